// What happens when a process dies, the file is damaged, or somebody else holds it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Archive } from '../../../src/archive/archive.ts';
import { createArchive } from '../../../src/archive/embedded/embedded.ts';
import { UnavailableError } from '../../../src/errors.ts';
import type { SearchRequest } from '../../../src/types.ts';
import { documentOf, extractionOf } from '../articles.ts';
import { numbered } from './numbered.ts';

// Starting processes takes seconds on a busy machine.
jest.setTimeout(60_000);

const root = mkdtempSync(join(tmpdir(), 'quoth-faults-'));
let count = 0;
let directory = '';
let file = '';
beforeEach(() => {
  directory = join(root, `${++count}`);
  file = join(directory, 'quoth.sqlite');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const open = (busyMs = 200): Archive => createArchive({ directory, now: () => performance.now(), busyMs });
const extractions = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => extractionOf(numbered(`${prefix}${from + index}`)));

const request = (q: string): SearchRequest => ({
  q,
  sort: 'oldest',
  limit: 20,
  cursor: null,
  collapse: false,
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
});

async function fill(documents = 100): Promise<void> {
  const archive = open();
  await archive.write(extractions('n', 0, documents), '1');
  await archive.close();
}

describe('kill -9 in the middle of an add', () => {
  test('loses no article that was reported, and the archive opens again', async () => {
    const reported: string[] = [];
    // Each round goes on in the file the killed one left. Killed at once, in the first batches, and at odd moments later on.
    for (const [round, delay] of [0, 1, 3, 7, 19, 41].entries()) {
      const printed = await runAndKill(`r${round}n`, delay);
      expect(printed.length).toBeGreaterThan(0);
      reported.push(...printed);
      expect(integrityOf(file)).toBe('ok');
      const archive = open();
      const held = await archive.findHeld(reported.map((id) => documentOf(numbered(id))));
      expect(held.filter((statements) => statements !== 2)).toEqual([]);
      await archive.close();
    }
  });
});

describe('several processes', () => {
  test('add at once, and nothing is lost', async () => {
    const printed = await Promise.all(['a', 'b'].map((prefix) => runToEnd(prefix, 200)));
    expect(printed.map((lines) => lines.length)).toEqual([200, 200]);
    const archive = open();
    expect(await archive.status()).toMatchObject({ documents: 400, statements: 800 });
    await archive.close();
    expect(integrityOf(file)).toBe('ok');
  });

  test('a reader sees what another writes, at once and without waiting for it', async () => {
    const [reader, writer] = [open(), open()];
    expect((await reader.status()).documents).toBe(0);
    await writer.write(extractions('n', 0, 1), '1');
    expect((await reader.status()).documents).toBe(1);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect((await reader.readDocument('n0'))?.statements).toHaveLength(2);
    other.close();
    await Promise.all([reader.close(), writer.close()]);
  });
});

describe('an archive that is deleted while it is open', () => {
  test('is empty, and found again when it is filled anew', async () => {
    const [reader, writer] = [open(), open()];
    await fill(3);
    expect((await reader.search(request('boats'))).total).toBe(3);
    rmSync(directory, { recursive: true });
    expect((await reader.status()).documents).toBe(0);
    expect((await reader.search(request('boats'))).total).toBe(0);
    await writer.write(extractions('m', 0, 2), '1');
    expect((await reader.status()).documents).toBe(2);
    expect((await reader.search(request('boats'))).items.map(({ document }) => document.id)).toEqual(['m0', 'm1']);
    await Promise.all([reader.close(), writer.close()]);
  });
});

describe('asking an archive that is not there', () => {
  test('creates nothing', async () => {
    const archive = open();
    expect(await archive.status()).toMatchObject({ documents: 0, path: directory });
    await archive.close();
    expect(existsSync(directory)).toBe(false);
  });
});

describe('what is wrong is said in one sentence with the place and the remedy', () => {
  const fails = async (code: string, ...words: readonly string[]): Promise<void> => {
    const archive = open();
    const failure = await asking(archive).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(UnavailableError);
    const { message, code: found } = failure as UnavailableError;
    expect(found).toBe(code);
    for (const word of [directory, ...words]) expect(message).toContain(word);
    expect(message).not.toContain('\n');
    await archive.close();
  };
  const asking = async (archive: Archive): Promise<unknown> => {
    await archive.status();
    return archive.write(extractions('x', 0, 1), '1');
  };

  test('another process is writing', async () => {
    await fill();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await fails('E_ARCHIVE_LOCKED', 'another process', 'try again');
    other.close();
  });
  test('the file is not a database', async () => {
    mkdirSync(directory);
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    await fails('E_ARCHIVE_CORRUPT', 'not a database', 'backup');
    expect(readFileSync(file, 'utf8')).toContain('Dear diary');
  });
  test('pages in the middle of the file are damaged', async () => {
    await fill(300);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, bytes.length);
    writeFileSync(file, bytes);
    await fails('E_ARCHIVE_CORRUPT', 'damaged', 'backup');
  });
  test('the file was cut short', async () => {
    await fill(300);
    writeFileSync(file, readFileSync(file).subarray(0, 5000));
    await fails('E_ARCHIVE_CORRUPT', 'damaged');
  });
  test('the database is somebody else’s', async () => {
    mkdirSync(directory);
    new Database(file).exec('CREATE TABLE recipes (name TEXT)').close();
    await fails('E_ARCHIVE_FOREIGN', 'not an archive of Quoth');
    expect(new Database(file).pragma('journal_mode', { simple: true })).toBe('delete');
  });
  test('a newer version wrote it', async () => {
    await fill(1);
    const other = new Database(file);
    other.pragma('user_version = 99');
    other.close();
    await fails('E_ARCHIVE_NEWER', 'newer version', '99', 'Update');
  });
  test('the file may only be read', async () => {
    await fill(1);
    // A write version that SQLite does not know makes it read-only, whoever runs the tests; permissions do not stop root.
    const bytes = readFileSync(file);
    bytes[18] = 3;
    writeFileSync(file, bytes);
    await fails('E_ARCHIVE_READONLY', 'cannot be written', 'permissions');
    const archive = open();
    expect((await archive.status()).documents).toBe(1);
    await archive.close();
  });
  test('nothing may be written beside it: it answers all the same, and keeps nothing', async () => {
    await fill(3);
    // Where a folder stands in its place SQLite cannot make its log, whoever runs the tests.
    mkdirSync(`${file}-wal`);
    await fails('E_ARCHIVE_READONLY', 'cannot be written', 'permissions');
    const archive = open();
    expect(await archive.status()).toMatchObject({ documents: 3, statements: 6 });
    expect((await archive.search(request('boats'))).total).toBe(3);
    expect(await archive.findDamage()).toEqual([]);
    // Where somebody else puts another in its place, or writes to it, that one is answered from.
    const other = createArchive({ directory: join(root, 'other'), now: () => 0 });
    await other.write(extractions('m', 0, 2), '1');
    await other.close();
    writeFileSync(file, readFileSync(join(root, 'other', 'quoth.sqlite')));
    expect((await archive.status()).documents).toBe(2);
    expect((await archive.search(request('boats'))).items.map(({ document }) => document.id)).toEqual(['m0', 'm1']);
    await archive.close();
  });
  test('the folder is a file', async () => {
    writeFileSync(directory, '');
    await fails('E_ARCHIVE_UNREADABLE', 'cannot be opened');
  });
  test('the folder cannot be made where it is to be', async () => {
    if (!existsSync('/proc/self')) return;
    const archive = createArchive({ directory: '/proc/quoth/archive', now: () => 0 });
    await expect(archive.write(extractions('x', 0, 1), '1')).rejects.toMatchObject({
      code: 'E_ARCHIVE_UNREADABLE',
      message: expect.stringContaining('/proc/quoth'),
    });
  });
  test('the archive is a folder', async () => {
    mkdirSync(file, { recursive: true });
    await fails('E_ARCHIVE_UNREADABLE', 'cannot be opened');
  });
  test('the disk is full, and what was kept before stays', async () => {
    await fill(50);
    const archive = createArchive({ directory, now: () => 0, maxPages: Math.ceil(statSync(file).size / 4096) + 2 });
    const failure = await archive.write(extractions('x', 0, 500), '1').catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ code: 'E_ARCHIVE_FULL', message: expect.stringContaining('Free some disk space') });
    expect(await archive.status()).toMatchObject({ documents: 50, statements: 100 });
    await archive.close();
    expect(integrityOf(file)).toBe('ok');
  });
});

test('a file that a killed process left empty is finished by the next', async () => {
  mkdirSync(directory);
  writeFileSync(file, '');
  await fill(3);
  const archive = open();
  expect((await archive.status()).documents).toBe(3);
  await archive.close();
});

test('a copy of the folder is an archive of the same version', async () => {
  await fill(3);
  const archive = open();
  const { version } = await archive.status();
  await archive.close();
  directory = join(root, `${++count}`);
  mkdirSync(directory);
  copyFileSync(file, join(directory, 'quoth.sqlite'));
  const copy = open();
  expect((await copy.status()).version).toBe(version);
  await copy.close();
});

function integrityOf(path: string): unknown {
  const db = new Database(path, { readonly: true });
  try {
    expect(db.pragma('foreign_key_check')).toEqual([]);
    return db.pragma('integrity_check', { simple: true });
  } finally {
    db.close();
  }
}

function start(...values: readonly string[]): ChildProcess {
  const here = new URL('.', import.meta.url).pathname;
  const register = join(here, '../../typescript/register.js');
  return spawn(process.execPath, ['--import', register, join(here, 'add-forever.ts'), directory, ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills the process `delay` ms after its first printed line; returns the whole lines it printed. */
async function runAndKill(prefix: string, delay: number): Promise<readonly string[]> {
  const child = start(prefix);
  let printed = '';
  let armed = false;
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
    if (!armed) setTimeout(() => child.kill('SIGKILL'), delay);
    armed = true;
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return printed.split('\n').slice(0, -1);
}

async function runToEnd(prefix: string, articles: number): Promise<readonly string[]> {
  const child = start(prefix, `${articles}`);
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  await once(child, 'close');
  return printed.split('\n').slice(0, -1);
}

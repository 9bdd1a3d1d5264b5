// Several at one archive: a running server shows what another process adds, adds at once are safe, and readers never wait for writers.

import type { ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { type Ended, faultsOf, folderFor, quoth, reportedIn, writeArticles } from './kill.ts';

const folder = folderFor('beside');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Server = { readonly address: string; stop(): Promise<Ended> };

/** The real server on a port of its own, once it answers. */
function serve(archive: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const ended = quoth(['serve', '--port', '0', '--archive', archive], (child: ChildProcess, printed) => {
      const [, address] = /(http:\S+)\n/u.exec(printed) ?? [];
      if (address === undefined) return;
      resolve({
        address,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
    ended.then(({ err }) => reject(new Error(err)), reject);
  });
}

async function totalOf({ address }: Server, q: string): Promise<number> {
  const answer = await fetch(`${address}/search.json?q=${encodeURIComponent(q)}`);
  expect(answer.status).toBe(200);
  const { total } = (await answer.json()) as { readonly total: number };
  return total;
}

/** Asks again and again; by hand it is there within a second, here the machine may be busy. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

function writeOne(name: string, words: string): string {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, `date 2031-04-03 “${words},” harbour master Ilse Varga said on Wednesday.`);
  return file;
}

test('a running server shows what is added, replaced and removed beside it', async () => {
  const archive = join(folder, 'watched');
  await quoth(['add', '--archive', archive, writeOne('first', 'The ferry sails again')]);
  const server = await serve(archive);
  expect([await totalOf(server, 'ferry'), await totalOf(server, 'lighthouse')]).toEqual([1, 0]);
  const { lines } = await quoth(['add', '--json', '--archive', archive, writeOne('second', 'The lighthouse is dark')]);
  await until(async () => (await totalOf(server, 'lighthouse')) === 1);
  await quoth(['remove', '--archive', archive, ...reportedIn(lines)]);
  await until(async () => (await totalOf(server, 'lighthouse')) === 0);
  expect(await totalOf(server, 'ferry')).toBe(1);
  expect((await server.stop()).code).toBe(0);
}, 120_000);

test('a server over an archive that is not there yet shows what is added to it', async () => {
  const archive = join(folder, 'later');
  const server = await serve(archive);
  expect(await totalOf(server, 'ferry')).toBe(0);
  await quoth(['add', '--archive', archive, writeOne('later', 'The ferry sails again')]);
  await until(async () => (await totalOf(server, 'ferry')) === 1);
  await server.stop();
}, 120_000);

test('two adds, a rebuild and a reader at once: nothing is lost, and the reader sees the archive only grow', async () => {
  const archive = join(folder, 'crowded');
  const server = await serve(archive);
  const add = (file: string) => quoth(['add', '--json', '--workers', '1', '--archive', archive, file]);
  let [adding, seen] = [true, 0];
  const watching = (async () => {
    // Ten times a second: more often, and it is the asking that keeps the machine busy.
    for (; adding; await pause(100)) {
      const now = await totalOf(server, 'ships');
      expect(now).toBeGreaterThanOrEqual(seen);
      seen = now;
    }
  })();
  // The smaller is the beginning of the larger: the same articles come twice, from both at once.
  const both = await Promise.all([add(writeArticles(folder, 700)), add(writeArticles(folder, 500))]);
  const rebuilt = await quoth(['rebuild', '--archive', archive]);
  adding = false;
  await watching;
  expect([...both, rebuilt].map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ]);
  const reported = new Set(both.flatMap(({ lines }) => reportedIn(lines)));
  expect(reported.size).toBe(700);
  expect(await faultsOf(archive, reported)).toEqual([]);
  await until(async () => (await totalOf(server, 'ships')) === 700);
  await server.stop();
}, 180_000);

test('readers do not wait for a writer that holds the archive, and another writer waits for it', async () => {
  const archive = join(folder, 'held');
  await quoth(['add', '--archive', archive, writeOne('held', 'The ferry sails again')]);
  const server = await serve(archive);
  const db = new Database(join(archive, 'quoth.sqlite'));
  db.exec("BEGIN IMMEDIATE; UPDATE documents SET title = 'never'");
  // All of this is answered while the transaction is open.
  expect(await totalOf(server, 'ferry')).toBe(1);
  expect(await quoth(['search', '--archive', archive, 'ferry'])).toMatchObject({ code: 0 });
  expect((await quoth(['export', '--archive', archive])).lines.map((line) => JSON.parse(line))).toMatchObject([{ title: null }]);
  const waiting = quoth(['add', '--archive', archive, writeOne('waits', 'The lighthouse is dark')]);
  await pause(300);
  db.exec('ROLLBACK');
  db.close();
  expect(await waiting).toMatchObject({ code: 0, lines: ['1 article: 1 added; 1 statement.'] });
  await server.stop();
}, 120_000);

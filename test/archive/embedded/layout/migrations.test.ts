// An archive that an earlier version kept is brought along when it is opened, and reads as before.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createArchive } from '../../../../src/archive/embedded/embedded.ts';
import { type Article, extractionOf } from '../../articles.ts';
import { takeBackTo5, takeBackTo6 } from './layouts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-layouts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (notice?: (message: string) => void) =>
  createArchive({ directory: folder, now: () => performance.now(), ...(notice === undefined ? {} : { notice }) });

const SHARED = 'The ferry was never built to carry cars, and the town will not pay';
const ARTICLES: readonly Article[] = [
  { id: 'a', published: '2031-03-01', said: [{ words: SHARED, by: 'Ada Lund', role: 'mayor' }] },
  {
    id: 'b',
    published: '2031-03-02',
    said: [
      { words: SHARED, by: 'Lund' },
      { words: 'No', by: 'Bo Berg', type: 'mixed' },
    ],
  },
  {
    id: 'c',
    published: '2031-03-09',
    said: [
      { words: 'We 👋 will see', by: 'Ada Lund and Bo Berg' },
      { words: 'It leaks', by: null },
    ],
  },
];

async function everything(): Promise<unknown> {
  const archive = open();
  const documents = await Promise.all(ARTICLES.map(({ id }) => archive.readDocument(id)));
  const ids = documents.flatMap((detail) => detail?.statements.map(({ id }) => id) ?? []);
  const statements = await Promise.all(ids.map((id) => archive.readStatement(id)));
  const speakers = await archive.listSpeakers('');
  const damage = await archive.findDamage();
  await archive.close();
  return { documents, statements, speakers, damage };
}

test.each([
  ['6', takeBackTo6],
  ['5', takeBackTo5],
])('layout %s', async (_, takeBack) => {
  const archive = open();
  await archive.write(ARTICLES.map(extractionOf), '1');
  await archive.close();
  const before = await everything();
  takeBack(join(folder, 'quoth.sqlite'));
  expect(await everything()).toEqual(before);

  // And goes on: the same words still find each other, and prove who “Lund” is.
  const again = open();
  await again.write([extractionOf({ id: 'd', published: '2031-03-03', said: [{ words: SHARED, by: 'Lund' }] })], '1');
  expect(await again.readStatement('d-1')).toMatchObject({
    statement: { speaker: { name: 'Ada Lund' }, identified: { because: expect.arrayContaining(['same-words']) } },
    reports: [{ id: 'a-1' }, { id: 'b-1' }],
  });
  expect(await again.findDamage()).toEqual([]);
  await again.close();
});

test('who waits for it is told once, of how much and about how long; who opens one of this version is told nothing', async () => {
  const archive = open();
  await archive.write(ARTICLES.map(extractionOf), '1');
  await archive.close();
  takeBackTo6(join(folder, 'quoth.sqlite'));
  const told: string[] = [];
  for (let opened = 0; opened < 2; opened++) {
    const again = open((message) => told.push(message));
    await again.status();
    await again.close();
  }
  expect(told).toEqual([
    'an earlier version kept this archive; bringing its 5 statements along takes about 1 s, once; whoever stops it loses nothing',
  ]);
});

test('a new archive is nobody’s earlier one', async () => {
  const told: string[] = [];
  const archive = open((message) => told.push(message));
  await archive.write(ARTICLES.map(extractionOf), '1');
  await archive.close();
  expect(told).toEqual([]);
});

// The index is level with the database whoever wrote to it, and its snapshot is never believed without proof.

import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { Archive } from '../../../src/archive/archive.ts';
import { createArchive } from '../../../src/archive/embedded/embedded.ts';
import type { SearchRequest } from '../../../src/types.ts';
import { type Article, extractionOf } from '../articles.ts';
import { numbered } from './numbered.ts';

// A thousand articles are written; a busy machine needs more than the usual five seconds.
jest.setTimeout(30_000);

const root = mkdtempSync(join(tmpdir(), 'quoth-follow-'));
let count = 0;
let directory = '';
beforeEach(() => {
  directory = join(root, `${++count}`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const open = (): Archive => createArchive({ directory, now: () => performance.now(), snapshotFrom: 100 });
const request = (q: string): SearchRequest => ({
  q,
  sort: 'oldest',
  limit: 100,
  cursor: null,
  collapse: false,
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
});

async function idsOf(archive: Archive, q: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await archive.search({ ...request(q), cursor });
    ids.push(...page.items.map(({ id }) => id));
    if (page.next === null) {
      expect(page.total).toBe(ids.length);
      return ids;
    }
    cursor = page.next;
  }
}

const write = (archive: Archive, ...articles: readonly Article[]) => archive.write(articles.map(extractionOf), '1');
const many = (documents: number): readonly Article[] => Array.from({ length: documents }, (_, index) => numbered(`n${index}`));

describe('searching while articles change', () => {
  const article: Article = { id: 'a', published: '2024-03-05', said: [{ words: 'The herons are back', by: 'Ada Lund' }] };

  test('what was just written is found, what was replaced is not', async () => {
    const archive = open();
    expect(await idsOf(archive, 'herons')).toEqual([]);
    await write(archive, article);
    expect(await idsOf(archive, 'herons')).toEqual(['a-1']);
    await write(archive, { ...article, said: [{ words: 'The storks are back', by: 'Ada Lund' }] });
    expect(await idsOf(archive, 'herons')).toEqual([]);
    expect(await idsOf(archive, 'storks')).toEqual(['a-1']);
    await write(archive, { ...article, said: [] });
    expect(await idsOf(archive, 'storks')).toEqual([]);
    await archive.close();
  });
  test('what another process wrote is found at the next question', async () => {
    const [reader, writer] = [open(), open()];
    expect(await idsOf(reader, 'herons')).toEqual([]);
    await write(writer, article);
    expect(await idsOf(reader, 'herons')).toEqual(['a-1']);
    await write(writer, { ...article, said: [] });
    expect(await idsOf(reader, 'herons')).toEqual([]);
    await Promise.all([reader.close(), writer.close()]);
  });
  test('questions that come at once share one catching up and agree', async () => {
    const archive = open();
    // Six hundred statements are read in two pages.
    await write(archive, ...many(300));
    const totals = await Promise.all([1, 2, 3].map(async () => (await archive.search(request('boats'))).total));
    expect(totals).toEqual([300, 300, 300]);
    await archive.close();
  });
  test('the same words by one speaker are found once when collapsed, with the others beside them', async () => {
    const archive = open();
    const words = 'The herons are back and here to stay this year';
    await write(archive, { ...article, said: [{ words, by: 'Ada Lund' }] });
    await write(archive, { id: 'b', published: '2024-03-06', said: [{ words, by: 'Ada Lund' }] });
    const page = await archive.search({ ...request('herons'), collapse: true });
    expect(page.items.map(({ id, reports }) => [id, reports])).toEqual([['a-1', ['b-1']]]);
    expect((await archive.readStatement('a-1'))?.reports.map(({ id }) => id)).toEqual(['b-1']);
    await archive.close();
  });
});

test('the index agrees with a naive scan, whatever was added and replaced', async () => {
  // Words that no rule of spelling or stem brings together.
  const word = fc.constantFrom('heron', 'stork', 'dam', 'ferry', 'night', 'Łódź', 'o’clock');
  const statement = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), said: fc.array(statement, { maxLength: 3 }) });
  const asked = fc.array(word, { minLength: 1, maxLength: 2 });
  const runs = fc.array(fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 4 }), asked }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(runs, async (steps) => {
      const archive = createArchive({ directory: null, now: () => performance.now() });
      for (const { changes, asked } of steps) {
        for (const { id, said } of changes) {
          // A line for each, so that equal statements stand in different places.
          const text = said.map((words) => `“${words}”`).join('\n');
          const extraction = extractionOf({ id, text, said: said.map((words) => ({ words, by: 'Ada Lund' })) });
          await archive.write([extraction], '1');
        }
        const found = [...(await idsOf(archive, `"${asked.join(' ')}"`))].sort();
        expect(found).toEqual((await scan(archive, asked)).sort());
      }
      await archive.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

async function scan(archive: Archive, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of archive.documents()) {
    for (const statement of (await archive.readDocument(id))?.statements ?? []) {
      if (` ${statement.text} `.includes(` ${words.join(' ')} `)) found.push(statement.id);
    }
  }
  return found;
}

describe('the snapshot', () => {
  const snapshot = (): string => join(directory, 'index.snapshot');
  /** Enough articles to be worth a snapshot, indexed and closed once; each test gets a copy. */
  const model = join(root, 'model');
  beforeAll(async () => {
    const archive = createArchive({ directory: model, now: () => performance.now(), snapshotFrom: 100 });
    await write(archive, ...many(60));
    await archive.search(request('boats'));
    await archive.close();
  });
  beforeEach(() => cpSync(model, directory, { recursive: true }));
  const total = async (q: string): Promise<number> => {
    const archive = open();
    const page = await archive.search(request(q));
    await archive.close();
    return page.total;
  };

  test('is written when closing, beside nothing half-written, and gives the same answers', async () => {
    expect(readdirSync(directory).sort()).toEqual(['index.snapshot', 'quoth.sqlite']);
    expect(await total('boats')).toBe(60);
    expect(await total('article')).toBe(60);
  });
  test('is not worth writing for a few articles', async () => {
    rmSync(directory, { recursive: true });
    const archive = open();
    await write(archive, ...many(10));
    expect((await archive.search(request('boats'))).total).toBe(10);
    await archive.close();
    expect(existsSync(snapshot())).toBe(false);
  });
  test('is used, and says which point of which history it belongs to', async () => {
    const archive = open();
    const { version } = await archive.status();
    await archive.close();
    const [header] = readFileSync(snapshot(), 'utf8').split('\n');
    expect(JSON.parse(header ?? '')).toEqual({ layout: expect.any(Number), seq: 1, version });
    // A row that went behind the back of the history is missed: the answer came from the snapshot.
    const db = new Database(join(directory, 'quoth.sqlite'));
    db.exec("DELETE FROM statements WHERE document = (SELECT row FROM documents WHERE id = 'n7')");
    db.close();
    expect(await total('boats')).toBe(60);
  });
  test('what a killed process left half-written is cleared away, what another still writes is not', async () => {
    // Numbers of processes end at 4194304 (2^22) even on large machines.
    for (const writer of ['4194305', String(process.ppid)]) writeFileSync(`${snapshot()}.${writer}.tmp`, 'half');
    rmSync(snapshot());
    await total('boats');
    expect(readdirSync(directory).sort()).toEqual(['index.snapshot', `index.snapshot.${process.ppid}.tmp`, 'quoth.sqlite']);
  });
  test('an older one is brought up to date', async () => {
    const archive = open();
    await write(
      archive,
      { id: 'n5', said: [{ words: 'A heron', by: 'Ada Lund' }] },
      { id: 'new', said: [{ words: 'A pelican', by: 'Bo Berg' }] },
    );
    await archive.close();
    expect(await total('boats')).toBe(59);
    expect(await total('heron')).toBe(1);
    expect(await total('pelican')).toBe(1);
  });
  test.each<[string, () => void]>([
    ['torn', () => writeFileSync(snapshot(), readFileSync(snapshot()).subarray(0, -50))],
    ['empty', () => writeFileSync(snapshot(), '')],
    ['no JSON', () => writeFileSync(snapshot(), 'Dear diary\n')],
    ['longer than it should be', () => appendFileSync(snapshot(), 'more\n')],
    [
      'of another history',
      () => writeFileSync(snapshot(), readFileSync(snapshot(), 'utf8').replace(/"version":"./u, '"version":"x')),
    ],
    ['of another layout', () => writeFileSync(snapshot(), readFileSync(snapshot(), 'utf8').replace('"layout":', '"layout":9'))],
    ['from the future', () => writeFileSync(snapshot(), readFileSync(snapshot(), 'utf8').replace('"seq":', '"seq":9'))],
  ])('one that is %s is passed over', async (_, spoil) => {
    spoil();
    expect(await total('boats')).toBe(60);
  });
  test('one left by an archive that was deleted is passed over', async () => {
    rmSync(join(directory, 'quoth.sqlite'));
    const archive = open();
    await write(archive, { id: 'other', said: [{ words: 'A heron', by: 'Ada Lund' }] });
    await archive.close();
    expect(await total('boats')).toBe(0);
    expect(await total('heron')).toBe(1);
  });
});

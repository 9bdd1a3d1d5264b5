import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { createKeeping } from '../../src/engine/keeping.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Document } from '../../src/types.ts';
import { type Article, documentOf, extractionOf } from '../archive/articles.ts';
import { growth } from '../processor-time.ts';

const root = mkdtempSync(join(tmpdir(), 'quoth-keeping-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const open = (directory: string | null = null): Engine =>
  createEngine({ english: loadEnglish, archive: createArchive({ directory, now: () => performance.now() }) });

const ARTICLES: readonly Document[] = [
  documentOf({ id: 'a', publisher: 'Lorn Courier', published: '2031-04-02', text: '“The ferry sails again,” Ilse Varga said.' }),
  documentOf({
    id: 'b',
    publisher: 'Lorn Courier',
    published: '2031-05-02',
    title: 'Rain',
    text: '“It rained,” Ilse Varga said. \uFFFD \u2028',
  }),
  documentOf({ id: 'c', publisher: 'Marden Echo', text: '“A wolf looked at us,” Marta Olsen said.' }),
  { ...documentOf({ id: 'd', text: 'Der Wolf ist wieder da.' }), language: 'de' },
];

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function fill(engine: Engine, documents: readonly Document[] = ARTICLES): Promise<Engine> {
  async function* reads() {
    for (const document of documents) yield { place: document.id, document };
  }
  await collect(engine.add(reads()));
  return engine;
}

const remove = async (ids: readonly string[], source: string | null = null, before: string | null = null) => {
  const engine = await fill(open());
  const removed = await collect(engine.remove({ ids, source, before }));
  expect(await collect(engine.check())).toEqual([]);
  expect((await engine.status()).documents).toBe(ARTICLES.length - removed.length);
  return removed;
};

test('articles are removed by id, by newspaper, by day, or by all that is said of them', async () => {
  expect(await remove(['a', 'c', 'nobody'])).toEqual(['a', 'c']);
  expect(await remove([], 'lorn courier')).toEqual(['a', 'b']);
  expect(await remove([], null, '2031-05-01')).toEqual(['a']);
  expect(await remove(['b', 'c'], 'Lorn Courier')).toEqual(['b']);
});

test('what was removed is not found any more, nor is who spoke only there', async () => {
  const engine = await fill(open());
  expect((await engine.speakers('olsen')).length).toBe(1);
  await collect(engine.remove({ ids: ['c'], source: null, before: null }));
  expect(await engine.speakers('olsen')).toEqual([]);
  await expect(engine.document('c')).rejects.toMatchObject({ code: 'E_NO_DOCUMENT' });
});

test('a columnist’s articles go in time that grows with their number, not with its square', async () => {
  // Short words, by which no other paper is looked for: what remains is who is who, and the sums of whoever speaks.
  const article = (n: number): Article => ({
    id: `n${n}`,
    publisher: 'Lorn Courier',
    published: `2031-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    said: [{ words: 'It rained', by: 'Ilse Varga' }],
  });
  const removing = async (count: number): Promise<() => Promise<void>> => {
    const full = join(root, `full-${count}`);
    const archive = createArchive({ directory: full, now: () => performance.now() });
    for (let from = 0; from < count; from += 500)
      await archive.write(
        Array.from({ length: 500 }, (_, at) => extractionOf(article(from + at))),
        'test',
      );
    await archive.close();
    return async () => {
      const directory = mkdtempSync(join(root, 'emptied-'));
      cpSync(full, directory, { recursive: true });
      const again = createArchive({ directory, now: () => performance.now() });
      const gone = await collect(createKeeping(again).remove({ ids: [], source: 'Lorn Courier', before: null }));
      expect(gone).toHaveLength(count);
      expect(await again.status()).toMatchObject({ documents: 0, statements: 0, speakers: 0 });
      await again.close();
    };
  };
  expect(await growth(await removing(1000), await removing(4000), 9)).toBeLessThan(9);
}, 120_000);

test('what is exported and added again is the same archive', async () => {
  const engine = await fill(open());
  const documents = await collect(engine.documents());
  expect(documents).toEqual(ARTICLES);
  const again = await fill(
    open(),
    documents.map((document) => JSON.parse(JSON.stringify(document))),
  );
  expect((await again.status()).version).toBe((await engine.status()).version);
});

test('a backup is an archive, taken while another process has it open', async () => {
  const directory = join(root, 'live');
  const engine = await fill(open(directory));
  mkdirSync(join(root, 'copy'));
  await engine.backup(join(root, 'copy.sqlite'));
  renameSync(join(root, 'copy.sqlite'), join(root, 'copy', 'quoth.sqlite'));
  const copy = open(join(root, 'copy'));
  expect((await copy.status()).version).toBe((await engine.status()).version);
  expect(await collect(copy.check())).toEqual([]);
  await Promise.all([copy.close(), engine.close()]);
});

test('a backup takes the place of an older one, and of nothing else', async () => {
  const directory = join(root, 'kept');
  const engine = await fill(open(directory), ARTICLES.slice(0, 1));
  const there = join(root, 'there');
  mkdirSync(there);
  const older = join(there, 'older.sqlite');
  await engine.backup(older);
  await fill(engine);
  await engine.backup(older);
  const db = new Database(older, { readonly: true });
  expect(db.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(ARTICLES.length);
  db.close();
  const notes = join(there, 'notes.txt');
  writeFileSync(notes, 'Dear diary, today I made a backup.');
  for (const [file, why] of [
    [notes, 'is there already and is no backup'],
    [there, 'is a folder'],
    [join(directory, 'quoth.sqlite'), 'is the archive itself'],
    [join(there, 'no', 'copy.sqlite'), 'cannot be written: there is no folder'],
  ] as const) {
    await expect(engine.backup(file)).rejects.toMatchObject({
      code: 'E_BACKUP',
      message: expect.stringContaining(`${file} ${why}`),
    });
  }
  expect(readFileSync(notes, 'utf8')).toContain('Dear diary');
  expect(readdirSync(there).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await engine.close();
});

test('a check finds words that are not the article’s, and counts that are wrong', async () => {
  const directory = join(root, 'bent');
  await (await fill(open(directory))).close();
  const db = new Database(join(directory, 'quoth.sqlite'));
  db.prepare("UPDATE documents SET text = replace(text, 'ferry', 'barge') WHERE id = 'a'").run();
  db.close();
  const engine = open(directory);
  expect(await collect(engine.check())).toEqual([
    expect.stringMatching(/^statement a-1 says “The ferry sails again,?”, which is not/u),
  ]);
  await engine.close();
});

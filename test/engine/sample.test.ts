// The sample articles through the whole house: what goes in comes out to the letter, twice is once, and a rebuild loses nothing.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine, type Insights } from '../../src/engine/engine.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { AddOutcome, DocumentDetail, SearchRequest } from '../../src/types.ts';

// The whole sample is read three times; a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);

const sample = new URL('../../data/sample/', import.meta.url).pathname;
const directory = mkdtempSync(join(tmpdir(), 'quoth-sample-'));
let engine: Engine & Insights;
let outcomes: readonly AddOutcome[];

beforeAll(async () => {
  engine = createEngine({ english: loadEnglish, archive: createArchive({ directory, now: () => performance.now() }) });
  outcomes = await add();
});
afterAll(async () => {
  await engine.close();
  rmSync(directory, { recursive: true });
});

async function add(): Promise<readonly AddOutcome[]> {
  const found: AddOutcome[] = [];
  const articles = readArticles([sample], { standardInput: Readable.from([]), notice: () => undefined });
  for await (const outcome of engine.add(articles)) found.push(outcome);
  return found;
}

const details = (): Promise<readonly DocumentDetail[]> =>
  Promise.all(outcomes.map(({ document }) => engine.document(document ?? 'none was refused')));

test.each([
  ['tolland', ['Miriam Tolland, premier', "Piers Tolland, Mirzoyan's spokesman on fisheries"]],
  ['Miriam tolland', ['Miriam Tolland, premier']],
  ['skellay line', ['Skellay Line']],
  ['bank of vessany', ['Bank of Vessany']],
  ['island', []],
  ['spokesman', []],
  ['tolland ferry', []],
  ['"tolland"', []],
  ['', []],
])('a search for %s offers the pages of whoever is called so', async (q, people) => {
  const found = await engine.search({ ...EVERYTHING, q });
  expect(found.people.map(({ name, role }) => (role === null ? name : `${name}, ${role}`))).toEqual(people);
});

test('whatever decided is said in a sentence, not by the name of a rule', async () => {
  const unsaid = new Set<string>();
  for (const { statements } of await details()) {
    for (const { id } of statements) {
      const { statement, reasons } = await engine.statement(id);
      for (const { name } of reasons) if (engine.sayReason(statement, name) === name.replaceAll('-', ' ')) unsaid.add(name);
    }
  }
  expect([...unsaid]).toEqual([]);
});

const EVERYTHING: SearchRequest = {
  q: '',
  sort: null,
  limit: 1,
  cursor: null,
  collapse: false,
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
};

test('all articles go in, with statements and speakers', async () => {
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
  const status = await engine.status();
  expect(status).toMatchObject({ documents: outcomes.length, path: directory });
  expect(status.statements).toBe(outcomes.reduce((sum, { statements }) => sum + statements, 0));
  expect(status.statements).toBeGreaterThan(outcomes.length);
  expect((await engine.speakers('')).length).toBe(status.speakers);
  expect((await engine.sources('')).length).toBe(status.sources);
});

test('every span that was kept holds the words of its article', async () => {
  for (const { document, statements } of await details()) {
    for (const { quoted, content, context, source, cue, date } of statements) {
      const pieces = [...quoted, ...content, context, source, cue, date.expression].filter((piece) => piece !== null);
      for (const { start, end, text } of pieces) expect(document.text.slice(start, end)).toBe(text);
    }
  }
});

test('what was kept is what the extractor finds', async () => {
  for (const { document, statements } of await details()) {
    const { statements: extracted } = engine.extract(document);
    // Whom a surname alone means, other articles say.
    const alone = statements.map(({ identified, ...statement }, index) =>
      identified === undefined ? statement : { ...statement, speaker: extracted[index]?.speaker ?? null },
    );
    expect(alone).toEqual(extracted);
  }
});

test('search counts what the archive holds', async () => {
  const { statements } = await engine.status();
  expect((await engine.search(EVERYTHING)).total).toBe(statements);
  const { counts, undated } = await engine.timeline(EVERYTHING);
  expect(counts.reduce((sum, { count }) => sum + count, undated)).toBe(statements);
});

test('every speaker has a page that agrees with the list and with a search', async () => {
  for (const entry of await engine.speakers('')) {
    const { roles: _, years, sources: __, namesakes: ___, couldBe, corrections, ...profile } = await engine.speaker(entry.id);
    expect(profile).toEqual(entry);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(entry.statements);
    const facets = { ...EVERYTHING.facets, speaker: [entry.id] };
    expect((await engine.search({ ...EVERYTHING, facets })).total).toBe(entry.statements);
  }
});

test('adding all of it again changes nothing', async () => {
  const before = await engine.status();
  expect(new Set((await add()).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
  expect(await engine.status()).toEqual(before);
});

test('a rebuild loses nothing and adds nothing', async () => {
  const everything = async (): Promise<unknown> => {
    const { version: _, ...status } = await engine.status();
    return [status, await details(), await engine.speakers(''), await engine.sources('')];
  };
  const before = await everything();
  await engine.rebuild(() => undefined);
  expect(await everything()).toEqual(before);
});

test('of the surnames alone those are joined that something speaks for: a brother is not his sister', async () => {
  const joined = (await details()).flatMap(({ statements }) =>
    statements.flatMap(({ speaker, identified }) =>
      identified === undefined ? [] : [`${identified.as}: ${speaker?.id} (${identified.because.join(', ')})`],
    ),
  );
  expect(joined).toEqual(['Stavely: gregor-stavely (same-body)']);
  expect((await engine.speaker('miriam-tolland')).namesakes.map(({ id }) => id)).toEqual(['piers-tolland']);
});

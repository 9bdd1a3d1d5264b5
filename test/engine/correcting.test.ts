// What people put right by hand stays so: through a rebuild, an article that comes again or moves, a backup, another archive; and can be taken back.

import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import type { StatementFix } from '../../src/engine/correcting.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Document, SearchRequest, Statement } from '../../src/types.ts';
import { documentOf } from '../archive/articles.ts';

const english = loadEnglish();
const root = mkdtempSync(join(tmpdir(), 'quoth-correcting-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const open = (directory: string | null = null): Engine =>
  createEngine({ english: () => english, archive: createArchive({ directory, now: () => performance.now() }) });

const FERRY = '“The ferry sails again tomorrow,” Ilse Varga said on Wednesday.';
const RAIN = '“It rained on the harbour all night,” Tom Varga, the skipper, said.';
const ARTICLES: readonly Document[] = [
  documentOf({ id: 'a', publisher: 'Lorn Courier', published: '2031-04-03', text: FERRY }),
  documentOf({ id: 'b', publisher: 'Marden Echo', published: '2031-05-02', text: RAIN }),
];
const MADE = '2031-06-01T12:00:00Z';
const LATER = '2031-06-02T12:00:00Z';
const NOTHING: StatementFix = { speaker: null, isNew: false, date: null, isNoStatement: false };

async function add(engine: Engine, ...documents: readonly Document[]): Promise<Engine> {
  async function* reads() {
    for (const document of documents) yield { place: document.id, document };
  }
  for await (const outcome of engine.add(reads())) if (outcome.outcome === 'refused') throw new Error(outcome.reason ?? '');
  return engine;
}

const ask = (q: string): SearchRequest => ({
  ...{ q, sort: null, limit: 20, cursor: null, collapse: false },
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
});
const found = async (engine: Engine, q: string): Promise<readonly string[]> =>
  (await engine.search(ask(q))).items.map(({ id }) => id);
const statesOf = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.corrections()).map(({ number, state, statement }) => `${number} ${state} ${statement}`);

let engine: Engine;
beforeEach(async () => {
  engine = await add(open(), ...ARTICLES);
});

/** The whole of the archive as anybody reads it. */
async function everything(house: Engine): Promise<unknown> {
  const speakers = await house.speakers('');
  return [
    speakers,
    await Promise.all(speakers.map(({ id }) => house.speaker(id))),
    await house.document('a'),
    await house.document('b'),
  ];
}

describe('a statement', () => {
  test('has the speaker somebody gave it, says so, and is found under that name', async () => {
    const [made] = await engine.correct('a-1', { ...NOTHING, speaker: 'Tom Varga' }, MADE);
    expect(made).toMatchObject({ number: 1, made: MADE, state: 'applied', statement: 'a-1', undone: null });
    const { statement, corrections } = await engine.statement('a-1');
    expect(statement).toMatchObject({
      speaker: { id: 'tom-varga', name: 'Tom Varga' },
      confidence: 1,
      corrected: { by: [1], was: { speaker: { id: 'ilse-varga', name: 'Ilse Varga' } } },
    });
    expect(corrections.map(({ number }) => number)).toEqual([1]);
    expect(await found(engine, 'speaker:"Tom Varga" ferry')).toEqual(['a-1']);
    expect(await found(engine, 'speaker:ilse')).toEqual([]);
    await expect(engine.speaker('ilse-varga')).rejects.toMatchObject({ code: 'E_NO_SPEAKER' });
    expect((await engine.cite('a-1', 'apa')).text).toContain('Tom Varga');
  });
  test('may have a speaker nobody had named before', async () => {
    await engine.correct('a-1', { ...NOTHING, speaker: 'Dee Dahl' }, MADE);
    expect(await engine.speaker('dee-dahl')).toMatchObject({ name: 'Dee Dahl', statements: 1, kind: 'person' });
  });
  test('has the date somebody gave it', async () => {
    await engine.correct('a-1', { ...NOTHING, date: '2031-03' }, MADE);
    const { statement } = await engine.statement('a-1');
    expect(statement.date).toEqual({ value: '2031-03', precision: 'month', basis: 'stated', expression: null });
    expect(statement.corrected?.was.date).toMatchObject({ value: '2031-04-02', expression: { text: 'Wednesday' } });
    expect(await found(engine, 'on:2031-03')).toEqual(['a-1']);
  });
  test('is none any more where somebody says so, and is back when that is taken back', async () => {
    const before = await everything(engine);
    await engine.correct('a-1', { ...NOTHING, isNoStatement: true }, MADE);
    await expect(engine.statement('a-1')).rejects.toMatchObject({ code: 'E_NO_STATEMENT' });
    expect(await found(engine, 'ferry')).toEqual([]);
    expect(await statesOf(engine)).toEqual(['1 applied a-1']);
    await engine.undoStatement('a-1', LATER);
    expect(await everything(engine)).toEqual(before);
    expect(await found(engine, 'ferry')).toEqual(['a-1']);
  });
  test('reads as the article has it when everything is taken back', async () => {
    const before = await everything(engine);
    await engine.correct('a-1', { ...NOTHING, speaker: 'Tom Varga', date: '2031' }, MADE);
    expect(await everything(engine)).not.toEqual(before);
    await engine.undoStatement('a-1', LATER);
    expect(await everything(engine)).toEqual(before);
    expect(await statesOf(engine)).toEqual(['1 undone null', '2 undone null']);
  });
  test('keeps the earlier correction when only the later one is taken back', async () => {
    await engine.correct('a-1', { ...NOTHING, speaker: 'Tom Varga' }, MADE);
    await engine.correct('a-1', { ...NOTHING, speaker: 'Dee Dahl' }, MADE);
    expect((await engine.statement('a-1')).statement.speaker?.name).toBe('Dee Dahl');
    await engine.undoCorrection(2, LATER);
    expect((await engine.statement('a-1')).statement.speaker?.name).toBe('Tom Varga');
  });
  test.each<[string, Partial<StatementFix>, string, RegExp]>([
    ['a-2', { speaker: 'Tom Varga' }, 'E_NO_STATEMENT', /"a-2".*did you mean a-1\?/u],
    ['zz', { speaker: 'Tom Varga' }, 'E_NO_STATEMENT', /"zz".*ids stand/u],
    ['a-1', { speaker: 'Tom Vargo' }, 'E_NEAR_NAME', /"Tom Vargo"; did you mean tom-varga\? With --new/u],
    ['a-1', { speaker: ' — ' }, 'E_NO_NAME', /is no name/u],
    ['a-1', { date: '2031-02-30' }, 'E_BAD_DATE', /"--date 2031-02-30" is no date; write it as/u],
    ['a-1', {}, 'E_NO_CHANGE', /--speaker, --date, --not-a-statement or --undo/u],
  ])('%s with %j is refused with the value and the remedy', async (id, fix, code, message) => {
    await expect(engine.correct(id, { ...NOTHING, ...fix }, MADE)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(await engine.corrections()).toEqual([]);
  });
  test('half a correction is none', async () => {
    await expect(engine.correct('a-1', { ...NOTHING, speaker: 'Tom Varga', date: 'soon' }, MADE)).rejects.toMatchObject({
      code: 'E_BAD_DATE',
    });
    expect(await engine.corrections()).toEqual([]);
  });
});

describe('who is who', () => {
  test('two entries are one; the old id leads to the new, and all is as before when it is taken back', async () => {
    const before = await everything(engine);
    await engine.mergeSpeakers('tom-varga', 'Ilse Varga', MADE);
    expect(await engine.speaker('tom-varga')).toMatchObject({
      id: 'ilse-varga',
      name: 'Ilse Varga',
      statements: 2,
      aliases: ['Tom Varga'],
    });
    expect((await engine.statement('b-1')).statement).toMatchObject({
      speaker: { id: 'ilse-varga', name: 'Tom Varga' },
      corrected: { by: [1], was: { speaker: { id: 'tom-varga' } } },
    });
    expect(await found(engine, 'speaker:"Ilse Varga"')).toHaveLength(2);
    // A feed of the old entry that somebody follows goes on, and a page of it can say whom it is of now.
    const facets = { speaker: ['tom-varga'], source: [], year: [], type: [], kind: [] };
    const followed = await engine.search({ q: '', sort: 'newest', limit: 9, cursor: null, collapse: false, facets });
    expect(followed.total).toBe(2);
    expect(followed.facets.speaker).toContainEqual(expect.objectContaining({ value: 'ilse-varga', selected: true }));
    await engine.undoCorrection(1, LATER);
    expect(await everything(engine)).toEqual(before);
    // The index has forgotten the name too.
    expect(await found(engine, 'speaker:"Tom Varga"')).toEqual(['b-1']);
    expect(await found(engine, 'speaker:"Ilse Varga"')).toEqual(['a-1']);
  });
  test('one entry is two, for this article and for any that comes later', async () => {
    await add(engine, documentOf({ id: 'c', published: '2031-06-01', text: '“Goals matter,” striker Ilse Varga said.' }));
    const made = await engine.splitSpeaker(
      'ilse-varga',
      { role: 'striker', source: null, document: null, called: null },
      'Ilse Varga (striker)',
      MADE,
    );
    expect(made.state).toBe('applied');
    expect((await engine.statement('c-1')).statement.speaker).toMatchObject({
      id: 'ilse-varga-striker',
      name: 'Ilse Varga (striker)',
    });
    expect((await engine.statement('a-1')).statement.speaker?.id).toBe('ilse-varga');
    await add(engine, documentOf({ id: 'd', published: '2031-06-09', text: '“We won,” striker Ilse Varga said.' }));
    expect((await engine.statement('d-1')).statement.speaker?.id).toBe('ilse-varga-striker');
    for (const { number } of await engine.corrections()) await engine.undoCorrection(number, LATER);
    expect((await engine.speaker('ilse-varga')).statements).toBe(3);
    expect((await engine.speaker('ilse-varga-striker')).id).toBe('ilse-varga');
  });
  test('somebody is called otherwise, and by other names too', async () => {
    await engine.renameSpeaker('ilse-varga', 'Ilse Varga-Dahl', MADE);
    await engine.aliasSpeaker('ilse-varga', 'Ilse Dahl', MADE);
    expect(await engine.speaker('ilse-varga')).toMatchObject({ name: 'Ilse Varga-Dahl', aliases: ['Ilse Dahl', 'Ilse Varga'] });
    expect((await engine.statement('a-1')).statement).toMatchObject({
      speaker: { name: 'Ilse Varga-Dahl' },
      corrected: { by: [1] },
    });
    expect(await found(engine, 'speaker:"Ilse Dahl"')).toEqual(['a-1']);
    await add(engine, documentOf({ id: 'c', published: '2031-06-01', text: '“Goals matter,” Ilse Dahl said.' }));
    expect((await engine.statement('c-1')).statement.speaker?.id).toBe('ilse-varga');
  });
  test.each<[string, () => Promise<unknown>, string, RegExp]>([
    [
      'an unknown one',
      () => engine.mergeSpeakers('tom-vargo', 'ilse-varga', MADE),
      'E_NO_SPEAKER',
      /"tom-vargo".*did you mean tom-varga\?/u,
    ],
    ['one with itself', () => engine.mergeSpeakers('tom-varga', 'Tom Varga', MADE), 'E_SAME_SPEAKER', /are one speaker already/u],
    [
      'by nothing',
      () => engine.splitSpeaker('tom-varga', { role: null, source: null, document: null, called: null }, null, MADE),
      'E_NO_SELECTION',
      /give --role/u,
    ],
    [
      'by a role nobody has',
      () => engine.splitSpeaker('tom-varga', { role: 'bishop', source: null, document: null, called: null }, null, MADE),
      'E_NO_SELECTION',
      /fits "bishop"/u,
    ],
    [
      'a number there is not',
      () => engine.undoCorrection(9, MADE),
      'E_NO_CORRECTION',
      /There is no correction 9; "quoth corrections"/u,
    ],
  ])('%s is refused with the value and the remedy', async (_, act, code, message) => {
    await expect(act()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect((await engine.corrections()).filter(({ undone }) => undone === null)).toEqual([]);
  });
});

describe('corrections stay', () => {
  beforeEach(async () => {
    await engine.correct('a-1', { ...NOTHING, speaker: 'Dee Dahl', date: '2031-03' }, MADE);
    await engine.correct('b-1', { ...NOTHING, isNoStatement: true }, MADE);
  });
  const held = ['1 applied a-1', '2 applied a-1', '3 applied b-1'];

  test('through a rebuild', async () => {
    const before = await everything(engine);
    await engine.rebuild(() => undefined);
    expect(await everything(engine)).toEqual(before);
    expect(await statesOf(engine)).toEqual(held);
  });
  test('when the same articles come again', async () => {
    const before = await everything(engine);
    await add(engine, ...ARTICLES.map((article) => ({ ...article, title: 'New' })));
    await add(engine, ...ARTICLES);
    expect(await everything(engine)).toEqual(before);
  });
  test('with a statement that has moved', async () => {
    await add(engine, { ...(ARTICLES[0] as Document), text: `Rain fell on Lorn.\n\n${FERRY}` });
    const [statement] = (await engine.document('a')).statements as readonly [Statement];
    expect(statement).toMatchObject({ speaker: { name: 'Dee Dahl' }, date: { value: '2031-03' } });
    expect(statement.id).not.toBe('a-1');
    expect(await statesOf(engine)).toEqual([`1 applied ${statement.id}`, `2 applied ${statement.id}`, '3 applied b-1']);
  });
  test('waiting, where the words are gone, and hold again once they are back', async () => {
    await add(engine, { ...(ARTICLES[0] as Document), text: '“Nobody knows what the winter brings,” Ilse Varga said.' });
    expect((await engine.statement('a-1')).statement).toMatchObject({ speaker: { name: 'Ilse Varga' } });
    expect((await engine.statement('a-1')).statement.corrected).toBeUndefined();
    expect(await statesOf(engine)).toEqual(['1 waiting null', '2 waiting null', '3 applied b-1']);
    await add(engine, ARTICLES[0] as Document);
    expect(await statesOf(engine)).toEqual(held);
  });
  test('waiting, where the article is gone, and hold again once it is back', async () => {
    for await (const _ of engine.remove({ ids: ['a', 'b'], source: null, before: null }));
    expect(await statesOf(engine)).toEqual(['1 waiting null', '2 waiting null', '3 waiting null']);
    await add(engine, ...ARTICLES);
    expect(await statesOf(engine)).toEqual(held);
  });
  test('in another archive that takes them in, each once', async () => {
    const lines = (await engine.corrections()).map((correction) => JSON.parse(JSON.stringify(correction)) as unknown);
    const other = await add(open(), ...ARTICLES);
    for (const line of [...lines, ...lines]) await other.takeIn(line);
    expect(await everything(other)).toEqual(await everything(engine));
    expect(await other.corrections()).toEqual(await engine.corrections());
    await expect(other.takeIn({ change: { kind: 'mrege' } })).rejects.toMatchObject({ code: 'E_CORRECTION' });
  });
  test('and the archive is sound', async () => {
    const problems: string[] = [];
    for await (const problem of engine.check()) problems.push(problem);
    expect(problems).toEqual([]);
  });
});

test('a backup holds them, and a process that has the archive open sees them at once', async () => {
  const directory = join(root, 'live');
  const writer = await add(open(directory), ...ARTICLES);
  const reader = open(directory);
  expect(await found(reader, 'speaker:"Ilse Varga"')).toEqual(['a-1']);
  await writer.correct('a-1', { ...NOTHING, speaker: 'Tom Varga' }, MADE);
  expect(await found(reader, 'speaker:"Ilse Varga"')).toEqual([]);
  expect(await found(reader, 'speaker:"Tom Varga"')).toHaveLength(2);
  expect((await reader.statement('a-1')).statement.speaker?.name).toBe('Tom Varga');
  mkdirSync(join(root, 'copy'));
  await writer.backup(join(root, 'copy.sqlite'));
  renameSync(join(root, 'copy.sqlite'), join(root, 'copy', 'quoth.sqlite'));
  const copy = open(join(root, 'copy'));
  expect(await copy.corrections()).toEqual(await writer.corrections());
  await Promise.all([writer.close(), reader.close(), copy.close()]);
});

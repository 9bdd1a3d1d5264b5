import { describe, expect, test } from '@jest/globals';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { BATCH_ARTICLES } from '../../src/engine/add.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { rowsOf } from '../../src/engine/extract-document.ts';
import { extractHere } from '../../src/engine/pool.ts';
import { rebuildArchive } from '../../src/engine/rebuild.ts';
import { NotFoundError } from '../../src/errors.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { AddOutcome, ReadResult, UnreadPage } from '../../src/types.ts';
import { documentOf } from '../archive/articles.ts';

async function* stream(...reads: readonly (ReadResult | UnreadPage)[]): AsyncGenerator<ReadResult | UnreadPage> {
  yield* reads;
}

const article = (id: string, text = 'Rain fell.'): ReadResult => ({ place: `${id}.txt`, document: documentOf({ id, text }) });

async function add(
  engine: ReturnType<typeof open>,
  articles: AsyncIterable<ReadResult | UnreadPage>,
): Promise<readonly AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for await (const outcome of engine.add(articles)) outcomes.push(outcome);
  return outcomes;
}

const open = () =>
  createEngine({ english: loadEnglish, archive: createArchive({ directory: null, now: () => performance.now() }) });

describe('adding', () => {
  const told = async (...reads: readonly ReadResult[]): Promise<readonly string[]> =>
    (await add(open(), stream(...reads))).map(({ document, outcome, place }) => `${place} ${document} ${outcome}`);

  test('answers in the order of the inputs, refused ones among them', async () =>
    expect(await told(article('a'), { place: 'b.jsonl:3', refused: 'no text' }, article('c'))).toEqual([
      'a.txt a added',
      'b.jsonl:3 null refused',
      'c.txt c added',
    ]));
  test('an article that comes again is unchanged, a different one of the same id replaces it', async () =>
    expect(await told(article('a'), article('a'), article('a', 'Sun.'), article('a'))).toEqual([
      'a.txt a added',
      'a.txt a unchanged',
      'a.txt a replaced',
      'a.txt a replaced',
    ]));
  test('what stands in for a page is told as that, and replaces nothing, neither what is held nor what is underway', async () => {
    const standIn = (id: string): ReadResult => ({
      place: `${id}.txt`,
      document: documentOf({ id, text: 'In short.' }),
      unfollowed: 'cannot be fetched',
    });
    const engine = open();
    const [, again, fresh] = await add(engine, stream(article('a'), standIn('a'), standIn('b')));
    const [later] = await add(engine, stream(standIn('a')));
    expect([again, fresh, later].map((told) => [told?.document, told?.outcome, told?.unfollowed])).toEqual([
      ['a', 'unchanged', 'cannot be fetched'],
      ['b', 'added', 'cannot be fetched'],
      ['a', 'unchanged', 'cannot be fetched'],
    ]);
    expect((await engine.document('a')).document.text).toBe('Rain fell.');
    // The page itself replaces it, once it can be had.
    const [page] = await add(engine, stream(article('b')));
    expect([page?.outcome, (await engine.document('b')).document.text]).toEqual(['replaced', 'Rain fell.']);
  });
  test('more articles than one commit holds all go in', async () => {
    const many = Array.from({ length: 150 }, (_, index) => article(`n${index}`));
    const engine = open();
    expect(await add(engine, stream(...many))).toHaveLength(150);
    expect((await engine.status()).documents).toBe(150);
  });
  test('when a reader fails, what came before it is kept', async () => {
    const engine = open();
    const outcomes: AddOutcome[] = [];
    const failing = async function* (): AsyncGenerator<ReadResult> {
      yield article('a');
      throw new Error('the disk is gone');
    };
    const adding = async (): Promise<void> => {
      for await (const outcome of engine.add(failing())) outcomes.push(outcome);
    };
    await expect(adding()).rejects.toThrow('the disk is gone');
    expect(outcomes.map(({ document }) => document)).toEqual(['a']);
    expect((await engine.status()).documents).toBe(1);
  });
  test('lone surrogates become U+FFFD of the same length', async () => {
    const engine = open();
    await add(engine, stream(article('a', 'x\u{d800}y \u{1F600}')));
    expect((await engine.document('a')).document.text).toBe('x\u{FFFD}y \u{1F600}');
    expect(await add(engine, stream(article('a', 'x\u{d800}y \u{1F600}')))).toMatchObject([{ outcome: 'unchanged' }]);
  });
});

describe('asking for what is not there', () => {
  test.each(['statement', 'speaker', 'document'] as const)('a %s', async (noun) => {
    const asking = open()[noun]('x');
    await expect(asking).rejects.toThrow(NotFoundError);
    await expect(asking).rejects.toMatchObject({ code: `E_NO_${noun.toUpperCase()}`, message: expect.stringContaining('"x"') });
  });
});

test.each<[string, (engine: ReturnType<typeof open>) => Promise<unknown>, string]>([
  ['a source', (engine) => engine.source('the-hat'), 'E_NO_SOURCE'],
  ['words of a speaker', (engine) => engine.distinctiveWords('nobody', 5), 'E_NO_SPEAKER'],
  ['topics of two', (engine) => engine.sharedTopics('nobody', 'nobody-else', 5), 'E_NO_SPEAKER'],
])('%s that is not there is named', async (_, ask, code) => {
  await expect(ask(open())).rejects.toMatchObject({ code, httpStatus: 404 });
});

test('an article in another language is kept with its mark, and nothing is looked for in it', async () => {
  const engine = open();
  const german = documentOf({ id: 'a', text: '“Wir sind nicht schuld,” said Ada Lund.' });
  expect(await add(engine, stream({ place: 'a.txt', document: { ...german, language: 'de' } }))).toMatchObject([
    { outcome: 'added', statements: 0, language: 'de' },
  ]);
  expect(await engine.document('a')).toEqual({ document: { ...german, language: 'de' }, statements: [] });
  expect(await add(engine, stream({ place: 'a.txt', document: german }))).toMatchObject([{ outcome: 'replaced', statements: 1 }]);
  expect((await engine.document('a')).document).toEqual(german);
});

test('a rebuild tells how far it is and changes nothing', async () => {
  const engine = open();
  await add(engine, stream(article('a'), article('b')));
  const before = await engine.document('a');
  const progress: string[] = [];
  const { status } = await engine.rebuild((done, total) => progress.push(`${done}/${total}`));
  expect(progress).toEqual(['0/2', '2/2']);
  expect(status.documents).toBe(2);
  expect(await engine.document('a')).toEqual(before);
});

test('a rebuild that is stopped finishes what is in hand, and the next goes on from there', async () => {
  const engine = open();
  const many = Array.from({ length: 400 }, (_, index) => article(`n${index}`, `“It rained ${index} times,” Ada Lund said.`));
  await add(engine, stream(...many));
  const before = await engine.document('n399');
  const stop = new AbortController();
  const first: number[] = [];
  const stopped = await engine.rebuild(
    (done) => {
      first.push(done);
      if (done > 0) stop.abort();
    },
    { stop: stop.signal },
  );
  const done = first.at(-1) ?? 0;
  expect(done).toBeGreaterThan(0);
  expect(stopped.left).toBe(400 - done);
  expect(stopped.left).toBeGreaterThan(0);
  // Served as it was, all of it.
  expect((await engine.status()).statements).toBe(400);
  expect(await engine.document('n399')).toEqual(before);
  const then: number[] = [];
  const finished = await engine.rebuild((count) => then.push(count));
  expect([then[0], then.at(-1), finished.left]).toEqual([done, 400, 0]);
  expect(await engine.document('n399')).toEqual(before);
});

test('an article our own fault keeps from being remade stays as it was, and the others are remade', async () => {
  const archive = createArchive({ directory: null, now: () => performance.now() });
  const engine = createEngine({ english: loadEnglish, archive });
  await add(engine, stream(article('a', '“Rain,” Ada Lund said.'), article('b', '“Sun,” Ada Lund said.')));
  const extractor = extractHere({
    read: ({ place }) => ({ place, refused: 'nobody reads pages here' }),
    extract: (document) => (document.id === 'a' ? { broken: 'a fault' } : { rows: rowsOf(loadEnglish(), document) }),
  });
  const { left, broken } = await rebuildArchive({ archive, extractor, version: '2' }, () => undefined);
  expect([left, broken]).toEqual([0, [{ document: 'a', reason: 'a fault' }]]);
  expect((await engine.document('a')).statements).toHaveLength(1);
  expect(await archive.openRebuild('2')).toEqual({ done: 1, total: 2 });
});

describe('web pages', () => {
  const page = (id: string, words: string): UnreadPage => {
    const html = `<html><head><link rel="canonical" href="https://courier.example/${id}"></head><body><article><p>${words} ${RAIN}</p></article></body></html>`;
    return { place: `${id}.html`, page: { bytes: Buffer.from(html), charset: null, url: null } };
  };
  const RAIN = 'The rain went on for most of the week, and the river rose to the second step of the old mill. '.repeat(4);

  test('are read on the way, each in its place, and told like everything else', async () => {
    const engine = open();
    const told = await add(
      engine,
      stream(article('a'), page('p', '“No,” Ada Lund said.'), { place: 'b.jsonl:3', refused: 'no text' }, page('q', 'No.'), {
        place: 'e.html',
        page: { bytes: Buffer.from('<p>'), charset: null, url: null },
      }),
    );
    expect(told.map(({ place, outcome, statements }) => `${place} ${outcome} ${statements}`)).toEqual([
      'a.txt added 0',
      'p.html added 1',
      'b.jsonl:3 refused 0',
      'q.html added 0',
      'e.html refused 0',
    ]);
    expect(told.at(-1)?.reason).toContain('holds no article');
    expect(await add(engine, stream(page('p', '“No,” Ada Lund said.')))).toMatchObject([{ outcome: 'unchanged', statements: 1 }]);
  });
  test('that come again while the first is underway replace it in their order', async () => {
    const engine = open();
    const many = Array.from({ length: 70 }, (_, index) => article(`n${index}`));
    const told = await add(engine, stream(page('p', 'One.'), ...many, page('p', 'Two.'), ...many, page('p', 'One.')));
    expect(told.filter(({ place }) => place === 'p.html').map(({ outcome }) => outcome)).toEqual([
      'added',
      'replaced',
      'replaced',
    ]);
    expect((await engine.document(told[0]?.document ?? '')).document.text).toMatch(/^One\./u);
  });
  test('in another language are marked', async () => {
    const german = 'Die Brücke wird nicht geschlossen, und das ist für die Leute auf der Insel eine gute Nachricht. '.repeat(3);
    const bytes = Buffer.from(`<html><body><article><p>${german}</p></article></body></html>`);
    expect(await add(open(), stream({ place: 'g.html', page: { bytes, charset: null, url: null } }))).toMatchObject([
      { outcome: 'added', language: 'de' },
    ]);
  });
});

test('a dry run tells what would be done, and keeps nothing', async () => {
  const engine = open();
  await add(engine, stream(article('a'), article('b')));
  const told: string[] = [];
  for await (const { document, outcome } of engine.add(
    stream(article('a'), article('b', 'Sun.'), article('c'), article('c', 'Wind.')),
    { dryRun: true },
  )) {
    told.push(`${document} ${outcome}`);
  }
  expect(told).toEqual(['a unchanged', 'b replaced', 'c added', 'c replaced']);
  expect((await engine.status()).documents).toBe(2);
  expect((await engine.document('b')).document.text).toBe('Rain fell.');
});

test('whoever stops it waits for one batch, not for all that are underway; the next time goes on from there', async () => {
  const engine = open();
  const stop = new AbortController();
  const articles = Array.from({ length: 4 * BATCH_ARTICLES }, (_, index) => article(`n${index}`));
  let told = 0;
  for await (const _ of engine.add(stream(...articles), { stop: stop.signal })) {
    told++;
    stop.abort();
  }
  expect([told, (await engine.status()).documents]).toEqual([BATCH_ARTICLES, BATCH_ARTICLES]);
  const again = await add(engine, stream(...articles));
  expect(again.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(BATCH_ARTICLES);
  expect((await engine.status()).documents).toBe(articles.length);
});

test('an article that comes twice while the first is still underway is replaced by the later', async () => {
  const engine = open();
  await add(engine, stream(article('a')));
  const many = Array.from({ length: 100 }, (_, index) => article(`n${index}`));
  const told = await add(engine, stream(article('a', 'Sun.'), ...many, article('a')));
  expect([told[0]?.outcome, told.at(-1)?.outcome]).toEqual(['replaced', 'replaced']);
  expect((await engine.document('a')).document.text).toBe('Rain fell.');
});

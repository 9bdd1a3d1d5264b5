import { expect, test } from '@jest/globals';
import type { AddOutcome } from '../../src/types.ts';
import { cardboard, run } from './rig.ts';

const outcome = (fields: Partial<AddOutcome>): AddOutcome => ({
  ...{ document: 'a', outcome: 'added', place: 'a.txt', statements: 3, reason: null },
  ...fields,
});
const refused = outcome({ document: null, outcome: 'refused', place: 'b.jsonl:2', statements: 0, reason: 'is not valid JSON' });

test('what was taken is counted, and the exit code is 0', async () => {
  const outcomes = [outcome({}), outcome({ outcome: 'replaced' }), outcome({ outcome: 'unchanged' }), outcome({ document: 'b' })];
  expect(await run('add a.txt', cardboard({ outcomes }))).toEqual({
    code: 0,
    out: '4 articles: 2 added, 1 replaced, 1 unchanged; 12 statements.\n',
    err: '',
  });
});

test('what was refused is named on stderr, the rest is counted, and the exit code is 2', async () => {
  expect(await run('add a.txt b.jsonl', cardboard({ outcomes: [refused, outcome({ statements: 1 })] }))).toEqual({
    code: 2,
    out: '2 articles: 1 added, 1 refused; 1 statement.\n',
    err: 'quoth: b.jsonl:2: is not valid JSON\n',
  });
});

test('of hundreds refused for one reason twenty are named, and the rest is counted', async () => {
  const broken = (at: number) =>
    outcome({ ...refused, place: `t.csv:${at}`, reason: `the date "${at}/13/2031" is none; write it so` });
  const outcomes = [...Array.from({ length: 1234 }, (_, at) => broken(at)), refused];
  const { code, out, err } = await run('add t.csv', cardboard({ outcomes }));
  const lines = err.trimEnd().split('\n');
  expect({ code, out, lines: lines.length }).toEqual({
    code: 2,
    out: '1,235 articles: 1,235 refused; 0 statements.\n',
    lines: 22,
  });
  expect(lines.slice(-3)).toEqual([
    'quoth: t.csv:19: the date "19/13/2031" is none; write it so',
    'quoth: b.jsonl:2: is not valid JSON',
    'quoth: 1,214 more refused: the date … is none; --json names each',
  ]);
});

test('a page behind a feed that cannot be read is named with what stands in for it, and is no failure', async () => {
  const unfollowed = 'cannot be fetched: the server answered 404 Not Found';
  const outcomes = [
    outcome({ place: 'https://news.example/1', unfollowed }),
    outcome({ place: 'https://news.example/2', unfollowed, outcome: 'unchanged' }),
  ];
  expect(await run('add --follow a.xml', cardboard({ outcomes }))).toEqual({
    code: 0,
    out: '2 articles: 1 added, 1 unchanged; 6 statements. 2 pages behind a feed could not be read: the words of the feed stand in, unless more was held.\n',
    err: `quoth: https://news.example/1: ${unfollowed}; the words of the feed stand in\nquoth: https://news.example/2: ${unfollowed}; what is held of it stays\n`,
  });
  const { out } = await run('add --json --follow a.xml', cardboard({ outcomes }));
  expect(
    out
      .split('\n')
      .slice(0, 3)
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ unfollowed }, { unfollowed }, { summary: { added: 1, unchanged: 1, unfollowed: 2 } }]);
});

test('as JSON each outcome is a line, and the summary is the last', async () => {
  const { code, out } = await run('add --json a.txt', cardboard({ outcomes: [outcome({}), refused] }));
  expect(code).toBe(2);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    outcome({}),
    refused,
    {
      summary: {
        ...{ added: 1, replaced: 0, unchanged: 0, refused: 1, statements: 3, unfollowed: 0 },
        otherLanguages: {},
        reasons: { 'is not valid JSON': 1 },
      },
    },
  ]);
});

test('the places go to the readers, the archive is made, and it is closed in the end', async () => {
  const asked: unknown[] = [];
  await run('add news - --archive there', cardboard({ missing: true, asked: (...question) => asked.push(question) }));
  expect(asked).toEqual([
    ['open', expect.objectContaining({ archive: 'there' })],
    ['how', { workers: 2, dryRun: false }],
    ['read', ['news', '-']],
    ['note', null],
    ['close', null],
  ]);
});

test('what is not in English is counted by language', async () => {
  const outcomes = [
    outcome({ language: 'de', statements: 0 }),
    outcome({ language: 'fr', statements: 0 }),
    outcome({ language: 'de', statements: 0 }),
  ];
  expect((await run('add a.txt', cardboard({ outcomes }))).out).toBe(
    '3 articles: 3 added; 0 statements. 3 articles not in English (de 2, fr 1): kept, with nothing looked for.\n',
  );
});

test('a dry run says that it was one, and fetched pages are not noted as kept', async () => {
  const asked: unknown[] = [];
  const told = await run(
    'add --dry-run --workers 0 a.txt',
    cardboard({ outcomes: [outcome({})], asked: (...question) => asked.push(question) }),
  );
  expect(told.out).toBe('1 article: 1 added; 3 statements. This was a dry run: nothing was kept.\n');
  expect(asked).toContainEqual(['how', { workers: 0, dryRun: true }]);
  expect(asked).not.toContainEqual(['note', null]);
});

test('quiet prints nothing but trouble', async () => {
  expect(await run('add --quiet a.txt', cardboard({ outcomes: [outcome({}), refused] }))).toEqual({
    code: 2,
    out: '',
    err: 'quoth: b.jsonl:2: is not valid JSON\n',
  });
});

test('Ctrl-C ends the input, and the same command goes on later', async () => {
  const asked: (readonly unknown[])[] = [];
  const articles = [{ place: 'a.txt', refused: 'never asked for' }];
  const told = await run('add a.txt', cardboard({ interrupted: true, articles, asked: (...question) => asked.push(question) }));
  expect(told.code).toBe(130);
  expect(told.err).toContain('the same command goes on where this one stopped');
  expect(asked.filter(([question]) => question === 'add')).toEqual([]);
});

test('whoever presses Ctrl-C while articles are being written is told at once that they are finished first', async () => {
  const key = new AbortController();
  const press = () => key.abort();
  const told = await run('add a.txt', cardboard({ outcomes: [outcome({})], interrupt: key.signal, asked: press }));
  expect(told.code).toBe(130);
  expect(told.err).toBe(
    'quoth: stopping as soon as the articles being written are kept; Ctrl-C again stops at once\n' +
      'quoth: stopped; what was reported is kept, and the same command goes on where this one stopped\n',
  );
  const quiet = new AbortController();
  const hushed = await run('add --quiet a.txt', cardboard({ interrupt: quiet.signal, asked: () => quiet.abort() }));
  expect(hushed.err).not.toContain('stopping');
});

test('a number of workers that is none is refused', async () => {
  expect(await run('add --workers many a.txt')).toMatchObject({
    code: 2,
    err: expect.stringContaining('a whole number from 0 to 64'),
  });
});

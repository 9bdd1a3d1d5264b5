import { expect, test } from '@jest/globals';
import type { SearchRequest } from '../../src/types.ts';
import { cardboard, hit, run, statement } from './rig.ts';

const hits = (number: number) => Array.from({ length: number }, (_, at) => hit({ id: `courier-${at}-1` }));

test('hits are printed for people with speaker, date and its ground, source and doubt', async () => {
  const told = await run('search ferry', cardboard({ hits: [hit({ reports: ['mail-4-1', 'wire-2-9'] })] }));
  expect(told.code).toBe(0);
  expect(told.err).toBe('1 statement: statements containing “ferry”\n\n');
  expect(told.out).toBe(
    [
      '“The ferry sails again,”',
      '  — Ilse Varga, harbour master · said 2 April 2031 (“on Wednesday”)',
      '  Lorn Courier, “Ferry back”, 3 April 2031, https://courier.example/ferry · speaker 97 % sure ·',
      '  courier-1-1',
      '  the same words in 2 other articles\n\n',
    ].join('\n'),
  );
});

test('as JSON each line is the statement record and nothing else', async () => {
  const { code, out, err } = await run('search --json ferry', cardboard({ hits: [hit()] }));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`${JSON.stringify(statement())}\n`);
});

test('nothing found is exit code 1, with what would help', async () => {
  const page = {
    query: {
      text: 'feery',
      words: '',
      understood: true,
      filters: [],
      notices: [{ code: 'unknown-field', message: 'There is no field “speeker:”.', suggestion: 'speaker:varga' }],
    },
    suggestions: [{ query: 'ferry', total: 3 }],
    removals: [{ part: 'from:2031', query: 'feery', facet: null, total: 1 }],
    relaxed: { reason: 'Close to it:', items: [hit()] },
  };
  const told = await run('search unicorn tariffs', cardboard({ page }));
  expect(told.code).toBe(1);
  expect(told.err).toBe(
    [
      'quoth: There is no field “speeker:”. Try: speaker:varga',
      '“unicorn tariffs” — said nobody, so far.',
      '  Try: ferry (3 statements)',
      '  Without from:2031: feery (1 statement)',
      '',
      'Close to it:\n\n',
    ].join('\n'),
  );
  expect(told.out).toContain('Ilse Varga');
  // A program's query may be mistyped too.
  const err = 'quoth: There is no field “speeker:”. Try: speaker:varga\n';
  expect(await run('search --json unicorn', cardboard({ page }))).toEqual({ code: 1, out: '', err });
});

test.each(['search ferry', 'search --json ferry', 'search --format csv ferry'])(
  '%s says that time ran out before all was searched',
  async (line) => {
    const { err } = await run(line, cardboard({ hits: [hit()], page: { partial: true } }));
    expect(err).toContain('quoth: time ran out before all was searched; there may be more.');
  },
);

test('words are one query, and the limit reaches over pages', async () => {
  const requests: SearchRequest[] = [];
  // What the cardboard hears of "search" is always a request.
  const asked = (question: string, what: unknown) => question === 'search' && requests.push(what as SearchRequest);
  const { out } = await run('search --json --limit 230 eastern flank', cardboard({ hits: hits(300), asked }));
  expect(out.trimEnd().split('\n').length).toBe(230);
  expect(requests.map(({ q, limit, cursor }) => [q, limit, cursor])).toEqual([
    ['eastern flank', 100, null],
    ['eastern flank', 100, '100'],
    ['eastern flank', 30, '200'],
  ]);
});

test('hits come in the order asked for, in an export too; an order that is none is trouble', async () => {
  const orders: SearchRequest['sort'][] = [];
  // What the cardboard hears of "search" is always a request.
  const asked = (question: string, what: unknown) => question === 'search' && orders.push((what as SearchRequest).sort);
  for (const line of ['search ferry', 'search --sort Oldest ferry', 'search --sort reported --format csv ferry'])
    await run(line, cardboard({ hits: [hit()], asked }));
  expect(orders).toEqual([null, 'oldest', 'reported']);
  expect(await run('search --sort best ferry')).toEqual({
    code: 2,
    out: '',
    err: 'quoth: "--sort best" is no order; give one of relevance, newest, oldest, reported\n',
  });
  expect((await run('search --sort newst ferry')).err).toContain('is no order (did you mean newest?); give one of');
});

test('words to leave out go behind two dashes', async () => {
  const queries: string[] = [];
  // What the cardboard hears of "search" is always a request.
  const asked = (question: string, what: unknown) => question === 'search' && queries.push((what as SearchRequest).q);
  await run('search --json -- ferry -storm', cardboard({ asked }));
  expect(queries).toEqual(['ferry -storm']);
});

test('what is left out is said', async () => {
  const told = await run('search ferry', cardboard({ hits: hits(21) }));
  expect(told.err).toMatch(/20 statements shown; --limit 100 shows more\n$/u);
});

test('an empty query lists the newest', async () => {
  expect((await run(['search', ''], cardboard({ hits: hits(1) }))).code).toBe(0);
});

test('an archive that is not there is trouble, not silence', async () => {
  expect(await run('search ferry --archive tpyo', cardboard({ missing: true }))).toEqual({
    code: 2,
    out: '',
    err: 'quoth: There is no archive at tpyo yet; "quoth add FILE" makes it, --archive names another\n',
  });
});

test('an export prints every hit in the format asked for, without a limit unless one is given', async () => {
  const house = cardboard({ hits: hits(230) });
  const csv = await run('search ferry --format csv', house);
  expect(csv).toMatchObject({ code: 0, err: '' });
  expect(csv.out.split('\r\n').length).toBe(232);
  expect(csv.out.startsWith('id,speaker,role,text,')).toBe(true);
  expect((await run('search ferry --format bibtex', house)).out.match(/^@article\{/gmu)).toHaveLength(230);
  expect((await run('search ferry --format ris --limit 110', house)).out.match(/^TY {2}- NEWS/gmu)).toHaveLength(110);
  expect((await run('search ferry --format jsonl', house)).out.trimEnd().split('\n')).toHaveLength(230);
});

test('an export of nothing is exit code 1, an unknown format trouble with the near miss', async () => {
  expect(await run('search ferry --format jsonl', cardboard())).toEqual({ code: 1, out: '', err: '' });
  const told = await run('search ferry --format jsnl', cardboard());
  expect(told).toMatchObject({ code: 2, out: '' });
  expect(told.err).toContain('did you mean jsonl?');
});

// The query language as a table: what is typed, how it is said back, and which notices come with it.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adviceFor } from '../../src/search/advice.ts';
import { presentQuery } from '../../src/search/echo.ts';
import { parseQuery } from '../../src/search/query.ts';
import { growth } from '../processor-time.ts';

const echo = (text: string) =>
  presentQuery(parseQuery(text), { nameOf: (filter) => filter.value, isName: ({ term }) => term === 'brandt' });
const words = (text: string) => echo(text).words;
const codes = (text: string) => parseQuery(text).notices.map((notice) => notice.code);
const mended = (text: string) => parseQuery(text).notices.map((notice) => notice.suggestion);

describe('words, phrases, exclusions, choices', () => {
  test.each([
    ['', 'all statements'],
    ['   ', 'all statements'],
    ['bridge', 'statements containing “bridge”'],
    ['bridge tax', 'statements containing “bridge” and “tax”'],
    ['"clean water"', 'statements containing the phrase “clean water”'],
    ['“clean water”', 'statements containing the phrase “clean water”'],
    ['«clean water»', 'statements containing the phrase “clean water”'],
    ['‘clean water’', 'statements containing the phrase “clean water”'],
    ["'we don’t drink it' bridge", 'statements containing the phrase “we don’t drink it” and “bridge”'],
    ["speaker:'Ada Brandt'", 'statements by Ada Brandt'],
    ["bridge -'clean water'", 'statements containing “bridge” without the phrase “clean water”'],
    ["'bridge' tax", 'statements containing “bridge” and “tax”'],
    ["’tis the dogs' tax", 'statements containing “tis”, “the”, “dogs” and “tax”'],
    ["‘clean 'water", 'statements containing “clean” and “water”'],
    ['bridge -tax', 'statements containing “bridge” without “tax”'],
    ['bridge -"clean water"', 'statements containing “bridge” without the phrase “clean water”'],
    ['-tax', 'statements without “tax”'],
    ['tax OR levy', 'statements containing either “tax” or “levy”'],
    ['tax | levy', 'statements containing either “tax” or “levy”'],
    ['river tax OR levy', 'statements containing “river” and either “tax” or “levy”'],
    ['(river tax) OR levy', 'statements containing either (“river” and “tax”) or “levy”'],
    ['a OR b OR c', 'statements containing one of “a”, “b” or “c”'],
    ['bridge -(tax OR levy)', 'statements containing “bridge” without either “tax” or “levy”'],
    ['infra*', 'statements containing words beginning with “infra”'],
    ['Okonjo-Iweala', 'statements containing “Okonjo-Iweala”'],
    ['and or not', 'statements containing “and”, “or” and “not”'],
    ['state - owned', 'statements containing “state” and “owned”'],
    ['tax—levy', 'statements containing “tax—levy”'],
    ['it’s over', 'statements containing “it’s” and “over”'],
  ])('%s', (text, said) => {
    expect(words(text)).toBe(said);
    expect(codes(text)).toEqual([]);
  });
});

describe('what other databases write', () => {
  test.each([
    ['bridge AND tax', 'statements containing “bridge” and “tax”', ['and'], [null]],
    ['bridge AND', 'statements containing “bridge”', ['and'], [null]],
    ['AND bridge', 'statements containing “AND” and “bridge”', [], []],
    ['BREAD AND BUTTER', 'statements containing “BREAD”, “AND” and “BUTTER”', [], []],
    ['bridge NOT tax', 'statements containing “bridge”, “NOT” and “tax”', ['not'], ['bridge -tax']],
    [
      'bridge NOT (tax OR levy)',
      'statements containing “bridge”, “NOT” and either “tax” or “levy”',
      ['not'],
      ['bridge -(tax OR levy)'],
    ],
    ['bridge NOT', 'statements containing “bridge” and “NOT”', ['not'], [null]],
    ['WE WILL NOT GO', 'statements containing “WE”, “WILL”, “NOT” and “GO”', [], []],
    ['* bridge', 'statements containing “bridge”', ['short-prefix'], [null]],
  ])('%s', (text, said, noticed, better) => {
    expect(words(text)).toBe(said);
    expect(codes(text)).toEqual(noticed);
    expect(mended(text)).toEqual(better);
  });
});

describe('fields', () => {
  test.each([
    ['speaker:brandt', 'statements by anybody called “brandt”'],
    ['speaker:"Ada Brandt"', 'statements by Ada Brandt'],
    [
      'speaker:“Ada Brandt” "eastern shore" on:2022-02',
      'statements by Ada Brandt containing the phrase “eastern shore”, said in February 2022 (or, where no other date was found, published then)',
    ],
    ['-speaker:brandt', 'statements not by anybody called “brandt”'],
    ['source:"Harbour Post" tax', 'statements containing “tax” printed by Harbour Post'],
    ['type:direct', 'statements in direct speech'],
    ['type:direct,mixed', 'statements in direct or mixed speech'],
    ['type:direct|mixed', 'statements in direct or mixed speech'],
    ['Kind:person', 'statements by speakers of the kind person'],
    ['published:2022', 'statements published in 2022'],
    ['published:2022-01..2022-03', 'statements published from 1 January 2022 to 31 March 2022'],
    ['published:2022-02-01..', 'statements published from 1 February 2022 on'],
    ['published:<=2022-02', 'statements published until 28 February 2022'],
    ['has:date', 'statements with a date (a publication date counts)'],
    ['has:source,speaker', 'statements with a paper given and a speaker given'],
    ['-has:source', 'statements without a paper given'],
    ['date:stated', 'statements with a date that is stated in the article'],
    ['date:published,unknown', 'statements with a date that is only that of publication or not known'],
    ['doc:3f2a9c81d0e4', 'statements from the article 3f2a9c81d0e4'],
    ['about:"Ada Brandt"', 'statements about Ada Brandt, said by others'],
    ['confidence:>0.8', 'statements with a confidence above 0.8'],
    ['confidence:80%', 'statements with a confidence of at least 0.8'],
    ['title:flood', 'statements from articles with “flood” in the title'],
    ['title:"the flood"', 'statements from articles with the phrase “the flood” in the title'],
  ])('%s', (text, said) => {
    expect(words(text)).toBe(said);
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ['after:2022-02', 'said from 1 February 2022 on'],
    ['before:2022-02', 'said until 31 January 2022'],
    ['before:2024-03', 'said until 29 February 2024'],
    ['before:2022-02-24', 'said until 23 February 2022'],
    ['before:2022', 'said until 31 December 2021'],
    ['on:2022', 'said in 2022'],
    ['on:2022-02-24', 'said on 24 February 2022'],
    ['on:2022-02-24..2022-03-02', 'said from 24 February 2022 to 2 March 2022'],
    ['after:2022-02 before:2022-03', 'said from 1 February 2022 on and said until 28 February 2022'],
  ])('%s says that publication dates count', (text, when) => {
    expect(words(text)).toBe(`statements ${when} (or, where no other date was found, published then)`);
  });

  test('typed filters are listed for programs', () => {
    expect(echo('speaker:brandt -type:indirect tax').filters).toEqual([
      { field: 'speaker', value: 'brandt', negated: false },
      { field: 'type', value: 'indirect', negated: true },
    ]);
  });
});

describe('what is not understood is said, with the near miss', () => {
  test.each([
    ['speeker:brandt tax', ['unknown-field'], 'speaker:brandt tax'],
    ['tax befor:2022', ['unknown-field'], 'tax before:2022'],
    ['colour:red', ['unknown-field'], null],
    ['by:brandt tax', ['unknown-field'], 'speaker:brandt tax'],
    ['tax year:2022', ['unknown-field'], 'tax on:2022'],
    ['constructor:red', ['unknown-field'], null],
    ['type:indirct', ['bad-value'], 'type:indirect'],
    ['kind:organisation tax', ['bad-value'], 'kind:organization tax'],
    ['type:spoken', ['bad-value'], null],
    ['after:yesterday', ['bad-value'], null],
    ['after:2022-2-4', ['bad-value'], 'after:2022-02-04'],
    ['on:2022-02-30', ['bad-value'], null],
    ['on:2022-13', ['bad-value'], null],
    ['published:2023..2022', ['bad-value'], 'published:2022..2023'],
    ['confidence:high', ['bad-value'], null],
    ['confidence:>80', ['bad-value'], null],
    ['has:dates', ['bad-value'], 'has:date'],
    ['date:2022-02', ['bad-value'], 'on:2022-02'],
    ['date:statd', ['bad-value'], 'date:stated'],
    ['speaker: brandt', ['empty-value'], null],
    ['speaker:""', ['empty-value'], null],
    ['"clean water', ['unclosed-mark'], null],
    ['(tax OR levy', ['unclosed-bracket'], null],
    ['tax)', ['unopened-bracket'], null],
    ['a* tax', ['short-prefix'], null],
    ['lead*ship', ['star-inside'], null],
  ])('%s', (text, expected, suggestion) => {
    expect(codes(text)).toEqual(expected);
    expect(mended(text)[0]).toBe(suggestion);
  });

  test('a bad filter is left out, the rest is searched', () => {
    expect(words('tax after:soon')).toBe('statements containing “tax”');
    expect(words('speeker:tax levy')).toBe('statements containing “tax” and “levy”');
  });

  test('a colon in a sentence and an address are no fields', () => {
    expect(codes('he said: no')).toEqual([]);
    expect(codes('https://example.org/a')).toEqual([]);
    expect(codes('12:30')).toEqual([]);
  });
});

describe('a text of which nothing can be searched for finds nothing, and says so', () => {
  test.each([
    ['OR', ['no-words']],
    ['?', ['no-words']],
    ['💬', ['no-words']],
    ['on:yesterday', ['bad-value']],
    ['type:quote', ['bad-value']],
    ['-( )', ['no-words']],
  ])('%s', (text, noticed) => {
    expect(echo(text)).toMatchObject({ words: 'nothing that can be searched for', understood: false });
    expect(codes(text)).toEqual(noticed);
    expect(parseQuery(text).root).toEqual({ kind: 'any', nodes: [], at: { start: 0, end: 0 } });
  });

  test('what is left of a query is searched', () => {
    expect(echo('tax 💬 on:yesterday')).toMatchObject({ words: 'statements containing “tax”', understood: true });
  });
});

test('of many words the first are said back, equal ones once', () => {
  expect(words('ferry '.repeat(30))).toBe('statements containing “ferry”');
  expect(words('one two three four five six seven')).toBe(
    'statements containing “one”, “two”, “three”, “four”, “five”, “six” and “seven”',
  );
  expect(words('one two three four five six seven eight nine')).toBe(
    'statements containing “one”, “two”, “three”, “four”, “five”, “six” and 3 more words',
  );
});

test('a word that is somebody’s name is said to find what they said', () => {
  expect(words('brandt tax')).toBe('statements containing “brandt” and “tax” in the words or the speaker’s name');
  expect(words('tax OR brandt')).toBe('statements containing either “tax” or “brandt” in the words or the speaker’s name');
  expect(words('"brandt tax"')).toBe('statements containing the phrase “brandt tax”');
});

describe('a question is searched by its words', () => {
  test.each([
    ['what did Lund say about the ferry?', 'statements containing “Lund” and “ferry”', 'what did … say about the'],
    ['Who said "not one turbine"?', 'statements containing the phrase “not one turbine”', 'Who said'],
    ['when has the premier promised a bridge', 'statements containing “premier” and “bridge”', 'when has the … promised a'],
    ['who spoke of the ferry on:2022', undefined, 'who spoke of the'],
  ])('%s', (text, said, dropped) => {
    if (said !== undefined) expect(words(text)).toBe(said);
    expect(codes(text)).toEqual(['question']);
    expect(parseQuery(text).notices[0]?.message).toContain(`“${dropped}” was left out`);
  });

  test.each(['what we said', 'who said', 'what a day', 'say what', '"who said so"', 'the ferry is what they said it was'])(
    '%s is none, or asks for nothing else',
    (text) => expect(codes(text).filter((code) => code === 'question')).toEqual([]),
  );
});

describe('what finds little might be written otherwise', () => {
  const advice = (text: string) => adviceFor(parseQuery(text)).map(({ suggestion }) => suggestion);
  test.each([
    ['ferry or bridge', ['ferry OR bridge']],
    ['November 2024', ['on:2024-11']],
    ['ferry nov 2024', ['ferry on:2024-11']],
    ['6 November 2024 ferry', ['on:2024-11-06 ferry']],
    ['November 6, 2024', ['on:2024-11-06']],
    ['11/2024', ['on:2024-11']],
    ['2024-11-06 ferry', ['on:2024-11-06 ferry']],
    ['yesterday', [null]],
    ['31 June 2024', []],
    ['13/2024', []],
    ['"November 2024"', []],
    ['on:2024-11', []],
    ['published:2024-11 or', []],
    ['ferry OR bridge', []],
    ['2024', []],
  ])('%s', (text, expected) => expect(advice(text)).toEqual(expected));
});

describe('hostile text', () => {
  test.each([
    '"',
    '""',
    '"""',
    '(',
    ')',
    '()',
    ')(',
    '(((',
    '-',
    '--',
    '---a',
    '-"',
    '-(',
    '-)',
    '*',
    '**',
    '* *',
    'OR',
    'OR OR',
    'a OR',
    'OR a',
    '| |',
    'a || b',
    ':',
    '::',
    'speaker:',
    'speaker::',
    ':speaker',
    'speaker:(a)',
    '-speaker:"',
    'speaker:-',
    'a:b:c:d',
    '\\',
    '\\"',
    "'",
    "' OR 1=1 --",
    '<script>',
    '\u0000',
    '\ud800',
    '\u202e',
    '＂a＂',
    '“a"',
    "don't",
    'x'.repeat(30_000),
    '('.repeat(5000),
    '"('.repeat(3000),
    'a:'.repeat(5000),
    '-'.repeat(5000),
    'a OR '.repeat(3000),
    '-('.repeat(3000),
    'word '.repeat(3000),
    '__proto__:x',
    'constructor:x',
    'toString:1',
  ])('%# is survived', (text) => {
    const said = echo(text);
    expect(said.text).toBe(text);
    expect(said.words).toMatch(/^(?:statements|nothing that can be searched for$)/u);
  });

  test('any string is survived, and every notice is a sentence', () => {
    const bits = fc.constantFrom(
      '"',
      '“',
      '(',
      ')',
      '-',
      'OR',
      ' ',
      ':',
      '*',
      'speaker:',
      'on:',
      '2022-02',
      'tax',
      'Łódź',
      '|',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((list) => list.join('')),
        ),
        (text) => {
          for (const notice of echo(text).notices) expect(notice.message).toMatch(/[.?:]$/u);
        },
      ),
    );
  });

  test('a wall of brackets takes time in proportion', async () => {
    const wall = (length: number) => () => parseQuery('("a -('.repeat(length));
    expect(await growth(wall(20_000), wall(40_000), 3)).toBeLessThan(3);
  });
});

test('the same notice is given once, and never more than ten', () => {
  expect(codes(')))')).toEqual(['unopened-bracket']);
  expect(codes(Array.from({ length: 30 }, (_, at) => `x${at}y:a`).join(' '))).toEqual([]);
  expect(codes(Array.from({ length: 30 }, (_, at) => `zz${'q'.repeat(at)}:a`).join(' ')).length).toBe(10);
});

test('a text of more than twelve words looks pasted, a query with many filters does not', () => {
  expect(parseQuery('one two three four five six seven eight nine ten eleven twelve').looksPasted).toBe(false);
  expect(parseQuery('“one two three four five six seven eight nine ten eleven twelve thirteen”').looksPasted).toBe(true);
  expect(parseQuery('tax speaker:"a b c d e f g h i j k l m n"').looksPasted).toBe(false);
});

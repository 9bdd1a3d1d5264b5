// Whom a quotation is ascribed to, beside who said it: the same, somebody else, or not to be told.

import { describe, expect, test } from '@jest/globals';
import { loadMeaning } from '../../src/language/meaning.ts';
import { type Known, matchesSpeaker, namesakesOf, slipFor } from '../../src/search/asked-speaker.ts';
import type { Statement } from '../../src/types.ts';

const meaning = loadMeaning();
const ROLES: ReturnType<Known['rolesOf']> = [
  { role: 'premier', first: '2024-07-04', last: '2025-10-06', count: 7 },
  { role: 'premier of Norland', first: '2024-09-05', last: '2024-09-05', count: 1 },
  { role: 'former head of Orrin Water', first: '2024-02-01', last: '2024-09-01', count: 2 },
  { role: 'treasurer', first: '2023-01-01', last: '2024-03-01', count: 4 },
];

const said = (name: string, day = '2024-08-01') =>
  ({
    speaker: { id: 'one', name, kind: 'person', role: null, members: [] },
    date: { value: day, precision: 'day', basis: 'stated', expression: null },
    document: { published: day },
  }) as unknown as Statement; // nothing else of it is looked at

const ask = (asked: string, statement: Statement, bearers: readonly string[] = []) =>
  matchesSpeaker(meaning, asked, statement, { bearers, rolesOf: () => ROLES });

describe('a slip of the pen', () => {
  test.each(['Helena Brandwold', 'Brandwold', 'brandvolt', 'Helana Brandvold', 'H. Brandwold'])(
    '%s may be Helena Brandvold',
    (asked) => {
      expect(ask(asked, said('Helena Brandvold'))).toBeNull();
      expect(slipFor(meaning, asked, ['Tom Moy', 'Helena Brandvold'], [])).toBe('Helena Brandvold');
    },
  );
  test('is none where somebody is called just that', () => {
    expect(ask('Brandwold', said('Helena Brandvold'), ['Karl Brandwold'])).toBe(false);
    expect(slipFor(meaning, 'Brandwold', ['Helena Brandvold'], ['Karl Brandwold'])).toBeNull();
  });
  test.each(['Zoltan Brandvold', 'Zoltan Petrescu', 'Karl Brandwold', 'Brand'])('%s is somebody else', (asked) =>
    expect(ask(asked, said('Helena Brandvold'))).toBe(false),
  );
  test('short names are other names', () => expect(ask('Ida Lund', said('Ada Lund'))).toBe(false));
});

describe('an office', () => {
  test.each(['premier of Norland', 'the premier', 'The Premier', 'Norland premier', 'Helena Brandvold, premier of Norland'])(
    '%s is whom articles of that time call so',
    (asked) => expect(ask(asked, said('Helena Brandvold'))).toBe(true),
  );
  test('some weeks before the first of them too', () =>
    expect(ask('the premier', said('Helena Brandvold', '2024-06-12'))).toBe(true));
  test.each([
    ['the premier', '2021-06-12', 'years before'],
    ['the premier', '2024-02-20', 'while another office is given'],
    ['head of Orrin Water', '2024-08-01', 'held no more'],
    ['the mayor', '2024-08-01', 'never given'],
    ['the premier of Sudland', '2024-08-01', 'of another land'],
  ])('%s on %s cannot be told: %s', (asked, day) => expect(ask(asked, said('Helena Brandvold', day))).toBeNull());
  test('is no name that others bear', () =>
    expect(namesakesOf(meaning, 'premier of Norland', ['Bank of Norland', 'Voters of Norland'])).toEqual([]));
  test('a name that is a noun of office is a name', () => expect(ask('Tom Bishop', said('Helena Brandvold'))).toBe(false));
});

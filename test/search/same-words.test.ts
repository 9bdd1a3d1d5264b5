// Which statements need not be compared at all: a sketch of their words tells, and never keeps two apart that print the same words.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { likenessOf, mayBeAlike, sketchOf, wordsOf } from '../../src/search/same-words.ts';

const likeness = (a: string, b: string) => likenessOf(wordsOf(a), wordsOf(b));
const sketches = (a: string, b: string): boolean => mayBeAlike(sketchOf(a), sketchOf(b));

const FERRY = 'The ferry was never built to carry cars, and the town will not pay for a larger one';

describe('what is alike is looked at', () => {
  const alike: readonly (readonly [string, string])[] = [
    [FERRY, FERRY.toUpperCase()],
    [FERRY, 'the town will not pay for a larger one'],
    [FERRY, 'The ferry was never built to carry cars … the town will not pay'],
    [FERRY, 'The ferry was never [really] built to carry cars, and the town won’t pay for a larger one'],
    [FERRY, 'The ferry was never built to car-\nry cars, and the town will not pay for a lar\u00ADger one'],
    [FERRY, '[t]he ferry was never built to carry cars, and the town will not pay for a larger one'],
    ['They’re 5 % dearer than we are, and that is that', 'They are 5 % dearer than we’re, and that is that'],
    ['', ''],
    ['No', 'Never'],
  ];
  test.each(alike)('“%s” and “%s”', (a, b) => {
    expect(sketches(a, b)).toBe(true);
    expect(sketches(b, a)).toBe(true);
  });

  test('whatever is left out, put in or changed', () => {
    const word = fc.constantFrom(
      'ferry',
      'cars',
      'town',
      'don’t',
      'Lund’s',
      'U.S.',
      '2,000',
      '%',
      '…',
      '[the]',
      'car-\nry',
      'a',
      'pay',
      'Şimşek',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (likeness(a, b) !== null) expect(sketches(a, b)).toBe(true);
        expect(sketchOf(a).length).toBe(wordsOf(a).length);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('what has other words is not', () => {
  expect(sketches(FERRY, 'Nobody in this council has read the report on the bridge, let alone its first page')).toBe(false);
  expect(sketches(FERRY, 'The ferry is late')).toBe(false);
});

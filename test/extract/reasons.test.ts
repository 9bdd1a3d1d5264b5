// The table of reasons is whole: every row has its example and its words.

import { expect, test } from '@jest/globals';
import { REASONS } from '../../src/extract/reasons.ts';
import { loadEnglish } from '../../src/language/language.ts';

const english = loadEnglish();

test('every reason has an example that marks the source, a weight, and words for people', () => {
  expect(REASONS.filter(({ name }) => english.weights.attribution[name] === undefined).map(({ name }) => name)).toEqual([]);
  expect(REASONS.filter(({ name }) => english.reasonWords(name) === null).map(({ name }) => name)).toEqual([]);
  expect(
    REASONS.filter(({ name, example }) => !name.startsWith('nobody') && !example.includes('{s ')).map(({ name }) => name),
  ).toEqual([]);
});

test('names are unique', () => {
  expect(new Set(REASONS.map(({ name }) => name)).size).toBe(REASONS.length);
});

// Whose child somebody is, with a stroke: one word to its readers, and as it was to whoever reads the record.

import { describe, expect, test } from '@jest/globals';
import { loadEnglish } from '../../../src/language/language.ts';
import { joinPatronymics, withStroke } from '../../../src/language/names/patronymics.ts';

const english = loadEnglish();

test.each([['Ravi a/l Kumaran met Letchumi d/o Raman.', 'Ravi a-l Kumaran met Letchumi d-o Raman.']])('%s', (text, read) => {
  expect(joinPatronymics(english, text)).toBe(read);
  expect(withStroke(read)).toBe(text);
});

describe('nobody’s child', () => {
  test.each(['The a/c Lund bought.', 'He asked for a/b Holm.', 'An a/l account.'])('%s', (text) =>
    expect(joinPatronymics(english, text)).toBe(text),
  );
});

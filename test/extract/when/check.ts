// Reads a passage by the whole extractor and compares the days of what is said in it. Published Thursday, 12 March 2026.
//
// Each line of expectation is the beginning of some quoted words and their day; `-` where the passage does not say, and the day of
// publication stands in; `?` where not even that may.

import { expect } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';

const english = loadEnglish();

export function check(paragraphs: readonly string[], expected: Readonly<Record<string, string>>): void {
  const { statements } = extract(english, articleOf(paragraphs.join('\n\n')));
  const found = Object.keys(expected).map((words) => {
    const statement = statements.find(({ quoted }) => quoted.some((piece) => piece.text.startsWith(words)));
    const date = statement?.date;
    return [
      words,
      date === undefined ? 'no statement' : date.basis === 'stated' ? date.value : date.basis === 'unknown' ? '?' : '-',
    ];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
}

// What compromise's lexicon says of a word, and that nothing is lost of it where the build keeps it.

import { expect, test } from '@jest/globals';
import { loadLexicon, openCompromise } from '../../src/language/compromise.ts';

const library = openCompromise(() => null);

test.each([
  ['walked', ['PastTense']],
  ['xyzzy', []],
  // Names every object has are no words.
  ['constructor', []],
  ['toString', []],
])('the tags of %s', (word, tags) => expect(library.tags(word)).toEqual(tags));

test('the kept lexicon answers as the library does, and the library is not asked', () => {
  const lexicon = loadLexicon();
  let asked = 0;
  const kept = openCompromise(() => {
    asked++;
    return JSON.parse(JSON.stringify(lexicon));
  });
  const words = Object.keys(lexicon);
  expect(words.length).toBeGreaterThan(20_000);
  expect(words.filter((word) => kept.tags(word).join(' ') !== library.tags(word).join(' '))).toEqual([]);
  expect([kept.tags('xyzzy'), asked]).toEqual([[], 1]);
});

// Words in order, words near each other, and what of a text is marked.

import { describe, expect, test } from '@jest/globals';
import { findHighlights } from '../../src/search/highlights.ts';
import { findPhrase, shortestStretch } from '../../src/search/phrase.ts';
import { findWords } from '../../src/search/words.ts';

const stands = (text: string, phrase: string) => findPhrase(findWords(text), findWords(phrase)).length;

describe('a phrase', () => {
  test.each([
    ['The new, normal.', 'new normal'],
    ['It’s time', 'it’s time'],
    ['the prime minister’s office', 'the prime minister'],
    ['the prime minister’s office', 'the prime minister’s office'],
    ['of the people by the people', 'by the people'],
    ['ZÜRICH talks', 'zurich talks'],
    ['Okonjo-Iweala spoke', 'okonjo iweala'],
  ])('%s: “%s” stands in it', (text, phrase) => expect(stands(text, phrase)).toBe(1));

  test.each([
    ['normal new', 'new normal'],
    ['new, quite normal', 'new normal'],
    ['its time', 'it’s time'],
    ['the minister’s office', 'the minister office'],
    ['bridges', 'bridge'],
    ['', 'a'],
  ])('%s: “%s” does not', (text, phrase) => expect(stands(text, phrase)).toBe(0));
});

test('the shortest stretch that holds all the words', () => {
  expect(
    shortestStretch([
      [0, 9],
      [5, 10],
    ]),
  ).toBe(2);
  expect(shortestStretch([[3], [1], [8]])).toBe(8);
  expect(shortestStretch([[3], []])).toBeNull();
  expect(shortestStretch([])).toBeNull();
});

describe('marks', () => {
  const marked = (text: string, terms: readonly string[], phrases: readonly string[] = []) => {
    const words = findWords(text);
    const spans = findHighlights(words, { terms: new Set(terms), phrases: phrases.map((phrase) => findWords(phrase)) });
    return spans.reduceRight(
      (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      text,
    );
  };
  test('words wherever they stand', () => expect(marked('A tax is a tax.', ['tax'])).toBe('A [tax] is a [tax].'));
  test('of a phrase only the phrase', () =>
    expect(marked('The bridge to the bridge is a bridge.', [], ['the bridge'])).toBe(
      '[The bridge] to [the bridge] is a bridge.',
    ));
  test('what overlaps is marked once', () =>
    expect(marked('the new bridge', ['bridge'], ['new bridge'])).toBe('the [new bridge]'));
  test('markup is text like any other', () => expect(marked('<b>tax</b> & tax', ['tax'])).toBe('<b>[tax]</b> & [tax]'));
});

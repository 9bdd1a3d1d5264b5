// How text is cut into words and folded, for the index and for queries alike.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findWords, fold, formsIn, termsOf } from '../../src/search/words.ts';

describe('words of a text', () => {
  test.each([
    ['The bridge, again.', 'the bridge again'],
    ['Okonjo-Iweala', 'okonjo iweala'],
    ['state-owned/private', 'state owned private'],
    ['Zürich’s mayor', 'zurich mayor'],
    ["don't, don’t", 'dont dont'],
    ['the workers’ council', 'the workers council'],
    ['it’s its', 'it its'],
    ['U.S. troops, U.S.-led', 'us troops us led'],
    ['e.g. this', 'eg this'],
    ['It ended.Then it began', 'it ended then it began'],
    ['2,000 euros, 3.5 m, 1.5bn', '2000 euros 3.5 m 1.5bn'],
    ['Łódź, Øresund, Straße, ﬁnal, İzmir', 'lodz oresund strasse final izmir'],
    ['COVID-19', 'covid 19'],
    ['“—…” !?', ''],
    ['\u0301\u0301', ''],
    ['\ud800 a', 'a'],
    ['東京 mayor', '東京 mayor'],
  ])('%s', (text, terms) => expect(termsOf(text).join(' ')).toBe(terms));

  test('places point at the words as they stand', () => {
    const text = 'Zürich’s U.S.-led talks cost 2,000.';
    expect(findWords(text).map((word) => text.slice(word.start, word.end))).toEqual([
      'Zürich’s',
      'U.S',
      'led',
      'talks',
      'cost',
      '2,000',
    ]);
  });

  test('an apostrophe is part of the form, an accent of what is written', () => {
    expect(findWords('It’s Zürich').map(({ form, written }) => [form, written])).toEqual([
      ["it's", "it's"],
      ['zurich', 'zürich'],
    ]);
  });

  test('any text is survived, and both ways of cutting it agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = findWords(text);
        expect(termsOf(text)).toEqual(words.map((word) => word.term));
        expect(formsIn(text)).toEqual(words.map(({ term, form }) => ({ term, form })));
        let end = 0;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.term).not.toBe('');
          end = word.end;
        }
      }),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

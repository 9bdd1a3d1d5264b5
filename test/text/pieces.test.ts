import { expect, test } from '@jest/globals';
import { inMarks, withoutMarks } from '../../src/text/pieces.ts';
import type { Excerpt } from '../../src/types.ts';

/** The pieces that stand between curly marks in a text, as they are shown together. */
function check(text: string): string {
  const pieces = [...text.matchAll(/“([^“”]*)”?/gu)].map(({ 1: words = '', index }): Excerpt => {
    return { start: index + 1, end: index + 1 + words.length, text: words };
  });
  return inMarks(pieces, { start: 0, end: text.length, text });
}

test('words of the reporter between two pieces leave a sign, and nothing else does', () => {
  expect(check('“We waited,” she said, “and nobody came.”')).toBe('“We waited,” … “and nobody came.”');
  expect(check('“We waited.”\n\n“Nobody came.”')).toBe('“We waited.” “Nobody came.”');
  expect(check('“We waited\nall night,” she said.')).toBe('“We waited all night,”');
});

test('without marks, the sign stays', () => {
  const [one, two] = [piece(1, 'We waited,'), piece(24, 'and nobody came.')];
  const context = { start: 0, end: 41, text: '“We waited,” she said, “and nobody came.”' };
  expect(withoutMarks([one, two], context)).toBe('We waited, … and nobody came.');
});

test('what stood between two pieces whose context is not at hand is taken for words', () =>
  expect(inMarks([piece(0, 'One.'), piece(50, 'Two.')], { start: 0, end: 4, text: 'One.' })).toBe('“One.” … “Two.”'));

function piece(start: number, text: string): Excerpt {
  return { start, end: start + text.length, text };
}

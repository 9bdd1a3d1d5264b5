import { expect, test } from '@jest/globals';
import { saidInMarks, saidWithoutMarks } from '../../src/text/pieces.ts';
import type { Excerpt } from '../../src/types.ts';

/** The pieces that stand between curly marks in a text, as they are shown together. */
function check(text: string): string {
  const pieces = [...text.matchAll(/“([^“”]*)”?/gu)].map(({ 1: words = '', index }): Excerpt => {
    return { start: index + 1, end: index + 1 + words.length, text: words };
  });
  return saidInMarks(direct(pieces, { start: 0, end: text.length, text }));
}

test('words of the reporter between two pieces leave a sign, and nothing else does', () => {
  expect(check('“We waited,” she said, “and nobody came.”')).toBe('“We waited,” … “and nobody came.”');
  expect(check('“We waited.”\n\n“Nobody came.”')).toBe('“We waited.” “Nobody came.”');
  expect(check('“We waited\nall night,” she said.')).toBe('“We waited all night,”');
});

test('without marks, the sign stays', () => {
  const [one, two] = [piece(1, 'We waited,'), piece(24, 'and nobody came.')];
  const context = { start: 0, end: 41, text: '“We waited,” she said, “and nobody came.”' };
  expect(saidWithoutMarks(direct([one, two], context))).toBe('We waited, … and nobody came.');
});

test('what stood between two pieces whose context is not at hand is taken for words', () =>
  expect(saidInMarks(direct([piece(0, 'One.'), piece(50, 'Two.')], { start: 0, end: 4, text: 'One.' }))).toBe('“One.” … “Two.”'));

test('words given as somebody’s own without marks are shown between marks too, and a paraphrase never', () => {
  const context = { start: 0, end: 24, text: 'Lund: The ferry\nwill run.' };
  const content = [piece(6, 'The ferry\nwill run.')];
  expect(saidInMarks({ type: 'direct', quoted: [], content, context })).toBe('“The ferry will run.”');
  expect(saidWithoutMarks({ type: 'direct', quoted: [], content, context })).toBe('The ferry will run.');
  for (const type of ['mixed', 'indirect'] as const)
    for (const said of [saidInMarks, saidWithoutMarks])
      expect(said({ type, quoted: [], content, context })).toBe('Lund: The ferry will run.');
});

function direct(quoted: readonly Excerpt[], context: Excerpt): Parameters<typeof saidInMarks>[0] {
  return { type: 'direct', quoted, content: quoted, context };
}

function piece(start: number, text: string): Excerpt {
  return { start, end: start + text.length, text };
}

// Pieces that join to the text again.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highlight } from '../../src/text/highlight.ts';

const show = (text: string, spans: Parameters<typeof highlight<string>>[1], within?: { start: number; end: number }) =>
  highlight(text, spans, within)
    .map((piece) => (piece.labels.length === 0 ? piece.text : `[${piece.labels.join('+')} ${piece.text}]`))
    .join('');

describe('highlighting', () => {
  test('marks what the spans hold', () => {
    expect(show('We waited, Lund said', [{ start: 11, end: 15, label: 's' }])).toBe('We waited, [s Lund] said');
  });

  test('cuts where spans overlap', () => {
    const spans = [
      { start: 0, end: 9, label: 'a' },
      { start: 3, end: 15, label: 'b' },
    ];
    expect(show('We waited, Lund said', spans)).toBe('[a We ][a+b waited][b , Lund] said');
  });

  test('shows a window of the text', () => {
    expect(show('We waited, Lund said', [{ start: 0, end: 15, label: 'a' }], { start: 3, end: 20 })).toBe(
      '[a waited, Lund] said',
    );
  });

  test('leaves out empty spans, and an empty text has no pieces', () => {
    expect(show('Lund', [{ start: 2, end: 2, label: 'a' }])).toBe('Lund');
    expect(highlight('', [])).toEqual([]);
  });

  test('pieces always join to the text', () => {
    const span = fc.record({ start: fc.nat(60), end: fc.nat(60), label: fc.nat(3) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 12 }), (text, spans) => {
        const pieces = highlight(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
          const around = spans.filter((each) => each.start <= piece.start && each.end >= piece.start + piece.text.length);
          expect(piece.labels).toEqual(around.map((each) => each.label));
        }
      }),
    );
  });
});

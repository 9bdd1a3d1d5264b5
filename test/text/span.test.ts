// Look-ups in lists of spans.

import { expect, test } from '@jest/globals';
import { firstFrom } from '../../src/text/span.ts';

/** The place of the first item that starts at or after the offset; items start at 2, 5 and 5. */
const check = (offset: number): number =>
  firstFrom(
    [2, 5, 5].map((start) => ({ span: { start, end: start + 2 } })),
    offset,
  );

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 3],
])('from %i on, the first is number %i', (offset, place) => expect(check(offset)).toBe(place));

test('an empty list has none', () => expect(firstFrom([], 4)).toBe(0));

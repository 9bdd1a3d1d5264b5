// How far a day stands from the words that have it.

import { expect, test } from '@jest/globals';
import { paragraphsAbove } from '../../src/text/inherited.ts';
import { growth } from '../processor-time.ts';

const LINES = 'On Tuesday Ida Lund spoke.\n“It is odd,” Tom Hale said.\n';

/** Asks for every line of Hale’s how far the Tuesday of the first stands above. */
function askAll(pairs: number): (number | null)[] {
  const text = LINES.repeat(pairs);
  return Array.from({ length: pairs }, (_, index) => {
    const start = index * LINES.length + LINES.indexOf('“');
    const span = { start, end: start + 12 };
    return paragraphsAbove(text, { content: [span], source: null, cue: null, context: span }, { start: 3, end: 10 });
  });
}

test('it is counted in paragraphs', () => expect(askAll(3)).toEqual([1, 3, 5]));

test('twice as many statements take at most three times as long', async () => {
  expect(
    await growth(
      () => askAll(2_000),
      () => askAll(4_000),
      3,
    ),
  ).toBeLessThan(3);
}, 120_000);

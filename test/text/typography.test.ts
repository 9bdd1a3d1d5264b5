// Folding marks and spaces without moving anything.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldTypography } from '../../src/text/typography.ts';

describe('folding', () => {
  test.each([
    ['“Don’t,” she said.', '"Don\'t," she said.'],
    ['«Non», dit‑il.', '"Non", dit-il.'],
    ['‘It’s', "'It's"],
    ['plain "text" stays', 'plain "text" stays'],
    ['a — b – c…', 'a — b – c…'],
  ])('%s', (text, folded) => {
    expect(foldTypography(text)).toBe(folded);
  });

  test('keeps the length of any text, and folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldTypography(text);
        expect(folded).toHaveLength(text.length);
        expect(foldTypography(folded)).toBe(folded);
      }),
    );
  });
});

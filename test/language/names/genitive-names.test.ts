// Names that end as a genitive does, told from genitives, in one pass.

import { describe, expect, test } from '@jest/globals';
import { loadEnglish } from '../../../src/language/language.ts';
import { joinGenitiveNames, withApostrophe } from '../../../src/language/names/genitive-names.ts';
import { growth } from '../../processor-time.ts';

const english = loadEnglish();

/** The names that were joined, with their apostrophes. */
function joined(text: string): string[] {
  const read = joinGenitiveNames(english, text);
  expect(read).toHaveLength(text.length);
  expect(withApostrophe(read, text)).toBe(text);
  return [...new Set([...read.matchAll(/\p{L}+ꞌs/gu)].map(([name]) => withApostrophe(name, text)))];
}

describe('a name is', () => {
  test.each([
    ['Moody’s warned the bank. Analysts at Moody’s left.', 'Moody’s'],
    ["Sotheby's said it was late.", "Sotheby's"],
    ['Lloyd’s of London paid.', 'Lloyd’s'],
  ])('%s', (text, name) => expect(joined(text)).toEqual([name]));
});

describe('no name is', () => {
  test.each([
    'Lund’s claims that it was over were false.',
    'Lund’s proposed merger failed. Lund’s claimed victory was none.',
    'Lund’s said so before. Ida Lund left.',
    'Lund’s said Lund left.',
  ])('%s', (text) => expect(joined(text)).toEqual([]));
});

test('time grows with the text and no faster', async () => {
  const text = (count: number) => `${'Lund’s said it. '.repeat(count)}Lund left.`;
  const [some, more] = [text(6_000), text(12_000)];
  expect(
    await growth(
      () => joinGenitiveNames(english, some),
      () => joinGenitiveNames(english, more),
      3,
    ),
  ).toBeLessThan(3);
});

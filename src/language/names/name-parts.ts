// The parts of a name by which two forms of it are compared: “Robert J. van den Hale Jr.” → robert hale, j, jr.

import { rememberPhrases } from '../../text/remember.ts';
import type { WordClasses } from '../word-classes.ts';
import type { Names } from './names.ts';

export type NameParts = {
  /** Folded, without particles, initials and suffix. */
  readonly words: readonly string[];
  readonly initials: readonly string[];
  readonly suffix: string | null;
};

type Lexicon = Pick<Names, 'suffix' | 'particle' | 'given'>;

/** The parts of a name; an article says the same few names again and again. */
export const partsOf = rememberPhrases(5_000, readParts);

function readParts(names: Lexicon, name: string): NameParts {
  const words: string[] = [];
  const initials: string[] = [];
  let suffix: string | null = null;
  const all = name.split(/[\s,]+/u);
  for (const [index, raw] of all.entries()) {
    const word = foldName(raw);
    if (word === '') continue;
    if (words.length > 0 && names.suffix(word) !== null) {
      if (names.suffix(word)?.keep) suffix = word;
      continue;
    }
    const small = raw.toLowerCase() === raw || (words.length === 0 && names.given(word) === null);
    // "Das", "Van": alone it is the name.
    if (small && index + 1 < all.length && names.particle(word) !== null) continue;
    if (/^(?:\p{Lu}\.?){1,3}$/u.test(raw) && (raw.includes('.') || raw.length === 1)) initials.push(...word);
    else words.push(word.replace(/^(?:al|el|as|ash|an|ar|ad|at)-/u, ''));
  }
  return { words, initials, suffix };
}

/** A word of a name without case, accents and points. */
export function foldName(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[łøđðıæœßþ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}-]/gu, '');
}

/** Letters that are no letter with an accent, as those write them who have no such key: “Lukaszewski” for “Łukaszewski”. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' };

/** The letters a name may be called by: with its small words and without. */
export function initialsOf({ isFunctionWord }: Pick<WordClasses, 'isFunctionWord'>, words: readonly string[]): string[] {
  const all = words.map((word) => word.charAt(0)).join('');
  const large = words
    .filter((word) => word.length > 3 || !isFunctionWord(word))
    .map((word) => word.charAt(0))
    .join('');
  return [all, large];
}

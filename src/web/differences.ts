// How two reports of the same words differ: “We will {-not -}accept it” in one paper, “We will accept it” in another.

import { diffWords } from 'diff';
import type { ChangeKind, QuotationChange } from '../types.ts';

export type Difference = { readonly op: 'equal' | 'insert' | 'delete'; readonly text: string };

/**
 * Steps from the first wording to the second, by whole words: “There’s” is one. Joining all but the inserts gives the first, all but the deletes
 * the second; apostrophes are curly in both, for how a paper prints them is no difference.
 */
export function findDifferences(from: string, to: string): Difference[] {
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  const printed = (text: string): string => text.replace(/(?<=\p{L})['‘](?=\p{L})/gu, '’');
  return diffWords(printed(from), printed(to), { intlSegmenter: words }).map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));
}

let words: Intl.Segmenter | null = null;

const SEEN: readonly ChangeKind[] = ['left-out', 'put-in', 'word', 'spelling', 'order'];

/** What may turn the sense, in words; the rest is seen where the words are laid side by side. */
export function turnsOf(changes: readonly QuotationChange[]): readonly string[] {
  return changes.filter(({ kind }) => !SEEN.includes(kind)).map(({ words }) => words);
}

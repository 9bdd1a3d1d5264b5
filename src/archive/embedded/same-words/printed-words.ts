// The words a statement prints as they are recognised elsewhere: which they are, and the key of all of them.

import { hashOf } from '../../../search/same-words.ts';
import type { Statement } from '../../../types.ts';

/** The words between marks; null where they are the reporter’s own. */
export function wordsSaid({ type, text, quoted }: Pick<Statement, 'type' | 'text' | 'quoted'>): string | null {
  if (type === 'indirect') return null;
  return type === 'direct' ? text : quoted.map((piece) => piece.text).join(' … ');
}

/** By what two reports to the letter are recognised; null where the words are so few that many say them: “We will not give up.” */
export function recognisedBy(terms: readonly string[]): number | null {
  return terms.length < LEAST_RECOGNISED ? null : keyOf(terms.join(' '));
}

const LEAST_RECOGNISED = 6;

export function keyOf(words: string): number {
  return shortened(hashOf(words));
}

/** In six bytes where SQLite would take eight; that two have one key by chance costs a comparison. */
export function shortened(hash: number): number {
  return hash % 2 ** 47;
}

// How a folded word is written: the archive holds "zurich", its texts say “Zürich”. Read from the texts, so that no list is kept.

import type { Lookup } from './statement-index-lookup.ts';

/** Statements looked at; enough to tell a name from a word that once began a sentence. */
const SAMPLES = 3;

/** As the texts write it, in lower case where one of them does; the folded word where none is at hand. */
export function spellingOf(lookup: Lookup, term: string): string {
  const slots = lookup.words.postings(term, 'text')?.slots.slice(0, SAMPLES) ?? [];
  const written: string[] = [];
  for (const { text, words } of lookup.texts(slots)) {
    const word = words.find((one) => one.term === term);
    // "minister’s" stands for minister.
    if (word !== undefined) written.push(text.slice(word.start, word.end).replace(/['’]s$/u, ''));
  }
  return written.find((word) => word === word.toLowerCase()) ?? written[0] ?? term;
}

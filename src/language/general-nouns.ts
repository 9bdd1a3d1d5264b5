// “thing”, “way”, “people”: nouns that say nothing of what somebody talks about.

import { readTable } from './load.ts';

let nouns: ReadonlySet<string> | null = null;

/** Of a lower-case word. Reads the table at the first call. */
export function isGeneralNoun(word: string): boolean {
  nouns ??= new Set(readTable('general-nouns', ['noun']).map(({ noun }) => noun ?? ''));
  return nouns.has(word);
}

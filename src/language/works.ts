// The nouns that stand before the name of a work: the film “The Long Tide”, her memoir, “A Life at Sea”.

import { readTable } from './load.ts';

/** Whether a word in lower case leads to a title. */
export type Works = (noun: string) => boolean;

export function loadWorks(): Works {
  const nouns = new Set(readTable('works', ['noun']).map((row) => row.noun));
  return (noun) => nouns.has(noun);
}

/** Whether a word leads to a title by a preposition: an author of “The Long Tide”, an interview with “Early Hour”. */
export function loadWorkLinks(): Works {
  const words = new Set(readTable('work-links', ['word']).map((row) => row.word));
  return (word) => words.has(word);
}

// The nouns that stand before the name of a work: the film “The Long Tide”, her memoir, “A Life at Sea”.

import { readTable } from './load.ts';

/** Whether a word in lower case leads to a title. */
export type Works = (noun: string) => boolean;

export function loadWorks(): Works {
  const nouns = new Set(readTable('works', ['noun']).map((row) => row.noun));
  return (noun) => nouns.has(noun);
}

/** Whether a word leads to a title of so many words by a preposition: an author of “The Long Tide”, an interview with “Early Hour”, a role in “Flood”. */
export type WorkLinks = (word: string, count: number) => boolean;

export function loadWorkLinks(): WorkLinks {
  const words = new Map(readTable('work-links', ['word', 'short']).map(({ word, short }) => [word, short === 'yes']));
  return (word, count) => words.has(word) && (count > 1 || words.get(word) === true);
}

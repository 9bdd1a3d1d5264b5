// Words whose loss or gain turns a sentence round: “We will {not} close”, “{if} the money comes”, “{three} of them”.

import { readTable } from './load.ts';

export type Sense = 'negation' | 'condition' | 'modal' | 'quantity';

export type Meaning = {
  /** The sense of a lower-case word with straight apostrophes, or null for the many that turn nothing. Numbers in digits are quantities. */
  readonly senseOf: (word: string) => Sense | null;
};

/** Reads `meaning-words.tsv`. */
export function loadMeaning(): Meaning {
  const senses = new Map(readTable('meaning-words', ['word', 'sense']).map((row) => [row.word, row.sense as Sense]));
  return Object.freeze({ senseOf: (word: string) => (/^\p{N}/u.test(word) ? 'quantity' : (senses.get(word) ?? null)) });
}

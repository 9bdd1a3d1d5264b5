// The closed words that hold a sentence together: auxiliaries, determiners, prepositions, "that", "who".

import { readTable } from './load.ts';

const CLASSES = [
  'absolute',
  'adverb',
  'article',
  'aspect',
  'author',
  'be',
  'break',
  'clausal',
  'contrast',
  'coordination',
  'coordinator',
  'determiner',
  'do',
  'have',
  'hypothetical',
  'modal',
  'naming',
  'negation',
  'object',
  'opener',
  'possessive',
  'preposition',
  'pronoun',
  'quantifier',
  'relative',
  'singular',
  'subordinator',
  'time',
  'wh',
] as const;

export type GrammarClass = (typeof CLASSES)[number];

/** Lower-case words with straight apostrophes, by class; a word may stand in several. */
export type Grammar = Readonly<Record<GrammarClass, ReadonlySet<string>>>;

export function loadGrammar(): Grammar {
  const rows = readTable('grammar', ['word', 'class']);
  const wordsOf = (name: string) => new Set(rows.filter((row) => row.class === name).map((row) => row.word ?? ''));
  // The keys are exactly CLASSES.
  return Object.freeze(Object.fromEntries(CLASSES.map((name) => [name, wordsOf(name)]))) as unknown as Grammar;
}

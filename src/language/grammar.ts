// The closed words that hold a sentence together: auxiliaries, determiners, prepositions, "that", "who".

import { readTable } from './load.ts';

const CLASSES = [
  'absolute',
  'adnominal',
  'adverb',
  'apart',
  'article',
  'aspect',
  'attributed',
  'author',
  'backshift',
  'be',
  'break',
  'charged',
  'child',
  'clausal',
  'conceding',
  'contact',
  'contrast',
  'coordination',
  'coordinator',
  'court',
  'crying',
  'degree',
  'demonstrative',
  'determiner',
  'do',
  'duty',
  'elided',
  'fixed',
  'floating',
  'focus',
  'fronting',
  'granted',
  'have',
  'hearing',
  'hedge',
  'human',
  'hypothetical',
  'indefinite',
  'inscribed',
  'inscribing',
  'issue',
  'junior',
  'likening',
  'listing',
  'mass',
  'measure',
  'modal',
  'nameless',
  'naming',
  'negation',
  'none',
  'nonfinite',
  'notion',
  'numbered',
  'object',
  'onward',
  'opener',
  'origin',
  'possessive',
  'post',
  'preposition',
  'present',
  'pronoun',
  'quantifier',
  'refusal',
  'regional',
  'relative',
  'sayable',
  'senior',
  'setting',
  'singular',
  'span',
  'spouse',
  'staying',
  'subordinator',
  'time',
  'topic',
  'trade',
  'unlike',
  'vague',
  'voicing',
  'wh',
  'whereabouts',
  'zoned',
] as const;

export type GrammarClass = (typeof CLASSES)[number];

/** Lower-case words with straight apostrophes, by class; a word may stand in several. `auxiliary`: be, have, do and the modals together. */
export type Grammar = Readonly<Record<GrammarClass | 'auxiliary', ReadonlySet<string>>>;

export function loadGrammar(): Grammar {
  const rows = readTable('grammar', ['word', 'class']);
  const wordsOf = (...classes: readonly string[]) =>
    new Set(rows.filter((row) => classes.includes(row.class ?? '')).map((row) => row.word ?? ''));
  const grammar = Object.fromEntries(CLASSES.map((name) => [name, wordsOf(name)]));
  // as: the keys are exactly CLASSES and this one.
  return Object.freeze({ ...grammar, auxiliary: wordsOf('be', 'have', 'do', 'modal') }) as unknown as Grammar;
}

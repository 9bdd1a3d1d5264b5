// The small words and the classes of the large ones: "the" determines, "she" stands for a woman, "retired" may describe or tell.

import { rememberPhrases } from '../text/remember.ts';
import type { Gender } from '../types.ts';
import type { Compromise } from './compromise.ts';
import { oneOf, readTable } from './load.ts';

const CLASSES = [
  'determiner',
  'possessive',
  'quantifier',
  'preposition',
  'conjunction',
  'pronoun',
  'auxiliary',
  'adverb',
  'verb',
  'adjective',
  'participle',
  'noun',
  /** "plans", "call": noun or verb, the neighbours tell. */
  'ambiguous',
  'unknown',
] as const;

export type WordClass = (typeof CLASSES)[number];

export type Pronoun = {
  readonly number: 'singular' | 'plural';
  readonly gender: Gender | null;
  readonly person: 'first' | 'second' | 'third' | 'relative';
  readonly case: 'subject' | 'object' | 'possessive' | 'reflexive';
};

export type WordClasses = {
  /** The class of a word in lower case, by its form alone. */
  readonly wordClass: (word: string) => WordClass;
  /** Whether it is one of the closed classes: "the", "however", "said". */
  readonly isFunctionWord: (word: string) => boolean;
  /** Whether no lexicon knows it as an English word: "jinping". Given names and surnames count as unknown. */
  readonly isUnknown: (word: string) => boolean;
  /** Whether it is an English word by the lexicon, by its singular or by its ending: "projections", "full-blown". */
  readonly isEnglish: (word: string) => boolean;
  readonly pronoun: (word: string) => Pronoun | null;
  /** Whether a place follows: "of Ashton", "in Paris". */
  readonly locates: (word: string) => boolean;
  /** Whether a preposition ties what follows to the noun before it: "a spokesperson for Norvale". */
  readonly complement: (word: string) => boolean;
  /** Whether it ties the words of one name or office: "Ministry of Works", "Council on Trade". */
  readonly ties: (word: string) => boolean;
};

export function loadWordClasses(compromise: Compromise): WordClasses {
  const closed = new Map(readTable('function-words', ['word', 'class']).map((row) => [row.word, oneOf(CLASSES, row.class)]));
  const pronouns = new Map(
    readTable('pronouns', ['pronoun', 'number', 'gender', 'person', 'case']).map((row) => [
      row.pronoun,
      Object.freeze({
        number: row.number as Pronoun['number'], // as: here and below, the table's own words
        gender: row.gender === '-' ? null : (row.gender as Gender),
        person: row.person as Pronoun['person'],
        case: row.case as Pronoun['case'],
      }),
    ]),
  );
  const complements = new Map(readTable('complements', ['preposition', 'place', 'name']).map((row) => [row.preposition, row]));
  const known = new Map<string | undefined, WordClass>(closed);
  const isEnglish = rememberPhrases(50_000, readsAsEnglish);
  return Object.freeze({
    wordClass(word: string): WordClass {
      const found = known.get(word);
      if (found !== undefined) return found;
      const guessed = openClass(word, compromise.tags(word));
      known.set(word, guessed);
      return guessed;
    },
    isFunctionWord: (word: string) => closed.has(word),
    isUnknown: (word: string) => !closed.has(word) && compromise.tags(word).every((tag) => NAME_TAGS.test(tag)),
    isEnglish: (word: string) => isEnglish(compromise, word),
    pronoun: (word: string) => pronouns.get(word) ?? null,
    complement: (word: string) => complements.has(word),
    locates: (word: string) => complements.get(word)?.place === 'yes',
    ties: (word: string) => complements.get(word)?.name === 'yes',
  });
}

/** The tags of compromise that say "a name" and nothing about English. */
const NAME_TAGS = /^(?:MaleName|FemaleName|FirstName|LastName|Person|ProperNoun)$/u;

/** And those of what is never more than one. */
const NO_PLURAL = /^(?:Abbreviation|Place|City|Country|Region|Organization|Determiner)$/u;

function readsAsEnglish(compromise: Compromise, word: string): boolean {
  const tags = compromise.tags(word);
  const known = (form: string) => compromise.tags(form).some((tag) => !NAME_TAGS.test(tag));
  if (known(word)) return true;
  // "Jennings" has an English ending.
  if (tags.length > 0) return false;
  // "projections", but "Minns" is no plural of Minn.
  if (word.endsWith('s') && compromise.tags(word.slice(0, -1)).some((tag) => !NAME_TAGS.test(tag) && !NO_PLURAL.test(tag)))
    return true;
  // "Luckily, he left"; "Daly" and "Reilly" come of no word.
  if (word.endsWith('ly') && STEMS.some(([ending, stem]) => ending.test(word) && known(word.replace(ending, stem)))) return true;
  if (word.includes('-')) return word.split('-').every((part) => part !== '' && readsAsEnglish(compromise, part));
  return word.length > 6 && ENGLISH_ENDING.test(word);
}

/** What an adverb is made of: sad-ly, luck-i-ly, incredib-ly, ironic-al-ly. */
const STEMS: readonly (readonly [RegExp, string])[] = [
  [/ly$/u, ''],
  [/ily$/u, 'y'],
  [/bly$/u, 'ble'],
  [/ally$/u, ''],
];

/** Endings that make a long word English whoever wrote it: "projections", "constitutionalists"; no surname of note has them. */
const ENGLISH_ENDING =
  /(?:tions?|ments?|ness|ities|ists?|isms?|ages?|ings?|ized?|ised?|fully|ously|less|able|ically|[ai]bly|ingly|edly|ately|ively|inary)$/u;

/** The class of a word of the open classes: by the lexicon of compromise, else by its ending. */
function openClass(word: string, tags: readonly string[]): WordClass {
  const is = (...wanted: string[]) => wanted.some((tag) => tags.includes(tag));
  if (tags.length > 0) {
    if (is('Adverb')) return 'adverb';
    if (is('Noun|Verb', 'Plural|Verb', 'Actor|Verb', 'Adj|Present')) return 'ambiguous';
    if (is('Adj|Past', 'PastTense', 'Participle')) return 'participle';
    if (is('Gerund', 'Noun|Gerund', 'Adj|Gerund')) return 'participle';
    // "the president listed his reasons": the lexicon has it as an adjective.
    if (is('Adjective') && word.endsWith('ed')) return 'participle';
    if (is('Adjective', 'Comparable', 'Adj|Noun', 'Comparative', 'Superlative', 'Ordinal')) return 'adjective';
    if (is('Modal', 'Copula')) return 'verb';
    // "the exit polls": any verb in its plain form may stand where a noun does.
    if (is('Infinitive', 'PresentTense')) return 'ambiguous';
    return 'noun';
  }
  if (/^\p{N}/u.test(word)) return /-/u.test(word) ? 'adjective' : 'quantifier';
  if (/ly$/u.test(word)) return 'adverb';
  if (/(ed|ing)$/u.test(word)) return 'participle';
  if (/(ous|ful|less|able|ible|ical|ial|ish|ive|ic)$/u.test(word)) return 'adjective';
  return 'unknown';
}

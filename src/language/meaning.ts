// What turns a sentence round (“We will {not} close”, “{if} the money comes”) and what only writes it otherwise (“don’t”, “thirty”, “harbor”).

import { readTable } from './load.ts';
import { longForms } from './short-forms.ts';

export type Sense = 'negation' | 'condition' | 'modal' | 'quantity';

/** All of these take lower-case words with straight apostrophes. */
export type Meaning = {
  /** The sense of a word, or null for the many that turn nothing. Numbers in digits are quantities. */
  readonly senseOf: (word: string) => Sense | null;
  /** What a short form stands for: “it’s” is “it is” or “it has”; empty for other words. */
  readonly longForms: (word: string) => readonly (readonly string[])[];
  /** “thirty” → 30, “2,400” → 2400; null for what is no number. A scale (“million”) multiplies what stands before it. */
  readonly numberOf: (word: string) => { readonly value: number; readonly scales: boolean } | null;
  /** One spelling for the British and the American one; for comparing, not for showing. */
  readonly plainSpelling: (word: string) => string;
  /** Words that begin a clause of their own behind a comma: “…, but the road is closed”. */
  readonly opensClause: (word: string) => boolean;
  /** “Mr”, “Premier”: words beside a name that do not tell people apart. */
  readonly isTitle: (word: string) => boolean;
  /** “premier”, “captain”: nouns that people speak as. */
  readonly isOffice: (noun: string) => boolean;
  /** “former”, “outgoing”: words that say an office is held no more. */
  readonly isPast: (word: string) => boolean;
  /** Whether two given names may be one person's: “Bob” and “Robert”. */
  readonly sameGiven: (a: string, b: string) => boolean;
  /** Pronouns, articles and their like, which begin sentences with a capital and name nobody. */
  readonly isFunctionWord: (word: string) => boolean;
};

/** Reads the tables once. */
export function loadMeaning(): Meaning {
  const senses = new Map(readTable('meaning-words', ['word', 'sense']).map((row) => [row.word, row.sense as Sense])); // as: the table's four words
  const titles = new Set(readTable('honorifics', ['title']).map(({ title }) => title));
  const offices = new Set(
    readTable('roles', ['noun', 'plural', 'kind', 'gender']).flatMap(({ noun = '', kind }) => (kind === 'person' ? [noun] : [])),
  );
  const past = new Set(readTable('past-offices', ['word']).map(({ word }) => word));
  const openers = new Set(readTable('clause-openers', ['word']).map(({ word }) => word));
  const functionWords = new Set(readTable('function-words', ['word']).map(({ word }) => word));
  const nicknames = new Set(readTable('nicknames', ['nickname', 'name']).map(({ nickname, name }) => `${nickname} ${name}`));
  return Object.freeze({
    sameGiven: (a: string, b: string) => a === b || nicknames.has(`${a} ${b}`) || nicknames.has(`${b} ${a}`),
    senseOf: (word: string) => (/^\p{N}/u.test(word) ? 'quantity' : (senses.get(word) ?? null)),
    longForms,
    numberOf: readNumbers(),
    plainSpelling: readSpellings(),
    opensClause: (word: string) => openers.has(word),
    isTitle: (word: string) => titles.has(word),
    isOffice: (noun: string) => offices.has(noun),
    isPast: (word: string) => past.has(word),
    isFunctionWord: (word: string) => functionWords.has(word),
  });
}

function readNumbers(): Meaning['numberOf'] {
  const numbers = new Map(
    readTable('number-words', ['word', 'value', 'scales']).map(({ word, value, scales }) => [
      word,
      Object.freeze({ value: Number(value), scales: scales === 'yes' }),
    ]),
  );
  return (word) => (/^\d+(?:\.\d+)?$/u.test(word) ? { value: Number(word), scales: false } : (numbers.get(word) ?? null));
}

/** Only in words long enough that the ending is no accident: “four” keeps its ending. */
const LEAST_STEM = 3;

function readSpellings(): Meaning['plainSpelling'] {
  const endings = readTable('spelling-endings', ['british', 'american']);
  return (word) => {
    for (const { british = '', american = '' } of endings) {
      for (const tail of TAILS) {
        if (word.endsWith(british + tail) && word.length - british.length - tail.length >= LEAST_STEM) {
          return word.slice(0, word.length - british.length - tail.length) + american + tail;
        }
      }
    }
    return word;
  };
}

/** What may follow the ending that differs: “harbour|s”, “organis|ed”, “labour|ing”. */
const TAILS = ['', 's', 'd', 'ed', 'ing'] as const;

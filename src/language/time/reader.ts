// Words read by index, lower-case, with what stands between them: the way the rules for time expressions look at a text.

import { isUpper } from '../../text/characters.ts';
import { type Form, formsOf } from '../../text/forms.ts';
import type { Span } from '../../types.ts';
import type { WordClass } from '../word-classes.ts';
import type { Calendar } from './calendar.ts';
import type { Lexicon } from './time.ts';

/** The words, lower-case and with straight apostrophes, and what stands between them; read by index. */
export type Reader = {
  readonly text: string;
  readonly words: readonly Span[];
  word(index: number): string;
  /** Whether a time expression may begin with the word; a quick look before the slow ones. */
  begins(index: number): boolean;
  /** Whether only white space, or a full stop and white space, stands between a word and the next. */
  adjacent(index: number): boolean;
  capital(index: number): boolean;
  /** Whether the article calls somebody by this month: "Theresa May", "Minister May". */
  namesSomebody(index: number): boolean;
  /** Whether a weekday is somebody’s given name: "Comrade Sunday Ogbe", ", Monday Okoro,", and "Sunday Ogbe" wherever the article has one called so. */
  isGiven(index: number): boolean;
  /** Whether a report may begin with the word: "said". */
  says(index: number): boolean;
  /** Whether the word is a noun and nothing else. */
  isNoun(index: number): boolean;
  /** The same, or a word in lower case that no list has: "overnight {messenger}". */
  mayBeNoun(index: number): boolean;
  /** Whether a word of a phrase or a clause stands there, or none: not a verb, not a noun. */
  closes(index: number): boolean;
};

/** Letters of the longest abbreviation beside a date: "Thurs.", "Sept." */
const ABBREVIATION = 5;

export function readerOf({ calendar, wordFacts }: Lexicon, text: string, words: readonly Span[]): Reader {
  const forms = formsOf(text, words);
  let names: ReadonlySet<string> | null = null;
  let given: ReadonlySet<string> | null = null;
  const reader: Reader = {
    text,
    words,
    namesSomebody(index) {
      names ??= monthsAsNames(calendar, reader);
      return names.has(bare(reader.word(index)));
    },
    isGiven(index) {
      if (!reader.adjacent(index) || !reader.capital(index + 1)) return false;
      given ??= weekdaysAsNames(reader, (at) => wordFacts(forms[at] as Form).honorific !== null); // as: one for each word
      return given.has(`${reader.word(index)} ${bare(reader.word(index + 1))}`);
    },
    says(index) {
      return index >= 0 && wordFacts(forms[index] as Form).cue; // as: one for each word
    },
    isNoun(index) {
      return wordFacts(forms[index] as Form).class === 'noun'; // as: one for each word
    },
    mayBeNoun(index) {
      const kind = wordFacts(forms[index] as Form).class; // as: one for each word
      return kind === 'noun' || (kind === 'unknown' && !reader.capital(index));
    },
    closes(index) {
      return !reader.adjacent(index - 1) || CLOSED.has(wordFacts(forms[index] as Form).class); // as: one for each word
    },
    word(index) {
      const span = words[index];
      // 32 characters are more than any word of the calendar has.
      return span === undefined || span.end - span.start > 32 ? '' : (forms[index] as Form).lower; // as: one for each word
    },
    begins(index) {
      return wordFacts(forms[index] as Form).time; // as: one for each word
    },
    adjacent(index) {
      const span = words[index];
      const after = words[index + 1];
      if (span === undefined || after === undefined || after.start - span.end > 3) return false;
      if (after.start - span.end === 1 && text[span.end] === ' ') return true;
      // The full stop of an abbreviation, never that of a sentence: "Sept. 27", "a.m. Sunday".
      const gap = text.slice(span.end, after.start);
      return /^\s+$/u.test(gap) || (span.end - span.start <= ABBREVIATION && /^\. +$/u.test(gap));
    },
    capital(index) {
      const span = words[index];
      return span !== undefined && isUpper(text, span.start);
    },
  };
  return reader;
}

/** Words that open another phrase. */
const CLOSED: ReadonlySet<WordClass> = new Set([
  'conjunction',
  'determiner',
  'possessive',
  'preposition',
  'pronoun',
  'quantifier',
]);

/** "Mr Sunday Ogbe", "the chairman, Sunday Ogbe,": the weekdays behind a title or between commas, and before another name, with it. */
function weekdaysAsNames(reader: Reader, isTitle: (index: number) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (let index = 1; index < reader.words.length; index++) {
    if (!reader.begins(index) || !reader.capital(index) || !reader.adjacent(index) || !reader.capital(index + 1)) continue;
    const titled = reader.adjacent(index - 1) && reader.capital(index - 1) && isTitle(index - 1);
    if (titled || isSetOff(reader, index)) found.add(`${reader.word(index)} ${bare(reader.word(index + 1))}`);
  }
  return found;
}

/** Whether two words stand between commas, or before a bracket: ", Monday Okoro,". */
function isSetOff({ text, words }: Reader, index: number): boolean {
  const [first, last] = [words[index], words[index + 1]];
  if (first === undefined || last === undefined) return false;
  return text.slice(first.start - 2, first.start) === ', ' && /^(?:,| \()/u.test(text.slice(last.end, last.end + 2));
}

/** The months that stand behind another capitalised word which is none of the calendar's: "Theresa May"; not "In May", "Friday, May 5". */
function monthsAsNames(calendar: Calendar, reader: Reader): ReadonlySet<string> {
  const found = new Set<string>();
  for (let index = 1; index < reader.words.length; index++) {
    if (!reader.begins(index)) continue;
    const word = bare(reader.word(index));
    if (!calendar.namesPeople(word) || !reader.capital(index) || !reader.capital(index - 1) || !reader.adjacent(index - 1))
      continue;
    const before = reader.word(index - 1);
    const opens = calendar.precedesMonth(before) || calendar.isDeterminer(before) || calendar.begins(before);
    if (!opens && !/^\d/u.test(reader.word(index + 1))) found.add(word);
  }
  return found;
}

/** Tuesday’s “Morning Hour” show, a March Harbour Times poll: the occasion stands within four words, marks aside. */
export function occasionFollows(calendar: Calendar, reader: Reader, index: number): boolean {
  for (let at = index; at < index + 4; at++) {
    const span = reader.words[at];
    const next = reader.words[at + 1];
    if (
      span === undefined ||
      next === undefined ||
      !/^\.? ["“'‘]?$/u.test(reader.text.slice(span.end, Math.min(next.start, span.end + 4)))
    )
      return false;
    if (calendar.isOccasion(bare(reader.word(at + 1)))) return true;
  }
  return false;
}

/** Without the possessive ending: "monday's" → "monday". */
export function bare(word: string): string {
  if (word.charCodeAt(word.length - 1) !== 0x73) return word;
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
}

// Words that say when: "Thursday", "early Friday", "in July 2015", "two days earlier", "a 1998 interview". Found, not yet resolved.
//
// Only forms that can be resolved to a day, a month or a year are found; "recently" and "in the spring" are not. A weekday or a month
// needs its capital letter and a place where it is no name: The {Sunday} Times, Mr. {Friday} Okoro and {April} Jones are no dates.

import type { Span } from '../types.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { Calendar, TimeUnit } from './calendar.ts';

/** What a time expression means before anybody knows the publication date. */
export type Time =
  /** 0 is Sunday. `strict`: "last Monday", never the day of publication itself. */
  | { readonly kind: 'weekday'; readonly day: number; readonly strict: boolean }
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly strict: boolean }
  | { readonly kind: 'year'; readonly year: number }
  /** "two days ago" counts from the publication, "two days earlier" from what was dated before it. */
  | {
      readonly kind: 'offset';
      readonly from: 'published' | 'anchor';
      readonly unit: TimeUnit;
      readonly count: number /** "a week ago" names a day, "last week" does not. */;
      readonly exact: boolean;
    };

export type TimeExpression = Span & {
  readonly time: Time;
  /** "Monday’s" */
  readonly possessive: boolean;
  /** Whether an occasion follows: "a 1998 interview", "Monday’s debate". */
  readonly occasion: boolean;
  /** Whether it stands before its noun as an adjective does: "the Sept. 16 debate", "Monday’s vote", "a 1998 interview". */
  readonly attributive: boolean;
  /** Whether the phrase it stands in says when or where: "in a 1998 interview", "at Monday’s debate"; not "of Monday’s debate". */
  readonly within: boolean;
  /** Whether the word before says that it is not when something was said: "since Monday", "by Friday". */
  readonly excluded: boolean;
};

type Lexicon = { readonly calendar: Calendar; readonly abbreviations: Abbreviations };

/** The words, lower-case and with straight apostrophes, and what stands between them; read by index. */
type Reader = {
  readonly text: string;
  readonly words: readonly Span[];
  word(index: number): string;
  /** Whether only white space, or a full stop and white space, stands between a word and the next. */
  adjacent(index: number): boolean;
  capital(index: number): boolean;
};

/** Letters of the longest abbreviation beside a date: "Thurs.", "Sept." */
const ABBREVIATION = 5;

const SAME_AS = /^(?:that|as|when)$/u;

type Found = { readonly from: number; readonly to: number; readonly time: Time };

/** All time expressions among the words of a text, in order; none overlap. */
export function findTimeExpressions(lexicon: Lexicon, text: string, words: readonly Span[]): TimeExpression[] {
  const reader = readerOf(text, words);
  const found: TimeExpression[] = [];
  let next = 0;
  for (let index = 0; index < words.length; index++) {
    if (index < next) continue;
    const hit = timeAt(lexicon, reader, index, next);
    if (hit === null) continue;
    next = hit.to + 1;
    found.push(expressionOf(lexicon, reader, hit));
  }
  return found;
}

function readerOf(text: string, words: readonly Span[]): Reader {
  const cache: (string | undefined)[] = new Array(words.length);
  return {
    text,
    words,
    word(index) {
      const known = cache[index];
      if (known !== undefined) return known;
      const span = words[index];
      // 32 characters are more than any word of the calendar has.
      const word = span === undefined || span.end - span.start > 32 ? '' : text.slice(span.start, span.end).toLowerCase();
      cache[index] = word;
      return word;
    },
    adjacent(index) {
      const [span, after] = [words[index], words[index + 1]];
      if (span === undefined || after === undefined || after.start - span.end > 3) return false;
      // The full stop of an abbreviation, never that of a sentence: "Sept. 27", "a.m. Sunday".
      const gap = text.slice(span.end, after.start);
      return /^\s+$/u.test(gap) || (span.end - span.start <= ABBREVIATION && /^\. +$/u.test(gap));
    },
    capital(index) {
      const span = words[index];
      return span !== undefined && /\p{Lu}/u.test(text.charAt(span.start));
    },
  };
}

function expressionOf({ calendar }: Lexicon, reader: Reader, { from, to, time }: Found): TimeExpression {
  const last = reader.word(to);
  // The word before the phrase, past an article or a possessive: since the Monday night debate, in her 2003 book.
  let before = from;
  const step = () => (before > 0 && reader.adjacent(before - 1) ? --before : before);
  const determined = step() < from && calendar.isDeterminer(reader.word(before));
  if (determined) step();
  const word = before < from ? reader.word(before) : '';
  const possessive = last !== bare(last);
  const occasion = occasionFollows(calendar, reader, to);
  return {
    start: (reader.words[from] as Span).start, // from and to are indices of words
    end: (reader.words[to] as Span).end,
    time,
    possessive,
    occasion,
    attributive: possessive || (determined && occasion),
    within: calendar.isWithin(word),
    excluded: calendar.isNotWhen(word) || afterClock(reader, calendar, before),
  };
}

/** By 9 a.m. Sunday */
function afterClock(reader: Reader, calendar: Calendar, index: number): boolean {
  if (!/^[ap]\.m\.?$/u.test(reader.word(index))) return false;
  return index >= 2 && /^\d/u.test(reader.word(index - 1)) && calendar.isNotWhen(reader.word(index - 2));
}

/** Tuesday’s “Morning Hour” show, a March Harbour Times poll: the occasion stands within four words, marks aside. */
function occasionFollows(calendar: Calendar, reader: Reader, index: number): boolean {
  for (let at = index; at < index + 4; at++) {
    const [span, next] = [reader.words[at], reader.words[at + 1]];
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

function timeAt(lexicon: Lexicon, reader: Reader, index: number, least: number): Found | null {
  const { calendar } = lexicon;
  const raw = reader.word(index);
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57) return numberAt(lexicon, reader, index);
  const word = bare(raw);
  if (!calendar.begins(word)) return null;
  const entry = calendar.word(word);
  switch (entry?.kind) {
    case 'weekday':
    case 'short-weekday':
      return weekdayAt(lexicon, reader, index, least, entry.value, entry.kind === 'short-weekday');
    case 'month':
    case 'short-month':
      return monthAt(lexicon, reader, index, least, entry.value, entry.kind === 'short-month');
    case 'day':
      return dayWordAt(calendar, reader, index, least, entry.value);
    case 'unit':
      return bareUnitAt(calendar, reader, index);
    default:
  }
  return phraseAt(calendar, reader, index);
}

/** "early Friday", "Tuesday night", "last Monday"; "Friday, Sept. 23" is the date it names. */
function weekdayAt(lexicon: Lexicon, reader: Reader, index: number, least: number, day: number, short: boolean): Found | null {
  const { calendar, abbreviations } = lexicon;
  const { text, words } = reader;
  const span = words[index] as Span; // index is that of a word
  if (!reader.capital(index) || (short && text[span.end] !== '.')) return null;
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  const previous = before === '' ? null : (words[index - 1] as Span);
  if (previous !== null && abbreviations.kind(text.slice(previous.start, previous.end)) === 'name' && text[previous.end] === '.')
    return null;
  if (calendar.namesDay(before) || before === 'next') return null;
  if (before === 'the' && reader.adjacent(index) && reader.capital(index + 1)) return null;
  let to = index;
  if (reader.adjacent(index) && calendar.word(bare(reader.word(index + 1)))?.kind === 'part') {
    to = index + 1;
    if (reader.capital(to) && reader.adjacent(to) && reader.capital(to + 1)) return null; // Monday Night Football
  }
  const gap = text.slice((words[to] as Span).end, words[to + 1]?.start);
  if (to === index && /^,? $/u.test(gap)) {
    const month = calendar.word(reader.word(index + 1));
    if (month?.kind === 'month' || month?.kind === 'short-month') {
      const date = monthAt(lexicon, reader, index + 1, index, month.value, month.kind === 'short-month');
      if (date?.time.kind === 'day') return { ...date, from: index };
    }
  }
  const modifier = before === '' || index - 1 < least ? null : calendar.last(before);
  const from = modifier !== null || (index - 1 >= least && calendar.isEarly(before)) ? index - 1 : index;
  return { from, to, time: { kind: 'weekday', day, strict: modifier === -1 } };
}

/** "Sept. 27, 2016", "27 September", "March 2016", "in July", "a May interview". */
function monthAt(lexicon: Lexicon, reader: Reader, index: number, least: number, month: number, short: boolean): Found | null {
  const { calendar } = lexicon;
  const { text, words } = reader;
  if (!reader.capital(index)) return null;
  if (short && text[(words[index] as Span).end] !== '.' && !/^\d/u.test(reader.word(index + 1))) return null;
  const before = index > least && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  const dayAfter = reader.adjacent(index) ? ordinal(reader.word(index + 1)) : null;
  if (dayAfter !== null) {
    const year = yearAfter(reader, index + 1);
    return { from: index, to: index + (year === null ? 1 : 2), time: { kind: 'day', year, month, day: dayAfter } };
  }
  // 27 September, the 27th of September
  const of = before === 'of' && index - 2 >= least && reader.adjacent(index - 2) && /\D/u.test(reader.word(index - 2));
  const dayBefore = ordinal(of ? reader.word(index - 2) : before);
  const year = yearAfter(reader, index);
  if (dayBefore !== null) {
    return {
      from: of ? index - 2 : index - 1,
      to: index + (year === null ? 0 : 1),
      time: { kind: 'day', year, month, day: dayBefore },
    };
  }
  if (year !== null) return { from: index, to: index + 1, time: { kind: 'month', year, month, strict: false } };
  const modifier = calendar.last(before);
  const early = calendar.isEarly(before);
  const occasion = before !== '' && occasionFollows(calendar, reader, index);
  if (!early && modifier === null && !occasion && !calendar.precedesMonth(before)) return null;
  // An August Wilson play; but "in August Lund said", "last August Lund said".
  const firm = early || modifier !== null || occasion || calendar.precedesYear(before);
  if (!firm && reader.adjacent(index) && reader.capital(index + 1)) return null;
  return {
    from: early || modifier !== null ? index - 1 : index,
    to: index,
    time: { kind: 'month', year: null, month, strict: modifier === -1 },
  };
}

/** "2008" where it stands for a year, "2016-09-27", "12 days ago". */
function numberAt(lexicon: Lexicon, reader: Reader, index: number): Found | null {
  const { calendar } = lexicon;
  const word = reader.word(index);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(word);
  if (iso !== null) {
    return { from: index, to: index, time: { kind: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } };
  }
  const year = yearOf(word);
  if (year === null) return agoAt(calendar, reader, index);
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  const after = reader.adjacent(index) ? reader.word(index + 1) : '';
  if (calendar.precedesYear(before) || calendar.isNotWhen(before) || calendar.isEarly(before)) {
    // "in 2008 dollars", "in 1000 days" are no times; "in 2008 said" and "in 2008 the" are.
    if (calendar.word(after)?.kind === 'unit') return null;
    return { from: index, to: index, time: { kind: 'year', year } };
  }
  // "a 1998 interview", "her 2003 book", "a 2014 Senate hearing"
  for (let at = index; at < index + 3 && reader.adjacent(at); at++) {
    if (calendar.isOccasion(bare(reader.word(at + 1)))) return { from: index, to: index, time: { kind: 'year', year } };
  }
  return null;
}

/** "today", "earlier today", "yesterday"; the Today show and USA TODAY are names. */
function dayWordAt(calendar: Calendar, reader: Reader, index: number, least: number, value: number): Found | null {
  if (value > 0) return null;
  const before = index > least && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  if (reader.capital(index) && (before !== '' || (reader.adjacent(index) && reader.capital(index + 1)))) return null;
  const from = calendar.isEarly(before) ? index - 1 : index;
  let to = index;
  if (reader.adjacent(index) && calendar.word(bare(reader.word(index + 1)))?.kind === 'part') to = index + 1;
  return { from, to, time: { kind: 'offset', from: 'published', unit: 'day', count: value, exact: true } };
}

/** "hours later", "moments later": the same day. */
function bareUnitAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const entry = calendar.word(reader.word(index));
  if (entry?.kind !== 'unit' || entry.unit !== 'hour' || !reader.adjacent(index)) return null;
  const direction = calendar.direction(reader.word(index + 1));
  if (direction === null || !directionEnds(reader, index + 1)) return null;
  return {
    from: index,
    to: index + 1,
    time: { kind: 'offset', from: direction === 'published' ? 'published' : 'anchor', unit: 'day', count: 0, exact: true },
  };
}

/** Phrases that begin with a small word: "a day earlier", "last night", "this morning", "the next day", "that day", "the day before". */
function phraseAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const word = reader.word(index);
  if (!reader.adjacent(index)) return null;
  const last = calendar.last(word);
  if (last !== null) return lastAt(calendar, reader, index, last);
  const shift = calendar.shift(word);
  if (shift !== null) return shiftAt(calendar, reader, index, shift);
  if (calendar.number(word) !== null) return agoAt(calendar, reader, index);
  if (word === 'the' || word === 'at') return fixedAt(calendar, reader, index);
  return null;
}

/** "last night", "this morning", "last month", "this year". */
function lastAt(calendar: Calendar, reader: Reader, index: number, last: number): Found | null {
  const next = calendar.word(bare(reader.word(index + 1)));
  const from = index > 0 && reader.adjacent(index - 1) && calendar.isEarly(reader.word(index - 1)) ? index - 1 : index;
  if (next?.kind === 'part')
    return { from, to: index + 1, time: { kind: 'offset', from: 'published', unit: 'day', count: last, exact: true } };
  if (next?.kind !== 'unit' || next.unit === 'hour' || reader.word(index + 1).endsWith('s')) return null;
  if (next.unit === 'day') return null;
  return { from, to: index + 1, time: { kind: 'offset', from: 'published', unit: next.unit, count: last, exact: false } };
}

/** "the next day", "the following morning", "that night", "the same day", "later that month". */
function shiftAt(calendar: Calendar, reader: Reader, index: number, shift: number): Found | null {
  const next = calendar.word(bare(reader.word(index + 1)));
  const unit = next?.kind === 'part' ? 'day' : next?.kind === 'unit' ? next.unit : null;
  if (unit === null || unit === 'hour' || reader.word(index + 1).endsWith('s')) return null;
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  // "next week" lies ahead; "the next week" is counted from what was dated before.
  if (shift > 0 && before !== 'the') return null;
  // "on the same day that footage emerged": dated by what we cannot date.
  if (reader.adjacent(index + 1) && SAME_AS.test(reader.word(index + 2))) return null;
  const from = before === 'the' || calendar.isEarly(before) ? index - 1 : index;
  return { from, to: index + 1, time: { kind: 'offset', from: 'anchor', unit, count: shift, exact: false } };
}

/** "two days earlier", "a day earlier", "three weeks ago". */
function agoAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const count = calendar.number(reader.word(index));
  const unit = reader.adjacent(index) ? calendar.word(reader.word(index + 1)) : null;
  if (count === null || unit?.kind !== 'unit' || !reader.adjacent(index + 1)) return null;
  const direction = calendar.direction(reader.word(index + 2));
  if (direction === null || !directionEnds(reader, index + 2)) return null;
  const days = unit.unit === 'hour' ? Math.floor(count / 24) : count;
  const time: Time = {
    kind: 'offset',
    from: direction === 'published' ? 'published' : 'anchor',
    unit: unit.unit === 'hour' ? 'day' : unit.unit,
    count: direction === 'after' ? days : -days,
    exact: true,
  };
  return { from: index, to: index + 2, time };
}

/** "the day before", "the day after", "at the time": counted from what was dated before them. */
function fixedAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const [first, second, third] = [reader.word(index), reader.word(index + 1), reader.word(index + 2)];
  if (!reader.adjacent(index + 1)) return null;
  const unit = calendar.word(second);
  if (first === 'at') {
    // "at the time they were sent", "at the time of the vote" are other times.
    if (second !== 'the' || third !== 'time' || reader.adjacent(index + 2)) return null;
    return { from: index, to: index + 2, time: { kind: 'offset', from: 'anchor', unit: 'day', count: 0, exact: true } };
  }
  const direction = calendar.direction(third);
  if (
    unit?.kind !== 'unit' ||
    unit.unit === 'hour' ||
    direction === null ||
    direction === 'published' ||
    !directionEnds(reader, index + 2)
  )
    return null;
  return {
    from: index,
    to: index + 2,
    time: { kind: 'offset', from: 'anchor', unit: unit.unit, count: direction === 'after' ? 1 : -1, exact: false },
  };
}

/** "a day before, Lund had said" but not "a day before the vote", "two days after Lund left": those count from something undated. */
function directionEnds(reader: Reader, index: number): boolean {
  const word = reader.word(index);
  if (word !== 'before' && word !== 'after') return true;
  const span = reader.words[index] as Span; // index is that of a word
  return !/^\s+[\p{L}\p{N}]/u.test(reader.text.slice(span.end, span.end + 8));
}

function yearAfter(reader: Reader, index: number): number | null {
  const [span, next] = [reader.words[index], reader.words[index + 1]];
  if (span === undefined || next === undefined) return null;
  if (!/^\.?,? (?:of )?$/u.test(reader.text.slice(span.end, next.start))) return null;
  return yearOf(reader.word(index + 1));
}

/** A plausible year of our news: 1800 to 2199. */
function yearOf(word: string): number | null {
  return /^(?:1[89]|2[01])\d{2}$/u.test(word) ? Number(word) : null;
}

/** 1..31, also with its ending: 1st, 27th. */
function ordinal(word: string): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word);
  const number = Number(day?.[1] ?? 0);
  return number >= 1 && number <= 31 ? number : null;
}

/** Without the possessive ending: "monday's" → "monday". */
function bare(word: string): string {
  if (word.charCodeAt(word.length - 1) !== 0x73) return word;
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
}

// Days, months and years by their names and numbers: "early Friday", "Sept. 27, 2016", "27 September", "in July", "a 1998 interview".
//
// A weekday or a month needs its capital letter and a place where it is no name: The {Sunday} Times, Mr. {Friday} Okoro and {April} Jones
// are no dates.

import type { Span } from '../../types.ts';
import type { Calendar } from './calendar.ts';
import { numericAt } from './numeric-dates.ts';
import { bare, occasionFollows, type Reader } from './reader.ts';
import type { Found, Lexicon, Year } from './time.ts';

/** "early Friday", "Tuesday night", "last Monday"; "Friday, Sept. 23" is the date it names. */
export function weekdayAt(
  lexicon: Lexicon,
  reader: Reader,
  index: number,
  least: number,
  day: number,
  short: boolean,
): Found | null {
  const { calendar, abbreviations } = lexicon;
  const { text, words } = reader;
  const span = words[index] as Span; // index is that of a word
  if (!reader.capital(index) || (short && text[span.end] !== '.' && !/^\d/u.test(reader.word(index + 1)))) return null;
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  const previous = before === '' ? null : (words[index - 1] as Span);
  if (previous !== null && abbreviations.kind(text.slice(previous.start, previous.end)) === 'name' && text[previous.end] === '.')
    return null;
  if (reader.isGiven(index) || calendar.namesDay(before) || (calendar.shift(before) ?? 0) > 0) return null;
  const after = reader.adjacent(index) ? reader.word(index + 1) : '';
  // "Tuesday week" and "a week on Tuesday" lie ahead; "the Saturday before the flood" is counted from the flood.
  if (calendar.word(after)?.kind === 'unit') return null;
  if (before === 'the' && (calendar.ties(after) || calendar.direction(after) !== null)) return null;
  if (isSomeDay(calendar, reader, index)) return null;
  const full = dateAfter(lexicon, reader, index);
  if (full !== null) return full;
  // The Sunday Ledger, Radio Tulla’s Sunday Service, the Sun.
  if ((before === 'the' || before !== bare(before)) && ((reader.adjacent(index) && reader.capital(index + 1)) || short))
    return null;
  let to = index;
  if (reader.adjacent(index) && calendar.word(bare(reader.word(index + 1)))?.kind === 'part') {
    to = index + 1;
    if (reader.capital(to) && reader.adjacent(to) && reader.capital(to + 1)) return null; // Monday Night Football
  }
  const modifier = before === '' || index - 1 < least ? null : calendar.last(before);
  const from = modifier !== null || (index - 1 >= least && calendar.isEarly(before)) ? index - 1 : index;
  const week = periodAfter(lexicon, reader, to, 'week');
  const gone = week === null && isLast(lexicon, reader, to);
  return {
    from,
    to: week?.to ?? (gone ? to + 1 : to),
    time: { kind: 'weekday', day, strict: gone || modifier === -1, week: week === null ? null : -week.back },
  };
}

/** "on a {Tuesday}", "on a recent {Tuesday}", "on a wet {Tuesday} morning": which of them nobody says; but "on a Tuesday call". */
function isSomeDay(calendar: Calendar, reader: Reader, index: number): boolean {
  const back = (count: number): string => (index >= count && reader.adjacent(index - count) ? reader.word(index - count) : '');
  const article = back(1) === 'a' ? 1 : back(2) === 'a' ? 2 : 0;
  // "the day before, a Sunday,"
  if (article === 1 && !reader.adjacent(index)) return true;
  if (article === 0 || back(article + 1) !== 'on') return false;
  const part = reader.adjacent(index) && calendar.word(reader.word(index + 1))?.kind === 'part';
  const last = part ? index + 1 : index;
  return !reader.adjacent(last) || reader.closes(last + 1) || calendar.begins(reader.word(last + 1));
}

/** "on Thursday {last}"; not "on Thursday last month’s". */
function isLast({ calendar }: Lexicon, reader: Reader, index: number): boolean {
  if (!reader.adjacent(index) || calendar.last(reader.word(index + 1)) !== -1) return false;
  const next = reader.adjacent(index + 1) ? calendar.word(bare(reader.word(index + 2)))?.kind : undefined;
  return next === undefined;
}

/** "Monday {of last week}", "in March {last year}", "on 3 May {this year}": how many of them back. */
function periodAfter(
  { calendar }: Lexicon,
  reader: Reader,
  index: number,
  unit: 'week' | 'year',
): { readonly to: number; readonly back: number } | null {
  if (!reader.adjacent(index)) return null;
  const at = reader.word(index + 1) === 'of' && reader.adjacent(index + 1) ? index + 2 : index + 1;
  const last = calendar.last(reader.word(at));
  const entry = last === null || !reader.adjacent(at) ? null : calendar.word(bare(reader.word(at + 1)));
  return last !== null && entry?.kind === 'unit' && entry.unit === unit ? { to: at + 1, back: -last } : null;
}

/** "Friday, Sept. 23", "Tuesday 24 February", "Tuesday (24/02/2022)": the date that a weekday names. */
function dateAfter(lexicon: Lexicon, reader: Reader, index: number): Found | null {
  const { text, words } = reader;
  const span = words[index];
  const next = words[index + 1];
  if (span === undefined || next === undefined || !/^[.,]? \(?$/u.test(text.slice(span.end, Math.min(next.start, span.end + 4))))
    return null;
  // "Tuesday 24 February", "Tuesday 24th of February"
  for (const at of [index + 1, index + 2, index + 3]) {
    const month = lexicon.calendar.word(reader.word(at));
    if (month?.kind !== 'month' && month?.kind !== 'short-month') continue;
    const date = monthAt(lexicon, reader, at, index + 1, month.value, month.kind === 'short-month');
    return date?.time.kind === 'day' && date.from === index + 1 ? { from: index, to: date.to, time: date.time } : null;
  }
  const figures = numericAt(reader, index + 1);
  return figures === null ? null : { from: index, to: figures.to, time: figures.time };
}

/** "Sept. 27, 2016", "27 September", "March 2016", "in July", "a May interview". */
export function monthAt(
  lexicon: Lexicon,
  reader: Reader,
  index: number,
  least: number,
  month: number,
  short: boolean,
): Found | null {
  const { calendar } = lexicon;
  const { text, words } = reader;
  if (!reader.capital(index)) return null;
  const before = index > least && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  const beside = reader.adjacent(index) ? reader.word(index + 1) : '';
  if (short && text[(words[index] as Span).end] !== '.' && !/^\d/u.test(beside) && ordinal(before) === null) return null;
  // "next June" lies ahead.
  if ((calendar.shift(before) ?? 0) > 0) return null;
  const dayAfter = reader.adjacent(index) ? ordinal(reader.word(index + 1)) : null;
  if (dayAfter !== null) {
    const year = yearAfter(lexicon, reader, index + 1);
    return { from: index, to: year?.to ?? index + 1, time: { kind: 'day', year: year?.year ?? null, month, day: dayAfter } };
  }
  // 27 September, the 27th of September
  const of = before === 'of' && index - 2 >= least && reader.adjacent(index - 2) && /\D/u.test(reader.word(index - 2));
  const dayBefore = ordinal(of ? reader.word(index - 2) : before);
  const year = yearAfter(lexicon, reader, index);
  if (dayBefore !== null) {
    return {
      from: of ? index - 2 : index - 1,
      to: year?.to ?? index,
      time: { kind: 'day', year: year?.year ?? null, month, day: dayBefore },
    };
  }
  // "March 3-5", "24-26 February": some days of the month.
  const days = reader.adjacent(index) && DAYS.test(reader.word(index + 1));
  if (days || DAYS.test(before)) {
    const to = days ? index + 1 : index;
    const ofYear = yearAfter(lexicon, reader, to);
    return {
      from: days ? index : index - 1,
      to: ofYear?.to ?? to,
      time: { kind: 'month', year: ofYear?.year ?? null, month, strict: false },
    };
  }
  const modifier = calendar.last(before);
  const early = calendar.isEarly(before);
  if (year !== null)
    return { from: early ? index - 1 : index, to: year.to, time: { kind: 'month', year: year.year, month, strict: false } };
  const occasion = before !== '' && occasionFollows(calendar, reader, index);
  if (!early && modifier === null && !occasion && !calendar.precedesMonth(before)) return null;
  // An August Wilson play; but "in August Lund said", "last August Lund said".
  const firm = early || modifier !== null || occasion || calendar.precedesYear(before) || calendar.opensWhen(before);
  const spans = calendar.isNotWhen(before) && calendar.spans(before);
  // "After May resigned", "said to April", "confidence in May" beside Theresa May: whoever is called so.
  if (
    calendar.namesPeople(bare(reader.word(index))) &&
    (reader.namesSomebody(index) ? !early && modifier === null : !firm && !spans)
  )
    return null;
  if (!firm && reader.adjacent(index) && reader.capital(index + 1)) return null;
  return {
    from: early || modifier !== null ? index - 1 : index,
    to: index,
    time: { kind: 'month', year: null, month, strict: modifier === -1 },
  };
}

/** "2008" where it stands for a year. */
export function yearAt({ calendar }: Lexicon, reader: Reader, index: number): Found | null {
  const word = reader.word(index);
  const year = yearOf(word);
  if (year === null) return null;
  const back = (count: number): string =>
    index >= count && reader.adjacent(index - count) && (count === 1 || reader.adjacent(index - count + 1))
      ? reader.word(index - count)
      : '';
  const before = back(1);
  const after = reader.adjacent(index) ? reader.word(index + 1) : '';
  // "during her 2008 campaign", "in the spring of 2020", "in spring 2020"
  const titled = before === '' ? titledAt(calendar, reader, index) : null;
  if (titled !== null) return { from: titled, to: index, time: { kind: 'year', year } };
  const within = calendar.isDeterminer(before) && calendar.lasts(back(2));
  const season = calendar.isSeason(before) || (before === 'of' && calendar.isSeason(back(2)));
  if (calendar.precedesYear(before) || calendar.isNotWhen(before) || calendar.isEarly(before) || within || season) {
    // "in 2008 dollars", "in 1000 days" are no times; "in 2008 said" and "in 2008 the" are.
    if (calendar.word(after)?.kind === 'unit' || calendar.isClock(after)) return null;
    return { from: index, to: index, time: { kind: 'year', year } };
  }
  // "a 1998 interview", "her 2003 book", "a 2014 Senate hearing"
  for (let at = index; at < index + 3 && reader.adjacent(at); at++) {
    if (calendar.isOccasion(bare(reader.word(at + 1)))) return { from: index, to: index, time: { kind: 'year', year } };
  }
  return null;
}

/** Characters of a title, with its marks. */
const TITLE = 80;

/** "in her memoir, Wet Feet (1978)": the index of its noun, where a title stands between. */
function titledAt(calendar: Calendar, { text, words, word }: Reader, index: number): number | null {
  const { start, end } = words[index] as Span; // index is that of a word
  if (text[end] !== ')' || text[start - 1] !== '(') return null;
  const title = /(?<!\p{L})\p{Ll}+,? ["“'‘]?\p{Lu}[^.()"“”;]*["”'’]? $/u.exec(
    text.slice(Math.max(0, start - 1 - TITLE), start - 1),
  )?.[0];
  if (title === undefined) return null;
  let at = index - 1;
  while (at > 0 && (words[at] as Span).start > start - 1 - title.length) at--; // as: not below 0
  return calendar.isOccasion(word(at)) ? at : null;
}

/** "3-5", "24–26" */
const DAYS = /^\d{1,2}[-‐]\d{1,2}$/u;

/** "March {2016}", "3 March {last year}", with the index of its last word. */
export function yearAfter(lexicon: Lexicon, reader: Reader, index: number): { readonly to: number; readonly year: Year } | null {
  const span = reader.words[index];
  const next = reader.words[index + 1];
  if (span === undefined || next === undefined) return null;
  const period = periodAfter(lexicon, reader, index, 'year');
  if (period !== null) return { to: period.to, year: { back: period.back } };
  if (!/^\.?,? $/u.test(reader.text.slice(span.end, next.start))) return null;
  const at = reader.word(index + 1) === 'of' && reader.adjacent(index + 1) ? index + 2 : index + 1;
  const year = yearOf(reader.word(at));
  return year === null ? null : { to: at, year };
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

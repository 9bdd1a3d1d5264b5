// Words that say when: "Thursday", "early Friday", "in July 2015", "two days earlier", "a 1998 interview". Found, not yet resolved.
//
// Only forms that can be resolved to a day, a month or a year are found; "recently" and "in the spring" are not.

import type { Span } from '../../types.ts';
import type { Calendar } from './calendar.ts';
import { feastAt } from './feasts.ts';
import { numericAt, settleOrder } from './numeric-dates.ts';
import { monthAt, weekdayAt, yearAfter, yearAt } from './printed-dates.ts';
import { bare, occasionFollows, type Reader, readerOf } from './reader.ts';
import { agoAt, bareUnitAt, dayWordAt, phraseAt } from './relative-times.ts';
import type { Found, Lexicon, TimeExpression } from './time.ts';

/** All time expressions among the words of a text, in order; none overlap. */
export function findTimeExpressions(lexicon: Lexicon, text: string, words: readonly Span[]): TimeExpression[] {
  const reader = readerOf(lexicon, text, words);
  const hits: Found[] = [];
  let next = 0;
  for (let index = 0; index < words.length; index++) {
    if (index < next || !reader.begins(index)) continue;
    const hit = timeAt(lexicon, reader, index, next);
    if (hit === null) continue;
    next = hit.to + 1;
    hits.push(hit);
  }
  return settleOrder(reader, hits).map((hit) => expressionOf(lexicon, reader, hit));
}

function timeAt(lexicon: Lexicon, reader: Reader, index: number, least: number): Found | null {
  const { calendar } = lexicon;
  const raw = reader.word(index);
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57)
    return numericAt(reader, index) ?? yearAt(lexicon, reader, index) ?? agoAt(calendar, reader, index);
  const word = bare(raw);
  if (!calendar.begins(word)) return raw.includes('-') ? midMonthAt(lexicon, reader, index) : null;
  if (calendar.leads(word) && !isOfCalendar(calendar, reader, index + 1)) return null;
  const special = besideAt(lexicon, reader, index) ?? feastAt(lexicon, reader, index);
  if (special !== null) return special;
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

/** "the [day] before", "at [the] time", "that [spring]", "two [Sundays] ago": nearly all small words stand before others. */
function isOfCalendar(calendar: Calendar, reader: Reader, index: number): boolean {
  if (index >= reader.words.length) return false;
  const word = reader.word(index);
  return reader.begins(index) || word.endsWith('days') || calendar.isSeason(bare(word));
}

/** "mid-March", "late-June 2016": a word of its own. */
function midMonthAt(lexicon: Lexicon, reader: Reader, index: number): Found | null {
  const [first = '', month = '', more] = reader.word(index).split('-');
  const entry = more === undefined && lexicon.calendar.isEarly(first) ? lexicon.calendar.word(month) : null;
  if (entry?.kind !== 'month') return null;
  const year = yearAfter(lexicon, reader, index);
  return {
    from: index,
    to: year?.to ?? index,
    time: { kind: 'month', year: year?.year ?? null, month: entry.value, strict: false },
  };
}

/** Words between "a day after" and "on Monday": "the ferry sank". */
const HAPPENED = 5;

/** "a day after Monday’s vote", "the day before Tuesday’s hearing", "two weeks after May 3", "two days before he died on March 2". */
function besideAt(lexicon: Lexicon, reader: Reader, index: number): Found | null {
  const { calendar } = lexicon;
  const count = reader.word(index) === 'the' ? 1 : calendar.number(reader.word(index));
  const unit = count === null ? null : calendar.word(reader.word(index + 1));
  if (count === null || unit?.kind !== 'unit' || (unit.unit !== 'day' && unit.unit !== 'week')) return null;
  const direction = calendar.direction(reader.word(index + 2));
  if ((direction !== 'before' && direction !== 'after') || !reader.adjacent(index + 1) || !reader.adjacent(index + 2))
    return null;
  const at = daysAt(reader, index + 3);
  const entry = calendar.word(bare(reader.word(at)));
  const month = /^\d/u.test(reader.word(at)) && reader.adjacent(at) ? calendar.word(bare(reader.word(at + 1))) : null;
  const of =
    month?.kind === 'month'
      ? monthAt(lexicon, reader, at + 1, at, month.value, false)
      : entry?.kind === 'weekday'
        ? weekdayAt(lexicon, reader, at, at, entry.value, false)
        : entry?.kind === 'month'
          ? monthAt(lexicon, reader, at, at, entry.value, false)
          : entry?.kind === 'day'
            ? dayWordAt(calendar, reader, at, at, entry.value)
            : null;
  if (of === null || of.time.kind === 'month') return null;
  const days = count * (unit.unit === 'week' ? 7 : 1);
  return { from: index, to: of.to, time: { kind: 'beside', of: of.time, days: direction === 'after' ? days : -days } };
}

/** Where the day stands that is counted from: "after {Monday’s} vote", "after the {Monday} vote", "after the ferry sank on {Monday}". */
function daysAt(reader: Reader, first: number): number {
  for (let at = first; at <= first + HAPPENED && reader.adjacent(at); at++) {
    if (at > first && reader.word(at) === 'on') return at + 1;
  }
  return reader.word(first) === 'the' && reader.adjacent(first) ? first + 1 : first;
}

function expressionOf({ calendar }: Lexicon, reader: Reader, { from, to, time }: Found): TimeExpression {
  const last = reader.word(to);
  // The word before the phrase, past an article or a possessive: since the Monday night debate, in her 2003 book.
  let before = from;
  const step = () => (before > 0 && reader.adjacent(before - 1) ? --before : before);
  const determined = step() < from && calendar.isDeterminer(reader.word(before));
  if (determined) step();
  const word = before < from ? reader.word(before) : '';
  // "a day after Monday’s" ends in what it counts from.
  const possessive = time.kind !== 'beside' && last !== bare(last);
  const within = calendar.isWithin(word) || (possessive && calendar.isPlaced(word));
  const occasion =
    occasionFollows(calendar, reader, to) ||
    (possessive && (calendar.isPlaced(word) || (within && titleFollows(calendar, reader, to))));
  return {
    start: (reader.words[from] as Span).start, // from and to are indices of words
    end: (reader.words[to] as Span).end,
    time,
    possessive,
    occasion,
    attributive: possessive || (determined && occasion && time.kind !== 'beside'),
    within,
    excluded:
      (calendar.isNotWhen(word) && !(calendar.opensWhen(word) && opens(reader, before)) && !isWhen(reader, to)) ||
      endsPeriod(calendar, reader, before) ||
      afterClock(reader, calendar, before),
  };
}

/** "the quarter {ended} June 30", "the three months {to} September": what the figures are of. */
function endsPeriod(calendar: Calendar, reader: Reader, index: number): boolean {
  if (index < 1 || !calendar.endsPeriod(reader.word(index))) return false;
  const period = reader.word(index - 1);
  return calendar.isPeriod(period) || calendar.word(period)?.kind === 'unit';
}

/** "until Wednesday, {when} Lund apologised" */
function isWhen({ text, words }: Reader, index: number): boolean {
  const end = words[index]?.end ?? text.length;
  return /^, when\b/u.test(text.slice(end, end + 8));
}

/** "By Sunday he had changed his mind", ", but by Sunday he had": at the head of a sentence, or of its next half. */
function opens({ text, words, capital }: Reader, index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (word !== undefined && /[,;] (?:but|and|yet) $/u.test(text.slice(Math.max(0, word.start - 6), word.start))) return true;
  return capital(index) && (before === undefined || word === undefined || /\S|\n/u.test(text.slice(before.end, word.start)));
}

/** In Monday’s Ledger, on Tuesday’s “Morning Hour”: a paper or a programme; not of Monday’s Supreme Court ruling. */
function titleFollows(calendar: Calendar, reader: Reader, index: number): boolean {
  const [span, next] = [reader.words[index], reader.words[index + 1]];
  if (span === undefined || next === undefined || next.start - span.end > 2) return false;
  if (/^ ["“'‘]$/u.test(reader.text.slice(span.end, next.start))) return true;
  let at = index;
  while (at - index <= TITLE && reader.adjacent(at) && reader.capital(at + 1)) at++;
  return at > index && (!reader.adjacent(at) || calendar.ties(reader.word(at + 1)));
}

/** Words of the longest title of a paper or a programme. */
const TITLE = 5;

/** By 9 a.m. Sunday */
function afterClock(reader: Reader, calendar: Calendar, index: number): boolean {
  if (!/^[ap]\.m\.?$/u.test(reader.word(index))) return false;
  return index >= 2 && /^\d/u.test(reader.word(index - 1)) && calendar.isNotWhen(reader.word(index - 2));
}

// Times that count from another: "two days earlier", "last month", "this morning", "the next day", "at the time".

import type { Span } from '../../types.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarWord } from './calendar-words.ts';
import { bare, type Reader } from './reader.ts';
import type { Found, Time } from './time.ts';

/** "today", "earlier today", "yesterday"; the Today show and USA TODAY are names. */
export function dayWordAt(calendar: Calendar, reader: Reader, index: number, least: number, value: number): Found | null {
  const before = index > least && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  // "later today" lies ahead.
  if (value > 0 || before === 'later') return null;
  // "Yesterday’s Daily Ledger" is no programme.
  const owns = reader.word(index) !== bare(reader.word(index));
  if (reader.capital(index) && (before !== '' || (!owns && reader.adjacent(index) && reader.capital(index + 1)))) return null;
  const from = calendar.isEarly(before) ? index - 1 : index;
  let to = index;
  if (reader.adjacent(index) && calendar.word(bare(reader.word(index + 1)))?.kind === 'part') to = index + 1;
  return { from, to, time: { kind: 'offset', from: 'published', unit: 'day', count: value, exact: true } };
}

/** "hours later", "moments later": the same day. */
export function bareUnitAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const entry = calendar.word(reader.word(index));
  if (entry?.kind === 'unit' && entry.unit === 'night') return nightAt(calendar, reader, index);
  if (entry?.kind !== 'unit' || entry.unit !== 'hour' || !reader.adjacent(index)) return null;
  // "within hours his lawyer said"; but "within hours of the vote", "within minutes after he left"
  if (reader.adjacent(index - 1) && calendar.isSoon(reader.word(index - 1)) && isBare(calendar, reader, index))
    return { from: index - 1, to: index, time: { kind: 'offset', from: 'anchor', unit: 'day', count: 0, exact: true } };
  const direction = calendar.direction(reader.word(index + 1));
  if (direction === null || !directionEnds(reader, index + 1)) return null;
  return {
    from: index,
    to: index + 1,
    time: { kind: 'offset', from: direction === 'published' ? 'published' : 'anchor', unit: 'day', count: 0, exact: true },
  };
}

function isBare(calendar: Calendar, reader: Reader, index: number): boolean {
  return !calendar.ties(reader.word(index + 1)) && calendar.direction(reader.word(index + 1)) === null;
}

/** Phrases that begin with a small word: "a day earlier", "last night", "this morning", "the next day", "that day", "the day before". */
export function phraseAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const word = reader.word(index);
  if (!reader.adjacent(index)) return null;
  const last = calendar.last(word);
  if (last !== null) return lastAt(calendar, reader, index, last);
  const shift = calendar.shift(word);
  if (shift !== null) return shiftAt(calendar, reader, index, shift);
  if (calendar.number(word) !== null) return agoAt(calendar, reader, index);
  if (word === 'the' && calendar.word(reader.word(index + 1))?.kind === 'unit') {
    const weekend = weekendAt(calendar, reader, index);
    if (weekend !== null) return weekend;
  }
  if (word === 'the' && index >= 2 && reader.word(index - 1) === 'in') {
    const earlier = earlierAt(calendar, reader, index);
    if (earlier !== null) return earlier;
  }
  if (word === 'the' || word === 'at') return fixedAt(calendar, reader, index);
  return null;
}

/** "last night", "this morning", "last month", "this year". */
function lastAt(calendar: Calendar, reader: Reader, index: number, last: number): Found | null {
  const next = calendar.word(bare(reader.word(index + 1)));
  // The programme This Week; "later this month" lies ahead.
  if (reader.capital(index) && reader.capital(index + 1)) return null;
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  if (before === 'later' && last === 0) return null;
  const from = calendar.isEarly(before) ? index - 1 : index;
  if (next?.kind === 'part')
    return { from, to: index + 1, time: { kind: 'offset', from: 'published', unit: 'day', count: last, exact: true } };
  const season = calendar.season(bare(reader.word(index + 1)));
  // "the last summer of his life"
  if (season !== null && before !== 'the') return { from, to: index + 1, time: { kind: 'season', begins: season, back: -last } };
  if (next?.kind !== 'unit' || next.unit === 'hour' || reader.word(index + 1).endsWith('s')) return null;
  if (next.unit === 'day') return null;
  return { from, to: index + 1, time: { kind: 'offset', from: 'published', unit: next.unit, count: last, exact: false } };
}

/** "at the weekend", "said over the weekend that"; not "the weekend of the flood". */
function weekendAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const unit = calendar.word(reader.word(index + 1));
  if (unit?.kind !== 'unit' || unit.unit !== 'weekend' || index === 0 || !reader.adjacent(index - 1)) return null;
  const after = reader.adjacent(index + 1) ? reader.word(index + 2) : '';
  if (!calendar.precedesWeekend(reader.word(index - 1)) || (calendar.ties(after) && after !== 'that')) return null;
  if (calendar.direction(after) !== null) return null;
  return { from: index, to: index + 1, time: { kind: 'offset', from: 'published', unit: 'weekend', count: 0, exact: false } };
}

/** "said overnight"; an overnight train, overnight fires and an overnight messenger are no time. */
function nightAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  const adjective = reader.adjacent(index) && reader.mayBeNoun(index + 1) && !reader.begins(index + 1);
  if (calendar.isDeterminer(before) || adjective) return null;
  return { from: index, to: index, time: { kind: 'offset', from: 'published', unit: 'night', count: 0, exact: false } };
}

/** "the next day", "the following morning", "that night", "the same day", "later that month". */
function shiftAt(calendar: Calendar, reader: Reader, index: number, shift: number): Found | null {
  const word = bare(reader.word(index + 1));
  const next = calendar.word(word);
  if (shift === 0 && (next?.kind === 'month' || calendar.isSeason(word))) return thenAt(reader, index, next);
  const unit = next?.kind === 'part' ? 'day' : next?.kind === 'unit' ? next.unit : null;
  if (unit === null || unit === 'hour' || unit === 'weekend' || reader.word(index + 1).endsWith('s')) return null;
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  // "next week" lies ahead; "the next week" is counted from what was dated before.
  if (shift > 0 && before !== 'the') return null;
  // "on the same day that footage emerged": dated by what we cannot date; but "told the house the next day that".
  const tie = reader.adjacent(index + 1) ? reader.word(index + 2) : '';
  if (calendar.ties(tie) && !(shift > 0 && tie === 'that')) return null;
  const from = before === 'the' || calendar.isEarly(before) ? index - 1 : index;
  return { from, to: index + 1, time: { kind: 'offset', from: 'anchor', unit, count: shift, exact: false } };
}

/** "that May", "the same summer"; not "that May was asked", nor "that spring comes late". */
function thenAt(reader: Reader, index: number, next: CalendarWord | null): Found | null {
  const month = next?.kind === 'month' ? next.value : null;
  const before = index > 0 && reader.adjacent(index - 1) ? reader.word(index - 1) : '';
  if (month !== null && !reader.capital(index + 1)) return null;
  // "said that May would go", "knew that spring was near"
  if (!reader.closes(index + 2) || (month !== null && reader.namesSomebody(index + 1))) return null;
  return { from: before === 'the' ? index - 1 : index, to: index + 1, time: { kind: 'then', month } };
}

/** "two days earlier", "a day earlier", "three weeks ago". */
export function agoAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const count = calendar.number(reader.word(index));
  const sundays = count === null ? null : sundaysAgo(calendar, reader, index, count);
  if (sundays !== null) return sundays;
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

/** "two Sundays ago": the one before the last. */
function sundaysAgo(calendar: Calendar, reader: Reader, index: number, count: number): Found | null {
  const word = reader.word(index + 1);
  const weekday = word.endsWith('days') && reader.adjacent(index) ? calendar.word(word.slice(0, -1)) : null;
  if (weekday?.kind !== 'weekday' || !reader.adjacent(index + 1) || calendar.direction(reader.word(index + 2)) !== 'published')
    return null;
  const of: Time = { kind: 'weekday', day: weekday.value, strict: true, week: null };
  return { from: index, to: index + 2, time: { kind: 'beside', of, days: -7 * (count - 1) } };
}

/** "earlier in the day", "later in the evening": of the day told of; "earlier in the week" is of this one. "Later in the week" lies ahead. */
function earlierAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const [first, next] = [reader.word(index - 2), calendar.word(bare(reader.word(index + 1)))];
  if (!calendar.isEarly(first) || !reader.adjacent(index - 2) || !reader.adjacent(index - 1)) return null;
  const unit = next?.kind === 'part' ? 'day' : next?.kind === 'unit' ? next.unit : null;
  if (unit === 'day') {
    return { from: index - 2, to: index + 1, time: { kind: 'offset', from: 'anchor', unit, count: 0, exact: true } };
  }
  if (first !== 'earlier' || (unit !== 'week' && unit !== 'month' && unit !== 'year')) return null;
  return { from: index - 2, to: index + 1, time: { kind: 'offset', from: 'published', unit, count: 0, exact: false } };
}

/** "the day before", "the day after", "the night before", "at the time": counted from what was dated before them. */
function fixedAt(calendar: Calendar, reader: Reader, index: number): Found | null {
  const first = reader.word(index);
  const second = reader.word(index + 1);
  const third = reader.word(index + 2);
  if (!reader.adjacent(index + 1)) return null;
  const entry = calendar.word(second);
  if (first === 'at') {
    if (second !== 'the' || third !== 'time' || (reader.adjacent(index + 2) && !isSaidThen(reader, index))) return null;
    return { from: index, to: index + 2, time: { kind: 'offset', from: 'anchor', unit: 'day', count: 0, exact: true } };
  }
  const direction = calendar.direction(third);
  // "the night before", "the morning after"
  const unit = entry?.kind === 'part' ? 'day' : entry?.kind === 'unit' ? entry.unit : null;
  if (unit === null || unit === 'hour' || direction === null || direction === 'published' || !directionEnds(reader, index + 2))
    return null;
  const count = direction === 'after' ? 1 : -1;
  return { from: index, to: index + 2, time: { kind: 'offset', from: 'anchor', unit, count, exact: false } };
}

/** "said at the time that"; but "at the time they were sent", "at the time of the vote" are other times. */
function isSaidThen(reader: Reader, index: number): boolean {
  return reader.adjacent(index - 1) && reader.says(index - 1) && reader.word(index + 3) === 'that';
}

/** "a day before, Lund had said" but not "a day before the vote", "two days after Lund left": those count from something undated. */
function directionEnds(reader: Reader, index: number): boolean {
  const word = reader.word(index);
  if (word !== 'before' && word !== 'after') return true;
  const span = reader.words[index] as Span; // index is that of a word
  return !/^\s+[\p{L}\p{N}]/u.test(reader.text.slice(span.end, span.end + 8));
}

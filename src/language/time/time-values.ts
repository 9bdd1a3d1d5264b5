// From "two days earlier" to 2026-03-10: what a time expression means, counted from the publication date or from what was dated before.

import { calendarParts, dayNumber, dayOf, type PartialDate, toDay, toMonth, toYear, weekdayOf } from '../../text/days.ts';
import type { TimeUnit } from './calendar-words.ts';
import { feastDay } from './feasts.ts';
import type { Time, Year } from './time.ts';

/** What relative expressions count from; `anchor` is the dated event they continue. */
export type Reference = { readonly published: number | null; readonly anchor: PartialDate | null };

/** The date meant, never after the publication date; null when nothing tells. */
export function resolveTime(time: Time, reference: Reference): PartialDate | null {
  const value = meaningOf(time, reference);
  if (value === null || reference.published === null) return value;
  // The paper of September that says "in November" without a year may well mean the next one.
  const open = (time.kind === 'day' || (time.kind === 'month' && !time.strict)) && time.year === null;
  if (open && monthsBack(value, reference.published) >= AHEAD_MONTHS[time.kind]) return null;
  // Explicit dates may lie ahead too; nobody has said anything then.
  const published = toDay(reference.published).value;
  return value.value > published.slice(0, value.value.length) ? null : value;
}

/** Months back from publication at which a date without a year is as likely one ahead. */
const AHEAD_MONTHS = { day: 10, month: 11 } as const;

function monthsBack(value: PartialDate, published: number): number {
  const now = calendarParts(published);
  const [year = 0, month = 1] = value.value.split('-').map(Number);
  return (now.year - year) * 12 + now.month - month;
}

function meaningOf(time: Time, { published, anchor }: Reference): PartialDate | null {
  switch (time.kind) {
    case 'year':
      return toYear(time.year);
    case 'month': {
      if (time.year === null) return published === null ? null : lastMonth(time.month, published, time.strict);
      const year = yearOf(time.year, published);
      return year === null ? null : toMonth(year, time.month);
    }
    case 'day': {
      if (time.year === null) return lastDay(time.month, time.day, published);
      const year = yearOf(time.year, published);
      return year === null ? null : partial(dayOf(year, time.month, time.day));
    }
    case 'numeric':
      return null;
    case 'feast': {
      if (time.year === null) return published === null ? null : lastOf((year) => feastDay(time.rule, year), published);
      const year = yearOf(time.year, published);
      return year === null ? null : partial(feastDay(time.rule, year));
    }
    case 'season':
      return published === null ? null : seasonOf(time.begins, time.back, published);
    case 'then': {
      const year = Number(anchor?.value.slice(0, 4));
      return anchor === null ? null : time.month === null ? toYear(year) : toMonth(year, time.month);
    }
    case 'beside': {
      const from = meaningOf(time.of, { published, anchor });
      return from === null ? null : shifted(from, 'day', time.days, true);
    }
    case 'weekday':
      if (published === null) return null;
      if (time.week !== null) return toDay(monday(published) + 7 * time.week + ((time.day + 6) % 7));
      return toDay(published - daysBack(time.day, published, time.strict));
    case 'offset': {
      const from = time.from === 'anchor' && anchor !== null ? anchor : published === null ? null : toDay(published);
      return from === null ? null : shifted(from, time.unit, time.count, time.exact);
    }
  }
}

/** "In March last year" */
function yearOf(year: Exclude<Year, null>, published: number | null): number | null {
  if (typeof year === 'number') return year;
  return published === null ? null : calendarParts(published).year - year.back;
}

/** Days back to the latest such weekday: none on the day itself, unless "last Monday" says otherwise. */
function daysBack(weekday: number, published: number, strict: boolean): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return strict && back === 0 ? 7 : back;
}

function lastMonth(month: number, published: number, strict: boolean): PartialDate {
  const now = calendarParts(published);
  return toMonth(month > now.month || (strict && month === now.month) ? now.year - 1 : now.year, month);
}

function lastDay(month: number, day: number, published: number | null): PartialDate | null {
  return published === null ? null : lastOf((year) => dayOf(year, month, day), published);
}

/** The latest of what comes once a year. */
function lastOf(inYear: (year: number) => number | null, published: number): PartialDate | null {
  const { year } = calendarParts(published);
  const found = inYear(year);
  return found !== null && found <= published ? toDay(found) : partial(inYear(year - 1));
}

/** Months of a season, less one. */
const SEASON = 2;

/** The year of "last spring": the one before until this one’s is over; then nobody knows, nor in the south. And of "this summer", once it began. */
function seasonOf(begins: number, back: number, published: number): PartialDate | null {
  const { year, month } = calendarParts(published);
  const known = back > 0 ? month <= begins + SEASON : month >= begins;
  return known ? toYear(year - back) : null;
}

/** No more precise than what is counted, nor than what it is counted from: two months before a day is a month. */
function shifted(from: PartialDate, unit: TimeUnit, count: number, exact: boolean): PartialDate | null {
  const [year = 0, month = 1] = from.value.split('-').map(Number);
  if (unit === 'year') return toYear(year + count);
  // "The next morning", after a day in July: no better known than July.
  const near = unit !== 'month' && unit !== 'fortnight' && Math.abs(count) <= 1;
  if (from.precision === 'year') return count === 0 || near ? from : null;
  if (unit === 'month') return toMonth(year, month + count);
  if (from.precision === 'month') return count === 0 || near ? from : null;
  const day = dayNumber(from.value);
  if (day === null) return null;
  if (unit === 'weekend') return period(saturday(day, count), 1, day);
  if (unit === 'night') return period(day - 1, 1, day);
  if (unit === 'fortnight') return toDay(day + 14 * count);
  if (unit !== 'week') return toDay(day + count);
  return exact ? toDay(day + 7 * count) : week(day, count);
}

/** "Last week", as precisely as one value can say it: the month of its working days, or nothing when they reach over the end of a month. */
function week(day: number, count: number): PartialDate | null {
  return period(monday(day) + 7 * count, 4, day);
}

/** The first day of the week. */
function monday(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** The month of some days, of which none lies after `today`. Two months have nothing in common but the year, which says less than the paper's own day. */
function period(start: number, length: number, today: number): PartialDate | null {
  const first = calendarParts(start);
  const last = calendarParts(Math.min(start + length, today));
  return first.month === last.month ? toMonth(last.year, last.month) : null;
}

/** The Saturday of the weekend that is on or just over; "last weekend" said on a Sunday is the one before. */
function saturday(day: number, count: number): number {
  const since = (weekdayOf(day) + 1) % 7;
  return day - since - (count < 0 && since < 2 ? 7 : 0);
}

function partial(day: number | null): PartialDate | null {
  return day === null ? null : toDay(day);
}

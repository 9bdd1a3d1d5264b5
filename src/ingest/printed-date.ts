// The day out of a date as sites print it: "Fri, 25 Feb 2022 21:00:00 GMT", "February 25, 2022", "2022-02-25T09:00:00+01:00".

import { onOneLine } from '../text/display.ts';
import type { CalendarDate } from '../types.ts';
import { parseCalendarDate } from './calendar-date.ts';

/** Null for anything else, above all for "02/03/2022": which is the month is anybody's guess. The day is the one printed, whatever its zone. */
export function parsePrintedDate(printed: string): CalendarDate | null {
  const words = onOneLine(printed);
  const figures = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(words);
  if (figures !== null) return inFigures(figures[1], figures[3], figures[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d|\d{6}\b|$)/u.exec(words);
  if (compact !== null) return parseCalendarDate(compact.slice(1, 4).join('-'));
  return (
    dayIn(words, /\b(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})\b/iu) ??
    dayIn(words, /\b(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/iu) ??
    // "Fri Mar 13 21:30:09 EST 2031", as programs print it.
    dayIn(words, /\b(?<month>[a-z]{3,9}) (?<day>\d{1,2}) \d{1,2}:\d{2}(?::\d{2})?(?: [a-z]{1,5})? (?<year>\d{4})\b/iu)
  );
}

function dayIn(words: string, pattern: RegExp): CalendarDate | null {
  const { year, month, day } = pattern.exec(words)?.groups ?? {};
  return year === undefined || month === undefined || day === undefined ? null : onCalendar(year, month, day);
}

/** As a page shows it, where also "2/26/2031" is sure: there is no month 26. */
export function parsePageDate(printed: string): CalendarDate | null {
  const day = parsePrintedDate(printed);
  const [figures] = /\b\d{1,2}([/.-])\d{1,2}\1\d{4}\b/u.exec(printed) ?? [];
  if (day !== null || figures === undefined) return day;
  const [dmy, mdy] = [parseFigures(figures, 'dmy'), parseFigures(figures, 'mdy')];
  return dmy === null || mdy === null || dmy === mdy ? (dmy ?? mdy) : null;
}

/** Whether the day or the month comes first where a table writes its days in figures: 25/02/2022, 02/25/2022. */
export type FigureOrder = 'dmy' | 'mdy';

/** Three figures of which the last is the year. */
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/u;

/** Whether it is a day in figures that only somebody who knows the order can read. */
export function isInFigures(printed: string): boolean {
  return FIGURES.test(printed.trim());
}

/** Null where these figures in this order are no day of the calendar: 25/02/2022 with the month first. */
export function parseFigures(printed: string, order: FigureOrder): CalendarDate | null {
  const [, first, , second, year] = FIGURES.exec(printed.trim()) ?? [];
  return order === 'dmy' ? inFigures(year, second, first) : inFigures(year, first, second);
}

function inFigures(year = '', month = '', day = ''): CalendarDate | null {
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The runtime knows the months by their first three letters ("Sept" too). */
function onCalendar(year: string, month: string, day: string): CalendarDate | null {
  const first = Date.parse(`1 ${month.slice(0, 3)} ${year} 00:00 UTC`);
  if (Number.isNaN(first)) return null;
  return parseCalendarDate(`${new Date(first).toISOString().slice(0, 8)}${day.padStart(2, '0')}`);
}

// The day out of a date as sites print it: "Fri, 25 Feb 2022 21:00:00 GMT", "February 25, 2022", "2022-02-25T09:00:00+01:00".

import type { CalendarDate } from '../types.ts';
import { parseCalendarDate } from './calendar-date.ts';

/** Null for anything else, above all for "02/03/2022": which is the month is anybody's guess. The day is the one printed, whatever its zone. */
export function parsePrintedDate(printed: string): CalendarDate | null {
  const words = printed.trim();
  const iso = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(words)?.[0] ?? /^\d{4}\/\d{2}\/\d{2}(?!\d)/u.exec(words)?.[0].replaceAll('/', '-');
  if (iso !== undefined) return parseCalendarDate(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d|\d{6}\b|$)/u.exec(words);
  if (compact !== null) return parseCalendarDate(compact.slice(1, 4).join('-'));
  const [, day, month, year] = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b/iu.exec(words) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return onCalendar(year, month, day);
  const [, first, second, third] = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/iu.exec(words) ?? [];
  if (first !== undefined && second !== undefined && third !== undefined) return onCalendar(third, first, second);
  return null;
}

/** The runtime knows the months by their first three letters ("Sept" too). */
function onCalendar(year: string, month: string, day: string): CalendarDate | null {
  const first = Date.parse(`1 ${month.slice(0, 3)} ${year} 00:00 UTC`);
  if (Number.isNaN(first)) return null;
  return parseCalendarDate(`${new Date(first).toISOString().slice(0, 8)}${day.padStart(2, '0')}`);
}

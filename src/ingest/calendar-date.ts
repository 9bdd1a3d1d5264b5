// A date as printed, checked against the calendar: "2022-02-25" and "2022-02-25T23:30:00-05:00" are 2022-02-25, "2022-02-30" is no date.

import { daysIn } from '../text/days.ts';
import type { CalendarDate } from '../types.ts';

/** The remedy every refusal names. */
export const DATE_REMEDY = 'write it as YYYY-MM-DD, such as 2022-02-25';

/** Null when the value is no date. Of a full ISO timestamp the day is taken as printed: a newspaper's day is the one on its page. */
export function parseCalendarDate(value: string): CalendarDate | null {
  const [, day, year, month, ofMonth] = ISO.exec(value.trim()) ?? [];
  if (day === undefined) return null;
  return isOnCalendar(Number(year), Number(month), Number(ofMonth)) ? day : null;
}

const ISO = /^((\d{4})-(\d{2})-(\d{2}))(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

function isOnCalendar(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

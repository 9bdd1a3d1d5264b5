// Dates as whole ranges of days: 2022-02 is 20220201 to 20220228. A day is a number whose digits are the date, so that order is order.

import { daysIn } from '../text/days.ts';

/** Both ends belong to it. */
export type Days = { readonly first: number; readonly last: number };

/** `2022`, `2022-02` or `2022-02-24`; null for anything else, and for days no calendar has. */
export function parseDays(value: string): Days | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (found === null) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? null : Number(found[2]);
  const day = found[3] === undefined ? null : Number(found[3]);
  if (year === 0) return null;
  if (month === null) return { first: number(year, 1, 1), last: number(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  const length = daysIn(year, month);
  if (day === null) return { first: number(year, month, 1), last: number(year, month, length) };
  if (day < 1 || day > length) return null;
  return { first: number(year, month, day), last: number(year, month, day) };
}

function number(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}

// Calendar dates as numbers one can count with: days since 1970-01-01, no clock and no time zone.

import type { CalendarDate, DatePrecision } from '../types.ts';

/** A day, a month (`2022-02`) or a year (`2022`), as precise as somebody was. */
export type PartialDate = { readonly value: string; readonly precision: DatePrecision };

/** Null for anything but `YYYY-MM-DD` of a day that exists. */
export function dayNumber(date: CalendarDate): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Months count from 1. Null when the month has no such day. */
export function dayOf(year: number, month: number, day: number): number | null {
  const number = Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
  const back = calendarParts(number);
  return back.year === year && back.month === month && back.day === day ? number : null;
}

/** How many days a month has; months count from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function calendarParts(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

export function toDay(day: number): PartialDate {
  const { year, month, day: of } = calendarParts(day);
  return { value: `${pad(year, 4)}-${pad(month, 2)}-${pad(of, 2)}`, precision: 'day' };
}

/** Months may be counted past the ends of the year: month 0 of 2022 is December 2021. */
export function toMonth(year: number, month: number): PartialDate {
  const index = year * 12 + month - 1;
  return { value: `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`, precision: 'month' };
}

export function toYear(year: number): PartialDate {
  return { value: pad(year, 4), precision: 'year' };
}

const DAY_MS = 86_400_000;

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

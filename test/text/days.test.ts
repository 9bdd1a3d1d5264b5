// Calendar dates as numbers.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarParts, dayNumber, dayOf, toDay, toMonth, toYear, weekdayOf } from '../../src/text/days.ts';

describe('days', () => {
  test('there and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (day) => {
        expect(dayNumber(toDay(day).value)).toBe(day);
        const { year, month, day: of } = calendarParts(day);
        expect(dayOf(year, month, of)).toBe(day);
        expect(weekdayOf(day + 7)).toBe(weekdayOf(day));
      }),
    );
  });

  test('12 March 2026 is a Thursday', () => {
    expect(weekdayOf(dayNumber('2026-03-12') ?? 0)).toBe(4);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-3-1', 'Thursday', ''])('“%s” is no date', (date) => {
    expect(dayNumber(date)).toBeNull();
  });

  test('months count past the ends of the year', () => {
    expect([toMonth(2022, 0).value, toMonth(2022, 13).value, toYear(987).value]).toEqual(['2021-12', '2023-01', '0987']);
  });
});

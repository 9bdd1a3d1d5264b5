import { expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../src/ingest/calendar-date.ts';

function check(printed: string, day: string | null): void {
  expect([printed, parseCalendarDate(printed)]).toEqual([printed, day]);
}

test('a date of the calendar is taken as printed', () => {
  check('2022-02-25', '2022-02-25');
  check(' 2022-02-25\t', '2022-02-25');
  check('2024-02-29', '2024-02-29');
  check('2000-02-29', '2000-02-29');
  check('1899-12-31', '1899-12-31');
});

test('of a timestamp the day is taken as printed, whatever its zone', () => {
  check('2022-02-25T23:30:00-05:00', '2022-02-25');
  check('2022-02-25T23:30:00.123Z', '2022-02-25');
  check('2022-02-25 08:15', '2022-02-25');
  check('2022-02-25T08:15+0100', '2022-02-25');
});

test('what is not on the calendar, or not spelled so, is no date', () => {
  check('2022-02-30', null);
  check('2023-02-29', null);
  check('1900-02-29', null);
  check('2022-13-01', null);
  check('2022-00-10', null);
  check('2022-04-31', null);
  check('2022-04-00', null);
  check('0000-01-01', null);
  check('2022-2-5', null);
  check('25/02/2022', null);
  check('2022', null);
  check('2022-02-25 or so', null);
  check('yesterday', null);
  check('', null);
});

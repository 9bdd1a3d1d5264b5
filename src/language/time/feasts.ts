// Days that have a name: “on Boxing Day”, “on Good Friday 2019”, “on Labor Day”; those that move are counted from Easter or by weeks.

import { dayOf, weekdayOf } from '../../text/days.ts';
import { yearAfter } from './printed-dates.ts';
import type { Reader } from './reader.ts';
import type { Found, Lexicon } from './time.ts';

/** Words of the longest name: Martin Luther King Jr. Day. */
const LONGEST = 5;

/** "New Year’s Eve", "Christmas Day 2021"; the Boxing Day Test, the Good Friday deal, Labor Day weekend are none. */
export function feastAt(lexicon: Lexicon, reader: Reader, index: number): Found | null {
  const { calendar } = lexicon;
  if (index > 0 && reader.word(index - 1) === 'the' && reader.adjacent(index - 1)) return null;
  if (!reader.capital(index) || !calendar.opensFeast(straight(reader.word(index)))) return null;
  let words = '';
  for (let to = index; to < index + LONGEST; to++) {
    if (to > index && !reader.adjacent(to - 1)) return null;
    words += `${to > index ? ' ' : ''}${straight(reader.word(to))}`;
    const rule = calendar.feast(words);
    if (rule === null) continue;
    const next = reader.adjacent(to) ? reader.word(to + 1) : '';
    // "On Boxing Day Mr Lund told": the next name begins behind "on" and the day; "a Boxing Day Test" has no "on".
    const names = reader.capital(to + 1) && !(index > 0 && reader.word(index - 1) === 'on' && reader.adjacent(index - 1));
    if (next !== '' && (names || calendar.word(next)?.kind === 'unit' || isOfFeast(lexicon, reader, to))) return null;
    const year = yearAfter(lexicon, reader, to);
    return { from: index, to: year?.to ?? to, time: { kind: 'feast', rule, year: year?.year ?? null } };
  }
  return null;
}

/** "Halloween masks", "a Christmas Eve baby"; but "a Christmas Day sermon" is of that day. */
function isOfFeast({ calendar }: Lexicon, reader: Reader, to: number): boolean {
  const next = reader.word(to + 1);
  return reader.isNoun(to + 1) && !calendar.isOccasion(next) && calendar.word(next) === null;
}

/** The day of a feast in a year: "12-26", "09 mon 1" (the first Monday of September; -1 the last), "easter -2". */
export function feastDay(rule: string, year: number): number | null {
  const [first = '', second = '', nth = ''] = rule.split(' ');
  if (first === 'easter') return easter(year) + Number(second);
  if (second === '') return dayOf(year, Number(first.slice(0, 2)), Number(first.slice(3)));
  const month = Number(first);
  const count = Number(nth);
  const weekday = WEEKDAYS.indexOf(second);
  if (count > 0) {
    const start = dayOf(year, month, 1) ?? 0;
    return start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (count - 1);
  }
  const end = (dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) ?? 0) - 1;
  return end - ((weekdayOf(end) - weekday + 7) % 7);
}

const WEEKDAYS: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Easter Sunday of the Gregorian calendar, by the rule of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const [leaps, rest] = [Math.floor(century / 4), century % 4];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const [quarter, odd] = [Math.floor((year % 100) / 4), (year % 100) % 4];
  const weekday = (32 + 2 * rest + 2 * quarter - epact - odd) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1) ?? 0;
}

function straight(word: string): string {
  return word.replaceAll('’', "'");
}

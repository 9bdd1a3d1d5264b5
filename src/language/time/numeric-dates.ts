// Dates in figures alone: "2022-02-24", "24.02.2022", "24/02/2022". Which comes first, day or month, only the article can tell.

import type { Reader } from './reader.ts';
import type { Found, Time } from './time.ts';

/** A date in figures; of "03/04/2022" the order is left open. */
export function numericAt(reader: Reader, index: number): Found | null {
  const word = reader.word(index);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t\d{2})?$/u.exec(word);
  if (iso !== null) {
    return { from: index, to: index, time: { kind: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } };
  }
  // Points part them on the continent alone, where the day comes first.
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(word);
  if (dotted !== null) {
    return {
      from: index,
      to: index,
      time: { kind: 'day', year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) },
    };
  }
  const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/u.exec(word);
  if (dashed !== null) return { from: index, to: index, time: ordered(Number(dashed[1]), Number(dashed[2]), Number(dashed[3])) };
  const first = reader.words[index];
  const last = reader.words[index + 2];
  if (first === undefined || last === undefined || last.end - first.start > 10) return null;
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/u.exec(reader.text.slice(first.start, last.end));
  if (slashed === null) return null;
  const year = Number(slashed[3]);
  return { from: index, to: index + 2, time: ordered(Number(slashed[1]), Number(slashed[2]), year < 100 ? 2000 + year : year) };
}

/** No month has a number above twelve. */
function ordered(first: number, second: number, year: number): Time {
  if (first > 12 || first === second) return { kind: 'day', year, month: second, day: first };
  if (second > 12) return { kind: 'day', year, month: first, day: second };
  return { kind: 'numeric', year, first, second };
}

/** Gives open dates the order in which the article writes its others; where it writes none or both, they stay open. */
export function settleOrder(reader: Reader, hits: readonly Found[]): readonly Found[] {
  if (!hits.some(({ time }) => time.kind === 'numeric')) return hits;
  const orders = new Set(hits.map((hit) => orderOf(reader, hit)).filter((order) => order !== null));
  const order = orders.size === 1 ? [...orders][0] : null;
  return hits.map((hit) => {
    if (hit.time.kind !== 'numeric' || order === null) return hit;
    const { year, first, second } = hit.time;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    return { from: hit.from, to: hit.to, time: { kind: 'day', year, month, day } };
  });
}

/** "24 February 2022", "24/02/2022" and "24.02.2022" begin with the day; "February 24, 2022" and "02/24/2022" with the month. */
function orderOf({ text, words }: Reader, { from, to, time }: Found): 'day-first' | 'month-first' | null {
  if (time.kind !== 'day' || time.year === null || time.day === time.month) return null;
  const date = text.slice(words[from]?.start, words[to]?.end);
  const figures = /^(\d{1,4})[-./]\d/u.exec(date);
  if (figures !== null) return figures[1]?.length === 4 ? null : Number(figures[1]) === time.day ? 'day-first' : 'month-first';
  return /\d(?:st|nd|rd|th)?(?: of)? \p{L}/u.test(date) ? 'day-first' : 'month-first';
}

// Counts in time made fit for a chart: months without holes, or years where months would say too little or take too much room.

import type { TimeCount } from '../types.ts';

export type Frame = {
  readonly unit: 'month' | 'year';
  /** From the first to the last; what was never said in March is there as an empty March. */
  readonly bars: readonly TimeCount[];
  /** How many lie before the first bar, left out so that one remark of 1998 does not squeeze all others into a corner. */
  readonly earlier: number;
  /** How many are known by year only and so have no place among months. */
  readonly coarse: number;
};

/** Three years: more bars would be thinner than a finger can hit. */
const MOST_MONTHS = 36;

/** A chart may leave out at most one in ten, and says so. */
const LEFT_OUT = 0.1;

export function frameTimeline(counts: readonly TimeCount[]): Frame {
  const months = counts.filter(({ value }) => value.length === 7);
  const last =
    months
      .map(({ value }) => value)
      .sort()
      .at(-1) ?? '';
  if (last === '') return { unit: 'year', bars: fill(counts, 4), earlier: 0, coarse: 0 };
  const from = monthsBefore(last, MOST_MONTHS - 1);
  const shown = months.filter(({ value }) => value >= from);
  const earlier = sum(counts.filter(({ value }) => value < from.slice(0, value.length)));
  const coarse = sum(counts) - sum(shown) - earlier;
  if (earlier + coarse > sum(counts) * LEFT_OUT) return { unit: 'year', bars: fill(counts, 4), earlier: 0, coarse: 0 };
  return { unit: 'month', bars: fill(shown, 7), earlier, coarse };
}

/** One bar for each year (4) or month (7) from the first to the last. */
function fill(counts: readonly TimeCount[], length: 4 | 7): TimeCount[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counts) sums.set(value.slice(0, length), (sums.get(value.slice(0, length)) ?? 0) + count);
  const values = [...sums.keys()].sort();
  const last = values.at(-1) ?? '';
  const bars: TimeCount[] = [];
  for (let value = values[0]; value !== undefined && value <= last; value = following(value))
    bars.push({ value, count: sums.get(value) ?? 0 });
  return bars;
}

function sum(counts: readonly TimeCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** The month after a month, the year after a year. */
function following(value: string): string {
  return value.length === 4 ? String(Number(value) + 1).padStart(4, '0') : monthsBefore(value, -1);
}

function monthsBefore(month: string, by: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - by;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

// Where the bars of a chart stand. The templates draw them as SVG; the same counts stand beside them as a table or as links.

import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { TimeCount } from '../types.ts';
import { presentDate } from './present.ts';

export type ChartBar<T> = {
  readonly bar: T;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type BarChart<T> = {
  readonly width: number;
  readonly height: number;
  /** The line the bars stand on. */
  readonly base: number;
  readonly bars: readonly ChartBar<T>[];
  /** A few dates under the bars, never so many that they touch. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly most: number;
};

/** A date of ten characters in our type is about this wide, in units of the drawing. */
const TICK_ROOM = 64;

/** Bars for counts in time, in a drawing `width` units wide. Bars of nothing have no height; all others can be seen. */
export function barChart<T extends TimeCount>(
  counts: readonly T[],
  { width = 640, height = 96 }: { width?: number; height?: number } = {},
): BarChart<T> {
  const base = height - 18;
  const most = max(counts, ({ count }) => count) ?? 0;
  const along = scaleBand(
    counts.map(({ value }) => value),
    [0, width],
  ).paddingInner(counts.length > 60 ? 0.05 : 0.2);
  const up = scaleLinear([0, Math.max(1, most)], [0, base - 4]);
  // A single year must not fill the whole width like a wall.
  const thick = Math.min(along.bandwidth(), 48);
  const bars = counts.map((bar) => {
    const tall = bar.count === 0 ? 0 : Math.max(2, up(bar.count));
    const x = (along(bar.value) ?? 0) + (along.bandwidth() - thick) / 2;
    return { bar, label: presentDate(bar.value), x: round(x), y: round(base - tall), width: round(thick), height: round(tall) };
  });
  const every = Math.max(1, Math.ceil((counts.length * TICK_ROOM) / width));
  const ticks = bars
    .filter(({ x }, index) => index % every === 0 && x + TICK_ROOM <= width)
    .map(({ label, x }) => ({ label, x }));
  return { width, height, base, bars, ticks, most };
}

/** Two places are finer than any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// Where the bars of a chart stand. The templates draw them as SVG; the same counts stand beside them as a table or as links.

import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { TimeCount } from '../types.ts';
import { presentDate } from './present.ts';

export type ChartBar<T> = {
  readonly bar: T;
  readonly label: string;
  /** Across, in hundredths of the width there is: a drawing as wide as its column needs no scrolling, and its letters keep their size. */
  readonly x: number;
  readonly width: number;
  /** The same with the gaps around it: what a finger may hit. */
  readonly from: number;
  readonly step: number;
  /** Down, in pixels. */
  readonly y: number;
  readonly height: number;
};

export type BarChart<T> = {
  readonly height: number;
  /** The line the bars stand on. */
  readonly base: number;
  readonly bars: readonly ChartBar<T>[];
  /** A few dates under the bars, never so many that they touch. */
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    /** Whether a phone has room for it too. */
    readonly narrow: boolean;
  }[];
  readonly most: number;
};

/** A date of ten characters in our type is about this wide, in pixels; and the narrowest columns in which charts stand. */
const TICK_ROOM = 64;
const COLUMN = 640;
const PHONE = 300;

/** Bars for counts in time, as wide as there is room. Bars of nothing have no height; all others can be seen. */
export function barChart<T extends TimeCount>(counts: readonly T[], height = 96): BarChart<T> {
  const base = height - 18;
  const most = max(counts, ({ count }) => count) ?? 0;
  const along = scaleBand(
    counts.map(({ value }) => value),
    [0, 100],
  ).paddingInner(counts.length > 60 ? 0.05 : 0.2);
  const up = scaleLinear([0, Math.max(1, most)], [0, base - 4]);
  // A single year must not fill the whole width like a wall.
  const thick = Math.min(along.bandwidth(), 7.5);
  const bars = counts.map((bar) => {
    const tall = bar.count === 0 ? 0 : Math.max(2, up(bar.count));
    const from = along(bar.value) ?? 0;
    return {
      bar,
      label: presentDate(bar.value),
      x: round(from + (along.bandwidth() - thick) / 2),
      width: round(thick),
      from: round(from),
      step: round(along.step()),
      y: round(base - tall),
      height: round(tall),
    };
  });
  const every = (room: number) => Math.max(1, Math.ceil((counts.length * TICK_ROOM) / room));
  const fits = (x: number, room: number) => x + (100 * TICK_ROOM) / room <= 100;
  // Where a phone shows fewer, they are some of the same.
  const wide = every(COLUMN);
  const narrow = Math.ceil(every(PHONE) / wide) * wide;
  const ticks = bars
    .map(({ x, label }, index) => ({ x, label, index }))
    .filter(({ x, index }) => index % wide === 0 && fits(x, COLUMN))
    .map(({ x, label, index }) => ({ x, label, narrow: index % narrow === 0 && fits(x, PHONE) }));
  return { height, base, bars, ticks, most };
}

/** A tenth of a hundredth is finer than any screen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

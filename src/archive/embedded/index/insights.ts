// Many statements at once, from the columns alone: how they lie in time, and who said them.

import type { Timeline } from '../../../types.ts';
import type { Steps } from '../turns.ts';
import type { Columns } from './columns.ts';
import type { Lookup } from './lookup.ts';
import type { Slots } from './matchers.ts';
import type { IndexGroup } from './types.ts';

/** By month; by year where no month is known. */
export function* timelineOf({ columns, time }: Lookup, hits: Slots): Steps<Timeline> {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const slot of hits) {
    if (time.isDue() && (yield* time.rest())) break;
    const [first, last] = [columns.first[slot] ?? 0, columns.last[slot] ?? 0];
    if (first === 0) undated++;
    else counts.set(periodOf(first, last), (counts.get(periodOf(first, last)) ?? 0) + 1);
  }
  const sorted = [...counts].map(([period, count]) => ({ value: presentPeriod(period), count }));
  return { counts: sorted.sort((a, b) => (a.value < b.value ? -1 : 1)), undated };
}

/** 202402 for days and months, 2024 for whole years. */
function periodOf(first: number, last: number): number {
  const [month, lastMonth] = [Math.floor(first / 100), Math.floor(last / 100)];
  return month === lastMonth ? month : Math.floor(first / 10_000);
}

function presentPeriod(period: number): string {
  if (period < 10_000) return String(period).padStart(4, '0');
  return `${String(Math.floor(period / 100)).padStart(4, '0')}-${String(period % 100).padStart(2, '0')}`;
}

/** Who said these, most first; what two said together counts for each of them. */
export function* groupsOf({ columns, time }: Lookup, hits: Slots, limit: number): Steps<readonly IndexGroup[]> {
  const size = columns.names.list.length;
  const counts = new Uint32Array(size);
  /** The slots of the earliest and the latest, -1 while none has a date. */
  const [earliest, latest] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  for (const slot of hits) {
    if (time.isDue() && (yield* time.rest())) break;
    for (const speaker of columns.speakersAt(slot)) {
      counts[speaker] = (counts[speaker] ?? 0) + 1;
      if (columns.first[slot] === 0) continue;
      const [low, high] = [earliest[speaker] ?? -1, latest[speaker] ?? -1];
      if (low === -1 || byDate(columns, slot, low) < 0) earliest[speaker] = slot;
      if (high === -1 || byDate(columns, slot, high) > 0) latest[speaker] = slot;
    }
  }
  const found: number[] = [];
  for (let speaker = 0; speaker < size; speaker++) if (counts[speaker] !== 0) found.push(speaker);
  const name = (speaker: number): string => columns.names.list[speaker]?.name ?? '';
  const order = (a: number, b: number): number => (counts[b] ?? 0) - (counts[a] ?? 0) || (name(a) < name(b) ? -1 : 1);
  return found
    .sort(order)
    .slice(0, limit)
    .map((speaker) => ({
      id: columns.names.list[speaker]?.id ?? '',
      count: counts[speaker] ?? 0,
      first: dateAt(columns, earliest[speaker] ?? -1),
      last: dateAt(columns, latest[speaker] ?? -1),
    }));
}

/** As their dates are spelled: 2024 before 2024-02 before 2024-02-01. */
function byDate({ first, last }: Columns, a: number, b: number): number {
  return (first[a] ?? 0) - (first[b] ?? 0) || (last[b] ?? 0) - (last[a] ?? 0);
}

function dateAt({ first, last }: Columns, slot: number): string | null {
  if (slot === -1) return null;
  const [from, to] = [first[slot] ?? 0, last[slot] ?? 0];
  const period = presentPeriod(periodOf(from, to));
  return from === to ? `${period}-${String(from % 100).padStart(2, '0')}` : period;
}

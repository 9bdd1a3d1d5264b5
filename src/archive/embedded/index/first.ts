// The best few of many numbers, in order: one page of 100,000 hits, fifty of 20,000 speakers.

import type { Steps } from '../turns.ts';
import type { Time } from './lookup.ts';

/** The first `count` in order, without sorting the rest: 100,000 hits have one page that is looked at. */
export function* firstOf(
  slots: readonly number[],
  count: number,
  compare: (a: number, b: number) => number,
  time: Time,
): Steps<number[]> {
  if (slots.length <= count * 4) return [...slots].sort(compare).slice(0, count);
  // The best so far, sorted when twice full; whatever is worse than its last is passed over in one comparison.
  let best: number[] = [];
  let worst: number | null = null;
  for (const slot of slots) {
    if (worst !== null && compare(slot, worst) > 0) continue;
    best.push(slot);
    if (best.length >= count * 2) {
      best = best.sort(compare).slice(0, count);
      yield* time.rest();
      worst = best.at(-1) ?? null;
    }
  }
  return best.sort(compare).slice(0, count);
}

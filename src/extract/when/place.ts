// Where a statement stands among the dated sentences of its article.

import type { Attribution, Speaker } from '../../types.ts';
import type { Dated } from './layout.ts';
import type { Occasion, Occasions } from './occasion.ts';

/** Where a statement stands, and who speaks. */
export type Place = {
  readonly attribution: Attribution;
  readonly speaker: Speaker | null;
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
};

/** The last occasion before a place, in another sentence. */
export function lastBefore<Kind extends Occasion>(list: readonly Kind[], start: number, sentence: number): Kind | undefined {
  let at = firstFrom(list, start) - 1;
  while (at >= 0 && (list[at] as Kind).dated.sentence === sentence) at--;
  return list[at];
}

/** The index of the first occasion that does not stand before a place. */
export function firstFrom(list: readonly Occasion[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Occasion).dated.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a gathering is that of a court, a council, a parliament. */
export function isSitting({ sittings }: Occasions, gathering: Dated | null): boolean {
  return gathering !== null && sittings.some(({ dated }) => dated === gathering);
}

// A quotation sewn together: “It must be built before the ice comes back. | Nobody asked the fishermen.” Each run stands somewhere word for
// word, but not in one place.

import type { ClaimWord } from './align-words.ts';

/** Some words of the claim, in a row, that stand so in a text. */
export type Patch = {
  readonly words: readonly ClaimWord[];
  /** Which of the texts, and where in it. */
  readonly source: number;
  readonly at: number;
};

/** A shorter run is a turn of phrase. */
const LEAST_RUN = 4;
/** Share of the claim's words that the runs may miss: an “and” at the seam, a slip. */
const MISSED = 0.1;

/**
 * Covers the claim from left to right by the longest runs that stand word for word in one of the texts; null when too much is left
 * over. The forms of each text come with a space on both sides.
 */
export function findPatchwork(claim: readonly ClaimWord[], texts: readonly string[]): readonly Patch[] | null {
  const words = claim.filter((word) => !word.isEllipsis);
  const patches: Patch[] = [];
  let missed = 0;
  for (let at = 0; at < words.length; ) {
    const best = longestRun(words, at, texts, patches);
    if (best === null) {
      missed++;
      at++;
    } else {
      const run = words.slice(at, at + best.length);
      patches.push({ words: run, source: best.source, at: texts[best.source]?.indexOf(asText(run)) ?? 0 });
      at += best.length;
    }
  }
  return missed <= Math.max(2, words.length * MISSED) ? patches : null;
}

/** The run that begins here and goes furthest; of equals the one in a text already used. */
function longestRun(
  words: readonly ClaimWord[],
  at: number,
  texts: readonly string[],
  patches: readonly Patch[],
): { readonly length: number; readonly source: number } | null {
  let best: { length: number; source: number } | null = null;
  const isUsed = (source: number): boolean => patches.some((patch) => patch.source === source);
  for (const [source, text] of texts.entries()) {
    const length = runLength(words, at, text, best?.length ?? LEAST_RUN);
    const isBetter = best === null || length > best.length || (length === best.length && isUsed(source) && !isUsed(best.source));
    if (length >= LEAST_RUN && isBetter) best = { length, source };
  }
  return best;
}

/** How many words from here on stand so in the text; 0 when they are fewer than `least`. A prefix of a run is a run: halving finds it. */
function runLength(words: readonly ClaimWord[], at: number, text: string, least: number): number {
  const holds = (length: number): boolean =>
    text.includes(
      ` ${words
        .slice(at, at + length)
        .map(({ form }) => form)
        .join(' ')} `,
    );
  if (at + least > words.length || !holds(least)) return 0;
  let [low, high] = [least, words.length - at];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function asText(words: readonly ClaimWord[]): string {
  return ` ${words.map(({ form }) => form).join(' ')} `;
}

// Whether words stand in a text in this order, and how close together words stand that may be apart.

import type { Span } from '../types.ts';
import type { Word } from './words.ts';

/** Index of the first word of each place where the phrase stands, left to right; places may overlap. No stemming, no typos, no skipped words. */
export function findPhrase(words: readonly Word[], phrase: readonly Word[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (standsAt(words, phrase, at)) places.push(at);
  }
  return places;
}

function standsAt(words: readonly Word[], phrase: readonly Word[], at: number): boolean {
  for (let step = 0; step < phrase.length; step++) {
    const asked = phrase[step];
    const word = words[at + step];
    if (asked === undefined || word === undefined || !same(asked, word, step === phrase.length - 1)) return false;
  }
  return true;
}

/** Whether a word of a text, by its form, is the word of a phrase; "the prime minister" stands in "the prime minister’s office", but "the minister office" does not. */
export function same(asked: Pick<Word, 'term' | 'form'>, word: Pick<Word, 'term' | 'form'>, last: boolean): boolean {
  if (asked.term !== word.term) return false;
  return asked.form === word.form || (!asked.form.includes("'") && (last || !word.form.endsWith("'s")));
}

/**
 * The shortest stretch of words that holds all the asked ones, in words: 2 for two neighbours. Null when one is missing.
 * `places` holds, for each asked word, the indexes where it stands, ascending.
 */
export function shortestStretch(places: readonly (readonly number[])[]): number | null {
  if (places.length === 0 || places.some((list) => list.length === 0)) return null;
  const next = places.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let lowest = 0;
    for (const [index, list] of places.entries()) {
      const at = list[next[index] ?? 0] ?? 0;
      if (at < low) {
        low = at;
        lowest = index;
      }
      high = Math.max(high, at);
    }
    best = Math.min(best, high - low + 1);
    // Only moving the leftmost can shorten the stretch.
    const moved = (next[lowest] ?? 0) + 1;
    if (moved >= (places[lowest]?.length ?? 0)) return best;
    next[lowest] = moved;
  }
}

/** From the first word of the phrase to its last. */
export function phraseSpan(words: readonly Word[], at: number, length: number): Span {
  return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 };
}

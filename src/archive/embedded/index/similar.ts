// Which statements may be what a pasted text comes from: those that share its rarest words, “moratorium” before “government” before “we”.

import { termsOf } from '../../../search/words.ts';
import type { Steps } from '../turns.ts';
import { firstOf } from './first.ts';
import type { Lookup } from './lookup.ts';
import type { Postings } from './postings.ts';
import type { IndexedSimilar } from './types.ts';
import type { WordIndex } from './words.ts';

/** At least so many of the rarest words are looked up, however common they are. */
const RAREST = 4;
/** More of them as long as all their postings together stay under this: about 2 ms. */
const MOST_POSTINGS = 20_000;

/** For each text the statements that share most of its rare words, most first, without those found for an earlier text. */
export function* findSimilar(lookup: Lookup, texts: readonly string[], limit: number): Steps<IndexedSimilar> {
  const found = new Set<number>();
  // One for all texts: 800 kB for each of forty would be work for the collector of garbage only.
  const scores = new Float64Array(lookup.columns.length);
  const holders = new Map<string, number>();
  for (const text of texts) {
    const known = postingsOf(lookup.words, text, holders);
    for (const slot of yield* mostShared(lookup, known, limit, scores)) found.add(slot);
  }
  return { ids: [...found].map((slot) => lookup.columns.idOf(slot)), holders };
}

/** The distinct words of the text that the archive knows, rarest first; notes how many statements hold each. */
function postingsOf(words: WordIndex, text: string, holders: Map<string, number>): readonly Postings[] {
  return [...new Set(termsOf(text))]
    .flatMap((term) => {
      const postings = words.postings(term, 'text');
      holders.set(term, postings?.size ?? 0);
      return postings ?? [];
    })
    .sort((a, b) => a.size - b.size);
}

/** @param scores zero for every statement, as they are again afterwards. */
function* mostShared(
  { words, time }: Lookup,
  known: readonly Postings[],
  limit: number,
  scores: Float64Array,
): Steps<readonly number[]> {
  const sharing: number[] = [];
  let read = 0;
  for (const [at, postings] of known.entries()) {
    read += postings.size;
    if (at >= RAREST && read > MOST_POSTINGS) break;
    const rarity = Math.log(1 + words.documentCount / postings.size);
    for (const slot of postings.slots) {
      if (time.isDue() && (yield* time.rest())) break;
      const score = scores[slot] ?? 0;
      if (score === 0) sharing.push(slot);
      scores[slot] = score + rarity;
    }
  }
  // Of equals the earlier in the archive: the same question gets the same answer.
  const most = yield* firstOf(sharing, limit, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b, time);
  for (const slot of sharing) scores[slot] = 0;
  return most;
}

// Which statements may be what a pasted text comes from: those that share its rarest words, “moratorium” before “government” before “we”.

import { termsOf } from '../../search/words.ts';
import type { Columns } from './statement-index-columns.ts';
import type { IndexedSimilar } from './statement-index-types.ts';
import type { Postings, WordIndex } from './statement-index-words.ts';

/** At least so many of the rarest words are looked up, however common they are. */
const RAREST = 4;
/** More of them as long as all their postings together stay under this: about 2 ms. */
const MOST_POSTINGS = 20_000;

/** For each text the statements that share most of its rare words, most first, without those found for an earlier text. */
export function findSimilar(
  { words, columns }: { readonly words: WordIndex; readonly columns: Columns },
  texts: readonly string[],
  limit: number,
): IndexedSimilar {
  const found = new Set<number>();
  const holders = new Map<string, number>();
  for (const text of texts) {
    const known = postingsOf(words, text, holders);
    for (const slot of mostShared(known, words, limit)) found.add(slot);
  }
  return { ids: [...found].map((slot) => columns.idOf(slot)), holders };
}

type Known = { readonly postings: Postings; readonly size: number };

/** The distinct words of the text that the archive knows, rarest first; notes how many statements hold each. */
function postingsOf(words: WordIndex, text: string, holders: Map<string, number>): readonly Known[] {
  return [...new Set(termsOf(text))]
    .flatMap((term) => {
      const postings = words.postings(term, 'text');
      holders.set(term, postings?.size ?? 0);
      return postings === null ? [] : [{ postings, size: postings.size }];
    })
    .sort((a, b) => a.size - b.size);
}

function mostShared(known: readonly Known[], words: WordIndex, limit: number): readonly number[] {
  const scores = new Map<number, number>();
  let read = 0;
  for (const [at, { postings, size }] of known.entries()) {
    read += size;
    if (at >= RAREST && read > MOST_POSTINGS) break;
    const rarity = Math.log(1 + words.documentCount / size);
    for (const slot of postings.keys()) scores.set(slot, (scores.get(slot) ?? 0) + rarity);
  }
  // Of equals the earlier in the archive: the same question gets the same answer.
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, limit)
    .map(([slot]) => slot);
}

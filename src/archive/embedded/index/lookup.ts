// What one search has at hand: the words, the columns, the texts it has read so far, and the time that is left.

import { findWords, type Word } from '../../../search/words.ts';
import type { Steps } from '../turns.ts';
import type { Columns } from './columns.ts';
import type { Sequences } from './sequences.ts';
import type { WordIndex } from './words.ts';

export type ReadText = { readonly text: string; readonly words: readonly Word[] };

/** What the index holds. */
export type Held = { readonly words: WordIndex; readonly columns: Columns; readonly sequences: Sequences };

export type Lookup = Held & {
  readonly time: Time;
  /** Texts of statements, cut into words; each is read once a search. Stops early, with fewer, when time runs out. */
  texts(slots: readonly number[]): readonly ReadText[];
};

/** The work of one search. Only its own turns count; what others do in between does not. */
export type Time = {
  /** Counts a step; says now and then that it is time for a rest. */
  readonly isDue: () => boolean;
  /** A stop for others; then, whether the time is up. */
  readonly rest: () => Steps<boolean>;
  /** Once out, it stays out. */
  readonly isOut: () => boolean;
};

/** Statements read from the database at once, between two looks at the clock. */
const BATCH = 200;
/** Steps between two rests: about 50 µs of the cheapest work. */
const STEPS = 1024;

export function startTime(now: () => number, cutOffMs: number): Time {
  let end = now() + cutOffMs;
  let steps = 0;
  let gone = false;
  const isOut = (): boolean => {
    gone ||= now() > end;
    return gone;
  };
  return {
    isDue: () => gone || ++steps % STEPS === 0,
    *rest() {
      if (isOut()) return true;
      const left = now();
      yield;
      end += now() - left;
      return false;
    },
    isOut,
  };
}

export function startLookup(
  parts: Held & { readonly time: Time },
  textsOf: (ids: readonly string[]) => readonly string[],
): Lookup {
  const read = new Map<number, ReadText>();
  return {
    ...parts,
    texts(slots) {
      const missing = slots.filter((slot) => !read.has(slot));
      for (let from = 0; from < missing.length && !parts.time.isOut(); from += BATCH) {
        const batch = missing.slice(from, from + BATCH);
        const texts = textsOf(batch.map((slot) => parts.columns.idOf(slot)));
        for (const [at, slot] of batch.entries()) {
          const text = texts[at] ?? '';
          read.set(slot, { text, words: findWords(text) });
        }
      }
      const found: ReadText[] = [];
      for (const slot of slots) {
        const one = read.get(slot);
        if (one === undefined) break;
        found.push(one);
      }
      return found;
    },
  };
}

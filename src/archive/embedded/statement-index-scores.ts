// How well a statement answers: BM25+ of the words it holds, and how near each other, and in which order, they stand in it.

import { shortestStretch } from '../../search/phrase.ts';
import type { Lookup } from './statement-index-lookup.ts';
import type { Slots } from './statement-index-matchers.ts';
import type { Expansion, Field } from './statement-index-words.ts';

/** A word asked for, with the words of the archive that answer for it. */
export type Asked = {
  readonly written: string;
  readonly expansions: readonly Expansion[];
  /** Words of a phrase stand in the text only. */
  readonly fields: readonly Field[];
  readonly worth: number;
};

/** Somebody's name in the query more often means what he said than what was said about him. */
const FIELD_WORTH: Readonly<Record<Field, number>> = { text: 1, speaker: 2.5, title: 1 };
/** All words side by side are worth half as much again; in the order asked, half more. */
const NEARNESS = 0.5;
const IN_ORDER = 0.5;
/** Decides ties only. */
const SAME_ACCENTS = 1e-6;

export type Scores = { readonly score: Float64Array; readonly similar: Uint8Array };

/** BM25+ of every hit, and how many of its words are only spelled alike. */
export function scoresOf(lookup: Lookup, hits: Slots, asked: readonly Asked[]): Scores {
  const { length } = lookup.columns;
  const score = new Float64Array(length);
  const similar = new Uint8Array(length);
  const isHit = new Uint8Array(length);
  for (const slot of hits) isHit[slot] = 1;
  const wordScore = new Float64Array(length);
  /** 0: not met; 1: exact or of the same stem; 2: spelled alike. */
  const wordKind = new Uint8Array(length);
  for (const one of asked) {
    const exactHolders = one.expansions[0]?.kind === 'exact' ? one.expansions[0].term : null;
    for (const expansion of one.expansions) {
      const kind = expansion.kind === 'similar' ? 2 : 1;
      for (const field of one.fields) {
        const postings = lookup.words.postings(expansion.term, field);
        if (postings === null || lookup.time.isOut()) continue;
        // A rare variant is no rarer than the word it stands for.
        const holders =
          exactHolders === null ? postings.size : Math.max(postings.size, lookup.words.holders(exactHolders, field));
        const worth = one.worth * FIELD_WORTH[field] * expansion.closeness;
        const scoring = lookup.words.scoring(field, holders);
        const count = (slot: number, times: number): void => {
          const met = wordKind[slot] ?? 0;
          if (met !== 0 && met < kind) return;
          wordKind[slot] = kind;
          wordScore[slot] = (wordScore[slot] ?? 0) + worth * scoring(slot, times);
        };
        if (hits.length < postings.size) {
          for (const slot of hits) {
            const times = postings.get(slot);
            if (times !== undefined) count(slot, times);
          }
        } else {
          for (const [slot, times] of postings) if (isHit[slot] === 1) count(slot, times);
        }
      }
    }
    for (const slot of hits) {
      score[slot] = (score[slot] ?? 0) + (wordScore[slot] ?? 0);
      if (wordKind[slot] === 2) similar[slot] = (similar[slot] ?? 0) + 1;
      wordScore[slot] = 0;
      wordKind[slot] = 0;
    }
  }
  return { score, similar };
}

/** 1 for words far apart, up to 2 for words side by side as asked. */
export function nearness(sequence: Uint32Array, answers: Answers): number {
  let factor = 1;
  const places: number[][] = Array.from({ length: answers.count }, () => []);
  let sameAccents = 0;
  for (let at = 0; at < sequence.length; at++) {
    const word = sequence[at] ?? -1;
    for (const index of answers.asked.get(word) ?? []) places[index]?.push(at);
    if (answers.written.has(word)) sameAccents++;
  }
  const standing = places.filter((list) => list.length > 0);
  if (standing.length > 1) {
    const stretch = shortestStretch(standing);
    if (stretch !== null) factor += (NEARNESS * standing.length) / stretch;
    if (standing.length === places.length && stretch === places.length && inOrder(places)) factor += IN_ORDER;
  }
  return factor * (1 + SAME_ACCENTS * sameAccents);
}

/** Which of the asked words the words of statements answer for, by number; and which are written just as typed. */
export type Answers = {
  readonly count: number;
  readonly asked: ReadonlyMap<number, readonly number[]>;
  readonly written: ReadonlySet<number>;
};

export function answersOf(lookup: Lookup, asked: readonly Asked[]): Answers {
  const answers = new Map<number, number[]>();
  const written = new Set<number>();
  for (const [index, one] of asked.entries()) {
    for (const { term } of one.expansions) {
      for (const way of lookup.sequences.ways(term)) {
        answers.set(way.number, [...(answers.get(way.number) ?? []), index]);
        if (way.written === one.written) written.add(way.number);
      }
    }
  }
  return { count: asked.length, asked: answers, written };
}

function inOrder(places: readonly (readonly number[])[]): boolean {
  const [first, ...rest] = places;
  return (first ?? []).some((start) => rest.every((list, step) => list.includes(start + step + 1)));
}

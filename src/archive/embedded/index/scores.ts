// How well a statement answers: BM25+ of the words it holds, and how near each other, and in which order, they stand in it.

import { isSmallWord } from '../../../language/question-words.ts';
import { shortestStretch } from '../../../search/phrase.ts';
import type { Steps } from '../turns.ts';
import { type Columns, KINDS } from './columns.ts';
import type { Lookup } from './lookup.ts';
import type { Slots } from './matchers.ts';
import type { Postings } from './postings.ts';
import type { Expansion, Field } from './vocabulary.ts';

/** A word asked for, with the words of the archive that answer for it. */
export type Asked = {
  readonly written: string;
  readonly expansions: readonly Expansion[];
  /** Words of a phrase stand in the text only. */
  readonly fields: readonly Field[];
  readonly worth: number;
};

/** Somebody's name in the query more often means what he said than what was said about him. */
const NAME_WORTH = 2.5;
/** “the spokeswoman for the minister” is no answer to “the”; she stands behind all who said the word. */
const SMALL_WORD_WORTH = 0.01;
/** All words side by side are worth half as much again; in the order asked, half more. */
const NEARNESS = 0.5;
const IN_ORDER = 0.5;
/** Decides ties only. */
const SAME_ACCENTS = 1e-6;

export type Scores = { readonly score: Float64Array; readonly similar: Uint8Array };

/** BM25+ of every hit, and how many of its words are only spelled alike. */
export function* scoresOf(lookup: Lookup, hits: Slots, asked: readonly Asked[]): Steps<Scores> {
  const { length } = lookup.columns;
  const score = new Float64Array(length);
  const similar = new Uint8Array(length);
  const isHit = new Uint8Array(length);
  for (const slot of hits) isHit[slot] = 1;
  const met: Met = { score: new Float64Array(length), kind: new Uint8Array(length) };
  for (const one of asked) {
    const exact = one.expansions[0]?.kind === 'exact' ? one.expansions[0].term : null;
    for (const { term, kind, closeness } of one.expansions) {
      for (const field of one.fields) {
        const postings = lookup.words.postings(term, field);
        if (postings === null || lookup.time.isOut()) continue;
        // A rare variant is no rarer than the word it stands for.
        const holders = exact === null ? postings.size : Math.max(postings.size, lookup.words.holders(exact, field));
        const scoring = lookup.words.scoring(field, holders);
        const scored = field === 'speaker' ? inNames(lookup.columns, term, scoring) : scoring;
        const weigh = weighing(met, kind === 'similar' ? 2 : 1, one.worth * closeness, scored);
        yield* hits.length < postings.size / FEWER
          ? countHits(lookup, hits, postings, weigh)
          : countHolders(lookup, postings, isHit, weigh);
      }
    }
    for (const slot of hits) {
      score[slot] = (score[slot] ?? 0) + (met.score[slot] ?? 0);
      if (met.kind[slot] === 2) similar[slot] = (similar[slot] ?? 0) + 1;
      met.score[slot] = 0;
      met.kind[slot] = 0;
    }
  }
  return { score, similar };
}

type Scoring = (slot: number, times: number) => number;

/** By whose name it is: every word of a person's counts, of a body's all but the small ones; a description is no name. */
function inNames({ kind }: Columns, term: string, scoring: Scoring): Scoring {
  const [person, body] = [KINDS.indexOf('person'), KINDS.indexOf('organization')];
  const isSmall = isSmallWord(term);
  return (slot, times) => {
    const worth = kind[slot] === person ? NAME_WORTH : isSmall ? SMALL_WORD_WORTH : kind[slot] === body ? NAME_WORTH : 1;
    return worth * scoring(slot, times);
  };
}

/** Finding a place in a list by halves costs as much as so many steps along it. */
const FEWER = 8;

/** What one asked word gives each statement so far; kind 0: not met; 1: exact or of the same stem; 2: spelled alike. */
type Met = { readonly score: Float64Array; readonly kind: Uint8Array };
type Weigh = (slot: number, times: number) => void;

function weighing(met: Met, kind: 1 | 2, worth: number, scoring: Scoring): Weigh {
  return (slot, times) => {
    const before = met.kind[slot] ?? 0;
    if (before !== 0 && before < kind) return;
    met.kind[slot] = kind;
    met.score[slot] = (met.score[slot] ?? 0) + worth * scoring(slot, times);
  };
}

function* countHits({ time }: Lookup, hits: Slots, postings: Postings, weigh: Weigh): Steps<void> {
  for (const slot of hits) {
    if (time.isDue() && (yield* time.rest())) return;
    const times = postings.get(slot);
    if (times !== undefined) weigh(slot, times);
  }
}

function* countHolders({ time }: Lookup, postings: Postings, isHit: Uint8Array, weigh: Weigh): Steps<void> {
  const { slots } = postings;
  for (let at = 0; at < slots.length; at++) {
    if (time.isDue() && (yield* time.rest())) return;
    const slot = slots[at] ?? 0;
    if (isHit[slot] === 1) weigh(slot, postings.countAt(at));
  }
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
      for (const number of lookup.sequences.numbersOf(term)) {
        const known = answers.get(number);
        if (known === undefined) answers.set(number, [index]);
        else known.push(index);
        if (lookup.sequences.written[number] === one.written) written.add(number);
      }
    }
  }
  return { count: asked.length, asked: answers, written };
}

function inOrder(places: readonly (readonly number[])[]): boolean {
  const [first, ...rest] = places;
  return (first ?? []).some((start) => rest.every((list, step) => list.includes(start + step + 1)));
}

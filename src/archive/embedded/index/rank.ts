// In which order the statements stand: BM25+ from the index, then order and nearness of the words in the text of the best.
//
// What was asked exactly stands above what is only spelled alike, whatever the scores; newer first where nothing else decides.

import type { Node } from '../../../search/query.ts';
import type { SearchOrder } from '../../../types.ts';
import type { Steps } from '../turns.ts';
import { firstOf } from './first.ts';
import type { Lookup } from './lookup.ts';
import type { Widening } from './match.ts';
import type { Slots } from './matchers.ts';
import { type Asked, answersOf, nearness, type Scores, scoresOf } from './scores.ts';

export type Ranked = {
  /** The statements shown, best first; each stands for its reports. */
  readonly order: Slots;
  /** The others of the same words, earliest first, by the statement that stands for them. */
  readonly reports: ReadonlyMap<number, Slots>;
};

/** A phrase is what was asked, word for word; its words count for more than loose ones. */
const PHRASE_WORTH = 1.5;
/** The best so many are put in order by how near the words stand; looking through 1000 statements takes about 2 ms. */
const WINDOW = 1000;

/** The words that are asked for, not those that are excluded. */
export function askedWords(lookup: Lookup, node: Node | null, widening: Widening): readonly Asked[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap((child) => askedWords(lookup, child, widening));
    case 'word':
      return [
        {
          written: node.word.written,
          expansions: lookup.words.vocabulary.expand(node.word.term, widening),
          fields: ['text', 'speaker'],
          worth: 1,
        },
      ];
    case 'prefix':
      return [
        {
          written: node.prefix,
          expansions: lookup.words.vocabulary.beginningWith(node.prefix),
          fields: ['text', 'speaker'],
          worth: 1,
        },
      ];
    case 'phrase':
      return node.words.map((word) => ({
        written: word.written,
        expansions: [{ term: word.term, kind: 'exact', closeness: 1 }],
        fields: ['text'],
        worth: PHRASE_WORTH,
      }));
    default:
      return [];
  }
}

/** Puts hits in order. `needed` is how many of the first must be right; the rest may be missing. */
export function* rank(
  lookup: Lookup,
  hits: Slots,
  how: { readonly asked: readonly Asked[]; readonly sort: SearchOrder; readonly collapse: boolean; readonly needed: number },
): Steps<Ranked> {
  const isScored = how.sort === 'relevance' && how.asked.length > 0;
  const scores = isScored ? yield* scoresOf(lookup, hits, how.asked) : null;
  const { shown, reports } = how.collapse ? collapsed(lookup, hits, scores) : { shown: hits, reports: NO_REPORTS };
  yield* lookup.time.rest();
  const compare = comparison(lookup, how.sort, scores, how.sort === 'reported' ? sizesOf(lookup, hits) : new Map());
  const order = yield* firstOf(shown, isScored ? Math.max(how.needed, WINDOW) : how.needed, compare, lookup.time);
  if (scores === null) return { order, reports };
  const answers = answersOf(lookup, how.asked);
  const window = order.slice(0, WINDOW);
  for (const [at, slot] of window.entries()) {
    scores.score[slot] = (scores.score[slot] ?? 0) * nearness(lookup.sequences.at(slot), answers);
    if (at % NEAR_AT_ONCE === 0) yield* lookup.time.rest();
  }
  return { order: [...window.sort(compare), ...order.slice(WINDOW)], reports };
}

/** Statements whose words are looked through between two rests: about 1 ms. */
const NEAR_AT_ONCE = 250;
const NO_REPORTS: ReadonlyMap<number, Slots> = new Map();

/** One statement for all that report the same words: the earliest stands for them, in the place of the best. */
function collapsed(
  lookup: Lookup,
  hits: Slots,
  scores: Scores | null,
): { readonly shown: Slots; readonly reports: ReadonlyMap<number, Slots> } {
  const { group, groups } = lookup.columns;
  const shown: number[] = [];
  const found = new Map<number, number[]>();
  for (const slot of hits) {
    const number = group[slot] ?? -1;
    if (number === -1 || groups.sizes[number] === 1) {
      shown.push(slot);
      continue;
    }
    const members = found.get(number);
    if (members === undefined) found.set(number, [slot]);
    else members.push(slot);
  }
  const reports = new Map<number, Slots>();
  for (const members of found.values()) {
    members.sort((a, b) => earliest(lookup, a, b));
    const [first, ...others] = members;
    if (first === undefined) continue;
    shown.push(first);
    if (others.length > 0) reports.set(first, others);
    if (scores !== null) {
      scores.score[first] = Math.max(...members.map((slot) => scores.score[slot] ?? 0));
      scores.similar[first] = Math.min(...members.map((slot) => scores.similar[slot] ?? 0));
    }
  }
  return { shown, reports };
}

/** How many hits report the same words as each; for the order "most reported". */
function sizesOf(lookup: Lookup, hits: Slots): ReadonlyMap<number, number> {
  const { group, groups } = lookup.columns;
  const sizes = new Map<number, number>();
  for (const slot of hits) {
    const number = group[slot] ?? -1;
    if (number !== -1 && groups.sizes[number] !== 1) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  }
  return sizes;
}

type Compare = (a: number, b: number) => number;

function comparison(lookup: Lookup, sort: SearchOrder, scores: Scores | null, sizes: ReadonlyMap<number, number>): Compare {
  const { group } = lookup.columns;
  const reported = (slot: number): number => sizes.get(group[slot] ?? -1) ?? 1;
  const newest: Compare = (a, b) => latest(lookup, a, b);
  switch (sort) {
    case 'relevance':
      if (scores === null) return newest;
      return (a, b) =>
        (scores.similar[a] ?? 0) - (scores.similar[b] ?? 0) || (scores.score[b] ?? 0) - (scores.score[a] ?? 0) || newest(a, b);
    case 'newest':
      return newest;
    case 'oldest':
      return (a, b) => earliest(lookup, a, b);
    case 'reported':
      return (a, b) => reported(b) - reported(a) || newest(a, b);
  }
}

/** Later first; what has no date comes last. Then the later printed, then the order of ids, so that pages never overlap. */
function latest(lookup: Lookup, a: number, b: number): number {
  const { first } = lookup.columns;
  return (first[b] ?? 0) - (first[a] ?? 0) || printed(lookup, b) - printed(lookup, a) || byId(lookup, a, b);
}

/** Earlier first; what has no date comes last here too. */
function earliest(lookup: Lookup, a: number, b: number): number {
  const { first } = lookup.columns;
  return orLast(first[a]) - orLast(first[b]) || orLast(printed(lookup, a)) - orLast(printed(lookup, b)) || byId(lookup, a, b);
}

function orLast(day: number | undefined): number {
  return day === undefined || day === 0 ? Number.MAX_SAFE_INTEGER : day;
}

function printed(lookup: Lookup, slot: number): number {
  return lookup.columns.documentAt(slot)?.published ?? 0;
}

function byId(lookup: Lookup, a: number, b: number): number {
  const [one, other] = [lookup.columns.idOf(a), lookup.columns.idOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

// In which order the statements stand: BM25+ from the index, then order and nearness of the words in the text of the best.
//
// What was asked exactly stands above what is only spelled alike, whatever the scores; newer first where nothing else decides.

import { shortestStretch } from '../../search/phrase.ts';
import type { Node } from '../../search/query.ts';
import type { SearchOrder } from '../../types.ts';
import { firstOf } from './statement-index-first.ts';
import type { Lookup } from './statement-index-lookup.ts';
import type { Widening } from './statement-index-match.ts';
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

export type Ranked = {
  /** The statements shown, best first; each stands for its reports. */
  readonly order: Slots;
  /** The others of the same words, earliest first, by the statement that stands for them. */
  readonly reports: ReadonlyMap<number, Slots>;
};

/** Somebody's name in the query more often means what he said than what was said about him. */
const FIELD_WORTH: Readonly<Record<Field, number>> = { text: 1, speaker: 2.5, title: 1 };
/** A phrase is what was asked, word for word; its words count for more than loose ones. */
const PHRASE_WORTH = 1.5;
/** The best so many are put in order by how near the words stand; looking through 1000 statements takes about 2 ms. */
const WINDOW = 1000;
/** All words side by side are worth half as much again; in the order asked, half more. */
const NEARNESS = 0.5;
const IN_ORDER = 0.5;
/** Decides ties only. */
const SAME_ACCENTS = 1e-6;

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
          expansions: lookup.words.expand(node.word.term, widening),
          fields: ['text', 'speaker'],
          worth: 1,
        },
      ];
    case 'prefix':
      return [
        { written: node.prefix, expansions: lookup.words.beginningWith(node.prefix), fields: ['text', 'speaker'], worth: 1 },
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

/** Puts hits in order. `needed` is how many of the first must be right; the rest may stay unsorted. */
export function rank(
  lookup: Lookup,
  hits: Slots,
  how: { readonly asked: readonly Asked[]; readonly sort: SearchOrder; readonly collapse: boolean; readonly needed: number },
): Ranked {
  const scores = how.sort === 'relevance' ? scoresOf(lookup, hits, how.asked) : null;
  const { shown, reports } = how.collapse ? collapsed(lookup, hits, scores) : { shown: hits, reports: new Map<number, Slots>() };
  const compare = comparison(lookup, how.sort, scores, sizesOf(lookup, hits));
  const order = firstOf(shown, Math.max(how.needed, WINDOW), compare);
  if (scores === null || how.asked.length === 0) return { order, reports };
  const answers = answersOf(lookup, how.asked);
  const window = order.slice(0, WINDOW);
  for (const slot of window) scores.score[slot] = (scores.score[slot] ?? 0) * nearness(lookup.sequences.at(slot), answers);
  return { order: [...window.sort(compare), ...order.slice(WINDOW)], reports };
}

type Scores = { readonly score: Float64Array; readonly similar: Uint8Array };

/** BM25+ of every hit, and how many of its words are only spelled alike. */
function scoresOf(lookup: Lookup, hits: Slots, asked: readonly Asked[]): Scores {
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
        if (postings === null) continue;
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
        if (lookup.time.isOut()) break;
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
function nearness(sequence: Uint32Array, answers: Answers): number {
  let factor = 1;
  const places: number[][] = Array.from({ length: answers.count }, () => []);
  let sameAccents = 0;
  for (const [at, word] of sequence.entries()) {
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
type Answers = {
  readonly count: number;
  readonly asked: ReadonlyMap<number, readonly number[]>;
  readonly written: ReadonlySet<number>;
};

function answersOf(lookup: Lookup, asked: readonly Asked[]): Answers {
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

/** One statement for all that report the same words: the earliest stands for them, in the place of the best. */
function collapsed(lookup: Lookup, hits: Slots, scores: Scores | null): { shown: Slots; reports: Map<number, Slots> } {
  const { group, groupSizes } = lookup.columns;
  const shown: number[] = [];
  const groups = new Map<number, number[]>();
  for (const slot of hits) {
    const number = group[slot] ?? -1;
    if (number === -1 || groupSizes[number] === 1) {
      shown.push(slot);
      continue;
    }
    const members = groups.get(number);
    if (members === undefined) groups.set(number, [slot]);
    else members.push(slot);
  }
  const reports = new Map<number, Slots>();
  for (const members of groups.values()) {
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
  const { group, groupSizes } = lookup.columns;
  const sizes = new Map<number, number>();
  for (const slot of hits) {
    const number = group[slot] ?? -1;
    if (number !== -1 && groupSizes[number] !== 1) sizes.set(number, (sizes.get(number) ?? 0) + 1);
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

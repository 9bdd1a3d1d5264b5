// Sets of statements that need not be written out: each can list what it holds, or keep what it holds of a list.
//
// When time runs out a matcher returns fewer statements than there are, never one that does not match.

import { same } from '../../../search/phrase.ts';
import type { Word } from '../../../search/words.ts';
import type { Steps } from '../turns.ts';
import type { Lookup } from './lookup.ts';
import { standsIn } from './sequences.ts';
import type { Expansion, Field } from './vocabulary.ts';

export type Slots = readonly number[];

export type Matcher = {
  /** About how many statements match; the smallest part of an `all` goes first. */
  readonly size: number;
  /** 0 for a look into postings or columns, 1 for what must look through statements. Cheap parts of an `all` go before dear ones. */
  readonly price: 0 | 1;
  /** Every statement that matches. */
  readonly find: () => Steps<Slots>;
  /** Those of the given ones that match. */
  readonly keep: (slots: Slots) => Steps<Slots>;
};

export function everything(lookup: Lookup): Matcher {
  return columns(lookup, () => true);
}

/** Statements for which the columns say so. */
export function columns(lookup: Lookup, holds: (slot: number) => boolean): Matcher {
  const keep = (slots: Slots): Steps<Slots> => filtered(lookup, slots, holds);
  return { size: lookup.columns.slots.size, price: 0, keep, find: () => keep(living(lookup)) };
}

function* filtered(lookup: Lookup, slots: Iterable<number>, holds: (slot: number) => boolean): Steps<Slots> {
  const kept: number[] = [];
  for (const slot of slots) {
    if (lookup.time.isDue() && (yield* lookup.time.rest())) break;
    if (holds(slot)) kept.push(slot);
  }
  return kept;
}

function living(lookup: Lookup): Slots {
  const { alive, length } = lookup.columns;
  const slots: number[] = [];
  for (let slot = 0; slot < length; slot++) if (alive[slot] === 1) slots.push(slot);
  return slots;
}

export function all(matchers: readonly Matcher[], lookup: Lookup): Matcher {
  const [first, ...rest] = [...matchers].sort((a, b) => a.size - b.size);
  if (first === undefined) return everything(lookup);
  function* keepAll(slots: Slots, parts: readonly Matcher[]): Steps<Slots> {
    let left = slots;
    for (const part of [...parts].sort((a, b) => a.price - b.price || a.size - b.size)) left = yield* part.keep(left);
    return left;
  }
  return {
    size: first.size,
    price: matchers.some((part) => part.price === 1) ? 1 : 0,
    *find() {
      return yield* keepAll(yield* first.find(), rest);
    },
    keep: (slots) => keepAll(slots, matchers),
  };
}

export function any(matchers: readonly Matcher[], lookup: Lookup): Matcher {
  return {
    size: matchers.reduce((sum, part) => sum + part.size, 0),
    price: matchers.some((part) => part.price === 1) ? 1 : 0,
    *find() {
      const seen = flags(lookup);
      const slots: number[] = [];
      for (const part of matchers) {
        for (const slot of yield* part.find()) {
          if (seen[slot] === 1) continue;
          seen[slot] = 1;
          slots.push(slot);
        }
      }
      return slots;
    },
    *keep(slots) {
      const kept = flags(lookup);
      for (const part of matchers) for (const slot of yield* part.keep(slots.filter((one) => kept[one] === 0))) kept[slot] = 1;
      return slots.filter((slot) => kept[slot] === 1);
    },
  };
}

export function without(lookup: Lookup, part: Matcher): Matcher {
  function* keep(slots: Slots): Steps<Slots> {
    const excluded = flags(lookup);
    for (const slot of yield* part.keep(slots)) excluded[slot] = 1;
    // What could not be checked in time may be what is excluded.
    return lookup.time.isOut() ? [] : slots.filter((slot) => excluded[slot] === 0);
  }
  return { size: lookup.columns.slots.size, price: part.price, keep, find: () => keep(living(lookup)) };
}

/** One for each statement. */
function flags(lookup: Lookup): Uint8Array {
  return new Uint8Array(lookup.columns.length);
}

/** Statements that hold one of the terms in one of the fields. */
export function holding(lookup: Lookup, expansions: readonly Expansion[], fields: readonly Field[]): Matcher {
  const lists = expansions.flatMap(({ term }) => fields.flatMap((field) => lookup.words.postings(term, field) ?? []));
  const size = lists.reduce((sum, postings) => sum + postings.size, 0);
  function* find(): Steps<Slots> {
    const seen = flags(lookup);
    const slots: number[] = [];
    for (const postings of lists) {
      for (const slot of postings.slots) {
        if (lookup.time.isDue() && (yield* lookup.time.rest())) return slots;
        if (seen[slot] === 1) continue;
        seen[slot] = 1;
        slots.push(slot);
      }
    }
    return slots;
  }
  return {
    size,
    price: 0,
    find,
    *keep(slots) {
      // A prefix of 500 words is cheaper joined once than asked 500 times for each statement.
      if (lists.length * slots.length <= size) {
        return yield* filtered(lookup, slots, (slot) => lists.some((postings) => postings.has(slot)));
      }
      const joined = flags(lookup);
      for (const slot of yield* find()) joined[slot] = 1;
      return yield* filtered(lookup, slots, (slot) => joined[slot] === 1);
    },
  };
}

/** The words in this order; candidates are the statements that hold the rarest of them. */
export function phrase(lookup: Lookup, words: readonly Word[]): Matcher {
  const held = words.map((word) => lookup.words.postings(word.term, 'text'));
  let rarest = 0;
  for (const [at, postings] of held.entries()) {
    if (postings === null) return nothing();
    if (postings.size < (held[rarest]?.size ?? 0)) rarest = at;
  }
  const postings = held[rarest] ?? null;
  if (postings === null) return nothing();
  const inOrder = words.map((word, at) =>
    lookup.sequences
      .ways(word.term)
      .filter(({ form }) => same(word, { term: word.term, form }, at === words.length - 1))
      .map((way) => way.number),
  );
  const holds = (slot: number): boolean => standsIn(lookup.sequences.at(slot), inOrder, rarest);
  return {
    size: postings.size,
    price: 1,
    find: () => filtered(lookup, postings.slots, holds),
    keep: (slots) => filtered(lookup, slots, (slot) => postings.has(slot) && holds(slot)),
  };
}

export function nothing(): Matcher {
  return { size: 0, price: 0, find: none, keep: none };
}

// biome-ignore lint/correctness/useYield: there is nothing to do
function* none(): Steps<Slots> {
  return [];
}

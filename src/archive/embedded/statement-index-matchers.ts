// Sets of statements that need not be written out: each can list what it holds, or keep what it holds of a list.
//
// When time runs out a matcher returns fewer statements than there are, never one that does not match.

import { same } from '../../search/phrase.ts';
import type { Word } from '../../search/words.ts';
import type { Lookup } from './statement-index-lookup.ts';
import { standsIn } from './statement-index-sequences.ts';
import type { Expansion, Field, Postings } from './statement-index-words.ts';

export type Slots = readonly number[];

export type Matcher = {
  /** About how many statements match; the smallest part of an `all` goes first. */
  readonly size: number;
  /** 0 for a look into postings or columns, 1 for what must look through statements. Cheap parts of an `all` go before dear ones. */
  readonly price: 0 | 1;
  /** Every statement that matches. */
  readonly find: () => Slots;
  /** Those of the given ones that match. */
  readonly keep: (slots: Slots) => Slots;
};

export function everything(lookup: Lookup): Matcher {
  return columns(lookup, () => true);
}

/** Statements for which the columns say so. */
export function columns(lookup: Lookup, holds: (slot: number) => boolean): Matcher {
  const keep = (slots: Slots): Slots => {
    const kept: number[] = [];
    for (const slot of slots) {
      if (lookup.time.out()) break;
      if (holds(slot)) kept.push(slot);
    }
    return kept;
  };
  return { size: lookup.columns.slots.size, price: 0, keep, find: () => keep(living(lookup)) };
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
  const others = rest.sort((a, b) => a.price - b.price || a.size - b.size);
  const keepAll = (slots: Slots, parts: readonly Matcher[]): Slots => parts.reduce((left, part) => part.keep(left), slots);
  return {
    size: first.size,
    price: matchers.some((part) => part.price === 1) ? 1 : 0,
    find: () => keepAll(first.find(), others),
    keep: (slots) =>
      keepAll(
        slots,
        [...matchers].sort((a, b) => a.price - b.price || a.size - b.size),
      ),
  };
}

export function any(matchers: readonly Matcher[]): Matcher {
  return {
    size: matchers.reduce((sum, part) => sum + part.size, 0),
    price: matchers.some((part) => part.price === 1) ? 1 : 0,
    find: () => [...new Set(matchers.flatMap((part) => part.find()))],
    keep(slots) {
      const kept = new Set<number>();
      for (const part of matchers) for (const slot of part.keep(slots.filter((one) => !kept.has(one)))) kept.add(slot);
      return slots.filter((slot) => kept.has(slot));
    },
  };
}

export function without(lookup: Lookup, part: Matcher): Matcher {
  const keep = (slots: Slots): Slots => {
    const excluded = new Set(part.keep(slots));
    // What could not be checked in time may be what is excluded.
    return lookup.time.isOut() ? [] : slots.filter((slot) => !excluded.has(slot));
  };
  return { size: lookup.columns.slots.size, price: part.price, keep, find: () => keep(living(lookup)) };
}

/** Statements that hold one of the terms in one of the fields. */
export function holding(lookup: Lookup, expansions: readonly Expansion[], fields: readonly Field[]): Matcher {
  const lists = expansions.flatMap(({ term }) =>
    fields.flatMap((field) => {
      const postings = lookup.words.postings(term, field);
      return postings === null ? [] : [postings];
    }),
  );
  const size = lists.reduce((sum, postings) => sum + postings.size, 0);
  const find = (): Slots => {
    const seen = lists.length > 1 ? new Uint8Array(lookup.columns.length) : null;
    const slots: number[] = [];
    for (const postings of lists) {
      for (const slot of postings.keys()) {
        if (lookup.time.out()) return slots;
        if (seen?.[slot] === 1) continue;
        if (seen !== null) seen[slot] = 1;
        slots.push(slot);
      }
    }
    return slots;
  };
  return {
    size,
    price: 0,
    find,
    keep(slots) {
      // A prefix of 500 words is cheaper joined once than asked 500 times for each statement.
      const joined = lists.length * slots.length > size ? new Set(find()) : null;
      const kept: number[] = [];
      for (const slot of slots) {
        if (lookup.time.out()) break;
        if (joined === null ? lists.some((postings) => postings.has(slot)) : joined.has(slot)) kept.push(slot);
      }
      return kept;
    },
  };
}

/** The words in this order; candidates are the statements that hold them all, from the rarest word on. */
export function phrase(lookup: Lookup, words: readonly Word[]): Matcher {
  const lists: Postings[] = [];
  for (const term of new Set(words.map((word) => word.term))) {
    const postings = lookup.words.postings(term, 'text');
    if (postings === null) return nothing();
    lists.push(postings);
  }
  lists.sort((a, b) => a.size - b.size);
  const [rarest, ...others] = lists;
  if (rarest === undefined) return nothing();
  const inOrder = words.map((word, at) => {
    const ways = lookup.sequences
      .ways(word.term)
      .filter(({ form }) => same(word, { term: word.term, form }, at === words.length - 1));
    return new Set(ways.map((way) => way.number));
  });
  const holds = (slot: number): boolean =>
    others.every((postings) => postings.has(slot)) && standsIn(lookup.sequences.at(slot), inOrder);
  const keep = (slots: Iterable<number>): Slots => {
    const kept: number[] = [];
    for (const slot of slots) {
      if (lookup.time.out()) break;
      if (holds(slot)) kept.push(slot);
    }
    return kept;
  };
  return {
    size: rarest.size,
    price: 1,
    find: () => keep(rarest.keys()),
    keep: (slots) => keep(slots.filter((slot) => rarest.has(slot))),
  };
}

export function nothing(): Matcher {
  return { size: 0, price: 0, find: () => [], keep: () => [] };
}

// Which words of the archive answer for a typed one: “inspectoin” for inspection, “taxes” for tax, all that begin with “insp*”.

import { stem } from '../../../search/stems.ts';
import { slips, slipsFor } from '../../../search/typos.ts';
import { hasDigit } from '../../../search/words.ts';
import { distance } from '../../../text/near-miss.ts';

export type Field = 'text' | 'speaker' | 'title';

/** A word of the archive that answers for a typed one; `closeness` falls from 1 (exact). */
export type Expansion = {
  readonly term: string;
  readonly kind: 'exact' | 'stem' | 'prefix' | 'similar';
  readonly closeness: number;
};

/** What a match is worth beside an exact one. Prefix and similar are MiniSearch's; a word of the same stem is nearly what was asked. */
const WEIGHTS = { stem: 0.7, prefix: 0.375, similar: 0.45 };
/** Expansions of as many words are remembered; one of a prefix may have thousands. */
const MOST_REMEMBERED = 200;
/** More similar words than this are noise; the nearest and then the most frequent stay. */
const MOST_SIMILAR = 20;
/** Each is tried as a whole search. */
const MOST_RESPELLINGS = 3;

/** MiniSearch's own tree of words. */
type Terms = {
  has(term: string): boolean;
  keys(): Iterable<string>;
  atPrefix(prefix: string): Terms;
  fuzzyGet(term: string, slips: number): { keys(): Iterable<string> };
};

export class Vocabulary {
  readonly #terms: Terms;
  readonly #holders: (term: string, field: Field) => number;
  /** Stem → the terms that share it. */
  readonly #families = new Map<string, string[]>();
  /** What was asked for lately. */
  readonly #expansions = new Map<string, readonly Expansion[]>();

  constructor(terms: Terms, holders: (term: string, field: Field) => number) {
    this.#terms = terms;
    this.#holders = holders;
  }

  /** Remembers the stem of a term; one that went and came again is known already. */
  learn(term: string): void {
    const root = stem(term);
    const family = this.#families.get(root);
    if (family === undefined) this.#families.set(root, [term]);
    else if (!family.includes(term)) family.push(term);
  }

  /** All terms of the same stem. */
  family(term: string): readonly string[] {
    return this.#families.get(stem(term)) ?? [];
  }

  /** What was remembered of words holds no longer: some came or went. */
  forget(): void {
    this.#expansions.clear();
  }

  /** The words of the archive that answer for a typed one, best first. */
  expand(term: string, { similar }: { readonly similar: boolean }): readonly Expansion[] {
    return this.#remembered(similar ? `${term}~` : term, () => this.#expanded(term, similar));
  }

  /** Terms that begin so. */
  beginningWith(prefix: string): readonly Expansion[] {
    return this.#remembered(`${prefix}*`, () => this.#begun(prefix));
  }

  #remembered(key: string, find: () => readonly Expansion[]): readonly Expansion[] {
    const known = this.#expansions.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (this.#expansions.size >= MOST_REMEMBERED) this.#expansions.clear();
    this.#expansions.set(key, found);
    return found;
  }

  #expanded(term: string, similar: boolean): readonly Expansion[] {
    const found: Expansion[] = [];
    if (this.#terms.has(term)) found.push({ term, kind: 'exact', closeness: 1 });
    for (const relative of this.family(term)) {
      if (relative !== term) found.push({ term: relative, kind: 'stem', closeness: WEIGHTS.stem });
    }
    if (similar && slipsFor(term) > 0) {
      const known = new Set(found.map((one) => one.term));
      found.push(...this.similar(term).filter((one) => !known.has(one.term)));
    }
    return found;
  }

  /** Terms a slip or two away (`typos.ts` says how many), nearest first. */
  similar(term: string): readonly Expansion[] {
    const allowed = slipsFor(term);
    const near: { readonly term: string; readonly slips: number; readonly holders: number }[] = [];
    const consider = (candidate: string): void => {
      const count = candidate === term ? null : slips(term, candidate);
      if (count !== null) near.push({ term: candidate, slips: count, holders: this.#holders(candidate, 'text') });
    };
    for (const candidate of this.#near(term, allowed)) consider(candidate);
    return near
      .sort((a, b) => a.slips - b.slips || b.holders - a.holders)
      .slice(0, MOST_SIMILAR)
      .map((one) => ({
        term: one.term,
        kind: 'similar',
        closeness: (WEIGHTS.similar * one.term.length) / (one.term.length + one.slips),
      }));
  }

  /** Terms that may be meant by a word the archive does not know in any form, nearest first; "poison" is no slip for "person". */
  respellings(term: string): readonly string[] {
    if (hasDigit(term) || term.length < 4 || this.expand(term, { similar: false }).length > 0) return [];
    const near: { readonly term: string; readonly slips: number; readonly holders: number }[] = [];
    for (const candidate of this.#near(term, term.length < 5 ? 1 : 2)) {
      const holders = Math.max(this.#holders(candidate, 'text'), this.#holders(candidate, 'speaker'));
      if (holders > 0 && !hasDigit(candidate)) near.push({ term: candidate, slips: distance(term, candidate, 2), holders });
    }
    const fewest = Math.min(...near.map((one) => one.slips));
    return near
      .filter((one) => one.slips === fewest)
      .sort((a, b) => b.holders - a.holders)
      .slice(0, MOST_RESPELLINGS)
      .map((one) => one.term);
  }

  /**
   * Terms up to so many slips away; two only behind the same first letter. Looking for two slips everywhere takes 15 ms at 60,000 words,
   * behind one letter 1 ms; and a slip in the first letter counts double.
   */
  *#near(term: string, allowed: number): Iterable<string> {
    const first = term.charAt(0);
    // MiniSearch searches the branch without its prefix, and gives the terms without it.
    for (const rest of this.#terms.atPrefix(first).fuzzyGet(term.slice(1), allowed).keys()) yield first + rest;
    if (allowed < 2) {
      // MiniSearch counts swapped neighbours as two slips; people make them as one.
      for (const swapped of swaps(term)) if (this.#terms.has(swapped)) yield swapped;
      return;
    }
    for (const other of this.#terms.fuzzyGet(term, 1).keys()) if (!other.startsWith(first)) yield other;
  }

  /** Terms that begin so, with how many statements say them in their text, most first. */
  completions(prefix: string, limit: number): readonly { readonly term: string; readonly holders: number }[] {
    const found: { readonly term: string; readonly holders: number }[] = [];
    for (const term of this.#terms.atPrefix(prefix).keys()) {
      const holders = this.#holders(term, 'text');
      if (holders > 0) found.push({ term, holders });
    }
    return found.sort((a, b) => b.holders - a.holders || (a.term < b.term ? -1 : 1)).slice(0, limit);
  }

  #begun(prefix: string): readonly Expansion[] {
    const found: Expansion[] = [];
    for (const term of this.#terms.atPrefix(prefix).keys()) {
      const more = term.length - prefix.length;
      found.push({
        term,
        kind: 'prefix',
        closeness: more === 0 ? 1 : (WEIGHTS.prefix * term.length) / (term.length + 0.3 * more),
      });
    }
    return found;
  }
}

function swaps(term: string): readonly string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < term.length; at++) {
    swapped.push(term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2));
  }
  return swapped;
}

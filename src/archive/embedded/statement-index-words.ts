// The words of all statements: MiniSearch's own postings, read without building a result for every statement that matches.
//
// `MiniSearch.search` makes an object for each match and has no limit, so that "the" costs 100 ms at 100,000 statements, and a phrase is
// 80 times slower when every word of it is looked up than when the rarest is. This class opens MiniSearch's protected postings instead
// (term → field → statement → count): sets are intersected from the rarest word on, and only what is left is scored, with MiniSearch's
// BM25+ formula and its weights for prefix and similar words. A test holds our scores equal to MiniSearch's own.

import MiniSearch from 'minisearch';
import { distance } from '../../search/near-miss.ts';
import { stem } from '../../search/stems.ts';
import { slips, slipsFor } from '../../search/typos.ts';
import { hasDigit } from '../../search/words.ts';

export type Field = 'text' | 'speaker' | 'title';

/** A statement as MiniSearch gets it; `slot` is its number in the columns. */
export type Entry = {
  readonly id: number;
  readonly text: readonly string[];
  readonly speaker: readonly string[];
  readonly title: readonly string[];
};

/** Statement → how often the term stands in the field. In ascending order of slots, as statements are only ever added at the end. */
export type Postings = ReadonlyMap<number, number>;

/** A word of the archive that answers for a typed one; `closeness` falls from 1 (exact). */
export type Expansion = {
  readonly term: string;
  readonly kind: 'exact' | 'stem' | 'prefix' | 'similar';
  readonly closeness: number;
};

export const FIELDS: readonly Field[] = ['text', 'speaker', 'title'];
/** MiniSearch's defaults: term saturation, length normalisation, lower bound. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
/** What a match is worth beside an exact one. Prefix and similar are MiniSearch's; a word of the same stem is nearly what was asked. */
const WEIGHTS = { stem: 0.7, prefix: 0.375, similar: 0.45 };
/** What a length of 16 bits can say; no statement has so many distinct words. */
const LONGEST = 65_535;
/** Expansions of as many words are remembered. */
const MOST_REMEMBERED = 1000;
/** More similar words than this are noise; the nearest and then the most frequent stay. */
const MOST_SIMILAR = 20;
/** Each is tried as a whole search. */
const MOST_RESPELLINGS = 3;

export class WordIndex extends MiniSearch<Entry> {
  /** Stem → the terms that share it, for stems of two terms or more. */
  readonly #families = new Map<string, string[]>();
  /** Distinct words of each field, by slot. */
  readonly #lengths: Record<Field, Uint16Array> = {
    text: new Uint16Array(1024),
    speaker: new Uint16Array(1024),
    title: new Uint16Array(1024),
  };
  readonly #known = new Set<string>();
  /** Statements dropped so far, and at which count each of the postings was last rid of them. */
  #drops = 0;
  /** What was asked for lately, until words are added or dropped. */
  readonly #expansions = new Map<string, readonly Expansion[]>();
  readonly #swept = new WeakMap<Postings, number>();

  constructor() {
    super({
      fields: [...FIELDS],
      // Text arrives cut and folded: MiniSearch must neither cut nor fold again, or index and query would disagree.
      extractField: (entry, name) => (entry as unknown as Record<string, unknown>)[name] as string,
      stringifyField: (value) => value,
      tokenize: (value) => value as unknown as string[],
      processTerm: (term) => term,
      searchOptions: { tokenize: (query) => query.split(' ') },
    });
  }

  /** Takes a statement in; its number must be the next one. */
  take(entry: Entry): void {
    this.#expansions.clear();
    for (const terms of [entry.text, entry.speaker, entry.title]) for (const term of terms) this.#learn(term);
    this.add(entry);
    this.#keepLengths(entry.id);
  }

  /** Drops a statement; its postings go when they are next read, or when MiniSearch sweeps. */
  drop(slot: number): void {
    this.#expansions.clear();
    this.discard(slot);
    this.#drops++;
  }

  /** Statements whose field holds the term; null when none does. */
  postings(term: string, field: Field): Postings | null {
    const counts = this._index.get(term)?.get(this._fieldIds[field] ?? -1);
    if (counts === undefined) return null;
    // MiniSearch leaves dropped statements in the postings until a sweep; scores must not count them until then.
    if (this.dirtCount > 0 && this.#swept.get(counts) !== this.#drops) {
      for (const slot of counts.keys()) if (!this._documentIds.has(slot)) counts.delete(slot);
      this.#swept.set(counts, this.#drops);
    }
    return counts.size === 0 ? null : counts;
  }

  /** How many statements hold the term in the field. */
  holders(term: string, field: Field): number {
    return this.postings(term, field)?.size ?? 0;
  }

  /** Scores statements for a term that `holders` of them hold in a field: BM25+. */
  scoring(field: Field, holders: number): (slot: number, count: number) => number {
    const id = this._fieldIds[field] ?? -1;
    const lengths = this.#lengths[field];
    const average = this._avgFieldLength[id] || 1;
    const rarity = Math.log(1 + (this._documentCount - holders + 0.5) / (holders + 0.5));
    const { k, b, d } = BM25;
    return (slot, count) => rarity * (d + (count * (k + 1)) / (count + k * (1 - b + (b * (lengths[slot] ?? 0)) / average)));
  }

  /** The words of the archive that answer for a typed one, best first. */
  expand(term: string, { similar }: { readonly similar: boolean }): readonly Expansion[] {
    const key = similar ? `${term}~` : term;
    const known = this.#expansions.get(key);
    if (known !== undefined) return known;
    const found = this.#expanded(term, similar);
    if (this.#expansions.size >= MOST_REMEMBERED) this.#expansions.clear();
    this.#expansions.set(key, found);
    return found;
  }

  #expanded(term: string, similar: boolean): readonly Expansion[] {
    const found: Expansion[] = [];
    if (this._index.has(term)) found.push({ term, kind: 'exact', closeness: 1 });
    for (const relative of this.#family(term)) {
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
      if (count !== null) near.push({ term: candidate, slips: count, holders: this.holders(candidate, 'text') });
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
      const holders = Math.max(this.holders(candidate, 'text'), this.holders(candidate, 'speaker'));
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
    for (const rest of this._index.atPrefix(first).fuzzyGet(term.slice(1), allowed).keys()) yield first + rest;
    if (allowed < 2) {
      // MiniSearch counts swapped neighbours as two slips; people make them as one.
      for (const swapped of swaps(term)) if (this._index.has(swapped)) yield swapped;
      return;
    }
    for (const other of this._index.fuzzyGet(term, 1).keys()) if (!other.startsWith(first)) yield other;
  }

  /** Terms that begin so, with how many statements say them in their text, most first. */
  completions(prefix: string, limit: number): readonly { readonly term: string; readonly holders: number }[] {
    const text = this._fieldIds.text ?? -1;
    const found: { readonly term: string; readonly holders: number }[] = [];
    for (const [term, byField] of this._index.atPrefix(prefix)) {
      const holders = byField.get(text)?.size ?? 0;
      if (holders > 0) found.push({ term, holders });
    }
    return found.sort((a, b) => b.holders - a.holders || (a.term < b.term ? -1 : 1)).slice(0, limit);
  }

  /** Terms that begin so. */
  beginningWith(prefix: string): readonly Expansion[] {
    const found: Expansion[] = [];
    for (const term of this._index.atPrefix(prefix).keys()) {
      const more = term.length - prefix.length;
      found.push({
        term,
        kind: 'prefix',
        closeness: more === 0 ? 1 : (WEIGHTS.prefix * term.length) / (term.length + 0.3 * more),
      });
    }
    return found;
  }

  /** MiniSearch keeps lengths in a Map of lists; a column is read ten times faster, and "the" has 70,000 of them. */
  #keepLengths(slot: number): void {
    const lengths = this._fieldLength.get(slot) ?? [];
    for (const field of FIELDS) {
      if (slot >= this.#lengths[field].length) {
        const longer = new Uint16Array(this.#lengths[field].length * 2);
        longer.set(this.#lengths[field]);
        this.#lengths[field] = longer;
      }
      this.#lengths[field][slot] = Math.min(lengths[this._fieldIds[field] ?? -1] ?? 0, LONGEST);
    }
  }

  /** Lengths of a statement's fields, as a snapshot keeps them. */
  lengths(slot: number): readonly number[] {
    return this._fieldLength.get(slot) ?? [];
  }

  *everyTerm(): Iterable<readonly [string, readonly (readonly [Field, Postings])[]]> {
    for (const [term, byField] of this._index) {
      const postings = FIELDS.flatMap((field) => {
        const counts = byField.get(this._fieldIds[field] ?? -1);
        return counts === undefined ? [] : [[field, counts] as const];
      });
      yield [term, postings];
    }
  }

  /** Puts back what `add` would have left of a statement, apart from its postings. */
  restoreStatement(lengths: readonly number[]): void {
    const slot = this._nextId++;
    this._idToShortId.set(slot, slot);
    this._documentIds.set(slot, slot);
    this._fieldLength.set(slot, [...lengths]);
    this._documentCount++;
    this.#keepLengths(slot);
    for (const [field, length] of lengths.entries()) {
      const average = this._avgFieldLength[field] ?? 0;
      this._avgFieldLength[field] = average + (length - average) / this._documentCount;
    }
  }

  restoreTerm(term: string, field: Field, counts: Map<number, number>): void {
    this.#learn(term);
    const byField = this._index.fetch(term, () => new Map());
    byField.set(this._fieldIds[field] ?? -1, counts);
  }

  /** Remembers the stem of a term not met before. */
  #learn(term: string): void {
    if (this.#known.has(term)) return;
    this.#known.add(term);
    const family = this.#families.get(stem(term));
    if (family === undefined) this.#families.set(stem(term), [term]);
    else family.push(term);
  }

  #family(term: string): readonly string[] {
    return this.#families.get(stem(term)) ?? [];
  }
}

function swaps(term: string): readonly string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < term.length; at++) {
    swapped.push(term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2));
  }
  return swapped;
}

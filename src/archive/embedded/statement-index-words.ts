// The words of all statements: MiniSearch's own postings, read without building a result for every statement that matches.
//
// `MiniSearch.search` makes an object for each match and has no limit, so that "the" costs 100 ms at 100,000 statements, and a phrase is
// 80 times slower when every word of it is looked up than when the rarest is. This class opens MiniSearch's protected postings instead
// (term → field → statement → count): sets are intersected from the rarest word on, and only what is left is scored, with MiniSearch's
// BM25+ formula and its weights for prefix and similar words. A test holds our scores equal to MiniSearch's own.

import MiniSearch from 'minisearch';
import { type Field, Vocabulary } from './statement-index-vocabulary.ts';

/** A statement as MiniSearch gets it; `slot` is its number in the columns. */
export type Entry = {
  readonly id: number;
  readonly text: readonly string[];
  readonly speaker: readonly string[];
  readonly title: readonly string[];
};

/** Statement → how often the term stands in the field. In ascending order of slots, as statements are only ever added at the end. */
export type Postings = ReadonlyMap<number, number>;

/** The same, side by side. */
export type Listed = { readonly slots: Uint32Array; readonly counts: Uint16Array };

export const FIELDS: readonly Field[] = ['text', 'speaker', 'title'];
/** MiniSearch's defaults: term saturation, length normalisation, lower bound. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
/** What a length of 16 bits can say; no statement has so many distinct words. */
const LONGEST = 65_535;
/** From here on the statements of a word are kept as a list too, once asked for: reading a Map of 70,000 takes ten times as long. */
const LONG = 1000;

export class WordIndex extends MiniSearch<Entry> {
  /** Which words there are. */
  readonly vocabulary: Vocabulary;
  /** Distinct words of each field, by slot. */
  readonly #lengths: Record<Field, Uint16Array> = {
    text: new Uint16Array(1024),
    speaker: new Uint16Array(1024),
    title: new Uint16Array(1024),
  };
  /** Statements dropped so far, and at which count each of the postings was last rid of them. */
  #drops = 0;
  readonly #lists = new WeakMap<Postings, Listed & { readonly drops: number }>();
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
    this.vocabulary = new Vocabulary(this._index, (term, field) => this.holders(term, field), this._fieldIds.text ?? 0);
  }

  /** Takes a statement in; its number must be the next one. */
  take(entry: Entry): void {
    for (const terms of [entry.text, entry.speaker, entry.title]) for (const term of terms) this.vocabulary.learn(term);
    this.vocabulary.forget();
    this.add(entry);
    this.#keepLengths(entry.id);
  }

  /** Drops a statement; its postings go when they are next read, or when MiniSearch sweeps. */
  drop(slot: number): void {
    this.vocabulary.forget();
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

  /** The same as a list of statements beside a list of counts. */
  listed(postings: Postings): Listed {
    const known = this.#lists.get(postings);
    // Statements are only added and dropped: with as many of each, nothing changed.
    if (known !== undefined && known.slots.length === postings.size && known.drops === this.#drops) return known;
    const slots = new Uint32Array(postings.size);
    const counts = new Uint16Array(postings.size);
    let at = 0;
    postings.forEach((count, slot) => {
      slots[at] = slot;
      counts[at++] = Math.min(count, LONGEST);
    });
    const listed = { slots, counts, drops: this.#drops };
    if (slots.length >= LONG) this.#lists.set(postings, listed);
    return listed;
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
    this.vocabulary.learn(term);
    const byField = this._index.fetch(term, () => new Map());
    byField.set(this._fieldIds[field] ?? -1, counts);
  }
}

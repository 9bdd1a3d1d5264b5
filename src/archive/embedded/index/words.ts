// The words of all statements: MiniSearch's own postings, read without building a result for every statement that matches.
//
// `MiniSearch.search` makes an object for each match and has no limit, so that "the" costs 100 ms at 100,000 statements, and a phrase is
// 80 times slower when every word of it is looked up than when the rarest is. This class opens MiniSearch's protected postings instead
// (term → field → statement → count): sets are intersected from the rarest word on, and only what is left is scored, with MiniSearch's
// BM25+ formula and its weights for prefix and similar words. A test holds our scores equal to MiniSearch's own.
//
// It also fills and sweeps them itself: `MiniSearch.add` walks its tree of letters for each word of each statement, half of all that
// following a write cost, and its sweep goes on behind timers.

import MiniSearch from 'minisearch';
import { ByField, Postings } from './postings.ts';
import { type Field, Vocabulary } from './vocabulary.ts';

/** A statement as MiniSearch gets it; `slot` is its number in the columns. */
export type Entry = {
  readonly id: number;
  readonly text: readonly string[];
  readonly speaker: readonly string[];
  readonly title: readonly string[];
};

export const FIELDS: readonly Field[] = ['text', 'speaker', 'title'];
/** MiniSearch's defaults: term saturation, length normalisation, lower bound. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
/** What a length of 16 bits can say; no statement has so many distinct words. */
const LONGEST = 65_535;
/**
 * Words rid of dropped statements at each drop: some microseconds, and 60,000 words are gone through once in 7500 drops. What is searched
 * in between is rid of them when it is read.
 */
const SWEPT_AT_ONCE = 8;

export class WordIndex extends MiniSearch<Entry> {
  /** Which words there are. */
  readonly vocabulary: Vocabulary;
  /** Distinct words of each field, by slot. */
  readonly #lengths: Record<Field, Uint16Array> = {
    text: new Uint16Array(1024),
    speaker: new Uint16Array(1024),
    title: new Uint16Array(1024),
  };
  /** What MiniSearch's tree holds, a look away instead of a walk. */
  readonly #byTerm = new Map<string, ByField>();
  /** Numbers of the fields. */
  readonly #fields: readonly number[];
  /** 1 where the statement is held, by slot. */
  #isHeld = new Uint8Array(1024);
  /** Where the sweep is. */
  #unswept = this.#byTerm.entries();
  /** Statements dropped so far. */
  #drops = 0;

  constructor() {
    super({
      fields: [...FIELDS],
      // Text arrives cut and folded: MiniSearch must neither cut nor fold again, or index and query would disagree.
      extractField: (entry, name) => (entry as unknown as Record<string, unknown>)[name] as string,
      stringifyField: (value) => value,
      tokenize: (value) => value as unknown as string[],
      processTerm: (term) => term,
      autoVacuum: false,
      searchOptions: { tokenize: (query) => query.split(' ') },
    });
    this.#fields = FIELDS.map((field) => this._fieldIds[field] ?? -1);
    this.vocabulary = new Vocabulary(this._index, (term, field) => this.holders(term, field));
  }

  /** Takes a statement in; its number must be the next one. */
  take(entry: Entry): void {
    this.vocabulary.forget();
    this.restoreStatement(FIELDS.map((field) => this.#put(entry[field], this._fieldIds[field] ?? -1, entry.id)));
  }

  /** Notes the words of a field; how many distinct ones there are. */
  #put(terms: readonly string[], field: number, slot: number): number {
    let distinct = 0;
    for (const term of terms) if (this.#fetch(term, field).put(slot)) distinct++;
    return distinct;
  }

  #fetch(term: string, field: number): Postings {
    let byField = this.#byTerm.get(term);
    if (byField === undefined) {
      byField = new ByField();
      this.#byTerm.set(term, byField);
      // MiniSearch asks nothing of its Maps that these do not answer.
      this._index.set(term, byField as unknown as Map<number, Map<number, number>>);
      this.vocabulary.learn(term);
    }
    let postings = byField.get(field);
    if (postings === undefined) {
      postings = new Postings(this.#drops);
      byField.set(field, postings);
    }
    return postings;
  }

  /** Drops a statement; its postings go when they are next read, or when the sweep comes by. */
  drop(slot: number): void {
    this.vocabulary.forget();
    this.discard(slot);
    this.#isHeld[slot] = 0;
    this.#drops++;
    this.#sweep();
  }

  #sweep(): void {
    for (let left = SWEPT_AT_ONCE; left > 0; left--) {
      const next = this.#unswept.next();
      if (next.done === true) {
        this.#unswept = this.#byTerm.entries();
        return;
      }
      const [term, byField] = next.value;
      for (const field of this.#fields) {
        const postings = byField.get(field);
        if (postings !== undefined && this.#swept(postings).size === 0) byField.delete(field);
      }
      if (byField.size > 0) continue;
      this.#byTerm.delete(term);
      this._index.delete(term);
    }
  }

  /** Without the statements that were dropped; scores must not count them. */
  #swept(postings: Postings): Postings {
    if (postings.drops !== this.#drops) postings.keep(this.#isHeld);
    postings.drops = this.#drops;
    return postings;
  }

  /** Statements whose field holds the term; null when none does. */
  postings(term: string, field: Field): Postings | null {
    const postings = this.#byTerm.get(term)?.get(this._fieldIds[field] ?? -1);
    return postings === undefined || this.#swept(postings).size === 0 ? null : postings;
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
  #keepLengths(slot: number, lengths: readonly number[]): void {
    if (slot >= this.#isHeld.length) {
      this.#isHeld = doubled(this.#isHeld);
      for (const field of FIELDS) this.#lengths[field] = doubled(this.#lengths[field]);
    }
    this.#isHeld[slot] = 1;
    for (const field of FIELDS) this.#lengths[field][slot] = Math.min(lengths[this._fieldIds[field] ?? -1] ?? 0, LONGEST);
  }

  /** Lengths of a statement's fields, as a snapshot keeps them. */
  lengths(slot: number): readonly number[] {
    return this._fieldLength.get(slot) ?? [];
  }

  *everyTerm(): Iterable<readonly [string, readonly (readonly [Field, Postings])[]]> {
    for (const [term] of this._index) {
      yield [
        term,
        FIELDS.flatMap((field) => {
          const postings = this.postings(term, field);
          return postings === null ? [] : [[field, postings] as const];
        }),
      ];
    }
  }

  /** Leaves what `add` would have left of a statement, apart from its postings. */
  restoreStatement(lengths: readonly number[]): void {
    const slot = this._nextId++;
    this._idToShortId.set(slot, slot);
    this._documentIds.set(slot, slot);
    this._fieldLength.set(slot, [...lengths]);
    this._documentCount++;
    this.#keepLengths(slot, lengths);
    for (const [field, length] of lengths.entries()) {
      const average = this._avgFieldLength[field] ?? 0;
      this._avgFieldLength[field] = average + (length - average) / this._documentCount;
    }
  }

  /** Puts back where a term stands; `times` is null where it is once in each. */
  restoreTerm(term: string, field: Field, slots: readonly number[], times: readonly number[] | null): void {
    this.#fetch(term, this._fieldIds[field] ?? -1).restore(slots, times);
  }
}

function doubled<Column extends Uint8Array | Uint16Array>(column: Column): Column {
  const longer = new (column.constructor as new (length: number) => Column)(column.length * 2); // the same kind of column
  longer.set(column);
  return longer;
}

// All the index knows of statements besides their words, in columns: one number a statement, so that counting 100,000 of them is a loop.
//
// A statement has a slot, its place in every column; slots are never used again, so that MiniSearch's numbers and ours stay the same.
// Names, newspapers and articles are kept once, and statements point to them.

import { parseDays } from '../../../search/dates.ts';
import { onceEach } from '../../../text/remember.ts';
import type { SpeakerKind, StatementDate, StatementType } from '../../../types.ts';
import { intern, type Named } from './named.ts';
import { Groups, keyOf } from './reported.ts';
import { SpeakerNames } from './speaker-names.ts';
import { SpeakerSets } from './speaker-sets.ts';
import type { IndexedStatement } from './types.ts';

export const TYPES: readonly StatementType[] = ['direct', 'mixed', 'indirect'];
export const KINDS: readonly SpeakerKind[] = ['person', 'organization', 'group', 'document', 'unnamed'];
export const BASES: readonly StatementDate['basis'][] = ['stated', 'published', 'inferred', 'unknown'];
/** Where a column says that there is none. */
export const NONE = -1;

export type IndexedDocument = {
  readonly id: string;
  readonly title: string | null;
  readonly source: number;
  /** As a day number (20220224), 0 when unknown. */
  readonly published: number;
};

export class Columns {
  /** Id by slot; an empty string where the statement is gone. */
  readonly ids: string[] = [];
  readonly slots = new Map<string, number>();
  readonly names = new SpeakerNames();
  /** Of speakers, as places in the list of names. */
  readonly sets = new SpeakerSets();
  readonly sources: Named[] = [];
  readonly documents: IndexedDocument[] = [];
  /** Statements of the same words. */
  readonly groups = new Groups();

  alive = new Uint8Array(1024);
  document = new Int32Array(1024);
  source = new Int32Array(1024);
  speakerSet = new Int32Array(1024);
  mentions = new Int32Array(1024);
  type = new Uint8Array(1024);
  kind = new Int8Array(1024);
  basis = new Uint8Array(1024);
  /** Range of days in which it was said; 0 when unknown. */
  first = new Int32Array(1024);
  last = new Int32Array(1024);
  year = new Int16Array(1024);
  confidence = new Float64Array(1024);
  /** Statements of the same words share a group; NONE for those that stand alone. */
  group = new Int32Array(1024);

  readonly #sourceIndex = new Map<string, number>();
  readonly #documentIndex = new Map<string, number>();
  /** Met as these very objects, which the statements of an article share: nothing in them is to be learnt again. */
  readonly #documentsMet = new WeakMap<object, number>();
  readonly #daysOf = onceEach(parseDays);

  /** Slots handed out so far, those of removed statements included. */
  get length(): number {
    return this.ids.length;
  }

  add(statement: IndexedStatement): number {
    const slot = this.#take(statement.id);
    const document = this.#documentOf(statement.document);
    this.document[slot] = document;
    this.source[slot] = this.documents[document]?.source ?? NONE;
    const set = this.sets.numberOf(statement.speakers.map((speaker) => this.names.placeOf(speaker)));
    this.speakerSet[slot] = set;
    this.sets.count(set, 1);
    this.mentions[slot] = this.sets.numberOf(statement.mentions.map((id) => this.names.placeOf({ id, name: '', aliases: [] })));
    this.type[slot] = TYPES.indexOf(statement.type);
    this.kind[slot] = statement.kind === null ? NONE : KINDS.indexOf(statement.kind);
    this.basis[slot] = BASES.indexOf(statement.date.basis);
    const days = statement.date.value === null ? null : this.#daysOf(statement.date.value);
    this.first[slot] = days?.first ?? 0;
    this.last[slot] = days?.last ?? 0;
    this.year[slot] = yearOf(days?.first ?? 0);
    this.confidence[slot] = statement.confidence;
    this.group[slot] = statement.reports === null ? NONE : this.groups.join(keyOf(statement.reports));
    return slot;
  }

  /** The slot that was freed, or null for an id that is not here. */
  remove(id: string): number | null {
    const slot = this.slots.get(id);
    if (slot === undefined) return null;
    this.slots.delete(id);
    this.ids[slot] = '';
    this.alive[slot] = 0;
    this.sets.count(this.speakerSet[slot] ?? 0, -1);
    const group = this.group[slot] ?? NONE;
    if (group !== NONE) this.groups.leave(group);
    return slot;
  }

  idOf(slot: number): string {
    return this.ids[slot] ?? '';
  }

  documentAt(slot: number): IndexedDocument | undefined {
    return this.documents[this.document[slot] ?? NONE];
  }

  speakersAt(slot: number): readonly number[] {
    return this.sets.list[this.speakerSet[slot] ?? 0] ?? [];
  }

  sourceCalled(id: string): Named | undefined {
    return this.sources[this.#sourceIndex.get(id) ?? NONE];
  }

  /** Statements as a snapshot keeps them, one list of numbers each behind its id. */
  rows(slots: readonly number[]): readonly (readonly [string, ...number[]])[] {
    return slots.map((slot) => [this.idOf(slot), ...this.#numeric.map((column) => column[slot] ?? 0), this.#groupKey(slot)]);
  }

  restoreSources(sources: readonly Named[]): void {
    for (const one of sources) this.#sourceIndex.set(one.id, this.sources.push(one) - 1);
  }

  restoreDocuments(documents: readonly IndexedDocument[]): void {
    for (const one of documents) this.#documentIndex.set(one.id, this.documents.push(one) - 1);
  }

  restoreRows(rows: readonly (readonly [string, ...number[]])[]): void {
    for (const [id, ...numbers] of rows) {
      const slot = this.#take(id);
      for (const [at, column] of this.#numeric.entries()) column[slot] = numbers[at] ?? 0;
      this.year[slot] = yearOf(this.first[slot] ?? 0);
      this.source[slot] = this.documentAt(slot)?.source ?? NONE;
      this.sets.count(this.speakerSet[slot] ?? 0, 1);
      const key = numbers.at(-1) ?? NONE;
      this.group[slot] = key === NONE ? NONE : this.groups.join(key);
    }
  }

  /** Every column of plain numbers, in the order a snapshot writes them; groups are written by their key. */
  get #numeric(): readonly { [slot: number]: number }[] {
    return [
      this.document,
      this.speakerSet,
      this.mentions,
      this.type,
      this.kind,
      this.basis,
      this.first,
      this.last,
      this.confidence,
    ];
  }

  #groupKey(slot: number): number {
    const group = this.group[slot] ?? NONE;
    return group === NONE ? NONE : this.groups.keyAt(group);
  }

  /** The next slot, for this id. */
  #take(id: string): number {
    const slot = this.ids.length;
    if (slot >= this.alive.length) this.#grow();
    this.ids.push(id);
    this.slots.set(id, slot);
    this.alive[slot] = 1;
    return slot;
  }

  #documentOf(document: IndexedStatement['document']): number {
    const met = this.#documentsMet.get(document);
    if (met !== undefined) return met;
    const index = this.#takeDocument(document);
    this.#documentsMet.set(document, index);
    return index;
  }

  #takeDocument(document: IndexedStatement['document']): number {
    const known = this.#documentIndex.get(document.id);
    const source = document.source === null ? NONE : intern(this.#sourceIndex, this.sources, { ...document.source, aliases: [] });
    const published = document.published === null ? 0 : (this.#daysOf(document.published)?.first ?? 0);
    const record = { id: document.id, title: document.title, source, published };
    if (known !== undefined) {
      // A replaced article may carry another title or date; its earlier statements are gone by then.
      this.documents[known] = record;
      return known;
    }
    this.#documentIndex.set(document.id, this.documents.length);
    return this.documents.push(record) - 1;
  }

  /** Doubling keeps adding linear. */
  #grow(): void {
    const length = this.alive.length * 2;
    this.alive = copied(new Uint8Array(length), this.alive);
    this.document = copied(new Int32Array(length), this.document);
    this.source = copied(new Int32Array(length), this.source);
    this.speakerSet = copied(new Int32Array(length), this.speakerSet);
    this.mentions = copied(new Int32Array(length), this.mentions);
    this.type = copied(new Uint8Array(length), this.type);
    this.kind = copied(new Int8Array(length), this.kind);
    this.basis = copied(new Uint8Array(length), this.basis);
    this.first = copied(new Int32Array(length), this.first);
    this.year = copied(new Int16Array(length), this.year);
    this.last = copied(new Int32Array(length), this.last);
    this.confidence = copied(new Float64Array(length), this.confidence);
    this.group = copied(new Int32Array(length), this.group);
  }
}

/** 0 when unknown. */
function yearOf(day: number): number {
  return Math.floor(day / 10_000);
}

function copied<T extends { set(from: T): void }>(to: T, from: T): T {
  to.set(from);
  return to;
}

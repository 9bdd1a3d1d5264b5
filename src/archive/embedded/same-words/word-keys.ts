// By what statements that print the same words find each other: a hash of all the words, of stretches of them, of whoever speaks.

import { familyNamesOf } from '../../../search/same-speaker.ts';
import { fingerprintsOf, SHORTEST_RUN } from '../../../search/same-words.ts';
import type { StatementSpeaker } from '../../../types.ts';
import {
  countsOf,
  countWordings,
  type Days,
  dropEntry,
  type Entry,
  EVER,
  isOften,
  type KeyStore,
  putEntry,
  rowsWith,
} from './key-store.ts';
import { keyOf, shortened } from './printed-words.ts';

/** Fewer words are never recognised: “Very much so.” */
const LEAST_WORDS = 3;
/** Up to this many words a statement meets others by its speaker: one changed word in the middle may leave no run of eight. */
const SHORT = 30;
/** From so many words on a statement is found however long ago it was printed. */
const LASTING = 12;
/** Others are looked for this many days before and after, word for word; no rule of `clusters.ts` reaches further for them. */
const DAYS = 7;
/** And so many days by their speaker alone: who is in the news says much in a week. */
const DAYS_BY_SPEAKER = 3;
/** Stands for the day of an article without a date. */
const NO_DAY = 0;
/**
 * What so many different wordings have in common is a commonplace, and finds nothing: “at the end of the day”, or all that one
 * talkative person said on a day. Without a limit each of ten thousand like sentences would be compared with every other.
 */
const COMMONPLACE = 32;

export type Keys = {
  /** All its words. */
  readonly wording: number;
  readonly stretches: readonly number[];
  readonly speakers: readonly number[];
  readonly isLasting: boolean;
};

/** A statement as it is found. */
export type Keyed = { readonly keys: Keys; readonly day: number | null };

/** @param said its words as `termsOf` cuts them, and who speaks; null: so few words are never recognised */
export function keysOf(said: { readonly terms: readonly string[]; readonly speaker: StatementSpeaker | null }): Keys | null {
  const { terms, speaker } = said;
  if (terms.length < LEAST_WORDS) return null;
  return {
    wording: keyOf(terms.join(' ')),
    stretches: terms.length >= SHORTEST_RUN ? fingerprintsOf(terms).map(shortened) : [],
    speakers: terms.length <= SHORT ? familyNamesOf(speaker).map((name) => keyOf(`said by ${name}`)) : [],
    isLasting: terms.length >= LASTING,
  };
}

/** Makes a statement findable. */
export function putKeys(store: KeyStore, row: number, keyed: Keyed): void {
  putEntry(store, row, entryOf(keyed));
}

export function entryOf({ keys: { wording, stretches, speakers }, day }: Keyed): Entry {
  return { day: day ?? NO_DAY, wording: wording % WORDINGS, keys: [...new Set([wording, ...stretches, ...speakers])] };
}

/** Wordings are only ever counted, up to 32: two bytes tell them apart well enough. */
const WORDINGS = 2 ** 15;

/** Makes statements unfindable. Those that may now be grouped otherwise. */
export function removeKeys(store: KeyStore, going: ReadonlyMap<number, Entry>): readonly number[] {
  const places = new Map<string, { readonly key: number; readonly days: Days }>();
  for (const { keys, day } of going.values()) {
    for (const key of keys) {
      places.set(`${key}`, { key, days: EVER });
      places.set(`${key} ${day}`, { key, days: { from: day, to: day } });
    }
  }
  const common = [...places.values()].filter(({ key, days }) => !isTelling(store, key, days));
  for (const [row, entry] of going) dropEntry(store, row, entry);
  return common.flatMap(({ key, days }) => (isTelling(store, key, days) ? rowsWith(store, key, days) : []));
}

// ------------------------------------------------------------------ looking

/** What was looked up already, as long as no key is put or removed; of a key the rows that have it, or null where it is a commonplace. */
export type Looked = {
  readonly ever: Map<number, readonly number[] | null>;
  readonly near: Map<string, readonly number[]>;
  /** Keys of one statement alone, which need not be looked for. */
  readonly alone: Set<number>;
};

export function nothingLooked(): Looked {
  return { ever: new Map(), near: new Map(), alone: new Set() };
}

/**
 * Looks the stretches of statements that were put a moment ago up at once, for most are of one statement alone. Others that may now be
 * grouped otherwise: what they had in common with few wordings they have in common with too many.
 */
export function lookPut(store: KeyStore, put: ReadonlyMap<number, Keyed>, looked: Looked): readonly number[] {
  const stretches = new Set<number>();
  const wordings = new Set<number>();
  const days = new Map<string, { readonly key: number; readonly day: number }>();
  let before = Number.POSITIVE_INFINITY;
  for (const [row, { keys, day }] of put) {
    // Rows are numbered upwards, so that what was there before has lower numbers.
    before = Math.min(before, row);
    wordings.add(keys.wording);
    for (const key of keys.stretches) stretches.add(key);
    for (const key of keys.speakers) days.set(`${key} ${day}`, { key, day: day ?? NO_DAY });
  }
  const crossed: number[] = [];
  const cross = (key: number, span: Days): void => {
    if (!isTelling(store, key, span) && isTelling(store, key, span, before)) crossed.push(...rowsWith(store, key, span));
  };
  for (const [key, count] of countsOf(store, [...new Set([...wordings, ...stretches])], COMMONPLACE + 1)) {
    if (count === 1) looked.alone.add(key);
    else if (count > COMMONPLACE && stretches.has(key)) cross(key, EVER);
  }
  for (const { key, day } of days.values()) cross(key, { from: day, to: day });
  return crossed;
}

/** Statements that may print the same words, in no order. */
export function candidatesFor(store: KeyStore, { keys, day: printed }: Keyed, looked: Looked): ReadonlySet<number> {
  const day = printed ?? NO_DAY;
  const span = keys.isLasting ? EVER : { from: day - DAYS, to: day + DAYS };
  const found = new Set(looked.alone.has(keys.wording) ? [] : rowsWith(store, keys.wording, span));
  for (const key of keys.stretches) {
    if (looked.alone.has(key)) continue;
    let rows = looked.ever.get(key);
    if (rows === undefined) {
      rows = tellingRows(store, key, EVER);
      looked.ever.set(key, rows);
    }
    for (const row of rows ?? []) found.add(row);
  }
  for (const key of keys.speakers) {
    const place = `${key} ${day}`;
    const rows = looked.near.get(place) ?? rowsNear(store, key, day);
    looked.near.set(place, rows);
    for (const row of rows) found.add(row);
  }
  return found;
}

function rowsNear(store: KeyStore, key: number, day: number): readonly number[] {
  const span = { from: day - DAYS_BY_SPEAKER, to: day + DAYS_BY_SPEAKER };
  const few = rowsWith(store, key, span, COMMONPLACE + 1);
  if (few.length <= COMMONPLACE) return few;
  const found: number[] = [];
  for (let at = span.from; at <= span.to; at++) found.push(...(tellingRows(store, key, { from: at, to: at }) ?? []));
  return found;
}

/** Null: too many wordings have this key. */
function tellingRows(store: KeyStore, key: number, days: Days): readonly number[] | null {
  const few = rowsWith(store, key, days, COMMONPLACE + 1);
  if (few.length <= COMMONPLACE) return few;
  return isTelling(store, key, days) ? rowsWith(store, key, days) : null;
}

/** Whether few enough wordings have this key; of those before a row, where one is given. */
function isTelling(store: KeyStore, key: number, days: Days, before = Number.MAX_SAFE_INTEGER): boolean {
  // Most keys have few statements, whatever their wordings: to see that there is none beyond takes a tenth of the time of telling them apart.
  if (!isOften(store, key, days, COMMONPLACE)) return true;
  return countWordings(store, key, days, before, COMMONPLACE + 1) <= COMMONPLACE;
}

// What the register learnt of articles, kept from one write to the next: each surname is looked through again at every write that touches it,
// and of most of its articles nothing is new.

import type { Db } from '../connection.ts';
import type { Hand } from '../hand.ts';
import { speakerIn } from '../record.ts';
import type { Report } from '../same-words/clusters.ts';
import { countsOf, EVER, type FreshKeys, openKeys, rowsWith } from '../same-words/key-store.ts';
import type { Tally } from '../speaker-tally.ts';
import { all, column } from '../sql.ts';
import type { Settled } from './further.ts';
import type { Read } from './types.ts';

export type RegisterMemory = {
  /** Of each surname everybody who bears it; the one that was asked about last comes last. */
  readonly buckets: Map<string, Bucket>;
  /** Of each article the others with full names who speak in it, as it alone names them. */
  readonly casts: Map<number, readonly Member[]>;
  /** Of each article by its speakers: who else is given the very words, as “document speaker”. */
  readonly given: Map<number, ReadonlyMap<string, readonly string[]>>;
  /** What all articles say about a speaker; whoever was spoken of last comes last. */
  readonly tallies: Map<string, Tally>;
  /** What each of the latest statements is compared with; null where its words are the reporter’s own. */
  readonly reports: Map<number, Report | null>;
  /** By which words the latest statements are found; null: not read yet. */
  fresh: FreshKeys | null;
};

export type Bucket = {
  bearers: Bearer[];
  /** Articles that changed or went, and how many bearers were known then: of those, theirs are no more. */
  readonly gone: Map<number, number>;
  /** What was decided of the first so many of them; null: all are to be decided together. */
  decided: { readonly of: number; readonly hand: Hand['changes']; readonly settled: Settled<Bearer> | null } | null;
};

/** An appearance, and what is written to it now. */
export type Bearer = {
  readonly seen: Read;
  /** Some statement of the article is still theirs. */
  readonly live: boolean;
  identity: string | null;
  because: string | null;
  moves: string | null;
};

type Member = { readonly speaker: string; readonly bucket: string };

/** Articles, a kilobyte each: those of some weeks, which are asked about most. */
const MOST = 20_000;

/** Appearances, a kilobyte each. Of those asked about longest ago all are read again should they be asked about once more: a hundredth of a millisecond each. */
const MOST_BEARERS = 50_000;

type Kept = RegisterMemory & { seq: number | null };

const memories = new WeakMap<Db, Kept>();

/** What was true at this point of the history; forgotten where another process has written since. */
export function recallRegister(db: Db, seq: number): RegisterMemory {
  let kept = memories.get(db);
  if (kept === undefined || kept.seq !== seq) {
    kept = { ...nothingLearnt(), seq };
    memories.set(db, kept);
  }
  // Until the transaction is through, nothing of what it learns is sure.
  kept.seq = null;
  forgetOldest(kept.casts, MOST);
  forgetOldest(kept.given, MOST);
  forgetBearers(kept.buckets);
  return kept;
}

function forgetBearers(buckets: Map<string, Bucket>): void {
  let bearers = 0;
  for (const bucket of buckets.values()) bearers += bucket.bearers.length;
  for (const [surname, bucket] of buckets) {
    if (bearers <= MOST_BEARERS) return;
    buckets.delete(surname);
    bearers -= bucket.bearers.length;
  }
}

/** Whoever bore a surname in an article that changes or goes; the others who bear it, thousands perhaps, need not be read again. */
export function forgetBearersIn({ buckets }: Pick<RegisterMemory, 'buckets'>, surname: string, document: number): void {
  const bucket = buckets.get(surname);
  if (bucket === undefined) return;
  bucket.decided = null;
  bucket.gone.set(document, bucket.bearers.length);
}

/** Leaves out who is gone: once for all of a write, for each look goes over all who bear the surname. */
export function sweepBearers(bucket: Bucket): void {
  const { gone } = bucket;
  if (gone.size === 0) return;
  bucket.bearers = bucket.bearers.filter(({ seen }, at) => at >= (gone.get(seen.document) ?? 0));
  gone.clear();
}

/** Leaves so many of the latest. */
export function forgetOldest(known: Map<unknown, unknown>, most: number): void {
  let over = known.size - most;
  for (const key of known.keys()) {
    if (over-- <= 0) return;
    known.delete(key);
  }
}

export function nothingLearnt(): RegisterMemory {
  return { buckets: new Map(), casts: new Map(), given: new Map(), tallies: new Map(), reports: new Map(), fresh: null };
}

/** It is true at this point of the history. */
export function keepRegister(db: Db, seq: number): void {
  const kept = memories.get(db);
  if (kept !== undefined) kept.seq = seq;
}

export function castIn(db: Db, { casts }: Pick<RegisterMemory, 'casts'>, document: number): readonly Member[] {
  let cast = casts.get(document);
  if (cast === undefined) {
    cast = all<Member>(db, CAST, document);
    casts.set(document, cast);
  }
  return cast;
}

/** As the articles alone name them, so that no decision hangs on another surname's. */
const CAST = `
  SELECT speaker, bucket FROM document_speakers
  WHERE document = ? AND bucket IS NOT NULL AND is_full = 1 AND by_hand = 0 AND kind IN ('person', 'organization')`;

export function givenIn(db: Db, memory: Pick<RegisterMemory, 'given' | 'fresh'>, document: number): Given {
  const known = memory.given.get(document);
  if (known !== undefined) return known;
  const places = new Map<string, string[]>();
  for (const { words, speaker } of all<{ words: number; speaker: string | null }>(db, SAID, document)) {
    const rows = alsoPrinted(db, memory, words);
    if (speaker === null || rows === null) continue;
    const others = column<string>(db, PLACES, JSON.stringify(rows), words, document);
    if (others.length > 0) places.set(speaker, [...(places.get(speaker) ?? []), ...others]);
  }
  const given = new Map([...places].map(([speaker, others]) => [speaker, [...new Set(others)]]));
  memory.given.set(document, given);
  return given;
}

type Given = ReadonlyMap<string, readonly string[]>;

const SAID = `SELECT words, ${speakerIn('s')} AS speaker FROM statements s WHERE document = ? AND words IS NOT NULL`;

const PLACES = `
  SELECT s.document || ' ' || (${speakerIn('s')}) FROM json_each(?) found JOIN statements s ON s.row = found.value
  WHERE s.words = ? AND s.document <> ? AND ${speakerIn('s')} IS NOT NULL`;

/** The statements that print these words to the letter; null: one alone, as nearly always. */
function alsoPrinted(db: Db, memory: Pick<RegisterMemory, 'fresh'>, words: number): readonly number[] | null {
  const rows = rowsWith(openKeys(db, memory), words, EVER);
  return rows.length > 1 ? rows : null;
}

/** What other articles print may be new to them once this one changes or goes. */
export function forgetArticle(db: Db, memory: Pick<RegisterMemory, 'casts' | 'given' | 'fresh'>, document: number): void {
  memory.casts.delete(document);
  memory.given.delete(document);
  if (memory.given.size === 0) return;
  for (const words of column<number>(db, WORDS, document)) {
    const rows = alsoPrinted(db, memory, words);
    if (rows !== null) for (const other of column<number>(db, DOCUMENTS, JSON.stringify(rows))) memory.given.delete(other);
  }
}

/** And once others print these words: asked for all of a write at once, for nearly all are of one statement alone. */
export function forgetWhoPrint(db: Db, memory: Pick<RegisterMemory, 'given' | 'fresh'>, words: ReadonlySet<number>): void {
  if (memory.given.size === 0) return;
  const store = openKeys(db, memory);
  for (const [key, count] of countsOf(store, [...words], 2)) {
    if (count < 2) continue;
    const rows = JSON.stringify(rowsWith(store, key, EVER));
    for (const other of column<number>(db, DOCUMENTS, rows)) memory.given.delete(other);
  }
}

const WORDS = 'SELECT words FROM statements WHERE document = ? AND words IS NOT NULL';

const DOCUMENTS = 'SELECT DISTINCT s.document FROM json_each(?) found JOIN statements s ON s.row = found.value';

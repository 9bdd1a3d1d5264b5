// Where the keys of statements lie: those of the latest in memory and a row a statement, all others in a table sorted by key.
//
// Keys are hashes, and an article has a hundred: each would go to a page of its own of a large table, and every commit write most of the
// table anew. By tens of thousands and sorted, many go to one page.

import type { Db } from '../connection.ts';
import { all, column, first, lists, run } from '../sql.ts';

/** How one statement is found. */
export type Entry = {
  /** When it was printed, in days. */
  readonly day: number;
  /** All its words. */
  readonly wording: number;
  readonly keys: readonly number[];
};

/** The latest statements, by their rows, and the rows by their keys. */
export type FreshKeys = { readonly entries: Map<number, Entry>; readonly rows: Map<number, Rows> };

/** Of a key that many have, such as the name of whoever speaks every day, by the day: they are asked for by days, and dropped one by one. */
type Rows = number[] | Map<number, number[]>;

export type KeyStore = { readonly db: Db; readonly fresh: FreshKeys };

export type Days = { readonly from: number; readonly to: number };

/** Wider than any calendar. */
export const EVER: Days = { from: -1e9, to: 1e9 };

/** Statements, a kilobyte each: read once by every process that writes, in a tenth of a second. A thousand articles. */
const MOST_FRESH = 20_000;

/** @param memory what is known of this point of the history, where it is known */
export function openKeys(db: Db, memory: { fresh: FreshKeys | null }): KeyStore {
  memory.fresh ??= readFresh(db);
  return { db, fresh: memory.fresh };
}

function readFresh(db: Db): FreshKeys {
  const fresh: FreshKeys = { entries: new Map(), rows: new Map() };
  for (const { statement, day, wording, keys } of all<Omit<Entry, 'keys'> & { statement: number; keys: string }>(db, FRESH))
    note(fresh, statement, { day, wording, keys: JSON.parse(keys) as number[] }); // as it is written below
  return fresh;
}

const FRESH = 'SELECT statement, day, wording, keys FROM fresh_words ORDER BY statement';

function note({ entries, rows }: FreshKeys, row: number, entry: Entry): void {
  entries.set(row, entry);
  for (const key of entry.keys) {
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else if (known instanceof Map) noteDay(known, entry.day, row);
    else if (known.push(row) > MANY) {
      const byDay = new Map<number, number[]>();
      for (const one of known) noteDay(byDay, (entries.get(one) as Entry).day, one); // what rows name is there
      rows.set(key, byDay);
    }
  }
}

/** So many are gone through in less time than days are looked up. */
const MANY = 32;

function noteDay(rows: Map<number, number[]>, day: number, row: number): void {
  const known = rows.get(day);
  if (known === undefined) rows.set(day, [row]);
  else known.push(row);
}

export function putEntry(store: KeyStore, row: number, entry: Entry): void {
  const { day, wording, keys } = entry;
  run(
    store.db,
    'INSERT INTO fresh_words (statement, day, wording, keys) VALUES (?, ?, ?, ?)',
    row,
    day,
    wording,
    JSON.stringify(keys),
  );
  note(store.fresh, row, entry);
  if (store.fresh.entries.size > MOST_FRESH) sortFresh(store);
}

/** All that is fresh goes where it belongs. */
export function sortFresh({ db, fresh }: KeyStore): void {
  run(db, SORT);
  run(db, 'DELETE FROM fresh_words');
  fresh.entries.clear();
  fresh.rows.clear();
}

const SORT = `
  INSERT OR IGNORE INTO same_words (key, day, wording, statement)
  SELECT k.value, f.day, f.wording, f.statement FROM fresh_words f, json_each(f.keys) k ORDER BY 1, 2, 3, 4`;

/** @param entry as it was put */
export function dropEntry({ db, fresh }: KeyStore, row: number, { day, wording, keys }: Entry): void {
  if (!fresh.entries.delete(row)) {
    for (const key of keys) run(db, DROP, key, day, wording, row);
    return;
  }
  run(db, 'DELETE FROM fresh_words WHERE statement = ?', row);
  for (const key of keys) {
    const known = fresh.rows.get(key) ?? [];
    if (known instanceof Map) dropFrom(known, day, known.get(day) ?? [], row);
    else dropFrom(fresh.rows, key, known, row);
  }
}

function dropFrom(lists: Map<number, Rows>, at: number, known: readonly number[], row: number): void {
  const left = known.filter((other) => other !== row);
  if (left.length === 0) lists.delete(at);
  else lists.set(at, left);
}

const DROP = 'DELETE FROM same_words WHERE key = ? AND day = ? AND wording = ? AND statement = ?';

// ------------------------------------------------------------------ looking

/** Rows that have a key on these days; of very many so many as asked for. */
export function rowsWith(store: KeyStore, key: number, days: Days, most = Number.MAX_SAFE_INTEGER): readonly number[] {
  const fresh = freshWith(store, key, days, most);
  const sorted = column<number>(store.db, ROWS, key, days.from, days.to, most - fresh.length);
  return fresh.length === 0 ? sorted : [...sorted, ...fresh];
}

/** The sign before the limit: SQLite compiles a statement anew whenever a bare limit is bound, which takes eight times as long as running it. */
const ROWS = 'SELECT statement FROM same_words WHERE key = ? AND day BETWEEN ? AND ? LIMIT +?';

/** Stops once there are enough: a commonplace has thousands. */
function freshWith(store: KeyStore, key: number, days: Days, most: number): readonly number[] {
  const found: number[] = [];
  for (const row of eachFresh(store, key, days)) {
    if (found.length >= most) return found;
    found.push(row);
  }
  return found;
}

function* eachFresh({ fresh }: KeyStore, key: number, { from, to }: Days): Iterable<number> {
  const rows = fresh.rows.get(key);
  if (rows === undefined) return;
  if (rows instanceof Map) {
    if (to - from < rows.size) for (let day = from; day <= to; day++) yield* rows.get(day) ?? [];
    else for (const [day, list] of rows) if (day >= from && day <= to) yield* list;
    return;
  }
  for (const row of rows) {
    const { day } = fresh.entries.get(row) as Entry; // what rows name is there
    if (day >= from && day <= to) yield row;
  }
}

/** How many have each key, as far as `most`. */
export function countsOf({ db, fresh }: KeyStore, keys: readonly number[], most: number): ReadonlyMap<number, number> {
  // Nearly all keys of an article are new: only those that are not come back. In order, so that neighbours are looked for together.
  const sorted = new Map(lists<readonly [number, number]>(db, COUNTS, most, JSON.stringify([...Float64Array.from(keys).sort()])));
  return new Map(keys.map((key) => [key, (sorted.get(key) ?? 0) + sizeOf(fresh.rows.get(key))]));
}

function sizeOf(rows: Rows | undefined): number {
  if (!(rows instanceof Map)) return rows?.length ?? 0;
  let size = 0;
  for (const list of rows.values()) size += list.length;
  return size;
}

const COUNTS = `
  SELECT k.value, (SELECT count(*) FROM (SELECT 1 FROM same_words WHERE key = k.value LIMIT +?))
  FROM json_each(?) k WHERE EXISTS (SELECT 1 FROM same_words WHERE key = k.value)`;

/** Whether more statements than `most` have a key. */
export function isOften(store: KeyStore, key: number, days: Days, most: number): boolean {
  const fresh = freshWith(store, key, days, most + 1).length;
  return fresh > most || first(store.db, BEYOND, key, days.from, days.to, most - fresh) !== undefined;
}

const BEYOND = 'SELECT 1 FROM same_words WHERE key = ? AND day BETWEEN ? AND ? LIMIT 1 OFFSET ?';

/** How many wordings have a key, as far as `most`; of the statements before a row. */
export function countWordings(store: KeyStore, key: number, days: Days, before: number, most: number): number {
  const wordings = new Set(column<number>(store.db, WORDINGS, key, days.from, days.to, before, most));
  for (const row of eachFresh(store, key, days)) {
    if (wordings.size >= most) break;
    if (row < before) wordings.add((store.fresh.entries.get(row) as Entry).wording); // what rows name is there
  }
  return wordings.size;
}

const WORDINGS = 'SELECT DISTINCT wording FROM same_words WHERE key = ? AND day BETWEEN ? AND ? AND statement < ? LIMIT +?';

// By what statements that print the same words find each other: a hash of all the words, of stretches of them, of whoever speaks.

import { familyNamesOf } from '../../search/same-speaker.ts';
import { fingerprintsOf, hashOf, SHORTEST_RUN } from '../../search/same-words.ts';
import type { StatementSpeaker } from '../../types.ts';
import type { Db } from './connection.ts';
import { all, column, first, run } from './sql.ts';

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
    wording: hashOf(terms.join(' ')),
    stretches: terms.length >= SHORTEST_RUN ? fingerprintsOf(terms) : [],
    speakers: terms.length <= SHORT ? familyNamesOf(speaker).map((name) => hashOf(`said by ${name}`)) : [],
    isLasting: terms.length >= LASTING,
  };
}

type Days = { readonly from: number; readonly to: number };

/** Wider than any calendar. */
const EVER: Days = { from: -1e9, to: 1e9 };

/** Makes a statement findable. */
export function putKeys(db: Db, row: number, { keys: { wording, stretches, speakers }, day }: Keyed): void {
  for (const key of new Set([wording, ...stretches, ...speakers])) run(db, PUT_KEY, key, day ?? NO_DAY, wording, row);
}

const PUT_KEY = 'INSERT OR IGNORE INTO same_words (key, day, wording, statement) VALUES (?, ?, ?, ?)';

/** Makes statements unfindable. Those that may now be grouped otherwise. */
export function removeKeys(db: Db, statements: readonly number[]): readonly number[] {
  const rows = JSON.stringify(statements);
  const common = all<{ key: number; day: number }>(db, KEYS_OF, rows)
    .flatMap(({ key, day }) => [
      { key, days: EVER },
      { key, days: { from: day, to: day } },
    ])
    .filter(({ key, days }) => !isTelling(db, key, days));
  run(db, 'DELETE FROM same_words WHERE statement IN (SELECT value FROM json_each(?))', rows);
  return common.flatMap(({ key, days }) => (isTelling(db, key, days) ? rowsWith(db, key, days) : []));
}

const KEYS_OF = 'SELECT DISTINCT key, day FROM same_words WHERE statement IN (SELECT value FROM json_each(?))';

// ------------------------------------------------------------------ looking

/** What was looked up already, as long as no key is put or removed; of a key the rows that have it, or null where it is a commonplace. */
export type Looked = { readonly ever: Map<number, readonly number[] | null>; readonly near: Map<string, readonly number[]> };

export function nothingLooked(): Looked {
  return { ever: new Map(), near: new Map() };
}

/**
 * Looks the stretches of statements that were put a moment ago up at once, for most are of one statement alone. Others that may now be
 * grouped otherwise: what they had in common with few wordings they have in common with too many.
 */
export function lookPut(db: Db, put: ReadonlyMap<number, Keyed>, looked: Looked): readonly number[] {
  const own = new Map<number, number[]>();
  const days = new Map<string, { readonly key: number; readonly day: number }>();
  let before = Number.POSITIVE_INFINITY;
  for (const [row, { keys, day }] of put) {
    // Rows are numbered upwards, so that what was there before has lower numbers.
    before = Math.min(before, row);
    for (const key of keys.stretches) {
      const rows = own.get(key);
      if (rows === undefined) own.set(key, [row]);
      else rows.push(row);
    }
    for (const key of keys.speakers) days.set(`${key} ${day}`, { key, day: day ?? NO_DAY });
  }
  const crossed: number[] = [];
  const cross = (key: number, span: Days): void => {
    if (!isTelling(db, key, span) && isTelling(db, key, span, before)) crossed.push(...rowsWith(db, key, span));
  };
  for (const { key, count } of all<{ key: number; count: number }>(
    db,
    COUNTS,
    COMMONPLACE + 1,
    JSON.stringify([...own.keys()]),
  )) {
    const rows = own.get(key) ?? [];
    if (count > COMMONPLACE) cross(key, EVER);
    else if (count === rows.length) looked.ever.set(key, rows);
  }
  for (const { key, day } of days.values()) cross(key, { from: day, to: day });
  return crossed;
}

/** Counted up to a limit: a commonplace has thousands. */
const COUNTS = `
  SELECT k.value AS key, (SELECT count(*) FROM (SELECT 1 FROM same_words WHERE key = k.value LIMIT ?)) AS count FROM json_each(?) k`;

/** Statements that may print the same words, in the order of their rows, so that nothing depends on how the keys lie. */
export function candidatesFor(db: Db, { keys, day: printed }: Keyed, looked: Looked): readonly number[] {
  const day = printed ?? NO_DAY;
  const found = new Set(rowsWith(db, keys.wording, keys.isLasting ? EVER : { from: day - DAYS, to: day + DAYS }));
  for (const key of keys.stretches) {
    let rows = looked.ever.get(key);
    if (rows === undefined) {
      rows = tellingRows(db, key, EVER);
      looked.ever.set(key, rows);
    }
    for (const row of rows ?? []) found.add(row);
  }
  for (const key of keys.speakers) {
    const place = `${key} ${day}`;
    const rows = looked.near.get(place) ?? rowsNear(db, key, day);
    looked.near.set(place, rows);
    for (const row of rows) found.add(row);
  }
  return [...found].sort((a, b) => a - b);
}

function rowsNear(db: Db, key: number, day: number): readonly number[] {
  const span = { from: day - DAYS_BY_SPEAKER, to: day + DAYS_BY_SPEAKER };
  const few = someRowsWith(db, key, span);
  if (few.length <= COMMONPLACE) return few;
  const found: number[] = [];
  for (let at = span.from; at <= span.to; at++) found.push(...(tellingRows(db, key, { from: at, to: at }) ?? []));
  return found;
}

/** Null: too many wordings have this key. */
function tellingRows(db: Db, key: number, days: Days): readonly number[] | null {
  const few = someRowsWith(db, key, days);
  if (few.length <= COMMONPLACE) return few;
  return isTelling(db, key, days) ? rowsWith(db, key, days) : null;
}

/** Whether few enough wordings have this key; of those before a row, where one is given. */
function isTelling(db: Db, key: number, { from, to }: Days, before = Number.MAX_SAFE_INTEGER): boolean {
  // Most keys have few statements, whatever their wordings: to see that there is none beyond takes a tenth of the time of telling them apart.
  if (first(db, BEYOND, key, from, to, COMMONPLACE) === undefined) return true;
  return (first<{ n: number }>(db, WORDINGS, key, from, to, before, COMMONPLACE + 1)?.n ?? 0) <= COMMONPLACE;
}

const BEYOND = 'SELECT 1 FROM same_words WHERE key = ? AND day BETWEEN ? AND ? LIMIT 1 OFFSET ?';

const WORDINGS = `
  SELECT count(*) AS n FROM (
    SELECT DISTINCT wording FROM same_words WHERE key = ? AND day BETWEEN ? AND ? AND statement < ? LIMIT ?)`;

function rowsWith(db: Db, key: number, { from, to }: Days): readonly number[] {
  return column(db, ROWS, key, from, to);
}

/** Beyond the limit one more, to be seen. */
function someRowsWith(db: Db, key: number, { from, to }: Days): readonly number[] {
  return column(db, SOME_ROWS, key, from, to, COMMONPLACE + 1);
}

const ROWS = 'SELECT statement FROM same_words WHERE key = ? AND day BETWEEN ? AND ?';
const SOME_ROWS = `${ROWS} LIMIT ?`;

// By what statements that print the same words find each other: a hash of all the words, of stretches of them, of whoever speaks.

import { familyNamesOf } from '../../search/same-speaker.ts';
import { fingerprintsOf, hashOf, SHORTEST_RUN } from '../../search/same-words.ts';
import { termsOf } from '../../search/words.ts';
import type { StatementSpeaker } from '../../types.ts';
import type { Wording } from './clusters.ts';
import type { Db } from './connection.ts';
import { all, first, run } from './sql.ts';

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

type Keys = {
  /** All its words. */
  readonly wording: number;
  readonly stretches: readonly number[];
  readonly speakers: readonly number[];
  readonly isLasting: boolean;
};

function keysOf({ text, speaker }: { readonly text: string; readonly speaker: StatementSpeaker | null }): Keys | null {
  const terms = termsOf(text);
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

/** Makes a statement findable. The statements that may now be grouped otherwise, itself among them. */
export function putKeys(db: Db, row: number, said: Pick<Wording, 'text' | 'speaker' | 'day'>): readonly number[] {
  const keys = keysOf(said);
  if (keys === null) return [];
  const { wording, stretches, speakers } = keys;
  const day = said.day ?? NO_DAY;
  for (const key of new Set([wording, ...stretches, ...speakers])) run(db, PUT_KEY, key, day, wording, row);
  const crossed = (key: number, days: Days) => !isTelling(db, key, days) && isTelling(db, key, days, row);
  return [
    row,
    ...stretches.flatMap((key) => (crossed(key, EVER) ? rowsWith(db, key, EVER) : [])),
    ...speakers.flatMap((key) => (crossed(key, { from: day, to: day }) ? rowsWith(db, key, { from: day, to: day }) : [])),
  ];
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

/**
 * Statements that may print the same words, in the order of their rows, so that nothing depends on how the keys lie.
 *
 * @param telling which keys are worth a look, remembered as long as no key is put or removed
 */
export function candidatesFor(
  db: Db,
  said: Pick<Wording, 'text' | 'speaker' | 'day'>,
  telling: Map<string, boolean>,
): readonly number[] {
  const keys = keysOf(said);
  if (keys === null) return [];
  const { wording, stretches, speakers, isLasting } = keys;
  const day = said.day ?? NO_DAY;
  const found = new Set(rowsWith(db, wording, isLasting ? EVER : { from: day - DAYS, to: day + DAYS }));
  const look = (key: number, days: Days): void => {
    const place = `${key} ${days.from}`;
    const isWorthIt = telling.get(place) ?? isTelling(db, key, days);
    telling.set(place, isWorthIt);
    if (isWorthIt) for (const row of rowsWith(db, key, days)) found.add(row);
  };
  for (const key of stretches) look(key, EVER);
  for (const key of speakers) {
    for (let at = day - DAYS_BY_SPEAKER; at <= day + DAYS_BY_SPEAKER; at++) look(key, { from: at, to: at });
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether few enough wordings have this key; one statement may be left out of the count. */
function isTelling(db: Db, key: number, { from, to }: Days, without = 0): boolean {
  // Most keys have few statements, whatever their wordings: to see that there is none beyond takes a tenth of the time of telling them apart.
  if (first(db, BEYOND, key, from, to, COMMONPLACE) === undefined) return true;
  return (first<{ n: number }>(db, WORDINGS, key, from, to, without, COMMONPLACE + 1)?.n ?? 0) <= COMMONPLACE;
}

const BEYOND = 'SELECT 1 FROM same_words WHERE key = ? AND day BETWEEN ? AND ? LIMIT 1 OFFSET ?';

const WORDINGS = `
  SELECT count(*) AS n FROM (
    SELECT DISTINCT wording FROM same_words WHERE key = ? AND day BETWEEN ? AND ? AND statement <> ? LIMIT ?)`;

function rowsWith(db: Db, key: number, { from, to }: Days): readonly number[] {
  return all<{ row: number }>(db, ROWS, key, from, to).map(({ row }) => row);
}

const ROWS = 'SELECT statement AS row FROM same_words WHERE key = ? AND day BETWEEN ? AND ?';

// Prepared statements by their text: each is compiled once for a connection.

import type { Statement } from 'better-sqlite3';
import type { Db } from './connection.ts';

const prepared = new WeakMap<Db, Map<string, Statement>>();

/** All rows. `Row` is what the columns of this very text hold; the layout is ours and STRICT, so nobody re-checks. */
export function all<Row>(db: Db, text: string, ...values: readonly unknown[]): Row[] {
  return prepare(db, text).all(...values) as Row[];
}

/** The first row, or undefined. */
export function first<Row>(db: Db, text: string, ...values: readonly unknown[]): Row | undefined {
  return prepare(db, text).get(...values) as Row | undefined;
}

/** Changes rows; the id of the last inserted one, where there is one. */
export function run(db: Db, text: string, ...values: readonly unknown[]): number {
  return Number(prepare(db, text).run(...values).lastInsertRowid);
}

function prepare(db: Db, text: string): Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let statement = known.get(text);
  if (statement === undefined) {
    statement = db.prepare(text);
    known.set(text, statement);
  }
  return statement;
}

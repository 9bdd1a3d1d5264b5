// Prepared statements by their text: each is compiled once for a connection.

import type { Statement } from 'better-sqlite3';
import type { Db } from './connection.ts';

type Prepared = { readonly rows: Map<string, Statement>; readonly columns: Map<string, Statement> };

const prepared = new WeakMap<Db, Prepared>();

/** All rows. `Row` is what the columns of this very text hold; the layout is ours and STRICT, so nobody re-checks. */
export function all<Row>(db: Db, text: string, ...values: readonly unknown[]): Row[] {
  return prepare(db, text).all(...values) as Row[];
}

/** The first column of all rows. */
export function column<Value>(db: Db, text: string, ...values: readonly unknown[]): Value[] {
  return prepare(db, text, true).all(...values) as Value[];
}

/** The first row, or undefined. */
export function first<Row>(db: Db, text: string, ...values: readonly unknown[]): Row | undefined {
  return prepare(db, text).get(...values) as Row | undefined;
}

/** Changes rows; the id of the last inserted one, where there is one. */
export function run(db: Db, text: string, ...values: readonly unknown[]): number {
  return Number(prepare(db, text).run(...values).lastInsertRowid);
}

function prepare(db: Db, text: string, plucks = false): Statement {
  let all = prepared.get(db);
  if (all === undefined) {
    all = { rows: new Map(), columns: new Map() };
    prepared.set(db, all);
  }
  const known = plucks ? all.columns : all.rows;
  let statement = known.get(text);
  if (statement === undefined) {
    statement = plucks ? db.prepare(text).pluck() : db.prepare(text);
    known.set(text, statement);
  }
  return statement;
}

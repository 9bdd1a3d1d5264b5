// Prepared statements by their text: each is compiled once for a connection.

import type { Statement } from 'better-sqlite3';
import type { Db } from './connection.ts';

/** By how a row is handed over: as an object, as its first column, or as a list, which takes half as long as an object of ten fields. */
type Prepared = { readonly [manner in 'rows' | 'columns' | 'lists']: Map<string, Statement> };

const prepared = new WeakMap<Db, Prepared>();

/** All rows. `Row` is what the columns of this very text hold; the layout is ours and STRICT, so nobody re-checks. */
export function all<Row>(db: Db, text: string, ...values: readonly unknown[]): Row[] {
  return prepare(db, text).all(...values) as Row[];
}

/** The first column of all rows. */
export function column<Value>(db: Db, text: string, ...values: readonly unknown[]): Value[] {
  return prepare(db, text, 'columns').all(...values) as Value[];
}

/** All rows, each as the list of its columns. */
export function lists<Row extends readonly unknown[]>(db: Db, text: string, ...values: readonly unknown[]): Row[] {
  return prepare(db, text, 'lists').all(...values) as Row[];
}

/** The first row, or undefined. */
export function first<Row>(db: Db, text: string, ...values: readonly unknown[]): Row | undefined {
  return prepare(db, text).get(...values) as Row | undefined;
}

/** Changes rows; the id of the last inserted one, where there is one. */
export function run(db: Db, text: string, ...values: readonly unknown[]): number {
  return Number(prepare(db, text).run(...values).lastInsertRowid);
}

function prepare(db: Db, text: string, manner: keyof Prepared = 'rows'): Statement {
  let all = prepared.get(db);
  if (all === undefined) {
    all = { rows: new Map(), columns: new Map(), lists: new Map() };
    prepared.set(db, all);
  }
  let statement = all[manner].get(text);
  if (statement === undefined) {
    statement = db.prepare(text);
    if (manner === 'columns') statement.pluck();
    if (manner === 'lists') statement.raw();
    all[manner].set(text, statement);
  }
  return statement;
}

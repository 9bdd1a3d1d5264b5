// What somebody who watches a query has been told already: the ids of statements, one list a query.
//
// Not the number of the latest transaction: a rebuild writes every statement anew, and an article that is put right all of its own.

import type { WatchState } from '../archive.ts';
import type { Db } from './connection.ts';
import { all, first, run } from './sql.ts';

/** Which of these statements the watch of this query was not told of; newest first, but for a new watch, of which none is told. */
export function readWatch(db: Db, q: string, ids: readonly string[]): WatchState {
  const watch = first<{ row: number }>(db, 'SELECT row FROM watches WHERE query = ?', q);
  if (watch === undefined) return { isNew: true, untold: ids };
  const told = new Set(
    all<{ statement: string }>(db, 'SELECT statement FROM watched WHERE watch = ?', watch.row).map(({ statement }) => statement),
  );
  const untold = ids.filter((id) => !told.has(id));
  return { isNew: false, untold: all<{ id: string }>(db, NEWEST_FIRST, JSON.stringify(untold)).map(({ id }) => id) };
}

const NEWEST_FIRST = `
  SELECT s.id FROM json_each(?) AS found JOIN statements AS s ON s.id = found.value ORDER BY s.said IS NULL, s.said DESC, s.row DESC`;

export function keepWatch(db: Db, q: string, ids: readonly string[]): void {
  db.transaction(() => {
    run(db, 'INSERT OR IGNORE INTO watches (query) VALUES (?)', q);
    run(
      db,
      `INSERT OR IGNORE INTO watched (watch, statement)
       SELECT w.row, told.value FROM watches AS w, json_each(?) AS told WHERE w.query = ?`,
      JSON.stringify(ids),
      q,
    );
  }).immediate();
}

// What SQLite finds wrong with the file: pages that do not fit together, rows that point nowhere.

import type { Db } from './connection.ts';
import { all } from './sql.ts';

/** A file that is damaged in one place is often damaged in thousands. */
const MOST_PROBLEMS = 20;

export function findDamage(db: Db): string[] {
  const pages = all<{ integrity_check: string }>(db, `PRAGMA integrity_check(${MOST_PROBLEMS})`);
  const strays = all<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check').slice(0, MOST_PROBLEMS);
  return [
    ...pages
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => `the database is damaged: ${row.integrity_check}; put a backup in its place`),
    ...strays.map(({ table, parent }) => `a row of ${table} belongs to none of ${parent}; run "quoth rebuild"`),
  ];
}

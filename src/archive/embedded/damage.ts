// What is wrong with the file: pages that do not fit together, rows that point nowhere, a register that says otherwise than its articles.

import type { Naming } from '../../language/names/naming.ts';
import type { Db } from './connection.ts';
import { readHand } from './hand.ts';
import { wrongBuckets } from './register/rows.ts';
import { all } from './sql.ts';

/** A file that is damaged in one place is often damaged in thousands. */
const MOST_PROBLEMS = 20;

export function findDamage(db: Db, naming: Naming): string[] {
  const pages = all<{ integrity_check: string }>(db, `PRAGMA integrity_check(${MOST_PROBLEMS})`);
  const strays = all<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check').slice(0, MOST_PROBLEMS);
  const lost = all<{ number: number; statement: string }>(db, LOST);
  return [
    ...lost.map(
      ({ number, statement }) => `correction ${number} is attached to ${statement}, which is not there; run "quoth rebuild"`,
    ),
    ...wrongBuckets(db, naming, readHand(db))
      .slice(0, MOST_PROBLEMS)
      .map((bucket) => `the register says otherwise of “${bucket.replace(/^=/u, '')}” than its articles do; run "quoth rebuild"`),
    ...pages
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => `the database is damaged: ${row.integrity_check}; put a backup in its place`),
    ...strays.map(({ table, parent }) => `a row of ${table} belongs to none of ${parent}; run "quoth rebuild"`),
  ];
}

const LOST = `
  SELECT number, statement FROM corrections
  WHERE statement IS NOT NULL AND statement NOT IN (SELECT id FROM statements) AND statement NOT IN (SELECT id FROM set_aside)`;

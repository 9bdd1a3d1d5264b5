// An archive where nothing may be written, as on a mounted image: it is read into memory whole, and answers from there.
//
// SQLite keeps a log beside a database even for reading. A copy without one needs a single word changed in the header, and nobody else
// writes where nobody may.

import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { tooLargeToRead } from './failures.ts';

/** Bytes; thirty thousand articles. All of it stands in memory, twice while it is read. */
const LARGEST = 1_000_000_000;

/** Where the header says which kind of log a database has, for writing and for reading; 1: none beside it. */
const KIND_OF_LOG = [18, 19];

/** Null: there is none, or what was written last stands in a log that only SQLite can read. */
export function readWhole(file: string, largest = LARGEST): Database.Database | null {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || (log?.isFile() === true && log.size > 0)) return null;
  if (found.size > largest) throw tooLargeToRead(file, found.size, largest);
  const bytes = readFileSync(file);
  for (const at of KIND_OF_LOG) bytes[at] = 1;
  return new Database(bytes);
}

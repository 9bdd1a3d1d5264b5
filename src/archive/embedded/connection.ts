// Opens the database, makes it durable and brings it to the layout of this version; nothing is created before the first write.

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf, explainFailure, newerLayout, notAnArchive } from './failures.ts';
import { ARCHIVE_FILE } from './file-name.ts';
import { MIGRATIONS } from './layout/migrations.ts';
import { readWhole } from './whole-file.ts';

export type Db = Database.Database;

export type Connection = {
  /** For messages: the file, or "(in memory)". */
  readonly place: string;
  /** The database as it is now; an empty one where none was created yet. */
  reading(): Db;
  /** The database, created with its folder where there is none. */
  writing(): Db;
  close(): void;
};

/** "Quot" in ASCII: tells our files from other people's databases. */
const APPLICATION_ID = 0x51756f74;

/** How long to wait for another writer. Our transactions take well under a second; 10 s is for slow disks and many writers. */
const BUSY_MS = 10_000;

export type ConnectionOptions = {
  /** How long to wait for another writer, in milliseconds. */
  readonly busyMs?: number;
  /** The largest size of the database, in pages of 4 KiB; unlimited unless told. */
  readonly maxPages?: number;
  /** Told of what keeps people waiting: an archive of an earlier version is brought along. */
  readonly notice?: (message: string) => void;
};

/** @param directory null keeps everything in memory. */
export function connect(directory: string | null, options: ConnectionOptions = {}): Connection {
  const file = directory === null ? null : join(directory, ARCHIVE_FILE);
  const place = file ?? '(in memory)';
  let opened: { readonly db: Db; readonly stamp: string | null } | null = null;
  let empty: Db | null = null;

  const open = (): Db => {
    if (opened === null) {
      const db = openFile(file ?? ':memory:', place, options);
      opened = { db, stamp: file === null ? null : stampOf(file, place, db) };
    }
    return opened.db;
  };
  /** Whether there is a file. One that was deleted or put in the place of ours while we had it open must not be answered from memory. */
  const look = (): boolean => {
    if (file === null) return true;
    const stamp = stampOf(file, place, opened?.db ?? null);
    if (opened !== null && opened.stamp !== stamp) {
      opened.db.close();
      opened = null;
    }
    return stamp !== null;
  };
  return {
    place,
    reading: () => {
      if (look()) return open();
      empty ??= openFile(':memory:', place, options);
      return empty;
    },
    writing: () => {
      if (!look() && directory !== null) createFolder(directory);
      return open();
    },
    close: () => {
      opened?.db.close();
      empty?.close();
    },
  };
}

/**
 * Which file it is; null where there is none. Of one that was read whole also when it was written: nobody tells us of what is new in it. A
 * folder that may not be looked into is trouble, not an archive that was not created yet.
 */
function stampOf(file: string, place: string, db: Db | null): string | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false, bigint: true });
    if (found === undefined) return null;
    return db?.memory === true ? `${found.ino} ${found.size} ${found.mtimeNs}` : `${found.ino}`;
  } catch (cause) {
    throw explainFailure(cause, place);
  }
}

function createFolder(directory: string): void {
  try {
    makeFolder(directory);
  } catch (cause) {
    throw explainFailure(cause, directory);
  }
}

/** One by one: Node's own way tries for ever where a folder takes no folders and says only that there is none, as /proc does. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  makeFolder(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (cause) {
    // Another process may have been faster.
    if (!existsSync(directory)) throw cause;
  }
}

function openFile(file: string, place: string, { busyMs = BUSY_MS, maxPages, notice }: ConnectionOptions): Db {
  let db: Db | null = null;
  try {
    db = new Database(file, { timeout: busyMs });
    prepareFile(db, place, notice);
    if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
    return db;
  } catch (cause) {
    db?.close();
    const whole = codeOf(cause) === UNWRITABLE ? openWhole(file, place) : null;
    if (whole !== null) return whole;
    throw explainFailure(cause, place);
  }
}

/** What SQLite says where it can read the file, and not write its log beside it. */
const UNWRITABLE = 'SQLITE_CANTOPEN';

/** What is there, where nothing may be written. Whoever writes all the same is told so. */
function openWhole(file: string, place: string): Db | null {
  try {
    const db = readWhole(file);
    if (db === null) return null;
    prepareFile(db, place);
    db.pragma('query_only = ON');
    return db;
  } catch (cause) {
    throw explainFailure(cause, place);
  }
}

function prepareFile(db: Db, place: string, notice?: ConnectionOptions['notice']): void {
  db.pragma('foreign_keys = ON');
  if (numberOf(db, 'user_version') !== MIGRATIONS.length) migrate(db, place, notice);
  else if (numberOf(db, 'application_id') !== APPLICATION_ID) throw notAnArchive(place);
  // FULL, where NORMAL is the build's default for WAL: NORMAL survives `kill -9`, but a power cut may undo commits that were already
  // reported as added. One sync a batch of documents costs a few milliseconds.
  db.pragma('synchronous = FULL');
  // Off everywhere but on macOS, where a plain sync leaves the bytes in the cache of the drive.
  db.pragma('fullfsync = ON');
  // Pages of 4 KiB. At the build's 1,000 nearly every batch of articles would copy the log into the database, the same pages each time.
  db.pragma('wal_autocheckpoint = 8000');
  // 64 MB: the indexes of some hundred thousand statements stay in memory. Negative means KiB.
  db.pragma('cache_size = -65536');
}

function migrate(db: Db, place: string, notice: ConnectionOptions['notice']): void {
  const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get();
  // A file without any table was left by a process that died while creating it: it is ours to finish.
  if (tables !== 0 && numberOf(db, 'application_id') !== APPLICATION_ID) throw notAnArchive(place);
  const found = numberOf(db, 'user_version');
  if (found > MIGRATIONS.length) throw newerLayout(place, found, MIGRATIONS.length);
  db.pragma('journal_mode = WAL');
  db.transaction(() => {
    // Read again inside the lock: another process may have been faster.
    const steps = MIGRATIONS.slice(numberOf(db, 'user_version'));
    if (tables !== 0 && steps.length > 0) notice?.(presentMigration(db));
    for (const step of steps) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}

/** Brought from one layout to the next in a second, on a slow machine. */
const STATEMENTS_A_SECOND = 10_000;

function presentMigration(db: Db): string {
  const statements = Number(db.prepare('SELECT count(*) FROM statements').pluck().get());
  const seconds = Math.max(1, Math.round(statements / STATEMENTS_A_SECOND));
  const wait = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `an earlier version kept this archive; bringing its ${statements.toLocaleString('en')} statements along takes about ${wait}, once; whoever stops it loses nothing`;
}

function numberOf(db: Db, pragma: 'user_version' | 'application_id'): number {
  // The two pragmas asked for are 32-bit integers by definition.
  return db.pragma(pragma, { simple: true }) as number;
}

// The full-text index on disk: only a cache, thrown away whenever there is doubt about it.

import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Db } from './connection.ts';
import { latestVersion } from './history.ts';
import { type IndexOptions, readStatementIndex, type StatementIndex } from './index/statement-index.ts';
import { MIGRATIONS } from './layout/migrations.ts';
import { first } from './sql.ts';

type Snapshot = { readonly index: StatementIndex; readonly seq: number };

/** First line of the file: which point of which history the index belongs to. */
type Header = { readonly layout: number; readonly seq: number; readonly version: string };

/** The index as it was at some earlier point of this very archive, or null: no file, a torn one, another archive, another format. */
export async function readSnapshot(
  path: string,
  db: Db,
  options: IndexOptions,
): Promise<{ index: StatementIndex; seq: number } | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const lines = file.readLines()[Symbol.asyncIterator]();
    const header = parseHeader((await lines.next()).value ?? '');
    if (header === null || header.layout !== MIGRATIONS.length || !belongs(db, header)) return null;
    const index = await readStatementIndex({ [Symbol.asyncIterator]: () => lines }, options);
    return index === null ? null : { index, seq: header.seq };
  } catch {
    // Whatever is wrong with a cache, the archive itself can answer.
    return null;
  } finally {
    await file.close();
  }
}

/** Writes beside the old file and renames when whole, so that a crash leaves the old one. Never fails: a cache is not worth an error. */
export async function writeSnapshot(path: string, db: Db, { index, seq }: Snapshot): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await removeLeftovers(path);
    const version = first<{ version: string }>(db, 'SELECT version FROM history WHERE seq = ?', seq)?.version;
    if (version === undefined) return;
    const header: Header = { layout: MIGRATIONS.length, seq, version };
    const file = await open(temporary, 'w');
    try {
      await file.write(`${JSON.stringify(header)}\n`);
      for (const line of index.toSnapshot()) await file.write(line);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Half-written snapshots of processes that were killed; one that still runs keeps its own. */
async function removeLeftovers(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const [, writer] = /^\.(\d+)\.tmp$/u.exec(name.replace(basename(path), '')) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(dirname(path), name), { force: true });
  }
}

/** Signal 0 is never sent, only checked; EPERM means that the process is somebody else's. */
function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EPERM';
  }
}

/** The history must still hold that version at that place; an archive that was deleted and filled anew has another. */
function belongs(db: Db, { seq, version }: Header): boolean {
  return (
    seq <= latestVersion(db).seq && first(db, 'SELECT 1 FROM history WHERE seq = ? AND version = ?', seq, version) !== undefined
  );
}

function parseHeader(line: string): Header | null {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) return null;
  const { layout, seq, version } = value as Record<string, unknown>; // any object may be looked at as one of unknowns
  return typeof layout === 'number' && typeof seq === 'number' && typeof version === 'string' ? { layout, seq, version } : null;
}

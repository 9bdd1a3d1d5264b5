// Copies the database into one file while others read and write: beside the old copy first and then in its place, so that a crash leaves one.

import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../../errors.ts';
import type { Db } from './connection.ts';
import { explainFailure } from './failures.ts';

/** @throws {InputError} E_BACKUP for a place where no copy can or should be written; {UnavailableError} when there is no room for it. */
export async function backUp(db: Db, file: string): Promise<void> {
  await refuse(db, file);
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await db.backup(unfinished);
    // What an older copy left beside it when it was looked into would be taken for this one's.
    for (const beside of ['-wal', '-shm']) await rm(file + beside, { force: true });
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw explainFailure(cause, file);
  }
}

/** A slip of the hand must not cost the archive, or somebody's thesis. */
async function refuse(db: Db, file: string): Promise<void> {
  const no = (why: string): never => {
    throw new InputError(`${file} ${why}`, { code: 'E_BACKUP' });
  };
  const folder = await stat(dirname(resolve(file))).catch(() => null);
  if (folder === null || !folder.isDirectory()) no(`cannot be written: there is no folder ${dirname(file)}; make it first`);
  const there = await stat(file).catch(() => null);
  if (there === null) return;
  if (there.isDirectory()) no('is a folder; name a file to copy the archive into');
  const own = await stat(db.name).catch(() => null);
  if (own?.ino === there.ino && own.dev === there.dev) no('is the archive itself; name another file');
  if (there.size > 0 && !(await isDatabase(file))) no('is there already and is no backup; name another file');
}

/** Every SQLite database begins so. */
async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(15), 0, 15, 0);
    return buffer.toString('latin1') === 'SQLite format 3';
  } finally {
    await file.close();
  }
}

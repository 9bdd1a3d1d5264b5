// Turns what SQLite and the file system say when they fail into one sentence with the place and the remedy.

import { QuothError, UnavailableError } from '../../errors.ts';

/** The error to throw for `cause`, which came up while working with the archive at `path`. Bugs pass through unchanged. */
export function explainFailure(cause: unknown, path: string): unknown {
  if (cause instanceof QuothError) return cause;
  const code = codeOf(cause);
  const known = FAILURES.find(({ codes }) => codes.test(code));
  if (known === undefined) return cause;
  return new UnavailableError(known.sentence(path), { code: known.name, cause });
}

export function newerLayout(path: string, found: number, known: number): UnavailableError {
  return new UnavailableError(
    `The archive ${path} was written by a newer version of Quoth (layout ${found}; this version knows ${known}). ` +
      'Update Quoth, or name another archive folder with --archive.',
    { code: 'E_ARCHIVE_NEWER' },
  );
}

export function tooLargeToRead(path: string, size: number, largest: number): UnavailableError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000).toLocaleString('en');
  return new UnavailableError(
    `The archive ${path} cannot be written to, and is too large to be read into memory (${megabytes(size)} MB; up to ${megabytes(largest)}). ` +
      'Copy it to a folder that may be written to, and name that with --archive.',
    { code: 'E_ARCHIVE_READONLY' },
  );
}

export function notAnArchive(path: string): UnavailableError {
  return new UnavailableError(
    `${path} is a database, but not an archive of Quoth. Move it away, or name another archive folder with --archive.`,
    { code: 'E_ARCHIVE_FOREIGN' },
  );
}

/** SqliteError and the errors of node:fs both carry a string `code`. Not asked by class: another realm has its own Error. */
export function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

const FAILURES: readonly {
  readonly codes: RegExp;
  readonly name: string;
  readonly sentence: (path: string) => string;
}[] = [
  {
    codes: /^SQLITE_(?:BUSY|LOCKED)/u,
    name: 'E_ARCHIVE_LOCKED',
    sentence: (path) =>
      `The archive ${path} is locked: another process is writing to it and did not finish in time. Wait for it or end it, then try again.`,
  },
  {
    codes: /^SQLITE_NOTADB/u,
    name: 'E_ARCHIVE_CORRUPT',
    sentence: (path) =>
      `${path} is not a database, or its beginning was overwritten. Put a backup in its place, or move it away and add the articles again.`,
  },
  {
    codes: /^SQLITE_CORRUPT|^SQLITE_IOERR_(?:SHORT_READ|CORRUPTFS)/u,
    name: 'E_ARCHIVE_CORRUPT',
    sentence: (path) => `The archive ${path} is damaged. Put a backup in its place, or move it away and add the articles again.`,
  },
  {
    codes: /^SQLITE_FULL|^ENOSPC$|^EDQUOT$/u,
    name: 'E_ARCHIVE_FULL',
    sentence: (path) =>
      `There is no room left to write to the archive ${path}; nothing of the last batch was kept. Free some disk space, then run the same command again.`,
  },
  {
    codes: /^SQLITE_READONLY|^EROFS$/u,
    name: 'E_ARCHIVE_READONLY',
    sentence: (path) =>
      `The archive ${path} cannot be written to. Change the permissions of the folder and its files, or name another archive folder with --archive.`,
  },
  {
    codes: /^SQLITE_(?:CANTOPEN|PERM|AUTH)|^ENOENT$|^EACCES$|^EPERM$|^ENOTDIR$|^EEXIST$|^EISDIR$/u,
    name: 'E_ARCHIVE_UNREADABLE',
    sentence: (path) =>
      `The archive ${path} cannot be opened. Check that its folder is a folder and may be read and written, or name another one with --archive.`,
  },
  {
    codes: /^SQLITE_IOERR|^EIO$/u,
    name: 'E_ARCHIVE_IO',
    sentence: (path) => `The disk failed while the archive ${path} was used. Check the disk, then try again.`,
  },
];

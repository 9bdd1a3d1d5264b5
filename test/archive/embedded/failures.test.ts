import { expect, test } from '@jest/globals';
import { explainFailure } from '../../../src/archive/embedded/failures.ts';
import { InputError, UnavailableError } from '../../../src/errors.ts';

const failure = (code: string): unknown =>
  explainFailure(Object.assign(new Error('low-level words'), { code }), 'some/quoth.sqlite');

test.each([
  ['SQLITE_BUSY', 'E_ARCHIVE_LOCKED'],
  ['SQLITE_BUSY_SNAPSHOT', 'E_ARCHIVE_LOCKED'],
  ['SQLITE_NOTADB', 'E_ARCHIVE_CORRUPT'],
  ['SQLITE_CORRUPT_INDEX', 'E_ARCHIVE_CORRUPT'],
  ['SQLITE_IOERR_SHORT_READ', 'E_ARCHIVE_CORRUPT'],
  ['SQLITE_FULL', 'E_ARCHIVE_FULL'],
  ['ENOSPC', 'E_ARCHIVE_FULL'],
  ['SQLITE_READONLY', 'E_ARCHIVE_READONLY'],
  ['SQLITE_READONLY_DIRECTORY', 'E_ARCHIVE_READONLY'],
  ['EROFS', 'E_ARCHIVE_READONLY'],
  ['SQLITE_CANTOPEN', 'E_ARCHIVE_UNREADABLE'],
  ['EACCES', 'E_ARCHIVE_UNREADABLE'],
  ['SQLITE_IOERR_WRITE', 'E_ARCHIVE_IO'],
])('%s is told as %s, in one sentence with the place, and keeps its cause', (low, code) => {
  expect(failure(low)).toBeInstanceOf(UnavailableError);
  expect(failure(low)).toMatchObject({ code, httpStatus: 503, exitCode: 2, cause: { code: low } });
  expect(failure(low)).toMatchObject({ message: expect.stringMatching(/^[^\n]*some\/quoth\.sqlite[^\n]*\.$/u) });
});

test('a bug stays a bug, and what is explained already stays as it is', () => {
  for (const cause of [
    new TypeError('x is undefined'),
    failure('SQLITE_MISUSE'),
    'thrown text',
    null,
    new InputError('no', { code: 'E_NO' }),
  ]) {
    expect(explainFailure(cause, 'some/quoth.sqlite')).toBe(cause);
  }
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { readWhole } from '../../../src/archive/embedded/whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoth-whole-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file is read whole, but not one that would fill the memory', () => {
  const file = join(folder, 'a.sqlite');
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec("CREATE TABLE boats (name TEXT); INSERT INTO boats VALUES ('Ada')");
  db.close();
  expect(readWhole(file)?.prepare('SELECT name FROM boats').pluck().get()).toBe('Ada');
  expect(() => readWhole(file, 1000)).toThrow('too large to be read into memory (1 MB; up to 1). Copy it to a folder');
  expect(readWhole(join(folder, 'b.sqlite'))).toBeNull();
  expect(readWhole(folder)).toBeNull();
  // What came last may stand in the log alone.
  writeFileSync(`${file}-wal`, 'last');
  expect(readWhole(file)).toBeNull();
});

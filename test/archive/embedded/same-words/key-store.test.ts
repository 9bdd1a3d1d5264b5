// Statements are found by their words wherever the keys lie: those of the latest apart, all others sorted, or as an earlier version kept them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { connect } from '../../../../src/archive/embedded/connection.ts';
import { createArchive } from '../../../../src/archive/embedded/embedded.ts';
import {
  countsOf,
  countWordings,
  dropEntry,
  type Entry,
  isOften,
  openKeys,
  putEntry,
  rowsWith,
  sortFresh,
} from '../../../../src/archive/embedded/same-words/key-store.ts';
import { extractionOf } from '../../articles.ts';
import { takeBackTo5 } from '../layout/layouts.ts';

test('what is asked of the keys has one answer, whichever of them are sorted', () => {
  const days = fc.integer({ min: 0, max: 3 });
  const entry = fc.record({
    day: days,
    wording: fc.integer({ min: 0, max: 4 }),
    keys: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
  });
  const act = fc.oneof(entry, fc.constantFrom('drop' as const, 'sort' as const, 'open anew' as const));
  const question = fc.record({ key: fc.integer({ min: 0, max: 5 }), from: days, to: days, before: fc.nat(40), most: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.array(question, { maxLength: 10 }), (acts, questions) => {
      const connection = connect(null);
      const db = connection.writing();
      db.pragma('foreign_keys = OFF'); // keys of no statements
      let store = openKeys(db, { fresh: null });
      const held = new Map<number, Entry>();
      acts.forEach((one, row) => {
        const [oldest] = held;
        if (one === 'sort') sortFresh(store);
        else if (one === 'open anew') store = openKeys(db, { fresh: null });
        else if (one !== 'drop') {
          putEntry(store, row, one);
          held.set(row, one);
        } else if (oldest !== undefined) {
          dropEntry(store, ...oldest);
          held.delete(oldest[0]);
        }
      });
      for (const { key, from, to, before, most } of questions) {
        const having = [...held].filter(([, { day, keys }]) => keys.includes(key) && day >= from && day <= to);
        const rows = having.map(([row]) => row);
        expect([...rowsWith(store, key, { from, to })].sort((a, b) => a - b)).toEqual(rows);
        expect(isOften(store, key, { from, to }, most)).toBe(rows.length > most);
        const wordings = new Set(having.filter(([row]) => row < before).map(([, { wording }]) => wording));
        expect(countWordings(store, key, { from, to }, before, 99)).toBe(wordings.size);
        const all = [...held.values()].filter(({ keys }) => keys.includes(key)).length;
        expect(countsOf(store, [key], 99).get(key)).toBe(all);
      }
      connection.close();
    }),
    { numRuns: 60 },
  );
});

describe('the same words are one statement', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quoth-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const WORDS = 'The ferry was never built to carry cars, and the town will not pay for a larger one';
  const report = (id: string, by: string) => extractionOf({ id, published: '2031-03-01', said: [{ words: WORDS, by }] });
  const open = () => createArchive({ directory: folder, now: () => performance.now() });

  /** Two papers print it before `meanwhile` and a third after; then the first goes. How many report it with the third, each time. */
  async function reportsAround(meanwhile: () => void): Promise<readonly (number | undefined)[]> {
    const first = open();
    await first.write([report('a', 'Ada Lund'), report('b', 'Ada Lund')], '1');
    await first.close();
    meanwhile();
    const archive = open();
    const reports = async () => (await archive.readStatement('c-1'))?.reports.length;
    await archive.write([report('c', 'Ada Lund')], '1');
    const three = await reports();
    await archive.remove(['a']);
    const two = await reports();
    await archive.remove(['b']);
    const alone = await reports();
    expect(await archive.findDamage()).toEqual([]);
    await archive.close();
    const db = new Database(join(folder, 'quoth.sqlite'));
    const left = db.prepare('SELECT (SELECT count(*) FROM fresh_words) + (SELECT count(DISTINCT statement) FROM same_words)');
    expect(left.pluck().get()).toBe(1); // of what went nothing is left
    db.close();
    return [three, two, alone];
  }

  test('while all are of the latest', async () => {
    expect(await reportsAround(() => undefined)).toEqual([2, 1, 0]);
  });

  test('once they are sorted', async () => {
    const sort = (): void => {
      const connection = connect(folder);
      sortFresh(openKeys(connection.writing(), { fresh: null }));
      connection.close();
    };
    expect(await reportsAround(sort)).toEqual([2, 1, 0]);
  });

  test('in an archive of a layout before', async () => {
    expect(await reportsAround(() => takeBackTo5(join(folder, 'quoth.sqlite')))).toEqual([2, 1, 0]);
  });
});

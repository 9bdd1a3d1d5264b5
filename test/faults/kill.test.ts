// SIGKILL in the middle of a long add, ten times: nothing that was reported is lost, and the archive is sound. Fifty times in test/long/.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { killRepeatedly } from './kill.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoth-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('kill -9 loses nothing that was reported as added', async () => {
  const line = (n: number) =>
    JSON.stringify({
      id: `k${n}`,
      published: '2031-04-03',
      text: `“We have counted ${n} ships,” harbour master Ilse Varga said on Wednesday. “Not one more.”`,
    });
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, Array.from({ length: 8000 }, (_, n) => `${line(n)}\n`).join(''));
  const { killed, reported, faults } = await killRepeatedly(join(folder, 'archive'), file, [0, 1, 2, 4, 8, 16, 30, 60, 100, 170]);
  expect(faults).toEqual([]);
  expect(killed).toBe(10);
  expect(reported).toBeGreaterThan(60);
}, 180_000);

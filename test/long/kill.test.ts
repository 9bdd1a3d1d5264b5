// SIGKILL in the middle of a long add, fifty times: nothing that was reported is lost, and the archive is sound. Run by `npm run test:long`.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { killRepeatedly } from '../faults/kill.ts';

/** In ms after the first printed line: at once, in the first batches, and ever later. */
const DELAYS = Array.from({ length: 50 }, (_, n) => Math.round(n ** 1.4));

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
  writeFileSync(file, Array.from({ length: 20_000 }, (_, n) => `${line(n)}\n`).join(''));
  const { killed, reported, faults } = await killRepeatedly(join(folder, 'archive'), file, DELAYS);
  expect(faults).toEqual([]);
  expect(killed).toBe(50);
  expect(reported).toBeGreaterThan(60);
}, 1_200_000);

// SIGKILL in the middle of a long add, fifty times, and of a rebuild, twenty times: nothing that was reported is lost, the old stays served,
// and the archive is sound. Run by `npm run test:long`.

import { expect, test } from '@jest/globals';
import { killRepeatedly } from '../faults/kill.ts';
import { killRebuildRepeatedly } from '../faults/kill-rebuild.ts';

/** In ms after the first printed line: at once, in the first batches, and ever later. */
const DELAYS = Array.from({ length: 50 }, (_, n) => Math.round(n ** 1.4));

test('kill -9 loses nothing that was reported as added', async () => {
  const { killed, reported, faults } = await killRepeatedly(20_000, DELAYS);
  expect(faults).toEqual([]);
  expect(killed).toBe(50);
  expect(reported).toBeGreaterThan(60);
}, 1_800_000);

test('kill -9 costs a rebuild no more than the batches in hand', async () => {
  // Each is killed after a batch or, on a busy machine, several: so many that work is left for the last.
  const { killed, faults, ends } = await killRebuildRepeatedly(
    6000,
    Array.from({ length: 20 }, (_, n) => n * 4),
  );
  expect(faults).toEqual([]);
  expect(killed).toBe(20);
  expect(ends[0]).toEqual(ends[1]);
}, 1_800_000);

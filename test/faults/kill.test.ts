// SIGKILL in the middle of a long add, ten times: nothing that was reported is lost, and the archive is sound. Fifty times in test/long/.

import { expect, test } from '@jest/globals';
import { killRepeatedly } from './kill.ts';

test('kill -9 loses nothing that was reported as added', async () => {
  const { killed, reported, faults } = await killRepeatedly(8000, [0, 1, 2, 4, 8, 16, 30, 60, 100, 170]);
  expect(faults).toEqual([]);
  expect(killed).toBe(10);
  expect(reported).toBeGreaterThan(60);
}, 180_000);

// SIGKILL in the middle of a rebuild, four times: it goes on where it was, the old stays served, and the end is that of one left in peace.

import { expect, test } from '@jest/globals';
import { killRebuildRepeatedly } from './kill-rebuild.ts';

test('kill -9 costs a rebuild no more than the batches in hand', async () => {
  const { killed, remade, faults, ends } = await killRebuildRepeatedly(1500, [0, 5, 20, 50]);
  expect(faults).toEqual([]);
  expect(killed).toBe(4);
  expect(remade.slice(0, -1).filter((reached, index) => reached >= Number(remade[index + 1]))).toEqual([]);
  expect(Number(remade.at(-1))).toBeLessThan(1500);
  expect(ends[0]).toEqual(ends[1]);
}, 180_000);

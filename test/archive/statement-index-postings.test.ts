// Two lists of numbers answer as a Map would, whatever is counted and dropped.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Postings } from '../../src/archive/embedded/index/postings.ts';

/** Steps from slot to slot: 0 counts the word in the same statement once more. */
const arbitrarySteps = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 });

test('what is counted is what a Map counts', () => {
  fc.assert(
    fc.property(arbitrarySteps, fc.array(fc.nat(60)), (steps, dropped) => {
      const postings = new Postings(0);
      const naive = new Map<number, number>();
      let slot = 0;
      for (const step of steps) {
        slot += step;
        expect(postings.put(slot)).toBe(!naive.has(slot));
        naive.set(slot, (naive.get(slot) ?? 0) + 1);
      }
      const isKept = new Uint8Array(slot + 1).fill(1);
      for (const one of dropped) {
        isKept[one] = 0;
        naive.delete(one);
      }
      postings.keep(isKept);
      expect(postings.size).toBe(naive.size);
      expect([...postings.keys()]).toEqual([...naive.keys()]);
      for (let one = 0; one <= slot + 1; one++) {
        expect(postings.get(one)).toBe(naive.get(one));
        expect(postings.has(one)).toBe(naive.has(one));
      }
      expect(postings.slots.map((_, at) => postings.countAt(at))).toEqual([...naive.values()]);
    }),
  );
});

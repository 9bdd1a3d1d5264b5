import { expect, jest, test } from '@jest/globals';
import { generate } from './articles.ts';
import { type Appearance, appearancesIn, formatRegister, scoreRegister } from './who-is-who.ts';

// Eight hundred articles are extracted; a busy machine needs more than the usual five seconds.
jest.setTimeout(120_000);

test('of people who share surnames and whole names, at most one pair in two hundred is joined wrongly, and no surname', async () => {
  const { read, misread } = await appearancesIn(generate(800));
  const { pairs, short } = scoreRegister(read, misread);
  expect(pairs.right).toBeGreaterThan(5_000);
  expect(pairs.wrong / (pairs.right + pairs.wrong)).toBeLessThan(1 / 200);
  expect(short.joined).toBeGreaterThan(50);
  expect(short.wrong).toBe(0);
});

test('pairs, entries and people are counted as they are', () => {
  const seen = (document: string, person: string, entry: string, isShort = false): Appearance => ({
    ...{ document, person, entry, isShort },
    identified: isShort && !entry.startsWith('lund') ? { as: 'Lund', because: ['same-role'] } : undefined,
  });
  const scores = scoreRegister(
    [
      seen('a', 'ada', 'ada-lund'),
      seen('b', 'ada', 'ada-lund'),
      seen('c', 'ada', 'ada-lund', true),
      seen('d', 'bo', 'bo-lund'),
      seen('e', 'bo', 'ada-lund', true),
      seen('f', 'bo', 'lund-f', true),
    ],
    2,
  );
  expect(scores).toEqual({
    appearances: 6,
    pairs: { right: 3, wrong: 3, missed: 3 },
    short: { all: 3, joined: 2, wrong: 1 },
    entries: { all: 3, mixed: 1 },
    people: { all: 2, whole: 1 },
    misread: 2,
  });
  expect(formatRegister(6, scores)).toContain('| surnames alone joined to a full name | 50.00 | 33.33 | 3 |');
});

// Long searches stop for others, as often as they have work, and nothing changes under them.

import { expect, jest, test } from '@jest/globals';
import { createArchive } from '../../../src/archive/embedded/embedded.ts';
import {
  createStatementIndex,
  type IndexedStatement,
  type StatementIndex,
} from '../../../src/archive/embedded/index/statement-index.ts';
import { inTurns, type Steps } from '../../../src/archive/embedded/turns.ts';
import type { SearchRequest } from '../../../src/types.ts';
import { extractionOf } from '../articles.ts';
import { numbered } from './numbered.ts';

// A thousand articles are written; a busy machine needs more than the usual five seconds.
jest.setTimeout(30_000);

const request = (q: string): SearchRequest => ({
  ...{ q, sort: null, limit: 20, cursor: null, collapse: true },
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
});

function indexOf(size: number): StatementIndex {
  const index = createStatementIndex({ textsOf: (ids) => ids.map(() => ''), now: () => 0 });
  const statements = Array.from(
    { length: size },
    (_, at): IndexedStatement => ({
      ...{ id: `s${at}`, text: `the ferry of the bay${at % 10}, and so on`, speakers: [], kind: null, type: 'direct' },
      ...{ stance: 'asserted', confidence: 1, mentions: [], reports: null },
      date: { value: '2024-03-05', precision: 'day', basis: 'stated' },
      document: { id: `d${at}`, title: null, source: null, published: null },
    }),
  );
  index.add(statements);
  return index;
}

function stopsOf(steps: Steps<unknown>): number {
  let stops = 0;
  while (steps.next().done !== true) stops++;
  return stops;
}

const [some, twice] = [indexOf(8_000), indexOf(16_000)];

test.each(['the', '"of the"', 'ba*', 'the OR of OR and', 'the -bay3', 'on:2024', 'about:ferry', ''])(
  'a search for %p stops in proportion to what it looks at',
  (q) => {
    const [few, more] = [stopsOf(some.search(request(q))), stopsOf(twice.search(request(q)))];
    // A stop at least for every 2000 statements, and no fixed number of them.
    expect(few).toBeGreaterThanOrEqual(4);
    expect(more / few).toBeGreaterThan(1.4);
  },
);

test('so do a timeline, groups, and a pasted quotation', () => {
  for (const steps of [
    some.timeline(request('the')),
    some.groups(request('the'), 10),
    some.similar(['the ferry of the bay'], 50),
  ])
    expect(stopsOf(steps)).toBeGreaterThanOrEqual(4);
});

test('others have their turn between two turns', async () => {
  const turns: string[] = [];
  let time = 0;
  function* work(): Steps<string> {
    for (let step = 0; step < 3; step++) {
      turns.push('work');
      yield;
    }
    return 'done';
  }
  // Every look at the clock finds a second gone: each step is a turn of its own.
  const answer = inTurns(
    work(),
    () => (time += 1000),
    (take) => take(),
  );
  const other = setInterval(() => turns.push('other'), 0);
  expect(await answer).toEqual({ result: 'done' });
  clearInterval(other);
  expect(turns.filter((one) => one === 'work').length).toBe(3);
  expect(
    await inTurns(
      work(),
      () => 0,
      () => null,
    ),
  ).toBeNull();
});

test('what is written while a search has its turns is not in its answer, and in the next', async () => {
  let time = 0;
  const archive = createArchive({ directory: null, now: () => (time += 20) });
  const articles = Array.from({ length: 300 }, (_, index) => extractionOf(numbered(`n${index}`)));
  await archive.write(articles, '1');
  await archive.suggest('b');
  const running = archive.search(request('boats'));
  await new Promise((resolve) => setImmediate(resolve));
  await archive.write([extractionOf(numbered('later'))], '1');
  const next = archive.search(request('boats'));
  const { total, facets } = await running;
  expect(total).toBe(300);
  expect(facets.type.map(({ count }) => count)).toEqual([300]);
  expect((await next).total).toBe(301);
  await archive.close();
}, 60_000);

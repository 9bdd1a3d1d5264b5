// The index agrees with a naive look at every statement; ids, order, counts, marks and pages are what the issue promises.

import { describe, expect, test } from '@jest/globals';
import {
  createStatementIndex,
  type IndexedStatement,
  readStatementIndex,
  type StatementIndex,
} from '../../src/archive/embedded/statement-index.ts';
import type { SearchRequest } from '../../src/types.ts';

type Sketch = Partial<Omit<IndexedStatement, 'speakers' | 'document'>> & {
  readonly by?: string | readonly string[];
  readonly source?: string;
  readonly title?: string;
  readonly published?: string;
  readonly doc?: string;
};

const slug = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-');

function statement(id: string, text: string, sketch: Sketch = {}): IndexedStatement {
  const names = sketch.by === undefined ? [] : typeof sketch.by === 'string' ? [sketch.by] : sketch.by;
  const published = sketch.published ?? '2024-03-05';
  return {
    id,
    text,
    speakers: names.map((name) => ({ id: slug(name), name, aliases: [name.split(' ').at(-1) ?? name] })),
    kind: sketch.kind ?? (names.length === 0 ? null : 'person'),
    type: sketch.type ?? 'direct',
    stance: 'asserted',
    date: sketch.date ?? { value: published, precision: 'day', basis: 'published' },
    confidence: sketch.confidence ?? 0.9,
    mentions: sketch.mentions ?? [],
    reports: sketch.reports ?? null,
    document: {
      id: sketch.doc ?? `d${id}`,
      title: sketch.title ?? null,
      source: sketch.source === undefined ? null : { id: slug(sketch.source), name: sketch.source },
      published,
    },
  };
}

function indexOf(statements: readonly IndexedStatement[]): StatementIndex {
  const texts = new Map(statements.map((one) => [one.id, one.text]));
  const index = createStatementIndex({ textsOf: (ids) => ids.map((id) => texts.get(id) ?? ''), now: () => 0 });
  index.add(statements);
  return index;
}

function request(q: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return {
    q,
    sort: null,
    limit: 20,
    cursor: null,
    collapse: true,
    facets: { speaker: [], source: [], year: [], type: [], kind: [] },
    ...more,
  };
}

const NEWS = [
  statement('1', 'The bridge will open in spring.', { by: 'Ada Brandt', source: 'Harbour Post' }),
  statement('2', 'We will not open the bridge before the inspection.', { by: 'Jonas Brandt', source: 'Valley Times' }),
  statement('3', 'Brandt has promised a bridge three times.', {
    by: 'Mira Okoye',
    source: 'Harbour Post',
    mentions: ['ada-brandt'],
  }),
  statement('4', 'Taxes were raised twice in 2024.', { by: 'Mira Okoye', published: '2023-05-01' }),
  statement('5', 'The bridge, the tax and the inspection.', {}),
];

const ids = (q: string, more: Partial<SearchRequest> = {}) =>
  indexOf(NEWS)
    .search(request(q, more))
    .items.map((hit) => hit.id);

describe('words', () => {
  test('mean all of them, over text and speaker', () => {
    expect(ids('bridge inspection').sort()).toEqual(['2', '5']);
    expect(ids('brandt bridge').sort()).toEqual(['1', '2', '3']);
    expect(ids('brandt')[2]).toBe('3');
  });
  test('find other forms and slips, never other numbers', () => {
    expect(ids('tax').sort()).toEqual(['4', '5']);
    expect(ids('inspectoin').sort()).toEqual(['2', '5']);
    expect(ids('2025')).toEqual([]);
  });
  test('can be excluded, chosen from, begun', () => {
    expect(ids('bridge -inspection').sort()).toEqual(['1', '3']);
    expect(ids('taxes OR spring').sort()).toEqual(['1', '4', '5']);
    expect(ids('insp*').sort()).toEqual(['2', '5']);
  });
  test('phrases', () => {
    expect(ids('"the bridge"').sort()).toEqual(['1', '2', '5']);
    expect(ids('“open the bridge”')).toEqual(['2']);
    expect(ids('"bridges"')).toEqual([]);
  });
});

test('filters', () => {
  expect(ids('speaker:brandt').sort()).toEqual(['1', '2']);
  expect(ids('speaker:"Ada Brandt"')).toEqual(['1']);
  expect(ids('about:"Ada Brandt"')).toEqual(['3']);
  expect(ids('before:2024')).toEqual(['4']);
  expect(ids('source:harbour').sort()).toEqual(['1', '3']);
});

test('a snapshot answers as the index did, without what was removed', async () => {
  const index = indexOf(NEWS);
  index.remove(['2']);
  index.add([NEWS[0] as IndexedStatement]);
  const lines = [...index.toSnapshot()];
  const texts = new Map(NEWS.map((one) => [one.id, one.text]));
  const again = await readStatementIndex(lines, { textsOf: (ids) => ids.map((id) => texts.get(id) ?? ''), now: () => 0 });
  for (const q of ['bridge', 'brandt', '"the bridge"', 'tax', 'before:2024', 'about:brandt', '']) {
    expect(again?.search(request(q))).toEqual(index.search(request(q)));
  }
  expect(again?.size).toBe(4);
  expect(await readStatementIndex(lines.slice(0, -1), { textsOf: () => [], now: () => 0 })).toBeNull();
  expect(await readStatementIndex(['{', ''], { textsOf: () => [], now: () => 0 })).toBeNull();
});

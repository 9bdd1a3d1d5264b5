// The index agrees with a naive look at every statement; ids, order, counts, marks and pages are what the issue promises.

import { describe, expect, test } from '@jest/globals';
import {
  createStatementIndex,
  type IndexedStatement,
  readStatementIndex,
  type StatementIndex,
} from '../../src/archive/embedded/index/statement-index.ts';
import { inOneGo } from '../../src/archive/embedded/turns.ts';
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
  inOneGo(indexOf(NEWS).search(request(q, more))).items.map((hit) => hit.id);

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

describe('a name that holds a small word', () => {
  const SAID = [
    statement('1', 'We wait here.', { by: 'the chair of the board', kind: 'unnamed' }),
    statement('2', 'The ferry is late.', { by: 'Ada Brandt' }),
    statement('3', 'We wait for the board.', { by: 'Bank of the North', kind: 'organization' }),
    statement('4', 'We will wait.', { by: 'Mira Okoye' }),
    statement('5', 'Nobody waits.', { by: 'Will Berg' }),
  ];
  const found = (q: string) => inOneGo(indexOf(SAID).search(request(q))).items.map(({ id }) => id);

  test('stands behind all who said the word', () => {
    expect(found('the').slice(-1)).toEqual(['1']);
    expect(found('the')).toHaveLength(3);
  });
  test('is a name all the same where it is a person’s', () => expect(found('will')[0]).toBe('5'));
  test('its other words find the body', () => expect(found('north')).toEqual(['3']));
});

describe('where little is found', () => {
  const page = (q: string) => inOneGo(indexOf(NEWS).search(request(q)));
  test('small words are never kept in place of others', () => {
    expect(page('the quay or inspection').relaxed?.reason).toBe('Nearby: with “inspection” but not all of “the”, “quay”, “or”');
  });
  test('what was left out of the query stays out of proposals', () => {
    expect(page('taxes AND bridge').removals.map(({ query }) => query)).toEqual(['bridge', 'taxes']);
    expect(page('taxes AND inspectons').suggestions.map(({ query }) => query)).not.toContainEqual(expect.stringContaining('AND'));
  });
  test('a query of nothing finds nothing, at the side either', () => {
    expect(page('OR')).toMatchObject({ total: 0, removals: [], relaxed: null, suggestions: [] });
  });
  test('who was chosen and is not here is said', () => {
    const facets = { speaker: ['ada-brand'], source: ['nobody'], year: [], type: [], kind: [] };
    expect(inOneGo(indexOf(NEWS).search(request('bridge', { facets }))).query.notices.map(({ message }) => message)).toEqual([
      'There is no speaker “ada-brand” in the archive, so nothing is found under it. Did you mean ada-brandt?',
      'There is no source “nobody” in the archive, so nothing is found under it.',
    ]);
  });
});

test('statements of articles without a source are a value of that facet', () => {
  const facets = { speaker: [], source: ['-'], year: [], type: [], kind: [] };
  const page = inOneGo(indexOf(NEWS).search(request('', { facets })));
  expect(page.items.map(({ id }) => id).sort()).toEqual(['4', '5']);
  expect(page.facets.source.find(({ value }) => value === '-')).toEqual({ value: '-', label: '', count: 2, selected: true });
  expect(page.query.notices).toEqual([]);
});

describe('fields', () => {
  test.each([
    ['speaker:brandt', '1 2'],
    ['speaker:"Ada Brandt"', '1'],
    ['speaker:"Brandt"', '1 2'],
    ['-speaker:brandt', '3 4 5'],
    ['about:"Ada Brandt"', '3'],
    ['about:okoye', ''],
    ['before:2024', '4'],
    ['source:harbour', '1 3'],
    ['-has:source', '4 5'],
    ['-has:speaker', '5'],
    ['date:stated', ''],
    ['date:published bridge', '1 2 3 5'],
    ['source:"Harbour Post"', '1 3'],
    ['speaker:brandt OR taxes', '1 2 4 5'],
  ])('%s', (q, expected) => expect(ids(q).sort().join(' ')).toBe(expected));

  test('a month lies inside a range only as a whole', () => {
    const index = indexOf([
      statement('day', 'It opens.', { date: { value: '2022-02-24', precision: 'day', basis: 'stated' } }),
      statement('month', 'It opens.', { date: { value: '2022-02', precision: 'month', basis: 'stated' } }),
      statement('year', 'It opens.', { date: { value: '2022', precision: 'year', basis: 'stated' } }),
      statement('none', 'It opens.', { date: { value: null, precision: null, basis: 'unknown' } }),
    ]);
    const found = (q: string) =>
      inOneGo(index.search(request(q)))
        .items.map((hit) => hit.id)
        .sort()
        .join(' ');
    expect(found('on:2022-02')).toBe('day month');
    expect(found('on:2022')).toBe('day month year');
    expect(found('after:2022-02')).toBe('day month');
    expect(found('after:2022-02-02')).toBe('day');
    expect(found('before:2022-03')).toBe('day month');
    expect(found('before:2022-02-28')).toBe('day');
    expect(found('has:date')).toBe('day month year');
  });

  test('a name nobody bears is a notice with the near miss, a name two bear says whose', () => {
    const notices = (q: string) => inOneGo(indexOf(NEWS).search(request(q))).query.notices;
    expect(notices('speaker:brandd bridge')).toMatchObject([{ code: 'unknown-name', suggestion: 'speaker:brandt bridge' }]);
    expect(notices('speaker:"Ada Brant"')).toMatchObject([{ code: 'unknown-name', suggestion: 'speaker:"Ada Brandt"' }]);
    expect(notices('speaker:"Brandt"')).toMatchObject([{ code: 'shared-name' }]);
    expect(notices('speaker:brandt')).toEqual([]);
  });

  test('a word that nobody used, taken for another, is said; an exact one, or another form of it, is not', () => {
    const notices = (q: string) => inOneGo(indexOf(NEWS).search(request(q))).query.notices;
    expect(notices('bridge inspectoin')).toEqual([
      {
        code: 'respelt',
        message: 'No statement here has “inspectoin”; these have “inspection”.',
        suggestion: 'bridge inspection',
      },
    ]);
    for (const q of ['inspection', 'bridges', '-inspectoin', 'nothinglikeit']) expect(notices(q)).toEqual([]);
  });
});

describe('order', () => {
  const DATED = [
    statement('a', 'The bridge.', { published: '2024-01-01' }),
    statement('b', 'The bridge is a bridge and it opens in the spring.', { published: '2024-03-01', reports: 'x' }),
    statement('c', 'The bridge is a bridge and it opens in the spring.', { published: '2024-02-01', reports: 'x' }),
    statement('d', 'A brigde.', { published: '2024-05-01' }),
    statement('e', 'No date for the bridge yet.', { date: { value: null, precision: null, basis: 'unknown' } }),
  ];
  const order = (more: Partial<SearchRequest>) =>
    inOneGo(indexOf(DATED).search(request('bridge', more)))
      .items.map(({ id, reports }) => [id, ...reports].join('+'))
      .join(' ');

  test('exact before similar, whatever the scores', () => expect(order({}).split(' ').at(-1)).toBe('d'));
  test('newest, with what has no date last', () => expect(order({ sort: 'newest' })).toBe('d c+b a e'));
  test('oldest, with what has no date last', () => expect(order({ sort: 'oldest' })).toBe('a c+b d e'));
  test('most reported', () => expect(order({ sort: 'reported' })).toBe('c+b d a e'));
  test('each by itself when asked', () => expect(order({ sort: 'newest', collapse: false })).toBe('d b c a e'));
  test('counts are of statements, not of rows', () => {
    const page = inOneGo(indexOf(DATED).search(request('bridge')));
    expect(page.total).toBe(5);
    expect(page.items.length).toBe(4);
    expect(page.facets.year).toEqual([{ value: '2024', label: '2024', count: 4, selected: false }]);
  });
  test('without words, the newest; the same accents win a tie', () => {
    const index = indexOf([
      statement('1', 'To Zürich.', { published: '2024-01-02' }),
      statement('2', 'To Zurich.', { published: '2024-01-01' }),
    ]);
    const first = (q: string) => inOneGo(index.search(request(q))).items[0]?.id;
    expect([first(''), first('Zürich'), first('zurich')]).toEqual(['1', '1', '2']);
  });
});

describe('pages', () => {
  test('a cursor of another search, or of nobody, is refused', () => {
    const index = indexOf(NEWS);
    const { next } = inOneGo(index.search(request('bridge', { limit: 1 })));
    expect(inOneGo(index.search(request('bridge', { limit: 1, cursor: next }))).items.length).toBe(1);
    expect(() => inOneGo(index.search(request('tax', { cursor: next })))).toThrow(/another search/);
    for (const cursor of ['', 'x', '....', 'MTIz', '💥'])
      expect(() => inOneGo(index.search(request('bridge', { cursor })))).toThrow(/none of ours/);
  });
});

describe('little found', () => {
  test('nearby results keep the rarest words, and are not counted', () => {
    const page = inOneGo(indexOf(NEWS).search(request('bridge spring tomorrow')));
    expect(page.total).toBe(0);
    expect(page.relaxed?.items.map((hit) => hit.id)).toEqual(['1']);
    expect(page.relaxed?.reason).toBe('Nearby: with “spring”, “bridge” without “tomorrow”');
  });
  test('of one word that is missing they are said to be without it', () => {
    const page = inOneGo(indexOf(NEWS).search(request('bridge tomorrow')));
    expect(page.relaxed?.reason).toBe('Nearby: with “bridge” without “tomorrow”');
  });
  test('a phrase loosens to its words', () => {
    const page = inOneGo(indexOf(NEWS).search(request('"inspection bridge"')));
    expect(page.relaxed?.items.map((hit) => hit.id).sort()).toEqual(['2', '5']);
    expect(page.relaxed?.reason).toBe('Nearby: “inspection”, “bridge” in any order');
  });
  test('says which part keeps results away, with the count its removal gives', () => {
    const page = inOneGo(indexOf(NEWS).search(request('bridge type:indirect -tax')));
    expect(page.removals).toEqual([{ part: 'type:indirect', query: 'bridge -tax', facet: null, total: 3 }]);
    for (const { query, total } of page.removals) expect(inOneGo(indexOf(NEWS).search(request(query))).total).toBe(total);
  });
  test('a choice at the side can be what keeps results away', () => {
    const facets = { speaker: [], source: ['valley-times'], year: [], type: [], kind: [] };
    const page = inOneGo(indexOf(NEWS).search(request('spring', { facets })));
    expect(page.removals).toEqual([
      { part: 'spring', query: '', facet: null, total: 1 },
      { part: 'source: Valley Times', query: 'spring', facet: 'source', total: 1 },
    ]);
  });
  test('another spelling is offered only when it gives more', () => {
    const suggestions = (q: string) => inOneGo(indexOf(NEWS).search(request(q))).suggestions;
    expect(suggestions('"opne the bridge"')).toEqual([{ query: '"open the bridge"', total: 1 }]);
    expect(suggestions('sprng')).toEqual([]);
    expect(suggestions('bridge')).toEqual([]);
  });
  test('a pasted text is searched without guessing, and offered for checking', () => {
    const page = inOneGo(
      indexOf(NEWS).search(request('He told us that the bridge would not open before the inspection of the water and taxes')),
    );
    expect(page.looksPasted).toBe(true);
    expect(page.relaxed?.items[0]?.id).toBe('2');
    expect(page.relaxed?.reason).toMatch(/ but not all of (?:“\w+”, ){5}“\w+” and \d+ more$/u);
  });
});

test('a filter keeps its reports too, and the earliest of them stands for the others', () => {
  const said = { by: 'Ada Brandt', reports: 'ferry' };
  const index = indexOf([
    statement('a', 'The night ferry stays.', { ...said, source: 'Harbour Post', published: '2024-03-05' }),
    statement('b', 'The night ferry stays.', { ...said, source: 'Valley Times', published: '2024-03-06' }),
    statement('c', 'The night ferry stays.', { ...said, source: 'Valley Times', published: '2024-03-07' }),
  ]);
  const shown = (q: string) => inOneGo(index.search(request(q))).items.map(({ id, reports }) => [id, ...reports].join(' '));
  expect(shown('ferry')).toEqual(['a b c']);
  expect(shown('ferry source:valley')).toEqual(['b c']);
  expect(shown('ferry source:harbour')).toEqual(['a']);
});

describe('out of time', () => {
  test('a search answers with what it has, and says so', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      statement(`s${at}`, at % 2 === 0 ? 'the bridge of the river' : 'of the bridge', {}),
    );
    const texts = new Map(many.map((one) => [one.id, one.text]));
    let time = 0;
    // Every look at the clock takes a tenth of a second.
    const index = createStatementIndex({ textsOf: (asked) => asked.map((id) => texts.get(id) ?? ''), now: () => (time += 100) });
    index.add(many);
    for (const q of ['bridge', '"of the"', 'bridge -"of the bridge"', 'brid*', 'the OR of', '', 'on:2024', 'bridge zzzz']) {
      const page = inOneGo(index.search(request(q), 500));
      expect(page.partial).toBe(true);
      expect(page.total).toBeLessThan(many.length);
    }
    // What is left out may be missing, but nothing false may be there.
    for (const { id } of inOneGo(index.search(request('bridge -"of the bridge"'), 700)).items)
      expect(texts.get(id)).toBe('the bridge of the river');
    expect(inOneGo(index.search(request('"of the river"'), 1e9))).toMatchObject({ partial: false, total: 10_000 });
  });
});

describe('completions', () => {
  const suggest = (typed: string) => {
    const { speakers, words } = indexOf(NEWS).suggest(typed, 5);
    return [
      speakers.map((one) => `${one.name} ${one.statements}`).join(', '),
      words.map((one) => `${one.word} ${one.statements}`).join(', '),
    ];
  };
  test.each([
    ['bra', 'Ada Brandt 1, Jonas Brandt 1', 'Brandt 1'],
    ['ada b', 'Ada Brandt 1', 'bridge 4, before 1, Brandt 1'],
    ['brandt a', 'Ada Brandt 1', 'a 1, and 1'],
    ['brnadt', 'Ada Brandt 1, Jonas Brandt 1', 'Brandt 1'],
    ['okoy', 'Mira Okoye 2', ''],
    ['inspectoin', '', 'inspection 2'],
    ['', '', ''],
    ['“', '', ''],
  ])('%s', (typed, speakers, words) => expect(suggest(typed)).toEqual([speakers, words]));

  test('accents may be left out, and are put back', () => {
    const index = indexOf([statement('1', 'To Zürich we go.', { by: 'Zoë Lind' })]);
    expect(index.suggest('zur', 5).words).toEqual([{ word: 'Zürich', statements: 1 }]);
    expect(index.suggest('zoe', 5).speakers).toMatchObject([{ name: 'Zoë Lind', statements: 1 }]);
  });

  test('count no statement that is gone', () => {
    const index = indexOf(NEWS);
    index.remove(['2']);
    expect(index.suggest('bri', 5).words).toEqual([{ word: 'bridge', statements: 3 }]);
    expect(index.suggest('inspe', 5).words).toEqual([{ word: 'inspection', statements: 1 }]);
  });
});

test('a name taken back is found again when an article brings it, be it by the very same record', () => {
  const index = indexOf(NEWS);
  const [first] = NEWS as [IndexedStatement];
  index.rename([{ id: 'ada-brandt', name: 'Ada Lind', aliases: [] }]);
  expect(index.bearers('lind')).toEqual(['Ada Lind']);
  expect(index.bearers('brandt')).toEqual(['Jonas Brandt']);
  index.add([first]);
  expect([...index.bearers('brandt')].sort()).toEqual(['Ada Lind', 'Jonas Brandt']);
});

test('a snapshot answers as the index did, without what was removed', async () => {
  const index = indexOf(NEWS);
  index.remove(['2']);
  index.add([NEWS[0] as IndexedStatement]);
  const lines = [...index.toSnapshot()];
  const texts = new Map(NEWS.map((one) => [one.id, one.text]));
  const again = await readStatementIndex(lines, { textsOf: (ids) => ids.map((id) => texts.get(id) ?? ''), now: () => 0 });
  for (const q of ['bridge', 'brandt', '"the bridge"', 'tax', 'before:2024', 'about:brandt', '']) {
    expect(again && inOneGo(again.search(request(q)))).toEqual(inOneGo(index.search(request(q))));
  }
  expect(again?.size).toBe(4);
  expect(await readStatementIndex(lines.slice(0, -1), { textsOf: () => [], now: () => 0 })).toBeNull();
  expect(await readStatementIndex(['{', ''], { textsOf: () => [], now: () => 0 })).toBeNull();
});

// The index agrees with a naive look at every statement, for any query: what is found, how the facets count, what the pages hold.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createStatementIndex,
  type IndexAnswer,
  type IndexedStatement,
  type StatementIndex,
} from '../../src/archive/embedded/index/statement-index.ts';
import { inOneGo } from '../../src/archive/embedded/turns.ts';
import { parseDays } from '../../src/search/dates.ts';
import type { Filter } from '../../src/search/filters.ts';
import { findPhrase } from '../../src/search/phrase.ts';
import { type Node, parseQuery } from '../../src/search/query.ts';
import { stem } from '../../src/search/stems.ts';
import { slips } from '../../src/search/typos.ts';
import { findWords, termsOf } from '../../src/search/words.ts';
import type { FacetName, FacetSelection, SearchPage, SearchRequest } from '../../src/types.ts';

const FACETS: readonly FacetName[] = ['speaker', 'source', 'year', 'type', 'kind'];
const PEOPLE = ['Ada Brandt', 'Jonas Brandt', 'Mira Okoye', 'Zoë Lind', 'Harbour Council'];
const PAPERS = ['Harbour Post', 'Valley Times', 'The Ferry'];
const VOCABULARY = [
  'bridge',
  'bridges',
  'fridge',
  'tax',
  'taxes',
  'open',
  'opened',
  'the',
  'of',
  'river’s',
  'rivers',
  'Zürich',
  '2024',
  '2025',
  'Brandt',
  'clean-water',
];
const DATES = ['2023', '2023-11', '2024-02-29', '2024-03-05', '2024-03', null];

const slug = (name: string) => name.toLowerCase().replace(/[^a-z]+/gu, '-');
const idsOf = (names: readonly string[]) => names.map(slug);

const arbitraryStatement: fc.Arbitrary<Omit<IndexedStatement, 'id'>> = fc
  .record({
    words: fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 7 }),
    by: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 2 }),
    source: fc.option(fc.constantFrom(...PAPERS)),
    date: fc.constantFrom(...DATES),
    type: fc.constantFrom('direct', 'mixed', 'indirect'),
    confidence: fc.constantFrom(0.3, 0.8, 0.95),
    document: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
    mentions: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 1 }),
    reports: fc.constantFrom(null, null, 's1', 's2'),
  })
  .map(({ words, by, source, date, type, confidence, document, mentions, reports }) => ({
    text: words.join(' '),
    speakers: by.map((name) => ({ id: slug(name), name, aliases: [name.split(' ').at(-1) ?? ''] })),
    kind: by.length === 0 ? null : by.length === 2 ? 'group' : by[0] === 'Harbour Council' ? 'organization' : 'person',
    type: type as IndexedStatement['type'],
    stance: 'asserted',
    date: { value: date, precision: null, basis: 'stated' },
    confidence,
    mentions: idsOf(mentions),
    reports,
    document: {
      id: `${document}-${source === null ? 'none' : slug(source)}`,
      title: `${document} of the bridge`,
      source: source === null ? null : { id: slug(source), name: source },
      published: '2024-03-06',
    },
  }));

const arbitraryArchive = fc
  .array(arbitraryStatement, { minLength: 1, maxLength: 25 })
  .map((list) => list.map((one, at): IndexedStatement => ({ ...one, id: `s${at}` })));

const leaf = fc.constantFrom(
  ...VOCABULARY,
  'bridgd',
  'brand',
  'opend',
  '"the bridge"',
  '"of the"',
  '“river’s bridge”',
  '"clean water"',
  'bri*',
  'okoye',
  'zoe',
  'zurich',
  'speaker:brandt',
  'speaker:"Ada Brandt"',
  'speaker:"Brandt"',
  'speaker:nobody',
  'source:harbour',
  'source:"The Ferry"',
  'type:direct',
  'type:mixed,indirect',
  'kind:group',
  'kind:person',
  'on:2024',
  'on:2024-03',
  'after:2024-02',
  'before:2024-03',
  'before:2024-03-05',
  'published:2024',
  'has:date',
  'confidence:>0.8',
  'confidence:<=0.8',
  'doc:d1-none',
  'title:d2',
  'title:"of the"',
);
const arbitraryQuery = fc
  .array(fc.tuple(leaf, fc.constantFrom('', '', '', '-'), fc.constantFrom(' ', ' ', ' OR ')), { maxLength: 4 })
  .map((parts) => parts.map(([text, sign, gap]) => sign + text + gap).join(''));
const arbitrarySelection: fc.Arbitrary<FacetSelection> = fc.record({
  speaker: fc.subarray(idsOf(PEOPLE), { maxLength: 2 }),
  source: fc.subarray(idsOf(PAPERS), { maxLength: 2 }),
  year: fc.subarray(['2023', '2024'], { maxLength: 1 }),
  type: fc.subarray(['direct', 'mixed', 'indirect'], { maxLength: 1 }),
  kind: fc.subarray(['person', 'group', 'organization'], { maxLength: 1 }),
});
const NO_CHOICE: FacetSelection = { speaker: [], source: [], year: [], type: [], kind: [] };

function indexOf(statements: readonly IndexedStatement[]): StatementIndex {
  const texts = new Map(statements.map((one) => [one.id, one.text]));
  const index = createStatementIndex({ textsOf: (ids) => ids.map((id) => texts.get(id) ?? ''), now: () => 0 });
  index.add(statements);
  return index;
}

function request(q: string, facets: FacetSelection, more: Partial<SearchRequest> = {}): SearchRequest {
  return { q, sort: null, limit: 100, cursor: null, collapse: false, facets, ...more };
}

// ------------------------------------------------------------------ the naive look

type Archive = readonly IndexedStatement[];

function holds(archive: Archive, one: IndexedStatement, node: Node | null, exact = false): boolean {
  if (node === null) return true;
  switch (node.kind) {
    case 'all':
      return node.nodes.every((child) => holds(archive, one, child, exact));
    case 'any':
      return node.nodes.some((child) => holds(archive, one, child, exact));
    case 'not':
      return !holds(archive, one, node.node, true);
    case 'word':
      return searched(one).some((term) => answers(node.word.term, term, exact));
    case 'prefix':
      return searched(one).some((term) => term.startsWith(node.prefix));
    case 'phrase':
      return findPhrase(findWords(one.text), node.words).length > 0;
    case 'filter':
      return passes(archive, one, node.filter);
  }
}

function searched(one: IndexedStatement): readonly string[] {
  return [one.text, ...one.speakers.flatMap((speaker) => [speaker.name, ...speaker.aliases])].flatMap(termsOf);
}

function answers(typed: string, term: string, exact: boolean): boolean {
  return typed === term || (!exact && (stem(typed) === stem(term) || slips(typed, term) !== null));
}

function passes(archive: Archive, one: IndexedStatement, filter: Filter): boolean {
  const days = one.date.value === null ? null : parseDays(one.date.value);
  switch (filter.field) {
    case 'speaker':
      return one.speakers.some((speaker) => isCalled([speaker.name, ...speaker.aliases], filter));
    case 'source':
      return one.document.source !== null && isCalled([one.document.source.name], filter);
    case 'title':
      return filter.quoted
        ? findPhrase(findWords(one.document.title ?? ''), filter.words).length > 0
        : filter.words.every((word) => termsOf(one.document.title ?? '').includes(word.term));
    case 'about':
      throw new Error(`not part of these queries: ${archive.length}`);
    case 'doc':
      return one.document.id === filter.value;
    case 'type':
      return filter.types.includes(one.type);
    case 'kind':
      return one.kind !== null && filter.kinds.includes(one.kind);
    case 'after':
    case 'before':
    case 'on':
      return days !== null && days.first >= filter.days.first && days.last <= filter.days.last;
    case 'published': {
      const published = parseDays(one.document.published ?? '');
      return published !== null && published.first >= filter.days.first && published.last <= filter.days.last;
    }
    case 'has':
      return filter.given.every((given) => ({ date: days, source: one.document.source, speaker: one.kind })[given] !== null);
    case 'date':
      return filter.bases.includes(one.date.basis);
    case 'confidence':
      return filter.relation === '>' ? one.confidence > filter.bound : one.confidence <= filter.bound;
  }
}

function isCalled(names: readonly string[], filter: { readonly quoted: boolean; readonly value: string }): boolean {
  const asked = termsOf(filter.value);
  return names.some((name) => {
    const terms = termsOf(name);
    return filter.quoted ? terms.join(' ') === asked.join(' ') : asked.every((term) => terms.includes(term));
  });
}

function valuesOf(one: IndexedStatement, name: FacetName): readonly string[] {
  if (name === 'speaker') return one.speakers.map((speaker) => speaker.id);
  if (name === 'source') return [one.document.source?.id ?? '-'];
  if (name === 'year') return one.date.value === null ? [] : [one.date.value.slice(0, 4)];
  if (name === 'type') return [one.type];
  return one.kind === null ? [] : [one.kind];
}

function chosen(one: IndexedStatement, facets: FacetSelection): boolean {
  return FACETS.every((name) => facets[name].length === 0 || valuesOf(one, name).some((value) => facets[name].includes(value)));
}

function naive(archive: Archive, q: string, facets: FacetSelection): Set<string> {
  const { root } = parseQuery(q);
  return new Set(archive.filter((one) => holds(archive, one, root) && chosen(one, facets)).map((one) => one.id));
}

// ------------------------------------------------------------------ the properties

test('what is found is what a look at every statement finds', () => {
  fc.assert(
    fc.property(arbitraryArchive, arbitraryQuery, arbitrarySelection, (archive, q, facets) => {
      const page = inOneGo(indexOf(archive).search(request(q, facets)));
      expect(new Set(page.items.map((hit) => hit.id))).toEqual(naive(archive, q, facets));
      expect(page.total).toBe(page.items.length);
      expect(page.partial).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('a value counts what one click on it gives, under all other choices', () => {
  fc.assert(
    fc.property(arbitraryArchive, arbitraryQuery, arbitrarySelection, (archive, q, facets) => {
      const index = indexOf(archive);
      const page = inOneGo(index.search(request(q, facets)));
      for (const name of FACETS) {
        for (const { value, count, selected } of page.facets[name]) {
          expect(selected).toBe(facets[name].includes(value));
          // A click on an untouched facet chooses exactly this value.
          const clicked = { ...facets, [name]: [value] };
          expect(count).toBe(naive(archive, q, clicked).size);
          expect(inOneGo(index.search(request(q, clicked))).total).toBe(count);
        }
        const listed = new Set(page.facets[name].map((one) => one.value));
        for (const one of archive) {
          const isHit = naive(archive, q, { ...facets, [name]: [] }).has(one.id);
          if (isHit) for (const value of valuesOf(one, name)) expect(listed.has(value)).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('shown statements and their reports together are all hits, each once, over all pages', () => {
  fc.assert(
    fc.property(
      arbitraryArchive,
      arbitraryQuery,
      fc.constantFrom('relevance', 'newest', 'oldest', 'reported'),
      (archive, q, sort) => {
        const index = indexOf(archive);
        const seen: string[] = [];
        let page: Pick<SearchPage, 'next' | 'previous'> | null = null;
        let cursor: string | null = null;
        do {
          const answer: IndexAnswer = inOneGo(
            index.search(request(q, NO_CHOICE, { sort: sort as SearchRequest['sort'], limit: 3, collapse: true, cursor })),
          );
          for (const hit of answer.items) seen.push(hit.id, ...hit.reports);
          expect(answer.previous === null).toBe(page === null);
          page = answer;
          cursor = answer.next;
        } while (cursor !== null);
        expect(seen.length).toBe(new Set(seen).size);
        expect(new Set(seen)).toEqual(naive(archive, q, NO_CHOICE));
      },
    ),
    { numRuns: 150 },
  );
});

test('removing and replacing leave the index as if only the rest had been added', () => {
  fc.assert(
    fc.property(arbitraryArchive, fc.array(fc.nat(24), { maxLength: 8 }), arbitraryQuery, (archive, gone, q) => {
      const texts = new Map(archive.map((one) => [one.id, one.text]));
      const index = indexOf(archive);
      index.remove(gone.map((at) => `s${at}`));
      const rest = archive.filter((_, at) => !gone.includes(at));
      index.add(rest.slice(0, 3));
      const fresh = createStatementIndex({ textsOf: (ids) => ids.map((id) => texts.get(id) ?? ''), now: () => 0 });
      fresh.add(rest);
      expect(index.size).toBe(rest.length);
      const { items, facets, total } = inOneGo(index.search(request(q, NO_CHOICE)));
      const again = inOneGo(fresh.search(request(q, NO_CHOICE)));
      expect(total).toBe(again.total);
      expect(facets).toEqual(again.facets);
      expect(items).toEqual(again.items);
    }),
    { numRuns: 100 },
  );
});

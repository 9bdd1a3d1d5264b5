// One search from the request to the answer: read the query, find, count, put in order, mark; and help where little is found.

import { adviceFor } from '../../../search/advice.ts';
import { readCursor, writeCursor } from '../../../search/cursor.ts';
import { presentQuery } from '../../../search/echo.ts';
import { findHighlights, type Marks } from '../../../search/highlights.ts';
import { type Node, parseQuery, type Query } from '../../../search/query.ts';
import type { Word } from '../../../search/words.ts';
import type { FacetSelection, SearchRequest } from '../../../types.ts';
import type { Steps } from '../turns.ts';
import { FACETS, type Faceted, facet, hitsUnder } from './facets.ts';
import { type Help, help } from './help.ts';
import type { Latest } from './latest.ts';
import type { Lookup } from './lookup.ts';
import { matcherOf, type Widening } from './match.ts';
import type { Slots } from './matchers.ts';
import { facetNotices, nameNotices, namingOf } from './names.ts';
import { peopleNamed } from './people.ts';
import { askedWords, type Ranked, rank } from './rank.ts';
import type { Asked } from './scores.ts';
import { spellingNotices } from './spelling.ts';
import type { IndexAnswer, IndexHit } from './types.ts';

type Relaxed = NonNullable<Help['relaxed']>;

/** Under this many hits the answer helps along: nearby results, other spellings, what keeps results away. */
const FEW = 5;

/** What was found and put in order lately. */
export type Known = {
  readonly hits: Latest<Hits>;
  readonly ranked: Latest<{ readonly ranked: Ranked; readonly depth: number }>;
};

export type Hits = Faceted & { readonly query: Query; readonly widening: Widening };

export function* answer(lookup: Lookup, known: Known, request: SearchRequest): Steps<IndexAnswer> {
  const offset = readCursor(request);
  const found = yield* findCounted(lookup, known, request);
  const { query, widening, hits, facets } = found;
  const asked = askedWords(lookup, query.root, widening);
  const ranked = yield* rankHits(lookup, known, request, { hits, asked, needed: offset + request.limit + 1 });
  const page = ranked.order.slice(offset, offset + request.limit);
  const isNarrowed = query.root !== null || FACETS.some((name) => request.facets[name].length > 0);
  const isFew = hits.length < FEW && offset === 0 && isNarrowed;
  const helped = isFew ? yield* help(lookup, { query, request, hits, widening }) : null;
  const marks = marksOf(query.root, asked);
  const respelt = hits.length > 0 ? spellingNotices(lookup, query, widening) : [];
  const advice = isFew ? adviceFor(query) : [];
  const unknown = facetNotices(lookup, request.facets);
  const echo = presentQuery(query, namingOf(lookup));
  // No stop from here on: the texts read now must be those of the records that the archive puts beside them.
  return {
    query: { ...echo, notices: [...echo.notices, ...advice, ...nameNotices(lookup, query), ...unknown, ...respelt] },
    total: hits.length,
    marks,
    items: present(lookup, page, ranked, marks),
    people: peopleNamed(lookup.columns, query),
    facets,
    next: ranked.order.length > offset + request.limit ? writeCursor(request, offset + request.limit) : null,
    previous: offset > 0 ? writeCursor(request, Math.max(0, offset - request.limit)) : null,
    relaxed:
      helped?.relaxed == null ? null : { reason: helped.relaxed.reason, ...presentRelaxed(lookup, helped.relaxed, widening) },
    suggestions: helped?.suggestions ?? [],
    removals: helped?.removals ?? [],
    looksPasted: query.looksPasted,
    partial: lookup.time.isOut(),
  };
}

/** All that a request finds, in no order. */
export function* findHits(lookup: Lookup, known: Known, { q, facets }: SearchRequest): Steps<Slots> {
  const before = known.hits.get(keyOf(q, facets));
  if (before !== undefined) return before.hits;
  const query = parseQuery(q);
  const found = yield* (yield* matcherOf(lookup, query.root, wideningOf(query))).find();
  return hitsUnder(lookup, found, facets);
}

function* findCounted(lookup: Lookup, known: Known, { q, facets }: SearchRequest): Steps<Hits> {
  const before = known.hits.get(keyOf(q, facets));
  if (before !== undefined) return before;
  const query = parseQuery(q);
  const widening = wideningOf(query);
  const slots = yield* (yield* matcherOf(lookup, query.root, widening)).find();
  const found = { query, widening, ...(yield* facet(lookup, slots, facets)) };
  if (!lookup.time.isOut()) known.hits.keep(keyOf(q, facets), found);
  return found;
}

function keyOf(q: string, facets: FacetSelection): string {
  return JSON.stringify([q, facets]);
}

function wideningOf(query: Query): Widening {
  return { similar: !query.looksPasted };
}

/** So many pages deep, as in an export, four times as many are put in order as were asked for: the pages behind them need not begin anew. */
const DEEP = 1000;
const AHEAD = 4;

function* rankHits(
  lookup: Lookup,
  known: Known,
  { q, facets, sort, collapse }: SearchRequest,
  { hits, asked, needed }: { readonly hits: Slots; readonly asked: readonly Asked[]; readonly needed: number },
): Steps<Ranked> {
  const key = JSON.stringify([q, facets, sort, collapse]);
  const before = known.ranked.get(key);
  if (before !== undefined && before.depth >= needed) return before.ranked;
  const depth = needed > DEEP ? needed * AHEAD : DEEP;
  const order = sort ?? (asked.length > 0 ? 'relevance' : 'newest');
  const ranked = yield* rank(lookup, hits, { asked, sort: order, collapse, needed: depth });
  if (!lookup.time.isOut()) known.ranked.keep(key, { ranked, depth });
  return ranked;
}

function presentRelaxed(lookup: Lookup, { root, ranked }: Relaxed, widening: Widening): Pick<IndexAnswer, 'items' | 'marks'> {
  const marks = marksOf(root, askedWords(lookup, root, widening));
  return { items: present(lookup, ranked.order, ranked, marks), marks };
}

function present(lookup: Lookup, page: readonly number[], ranked: Ranked, marks: Marks): readonly IndexHit[] {
  const texts = lookup.texts(page);
  return page.map((slot, at) => ({
    id: lookup.columns.idOf(slot),
    highlights: findHighlights(texts[at]?.words ?? [], marks),
    reports: (ranked.reports.get(slot) ?? []).map((other) => lookup.columns.idOf(other)),
  }));
}

/** Loose words are marked wherever they stand, words of a phrase only in the phrase; what is excluded, nowhere. */
function marksOf(root: Node | null, asked: readonly Asked[]): Marks {
  const phrases = phrasesOf(root);
  const loose = asked.filter((one) => one.fields.includes('speaker'));
  return { terms: new Set(loose.flatMap((one) => one.expansions.map((expansion) => expansion.term))), phrases };
}

function phrasesOf(node: Node | null): readonly (readonly Word[])[] {
  if (node === null) return [];
  if (node.kind === 'phrase') return [node.words];
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(phrasesOf) : [];
}

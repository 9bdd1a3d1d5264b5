// One search from the request to the answer: read the query, find, count, put in order, mark; and help where little is found.

import { readCursor, writeCursor } from '../../search/cursor.ts';
import { presentQuery } from '../../search/echo.ts';
import { findHighlights, type Marks } from '../../search/highlights.ts';
import { type Node, parseQuery, type Query } from '../../search/query.ts';
import type { Word } from '../../search/words.ts';
import type { SearchRequest } from '../../types.ts';
import { FACETS, type Faceted, facet } from './statement-index-facets.ts';
import { type Help, help } from './statement-index-help.ts';
import type { Lookup } from './statement-index-lookup.ts';
import { matcherOf, type Widening } from './statement-index-match.ts';
import { nameNotices, namingOf } from './statement-index-names.ts';
import { askedWords, type Ranked, rank } from './statement-index-rank.ts';
import type { Asked } from './statement-index-scores.ts';
import type { IndexAnswer, IndexHit } from './statement-index-types.ts';

type Relaxed = NonNullable<Help['relaxed']>;

/** Under this many hits the answer helps along: nearby results, other spellings, what keeps results away. */
const FEW = 5;

export function answer(lookup: Lookup, request: SearchRequest): IndexAnswer {
  const offset = readCursor(request);
  const { query, widening, hits, facets } = findHits(lookup, request);
  const asked = askedWords(lookup, query.root, widening);
  const sort = request.sort ?? (asked.length > 0 ? 'relevance' : 'newest');
  const ranked = rank(lookup, hits, { asked, sort, collapse: request.collapse, needed: offset + request.limit + 1 });
  const page = ranked.order.slice(offset, offset + request.limit);
  const isNarrowed = query.root !== null || FACETS.some((name) => request.facets[name].length > 0);
  const isFew = hits.length < FEW && offset === 0 && isNarrowed;
  const helped = isFew ? help(lookup, { query, request, hits, widening }) : null;
  const echo = presentQuery(query, namingOf(lookup));
  return {
    query: { ...echo, notices: [...echo.notices, ...nameNotices(lookup, query)] },
    total: hits.length,
    items: present(lookup, page, ranked, marksOf(query.root, asked)),
    facets,
    next: ranked.order.length > offset + request.limit ? writeCursor(request, offset + request.limit) : null,
    previous: offset > 0 ? writeCursor(request, Math.max(0, offset - request.limit)) : null,
    relaxed:
      helped?.relaxed == null ? null : { reason: helped.relaxed.reason, items: presentRelaxed(lookup, helped.relaxed, widening) },
    suggestions: helped?.suggestions ?? [],
    removals: helped?.removals ?? [],
    looksPasted: query.looksPasted,
    partial: lookup.time.isOut(),
  };
}

/** All that a request finds, in no order. */
export function findHits(
  lookup: Lookup,
  request: SearchRequest,
): Faceted & { readonly query: Query; readonly widening: Widening } {
  const query = parseQuery(request.q);
  const widening: Widening = { similar: !query.looksPasted };
  const found = matcherOf(lookup, query.root, widening).find();
  return { query, widening, ...facet(lookup, found, request.facets) };
}

function presentRelaxed(lookup: Lookup, { root, ranked }: Relaxed, widening: Widening): readonly IndexHit[] {
  return present(lookup, ranked.order, ranked, marksOf(root, askedWords(lookup, root, widening)));
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
export function marksOf(root: Node | null, asked: readonly Asked[]): Marks {
  const phrases = phrasesOf(root);
  const loose = asked.filter((one) => one.fields.includes('speaker'));
  return { terms: new Set(loose.flatMap((one) => one.expansions.map((expansion) => expansion.term))), phrases };
}

function phrasesOf(node: Node | null): readonly (readonly Word[])[] {
  if (node === null) return [];
  if (node.kind === 'phrase') return [node.words];
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(phrasesOf) : [];
}

// What to offer where little is found: nearby results, other spellings, and which part of the query keeps results away.

import { isSmallWord } from '../../../language/question-words.ts';
import { type Node, parseQuery, type Query } from '../../../search/query.ts';
import { allOf, loosened, partsOf, replaceAt } from '../../../search/relax.ts';
import type { Word } from '../../../search/words.ts';
import type { FacetSelection, SearchPage, SearchRequest } from '../../../types.ts';
import type { Steps } from '../turns.ts';
import { FACETS, hitsUnder, labelOf } from './facets.ts';
import type { Lookup } from './lookup.ts';
import { matcherOf, type Widening } from './match.ts';
import type { Slots } from './matchers.ts';
import { askedWords, type Ranked, rank } from './rank.ts';
import { spellingOf } from './spelling.ts';

export type Help = {
  readonly relaxed: { readonly reason: string; readonly root: Node | null; readonly ranked: Ranked } | null;
  readonly suggestions: SearchPage['suggestions'];
  readonly removals: SearchPage['removals'];
};

type Situation = {
  readonly query: Query;
  readonly request: SearchRequest;
  readonly hits: Slots;
  readonly widening: Widening;
};

/** Nearby results shown; they are a hint, not a list. */
const MOST_RELAXED = 10;
/** Words kept at most when a query is loosened: four rare words find a pasted text nearly always, more cost time. */
const MOST_KEPT = 8;
/** Parts whose removal is counted; each is a search of its own. */
const MOST_PARTS = 10;
const MOST_SUGGESTIONS = 3;

export function* help(lookup: Lookup, situation: Situation): Steps<Help> {
  return {
    relaxed: yield* relaxed(lookup, situation),
    suggestions: yield* suggestions(lookup, situation),
    removals: yield* removals(lookup, situation),
  };
}

/** The rarest words kept, the commonest dropped one by one until something else is found; filters and exclusions stay. */
function* relaxed(lookup: Lookup, { query, request, hits, widening }: Situation): Steps<Help['relaxed']> {
  const { wanted, kept } = loosened(query);
  const sized: { readonly node: Node; readonly size: number }[] = [];
  for (const node of wanted) sized.push({ node, size: (yield* matcherOf(lookup, node, widening)).size });
  const found = sized.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
  // However rare “or” is here, it is not what was looked for.
  const telling = found.filter(({ node }) => node.kind !== 'word' || !isSmallWord(node.word.form));
  const known = (telling.length > 0 ? telling : found).map(({ node }) => node);
  const already = new Set(hits);
  for (let count = Math.min(known.length, MOST_KEPT); count > 0 && !lookup.time.isOut(); count--) {
    const asked = known.slice(0, count);
    const root = allOf([...asked, ...kept]);
    const found = yield* (yield* matcherOf(lookup, root, widening)).find();
    const others = hitsUnder(lookup, found, request.facets).filter((slot) => !already.has(slot));
    if (others.length === 0) continue;
    const how = { asked: askedWords(lookup, root, widening), sort: 'relevance', collapse: request.collapse } as const;
    const ranked = yield* rank(lookup, others, { ...how, needed: MOST_RELAXED });
    return {
      reason: reasonFor(wanted, asked),
      root,
      ranked: { ...ranked, order: ranked.order.slice(0, Math.min(MOST_RELAXED, request.limit)) },
    };
  }
  return null;
}

/** Words said back; of a pasted sentence all would be longer than what was found. */
const MOST_SAID = 6;

function reasonFor(wanted: readonly Node[], kept: readonly Node[]): string {
  const dropped = wanted.filter((node) => !kept.includes(node));
  const words = (nodes: readonly Node[]): string => {
    const said = [...new Set(nodes.map((node) => ('raw' in node ? `“${node.raw}”` : 'the choice')))];
    return said.length <= MOST_SAID + 1
      ? said.join(', ')
      : `${said.slice(0, MOST_SAID).join(', ')} and ${said.length - MOST_SAID} more`;
  };
  if (dropped.length === 0) return `Nearby: ${words(kept)} in any order`;
  const without = dropped.length === 1 ? 'without' : 'but not all of';
  return `Nearby: with ${words(kept)} ${without} ${words(dropped)}`;
}

/** Whole queries with one word spelled otherwise, from the words of the archive, where they find more. */
function* suggestions(lookup: Lookup, { query, request, hits, widening }: Situation): Steps<Help['suggestions']> {
  if (query.looksPasted) return [];
  const found: { readonly query: string; readonly total: number }[] = [];
  for (const word of typedWords(query.root)) {
    for (const term of lookup.words.vocabulary.respellings(word.term)) {
      if (lookup.time.isOut()) return [];
      const text = replaceAt(query, word, spellingOf(lookup, term));
      const total = yield* count(lookup, parseQuery(text).root, request.facets, widening);
      if (total > hits.length) found.push({ query: text, total });
    }
  }
  return found.sort((a, b) => b.total - a.total).slice(0, MOST_SUGGESTIONS);
}

function* removals(lookup: Lookup, { query, request, hits, widening }: Situation): Steps<Help['removals']> {
  const found: SearchPage['removals'][number][] = [];
  const parts = query.looksPasted ? [] : partsOf(query).slice(0, MOST_PARTS);
  for (const part of parts) {
    // The only part: without it there is no query.
    if (part.rest.root === null && FACETS.every((name) => request.facets[name].length === 0)) continue;
    const total = yield* count(lookup, part.rest.root, request.facets, widening);
    if (total > hits.length) found.push({ part: part.text, query: part.rest.text, facet: null, total });
  }
  for (const name of FACETS) {
    if (request.facets[name].length === 0) continue;
    const total = yield* count(lookup, query.root, { ...request.facets, [name]: [] }, widening);
    const labels = request.facets[name].map((value) => labelOf(name, value, lookup.columns)).join(', ');
    if (total > hits.length) found.push({ part: `${name}: ${labels}`, query: query.text, facet: name, total });
  }
  // A count cut short would be wrong, and wrong counts are worse than none.
  return lookup.time.isOut() ? [] : found.sort((a, b) => b.total - a.total);
}

function* count(lookup: Lookup, root: Node | null, facets: FacetSelection, widening: Widening): Steps<number> {
  return hitsUnder(lookup, yield* (yield* matcherOf(lookup, root, widening)).find(), facets).length;
}

/** Words as typed, those of phrases too, but not what is excluded. */
function typedWords(node: Node | null): readonly Word[] {
  if (node === null) return [];
  if (node.kind === 'word') return [node.word];
  if (node.kind === 'phrase') return node.words;
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(typedWords) : [];
}

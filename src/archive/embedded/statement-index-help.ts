// What to offer where little is found: nearby results, other spellings, and which part of the query keeps results away.

import type { Marks } from '../../search/highlights.ts';
import type { Query } from '../../search/query.ts';
import type { SearchPage, SearchRequest } from '../../types.ts';
import type { Lookup } from './statement-index-lookup.ts';
import type { Widening } from './statement-index-match.ts';
import type { Slots } from './statement-index-matchers.ts';
import type { Ranked } from './statement-index-rank.ts';

export type Help = {
  readonly relaxed: { readonly reason: string; readonly ranked: Ranked; readonly marks: Marks } | null;
  readonly suggestions: SearchPage['suggestions'];
  readonly removals: SearchPage['removals'];
};

export function help(
  _lookup: Lookup,
  _asked: { readonly query: Query; readonly request: SearchRequest; readonly hits: Slots; readonly widening: Widening },
): Help {
  return { relaxed: null, suggestions: [], removals: [] };
}

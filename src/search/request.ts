// A search as it is asked when nothing was chosen: only its words, `{ q: 'ferry', sort: null, cursor: null, … }`.

import type { FacetSelection, SearchRequest } from '../types.ts';

export const NOTHING_SELECTED: FacetSelection = Object.freeze({ speaker: [], source: [], year: [], type: [], kind: [] });

/** The usual order, the first page, the same words of several papers once; `chosen` says otherwise. */
export function plainRequest(q: string, chosen: Partial<SearchRequest> & Pick<SearchRequest, 'limit'>): SearchRequest {
  return { q, sort: null, cursor: null, collapse: true, facets: NOTHING_SELECTED, ...chosen };
}

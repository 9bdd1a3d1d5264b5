// Where everything is: root-relative addresses, so that the pages work behind any host name. State of a search lives in its address.

import { segment, statementPath } from '../engine/addresses.ts';
import { NOTHING_SELECTED } from '../engine/engine.ts';
import type { DocumentsRequest, FacetName, FacetSelection, SearchOrder } from '../types.ts';

export { NOTHING_SELECTED, statementPath };

/** The names of the facets, in the order in which pages show them and addresses carry them. */
export const FACETS: readonly FacetName[] = ['speaker', 'source', 'year', 'type', 'kind'];

/** What the reader has chosen; an address holds exactly this. */
export type SearchState = {
  readonly q: string;
  readonly facets: FacetSelection;
  readonly sort: SearchOrder | null;
  readonly collapse: boolean;
  readonly group: 'speaker' | null;
  /** Null on the first page. */
  readonly cursor?: string | null;
  readonly limit?: number | null;
};

/** A search with nothing chosen but its words. */
export function plainSearch(q: string): SearchState {
  return { q, facets: NOTHING_SELECTED, sort: null, collapse: true, group: null };
}

/** The address of a search: `q` first, always in the same order, nothing that is only a default. */
export function searchUrl(state: SearchState, path = '/search'): string {
  const query = new URLSearchParams();
  if (state.q !== '') query.append('q', state.q);
  for (const facet of FACETS) for (const value of state.facets[facet]) query.append(facet, value);
  if (state.sort !== null) query.append('sort', state.sort);
  if (!state.collapse) query.append('collapse', '0');
  if (state.group !== null) query.append('group', state.group);
  if (state.limit) query.append('limit', String(state.limit));
  if (state.cursor) query.append('cursor', state.cursor);
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
}

/** The same search with one more value of a facet chosen, or without it when it was. Begins on the first page. */
export function toggleUrl(state: SearchState, facet: FacetName, value: string): string {
  const chosen = state.facets[facet];
  const toggled = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return searchUrl({ ...state, cursor: null, facets: { ...state.facets, [facet]: toggled } });
}

export function speakerPath(id: string): string {
  return `/speakers/${segment(id)}`;
}

export function sourcePath(id: string): string {
  return `/sources/${segment(id)}`;
}

/** The article, at one of its statements where one is named: the reader arrives at the words. */
export function documentPath(id: string, statement?: string): string {
  const path = `/documents/${segment(id)}`;
  return statement === undefined ? path : `${path}#${anchor(statement)}`;
}

/** The name of a statement's place inside its article's page; ids may hold any character, names in a page no white space. */
export function anchor(statement: string): string {
  return `s-${encodeURIComponent(statement)}`;
}

/** A list of articles, as an address holds it. */
export type ArticlesState = Pick<DocumentsRequest, 'q' | 'chosen'> & { readonly page: number };

export function articlesUrl({ q, chosen, page }: ArticlesState): string {
  const given = Object.entries({ q: q === '' ? null : q, ...chosen, page: page === 1 ? null : String(page) });
  const query = new URLSearchParams(
    given.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
  );
  return query.size === 0 ? '/documents' : `/documents?${query}`;
}

/** All articles of one newspaper; of none, where the id is `-`. */
export function articlesOf(source: string): string {
  return articlesUrl({ q: '', chosen: { source, year: null, found: null }, page: 1 });
}

export function compareUrl(a: string, b: string, q = ''): string {
  const query = new URLSearchParams({ a, b });
  if (q !== '') query.append('q', q);
  return `/compare?${query}`;
}

/** Where a quotation is checked. */
export function verifyUrl(text: string, speaker = ''): string {
  return `/verify?${new URLSearchParams(speaker === '' ? { text } : { text, speaker })}`;
}

/** A topic as one would type it: of two words they are looked for side by side. */
export function topicQuery(word: string): string {
  return word.includes(' ') ? `"${word}"` : word;
}

/** Statements of one speaker that hold the words. */
export function withinSpeaker(id: string, q: string): string {
  return searchUrl({ ...plainSearch(q), facets: { ...NOTHING_SELECTED, speaker: [id] } });
}

/** What one newspaper reports, of one speaker where one is given: by its name, as one would type it. */
export function reportedBy(publisher: string, speaker?: string): string {
  const q = `source:"${publisher.replaceAll('"', ' ')}"`;
  return searchUrl({ ...plainSearch(q), facets: { ...NOTHING_SELECTED, speaker: speaker === undefined ? [] : [speaker] } });
}

/** The same address in another format: `/search?q=x` → `/search.json?q=x`, `/` → `/index.json`. */
export function twinUrl(address: string, extension = 'json'): string {
  const [path = '/', query] = address.split('?', 2);
  const stem = path === '/' ? '/index' : path;
  return `${stem}.${extension}${query === undefined ? '' : `?${query}`}`;
}

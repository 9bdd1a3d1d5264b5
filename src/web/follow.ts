// Where the feeds of a page are, so that the page can say so: `/speakers/ada-quill.atom`.

import type { SearchParameters } from './parameters.ts';
import { plainSearch, searchUrl } from './urls.ts';

/** What the pages say about their feeds, for browsers and feed readers. */
export function feedsOf(
  title: string,
  page: string,
): readonly { readonly type: string; readonly title: string; readonly href: string }[] {
  const [path = '', query] = page.split('?', 2);
  const at = (format: 'atom' | 'feed.json'): string => `${path}.${format}${query === undefined ? '' : `?${query}`}`;
  return [
    { type: 'application/atom+xml', title: `${title} (Atom)`, href: at('atom') },
    { type: 'application/feed+json', title: `${title} (JSON Feed)`, href: at('feed.json') },
  ];
}

/** The part of a search that a feed follows: order, page and grouping are the reader's. */
export function followed({ q, speaker, source, year, type, kind }: SearchParameters): string {
  return searchUrl({ ...plainSearch(q), facets: { speaker, source, year, type, kind } });
}

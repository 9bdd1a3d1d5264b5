// The answer to a search: statements first, and beside them how to narrow it down.

import type { FacetName, FacetValue, SearchPage, SpeakerGroups, TimeCount } from '../../types.ts';
import { fillGaps } from '../charts.ts';
import { facts, type Page } from '../page.ts';
import { requestOf, searchParameters, stateOf } from '../parameters.ts';
import { FACETS, type SearchState, searchUrl, toggleUrl } from '../urls.ts';

/** A value one can choose at the side, with the address that chooses it, or lets it go. */
export type LinkedValue = FacetValue & { readonly url: string };

export type Bar = TimeCount & { readonly url: string; readonly selected: boolean };

export type ResultFacts = Omit<SearchPage, 'facets'> & {
  readonly facets: { readonly [name in FacetName]: readonly LinkedValue[] };
  /** The order asked for; null: the usual one for this query. */
  readonly sort: SearchState['sort'];
  readonly collapse: boolean;
  /** The hits in time, from the first to the last with nothing left out between; a click keeps that month or year. */
  readonly timeline: { readonly unit: 'month' | 'year'; readonly bars: readonly Bar[]; readonly undated: number };
  /** Who said it, how often, first and last; null unless asked for. */
  readonly groups: SpeakerGroups | null;
};

export const results: Page<typeof searchParameters.shape, ResultFacts> = {
  path: '/search',
  view: 'results',
  summary: 'Statements that match a query, with facets; an empty query lists the newest.',
  parameters: searchParameters,
  async load(house, parameters) {
    const request = requestOf(parameters);
    const state = stateOf(parameters);
    const [page, timeline, groups] = await Promise.all([
      house.search(request),
      house.timeline(request),
      state.group === null ? null : house.groupBySpeaker(request),
    ]);
    const { query, total, items, facets: values, ...rest } = page;
    const linked = (facet: FacetName) => values[facet].map((value) => ({ ...value, url: toggleUrl(state, facet, value.value) }));
    return facts({
      query,
      total,
      items,
      facets: {
        speaker: linked('speaker'),
        source: linked('source'),
        year: linked('year'),
        type: linked('type'),
        kind: linked('kind'),
      },
      ...rest,
      sort: state.sort,
      collapse: state.collapse,
      timeline: { ...barsOf(timeline.counts, state), undated: timeline.undated },
      groups,
    });
  },
  heading: ({ query }) => ({
    title: query.text.trim() === '' ? 'Newest statements' : query.text,
    q: query.text,
    unlisted: true,
  }),
  neighbours(found, parameters) {
    const at = (cursor: string | null) => (cursor === null ? null : searchUrl({ ...stateOf(parameters), cursor }));
    return { first: searchUrl({ ...stateOf(parameters), cursor: null }), previous: at(found.previous), next: at(found.next) };
  },
};

/** Bars without gaps: what was never said in March shows as an empty March. */
function barsOf(counts: readonly TimeCount[], state: SearchState): { unit: 'month' | 'year'; bars: Bar[] } {
  const filled = fillGaps(counts);
  const unit = filled[0]?.value.length === 7 ? 'month' : 'year';
  const chosen = unit === 'month' ? state.q.match(MONTH_IN_QUERY)?.[1] : undefined;
  return {
    unit,
    bars: filled.map(({ value, count }) => ({
      value,
      count,
      selected: unit === 'month' ? value === chosen : state.facets.year.includes(value),
      url: unit === 'month' ? monthUrl(state, value, chosen) : toggleUrl(state, 'year', value),
    })),
  };
}

/** A month that a bar has put at the end of the query. */
const MONTH_IN_QUERY = /(?:^|\s)on:(\d{4}-\d{2})$/u;

/** Years are a facet; a month is said in the query itself, where the echo shows it and the reader can take it out again. */
function monthUrl(state: SearchState, month: string, chosen: string | undefined): string {
  const rest = state.q.replace(MONTH_IN_QUERY, '').trim();
  return searchUrl({ ...state, q: month === chosen ? rest : `${rest} on:${month}`.trim(), cursor: null });
}

/** Every facet that has something to choose, in the order of the page. */
export function shownFacets(found: ResultFacts): { readonly name: FacetName; readonly values: readonly LinkedValue[] }[] {
  return FACETS.map((name) => ({ name, values: found.facets[name] })).filter(
    ({ values }) => values.length > 1 || values.some(({ selected }) => selected),
  );
}

// The answer to a search: statements first, and beside them how to narrow it down.

import type { FacetName, FacetValue, SearchPage, SpeakerGroups, TimeCount } from '../../types.ts';
import { feedsOf, followed } from '../follow.ts';
import { facts, type Page } from '../page.ts';
import { requestOf, searchParameters, stateOf } from '../parameters.ts';
import { type Frame, frameTimeline } from '../timeline.ts';
import { FACETS, type SearchState, searchUrl, toggleUrl } from '../urls.ts';

/** A value one can choose at the side, with the address that chooses it, or lets it go. */
export type LinkedValue = FacetValue & { readonly url: string };

export type Bar = TimeCount & { readonly url: string; readonly selected: boolean };

export type ResultFacts = Omit<SearchPage, 'facets'> & {
  readonly facets: { readonly [name in FacetName]: readonly LinkedValue[] };
  /** The order asked for; null: the usual one for this query. */
  readonly sort: SearchState['sort'];
  readonly collapse: boolean;
  /** The hits in time; a click on a bar keeps that month or year. */
  readonly timeline: Omit<Frame, 'bars' | 'earlier'> & {
    readonly bars: readonly Bar[];
    readonly earlier: { readonly count: number; readonly url: string } | null;
    readonly undated: number;
  };
  /** Who said it, how often, first and last; null unless asked for. */
  readonly groups: SpeakerGroups | null;
  /** The address of this search without order and page: what a feed follows. */
  readonly follow: string;
};

export const results: Page<typeof searchParameters.shape, ResultFacts> = {
  path: '/search',
  view: 'results',
  summary: 'Statements that match a query, with facets; an empty query lists the newest.',
  parameters: searchParameters,
  async load(house, parameters) {
    const request = requestOf(parameters);
    const state = stateOf(parameters);
    // First the search: what it found need not be looked for again.
    const page = await house.search(request);
    const chosen = page.facets.speaker.filter(({ selected }) => selected).map(({ value }) => value);
    // Somebody chosen is another's entry by now.
    if (state.facets.speaker.some((id) => !chosen.includes(id))) {
      return { kind: 'redirect', to: searchUrl({ ...state, facets: { ...state.facets, speaker: chosen } }), permanent: false };
    }
    const timeline = await house.timeline(request);
    const groups = state.group === null ? null : await house.groupBySpeaker(request);
    const { query, total, items, people, facets: values, ...rest } = page;
    const linked = (facet: FacetName) => values[facet].map((value) => ({ ...value, url: toggleUrl(state, facet, value.value) }));
    return facts({
      query,
      total,
      items,
      people,
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
      timeline: { ...linkedFrame(timeline.counts, state), undated: timeline.undated },
      groups,
      follow: followed(parameters),
    });
  },
  heading: ({ query, follow }) => ({
    title: query.text.trim() === '' ? 'Newest statements' : query.text,
    q: query.text,
    unlisted: true,
    alternates: feedsOf(query.text.trim() === '' ? 'Newest statements' : query.text, follow),
  }),
  neighbours(found, parameters) {
    const at = (cursor: string | null) => (cursor === null ? null : searchUrl({ ...stateOf(parameters), cursor }));
    return { first: searchUrl({ ...stateOf(parameters), cursor: null }), previous: at(found.previous), next: at(found.next) };
  },
};

function linkedFrame(counts: readonly TimeCount[], state: SearchState): Omit<ResultFacts['timeline'], 'undated'> {
  const { unit, bars, earlier, coarse } = frameTimeline(counts);
  const chosen = state.q.match(TIME_IN_QUERY)?.[1];
  const first = bars[0]?.value;
  return {
    unit,
    bars: bars.map(({ value, count }) => ({
      value,
      count,
      selected: unit === 'month' ? chosen === `on:${value}` : state.facets.year.includes(value),
      url: unit === 'month' ? timeUrl(state, `on:${value}`, chosen) : toggleUrl(state, 'year', value),
    })),
    earlier: earlier === 0 || first === undefined ? null : { count: earlier, url: timeUrl(state, `before:${first}`, chosen) },
    coarse,
  };
}

/** What a bar, or what lies before all bars, has put at the end of the query. */
const TIME_IN_QUERY = /(?:^|\s)((?:on|before):\d{4}-\d{2})$/u;

/** Years are a facet; a month is said in the query itself, where the echo shows it and the reader can take it out again. */
function timeUrl(state: SearchState, time: string, chosen: string | undefined): string {
  const rest = state.q.replace(TIME_IN_QUERY, '').trim();
  return searchUrl({ ...state, q: time === chosen ? rest : `${rest} ${time}`.trim(), cursor: null });
}

/** Every facet that has something to choose, in the order of the page. */
export function shownFacets(found: ResultFacts): { readonly name: FacetName; readonly values: readonly LinkedValue[] }[] {
  return FACETS.map((name) => ({ name, values: found.facets[name] })).filter(
    ({ values }) => values.length > 1 || values.some(({ selected }) => selected),
  );
}

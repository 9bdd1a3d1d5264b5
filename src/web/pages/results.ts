// The answer to a search: statements first, and beside them how to narrow it down.

import { presentVerdict, type VerdictWords } from '../../engine/verdict-words.ts';
import type { FacetName, FacetValue, QueryEcho, SearchPage, SpeakerGroups, Statement, TimeCount, Verdict } from '../../types.ts';
import { feedsOf, followed } from '../follow.ts';
import { facts, type House, type Page } from '../page.ts';
import { requestOf, searchParameters, stateOf } from '../parameters.ts';
import * as say from '../present.ts';
import { type Frame, frameTimeline } from '../timeline.ts';
import { FACETS, type SearchState, searchUrl, toggleUrl, verifyUrl } from '../urls.ts';

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
  /** Of what looks like a pasted quotation: what checking it word by word says, and the statement that is nearest. */
  readonly check: {
    readonly verdict: Verdict;
    readonly words: VerdictWords;
    readonly nearest: Statement | null;
    readonly url: string;
  } | null;
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
    const check = page.looksPasted && request.cursor === null ? await checkPasted(house, page.query) : null;
    const { query, total, items, people, facets: values, relaxed, ...rest } = page;
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
      check,
      relaxed: relaxed && { ...relaxed, items: relaxed.items.filter(({ id }) => id !== check?.nearest?.id) },
      sort: state.sort,
      collapse: state.collapse,
      timeline: { ...linkedFrame(timeline.counts, state), undated: timeline.undated },
      groups,
      follow: followed(parameters),
    });
  },
  heading: ({ query, follow, looksPasted }) => ({
    title: query.text.trim() === '' ? 'Newest statements' : looksPasted ? pastedStart(query.text) : query.text,
    q: query.text,
    unlisted: true,
    alternates: feedsOf(query.text.trim() === '' ? 'Newest statements' : query.text, follow),
  }),
  neighbours(found, parameters) {
    const at = (cursor: string | null) => (cursor === null ? null : searchUrl({ ...stateOf(parameters), cursor }));
    return { first: searchUrl({ ...stateOf(parameters), cursor: null }), previous: at(found.previous), next: at(found.next) };
  },
};

/** A field of the query is no part of the quotation. */
const FIELD = /(?:^|\s)-?[a-z]+:(?:[“"][^”"]*[”"]|\S*)/gu;

async function checkPasted(house: House, { text, filters }: QueryEcho): Promise<ResultFacts['check']> {
  const quotation = filters.length === 0 ? text.trim() : text.replace(FIELD, ' ').trim();
  const found = await house.verify({ text: quotation, speaker: null });
  const nearest = found.verdict === 'not-found' ? null : (found.matches[0]?.statement ?? null);
  return { verdict: found.verdict, words: presentVerdict(found, say.presentDate), nearest, url: verifyUrl(quotation) };
}

/** The beginning of a pasted quotation, as a heading has room for. */
export function pastedStart(text: string): string {
  const words = text.replace(/[“”"]/gu, '').trim().split(/\s+/u);
  return words.length <= HEADING_WORDS ? words.join(' ') : `${words.slice(0, HEADING_WORDS).join(' ')} …`;
}

const HEADING_WORDS = 9;

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

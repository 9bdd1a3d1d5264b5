// Two speakers side by side on one topic.

import { plainRequest } from '../../engine/engine.ts';
import type { SearchHit, SharedTopic, SpeakerEntry } from '../../types.ts';
import { facts, type House, nullWhenMissing, type Page } from '../page.ts';
import { compareParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { NOTHING_SELECTED } from '../urls.ts';

/** One of the two, and what they said about it, newest first. */
export type Side = { readonly speaker: SpeakerEntry; readonly total: number; readonly items: readonly SearchHit[] };

export type CompareFacts = {
  readonly query: string;
  /** Null while nobody is chosen on that side. */
  readonly a: Side | null;
  readonly b: Side | null;
  /** Ids that were asked for and are not known. */
  readonly unknown: readonly string[];
  /** What both have spoken about. */
  readonly topics: readonly SharedTopic[];
  /** Whom one can choose, most statements first. */
  readonly speakers: readonly SpeakerEntry[];
};

/** As many as one reads side by side; the rest is a search away. */
const SIDE = 8;
/** The longest list of names one still chooses from; everybody else is reached by the speaker's own page. */
const CHOICES = 200;

export const compare: Page<typeof compareParameters.shape, CompareFacts> = {
  path: '/compare',
  view: 'compare',
  summary: 'What two speakers said, side by side, on one topic or on all.',
  parameters: compareParameters,
  async load(house, { a, b, q }) {
    const [left, right, everybody] = await Promise.all([sideOf(house, a, q), sideOf(house, b, q), house.speakers('')]);
    const topics = left && right ? await house.sharedTopics(left.speaker.id, right.speaker.id, 10) : [];
    const unknown = [a, b].filter((id, index) => id !== '' && [left, right][index] === null);
    const named = everybody.filter(({ kind }) => kind === 'person' || kind === 'organization');
    return facts({ query: q, a: left, b: right, unknown, topics, speakers: named.slice(0, CHOICES) });
  },
  heading: ({ a, b, query }) => ({
    title:
      a && b
        ? `${say.capital(a.speaker.name)} and ${b.speaker.name}${query === '' ? '' : ` on ${query}`}`
        : 'Compare two speakers',
    unlisted: query !== '',
  }),
};

async function sideOf(house: House, id: string, q: string): Promise<Side | null> {
  if (id === '') return null;
  const speaker = await house.speaker(id).catch(nullWhenMissing);
  if (speaker === null) return null;
  const facets = { ...NOTHING_SELECTED, speaker: [speaker.id] };
  const { total, items } = await house.search(plainRequest(q, { sort: 'newest', limit: SIDE, facets }));
  return { speaker, total, items };
}

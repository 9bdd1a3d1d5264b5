// One speaker: names, roles, when they spoke, what they talk about, and what they said.

import { plainRequest } from '../../engine/engine.ts';
import type { DistinctiveWord, SearchHit, SpeakerProfile } from '../../types.ts';
import { feedsOf } from '../follow.ts';
import { type Detour, facts, type House, nullWhenMissing, type Page } from '../page.ts';
import { speakerParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { type Frame, frameTimeline } from '../timeline.ts';
import { NOTHING_SELECTED, speakerPath } from '../urls.ts';

export type SpeakerFacts = {
  readonly speaker: SpeakerProfile;
  /** What they talk about more than others do. */
  readonly words: readonly DistinctiveWord[];
  readonly timeline: Frame;
  /** What most newspapers repeated; empty when nothing was reported twice. */
  readonly mostReported: readonly SearchHit[];
  readonly total: number;
  /** Newest first. */
  readonly items: readonly SearchHit[];
  readonly next: string | null;
  readonly previous: string | null;
};

export const speaker: Page<typeof speakerParameters.shape, SpeakerFacts> = {
  path: '/speakers/:id',
  view: 'speaker',
  summary: 'One speaker: aliases, roles, counts by year, sources, distinctive words, and the statements, newest first.',
  parameters: speakerParameters,
  async load(house, { id, cursor, limit }) {
    const profile = await house.speaker(id).catch(nullWhenMissing);
    if (profile === null) return await noSpeaker(house, id);
    if (profile.id !== id) return { kind: 'redirect', to: speakerPath(profile.id), permanent: true };
    const all = plainRequest('', { sort: 'newest', limit, cursor, facets: { ...NOTHING_SELECTED, speaker: [id] } });
    const [page, timeline, words, repeated] = await Promise.all([
      house.search(all),
      house.timeline(all),
      house.distinctiveWords(id, 12),
      house.search({ ...all, sort: 'reported', limit: 3, cursor: null }),
    ]);
    return facts({
      speaker: profile,
      words,
      timeline: frameTimeline(timeline.counts),
      mostReported: repeated.items.filter(({ reports }) => reports.length > 0),
      total: page.total,
      items: page.items,
      next: page.next,
      previous: page.previous,
    });
  },
  heading: ({ speaker: { id, name, role, statements } }) => ({
    canonical: speakerPath(id),
    alternates: feedsOf(say.capital(name), speakerPath(id)),
    title: say.capital(name),
    description: `What ${name}${role === null ? '' : `, ${role},`} said: ${say.presentCount(statements, 'statement')} in the news.`,
  }),
  neighbours({ next, previous }, { id, limit }) {
    const at = (cursor: string | null) =>
      cursor === null ? null : `${speakerPath(id)}?${new URLSearchParams({ cursor, limit: String(limit) })}`;
    return { first: speakerPath(id), next: at(next), previous: at(previous) };
  },
};

/** Names are typed where ids belong: `/speakers/brandvold` is one of these. */
async function noSpeaker(house: House, id: string): Promise<Detour> {
  const { speakers } = await house.suggest(id.replaceAll('-', ' '));
  return {
    kind: 'missing',
    code: 'E_NO_SPEAKER',
    detail: `There is no speaker "${id}" in the archive.`,
    near: speakers.slice(0, 5).map((near) => ({
      label: say.capital(near.role === null ? near.name : `${near.name}, ${near.role}`),
      url: speakerPath(near.id),
    })),
  };
}

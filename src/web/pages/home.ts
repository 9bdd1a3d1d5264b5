// The front page: what the archive holds, three searches that really find something, and what was said last.

import { plainRequest } from '../../engine/engine.ts';
import type { DistinctiveWord, SearchHit, SearchPage } from '../../types.ts';
import { facts, type Holdings, type House, holdingsOf, type Page } from '../page.ts';
import { noParameters } from '../parameters.ts';
import { plainSearch, searchUrl, topicQuery } from '../urls.ts';

export type HomeFacts = {
  readonly status: Holdings;
  /** Searches that find something in this archive, whatever it holds. */
  readonly examples: readonly { readonly q: string; readonly total: number; readonly url: string }[];
  /** What was said last, one statement from each article. */
  readonly newest: readonly SearchHit[];
};

/** As many of the newest as one takes in at a glance, out of as many as are looked at. */
const NEWEST = 5;
const LOOKED_AT = 60;

export const home: Page<typeof noParameters.shape, HomeFacts> = {
  path: '/',
  view: 'home',
  summary: 'What the archive holds, searches to begin with, the newest statements.',
  parameters: noParameters,
  async load(house) {
    const [status, page] = await Promise.all([holdingsOf(house), house.search(plainRequest('', { limit: LOOKED_AT }))]);
    return facts({ status, examples: await examplesFrom(house, page), newest: oneOfEach(page.items).slice(0, NEWEST) });
  },
  heading: () => ({
    title: 'Quoth: who said what, and when',
    description: 'Search what people said in the news: exact words, speaker, date.',
  }),
};

/** The first of each article: a single long report must not fill the front page. Exact words by somebody named go before others. */
function oneOfEach(hits: readonly SearchHit[]): SearchHit[] {
  const best = new Map<string, SearchHit>();
  const shows = ({ type, speaker }: SearchHit) =>
    (type === 'direct' ? 2 : 0) + (speaker === null || speaker.kind === 'unnamed' ? 0 : 1);
  for (const hit of hits) {
    const held = best.get(hit.document.id);
    if (held === undefined || shows(hit) > shows(held)) best.set(hit.document.id, hit);
  }
  return [...best.values()];
}

/** By somebody, about what is in the news, and word for word: one example of each kind of search. */
async function examplesFrom(house: House, { items, facets }: SearchPage): Promise<HomeFacts['examples']> {
  // The facets know who is quoted most; listing all speakers would take longer than the page.
  const [first, ...others] = facets.speaker.slice(0, 3);
  const topics = await Promise.all(others.map(({ value }) => house.distinctiveWords(value, 8)));
  const topic = mostInHeadlines(topics.flat(), items);
  const phrase = items.flatMap(phrasesOf).sort((a, b) => b.length - a.length)[0];
  const queries = [first && `speaker:"${first.label}"`, topic && topicQuery(topic.word), phrase && `"${phrase}"`];
  const answered = await Promise.all(
    queries
      .filter((q) => q !== undefined && q !== null)
      .map(async (q) => ({
        q,
        total: (await house.search(plainRequest(q, { limit: 1 }))).total,
        url: searchUrl(plainSearch(q)),
      })),
  );
  return answered.filter(({ total }) => total > 0);
}

/** Of what the most quoted speak about, what the newest headlines are about too. */
function mostInHeadlines(topics: readonly DistinctiveWord[], items: readonly SearchHit[]): DistinctiveWord | undefined {
  const headlines = [...new Set(items.map(({ document }) => ` ${document.title?.toLowerCase() ?? ''} `))];
  const inHeadlines = ({ word }: DistinctiveWord) => headlines.filter((line) => line.includes(` ${word.toLowerCase()} `)).length;
  return [...topics].sort((a, b) => inHeadlines(b) - inHeadlines(a))[0];
}

/** What reads like a saying in the exact words of somebody: two words of substance joined by small ones, as in *weight of the water*. */
function phrasesOf({ type, quoted }: SearchHit): readonly string[] {
  if (type !== 'direct') return [];
  return quoted.flatMap(({ text }) => text.match(/\b\p{Ll}{4,11} (?:\p{Ll}{1,3} ){1,2}\p{Ll}{5,11}\b/gu) ?? []);
}

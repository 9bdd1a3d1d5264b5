// Answers that have no page: the state of the archive, what the search field offers while one types, and what robots are asked to leave alone.

import type { Express } from 'express';
import type { Suggestions } from '../types.ts';
import { holdingsOf } from './page.ts';
import { namedParameters, parseParameters } from './parameters.ts';
import * as say from './present.ts';
import { type Door, isFresh } from './respond.ts';
import { plainSearch, searchUrl, speakerPath } from './urls.ts';

/** One row of the type-ahead. */
export type Offer = {
  readonly kind: 'speaker' | 'word';
  readonly label: string;
  /** Role of a speaker, with its time where it is what was typed; null for words. */
  readonly note: string | null;
  readonly statements: number;
  readonly url: string;
};

/** Pages that search engines may keep are those of statements, speakers and sources; whole articles are for their own papers to show. */
const ROBOTS = `User-agent: *
Disallow: /search
Disallow: /documents
Disallow: /verify
Disallow: /compare
Disallow: /extract
Disallow: /suggest
Disallow: /*.json$
Disallow: /*.jsonl$
Disallow: /*.csv$
Disallow: /*.bib$
Disallow: /*.ris$
`;

/** `/robots.txt` */
export function answerRobots(app: Express): void {
  app.get('/robots.txt', (_request, response) => response.set('Cache-Control', 'max-age=86400').type('text/plain').send(ROBOTS));
}

/** `/status.json`, which answers even while the index loads. */
export function answerStatus(app: Express, { house }: Door): void {
  app.get('/status.json', async (_request, response) => {
    response
      .set('Access-Control-Allow-Origin', '*')
      .set('Cache-Control', 'no-store')
      .json(await holdingsOf(house));
  });
  app.get('/status', (_request, response) => response.redirect(302, '/about'));
}

/** What one types, and what is offered for it: speakers first, then words. */
export type Offers = { readonly query: string; readonly items: readonly Offer[] };

/** `/suggest.json?q=quil` for our own search field, `/suggestions.json?q=quil` for the browser's. */
export function answerSuggestions(app: Express, door: Door): void {
  app.get(['/suggest.json', '/suggestions.json'], async (request, response) => {
    const { q } = parseParameters(namedParameters, request.query, { strict: true });
    if (await isFresh(door, request, response)) return void response.status(304).end();
    const offers = { query: q, items: offersFrom(await door.house.suggest(q)) };
    if (request.path === '/suggest.json') return void response.json(offers);
    response
      .type('application/x-suggestions+json; charset=utf-8')
      .send(JSON.stringify(forBrowsers(offers, door.house.publicAddress)));
  });
}

function offersFrom({ speakers, words }: Suggestions): Offer[] {
  return [
    ...speakers.map(({ id, name, statements, ...held }) => ({
      kind: 'speaker' as const,
      label: name,
      note: say.presentRole(held),
      statements,
      url: speakerPath(id),
    })),
    ...words.map(({ word, statements }) => ({
      kind: 'word' as const,
      label: word,
      note: null,
      statements,
      url: searchUrl(plainSearch(word)),
    })),
  ];
}

/** The four lists of the OpenSearch Suggestions extension: what was typed, completions, descriptions, addresses. */
function forBrowsers({ query, items }: Offers, publicAddress: string | null): readonly unknown[] {
  return [
    query,
    items.map(({ label }) => label),
    items.map(({ note }) => note ?? ''),
    items.map(({ url }) => `${publicAddress ?? ''}${url}`),
  ];
}

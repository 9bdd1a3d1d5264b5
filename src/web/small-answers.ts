// Two answers that have no page: the state of the archive, and what the search field offers while one types.

import type { Express } from 'express';
import { namedParameters, parseParameters } from './parameters.ts';
import { type Door, tagFor } from './respond.ts';
import { plainSearch, searchUrl, speakerPath } from './urls.ts';

/** One row of the type-ahead. */
export type Offer = {
  readonly kind: 'speaker' | 'word';
  readonly label: string;
  /** Role of a speaker; null for words. */
  readonly note: string | null;
  readonly statements: number;
  readonly url: string;
};

/** `/status.json`, which answers even while the index loads. */
export function answerStatus(app: Express, { house }: Door): void {
  app.get('/status.json', async (_request, response) => {
    response
      .set('Access-Control-Allow-Origin', '*')
      .set('Cache-Control', 'no-store')
      .json(await house.status());
  });
  app.get('/status', (_request, response) => response.redirect(302, '/about'));
}

/** `/suggest.json?q=quil`: speakers first, then words. */
export function answerSuggestions(app: Express, door: Door): void {
  app.get('/suggest.json', async (request, response) => {
    const { q } = parseParameters(namedParameters, request.query, { strict: true });
    const { version } = await door.house.status();
    response
      .set('Access-Control-Allow-Origin', '*')
      .set('Cache-Control', 'no-cache')
      .set('ETag', tagFor([version, request.originalUrl]));
    if (request.fresh) return void response.status(304).end();
    const { speakers, words } = await door.house.suggest(q);
    const items: Offer[] = [
      ...speakers.map(({ id, name, role, statements }) => ({
        kind: 'speaker' as const,
        label: name,
        note: role,
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
    response.json({ query: q, items });
  });
}

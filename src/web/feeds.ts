// Follow a search, a speaker or a source: `/search.atom?q=ferry`, `/speakers/ID.feed.json`. Newest first, page by page (RFC 5005).

import type { Express, Request, Response } from 'express';
import { plainRequest } from '../engine/engine.ts';
import type { FacetSelection } from '../types.ts';
import { type Feed, toAtom, toJsonFeed } from './feed-formats.ts';
import { feedParameters, parseParameters, searchFeedParameters } from './parameters.ts';
import * as say from './present.ts';
import { type Door, isFresh } from './respond.ts';
import { NOTHING_SELECTED, plainSearch, searchUrl, sourcePath, speakerPath } from './urls.ts';

/** Statements in one feed: a reader that looks once a day misses nothing of a busy query, and pages hold the rest. */
const ENTRIES = 50;

export function sendFeeds(app: Express, door: Door): void {
  app.get('/search.atom', (request, response) => sendSearch(door, 'atom', request, response));
  app.get('/search.feed.json', (request, response) => sendSearch(door, 'feed.json', request, response));
  app.get('/speakers/:id.atom', (request, response) => sendSpeaker(door, 'atom', request, response));
  app.get('/speakers/:id.feed.json', (request, response) => sendSpeaker(door, 'feed.json', request, response));
  app.get('/sources/:id.atom', (request, response) => sendSource(door, 'atom', request, response));
  app.get('/sources/:id.feed.json', (request, response) => sendSource(door, 'feed.json', request, response));
}

type FeedFormat = 'atom' | 'feed.json';
type Topic = Pick<Feed, 'name' | 'title' | 'page'> & {
  readonly q: string;
  readonly facets: FacetSelection;
  readonly cursor: string | null;
  /** The address of the feed at a cursor. */
  readonly at: (cursor: string | null) => string;
};

async function sendSearch(door: Door, format: FeedFormat, request: Request, response: Response): Promise<void> {
  const parameters = parseParameters(searchFeedParameters, request.query, { strict: true });
  const { q, cursor, speaker, source, year, type, kind } = parameters;
  const state = { ...plainSearch(q), facets: { speaker, source, year, type, kind } };
  await send(door, format, request, response, async () => ({
    name: searchUrl(state, 'search'),
    title: q.trim() === '' ? 'Newest statements · Quoth' : `${q} · Quoth`,
    page: searchUrl(state),
    ...{ q, facets: state.facets, cursor },
    at: (next) => searchUrl({ ...state, cursor: next }, `/search.${format}`),
  }));
}

async function sendSpeaker(door: Door, format: FeedFormat, request: Request<{ id: string }>, response: Response): Promise<void> {
  const { cursor } = parseParameters(feedParameters, request.query, { strict: true });
  await send(door, format, request, response, async () => {
    const { id, name } = await door.house.speaker(request.params.id);
    return topicOf(`${say.capital(name)} · Quoth`, speakerPath(id), { ...NOTHING_SELECTED, speaker: [id] }, cursor, format);
  });
}

async function sendSource(door: Door, format: FeedFormat, request: Request<{ id: string }>, response: Response): Promise<void> {
  const { cursor } = parseParameters(feedParameters, request.query, { strict: true });
  await send(door, format, request, response, async () => {
    const { id, name } = await door.house.source(request.params.id);
    return topicOf(`${name} · Quoth`, sourcePath(id), { ...NOTHING_SELECTED, source: [id] }, cursor, format);
  });
}

function topicOf(title: string, page: string, facets: FacetSelection, cursor: string | null, format: FeedFormat): Topic {
  const at = (next: string | null): string =>
    `${page}.${format}${next === null ? '' : `?${new URLSearchParams({ cursor: next })}`}`;
  return { name: page.slice(1), title, page, q: '', facets, cursor, at };
}

async function send(
  door: Door,
  format: FeedFormat,
  request: Request<object>,
  response: Response,
  find: () => Promise<Topic>,
): Promise<void> {
  if (await isFresh(door, request, response)) return void response.status(304).end();
  const { q, facets, cursor, at, ...topic } = await find();
  const asked = plainRequest(q, { facets, cursor, sort: 'newest', limit: ENTRIES, collapse: false });
  const { items, next } = await door.house.search(asked);
  const feed: Feed = {
    ...topic,
    self: at(cursor),
    next: next === null ? null : at(next),
    statements: items,
    publicAddress: door.house.publicAddress,
  };
  if (format === 'atom') response.type('application/atom+xml; charset=utf-8').send(toAtom(feed));
  else response.type('application/feed+json; charset=utf-8').send(JSON.stringify(toJsonFeed(feed)));
}

// A whole search, or all of a speaker, to take away: `/search.csv?q=…`, `/speakers/ID.bib`, streamed page by page.

import { once } from 'node:events';
import type { Express, Request, Response } from 'express';
import { plainRequest } from '../engine/engine.ts';
import { EXPORTS, type ExportFormat } from '../engine/exports.ts';
import { UnavailableError } from '../errors.ts';
import type { SearchRequest } from '../types.ts';
import { noParameters, parseParameters, requestOf, searchParameters } from './parameters.ts';
import { type Door, isFresh } from './respond.ts';
import { NOTHING_SELECTED } from './urls.ts';

const TOO_MUCH = 'Time ran out before all was searched, so that the file would not be whole. Narrow the search down.';

/** As many as the engine gives at once. */
const BATCH = 100;

export function sendExports(app: Express, door: Door): void {
  app.get('/search.jsonl', (request, response) => sendSearch(door, request, response, 'jsonl'));
  app.get('/search.csv', (request, response) => sendSearch(door, request, response, 'csv'));
  app.get('/search.bib', (request, response) => sendSearch(door, request, response, 'bibtex'));
  app.get('/search.ris', (request, response) => sendSearch(door, request, response, 'ris'));
  app.get('/speakers/:id.jsonl', (request, response) => sendSpeaker(door, request, response, 'jsonl'));
  app.get('/speakers/:id.csv', (request, response) => sendSpeaker(door, request, response, 'csv'));
  app.get('/speakers/:id.bib', (request, response) => sendSpeaker(door, request, response, 'bibtex'));
  app.get('/speakers/:id.ris', (request, response) => sendSpeaker(door, request, response, 'ris'));
}

async function sendSearch(door: Door, request: Request, response: Response, format: ExportFormat): Promise<void> {
  const parameters = parseParameters(searchParameters, request.query, { strict: true });
  await send(door, request, response, { search: requestOf(parameters), format, name: 'quoth' });
}

async function sendSpeaker(
  door: Door,
  request: Request<{ id: string }>,
  response: Response,
  format: ExportFormat,
): Promise<void> {
  parseParameters(noParameters, request.query, { strict: true });
  // Somebody who does not exist is an answer of its own, not an empty file.
  const { id } = await door.house.speaker(request.params.id);
  const facets = { ...NOTHING_SELECTED, speaker: [id] };
  const search = plainRequest('', { sort: 'newest', limit: BATCH, collapse: false, facets });
  await send(door, request, response, { search, format, name: id.replace(/[^\w-]/gu, '-') });
}

/** What is taken away: all that this search finds, in a file of this name. */
type Taken = { readonly search: SearchRequest; readonly format: ExportFormat; readonly name: string };

async function send(door: Door, request: Request<object>, response: Response, { search, format, name }: Taken): Promise<void> {
  const { type, head, row, extension } = EXPORTS[format];
  if (await isFresh(door, request, response)) return void response.status(304).end();
  let asked = { ...search, limit: BATCH, cursor: null as string | null };
  let page = await door.house.search(asked);
  // A file cannot say that it is not whole.
  if (page.partial) throw new UnavailableError(TOO_MUCH, { code: 'E_TOO_MUCH' });
  response.status(200).attachment(`${name}.${extension}`).set('Content-Type', type);
  if (request.method === 'HEAD') return void response.end();
  response.write(head);
  for (;;) {
    if (response.destroyed) return;
    const rows = page.items.map((hit) => row(hit, door.house)).join('');
    if (!response.write(rows)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    if (page.next === null) break;
    asked = { ...asked, cursor: page.next };
    page = await door.house.search(asked);
    if (page.partial) return void response.destroy();
  }
  response.end();
}

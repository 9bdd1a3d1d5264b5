// How every answer is sent: which format, which headers, and what happens when there is none.

import { createHash } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import * as charts from './charts.ts';
import { turnsOf } from './differences.ts';
import type { Heading, House, Neighbours } from './page.ts';
import * as marks from './pages/document.ts';
import { choicesIn, chosenOf } from './pages/documents.ts';
import { pastedStart, shownFacets } from './pages/results.ts';
import { sectionsOf } from './pages/speakers.ts';
import * as check from './pages/verify.ts';
import type { AnyPage } from './pages.ts';
import * as say from './present.ts';
import { isBug, type Problem, problem, problemFrom, RETRY_AFTER } from './problems.ts';
import { piecesOf, shownNames, shownWords } from './shown.ts';
import * as url from './urls.ts';

/** What the handlers of one application share. */
export type Door = {
  readonly house: House;
  /** Changes with the templates and assets. */
  readonly edition: string;
  readonly log: (event: Readonly<Record<string, unknown>>) => void;
  readonly clock: (() => number) | null;
  /** What a command line needs to name this archive, “ --archive PATH”; empty where none does. */
  readonly archive: string;
};

export type Format = 'html' | 'json';

/** Routes every page of the table, as a page and as JSON. */
export function answerPages(app: Express, door: Door, pages: readonly AnyPage[]): void {
  for (const page of pages) {
    app.get(url.twinUrl(page.path), (request, response) => answer(door, page, 'json', request, response));
    app.get(page.path, async (request, response) => {
      const format = formatFor(request);
      if (format === null) return sendProblem(door, request, response, notAcceptable(request));
      await answer(door, page, format, request, response);
    });
  }
}

/** Everything else: a known page asked for with a wrong method, or nothing at all. */
export function refuseOthers(app: Express, pages: readonly AnyPage[]): void {
  for (const { path } of pages) {
    app.all([path, url.twinUrl(path)], (request, response, next) => {
      response.set('Allow', 'GET, HEAD');
      next(problem(405, `${request.method} is not possible here; GET is.`, 'E_METHOD', request.originalUrl));
    });
  }
  app.use((request, _response, next) => {
    next(
      problem(
        404,
        `Nothing is kept at ${request.path}. Searching may find what you were after.`,
        'E_NO_PAGE',
        request.originalUrl,
      ),
    );
  });
}

/** The last stop of every failure. */
export function answerProblems(app: Express, door: Door): void {
  // Express knows an error handler by its four parameters.
  app.use((error: unknown, request: Request, response: Response, next: (error: unknown) => void) => {
    if (response.headersSent) return next(error);
    if (isProblem(error)) return sendProblem(door, request, response, error);
    if (isBug(error))
      door.log({
        event: 'bug',
        method: request.method,
        path: request.path,
        stack: error instanceof Error ? error.stack : String(error),
      });
    sendProblem(door, request, response, problemFrom(error, request.originalUrl));
  });
}

async function answer(door: Door, page: AnyPage, format: Format, request: Request, response: Response): Promise<void> {
  const began = door.clock?.() ?? 0;
  response.vary('Accept');
  response.set('Cache-Control', 'no-cache');
  if (format === 'json') response.set('Access-Control-Allow-Origin', '*');
  const { version, documents } = await door.house.status();
  const tag = tagFor([version, door.edition, request.originalUrl, format]);
  response.set('ETag', tag);
  if (request.fresh) return void response.status(304).end();

  const id = typeof request.params.id === 'string' ? request.params.id : '';
  const answered = await page.answer(door.house, { id, query: request.query, strict: format === 'json' });
  if (answered.kind === 'redirect') {
    response.removeHeader('ETag');
    const to = isTwin(request) ? url.twinUrl(answered.to) : answered.to;
    return response.redirect(answered.permanent ? 301 : 302, to);
  }
  if (answered.kind === 'gone') {
    const gone = problem(410, answered.detail, 'E_GONE', request.originalUrl);
    return sendProblem(door, request, response, { ...gone, instead: answered.instead });
  }
  if (answered.kind === 'missing') {
    const missing = problem(404, answered.detail, answered.code, request.originalUrl);
    return sendProblem(door, request, response, answered.near.length === 0 ? missing : { ...missing, near: answered.near });
  }
  announce(response, request, format, answered.neighbours);
  if (door.clock !== null) response.set('Server-Timing', `load;dur=${(door.clock() - began).toFixed(1)}`);
  if (format === 'json') return void response.type('application/json').send(JSON.stringify(answered.facts));
  renderPage(door, request, response, { view: page.view, isEmpty: documents === 0, ...answered });
}

/** What is shown, and in which template of views/. */
type Rendered = {
  readonly view: string;
  readonly facts: object;
  readonly heading: Heading;
  /** Whether the archive holds nothing at all, so that nothing found is no answer. */
  readonly isEmpty?: boolean;
  /** The pages before and after, where there are any. */
  readonly neighbours?: Neighbours | null;
};

/** Renders a template in the frame of the house. */
export function renderPage(
  door: Door,
  request: Request,
  response: Response,
  { view, facts, heading, neighbours = null, isEmpty = false }: Rendered,
): void {
  const frame = {
    ...heading,
    view,
    edition: door.edition,
    isEmpty,
    archive: door.archive,
    publicAddress: door.house.publicAddress,
    path: request.path,
    address: request.originalUrl,
    twin: request.method === 'POST' || response.statusCode >= 400 ? null : url.twinUrl(request.originalUrl),
    neighbours,
  };
  response.render(
    view,
    {
      facts,
      frame,
      say,
      url,
      charts,
      check,
      piecesOf,
      marks,
      shownFacets,
      shownNames,
      shownWords,
      sectionsOf,
      chosenOf,
      turnsOf,
      pastedStart,
      choicesIn,
    },
    (error, page) => {
      if (error) return request.next?.(error);
      response.send(withSchemaOrg(page, heading.schemaOrg ?? null));
    },
  );
}

/**
 * Writes JSON-LD into the head. Templates print everything escaped, and quotes escaped for HTML would not be JSON; so it comes in here.
 * Every `<` becomes `\\u003c`, which JSON reads back: no word of an article can end the element. Browsers do not run it, so no policy stands against it.
 */
export function withSchemaOrg(page: string, schemaOrg: Readonly<Record<string, unknown>> | null): string {
  if (schemaOrg === null) return page;
  const data = JSON.stringify(schemaOrg).replaceAll('<', '\\u003c');
  return page.replace('</head>', () => `<script type="application/ld+json">${data}</script>\n</head>`);
}

/** A problem in the format the caller understands. */
export function sendProblem(door: Door, request: Request, response: Response, found: Problem): void {
  response.removeHeader('ETag');
  response.status(found.status).vary('Accept').set('Cache-Control', 'no-store');
  const wait = RETRY_AFTER[found.status];
  if (wait !== undefined && !response.hasHeader('Retry-After')) response.set('Retry-After', String(wait));
  if (FOR_PROGRAMS.test(request.path) || formatFor(request) !== 'html') {
    response.set('Access-Control-Allow-Origin', '*').type('application/problem+json').send(JSON.stringify(found));
    return;
  }
  const heading = { title: found.title, unlisted: true };
  renderPage(door, request, response, { view: 'problem', facts: found, heading });
}

/** Html for browsers and for those who do not mind; null when neither will do. */
function formatFor(request: Request): Format | null {
  const accepted = request.accepts(['html', 'json']);
  return accepted === 'html' || accepted === 'json' ? accepted : null;
}

/**
 * Lets whoever asked keep an answer for as long as the archive stays as it is; true where the one they hold is still right. Feed readers ask
 * every hour, and most hours nothing was added.
 */
export async function isFresh(door: Door, request: Request<object>, response: Response): Promise<boolean> {
  const { version } = await door.house.status();
  response
    .set('Access-Control-Allow-Origin', '*')
    .set('Cache-Control', 'no-cache')
    .set('ETag', tagFor([version, door.edition, request.originalUrl]));
  return request.fresh;
}

/** A strong tag over all an answer depends on. */
function tagFor(parts: readonly string[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

/** Link headers: the other format, and the pages before and after. */
function announce(response: Response, request: Request, format: Format, neighbours: Neighbours | null): void {
  const links = isTwin(request) ? [] : [`<${url.twinUrl(request.originalUrl)}>; rel="alternate"; type="application/json"`];
  const address = (to: string) => (format === 'json' && isTwin(request) ? url.twinUrl(to) : to);
  if (neighbours !== null) {
    const { first, previous, next } = neighbours;
    if (first !== null) links.push(`<${address(first)}>; rel="first"`);
    if (previous !== null) links.push(`<${address(previous)}>; rel="prev"`);
    if (next !== null) links.push(`<${address(next)}>; rel="next"`);
  }
  if (links.length > 0) response.set('Link', links.join(', '));
}

/** Endings of what programs fetch; whoever asks for these wants no page, whatever is wrong. */
const FOR_PROGRAMS = /\.(?:json|jsonl|csv|bib|ris|atom|txt|jsonld)$/u;

function isTwin(request: Request): boolean {
  return request.path.endsWith('.json');
}

function notAcceptable(request: Request): Problem {
  return problem(406, 'This address answers as text/html or application/json.', 'E_FORMAT', request.originalUrl);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'instance' in error && 'detail' in error && 'code' in error;
}

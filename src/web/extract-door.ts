// The door of “Try it”: a form to paste into, and `POST /extract.json` for programs. Nothing that comes in here is kept.

import express, { type Express, type Request, type Response } from 'express';
import { EXAMPLE, type ExtractView, extractFrom, extractHeading, LONGEST_TEXT, parseArticle } from './pages/extract.ts';
import { ParameterError } from './parameters.ts';
import { problem } from './problems.ts';
import { type Door, renderPage } from './respond.ts';

/** Bytes: four for each character at the worst, three times as many when a form escapes them, and room for the other fields. */
const BODY_LIMIT = LONGEST_TEXT * 12;

export function answerExtract(app: Express, door: Door): void {
  const json = express.json({ limit: BODY_LIMIT, type: ['application/json', 'application/*+json'] });
  const form = express.urlencoded({ extended: false, limit: BODY_LIMIT });

  app.get('/extract', (request, response) => {
    const given = request.query.example === undefined ? { text: '', published: '' } : EXAMPLE;
    response.set('Cache-Control', 'no-cache');
    show(door, request, response, { given, found: null, complaint: null });
  });

  app.post('/extract', form, json, (request, response) => {
    if (request.accepts(['html', 'json']) === 'json') return sendJson(door, request, response);
    response.set('Cache-Control', 'no-store');
    const given = { text: textOf(request.body, 'text'), published: textOf(request.body, 'published') };
    try {
      show(door, request, response, { given, found: extractFrom(door.house, parseArticle(request.body)), complaint: null });
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      show(door, request, response.status(400), { given, found: null, complaint: error.message });
    }
  });

  app.post('/extract.json', json, form, (request, response) => sendJson(door, request, response));
  app.all(['/extract', '/extract.json'], (request, response, next) => {
    response.set('Allow', request.path.endsWith('.json') ? 'POST' : 'GET, HEAD, POST');
    next(problem(405, 'Send the article with POST.', 'E_METHOD', request.originalUrl));
  });
}

function sendJson(door: Door, request: Request, response: Response): void {
  response
    .set('Access-Control-Allow-Origin', '*')
    .set('Cache-Control', 'no-store')
    .json(extractFrom(door.house, parseArticle(request.body)));
}

function show(door: Door, request: Request, response: Response, view: ExtractView): void {
  renderPage(door, request, response, { view: 'extract', facts: view, heading: extractHeading });
}

/** A field of a form, as it was typed. */
function textOf(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value = (body as Readonly<Record<string, unknown>>)[name]; // An object of unknown shape; the value is checked right here.
  return typeof value === 'string' ? value : '';
}

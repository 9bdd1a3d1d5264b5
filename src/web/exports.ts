// A whole search to take away: `/search.csv?q=…` for spreadsheets, `/search.jsonl?q=…` for programs, streamed page by page.

import { once } from 'node:events';
import type { Express, Request, Response } from 'express';
import type { SearchHit, Statement } from '../types.ts';
import { parseParameters, requestOf, searchParameters } from './parameters.ts';
import type { Door } from './respond.ts';
import { statementPath } from './urls.ts';

/** As many as the engine gives at once. */
const BATCH = 100;

export function sendExports(app: Express, door: Door): void {
  app.get('/search.jsonl', (request, response) =>
    send(door, request, response, { type: 'application/x-ndjson; charset=utf-8', head: '', row: jsonRow }),
  );
  app.get('/search.csv', (request, response) =>
    send(door, request, response, { type: 'text/csv; charset=utf-8', head: csvLine(COLUMNS), row: csvRow }),
  );
}

type Layout = { readonly type: string; readonly head: string; readonly row: (statement: Statement) => string };

async function send(door: Door, request: Request, response: Response, { type, head, row }: Layout): Promise<void> {
  const parameters = parseParameters(searchParameters, request.query, { strict: true });
  let asked = { ...requestOf(parameters), limit: BATCH, cursor: null as string | null };
  let page = await door.house.search(asked);
  response.status(200).set({ 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' });
  response.attachment(type.startsWith('text/csv') ? 'quoth.csv' : 'quoth.jsonl').set('Content-Type', type);
  if (request.method === 'HEAD') return void response.end();
  response.write(head);
  for (;;) {
    if (response.destroyed) return;
    if (!response.write(page.items.map(row).join(''))) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    if (page.next === null) break;
    asked = { ...asked, cursor: page.next };
    page = await door.house.search(asked);
  }
  response.end();
}

const COLUMNS = [
  'id',
  'speaker',
  'role',
  'text',
  'type',
  'stance',
  'date',
  'date_basis',
  'confidence',
  'publisher',
  'title',
  'author',
  'published',
  'article_url',
  'permalink',
  'speaker_id',
] as const;

/** The statement record, one a line; what only belongs to a search stays behind. */
function jsonRow(hit: Statement): string {
  const { highlights: _highlights, reports: _reports, ...statement } = hit as SearchHit; // A search gives hits; a plain statement has neither field.
  return `${JSON.stringify(statement)}\n`;
}

function csvRow({ id, speaker, text, type, stance, date, confidence, document }: Statement): string {
  const { publisher, title, author, published, url } = document;
  const name = speaker?.name ?? '';
  return csvLine([
    id,
    name,
    speaker?.role ?? '',
    text,
    type,
    stance,
    date.value ?? '',
    date.basis,
    confidence.toFixed(3),
    publisher ?? '',
    title ?? '',
    author ?? '',
    published ?? '',
    url ?? '',
    statementPath(id),
    speaker?.id ?? '',
  ]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Quoted for CSV; a cell that a spreadsheet would run as a formula (`=HYPERLINK(…)`) gets an apostrophe before it. */
export function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

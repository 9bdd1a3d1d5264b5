// A statement to take away: `/statements/ID.txt`, `.bib`, `.ris`, `.csl.json` and, as a W3C Web Annotation, `.jsonld`.

import type { Express, Request, Response } from 'express';
import { parseStyle } from '../engine/citing.ts';
import type { CitationStyle } from '../types.ts';
import { citeParameters, noParameters, parseParameters } from './parameters.ts';
import { type Door, isFresh } from './respond.ts';

export function answerCitations(app: Express, door: Door): void {
  app.get('/statements/:id.txt', (request, response) => {
    const { style } = parseParameters(citeParameters, request.query, { strict: true });
    return cite(door, request, response, parseStyle(style), 'text/plain');
  });
  app.get('/statements/:id.bib', (request, response) => {
    parseParameters(noParameters, request.query, { strict: true });
    return cite(door, request, response, 'bibtex', 'application/x-bibtex');
  });
  app.get('/statements/:id.ris', (request, response) => {
    parseParameters(noParameters, request.query, { strict: true });
    return cite(door, request, response, 'ris', 'application/x-research-info-systems');
  });
  app.get('/statements/:id.csl.json', (request, response) => {
    parseParameters(noParameters, request.query, { strict: true });
    return cite(door, request, response, 'csl-json', 'application/vnd.citationstyles.csl+json');
  });
  app.get('/statements/:id.jsonld', async (request, response) => {
    parseParameters(noParameters, request.query, { strict: true });
    if (await isFresh(door, request, response)) return void response.status(304).end();
    const annotation = await door.house.annotation(request.params.id);
    // The profile says which vocabulary: a generic reader of JSON-LD need not look inside.
    response.set('Content-Type', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    // As bytes: to a string Express would add a charset, which this type does not have.
    response.send(Buffer.from(JSON.stringify(annotation)));
  });
}

async function cite(
  door: Door,
  request: Request<{ id: string }>,
  response: Response,
  style: CitationStyle,
  type: string,
): Promise<void> {
  if (await isFresh(door, request, response)) return void response.status(304).end();
  const { text } = await door.house.cite(request.params.id, style);
  response.type(`${type}; charset=utf-8`).send(text.endsWith('\n') ? text : `${text}\n`);
}

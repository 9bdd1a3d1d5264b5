// A place in a list of results, as an opaque string: `next` leads to the page behind, and only for the search it came from.

import { InputError } from '../errors.ts';
import type { SearchRequest } from '../types.ts';

/** Names the `offset`-th result of this search. */
export function writeCursor(request: SearchRequest, offset: number): string {
  return Buffer.from(`${offset}.${fingerprint(request)}`).toString('base64url');
}

/**
 * How many results stand before the page; 0 without a cursor.
 * @throws {InputError} E_CURSOR when it is not ours, or belongs to another search.
 */
export function readCursor(request: SearchRequest): number {
  if (request.cursor === null) return 0;
  const read = /^(\d{1,9})\.([0-9a-z]+)$/u.exec(Buffer.from(request.cursor, 'base64url').toString('latin1'));
  if (read === null)
    throw bad(`The cursor “${request.cursor.slice(0, 60)}” is none of ours; take it from "next" of an earlier answer.`);
  if (read[2] !== fingerprint(request)) {
    throw bad(`The cursor “${request.cursor}” belongs to another search; start again without it.`);
  }
  return Number(read[1]);
}

/** Everything that decides the order; not the limit, which may change from page to page. */
function fingerprint({ q, sort, collapse, facets }: SearchRequest): string {
  const text = JSON.stringify([q, sort, collapse, facets.speaker, facets.source, facets.year, facets.type, facets.kind]);
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(36);
}

function bad(message: string): InputError {
  return new InputError(message, { code: 'E_CURSOR' });
}

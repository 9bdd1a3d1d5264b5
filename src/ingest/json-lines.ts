// One article a line: {"text": "…", "published": "2022-02-25"}. A line that cannot be read is named, and the rest goes on.

import type { ReadResult } from '../types.ts';
import { type ArticleFields, parseDocument, renameFields } from './document.ts';
import { decode } from './encoding.ts';
import type { Reader, ReaderOptions } from './source.ts';

export const jsonLines: Reader = {
  name: 'JSON Lines',
  format: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  async *read(source, { fields }) {
    const { place } = source;
    const missing = new Set(fields.keys());
    let number = 0;
    let articles = 0;
    for await (const line of splitLines(decode(source))) {
      number++;
      if (line?.trim() === '') continue;
      articles++;
      yield parseArticle(`${place}:${number}`, line, fields, missing);
    }
    yield* refuseMissing(place, articles, missing);
    if (articles === 0) yield { place, refused: 'is empty; each line should hold one article, as {"text": "…"}' };
  },
};

/** A key that was named and that no article has is a slip; without it its words would be lost silently. */
export function* refuseMissing(place: string, articles: number, missing: ReadonlySet<string>): Generator<ReadResult> {
  if (articles === 0) return;
  for (const key of missing)
    yield { place, refused: `has no article with a "${key}" as --map says; check its spelling, and add the file again` };
}

/** One article as JSON; null is one too long to be kept. Takes the keys it has out of those that are `missing`. */
export function parseArticle(
  place: string,
  line: string | null,
  names: ReaderOptions['fields'],
  missing: Set<string>,
): ReadResult {
  if (line === null) return { place, refused: `is longer than ${LONGEST_LINE / 1e6} million characters; split it into articles` };
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch (error) {
    // JSON.parse throws SyntaxError only, whose message shows the words around the fault.
    return {
      place,
      refused: `is not valid JSON (${(error as SyntaxError).message}); one article is written as {"text": "…"}`,
    };
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return { place, refused: `is ${line.trim().slice(0, 40)}, not an article; one article is written as {"text": "…"}` };
  }
  for (const key of missing) if (key in fields) missing.delete(key);
  // A JSON object has string keys and values of any kind; parseDocument looks at each.
  const renamed = renameFields(fields as ArticleFields, names);
  if (!('text' in renamed)) return { place, refused: withoutText(fields as ArticleFields) };
  return { place, ...parseDocument(renamed) };
}

function withoutText(fields: ArticleFields): string {
  const found = Object.keys(fields).join(', ').slice(0, 200);
  return `has no "text" (found: ${found || 'nothing'}); call the words of the article so, or say what they are called with --map text=NAME`;
}

/** The longest article we know of has under 1 million characters; past this a file is not JSON Lines, and must not fill the memory. */
export const LONGEST_LINE = 16_000_000;

/**
 * Lines of a stream, split at line feeds alone (node:readline also splits at U+2028, which may stand inside a JSON string).
 * A line longer than the limit comes out as null and is not kept.
 */
export async function* splitLines(pieces: AsyncIterable<string>, longest = LONGEST_LINE): AsyncGenerator<string | null> {
  let parts: string[] = [];
  let length = 0;
  const take = (part: string) => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      take(piece.slice(start, end));
      yield length > longest ? null : parts.join('');
      parts = [];
      length = 0;
      start = end + 1;
    }
    take(piece.slice(start));
  }
  if (length > 0) yield length > longest ? null : parts.join('');
}

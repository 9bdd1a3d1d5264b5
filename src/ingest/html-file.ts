// A saved web page or one that was fetched: what it says of itself, and the article without all that stands around it.

import type { CalendarDate } from '../types.ts';
import { type ArticleFields, parseDocument } from './document.ts';
import { decodeWhole } from './encoding.ts';
import { readPageFacts } from './html-facts.ts';
import { readPageText } from './html-text.ts';
import { parsePage } from './page.ts';
import { parsePrintedDate } from './printed-date.ts';
import type { Reader } from './source.ts';

export const htmlFile: Reader = {
  name: 'HTML',
  format: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  async *read(source) {
    const fields = parseHtml(await decodeWhole(source), source.url ?? null);
    if (fields === null) yield { place: source.place, refused: 'holds no article that could be told from the rest of the page' };
    else yield { place: source.place, ...parseDocument(fields) };
  },
};

/** Null where no article is found. @param fetched the address it came from, for pages that do not name their own. */
export function parseHtml(html: string, fetched: string | null): ArticleFields | null {
  if (html.trim() === '') return null;
  const page = parsePage(html);
  const { body, ...facts } = readPageFacts(page, fetched);
  const found = readPageText(page, facts.title);
  const text = body !== null && body.length > OUTWEIGHS * found.length ? body : found;
  return text === '' ? null : { ...facts, published: facts.published ?? dateLine(text), text };
}

/** Old pages say when they are from in a line of its own above the article: "17 November 1999". */
function dateLine(text: string): CalendarDate | null {
  const lines = text.split('\n', 8).filter((line) => line.length <= LONGEST_DATE_LINE);
  return lines.map(parsePrintedDate).find((date) => date !== null) ?? null;
}

/** In characters: "Published: Wednesday, 17 November 1999, 10:15 GMT". */
const LONGEST_DATE_LINE = 60;

/** The article as a page gives it to search engines is without paragraphs, so it is the last resort: where the page itself has not half of it. */
const OUTWEIGHS = 2;

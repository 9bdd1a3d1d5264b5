// A saved web page or one that was fetched: what it says of itself, and the article without all that stands around it.

import type { ForeignTongue } from '../language/foreign.ts';
import type { ReadResult, UnreadPage } from '../types.ts';
import { type ArticleFields, parseDocument, withGiven } from './document.ts';
import { collectWhole, decodeBytes, isBinary } from './encoding.ts';
import { inPlaceOf, readItem } from './feed.ts';
import { readPageFacts } from './html-facts.ts';
import { readPageText } from './html-text.ts';
import { withLanguage } from './mark-language.ts';
import { isTooDeep, parsePage } from './page.ts';
import type { Reader } from './source.ts';

export const htmlFile: Reader = {
  name: 'HTML',
  format: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  async *read(source) {
    const { place, charset = null, url = null } = source;
    yield { place, page: { bytes: await collectWhole(source), charset, url } };
  },
};

/** The article of a page or of an item of a feed, or the reason why there is none; never throws, whatever the page. */
export function readPage(unread: UnreadPage, tongue: ForeignTongue | null): ReadResult {
  const read = readOrOtherwise(unread, tongue);
  return 'document' in read && unread.given !== undefined ? { ...read, document: withGiven(read.document, unread.given) } : read;
}

function readOrOtherwise({ place, page, otherwise, unfollowed }: UnreadPage, tongue: ForeignTongue | null): ReadResult {
  const read = tryPage(place, page);
  if ('document' in read)
    return withLanguage(unfollowed === undefined ? read : { ...read, unfollowed: unfollowed.refused }, tongue);
  if (otherwise === undefined) return unfollowed ?? read;
  const instead = inPlaceOf(read, otherwise);
  return 'page' in instead ? readPage(instead, tongue) : withLanguage(instead, tongue);
}

function tryPage(place: string, page: UnreadPage['page']): ReadResult {
  try {
    const { buffer, byteOffset, byteLength } = page.bytes;
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    const { item } = page;
    if (item === undefined && isBinary(bytes))
      return { place, refused: 'is called a web page and is none (it holds NUL characters)' };
    const html = decodeBytes(bytes, page.charset);
    if (item !== undefined) return { place, ...readItem(item, page.url, html) };
    const fields = parseHtml(html, page.url);
    if (fields === null) return { place, refused: 'holds no article that could be told from the rest of the page' };
    return { place, ...parseDocument(fields) };
  } catch (cause) {
    // The parser too calls itself for each box in a box, and may fall before the depth can be measured.
    if (cause instanceof TooDeep || cause instanceof RangeError) return { place, refused: TOO_DEEP };
    const fault = cause instanceof Error ? cause.message : String(cause);
    return { place, refused: `is a page Quoth stumbles over (${fault.slice(0, 120)}); please report it` };
  }
}

class TooDeep extends Error {}

const TOO_DEEP = 'is nested more than a thousand boxes deep, as no article is; it was not read';

/** Null where no article is found. @param fetched the address it came from, for pages that do not name their own. @throws {TooDeep} */
export function parseHtml(html: string, fetched: string | null): ArticleFields | null {
  if (html.trim() === '') return null;
  const page = parsePage(html);
  if (isTooDeep(page.documentElement)) throw new TooDeep();
  const { body, headline, ...facts } = readPageFacts(page, fetched ?? savedFrom(html));
  const { text: found, day } = readPageText(page, { titles: [facts.title, headline], author: facts.author });
  const text = body !== null && body.length > OUTWEIGHS * found.length ? body : found;
  return text === '' ? null : { ...facts, published: facts.published ?? day, text };
}

/** Where a browser or a program that saves sites says at the head of its copy from where it has it: `<!-- saved from url=(0042)https://lorn.example/mill -->` */
function savedFrom(html: string): string | null {
  const [, address] = SAVED.exec(html.slice(0, LONGEST_HEAD)) ?? [];
  return address === undefined ? null : /^https?:/iu.test(address) ? address : `http://${address}`;
}

const SAVED = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*|Mirrored from )([^\s<>"]+)/iu;
/** In characters. */
const LONGEST_HEAD = 2000;

/** The article as a page gives it to search engines is without paragraphs, so it is the last resort: where the page itself has not half of it. */
const OUTWEIGHS = 2;

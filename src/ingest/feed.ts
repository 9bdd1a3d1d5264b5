// RSS, Atom, RDF and JSON Feed: each item is an article, as far as the feed carries its words.

import { onOneLine } from '../text/display.ts';
import type { FeedItem, ReadResult, Refusal, UnreadPage } from '../types.ts';
import { type Parsed, parseDocument } from './document.ts';
import { decodeWhole } from './encoding.ts';
import { articleText } from './html-text.ts';
import { decodeEntities, isTooDeep, parsePage } from './page.ts';
import { parsePrintedDate } from './printed-date.ts';
import type { Reader, ReaderOptions, Source } from './source.ts';

export const feedFile: Reader = {
  name: 'a feed',
  format: 'feed',
  extensions: ['.xml', '.rss', '.atom', '.rdf'],
  async *read(source, options) {
    yield* readFeed(source, await decodeWhole(source), options);
  },
};

export async function* readFeed(
  { place, url = null }: Source,
  content: string,
  { behind }: ReaderOptions,
): AsyncGenerator<ReadResult | UnreadPage> {
  // Loaded with the first feed: it is a hundred and fifty files, and most commands read none.
  const { parseFeed } = await import('feedsmith');
  let feed: unknown;
  try {
    ({ feed } = parseFeed(content.trim()));
  } catch (error) {
    // Whatever the parser throws is an Error; its first line says what it stumbled over.
    const [why = ''] = (error as Error).message.split('\n');
    yield { place, refused: `is no feed that can be read (${why.slice(0, 120)}); known are RSS, Atom and JSON Feed` };
    return;
  }
  const { title, items = [], entries = items } = feed as Loose;
  const publisher = words(title) ?? words(loose(title).value);
  let number = 0;
  for (const item of list(entries)) {
    number++;
    const address = addressOf(item, url);
    const opened = openItem(`${place}#${number}`, item, { publisher, address });
    if (behind !== null && address !== null) yield* follow(behind(address), opened);
    else yield opened;
  }
  if (number === 0) yield { place, refused: 'is a feed without items' };
}

/** The page an item leads to; where it cannot be had, or proves to be no article, the item as the feed has it. */
async function* follow(
  pages: AsyncIterable<ReadResult | UnreadPage>,
  item: ReadResult | UnreadPage,
): AsyncGenerator<ReadResult | UnreadPage> {
  for await (const page of pages) {
    if ('refused' in page) yield inPlaceOf(page, item);
    else yield 'page' in page ? { ...page, otherwise: item } : page;
  }
}

/** The item in place of its page, which it is told under; the page's own refusal where it was kept before, or the feed has no words either. */
export function inPlaceOf(page: Refusal, item: ReadResult | UnreadPage): ReadResult | UnreadPage {
  if (page.before === true || 'refused' in item) return page;
  const { place } = page;
  return 'page' in item ? { ...item, place, unfollowed: page } : { ...item, place, unfollowed: page.refused };
}

/** The four kinds of feed call the same things by other names; whatever is not there is undefined. */
type Loose = { readonly [key: string]: unknown };

/** One whose words are a web page is left to whoever reads pages, for that takes longer than all else. */
function openItem(
  place: string,
  item: Loose,
  { publisher, address }: { readonly publisher: string | null; readonly address: string | null },
): ReadResult | UnreadPage {
  const encoded = item.content_html ?? loose(item.content).encoded ?? item.content;
  const html = words(encoded) ?? words(loose(encoded).value) ?? words(item.summary) ?? words(item.description) ?? '';
  const dc = loose(item.dc);
  const told: FeedItem = {
    title: words(item.title) ?? words(loose(item.title).value),
    publisher,
    author: authorsOf(item, dc),
    published:
      words(item.pubDate) ??
      words(item.published) ??
      words(item.date_published) ??
      words(dc.date) ??
      words(list(dc.dates)[0]) ??
      words(item.updated),
    language: words(item.language),
  };
  const plain = words(item.content_text) ?? (/<\w|&\w/u.test(html) ? null : html.trim());
  if (plain !== null) return { place, ...parseItem(told, address, plain) };
  return { place, page: { bytes: Buffer.from(html), charset: 'utf-8', url: address, item: told } };
}

/** The article of an item whose words are a web page. */
export function readItem(item: FeedItem, url: string | null, html: string): Parsed {
  const { body } = parsePage(html);
  return parseItem(item, url, isTooDeep(body) ? '' : articleText(body));
}

function parseItem({ title, publisher, author, published, language }: FeedItem, url: string | null, text: string): Parsed {
  const [named, by, from] = [title, author, publisher].map(flat);
  return parseDocument({
    url,
    title: named,
    publisher: from,
    author: by,
    published: parsePrintedDate(published ?? ''),
    language,
    text,
  });
}

function addressOf(item: Loose, base: string | null): string | null {
  const links = list(item.links);
  const link = links.find((each) => (each.rel ?? 'alternate') === 'alternate') ?? links[0];
  const address = words(item.link) ?? words(item.url) ?? words(link?.href);
  if (address === null || !URL.canParse(address, base ?? undefined)) return null;
  return new URL(address, base ?? undefined).href;
}

function authorsOf(item: Loose, dc: Loose): string | null {
  const named = [...list(item.authors), ...list(dc.creators), item.author, dc.creator];
  const names = named.map((author) => words(author) ?? words(loose(author).name)).filter((name) => name !== null);
  return [...new Set(names)].join(', ') || null;
}

/** A title without the tags and entities that feeds write into it. */
function flat(title: string | null): string | null {
  return title === null ? null : onOneLine(decodeEntities(title.replace(/<\/?[a-z][^>]*>/giu, '')));
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function list(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value : [];
}

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

// What a page says of itself: JSON-LD first, then meta tags, then what it shows. `<meta property="og:title" content="Ferry back">`

import type { CalendarDate } from '../types.ts';
import { authorName, bodyOf, findLinkedArticle, nameOf, text } from './html-linked.ts';
import { decodeEntities, type Page, type PageElement } from './page.ts';
import { parsePrintedDate } from './printed-date.ts';

export type PageFacts = {
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: CalendarDate | null;
  /** The language it claims to be in: "en-GB". */
  readonly language: string | null;
  /** The article as JSON-LD has it. */
  readonly body: string | null;
};

export function readPageFacts(page: Page, fetched: string | null): PageFacts {
  const linked = findLinkedArticle(page);
  const meta = readMeta(page);
  const url = absolute(
    [attribute(page, 'link[rel="canonical"]', 'href'), meta('og:url'), text(linked.url), text(linked.mainEntityOfPage), fetched],
    fetched,
  );
  const title = firstWords(text(linked.headline), meta('og:title', 'twitter:title', 'dc.title'), heading(page), tabTitle(page));
  const publisher = firstWords(
    nameOf(linked.publisher),
    meta('og:site_name', 'application-name', 'dc.publisher', 'citation_publisher'),
    title === null ? null : siteName(page, title),
  );
  return {
    url,
    title: title === null || publisher === null ? title : withoutSite(title, publisher),
    publisher,
    author: firstWords(
      nameOf(linked.author),
      authorName(meta('author', 'parsely-author', 'dc.creator', 'byl')),
      byline(page),
      namedIn(metaLines(page)),
    ),
    published: firstDate(
      text(linked.datePublished),
      meta(
        'article:published_time',
        'datepublished',
        'parsely-pub-date',
        'og:published_time',
        'dc.date.issued',
        'dc.date',
        'date',
        'pubdate',
        'publish-date',
        'citation_publication_date',
        'sailthru.date',
      ),
      attribute(page, '[itemprop="datePublished"]', 'datetime', 'content', 'title'),
      ...timeElements(page),
      ...shownDates(page),
    ),
    language: firstWords(text(linked.inLanguage), page.documentElement.getAttribute('lang'), meta('og:locale')),
    body: bodyOf(linked.articleBody),
  };
}

type Meta = (...names: readonly string[]) => string | null;

/** The content of the first of the names that is there. */
function readMeta(page: Page): Meta {
  const known = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '').toLowerCase();
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !known.has(name)) known.set(name, decodeEntities(content));
  }
  return (...names) => names.map((name) => known.get(name)).find((content) => content !== undefined) ?? null;
}

function attribute(page: Page, selector: string, ...names: readonly string[]): string | null {
  const element = page.querySelector(selector);
  return names.map((name) => element?.getAttribute(name) ?? null).find((value) => value !== null) ?? element?.textContent ?? null;
}

function byline(page: Page): string | null {
  const shown = [...page.querySelectorAll(BYLINES)].find((element) => element.closest(BESIDE) === null)?.textContent ?? null;
  // A byline has few words; what is longer is a box about the author.
  return shown !== null && shown.trim().length <= 80 ? authorName(squeeze(shown)) : null;
}

const BYLINES = '[rel="author"], [itemprop="author"], .byline, .author-name, .author.vcard, .submitted .username';

/** Times of day and of comments come later in the page than the article's own date. */
function timeElements(page: Page): readonly (string | null)[] {
  const times = [...page.querySelectorAll('time[pubdate], article time, header time, main time, time')];
  return times.filter((time) => !isElsewhere(time)).flatMap((time) => [time.getAttribute('datetime'), time.textContent]);
}

/** Where nothing else says when. */
function shownDates(page: Page): readonly (string | null)[] {
  const stated = [...page.querySelectorAll('[property~="dc:date"]')].map((element) => element.getAttribute('content'));
  return [...stated, ...metaLines(page)];
}

/** "Posted on February 9, 2031 by Odile Farrant in News": lines about the article. */
function metaLines(page: Page): readonly string[] {
  return [...page.querySelectorAll('[class*="date"], [class*="meta"], [class*="byline"], [class~="submitted"]')]
    .filter((line) => !isElsewhere(line))
    .map((line) => squeeze(line.textContent ?? ''))
    .filter((line) => line.length <= LONGEST_META_LINE);
}

/** The words with capitals behind "by": "Odile Farrant". */
function namedIn(lines: readonly string[]): string | null {
  return (
    lines.map((line) => /\b[Bb]y ((?:\p{Lu}[\p{L}'’.-]* ?){2,5})/u.exec(line)?.[1] ?? null).find((name) => name !== null) ?? null
  );
}

/** In characters: two names, a weekday, a time of day and a section. */
const LONGEST_META_LINE = 150;

function isElsewhere(element: PageElement): boolean {
  return element.closest(`nav, footer, ${BESIDE}`) !== null;
}

/** Where other people and other days are named. */
const BESIDE = 'aside, blockquote, [class*="comment"], [class*="related"]';

/** Where a heading is not closed, the whole page stands in it. */
function heading(page: Page): string | null {
  const shown = page.querySelector('h1')?.textContent ?? null;
  return shown !== null && shown.length <= LONGEST_TITLE ? shown : null;
}

/** In characters; newspapers of a hundred years ago printed longer ones. */
const LONGEST_TITLE = 300;

/** "Ferry back | Lorn Courier" → "Ferry back". */
function tabTitle(page: Page): string | null {
  const title = page.querySelector('title')?.textContent ?? null;
  return title?.replace(/\s+[|–—«·-]\s+[^|–—«]{1,40}$/u, '') ?? null;
}

/** "Lorn Courier" of "Ferry back | News | Lorn Courier" and of "Lorn Courier: Ferry back", where the article is called "Ferry back". */
function siteName(page: Page, title: string): string | null {
  const tab = squeeze(page.querySelector('title')?.textContent ?? '');
  const rest = tab.startsWith(`${title} `)
    ? tab.slice(title.length)
    : tab.endsWith(` ${title}`)
      ? tab.slice(0, -title.length)
      : '';
  const name = rest
    .split(/\s[|–—«·-](?:\s|$)|:\s*$/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .at(-1);
  // "The man who counts bridges - by Ludo Varnham"
  return name === undefined || name.length > LONGEST_NAME || /^by\s/iu.test(name) ? null : name;
}

/** In characters: “Royal Borough of Upper Marden Advertiser”. */
const LONGEST_NAME = 40;

/** "Ferry back – Lorn Courier" → "Ferry back". */
function withoutSite(title: string, publisher: string): string {
  const [before = title, site] = title.split(/\s+[|–—«·-]\s+(?=[^|–—«·]+$)/u);
  return site === publisher ? before : title;
}

function firstWords(...candidates: readonly (string | null)[]): string | null {
  return candidates.map((words) => squeeze(words ?? '')).find((words) => words !== '') ?? null;
}

function firstDate(...candidates: readonly (string | null)[]): CalendarDate | null {
  for (const printed of candidates) {
    const date = printed === null ? null : parsePrintedDate(printed);
    if (date !== null) return date;
  }
  return null;
}

function absolute(candidates: readonly (string | null)[], base: string | null): string | null {
  for (const address of candidates) {
    if (address === null || address.trim() === '') continue;
    if (!URL.canParse(address.trim(), base ?? undefined)) continue;
    const url = new URL(address.trim(), base ?? undefined);
    if (/^https?:$/u.test(url.protocol)) return url.href;
  }
  return null;
}

function squeeze(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

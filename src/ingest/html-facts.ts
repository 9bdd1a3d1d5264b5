// What a page says of itself: JSON-LD first, then meta tags, then what it shows. `<meta property="og:title" content="Ferry back">`

import { onOneLine } from '../text/display.ts';
import type { CalendarDate } from '../types.ts';
import { authorName, bylineOf, isElsewhere, namedIn } from './html-byline.ts';
import { publishedOn } from './html-dates.ts';
import { findHeadline, HEADINGS, linesBelow } from './html-headline.ts';
import { bodyOf, findLinkedArticle, nameOf, text } from './html-linked.ts';
import { nameInAddress, paperOf, siteName, tabTitle, titleOf, withoutPaper } from './html-names.ts';
import { decodeEntities, type Page, type PageElement } from './page.ts';

export type PageFacts = {
  readonly url: string | null;
  readonly title: string | null;
  /** The heading it shows, which may be another. */
  readonly headline: string | null;
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
  const own = [attribute(page, 'link[rel="canonical"]', 'href'), meta('og:url'), text(linked.url), text(linked.mainEntityOfPage)];
  const url = absolute(own, fetched, true) ?? absolute([fetched], null, false);
  const said = firstWords(text(linked.headline), meta('og:title', 'twitter:title', 'dc.title'));
  const headline = findHeadline(page, said, url);
  const shown = headline?.textContent ?? null;
  const lines = linesBelow(page, headline);
  const others = metaLines(page, headline);
  const called = said ?? firstWords(shown, tabTitle(page));
  const publisher = paperOf([
    nameOf(linked.publisher),
    meta('og:site_name', 'application-name', 'dc.publisher', 'citation_publisher'),
    siteName(page, [called, shown]),
    nameInAddress(page, url, [meta('twitter:site')]),
    meta('dc.publisher.corporatename', 'dcterms.publisher'),
  ]);
  return {
    url,
    title: called === null ? null : titleOf(called, shown, publisher),
    headline: shown,
    publisher,
    author: withoutPaper(
      firstWords(
        nameOf(linked.author),
        firstAuthors(AUTHOR.map((name) => meta.all(name))),
        bylineOf(page, headline, lines),
        authorName(namedIn(others.below)),
        handle(meta('twitter:creator')),
      ),
      publisher,
    ),
    published: publishedOn(page, {
      stated: [
        text(linked.datePublished),
        ...PUBLISHED.map((name) => meta(name)),
        attribute(page, '[itemprop="datePublished"]', 'datetime', 'content', 'title'),
      ],
      url,
      lines,
      others: [...others.below, ...others.above],
      counted: meta('sailthru.date'),
    }),
    language: firstWords(text(linked.inLanguage), page.documentElement.getAttribute('lang'), meta('og:locale')),
    body: bodyOf(linked.articleBody),
  };
}

/** Names under which sites say who wrote it, the most trusted first. */
const AUTHOR = [
  'author',
  'article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
];

/** Names under which sites say when, the most trusted first; of names that differ in signs alone (“publish_date”, “publish-date”) one. */
const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'og:published_time',
  'og:article:published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'date',
  'pubdate',
  'publishdate',
  'published_date',
  'publication_date',
  'article:publicationdate',
  'originalpublicationdate',
  'citation_publication_date',
];

/** Of the first name under which there are authors, all of them: some sites have a tag for each. */
function firstAuthors(candidates: readonly (readonly string[])[]): string | null {
  const named = candidates.map((authors) => authors.map(authorName).filter((name) => name !== null));
  return [...new Set(named.find((names) => names.length > 0))].join(', ') || null;
}

/** Some put the name where the account belongs: "Ada Lund" for "@adalund". */
function handle(creator: string | null): string | null {
  return creator?.includes(' ') === true ? authorName(creator) : null;
}

type Meta = {
  /** The content of the first of the names that is there. */
  (...names: readonly string[]): string | null;
  /** All contents of one name. */
  readonly all: (name: string) => readonly string[];
};

function readMeta(page: Page): Meta {
  const known = new Map<string, string[]>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = plain(tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '');
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '') known.set(name, [...(known.get(name) ?? []), decodeEntities(content)].slice(0, MOST_TAGS));
  }
  const all = (name: string) => known.get(plain(name)) ?? [];
  return Object.assign((...names: readonly string[]) => names.flatMap(all)[0] ?? null, { all });
}

/** Of one name. */
const MOST_TAGS = 10;

/** "dcdateissued" of "DC.date.issued". */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}

function attribute(page: Page, selector: string, ...names: readonly string[]): string | null {
  const element = page.querySelector(selector);
  return names.map((name) => element?.getAttribute(name) ?? null).find((value) => value !== null) ?? element?.textContent ?? null;
}

/** "Posted on February 9, 2031 by Odile Farrant in News": lines about the article. Above the headline may stand those of others. */
function metaLines(
  page: Page,
  headline: PageElement | null,
): { readonly below: readonly string[]; readonly above: readonly string[] } {
  const all = [...page.querySelectorAll(`${LINES}, ${HEADINGS}`)];
  const at = headline === null ? -1 : all.indexOf(headline);
  const lines = (elements: readonly PageElement[]) =>
    elements
      .filter((element) => element.matches(LINES) && !isElsewhere(element))
      .map((line) => onOneLine(line.textContent ?? ''))
      .filter((line) => line.length <= LONGEST_META_LINE);
  return { below: lines(all.slice(at + 1)), above: lines(all.slice(0, at + 1)) };
}

const LINES = '[class*="date"], [class*="meta"], [class*="byline"], [class~="submitted"]';

/** In characters: two names, a weekday, a time of day and a section. */
const LONGEST_META_LINE = 150;

function firstWords(...candidates: readonly (string | null)[]): string | null {
  return candidates.map((words) => onOneLine(words ?? '')).find((words) => words !== '') ?? null;
}

/** Many a page gives its site’s front page as its own address; by that, all articles of the site were one. */
function absolute(candidates: readonly (string | null)[], base: string | null, isBelowFront: boolean): string | null {
  for (const address of candidates) {
    if (address === null || address.trim() === '') continue;
    if (!URL.canParse(address.trim(), base ?? undefined)) continue;
    const url = new URL(address.trim(), base ?? undefined);
    if (/^https?:$/u.test(url.protocol) && !(isBelowFront && url.pathname === '/' && url.search === '')) return url.href;
  }
  return null;
}

// What an article is called, and the newspaper: “Ferry back” of the “Lorn Courier”, in whatever order and with whatever signs a page puts the two together.

import { onOneLine } from '../text/display.ts';
import { bare, type Page } from './page.ts';
import { parsePrintedDate } from './printed-date.ts';

/** "Ferry back | Lorn Courier" → "Ferry back". */
export function tabTitle(page: Page): string | null {
  const title = page.querySelector('title')?.textContent ?? null;
  return title?.replace(/\s+[|–—«·-]\s+[^|–—«]{1,40}$/u, '') ?? null;
}

/**
 * "Ferry back – Lorn Courier", "Lorn Courier | Ferry back" → "Ferry back": what is left when the name of the paper goes, or anything else that
 * the page does not print in its headline.
 */
export function titleOf(called: string, headline: string | null, publisher: string | null): string {
  const shown = bare(headline ?? '');
  // "The mill that nobody wa…"
  if (/(?:…|\.\.\.)$/u.test(called) && shown.startsWith(bare(called))) return onOneLine(headline ?? '');
  const paper = paperName(publisher ?? '');
  const isShown = (part: string, rest: string) =>
    bare(part) === shown && (part.length > rest.length || shown.split(' ').length > 2);
  const fits = ([part, rest]: readonly [string, string]) =>
    paper !== '' && paperName(rest) === paper ? true : isShown(part, rest) && paperName(part) !== paper;
  return partings(called).find(fits)?.[0] ?? called;
}

/** Each two that a sign parts, both ways round. */
function partings(words: string): readonly (readonly [part: string, rest: string])[] {
  return [...words.matchAll(/\s+[|–—«»·•:-]\s+|:\s+/gu)].flatMap(({ 0: sign, index }) => {
    const [before, after] = [words.slice(0, index), words.slice(index + sign.length)];
    return [[before, after] as const, [after, before] as const];
  });
}

/** "Ada Lund, Lorn Courier" → "Ada Lund", where that is the paper. */
export function withoutPaper(author: string | null, publisher: string | null): string | null {
  const [before, last = ''] = author?.split(/,\s*(?=[^,]*$)/u) ?? [];
  return before !== undefined && publisher !== null && paperName(last) === paperName(publisher) ? before : author;
}

/** "courier" of "The Courier" and of "Courier.co.uk". */
function paperName(name: string): string {
  return bare(name.replace(/(?:\.[a-z]{2,3}){1,2}$/iu, '')).replace(/^the /u, '');
}

/** The first of what a page calls its paper that is a name and no address. */
export function paperOf(names: readonly (string | null)[]): string | null {
  return names.map((name) => onOneLine(name ?? '')).find((name) => name !== '' && !/^(?:https?:|www\.)/iu.test(name)) ?? null;
}

/** "Lorn Courier" of "Ferry back | News | Lorn Courier" and of "Lorn Courier » News » Ferry back", where the article is called "Ferry back". */
export function siteName(page: Page, titles: readonly (string | null)[]): string | null {
  const tab = onOneLine(page.querySelector('title')?.textContent ?? '');
  for (const title of titles.map((each) => onOneLine(each ?? ''))) {
    const name = title === '' ? undefined : besideTitle(tab, title).map(named).find(isSiteName);
    if (name !== undefined) return name;
  }
  return null;
}

/** The parts of the tab that the title leaves, the likeliest first. */
function besideTitle(tab: string, title: string): readonly string[] {
  const isFirst = tab.startsWith(`${title} `);
  if (!isFirst && !tab.endsWith(` ${title}`)) return [];
  const rest = isFirst ? tab.slice(title.length) : tab.slice(0, -title.length);
  const parts = rest.split(/\s[|–—«»·•:-](?=\s|$)|:\s*$/u).map(onOneLine);
  const shown = parts.filter((part) => part !== '');
  // Only the outermost: between them stands the section.
  return isFirst ? shown.slice(-1) : shown.slice(0, 1);
}

/** "ABC" of "[ABC]" and of "ABC (Alder Broadcasting Corporation)". */
function named(part: string): string {
  return part.replace(/^\[(.*)\]$/u, '$1').replace(/\s\([^)]*\)$/u, '');
}

function isSiteName(name: string): boolean {
  // "The man who counts bridges - by Ludo Varnham"
  return name !== '' && name.length <= LONGEST_NAME && !/^by\s/iu.test(name) && parsePrintedDate(name) === null;
}

/** In characters: “Royal Borough of Upper Marden Advertiser”. */
const LONGEST_NAME = 40;

/** Where nothing says it: the words in the head of the page that spell its address. `<a href="/"><img alt="Lorn Courier"></a>` of lorncourier.example. */
export function nameInAddress(page: Page, url: string | null, others: readonly (string | null)[]): string | null {
  if (url === null) return null;
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  const home = [...page.querySelectorAll('a[href="/"], a[rel~="home"]')].slice(0, MOST_HOME_LINKS);
  const shown = [
    ...others,
    ...home.flatMap((link) => [
      link.querySelector('img')?.getAttribute('alt') ?? null,
      link.getAttribute('title'),
      link.textContent,
    ]),
  ];
  const spells = (name: string) =>
    name.length <= LONGEST_NAME && labels.includes(bare(name).replaceAll(' ', '')) && bare(name).length > 2;
  return shown.map((name) => onOneLine(name ?? '').replace(/^@/u, '')).find(spells) ?? null;
}

/** The head of the page, and its foot; between them may stand hundreds of others. */
const MOST_HOME_LINKS = 10;

// Where on a page its headline stands, and the short lines below it, in which a reader finds who wrote the article and when.

import { onOneLine } from '../text/display.ts';
import { bare, isElement, type Page, type PageElement, type PageNode } from './page.ts';

/**
 * The heading that the page calls itself by; else the one its tab has, for the first heading of many pages names the paper or the section:
 * `<title>Mill sold | Lorn Courier</title> … <h1>Business</h1> … <h2>Mill sold</h2>`. Else the first.
 */
export function findHeadline(page: Page, said: string | null, url: string | null): PageElement | null {
  const tab = ` ${bare(page.querySelector('title')?.textContent ?? '')} `;
  const called = bare(said ?? '');
  const headings = [...page.querySelectorAll(HEADINGS)]
    .map((element) => ({ element, words: bare(element.textContent ?? '') }))
    .filter(({ element, words }) => words !== '' && words.length <= LONGEST_TITLE && !isMasthead(element, url));
  const same = called === '' ? undefined : headings.find(({ words }) => words === called);
  const like = headings.filter(({ words }) => isPart(words, ` ${called} `));
  const shown = headings.filter(({ words }) => isPart(words, tab));
  return (
    (same ?? longest(like) ?? longest(shown) ?? headings.find(({ element }) => element.tagName.toUpperCase() === 'H1'))
      ?.element ?? null
  );
}

export const HEADINGS = 'h1, h2, [itemprop="headline"]';

type Heading = { readonly element: PageElement; readonly words: string };

function longest(headings: readonly Heading[]): Heading | undefined {
  return headings.reduce<Heading | undefined>(
    (best, each) => (each.words.length > (best?.words.length ?? 0) ? each : best),
    undefined,
  );
}

/** A word or two may be in any title: “Sport”, “Your money”. */
function isPart(words: string, whole: string): boolean {
  return words.split(' ').length >= FEWEST_WORDS && whole.includes(` ${words} `);
}

const FEWEST_WORDS = 3;

/** In characters; newspapers of a hundred years ago printed longer ones. Where a heading is not closed, the whole page stands in it. */
const LONGEST_TITLE = 300;

/** `<h1><a href="/">Lorn Courier</a></h1>`: it leads to the front page, or to a page above this one. */
function isMasthead(heading: PageElement, url: string | null): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  if (link === null || bare(link.textContent ?? '') !== bare(heading.textContent ?? '')) return false;
  const base = url ?? 'https://page.example/';
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, base)) return false;
  const { pathname, href: target } = new URL(href, base);
  return pathname === '/' || (target.endsWith('/') && target.length < base.length && base.startsWith(target));
}

/** The lines of a page below its headline as far as the article’s first paragraphs, each block and each `<br>` a line of its own. */
export function linesBelow(page: Page, headline: PageElement | null): readonly string[] {
  if (headline === null) return [];
  const walk: Walk = { lines: [''], headline, isBelow: false, paragraphs: 0 };
  gather(page.body, walk);
  return walk.lines.map(onOneLine).filter((line) => line !== '');
}

type Walk = { readonly lines: string[]; readonly headline: PageElement; isBelow: boolean; paragraphs: number };

function gather(node: PageNode, walk: Walk): void {
  for (const child of node.childNodes) {
    if (walk.paragraphs >= PARAGRAPHS || walk.lines.length > LINES) return;
    if (child.nodeType === 3 && walk.isBelow) walk.lines.push(`${walk.lines.pop() ?? ''}${child.textContent ?? ''}`);
    if (!isElement(child)) continue;
    if (child === walk.headline) walk.isBelow = true;
    else if (!child.matches(walk.isBelow ? NO_LINES : NEVER_LINES)) {
      if (!walk.isBelow || child.matches(INLINE)) gather(child, walk);
      else {
        endLine(walk);
        gather(child, walk);
        endLine(walk);
      }
    }
  }
}

function endLine(walk: Walk): void {
  const { lines } = walk;
  const line = onOneLine(lines.at(-1) ?? '');
  if (line === '') return;
  lines.push('');
  if (line.length >= PARAGRAPH) walk.paragraphs++;
}

const NEVER_LINES = 'script, style, noscript, template, svg';
const NO_LINES = `${NEVER_LINES}, form, select, nav, aside, button, blockquote, [class*="comment"], [class*="related"]`;
const INLINE = 'a, abbr, acronym, b, bdi, cite, em, font, i, small, span, strong, sup, time, u';

/** In characters: longer than a line about the article, shorter than most paragraphs. */
const PARAGRAPH = 200;
/** A standfirst may be as long as a paragraph. */
const PARAGRAPHS = 2;
/** Buttons of twenty networks may stand between the headline and the line of its author. */
const LINES = 40;

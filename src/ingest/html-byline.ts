// Who wrote the article, where nothing says so for machines: the line below its headline. `<p class="byline">By <a>Odile Farrant</a>, May 5</p>`

import { calendarNames } from '../text/calendar-names.ts';
import { onOneLine } from '../text/display.ts';
import { HEADINGS } from './html-headline.ts';
import { isElement, type Page, type PageElement, type PageNode } from './page.ts';

/** The name in the byline nearest below the headline, or in one box with it; sites put the bylines of other articles above it and beside it. */
export function bylineOf(page: Page, headline: PageElement | null, lines: readonly string[]): string | null {
  const line = namedAfterBy(lines);
  const name = shown(page, headline, BYLINES);
  // `By <a rel="author">Ada Lund</a> and <a rel="author">Bo Berg</a>`
  if (name !== null && line?.startsWith(name) === true && /^ (?:and|&) /u.test(line.slice(name.length))) return line;
  return name ?? line ?? shown(page, headline, NEAR);
}

const BYLINES = '[rel="author"], [itemprop~="author"], .byline, .author-name, .author.vcard, .vcard.author, .submitted .username';

/** Of any name that speaks of an author: only below the headline, and above the first paragraph. */
const NEAR = '[class*="byline" i], [class*="author" i], [id*="byline" i]';

function shown(page: Page, headline: PageElement | null, selector: string): string | null {
  // In the order of the page; the headline is one of them.
  const all = [...page.querySelectorAll(`${selector}, ${HEADINGS}`)];
  const at = headline === null ? -1 : all.indexOf(headline);
  const isByline = (element: PageElement) => element.matches(selector) && element.closest(BESIDE) === null;
  const below = all.slice(at + 1).filter(isByline);
  const box = headline?.closest(OWN) ?? null;
  const above = all.slice(0, at + 1).filter((element) => box !== null && element.closest(OWN) === box && isByline(element));
  const near = selector === NEAR ? below.slice(0, NEAREST) : [...below, ...above];
  return near.map(nameIn).find((name) => name !== null) ?? null;
}

/** What holds a headline and the lines about it. */
const OWN = 'article, header';

/** Boxes in boxes, each called something of an author; further down stand those of the comments. */
const NEAREST = 6;

/** Where other people and other days are named. */
const BESIDE = 'aside, blockquote, [class*="comment"], [class*="related"]';

export function isElsewhere(element: PageElement): boolean {
  return element.closest(`nav, footer, ${BESIDE}`) !== null;
}

/** The name that is marked as one inside the byline, else its first line that is a name. */
function nameIn(byline: PageElement): string | null {
  const marked = [...byline.querySelectorAll('[itemprop="name"], .fn, [rel="author"]')]
    .map((name) => lineOf(name))
    .map(authorName);
  const names = [...new Set(marked.filter((name) => name !== null))];
  if (names.length > 0) return names.join(', ');
  return (
    linesOf(byline)
      .map(authorName)
      .find((name) => name !== null) ?? null
  );
}

function lineOf(element: PageElement): string {
  return onOneLine(linesOf(element).join(' '));
}

/** Without what is marked as a time. */
function linesOf(element: PageElement): readonly string[] {
  const collect = (node: PageNode): string =>
    [...node.childNodes]
      .map((child) => {
        if (!isElement(child)) return child.nodeType === 3 ? (child.textContent ?? '') : '';
        if (child.matches('br, p, div, li')) return `\n${collect(child)}\n`;
        return child.matches('time, script, style, [class*="date" i], [class*="time" i]') ? '\n' : collect(child);
      })
      .join('')
      .replace(/[^\S\n]+/gu, ' ');
  return collect(element).split('\n');
}

/** "By Odile Farrant", "by: Odile Farrant, Lorn Courier": a line that begins so. */
function namedAfterBy(lines: readonly string[]): string | null {
  const bylines = lines.filter((line) => /^by\b:?\s*\p{Lu}/iu.test(line) && line.length <= LONGEST_BYLINE);
  return bylines.map(authorName).find((name) => name !== null) ?? null;
}

/** In characters: a name, and what its owner is. What is longer is a box about the author. */
const LONGEST_BYLINE = 100;

/** The words with capitals behind "by" in a line about the article: "Odile Farrant" of "Posted on May 5 by Odile Farrant in News". */
export function namedIn(lines: readonly string[]): string | null {
  return (
    lines.map((line) => /\b[Bb]y ((?:\p{Lu}[\p{L}'’.-]* ?){2,5})/u.exec(line)?.[1] ?? null).find((name) => name !== null) ?? null
  );
}

/**
 * "by: Ada Lund - Apr 16, 2031", "Ada Lund, LORN NEWS", "Ada Lund, PhD" → "Ada Lund". Null for what is no name: an address, a time, "admin".
 */
export function authorName(printed: string | null): string | null {
  const whole = onOneLine(printed ?? '').replace(/^(?:\p{L}+ )?by\b:?\s*/iu, '');
  if (/^(?:https?:|www\.)|^\S*@\S*$|^\S+\.[a-z]{2,6}$/u.test(whole)) return null;
  const [line = ''] = whole.split(/\s+[|•·–—-]\s+|\s*[|•]\s*/u);
  const name = withoutTail(line.replace(when(), '').replace(/[\s,;:|–—-]+$/u, ''));
  if (name === '' || name.length > LONGEST_NAMES || /\d/u.test(name)) return null;
  return /\p{Lu}|\p{Lo}|\p{Ll} \p{Ll}/u.test(name) ? name : null;
}

/** In characters: four authors. */
const LONGEST_NAMES = 80;

/** What follows a comma and is written in capitals, unlike the name, or the other way round: a paper, a degree, a job. "Jr.", "III" and "J. R." stay. */
function withoutTail(name: string): string {
  const [before = '', tail] = name.split(/,\s*(?=[^,]*$)/u);
  if (tail === undefined || /^(?:[IVX]+|Jr\.?|Sr\.?|(?:\p{Lu}\.[ -]?)+)$/u.test(tail)) return name;
  const isUnlike = /\p{Ll}/u.test(before) ? /^(?:[\p{Lu} .&]+|(?:\p{Lu}\p{Ll}{0,2}\.?){2,4})$/u : /\p{Ll}/u;
  return isUnlike.test(tail) ? withoutTail(before) : name;
}

let moment: RegExp | null = null;

/** Where a day or an hour begins: "Tuesday, Aug. 17, 2031", "8:42 a.m.", "2031-01-26". Made at its first use. */
function when(): RegExp {
  moment ??= (() => {
    const [months, days] = [oneOf('month'), oneOf('weekday')];
    return new RegExp(
      `[\\s,]*(?:\\b(?:on|at)\\s+)?(?:\\b${days},?\\s*)?(?:\\b${months}\\s+\\d{1,2}(?!\\s+${months})|\\d).*$`,
      'isu',
    );
  })();
  return moment;
}

/** The long names first, or "Monday" would end behind "Mon". */
function oneOf(unit: 'month' | 'weekday'): string {
  return `(?:${[...calendarNames(unit).flat(), 'Sept', 'Tues', 'Thurs'].join('|')})\\.?`;
}

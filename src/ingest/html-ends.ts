// What stands on a page above and below an article and is left when all else has gone: the title again, “By Odile Farrant”, “Published May 5, 2031”, “Read more:”.

import type { CalendarDate } from '../types.ts';
import { authorName } from './html-byline.ts';
import { isDateLine } from './html-dates.ts';
import { bare } from './page.ts';
import { parsePageDate } from './printed-date.ts';

/** What is known of the article by now. */
export type About = { readonly titles: readonly (string | null)[]; readonly author: string | null };

type Block = { readonly kind: string; readonly isHeading: boolean; readonly isLinked: boolean; readonly text: string };

/** Among the first blocks, the lines about the article go, and a section’s name above them: “Harbours”, “Published August 14, 2031”. */
export function withoutHead<B extends Block>(blocks: readonly B[], about: About): readonly B[] {
  const isAbout = ({ kind, text }: Block) => kind === 'words' && text.split('\n').every((line) => isAboutArticle(line, about));
  const last = blocks.slice(0, HEAD).findLastIndex(isAbout);
  return blocks.filter(
    (block, at) => at > last || !(isAbout(block) || (block.text.length <= LONGEST_LABEL && !isSentence(block.text))),
  );
}

/** Blocks among which such lines may stand. */
const HEAD = 6;
/** In characters: “Harbours and inland waterways”. */
const LONGEST_LABEL = 30;

function isAboutArticle(line: string, { titles, author }: About): boolean {
  if (titles.some((title) => title !== null && bare(title) === bare(line))) return true;
  if (line.length > LONGEST_LINE || isSentence(line)) return false;
  return (
    (isDateLine(line) && !tellsMore(line)) ||
    (/^by\b/iu.test(line) && authorName(line) !== null) ||
    (author !== null && bare(line) === bare(author))
  );
}

/** In characters: two names, a weekday, a time of day and a section. */
const LONGEST_LINE = 100;

/** “5 May 2031: the mill closes” is an entry of the article, “5 May 2031 at 10:15 GMT in Rivers” is not. */
function tellsMore(line: string): boolean {
  return (line.slice(line.search(/\d{4}/u)).match(/\p{Ll}{4,}/gu)?.length ?? 0) > 1;
}

function isSentence(text: string): boolean {
  return /[.!?…:]["'”’)]?$/u.test(text) && !/\b[ap]\.m\.$/iu.test(text);
}

/** Old pages say when they are from in a line of its own above the article, or before its first words: "17 November 1999", "Feb. 23, 2031 -- The bridge". */
export function dayAbove(blocks: readonly Block[]): CalendarDate | null {
  const lines = blocks.slice(0, HEAD).flatMap(({ text }) => text.split('\n'));
  const own = lines.filter((line) => line.length <= LONGEST_DATE_LINE).map(parsePageDate);
  const before = lines.map((line) => /^(.{8,40}?)\s+(?:--|[–—])\s/u.exec(line)?.[1] ?? '').map(parsePageDate);
  return [...own, ...before].find((day) => day !== null) ?? null;
}

/** In characters: "Published: Wednesday, 17 November 1999, 10:15 GMT". */
const LONGEST_DATE_LINE = 60;

/** At the end, what leads elsewhere goes, or to something that is not there: a heading, “Read more:”, “See our pictures of the week.”, “© Lorn Courier”. */
export function withoutFoot<B extends Block>(blocks: readonly B[]): readonly B[] {
  return blocks.slice(0, blocks.findLastIndex((block) => !isFoot(block)) + 1);
}

function isFoot({ kind, isHeading, isLinked, text }: Block): boolean {
  if (kind !== 'words' || /["“”]/u.test(text)) return false;
  if (isHeading || (isLinked && text.length <= LONGEST_LINE)) return true;
  return text.length <= LONGEST_CALL && /^©|:$|https?:\/\/\S+$/u.test(text);
}

/** In characters: “Read or share this story: https://lorn.example/1x3df”. */
const LONGEST_CALL = 60;

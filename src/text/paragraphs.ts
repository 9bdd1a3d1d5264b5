// Where paragraphs begin and end: at every line break, except in hard-wrapped text, where a blank line or an indent parts them.

import type { Span } from '../types.ts';
import { isLineBreak, isLower } from './characters.ts';
import { slice, trim } from './span.ts';

/** Lines of wrapped text are about this long, in characters (mail and wire copy: 60–80); the last of a paragraph may be shorter. */
const WRAPPED_MIN = 40;
const WRAPPED_MAX = 100;
/** Fewer inner lines than this prove nothing: a poem, a list of names. */
const WRAPPED_LINES = 4;

type Line = Span & { /** Blank lines, or an indent, stand before it. */ readonly apart: boolean };

/**
 * In characters: a paragraph is read as far as this, some 33,000 words, eighty times the longest in a thousand articles of news. A megabyte of full stops
 * without a break is no prose, and would take as long as two hundred articles.
 */
const LONGEST_PARAGRAPH = 200_000;

/** The paragraphs of a text, without the white space around them; empty lines are none. */
export function findParagraphs(text: string): Span[] {
  return wholeParagraphs(text).map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST_PARAGRAPH) }));
}

function wholeParagraphs(text: string): readonly Span[] {
  const lines = findLines(text);
  if (!isHardWrapped(text, lines)) return lines;
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = line.apart ? undefined : paragraphs.pop();
    paragraphs.push({ start: last?.start ?? line.start, end: line.end });
  }
  return paragraphs;
}

/** No article has more lines above its first sentence; a list without stops has thousands. */
const HEADLINES = 8;

/** The index of the lead, the first paragraph of whole sentences: headlines, bylines and datelines stand before it. */
export function leadOf(text: string, paragraphs: readonly Span[]): number {
  const first = paragraphs.slice(0, HEADLINES).findIndex((span) => /[.?!]["”’']?$/u.test(slice(text, span).trim()));
  return first < 0 ? HEADLINES : first;
}

/** “By Ida Lund, Political Correspondent”: the lines that say who wrote the article, among the first. */
export function bylinesOf(text: string, paragraphs: readonly Span[]): readonly Span[] {
  return paragraphs
    .slice(0, HEADLINES)
    .filter((span) => /^(?:By|BY) \p{Lu}.{1,100}(?<![.?!]["”’']?)$/u.test(slice(text, span).trim()));
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let blank = false;
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !isLineBreak(text, end)) end++;
    const line = trim(text, { start, end });
    if (line.start < line.end) {
      lines.push({ start: line.start, end: line.end, apart: blank || line.start - start >= 2 });
      blank = false;
    } else blank = true;
    // CR LF is one break.
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

/** Whether most line breaks stand inside sentences, after lines of nearly equal length. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let inner = 0;
  let full = 0;
  let unfinished = 0;
  let lowered = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] as Line; // in range by the loop
    const next = lines[index + 1] as Line;
    const length = line.end - line.start;
    if (length > WRAPPED_MAX) return false;
    if (next.apart) continue;
    inner++;
    if (length >= WRAPPED_MIN) full++;
    if (!/[.!?…:”"’')\]]/u.test(text.charAt(line.end - 1))) unfinished++;
    if (isLower(text, next.start)) lowered++;
  }
  return inner >= WRAPPED_LINES && full >= 0.8 * inner && unfinished >= 0.6 * inner && lowered >= 0.3 * inner;
}

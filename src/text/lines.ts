// A sentence as a line of tokens, in which each quotation is one token: [Lund] [said] [“…”] [.]
//
// What stands between marks must not be read as the reporter's grammar, and its full stops must not end his sentence.

import type { QuotedSpan, Segments, Span } from '../types.ts';
import { isLineBreak, isSpace } from './characters.ts';
import { type Form, formOf, formsOf } from './forms.ts';
import { rememberLast } from './remember.ts';
import { indexAt } from './span.ts';

export type Token = Span & {
  readonly kind: 'word' | 'quote' | 'sign';
  /** A word in lower case with straight apostrophes, a sign as it stands, the empty string for a quotation. */
  readonly word: string;
  /** Whether a word begins with a capital letter. */
  readonly capital: boolean;
  /** The form of a word as it stands; null for signs and quotations. */
  readonly form: Form | null;
  /** Index in the list of quoted spans; -1 for words and signs. */
  readonly quoted: number;
};

export type Line = Span & {
  readonly tokens: readonly Token[];
  /** Index of the paragraph; for lines inside a quotation, that of the quotation. */
  readonly paragraph: number;
};

/**
 * No sentence has so many words, signs and quotations; a text that has is cut there, since what reads a line may look at every pair of
 * its tokens. (The longest sentence in 900 news articles has 190.)
 */
const LONGEST_LINE = 300;

type Scene = { readonly text: string; readonly segments: Segments; readonly quoted: readonly QuotedSpan[] };

/** The lines of the reporter's own text, in order. Two stages ask for the lines of the same layers; the second gets the first one's. */
export function linesOf(scene: Scene): readonly Line[] {
  return latest([scene.text, scene.segments, scene.quoted], () => {
    const lines: Line[] = [];
    for (const [index, paragraph] of scene.segments.paragraphs.entries()) {
      for (const line of linesWithin(scene, paragraph, 0, index)) lines.push(line);
    }
    return lines;
  });
}

const latest = rememberLast<readonly Line[]>();

/** The lines of a stretch whose own words stand `depth` marks deep: for depth 1 the inside of an outer quotation. */
export function linesWithin(scene: Scene, region: Span, depth: number, paragraph: number): Line[] {
  const { text, segments, quoted } = scene;
  const forms = formsOf(text, segments.words);
  const lines: Line[] = [];
  let tokens: Token[] = [];
  let at = region.start;
  let word = indexAt(segments.words, at);
  let sentence = indexAt(segments.sentences, at);
  let next = firstQuotedFrom(quoted, at, depth);
  const finish = (): void => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first && last) lines.push({ start: first.start, end: last.end, tokens, paragraph });
    tokens = [];
  };
  while (at < region.end) {
    if (tokens.length >= LONGEST_LINE) finish();
    const span = quoted[next];
    const boundary = segments.sentences[sentence]?.end ?? region.end;
    if (boundary <= at) {
      finish();
      sentence++;
      continue;
    }
    if (span && span.outer.start <= at) {
      const end = Math.min(span.outer.end, region.end);
      tokens.push({ start: span.outer.start, end, kind: 'quote', word: '', capital: false, form: null, quoted: next });
      let ended = false;
      while ((segments.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= end) {
        sentence++;
        ended = true;
      }
      // “Choose hope.” — Ida Lund: a dash ties what follows to the marks.
      if ((ended && !leadsToDash(text, end)) || (depth > 0 && closesSentence(text, span))) finish();
      at = Math.max(end, at + 1);
      word = indexAt(segments.words, at);
      next = firstQuotedFrom(quoted, at, depth, next + 1);
      continue;
    }
    const current = segments.words[word];
    if (current && current.start <= at) {
      const whole = Math.min(current.end, region.end);
      const end = whole === current.end && ownsByMark(text, whole, region.end) ? whole + 1 : whole;
      // as: one for each word; a region may end inside one
      const form = end === current.end ? (forms[word] as Form) : formOf(text.slice(current.start, end));
      tokens.push({ start: current.start, end, kind: 'word', word: form.word, capital: form.capital, form, quoted: -1 });
      at = end;
      word++;
      continue;
    }
    const sign = text.charAt(at);
    if (!isSpace(text, at))
      tokens.push({ start: at, end: at + 1, kind: 'sign', word: sign, capital: false, form: null, quoted: -1 });
    at++;
    // Sentences are those of the reporter; of what stands between his marks they know no end.
    if (depth > 0 && /[.?!]/u.test(sign) && opensSentence(text, at) && !isShortened(tokens.at(-2))) finish();
  }
  finish();
  return lines;
}

/** “I asked, ‘For what?’ ‖ He said, ‘For light.’ ‖ I left”, but “‘For what?’ Lund said”: words in marks end with the sentence around them. */
function closesSentence(text: string, { inner, outer }: QuotedSpan): boolean {
  const stop = text.charAt(inner.end - 1);
  const ends =
    /[.…]/u.test(stop) || (/[?!]/u.test(stop) && /[,:]\s?$/u.test(text.slice(Math.max(0, outer.start - 2), outer.start)));
  return ends && opensSentence(text, outer.end);
}

/** Whether a space and a capital letter follow. */
function opensSentence(text: string, at: number): boolean {
  return /^\s+\p{Lu}/u.test(text.slice(at, at + 4));
}

/** “Mr.”, “U.S.”, “J.”: in letters, the longest word with a capital that its full stop may shorten. */
const SHORTENED = 4;

function isShortened(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.end - token.start <= SHORTENED;
}

/** “the workers’ union”: whether the mark behind the word says whose something is. */
function ownsByMark(text: string, end: number, limit: number): boolean {
  const mark = text.charCodeAt(end);
  return (mark === 0x2019 || mark === 0x27) && end + 1 < limit && text.charAt(end - 1) === 's' && isSpace(text, end + 1);
}

function leadsToDash(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && isSpace(text, at) && !isLineBreak(text, at)) at++;
  return /[—–―-]/u.test(text.charAt(at));
}

/** Index of the first quoted span of this depth at or after `at`, looking from `from` on. */
function firstQuotedFrom(quoted: readonly QuotedSpan[], at: number, depth: number, from?: number): number {
  let index = from ?? lowerBound(quoted, at);
  while (index < quoted.length) {
    const span = quoted[index];
    if (span && span.depth === depth && span.outer.start >= at) return index;
    index++;
  }
  return index;
}

function lowerBound(quoted: readonly QuotedSpan[], at: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.outer.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first token from `from` on of which something holds; -1 where there is none. */
export function findFrom(tokens: readonly Token[], from: number, holds: (token: Token) => boolean): number {
  for (let at = from; at < tokens.length; at++) if (holds(tokens[at] as Token)) return at; // as: in range by the loop
  return -1;
}

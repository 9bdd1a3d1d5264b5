// Where words stand: runs of letters and digits with the apostrophes, hyphens and points inside them ("U.S.", "don’t", "1,200").

import type { Span } from '../types.ts';
import { isDigit, isLetter, isLower, isSpace, isWordPart } from './characters.ts';

/** The words of a text between `start` and `end`, in order. */
export function findWords(text: string, start: number, end: number): Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    if (!isWordPart(text, at)) {
      at++;
      continue;
    }
    const from = at;
    let points = 0;
    while (at < end) {
      if (isWordPart(text, at)) at++;
      else if (at + 1 < end && joins(text, at, from)) {
        if (text[at] === '.') points++;
        at++;
      } else break;
    }
    // "U.S." keeps its last point, "Mr." and "3.5." do not: the letters between the points stand alone.
    if (points > 0 && at < end && text[at] === '.' && isAcronym(text, from, at)) at++;
    words.push({ start: from, end: at });
  }
  return words;
}

/** Whether the character at `at`, inside a run that began at `from`, holds the letters on its two sides together. */
function joins(text: string, at: number, from: number): boolean {
  switch (text[at]) {
    case "'":
    case '’':
    case '‘':
    case 'ʼ':
    case '&':
      return isLetter(text, at - 1) && isLetter(text, at + 1);
    case '-':
    case '‐':
    case '\u2011':
      return isWordPart(text, at + 1);
    case '.':
      return isDigit(text, at - 1)
        ? isDigit(text, at + 1)
        : isLetter(text, at + 1) &&
            ((standsAlone(text, at - 1, from) && standsAloneAfter(text, at + 1)) ||
              isDomain(text, from, at) ||
              isDegree(text, from, at));
    case ',':
      return isDigit(text, at - 1) && isDigit(text, at + 1);
    default:
      return false;
  }
}

/** "Checkpoint.info", "bdnews24.com": a name, and two to four small letters behind its point. */
function isDomain(text: string, from: number, at: number): boolean {
  return (
    /^(?:\p{Lu}|\p{L}*\p{N})/u.test(text.slice(from, at)) &&
    /^\p{Ll}{2,4}(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 6)) &&
    isLower(text, at - 1)
  );
}

/** "Ph.D., a nurse", "Psy.D. said": one large letter behind the point, and no name after it, as in "Dr.D. Lund". */
function isDegree(text: string, from: number, at: number): boolean {
  return (
    /^\p{Lu}\p{Ll}{1,4}$/u.test(text.slice(from, at)) &&
    /^\p{Lu}(?!\.?[\p{L}\p{N}])(?!\.? \p{Lu}\p{Ll})/u.test(text.slice(at + 1, at + 6))
  );
}

/** A single letter after the start of the word or another point: the S of "U.S". */
function standsAlone(text: string, at: number, from: number): boolean {
  return at === from || text[at - 1] === '.';
}

function standsAloneAfter(text: string, at: number): boolean {
  return !isWordPart(text, at + 1);
}

function isAcronym(text: string, from: number, to: number): boolean {
  // "a.m", "U.S", "U.N.E.S.C.O"; 24 characters are more than any of them has.
  return to - from < 24 && /^(?:\p{Lu}\p{Ll}{1,4}|\p{L}(?:\.\p{L})*)\.\p{L}$/u.test(text.slice(from, to));
}

/** Pieces between white space in these spans; counting ends at `most`. */
export function countWords(text: string, spans: readonly Span[], most: number): number {
  let count = 0;
  for (const { start, end } of spans) {
    count++;
    for (let at = start + 1; at < end && count < most; at++) if (isSpace(text, at) && !isSpace(text, at - 1)) count++;
  }
  return count;
}

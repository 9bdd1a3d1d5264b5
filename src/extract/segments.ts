// Paragraphs, sentences and words: the ground every later stage stands on.
//
// A quotation is part of the sentence that holds it: `“We tried. We failed,” Lund said.` is one sentence, because stops between paired
// marks end nothing. So every stretch outside the marks lies in exactly the sentence whose clause it belongs to.

import type { Language } from '../language/language.ts';
import { datelineWords } from '../language/names/dateline-words.ts';
import { quotedSpansOf } from '../language/unclosed-marks.ts';
import { isDigit, isLetter, isLower, isSpace, isUpper, isWordPart } from '../text/characters.ts';
import { datelineEnd, stampEnd } from '../text/dateline.ts';
import { findParagraphs, leadOf } from '../text/paragraphs.ts';
import { trim } from '../text/span.ts';
import { findWords } from '../text/words.ts';
import type { QuotedSpan, Segments, Span } from '../types.ts';

/** Longer than any abbreviation; the look-back from a full stop stops here, in characters. */
const LONGEST_WORD = 24;
/** In paragraphs: a line or two of whole sentences may sum up the report above where it begins. */
const LEADS = 2;
/** “Who pays?” Finance Minister Ana Reyes asked: the tag's verb stands among this many words. */
const TAG_WORDS = 5;

/**
 * Characters outside marks after which a sentence ends at the next space, stop or no stop: a table or a list without stops, and no
 * prose. Later stages may look at every pair of words in a sentence.
 */
const LONGEST_SENTENCE = 2500;

/** “NEW DELHI:” before a report, “REYES:” before what she says. */
const LABEL = /^\p{Lu}[\p{L} .'’-]+(?: ?\([^()]{1,20}\))? ?:/u;

/** Cuts a text into paragraphs, sentences and words. */
export function segment(english: Language, text: string): Segments {
  const paragraphs = findParagraphs(text).filter((paragraph) => !leadsOnward(english, text, paragraph));
  const closed = quotedSpansOf(english, text, paragraphs).filter(
    (quoted) => quoted.depth === 0 && quoted.closedBy !== 'paragraph-end',
  );
  const sentences: Span[] = [];
  const words: Span[] = [];
  const lead = leadOf(text, paragraphs);
  const labels = paragraphs.filter(({ start, end }) => LABEL.test(text.slice(start, Math.min(end, start + LONGEST_WORD)))).length;
  let quote = 0;
  paragraphs.forEach((paragraph, index) => {
    while (closed[quote] !== undefined && (closed[quote] as QuotedSpan).outer.end <= paragraph.start) quote++;
    const first = quote;
    while (closed[quote] !== undefined && (closed[quote] as QuotedSpan).outer.start < paragraph.end) quote++;
    const begins =
      index > lead + LEADS ? null : datelineEnd(text, paragraph, index === lead && labels === 1, datelineWords(english));
    // “MEI-LING LUND: It is late.” is who speaks.
    const place = begins !== null && index > lead && text[begins - 1] !== ' ' ? null : begins;
    const opening = place ?? stampEnd(text, paragraph);
    if (opening !== null) sentences.push(trim(text, { start: paragraph.start, end: opening }));
    for (const end of sentenceEnds(
      english,
      text,
      { ...paragraph, start: opening ?? paragraph.start },
      closed.slice(first, quote),
    )) {
      const start = sentences.at(-1)?.end ?? 0;
      sentences.push(trim(text, { start: Math.max(start, paragraph.start), end }));
    }
    for (const word of findWords(text, paragraph.start, paragraph.end)) words.push(word);
  });
  return { paragraphs, sentences, words };
}

/** In characters: “Related articles:”. */
const LONGEST_ONWARD = 24;

/** “READ MORE: ‘I am a sailor’: Lund on her boat”: a line that leads to another article, and is none of this one. */
function leadsOnward({ grammar }: Language, text: string, { start, end }: Span): boolean {
  const head = text.slice(start, Math.min(end, start + LONGEST_ONWARD));
  const words = head
    .slice(0, Math.max(0, head.indexOf(':')))
    .trim()
    .toLowerCase()
    .split(' ');
  return words.length > 1 && words.every((word) => grammar.onward.has(word));
}

/** Where the sentences of a paragraph end; the last is the paragraph's own end. */
function sentenceEnds(english: Language, text: string, paragraph: Span, quotes: readonly QuotedSpan[]): number[] {
  const ends: number[] = [];
  let quote = 0;
  let loose = 0;
  const finish = (end: number): void => {
    ends.push(end);
    loose = 0;
  };
  for (let at = paragraph.start; at < paragraph.end; loose++) {
    const next = quotes[quote];
    if (next !== undefined && at >= next.outer.start) {
      quote++;
      at = Math.max(at, next.outer.end);
      if (stopsAt(text, next.inner.end - 1) && endsAfterQuotation(english, text, next, at, paragraph.end)) finish(at);
      continue;
    }
    if (!stopsAt(text, at)) {
      if (loose > LONGEST_SENTENCE && isSpace(text, at)) finish(at);
      at++;
      continue;
    }
    const stop = at;
    while (at < paragraph.end && stopsAt(text, at)) at++;
    at = afterClosers(text, at, Math.min(paragraph.end, next?.outer.start ?? paragraph.end));
    if (endsAfterStop(english, text, stop, at, paragraph)) finish(at);
  }
  if (ends.at(-1) !== paragraph.end) ends.push(paragraph.end);
  return ends;
}

function stopsAt(text: string, at: number): boolean {
  const character = text[at];
  return character === '.' || character === '?' || character === '!' || character === '…';
}

/** “We won!” said Lund; “Who pays?” she asked; “We won.” ‖ The crowd left. */
function endsAfterQuotation(english: Language, text: string, quoted: QuotedSpan, after: number, end: number): boolean {
  const next = nextStart(text, after, end);
  if (next === end) return true;
  if (!startsSentence(text, next)) return false;
  if (text[quoted.inner.end - 1] === '.') return true;
  // Lund asked: “Who pays?” ‖Holm said: “Nobody.”
  if (/: ?$/u.test(text.slice(Math.max(0, quoted.outer.start - 2), quoted.outer.start))) return true;
  return !tagFollows(english, text, next, end);
}

/** Whether one of the next words is the verb of a tag, with no stop or mark before it. */
function tagFollows(english: Language, text: string, start: number, end: number): boolean {
  let at = start;
  for (let count = 0; count < TAG_WORDS; count++) {
    const from = at;
    while (at < end && isWordPart(text, at)) at++;
    if (at === from) return false;
    if (isTagVerb(english, text.slice(from, at))) return true;
    while (at < end && (isSpace(text, at) || text[at] === '.')) at++;
  }
  return false;
}

function isTagVerb(english: Language, word: string): boolean {
  return (english.cues.verbs.get(word) ?? []).some((form) => form.tense === 'past' || form.tense === 'present');
}

/** The end of the closing marks and brackets that belong to the stop before `at`. */
function afterClosers(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && /["”’'»)\]]/u.test(text.charAt(after))) after++;
  return after;
}

function endsAfterStop(english: Language, text: string, stop: number, after: number, paragraph: Span): boolean {
  const next = nextStart(text, after, paragraph.end);
  if (next === paragraph.end) return true;
  if (next === after) return gluedSentences(text, stop, next);
  if (!startsSentence(text, next)) return false;
  const bracketed = text[stop + 1] === ')' && after === stop + 2;
  if (text[stop] !== '.' || (after > stop + 1 && !bracketed)) return true;
  return !isAbbreviation(english, text, paragraph, { stop, next, bracketed });
}

/** `she said.The council`: scraped text that lost a line break; never "U.S.The", "Booking.com" or "3.5". */
function gluedSentences(text: string, stop: number, next: number): boolean {
  return isLower(text, stop - 1) && isLower(text, stop - 2) && isUpper(text, next) && isLower(text, next + 1);
}

function nextStart(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text, next)) next++;
  return next;
}

/** A sentence opens with anything but a small letter or a mark that goes on: , ; ) — */
function startsSentence(text: string, at: number): boolean {
  if (isWordPart(text, at)) return !isLower(text, at);
  return !/[,;:)\]}.?!…]/u.test(text.charAt(at)) && !(/[–—-]/u.test(text.charAt(at)) && !isLetter(text, at + 1));
}

/** Whether the full stop at `stop` belongs to the word before it, given that something like a sentence opens at `next`. */
function isAbbreviation(
  english: Language,
  text: string,
  paragraph: Span,
  { stop, next, bracketed }: { readonly stop: number; readonly next: number; readonly bracketed: boolean },
): boolean {
  let from = stop;
  const limit = Math.max(paragraph.start, stop - LONGEST_WORD);
  while (from > limit && (isWordPart(text, from - 1) || (text[from - 1] === '.' && isWordPart(text, from - 2)))) from--;
  if (from === stop) return false;
  const word = text.slice(from, stop);
  const follower = wordAt(text, next);
  const kind = english.abbreviations.kind(word);
  // “Col. (Dr.) Lund”, “Gen. (retd) Lund”, “Sgt. 1st Class Lund”
  if (kind === 'name')
    return isUpper(text, next) || (!bracketed && (text[next] === '(' || CLASS.test(text.slice(next, next + CLASS_LENGTH))));
  // “Ashton (Ore.) Mayor Ida Lund”
  if (bracketed) return english.names.place(word.toLowerCase()) === 'region' && !english.abbreviations.opens(follower);
  if (kind === 'number') return isDigit(text, next);
  if (kind !== null) {
    if (isDigit(text, next)) return true;
    return (
      isWordPart(text, next) && !english.abbreviations.opens(follower) && !beginsWithName(english, text, word, follower, next)
    );
  }
  // George W. Bush, J. K. Rowling, Karl I. Hall, U.S. President; but "between you and I. Then" and "in the U.S. The".
  const behindName = word === 'I' && BEHIND_NAME.test(text.slice(limit, from));
  const letters = stop - from === 1 ? isUpper(text, from) && (word !== 'I' || behindName) : /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (letters && NICKNAME.test(text.slice(next, next + LONGEST_WORD))) return true;
  return letters && isWordPart(text, next) && !english.abbreviations.opens(follower);
}

/** The word before an initial: a name’s, or another initial. */
const BEHIND_NAME = /(?:^|[^\p{L}])\p{Lu}(?:\p{Ll}+|\.) $/u;

/** Of which class an officer is. */
const CLASS = /^\d(?:st|nd|rd) C/u;
const CLASS_LENGTH = 5;

/** J. T. “Bobby” Lund: what people call him stands between his initials and his name. */
const NICKNAME = /^["“‘']\p{Lu}\p{L}{1,14}["”’'] \p{Lu}\p{Ll}/u;

/** “It is called Norvale Inc. ‖ Ida Lund runs it”: behind a company’s form somebody’s given name and surname; “He left Norvale Inc. ‖ Mr Lund stays.” */
function beginsWithName({ names }: Language, text: string, form: string, follower: string, next: number): boolean {
  if (!names.legalForm(form.toLowerCase())) return false;
  const first = follower.toLowerCase();
  if (names.honorific(first)?.role === null && isUpper(text, next)) return true;
  const surname = next + follower.length + 1;
  return names.given(first) !== null && names.place(first) === null && isSpace(text, surname - 1) && isUpper(text, surname);
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < at + LONGEST_WORD && isWordPart(text, end)) end++;
  return text.slice(at, end);
}

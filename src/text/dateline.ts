// Where a report says from where it is, and perhaps of which day and agency: [LONDON, March 9 (Wire) –] Britain wants …

import type { Span } from '../types.ts';
import { calendarNames } from './calendar-names.ts';

/** In characters: “LLANFAIRPWLLGWYNGYLL, Wales, September 30 (Coast and Valley Wire) – ”. */
const LONGEST = 80;

const PLACE = String.raw`(\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3})`;
const REST = String.raw`((?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?(?:,? (?:\p{Lu}\p{Ll}+\.? \p{N}{1,2}|\p{N}{1,2} \p{Lu}\p{Ll}+)(?:,? \p{N}{4})?)?(?:,? \([^()\n]{1,40}\))?)`;
const WORDS = String.raw`(?=["“‘'«]{0,2}[\p{Lu}\p{N}])`;
const DASHED = new RegExp(`^${PLACE}${REST} ?[-–—―_]{1,2} ?${WORDS}`, 'u');
const COLON = new RegExp(`^${PLACE}${REST} ?: ${WORDS}`, 'u');
/** “RALPUR, Mar 17 (PTI) Police …”: an agency in capitals needs no dash behind it. */
const BARE = new RegExp(`^${PLACE}${REST.replace('[^()\\n]{1,40}\\))?)', '\\p{Lu}[\\p{Lu} /&.]{1,20}\\)))')} ${WORDS}`, 'u');
const MONTH = [...new Set(calendarNames('month').flat())].join('|');
/** “TULLA, Aug 28 Talks have failed”, “TULLA/DANBY May 3 (Wire) The board …”: a town in capitals and a day need neither agency nor dash. */
const DAY = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3},? (?:${MONTH}|Sept)\.? \p{N}{1,2}(?:, \p{N}{4})?,?(?: \([^()\n]{1,40}\))? (?=["“‘'«]{0,2}\p{Lu})`,
  'u',
);
/** “(Reuters) - The board …”, “(LEAD) The board …”, “[TULLA] The board …”, “TULLA (Coast Wire) The board …”, “TULLA,  :  The board …”, “TULLA • The board …” */
const AGENCY = new RegExp(
  String.raw`^(?:\(\p{Lu}[\p{L} /&.]{1,30}\) ?[-–—―_]{1,2} ?|\(\p{Lu}{3,}(?:[-– ]+\p{Lu}[\p{L}]+)?\) |\[\p{Lu}[\p{Lu} ]{2,30}\] |\p{Lu}[\p{Lu} ]{2,30}(?: \(\p{Lu}\p{Ll}\p{L}+(?: \p{Lu}\p{L}+)?\) (?!\p{Lu}\p{Ll}+ \p{Lu})|, {0,3}: {1,3}| • ))${WORDS}`,
  'u',
);
/** “Tulla – 4 November 2018: The board …” */
const DATED = new RegExp(String.raw`^${PLACE} ?[-–—] ?\p{N}{1,2} \p{Lu}\p{Ll}+(?:,? \p{N}{4})?: ${WORDS}`, 'u');

/** What a language knows of the words of a dateline. */
export type DatelineWords = {
  readonly isPlace: (name: string) => boolean;
  /** Whether words written large, before a land, a dash and the word that goes on large behind it, may be a place nobody knows: no “Ida Lund, Norland – The mayor”. */
  readonly mayBePlace: (name: string, next: string) => boolean;
};

/**
 * Where the report itself begins in a paragraph that opens so; null in any other. What stands before the dash or colon must show it: a place in
 * capitals or one that is known or may be one, a day, an agency in brackets. A colon is taken where `colon` allows it, for in a transcript it stands behind whoever
 * speaks.
 */
export function datelineEnd(
  text: string,
  { start, end }: Span,
  colon: boolean,
  { isPlace, mayBePlace }: DatelineWords,
): number | null {
  const head = text.slice(start, Math.min(end, start + LONGEST + 3));
  const [agency] = AGENCY.exec(head) ?? DATED.exec(head) ?? [];
  if (agency !== undefined) return start + agency.length;
  const [bare, town = '', day = ''] = BARE.exec(head) ?? [];
  if (bare !== undefined && (/\p{N}/u.test(day) || isPlace(town.toLowerCase()))) return start + bare.length;
  const [all, place = '', rest = ''] = DASHED.exec(head) ?? (colon ? COLON.exec(head) : null) ?? [];
  if (all === undefined) {
    const [dated] = DAY.exec(head) ?? [];
    return dated === undefined ? null : start + dated.length;
  }
  const next = /^["“‘'«]{0,2}(\p{Lu}[\p{L}'’-]*)/u.exec(head.slice(all.length))?.[1] ?? '';
  const shown =
    /^\P{Ll}{3,}$/u.test(place) ||
    /[\p{N}(]/u.test(rest) ||
    (/ [-–—―] $|: $/u.test(all) && isPlace(place.toLowerCase())) ||
    (/ [-–—―]{1,2} $/u.test(all) && rest.startsWith(', ') && mayBePlace(place, next));
  return shown ? start + all.length : null;
}

/** “14:05 The board …”, “10.32am: The board …”, “[14:05] “We wait,” …”, “2.15pm GMT The board …” */
const STAMP =
  /^\[?(?:[01]?\d|2[0-3])(?:[.:][0-5]\d ?[ap]\.?m\b\.?|[.:][0-5]\d(?= \p{Lu}{2,3}T\b)|:[0-5]\d)(?: \p{Lu}{2,3}T)?\]?(?::| ?[-–—])? (?=["“‘'«]{0,2}\p{Lu})/u;

/** In characters: “[10:32 a.m. AEST] – ”. */
const LONGEST_STAMP = 24;

/** Where what a live report says begins behind the hour at the head of a paragraph; null where there is none. */
export function stampEnd(text: string, { start, end }: Span): number | null {
  const [stamp] = STAMP.exec(text.slice(start, Math.min(end, start + LONGEST_STAMP))) ?? [];
  return stamp === undefined ? null : start + stamp.length;
}

/** Whether a sentence, one of those that `datelineEnd` found, is nothing but that. */
export function isDateline(text: string, { start, end }: Span, words: DatelineWords): boolean {
  if (end - start > LONGEST || !/[-–—―_:)\]•\p{N},]/u.test(text.charAt(end - 1))) return false;
  return (datelineEnd(text, { start, end: end + 2 * LONGEST }, true, words) ?? start) >= end;
}

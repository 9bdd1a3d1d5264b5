// Where a report says from where it is, and perhaps of which day and agency: [LONDON, March 9 (Wire) –] Britain wants …

import type { Span } from '../types.ts';

/** In characters: “LLANFAIRPWLLGWYNGYLL, Wales, September 30 (Coast and Valley Wire) – ”. */
const LONGEST = 80;

const PLACE = String.raw`(\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3})`;
const REST = String.raw`((?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?(?:,? \p{Lu}\p{Ll}+\.? \p{N}{1,2}(?:,? \p{N}{4})?)?(?:,? \([^()\n]{1,40}\))?)`;
const WORDS = String.raw`(?=["“‘'«]{0,2}[\p{Lu}\p{N}])`;
const DASHED = new RegExp(`^${PLACE}${REST} ?[-–—―_]{1,2} ?${WORDS}`, 'u');
const COLON = new RegExp(`^${PLACE}${REST} ?: ${WORDS}`, 'u');
/** “RALPUR, Mar 17 (PTI) Police …”: an agency in capitals needs no dash behind it. */
const BARE = new RegExp(`^${PLACE}${REST.replace('[^()\\n]{1,40}\\))?)', '\\p{Lu}[\\p{Lu} /&.]{1,20}\\)))')} ${WORDS}`, 'u');
/** “(Reuters) - The board …” */
const AGENCY = new RegExp(String.raw`^\(\p{Lu}[\p{L} /&.]{1,30}\) ?[-–—―_]{1,2} ?${WORDS}`, 'u');

/**
 * Where the report itself begins in a paragraph that opens so; null in any other. What stands before the dash or colon must show it: a place in
 * capitals or known to be one, a day, an agency in brackets. A colon is taken where `colon` allows it, for in a transcript it stands behind whoever
 * speaks.
 */
export function datelineEnd(
  text: string,
  { start, end }: Span,
  colon: boolean,
  isPlace: (name: string) => boolean,
): number | null {
  const head = text.slice(start, Math.min(end, start + LONGEST + 3));
  const [agency] = AGENCY.exec(head) ?? [];
  if (agency !== undefined) return start + agency.length;
  const [bare, town = '', day = ''] = BARE.exec(head) ?? [];
  if (bare !== undefined && (/\p{N}/u.test(day) || isPlace(town.toLowerCase()))) return start + bare.length;
  const [all, place = '', rest = ''] = DASHED.exec(head) ?? (colon ? COLON.exec(head) : null) ?? [];
  if (all === undefined) return null;
  const shown =
    /^\P{Ll}{3,}$/u.test(place) || /[\p{N}(]/u.test(rest) || (/ [-–—―] $|: $/u.test(all) && isPlace(place.toLowerCase()));
  return shown ? start + all.length : null;
}

/** Whether a sentence, one of those that `datelineEnd` found, is nothing but that. */
export function isDateline(text: string, { start, end }: Span, isPlace: (name: string) => boolean): boolean {
  if (end - start > LONGEST || !/[-–—―_:)]/u.test(text.charAt(end - 1))) return false;
  return (datelineEnd(text, { start, end: end + 2 * LONGEST }, true, isPlace) ?? start) >= end;
}

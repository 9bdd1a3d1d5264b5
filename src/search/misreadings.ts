// One word that was meant and another that was written: a slip of the pen (“promice”) or of a scanner (“rnodern”, “wi11”).

import { slips } from './typos.ts';
import { hasDigit } from './words.ts';

/** Whether one word is the other, mistyped or misread. Never of numbers: 30 is not 80. */
export function isMisreading(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 4) return false;
  // Nearly all pairs of words leave here: it is asked of every word against every other.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  if (isNumber(a) || isNumber(b)) return false;
  if ((MISREAD.test(a) || MISREAD.test(b)) && scanned(a) === scanned(b)) return true;
  return slips(a, b) !== null || slips(b, a) !== null;
}

const MISREAD = /[015]|rn|vv|cl/u;

function isNumber(word: string): boolean {
  return hasDigit(word) && !/\p{L}/u.test(word.replace(/(?:st|nd|rd|th|s|k|m|bn)$/u, ''));
}

/** Signs that scanners take for each other, brought to one of them. Both words go through it, so it may be crude. */
function scanned(word: string): string {
  return word
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}

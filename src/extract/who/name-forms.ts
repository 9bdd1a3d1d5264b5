// The written forms of a name: {James E. Halloran Jr.}, {Halloran} and {HALLORAN} may be one person’s; {Halloren} may be a slip.

import type { Language } from '../../language/language.ts';
import { foldName as fold, type NameParts } from '../../language/names/name-parts.ts';

/** Same surname and same given name (or its short form, or one inside the other's middle names); initials and suffixes must not quarrel. */
export function samePerson(english: Language, a: NameParts, b: NameParts): boolean {
  if (a.words.at(-1) !== b.words.at(-1) && !isBeginning(english, a, b) && !isBeginning(english, b, a)) return false;
  if (a.suffix !== b.suffix && a.suffix !== null && b.suffix !== null) return false;
  if (a.initials.length > 0 && b.initials.length > 0 && a.initials[0] !== b.initials[0]) return false;
  const x = a.words[0] as string; // as: both have two words or more
  const y = b.words[0] as string;
  return (
    english.names.sameGiven(x, y) ||
    (a.words.length > 2 && a.words.slice(0, -1).includes(y)) ||
    (b.words.length > 2 && b.words.slice(0, -1).includes(x))
  );
}

/** "Yevgeny Petrovich" of Yevgeny Petrovich Sobakin, "Rosa López" of Rosa López Gil, "Abu Khaled" of Abu Khaled al-Masri. */
function isBeginning({ wordClasses }: Language, short: NameParts, long: NameParts): boolean {
  if (short.words.length !== 2 || long.words.length < 3 || long.words.length > LONGEST_NAME) return false;
  // "Rosa López Wins Vote" is a heading.
  const begins = short.words.every((word, at) => word === long.words[at]);
  return begins && long.words.slice(2).every((word) => !wordClasses.isEnglish(word));
}

/** In words: two given names and two surnames. */
const LONGEST_NAME = 4;

/** Whether a form is fuller than the one we have: longer, and begun by a given name; a heading's "Deport Ana Reyes" is not. */
export function isBetterName(english: Language, kept: string, form: string): boolean {
  const begins = (name: string) => english.names.given(fold(name.split(/\s+/u)[0] ?? '')) !== null;
  if (begins(kept) !== begins(form)) return begins(form);
  const [a, b] = [kept.split(/\s+/u), form.split(/\s+/u)];
  return form.length > kept.length && english.names.sameGiven(fold(a[0] ?? ''), fold(b[0] ?? ''));
}

/** Whether one letter too many, too few, another, or two in the wrong order tell the words apart: McCleaney, McClenaey. The first is sure. */
export function isSlipOf(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let from = 1;
  while (a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  return restA.length + restB.length === 1 || (restA.length === 1 && restB.length === 1) || isSwap(restA, restB);
}

function isSwap(a: string, b: string): boolean {
  return a.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** A transcript’s MARIA OKAFOR is Maria Okafor; a lone JFK stays. */
export function personName(head: string): string {
  const name = tidy(head);
  const shouts = name.includes(' ') && isShouted(name);
  return shouts ? name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : name;
}

/** Whether a name stands in capitals throughout: "OKAFOR", but not "JFK" or "J. R. Hall". */
function isShouted(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}{4}|\p{Lu}{3}.* /u.test(name);
}

/** A name and its other forms without shouting, where the article writes the same words otherwise: MCTAVISH is McTavish. */
export function calmForms(name: string, forms: ReadonlySet<string>): { readonly name: string; readonly forms: Set<string> } {
  if (![...forms].some(isShouted)) return { name, forms: new Set(forms) };
  const spelled = new Map<string, string>();
  for (const form of forms) if (!isShouted(form)) for (const word of form.split(' ')) spelled.set(word.toLowerCase(), word);
  const calm = (form: string) => form.replace(/[\p{L}\p{M}'’-]+/gu, (word) => spelled.get(word.toLowerCase()) ?? word);
  const kept = isShouted(name) || personName(name) === name ? calm(name) : name;
  return { name: kept, forms: new Set([...forms].map((form) => (isShouted(form) ? calm(personName(form)) : form))) };
}

const LETTERS = / \(\p{Lu}{2,8}\)(?= )/u;

/** One line, single spaces; of “Big Jim” Hale, whose name begins behind the mark, no mark that only closes. */
export function tidy(name: string): string {
  // “the River Watch (RW) group”
  if (LETTERS.test(name)) return tidy(name.replace(LETTERS, ''));
  if (/^[^“"]*(?:”|"[^"]*$)/u.test(name)) return tidy(name.replace(/[”"]/u, ''));
  return /[^\S ]| {2}/u.test(name) ? name.replace(/\s+/gu, ' ').trim() : name.trim();
}

// Whether the person a quotation is ascribed to is the one who said it: “Premier Brandvold” is Helena Brandvold, “Ida Lund” is not Tom Lund.

import type { Meaning } from '../language/meaning.ts';
import type { Statement, StatementSpeaker } from '../types.ts';
import { termsOf } from './words.ts';

/** Null when nobody was named, when the article does not say who spoke, or when it says too little to tell. */
export function matchesSpeaker(meaning: Meaning, asked: string | null, { speaker }: Statement): boolean | null {
  if (asked === null || asked.trim() === '' || speaker === null) return null;
  const given = nameOf(meaning, asked);
  const names = [speaker.name, ...speaker.members.map(({ name }) => name)];
  const fits = names.map((name) => fitsName(meaning, given, nameOf(meaning, name)));
  if (fits.includes(true) || isRole(meaning, asked, speaker)) return true;
  return fits.includes(null) ? null : false;
}

/** Those of the full names that the asked name fits, when they are several people's: “Lund” is Ada Lund or Tom Lund. */
export function namesakesOf(meaning: Meaning, asked: string | null, names: readonly string[]): readonly string[] {
  if (asked === null || asked.trim() === '') return [];
  const given = nameOf(meaning, asked);
  const people: { readonly name: string; readonly words: readonly string[] }[] = [];
  // The fullest first: “Ada M. Lund” is nobody else than “Ada Lund”.
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const words = nameOf(meaning, name);
    const isKnown = people.some((other) => fitsName(meaning, words, other.words) === true);
    if (words.length > 1 && !isKnown && fitsName(meaning, given, words) === true) people.push({ name, words });
  }
  return people.length > 1 ? people.map(({ name }) => name).sort() : [];
}

/** The words that tell people apart, without “Mr”, “Dr”, “the”; “Brandvold, Helena” turned round. A name of titles alone keeps them. */
function nameOf(meaning: Meaning, name: string): readonly string[] {
  const [, last, first] = name.match(/^([^,]+),\s*(\p{Lu}[^,]*)$/u) ?? [];
  const terms = termsOf(first === undefined ? name : `${first} ${last}`);
  // “A. Lund” is no article before a name.
  const initials = new Set([...name.matchAll(/(?<!\p{L})\p{Lu}(?=\.)/gu)].map(([letter]) => letter.toLowerCase()));
  const isFiller = (term: string): boolean => !initials.has(term) && (meaning.isTitle(term) || meaning.isFunctionWord(term));
  const telling = terms.filter((term, at) => !isFiller(term) || (at > 0 && at === terms.length - 1));
  return telling.length > 0 ? telling : terms;
}

/** Every given name and the family name must fit; of initials the letter. Null: one of the two has the family name alone, or the given name. */
function fitsName(meaning: Meaning, given: readonly string[], held: readonly string[]): boolean | null {
  const [family, heldFamily] = [given.at(-1), held.at(-1)];
  if (family === undefined) return false;
  // “Priya”: she may be, and so may others.
  if (family !== heldFamily) return given.length === 1 && meaning.sameGiven(family, held[0] ?? '') ? null : false;
  const [first, heldFirst] = [given.slice(0, -1), held.slice(0, -1)];
  if (first.length === 0) return true;
  if (heldFirst.length === 0) return null;
  const isKnown = (term: string): boolean =>
    heldFirst.some((other) => meaning.sameGiven(term, other) || isInitial(term, other) || isInitial(other, term));
  // A middle initial that the article leaves out is no other person: “Helena M. Brandvold”.
  return first.every((term, at) => isKnown(term) || (at > 0 && term.length === 1));
}

function isInitial(letter: string, name: string): boolean {
  return letter.length === 1 && name.startsWith(letter);
}

/** “the premier”, “Premier Helena Brandvold”. */
function isRole(meaning: Meaning, asked: string, { name, role }: StatementSpeaker): boolean {
  if (role === null) return false;
  const [words, of, called] = [termsOf(asked), termsOf(role), termsOf(name)];
  const rest = words.filter((word) => !of.includes(word) && !meaning.isFunctionWord(word));
  return (
    words.length > rest.length &&
    (rest.length === 0
      ? of.at(-1) === words.at(-1)
      : rest.at(-1) === called.at(-1) && rest.every((word) => called.includes(word)))
  );
}

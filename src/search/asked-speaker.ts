// Whether the person a quotation is ascribed to is the one who said it: “Premier Brandvold” is Helena Brandvold, “Ida Lund” is not Tom Lund.

import type { Meaning } from '../language/meaning.ts';
import type { SpeakerProfile, Statement, StatementSpeaker } from '../types.ts';
import { slips } from './typos.ts';
import { termsOf } from './words.ts';

/** What the archive knows beside the statement at hand. */
export type Known = {
  /** Names of those who bear the family name of the asked one. */
  readonly bearers: readonly string[];
  /** The offices that articles give a speaker, with the days of the first and the last of them. */
  readonly rolesOf: (speaker: string) => SpeakerProfile['roles'];
};

/** Null when nobody was named, when the article does not say who spoke, or when it says too little to tell; so does a slip, and an office that nobody gives. */
export function matchesSpeaker(meaning: Meaning, asked: string | null, statement: Statement, known: Known): boolean | null {
  const { speaker } = statement;
  if (asked === null || asked.trim() === '' || speaker === null) return null;
  const given = nameOf(meaning, asked);
  const names = [speaker.name, ...speaker.members.map(({ name }) => name)].map((name) => nameOf(meaning, name));
  const fits = names.map((name) => fitsName(meaning, given, name));
  if (fits.includes(true) || isRole(meaning, asked, speaker) || heldOffice(meaning, asked, statement, known)) return true;
  if (fits.includes(null) || isOfficeAlone(meaning, asked)) return null;
  return names.some((name) => isNearly(meaning, given, name)) && !isBorne(meaning, given, known.bearers) ? null : false;
}

/** The one of these names that the asked one may be a slip for, where nobody is called by the asked one: “Brandwold” for Helena Brandvold. */
export function slipFor(
  meaning: Meaning,
  asked: string | null,
  names: readonly string[],
  bearers: readonly string[],
): string | null {
  if (asked === null || asked.trim() === '' || isOfficeAlone(meaning, asked)) return null;
  const given = nameOf(meaning, asked);
  if (isBorne(meaning, given, bearers)) return null;
  return names.find((name) => isNearly(meaning, given, nameOf(meaning, name))) ?? null;
}

/** Those of the full names that the asked name fits, when they are several people's: “Lund” is Ada Lund or Tom Lund. */
export function namesakesOf(meaning: Meaning, asked: string | null, names: readonly string[]): readonly string[] {
  if (asked === null || asked.trim() === '' || isOfficeAlone(meaning, asked)) return [];
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
function nameOf(meaning: Meaning, written: string): readonly string[] {
  // “Helena Brandvold, premier of Vessany”.
  const name = written.replace(/,\s*\p{Ll}.*$/u, '');
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

/** The same but for a slip of the pen, in as many words as were given. Short words are other names: Ida is not Ada. */
function isNearly(meaning: Meaning, given: readonly string[], held: readonly string[]): boolean {
  const [family, heldFamily] = [given.at(-1) ?? '', held.at(-1) ?? ''];
  const isSlip = (a: string, b: string): boolean => a !== b && (slips(a, b) ?? slips(b, a)) !== null;
  if (family !== heldFamily && !isSlip(family, heldFamily)) return false;
  const isSame = (term: string, other: string): boolean =>
    meaning.sameGiven(term, other) || isInitial(term, other) || isInitial(other, term) || isSlip(term, other);
  return given.slice(0, -1).every((term) => held.slice(0, -1).some((other) => isSame(term, other)));
}

function isBorne(meaning: Meaning, given: readonly string[], bearers: readonly string[]): boolean {
  return bearers.some((name) => fitsName(meaning, given, nameOf(meaning, name)) === true);
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

/** “the premier of Vessany”: whose the words are, the name of the speaker does not tell. “Tom Bishop” is a name. */
function isOfficeAlone(meaning: Meaning, asked: string): boolean {
  const { noun, isBare } = officeIn(meaning, asked);
  return meaning.isOffice(noun.toLowerCase()) && (!isBare || /^\p{Ll}/u.test(noun));
}

/** Whether the noun of an office is in it at all, so that it is worth asking who held it. */
export function namesOffice(meaning: Meaning, asked: string | null): boolean {
  return asked !== null && meaning.isOffice(officeIn(meaning, asked).noun.toLowerCase());
}

/** The noun of an office: “premier” of “the premier of Vessany”; bare where nothing small stands before or behind it. */
function officeIn(meaning: Meaning, office: string): { readonly noun: string; readonly isBare: boolean } {
  const words = office.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];
  const isSmall = (word: string): boolean => meaning.isFunctionWord(word.toLowerCase());
  const first = Math.max(
    0,
    words.findIndex((word) => !isSmall(word)),
  );
  const behind = words.findIndex((word, at) => at > first && isSmall(word));
  return { noun: words.at(behind === -1 ? -1 : behind - 1) ?? '', isBare: first === 0 && behind === -1 };
}

/** So long before the first article that gives an office, and after the last, it is taken to have been held, unless another one is given then. */
const NEAR_DAYS = 92;

/** Whether articles of about that time give the speaker this office: “premier of Vessany” is Helena Brandvold in June 2024. */
function heldOffice(meaning: Meaning, asked: string, { speaker, date, document }: Statement, known: Known): boolean {
  const said = date.value ?? document.published;
  if (speaker === null || said === null) return false;
  const telling = (office: string): string[] => termsOf(office).filter((term) => !meaning.isFunctionWord(term));
  const wanted = telling(asked);
  const nounOf = (office: string): string => officeIn(meaning, office).noun.toLowerCase();
  const isOver = (office: string): boolean => telling(office).some((term) => meaning.isPast(term));
  const roles = known.rolesOf(speaker.id);
  const isSpanned = (first: string | null, last: string | null, days: number): boolean =>
    first !== null && last !== null && dayOf(said) >= dayOf(first) - days && dayOf(said) <= dayOf(last) + days;
  return roles.some(({ role, first, last }) => {
    const held = telling(role);
    const isIt = nounOf(role) === nounOf(asked) && wanted.every((term) => held.includes(term));
    if (!isIt || (isOver(role) && !isOver(asked))) return false;
    if (isSpanned(first, last, 0)) return true;
    const isOther = roles.some(
      (other) => nounOf(other.role) !== nounOf(role) && !isOver(other.role) && isSpanned(other.first, other.last, 0),
    );
    return !isOther && isSpanned(first, last, NEAR_DAYS);
  });
}

/** Days since 1970; of a month or a year its first. */
function dayOf(date: string): number {
  return Date.parse(date.padEnd(10, '-01')) / 86_400_000;
}

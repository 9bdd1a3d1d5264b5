// Whom a name means that is not the full one: {Lund} by surname, {Ossie} as he is called, {Bornstan} by a slip, {Mrs Ogle} as somebody’s wife.

import type { Language } from '../../language/language.ts';
import { type NameParts, partsOf } from '../../language/names/name-parts.ts';
import { slice } from '../../text/span.ts';
import type { Gender, Mention } from '../../types.ts';
import { isSlipOf } from './name-forms.ts';
import { type Found, firstNamed, genderAllows, newPerson, type Person } from './person.ts';
import { contentWords, isDegree, shares, titleOf } from './titles.ts';

/** A name of one word, in small letters: "lund". */
export type LoneName = { readonly mention: Mention; readonly word: string };

/** The person a lone word is short for: by surname, else by given name (or family name in front, "Oyelaran Adebowo"). */
export function shortFor(
  english: Language,
  text: string,
  { mention, word }: LoneName,
  bearers: readonly Person[],
  courtesy: Gender | 'both' | null,
): Found | null {
  const { initials } = partsOf(english.names, slice(text, mention.head));
  const fitting = bearers.filter(({ parts }) => initialsAllow(initials, parts));
  // "Bertrand Lund … M. Lund": Monsieur, where nobody else bears the surname.
  const monsieur = fitting.length === 0 && bearers.length === 1 && initials.join() === 'm' && bearers[0]?.gender !== 'female';
  const allowed = monsieur ? bearers : fitting;
  const sameSurname = allowed.filter(({ parts }) => parts.words.at(-1) === word);
  // "Michelle Lund … President Lund … Mr. Lund": the article never names him in full, and he is not she.
  const known = new Set(sameSurname.map((person) => person.gender));
  const stranger =
    mention.gender === null && courtesy !== null && courtesy !== 'both' && !known.has(courtesy) && !known.has(null);
  if (stranger) return null;
  if (sameSurname.length > 0) return bySurname(english, text, sameSurname, mention);
  const others = allowed.filter((person) => genderAllows(mention, person));
  const inFront = others.filter((person) => person.parts.words[0] === word);
  const only = inFront.length === 1 ? inFront[0] : others.length === 1 ? others[0] : undefined;
  if (only === undefined || isLonger(english, mention, word, only)) return null;
  return { person: only, match: 'given-name' };
}

/** “[Bellar] said … Bellar HorizonX”, “Zarvo Prime … [Zarvo]”: a word before one that no person bears is no given name of anybody. */
function isLonger(english: Language, mention: Mention, word: string, person: Person): boolean {
  const isSomebody = person.gender !== null || person.roles.length > 0 || english.names.given(word) !== null;
  const at = firstNamed(person);
  const last = person.parts.words.at(-1) ?? '';
  return !isSomebody && (english.wordClasses.isEnglish(last) || (at !== null && at.start > mention.span.start));
}

function bySurname(english: Language, text: string, bearers: readonly Person[], mention: Mention): Found | null {
  const fitting = bearers.filter((person) => genderAllows(mention, person));
  const title = titleOf(english, text, mention);
  if (title !== null) {
    const wanted = contentWords(english, title);
    const inOffice = fitting.filter((person) => person.roles.some((role) => shares(wanted, contentWords(english, role.text))));
    if (inOffice.length === 1) return { person: inOffice[0] as Person, match: 'surname-by-title' };
    // "President Lund said" before anybody of that office is named in full: perhaps nobody we know; but "Dr Lund" is the Ida Lund told of next.
    const introduced = fitting.filter((person) => (firstNamed(person)?.start ?? 0) < mention.span.start);
    if (introduced.length === 0 && !isDegree(english, title)) return null;
    if (introduced.length === 1)
      return { person: introduced[0] as Person, match: fitting.length === 1 ? 'surname' : 'surname-by-title' };
  }
  const [only] = fitting;
  if (only === undefined) return null;
  if (fitting.length === 1) return { person: only, match: bearers.length === 1 ? 'surname' : 'surname-by-title' };
  return { person: null, match: 'ambiguous-surname', bearers: fitting };
}

/** "W. Lund" may be George W. Lund, "K. R. Lund" is not Tom Lund. */
function initialsAllow([first, ...rest]: readonly string[], { words, initials }: NameParts): boolean {
  if (first === undefined) return true;
  const letters = [...words.slice(0, -1).map((word) => word.charAt(0)), ...initials];
  return letters.length === 0 || (letters.includes(first) && (rest.length === 0 || letters[0] === first));
}

/** Shorter surnames have neighbours that are names themselves: Hall, Hill, Ball. */
const SHORTEST_SLIP = 5;

/** "Bornstan said", where the article has one Bornstein and nobody else of a like name: a slip of the pen. */
export function misspelt(english: Language, text: string, { mention, word }: LoneName, all: readonly Person[]): Found | null {
  if (word.length < SHORTEST_SLIP || mention.entity === 'place' || titleOf(english, text, mention) !== null) return null;
  if (english.names.given(word) !== null || english.wordClasses.isEnglish(word)) return null;
  const alike = all.filter(({ full, parts }) => full && parts.words.length > 1 && isSlipOf(parts.words.at(-1) ?? '', word));
  const [only] = alike;
  if (only === undefined || alike.length > 1 || !genderAllows(mention, only)) return null;
  return { person: only, match: 'surname-misspelt' };
}

/** "Elizabeth Torrance … Liz said": the only one told of so far whose given name is ever short so. */
export function nicknamed(english: Language, text: string, { mention, word }: LoneName, all: readonly Person[]): Found | null {
  if (mention.span.start !== mention.head.start || titleOf(english, text, mention) !== null) return null;
  const called = all.filter(({ full, parts }) => {
    const [given = ''] = parts.words;
    return full && parts.words.length > 1 && given !== word && english.names.sameGiven(given, word);
  });
  const [only] = called;
  if (only === undefined || called.length > 1 || !genderAllows(mention, only)) return null;
  const at = firstNamed(only);
  return at !== null && at.start < mention.span.start ? { person: only, match: 'given-name' } : null;
}

/** In characters: ", better known to all his friends as “". */
const LONGEST_ALIAS_LEAD = 45;

/** "Keith Brannigan, known to all as {Ossie}", "Keith Brannigan — “{Ossie}” to his mates": whom the article itself says is called so. */
export function calledSo(english: Language, text: string, fullEnd: ReadonlyMap<number, Person>, mention: Mention): Person | null {
  const before = text.slice(Math.max(0, mention.span.start - LONGEST_ALIAS_LEAD), mention.span.start);
  const lead = /(?:,| [—–-]| \() ?((?:\p{Ll}+ ){0,6})(["“‘]?)$/u.exec(before);
  if (lead === null) return null;
  const [whole, words = '', mark] = lead;
  const told = words.split(' ').some((word) => english.names.leadsToAlias(word));
  const shown = mark !== '' && words === '' && /^["”’] to /u.test(text.slice(mention.span.end, mention.span.end + 6));
  return told || shown ? (fullEnd.get(mention.span.start - whole.length) ?? null) : null;
}

/** In characters: "Thomas Ogle’s wife of forty-one years, ". */
const LONGEST_KIN_LEAD = 40;

/** "Thomas Ogle and his wife, Enid, … Mrs Ogle": the one whom the article introduces as somebody’s kin, by a given name alone. */
export function kinBefore(english: Language, text: string, all: readonly Person[], { gender, span }: Mention): Person | null {
  const found = all.filter((person) => {
    const at = firstNamed(person);
    if (person.full || person.kind !== 'person' || at === null || at.start > span.start) return false;
    const given = english.names.given(person.parts.words[0] ?? '');
    if (given !== gender && given !== 'either') return false;
    const lead = text.slice(Math.max(0, at.start - LONGEST_KIN_LEAD), at.end - person.name.length);
    const [, words = ''] = /(?:\b[Hh]is|\b[Hh]er|['’]s) ((?:[\p{Ll}\d-]+ ){0,4}[\p{Ll}-]+),? $/u.exec(lead) ?? [];
    return words.split(' ').some((word) => english.roles(word)?.gender === gender);
  });
  return found.length === 1 ? (found[0] as Person) : null;
}

/** "Sam and Ada Idowu": the given name before the "and" shares the surname behind it. */
export function relativeAt(
  english: Language,
  text: string,
  { mention, word }: LoneName,
  fullAt: ReadonlyMap<number, Person>,
): Person | null {
  const other = fullAt.get(mention.span.end + ' and '.length);
  if (other === undefined || !text.startsWith(' and ', mention.span.end) || mention.head.start > mention.span.start) return null;
  const [given = '', surname = ''] = other.parts.words;
  const { names } = english;
  if (other.parts.words.length !== 2 || names.given(word) === null || names.given(given) === null || names.place(word) !== null)
    return null;
  // "Joost and Anneke van Dalen"
  const shared = /(?: \p{Ll}\S*)* \S+$/u.exec(other.name)?.[0] ?? '';
  const person = newPerson(text, mention, { words: [word, surname], initials: [], suffix: null });
  person.name += shared;
  // "Bill and Sue Tarn … Mrs Tarn"
  const gender = names.given(word);
  person.gender = gender === 'either' ? null : gender;
  return person;
}

/** Whether the word is the surname of somebody who is named in full. */
export function surnameOnly(fullNames: ReadonlyMap<string, readonly Person[]>, word: string): boolean {
  return (fullNames.get(word) ?? []).some(({ parts }) => parts.words.length > 1 && parts.words.at(-1) === word);
}

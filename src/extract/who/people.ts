// The people of one article: every name in it, joined to the fullest form the article gives. {Lund} is Henrik Lund, if only one Lund is there.

import type { Language } from '../../language/language.ts';
import { foldName, type NameParts, partsOf } from '../../language/name-parts.ts';
import { slice } from '../../text/span.ts';
import type { Gender, Mention, Span } from '../../types.ts';
import { calmForms, isBetterName, isSlipOf, personName, samePerson, tidy } from './name-forms.ts';
import { contentWords, isDegree, shares, titleOf } from './titles.ts';

export type Person = {
  /** Somebody without a name can come up again too: a teacher … “No,” she said. */
  readonly kind: 'person' | 'unnamed';
  /** Whether that one was brought in without a name (“a teacher”), not as somebody known (“the teacher”). */
  readonly introduced: boolean;
  /** The fullest form, without titles. */
  name: string;
  /** Given name and surname known, not a surname alone. */
  full: boolean;
  readonly parts: NameParts;
  gender: Gender | null;
  /** What a pronoun that was taken for this person tells, or a given name that is mostly one’s, where nothing else does: it may be wrong. */
  guessed: Gender | null;
  /** Titles and roles the article gives, in order of place. */
  readonly roles: { readonly text: string; readonly at: Span }[];
  /** Every written form. */
  forms: Set<string>;
  /** Where its full name stands, and where a part of it, each in order. */
  readonly inFull: Span[];
  readonly inShort: Span[];
};

/** How a name found its person. `ambiguous-surname`: several bear it and nothing tells them apart, so nobody is named. */
export type NameMatch =
  | 'full-name'
  | 'surname'
  | 'surname-by-title'
  | 'surname-of-nearest'
  | 'given-name'
  | 'surname-alone'
  | 'surname-misspelt'
  | 'ambiguous-surname';

/** Of an ambiguous surname the `bearers`; who of them is meant, only the reading in order can tell. */
export type Found = { readonly person: Person | null; readonly match: NameMatch; readonly bearers?: readonly Person[] };

export type People = {
  readonly all: readonly Person[];
  /** The person a name mention stands for, and by which evidence; null when it names no person. */
  readonly find: (mention: Mention) => Found | null;
};

/** Reads all names of an article twice: first the full ones, then what is short for them. */
export function gatherPeople(english: Language, text: string, mentions: readonly Mention[], title: string | null = null): People {
  const all: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const found = new Map<Mention, Found>();
  const add = (person: Person) => {
    all.push(person);
    for (const word of new Set(person.parts.words)) byWord.set(word, [...(byWord.get(word) ?? []), person]);
  };
  const offices = officesAt(english, text, mentions);
  const titled = titledSurnames(english, text, mentions);
  const single: { readonly mention: Mention; readonly word: string }[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const parts = partsOf(english.names, slice(text, mention.head));
    const [word] = parts.words;
    if (word === undefined) continue;
    if (parts.words.length === 1) single.push({ mention, word });
    else if (
      isSomebody(english, mention, parts) ||
      (mention.entity === null && (offices.has(mention.span.end + ', '.length) || titled.has(parts.words.at(-1) as string))) // as: two words or more
    ) {
      const known = (byWord.get(parts.words.at(-1) as string) ?? []).find((person) => samePerson(english, person.parts, parts)); // as: two words or more
      const person = known ?? newPerson(text, mention, parts);
      if (known === undefined) add(person);
      else if (isBetterName(english, person.name, slice(text, mention.head))) person.name = personName(slice(text, mention.head));
      record(english, text, person, mention, person.inFull);
      found.set(mention, { person, match: 'full-name' });
    }
  }
  mergeMisread(english, all, byWord, found);
  const fullNames = new Map(byWord);
  const courtesies = gendersOf(single);
  const fullAt = new Map<number, Person>();
  const fullEnd = new Map<number, Person>();
  for (const [mention, { person }] of found) {
    if (person === null) continue;
    fullAt.set(mention.span.start, person);
    fullEnd.set(mention.span.end, person);
  }
  // "Gore" is English too; a capital in the middle of a sentence makes it a name.
  const midSentence = new Set(
    single
      .filter(
        ({ mention }) => mention.entity === null && /[\p{Ll},;] $/u.test(text.slice(mention.span.start - 2, mention.span.start)),
      )
      .map(({ word }) => word),
  );
  for (const { mention, word } of single) {
    const match =
      shortFor(english, text, fullNames.get(word) ?? [], mention, word, courtesies.get(word) ?? null) ??
      misspelt(english, text, all, mention, word);
    const called = match === null ? calledSo(english, text, fullEnd, mention) : null;
    if (called !== null) {
      fullNames.set(word, [...(fullNames.get(word) ?? []), called]);
      record(english, text, called, mention, called.inShort);
      found.set(mention, { person: called, match: 'given-name' });
      continue;
    }
    const kin =
      match === null && mention.gender !== null && surnameOnly(fullNames, word) ? kinBefore(english, text, all, mention) : null;
    if (kin !== null) {
      const surname = slice(text, mention.head);
      const parts = { words: [...kin.parts.words, word], initials: kin.parts.initials, suffix: kin.parts.suffix };
      Object.assign(kin, { name: `${kin.name} ${tidy(surname)}`, full: true, parts });
      fullNames.set(word, [...(fullNames.get(word) ?? []), kin]);
      record(english, text, kin, mention, kin.inShort);
      found.set(mention, { person: kin, match: 'surname-by-title' });
      continue;
    }
    const relative = match === null ? relativeAt(english, text, fullAt, mention, word) : null;
    if (relative !== null) {
      add(relative);
      for (const part of relative.parts.words) fullNames.set(part, [...(fullNames.get(part) ?? []), relative]);
      record(english, text, relative, mention, relative.inFull);
      found.set(mention, { person: relative, match: 'full-name' });
    } else if (match !== null) {
      if (match.person !== null) record(english, text, match.person, mention, match.person.inShort);
      found.set(mention, match);
    } else if (isSomebody(english, mention, { words: [word], initials: [], suffix: null }) || midSentence.has(word)) {
      const known = (byWord.get(word) ?? []).find((person) => person.parts.words.length === 1 && genderAllows(mention, person));
      const { initials } = partsOf(english.names, slice(text, mention.head));
      const person = known ?? newPerson(text, mention, { words: [word], initials, suffix: null });
      if (known === undefined) {
        add(person);
        // "President Lund", no kin of the Ida Lund named later: from here on both bear the surname.
        if (fullNames.has(word)) fullNames.set(word, [...(fullNames.get(word) ?? []), person]);
      }
      record(english, text, person, mention, person.inShort);
      found.set(mention, { person, match: 'surname-alone' });
    }
  }
  if (title !== null) nameFromTitle(english, title, all);
  for (const person of all) {
    // "Melania", never with a surname or a title: the given name tells.
    const [first = ''] = person.parts.words;
    const given = person.full ? null : english.names.given(first);
    if (given !== 'either') person.gender ??= given;
    // "Chris" is a man's name more often than not.
    if (person.gender === null && (person.full || given === 'either')) person.guessed = english.names.mostly(first);
    Object.assign(person, calmForms(person.name, person.forms));
  }
  return { all, find: (mention) => found.get(mention) ?? null };
}

/** Whether a name may be a person's: form says so, or does not say and one of its words is no English ("Oyelaran Adebowo", not "Clean Water"). */
function isSomebody(english: Language, mention: Mention, parts: NameParts): boolean {
  return (
    mention.entity === 'person' || (mention.entity === null && parts.words.some((word) => !english.wordClasses.isEnglish(word)))
  );
}

/** "Mrs Freeling": so "Odessa Freeling" is somebody too, whatever else the words mean. */
function titledSurnames(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const titled = mentions.filter(({ kind, entity, gender, span, head }) => {
    if (kind !== 'name' || entity !== 'person' || gender === null || span.start === head.start) return false;
    const before = slice(text, { start: span.start, end: head.start }).replace(/[.\s]+$/u, '');
    return english.names.honorific(before.toLowerCase())?.role === null;
  });
  return new Set(titled.map(({ head }) => partsOf(english.names, slice(text, head)).words.join(' ')));
}

/** Where an office of one person begins behind a comma: "Piers Marsh, the mayor", who is no pier and no marsh. */
function officesAt(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const isOffice = ({ kind, number, span, head }: Mention) =>
    kind === 'nominal' &&
    number === 'singular' &&
    text.startsWith(', ', span.start - 2) &&
    english.roles(slice(text, head).toLowerCase())?.kind === 'person';
  return new Set(mentions.filter(isOffice).map(({ span }) => span.start));
}

/** Shorter surnames have neighbours that are names themselves: Hall, Hill, Ball. */
const SHORTEST_SLIP = 5;

/** "Bornstan said", where the article has one Bornstein and nobody else of a like name: a slip of the pen. */
function misspelt(english: Language, text: string, all: readonly Person[], mention: Mention, word: string): Found | null {
  if (word.length < SHORTEST_SLIP || mention.entity === 'place' || titleOf(english, text, mention) !== null) return null;
  if (english.names.given(word) !== null || english.wordClasses.isEnglish(word)) return null;
  const alike = all.filter(({ full, parts }) => full && parts.words.length > 1 && isSlipOf(parts.words.at(-1) ?? '', word));
  const [only] = alike;
  if (only === undefined || alike.length > 1 || !genderAllows(mention, only)) return null;
  return { person: only, match: 'surname-misspelt' };
}

/** For each lone surname the gender of the titles it is used with. */
function gendersOf(single: readonly { readonly mention: Mention; readonly word: string }[]): Map<string, Gender | 'both'> {
  const genders = new Map<string, Gender | 'both'>();
  for (const { mention, word } of single) {
    if (mention.gender === null) continue;
    const known = genders.get(word);
    genders.set(word, known === undefined || known === mention.gender ? mention.gender : 'both');
  }
  return genders;
}

/** In characters: ", better known to all his friends as “". */
const LONGEST_ALIAS_LEAD = 45;

/** "Keith Brannigan, known to all as {Ossie}", "Keith Brannigan — “{Ossie}” to his mates": whom the article itself says is called so. */
function calledSo(english: Language, text: string, fullEnd: ReadonlyMap<number, Person>, mention: Mention): Person | null {
  const before = text.slice(Math.max(0, mention.span.start - LONGEST_ALIAS_LEAD), mention.span.start);
  const lead = /(?:,| [—–-]| \() ?((?:\p{Ll}+ ){0,6})(["“‘]?)$/u.exec(before);
  if (lead === null) return null;
  const [whole, words = '', mark] = lead;
  const told = words.split(' ').some((word) => english.names.leadsToAlias(word));
  const shown = mark !== '' && words === '' && /^["”’] to /u.test(text.slice(mention.span.end, mention.span.end + 6));
  return told || shown ? (fullEnd.get(mention.span.start - whole.length) ?? null) : null;
}

function surnameOnly(fullNames: ReadonlyMap<string, readonly Person[]>, word: string): boolean {
  return (fullNames.get(word) ?? []).some(({ parts }) => parts.words.length > 1 && parts.words.at(-1) === word);
}

/** In characters: "Thomas Ogle’s wife of forty-one years, ". */
const LONGEST_KIN_LEAD = 40;

/** "Thomas Ogle and his wife, Enid, … Mrs Ogle": the one whom the article introduces as somebody’s kin, by a given name alone. */
function kinBefore(english: Language, text: string, all: readonly Person[], { gender, span }: Mention): Person | null {
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
function relativeAt(
  english: Language,
  text: string,
  fullAt: ReadonlyMap<number, Person>,
  mention: Mention,
  word: string,
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

/** "Ruth Tolland to quit" over an article that has but "Ms Tolland": the headline names her in full, if it has one given name to the surname. */
function nameFromTitle(english: Language, title: string, people: readonly Person[]): void {
  const words = title.split(/[^\p{L}\p{M}’'-]+/u).map((word) => word.replace(/['’]s?$/u, ''));
  for (const person of people) {
    const [surname = ''] = person.parts.words;
    if (person.full || person.kind !== 'person' || english.names.given(surname) !== null) continue;
    // Nobody else of that surname may be meant.
    if (people.some((other) => other !== person && other.parts.words.includes(surname))) continue;
    const given = new Set(
      words.flatMap((word, index) => (foldName(word) === surname && index > 0 ? [words[index - 1] as string] : [])), // as: above 0
    );
    const [only = ''] = given;
    const gender = english.names.given(foldName(only));
    const fits = gender !== null && /^\p{Lu}\p{Ll}/u.test(only) && english.names.place(foldName(only)) === null;
    if (given.size !== 1 || !fits || english.wordClasses.isFunctionWord(foldName(only))) continue;
    if (person.gender !== null && gender !== 'either' && person.gender !== gender) continue;
    person.forms.add(person.name);
    person.name = `${only} ${person.name}`;
    person.full = true;
  }
}

/** The person a lone word is short for: by surname, else by given name (or family name in front, "Oyelaran Adebowo"). */
function shortFor(
  english: Language,
  text: string,
  bearers: readonly Person[],
  mention: Mention,
  word: string,
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
  return only === undefined ? null : { person: only, match: 'given-name' };
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

/**
 * "Fuming Lund blasts officials" names no Fuming Lund: a person whose first word is plain English, and who shares the surname with one whose
 * first word is a given name, is that one.
 */
function mergeMisread(english: Language, all: Person[], byWord: Map<string, Person[]>, found: Map<Mention, Found>): void {
  const givenFirst = ({ parts }: Person) => english.names.given(parts.words[0] ?? '') !== null;
  const meant = new Map<Person, Person>();
  for (const person of all) {
    if (givenFirst(person) || english.wordClasses.isUnknown(person.parts.words[0] ?? '')) continue;
    const surname = person.parts.words.at(-1) ?? '';
    const bearers = (byWord.get(surname) ?? []).filter((other) => other.parts.words.at(-1) === surname && givenFirst(other));
    const [only] = bearers;
    if (only === undefined || bearers.length > 1) continue;
    only.inFull.push(...person.inFull);
    only.inFull.sort((a, b) => a.start - b.start);
    only.roles.push(...person.roles);
    meant.set(person, only);
  }
  if (meant.size === 0) return;
  all.splice(0, all.length, ...all.filter((person) => !meant.has(person)));
  for (const [word, persons] of byWord)
    byWord.set(
      word,
      persons.filter((person) => !meant.has(person)),
    );
  for (const [mention, { person, match }] of found) {
    const other = person === null ? undefined : meant.get(person);
    if (other !== undefined) found.set(mention, { person: other, match });
  }
}

/** Where a person comes first. */
export function firstNamed(person: Person): Span | null {
  const [full, short] = [person.inFull[0], person.inShort[0]];
  if (full === undefined || short === undefined) return full ?? short ?? null;
  return full.start < short.start ? full : short;
}

/** "W. Lund" may be George W. Lund, "K. R. Lund" is not Tom Lund. */
function initialsAllow([first, ...rest]: readonly string[], { words, initials }: NameParts): boolean {
  if (first === undefined) return true;
  const letters = [...words.slice(0, -1).map((word) => word.charAt(0)), ...initials];
  return letters.length === 0 || (letters.includes(first) && (rest.length === 0 || letters[0] === first));
}

function genderAllows(mention: Mention, person: Person): boolean {
  return mention.gender === null || person.gender === null || mention.gender === person.gender;
}

function newPerson(text: string, mention: Mention, parts: NameParts): Person {
  return {
    kind: 'person',
    introduced: true,
    name: personName(slice(text, mention.head)),
    // "J. J. Hall" is as full as some get.
    full: parts.words.length > 1 || parts.initials.length > 0,
    parts,
    gender: null,
    guessed: null,
    roles: [],
    forms: new Set(),
    inFull: [],
    inShort: [],
  };
}

function record(english: Language, text: string, person: Person, mention: Mention, places: Span[]): void {
  places.push(mention.span);
  person.forms.add(tidy(slice(text, mention.head)));
  person.gender ??= mention.gender;
  const title = titleOf(english, text, mention);
  if (title !== null) person.roles.push({ text: title, at: mention.span });
  // "Oisin Hanlon SC, for the bank": counsel
  const [, letters = ''] = /^,? (\p{Lu}{2,3})\b/u.exec(text.slice(mention.head.end, mention.head.end + 6)) ?? [];
  const office = english.names.suffix(letters.toLowerCase())?.office ?? null;
  if (office !== null) person.roles.push({ text: office, at: mention.span });
}

// The people of one article: every name in it, joined to the fullest form the article gives. {Lund} is Henrik Lund, if only one Lund is there.

import type { Language } from '../../language/language.ts';
import { foldName, type NameParts, partsOf } from '../../language/names/name-parts.ts';
import { slice } from '../../text/span.ts';
import type { Gender, Mention } from '../../types.ts';
import { bornAs } from './births.ts';
import { calmForms, isBetterName, personName, samePerson, tidy } from './name-forms.ts';
import { describingNames, namesOfKind, officesAt, titledSurnames } from './offices-beside.ts';
import { type Found, genderAllows, newPerson, type Person, record } from './person.ts';
import { calledSo, kinBefore, type LoneName, misspelt, nicknamed, relativeAt, shortFor, surnameOnly } from './short-names.ts';

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
  const describing = new Set([...describingNames(english, text, mentions), ...namesOfKind(text, mentions)]);
  const single: LoneName[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const parts = partsOf(english.names, slice(text, mention.head));
    const [word] = parts.words;
    if (word === undefined) continue;
    if (parts.words.length === 1) single.push({ mention, word });
    else if (
      isSomebody(english, text, mention, parts) ||
      (mention.entity === null && (offices.has(mention.span.end + ', '.length) || titled.has(parts.words.at(-1) as string))) // as: two words or more
    ) {
      const surname = parts.words.at(-1) as string; // as: two words or more
      const alike = (byWord.get(surname) ?? []).find((person) => samePerson(english, person.parts, parts));
      const known = alike ?? bornAs(english, text, all, mention, parts);
      const person = known ?? newPerson(text, mention, parts);
      if (known === null) add(person);
      else if (alike === undefined) byWord.set(surname, [...(byWord.get(surname) ?? []), person]);
      else if (isBetterName(english, person.name, slice(text, mention.head))) person.name = personName(slice(text, mention.head));
      record(english, text, person, mention, person.inFull);
      found.set(mention, { person, match: 'full-name' });
    }
  }
  mergeMisread(english, offices, all, byWord, found);
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
  for (const lone of single) {
    const { mention, word } = lone;
    const match =
      shortFor(english, text, lone, fullNames.get(word) ?? [], courtesies.get(word) ?? null) ??
      misspelt(english, text, lone, all) ??
      nicknamed(english, text, lone, all);
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
    const relative = match === null ? relativeAt(english, text, lone, fullAt) : null;
    if (relative !== null) {
      add(relative);
      for (const part of relative.parts.words) fullNames.set(part, [...(fullNames.get(part) ?? []), relative]);
      record(english, text, relative, mention, relative.inFull);
      found.set(mention, { person: relative, match: 'full-name' });
    } else if (match !== null) {
      if (match.person !== null) record(english, text, match.person, mention, match.person.inShort);
      found.set(mention, match);
    } else if (isSomebody(english, text, mention, { words: [word], initials: [], suffix: null }) || midSentence.has(word)) {
      const known = (byWord.get(word) ?? []).find((person) => person.parts.words.length === 1 && genderAllows(mention, person));
      const { initials } = partsOf(english.names, slice(text, mention.head));
      const person = known ?? newPerson(text, mention, { words: [word], initials, suffix: null });
      // “Springbok captain Nel”: whoever is named nowhere else is hardly somebody.
      if (known === undefined && describing.has(mention)) continue;
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

/**
 * Whether a name may be a person's: form says so, or does not say and one of its words is no English ("Oyelaran Adebowo", not "Clean Water", nor
 * "the Breen Estuary").
 */
function isSomebody(english: Language, text: string, mention: Mention, parts: NameParts): boolean {
  if (mention.entity !== null) return mention.entity === 'person';
  const { span, head } = mention;
  const isOne = span.start < head.start && /^the $/iu.test(text.slice(span.start, head.start));
  return !isOne && parts.words.some((word) => !english.wordClasses.isEnglish(word));
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

/** "AIGP Banar": letters, and one word more. */
function isRanked({ name }: Person): boolean {
  return /^\p{Lu}{3,5} \p{Lu}\p{Ll}+$/u.test(name);
}

/**
 * "Fuming Lund blasts officials" names no Fuming Lund: a person whose first word is plain English, and who shares the surname with one whose
 * first word is a given name, is that one. So is "AIGP Banar" the Banar Kamal Moturi of the article, whatever the letters are.
 */
function mergeMisread(
  english: Language,
  offices: ReadonlySet<number>,
  all: Person[],
  byWord: Map<string, Person[]>,
  found: Map<Mention, Found>,
): void {
  const givenFirst = ({ parts }: Person) => english.names.given(parts.words[0] ?? '') !== null;
  const meant = new Map<Person, Person>();
  for (const person of all) {
    const first = person.parts.words[0] ?? '';
    // “Piers Lund, a clerk”: who has an office of his own is somebody.
    const isInOffice = person.inFull.some(({ end }) => offices.has(end + ', '.length));
    const ranked = isRanked(person);
    if (givenFirst(person) || (!ranked && english.wordClasses.isUnknown(first)) || isInOffice) continue;
    const surname = person.parts.words.at(-1) ?? '';
    const bearers = (byWord.get(surname) ?? []).filter(({ parts: { words } }) =>
      ranked
        ? words[0] !== first && words.includes(surname) && words.length > 1
        : words.at(-1) === surname && english.names.given(words[0] ?? '') !== null,
    );
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

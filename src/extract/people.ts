// The people of one article: every name in it, joined to the fullest form the article gives. {Lund} is Henrik Lund, if only one Lund is there.

import type { Language } from '../language/language.ts';
import { slice } from '../text/span.ts';
import type { Gender, Mention, Span } from '../types.ts';

export type Person = {
  /** Somebody without a name can come up again too: a teacher … “No,” she said. */
  readonly kind: 'person' | 'unnamed';
  /** The fullest form, without titles. */
  name: string;
  /** Given name and surname known, not a surname alone. */
  full: boolean;
  readonly parts: NameParts;
  gender: Gender | null;
  /** Titles and roles the article gives, in order of place. */
  readonly roles: { readonly text: string; readonly at: Span }[];
  /** Every written form. */
  readonly forms: Set<string>;
  /** Where it is named so far, in order. */
  readonly named: Mention[];
};

/** How a name found its person. */
export type NameMatch = 'full-name' | 'surname' | 'surname-by-title' | 'surname-shared' | 'given-name' | 'surname-alone';

export type NameParts = {
  /** Folded, without particles, initials and suffix. */
  readonly words: readonly string[];
  readonly initials: readonly string[];
  readonly suffix: string | null;
};

export type People = {
  readonly all: readonly Person[];
  /** The person a name mention stands for, and by which evidence; null when it names no person. */
  readonly find: (mention: Mention) => { readonly person: Person; readonly match: NameMatch } | null;
};

/** Reads all names of an article twice: first the full ones, then what is short for them. */
export function gatherPeople(english: Language, text: string, mentions: readonly Mention[]): People {
  const all: Person[] = [];
  const found = new Map<Mention, { readonly person: Person; readonly match: NameMatch }>();
  const names = mentions.filter((mention) => mention.kind === 'name' && (mention.entity === 'person' || mention.entity === null));
  for (const mention of names) {
    const parts = partsOf(english, slice(text, mention.head));
    if (parts.words.length < 2) continue;
    const known = all.find((person) => samePerson(english, person.parts, parts));
    const person = known ?? newPerson(text, mention, parts);
    if (known === undefined) all.push(person);
    else if (isBetterName(english, person.name, slice(text, mention.head))) person.name = tidy(slice(text, mention.head));
    record(english, text, person, mention);
    found.set(mention, { person, match: 'full-name' });
  }
  const surnames = [...all];
  for (const mention of mentions) {
    if (mention.kind !== 'name' || found.has(mention)) continue;
    const parts = partsOf(english, slice(text, mention.head));
    if (parts.words.length !== 1) continue;
    const match = shortFor(english, text, surnames, mention, parts.words[0] as string); // as: one word
    if (match !== null) {
      record(english, text, match.person, mention);
      found.set(mention, match);
      continue;
    }
    if (mention.entity !== 'person' && mention.entity !== null) continue;
    const known = all.find((person) => !person.full && person.parts.words[0] === parts.words[0]);
    const person = known ?? newPerson(text, mention, parts);
    if (known === undefined) all.push(person);
    record(english, text, person, mention);
    found.set(mention, { person, match: 'surname-alone' });
  }
  for (const person of all) person.named.sort((a, b) => a.span.start - b.span.start);
  for (const person of all) person.roles.sort((a, b) => a.at.start - b.at.start);
  return { all, find: (mention) => found.get(mention) ?? null };
}

/** The parts of a name by which two forms of it are compared. */
export function partsOf(english: Language, name: string): NameParts {
  const words: string[] = [];
  const initials: string[] = [];
  let suffix: string | null = null;
  for (const raw of name.split(/[\s,]+/u)) {
    const word = fold(raw);
    if (word === '') continue;
    if (words.length > 0 && english.names.suffix(word) !== null) {
      if (english.names.suffix(word)?.keep) suffix = word;
      continue;
    }
    if (raw.toLowerCase() === raw && english.names.particle(word) !== null) continue;
    if (/^(?:\p{Lu}\.?){1,3}$/u.test(raw) && (raw.includes('.') || raw.length === 1)) initials.push(...word);
    else words.push(word.replace(/^(?:al|el|as|ash|an|ar|ad|at)-/u, ''));
  }
  return { words, initials, suffix };
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]/gu, '');
}

/** Same surname and same given name (or its short form, or one inside the other's middle names); initials and suffixes must not quarrel. */
function samePerson(english: Language, a: NameParts, b: NameParts): boolean {
  if (a.words.at(-1) !== b.words.at(-1)) return false;
  if (a.suffix !== b.suffix && a.suffix !== null && b.suffix !== null) return false;
  if (a.initials.length > 0 && b.initials.length > 0 && a.initials[0] !== b.initials[0]) return false;
  const [x, y] = [a.words[0] as string, b.words[0] as string]; // as: both have two words or more
  return (
    english.names.sameGiven(x, y) ||
    (a.words.length > 2 && a.words.slice(0, -1).includes(y)) ||
    (b.words.length > 2 && b.words.slice(0, -1).includes(x))
  );
}

/** Whether a form is fuller than the one we have: longer, and begun by a given name; a heading's "Deport Ana Reyes" is not. */
function isBetterName(english: Language, kept: string, form: string): boolean {
  const begins = (name: string) => english.names.given(fold(name.split(/\s+/u)[0] ?? '')) !== null;
  if (begins(kept) !== begins(form)) return begins(form);
  const [a, b] = [kept.split(/\s+/u), form.split(/\s+/u)];
  return form.length > kept.length && english.names.sameGiven(fold(a[0] ?? ''), fold(b[0] ?? ''));
}

/** The person a lone word is short for: by surname, else by given name (or family name in front, "Xi Jinping"). */
function shortFor(
  english: Language,
  text: string,
  people: readonly Person[],
  mention: Mention,
  word: string,
): { readonly person: Person; readonly match: NameMatch } | null {
  const titled = mention.head.start > mention.span.start;
  const sameSurname = people.filter((person) => person.parts.words.at(-1) === word);
  if (sameSurname.length > 0) {
    const [first] = sameSurname as [Person, ...Person[]]; // as: not empty
    if (sameSurname.length === 1) return genderAllows(mention, first) ? { person: first, match: 'surname' } : null;
    const byGender = sameSurname.filter((person) => genderAllows(mention, person));
    if (byGender.length === 1 && mention.gender !== null) return { person: byGender[0] as Person, match: 'surname-by-title' };
    const title = titled ? contentWords(english, slice(text, { start: mention.span.start, end: mention.head.start })) : [];
    const byRole = byGender.filter(
      (person) => title.length > 0 && person.roles.some((role) => shares(title, contentWords(english, role.text))),
    );
    if (byRole.length === 1) return { person: byRole[0] as Person, match: 'surname-by-title' };
    const person = foremost(byGender.length > 0 ? byGender : sameSurname, mention);
    return person === null ? null : { person, match: 'surname-shared' };
  }
  const others = people.filter((person) => person.parts.words.slice(0, -1).includes(word) && genderAllows(mention, person));
  const inFront = others.filter((person) => person.parts.words[0] === word);
  const only = inFront.length === 1 ? inFront[0] : others.length === 1 ? others[0] : undefined;
  return only === undefined ? null : { person: only, match: 'given-name' };
}

/** Of several of one surname, the one the article is about: named in full before, and at least three times as often; else nobody. */
function foremost(people: readonly Person[], mention: Mention): Person | null {
  const before = people.map((person) => ({
    person,
    times: person.named.filter((name) => name.span.start < mention.span.start).length,
  }));
  before.sort((a, b) => b.times - a.times);
  const [most, next] = before;
  if (most === undefined || most.times === 0) return null;
  return next === undefined || next.times === 0 || most.times >= 3 * next.times ? most.person : null;
}

function genderAllows(mention: Mention, person: Person): boolean {
  return mention.gender === null || person.gender === null || mention.gender === person.gender;
}

function newPerson(text: string, mention: Mention, parts: NameParts): Person {
  return {
    kind: 'person',
    name: tidy(slice(text, mention.head)),
    full: parts.words.length > 1,
    parts,
    gender: null,
    roles: [],
    forms: new Set(),
    named: [],
  };
}

function record(english: Language, text: string, person: Person, mention: Mention): void {
  person.named.push(mention);
  person.forms.add(tidy(slice(text, mention.head)));
  person.gender ??= mention.gender;
  const title = titleOf(english, text, mention);
  if (title !== null) person.roles.push({ text: title, at: mention.span });
}

/** The office in front of a name, spelled out: "Sen." → Senator; a courtesy is none. */
export function titleOf(english: Language, text: string, mention: Mention): string | null {
  if (mention.head.start <= mention.span.start) return null;
  const words = slice(text, { start: mention.span.start, end: mention.head.start })
    .trim()
    .split(/\s+/u)
    .filter((word, index) => index > 0 || !/^(?:the|a|an)$/iu.test(word))
    .map((word) => {
      const honorific = english.names.honorific(word.replace(/\.$/u, '').toLowerCase());
      if (honorific === null) return word;
      return word.endsWith('.') || honorific.role === null ? (honorific.role ?? '') : word;
    })
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' ');
}

export function contentWords(english: Language, phrase: string): string[] {
  return phrase
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .filter((word) => word !== '' && !english.wordClasses.isFunctionWord(word))
    .map((word) => english.names.honorific(word)?.role?.toLowerCase() ?? english.roles(word)?.singular ?? word);
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}

/** One line, single spaces. */
export function tidy(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

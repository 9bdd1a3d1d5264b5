// Somebody of an article: what it calls them, their offices, and where they are named.

import type { Language } from '../../language/language.ts';
import type { NameParts } from '../../language/names/name-parts.ts';
import { slice } from '../../text/span.ts';
import type { Gender, Mention, Span } from '../../types.ts';
import { personName, tidy } from './name-forms.ts';
import { titleOf } from './titles.ts';

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

/** Where a person comes first. */
export function firstNamed(person: Person): Span | null {
  const [full, short] = [person.inFull[0], person.inShort[0]];
  if (full === undefined || short === undefined) return full ?? short ?? null;
  return full.start < short.start ? full : short;
}

/** Whether what is known of both does not rule it out. */
export function genderAllows(mention: Mention, person: Person): boolean {
  return mention.gender === null || person.gender === null || mention.gender === person.gender;
}

/** Whether nothing tells that it is a person: no title, no office, no “he”, no given name that anybody bears. */
export function isUnknown({ names }: Language, { kind, gender, roles, parts }: Person): boolean {
  return kind === 'person' && gender === null && roles.length === 0 && parts.words.every((word) => names.given(word) === null);
}

export function newPerson(text: string, mention: Mention, parts: NameParts): Person {
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

/** Another mention of them, with what stands beside the name. */
export function record(english: Language, text: string, person: Person, mention: Mention, places: Span[]): void {
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

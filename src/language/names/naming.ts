// What tells people apart, and what does not: the parts of a name, given names that are one, and the words of an office that mean something.

import type { Gender } from '../../types.ts';
import { readTable } from '../load.ts';
import { loadRoles } from '../roles.ts';
import { foldName, type NameParts, partsOf } from './name-parts.ts';
import { loadNames } from './names.ts';

export type Naming = {
  readonly partsOf: (name: string) => NameParts;
  /** Whether two given names may be one person's: “bob” and “robert”. */
  readonly sameGiven: (a: string, b: string) => boolean;
  /** Whether a given name is only ever short for another. */
  readonly isNickname: (given: string) => boolean;
  /** What a word in front of a name, or a pronoun in its place, tells: “Mr Tolland” is a man. Null: nothing, or two things. */
  readonly genderOf: (phrase: string) => Gender | null;
  /** “ann” → female; null where either is called so. */
  readonly genderOfGiven: (given: string) => Gender | null;
  /** “former chief executive of Amarin Water” → amarin, water; of a role that is rank and nothing else the rank. */
  readonly roleWords: (role: string) => readonly string[];
  /** The words of names in a role: “chief executive of Amarin Water” → amarin, water; “Health Minister” has none. */
  readonly placesIn: (role: string) => readonly string[];
  /** Whether the office is over: “former mayor”. */
  readonly isPast: (role: string) => boolean;
};

let known: Naming | null = null;

/** Reads the tables at the first call, and never again: many archives may be open. */
export function loadNaming(): Naming {
  known ??= readNaming();
  return known;
}

function readNaming(): Naming {
  const names = loadNames();
  const roles = loadRoles();
  const nicknames = new Set(readTable('nicknames', ['nickname']).map(({ nickname }) => nickname));
  const functionWords = new Set(readTable('function-words', ['word']).map(({ word }) => word));
  const isRank = (word: string): boolean => names.portfolio(word) === 'rank';
  const pronouns = new Map(readTable('pronouns', ['pronoun', 'gender']).map(({ pronoun, gender }) => [pronoun, gender]));
  const genderOfWord = (word: string): string | null => names.honorific(word)?.gender ?? pronouns.get(word) ?? null;
  return Object.freeze({
    genderOf(phrase: string) {
      const told = new Set(
        phrase
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .map(genderOfWord),
      );
      if (told.has('female') === told.has('male')) return null;
      return told.has('female') ? 'female' : 'male';
    },
    genderOfGiven(given: string) {
      const gender = names.given(given);
      return gender === 'either' ? null : gender;
    },
    partsOf: (name: string) => partsOf(names, name),
    sameGiven: names.sameGiven,
    isNickname: (given: string) => nicknames.has(given),
    placesIn(role: string) {
      const found = role.match(/\p{Lu}[\p{L}\p{M}\p{N}-]*/gu) ?? [];
      const isOffice = (word: string): boolean =>
        roles(word)?.kind === 'person' ||
        names.portfolio(word) !== null ||
        names.honorific(word) !== null ||
        functionWords.has(word);
      return [...new Set(found.map((word) => foldName(word)))].filter((word) => word !== '' && !isOffice(word)).sort();
    },
    isPast: (role: string) =>
      role
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => names.pastOffice(word)),
    roleWords(role: string) {
      const words = role
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/['’]s?(?!\p{L})/gu, '')
        .split(/[^\p{L}\p{N}-]+/u)
        .filter((word) => word !== '' && !functionWords.has(word))
        // “Sen.” and “Senator” are one office, “ministers” are of one kind with a “minister”.
        .flatMap((word) => names.honorific(word)?.role?.toLowerCase().split(' ') ?? [roles(word)?.singular ?? word]);
      const telling = words.filter((word) => !isRank(word));
      return [...new Set(telling.length > 0 ? telling : words)];
    },
  });
}

// What tells people apart, and what does not: the parts of a name, given names that are one, and the words of an office that mean something.

import { type NameParts, partsOf } from './name-parts.ts';
import { loadNames } from './names.ts';
import { loadRoles } from './roles.ts';
import { readTable } from './load.ts';

export type Naming = {
  readonly partsOf: (name: string) => NameParts;
  /** Whether two given names may be one person's: “bob” and “robert”. */
  readonly sameGiven: (a: string, b: string) => boolean;
  /** Whether a given name is only ever short for another. */
  readonly isNickname: (given: string) => boolean;
  /** “former chief executive of Amarin Water” → amarin, water; of a role that is rank and nothing else the rank. */
  readonly roleWords: (role: string) => readonly string[];
};

export function loadNaming(): Naming {
  const names = loadNames();
  const roles = loadRoles();
  const nicknames = new Set(readTable('nicknames', ['nickname']).map(({ nickname }) => nickname));
  const functionWords = new Set(readTable('function-words', ['word']).map(({ word }) => word));
  const isRank = (word: string): boolean => names.portfolio(word) === 'rank';
  return Object.freeze({
    partsOf: (name: string) => partsOf(names, name),
    sameGiven: names.sameGiven,
    isNickname: (given: string) => nicknames.has(given),
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

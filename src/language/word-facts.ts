// What one written word says of itself, whatever stands around it; noted on each form: "Lund’s" → lund, capital, possessive.

import type { Form, Noted } from '../text/forms.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { CueLexicon } from './cues.ts';
import type { Names } from './names/names.ts';
import type { Role, Roles } from './roles.ts';
import type { Calendar } from './time/calendar.ts';
import { bare } from './time/reader.ts';
import type { Pronoun, WordClass, WordClasses } from './word-classes.ts';

export type WordFacts = Noted & {
  /** In lower case, apostrophes curly, without what leans on it. */
  readonly word: string;
  /** Characters of the form that are the word: 4 of "Lund’s". */
  readonly length: number;
  readonly shape: 'lower' | 'capital' | 'upper' | 'number';
  readonly class: WordClass;
  /** Whether it ends in ’s. */
  readonly possessive: boolean;
  readonly role: Role | null;
  readonly pronoun: Pronoun | null;
  /** "R17.40": a sum of money names nobody. */
  readonly sum: boolean;
  /** "de", "bin": small inside a name. */
  readonly particle: ReturnType<Names['particle']>;
  /** Whether it turns large inside, or has a point in it, as names of firms do: "BuzzFeed", "Lumo.com". */
  readonly camel: boolean;
  /** "Mr", "Gov", "J", "Jr": a full stop after it ends no sentence. */
  readonly abbreviates: boolean;
  /** "Inc", "Ltd": ends a company's name, and may end a sentence. */
  readonly legal: boolean;
  /** Whether it is of a closed class: "the", "however". */
  readonly small: boolean;
  /** Whether it ties the words of one name or office: "of", "for", "on". */
  readonly ties: boolean;
  /** Whether no list has it and English does not know it, so that it may be anybody's name: "choon", "sobakin". */
  readonly strange: boolean;
  readonly given: ReturnType<Names['given']>;
  readonly honorific: ReturnType<Names['honorific']>;
  readonly organizationWord: ReturnType<Names['organizationWord']>;
  readonly place: ReturnType<Names['place']>;
  readonly demonym: ReturnType<Names['demonym']>;
  readonly notName: ReturnType<Names['notName']>;
  /** Whether a cue may begin with the form as it stands: "said", "according". */
  readonly cue: boolean;
  /** Whether words that say when may begin with it: "Monday’s", "two", "1998", "mid-March". */
  readonly time: boolean;
  /** May stand in brackets inside somebody’s titles: “Col (Retd) Ravi Menon”, “Chief (Dr) Ada Eze”. */
  readonly titular: boolean;
};

export function openWordFacts(english: {
  readonly names: Names;
  readonly wordClasses: WordClasses;
  readonly roles: Roles;
  readonly abbreviations: Abbreviations;
  readonly cues: CueLexicon;
  readonly calendar: Calendar;
}): (form: Form) => WordFacts {
  return (form) => {
    // as: noted below, by this very lexicon
    if (form.noted?.by === english) return form.noted as WordFacts;
    const facts = factsOf(english, form);
    form.noted = facts;
    return facts;
  };
}

function factsOf(english: Parameters<typeof openWordFacts>[0], { raw, lower, word: whole }: Form): WordFacts {
  const { names, wordClasses, roles, abbreviations, cues, calendar } = english;
  const clitic = /(?<=\p{L})['’‘`](?:s|d|m|ll|re|ve)$/iu.exec(raw)?.[0] ?? '';
  const stem = raw.slice(0, raw.length - clitic.length);
  const word = stem.toLowerCase().replace(/['`‘]/gu, '’');
  // "al-Rashidi", "d’Aubigny", "kaNdaba": small in front, and a name all the same.
  const led = /^(\p{Ll}{1,4})[-'’]?\p{Lu}\p{Ll}/u.exec(stem)?.[1];
  const role = roles(word);
  // "Tory MPs", "two NGOs": many of them are written with letters, and are no name.
  const lettered = role?.number === 'plural' && /^\p{Lu}{2,4}s$/u.test(stem);
  const shape = led !== undefined && names.particle(led) !== null ? 'capital' : lettered ? 'lower' : shapeOf(stem);
  const honorific = names.honorific(word);
  return Object.freeze({
    by: english,
    word,
    length: stem.length,
    shape,
    class: wordClasses.wordClass(word),
    possessive: /s$/iu.test(clitic),
    role,
    pronoun: wordClasses.pronoun(word),
    sum: /^\p{L}{1,2}\p{N}+[.,]\p{N}/u.test(word),
    particle: names.particle(word),
    camel: /^(?:\p{Lu}[\p{Ll}\p{Lu}]{2,}\p{Ll}\p{Lu}|\p{Lu}{3,}\p{Ll}{3}|\p{L}+\.\p{Ll}{2,4}$)/u.test(stem),
    abbreviates:
      shape !== 'lower' &&
      // "on July 1. A spokesman": a number does not
      ((word.length === 1 && shape !== 'number') ||
        isShortened(word, honorific) ||
        names.suffix(word) !== null ||
        abbreviations.kind(stem) !== null ||
        // "U.S. Senator"
        /^(?:\p{L}\.)+\p{L}$/u.test(stem)),
    legal: names.legalForm(word),
    small: wordClasses.isFunctionWord(word),
    ties: wordClasses.ties(word),
    strange:
      honorific === null &&
      names.place(word) === null &&
      names.demonym(word) === null &&
      names.portfolio(word) === null &&
      names.organizationWord(word) === null &&
      wordClasses.isUnknown(word) &&
      !wordClasses.isEnglish(word),
    given: names.given(word),
    honorific,
    organizationWord: names.organizationWord(word),
    place: names.place(word),
    demonym: names.demonym(word),
    notName: names.notName(word),
    cue: cues.begins(whole),
    time: /^[0-9]|-/u.test(raw) || calendar.begins(bare(lower)),
    titular: honorific !== null || names.pastOffice(word),
  });
}

function shapeOf(stem: string): WordFacts['shape'] {
  const first = stem.charAt(0);
  // "6ABC", "11Alive"; not "3D", "10K", "5pm"
  if (first >= '0' && first <= '9') return /^\p{N}{1,2}\p{Lu}[\p{Lu}\p{Ll}]{2,}$/u.test(stem) ? 'capital' : 'number';
  if (first.toLowerCase() === first) return 'lower';
  return stem.length > 1 && stem.toUpperCase() === stem ? 'upper' : 'capital';
}

/** "Mr", "Gov", "Fr", but not "Begum" and "Eze", which may end a sentence. */
function isShortened(word: string, honorific: WordFacts['honorific']): boolean {
  if (honorific === null) return false;
  return honorific.role === null
    ? word.length <= LONGEST_COURTESY
    : honorific.role.toLowerCase() !== word || word.length === SHORTEST_OFFICE;
}

/** In letters: Mlle, Smt; and Dr, Fr, whose offices are written so. */
const LONGEST_COURTESY = 4;
const SHORTEST_OFFICE = 2;

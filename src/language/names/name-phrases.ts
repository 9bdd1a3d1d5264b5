// What a run of capitalised words names, and where the title before it ends: [Finance Minister] [Ana Reyes] is a person.

import type { Gender } from '../../types.ts';
import { knownBodyEnd } from '../phrase-ends.ts';
import type { Token } from '../tagger.ts';
import { isActing, isCourtesy, isOfficeOf, lastTitle, pastOffice, roleBefore } from './name-titles.ts';
import { isFamilyOfTwo, LONGEST_FAMILY } from './surnames.ts';
import { areSpeltBehind, closesBody, isWhence, phraseOf, type Wording } from './wording.ts';

export type NameReading = {
  /** Index of the name's first word; past `last` when the run is a title alone: "the Prime Minister". */
  readonly first: number;
  /** Whether a title or role stands before it. */
  readonly titled: boolean;
  /** As the title or the given name tells. */
  readonly gender: Gender | null;
};

/** Reads the name that ends at `last`; the phrase's own words begin at `core`. */
export function readName(wording: Wording, core: number, last: number): NameReading {
  const { english, tokens } = wording;
  const { names } = english;
  for (let at = core; at < last; at++) {
    // "the New Democratic Party" is no Democratic Party.
    const goesOn = at > core && wording.isName(at - 1) && !tokens[at - 1]?.possessive;
    if (!goesOn && knownBodyEnd(names, tokens, at) === last) return { first: at, titled: false, gender: null };
  }
  const runFirst = runStart(wording, core, last);
  // "the [Independent] Sellers Association (ISA)"
  if (areSpeltBehind(tokens, runFirst, last)) return { first: runFirst, titled: false, gender: null };
  const title = lastTitle(wording, runFirst, last);
  if (title === null) {
    const role = roleBefore(tokens, core, runFirst);
    if (role === null) {
      const begin = withoutOrigin(wording, runFirst, last);
      return { first: begin, titled: false, gender: givenGender(wording, begin, last) };
    }
    const beside = role.beside && !isActing(tokens, runFirst, last);
    const ranked = pastRanks(wording, runFirst, last);
    const first = beside ? (behindBody(wording, ranked, last, true) ?? ranked) : pastOffice(wording, role.at + 1, last);
    return { first, titled: true, gender: givenGender(wording, first, last) ?? tokens[role.at]?.role?.gender ?? null };
  }
  if (isInsideBody(wording, runFirst, title, last)) return { first: runFirst, titled: false, gender: null };
  const end = tokens[last] as Token; // as: here and below, indices inside the phrase
  const named = title < last && (tokens[title + 1] as Token).facts.given !== null;
  const isPlace = end.facts.notName === 'place';
  // "Queen Adelaide Hospital", but "Judge Thomas Church": only shorter ones are surnames too.
  const isHouse = end.facts.organizationWord === 'both' && end.word.length >= NO_SURNAME;
  // "Ms Park", "Mr Church": behind a courtesy one word alone is a surname; "the Minister of Water Resources" is no resources.
  const lone = title + 1 === last && isCourtesy(tokens[title] as Token, isPlace);
  const inOffice = isOfficeOf(tokens, title);
  if (title < last && !lone && !inOffice && ((!named && (isPlace || closesBody(end))) || (title + 1 < last && isHouse)))
    return { first: runFirst, titled: false, gender: null };
  const { word, role, facts } = tokens[title] as Token;
  const honorific = names.honorific(word);
  // "Sri Wahyuni": before one word a courtesy that is a given name too is one; "Dona Lund" is still a lady.
  const own = facts.given !== null && honorific?.role === null && honorific.gender === null;
  const isGiven = own && title + 1 === last && title === runFirst && !wording.isSurname(end.word);
  const office = isGiven ? title : pastOffice(wording, title + 1, last);
  // "Member Provincial Assembly Khuro Lund"
  const first = role?.kind === 'person' && office === title + 1 ? (behindBody(wording, office, last, true) ?? office) : office;
  const told = honorific?.gender ?? role?.gender ?? null;
  // "Mrs. Leslie Hall" is a woman; "Chairman Ida Baker" too: only a courtesy title is surer than the given name.
  const gender = honorific !== null && honorific.role === null ? told : (givenGender(wording, first, last) ?? told);
  return { first, titled: true, gender };
}

/** "Procurator [Fiscal] Ida Lund": behind the words that only say of which rank an office is. */
function pastRanks({ english, tokens }: Wording, from: number, last: number): number {
  let at = from;
  while (at + 1 < last && english.names.portfolio(tokens[at]?.word ?? '') === 'rank') at++;
  return at;
}

/** "the Department of [Marine] Affairs", "the [Independent] Office for Police Conduct": a word that is a title elsewhere, in the name of a body. */
function isInsideBody({ english, tokens }: Wording, runFirst: number, title: number, last: number): boolean {
  const opensBody = (at: number) => tokens[at]?.facts.organizationWord === 'both' && tokens[at + 1]?.facts.ties === true;
  // "DC Comics", "TD Securities"
  if (runFirst === title && english.names.organization(phraseOf(tokens.slice(title, last + 1)))) return true;
  // "Senator Church of Ashton", but "the General Assembly of Ashton"
  const { word, role } = tokens[title + 1] ?? { word: '', role: null };
  const isLong = role?.kind === 'body' && word.length >= NO_SURNAME;
  if ((tokens[title]?.facts.honorific === null || isLong) && title + 2 < last && opensBody(title + 1)) return true;
  // "the Department of Justice Secretary, Ida Lund"
  const isField = title + 1 === last && english.names.portfolio(tokens[last]?.word ?? '') === 'field';
  return isField && tokens.slice(runFirst, title).some((_, index) => opensBody(runFirst + index));
}

/** In letters: college, library, hospital. */
const NO_SURNAME = 7;

/** As the given name tells; a lone word tells nothing: "Lindsey" is a given name too, and often a surname. */
function givenGender({ tokens }: Wording, first: number, last: number): Gender | null {
  const given = first < last ? (tokens[first] as Token).facts.given : null;
  return given === 'either' ? null : given;
}

/** The index where the run of the name's words begins. */
function runStart({ english, tokens, isName }: Wording, core: number, last: number): number {
  const { names } = english;
  let first = last;
  while (first > core) {
    const { word, facts } = tokens[first - 1] as Token;
    const links = isName(first - 2) || tokens[first - 2]?.facts.ties;
    const link = links && (facts.ties || word === 'and' || word === 'the');
    if ((!isName(first - 1) && names.particle(word) === null && !link) || isWhence(english, word)) break;
    first--;
  }
  while (first < last && !isName(first) && !names.particle((tokens[first] as Token).word)?.opens) first++;
  return first;
}

/** Three to five letters before somebody's whole name: an office or a house, not "A. J." nor "TOM HALE". */
function isInLetters(tokens: readonly Token[], at: number, last: number): boolean {
  const { shape, word } = tokens[at] as Token; // as: here and below, indices inside the run
  const next = tokens[at + 1] as Token;
  return (
    shape === 'upper' && /^\p{L}{3,5}$/u.test(word) && at + 1 < last && next.shape === 'capital' && next.facts.given !== null
  );
}

/** "Australian [Zorvane Tehapo]", "Late [Zorvane Tehapo]": behind where somebody is from, or was, two words or more that English does not know. */
function saysWhence(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const { demonym, titular, honorific } = (tokens[Math.max(first, at - 1)] as Token).facts; // as: here and below, indices of the run
  const whence = demonym === 'singular' || (titular && honorific === null);
  return at > first && at < last && whence && tokens.slice(at, last + 1).every(({ facts }) => facts.strange);
}

/** "Speaking to Sky News [Ida Lund] said", "Norvale Crown Court [Ida Lund]": where a given name and one more word stand behind what closes the name of a body. */
function behindBody({ english, tokens, isSurname }: Wording, first: number, last: number, office = false): number | null {
  const end = tokens[last] as Token; // as: an index of the run
  if (last - first < 2 || closesBody(end) || !(end.facts.strange || isSurname(end.word))) return null;
  const isStrange = (at: number) => tokens[at]?.facts.strange === true && tokens[at]?.facts.place === null;
  const isGiven = (at: number) => {
    const { given, place } = (tokens[at] as Token).facts; // as: an index of the run
    return given !== null && place === null;
  };
  for (let at = first + 1; at < last - 1; at++) {
    const token = tokens[at] as Token; // as: an index of the run
    if (!closesBody(token) || token.facts.given !== null || !(isGiven(at + 1) || (office && isStrange(at + 1)))) continue;
    return english.names.organization(phraseOf(tokens.slice(first, last + 1))) ? null : at + 1;
  }
  return null;
}

/** "Orvex CIO [Ida Lund]", "Ashton County DA [Tom Hale]": where a given name and one more word stand behind letters that say what somebody is. */
function behindLetters(tokens: readonly Token[], first: number, last: number): number | null {
  for (let at = first; at < last - 1; at++) {
    const [{ word, shape, facts }, name] = [tokens[at] as Token, tokens[at + 1] as Token]; // as: indices of the run
    if (facts.given !== null && facts.place === null) return null;
    if (at === first || shape !== 'upper' || !/^\p{L}{2,5}$/u.test(word)) continue;
    if (name.shape === 'capital' && name.facts.given !== null && name.facts.place === null) return at + 1;
  }
  return null;
}

/** "Republican Tom Hall", "the Lib Dems David Lund": leading words that are no names stay outside, up to a given name with more behind it. */
function withoutOrigin(wording: Wording, first: number, last: number): number {
  const { english, tokens } = wording;
  const { names, wordClasses } = english;
  const behind = behindBody(wording, first, last) ?? behindLetters(tokens, first, last);
  if (behind !== null) return behind;
  // "the St Mary River Board", "the Saint John Police Force"
  const isPlace = names.place(`${tokens[first]?.word} ${tokens[first + 1]?.word}`) !== null;
  const begins = isPlace || tokens[first]?.facts.notName === 'begins-place';
  if (begins && closesBody(tokens[last] as Token)) return first; // as: an index of the run
  for (let at = first; at < last; at++) {
    const { word } = tokens[at] as Token;
    // "the Scot Davie Lund"
    const origin = at === first && tokens[first - 1]?.word === 'the' && names.demonym(word) === 'singular' && at + 1 < last;
    const isNext = origin && names.given((tokens[at + 1] as Token).word) !== null;
    if (names.given(word) !== null && !isNext && (at === first || names.place(word) === null)) return at;
    // "Lib Dems"
    if (names.organization(`${word} ${tokens[at + 1]?.word ?? ''}`)) {
      at++;
      continue;
    }
    // "CAO Ida Lund", "UKIP Tom Hale"
    if (at === first && isInLetters(tokens, at, last)) continue;
    // "Petty Officer 2nd Class Tom Lund"
    if (names.portfolio(word) === 'rank') continue;
    // "Ma. Luisa Tolenta"
    if (at === first && word.length === 2 && (tokens[at + 1] as Token).start - (tokens[at] as Token).end === 2) return first;
    const isOther = names.demonym(word) !== null || names.place(word) !== null || names.organization(word);
    if (!isOther && wordClasses.isUnknown(word)) return saysWhence(tokens, first, at, last) ? at : first;
    // "Tan Wei Ling": inside a sentence any two words will do.
    const inside = word.length <= LONGEST_FAMILY && !(tokens[at] as Token).opens;
    if (!isOther && at === first && last - first === 2 && (inside || isFamilyOfTwo(tokens, at))) return first;
  }
  return first;
}

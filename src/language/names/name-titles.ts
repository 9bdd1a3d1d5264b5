// Titles in front of a name: where the last one ends, and what goes on before the name: [Former Secretary of State] John Kell, [SSP City] Farhan Niazi.

import { isFieldWord } from '../offices.ts';
import { isSeatPair } from '../paired-places.ts';
import type { Token } from '../tagger.ts';
import type { Names } from './names.ts';
import { closesPlace } from './surnames.ts';
import { closesBody, type Wording } from './wording.ts';

const INITIALS = /^\p{L}(?:\.\p{L})*\.?$/u;

/** The index of the last title in a run; null when there is none. */
export function lastTitle(wording: Wording, runFirst: number, last: number): number | null {
  const { english, tokens, isName, isSurname } = wording;
  const { names } = english;
  // "Local 40"
  if (tokens[last]?.shape === 'number') return null;
  for (let at = last; at >= runFirst; at--) {
    const token = tokens[at] as Token;
    // "Senators Charles Hall and Ida Lund", "Justices R.K. Lund": of several a title stands once, before the first.
    const next = tokens[at + 1];
    const leads = at < last && (next?.facts.given !== null || (at + 1 < last && INITIALS.test(next.word)));
    const isRole = token.role?.kind === 'person' && (token.role.number === 'singular' || leads);
    if (isRank(wording, runFirst, at, last)) return at;
    if (token.facts.honorific === null && !isRole) continue;
    if (isInitials(wording, runFirst, at, last) || isFamilyName(wording, runFirst, at, last)) continue;
    if (at < last && isFieldWord(names, tokens, at)) continue;
    // "Minister for Local Government Ivor Lund": no local.
    if (tokens[at - 1]?.facts.ties && tokens[at + 1]?.role?.kind === 'body' && at + 1 < last) continue;
    // "María del Carmen Ortiz": no delegate. "Tom Lund Sr": no nun.
    if (
      at > runFirst &&
      ((token.shape === 'lower' && names.particle(token.word)) || (at === last && names.suffix(token.word)?.keep))
    )
      continue;
    // "Nicla Di Palma": no inspector, but "Acting DI Lund".
    if (at > runFirst && at < last && token.shape === 'capital' && names.particle(token.word)) continue;
    // "Sanus Md Nor": no manager, who has two large letters.
    if (at < last && token.word.length === 2 && token.shape === 'capital' && token.facts.honorific === null) continue;
    // "Muhammad Ahmad Sheikh Muhammad Rafik": behind two given names no title.
    if (at < last && at - 2 >= runFirst && [at - 1, at - 2].every((index) => isGivenName(tokens[index]))) continue;
    // "the Ashton Courier" carries the news, and so does "the Daily Messenger".
    if (at === last && at > runFirst && (closesBody(token) || isPaper(wording, at)) && isName(at - 1)) continue;
    const before = at > runFirst ? (tokens[at - 1] as Token) : null;
    // "Fine Gael TD Tom Lund": nor is Gael.
    const party = before !== null && at - 2 >= runFirst && names.organization(`${tokens[at - 2]?.word} ${before.word}`);
    const origin =
      party ||
      (before !== null && (before.facts.place !== null || before.facts.demonym !== null || closesPlace(english, tokens, at - 1)));
    const rank = before !== null && names.portfolio(before.word) === 'rank'; // as in "Lance Corporal Lund"
    // "D/Supt Lund" has no initial.
    // "U. S. Secretary of State Ida Lund": nor has she one here.
    const land =
      before !== null && at < last && at - 2 >= runFirst && names.place(`${tokens[at - 2]?.word}.${before.word}.`) === 'country';
    const initial = before !== null && before.word.length === 1 && !land && !isShortTitle(names, token.word);
    const afterGiven = before !== null && !origin && !rank && (before.facts.given !== null || initial);
    // "Charlie Cook", "Martin Baron": a trade at the end of a name is a surname; "Charlotte Mayor Ana Reyes" has a name after it.
    const suffixed = names.suffix((tokens[last] as Token).word) !== null ? last - 1 : last;
    const { facts: ahead, shape: form } = tokens[at + 1] ?? token;
    // “Ramon “Boy Tubig” Salonga”: inside marks no office.
    const opened = token.start - (before?.end ?? token.start) > 1;
    const named = at + 1 < suffixed && (ahead.given !== null || (ahead.strange && form === 'capital' && !opened));
    if (afterGiven && !named) continue;
    // "Mr. King", "Gov. Earl Baker": after a short title stands a name, whatever the word means else.
    if (
      before !== null &&
      isShortTitle(names, before.word) &&
      (at === last || (token.facts.given !== null && !isShortTitle(names, token.word)))
    )
      continue;
    if (at === last && isSurname(token.word)) continue;
    // "Oyelara Eze", "Rahimunnesa Begum": behind a word English does not know, what is no rank is a surname.
    // “student Zorab King”: behind a trade in small letters so is any word.
    const introduced = tokens[runFirst - 1]?.role?.kind === 'person' && tokens[runFirst - 1]?.shape === 'lower';
    if (at === last && before !== null && (token.role === null || introduced) && isUnknownName(english, before.word)) continue;
    // “gunman Man Haron Lund”, “former chairman Mate Lund”: behind a trade a short word that is another begins the name, if no given name follows.
    const behindTrade = tokens[at - 1]?.role?.kind === 'person' && tokens[at - 1]?.facts.honorific === null;
    const isShort = token.shape === 'capital' && token.word.length <= SHORT_NAME && token.facts.honorific === null;
    if (at < last && behindTrade && isShort && tokens[at + 1]?.facts.given === null) continue;
    const pointed = (tokens[at + 1]?.start ?? token.end) - token.end > 1;
    // "Grower Col McTavish": behind a trade no rank, but "spokesman Col. Hurst".
    const trade = tokens[at - 1]?.role?.kind === 'person' && (tokens[at - 1]?.facts.honorific ?? null) === null;
    if (at + 1 === last && token.joined === 'space' && trade && token.facts.given !== null && !pointed) continue;
    // "Senator Dean Moss", "Mayor Hunter Hale": behind one office a word that is another and a given name is the name.
    const office = before?.shape === 'capital' && (before.role?.kind === 'person' || before.facts.honorific !== null);
    if (office && !rank && at + 1 === last && token.facts.given !== null && token.shape === 'capital' && !pointed) continue;
    // "Dean Hall", "Earl Baker": a given name first of two.
    if (
      at === runFirst &&
      at < last &&
      token.facts.given !== null &&
      (!isShortTitle(names, token.word) || isCalledSo(tokens, token.word)) &&
      isSurname((tokens[at + 1] as Token).word)
    ) {
      continue;
    }
    return at;
  }
  return null;
}

function isGivenName(token: Token | undefined): boolean {
  return token?.facts.given != null && token.facts.place === null && token.facts.honorific === null;
}

/** In letters. */
const SHORT_NAME = 4;

/** "the Evening [Messenger]": a trade of which a paper has its name. */
function isPaper({ english: { grammar }, tokens }: Wording, at: number): boolean {
  const [article, day, { shape, facts }] = [tokens[at - 2], tokens[at - 1], tokens[at] as Token]; // as: the caller's index
  if (article?.word !== 'the' || facts.honorific !== null) return false;
  return shape === 'capital' && day?.shape === 'capital' && grammar.issue.has(day.word);
}

/** "Brothers [Col] and Wayne Duggan": whether the article has a given name where a title would be read. */
function isCalledSo(tokens: readonly Token[], word: string): boolean {
  return tokens.some((token, at) => {
    if (token.word !== word || tokens[at + 1]?.word !== 'and') return false;
    const [other, surname] = [tokens[at + 2], tokens[at + 3]];
    return other?.facts.given != null && surname?.shape === 'capital' && surname.joined === 'space';
  });
}

/** "ACC Devlin", of the Mark Devlin named before: letters that the table of titles does not have. */
function isRank({ tokens, isSurname, isOffice }: Wording, runFirst: number, at: number, last: number): boolean {
  const { word, shape, joined } = tokens[at] as Token; // as: here and below, indices of the run
  if (at === runFirst && at + 1 === last && shape === 'upper' && isOffice(word, tokens[last]?.word ?? '')) return true;
  if (at !== runFirst || at + 1 !== last || shape !== 'upper' || word.length < FEWEST_LETTERS || word.length > MOST_LETTERS)
    return false;
  const name = tokens[last] as Token;
  return joined !== 'ampersand' && name.shape === 'capital' && name.facts.organizationWord === null && isSurname(name.word);
}

/** Two letters are mostly initials, more than four a word. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 4;

/** "U. Lund", "Eke U. Lund", "MK Lund": letters that are a title only elsewhere, as in "U Thein Lund" and "MK Dalia Lund". */
function isInitials({ tokens, isSurname }: Wording, runFirst: number, at: number, last: number): boolean {
  const { word, shape, end, facts } = tokens[at] as Token; // as: here and below, indices of the run
  const next = tokens[at + 1];
  if (word.length === 1) return at > runFirst || next === undefined || next.start - end > 1;
  if (word.length > 2 || shape !== 'upper' || facts.honorific !== null || at > runFirst) return false;
  return at + 1 === last && next !== undefined && next.facts.given === null && !isSurname(next.word);
}

/** "Fan Mengli", where the article has a Fan of a family: no admirer called Mengli. */
function isFamilyName({ tokens, isSurname, english }: Wording, runFirst: number, at: number, last: number): boolean {
  const [{ word, facts }, given] = [tokens[at] as Token, tokens[last] as Token]; // as: indices of the run
  if (at !== runFirst || at + 1 !== last || facts.honorific !== null || !isSurname(word)) return false;
  return given.joined === 'space' && isUnknownName(english, given.word) && !isSurname(given.word);
}

function isUnknownName({ names, wordClasses }: Wording['english'], word: string): boolean {
  return (
    wordClasses.isUnknown(word) && names.honorific(word) === null && names.place(word) === null && names.demonym(word) === null
  );
}

/** "mr" and "gov", but not "governor": what only ever stands before a name. */
function isShortTitle(names: Names, word: string): boolean {
  const honorific = names.honorific(word);
  return honorific !== null && (honorific.role === null || honorific.role.toLowerCase() !== word);
}

/** The role before a name that is not written as part of it: "spokesman Jim Hall", "secretary of state John Kell". */
export function roleBefore(
  tokens: readonly Token[],
  core: number,
  runFirst: number,
): { readonly at: number; readonly beside: boolean } | null {
  if (runFirst > core && tokens[runFirst - 1]?.role?.kind === 'person') return { at: runFirst - 1, beside: true };
  for (let at = core; at < runFirst - 1; at++) {
    if (tokens[at]?.role?.kind === 'person' && tokens[at + 1]?.facts.ties) return { at, beside: false };
  }
  return null;
}

/** "Officer [Commanding] Police Division Andrew Moss": what the holder of an office does, and for what. */
export function isActing(tokens: readonly Token[], at: number, last: number): boolean {
  const [office, deed, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (office?.role?.kind !== 'person' || !deed?.word.endsWith('ing') || next === undefined || at + 2 >= last) return false;
  return [deed, next].every(({ joined, facts }) => joined === 'space' && !facts.strange && facts.given === null);
}

/** Past the rest of an office: "of State" in "Secretary of State John Kell". */
export function pastOffice(wording: Wording, from: number, last: number): number {
  const { english, tokens } = wording;
  const { names } = english;
  if (!tokens[from]?.facts.ties && !isActing(tokens, from, last)) return pastBeat(english, tokens, from, last);
  for (let at = from + 1; at < last; at++) {
    const { word } = tokens[at] as Token;
    // "MP for Danby and Milton Tara Quill"
    if (isSeatPair(names, tokens, at - 2)) continue;
    // "Chief of Army Staff Gen. (retd) Asad Lund"
    const ranked = isShortTitle(names, word) && names.portfolio(word) === null;
    if (ranked) return (tokens[at + 1] as Token).shape === 'lower' && at + 1 < last ? at + 2 : at + 1;
    const isField = names.portfolio(word) !== null || names.place(word) !== null || names.organizationWord(word) !== null;
    if (at > from + 1 && names.given(word) !== null && !isField) return at;
    // "Leader of the Opposition Manikka Tagore": two words or more that English does not know, behind one that it does.
    const field = tokens[at - 1] as Token;
    const behind = at > from + 1 && !field.facts.strange && field.facts.place === null;
    // "Mayor of Danby Arlynn Quill"
    const placed = at === from + 2 && at + 1 === last && tokens[from]?.word === 'of' && field.shape === 'capital';
    const rest = tokens.slice(at, last + 1);
    // "for north Danby Mark Quill": the given name is still to come; "of Parliament Tolandir Amin Quill": it has come.
    const isWhole = names.portfolio(field.word) === 'field' || (field.role !== null && field.role.kind !== 'person');
    const isEarly = !isWhole && rest.slice(1, -1).some(({ facts }) => facts.given !== null);
    if ((behind || placed) && !isEarly && rest.every(({ joined, facts }) => joined === 'space' && facts.strange)) return at;
  }
  return last > from + 1 && isHolder(wording, last) ? last : last + 1;
}

/** "Secretary of State Danforth", "Inspector General of Police Adeola": a surname alone behind the field of an office. */
function isHolder({ english, tokens, isSurname }: Wording, at: number): boolean {
  const { names } = english;
  const [field, { word, joined, facts }] = [tokens[at - 1] as Token, tokens[at] as Token]; // as: indices inside the run
  if (joined !== 'space' || facts.place !== null || facts.organizationWord !== null || names.portfolio(word) !== null)
    return false;
  return isSurname(word) || (names.portfolio(field.word) === 'field' && (facts.strange || facts.given !== null));
}

/** "SSP [City] Farhan Niazi", "DIG [West] Kamran Soomro": where an officer serves, before a given name with more behind it. */
function pastBeat(english: Wording['english'], tokens: readonly Token[], from: number, last: number): number {
  // "Private First Class Omar Diaz", "Det Con Omar Diaz", but "Mr Con Diaz"
  const [rank, next] = [tokens[from], tokens[from + 1]];
  const isRanked = from < last && english.names.portfolio(rank?.word ?? '') === 'rank';
  if (isRanked && (rank?.facts.given == null || next?.facts.given != null)) return pastBeat(english, tokens, from + 1, last);
  if (from + 1 >= last) return from;
  const holder = pastPageant(english, tokens, from, last);
  if (holder !== null) return holder;
  const { word, facts } = tokens[from] as Token; // as: here and below, indices inside the run
  const inLetters = tokens[from - 1]?.shape === 'upper' && english.wordClasses.isEnglish(word);
  const isBeat = (facts.notName === 'begins-place' || inLetters) && facts.given === null;
  return isBeat && (tokens[from + 1] as Token).facts.given !== null ? from + 1 : from;
}

/** "Miss [Universe] Ida Lund", "Miss [South Africa] Ida Lund": what a courtesy is won of, before a given name with more behind it; else null. */
function pastPageant({ names }: Wording['english'], tokens: readonly Token[], from: number, last: number): number | null {
  const honorific = tokens[from - 1]?.facts.honorific ?? null;
  if (honorific === null || honorific.role !== null || honorific.gender === null) return null;
  const [token, next] = [tokens[from] as Token, tokens[from + 1] as Token]; // as: the caller has looked
  const two = names.place(`${token.word} ${next.word}`) !== null;
  const at = two ? from + 2 : from + 1;
  const won = two || token.facts.place !== null || token.facts.notName === 'thing';
  return won && token.facts.given === null && at < last && tokens[at]?.facts.given != null ? at : null;
}

/** "Minister of", "Director for": an office goes on; a mother’s, a king’s and a sister’s may be the name of a hospital. */
export function isOfficeOf(tokens: readonly Token[], title: number): boolean {
  const role = tokens[title]?.role;
  return role?.kind === 'person' && role.gender === null && tokens[title + 1]?.facts.ties === true;
}

/** Before a surname that is a place too, "Ms", "Dr" and "Sgt", but not "Queen"; before one that is a body's word "Mr" alone: "Hajj Committee". */
export function isCourtesy({ word, shape, facts: { honorific } }: Token, beforePlace: boolean): boolean {
  if (honorific === null || shape === 'upper') return false;
  const short = word.length <= LONGEST_COURTESY;
  if (honorific.role === null) return honorific.gender !== null && (beforePlace || short);
  return beforePlace && (short || honorific.role.toLowerCase() !== word);
}

/** In letters: Mr, Mrs. */
const LONGEST_COURTESY = 3;

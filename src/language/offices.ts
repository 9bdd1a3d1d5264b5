// How far an office goes on, and where its holder begins: [Minister for Agriculture, Food and the Marine] Tom Lund, [secretary of state] John Kell.

import type { Names } from './names/names.ts';
import { isSeatPair } from './paired-places.ts';
import type { Token } from './tagger.ts';

/** "secretary of state John Kell": the index of the name, where an office goes on before it; else the next. */
export function officeGoesOn(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): number {
  const token = tokens[at] as Token; // as: the caller's index
  const link = tokens[at + 1];
  if (token.role?.kind !== 'person' || link?.joined !== 'space' || !link.facts.ties || isServant(names, tokens, at))
    return at + 1;
  const holder = officeHolder(names, tokens, isName, at);
  if (holder !== null) return holder;
  const from = tokens[at + 2]?.word === 'the' ? at + 3 : at + 2;
  for (let next = from; next <= from + 4; next++) {
    const word = tokens[next];
    if (word === undefined || word.joined !== 'space') return at + 1;
    const holder = next > from && isName(next);
    if (holder && isName(next + 1) && word.facts.given !== null && tokens[next + 1]?.joined === 'space')
      return isSmallField(names, tokens, from, next) ? next : at + 1;
    if (holder && isLoneHolder(names, tokens, next)) return next;
    const small = word.shape === 'lower' && OF_FIELDS.has(word.class) && !word.possessive;
    if (!isName(next) && !small && names.portfolio(word.word) === null) return at + 1;
  }
  return at + 1;
}

/** The classes of words in a field: "patient", "care", "human", "resources". */
const OF_FIELDS: ReadonlySet<string> = new Set(['noun', 'unknown', 'adjective', 'ambiguous']);

/** "director of [patient care] Ida Lund", "dean of [students] Ida Lund": small words that an office may be over; not "coach of [striker] Ida Lund". */
function isSmallField(names: Names, tokens: readonly Token[], from: number, end: number): boolean {
  const office = tokens[from - 2] as Token; // as: here and below, the caller's indices
  const { word, role, shape } = tokens[end - 1] as Token;
  if (shape !== 'lower' || names.portfolio(word) !== null) return true;
  // "the killers of hikers Ida Lund and Tom Hale"
  const several = tokens.slice(end, end + LONGEST_TITLE).some(({ word, joined }) => word === 'and' && joined === 'space');
  if (role !== null) return role.number === 'plural' && tokens[from - 1]?.word === 'of' && !several;
  return office.role?.gender === null && !/(?:er|or|ist|ian|ee|man|ant|(?<!m)ent|ard)$/u.test(word);
}

/** "a [spokesman] for Prime Minister Ada Holm", "a [lawyer] for former Mayor Hale": who speaks for somebody with a title is not that one. */
export function isServant(names: Names, tokens: readonly Token[], at: number): boolean {
  const [token, link] = [tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  if (token.role?.kind !== 'person' || link?.facts.ties !== true || (token.shape !== 'lower' && !token.opens)) return false;
  for (let next = at + 2; next < at + 2 + LONGEST_TITLE; next++) {
    const { word, shape, joined, role, facts } = tokens[next] ?? token;
    if (joined !== 'space' || (shape === 'lower' && !names.pastOffice(word))) return false;
    if (isFieldWord(names, tokens, next)) continue;
    // “Dean of Students Ida Lund”
    if (link.word === 'of' && role?.kind === 'person' && role.number === 'plural') return false;
    if (shape !== 'lower' && (role?.kind === 'person' || facts.honorific !== null)) return true;
    // "for Federal Harbours Minister Ida Lund"
    const tellsWhat = link.word === 'for' && shape === 'capital' && facts.given === null;
    const known = names.portfolio(word) !== null || facts.place !== null || facts.demonym !== null;
    if (!names.pastOffice(word) && !known && !tellsWhat) return false;
  }
  return false;
}

/** In words: "former US Deputy Prime Minister". */
const LONGEST_TITLE = 5;

/** "Vice President for [Student] Affairs", "Secretary of [Veterans] Affairs", "Director of [Patient] Care": a word for somebody that says, with the next, what an office is over. */
export function isFieldWord(names: Names, tokens: readonly Token[], at: number): boolean {
  const [{ role, word, shape, facts }, next, after] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]; // as: the caller's index
  if (role?.kind !== 'person' || shape !== 'capital' || facts.honorific !== null || !isBehindOffice(tokens, at)) return false;
  if (names.portfolio(word) === 'field') return true;
  if (next?.joined !== 'space' || next.shape !== 'capital' || next.role?.kind === 'person' || next.facts.strange) return false;
  const isGiven = next.facts.given !== null && names.portfolio(next.word) === null;
  return !isGiven && after?.joined === 'space' && after.shape === 'capital';
}

/** "Vice President for Student", "Director of Nursing and Patient": whether an office of one person leads to the word by a preposition. */
function isBehindOffice(tokens: readonly Token[], at: number): boolean {
  let link = at - 1;
  while (link > at - LONGEST_TITLE && (tokens[link]?.shape === 'capital' || tokens[link]?.word === 'and')) link--;
  const office = tokens[link - 1];
  if (tokens[link]?.facts.ties !== true || office === undefined) return false;
  return office.role?.kind === 'person' ? office.role.number === 'singular' : office.facts.honorific !== null;
}

/** "Secretary of State [Danforth] said": a surname alone behind the field of an office. */
function isLoneHolder(names: Names, tokens: readonly Token[], at: number): boolean {
  const [field, { facts, shape }, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  const isSurname = (facts.strange || facts.given !== null) && facts.place === null && shape === 'capital';
  return isSurname && names.portfolio(field?.word ?? '') === 'field' && (next?.joined !== 'space' || next.shape === 'lower');
}

/**
 * "Secretary of State for Education Ida Lund", "Minister for Agriculture, Food and the Marine Tom Lund": the index of the holder’s name, for a
 * large title at `at` or inside its office; null when none stands behind it.
 */
export function officeHolder(
  names: Names,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  at: number,
): number | null {
  const token = tokens[at];
  const link = tokens[at + 1];
  const inside = tokens[at - 1]?.word === 'of' && tokens[at - 2]?.role?.kind === 'person';
  if (token?.role?.kind !== 'person' && !inside) return null;
  if (!link?.facts.ties) return null;
  let listed = false;
  for (let next = at + 2; next < at + 2 + LONGEST_OFFICE; next++) {
    const word = tokens[next];
    if (word === undefined || (word.joined !== 'space' && word.joined !== 'comma')) return null;
    // “for Agriculture, Food and the Marine Tom Lund”; in “of the Library, Te Aroha Lund” no “and” ends the list, and the name begins at the comma.
    if (word.joined === 'comma') listed = true;
    else if (word.word === 'and') listed = false;
    // “the Minister of Roads and Works, Mr Tom Lund”: the office ends, and the name is one of its own.
    const behindList = tokens[next - 2]?.word === 'and' && word.facts.given !== null && isName(next + 1);
    if (word.joined === 'comma' && (isCourtesy(names, word.word) || behindList))
      return isName(next - 1) && tokens[next - 1]?.joined === 'space' ? next - 1 : null;
    const begins =
      isName(next) &&
      word.joined === 'space' &&
      (word.facts.given !== null || isCourtesy(names, word.word)) &&
      names.portfolio(word.word) === null;
    // “Minister for National Development Lim Choon Hock”: behind the field names that no list has.
    const [second, third] = [tokens[next + 1], tokens[next + 2]];
    const strange = [word, second].every(
      (token) => token?.facts.strange && token.joined === 'space' && token.shape === 'capital',
    );
    const ends = third?.joined !== 'space' || third.shape === 'lower' || third.facts.strange;
    if (strange && next > at + 2 && link.word === 'of' && isPlaceAlone(tokens, at, next) && !third?.facts.strange) return next;
    if (strange && ends && names.portfolio(tokens[next - 1]?.word ?? '') === 'field' && isName(next) && isName(next + 1))
      return next;
    // "the mayor of Tulla and Ida Lund" are two.
    if (begins && tokens[next - 1]?.word === 'and') {
      if (isSeatPair(names, tokens, next - 2)) continue;
      return null;
    }
    // One given name more behind it, or a surname: "for Ireland Tom Lund", not "for Ida".
    if (begins && next > at + 2 && isName(next + 1) && tokens[next + 1]?.joined === 'space' && word.facts.place === null)
      return listed ? null : next;
    // "for north Tulla"
    const begin = word.facts.notName === 'begins-place';
    // “Attorney for the Northern District of Tulla”
    const ties = word.word === 'and' || word.word === 'the' || word.word === 'for' || word.word === 'of';
    if (!isName(next) && !begin && !ties) return null;
  }
  return null;
}

/** "Mayor of [Danby] Arlynn Quill", "Reeve of [Fertile Belt] Arlynn Quill": behind an office without its article one word, or words of English, is where it is held. */
function isPlaceAlone(tokens: readonly Token[], office: number, holder: number): boolean {
  const places = tokens.slice(office + 2, holder);
  if (places.some(({ shape, joined }) => shape !== 'capital' || joined !== 'space')) return false;
  const isBare = tokens[office]?.joined !== 'space' || tokens[office - 1]?.class === 'verb';
  const known = places.every(({ facts }) => facts.place !== null);
  return (places.length === 1 || places.every(({ facts }) => !facts.strange)) && (isBare || known);
}

/** The longest office of a cabinet: "Minister for Agriculture, Food, Fisheries and the Marine", in words. */
const LONGEST_OFFICE = 10;

/** "[Tourism, Arts and Culture Minister] Ida Lund": the index of the noun of an office whose fields are a list; null elsewhere. */
export function listedOffice(
  names: Names,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  first: number,
): number | null {
  if (tokens[first]?.shape !== 'capital' || names.portfolio(tokens[first]?.word ?? '') !== 'field') return null;
  if (tokens[first + 1]?.joined !== 'comma') return null;
  for (let at = first + 1, ended = false; at < first + LONGEST_OFFICE; at++) {
    const { word, shape, joined, role } = tokens[at] ?? { word: '', shape: 'lower', joined: 'apart', role: null };
    if (joined !== 'space' && joined !== 'ampersand' && joined !== 'comma') return null;
    if (role?.kind === 'person' && shape === 'capital' && joined === 'space') return ended && isName(at + 1) ? at : null;
    ended ||= word === 'and' || joined === 'ampersand';
    if (word !== 'and' && shape !== 'capital') return null;
  }
  return null;
}

/** "Dr" and "Mrs" stand before names alone; "Justice" may be what a minister is for. */
function isCourtesy(names: Names, word: string): boolean {
  return names.honorific(word) !== null && word.length <= 4 && names.portfolio(word) === null;
}

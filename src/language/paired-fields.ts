// Two fields that name one body: Ashton [Parks and Recreation] said – the Centers for [Disease Control and Prevention] – a [Fish and Wildlife] spokesman.

import type { Names } from './names/names.ts';
import type { Token } from './tagger.ts';

/** Whether the large words on both sides of the “and” behind `at` are two fields of one body: “Search and Rescue”, not “Lund and Hale”, “Oslo and Lund”. */
export function isFieldPair(names: Names, tokens: readonly Token[], at: number): boolean {
  const [token, link, other] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]; // as: the caller's index
  if (link?.word !== 'and' || link.joined !== 'space' || other?.joined !== 'space') return false;
  // “Coast and Valley Radio”: a word that no list knows, before a place’s.
  const isUnlisted = other.facts.notName === 'place' && token.shape === 'capital' && isNobody(token);
  if (!isField(names, token) && !isUnlisted) return false;
  const begin = runStart(tokens, at);
  // “Ida Wood and Rescue Director Tom Hale”
  const opening = tokens[begin] as Token; // as: no later than the word
  if ((begin < at && opening.facts.given !== null && opening.facts.place === null) || opening.facts.honorific !== null)
    return false;
  let last = at + 2;
  while (tokens[last + 1]?.joined === 'space' && isField(names, tokens[last + 1] as Token)) last++; // as: it was asked
  const end = tokens[last] as Token;
  const closes = end.facts.organizationWord === 'close' || names.portfolio(end.word) === 'field';
  // “Immigration and Customs Enforcement”, “Coast and Valley Radio”: a first word of no list, or of a place, before one that ends the names of bodies.
  const tells = isNobody(other) || other.facts.notName === 'place';
  if (!isField(names, other) && !(last > at + 2 && closes && other.shape === 'capital' && tells)) return false;
  if (isInBody(tokens, begin)) return true;
  return closes && token.role === null && token.shape === 'capital';
}

/**
 * “the Norvale [Livestock and Property] Agents Association”: one article for both, no body’s word in the first half, and in the second, before the
 * last, a word that describes or one for people.
 */
export function isOneBody(names: Names, tokens: readonly Token[], at: number): boolean {
  const [token, link, other] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]; // as: the caller's index
  if (link?.word !== 'and' || other?.joined !== 'space' || !isFieldWord(token) || token.role !== null) return false;
  if (token.facts.organizationWord !== null && names.portfolio(token.word) !== 'field') return false;
  const begin = runStart(tokens, at);
  if (tokens[begin]?.word !== 'the' && tokens[begin - 1]?.word !== 'the') return false;
  if (tokens.slice(begin, at).some((word) => isBody(word) || word.facts.given !== null)) return false;
  let last = at + 2;
  while (last < at + 2 + LONGEST && tokens[last + 1]?.joined === 'space' && tokens[last + 1]?.shape === 'capital') last++;
  const words = tokens.slice(at + 2, last);
  const named = words.some(({ shape, facts }) => shape !== 'capital' || facts.given !== null || facts.place !== null);
  const tells = words.some(({ class: sort, role }) => sort === 'adjective' || role?.number === 'plural');
  return tells && !named && isBody(tokens[last] as Token); // as: no further than was looked at
}

function isBody({ facts }: Token): boolean {
  return facts.organizationWord === 'both';
}

/** A large word that is nobody’s name, no place and no office. */
export function isFieldWord(token: Token): boolean {
  return token.shape === 'capital' && isNobody(token);
}

/** And one that English knows. */
function isField(names: Names, token: Token): boolean {
  const { facts, word } = token;
  const known = !facts.strange || facts.organizationWord !== null || names.portfolio(word) !== null;
  return known && isFieldWord(token);
}

function isNobody({ role, facts: { given, place, demonym, notName, honorific, small } }: Token): boolean {
  if (given !== null || place !== null || demonym !== null || notName !== null) return false;
  return role?.kind !== 'person' && honorific === null && !small;
}

/** “Centers for Disease”: where the run of large words begins. */
function runStart(tokens: readonly Token[], at: number): number {
  let begin = at;
  while (begin > at - LONGEST && isInRun(tokens, begin)) begin--;
  return begin;
}

function isInRun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.joined === 'space' && before?.shape === 'capital' && !before.possessive;
}

/** “[Centers for] Disease Control”, “[the Department of] Fish”: the run says what a body is for. */
export function isInBody(tokens: readonly Token[], begin: number): boolean {
  const [body, link] = [tokens[begin - 2], tokens[begin - 1]];
  return link?.facts.ties === true && body?.shape === 'capital' && body.facts.organizationWord === 'both';
}

/** In words. */
const LONGEST = 5;

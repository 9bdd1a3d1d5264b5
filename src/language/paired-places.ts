// Two places that one body or one seat is of: [Danby and Milton] Police said – MP for [Danby and Milton] Tara Quill – the Bishop of [Danby and Milton].

import type { Grammar } from './grammar.ts';
import type { Names } from './names/names.ts';
import { isFieldPair } from './paired-fields.ts';
import type { Token } from './tagger.ts';

type Lexicon = { readonly names: Names; readonly grammar: Grammar };

/** Whether the large words on both sides of the “and” behind `at` are places of one body or one seat; in “Ida Holm and Milton Police” they are not. */
export function isPlacePair({ names, grammar }: Lexicon, tokens: readonly Token[], at: number): boolean {
  const first = pairStart(names, tokens, at);
  if (first === null) return false;
  // “between Danby and Milton Council”, “Karo, Danby and Milton Police”
  const before = tokens[first - 1];
  if (before?.word === 'between' || (tokens[first]?.joined === 'comma' && before?.shape !== 'lower')) return false;
  return isOfBody({ names, grammar }, tokens, at) || isSeat(tokens, first, at + 2);
}

/** “MP for [Danby and Milton] Tara Quill”: two places of one seat, before whoever holds it; in “the mayor of Tulla and Ida Holm” they are not. */
export function isSeatPair(names: Names, tokens: readonly Token[], at: number): boolean {
  const first = pairStart(names, tokens, at);
  return first !== null && isSeat(tokens, first, at + 2);
}

/** Where the first of two places begins that an “and” joins; null where there are none. */
function pairStart(names: Names, tokens: readonly Token[], at: number): number | null {
  const [token, link, other] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]; // as: the caller's index
  if (link?.word !== 'and' || link.joined !== 'space' || other?.joined !== 'space' || !isPlace(names, token)) return null;
  if (!isLarge(other) || other.role?.kind === 'person' || other.facts.honorific !== null) return null;
  let first = at;
  while (first > at - LONGEST && tokens[first]?.joined === 'space' && isLarge(tokens[first - 1])) first--;
  return tokens.slice(first, at).every((word) => isPlace(names, word)) ? first : null;
}

function isLarge(token: Token | undefined): token is Token {
  return token?.shape === 'capital' && !token.possessive && token.class !== 'determiner';
}

/** A place, or a large word that no list knows for anything else. */
function isPlace(names: Names, { word, shape, role, facts }: Token): boolean {
  if (shape !== 'capital' || role?.kind === 'person' || facts.honorific !== null || facts.small) return false;
  if (facts.place !== null || facts.notName === 'begins-place') return true;
  const known = facts.given !== null || facts.demonym !== null || facts.notName !== null || facts.organizationWord !== null;
  return !known && names.portfolio(word) === null && !names.organization(word);
}

/** “Danby and [Milton Keynes Council]”, “Danby and [Milton Fire and Rescue Service]”: a body that two places may have in common ends the name; of known places, any. */
function isOfBody({ names, grammar }: Lexicon, tokens: readonly Token[], at: number): boolean {
  const known = tokens[at]?.facts.place != null && tokens[at + 2]?.facts.place != null;
  let last = at + 2;
  while (last < at + 2 + LONGEST_BODY && tokens[last + 1]?.joined === 'space' && isLarge(tokens[last + 1])) {
    last++;
    // “Danby and Milton Fire and Rescue Service”
    const pair = `${tokens[last]?.word} and ${tokens[last + 2]?.word}`;
    if (names.organization(pair) || isFieldPair(names, tokens, last)) last += 2;
  }
  const end = tokens[last] as Token; // as: no further than was looked at
  if (last === at + 2) return false;
  return grammar.regional.has(end.word) || (known && end.facts.organizationWord !== null);
}

/** “[MP for Danby and Milton] Tara Quill”, “the [Bishop of Danby and Milton], the Right Rev Ivor Quill”: behind one office, and before its holder. */
function isSeat(tokens: readonly Token[], first: number, last: number): boolean {
  const [office, link, next, after] = [tokens[first - 2], tokens[first - 1], tokens[last + 1], tokens[last + 2]];
  if (link?.facts.ties !== true || office?.role?.kind !== 'person' || office.role.number !== 'singular') return false;
  const names = next?.facts.given != null || next?.facts.honorific != null;
  if (next?.joined === 'comma') return names || next.word === 'the';
  return next?.joined === 'space' && names && next.shape === 'capital' && after?.joined === 'space' && after.shape === 'capital';
}

/** In words: “North East Danby”, “Milton Keynes City Council”. */
const LONGEST = 3;
const LONGEST_BODY = 5;

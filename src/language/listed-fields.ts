// Fields that name one body with commas between them: the Department for [Culture, Media and Sport] – the [Fish, Food and Allied Workers Union].

import type { Names } from './names/names.ts';
import { isFieldWord, isInBody } from './paired-fields.ts';
import type { Token } from './tagger.ts';

/** The index behind the “and” of a list of fields whose first ends at `at`; null where none does: “the Ministry of Health, Ida Lund and Tom Hale”. */
export function listedFields(names: Names, tokens: readonly Token[], at: number): number | null {
  const first = tokens[at] as Token; // as: the caller's index
  if (tokens[at + 1]?.joined !== 'comma' || tokens[at + 1]?.shape !== 'capital' || !isListed(names, first)) return null;
  let begin = at;
  while (begin > at - LONGEST && tokens[begin]?.joined === 'space' && isListed(names, tokens[begin - 1])) begin--;
  const headed = isInBody(tokens, begin);
  if (!headed && !opensBody(tokens, begin)) return null;
  let next = at + 1;
  for (let items = 0; items < MOST && tokens[next]?.word !== 'and'; items++) {
    // “the Department for Transport, Norrail and …”
    if (tokens[next]?.joined !== 'comma' || !isListed(names, tokens[next]) || (headed && tokens[next]?.facts.strange))
      return null;
    next++;
    if (tokens[next]?.joined === 'space' && isListed(names, tokens[next])) next++;
  }
  // “Agriculture, Food and the Marine”
  const tail = tokens[next + 1]?.word === 'the' ? next + 2 : next + 1;
  if (tokens[next]?.word !== 'and' || tokens[next]?.joined === 'apart' || tokens[tail]?.joined !== 'space') return null;
  if (!isOfTail(tokens, tail)) return null;
  let last = tail;
  while (last < tail + LONGEST && isOfTail(tokens, last + 1)) last++;
  const closes = tokens[last]?.facts.organizationWord ?? null;
  return (headed ? closes !== 'both' : closes !== null && last > tail) ? tail : null;
}

/** “Local Government”, “Allied Workers Union”: a field, or a word for people before another large word. */
function isOfTail(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.joined !== 'space' || token.shape !== 'capital') return false;
  if (isFieldWord(token)) return true;
  const { given, honorific, place, demonym } = token.facts;
  if (given !== null || honorific !== null || place !== null || demonym !== null || token.role === null) return false;
  return next?.joined === 'space' && next.shape === 'capital' && isFieldWord(next);
}

/** “the [Fish], Food and Allied Workers Union”, “Norland’s [Fish], …”: what one body alone may begin with. */
function opensBody(tokens: readonly Token[], begin: number): boolean {
  const before = tokens[begin - 1];
  return tokens[begin]?.joined === 'space' && (before?.word === 'the' || before?.possessive === true);
}

/** A large word for a field, no body by itself: “Housing”, “Media”, but no “Treasury” and no “Council”. */
function isListed(names: Names, token: Token | undefined): boolean {
  if (token === undefined || !isFieldWord(token) || token.possessive) return false;
  const { role, word, facts } = token;
  if (facts.organizationWord === 'both') return false;
  return !names.organization(word) && (role?.kind !== 'body' || names.portfolio(word) === 'field');
}

/** In words, and in fields. */
const LONGEST = 4;
const MOST = 5;

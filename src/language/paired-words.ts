// Two words of a phrase that an “and” joins: local [and] national officials – the search [and] rescue agency – Mr [and] Mrs Lund.

import type { Names } from './names/names.ts';
import type { Token } from './tagger.ts';

/** "[local] and national officials", "[congressional] and White House aides": the first of two words that tell whose people they are. */
export function isOneOfTwoKinds(names: Names, tokens: readonly Token[], at: number): boolean {
  const [token, and, ...rest] = tokens.slice(at, at + 5);
  if (token === undefined || and?.word !== 'and' || and.joined !== 'space') return false;
  const tells = ({ word, class: sort, role, shape }: Token) =>
    names.portfolio(word) !== null ||
    (role === null && shape === 'lower' && (sort === 'adjective' || (sort === 'unknown' && /(?:al|ic|ish)$/u.test(word))));
  if (!tells(token)) return false;
  const people = rest.findIndex(({ role }) => role?.kind === 'person' && role.number === 'plural');
  return (
    people > 0 &&
    rest.slice(0, people + 1).every(({ joined }) => joined === 'space') &&
    rest.slice(0, people).every((word) => tells(word) || word.shape === 'capital')
  );
}

/** "the [search] and rescue agency", "a [health] and safety officer": the first of two things that one noun is about, which has no article of its own. */
export function isOfTwoThings(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.word !== 'and') return false;
  const [token, and, other, noun, next] = tokens.slice(at, at + 5);
  if (and?.joined !== 'space' || !isThing(token) || token?.word.endsWith('s') || !isThing(other)) return false;
  if (noun?.joined !== 'space' || noun.shape !== 'lower' || noun.role?.number !== 'singular' || noun.possessive) return false;
  return (noun.role.kind === 'body' || noun.role.kind === 'person') && (next?.joined !== 'space' || next.role === null);
}

function isThing(token: Token | undefined): boolean {
  if (token?.joined !== 'space' || token.shape !== 'lower' || token.role !== null || token.possessive) return false;
  return /^(?:noun|ambiguous|unknown)$/u.test(token.class);
}

/** "[Mr] and Mrs Lund", "[Dr] and Mrs Lund": two people of one surname. */
export function isCouple(tokens: readonly Token[], at: number): boolean {
  const [and, other, name] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (and?.word !== 'and' || tokens[at]?.facts.honorific == null || other?.facts.honorific?.role !== null) return false;
  const { honorific } = other.facts;
  return honorific.gender !== null && name?.shape === 'capital' && [and, other, name].every(({ joined }) => joined === 'space');
}

// What a number before a noun phrase does: it counts ("more than [80] farmers"), is a share ("[4 in 10] voters"), or says when ("In [2015] police said").

import type { Token } from './tagger.ts';

/** Where the count of a phrase begins: behind "more than" in "[more than] 80 farmers"; null for a word that only leads up to one: "at [least] 80", "as [many] as 80". */
export function countAt(tokens: readonly Token[], first: number): number | null {
  const [before, token, link, next] = [tokens[first - 1], tokens[first], tokens[first + 1], tokens[first + 2]];
  // “at 14:05 residents left”
  if (token?.shape === 'number' && before?.shape === 'number' && token.start - before.end === 1) return null;
  const isCount = (other: Token | undefined) => other?.joined === 'space' && other.class === 'quantifier';
  // “at the two markets”
  const small = token?.joined === 'space' && token.shape === 'lower' && token.class !== 'determiner';
  if (before?.word === 'at' && small && isCount(link)) return null;
  if (token?.class !== 'quantifier' || link?.joined !== 'space' || link.class !== 'conjunction' || !isCount(next)) return first;
  return link.word === 'than' ? first + 2 : link.word === 'as' ? null : first;
}

/** "more than [4 in 10] said", "[4 in 10 voters] said": the end of a share in figures; -1 where none stands here. */
export function shareEnd(tokens: readonly Token[], at: number): number {
  const [count, link, all, next] = tokens.slice(at, at + 4);
  if (count?.shape !== 'number' || !/^\p{N}{1,2}$/u.test(count.word) || link?.word !== 'in') return -1;
  if (all?.joined !== 'space' || all.class !== 'quantifier' || isYear(tokens, at + 2)) return -1;
  if (next?.joined !== 'space') return at + 2;
  if (next.role?.number === 'plural') return at + 3;
  return next.class === 'noun' || next.class === 'adjective' || next.shape === 'capital' ? -1 : at + 2;
}

/** "In [2015] the board said", "On May [3] the board", "In [2015] police said": a number that says when, and counts nobody. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.shape !== 'number' || token.possessive || next?.joined !== 'space' || token.joined !== 'space') return false;
  if (next.class === 'determiner' || next.class === 'possessive') return true;
  const leads = before?.facts.notName === 'calendar' || (before?.class === 'preposition' && before.opens);
  return leads && /^(?:19|20)\p{N}{2}$/u.test(token.word);
}

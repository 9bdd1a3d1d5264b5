// Who begins a sentence together, of whatever kind: [Danby police] and a witness said — [Ida Lund] and the union said — [Labour], the Greens and Unity said.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { beforeBracket, type Placed, type Placement } from './placement.ts';

/** The first of those who speak with the one right before the verb, where a sentence, a tag or a clause behind “that” begins with them; else null. */
export function firstTogether(english: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed | null {
  const and = tokens[last.first - 1]?.word === 'and' ? last.first - 1 : -1;
  const edge = tokens[and - 1]?.word === ',' ? and - 2 : and - 1;
  const first = and < 0 ? undefined : placed.ending.get(beforeBracket(tokens, edge));
  if (first === undefined || tokens[last.last + 1]?.kind !== 'word') return null;
  if (!isMember(english, tokens, first) || !isMember(english, tokens, last) || isOneOfTwoOffices(english, tokens, first, last))
    return null;
  const listed = firstListed(english, tokens, placed, first);
  // “The plan, [residents] and officials said, is odd”: a tag between commas.
  if (edge === and - 1 && listed !== first && tokens[last.last + 2]?.word === ',') return first;
  if (edge < and - 1) return listed === first ? null : listed;
  return listed !== first || opens(english, tokens, placed, first) ? listed : null;
}

/** “[Labour], the Greens and {Unity} said”: the first of a list that its sentence begins with; the given one where there is none. */
export function firstListed(english: Language, tokens: readonly Token[], placed: Placement, given: Placed): Placed {
  let first = given;
  while (tokens[first.first - 1]?.word === ',') {
    const before = placed.ending.get(beforeBracket(tokens, first.first - 2));
    if (before === undefined || !isMember(english, tokens, before) || isApposition(english, tokens, before, first)) return given;
    first = before;
  }
  return first !== given && beginsSentence(tokens, first) ? first : given;
}

function beginsSentence(tokens: readonly Token[], { first }: Placed): boolean {
  const before = tokens[first - 1];
  return before === undefined || (before.kind !== 'word' && /^[.!?“”"‘’'\n]$/u.test(before.word));
}

/** The sentence, “In Danby, [the union]”, “In a joint statement, [the union]”, “It was late, [the union]”, “said that [the union]”; not “praised the mayor, [the union]”. */
function opens({ grammar }: Language, tokens: readonly Token[], placed: Placement, first: Placed): boolean {
  if (beginsSentence(tokens, first)) return true;
  const before = tokens[first.first - 1];
  if (before?.word !== ',') return before?.word === 'that' || before?.word === 'both' || before?.kind === 'quote';
  const told = placed.ending.get(first.first - 2);
  if (told === undefined) return true;
  const { entity } = told.mention;
  return (entity === 'place' || entity === 'document') && grammar.preposition.has(tokens[told.first - 1]?.word ?? '');
}

/** Who may speak beside others: a name, with no more than a title; many; one who has an article of his own. */
function isMember(english: Language, tokens: readonly Token[], { mention, first, last }: Placed): boolean {
  const { kind, entity, number, head } = mention;
  const { grammar, names } = english;
  if (kind === 'pronoun' || entity === 'document' || entity === 'other') return false;
  const opener = tokens[first]?.word ?? '';
  const own = grammar.determiner.has(opener) || grammar.possessive.has(opener);
  if (kind === 'nominal') return own || number === 'plural' || entity === 'group';
  // “the union and [its leader Ida Lund]”, “[Councillor Ida Lund]”; in “Unity and [Labour leader Ida Lund] said” one of two offices is hers alone.
  if (own) return true;
  for (let at = first; at <= last && (tokens[at]?.end ?? head.start) <= head.start; at++) {
    const { word, capital } = tokens[at] as Token; // as: in range by the loop
    if (!capital || names.organizationWord(word) !== null || names.honorific(word) === null) return false;
  }
  return true;
}

/** “The mayor and {Councillor Ida Lund} said”: who may be one. */
function isOneOfTwoOffices({ grammar }: Language, tokens: readonly Token[], { mention }: Placed, last: Placed): boolean {
  if (mention.kind !== 'nominal' || mention.entity !== 'unnamed' || mention.number === 'plural') return false;
  const opener = tokens[last.first]?.word ?? '';
  return last.mention.number !== 'plural' && !grammar.determiner.has(opener) && !grammar.possessive.has(opener);
}

/** “Ida Lund, {a nurse} and a mother said”, “The victim, {a nurse} and a mother said”: what one of them is. */
function isApposition({ grammar }: Language, tokens: readonly Token[], { mention }: Placed, next: Placed): boolean {
  if (mention.entity === 'person') return next.mention.entity !== 'person';
  if (next.mention.kind !== 'nominal' || next.mention.number === 'plural' || mention.number === 'plural') return false;
  return mention.kind === 'name' || grammar.indefinite.has(tokens[next.first]?.word ?? '');
}

// Who speaks together: [Okafor], Shah and Holm said — [the union] and the company said — [the mayor] and the bishop have both said.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { beforeBracket, isSomebody, type Placed, type Placement } from './placement.ts';
import { firstListed, firstTogether } from './together.ts';

/** “[Quill] and {Reddy} said”, “[Quill] (QUI.N) and {Reddy} (RED.N) said” */
function partnerBefore(tokens: readonly Token[], placed: Placement, last: Placed): Placed | undefined {
  return placed.ending.get(beforeBracket(tokens, last.first - 2));
}

/** “[The union] and {the company} said”; in “Lund met the union and {the company} said” the first stands in another clause. */
function firstOfTwoBodies({ grammar }: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed {
  const first = partnerBefore(tokens, placed, last);
  if (first === undefined) return last;
  // “Both the union and Norvale say”, “The mayor and the bishop have both said”
  const both = tokens[first.first - 1]?.word === 'both' || tokens[first.first]?.word === 'both';
  const floats = tokens.slice(last.last + 1, last.last + 4).some(({ word }) => word === 'both');
  if ((both && isBody(first)) || (floats && isSomebody(first))) return first;
  const before = tokens[first.first - 1];
  // “In a joint statement, Norvale Corp and Orvex said”
  if (isBody(first) && isUnknown(last)) return before?.kind !== 'word' ? first : last;
  // “The minister and the Ports Council deny it”, “…, a clerk and a nurse said”, where the sentence or its tag begins with them
  const isOffice = first.mention.kind === 'nominal' && first.mention.entity === 'unnamed' && first.mention.number !== 'plural';
  const opensItself =
    grammar.determiner.has(tokens[last.first]?.word ?? '') || grammar.possessive.has(tokens[last.first]?.word ?? '');
  if (
    isOffice &&
    before?.kind !== 'word' &&
    opensItself &&
    tokens[last.last + 1]?.kind === 'word' &&
    (isBody(last) || last.mention.entity === 'unnamed')
  )
    return first;
  if (!isBody(last) || !(isBody(first) || isUnknown(first))) return last;
  const opens =
    before?.kind !== 'word' ||
    grammar.coordinator.has(before.word) ||
    grammar.quantifier.has(before.word) ||
    before.word === 'that';
  return opens ? first : last;
}

function isUnknown({ mention: { kind, entity } }: Placed): boolean {
  return kind === 'name' && entity === null;
}

function isBody({ mention: { entity } }: Placed): boolean {
  return entity === 'organization' || entity === 'group';
}

/**
 * “[Quill] and {Reddy} said”, “[the retailer Quill] and {Reddy} said”: two bare names that a clause begins with, of whomever; but “[residents] of Tulla,
 * Marsh and {Orrin} said”.
 */
function firstOfTwoNames({ grammar }: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed | null {
  const first = partnerBefore(tokens, placed, last);
  if (first === undefined || last.first !== last.last || ![first, last].every((name) => isBareName(tokens, name))) return null;
  const before = tokens[first.first - 1];
  // “In Tulla, Quill and Reddy said”
  const led = first.first < 5 && grammar.preposition.has(tokens[0]?.word ?? '');
  if (before?.word !== ',' || led || tokens[first.first - 2]?.capital !== true) return before?.kind !== 'word' ? first : null;
  const many = placed.ending.get(first.first - 2);
  return many?.mention.kind === 'nominal' && many.mention.number === 'plural' ? many : null;
}

/** One word, with or without what somebody is: “Quill”, “the retailer Quill”. */
function isBareName(tokens: readonly Token[], { mention, last }: Placed): boolean {
  const { kind, entity, head } = mention;
  return kind === 'name' && entity !== 'organization' && entity !== 'group' && head.start === tokens[last]?.start;
}

/** “[Okafor], Shah and {Holm} said”: the first of those who speak together; who reads on from there meets the others. */
export function firstOfSeveral(english: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed {
  if (tokens[last.first - 1]?.word !== 'and') return last;
  const first = firstOfAlike(english, tokens, placed, last);
  if (first === last) return firstTogether(english, tokens, placed, last) ?? last;
  return isPerson(first) ? first : firstListed(english, tokens, placed, first);
}

/** Of people, or of bodies. */
function firstOfAlike(english: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed {
  const isPlace = last.mention.entity === 'place';
  const place = isPlace ? (ofTwoPlaces(tokens, placed, last) ?? firstOfPlaces(english, tokens, placed, last)) : null;
  if (place !== null) return place;
  // “he and Lund shared …”, “it and the mill have agreed”
  const pronoun = placed.ending.get(last.first - 2);
  if (pronoun?.mention.kind === 'pronoun' && english.grammar.pronoun.has(tokens[pronoun.last]?.word ?? '')) return pronoun;
  if (!isPerson(last)) return firstOfTwoNames(english, tokens, placed, last) ?? firstOfTwoBodies(english, tokens, placed, last);
  const many = ofTwoPlaces(tokens, placed, last);
  if (many !== null) return many;
  let first = last;
  for (let joint = last.first - 1; ; joint = first.first - 1) {
    const word = tokens[joint]?.word;
    const comma = word === 'and' && tokens[joint - 1]?.word === ',' ? joint - 1 : joint;
    // “Ida Lund, 33, and Tom Holm, 32, said”
    // “Ida Lund (Labour) and Tom Holm (Greens) said”
    const aged = /^\d{1,3}$/u.test(tokens[comma - 1]?.word ?? '') && tokens[comma - 2]?.word === ',';
    const end = aged ? comma - 3 : beforeBracket(tokens, comma - 1);
    const before = word === 'and' || word === ',' ? placed.ending.get(end) : undefined;
    if (before === undefined || !isPerson(before)) {
      // “Kramer and Ira said”
      const other = first === last ? firstOfTwoNames(english, tokens, placed, last) : null;
      if (other !== null) return other;
      // “Okafor, the mayor, and Shah said”
      const partner = first === last && end < joint - 1 ? firstOfPartners(english, tokens, placed, last.last) : null;
      if (partner !== null) return partner;
      break;
    }
    first = before;
  }
  // “Holm met Okafor and Shah said so”: whom a verb takes does not speak with who comes next.
  const title = placed.ending.get(first.first - 1);
  // “Senators Okafor and Shah said”
  const edge = tokens[(title?.mention.number === 'plural' ? title : first).first - 1];
  const { grammar } = english;
  const opens =
    edge === undefined || edge.kind !== 'word' || grammar.preposition.has(edge.word) || opensClause(english, edge.word);
  return opens ? first : last;
}

/** Somebody with an office before or behind the name, and where both begin: “{the mayor, Okafor}”, “{Okafor, the mayor}”. */
type Partner = { readonly name: Placed; readonly first: number };

/** In tokens: “Okafor, [the former mayor of Tulla and Orrin]”. */
const LONGEST_OFFICE = 10;

/**
 * “[Okafor], the mayor, and his deputy, {Shah}, said”, “the mayor, [Okafor], and Shah, a nurse, said”: the first of those who speak together, where
 * what each of them is stands between commas, the last of which is at `end` + 1.
 */
export function firstOfPartners(english: Language, tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  const last = partnerEnding(english, tokens, placed, end);
  if (last === null || tokens[last.first - 1]?.word !== 'and') return null;
  const edge = tokens[last.first - 2]?.word === ',' ? last.first - 3 : last.first - 2;
  const apart = edge === last.first - 3;
  let first = apart ? partnerEnding(english, tokens, placed, edge) : null;
  const beside = apart ? undefined : placed.ending.get(edge);
  if (beside !== undefined && isPerson(beside)) first = { name: beside, first: beside.first };
  if (first === null) return null;
  const opens = ({ first: at }: Partner): boolean => {
    // “Senators Okafor, Holm and Shah, said”
    const title = placed.ending.get(at - 1);
    const edge = tokens[(title?.mention.number === 'plural' ? title.first : at) - 1];
    return edge?.kind !== 'word' || opensClause(english, edge.word);
  };
  // “Okafor, Holm and her deputy, Shah, said”
  while (tokens[first.first - 1]?.word === ',') {
    const before = partnerEnding(english, tokens, placed, first.first - 2);
    if (before === null) break;
    // “the panel, made up of Okafor, Holm and Shah, said”
    if (!opens(before)) return null;
    first = before;
  }
  return opens(first) ? first.name : null;
}

function partnerEnding({ grammar }: Language, tokens: readonly Token[], placed: Placement, end: number): Partner | null {
  const name = placed.ending.get(end);
  if (name !== undefined && isPerson(name)) {
    const office = tokens[name.first - 1]?.word === ',' ? placed.ending.get(name.first - 2) : undefined;
    const told = office?.mention.kind === 'nominal' && office.mention.entity === 'unnamed' && office.mention.number !== 'plural';
    return { name, first: told ? office.first : name.first };
  }
  for (let at = end; at > 0 && end - at < LONGEST_OFFICE; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    if (kind === 'word' && !grammar.auxiliary.has(word)) continue;
    const holder = word === ',' ? placed.ending.get(at - 1) : undefined;
    return holder !== undefined && isPerson(holder) && at < end ? { name: holder, first: holder.first } : null;
  }
  return null;
}

/** “[A founder of the Party of Tulla] and {Orrin} said”: a bare name behind one that tells whose somebody is tells it too. */
function ofTwoPlaces(tokens: readonly Token[], placed: Placement, { first, last }: Placed): Placed | null {
  const whole = placed.ending.get(first - 2);
  if (first !== last || whole?.mention.kind !== 'nominal' || whole.mention.entity === 'document') return null;
  const link = tokens.slice(whole.first, whole.last).findLastIndex(({ word }) => word === 'of');
  const isBare = link > 0 && tokens[whole.last]?.capital === true && whole.first + link + 1 === whole.last;
  return isBare && tokens[whole.first - 1]?.kind !== 'word' ? whole : null;
}

/** “Ida Lund of [Tulla] and {Milton} said”: the first of two places somebody is of. */
function firstOfPlaces({ grammar }: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed | null {
  const first = placed.ending.get(last.first - 2);
  if (first?.mention.kind !== 'name' || !grammar.preposition.has(tokens[first.first - 1]?.word ?? '')) return null;
  const host = placed.ending.get(first.first - 2);
  return host !== undefined && isSomebody(host) ? first : null;
}

function isPerson({ mention }: Placed): boolean {
  return mention.kind === 'name' && mention.entity === 'person';
}

export function opensClause({ grammar }: Pick<Language, 'grammar'>, word: string): boolean {
  return grammar.subordinator.has(word) || grammar.coordinator.has(word) || grammar.clausal.has(word);
}

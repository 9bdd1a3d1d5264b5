// What the words of one phrase refer to: {the mayor} is somebody unnamed, {Norvale Steel} a body, {Ida Lund}, MLA, is Ida Lund.

import type { Mention, Span } from '../../types.ts';
import { isCouple } from '../paired-words.ts';
import { knownBodyEnd } from '../phrase-ends.ts';
import type { RoleKind } from '../roles.ts';
import type { Token } from '../tagger.ts';
import { isHeld, isHonour, seatBefore } from './beside-names.ts';
import { isFirm } from './body-phrases.ts';
import { type NameReading, readName } from './name-phrases.ts';
import { entityOf } from './named-entities.ts';
import { areSpeltBehind, closesBody, type Wording } from './wording.ts';

/** Reads tokens first..last as one mention; the words from `core` on say who it is. Null when it is not one that speaks. */
export function readMention(wording: Wording, first: number, last: number, core: number): Mention | null {
  const { english, tokens, isName } = wording;
  const opener = tokens[first] as Token; // as: here and below, indices of a phrase
  let head = tokens[last] as Token;
  const span = { start: opener.start, end: head.end };
  if (isCouple(tokens, core)) return { span, head: span, kind: 'nominal', number: 'plural', gender: null, entity: 'group' };
  const acronym = tokens[last]?.shape === 'upper' && tokens[last]?.role?.kind === 'body' && isIndefinite(tokens, first, last);
  // "the Mail on Sunday"
  const isDayOfPaper = head.facts.notName === 'calendar' && knownBodyEnd(english.names, tokens, core) === last;
  if ((isName(last) || isDayOfPaper) && !acronym) {
    const end = withoutLetters(wording, core, last);
    const reading = readName(wording, core, end);
    if (reading.first <= end) return named(wording, reading, end, span);
    // "the Archbishop of Lundgate", "the Minister of State": a title alone, whose noun says who it is.
    const words = tokens.slice(core, last);
    // "the Dean of Students": one.
    const office = words.find(({ role }, at) => role?.kind === 'person' && words[at + 1]?.facts.ties);
    if (office !== undefined || head.role?.kind !== 'person')
      head = office ?? words.findLast(({ role }) => role?.kind === 'person') ?? head;
  } else {
    const determined = first < core || ['determiner', 'possessive', 'quantifier'].includes(opener.class);
    // A bare noun must be one that speaks: "residents said", but not "water said".
    // "state television said"
    const pair = head.role === null && last > core ? english.roles(`${tokens[last - 1]?.word} ${head.word}`) : null;
    if (!determined && head.role === null && pair === null) return null;
  }
  if (head.facts.notName === 'calendar') return null;
  // "the think tank", "the governing body": two words that only together say who speaks.
  const before = head.role === null && last > core ? (tokens[last - 1] as Token) : null; // as: inside the phrase
  const pair = before === null ? null : english.roles(`${before.word} ${head.word}`);
  const role = head.role ?? pair;
  const counted = head.class === 'quantifier' ? head.word !== 'one' : /[^s]s$/u.test(head.word);
  const plural = role === null ? counted : role.number === 'plural';
  return {
    span,
    head: { start: pair === null || before === null ? head.start : before.start, end: head.end },
    kind: 'nominal',
    number: plural ? 'plural' : 'singular',
    gender: role?.gender ?? null,
    entity: role === null ? (head.class === 'quantifier' ? 'group' : null) : ENTITIES[role.kind][plural ? 1 : 0],
  };
}

/** "an NGO", "a local NGO": one of many. */
function isIndefinite(tokens: readonly Token[], first: number, last: number): boolean {
  return first < last && tokens[first]?.class === 'determiner' && /^an?$/u.test(tokens[first]?.word ?? '');
}

/** The index of a name’s last word, without the letters of office or honour behind it: "Ida Lund [MLA]", but "a Labour [MP]". */
function withoutLetters({ english, tokens, isName }: Wording, core: number, last: number): number {
  const { names } = english;
  let end = last;
  while (end > core && isHonour(names, tokens[end] as Token)) end--; // as: inside the phrase
  // Only people are counsel: "Oran Hanlon SC", whatever his given name; "a Labour MP" is nobody called Labour.
  const letters = tokens[end + 1]?.word ?? '';
  if (end > core && end < last && names.suffix(letters)?.office && english.roles(letters) === null) return end;
  // "Dr Lund TD": a title tells as well as a given name that the letters are not the name of a body.
  for (let at = end - 1; at >= core && isName(at); at--) if (tokens[at]?.facts.given || tokens[at]?.facts.honorific) return end;
  return last;
}

export function named(wording: Wording, reading: NameReading, end: number, span: Span): Mention {
  const { english, tokens } = wording;
  const last = seatBefore(tokens, reading, end) ?? end;
  const before = tokens[reading.first - 1];
  const next = tokens[last + 1];
  const words = tokens.slice(reading.first, last + 1);
  const only = words.length === 1 ? (words[0] as Token) : null; // as: the length was asked
  // "In March Ministers told the board to wait"; the Rangers are a team
  const people = only?.role?.kind === 'person' && only.role.number === 'plural' && entityOf(wording, words) === null;
  const plural = (people && !wording.isSurname(only.word)) || (only !== null && only.facts.demonym === 'plural');
  // "software maker Zentrix AG"
  const spelt = last > reading.first + 1 && areSpeltBehind(tokens, reading.first, last);
  const firm = words.length > 1 && closesBody(words.at(-1) as Token) && (words[0] as Token).facts.given === null; // as: more than one
  let entity = plural ? 'group' : spelt ? 'organization' : reading.titled && !firm ? 'person' : entityOf(wording, words);
  // "the software company Brightloch": what stands right before says what it is.
  if (entity === null && only !== null && before?.role?.kind === 'body' && only.joined === 'space') entity = 'organization';
  // "London-listed Kestrel", "Norwich-based insurer Avona"
  const open = entity === 'person' || entity === null;
  if (open && only !== null && only.facts.given === null && isHeld(english, tokens, reading.first - 1)) entity = 'organization';
  if (entity === 'person' && isFirm(wording, reading, last)) entity = 'organization';
  // "the Kisan Morcha", "a Four-Point Compact": behind an article, words that English does not know are nobody’s name.
  const opening = words[0] as Token; // as: a name has a word
  const isUnsure = words.length > 1 && !reading.titled && opening.facts.given === null && opening.joined === 'space';
  if (entity === 'person' && isUnsure && english.grammar.article.has(before?.word ?? ''))
    entity = before?.word === 'the' && !words.some((token) => isCompound(english, token)) ? 'organization' : 'other';
  // "Ida Lund, 59, of Ashton, said": a given name alone behind "of" or "in" is a place of that name.
  const located = only !== null && !wording.isSurname(only.word) && before !== undefined && only.joined === 'space';
  if (
    located &&
    (entity === 'person' || entity === null) &&
    !reading.titled &&
    (english.wordClasses.locates(before.word) || isSecondPlace(wording, reading.first))
  )
    entity = 'place';
  // "Rep. Jim Hall (R-Ohio)", "Sen. Ida Lund, D-Vt., said"
  if (only !== null && only.joined !== 'space' && !only.opens && /^[a-z]-/u.test(only.word)) entity = 'place';
  // "the Bathurst, N.B., company"
  if (
    only?.joined === 'comma' &&
    next?.joined === 'comma' &&
    before?.shape === 'capital' &&
    /^(?:[a-z]\.)+[a-z]\.?$/u.test(only.word)
  )
    entity = 'place';
  // "said the Italian", "the 22-year-old Dane": one of them speaks.
  if (only !== null && entity === 'other' && isBehind(tokens, reading.first, THE) && isOneOf(english, only.word))
    entity = 'unnamed';
  // "an Egyptian", "a 23-year-old Indian"; not "a Democratic debate", "a Canadian visit"
  const isAny = entity === 'other' && only?.facts.demonym === 'singular' && !describesNext(next);
  if (isAny && isBehind(tokens, reading.first, english.grammar.indefinite)) entity = 'unnamed';
  return {
    span,
    head: { start: (words[0] as Token).start, end: (words.at(-1) as Token).end }, // as: a name has a word
    kind: 'name',
    number: plural ? 'plural' : 'singular',
    gender: entity === 'person' || entity === null ? reading.gender : null,
    entity,
  };
}

/** "a trader in Ashton and [Milton]", "Ida Lund of Ashton and [Milton] said"; not "He lives in Ashton and [Ida] said". */
function isSecondPlace({ english, tokens, isSurname }: Wording, at: number): boolean {
  const [noun, link, place, and] = tokens.slice(at - 4, at);
  if (and?.word !== 'and' || and.joined !== 'space' || place?.shape !== 'capital' || isSurname(place.word)) return false;
  if (link?.joined !== 'space' || !english.wordClasses.locates(link.word)) return false;
  return noun?.shape === 'capital' || noun?.role != null || noun?.class === 'noun';
}

/** Whether a small word follows that is a thing: “a Canadian [visit]”, and no “a Canadian [said]”, “a Canadian [plans]”. */
function describesNext(next: Token | undefined): boolean {
  if (next?.joined !== 'space' || next.shape !== 'lower') return false;
  return /^(?:noun|adjective|unknown)$/u.test(next.class) || (next.class === 'ambiguous' && !next.word.endsWith('s'));
}

const THE: ReadonlySet<string> = new Set(['the']);

/** "the", "the tall", "the former world": small words and no more than two that describe stand before the name. */
function isBehind(tokens: readonly Token[], first: number, article: ReadonlySet<string>): boolean {
  const from = [1, 2, 3].find((back) => article.has(tokens[first - back]?.word ?? ''));
  return from !== undefined && tokens.slice(first - from, first).every(({ shape, opens }) => shape !== 'capital' || opens);
}

/** "Italian" and "Dubliner", but with "the" the French and the Chinese are mostly all of them. */
function isOneOf({ names }: Wording['english'], word: string): boolean {
  return names.demonym(word) === 'singular' && !/(?:sh|ch|ese|ss)$/u.test(word);
}

/** What a noun of each kind refers to, alone and in the plural. */
const ENTITIES: Readonly<Record<RoleKind, readonly [Mention['entity'], Mention['entity']]>> = {
  person: ['unnamed', 'group'],
  body: ['organization', 'group'],
  land: ['organization', 'group'],
  collective: ['group', 'group'],
  document: ['document', 'document'],
};

/** "Four-Point" */
function isCompound({ wordClasses }: Wording['english'], { word }: Token): boolean {
  return word.includes('-') && word.split('-').every((part) => wordClasses.isEnglish(part));
}

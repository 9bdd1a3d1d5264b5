// Whose an office, a street or a body’s letters are: [Ida Lund], head of pipes said — [Tom Holm], 54, of Mill Lane said — Board of Rain (BOR) forecaster [Ida Lund].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { isCalled, type Subject } from './heads.ts';
import { isSomebody, type Placed, type Placement } from './placement.ts';

/**
 * “No,” [the firm’s chairman], {Neil Lund}, said: where the office begins that a name between commas tells more of. In “He was hit by a driver, {Neil
 * Lund}, a clerk, said” what Lund is stands behind him, and the driver is somebody else.
 */
export function officeBefore(
  { grammar }: Pick<Language, 'grammar'>,
  tokens: readonly Token[],
  placed: Placement,
  { mention, first, last }: Placed,
): number {
  const office = mention.kind === 'name' && tokens[first - 1]?.word === ',' ? placed.ending.get(first - 2) : undefined;
  if (office?.mention.kind !== 'nominal' || office.mention.entity !== 'unnamed') return first;
  const before = tokens[office.first - 1];
  const another =
    grammar.indefinite.has(tokens[office.first]?.word ?? '') &&
    tokens[last + 1]?.word === ',' &&
    before?.kind === 'word' &&
    !grammar.coordinator.has(before.word) &&
    !grammar.subordinator.has(before.word);
  return another ? first : office.first;
}

/**
 * “[Ida Lund], head of pipes at Norvale Water said”, “No,” [Ida Lund], the head of pipes said: whose office it is that has lost its second comma. Not
 * “In Tulla, residents said”, “Ida Lund, a neighbour said, had been quiet”.
 */
export function bearerOf(english: Language, tokens: readonly Token[], placed: Placement, office: Subject, verb: number): Subject {
  const { grammar, names } = english;
  const { subject } = office;
  const resident = subject && residentAt(tokens, placed, subject);
  if (resident) return { subject: resident, place: 'aside', start: resident.first, inverted: false };
  if (subject === null) return office;
  const officer = officerOf(english, tokens, placed, subject, verb);
  if (officer) return { subject: officer, place: 'aside', start: officer.first, inverted: false };
  // “[Ida Lund] the lawyer for Norvale urged”: both commas are lost.
  const beside = placed.ending.get(subject.first - 1);
  const plain = beside?.first === 0 && beside.mention.kind === 'name' && beside.mention.entity === 'person';
  const isOffice = subject.mention.kind === 'nominal' && subject.mention.entity === 'unnamed';
  if (plain && isOffice && tokens[subject.first]?.word === 'the')
    return { subject: beside, place: 'aside', start: beside.first, inverted: false };
  const { mention } = subject;
  const who = relativeBefore(tokens, subject.first - 1);
  if (who < 0 && !(isOffice && mention.number !== 'plural')) return office;
  const first = who > 0 ? who : office.start;
  if (tokens[first - 1]?.word !== ',') return office;
  const aged = /^\d{1,3}$/u.test(tokens[first - 2]?.word ?? '') && tokens[first - 3]?.word === ',';
  const bearer = placed.ending.get(first - (aged ? 4 : 2));
  if (bearer?.mention.entity !== 'person' || !isCalled(english, tokens, bearer)) return office;
  const titled = names.honorific(tokens[bearer.first - 1]?.word ?? '') !== null ? bearer.first - 1 : bearer.first;
  const before = tokens[titled - 1];
  const behindMarks = before?.kind === 'quote' || (before?.word === ',' && tokens[titled - 2]?.kind === 'quote');
  if (!(before === undefined || behindMarks || grammar.coordinator.has(before.word))) return office;
  if (!behindMarks && isParted(english, tokens, first, verb)) return office;
  return { subject: bearer, place: 'aside', start: bearer.first, inverted: false };
}

/** In tokens: “, [who lives with her two sons in] Tulla said”. */
const LONGEST_RELATIVE = 10;

/** The token of the “who” behind a comma that the words up to here go on from; -1 where there is none. */
function relativeBefore(tokens: readonly Token[], from: number): number {
  for (let at = from; at > 0 && from - at < LONGEST_RELATIVE && tokens[at]?.kind === 'word'; at--)
    if (tokens[at]?.word === 'who') return tokens[at - 1]?.word === ',' ? at : -1;
  return -1;
}

/**
 * “Ida Lund, a neighbour said{, had} been quiet”, “Ida Lund, a clerk said{,} “lacks tact””: whether the teller stands in the middle of the words. Of
 * “Ida Lund, the clerk said” only a colon tells that it is Lund.
 */
function isParted({ grammar }: Language, tokens: readonly Token[], office: number, verb: number): boolean {
  const { word = '' } = tokens[office] ?? {};
  const determined = grammar.determiner.has(word);
  if (determined && !grammar.indefinite.has(word) && tokens[verb + 1]?.word !== ':') return true;
  let at = verb + 1;
  while (tokens[at]?.kind === 'word') at++;
  return tokens[at]?.word === ',' && (determined || grammar.auxiliary.has(tokens[at + 1]?.word ?? ''));
}

/** “[Ida Lund], CEO, Orvex said”, “[Ida Lund], General Manager - India, Orvex said”: whose office it is of which the body stands behind one more comma. */
function officerOf(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { mention, first }: Placed,
  verb: number,
): Placed | null {
  const { grammar, roles, names } = english;
  if (mention.kind !== 'name' || tokens[first - 1]?.word !== ',') return null;
  if (names.given(tokens[first]?.word ?? '') !== null && mention.entity !== 'organization') return null;
  let at = first - 2;
  let held = false;
  for (; at > 0 && first - at < LONGEST_TITLE && tokens[at]?.word !== ','; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    if (kind !== 'word' ? !/^[-–—.]$/u.test(word) : grammar.auxiliary.has(word) || grammar.relative.has(word)) return null;
    held ||= roles(word)?.kind === 'person' && roles(word)?.number === 'singular';
  }
  if (!held || tokens[at]?.word !== ',' || grammar.determiner.has(tokens[at + 1]?.word ?? '')) return null;
  const officer = placed.ending.get(at - 1);
  if (officer?.mention.entity !== 'person' || officer.mention.kind !== 'name') return null;
  const before = tokens[officer.first - 1];
  if (before !== undefined && (before.kind === 'word' || (before.word === ',' && tokens[officer.first - 2]?.kind !== 'quote')))
    return null;
  return isParted(english, tokens, at + 1, verb) ? null : officer;
}

/** In tokens: “General Manager - South Asia and Gulf”. */
const LONGEST_TITLE = 12;

/** “[Ida Lund], 54, of Mill Lane said”, “[Mrs Lund], of Manor Road, Ashton said”, “[Ida Lund] (54), Mill Lane, Ashton said”: who is from the place where an aside has lost its second comma. */
function residentAt(tokens: readonly Token[], placed: Placement, { mention, first }: Placed): Placed | null {
  if (mention.kind !== 'name' || mention.entity === 'person') return null;
  let at = first;
  // “of Mill Lane, Ashton”
  while (tokens[at - 1]?.word === ',' && placed.ending.get(at - 2)?.mention.kind === 'name')
    at = placed.ending.get(at - 2)?.first ?? 0;
  const inBracket = tokens[at - 1]?.word === ',' && tokens[at - 2]?.word === ')' && /^\d{1,3}$/u.test(tokens[at - 3]?.word ?? '');
  if (inBracket) return personEnding(placed, at - 5);
  if (tokens[at - 1]?.word !== 'of' && tokens[at - 1]?.word !== 'from') return null;
  if (tokens[at - 2]?.word !== ',') return null;
  const aged = /^\d{1,3}$/u.test(tokens[at - 3]?.word ?? '') && tokens[at - 4]?.word === ',';
  return personEnding(placed, at - (aged ? 5 : 3));
}

function personEnding(placed: Placement, end: number): Placed | null {
  const found = placed.ending.get(end);
  return found?.mention.kind === 'name' && found.mention.entity === 'person' ? found : null;
}

/** “said Board of Rain (BOR) {forecaster Ida Lund}”, “said Norvale Union and RWU {chief Ida Lund}”: who is of a body that has its letters, or one more, behind it. */
export function officerBehind({ roles }: Language, tokens: readonly Token[], placed: Placement, body: Placed): Placed | null {
  const { mention, first, last } = body;
  if (mention.kind !== 'name') return null;
  const bracket = tokens[last + 1]?.word === '(' && tokens[last + 3]?.word === ')';
  const officer = placed.starting.get(bracket ? last + 4 : last + 2);
  if (officer?.mention.entity !== 'person' || officer.mention.span.start === officer.mention.head.start) return null;
  if (bracket) return officer;
  if (tokens[last + 1]?.word !== 'and' || mention.entity === 'person' || !tokens[first]?.capital) return null;
  // “RWU chief”, no “President” and no “chief inspector”
  const given = tokens.findIndex(({ start }, at) => at > officer.first && start === officer.mention.head.start);
  const { word = '', capital = true } = tokens[given - 1] ?? {};
  const ofBody = tokens[officer.first]?.capital === true && roles(tokens[officer.first]?.word ?? '') === null;
  return ofBody && given - 1 > officer.first && !capital && roles(word)?.kind === 'person' ? officer : null;
}

/**
 * “[Crews from Danby], Norvale said they were scared”: the token before the comma and the region of a place, where whoever is of that place opens the
 * sentence and no second comma closes the tag; not “A man from Danby, Lund said, was scared”.
 */
export function beforeRegion(tokens: readonly Token[], placed: Placement, end: number, verb: number): number {
  const region = placed.ending.get(end);
  if (region === undefined || region.mention.kind !== 'name' || tokens[region.first - 1]?.word !== ',') return end;
  const many = end > region.first;
  const isPerson = region.mention.entity === 'person' && many;
  const host = placed.ending.get(region.first - 2);
  if (isPerson || host === undefined || host.first > 0 || host.first === host.last || !tokens[region.first - 2]?.capital)
    return end;
  if (host.mention.kind !== 'nominal' || !isSomebody(host) || tokens[verb + 1]?.kind !== 'word') return end;
  return tokens.slice(verb, verb + LONGEST_TAG).some(({ word }) => word === ',') ? end : region.first - 2;
}

/** In tokens: “Lund said on Tuesday,”. */
const LONGEST_TAG = 5;

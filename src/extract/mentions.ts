// The ways a text refers to somebody: {Maria Okafor}, {the mayor}, {she}.

import type { Language } from '../language/language.ts';
import { isHeld, isHonour, seatBefore } from '../language/names/beside-names.ts';
import { bodyPhrase, firmWithS, isFirm } from '../language/names/body-phrases.ts';
import { readCapitals } from '../language/names/capitals.ts';
import { entityOf, type NameReading, readName } from '../language/names/name-phrases.ts';
import { settleNames } from '../language/names/settled-names.ts';
import { closesBody, type Wording } from '../language/names/wording.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
import type { RoleKind } from '../language/roles.ts';
import { type Token, tag } from '../language/tagger.ts';
import { isDateline } from '../text/dateline.ts';
import { byPlace, contains } from '../text/span.ts';
import type { Mention, QuotedSpan, Segments, Span } from '../types.ts';

/**
 * Finds every mention that could speak or be spoken of, between marks too. Sorted by place; mentions may nest ("{Norvale}’s
 * spokeswoman"), and the outer one comes first.
 */
export function findMentions(
  english: Language,
  { text, segments }: { readonly text: string; readonly segments: Segments; readonly quoted: readonly QuotedSpan[] },
): Mention[] {
  const tokens = tag(english, text, segments);
  const { isName, isSurname } = readCapitals(english, tokens, segments);
  const wording: Wording = { english, tokens, isName, isSurname };
  const phrases = findPhrases(english, tokens, isName);
  const mentions: Mention[] = [];
  phrases.forEach((phrase, index) => {
    mentions.push(...readPhrase(wording, phrase, phrases, index, english));
  });
  tokens.forEach((token, index) => {
    const { pronoun } = token.facts;
    if (pronoun === null || (isName(index) && token.word !== 'i')) return;
    const span = { start: token.start, end: token.end };
    mentions.push({ span, head: span, kind: 'pronoun', number: pronoun.number, gender: pronoun.gender, entity: null });
  });
  // “LONDON, March 9 (Wire) –” is where, and nobody of the story.
  const datelines = segments.sentences.filter((sentence) =>
    isDateline(text, sentence, (name) => english.names.place(name) !== null),
  );
  const told = datelines.length === 0 ? mentions : mentions.filter(({ span }) => !datelines.some((line) => contains(line, span)));
  return settleNames(english, text, told).sort((a, b) => byPlace(a.span, b.span));
}

/** The mentions of a phrase: itself, the possessors in it, and the names that describe it. */
function readPhrase(wording: Wording, phrase: Phrase, phrases: readonly Phrase[], index: number, english: Language): Mention[] {
  const { tokens } = wording;
  if (isNobody(wording, phrase)) return [];
  const body = bodyPhrase(wording, phrase);
  if (body.length > 0) return body;
  const mentions: Mention[] = [];
  let from = phrase.first;
  for (let at = phrase.first; at < phrase.core; at++) {
    if (!tokens[at]?.possessive || english.wordClasses.pronoun(tokens[at]?.word ?? '') !== null) continue;
    const owner = firmWithS(wording, phrase, at) ?? readMention(wording, from, at, from);
    if (owner !== null) mentions.push(owner);
    from = at + 1;
  }
  if (phrase.core > phrase.last) return mentions;
  const whole = readMention(wording, phrase.first, phrase.last, phrase.core);
  if (whole !== null) {
    mentions.push(whole.kind === 'nominal' ? withSpan(whole, withComplements(english, wording, whole, phrases, index)) : whole);
  }
  return [...mentions, ...namesWithin(wording, phrase.core, phrase.last, whole)];
}

/** "Ida Lund, [SC], said": letters of honour between commas; "a father of [six]". */
function isNobody({ english, tokens, isName }: Wording, { first, last }: Phrase): boolean {
  if (first !== last) return false;
  const [parent, before, token] = [tokens[first - 2], tokens[first - 1], tokens[first] as Token]; // as: an index of the phrase
  const letters = token.joined === 'comma' && tokens[last + 1]?.joined === 'comma' && english.names.suffix(token.word) !== null;
  if (letters && isName(first - 1) && before?.shape === 'capital') return true;
  const counts = token.class === 'quantifier' && token.word !== 'one' && before?.word === 'of';
  return counts && parent?.role?.kind === 'person' && parent.role.number === 'singular';
}

/** Reads tokens first..last as one mention; the words from `core` on say who it is. Null when it is not one that speaks. */
function readMention(wording: Wording, first: number, last: number, core: number): Mention | null {
  const { english, tokens, isName } = wording;
  const opener = tokens[first] as Token; // as: here and below, indices of a phrase
  let head = tokens[last] as Token;
  const span = { start: opener.start, end: head.end };
  const acronym = tokens[last]?.shape === 'upper' && tokens[last]?.role?.kind === 'body' && isIndefinite(tokens, first, last);
  if (isName(last) && !acronym) {
    const end = withoutLetters(wording, core, last);
    const reading = readName(wording, core, end);
    if (reading.first <= end) return named(wording, reading, end, span);
    // "the Archbishop of Lundgate", "the Minister of State": a title alone, whose noun says who it is.
    if (head.role?.kind !== 'person') head = tokens.slice(core, last).findLast(({ role }) => role?.kind === 'person') ?? head;
  } else {
    const determined = first < core || ['determiner', 'possessive', 'quantifier'].includes(opener.class);
    // A bare noun must be one that speaks: "residents said", but not "water said".
    if (!determined && head.role === null) return null;
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
  // Only people are counsel: "Oran Hanlon SC", whatever his given name.
  if (end > core && end < last && names.suffix(tokens[end + 1]?.word ?? '')?.office) return end;
  // "Dr Lund TD": a title tells as well as a given name that the letters are not the name of a body.
  for (let at = end - 1; at >= core && isName(at); at--) if (tokens[at]?.facts.given || tokens[at]?.facts.honorific) return end;
  return last;
}

function named(wording: Wording, reading: NameReading, end: number, span: Span): Mention {
  const { english, tokens } = wording;
  const last = seatBefore(tokens, reading, end) ?? end;
  const before = tokens[reading.first - 1];
  const next = tokens[last + 1];
  const words = tokens.slice(reading.first, last + 1);
  const only = words.length === 1 ? (words[0] as Token) : null; // as: the length was asked
  const plural = only !== null && only.facts.demonym === 'plural';
  // "software maker Zentrix AG"
  const firm = words.length > 1 && closesBody(words.at(-1) as Token) && (words[0] as Token).facts.given === null; // as: more than one
  let entity = plural ? 'group' : reading.titled && !firm ? 'person' : entityOf(wording, words);
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
  if (located && (entity === 'person' || entity === null) && !reading.titled && english.wordClasses.locates(before.word))
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
  // "an Egyptian", "a 23-year-old Indian"
  const isAny = entity === 'other' && only?.facts.demonym === 'singular';
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

/** "Four-Point" */
function isCompound({ wordClasses }: Wording['english'], { word }: Token): boolean {
  return word.includes('-') && word.split('-').every((part) => wordClasses.isEnglish(part));
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

/** Names that stand inside a phrase as describing words: "Norvale Steel" in "a Norvale Steel spokesperson". */
function namesWithin(wording: Wording, core: number, last: number, whole: Mention | null): Mention[] {
  const { tokens, isName } = wording;
  const found: Mention[] = [];
  for (let at = core; at <= last; at++) {
    if (!isName(at)) continue;
    let to = at;
    while (to < last && isName(to + 1)) to++;
    const span = { start: (tokens[at] as Token).start, end: (tokens[to] as Token).end }; // as: indices of the phrase
    if (whole === null || span.end < whole.head.start) {
      const reading = readName(wording, at, to);
      if (reading.first <= to) found.push(named(wording, reading, to, span));
    }
    at = to;
  }
  return found;
}

const OPENS: ReadonlySet<string> = new Set(['determiner', 'possessive', 'quantifier', 'adjective']);

/** The phrase with the "of …", "for …" that belongs to it: "a spokesperson for Norvale Steel", "the teacher from Lund". */
function withComplements(english: Language, wording: Wording, mention: Mention, phrases: readonly Phrase[], index: number): Span {
  const { tokens } = wording;
  let end = mention.span.end;
  let at = index;
  // Three deep: "a member of the board of the bank of …" is nobody's name any more.
  for (let depth = 0; depth < 3; depth++) {
    const phrase = phrases[at] as Phrase; // as: an index of the list
    const next = phrases[at + 1];
    const link = tokens[phrase.last + 1];
    if (next === undefined || link === undefined || next.first !== phrase.last + 2 || link.joined !== 'space') break;
    if (at > index && servesBoth(wording, mention, phrases[index] as Phrase, phrase, next)) {
      end = (tokens[next.last] as Token).end; // as: a phrase's index
      break;
    }
    if (tokens[next.first]?.joined !== 'space' || !english.wordClasses.complement(link.word)) break;
    // "ordered a bank to repay a widow", but "an aide to ministers", "the ambassador to France"
    const opener = tokens[next.first] as Token; // as: a phrase's index
    // "told by the firm to sign": a document elsewhere
    const isBare = opener.shape === 'lower' && !OPENS.has(opener.class);
    if (
      link.word === 'to' &&
      isBare &&
      (opener.role === null || (opener.role.kind === 'document' && opener.role.number === 'singular'))
    )
      break;
    const last = tokens[next.last] as Token; // as: a phrase's index
    // "a letter to the bank on 2 March"
    const dated = opener.shape === 'number' && last.facts.notName === 'calendar';
    if (opener.facts.notName === 'calendar' || last.shape === 'number' || dated) break;
    if (isOccasionOf(english, mention, link, opener, last)) break;
    end = last.end;
    at++;
    const other = phrases[at + 1];
    // "a survey on the use of nets and traps": whoever made it is nearer than all it is on.
    const isTopic = mention.entity === 'document' && (depth > 0 || link.word !== 'by');
    if (other !== undefined && mention.entity !== null && !isTopic && isAlike(tokens, next, other)) {
      end = (tokens[other.last] as Token).end;
      at++;
    }
  }
  return { start: mention.span.start, end };
}

/** "[lawyers for Ida Lund] and Tom Hale", "[a spokesman for Ida Lund] and Tom Hale", but of "the widow of Ida Lund and Tom Hale" nobody knows. */
function servesBoth(wording: Wording, { entity }: Mention, { last }: Phrase, one: Phrase, other: Phrase): boolean {
  const { tokens } = wording;
  if (tokens[one.last + 1]?.word !== 'and') return false;
  if (entity !== 'group' && !(entity === 'unnamed' && tokens[last + 1]?.word === 'for')) return false;
  return [one, other].every(
    ({ first, last: end, core }) => core <= end && readMention(wording, first, end, core)?.entity === 'person',
  );
}

/** "residents of [towns] and [villages]", "farmers in [North] and [East Ashton]", "the councillor for [the Hoxley] and [Wye division]"; not "officials in Tulla and residents". */
function isAlike(tokens: readonly Token[], { first, last }: Phrase, other: Phrase): boolean {
  const [and, opener, end] = [tokens[last + 1], tokens[other.first] as Token, tokens[other.last] as Token]; // as: here and below, a phrase's indices
  if (and?.word !== 'and' || and.joined !== 'space' || other.first !== last + 2 || opener.joined !== 'space') return false;
  const bare = opensWith(tokens[first] as Token) ? (tokens[first + 1] as Token) : (tokens[first] as Token);
  if (opensWith(opener) || bare.shape !== opener.shape) return false;
  const words = [...tokens.slice(first, last + 1), ...tokens.slice(other.first, other.last + 1)];
  const people = words.some(
    ({ role, facts }) => role?.kind === 'person' || (facts.given !== null && facts.place === null) || facts.honorific !== null,
  );
  // "officials in Oslo and Lund said"
  const places = [bare, opener].map(({ facts }) => facts.place !== null || facts.notName === 'begins-place');
  return !people && places[0] === places[1] && !end.possessive;
}

function opensWith({ class: sort }: Token): boolean {
  return sort === 'determiner' || sort === 'possessive' || sort === 'quantifier';
}

/** "said [the bank] in a report", "[the minister] in a memo": where it was said, but "the people at the rally", "a page in a report". */
function isOccasionOf({ calendar, grammar }: Language, { entity }: Mention, link: Token, opener: Token, last: Token): boolean {
  if (!calendar.isWithin(link.word) || !calendar.isOccasion(last.word)) return false;
  return entity === 'organization' || (entity === 'unnamed' && link.word === 'in' && grammar.indefinite.has(opener.word));
}

function withSpan({ head, kind, number, gender, entity }: Mention, span: Span): Mention {
  return { span, head, kind, number, gender, entity };
}

/** What a noun of each kind refers to, alone and in the plural. */
const ENTITIES: Readonly<Record<RoleKind, readonly [Mention['entity'], Mention['entity']]>> = {
  person: ['unnamed', 'group'],
  body: ['organization', 'group'],
  land: ['organization', 'group'],
  collective: ['group', 'group'],
  document: ['document', 'document'],
};

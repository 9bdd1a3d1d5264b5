// The ways a text refers to somebody: {Maria Okafor}, {the mayor}, {she}.

import type { Language } from '../language/language.ts';
import { ofAccount } from '../language/names/account-names.ts';
import { bodyBeforeOfficer, bodyPhrase, firmWithS } from '../language/names/body-phrases.ts';
import { readCapitals } from '../language/names/capitals.ts';
import { datelineWords } from '../language/names/dateline-words.ts';
import { readName } from '../language/names/name-phrases.ts';
import { named, readMention } from '../language/names/read-mention.ts';
import { settleNames } from '../language/names/settled-names.ts';
import type { Wording } from '../language/names/wording.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
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
  const { isName, isSurname, isOffice } = readCapitals(english, tokens, segments);
  const wording: Wording = { english, tokens, isName, isSurname, isOffice };
  const phrases = findPhrases(english, tokens, isName).map((phrase) => withoutVerb(english, tokens, phrase));
  const mentions: Mention[] = [];
  phrases.forEach((phrase, index) => {
    mentions.push(...readPhrase(wording, phrase, phrases, index, english));
  });
  tokens.forEach((token, index) => {
    const { pronoun } = token.facts;
    if (pronoun === null || (isName(index) && (token.word !== 'i' || isInitial(tokens, index)))) return;
    const span = { start: token.start, end: token.end };
    mentions.push({ span, head: span, kind: 'pronoun', number: pronoun.number, gender: pronoun.gender, entity: null });
  });
  // “LONDON, March 9 (Wire) –” is where, and nobody of the story.
  const places = datelineWords(english);
  const datelines = segments.sentences.filter((sentence) => isDateline(text, sentence, places));
  const told = datelines.length === 0 ? mentions : mentions.filter(({ span }) => !datelines.some((line) => contains(line, span)));
  return settleNames(english, text, told)
    .map((mention) => ofAccount(text, mention))
    .sort((a, b) => byPlace(a.span, b.span));
}

/** "Karl [I.] Lund": the letter has its point, and a name on either side. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  if (next?.joined !== 'space' || next.shape !== 'capital' || next.start - token.end !== 2) return false;
  return token.joined === 'space' && before?.shape === 'capital';
}

/** “Refuting {police} claims, residents …”: a verb of speech that opens the sentence is no police; “Teaching unions” are unions. */
function withoutVerb({ cues }: Language, tokens: readonly Token[], phrase: Phrase): Phrase {
  const { first, core, last } = phrase;
  const { word, opens } = tokens[first] as Token; // as: a phrase's index
  if (first === last || !opens || !word.endsWith('ing') || !cues.verbs.has(word)) return phrase;
  const kind = tokens[last]?.role?.kind;
  return kind === 'collective' || kind === 'document' ? { first: first + 1, core: Math.max(core, first + 1), last } : phrase;
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
    const owner =
      bodyBeforeOfficer(wording, phrase, at) ?? firmWithS(wording, phrase, at) ?? readMention(wording, from, at, from);
    if (owner !== null) mentions.push(owner);
    from = at + 1;
  }
  if (phrase.core > phrase.last) return mentions;
  const owned = mentions.at(-1)?.span.end ?? 0;
  const whole = readMention(wording, phrase.first, phrase.last, phrase.core);
  if (whole !== null) {
    mentions.push(whole.kind === 'nominal' ? withSpan(whole, withComplements(english, wording, whole, phrases, index)) : whole);
  }
  return [...mentions, ...namesWithin(wording, phrase.core, phrase.last, whole).filter(({ span }) => span.start >= owned)];
}

/** "Ida Lund, [SC], said": letters of honour between commas; "a father of [six]". */
function isNobody({ english, tokens, isName }: Wording, { first, last }: Phrase): boolean {
  if (first !== last) return false;
  const [parent, before, token] = [tokens[first - 2], tokens[first - 1], tokens[first] as Token]; // as: an index of the phrase
  const next = tokens[last + 1];
  const closes = next?.joined === 'comma' || next?.class === 'verb';
  const letters = token.joined === 'comma' && closes && english.names.suffix(token.word) !== null;
  if (letters && isName(first - 1) && before?.shape === 'capital') return true;
  const counts = token.class === 'quantifier' && token.word !== 'one' && before?.word === 'of';
  return counts && parent?.role?.kind === 'person' && parent.role.number === 'singular';
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
    // "a study of [almost] 46,000 patients"
    const several = mention.entity === 'document' || mention.entity === 'organization';
    const about = several && next?.first === phrase.last + 3 && isAbout(english, tokens, next.first) ? 1 : 0;
    if (next === undefined || link === undefined || next.first !== phrase.last + 2 + about || link.joined !== 'space') break;
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
    // "the head of Precinct 5"
    const numbered = last.shape === 'number' && wording.isName(next.last);
    if (opener.facts.notName === 'calendar' || (last.shape === 'number' && !numbered) || dated) break;
    // "raised the bid for the company by two dollars", "defended the company on the grounds that"
    if (mention.entity === 'organization' && (link.word === 'by' || leadsToThat(tokens, link, next))) break;
    if (isOccasionOf(english, mention, link, opener, last)) break;
    end = last.end;
    at++;
    const listed = english.wordClasses.locates(link.word) ? placesEnd(wording, phrases, at) : at;
    if (listed > at) {
      end = (tokens[(phrases[listed] as Phrase).last] as Token).end; // as: here and below, indices of the list
      at = listed;
      break;
    }
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

/** "on the grounds that", "on the basis that": why, and nothing of whoever stands before. */
function leadsToThat(tokens: readonly Token[], link: Token, { last }: Phrase): boolean {
  const that = tokens[last + 1];
  return link.word === 'on' && that?.word === 'that' && that.joined === 'space';
}

/** "[nearly] 2,000 voters": a small word before a number. */
function isAbout({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const [about, number] = [tokens[at - 1], tokens[at]];
  return number?.shape === 'number' && about?.joined === 'space' && grammar.focus.has(about.word);
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

/** "officials in [Oslo], Tulla and [East Ashton]", "police in [Oslo] and [Milton]": the index of the last phrase of a list of places that begins at `at`; `at` where it is none. */
function placesEnd(wording: Wording, phrases: readonly Phrase[], at: number): number {
  const { tokens } = wording;
  if (!isPlaceLike(wording, phrases[at] as Phrase)) return at;
  for (let next = at + 1; next < at + MOST_PLACES; next++) {
    const [before, phrase] = [phrases[next - 1] as Phrase, phrases[next]]; // as: the one before was there
    if (phrase === undefined || !isPlaceLike(wording, phrase)) return at;
    const opener = tokens[phrase.first] as Token; // as: a phrase's index
    const gap = tokens.slice(before.last + 1, phrase.first);
    if (gap.length === 0 && opener.joined === 'comma') continue;
    const and = gap.length === 1 && gap[0]?.word === 'and' && gap[0].joined !== 'apart' && opener.joined === 'space';
    return and ? next : at;
  }
  return at;
}

const MOST_PLACES = 6;

/** "Oslo", "Milton", "East Ashton": one large word that is nobody's surname, or a place that begins as places do. */
function isPlaceLike({ tokens, isName, isSurname, english }: Wording, { first, last, core }: Phrase): boolean {
  const [begin, end] = [tokens[first] as Token, tokens[last] as Token]; // as: a phrase's indices
  if (core !== first || begin.shape !== 'capital' || end.possessive || !isName(first) || !isName(last)) return false;
  if (
    english.names.place(
      tokens
        .slice(first, last + 1)
        .map(({ word }) => word)
        .join(' '),
    ) !== null
  )
    return true;
  if (begin.facts.notName === 'begins-place' && last === first + 1) return true;
  const { facts, role, word } = begin;
  return (
    last === first &&
    !isSurname(word) &&
    role === null &&
    facts.honorific === null &&
    facts.organizationWord === null &&
    facts.demonym === null &&
    facts.notName === null
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
    ({ role, facts, shape }) =>
      role?.kind === 'person' ||
      (role?.kind === 'collective' && shape === 'lower') ||
      (facts.given !== null && facts.place === null) ||
      facts.honorific !== null,
  );
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

// Noun phrases over tagged words, by a small grammar: [the retired teacher], [Finance Minister Ana Reyes], [Norvale’s spokeswoman].

import type { Grammar } from './grammar.ts';
import type { Names } from './names/names.ts';
import { listedOffice, officeGoesOn } from './offices.ts';
import { isCouple, isOfTwoThings, isOneOfTwoKinds } from './paired-words.ts';
import { countAt, isYear, shareEnd } from './phrase-counts.ts';
import { classAt, hitsBack, isBetweenPeople, isDoneTo, isVerbBeforePerson, isVerbOf, opensPhrase } from './phrase-deeds.ts';
import { beginsPerson, isParticle, isPartner, knownBodyEnd, nameGoesOn, nameWithin } from './phrase-ends.ts';
import { subjectBehindFrame } from './phrase-frames.ts';
import { goesOn, isNextDescription } from './phrase-words.ts';
import type { Roles } from './roles.ts';
import { behindSeat } from './seats.ts';
import type { Token } from './tagger.ts';

type Lexicon = { readonly names: Names; readonly grammar: Grammar; readonly roles: Roles };

/** Indices of tokens, both inclusive. */
export type Phrase = {
  readonly first: number;
  readonly last: number;
  /** Where the words after the last possessor begin: "spokeswoman" in "Norvale’s spokeswoman". */
  readonly core: number;
};

/**
 * The noun phrases of a text, outermost only, in order. A phrase begins at a determiner, a describing word, a noun or a name, and
 * ends before a verb, a small word or a sign; prepositions stay outside but for those inside a name ("Ministry of Works").
 */
export function findPhrases(english: Lexicon, tokens: readonly Token[], isName: (index: number) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = isVerbOf(english, tokens, phrases.at(-1), at) ? null : phraseAt(english, tokens, isName, at);
    if (phrase === null) at++;
    else {
      const behind = subjectBehindFrame(english.grammar, tokens, isName, phrase);
      const end = behind === null ? phrase.last : behind - 1;
      phrases.push(behind === null ? phrase : { ...phrase, last: end, core: Math.min(phrase.core, behind) });
      at = end + 1;
    }
  }
  return phrases;
}

function describes({ class: kind }: Token): boolean {
  return kind === 'adjective' || kind === 'participle' || kind === 'adverb' || kind === 'quantifier';
}

function phraseAt(
  { names, grammar, roles }: Lexicon,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  first: number,
): Phrase | null {
  const counted = countAt(tokens, first);
  if (counted === null) return null;
  let at = counted;
  if (isYear(tokens, at) || isMoment(grammar, tokens, at)) return null;
  // "all those many three": four small words are more than any phrase begins with.
  while (
    at - first < 4 &&
    opensPhrase(classAt(tokens, at)) &&
    !isName(at) &&
    (at === counted || tokens[at]?.joined === 'space')
  ) {
    // "left her a note": hers is not what follows.
    if (at > first && classAt(tokens, at) === 'determiner' && classAt(tokens, at - 1) === 'possessive') return null;
    at++;
  }
  if (at > first && tokens[at]?.joined !== 'space') return standsAlone(grammar, tokens, first, at - 1);
  if (at > first && isThen(names, tokens, isName, at)) at++;
  const opening = at;
  at = listedOffice(names, tokens, isName, at) ?? at;
  // "Holm backed Mr. Lund", "she accused Ida Lund": before a person's name a verb's form describes nobody, unless it begins the sentence.
  if (opening === first && isVerbBeforePerson(tokens, isName, opening)) return null;
  let last = first - 1;
  let core = opening;
  /** Whether a noun or a name stands already in this stretch, so that what follows may be its verb. */
  let nounSeen = false;
  const seat = at === first ? behindSeat(tokens, isName, at) : -1;
  if (seat > 0) {
    nounSeen = true;
    at = seat;
  }
  const body = seat > 0 ? -1 : knownBodyEnd(names, tokens, at);
  if (body > 0) {
    nounSeen = tokens[body]?.possessive !== true;
    last = body;
    at = body + 1;
    if (!nounSeen) core = at;
  }
  while (at < tokens.length) {
    const token = tokens[at] as Token; // as: at < length
    if (
      at > first &&
      at !== seat &&
      token.joined !== 'space' &&
      !(token.joined === 'ampersand' && isName(at) && isName(at - 1))
    ) {
      const isSuffix = names.suffix(token.word)?.keep === true;
      const goesOn = isName(at - 1) && (isSuffix || isPartner(tokens, isName, first, at));
      const describesToo = opening > first && !nounSeen && isNextDescription(tokens, at);
      if (token.joined !== 'comma' || !(goesOn || describesToo)) break;
    }
    // "by night [someone] had written"
    if (at > first && token.class === 'pronoun' && token.role?.kind === 'collective') break;
    if (beginsPerson(tokens, first, at) || isDoneTo(names, tokens, isName, at)) break;
    // "the things [people] say", "the way [residents] tell it", "something [fire officials] called odd"
    const told = at > first ? (tokens[at - 1]?.word ?? '') : '';
    const people = token.role ?? (grammar.vague.has(told) ? tokens[at + 1]?.role : null);
    if (people?.number === 'plural' && grammar.sayable.has(told)) break;
    // "Ida Lund and Tom Hale [both] said"
    if (isName(at - 1) && token.class === 'determiner' && token.role?.kind === 'collective') break;
    // "to the website Harbour.ru [Quill] said"
    if (isName(at) && isAddress(tokens, at - 1) && at > first) break;
    if (at === opening && isCouple(tokens, at)) {
      at += 2;
      continue;
    }
    if (isName(at)) {
      nounSeen = true;
      last = at;
      at = token.possessive ? at + 1 : nameGoesOn({ names, grammar }, tokens, isName, at);
      if (token.possessive) {
        nounSeen = false;
        core = at;
      }
      continue;
    }
    if (isParticle(tokens, isName, at, nounSeen) && nameWithin(names, tokens, isName, at)) {
      at++;
      continue;
    }
    // "in the early hours of [this morning] Holm called"
    if (tokens[first]?.class !== 'possessive' && endsInTime(grammar, tokens, isName, at)) {
      last = at;
      break;
    }
    if ((!nounSeen && isOneOfTwoKinds(names, tokens, at)) || (at > first && isOfTwoThings(tokens, at))) {
      at += 2;
      continue;
    }
    // "a man at the [back] shouted"
    if (at === opening && isWhereabouts(tokens, at)) {
      last = at;
      break;
    }
    if (!goesOn(roles, tokens, isName, at, { first, nounSeen }) || isBetweenPeople(tokens, isName, at)) break;
    // "the mayor [last week] called", but "a study last year by economists"
    const dated = nounSeen && grammar.time.has(token.word) && grammar.time.has(tokens[at + 1]?.word ?? '');
    if (dated && tokens[at + 2]?.class !== 'preposition') break;
    // "Some call it …": what follows a bare "some" and is no plural is its verb.
    const bare = at === opening && opening > first && tokens[at - 1]?.role?.kind === 'collective';
    if (bare && (token.class === 'ambiguous' || token.class === 'noun') && token.role === null && !token.word.endsWith('s'))
      break;
    // "analysts at Farrow [cut] their forecast"
    const next = tokens[at + 1];
    // "the department [estimates] the damage": a paper that is a verb too.
    const isPaper = token.role?.kind === 'document' && token.role.number === 'plural' && token.facts.cue;
    const isDeed = token.class === 'noun' && token.role === null;
    const acts = nounSeen && (isDeed || isPaper) && next?.joined === 'space';
    if (acts && (next.class === 'possessive' || next.class === 'determiner')) break;
    if (acts && isDeed && hitsBack(tokens, at)) break;
    // "a Norvale man [faces] up to ten years": of one, and no plural of it.
    const doer = tokens[at - 1];
    const isOne = doer?.role?.kind === 'person' && doer.role.number === 'singular' && doer.shape === 'lower' && !doer.possessive;
    if (acts && isDeed && isOne && /[^su]s$/u.test(token.word) && /^(?:preposition|quantifier)$/u.test(next.class)) break;
    // After an adjective a noun must come: "a civil rights group".
    nounSeen = token.role !== null || !describes(token);
    last = at;
    // "experts rebuke Lund": a plural that speaks ends its phrase, but for "women voters".
    if (
      token.role?.number === 'plural' &&
      token.role.kind !== 'collective' &&
      !token.possessive &&
      (tokens[at + 1]?.role ?? null) === null
    ) {
      // "a plan [fire officials] called “odd”": those are not one.
      last = singleEnd(grammar, tokens, first, at) ?? last;
      at++;
      break;
    }
    at = token.possessive ? at + 1 : officeGoesOn(names, tokens, isName, at);
    if (token.possessive) {
      nounSeen = false;
      core = at;
    }
  }
  // "an unidentified male [initially] reported"
  while (last > first && tokens[last]?.class === 'adverb' && /ly$/u.test(tokens[last]?.word ?? '') && !isName(last)) last--;
  if (last < first) return opening > first ? standsAlone(grammar, tokens, first, opening - 1) : null;
  return { first, last, core: Math.min(core, last + 1) };
}

/** Where "a plan" or "something" ends that a plural goes on with, which is somebody else; null for "a few officials", "a union representing pilots". */
function singleEnd({ indefinite, sayable }: Grammar, tokens: readonly Token[], first: number, plural: number): number | null {
  const [opener, noun] = [tokens[first] as Token, tokens[first + 1] as Token]; // as: inside the phrase
  if (sayable.has(opener.word)) return first;
  if (!indefinite.has(opener.word) || opener.word === 'some' || first + 2 >= plural) return null;
  if (tokens[first + 2]?.class === 'participle') return null;
  return noun.role?.number === 'singular' || noun.class === 'ambiguous' ? first + 1 : null;
}

/** "a man at the [back] shouted": an adverb elsewhere, and behind a preposition and an article where somebody is, before what he does. */
function isWhereabouts(tokens: readonly Token[], at: number): boolean {
  const [link, article, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  if (token.class !== 'adverb' || token.word.endsWith('ly') || link?.class !== 'preposition' || article?.word !== 'the')
    return false;
  return next?.joined !== 'space' || next.facts.cue || next.class === 'auxiliary' || next.class === 'preposition';
}

/** "Harbour.ru" */
function isAddress(tokens: readonly Token[], at: number): boolean {
  return /\p{L}{3}\.\p{Ll}{2,3}$/u.test(tokens[at]?.word ?? '');
}

/** "and [now] nearby residents say": small words of time that open no phrase; "the now empty quay" begins before it. */
function isMoment({ adverb }: Grammar, tokens: readonly Token[], at: number): boolean {
  const { word, class: kind, role, shape, opens } = tokens[at] as Token; // as: the caller's index
  return kind === 'adverb' && role === null && (shape === 'lower' || opens) && adverb.has(word) && !word.endsWith('ly');
}

/** "Some said", "many of them": the small words alone can speak; "the" cannot, nor what is not counted: "old enough to remember". */
function standsAlone({ mass }: Grammar, tokens: readonly Token[], first: number, last: number): Phrase | null {
  const class_ = classAt(tokens, last);
  if (mass.has(tokens[last]?.word ?? '')) return null;
  // "that", "the" and "its" cannot; "some", "another", "both", "many" and "three" can.
  const speaks = class_ === 'determiner' && tokens[last]?.role;
  const share = shareEnd(tokens, last);
  if (share > 0) return { first, last: share, core: share };
  return (class_ === 'quantifier' && tokens[last]?.shape !== 'number') || speaks ? { first, last, core: last } : null;
}

/** "the [then] chairman", "the [then] Home Secretary": a small word, and whoever held the office. */
function isThen(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  return names.pastOffice(token.word) && token.facts.small && next?.joined === 'space' && (next.role !== null || isName(at + 1));
}

/** "this [morning] Holm", "last [year] Norvale Steel": whoever is named behind it is another phrase; not "the late Holm". */
function endsInTime({ time }: Grammar, tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const { word, class: kind, possessive } = tokens[at] as Token; // as: the caller's index
  return time.has(word) && kind === 'noun' && !possessive && isName(at + 1) && tokens[at + 1]?.joined === 'space';
}

// Noun phrases over tagged words, by a small grammar: [the retired teacher], [Finance Minister Ana Reyes], [Norvale’s spokeswoman].

import type { Grammar } from './grammar.ts';
import type { Names } from './names.ts';
import type { Token } from './tagger.ts';
import type { WordClass } from './word-classes.ts';

type Lexicon = { readonly names: Names; readonly grammar: Grammar };

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
  const { names } = english;
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = isVerbOf(english, tokens, phrases.at(-1), at) ? null : phraseAt(names, tokens, isName, at);
    if (phrase === null) at++;
    else {
      phrases.push(phrase);
      at = phrase.last + 1;
    }
  }
  return phrases;
}

/**
 * Whether the word is a verb for what stands around it, and opens no phrase: "the mayor [joined] residents", "would [allow] companies",
 * "he [dismissed] those".
 */
function isVerbOf({ grammar }: Lexicon, tokens: readonly Token[], phrase: Phrase | undefined, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at] as Token; // as: the caller's index
  const next = tokens[at + 1];
  if (token.shape !== 'lower' || token.role !== null || next?.joined !== 'space') return false;
  if (token.class !== 'participle' && token.class !== 'ambiguous') return false;
  // Behind a describing word stands no "those".
  if (next.class === 'determiner' || next.class === 'possessive') return true;
  // "…, carrying signs"
  if (token.joined === 'comma' && token.class === 'participle' && token.word.endsWith('ing')) return true;
  if (before === undefined || token.joined !== 'space') return false;
  // Behind a noun or a name, and behind "he" or "who".
  if (phrase?.last === at - 1 && !before.possessive && token.class === 'participle') return true;
  if (grammar.pronoun.has(before.word) && !grammar.determiner.has(before.word) && !grammar.quantifier.has(before.word))
    return true;
  return grammar.modal.has(before.word) && token.class === 'ambiguous';
}

function describes({ class: kind }: Token): boolean {
  return kind === 'adjective' || kind === 'participle' || kind === 'adverb' || kind === 'quantifier';
}

function opensPhrase(kind: WordClass | null): boolean {
  return kind === 'determiner' || kind === 'possessive' || kind === 'quantifier';
}

function phraseAt(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, first: number): Phrase | null {
  let at = first;
  // "all those many three": four small words are more than any phrase begins with.
  while (at - first < 4 && opensPhrase(classAt(tokens, at)) && !isName(at) && (at === first || tokens[at]?.joined === 'space')) {
    // "left her a note": hers is not what follows.
    if (at > first && classAt(tokens, at) === 'determiner' && classAt(tokens, at - 1) === 'possessive') return null;
    at++;
  }
  if (at > first && tokens[at]?.joined !== 'space') return standsAlone(tokens, first, at - 1);
  const opening = at;
  // "Holm backed Mr. Lund", "she accused Ida Lund": before a person's name a verb's form describes nobody, unless it begins the sentence.
  if (at === first && isVerbBeforePerson(tokens, isName, at)) return null;
  let last = first - 1;
  let core = at;
  /** Whether a noun or a name stands already in this stretch, so that what follows may be its verb. */
  let nounSeen = false;
  while (at < tokens.length) {
    const token = tokens[at] as Token; // as: at < length
    if (at > first && token.joined !== 'space' && !(token.joined === 'ampersand' && isName(at) && isName(at - 1))) {
      const isSuffix = names.suffix(token.word)?.keep === true;
      if (!(token.joined === 'comma' && isName(at - 1) && (isSuffix || isPartner(tokens, isName, first, at)))) break;
    }
    if (isName(at)) {
      nounSeen = true;
      last = at;
      at = token.possessive ? at + 1 : nameGoesOn(names, tokens, isName, at);
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
    if (!fits(tokens, isName, at, nounSeen) || isBetweenPeople(names, tokens, isName, at)) break;
    // "Some call it …": what follows a bare "some" and is no plural is its verb.
    const bare = at === opening && opening > first && tokens[at - 1]?.role?.kind === 'collective';
    if (bare && (token.class === 'ambiguous' || token.class === 'noun') && token.role === null && !token.word.endsWith('s'))
      break;
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
      at++;
      break;
    }
    at = token.possessive ? at + 1 : officeGoesOn(names, tokens, isName, at);
    if (token.possessive) {
      nounSeen = false;
      core = at;
    }
  }
  if (last < first) return opening > first ? standsAlone(tokens, first, opening - 1) : null;
  return { first, last, core: Math.min(core, last + 1) };
}

/**
 * "Prinz, [Hadley] & Co": behind a comma a name of the same firm. In "Ida Lund of Rowe, [Hadley] said", where the sentence begins with her, what
 * stands behind the comma is at least nobody else.
 */
function isPartner(tokens: readonly Token[], isName: (index: number) => boolean, first: number, at: number): boolean {
  const next = tokens[at + 1];
  const plain = tokens.slice(first, at + 1).every(({ role, facts }) => role === null && facts.given === null);
  if (!isName(at) || next === undefined || !plain) return false;
  if (next.joined === 'ampersand') return isName(at + 1);
  if (tokens[first - 1]?.word !== 'of' || next.joined !== 'space' || next.class !== 'verb') return false;
  let begin = first - 2;
  while (isName(begin) && tokens[begin]?.opens === false && tokens[begin]?.joined === 'space') begin--;
  return begin < first - 2 && isName(begin) && tokens[begin]?.opens === true;
}

function isVerbBeforePerson(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || token.opens || token.shape !== 'lower' || next.joined !== 'space')
    return false;
  if (token.class !== 'participle' && token.class !== 'ambiguous') return false;
  return token.role === null && isName(at + 1) && (next.facts.given !== null || next.facts.honorific?.role === null);
}

/** "Tom Lund [beat] Jim Hale": what stands between two people’s whole names, and is no trade, is what one does to the other. */
function isBetweenPeople(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const isGiven = (index: number) => isName(index) && names.given(tokens[index]?.word ?? '') !== null;
  const { shape, role } = tokens[at] as Token; // as: the caller's index
  return shape === 'lower' && role === null && isName(at - 1) && isGiven(at - 2) && isGiven(at + 1) && isName(at + 2);
}

/** "Some said", "many of them": the small words alone can speak; "the" cannot. */
function standsAlone(tokens: readonly Token[], first: number, last: number): Phrase | null {
  const class_ = classAt(tokens, last);
  // "that", "the" and "its" cannot; "some", "another", "both", "many" and "three" can.
  const speaks = class_ === 'determiner' && tokens[last]?.role;
  return (class_ === 'quantifier' && tokens[last]?.shape !== 'number') || speaks ? { first, last, core: last } : null;
}

/** Whether a lower-case word goes on with the phrase, rather than being its verb. */
function fits(tokens: readonly Token[], isName: (index: number) => boolean, at: number, nounSeen: boolean): boolean {
  const token = tokens[at] as Token; // as: the caller's index
  const next = tokens[at + 1];
  const nextFits = next !== undefined && next.joined === 'space' && (isName(at + 1) || isNominal(next));
  if (token.role !== null) {
    // "the company claims": after a noun a word that may be a verb is one, unless a verb follows it: "the police report said".
    if (!nounSeen || (token.class !== 'ambiguous' && token.class !== 'verb')) return true;
    return token.role.number === 'singular' || isVerbal(next);
  }
  switch (token.class) {
    case 'noun':
      return true;
    case 'adjective':
      return !nounSeen || nextFits;
    case 'participle':
      return (!nounSeen || /ing$/u.test(token.word)) && nextFits;
    case 'adverb':
      return (
        !nounSeen && next !== undefined && next.joined === 'space' && (next.class === 'adjective' || next.class === 'participle')
      );
    case 'ambiguous':
      // "Lund plans a trip", but "the state delegate", "a Norvale press officer".
      return !nounSeen || isVerbal(next) || (nextFits && next?.role?.number === 'singular' && !token.word.endsWith('s'));
    case 'unknown':
      // "The ad touts Lund’s law": after a noun an unknown word in -s is its verb.
      return !nounSeen || ((nextFits || isVerbal(next)) && !token.word.endsWith('s'));
    case 'quantifier':
      return token.shape === 'number' && nextFits;
    default:
      return false;
  }
}

function isNominal(token: Token): boolean {
  return (
    token.role !== null ||
    token.class === 'noun' ||
    token.class === 'adjective' ||
    token.class === 'unknown' ||
    token.class === 'ambiguous'
  );
}

function isVerbal(token: Token | undefined): boolean {
  if (token === undefined || token.joined !== 'space') return false;
  return token.class === 'verb' || token.class === 'auxiliary' || (token.class === 'participle' && !token.word.endsWith('ing'));
}

function classAt(tokens: readonly Token[], at: number): WordClass | null {
  return tokens[at]?.class ?? null;
}

/** The index after a name's word at `at`, past "of the" and "and" where the name goes on behind them: "Ministry of Works". */
function nameGoesOn(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): number {
  const token = tokens[at] as Token; // as: the caller's index
  const link = tokens[at + 1];
  if (link === undefined || link.joined !== 'space') return at + 1;
  const holder = officeHolder(names, tokens, isName, at);
  if (holder !== null) return holder;
  const inOffice = token.facts.organizationWord === 'both' || token.role?.kind === 'person';
  const isBody = token.facts.organizationWord === 'both';
  if (link.word === 'of' || (isBody && (link.word === 'for' || link.word === 'on'))) {
    if (!inOffice) return at + 1;
    const target = tokens[at + 2]?.word === 'the' ? at + 3 : at + 2;
    return tokens[target]?.joined === 'space' && isName(target) && tokens[at + 2]?.joined === 'space' ? target : at + 1;
  }
  if (link.word === 'and' && isName(at + 2) && tokens[at + 2]?.joined === 'space') {
    // "Department of Health and Human Services", "the Food and Drug Administration", but "Okafor and Shah".
    const office = tokens[at - 1]?.word === 'of' || tokens[at - 1]?.word === 'for' || names.portfolio(token.word) === 'field';
    const ends =
      (tokens[at + 3]?.facts.organizationWord ?? null) !== null && isName(at + 3) && tokens[at + 3]?.joined === 'space';
    const named = (tokens[at + 2]?.facts.given ?? null) !== null || (tokens[at + 2]?.facts.place ?? null) !== null;
    // "Rossendale and Darwen MP Ida Lund"
    const seat =
      tokens[at + 3]?.role?.kind === 'person' && tokens[at + 3]?.shape !== 'lower' && tokens[at + 3]?.joined === 'space';
    if (seat && token.facts.given === null && (tokens[at + 4]?.facts.given ?? null) !== null && isName(at + 4)) return at + 2;
    if ((office && !named) || (ends && token.facts.given === null && !named && tokens[at - 1]?.word === 'the')) return at + 2;
  }
  return at + 1;
}

/** The longest office of a cabinet: "Minister for Agriculture, Food, Fisheries and the Marine", in words. */
const LONGEST_OFFICE = 10;

/**
 * "Secretary of State for Education Ida Lund", "Minister for Agriculture, Food and the Marine Tom Lund": the index of the holder’s name, for a
 * large title at `at` or inside its office; null when none stands behind it.
 */
function officeHolder(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): number | null {
  const token = tokens[at];
  const link = tokens[at + 1];
  const inside = tokens[at - 1]?.word === 'of' && tokens[at - 2]?.role?.kind === 'person';
  if (token?.role?.kind !== 'person' && !inside) return null;
  if (!/^(?:of|for|on)$/u.test(link?.word ?? '')) return null;
  for (let next = at + 2; next < at + 2 + LONGEST_OFFICE; next++) {
    const word = tokens[next];
    if (word === undefined || (word.joined !== 'space' && word.joined !== 'comma')) return null;
    // “the Minister of Roads and Works, Mr Tom Lund”: the office ends, and the name is one of its own.
    const behindList = tokens[next - 2]?.word === 'and' && word.facts.given !== null && isName(next + 1);
    if (word.joined === 'comma' && (isCourtesy(names, word.word) || behindList))
      return isName(next - 1) && tokens[next - 1]?.joined === 'space' ? next - 1 : null;
    const begins =
      isName(next) &&
      word.joined === 'space' &&
      (word.facts.given !== null || isCourtesy(names, word.word)) &&
      names.portfolio(word.word) === null;
    // One given name more behind it, or a surname: "for Ireland Tom Lund", not "for Ida".
    if (begins && next > at + 2 && isName(next + 1) && tokens[next + 1]?.joined === 'space' && word.facts.place === null)
      return next;
    if (!isName(next) && word.word !== 'and' && word.word !== 'the' && word.word !== 'for') return null;
  }
  return null;
}

/** "Dr" and "Mrs" stand before names alone; "Justice" may be what a minister is for. */
function isCourtesy(names: Names, word: string): boolean {
  return names.honorific(word) !== null && word.length <= 4 && names.portfolio(word) === null;
}

/** "secretary of state John Kell": the index of the name, where an office goes on before it; else the next. */
function officeGoesOn(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): number {
  const token = tokens[at] as Token; // as: the caller's index
  const link = tokens[at + 1];
  if (token.role?.kind !== 'person' || link?.joined !== 'space' || !/^(?:of|for|on)$/u.test(link.word)) return at + 1;
  const holder = officeHolder(names, tokens, isName, at);
  if (holder !== null) return holder;
  const from = tokens[at + 2]?.word === 'the' ? at + 3 : at + 2;
  for (let next = from; next <= from + 4; next++) {
    const word = tokens[next];
    if (word === undefined || word.joined !== 'space') return at + 1;
    if (next > from && isName(next) && isName(next + 1) && word.facts.given !== null && tokens[next + 1]?.joined === 'space')
      return next;
    if (!isName(next) && names.portfolio(word.word) === null) return at + 1;
  }
  return at + 1;
}

/** Whether a small word belongs to the name around it: "Lund de Reyes", "van den Berg", and "Mac an Bhaird" but not "gave Lund an American car". */
function isParticle(tokens: readonly Token[], isName: (index: number) => boolean, at: number, nounSeen: boolean): boolean {
  const particle = tokens[at]?.facts.particle ?? null;
  if (particle === null) return false;
  if (particle.after !== null) return particle.after.has(tokens[at - 1]?.word ?? '') && isName(at - 1);
  return particle.opens || (nounSeen && isName(at - 1));
}

/** Whether a name's word stands behind one to three particles: "von der Leyen". */
function nameWithin(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (tokens[next]?.joined !== 'space') return false;
    if (isName(next)) return true;
    if (names.particle(tokens[next]?.word ?? '') === null) return false;
  }
  return false;
}

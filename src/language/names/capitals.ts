// Which capitals make a name: {Will} Hurst said, but "Will Norvale pay?"; his wife {Jan} said, but "in Jan. 2019".

import type { Segments } from '../../types.ts';
import type { Language } from '../language.ts';
import { isFieldPair } from '../paired-fields.ts';
import type { Token } from '../tagger.ts';
import { isBesideName, isCalled, isCalledByDay, isDated, isOneOfPeople } from './calendar-names.ts';
import { headings } from './headings.ts';
import { isFamilyOfTwo, surnamesOf } from './surnames.ts';
import { isOfOrigin } from './wording.ts';

type Lexicon = Pick<Language, 'names' | 'wordClasses' | 'grammar' | 'cues' | 'calendar'>;

export type Capitals = {
  /** Whether the word at an index is (part of) a name, not merely capitalised: not a sentence’s first "However", not the words of a heading. */
  readonly isName: (index: number) => boolean;
  /** Whether the article has somebody of this surname: the "Baker" of "Ida Baker". */
  readonly isSurname: (word: string) => boolean;
  /** Whether the letters are of an office that somebody of this name has in the article: "DP Lund", after "Deputy President Karl Lund". */
  readonly isOffice: (letters: string, name: string) => boolean;
};

export function readCapitals(english: Lexicon, tokens: readonly Token[], segments: Segments): Capitals {
  const heading = headings(english, tokens, segments);
  const surnames = surnamesOf(english, tokens, heading);
  const decide = capitals(english, tokens, heading, surnames);
  // The rules of phrases and names ask several times about each word.
  const names = tokens.map((_, index) => decide(index));
  const offices = officesOf(tokens);
  return {
    // Before the first there is none; asked for it, the engine would look for a property of that name, and from then on always.
    isName: (index) => index >= 0 && names[index] === true,
    isSurname: (word) => surnames.has(word),
    isOffice: (letters, name) => offices.has(`${letters} ${name}`),
  };
}

/** "dp lund" for “Deputy President Karl Lund”: the letters of each office of two words, with the last of up to three large words behind it. */
function officesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const offices = new Set<string>();
  tokens.forEach(({ role, facts, shape, joined, word }, at) => {
    const first = tokens[at - 1];
    if (shape !== 'capital' || joined !== 'space' || first?.shape !== 'capital') return;
    if (role?.kind !== 'person' && facts.honorific === null) return;
    let last = at;
    while (last < at + LONGEST_NAME && tokens[last + 1]?.joined === 'space' && tokens[last + 1]?.shape === 'capital') last++;
    if (last > at) offices.add(`${first.word.charAt(0)}${word.charAt(0)} ${tokens[last]?.word}`);
  });
  return offices;
}

/** In words. */
const LONGEST_NAME = 3;

/** Which capitalised words are names, or parts of names: not a sentence’s first "However", not the words of a heading. */
function capitals(
  english: Lexicon,
  tokens: readonly Token[],
  heading: readonly boolean[],
  surnames: ReadonlySet<string>,
): (index: number) => boolean {
  const capitalInside = new Set<string>();
  const lowerSeen = new Set<string>();
  // Names that somebody is called by alone: the "Danex" of "Danex said".
  const alone = new Set<string>();
  // Months that are somebody: the "August" of "August Lindqvist".
  const months = new Set<string>();
  tokens.forEach(({ shape, word, opens, facts }, index) => {
    if (facts.strange && isAlone(tokens, index)) alone.add(word);
    if (shape === 'lower') lowerSeen.add(word);
    else if (!opens && !heading[index] && shape !== 'number') capitalInside.add(word);
    if (shape === 'capital' && facts.notName === 'calendar' && isBesideName(english, tokens, index)) months.add(word);
  });
  const known = ({ facts, word }: Token) =>
    facts.given !== null || facts.place !== null || facts.demonym !== null || english.names.organization(word);
  const common = (token: Token) =>
    token.role !== null || token.facts.small || (!known(token) && english.wordClasses.isEnglish(token.word));
  return (index) => {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.shape === 'number') return isNumberOf(english, tokens, index);
    if (token.shape === 'lower') return endsFirm(token, tokens[index - 1]);
    if (token.facts.sum) return false;
    // "Fifteen-year-old Tom Lund"
    if (token.word.endsWith('-old')) return false;
    // "the American-born", "a Norvale-based trader", but "the New York-based group"
    const goesBefore =
      tokens[index - 1]?.shape === 'capital' && tokens[index - 1]?.class !== 'determiner' && token.joined === 'space';
    if (!goesBefore && isOfOrigin(english, token.word)) return false;
    if (isCalled(english, tokens, index)) return true;
    if (isCalledByDay(english, tokens, index)) return true;
    if (token.facts.notName === 'calendar' && token.shape === 'capital')
      return isBesideName(english, tokens, index) || (months.has(token.word) && !isDated(english, tokens, index));
    // "Julie A. Dias": an initial between names, not an article.
    const before = tokens[index - 1];
    const inName = before !== undefined && before.shape === 'capital' && token.joined === 'space' && !token.opens;
    const pointed = tokens[index + 1]?.joined === 'space' && (tokens[index + 1]?.start ?? 0) - token.end === 2;
    if (isNumberOf(english, tokens, index + 1)) return true;
    if (!heading[index] && isBareInitial(english, tokens, index)) return true;
    if (token.word.length === 1 && inName && (pointed || before.facts.given !== null)) return true;
    // "Formula One", "Air Force One"
    if (token.class === 'quantifier' && token.shape === 'capital' && inName && !heading[index]) return true;
    // "Seven News"
    if (
      token.class === 'quantifier' &&
      token.shape === 'capital' &&
      !token.opens &&
      !heading[index] &&
      isBeforeBody(tokens, index)
    )
      return true;
    // "Read said": somebody's surname, though a small word.
    if (token.class === 'verb' && surnames.has(token.word)) return true;
    // "the United States", "USA Today", "the teacher Win Lund": inside a sentence a capital makes a verb or an adverb a name’s.
    if (
      (token.class === 'verb' || token.class === 'adverb') &&
      !token.opens &&
      !heading[index] &&
      before?.joined !== undefined &&
      (before.shape !== 'lower' || isOneOfPeople(before))
    ) {
      return true;
    }
    if (token.facts.small) {
      // "Will Hurst said", but "Will Norvale pay?".
      const next = tokens[index + 1];
      const named = token.facts.given !== null && next?.shape === 'capital' && next.joined === 'space';
      if (named && (!token.opens || tellsOf(english, tokens[index + 2]))) return true;
      if (isFamilyHe(tokens, index)) return true;
      // "George Will wrote"
      if (token.class === 'auxiliary' && inName && !heading[index] && before.facts.given !== null) return true;
      // "the WHO", and "CAN said", but "IT IS LATE"
      const speaks = next?.joined === 'space' && next.shape === 'lower' && next.class === 'verb' && next.facts.cue;
      return token.shape === 'upper' && token.word.length > 1 && (!token.opens || speaks) && !heading[index];
    }
    if (surnames.has(token.word)) return true;
    if (heading[index]) {
      if ((capitalInside.has(token.word) && !lowerSeen.has(token.word)) || known(token)) return true;
      // "NO POLITICS", but "KARL LUND"
      const beside = [tokens[index - 1], tokens[index + 1]].filter(
        (other, at) => heading[index + 2 * at - 1] && other?.shape === 'upper',
      );
      const shouted = token.shape === 'upper' && beside.length > 0 && beside.every((other) => other?.facts.given === null);
      return !shouted && !common(token);
    }
    if (!token.opens) return true;
    if (capitalInside.has(token.word) && !lowerSeen.has(token.word)) return true;
    const next = tokens[index + 1];
    const large = next !== undefined && (next.shape === 'capital' || next.shape === 'upper');
    // "Marks & Spencer"
    if (large && next.joined === 'ampersand') return true;
    const goesOn = large && next.joined === 'space';
    // "Late Tuesday, the department said"
    if (goesOn && next.facts.notName === 'calendar' && common(token)) return false;
    if (goesOn && token.class !== 'adverb') {
      // "Clean Water Action said" is a name, "Former Mayor Lund" and "Deport Lund" are not.
      if (isFamilyOfTwo(tokens, index)) return true;
      // "Citing Danex’s results", where the article has Danex alone
      const describes = /^(?:adjective|participle|ambiguous|verb)$/u.test(token.class) && token.facts.given === null;
      if (describes && token.class !== 'verb' && (next.facts.given !== null || surnames.has(next.word))) return false;
      if (describes && token.facts.organizationWord === null && alone.has(next.word)) return false;
      // "City Light said", "State Farm said": no city before what is no office, and "State Rep. Lund" is of a state.
      const opensFirm =
        token.role?.kind === 'land' &&
        next.shape === 'capital' &&
        next.role?.kind !== 'person' &&
        next.facts.place === null &&
        !isPerson(next);
      // "Commercial Bank of Ashton": no commercial before a bank.
      const opensBody = next.facts.organizationWord === 'both' && token.role?.kind === 'document';
      // "TD Ida Lund", "MK Stalin"
      const letters = token.shape === 'upper';
      // "Ma. Luisa Tolenta": Maria
      const shortened = next.start - token.end === 2;
      return (
        token.role === null ||
        opensFirm ||
        opensBody ||
        letters ||
        shortened ||
        token.facts.honorific !== null ||
        token.facts.given !== null
      );
    }
    return (
      isBodyOf(tokens, index) ||
      isFieldPair(english.names, tokens, index) ||
      (!lowerSeen.has(token.word) && (known(token) || !common(token)))
    );
  };
}

/** "[Danex] said", "Danex’s results": a capital with no other beside it. */
function isAlone(tokens: readonly Token[], index: number): boolean {
  const [before, { shape, joined }, next] = [tokens[index - 1], tokens[index] as Token, tokens[index + 1]]; // as: the caller's index
  if (shape !== 'capital' || (joined === 'space' && before?.shape !== 'lower')) return false;
  return next?.joined !== 'space' || next.shape === 'lower';
}

function isPerson({ facts: { given, honorific, strange } }: Token): boolean {
  return given !== null || honorific !== null || strange;
}

/** "[He] Lin said", "a nurse, [He] Lin": before one name more a family’s, and no "he"; not "He Googled", "He Who". */
function isFamilyHe(tokens: readonly Token[], index: number): boolean {
  const [{ facts, shape }, name, next] = [tokens[index] as Token, tokens[index + 1], tokens[index + 2]]; // as: the caller's index
  const { pronoun } = facts;
  if (pronoun?.person !== 'third' || pronoun.case !== 'subject' || pronoun.number !== 'singular' || pronoun.gender === null)
    return false;
  if (shape !== 'capital' || name?.joined !== 'space' || name.shape !== 'capital' || name.word.endsWith('ed')) return false;
  if (!name.facts.strange && name.facts.given === null) return false;
  return next?.joined !== 'space' || next.shape === 'lower';
}

/** "A P Rao", "by A Rao": no article, but a letter of a name without its stop; one letter alone only inside a sentence. */
function isBareInitial({ wordClasses }: Lexicon, tokens: readonly Token[], index: number): boolean {
  const [before, { word, shape, opens, end }, next] = [tokens[index - 1], tokens[index] as Token, tokens[index + 1]]; // as: the caller's index
  if (word !== 'a' || shape === 'lower' || next?.joined !== 'space' || next.start - end !== 1) return false;
  const several = next.word.length === 1 && next.shape !== 'lower';
  const name = several ? tokens[index + 2] : next;
  if (name?.joined !== 'space' || name.shape !== 'capital' || name.facts.organizationWord !== null) return false;
  if (name.facts.given === null && (wordClasses.isEnglish(name.word) || !name.facts.strange)) return false;
  return several || (!opens && before?.shape === 'lower');
}

function isBeforeBody(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.joined === 'space' && next.shape === 'capital' && next.facts.organizationWord !== null;
}

/** "Channel 4", "Channel Seven", "Radio 2", "Local 40": what is told from others of its kind by a number. */
function isNumberOf({ grammar }: Lexicon, tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  // “Radio 4’s”: the words are cut at the apostrophe.
  if (token?.class !== 'quantifier' || token.joined !== 'space' || before?.shape === 'lower' || tokens[index + 1]?.word === 's')
    return false;
  // "Precinct 5"
  if (grammar.zoned.has(before?.word ?? '')) return /^\p{N}{1,3}$/u.test(token.word);
  return grammar.numbered.has(before?.word ?? '') && (/^\p{N}{1,4}$/u.test(token.word) || token.shape === 'capital');
}

/** "Crown & Fell [plc]": the form of a company, written small; without a vowel, for a [spa] may be none. */
function endsFirm({ facts, class: sort, joined, word }: Token, before: Token | undefined): boolean {
  return facts.legal && sort === 'unknown' && joined === 'space' && before?.shape === 'capital' && !/[aeiou]/u.test(word);
}

/** "University of Leeds historian Ida Lund said": a body’s word that begins the sentence, and its name. */
function isBodyOf(tokens: readonly Token[], index: number): boolean {
  const link = tokens[index + 1];
  const target = tokens[index + 2]?.word === 'the' ? tokens[index + 3] : tokens[index + 2];
  if (tokens[index]?.facts.organizationWord !== 'both' || link?.joined !== 'space' || link.word !== 'of') return false;
  // "Friends of Ida Lund": hers.
  if (tokens[index]?.role?.number === 'plural' && target?.facts.given) return false;
  return target?.joined === 'space' && target.shape === 'capital';
}

/** Whether what stands behind a name tells of somebody, and asks nothing: "Will Hurst, a baker", "Will Hurst opened", but "Will Hurst come?" */
function tellsOf({ grammar }: Lexicon, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.joined === 'comma') return true;
  const { word } = token;
  const finite = grammar.be.has(word) || grammar.have.has(word) || /(?:ed|[^s]s)$/u.test(word);
  return token.joined === 'space' && token.shape === 'lower' && finite;
}

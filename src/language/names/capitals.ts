// Which capitals make a name: {Will} Hurst said, but "Will Norvale pay?"; his wife {Jan} said, but "in Jan. 2019".

import type { Segments } from '../../types.ts';
import type { Language } from '../language.ts';
import type { Token } from '../tagger.ts';
import { headings } from './headings.ts';
import { isOfOrigin, isSyllables } from './wording.ts';

type Lexicon = Pick<Language, 'names' | 'wordClasses' | 'grammar' | 'cues' | 'calendar'>;

export type Capitals = {
  /** Whether the word at an index is (part of) a name, not merely capitalised: not a sentence’s first "However", not the words of a heading. */
  readonly isName: (index: number) => boolean;
  /** Whether the article has somebody of this surname: the "Baker" of "Ida Baker". */
  readonly isSurname: (word: string) => boolean;
};

export function readCapitals(english: Lexicon, tokens: readonly Token[], segments: Segments): Capitals {
  const heading = headings(english, tokens, segments);
  const surnames = surnamesOf(english, tokens, heading);
  const decide = capitals(english, tokens, heading, surnames);
  // The rules of phrases and names ask several times about each word.
  const names = tokens.map((_, index) => decide(index));
  return {
    // Before the first there is none; asked for it, the engine would look for a property of that name, and from then on always.
    isName: (index) => index >= 0 && names[index] === true,
    isSurname: (word) => surnames.has(word),
  };
}

/** Which capitalised words are names, or parts of names: not a sentence’s first "However", not the words of a heading. */
function capitals(
  english: Lexicon,
  tokens: readonly Token[],
  heading: readonly boolean[],
  surnames: ReadonlySet<string>,
): (index: number) => boolean {
  const capitalInside = new Set<string>();
  const lowerSeen = new Set<string>();
  // Months that are somebody: the "August" of "August Lindqvist".
  const months = new Set<string>();
  tokens.forEach(({ shape, word, opens, facts }, index) => {
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
    if (isCalledByDay(tokens, index)) return true;
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
      // "George Will wrote"
      if (token.class === 'auxiliary' && inName && !heading[index] && before.facts.given !== null) return true;
      // "the WHO", and "CAN said", but "IT IS LATE"
      const speaks = next?.joined === 'space' && next.shape === 'lower' && next.class === 'verb' && next.facts.cue;
      return token.shape === 'upper' && token.word.length > 1 && (!token.opens || speaks) && !heading[index];
    }
    if (surnames.has(token.word)) return true;
    if (heading[index]) return (capitalInside.has(token.word) && !lowerSeen.has(token.word)) || known(token) || !common(token);
    if (!token.opens) return true;
    if (capitalInside.has(token.word) && !lowerSeen.has(token.word)) return true;
    const next = tokens[index + 1];
    const large = next !== undefined && (next.shape === 'capital' || next.shape === 'upper');
    // "Marks & Spencer"
    if (large && next.joined === 'ampersand') return true;
    const goesOn = large && next.joined === 'space';
    if (goesOn && token.class !== 'adverb') {
      // "Clean Water Action said" is a name, "Former Mayor Lund" and "Deport Lund" are not.
      if (isFamilyOfTwo(tokens, index)) return true;
      const describes = token.class === 'adjective' || token.class === 'participle' || token.class === 'ambiguous';
      if (describes && token.facts.given === null && (next.facts.given !== null || surnames.has(next.word))) return false;
      // "Commercial Bank of Ashton": no commercial before a bank.
      const opensBody = next.facts.organizationWord === 'both' && token.role?.kind === 'document';
      // "TD Ida Lund", "MK Stalin"
      const letters = token.shape === 'upper';
      // "Ma. Luisa Tolenta": Maria
      const shortened = next.start - token.end === 2;
      return (
        token.role === null || opensBody || letters || shortened || token.facts.honorific !== null || token.facts.given !== null
      );
    }
    return isBodyOf(tokens, index) || (!lowerSeen.has(token.word) && (known(token) || !common(token)));
  };
}

/** "Tan Wei Ling said", at the head of a sentence: a short word in front of two that English does not have is a family name, though English has it. */
export function isFamilyOfTwo(tokens: readonly Token[], index: number): boolean {
  const { word, facts, class: sort } = tokens[index] as Token; // as: the caller's index
  // "Big Jim Holm"
  if (word.length > LONGEST_FAMILY || facts.small || facts.titular || sort === 'adjective') return false;
  const given = tokens.slice(index + 1, index + 3);
  return (
    given.length === 2 &&
    given.every(({ shape, joined, facts: { strange } }) => shape === 'capital' && joined === 'space' && strange)
  );
}

/** In letters: Tan, Low, Long, Sun; longer English words in front of a name say what somebody is. */
export const LONGEST_FAMILY = 4;

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
  return grammar.numbered.has(before?.word ?? '') && (/^\p{N}{1,4}$/u.test(token.word) || token.shape === 'capital');
}

/** "Mr Sunday Ogbole", "Chief Sunday Ogbole", ", Monday Okoro,": a weekday behind a title or between commas, and a name behind it. */
function isCalledByDay(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.shape !== 'capital' || next?.shape !== 'capital' || next.joined !== 'space') return false;
  const before = tokens[index - 1];
  const { honorific } = before?.facts ?? { honorific: null };
  const titled = token.joined === 'space' && honorific !== null && (honorific.role === null || before?.shape === 'capital');
  if (token.facts.notName !== 'calendar') return titled && honorific.role === null;
  return titled || (token.joined === 'comma' && tokens[index + 2]?.joined === 'comma' && next.facts.notName === null);
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

/**
 * Whether a given name that is a month or a verb too is a name for what stands beside it: "his wife {Jan} was", "{Will} said", “…,” said {June}.
 * What stands after a preposition of time is a month.
 */
function isCalled({ calendar, grammar, cues }: Lexicon, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index] as Token; // as: the caller's index
  const next = tokens[index + 1];
  if (token.shape !== 'capital' || token.facts.given === null) return false;
  const follows = before !== undefined && token.joined === 'space';
  // "his wife Jan", "Mrs May"
  if (follows && (isOneOfPeople(before) || (before.shape === 'capital' && before.facts.honorific?.role === null))) return true;
  if (follows && (calendar.precedesMonth(before.word) || grammar.preposition.has(before.word))) return false;
  const tells = (other: Token | undefined) =>
    other !== undefined &&
    other.shape === 'lower' &&
    (cues.verbs.get(other.word) ?? []).some(({ tense, rest }) => rest.length === 0 && (tense === 'past' || tense === 'present'));
  if (next?.joined === 'space' && tells(next) && (token.opens || !follows || before.facts.given === null)) return true;
  // Only right behind words between marks: "he said June would be wet".
  return follows && before.joined === 'apart' && tells(before) && next?.joined !== 'space';
}

function isOneOfPeople({ shape, role }: Token): boolean {
  return shape === 'lower' && role?.kind === 'person' && role.number === 'singular';
}

/** "May" and "April" may be people beside another name: "Ida May Lund", "April Holm", "Jan de Vries", but "in May Norvale Water said". */
function isBesideName(english: Lexicon, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index] as Token; // as: the caller's index
  const next = tokens[index + 1];
  if (token.shape !== 'capital' || token.facts.given === null || isDated(english, tokens, index)) return false;
  // "Jan de Vries", "Jan van der Meer"
  let behind = index + 1;
  while (behind < index + MOST_PARTICLES && tokens[behind]?.facts.particle != null && tokens[behind]?.joined === 'space')
    behind++;
  const small = tokens[behind];
  return [before, next, small].some((other) => other?.shape === 'capital' && other.joined === 'space');
}

/** And the name's own word. */
const MOST_PARTICLES = 4;

/** "in May", "since last April", "June 5", but "a letter by April". */
function isDated({ calendar, wordClasses, grammar }: Lexicon, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index] as Token; // as: the caller's index
  const next = tokens[index + 1];
  if (next?.shape === 'number') return true;
  if (before === undefined || token.joined !== 'space' || grammar.coordinator.has(before.word)) return false;
  return calendar.precedesMonth(before.word) && (!wordClasses.complement(before.word) || wordClasses.locates(before.word));
}

/** Whether what stands behind a name tells of somebody, and asks nothing: "Will Hurst, a baker", "Will Hurst opened", but "Will Hurst come?" */
function tellsOf({ grammar }: Lexicon, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.joined === 'comma') return true;
  const { word } = token;
  const finite = grammar.be.has(word) || grammar.have.has(word) || /(?:ed|[^s]s)$/u.test(word);
  return token.joined === 'space' && token.shape === 'lower' && finite;
}

/** The words that follow a given name somewhere in the article: the "Baker" of "Ida Baker". */
function surnamesOf(english: Lexicon, tokens: readonly Token[], heading: readonly boolean[]): Set<string> {
  const surnames = new Set<string>();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    // "Park Min-jae": no park.
    if (token.shape === 'capital' && !heading[index] && next?.joined === 'space' && isSyllables(next) && !token.facts.small)
      surnames.add(token.word);
    if (!heading[index] && isFamilyFirst(english, token, next, tokens[index + 2])) surnames.add(token.word);
    if (before === undefined || token.joined !== 'space' || token.shape === 'lower' || before.shape === 'lower') return;
    if (heading[index] || token.shape === 'number' || token.word.length === 1) return;
    if (token.facts.small && token.class !== 'verb' && token.class !== 'auxiliary') return;
    // "Martin Baron spoke", but "Charlotte Mayor Ana Reyes".
    const titled = token.facts.honorific !== null && next?.joined === 'space' && next.shape !== 'lower';
    const initial = before.word.length === 1 && before.word !== 'i' && before.word !== 'a';
    // "Patrick X. Gallery" is no gallery.
    const inFull = initial && tokens[index - 2]?.shape === 'capital' && (tokens[index - 2]?.facts.given ?? null) !== null;
    if ((token.facts.organizationWord !== null && !inFull) || titled) return;
    // "Chuka Eze": a title behind a name that no list has; "Mrs Hinemoa Cook": behind another title so is a trade.
    const foreign = token.facts.honorific !== null && token.role === null;
    const trade = token.role?.kind === 'person' && isTitledName(english, tokens, index - 1);
    const called = (foreign || trade) && before.facts.strange && tokens[index - 2]?.class !== 'determiner';
    if (called || initial || (before.facts.given !== null && before.facts.honorific === null && before.facts.place === null)) {
      surnames.add(token.word);
    }
  });
  return surnames;
}

/** "said [Fan] Mengli": a trade of three letters, written large inside a sentence, before one name that English does not know. */
function isFamilyFirst({ names }: Lexicon, token: Token, next: Token | undefined, after: Token | undefined): boolean {
  const { word, shape, opens, role, facts, end } = token;
  if (role?.kind !== 'person' || role.gender !== null || facts.honorific !== null || opens) return false;
  if (shape !== 'capital' || word.length > SHORT_FAMILY || next?.joined !== 'space' || next.start - end > 1) return false;
  const isGiven =
    next.shape === 'capital' && next.facts.strange && names.place(next.word) === null && names.demonym(next.word) === null;
  return isGiven && !(after?.joined === 'space' && after.shape !== 'lower');
}

/** In letters: Fan, but no Boss and no Chef. */
const SHORT_FAMILY = 3;

/** "Mrs [Hinemoa] Cook", "Mayor [Tama Iti] Baker": whether a word that ends here is of a name, and a title stands before it; not "Chief Clinical Officer". */
function isTitledName({ names }: Lexicon, tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (tokens[at]?.facts.strange && tokens[at]?.shape === 'capital' && tokens[at]?.joined === 'space') at--;
  const title = at < last ? tokens[at] : undefined;
  if (title === undefined || names.portfolio(title.word) === 'rank') return false;
  return title.shape === 'capital' && (title.facts.honorific !== null || title.role?.kind === 'person');
}

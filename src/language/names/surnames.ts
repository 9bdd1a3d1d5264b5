// Which words are somebody's surname: the [Baker] of "Ida Baker", the [Fan] of "Fan Mengli", the [Tan] of "Tan Wei Ling".

import type { Language } from '../language.ts';
import type { Token } from '../tagger.ts';
import { isSyllables } from './wording.ts';

type Lexicon = Pick<Language, 'names'>;

/** The words that follow a given name somewhere in the article: the "Baker" of "Ida Baker". */
export function surnamesOf(english: Lexicon, tokens: readonly Token[], heading: readonly boolean[]): Set<string> {
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
    // "Ida Hale [MP]": letters of an office.
    if (token.shape === 'upper' && english.names.suffix(token.word)?.office) return;
    if (token.facts.small && token.class !== 'verb' && token.class !== 'auxiliary') return;
    // "Martin Baron spoke", but "Charlotte Mayor Ana Reyes".
    const titled = token.facts.honorific !== null && next?.joined === 'space' && next.shape !== 'lower';
    const pointed = token.start - before.end === 2; // "Karl I. Lund"
    const initial = before.word.length === 1 && (pointed || (before.word !== 'i' && before.word !== 'a'));
    // "Patrick X. Gallery" is no gallery.
    const inFull = initial && tokens[index - 2]?.shape === 'capital' && (tokens[index - 2]?.facts.given ?? null) !== null;
    if ((token.facts.organizationWord !== null && !inFull) || titled) return;
    // "Chuka Eze": a title behind a name that no list has; "Mrs Hinemoa Cook": behind another title so is a trade.
    const foreign = token.facts.honorific !== null && token.role === null;
    const trade = token.role?.kind === 'person' && isTitledName(english, tokens, index - 1);
    const called =
      ((foreign || trade) && before.facts.strange && tokens[index - 2]?.class !== 'determiner') || isToldOf(tokens, index);
    // "a South Carolina Democrat": a place of two words.
    const isGiven = before.facts.given !== null && before.facts.honorific === null && before.facts.place === null;
    if (called || initial || (isGiven && !closesPlace(english, tokens, index - 1))) {
      surnames.add(token.word);
    }
  });
  return surnames;
}

/** "explained Teal [Baker], the director of sales": a trade written large behind a verb of speech and one more word, of whom more is told. */
function isToldOf(tokens: readonly Token[], index: number): boolean {
  const [verb, first, { role, facts, shape }, more] = [
    tokens[index - 2],
    tokens[index - 1],
    tokens[index] as Token,
    tokens[index + 1],
  ]; // as: the caller's index
  if (role?.kind !== 'person' || role.number !== 'singular' || facts.honorific !== null || shape !== 'capital') return false;
  if (more?.joined !== 'comma' || more.class !== 'determiner' || verb?.shape !== 'lower' || !verb.facts.cue) return false;
  const isPlain = first?.role === null && !first.facts.titular && first.facts.notName === null && first.facts.demonym === null;
  return (
    isPlain && first.shape === 'capital' && first.joined === 'space' && first.facts.place === null && first.class !== 'participle'
  );
}

/** "South [Carolina]": whether a word that may be a given name ends a place of two words. */
export function closesPlace({ names }: Lexicon, tokens: readonly Token[], at: number): boolean {
  return names.place(`${tokens[at - 1]?.word} ${tokens[at]?.word}`) !== null;
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

// Names that are months, days or verbs too: his wife {Jan} said, {May} Lund, Mr {Sunday} Ogbole, but "in Jan. 2019".

import type { Grammar } from '../grammar.ts';
import type { Language } from '../language.ts';
import type { Token } from '../tagger.ts';
import type { Names } from './names.ts';

type Lexicon = Pick<Language, 'wordClasses' | 'grammar' | 'cues' | 'calendar'>;

/**
 * Whether a given name that is a month or a verb too is a name for what stands beside it: "his wife {Jan} was", "{Will} said", “…,” said {June}.
 * What stands after a preposition of time is a month.
 */
export function isCalled({ calendar, grammar, cues }: Lexicon, tokens: readonly Token[], index: number): boolean {
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

export function isOneOfPeople({ shape, role }: Token): boolean {
  return shape === 'lower' && role?.kind === 'person' && role.number === 'singular';
}

/** "May" and "April" may be people beside another name: "Ida May Lund", "April Holm", "Jan de Vries", but "in May Norvale Water said". */
export function isBesideName(english: Lexicon, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index] as Token; // as: the caller's index
  const next = tokens[index + 1];
  if (token.shape !== 'capital' || token.facts.given === null || isDated(english, tokens, index)) return false;
  // "Jan de Vries", "Jan van der Meer"
  let behind = index + 1;
  while (behind < index + MOST_PARTICLES && tokens[behind]?.facts.particle != null && tokens[behind]?.joined === 'space')
    behind++;
  const small = tokens[behind];
  // "Brian May said", where the sentence begins; not "Last May it said"
  if (before?.shape === 'capital' && before.facts.given !== null && before.facts.notName === null && token.joined === 'space')
    return true;
  return [before, next, small].some((other) => other?.shape === 'capital' && other.joined === 'space');
}

/** And the name's own word. */
const MOST_PARTICLES = 4;

/** "in May", "since last April", "June 5", but "a letter by April". */
export function isDated({ calendar, wordClasses, grammar }: Lexicon, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index] as Token; // as: the caller's index
  const next = tokens[index + 1];
  if (next?.shape === 'number') return true;
  if (before === undefined || token.joined !== 'space' || grammar.coordinator.has(before.word)) return false;
  return calendar.precedesMonth(before.word) && (!wordClasses.complement(before.word) || wordClasses.locates(before.word));
}

/**
 * "Mr Sunday Ogbole", "Chief Sunday Ogbole", ", Monday Okoro,": a weekday behind a title or between commas, and a name behind it; and the day of a
 * paper or a club: "the Sunday Tribune", "Ashton Wednesday".
 */
export function isCalledByDay(
  { names, grammar }: Lexicon & { readonly names: Names },
  tokens: readonly Token[],
  index: number,
): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  if (token?.shape !== 'capital') return false;
  if (isOfClub(names, tokens, index)) return true;
  // "the Daily Sun"
  const isIssue = before?.shape === 'capital' && token.joined === 'space' && grammar.issue.has(before.word);
  if (isIssue && tokens[index - 2]?.word === 'the' && before.facts.notName === null) return true;
  if (next?.shape !== 'capital' || next.joined !== 'space') return false;
  if (isOfPaper(grammar, tokens, index)) return true;
  const { honorific } = before?.facts ?? { honorific: null };
  const titled = token.joined === 'space' && honorific !== null && (honorific.role === null || before?.shape === 'capital');
  if (token.facts.notName !== 'calendar') return titled && honorific.role === null;
  return titled || (token.joined === 'comma' && tokens[index + 2]?.joined === 'comma' && next.facts.notName === null);
}

/** "Ashton [Wednesday]", where the list has such a club; "in Ashton Wednesday" says where and when. */
function isOfClub(names: Names, tokens: readonly Token[], index: number): boolean {
  const [place, { word, joined, facts }] = [tokens[index - 1], tokens[index] as Token]; // as: the caller's index
  if (facts.notName !== 'calendar' || joined !== 'space' || place?.shape !== 'capital') return false;
  return tokens[index - 2]?.word !== 'in' && names.organization(`${place.word} ${word}`);
}

/** "the [Sunday] Tribune", where it is no date either; not "the Sunday Ida Lund left", "the Sunday Norvale won". */
function isOfPaper({ issue }: Grammar, tokens: readonly Token[], index: number): boolean {
  const [article, day, noun] = [tokens[index - 1], tokens[index] as Token, tokens[index + 1] as Token]; // as: the caller has looked
  if (day.facts.notName !== 'calendar' || !issue.has(day.word) || article?.word !== 'the') return false;
  const { given, place, demonym, honorific, strange, organizationWord } = noun.facts;
  const isPerson =
    given !== null || honorific !== null || (noun.role?.kind === 'person' && tokens[index + 2]?.shape === 'capital');
  // "the Saturday Paper"
  const isPaper = noun.role?.kind === 'document' && noun.role.number === 'singular';
  return (
    organizationWord !== null ||
    isPaper ||
    !(isPerson || strange || place !== null || demonym !== null || noun.facts.notName !== null)
  );
}

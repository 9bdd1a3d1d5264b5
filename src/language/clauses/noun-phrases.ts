// Where a noun phrase ends, without a parser: told [a Senate panel] that …, said in [a written statement] that …

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';

type Grammar = Language['grammar'];

/** A determiner, then words until a new determiner, pronoun, conjunction or sign. */
export function phraseEnd(english: Language, tokens: readonly Token[], from: number): number {
  const { grammar } = english;
  let at = from;
  // “a letter”, “an Oct. 26 letter”
  if (grammar.determiner.has(tokens[at]?.word ?? '') || grammar.possessive.has(tokens[at]?.word ?? ''))
    at = behindDay(english, tokens, dayEnd(english, tokens, at + 1));
  const capital = tokens[at]?.capital ?? false;
  for (let words = 0; words < 4; words++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const { word } = token;
    if (
      grammar.determiner.has(word) ||
      grammar.possessive.has(word) ||
      grammar.pronoun.has(word) ||
      grammar.subordinator.has(word)
    )
      break;
    if (grammar.preposition.has(word) || grammar.coordinator.has(word) || grammar.time.has(word)) break;
    if (words > 0 && !capital && (token.capital || /^\d/u.test(word))) break;
    if (grammar.be.has(word) || grammar.have.has(word) || grammar.modal.has(word)) break;
    at++;
  }
  return at;
}

/** “a [January] hearing”, “a [Monday] news conference”: the token behind a month or a day that tells which; not “on the Monday he left”. */
function behindDay({ calendar, grammar }: Language, tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || !/(?:month|weekday)$/u.test(calendar.word(tokens[at]?.word ?? '')?.kind ?? '')) return at;
  const small = [grammar.preposition, grammar.coordinator, grammar.subordinator, grammar.opener, grammar.auxiliary, grammar.time];
  return next.capital || small.some((words) => words.has(next.word)) ? at : at + 1;
}

/** “on [Tuesday]”, “[later]” */
export function isTime(grammar: Grammar, token: Token | undefined): boolean {
  return token?.kind === 'word' && (grammar.time.has(token.word) || grammar.adverb.has(token.word));
}

/** “May 13”, “Oct. 26”, “13 May”, “the 13th of May”: the end of a month with its day, else where it began. */
export function dayEnd(english: Language, tokens: readonly Token[], at: number): number {
  const isDay = (index: number) => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u.test(tokens[index]?.word ?? '');
  if (isDay(at)) {
    const month = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1;
    return isMonth(english, tokens[month]) ? month + 1 : at;
  }
  if (!isMonth(english, tokens[at])) return at;
  const day = tokens[at + 1]?.word === '.' ? at + 2 : at + 1;
  return isDay(day) ? day + 1 : at;
}

/** "May", "Oct", and "April" */
export function isMonth({ calendar }: Language, token: Token | undefined): boolean {
  return calendar.word(token?.word ?? '')?.kind.endsWith('month') === true;
}

/** “9:45 p.m.”, “21:45”, “9 p.m.”: the token behind a time of the clock; -1 where none stands. */
export function clockEnd({ calendar }: Language, tokens: readonly Token[], at: number): number {
  if (!/^\d{1,2}$/u.test(tokens[at]?.word ?? '')) return -1;
  const timed = tokens[at + 1]?.word === ':' && /^\d\d(?:[ap]m)?$/u.test(tokens[at + 2]?.word ?? '');
  const half = timed ? at + 3 : at + 1;
  const { word = '' } = tokens[half] ?? {};
  if (!/^[ap]\.?m\b/u.test(word) && !calendar.isClock(word)) return timed ? half : -1;
  return tokens[half + 1]?.word === '.' && half + 2 < tokens.length ? half + 2 : half + 1;
}

/** “[first] reports”, “[early] results”, “[late] goals”: a word that may tell when, before what it tells more of; not “first that”, “late Monday”, “early in May”. */
export function describesNext(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, wordClasses, calendar } = english;
  const { kind, word = '', capital = false } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (kind !== 'word' || capital || wordClasses.wordClass(word) !== 'adjective' || next?.kind !== 'word' || next.capital)
    return false;
  if (grammar.span.has(word) || grammar.time.has(next.word) || calendar.word(next.word) !== null) return false;
  return /[^su]s$/u.test(next.word) && /^(?:noun|ambiguous|unknown)$/u.test(wordClasses.wordClass(next.word));
}

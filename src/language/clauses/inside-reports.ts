// What stands among somebody's words, and whether they go on behind it: the deck, [though old,] was safe; the gates [- the old ones -] held; [€7-€8] million.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary, startsVerb } from './doers.ts';
import { isDash } from './runs.ts';

/** In tokens: “, to [applause and loud] cries of “shame””. */
const NOISE = 6;

/** “to {cries of “shame”}”, “amid {boos and shouts of “never”}”: what was cried meanwhile. */
export function isCriedAt({ crying, preposition }: Language['grammar'], tokens: readonly Token[], from: number): boolean {
  if (!preposition.has(tokens[from]?.word ?? '')) return false;
  for (let at = from + 1; at < from + NOISE && tokens[at]?.kind === 'word'; at++)
    if (crying.has(tokens[at]?.word ?? '')) return tokens[at + 1]?.word === 'of' && tokens[at + 2]?.kind === 'quote';
  return false;
}

/** Words of a court, its place and its verb: the Tulla District Court heard. */
const COURT = 7;

/** “he was minding it, {Tulla District Court heard last week}”: who heard it closes the sentence. */
export function closesInCourt({ calendar, grammar }: Language, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + COURT; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (at === from && grammar.coordinator.has(token.word))) return false;
    const body = tokens[at - 1]?.word ?? '';
    if (at > from && grammar.hearing.has(token.word)) return calendar.sits(body) === '' || calendar.gathersAtSitting(body);
  }
  return false;
}

/** “was never supervised, {directed}, controlled or financed”: one of several things that were done. */
export function isListed({ grammar }: Language, tokens: readonly Token[], { first, last, group, tense, place }: Clause): boolean {
  if (tense !== 'past' || group !== first || place === 'inverted' || tokens[first - 1]?.word !== ',') return false;
  const next = tokens[last + 1]?.word ?? '';
  return /ed$/u.test(tokens[first - 2]?.word ?? '') && (next === ',' || grammar.coordinator.has(next));
}

/** “€7{-}€8 million”, “the U.S.{-}Norland border”, “above{-} and below-ground”: a stroke that belongs to the words beside it. */
export function tiesWords({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = tokens.slice(at - 1, at + 2);
  if (before?.end !== dash?.start) return false;
  if (dash?.word === '-' && grammar.coordinator.has(after?.word ?? '')) return true;
  return dash?.end === after?.start && (dash?.word === '-' || /^[$£€₹\d]/u.test(after?.word ?? ''));
}

/**
 * “calls for a fourth way - {to keep them open}”, “it had its uses — {like} keeping men at work”, “the bank may wait - {or} sell”, “- {when} it rains”:
 * whether what follows a last dash can only hang on what was said. “- a claim the union denies”, “- and no one objects” may be the reporter's.
 */
export function hangsOn(
  english: Language,
  tokens: readonly Token[],
  dash: number,
  whole: boolean,
  next: Clause | undefined,
): boolean {
  const { grammar } = english;
  let at = dash;
  while (isDash(tokens[at])) at++;
  const opens = (from: number): boolean => {
    const { kind, word = '' } = tokens[from] ?? {};
    if (kind !== 'word') return false;
    if (word === 'to') return startsVerb(english, tokens[from + 1]);
    if (grammar.opener.has(word)) return false;
    if (word.endsWith('ing')) return whole && next?.start !== from;
    const small = grammar.preposition.has(word) && word !== 'as' && !grammar.hedge.has(word);
    const leans = grammar.wh.has(word) || (grammar.subordinator.has(word) && !grammar.contrast.has(word));
    return small || (leans && !grammar.relative.has(word) && !grammar.break.has(word));
  };
  const { word = '' } = tokens[at] ?? {};
  if (!grammar.coordinator.has(word)) return opens(at);
  const second = tokens[at + 1]?.word ?? '';
  return word === 'or' || second === 'that' || grammar.backshift.has(second) || opens(at + 1);
}

/** Index of the last sign of the dash that closes the aside which the dash at `from` opens, else -1. A dash may be typed as two signs. */
export function dashAhead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isDash(tokens[at])) at++;
  for (; at < Math.min(tokens.length, from + 30); at++) {
    if (!isDash(tokens[at])) continue;
    while (isDash(tokens[at + 1])) at++;
    return at;
  }
  return -1;
}

/** In tokens: “, though {old and worn},”. */
const LONGEST_ASIDE = 6;

/** “the deck, {though old and worn,} was safe”: whether the aside that opens at the comma closes before a verb, and has none. */
export function closesBeforeVerb(english: Language, tokens: readonly Token[], comma: number): boolean {
  const { word: opener = '' } = tokens[comma + 1] ?? {};
  if (opener === 'but' || !english.grammar.contrast.has(opener)) return false;
  for (let at = comma + 2; at < comma + 2 + LONGEST_ASIDE; at++) {
    const { kind, word } = tokens[at] ?? {};
    if (word === ',')
      return !hasTense(english, tokens, comma + 2, at) && (isAuxiliary(english, tokens[at + 1]) || actsAt(english, tokens, at));
    if (kind !== 'word') return false;
  }
  return false;
}

// Whether what follows still belongs to what is told: said the dam held, [but not for long]; said it had looked at it, which took long, [and that …].

import { findFrom, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { acts, actsAt, hasTense, isAuxiliary } from './doers.ts';
import { hasQuote, isOtherwiseAct, takes } from './runs.ts';

/**
 * “said the clerk had been told and [the mill had been notified]”, “said he ran up and [found the dog]”: a verb that reports nothing here goes on with
 * what is told.
 */
export function saysNothingOfItsOwn(clause: Clause, tokens: readonly Token[]): boolean {
  const { passive, place, heard, subject, start, after } = clause;
  if (hasQuote(tokens, { from: after, to: tokens.length })) return false;
  if (passive) return place === 'before' && !heard && subject?.first === start;
  return isOtherwiseAct(clause) && takes(clause, 'paper') && place === 'shared';
}

/** “denied [wrongdoing] and said …”, “vowed [to stay], but Lund warned …”, “denied [taking it] but admitted …”: what is no sentence ends at the next verb. */
export function isCut({ grammar }: Language, tokens: readonly Token[], own: Clause, from: number, next: Clause): boolean {
  if (next.passive || next.place === 'by' || next.tense === 'gerund') return false;
  // “urged [members to wait]” hangs on the “to” behind them.
  const to = takes(own, 'oinf') ? findFrom(tokens, from, ({ word: link }) => link === 'to') : -1;
  const at = to >= 0 && to < next.start ? to : grammar.negation.has(tokens[from]?.word ?? '') ? from + 1 : from;
  const word = tokens[at]?.word ?? '';
  // “vowed to stay and deny it”, but “vow to stay and Lund says …”
  if (word === 'to') return next.tense !== 'base' || next.subject?.first === next.start;
  if (word.endsWith('ing') && takes(own, 'clause')) return true;
  return takes(own, 'np') && word !== 'that' && !next.infinitive;
}

/**
 * Whether what a comma and a small word tie on was said as well: “said the fund was full, {which helped savers}”, “…, {but not empty}”, “…, {but
 * the bank would lend}”; not what has a cue of its own: “…, which he called odd”.
 */
export function goesOn(
  english: Language,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  own: Clause,
  at: number,
): boolean {
  const { grammar } = english;
  // “said he would stay, but {would} “fight””: of whom nobody else is named, what will be was said as well.
  if (tellsWhole(own) && grammar.contrast.has(tokens[at]?.word ?? '') && grammar.modal.has(tokens[at + 1]?.word ?? ''))
    return true;
  if (!tellsWhole(own) || clauses.some(({ first, cue }) => first > at && cue.form !== 'noun')) return false;
  const word = tokens[at]?.word ?? '';
  if (!grammar.contrast.has(word))
    return !takes(own, 'np') && (grammar.relative.has(word) || word === 'where') && tokens[at - 2]?.kind !== 'quote';
  // “said it did not expect a strike, {but has} plans”: the reporter would tell of it in the past.
  if (acts(english, tokens, at))
    return own.tense === 'past' && isAuxiliary(english, tokens[at + 1]) && grammar.present.has(tokens[at + 1]?.word ?? '');
  let to = at + 1;
  while (to < tokens.length && !/^[;:]$/u.test(tokens[to]?.word ?? '')) to++;
  if (!hasTense(english, tokens, at + 1, to) && !hasQuote(tokens, { from: at, to })) return true;
  const verb = tokens.slice(at, to).find((token) => token.kind === 'quote' || isAuxiliary(english, token));
  // “said the fund was full, but the bank {would} lend”: in the words told of, would is will.
  return own.tense === 'past' && verb?.kind === 'word' && grammar.backshift.has(verb.word);
}

/** “, {which took place in May, }and that”: the conjunction that goes on with what is told behind the aside which begins before `from`; else -1. */
export function andThat({ coordinator }: Language['grammar'], tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (tokens[at]?.word !== ',' && tokens[at]?.kind === 'sign') return -1;
    if (tokens[at]?.word === ',')
      return coordinator.has(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'that' ? at + 1 : -1;
  }
  return -1;
}

/** Whether it reports a sentence: said, told, asked; not “announced”, “called”. */
export function tellsWhole(clause: Clause): boolean {
  return takes(clause, 'clause') || takes(clause, 'that') || takes(clause, 'wh');
}

/** “said it had found the money {and would ask for more}”: what goes on with an auxiliary, where the verb of speech has none, was said as well. */
export function isSaidToo({ grammar }: Language, tokens: readonly Token[], own: Clause, clause: Clause): boolean {
  const auxiliary = tokens[clause.group]?.word ?? '';
  // “said they had been called in {and instructed to wait}”
  if (clause.passive && clause.place === 'shared' && clause.group === clause.first && tokens[clause.last + 1]?.word === 'to')
    return true;
  if (clause.place !== 'shared' && clause.place !== 'by') return false;
  if (clause.group === clause.first || clause.negated || !grammar.auxiliary.has(auxiliary)) return false;
  if (hasQuote(tokens, { from: clause.last, to: tokens.length })) return false;
  // “He said it was odd and was told by a guard to leave”
  return own.group === own.first && !(clause.place === 'by' && grammar.be.has(auxiliary));
}

/** “and [they want]”, “and [was greeted]”: a verb with a tense that is nobody’s before it. */
export function actsNext(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  const { word = '' } = tokens[at] ?? {};
  if (grammar.auxiliary.has(word)) return true;
  return (
    grammar.pronoun.has(word) &&
    !grammar.quantifier.has(word) &&
    !grammar.object.has(word) &&
    (isAuxiliary(english, tokens[at + 1]) || actsAt(english, tokens, at))
  );
}

/** “and [the gates stayed shut]”: whether a conjunction leads to a clause with a subject of its own. */
export function tellsMore(english: Language, tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1];
  if (!english.grammar.coordinator.has(tokens[at]?.word ?? '') || first === undefined) return false;
  let to = at + 1;
  while (tokens[to]?.kind === 'word') to++;
  return (first.capital || english.grammar.opener.has(first.word)) && hasTense(english, tokens, at + 1, to);
}

/** “after [the council gave way]”, not “after the vote is held” */
export function wasDone(english: Language, tokens: readonly Token[], from: number): boolean {
  let to = from;
  while (tokens[to]?.kind === 'word') to++;
  const present = tokens.slice(from, to).some(({ word }) => english.grammar.present.has(word));
  return !present && hasTense(english, tokens, from, to);
}

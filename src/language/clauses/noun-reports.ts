// What a noun of speech, a colon or a dash gives: Lund's warning [that it was over], a warning: [“…”], [“…”] – Lund.

import type { Line, Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, isAuxiliary } from './doers.ts';
import { ofWhomAs, sideOfWords, thatOfNoun } from './owners.ts';
import { runEnd } from './report-ends.ts';
import type { Run } from './runs.ts';

/** In tokens: “a warning {to the board of} “chaos””. */
const NOUN_REACH = 5;

export function nounRuns(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const that = thatOfNoun(english.grammar, tokens, clause.last);
  // “a message that fails to please” tells of the message, not what it says.
  if (that > 0 && !actsAt(english, tokens, that) && !isAuxiliary(english, tokens[that + 1]))
    return [{ from: that, to: runEnd(english, line, clauses, index, that) }];
  const seen = sideOfWords(english.grammar, tokens, clause.last);
  if (seen === 'before')
    return quotesBefore(tokens, tokens.findLastIndex(({ kind }, at) => at < clause.first && kind === 'quote') + 1);
  const reach = seen === 'behind' || ofWhomAs(tokens, clause.last) ? tokens.length : clause.last + NOUN_REACH;
  for (let at = clause.last + 1; at < reach; at++) if (tokens[at]?.kind === 'quote') return alike(english, tokens, at);
  return [];
}

/** “odd” and “old”: words in marks, and those that a conjunction ties to them. */
function alike({ grammar }: Language, tokens: readonly Token[], quote: number): Run[] {
  const runs: Run[] = [];
  for (let at = quote; tokens[at]?.kind === 'quote'; at += grammar.coordinator.has(tokens[at + 1]?.word ?? '') ? 2 : 1)
    runs.push({ from: at, to: at + 1 });
  return runs;
}

export function quoteRun(tokens: readonly Token[], from: number): Run[] {
  let to = from;
  while (tokens[to]?.kind === 'quote') to++;
  return to > from ? [{ from, to }] : [];
}

export function quotesBefore(tokens: readonly Token[], to: number): Run[] {
  let from = to;
  while (tokens[from - 1]?.kind === 'quote') from--;
  return from < to ? [{ from, to }] : [];
}

// Runs of tokens: the stretches of a line that are somebody's words, and small questions about them.

import type { Token } from '../../text/lines.ts';
import type { Clause } from './clauses.ts';

/** Half-open run of tokens of one line. */
export type Run = { readonly from: number; readonly to: number };

/** What a cue reports; `runs` are in order and hold no sign at either end. */
export type Report = { readonly clause: Clause; readonly runs: readonly Run[] };

export function takes(clause: Clause, complement: Parameters<NonNullable<Clause['word']>['takes']['has']>[0]): boolean {
  return clause.word?.takes.has(complement) ?? false;
}

/** “believed he would win”, “showed that he could”: a thought or an act, and a statement only of a document: “a survey showed that …”. */
export function isOtherwiseAct({ word, subject }: Clause): boolean {
  if (word === null || !(word.takes.has('marked') || word.takes.has('paper'))) return false;
  return !word.takes.has('paper') || subject?.mention.entity !== 'document';
}

export function hasQuote(tokens: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'quote') return true;
  return false;
}

export function words(tokens: readonly Token[], { from, to }: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'sign') count++;
  return count;
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'sign' && /^[—–―-]$/u.test(token.word);
}

/** “shouted “Out!””, “said: “Out!””: whether words between marks follow at once. */
export function leadsToMarks(tokens: readonly Token[], { after }: Pick<Clause, 'after'>): boolean {
  return tokens[/[,:]/u.test(tokens[after]?.word ?? '') ? after + 1 : after]?.kind === 'quote';
}

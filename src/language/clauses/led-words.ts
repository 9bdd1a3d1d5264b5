// Words between marks to which a verb before them leads, and two who speak in turn: Lund responds to Berg with, [“Why now?”] Berg said: “Why not?”

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';

/** The token of the words to which a verb leads by a comma or a colon: “Lund said: [“No”]”, “Lund responds to Berg with, [“No”]”; else -1. */
export function ledTo(tokens: readonly Token[], { last, after }: Clause): number {
  const sign = (at: number): boolean => /[,:]/u.test(tokens[at]?.word ?? '') && tokens[at + 1]?.kind === 'quote';
  if (sign(last + 1)) return last + 2;
  return tokens[after]?.word === 'with' && sign(after + 1) ? after + 2 : -1;
}

/** “She said, ‘What is it?’ I said, ‘Bread.’”: somebody and I, or two of other names, each with a verb before the words, are two who speak in turn. */
export function takesTurns(
  { wordClasses }: Language,
  tokens: readonly Token[],
  { clause: { subject }, led }: { readonly clause: Clause; readonly led: number },
  next: Clause | undefined,
): boolean {
  if (!subject || !next?.subject || next.start !== led + 1 || tokens[next.after + 1]?.kind !== 'quote') return false;
  const [here, there] = [subject, next.subject].map(
    (who) => wordClasses.pronoun(tokens[who.last]?.word ?? '')?.person === 'first',
  );
  const names = subject.mention.kind === 'name' && next.subject.mention.kind === 'name';
  return here !== there || (names && tokens[subject.last]?.word !== tokens[next.subject.last]?.word);
}

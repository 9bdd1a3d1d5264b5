// A pasted quotation and a statement laid into one text: equal words, words only in the one, words only in the other.

import type { DiffPiece } from '../types.ts';
import { type ClaimWord, isEqual, type Side, type WordAlignment } from './align-words.ts';

/** The two texts laid into one, for `<ins>` and `<del>`; the claim's ellipsis stands for what it leaves out. */
export function diffOf(alignment: WordAlignment, claim: Side, statement: Side): DiffPiece[] {
  const pieces: { op: DiffPiece['op']; words: string[] }[] = [];
  const push = (op: DiffPiece['op'], side: Side, index: number): void => {
    const word = side.words[index] as ClaimWord;
    const next = side.words[index + 1];
    // Words take the punctuation behind them along, so that the pieces read as text.
    const shown = side.text.slice(word.start, next?.start ?? side.text.length).trimEnd();
    const last = pieces.at(-1);
    if (last?.op === op) last.words.push(shown);
    else pieces.push({ op, words: [shown] });
  };
  for (const step of alignment.steps) {
    if (step.claim !== null && step.statement !== null) {
      if (isEqual(claim.words[step.claim], statement.words[step.statement])) push('equal', claim, step.claim);
      else {
        push('delete', statement, step.statement);
        push('insert', claim, step.claim);
      }
    } else if (step.claim !== null) push('insert', claim, step.claim);
    else if (step.statement !== null) push('delete', statement, step.statement);
  }
  return pieces.map(({ op, words }) => ({ op, text: words.join(' ') }));
}

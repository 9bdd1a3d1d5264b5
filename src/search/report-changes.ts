// What another paper changed in the words: “‘not’ was dropped”, “a number changed: ‘30’ became ‘13’”. Always from the first wording to the other.

import type { Meaning } from '../language/meaning.ts';
import type { QuotationChange, Statement } from '../types.ts';
import { alignWords, type WordAlignment } from './align-words.ts';
import { saidSideOf } from './compare-claim.ts';
import { lostByCutting } from './cut-off.ts';
import { findChanges, sortByGravity } from './quotation-changes.ts';

/** The shorter of the two is laid along the longer one, whichever it is: what the longer has at its ends is no change. */
export function changesBetween(meaning: Meaning, statement: Statement, report: Statement): readonly QuotationChange[] {
  const [ours, theirs] = [saidSideOf(statement), saidSideOf(report)];
  if (theirs.words.length <= ours.words.length) return findChanges(meaning, alignWords(theirs.words, ours.words), theirs, ours);
  const alignment = alignWords(ours.words, theirs.words);
  // What the longer report has in the sentence that ours stops short of, may turn ours round.
  const cut = lostByCutting(meaning, alignment, theirs).map(({ kind, words }) => ({
    kind,
    words: `the sentence also has ‘${words.join('’, ‘')}’`,
  }));
  return sortByGravity([...findChanges(meaning, turnedRound(alignment, ours.words.length), theirs, ours), ...cut]);
}

/** The same steps from the other side, which is covered whole. */
function turnedRound({ steps }: WordAlignment, words: number): WordAlignment {
  return { steps: steps.map(({ claim, statement }) => ({ claim: statement, statement: claim })), from: 0, to: words };
}

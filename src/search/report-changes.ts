// What another paper changed in the words: “‘not’ was dropped”, “a number changed: ‘30’ became ‘13’”.

import type { Meaning } from '../language/meaning.ts';
import type { QuotationChange, Statement } from '../types.ts';
import { alignWords } from './align-words.ts';
import { saidSideOf } from './compare-claim.ts';
import { findChanges } from './quotation-changes.ts';

/** The shorter of the two is laid along the longer one, whichever it is: what the longer has at its ends is no change. */
export function changesBetween(meaning: Meaning, statement: Statement, report: Statement): readonly QuotationChange[] {
  const [ours, theirs] = [saidSideOf(statement), saidSideOf(report)];
  const [claim, whole] = theirs.words.length <= ours.words.length ? [theirs, ours] : [ours, theirs];
  return findChanges(meaning, alignWords(claim.words, whole.words), claim, whole);
}

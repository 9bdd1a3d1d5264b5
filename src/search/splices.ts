// A quotation that was sewn together: parts of several statements, or of one in another order.

import type { QuotationChange } from '../types.ts';
import type { ClaimWord, Side } from './align-words.ts';
import { best, type Candidate, type Compared, compare, type Terms } from './compare-claim.ts';
import { findPatchwork } from './patchwork.ts';

/** Beyond this share of a run's words in the other statement too, the two are versions of one, not parts of two. */
const SAME_RUN = 0.8;

/** Parts that stand word for word, but in several statements, or in one in another order. */
export function findSplice(terms: Terms, asked: Side, candidates: readonly Candidate[]): Compared[] | null {
  const texts = candidates.map(({ forms }) => ` ${forms.join(' ')} `);
  const patches = findPatchwork(asked.words, texts);
  if (patches === null || patches.length < 2) return null;
  const isIn = (words: readonly ClaimWord[], source: number): boolean =>
    words.filter(({ form }) => candidates[source]?.held.has(form)).length >= words.length * SAME_RUN;
  const sources = [...new Set(patches.map(({ source }) => source))];
  const one = sources.find((source) => patches.every((patch) => patch.source === source || isIn(patch.words, source)));
  if (one !== undefined) return sources.length === 1 ? findReordered(terms, asked, candidates[one], patches) : null;
  const change: QuotationChange = {
    kind: 'spliced',
    words: `${sources.length === 2 ? 'two' : sources.length} statements were spliced into one`,
  };
  return sources.map((source) => {
    const words = patches.filter((patch) => patch.source === source).flatMap((patch) => patch.words);
    const reports = candidates[source]?.reports ?? [];
    const match = best(reports, (statement) => compare(terms, { text: asked.text, words }, statement));
    return { ...match, changes: [change, ...match.changes] };
  });
}

/** All parts are there, but not in this order: no alignment shows it, for it can follow only one of them. */
function findReordered(
  terms: Terms,
  asked: Side,
  candidate: Candidate | undefined,
  patches: readonly { readonly at: number }[],
): Compared[] | null {
  const isInOrder = patches.every(({ at }, index) => index === 0 || at > (patches[index - 1]?.at ?? 0));
  if (candidate === undefined || isInOrder) return null;
  const match = best(candidate.reports, (statement) => compare(terms, asked, statement));
  return [{ ...match, changes: [{ kind: 'order', words: 'the order of its parts was changed' }] }];
}

// What an excerpt cut off from its own sentence: “I would never say that | we should close it” must not lose its head.

import type { Meaning } from '../language/meaning.ts';
import type { QuotationChange } from '../types.ts';
import type { ClaimWord, Seam, Side, WordAlignment } from './align-words.ts';

/** What was lost of one sense: “not”; “if” and “unless”. */
type Lost = { readonly kind: 'negation' | 'condition'; readonly words: readonly string[] };

/** Negations and conditions among the cut-off words of the sentences that the claim keeps a part of. */
export function lostByCutting(meaning: Meaning, { from, to }: WordAlignment, statement: Side): Lost[] {
  // “I would never sell it, and | we need the money”: a negation stays with its own half; a condition reaches over the comma.
  const cut = (within: 'clause' | 'sentence'): readonly ClaimWord[] => [
    ...wordsBeyond(meaning, within, statement, from, -1).reverse(),
    ...wordsBeyond(meaning, within, statement, to - 1, 1),
  ];
  return (
    [
      ['negation', cut('clause')],
      ['condition', cut('sentence')],
    ] as const
  ).flatMap(([kind, words]) => {
    const lost = words.filter((word) => meaning.senseOf(word.form) === kind).map((word) => word.form);
    return lost.length === 0 ? [] : [{ kind, words: lost }];
  });
}

/** The same as changes of a quotation. */
export function changesByCutting(...of: Parameters<typeof lostByCutting>): QuotationChange[] {
  return lostByCutting(...of).map(({ kind, words }) => ({
    kind,
    words: `the excerpt leaves out ‘${words.join('’, ‘')}’ from its own sentence`,
  }));
}

/** The words beyond word `at`, in one direction, as far as its clause or sentence goes. */
function wordsBeyond(
  meaning: Meaning,
  within: 'clause' | 'sentence',
  { text, words, seams = [] }: Side,
  at: number,
  direction: 1 | -1,
): ClaimWord[] {
  const found: ClaimWord[] = [];
  for (let here = at; ; here += direction) {
    const [before, after] = direction === 1 ? [words[here], words[here + 1]] : [words[here - 1], words[here]];
    if (before === undefined || after === undefined) return found;
    const gap = text.slice(before.end, after.start);
    if (endsSentence(meaning, gap, before)) return found;
    if (seams.some((seam) => before.end <= seam.at && seam.at <= after.start && endsAtSeam(meaning, seam, text))) return found;
    if (within === 'clause' && (/[—–]/u.test(gap) || (gap.includes(',') && meaning.opensClause(after.form)))) return found;
    found.push(direction === 1 ? after : before);
  }
}

/** A line break alone ends nothing: the printer put it there. Nor does the point of “Mr.”. */
function endsSentence(meaning: Meaning, gap: string, before: ClaimWord): boolean {
  if (/[!?;]|\n\s*\n/u.test(gap)) return true;
  return gap.includes('.') && !meaning.isTitle(before.form);
}

/**
 * A comma before a closing mark hides that the reporter's sentence ended: “I was wrong,” she said. “I was not …” are two sentences,
 * “If it fails,” she said, “I will go” is one. So is “If it fails,” she said. “then I will go”, whatever stop the printer put there.
 */
function endsAtSeam(meaning: Meaning, { at, between }: Seam, text: string): boolean {
  if (/\n\s*\n/u.test(between)) return true;
  const stops = [...between.matchAll(/(\p{L}*)[”’"')]*[.!?][”’"')]*\s+(?=\p{Lu})/gu)];
  if (stops.some(([, word = '']) => word.length !== 1 && !meaning.isTitle(word.toLowerCase()))) return true;
  const goesOn = /^[“‘"'«„]*\p{Ll}/u.test(text.slice(at));
  return !goesOn && /[.!?][\s“‘"'«„(>]*$/u.test(between);
}

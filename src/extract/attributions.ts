// Whose words they are: for each quotation the candidate source that the table of reasons likes best, or honestly none.

import type { Language } from '../language/language.ts';
import type { Attribution, Cue, Mention, Quotation, QuotedSpan, Segments } from '../types.ts';

/** One attribution for each quotation, in the same order. */
export function attribute(
  _english: Language,
  scene: {
    readonly text: string;
    readonly segments: Segments;
    readonly quoted: readonly QuotedSpan[];
    readonly quotations: readonly Quotation[];
    readonly cues: readonly Cue[];
    readonly mentions: readonly Mention[];
  },
): Attribution[] {
  return scene.quotations.map((quotation) => ({
    quotation,
    source: null,
    mention: null,
    cue: null,
    carriedFrom: null,
    stance: 'asserted',
    evidence: { confidence: 0, reasons: [] },
  }));
}

// What is reported: quoted spans and cues become direct, mixed and indirect quotations; titles and scare quotes drop out.

import type { Language } from '../language/language.ts';
import type { Cue, Mention, Quotation, QuotedSpan, Segments } from '../types.ts';

/** Finds the quotations of a text. Sorted by the start of their content; no two start at the same place. */
export function findQuotations(
  _english: Language,
  _scene: {
    readonly text: string;
    readonly segments: Segments;
    readonly quoted: readonly QuotedSpan[];
    readonly cues: readonly Cue[];
    readonly mentions: readonly Mention[];
  },
): Quotation[] {
  return [];
}

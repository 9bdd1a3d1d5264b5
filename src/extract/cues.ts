// The words that introduce speech: “No,” {c1 said} Lund. — {c1 According to} Lund, … — his {c1 warning} that …

import type { Language } from '../language/language.ts';
import type { Cue, QuotedSpan, Segments } from '../types.ts';

/** Finds the cues outside the words between marks, and those inside that introduce a quotation inside a quotation. */
export function findCues(
  _english: Language,
  _scene: { readonly text: string; readonly segments: Segments; readonly quoted: readonly QuotedSpan[] },
): Cue[] {
  return [];
}

// What stands between quotation marks: {q1 “We waited,”} Lund said, {q1 “and nothing came.”}
//
// Heals what the printer left open, and says so in `closedBy`. Whether a span is speech, a title or a scare quote is not asked here.

import type { Language } from '../language/language.ts';
import { quotedSpansOf } from '../language/unclosed-marks.ts';
import type { QuotedSpan, Segments } from '../types.ts';

/** Pairs the quotation marks of a text, paragraph by paragraph. Sorted by place, outer before inner. */
export function findQuotedSpans(english: Language, text: string, segments: Segments): readonly QuotedSpan[] {
  return quotedSpansOf(english, text, segments.paragraphs);
}

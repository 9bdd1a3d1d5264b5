// What stands between quotation marks, by typography alone; heals what the printer left open.

import type { QuotedSpan, Segments } from '../types.ts';

/** Pairs the quotation marks of a text, paragraph by paragraph. Sorted by place, outer before inner. */
export function findQuotedSpans(_text: string, _segments: Segments): QuotedSpan[] {
  return [];
}

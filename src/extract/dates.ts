// When it was said: Lund said {d1 on Tuesday} that … counts from the publication date, or from the dated event it continues.

import type { Language } from '../language/language.ts';
import type { Attribution, CalendarDate, QuotedSpan, Segments, StatementDate } from '../types.ts';

/** One date for each attribution, in the same order. */
export function dateStatements(
  _english: Language,
  scene: {
    readonly text: string;
    readonly segments: Segments;
    readonly quoted: readonly QuotedSpan[];
    readonly attributions: readonly Attribution[];
    readonly published: CalendarDate | null;
  },
): StatementDate[] {
  return scene.attributions.map(() => ({ value: scene.published, precision: 'day', basis: 'published', expression: null }));
}

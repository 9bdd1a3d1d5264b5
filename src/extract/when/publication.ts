// The day an article counts from: the publication date it came with, or else a full date printed in it.

import type { Language } from '../../language/language.ts';
import { findTimeExpressions } from '../../language/time/time-expressions.ts';
import { resolveTime } from '../../language/time/time-values.ts';
import { dayNumber } from '../../text/days.ts';
import { indexAt } from '../../text/span.ts';
import type { CalendarDate, Span } from '../../types.ts';
import type { Layout } from './layout.ts';

/** A line that only says when: a dateline's place, date and agency, or a date alone, in characters. */
const DATE_LINE = 80;

/** The publication date as given, or else the full date of a dateline, of a line of its own or of an embedded tweet. */
export function findPublication(
  english: Language,
  { text, segments }: Layout,
  published: CalendarDate | null,
): { readonly day: number | null; readonly basis: 'stated' | 'inferred' } {
  const given = published === null ? null : dayNumber(published);
  if (given !== null) return { day: given, basis: 'stated' };
  for (const [index, line] of segments.paragraphs.entries()) {
    if (index > 2 && !isTweetLine(text, line)) continue;
    const head = Math.min(line.end, line.start + DATE_LINE);
    const words = segments.words.slice(indexAt(segments.words, line.start), indexAt(segments.words, head));
    for (const { time, end } of findTimeExpressions(english, text, words)) {
      if (time.kind !== 'day' || time.year === null) continue;
      const value = resolveTime(time, { published: null, anchor: null });
      const alone = end >= line.end - 1 && line.end - line.start <= DATE_LINE;
      if (value !== null && (alone || isDateline(text, line, end))) return { day: dayNumber(value.value), basis: 'inferred' };
    }
  }
  return { day: null, basis: 'stated' };
}

/** `— Ida Lund (@idalund) February 25, 2022` */
function isTweetLine(text: string, line: Span): boolean {
  return /^[-–—―] ?[^(]{1,60}\(@\w{1,30}\)/u.test(text.slice(line.start, Math.min(line.end, line.start + 120)));
}

/** `OSLO, March 11 (Norpress) —`: when the article was written, not when anything was said. */
export function isDateline(text: string, paragraph: Span, end: number): boolean {
  const place = /^\p{Lu}{3,}/u.test(text.slice(paragraph.start, paragraph.start + 4));
  return place && end - paragraph.start < DATE_LINE && /^\)?(?: ?\([^)]{1,30}\))? ?[-–—―]/u.test(text.slice(end, end + 40));
}

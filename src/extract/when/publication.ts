// The day an article counts from: that of its dateline, or the publication date it came with, or else a full date printed in it.

import type { TimeExpression } from '../../language/time/time.ts';
import { resolveTime } from '../../language/time/time-values.ts';
import { dayNumber } from '../../text/days.ts';
import { indexAt } from '../../text/span.ts';
import type { CalendarDate, Span } from '../../types.ts';
import type { Layout } from './layout.ts';

/** A line that only says when: a dateline's place, date and agency, or a date alone, in characters. */
const DATE_LINE = 80;

/** Paragraphs in which a dateline stands: a headline, another, a byline or two, and then the article. */
const HEAD = 6;

/** Days that a report may lie before it is printed; a date longer ago is no dateline's. */
const HELD_OVER = 31;

/** The publication date as given, or else the full date of a dateline, of a line of its own or of an embedded tweet. */
export function findPublication(
  { text, segments }: Layout,
  times: readonly TimeExpression[],
  published: CalendarDate | null,
): { readonly day: number | null; readonly basis: 'stated' | 'inferred' } {
  const given = published === null ? null : dayNumber(published);
  if (given !== null) return { day: given, basis: 'stated' };
  for (const [index, line] of segments.paragraphs.entries()) {
    if (index > 2 && !isTweetLine(text, line)) continue;
    for (const { time, end } of timesAtHead(times, line)) {
      if (time.kind !== 'day' || time.year === null) continue;
      const value = resolveTime(time, { published: null, anchor: null });
      const alone = end >= line.end - 1 && line.end - line.start <= DATE_LINE;
      if (value !== null && (alone || isDateline(text, line, end))) return { day: dayNumber(value.value), basis: 'inferred' };
    }
  }
  return { day: null, basis: 'stated' };
}

/** `TULLA, March 10.` in the paper of the 12th: what is said there "today" was said on the 10th. */
export function findDateline({ text, segments }: Layout, times: readonly TimeExpression[], published: number): number | null {
  for (const line of segments.paragraphs.slice(0, HEAD)) {
    for (const { time, end } of timesAtHead(times, line)) {
      const value = isDateline(text, line, end) ? resolveTime(time, { published, anchor: null }) : null;
      const day = value?.precision === 'day' ? dayNumber(value.value) : null;
      if (day !== null && published - day <= HELD_OVER) return day;
    }
  }
  return null;
}

/** The time expressions that stand where a dateline would. */
function timesAtHead(times: readonly TimeExpression[], line: Span): readonly TimeExpression[] {
  const head = Math.min(line.end, line.start + DATE_LINE);
  const first = indexAt(times, line.start);
  let last = first;
  while (last < times.length && (times[last] as TimeExpression).end <= head) last++;
  return times.slice(first, last);
}

/** `— Ida Lund (@idalund) February 25, 2022` */
function isTweetLine(text: string, line: Span): boolean {
  return /^[-–—―] ?[^(]{1,60}\(@\w{1,30}\)/u.test(text.slice(line.start, Math.min(line.end, line.start + 120)));
}

/** `— Ida Lund (@idalund) {February 25, 2022}`: the day of an embedded post, and of nothing around it. */
export function isOfPost(text: string, { start }: Span): boolean {
  return (
    /\),? $/u.test(text.slice(Math.max(0, start - 3), start)) && POSTED.test(text.slice(Math.max(0, start - POST_LINE), start))
  );
}

/** In characters: a dash, a name of sixty, a handle of thirty. */
const POST_LINE = 100;

const POSTED = /[-–—―] ?[\p{L}\p{N}][^—―()\n]{0,60}\(@\w{1,30}\),? $/u;

/** `OSLO, March 11 (Norpress) —`, `OSLO, March 11.`, `Oslo, March 11 (Norpress):` when the article was written, not when anything was said. */
export function isDateline(text: string, paragraph: Span, end: number): boolean {
  if (end - paragraph.start >= DATE_LINE) return false;
  const before = text.slice(paragraph.start, end);
  const after = text.slice(end, end + 40);
  if (/^\p{Lu}{3,}/u.test(before) && /^\)?(?: ?\([^)]{1,30}\))? ?[-–—―]/u.test(after)) return true;
  // A place and a day alone; "On Tuesday, March 10." and "Lund said on March 10." are none.
  return /^(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}.’'-]+, /u.test(before) && before.split(' ').length <= 8
    ? /^(?: ?\([^)]{1,30}\) ?[:.–—―-]| ?\(\p{Lu}{2,12}\) \p{Lu}| [–—―-] )/u.test(after) ||
        (/^\p{Lu}{3,}/u.test(before) && /^[.:](?: |$)/u.test(after))
    : false;
}

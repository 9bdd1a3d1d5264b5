// When it was said: Lund said {d1 on Tuesday} that … counts from the publication date, or from the dated event it continues.
//
// A statement takes the date of its own clause ("Lund said Tuesday", "In a speech on Tuesday, Lund …"); else that of the occasion it
// goes on with (extract/occasions.ts). Dates inside the words reported are the speaker's topic and never count. What nobody dates was
// said by the day of publication, and its basis says so.

import type { Language } from '../language/language.ts';
import { findTimeExpressions } from '../language/time-expressions.ts';
import { resolveTime } from '../language/time-values.ts';
import { dayNumber, type PartialDate, toDay } from '../text/days.ts';
import { contains, indexAt, spanAt } from '../text/span.ts';
import type { Attribution, CalendarDate, QuotedSpan, Resolution, Segments, Span, StatementDate } from '../types.ts';
import { type Dated, findOccasions, inheritedDate, type Layout, layOut, nearness, REACH, type Running } from './occasions.ts';

/** Paragraphs back to the event that "a day earlier" continues. */
const ANCHOR_REACH = 4;
/** Below this a date of the same sentence is another clause's; see `nearness`. */
const NEAR_ENOUGH = 3;
/** Where no cue was found the date must stand close to the words themselves. */
const BESIDE = 6;
/** Characters of an addressee between cue and date: told Harbour Radio’s “Morning Hour” on Friday that … */
const ADDRESSEE = 60;
/** A line that only says when: a dateline's place, date and agency, or a date alone, in characters. */
const DATE_LINE = 80;

/** One date for each attribution, in the same order. */
export function dateStatements(
  english: Language,
  scene: {
    readonly text: string;
    readonly segments: Segments;
    readonly quoted: readonly QuotedSpan[];
    readonly attributions: readonly Attribution[];
    /** One for each attribution: whose occasion goes on. */
    readonly resolutions: readonly Resolution[];
    readonly published: CalendarDate | null;
  },
): StatementDate[] {
  const layout = layOut(scene);
  const { day, basis } = publication(english, layout, scene.published);
  const dated = findDated(english, layout, day);
  const own = scene.attributions.map((attribution) => ownDate(english, layout, dated, attribution));
  const occasions = findOccasions(english, layout, dated, own, day);
  const missing: StatementDate =
    day === null
      ? { value: null, precision: null, basis: 'unknown', expression: null }
      : { ...toDay(day), basis: basis === 'stated' ? 'published' : 'inferred', expression: null };
  // The gathering at which the last statement was made, and where: it lasts while one statement follows the other.
  let running: Running = null;
  return scene.attributions.map((_, index) => {
    const goesOn = own[index] === null ? inheritedDate(english, layout, occasions, own, index, running) : null;
    running = goesOn?.running ?? null;
    const found = own[index] ?? goesOn?.date ?? null;
    return found === null ? missing : { ...found.value, basis, expression: { start: found.start, end: found.end } };
  });
}

/** The publication date as given, or else the full date of a dateline, of a line of its own or of an embedded tweet. */
function publication(
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
function isDateline(text: string, paragraph: Span, end: number): boolean {
  const place = /^\p{Lu}{3,}/u.test(text.slice(paragraph.start, paragraph.start + 4));
  return place && end - paragraph.start < DATE_LINE && /^\)?(?: ?\([^)]{1,30}\))? ?[-–—―]/u.test(text.slice(end, end + 40));
}

/** The reporter's time expressions that mean a date, in order; each may be the anchor of the next. */
function findDated(english: Language, layout: Layout, published: number | null): Dated[] {
  const { text, segments } = layout;
  const dated: Dated[] = [];
  let anchor: Dated | null = null;
  for (const found of findTimeExpressions(english, text, segments.words)) {
    if (spanAt(layout.marked, found.start) !== null) continue;
    const paragraph = indexAt(segments.paragraphs, found.start);
    const near: PartialDate | null = anchor !== null && paragraph - anchor.paragraph <= ANCHOR_REACH ? anchor.value : null;
    // "That day" without a day before it says nothing.
    if (found.time.kind === 'offset' && found.time.from === 'anchor' && near === null && found.time.count === 0) continue;
    const value = resolveTime(found.time, { published, anchor: near });
    if (value === null) continue;
    anchor = { ...found, value, paragraph, sentence: indexAt(segments.sentences, found.start) };
    // "Monday’s vote" is no occasion of speech, "at Monday’s debate" is.
    if (found.excluded || (found.possessive && !found.occasion)) continue;
    const around = segments.paragraphs[paragraph];
    if (around === undefined || !isDateline(text, around, found.end)) dated.push(anchor);
  }
  return dated;
}

/** The date of the clause that reports it: near the cue, in its sentence, outside the words reported. */
function ownDate(english: Language, layout: Layout, dated: readonly Dated[], attribution: Attribution): Dated | null {
  const { segments } = layout;
  const { cue, source, quotation, carriedFrom } = attribution;
  const content = quotation.content[0];
  // Carried over, its source stands elsewhere: only a date right beside the words themselves is theirs.
  const tag = carriedFrom !== null ? (cue?.span ?? content) : (cue?.span ?? source ?? content);
  if (tag === undefined) return null;
  const sentence = indexAt(segments.sentences, tag.start);
  let best: Dated | null = null;
  let bestScore = tag === content ? BESIDE : NEAR_ENOUGH;
  const start = Math.max(segments.sentences[sentence]?.start ?? 0, tag.start - REACH);
  for (let at = indexAt(dated, start); at < dated.length; at++) {
    const candidate = dated[at] as Dated; // in range by the loop
    if (candidate.sentence > sentence || candidate.start > tag.end + REACH) break;
    const around = quotation.content.find((span) => contains(span, candidate));
    if (around !== undefined && !belongsToCue(english, layout.text, attribution, around, candidate)) continue;
    // "referring to the Sept. 16 debate"; but "a September poll found": there the date is the source's own.
    if (candidate.attributive && !candidate.within && (source === null || !contains(source, candidate))) continue;
    // "Six months ago, Lund said, nobody knew him": a tag between commas leaves the time to what was said.
    if (candidate.start < tag.start && isParenthetical(layout.text, tag, attribution)) continue;
    if (insideOther(english, layout, candidate, attribution)) continue;
    const score = nearness(english, layout, candidate, tag, around === undefined ? quotation.content : []);
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

/** `…, Lund said, nobody knew him`, without marks. */
function isParenthetical(text: string, tag: Span, { quotation }: Attribution): boolean {
  const after = text.slice(tag.end, tag.end + 3);
  return after.startsWith(', ') && /\p{L}/u.test(after) && quotation.content.some((span) => span.start === tag.end + 2);
}

/**
 * Whether a date inside the words reported is the reporter's all the same: `said {on Thursday} that …`, `told Reuters {Friday} that …`,
 * `said {on Thursday} he …`, and after verbs that take no clause: `called it “absurd” {on Friday}`, `described the wall {in May}`.
 */
function belongsToCue(english: Language, text: string, { cue, quotation }: Attribution, content: Span, date: Span): boolean {
  const ahead = text.slice(content.start, Math.min(date.start, content.start + ADDRESSEE));
  const after = /^(\W*)([\p{L}’']*)/u.exec(text.slice(date.end, date.end + 24));
  const next = (after?.[2] ?? '').toLowerCase();
  const { be, have, modal, relative } = english.grammar;
  if (after?.[1] === ' ' && next === 'that' && ahead.length < ADDRESSEE) return true;
  // "said Monday was a holiday": there the day is the subject of what was said.
  if (/^(?:\p{Ll}+ )?$/u.test(ahead)) return !be.has(next) && !have.has(next) && !modal.has(next) && !relative.has(next);
  const takes = cue === null ? undefined : english.cues.entry(cue)?.takes;
  if (takes === undefined || takes.has('clause') || takes.has('that') || quotation.type === 'direct') return false;
  return date.start >= (quotation.quoted.at(-1)?.end ?? content.start);
}

/** Whether a date stands in the words that another attribution reports, and ours does not. */
function insideOther(english: Language, layout: Layout, date: Dated, attribution: Attribution): boolean {
  const tag = attribution.cue?.span ?? attribution.source;
  return layout.reportedNear(date.sentence, date.start).some((other) => {
    if (other === attribution) return false;
    const around = other.quotation.content.find((span) => contains(span, date));
    if (around === undefined || (tag !== null && contains(around, tag))) return false;
    return !belongsToCue(english, layout.text, other, around, date);
  });
}

// When it was said: Lund said {d1 on Tuesday} that … counts from the publication date, or from the dated event it continues.
//
// A statement takes the date of its own clause ("Lund said Tuesday", "In a speech on Tuesday, Lund …"); else that of the occasion it
// goes on with (when/occasions.ts). Dates inside the words reported are the speaker's topic and never count. What nobody dates was
// said by the day of publication, and its basis says so.

import type { Language } from '../language/language.ts';
import type { Time, TimeExpression } from '../language/time/time.ts';
import { findTimeExpressions } from '../language/time/time-expressions.ts';
import { resolveTime } from '../language/time/time-values.ts';
import { dayNumber, type PartialDate, toDay } from '../text/days.ts';
import { indexAt, spanAt } from '../text/span.ts';
import type { Attribution, CalendarDate, QuotedSpan, Resolution, Segments, StatementDate } from '../types.ts';
import type { SoFar } from './when/going-on.ts';
import { dateOf } from './when/inheritance.ts';
import { type Dated, isReported, type Layout, layOut } from './when/layout.ts';
import { namesCue } from './when/not-own.ts';
import { findOccasions, RECENT_DAYS } from './when/occasions.ts';
import { ownDate } from './when/own-date.ts';
import { findDateline, findPublication, isDateline, isOfPost } from './when/publication.ts';
import { undatedBy } from './when/tense.ts';

/** Paragraphs back to the event that "a day earlier" continues. */
const ANCHOR_REACH = 4;

/** Nothing tells: the article has no date, or "once said" tells of another. */
const UNKNOWN: StatementDate = { value: null, precision: null, basis: 'unknown', expression: null };

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
  const all = findTimeExpressions(english, layout.text, layout.segments.words);
  const { day, basis } = findPublication(layout, all, scene.published);
  const times = all.filter((found) => spanAt(layout.marked, found.start) === null && !namesPaper(english, layout.text, found));
  const written = day === null ? null : countsFrom(layout, all, times, day);
  const found = findDated(english, layout, times, written);
  const { dated } = found;
  const missing: StatementDate =
    day === null
      ? UNKNOWN
      : { value: toDay(day).value, precision: 'day', basis: basis === 'stated' ? 'published' : 'inferred', expression: null };
  const undated = ({ cue }: Attribution): StatementDate =>
    cue !== null && undatedBy(english, layout, cue) === 'once' ? UNKNOWN : missing;
  if (dated.length === 0) return scene.attributions.map(undated);
  const today = written === null ? null : toDay(written).value;
  const own = scene.attributions.map((attribution) => ownDate(english, layout, dated, attribution, today));
  const occasions = findOccasions(english, layout, found, own, written);
  const soFar: SoFar = { running: null, before: null, spoken: new Map(), undated: new Map() };
  return scene.attributions.map((attribution, index) => {
    const date = dateOf(english, layout, occasions, soFar, index);
    if (date === null) return undated(attribution);
    const { value, precision } = date.value;
    return { value, precision, basis, expression: { start: date.start, end: date.end } };
  });
}

/** The day that "today" is: that of the dateline, but in a paper that has no "today", yesterday is the day before it came out. */
function countsFrom(layout: Layout, all: readonly TimeExpression[], times: readonly TimeExpression[], published: number): number {
  const dateline = findDateline(layout, all, published);
  if (dateline === null || dateline < published - 1) return dateline ?? published;
  return times.some(({ time }) => isToday(time)) ? dateline : published;
}

/** “told the Mail [on Sunday]” */
function namesPaper({ names }: Language, text: string, { end }: TimeExpression): boolean {
  const [, name = ''] = /[Tt]he (\p{Lu}\p{L}+ on \p{Lu}\p{L}+)$/u.exec(text.slice(Math.max(0, end - LONGEST_PAPER), end)) ?? [];
  return name !== '' && names.organization(name.toLowerCase());
}

/** In characters: “the Independent on Sunday”. */
const LONGEST_PAPER = 28;

function isToday(time: Time): boolean {
  return time.kind === 'offset' && time.from === 'published' && time.unit === 'day' && time.count === 0;
}

/**
 * The reporter's time expressions that mean a date, in order; each may be the anchor of the next. `bounding` are days that only
 * say what came later: "after Saturday’s game".
 */
function findDated(
  english: Language,
  layout: Layout,
  times: readonly TimeExpression[],
  published: number | null,
): { readonly dated: readonly Dated[]; readonly bounding: readonly Dated[] } {
  const { text, segments } = layout;
  const dated: Dated[] = [];
  const bounding: Dated[] = [];
  let anchor: Dated | null = null;
  // The last that the reporter told of, or that is of these days; and the last that is of these days.
  let told: Dated | null = null;
  let latest: Dated | null = null;
  for (const found of times) {
    const paragraph = indexAt(segments.paragraphs, found.start);
    const then = /^at /iu.test(text.slice(found.start, found.end));
    // "Earlier in the day" is of no day long past that somebody spoke of, or of which a paper is.
    const from: Dated | null = isThatDay(found.time) && !then ? (isSameDay(found.time) ? (latest ?? told) : told) : anchor;
    const near: PartialDate | null = from !== null && paragraph - from.paragraph <= ANCHOR_REACH ? from.value : null;
    // "That day", "the day before" without a day before them say nothing.
    if (near === null && (isThatDay(found.time) || isDayBeside(found.time))) continue;
    const value = resolveTime(found.time, { published, anchor: near });
    if (value === null) continue;
    const date = datedAs(found, value, paragraph, indexAt(segments.sentences, found.start), isOfThing(english, text, found));
    if (isOfPost(text, date)) {
      dated.push(date);
      continue;
    }
    const recent = isRecent(value, published);
    // "At the time", counted from this week, means some other time.
    if (found.time.kind === 'offset' && recent && then) continue;
    // "Two days earlier" goes on with what the reporter told, not with "a memo dated 3 July" in somebody's words.
    const reporters = recent || !isReported(layout, date);
    if (reporters) told = date;
    if (recent) latest = date;
    if (reporters || anchor === null || paragraph - anchor.paragraph > 1) anchor = date;
    if (recent && found.excluded && found.possessive && !isReported(layout, date) && follows(english, text, found.start)) {
      // "said after Wednesday’s meeting": there, or on the steps.
      if ((found.occasion || isMatch(english, text, found.end)) && isBehindCue(english, layout, date))
        dated.push(thereAfter(date));
      else bounding.push(date);
    }
    // "Minutes after Monday’s vote", "shortly before Monday’s vote": the same day. "After her March comment that": the comment’s.
    if (found.excluded && ((found.possessive && isSoonBeside(english, text, found.start)) || isOfNoun(layout, date)))
      dated.push(thereAfter(date));
    // "Monday’s vote" is no occasion of speech, "at Monday’s debate" is.
    if (found.excluded || (found.possessive && !found.occasion)) continue;
    const around = segments.paragraphs[paragraph];
    if (around === undefined || !isDateline(text, around, found.end)) dated.push(date);
  }
  return { dated, bounding };
}

/** "earlier in the day", "that night", "at the time" */
function isThatDay(time: Time): boolean {
  return time.kind === 'offset' && time.from === 'anchor' && time.unit === 'day' && time.count === 0;
}

/** "the day before", "the next morning"; not "a day earlier", which may be counted from the paper. */
function isDayBeside(time: Time): boolean {
  return time.kind === 'offset' && time.from === 'anchor' && time.unit === 'day' && !time.exact;
}

/** "earlier in the day", "hours later"; not "that day". */
function isSameDay(time: Time): boolean {
  return time.kind === 'offset' && time.exact;
}

function isRecent({ precision, value }: PartialDate, published: number | null): boolean {
  const day = precision === 'day' ? dayNumber(value) : null;
  return day !== null && published !== null && published - day <= RECENT_DAYS;
}

/** "to a {Friday} close", "families of {April 16} victims": what it was of, and no day of anything told. */
function isOfThing(
  { calendar, grammar, wordClasses }: Language,
  text: string,
  { start, end, occasion, possessive }: TimeExpression,
): boolean {
  const word = occasion || possessive ? '' : (/^ (\p{Ll}{3,})/u.exec(text.slice(end, end + 24))?.[1] ?? '');
  if (word === '' || grammar.preposition.has(word) || grammar.subordinator.has(word)) return false;
  const [, before = '', determiner = ''] =
    /(?:(\p{L}+) )?(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 24), start).toLowerCase()) ?? [];
  if (determiner === 'of') return /\d$/u.test(text.slice(start, end)) && word.endsWith('s');
  // "on a Monday police came", "the Monday police came"
  if (calendar.isWithin(before) || !calendar.isDeterminer(determiner)) return false;
  return grammar.indefinite.has(determiner) || ['noun', 'ambiguous', 'unknown'].includes(wordClasses.wordClass(word));
}

/** Spelt out: a spread gave each date a shape of its own, and whoever asks it anything would have to look its fields up by name. */
function datedAs(
  { start, end, time, possessive, occasion, attributive, within, excluded }: TimeExpression,
  value: PartialDate,
  paragraph: number,
  sentence: number,
  ofThing: boolean,
): Dated {
  return {
    start,
    end,
    time,
    possessive,
    occasion,
    attributive: attributive || ofThing,
    within,
    excluded,
    value,
    paragraph,
    sentence,
  };
}

/** Characters of whoever is told: "told reporters in Oslo after". */
const TOLD = 40;

/**
 * "said after {Wednesday’s} meeting", "told reporters after {Friday’s} talks": no sign and no other verb of speech between. "Speaking to reporters
 * after {Friday’s} talks, Lund said".
 */
function isBehindCue({ calendar }: Language, layout: Layout, date: Dated): boolean {
  const speaking = /(?<!\p{L})(\p{L}+ing)(?: [\p{L}’-]+){1,6} $/u.exec(
    layout.text.slice(Math.max(0, date.start - 2 * TOLD), date.start),
  )?.[1];
  if (speaking !== undefined && calendar.speaksAloud(speaking.toLowerCase())) return true;
  return layout.reportedNear(date.sentence, date.start).some(({ cue }) => {
    const between = cue === null || cue.span.end > date.start ? null : layout.text.slice(cue.span.end, date.start);
    return between !== null && between.length < TOLD && /^[^,;:.“”"]*$/u.test(between);
  });
}

/** "after Saturday’s {3-1 win}", "after Saturday’s {cup final}" */
function isMatch({ calendar }: Language, text: string, end: number): boolean {
  const words =
    /^(?: [\p{L}\p{N}–-]+){1,4}/u
      .exec(text.slice(end, end + TOLD))?.[0]
      .toLowerCase()
      .split(' ') ?? [];
  return words.some((word) => calendar.isContest(word));
}

/** The same date as the day of what was said behind what it names; it stays excluded, for the meeting itself is over. */
function thereAfter({ start, end, time, value, paragraph, sentence }: Dated): Dated {
  return {
    start,
    end,
    time,
    possessive: true,
    occasion: true,
    attributive: true,
    within: true,
    excluded: true,
    value,
    paragraph,
    sentence,
  };
}

/** "since his {January} claim that": right before the noun that reports. */
function isOfNoun(layout: Layout, date: Dated): boolean {
  return layout.reportedNear(date.sentence, date.start).some(({ cue }) => cue !== null && namesCue(date, cue));
}

/** "minutes after Monday’s", "shortly before the Monday" */
function isSoonBeside({ calendar }: Language, text: string, start: number): boolean {
  const [, soon = ''] = /(\p{L}+) (?:after|before)(?: the)? $/u.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  const word = soon.toLowerCase();
  const unit = calendar.word(word);
  return calendar.isSoon(word) || (unit?.kind === 'unit' && unit.unit === 'hour');
}

/** "after Saturday’s", "after the Saturday": what is told there came later. */
function follows({ calendar }: Language, text: string, start: number): boolean {
  const before = /(\p{L}+)(?: the)? $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return calendar.direction(before.toLowerCase()) === 'after';
}

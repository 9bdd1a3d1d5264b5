// When it was said: Lund said {d1 on Tuesday} that … counts from the publication date, or from the dated event it continues.
//
// A statement takes the date of its own clause ("Lund said Tuesday", "In a speech on Tuesday, Lund …"); else that of the occasion it
// goes on with: what the article last dated for the same speaker, or the sentence right before it. Dates inside the words reported are
// the speaker's topic and never count. What nobody dates was said by the day of publication, and its basis says so.

import type { Language } from '../language/language.ts';
import { findTimeExpressions, type TimeExpression } from '../language/time-expressions.ts';
import { resolveTime } from '../language/time-values.ts';
import { dayNumber, type PartialDate, toDay } from '../text/days.ts';
import { contains, indexAt, spanAt } from '../text/span.ts';
import type { Attribution, CalendarDate, QuotedSpan, Resolution, Segments, Span, StatementDate } from '../types.ts';

type Scene = {
  readonly text: string;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly attributions: readonly Attribution[];
  /** One for each attribution: whose occasion goes on. */
  readonly resolutions: readonly Resolution[];
  readonly published: CalendarDate | null;
};

/** A time expression of the reporter's, with what it means here. */
type Dated = TimeExpression & { readonly value: PartialDate; readonly sentence: number; readonly paragraph: number };

/** A dated sentence, and whose words it can date. */
type Occasion = {
  readonly dated: Dated;
  /** Null when the sentence names nobody we know to speak. */
  readonly speaker: string | null;
  /** An occasion of the last days lasts for the article; an older one only for its passage. */
  readonly recent: boolean;
  /** Whether the date is that of somebody's reported words, stands in a clause that names them, or only in a sentence that does. */
  readonly link: 'reported' | 'named' | 'mentioned';
};

/** Days before publication in which an occasion is what the article is about, not history. */
const RECENT_DAYS = 8;
/** Paragraphs over which an older occasion ("In July, …") lasts. */
const PASSAGE = 2;
/** Paragraphs back to the event that "a day earlier" continues. */
const ANCHOR_REACH = 4;
/** Below this a date of the same sentence is another clause's; see `nearness`. */
const NEAR_ENOUGH = 3;
/** Where no cue was found the date must stand close to the words themselves. */
const BESIDE = 6;
/** Characters of an addressee between cue and date: told Harbour Radio’s “Morning Hour” on Friday that. */
const ADDRESSEE = 60;
/** A lead sums up: what it quotes undated may be dated within so many paragraphs after it. */
const LEAD = 3;

/** One date for each attribution, in the same order. */
export function dateStatements(english: Language, scene: Scene): StatementDate[] {
  const { published, basis } = publication(english, scene);
  const dated = findDated(english, scene, published);
  const own = scene.attributions.map((attribution) => ownDate(english, scene, dated, attribution));
  const occasions = findOccasions(english, scene, dated, own, published);
  const missing: StatementDate =
    published === null
      ? { value: null, precision: null, basis: 'unknown', expression: null }
      : {
          value: toDay(published).value,
          precision: 'day',
          basis: basis === 'stated' ? 'published' : 'inferred',
          expression: null,
        };
  return scene.attributions.map((_, index) => {
    const found = own[index] ?? inherited(scene, occasions, own, index);
    if (found === null) return missing;
    const expression = { start: found.start, end: found.end };
    return { value: found.value.value, precision: found.value.precision, basis, expression };
  });
}

/** The publication date as given, or else the full date of a dateline or an embedded tweet. */
function publication(
  english: Language,
  { text, segments, published }: Scene,
): { published: number | null; basis: 'stated' | 'inferred' } {
  const given = published === null ? null : dayNumber(published);
  if (given !== null) return { published: given, basis: 'stated' };
  const lines = segments.paragraphs.filter((paragraph, index) => index < 3 || isTweetLine(text, paragraph));
  for (const line of lines) {
    // A dateline is short and ends with a dash; a line of its own is short too: 80 characters.
    const head = { start: line.start, end: Math.min(line.end, line.start + 80) };
    const words = segments.words.slice(indexAt(segments.words, head.start), indexAt(segments.words, head.end));
    for (const { time, start, end } of findTimeExpressions(english, text, words)) {
      if (time.kind !== 'day' || time.year === null) continue;
      const value = resolveTime(time, { published: null, anchor: null });
      const rest = text.slice(end, Math.min(line.end, end + 30));
      const alone = end >= line.end - 1 && line.end - line.start <= 80;
      const dateline =
        /^\)?(?: \([^)]{1,20}\))? ?[-–—―:]/u.test(rest) && /\p{Lu}/u.test(text.charAt(line.start)) && start < line.start + 50;
      if (value !== null && (alone || dateline)) return { published: dayNumber(value.value), basis: 'inferred' };
    }
  }
  return { published: null, basis: 'stated' };
}

/** `— Ida Lund (@idalund) February 25, 2022` */
function isTweetLine(text: string, paragraph: Span): boolean {
  return (
    paragraph.end - paragraph.start < 120 && /^[-–—―] ?[^(]{1,60}\(@\w{1,30}\)/u.test(text.slice(paragraph.start, paragraph.end))
  );
}

/** The reporter's time expressions that mean a date, in order; each may be the anchor of the next. */
function findDated(english: Language, { text, segments, quoted }: Scene, published: number | null): Dated[] {
  const dated: Dated[] = [];
  const marked = quoted.filter((span) => span.depth === 0).map((span) => span.outer);
  let anchor: Dated | null = null;
  for (const found of findTimeExpressions(english, text, segments.words)) {
    if (spanAt(marked, found.start) !== null) continue;
    const paragraph = indexAt(segments.paragraphs, found.start);
    const near: PartialDate | null = anchor !== null && paragraph - anchor.paragraph <= ANCHOR_REACH ? anchor.value : null;
    if (found.time.kind === 'offset' && found.time.from === 'anchor' && near === null && found.time.count === 0) continue;
    const value = resolveTime(found.time, { published, anchor: near });
    if (value === null) continue;
    const here: Dated = { ...found, value, paragraph, sentence: indexAt(segments.sentences, found.start) };
    anchor = here;
    if (!found.excluded && !(found.possessive && !found.occasion) && !isDateline(text, segments, here)) dated.push(here);
  }
  return dated;
}

/** `OSLO, March 11 (Norpress) —`: when the article was written, not when anything was said. */
function isDateline(text: string, segments: Segments, date: Dated): boolean {
  const start = segments.paragraphs[date.paragraph]?.start ?? 0;
  return (
    date.start - start < 50 &&
    /^\p{Lu}{3,}/u.test(text.slice(start, start + 4)) &&
    DATELINE_END.test(text.slice(date.end, date.end + 40))
  );
}

const DATELINE_END = /^\)?(?: ?\([^)]{1,30}\))? ?[-–—―]/u;

/** The date of the clause that reports it: near the cue, in its sentence, outside the words reported. */
function ownDate(english: Language, scene: Scene, dated: readonly Dated[], attribution: Attribution): Dated | null {
  const { text, segments } = scene;
  const { cue, source, quotation, carriedFrom } = attribution;
  const content = quotation.content[0];
  // Carried over, its source stands elsewhere: only a date right beside the words themselves is theirs.
  const tag = carriedFrom !== null ? (cue?.span ?? content) : (cue?.span ?? source ?? content);
  if (tag === undefined) return null;
  const beside = tag === content;
  const sentence = indexAt(segments.sentences, tag.start);
  let best: Dated | null = null;
  let bestScore = beside ? BESIDE : NEAR_ENOUGH;
  for (let at = indexAt(dated, segments.sentences[sentence]?.start ?? 0); at < dated.length; at++) {
    const candidate = dated[at] as Dated; // in range by the loop
    if (candidate.sentence > sentence) break;
    const around = quotation.content.find((span) => contains(span, candidate));
    if (around !== undefined && !belongsToCue(english, text, attribution, around, candidate)) continue;
    if (insideOther(english, scene, candidate, attribution)) continue;
    const score = nearness(english, scene, candidate, tag, around === undefined ? quotation.content : []);
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

/**
 * Whether a date inside the words reported is the reporter's all the same: `said {on Thursday} that …`, `told Reuters {Friday} that …`,
 * `said {on Thursday} he …`, and after verbs that take no clause: `called it “absurd” {on Friday}`, `described the wall {in May}`.
 */
function belongsToCue(english: Language, text: string, { cue, quotation }: Attribution, content: Span, date: Span): boolean {
  const ahead = text.slice(content.start, date.start);
  const after = /^(\W*)([\p{L}’']*)/u.exec(text.slice(date.end, date.end + 24));
  const next = (after?.[2] ?? '').toLowerCase();
  if (after?.[1] === ' ' && next === 'that' && ahead.length < ADDRESSEE) return true;
  if (/^(?:\p{Ll}+ )?$/u.test(ahead)) {
    // "said Monday was a holiday": there the day is the subject of what was said.
    const { be, have, modal } = english.grammar;
    return !be.has(next) && !have.has(next) && !modal.has(next);
  }
  const takes = cue === null ? undefined : english.cues.entry(cue)?.takes;
  if (takes === undefined || takes.has('clause') || takes.has('that') || quotation.type === 'direct') return false;
  return date.start >= (quotation.quoted.at(-1)?.end ?? content.start);
}

/** Whether a date stands in the words that another attribution reports, and ours does not. */
function insideOther(english: Language, { text, attributions }: Scene, date: Span, attribution: Attribution): boolean {
  const tag = attribution.cue?.span ?? attribution.source;
  return attributions.some((other) => {
    if (other === attribution) return false;
    const around = other.quotation.content.find((span) => contains(span, date));
    if (around === undefined || (tag !== null && contains(around, tag))) return false;
    return !belongsToCue(english, text, other, around, date);
  });
}

/** 10 for a date beside the cue, less for what stands between: other clauses, commas, distance. */
function nearness(english: Language, scene: Scene, date: Dated, tag: Span, hidden: readonly Span[]): number {
  const { text, segments, quoted } = scene;
  const sentence = segments.sentences[date.sentence] ?? date;
  const before = date.start < tag.start;
  const gap: Span = before ? { start: date.end, end: tag.start } : { start: tag.end, end: date.start };
  const between = reporterText(text, quoted, gap, hidden);
  const ahead = reporterText(text, quoted, { start: sentence.start, end: date.start }, hidden);
  const commas = between.match(BREAK)?.length ?? 0;
  // "On Monday at a rally in Oslo, attended by thousands, Lund said": what opens the sentence holds for all of it.
  const opening = before && ahead.search(BREAK) < 0;
  let score = 10 - 0.01 * between.length - (opening ? Math.min(commas, 1) : COMMA[date.value.precision] * commas);
  // The clause the date stands in: after the cue since its last comma, before the cue up to its next one.
  const clause = before ? (between.split(BREAK)[0] ?? '') : (between.split(BREAK).at(-1) ?? '');
  const bound = before ? (commas === 0 ? clause : '') : clause;
  const lead = before ? (ahead.split(BREAK).at(-1) ?? '') : '';
  // "Lund fell silent Wednesday when …", "a letter Friday that says": what follows the date at once shares it.
  if (subordinates(english, bound, before ? 1 : 0) || subordinates(english, lead, opening ? 1 : 0)) score -= 8;
  return score - otherCue(scene, gap, tag);
}

/** What a cue between costs: much when somebody else speaks there, little in a chain ("announced Saturday …, calling it …"). */
function otherCue({ attributions, resolutions }: Scene, gap: Span, tag: Span): number {
  const own = attributions.findIndex((each) => each.cue?.span.start === tag.start);
  const between = attributions.findIndex(
    (each) => each.cue !== null && each.cue.span.start !== tag.start && contains(gap, each.cue.span),
  );
  if (between < 0) return 0;
  const speaker = resolutions[own]?.speaker?.id;
  return speaker !== undefined && speaker === resolutions[between]?.speaker?.id ? 1 : 5;
}

const BREAK = /[,;:()–—―]| - /gu;
/** What a comma between date and cue costs: "in 2012" after a comma is mostly somebody's history. */
const COMMA = { day: 2.5, month: 4, year: 8 } as const;

/** Whether a stretch opens a clause of its own: "who …", "when …". The first words of a sentence may ("When he spoke on Monday, he said"). */
function subordinates(english: Language, stretch: string, allowed: number): boolean {
  const { relative, subordinator } = english.grammar;
  const words = stretch.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.some((word, at) => at >= allowed && (relative.has(word) || subordinator.has(word)));
}

/** What the reporter says in a stretch: quotations and reported words are left out, with a comma beside them. */
function reporterText(text: string, quoted: readonly QuotedSpan[], gap: Span, hidden: readonly Span[]): string {
  const holes = [...quoted.filter((span) => span.depth === 0).map((span) => span.outer), ...hidden]
    .filter((span) => span.start < gap.end && span.end > gap.start)
    .sort((a, b) => a.start - b.start);
  let said = '';
  let at = gap.start;
  for (const hole of holes) {
    if (hole.start > at) said += text.slice(at, hole.start).replace(/[,:]?\s*$/u, ' ');
    at = Math.max(at, hole.end);
  }
  if (at < gap.end) said += text.slice(at, gap.end).replace(at === gap.start ? /^$/u : /^\s*,/u, '');
  return said;
}

/** Every dated sentence with the speakers it names, in order. */
function findOccasions(
  english: Language,
  scene: Scene,
  dated: readonly Dated[],
  own: readonly (Dated | null)[],
  published: number | null,
): Occasion[] {
  const { text, segments, attributions, resolutions } = scene;
  const occasions: Occasion[] = [];
  const add = (date: Dated, speaker: string | null, link: Occasion['link']) => {
    const day = date.value.precision === 'day' ? dayNumber(date.value.value) : null;
    occasions.push({ dated: date, speaker, link, recent: day !== null && published !== null && published - day <= RECENT_DAYS });
  };
  own.forEach((date, index) => {
    if (date !== null) add(date, resolutions[index]?.speaker?.id ?? null, 'reported');
  });
  const bySurname = new Map<string, Set<string>>();
  for (const { speaker } of resolutions) {
    if (speaker === null) continue;
    for (const name of [speaker.name, ...speaker.aliases]) {
      const surname = name.split(' ').at(-1) ?? name;
      if (!/^\p{Lu}/u.test(surname)) continue; // "a senior official" is no name
      bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(speaker.id));
    }
  }
  for (const date of dated) {
    if (attributions.some(({ quotation }) => quotation.content.some((span) => contains(span, date)))) continue;
    const sentence = segments.sentences[date.sentence];
    if (sentence === undefined) continue;
    const named = new Map<string, 'named' | 'mentioned'>();
    for (let at = indexAt(segments.words, sentence.start); at < segments.words.length; at++) {
      const word = segments.words[at] as Span; // in range by the loop
      if (word.start >= sentence.end) break;
      const ids = bySurname.get(text.slice(word.start, word.end).replace(/['’]s$/u, ''));
      if (ids === undefined) continue;
      const near = date.value.precision !== 'year' && nearness(english, scene, date, word, []) >= NEAR_ENOUGH;
      for (const id of ids) if (near || !named.has(id)) named.set(id, near ? 'named' : 'mentioned');
    }
    if (named.size === 0) add(date, null, 'named');
    for (const [id, link] of named) add(date, id, link);
  }
  return occasions.sort((a, b) => a.dated.start - b.dated.start);
}

/** The date of the occasion a statement goes on with, or null. */
function inherited(scene: Scene, occasions: readonly Occasion[], own: readonly (Dated | null)[], index: number): Dated | null {
  const { segments, attributions, resolutions } = scene;
  const attribution = attributions[index] as Attribution; // index is that of an attribution
  const speaker = resolutions[index]?.speaker?.id ?? null;
  const start = attribution.quotation.content[0]?.start ?? 0;
  const paragraph = indexAt(segments.paragraphs, start);
  const sentence = indexAt(segments.sentences, start);
  const carried = attribution.carriedFrom === null ? null : (own[attribution.carriedFrom] ?? null);
  if (carried !== null && paragraph - carried.paragraph <= 1) return carried;
  // "He spoke again on Friday. “We wait,” he said." A new name is a new subject.
  const goesOn = attribution.mention === null || attribution.mention.kind !== 'name';
  for (let at = occasions.length - 1; at >= 0; at--) {
    const occasion = occasions[at] as Occasion; // in range by the loop
    const { dated } = occasion;
    const same = occasion.speaker !== null && occasion.speaker === speaker;
    if (dated.sentence === sentence && same && occasion.link === 'reported') return dated;
    if (dated.start >= start || dated.sentence === sentence) continue;
    if (same && occasion.link === 'mentioned') {
      if (dated.value.precision !== 'year' && dated.paragraph === paragraph && sentence - dated.sentence === 1) return dated;
      continue;
    }
    if (same) {
      return occasion.recent || paragraph - dated.paragraph <= PASSAGE ? dated : null;
    }
    if (
      goesOn &&
      occasion.speaker === null &&
      dated.value.precision !== 'year' &&
      sentence - dated.sentence <= 1 &&
      paragraph - dated.paragraph <= 1
    )
      return dated;
  }
  if (speaker === null || paragraph >= LEAD) return null;
  const next = occasions.find((occasion) => occasion.speaker === speaker);
  return next?.recent === true && next.dated.paragraph - paragraph <= LEAD ? next.dated : null;
}

// What a statement without a date of its own goes on with: "Lund spoke at the harbour {d1 on Friday}." … “We wait,” {s1 Lund} said.
//
// An occasion lasts for its speaker: one of the last days for the whole article, an older one ("In July, …") for its passage. It also
// holds for others where the article says so: the sentence right after it, a group's member, "at the hearing" after a dated hearing.

import type { Language } from '../language/language.ts';
import type { TimeExpression } from '../language/time-expressions.ts';
import { dayNumber, type PartialDate } from '../text/days.ts';
import { contains, indexAt } from '../text/span.ts';
import type { Attribution, QuotedSpan, Resolution, Segments, Span } from '../types.ts';

/** A time expression of the reporter's, with what it means here. */
export type Dated = TimeExpression & { readonly value: PartialDate; readonly sentence: number; readonly paragraph: number };

/** A dated sentence, and whose words it can date. */
type Occasion = {
  readonly dated: Dated;
  /** Of the last days before publication. */
  readonly recent: boolean;
};

export type Occasions = {
  /** By speaker: dates of their own reported words, and of clauses that name them. */
  readonly ofSpeaker: ReadonlyMap<string, readonly Occasion[]>;
  /** By sentence and speaker, as "12 ida-lund": the first day of that speaker's words in it. */
  readonly shared: ReadonlyMap<string, Dated>;
  /** By speaker: sentences that mention them in another clause; good for the next sentence only. */
  readonly mentioning: ReadonlyMap<string, readonly Occasion[]>;
  /** Dated sentences about speaking that name nobody we know to speak: "He released a letter Friday." */
  readonly open: readonly Occasion[];
  /** What groups said: "Lawmakers said Friday …" dates the member quoted next. */
  readonly crowds: readonly Occasion[];
  /** "The guild met on Monday": whoever is quoted next spoke there. */
  readonly gatherings: readonly Occasion[];
  /** By noun: "Friday’s hearing", "a report released Monday". */
  readonly events: ReadonlyMap<string, readonly Occasion[]>;
};

/** The scene, with look-ups that keep every question local. */
export type Layout = {
  readonly text: string;
  readonly segments: Segments;
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
  /** The outermost quotations, marks included. */
  readonly marked: readonly Span[];
  /** The attributions whose cue or reported words stand in a sentence, the nearest to `offset` only: in order, 32 on either side. */
  reportedNear(sentence: number, offset: number): readonly Attribution[];
  indexOf(attribution: Attribution): number;
};

/** Days before publication in which an occasion is what the article is about, not history. */
const RECENT_DAYS = 8;
/** Paragraphs over which an older occasion lasts. */
const PASSAGE = 2;
/** A lead sums up: what it quotes undated may be dated within so many paragraphs after it. */
const LEAD = 3;
/** Below this a name and a date of one sentence stand in different clauses; see `nearness`. */
const SAME_CLAUSE = 3;
/** Words on either side of a date among which the noun of its occasion stands: "a hearing held in the harbour on Friday". */
const EVENT_REACH = 6;
/** Characters beyond which a date and a cue have nothing to do with each other: at 0.01 each they use up any score. */
export const REACH = 700;
/** What a comma between date and cue costs: "in 2012" after a comma is mostly somebody's history. */
const COMMA = { day: 2.5, month: 4, year: 8 } as const;
const BREAK = /[,;:()–—―]| - /gu;

export function layOut(scene: {
  readonly text: string;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
}): Layout {
  const { segments, attributions } = scene;
  const bySentence = new Map<number, Attribution[]>();
  const indices = new Map<Attribution, number>();
  attributions.forEach((attribution, index) => {
    indices.set(attribution, index);
    const touched = new Set<number>();
    for (const span of [...attribution.quotation.content, ...(attribution.cue === null ? [] : [attribution.cue.span])]) {
      const last = indexAt(segments.sentences, Math.max(span.start, span.end - 1));
      for (let at = indexAt(segments.sentences, span.start); at <= last; at++) touched.add(at);
    }
    for (const sentence of touched) {
      const list = bySentence.get(sentence);
      if (list) list.push(attribution);
      else bySentence.set(sentence, [attribution]);
    }
  });
  return {
    text: scene.text,
    segments,
    attributions,
    resolutions: scene.resolutions,
    marked: scene.quoted.filter((span) => span.depth === 0).map((span) => span.outer),
    reportedNear: (sentence, offset) => nearest(bySentence.get(sentence) ?? [], offset),
    indexOf: (attribution) => indices.get(attribution) ?? -1,
  };
}

/** A sentence of a thousand statements is no sentence; this many neighbours settle every real one. */
const NEIGHBOURS = 32;

function nearest(list: readonly Attribution[], offset: number): readonly Attribution[] {
  if (list.length <= 2 * NEIGHBOURS) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((list[middle] as Attribution).quotation.content[0]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS);
}

/** 10 for a date beside the cue (or the name), less for what stands between: other clauses, commas, distance. */
export function nearness(english: Language, layout: Layout, date: Dated, tag: Span, hidden: readonly Span[]): number {
  const sentence = layout.segments.sentences[date.sentence] ?? date;
  const before = date.start < tag.start;
  const gap: Span = before ? { start: date.end, end: tag.start } : { start: tag.end, end: date.start };
  if (gap.end - gap.start > REACH) return Number.NEGATIVE_INFINITY;
  const between = reporterText(layout, gap, hidden);
  const ahead = reporterText(layout, { start: Math.max(sentence.start, date.start - REACH), end: date.start }, hidden);
  const commas = between.match(BREAK)?.length ?? 0;
  // "On Monday at a rally in Oslo, attended by thousands, Lund said": what opens the sentence holds for all of it.
  const opening = before && ahead.search(BREAK) < 0 && (date.value.precision !== 'year' || isAdverbial(english, ahead));
  let score = 10 - 0.01 * between.length - (opening ? Math.min(commas, 1) : commaCost(date) * commas);
  // The clause the date stands in: after the cue since its last comma, before the cue up to its next one.
  const bound = !before ? lastClause(between) : commas === 0 ? between : '';
  const lead = before ? (ahead.split(BREAK).at(-1) ?? '') : '';
  // "Lund fell silent Wednesday when …", "a letter Friday that says": what follows the date at once shares it.
  if (subordinates(english, bound, before ? 1 : 0) || subordinates(english, lead, opening ? 1 : 0)) score -= 8;
  // "On Friday Lund showed the plan, which Shah called “mad”": whose clause opens anew has its own time.
  if (
    before &&
    commas > 0 &&
    !(opening && date.value.precision !== 'year') &&
    opensClause(english, between.split(BREAK).at(-1) ?? '')
  )
    score -= 8;
  return score - otherCue(layout, date.sentence, gap, tag);
}

/** After the last comma; ", which, even " goes back to its "which". */
function lastClause(stretch: string): string {
  const clauses = stretch.split(BREAK);
  const last = clauses.at(-1) ?? '';
  const before = clauses.at(-2)?.trim() ?? '';
  return /^\p{L}+$/u.test(before) ? `${before} ${last}` : last;
}

/** Whether a stretch opens a clause of its own: "who …", "when …". The first words of a sentence may ("When he spoke on Monday, he said"). */
function subordinates(english: Language, stretch: string, allowed: number): boolean {
  const { relative, subordinator } = english.grammar;
  const words = stretch.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.some((word, at) => at >= allowed && (relative.has(word) || subordinator.has(word)));
}

/** "In a statement", "At a rally in Oslo on", "When he spoke": words that open a sentence without being its subject. */
function isAdverbial(english: Language, ahead: string): boolean {
  const { preposition, subordinator, adverb, coordinator } = english.grammar;
  const words = ahead.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const first = words.find((word) => !coordinator.has(word)) ?? '';
  return (
    first === '' ||
    first.endsWith('ing') ||
    first.endsWith('ed') ||
    preposition.has(first) ||
    subordinator.has(first) ||
    adverb.has(first)
  );
}

/** "under what Lund called", "which Lund called": the first words begin a clause. */
function opensClause(english: Language, stretch: string): boolean {
  const words = stretch.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words
    .slice(0, 2)
    .some((word) => english.grammar.relative.has(word) || english.grammar.subordinator.has(word) || english.grammar.wh.has(word));
}

/** "his adviser at the time" is history wherever a comma parts it from the cue. */
function commaCost({ value, time }: Dated): number {
  return time.kind === 'offset' && time.from === 'anchor' && time.count === 0 ? COMMA.year : COMMA[value.precision];
}

/** What a cue between costs: much when somebody else speaks there, little in a chain ("announced Saturday …, calling it …"). */
function otherCue(layout: Layout, sentence: number, gap: Span, tag: Span): number {
  let own: Attribution | null = null;
  let between: Attribution | null = null;
  for (const each of layout.reportedNear(sentence, tag.start)) {
    if (each.cue === null) continue;
    if (each.cue.span.start === tag.start) own ??= each;
    else if (contains(gap, each.cue.span)) between ??= each;
  }
  if (between === null) return 0;
  const speaker = own === null ? undefined : layout.resolutions[layout.indexOf(own)]?.speaker?.id;
  return speaker !== undefined && speaker === layout.resolutions[layout.indexOf(between)]?.speaker?.id ? 1 : 5;
}

/** What the reporter says in a stretch: quotations and reported words are left out, with a comma beside them. */
function reporterText({ text, marked }: Layout, gap: Span, hidden: readonly Span[]): string {
  const holes = hidden.filter((span) => span.start < gap.end && span.end > gap.start);
  for (let at = indexAt(marked, gap.start); at < marked.length; at++) {
    const span = marked[at] as Span; // in range by the loop
    if (span.start >= gap.end) break;
    holes.push(span);
  }
  if (holes.length === 0) return text.slice(gap.start, gap.end);
  holes.sort((a, b) => a.start - b.start);
  let said = '';
  let at = gap.start;
  for (const hole of holes) {
    if (hole.start > at) said += `${text.slice(at, hole.start).trimEnd().replace(/[,:]$/u, '')} `;
    at = Math.max(at, hole.end);
  }
  if (at < gap.end) said += text.slice(at, gap.end).replace(/^ ?,/u, '');
  return said;
}

/** Every dated sentence, by what it can date. */
export function findOccasions(
  english: Language,
  layout: Layout,
  dated: readonly Dated[],
  own: readonly (Dated | null)[],
  published: number | null,
): Occasions {
  const ofSpeaker = new Map<string, Occasion[]>();
  const mentioning = new Map<string, Occasion[]>();
  const events = new Map<string, Occasion[]>();
  const open: Occasion[] = [];
  const crowds: Occasion[] = [];
  const shared = new Map<string, Dated>();
  const gatherings: Occasion[] = [];
  const occasionOf = (date: Dated): Occasion => {
    const day = date.value.precision === 'day' ? dayNumber(date.value.value) : null;
    return { dated: date, recent: day !== null && published !== null && published - day <= RECENT_DAYS };
  };
  own.forEach((date, index) => {
    const speaker = layout.resolutions[index]?.speaker ?? null;
    if (date === null || speaker === null) return;
    add(ofSpeaker, speaker.id, occasionOf(date));
    const content = layout.attributions[index]?.quotation.content[0];
    for (const at of new Set([date.start, content?.start ?? date.start])) {
      const key = `${indexAt(layout.segments.sentences, at)} ${speaker.id}`;
      if (!shared.has(key)) shared.set(key, date);
    }
    if (speaker.kind === 'group') crowds.push(occasionOf(date));
  });
  const surnames = surnamesOf(layout.resolutions);
  for (const [index, date] of dated.entries()) {
    if (
      layout
        .reportedNear(date.sentence, date.start)
        .some(({ quotation }) => quotation.content.some((span) => contains(span, date)))
    )
      continue;
    // "Shah will speak on Friday"
    if (liesAhead(english, layout, date)) continue;
    const occasion = occasionOf(date);
    const all = reporterWords(layout, date);
    const words = all.map((word) => lowered(layout.text, word));
    const { named, anybody } = namedBeside(english, layout, date, neighbours(dated, index), surnames);
    if (!anybody && words.some((word) => english.calendar.isSpeaking(word))) open.push(occasion);
    if (occasion.recent && words.some((word) => english.calendar.gathers(word))) gatherings.push(occasion);
    for (const [id, near] of named) add(near ? ofSpeaker : mentioning, id, occasion);
    if (occasion.recent) for (const noun of eventsBeside(english, layout, date, all)) add(events, noun, occasion);
  }
  for (const list of [...ofSpeaker.values(), ...mentioning.values()]) list.sort((a, b) => a.dated.start - b.dated.start);
  return {
    ofSpeaker,
    shared,
    mentioning,
    open,
    crowds: crowds.sort((a, b) => a.dated.start - b.dated.start),
    gatherings,
    events,
  };
}

function liesAhead(english: Language, layout: Layout, date: Dated): boolean {
  const sentence = layout.segments.sentences[date.sentence] ?? date;
  const clause = reporterText(layout, { start: sentence.start, end: date.start }, []).split(BREAK).at(-1) ?? '';
  return (clause.toLowerCase().match(/[\p{L}’']+/gu) ?? []).some((word) => english.grammar.modal.has(word));
}

function add<Key>(map: Map<Key, Occasion[]>, key: Key, occasion: Occasion): void {
  const list = map.get(key);
  if (list) list.push(occasion);
  else map.set(key, [occasion]);
}

/** Last words of names → the speakers who bear them. "A senior official" is no name. */
function surnamesOf(resolutions: readonly Resolution[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { speaker } of resolutions) {
    // "Four divers from Gozo" bear no surname.
    if (speaker === null || (speaker.kind !== 'person' && speaker.kind !== 'organization')) continue;
    for (const name of [speaker.name, ...speaker.aliases]) {
      const last = name.slice(name.lastIndexOf(' ') + 1);
      if (!/^\p{Lu}/u.test(last)) continue;
      const ids = found.get(last);
      if (ids) ids.add(speaker.id);
      else found.set(last, new Set([speaker.id]));
    }
  }
  return found;
}

/** The other dates of its sentence. */
function neighbours(dated: readonly Dated[], index: number): readonly Dated[] {
  const found: Dated[] = [];
  const { sentence } = dated[index] as Dated; // index is that of a date
  for (let at = index - 1; dated[at]?.sentence === sentence && index - at < 8; at--) found.push(dated[at] as Dated);
  for (let at = index + 1; dated[at]?.sentence === sentence && at - index < 8; at++) found.push(dated[at] as Dated);
  return found;
}

/** The speakers a dated sentence names, and whether in the clause of the date. */
function namedBeside(
  english: Language,
  layout: Layout,
  date: Dated,
  others: readonly Dated[],
  surnames: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly named: ReadonlyMap<string, boolean>; readonly anybody: boolean } {
  const named = new Map<string, boolean>();
  let anybody = false;
  for (const word of wordsNear(layout, date.sentence, date.start)) {
    const ids = surnames.get(layout.text.slice(word.start, word.end).replace(/['’]s$/u, ''));
    if (ids === undefined) continue;
    const between = word.start < date.start ? { start: word.end, end: date.start } : { start: date.end, end: word.start };
    const near =
      date.value.precision !== 'year' &&
      !others.some((other) => contains(between, other)) &&
      nearness(english, layout, date, word, []) >= SAME_CLAUSE;
    // "Lund, who left in July, …": the next sentence may go on there.
    const weak = /^,? who\b/u.test(layout.text.slice(word.end, word.end + 6));
    for (const id of ids) if (near || (weak && !named.has(id))) named.set(id, near);
    anybody = true;
  }
  return { named, anybody };
}

/** The words of a dated sentence that are the reporter's own. */
function reporterWords(layout: Layout, date: Dated): readonly Span[] {
  const reported = layout.reportedNear(date.sentence, date.start).flatMap(({ quotation }) => quotation.content);
  return wordsNear(layout, date.sentence, date.start).filter((word) => !reported.some((span) => contains(span, word)));
}

/** "Friday’s hearing", "a report released Monday": the nouns of occasions near a date. */
function eventsBeside(english: Language, layout: Layout, date: Dated, words: readonly Span[]): ReadonlySet<string> {
  const at = indexAt(words, date.start);
  const near = words.slice(Math.max(0, at - EVENT_REACH), at + EVENT_REACH + 1).map((word) => lowered(layout.text, word));
  return new Set(near.filter((noun) => english.calendar.isOccasion(noun)));
}

/** The words of a sentence around a place in it. */
function wordsNear({ segments }: Layout, sentence: number, offset: number): readonly Span[] {
  const span = segments.sentences[sentence];
  if (span === undefined) return [];
  const start = Math.max(span.start, offset - REACH);
  return segments.words.slice(indexAt(segments.words, start), indexAt(segments.words, Math.min(span.end, offset + REACH)));
}

function lowered(text: string, word: Span): string {
  return text.slice(word.start, word.end).toLowerCase();
}

/** A gathering that statements go on at, and the paragraph of the last of them. */
export type Running = { readonly date: Dated; readonly paragraph: number } | null;

/** The date of the occasion a statement goes on with, or null; and the gathering, when it is one. */
export function inheritedDate(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  own: readonly (Dated | null)[],
  index: number,
  running: Running,
): { readonly date: Dated; readonly running: Running } | null {
  const alone = (date: Dated | null) => (date === null ? null : { date, running: null });
  const attribution = layout.attributions[index] as Attribution; // index is that of an attribution
  const speaker = layout.resolutions[index]?.speaker ?? null;
  const start = attribution.quotation.content[0]?.start ?? 0;
  const paragraph = indexAt(layout.segments.paragraphs, start);
  const sentence = indexAt(layout.segments.sentences, start);
  const carried = attribution.carriedFrom === null ? null : (own[attribution.carriedFrom] ?? null);
  if (carried !== null && paragraph - carried.paragraph <= 1) return alone(carried);
  // "Lund said Friday that he would wait but called it “mad”": a chain of verbs shares its day.
  const shared = speaker === null ? undefined : occasions.shared.get(`${sentence} ${speaker.id}`);
  if (shared !== undefined) return alone(shared);
  const next = (occasion: Occasion | undefined): Dated | null =>
    occasion !== undefined && sentence - occasion.dated.sentence === 1 && occasion.dated.value.precision !== 'year'
      ? occasion.dated
      : null;
  const ofSpeaker = speaker === null ? [] : (occasions.ofSpeaker.get(speaker.id) ?? []);
  const last = lastBefore(ofSpeaker, start, sentence);
  const mentioned = next(lastBefore(speaker === null ? [] : (occasions.mentioning.get(speaker.id) ?? []), start, sentence));
  // "He spoke again on Friday. “We wait,” he said." A new name would be a new subject.
  const goesOn = attribution.mention === null || attribution.mention.kind !== 'name';
  const before = goesOn ? next(lastBefore(occasions.open, start, sentence)) : null;
  const candidates = [
    last !== undefined && (last.recent || paragraph - last.dated.paragraph <= PASSAGE) ? last.dated : null,
    mentioned !== null && mentioned.paragraph === paragraph ? mentioned : null,
    next(lastBefore(occasions.crowds, start, sentence)),
    before !== null && paragraph - before.paragraph <= 1 ? before : null,
  ].filter((date) => date !== null);
  if (candidates.length > 0) return alone(candidates.reduce((a, b) => (b.start > a.start ? b : a)));
  const gathering = lastBefore(occasions.gatherings, start, sentence);
  if (gathering !== undefined) {
    const { dated } = gathering;
    const last = running?.date === dated ? running.paragraph : dated.paragraph;
    if (paragraph - last <= PASSAGE) return { date: dated, running: { date: dated, paragraph } };
  }
  return alone(
    sameEvent(english, layout, occasions, attribution, speaker?.name ?? '', start, sentence) ??
      aheadOfLead(layout, ofSpeaker, start, paragraph, sentence),
  );
}

function lastBefore(list: readonly Occasion[], start: number, sentence: number): Occasion | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Occasion).dated.start < start) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at >= 0 && (list[at] as Occasion).dated.sentence === sentence) at--;
  return list[at];
}

/** "Holm said at the hearing" after "a hearing on Friday"; "the report said" after "a report released Monday". */
function sameEvent(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  attribution: Attribution,
  speaker: string,
  start: number,
  sentence: number,
): Dated | null {
  const said = [speaker.slice(speaker.lastIndexOf(' ') + 1).toLowerCase()];
  const tag = attribution.cue?.span ?? attribution.source;
  const words = tag === null ? [] : wordsNear(layout, indexAt(layout.segments.sentences, tag.start), tag.start);
  words.forEach((word, at) => {
    if (attribution.quotation.content.some((span) => contains(span, word))) return;
    const noun = lowered(layout.text, word);
    if (!occasions.events.has(noun)) return;
    // the hearing, the Senate hearing
    const ahead = words.slice(Math.max(0, at - 2), at);
    if (ahead.some((each) => english.grammar.article.has(lowered(layout.text, each)) && lowered(layout.text, each).length > 2))
      said.push(noun);
  });
  for (const noun of said) {
    const event = lastBefore(occasions.events.get(noun) ?? [], start, sentence);
    if (event !== undefined) return event.dated;
  }
  return null;
}

/** The lead's undated words take the day that the paragraphs after it give for the same speaker. */
function aheadOfLead(
  layout: Layout,
  ofSpeaker: readonly Occasion[],
  start: number,
  paragraph: number,
  sentence: number,
): Dated | null {
  // A headline sums up more than one day.
  const end = layout.segments.paragraphs[paragraph]?.end ?? 0;
  if (paragraph >= LEAD || !/[.?!…]/u.test(layout.text.slice(end - 2, end))) return null;
  const next = ofSpeaker.find(({ dated }) => dated.start > start && dated.sentence !== sentence);
  return next?.recent === true && next.dated.paragraph - paragraph <= LEAD ? next.dated : null;
}

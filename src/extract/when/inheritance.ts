// What a statement without a date of its own goes on with: "Lund spoke at the harbour {d1 on Friday}." … “We wait,” {s1 Lund} said.
//
// The nearest occasion before it that is its speaker's; then a gathering that still goes on, the hearing it was said at, and for a
// lead the day that the paragraphs after it give.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution, Speaker } from '../../types.ts';
import { type Dated, type Layout, lowered, wordsNear } from './layout.ts';
import type { Occasion, Occasions } from './occasions.ts';
import { isOfficerOf } from './officers.ts';
import { undatedBy } from './tense.ts';

/** Paragraphs over which an older occasion lasts. */
const PASSAGE = 2;

/** Paragraphs over which the one day an article is about goes on. */
const ARTICLE = 4;

/** A lead sums up: what it quotes undated may be dated within so many paragraphs after it. */
const LEAD = 3;

/** A gathering that statements go on at, and the paragraph of the last of them. */
export type Running = { readonly date: Dated; readonly paragraph: number } | null;

/** Where a statement stands, and who speaks. */
type Place = {
  readonly attribution: Attribution;
  readonly speaker: Speaker | null;
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
};

/** The date of a statement, its own or that of the occasion it goes on with; and the gathering it leaves running. */
export function dateOf(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  own: readonly (Dated | null)[],
  index: number,
  running: Running,
): { readonly date: Dated | null; readonly running: Running } {
  const attribution = layout.attributions[index] as Attribution; // index is that of an attribution
  const start = attribution.quotation.content[0]?.start ?? 0;
  const place: Place = {
    attribution,
    speaker: layout.resolutions[index]?.speaker ?? null,
    start,
    sentence: indexAt(layout.segments.sentences, start),
    paragraph: indexAt(layout.segments.paragraphs, start),
  };
  const gathering = gatheringOf(occasions, place, running);
  const there = gathering !== null && !isElsewhere(english, layout, place) ? gathering : null;
  const mine = own[index] ?? null;
  // "Lund has often called it “mad”": no occasion, and an aside that ends none.
  const aside = mine === null && attribution.cue !== null && undatedBy(english, layout, attribution.cue) !== null;
  const told =
    aside || mine !== null
      ? null
      : (inheritedDate(occasions, own, place) ??
        there ??
        ofItsBody(english, layout, occasions, place) ??
        laterDate(english, layout, occasions, place) ??
        dayOfArticle(english, layout, occasions, place));
  const date = mine ?? (told !== null && isPast(english, layout, occasions, place, told) ? null : told);
  const goesOn = gathering !== null && (aside || there === null || date?.value.value === gathering.value.value);
  return { date, running: goesOn ? { date: gathering, paragraph: place.paragraph } : running };
}

/** "Lund spoke on Monday. He says …": who says it now did not say it then; and "after Saturday’s game she said" is of no day before. */
function isPast(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  { attribution, speaker, sentence }: Place,
  told: Dated,
): boolean {
  const { cue } = attribution;
  if (cue === null || told.sentence === sentence) return false;
  if (lastBound(occasions, cue.span.start) > told.value.value) return true;
  if (speaker?.kind !== 'person' || told.value.value === occasions.today) return false;
  const form = layout.text.slice(cue.span.start, cue.span.end).toLowerCase();
  return english.cues.verbs.get(form)?.some(({ tense }) => tense === 'present') ?? false;
}

/** The day that the sentence of a cue says has passed, or the empty string: "after Saturday’s game". */
function lastBound({ bounds }: Occasions, cue: number): string {
  return bounds.find(({ start, end }) => start <= cue && cue < end)?.value ?? '';
}

/** "Meanwhile, Lund said", "Lund wrote in an email", "told the Ledger in an interview": not among those who met. */
function isElsewhere(english: Language, layout: Layout, { attribution }: Place): boolean {
  const tag = attribution.cue?.span ?? attribution.source;
  if (tag === null) return false;
  const sentence = indexAt(layout.segments.sentences, tag.start);
  const { calendar } = english;
  return wordsNear(layout, sentence, tag.start).some((word, at) => {
    if (attribution.quotation.content.some((span) => contains(span, word))) return false;
    const form = lowered(layout.text, word);
    return calendar.isWritten(form) || (at === 0 && calendar.turnsAway(form)) || calendar.setsApart(form);
  });
}

/** "The guild met on Monday." Whoever is quoted next spoke there, and whoever is quoted after them. */
function gatheringOf(occasions: Occasions, { start, sentence, paragraph }: Place, running: Running): Dated | null {
  const dated = lastBefore(occasions.gatherings, start, sentence)?.dated;
  if (dated === undefined) return null;
  const last = running?.date === dated ? running.paragraph : dated.paragraph;
  // "Speaking outside on Monday, …": the reporter has left it for another day.
  const latest = lastBefore(occasions.left, start, sentence)?.dated;
  if (latest !== undefined && latest.start > dated.start && latest.value.value !== dated.value.value) return null;
  return paragraph - last <= PASSAGE ? dated : null;
}

/** What it goes on with: its own sentence, its speaker's last occasion, the sentence before. */
function inheritedDate(
  occasions: Occasions,
  own: readonly (Dated | null)[],
  { attribution, speaker, start, sentence, paragraph }: Place,
): Dated | null {
  const carried = attribution.carriedFrom === null ? null : (own[attribution.carriedFrom] ?? null);
  if (carried !== null && paragraph - carried.paragraph <= 1) return carried;
  // "Lund said Friday that he would wait but called it “mad”": a chain of verbs shares its day.
  const shared = speaker === null ? undefined : occasions.shared.get(`${sentence} ${speaker.id}`);
  if (shared !== undefined) return shared;
  const next = (occasion: Occasion | undefined): Dated | null =>
    occasion !== undefined &&
    sentence - occasion.dated.sentence === 1 &&
    (occasion.dated.value.precision !== 'year' || (occasion.dated.attributive && occasion.dated.occasion))
      ? occasion.dated
      : null;
  const ofSpeaker = speaker === null ? [] : (occasions.ofSpeaker.get(speaker.id) ?? []);
  const last = lastBefore(ofSpeaker, start, sentence);
  const mentioned = next(lastBefore(speaker === null ? [] : (occasions.mentioning.get(speaker.id) ?? []), start, sentence));
  // "He spoke again on Friday. “We wait,” he said." A new name would be a new subject.
  const goesOn = attribution.mention === null || attribution.mention.kind !== 'name';
  const before = goesOn ? next(lastBefore(occasions.open, start, sentence)) : null;
  const candidates = [
    last !== undefined &&
    (last.recent || (paragraph - last.dated.paragraph <= PASSAGE && !isOver(occasions, last, start, sentence)))
      ? last.dated
      : null,
    mentioned !== null && mentioned.paragraph === paragraph ? mentioned : null,
    next(lastBefore(occasions.crowds, start, sentence)),
    before !== null && paragraph - before.paragraph <= 1 ? before : null,
  ].filter((date) => date !== null);
  return candidates.length === 0 ? null : candidates.reduce((a, b) => (b.start > a.start ? b : a));
}

/** "In March he promised … This week he was more careful": an older occasion, after which another time is named. */
function isOver(occasions: Occasions, { dated }: Occasion, start: number, sentence: number): boolean {
  const latest = lastBefore(occasions.turns, start, sentence)?.dated;
  return latest !== undefined && latest.sentence > dated.sentence && latest.value.value !== dated.value.value;
}

/** Where nothing before it dates a statement: the hearing it was said at, or what a lead sums up. */
function laterDate(english: Language, layout: Layout, occasions: Occasions, place: Place): Dated | null {
  return spokeThere(occasions, place) ?? sameEvent(english, layout, occasions, place) ?? aheadOfLead(layout, occasions, place);
}

/** "“We wait,” Lund said. … She was speaking at the harbour {on Tuesday}." */
function spokeThere({ speaking }: Occasions, { speaker, start, paragraph }: Place): Dated | null {
  if (speaker === null) return null;
  const next = speaking[firstFrom(speaking, start)];
  return next !== undefined && next.speaker === speaker.id && next.dated.paragraph - paragraph <= PASSAGE ? next.dated : null;
}

/** "Sulla Airlines said on Tuesday it would cut 400 jobs. … Chief executive Max Orr said": the same news. */
function ofItsBody(
  english: Language,
  layout: Layout,
  { ofBodies }: Occasions,
  { attribution, start, sentence, paragraph }: Place,
): Dated | null {
  const last = lastBefore(ofBodies, start, sentence);
  if (last === undefined || paragraph - last.dated.paragraph > ARTICLE) return null;
  return isOfficerOf(english, layout, attribution, last.body) ? last.dated : null;
}

/** In an article about one day, what "the mayor", "she", a body or a report said a little after a sentence that dates it. */
function dayOfArticle(english: Language, layout: Layout, occasions: Occasions, place: Place): Dated | null {
  const { attribution, speaker, start, sentence, paragraph } = place;
  // A name may be somebody whom the reporter rang the day after.
  if (attribution.cue === null || speaker === null || (attribution.mention?.kind === 'name' && speaker.kind === 'person'))
    return null;
  const dated = lastBefore(occasions.ofOneDay, start, sentence)?.dated;
  const near = dated !== undefined && paragraph - dated.paragraph <= ARTICLE;
  return near && !isElsewhere(english, layout, place) ? dated : null;
}

/** The index of the first occasion that does not stand before a place. */
function firstFrom(list: readonly Occasion[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Occasion).dated.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastBefore<Kind extends Occasion>(list: readonly Kind[], start: number, sentence: number): Kind | undefined {
  let at = firstFrom(list, start) - 1;
  while (at >= 0 && (list[at] as Occasion).dated.sentence === sentence) at--;
  return list[at];
}

/** "Holm said at the hearing" after "a hearing on Friday"; "the report said" after "a report released Monday". */
function sameEvent(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  { attribution, speaker, start, sentence, paragraph }: Place,
): Dated | null {
  if (occasions.events.size === 0) return null;
  const name = speaker?.name ?? '';
  const said = [name.slice(name.lastIndexOf(' ') + 1).toLowerCase()];
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
    // "The letter says", after "a letter sent in May": an older one only where it speaks itself, soon after.
    const near =
      noun === said[0] && speaker?.kind === 'document' && event !== undefined && paragraph - event.dated.paragraph <= PASSAGE;
    if (event !== undefined && (event.recent || near)) return event.dated;
  }
  return null;
}

/** The lead's undated words take the day that the paragraphs after it give for the same speaker. */
function aheadOfLead(layout: Layout, occasions: Occasions, { speaker, start, sentence, paragraph }: Place): Dated | null {
  // A headline sums up more than one day.
  const end = layout.segments.paragraphs[paragraph]?.end ?? 0;
  if (speaker === null || paragraph >= LEAD || !/[.?!…]/u.test(layout.text.slice(end - 2, end))) return null;
  const ofSpeaker = occasions.ofSpeaker.get(speaker.id) ?? [];
  const next = ofSpeaker.find(({ dated }) => dated.start > start && dated.sentence !== sentence);
  return next?.recent === true && next.dated.paragraph - paragraph <= LEAD ? next.dated : null;
}

// What a statement without a date of its own goes on with: "Lund spoke at the harbour {d1 on Friday}." … “We wait,” {s1 Lund} said.
//
// The nearest occasion before it that is its speaker's; then a gathering that still goes on, the hearing it was said at, and for a
// lead the day that the paragraphs after it give.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { type Dated, type Layout, lowered, wordsNear } from './layout.ts';
import type { Occasion, Occasions } from './occasions.ts';

/** Paragraphs over which an older occasion lasts. */
const PASSAGE = 2;

/** A lead sums up: what it quotes undated may be dated within so many paragraphs after it. */
const LEAD = 3;

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

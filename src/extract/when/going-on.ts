// Whoever goes on speaking, and whoever replies: “Nobody will like it,” {s1 she} {c1 added}; “Somebody must go,” {s1 he} {c1 replied}.

import type { Language } from '../../language/language.ts';
import { indexAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { isElsewhere } from './apart.ts';
import type { Dated, Layout } from './layout.ts';
import type { Occasions } from './occasion.ts';
import { lastBefore, type Place } from './place.ts';

/** Paragraphs over which somebody goes on speaking. */
const PASSAGE = 12;

/** The last dated words of a speaker, and where they stand. */
export type Spoken = { readonly date: Dated; readonly start: number; readonly paragraph: number };

/** A gathering that statements go on at, and where the last of them stands; the paragraph is none where it is over. */
type Running = { readonly date: Dated; readonly start: number; readonly paragraph: number } | null;

/** What the statements before leave to the next. */
export type SoFar = {
  running: Running;
  /** The day of the statement right before: whoever replies to it spoke there and then. */
  before: Dated | null;
  /** By speaker. */
  readonly spoken: Map<string, Spoken>;
  /** By speaker: where the last of their statements stands that nothing dates. */
  readonly undated: Map<string, number>;
};

/** "“Nobody will like it,” {she added}": whoever goes on speaking, where no other time has been told of since. */
export function goesOn(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  spoken: ReadonlyMap<string, Spoken>,
  { attribution, speaker, start, sentence, paragraph }: Place,
): Dated | null {
  const last = speaker === null ? undefined : spoken.get(speaker.id);
  if (last === undefined || paragraph - last.paragraph > PASSAGE || !occasions.isRecent(last.date)) return null;
  const turn = lastBefore(occasions.turns, start, sentence)?.dated;
  if (turn !== undefined && turn.start > last.start && turn.value.value !== last.date.value.value) return null;
  return isElsewhere(english, layout, attribution) ? null : last.date;
}

/** "Holm was asked by this newspaper if she would stay, “Ask the board,” {she said}", "We asked what he saw. “…,” {he said}": on no day but that of the question. */
export function isAskedByPaper(english: Language, layout: Layout, index: number): boolean {
  const [asked, { quotation }] = [layout.attributions[index - 1], layout.attributions[index] as Attribution]; // index is that of an attribution
  const [from, to] = [asked?.quotation.content.at(-1)?.end, quotation.content[0]?.start];
  if (asked?.stance !== 'asked' || asked.source === null || from === undefined || to === undefined) return false;
  const source = layout.text.slice(asked.source.start, asked.source.end).toLowerCase();
  const { sentences } = layout.segments;
  return (
    indexAt(sentences, to) - indexAt(sentences, from - 1) <= 1 &&
    (english.wordClasses.pronoun(source)?.person === 'first' || /^(?:this|our) \p{L}+$/u.test(source))
  );
}

/** "“Somebody must go,” {he replied}": in the sentence behind what he replies to, and of its day; "asked about it now, he replied" is not. */
export function answered(english: Language, layout: Layout, index: number, before: Dated | null): Dated | null {
  const [last, { cue, quotation }] = [layout.attributions[index - 1], layout.attributions[index] as Attribution]; // index is that of an attribution
  const [from, to] = [last?.quotation.content.at(-1)?.end, quotation.content[0]?.start];
  if (before === null || cue === null || from === undefined || to === undefined) return null;
  if (!english.calendar.answers(layout.text.slice(cue.span.start, cue.span.end).toLowerCase())) return null;
  const { sentences } = layout.segments;
  if (indexAt(sentences, to) - indexAt(sentences, from - 1) > 1) return null;
  return isElsewhere(english, layout, layout.attributions[index] as Attribution) ? null : before;
}

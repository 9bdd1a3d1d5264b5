// Where people met, and whether whoever is quoted speaks there: "The guild met {d1 on Monday}." “We wait,” said {s1 a baker}; not {s1 a spokesman for the builder}.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { isElsewhere, turnsAway } from './apart.ts';
import type { SoFar } from './going-on.ts';
import type { Dated, Layout } from './layout.ts';
import type { Occasions } from './occasion.ts';
import { isSitting, lastBefore, type Place } from './place.ts';
import { tellsASitting } from './told.ts';
import { isVoice } from './voices.ts';

/** Paragraphs over which a gathering goes on without being told of. */
const PASSAGE = 2;

/** The gathering told of last, and what it is to a statement: over with it, or `there`, where whoever is quoted speaks at it. */
export type Meeting = { readonly gathering: Dated | null; readonly over: boolean; readonly there: Dated | null };

export function meetingAt(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  running: SoFar['running'],
  place: Place,
): Meeting {
  const gathering = gatheringOf(layout, occasions, place, running);
  if (gathering === null) return { gathering, over: false, there: null };
  const over = isOver(english, layout, occasions, gathering, place);
  const away =
    over ||
    isReporters(english, layout, place.attribution) ||
    isElsewhere(english, layout, place.attribution) ||
    (place.speaker?.kind === 'document' && gathering.paragraph !== place.paragraph) ||
    (isSitting(occasions, gathering) && isVoice(english, layout.text, place.attribution));
  return { gathering, over, there: away ? null : gathering };
}

/** "The guild met on Monday." Whoever is quoted next spoke there, and whoever is quoted after them. */
function gatheringOf(
  layout: Layout,
  occasions: Occasions,
  { start, sentence, paragraph }: Place,
  running: SoFar['running'],
): Dated | null {
  const met = lastBefore(occasions.gatherings, start, sentence)?.dated;
  const dated = running !== null && (met === undefined || running.date.start > met.start) ? running.date : met;
  if (dated === undefined) return null;
  const { paragraph: last, start: since } = running?.date === dated ? running : dated;
  // "Speaking outside on Monday, …": the reporter has left it for another day.
  const latest = lastBefore(occasions.left, start, sentence)?.dated;
  if (latest !== undefined && latest.start > dated.start && latest.value.value !== dated.value.value) return null;
  // "Earlier in the week bankers met. “They want more,” said a banker": so does whatever time opens a paragraph since.
  const turn = lastBefore(occasions.turns, start, sentence)?.dated;
  if (
    turn !== undefined &&
    turn.start > dated.start &&
    turn.value.value !== dated.value.value &&
    (turn.paragraph === paragraph || occasions.isRecent(turn)) &&
    opensParagraph(layout, turn)
  )
    return null;
  if (paragraph - last <= PASSAGE) return dated;
  return isSitting(occasions, dated) && isReminded(layout, occasions, since, paragraph) ? dated : null;
}

/** Whether the article has come back to a sitting of late, and since it was over: "as he told the hearing". */
function isReminded({ segments }: Layout, { reminders }: Occasions, since: number, paragraph: number): boolean {
  const last = reminders[indexAt(reminders, segments.paragraphs[paragraph]?.end ?? 0) - 1];
  return last !== undefined && last.start > since && paragraph - indexAt(segments.paragraphs, last.start) <= PASSAGE;
}

/** "{In July}, …", "{Earlier in the week} …": at the head of a paragraph. */
function opensParagraph({ text, segments }: Layout, { start, paragraph }: Dated): boolean {
  return /^(?:\p{L}+ )?$/u.test(text.slice(segments.paragraphs[paragraph]?.start ?? start, start));
}

/** "{We} asked him what he remembered": whoever writes the article was not heard there. */
function isReporters({ wordClasses }: Language, { text }: Layout, { source }: Attribution): boolean {
  return source !== null && wordClasses.pronoun(text.slice(source.start, source.end).toLowerCase())?.person === 'first';
}

/** "Reacting to the verdict, …", "the Vintners’ Federation said", "a spokesman for the builder said": from outside, and so are those who follow. */
function isOver(english: Language, layout: Layout, occasions: Occasions, gathering: Dated, place: Place): boolean {
  const { attribution } = place;
  if (tellsASitting(english, layout, attribution) || isTold(layout, place)) return false;
  return (
    isBodyOutside(english, place) ||
    turnsAway(english, layout, attribution) ||
    (isSitting(occasions, gathering) && isVoice(english, layout.text, attribution))
  );
}

/** "The driver said {a manager} had told him": whoever is told of in somebody's words, or spoke before. */
function isTold(layout: Layout, { attribution, sentence, start }: Place): boolean {
  const { source, cue } = attribution;
  if (cue !== null && layout.text.startsWith('had ', cue.span.start - 4)) return true;
  return (
    source !== null &&
    layout.reportedNear(sentence, start).some(({ quotation }) => quotation.content.some((span) => contains(span, source)))
  );
}

/** "The Vintners’ Federation said …": bodies do not speak where people meet. */
function isBodyOutside({ calendar }: Language, { speaker }: Place): boolean {
  if (speaker?.kind !== 'organization') return false;
  const words = speaker.name.toLowerCase().split(' ');
  return !words.some((word) => calendar.sits(word) !== null || calendar.gathersAtSitting(word));
}

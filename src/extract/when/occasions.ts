// Every dated sentence, and whose words it can date: "Lund spoke at the harbour {d1 on Friday}."
//
// An occasion lasts for its speaker: one of the last days for the whole article, an older one ("In July, …") for its passage. It also
// holds for others where the article says so: the sentence right after it, a group's member, "at the hearing" after a dated hearing.

import type { Language } from '../../language/language.ts';
import { dayNumber, toDay } from '../../text/days.ts';
import { indexAt } from '../../text/span.ts';
import type { Attribution, Span, Speaker } from '../../types.ts';
import type { Dated, Layout } from './layout.ts';
import { leadsTo } from './leads.ts';
import type { Occasion, Occasions } from './occasion.ts';
import { add, emptyLists, inOrder, type Lists } from './occasion-lists.ts';
import { isGoneBackTo } from './other-days.ts';
import { isOfPost } from './publication.ts';
import { findReminders } from './reminders.ts';
import { hasPartThere } from './told.ts';
import { sortSentences } from './told-sentences.ts';

/** Days before publication in which an occasion is what the article is about, not history. */
export const RECENT_DAYS = 8;

/** Every dated sentence, by what it can date: first what statements have for their own, then what else the reporter dates. */
export function findOccasions(
  english: Language,
  layout: Layout,
  { dated, bounding }: { readonly dated: readonly Dated[]; readonly bounding: readonly Dated[] },
  own: readonly (Dated | null)[],
  published: number | null,
): Occasions {
  const isRecent = (date: Dated): boolean => {
    const day = date.value.precision === 'day' ? dayNumber(date.value.value) : null;
    return day !== null && published !== null && published - day <= RECENT_DAYS;
  };
  const occasionOf = (date: Dated): Occasion => ({ dated: date, recent: isRecent(date) });
  const lists = emptyLists();
  own.forEach((date, index) => {
    const [attribution, speaker] = [layout.attributions[index], layout.resolutions[index]?.speaker];
    if (date !== null && attribution !== undefined && speaker)
      sortStatement(english, layout, attribution, speaker, occasionOf(date), lists);
  });
  const said = new Set(own);
  sortSentences(english, layout, dated, said, occasionOf, lists);
  const reminders = sittingAgain(english, layout, dated, lists);
  nameTheUnnamed(english, layout, lists);
  for (const list of [...lists.ofSpeaker.values(), ...lists.mentioning.values(), ...lists.passing.values()]) inOrder(list);
  const { news } = lists;
  return {
    own,
    said,
    ofSpeaker: lists.ofSpeaker,
    passing: lists.passing,
    shared: lists.shared,
    mentioning: lists.mentioning,
    isRecent,
    open: lists.open,
    today: published === null ? null : toDay(published).value,
    bounds: bounding.map((date) => boundOf(layout, date)),
    ofOffices: lists.ofOffices,
    ofCourts: inOrder(lists.ofCourts),
    ofBodies: inOrder(lists.ofBodies),
    crowds: inOrder(lists.crowds),
    frames: lists.frames,
    people: lists.people,
    gatherings: lists.gatherings,
    sittings: lists.sittings,
    reminders,
    speaking: lists.speaking,
    events: lists.events,
    news,
    ofOneDayUntil: news.find(({ dated: { value } }) => value.value !== news[0]?.dated.value.value)?.dated.start ?? Infinity,
    turns: inOrder(lists.turns),
    left: inOrder(lists.left),
    ofOneDay: lists.days.size === 1 ? inOrder(lists.recent) : [],
  };
}

/** What a statement with a day of its own can date: its speaker's other words, a group's members, a body's officers. */
function sortStatement(
  english: Language,
  layout: Layout,
  attribution: Attribution,
  speaker: Speaker,
  occasion: Occasion,
  lists: Lists,
): void {
  const date = occasion.dated;
  const before = wordsAhead(layout.text, attribution.cue?.span.start ?? 0);
  if (isGoneBackTo(layout.text, date) || isOfPost(layout.text, date)) return;
  // "said Lund, who told clubs in January that it was safe": what that clause tells is history.
  const isAside = before.some((word) => english.grammar.relative.has(word) && word !== 'that');
  add(isAside || before.slice(-2).includes('had') ? lists.passing : lists.ofSpeaker, speaker.id, occasion);
  if (!isAside) share(layout, attribution, speaker, date, lists.shared);
  lists.turns.push(occasion);
  if (speaker.kind === 'group') lists.crowds.push(occasion);
  if (!occasion.recent) return;
  lists.days.add(date.value.value);
  lists.recent.push(occasion);
  // "Opening the case yesterday, Ida Lund QC said"
  if (!date.attributive && hasPartThere(english, layout, attribution)) lists.ofCourts.push(occasion);
  // A gathering is not over because "a letter dated Friday" is quoted.
  if (!layout.text.startsWith('dated ', date.start - 6)) lists.left.push(occasion);
  // "Directors split on Monday, with the chairman warning that …"
  if (attribution.mention?.kind === 'nominal' && speaker.kind === 'unnamed') lists.unnamed.push(date);
  if (speaker.kind === 'organization') lists.ofBodies.push({ dated: date, recent: true, body: speaker.name });
}

/** In the sentence of the day and in that of the words: "said on Friday that he would wait but called it “mad”". */
function share({ segments }: Layout, { quotation }: Attribution, { id }: Speaker, date: Dated, shared: Map<string, Dated>): void {
  for (const at of new Set([date.start, quotation.content[0]?.start ?? date.start])) {
    const key = `${indexAt(segments.sentences, at)} ${id}`;
    if (!shared.has(key)) shared.set(key, date);
  }
}

/** Where the article comes back to a sitting. "The high court on Tuesday asked for a report. … The court was hearing a petition": it sat that day. */
function sittingAgain(english: Language, layout: Layout, dated: readonly Dated[], lists: Lists): readonly Span[] {
  const { sittings, gatherings, ofCourts } = lists;
  const reminders = sittings.length + ofCourts.length === 0 ? [] : findReminders(english, layout, dated);
  const known = new Set(sittings.map((sitting) => sitting.dated));
  for (const act of reminders.length + sittings.length === 0 ? [] : ofCourts)
    if (!known.has(act.dated)) {
      known.add(act.dated);
      gatherings.push(act);
      sittings.push(act);
    }
  inOrder(gatherings);
  inOrder(sittings);
  // A paper that names no day of these comes out by the week.
  if (lists.days.size === 0) {
    gatherings.push(...lists.weekly);
    sittings.push(...lists.weekly);
  }
  return reminders;
}

/** "A health inspector said Friday … “…,” Ida Lund said": she is the inspector. */
function nameTheUnnamed(english: Language, layout: Layout, { unnamed, ofSpeaker }: Lists): void {
  unnamed.sort((a, b) => a.start - b.start);
  for (const [id, date] of leadsTo(english, layout, unnamed)) add(ofSpeaker, id, { dated: date, recent: true, deed: true });
}

/** The sentence of "after Saturday’s game", and the day after which what it tells was said. */
function boundOf({ segments }: Layout, date: Dated): Span & { readonly value: string } {
  const { start, end } = segments.sentences[date.sentence] ?? date;
  return { start, end, value: date.value.value };
}

/** The few words before a cue: "{who had} told", "{who on Monday night} said", "{had often} said". */
function wordsAhead(text: string, cue: number): readonly string[] {
  return (
    /(?:[\p{L}\p{N}]+ ){1,4}$/u
      .exec(text.slice(Math.max(0, cue - 32), cue))?.[0]
      .trim()
      .toLowerCase()
      .split(' ') ?? []
  );
}

// Every dated sentence, and whose words it can date: "Lund spoke at the harbour {d1 on Friday}."
//
// An occasion lasts for its speaker: one of the last days for the whole article, an older one ("In July, …") for its passage. It also
// holds for others where the article says so: the sentence right after it, a group's member, "at the hearing" after a dated hearing.

import type { Language } from '../../language/language.ts';
import { dayNumber, toDay } from '../../text/days.ts';
import { indexAt } from '../../text/span.ts';
import { isAhead } from './ahead.ts';
import { eventsBeside, namedBeside, neighbours, surnamesOf } from './beside.ts';
import { describedBeside, describedOf, isSuffered, peopleBeside } from './doers.ts';
import { type Dated, isReported, type Layout, reporterText, reporterWords } from './layout.ts';
import { leadsTo } from './leads.ts';
import type { Occasion, Occasions } from './occasion.ts';
import { isOffice } from './officers.ts';
import { findReminders } from './reminders.ts';
import {
  framesParagraph,
  isAsked,
  isOfWeek,
  isSpeakingThen,
  lastSpeaker,
  says,
  saysThen,
  setsScene,
  tellsOfSpeaking,
} from './scenes.ts';
import { goesAside, grants } from './side-clauses.ts';
import { isGathering, isSitting } from './sittings.ts';
import { hasPartThere } from './told.ts';

/** Days before publication in which an occasion is what the article is about, not history. */
export const RECENT_DAYS = 8;

/** Words at the beginning of a sentence among which its subject's office stands: "A federal judge in Tulla". */
const SUBJECT = 4;

/** Words between "had" and a day: "had announced it on Friday". */
const BACK = 5;

/** Every dated sentence, by what it can date. */
export function findOccasions(
  english: Language,
  layout: Layout,
  { dated, bounding }: { readonly dated: readonly Dated[]; readonly bounding: readonly Dated[] },
  own: readonly (Dated | null)[],
  published: number | null,
): Occasions {
  const ofSpeaker = new Map<string, Occasion[]>();
  const mentioning = new Map<string, Occasion[]>();
  const events = new Map<string, Occasion[]>();
  const open: Occasion[] = [];
  const crowds: Occasion[] = [];
  const frames: Occasion[] = [];
  const people: Occasion[] = [];
  const gone = new Map<string, Occasion[]>();
  const ofOffices = new Map<string, Occasion[]>();
  const ofCourts: Occasion[] = [];
  const ofBodies: (Occasion & { body: string })[] = [];
  const shared = new Map<string, Dated>();
  const gatherings: Occasion[] = [];
  const sittings: Occasion[] = [];
  const weekly: Occasion[] = [];
  const recent: Occasion[] = [];
  const turns: Occasion[] = [];
  const left: Occasion[] = [];
  const news: Occasion[] = [];
  const unnamed: Dated[] = [];
  const speaking: (Occasion & { speaker: string | null })[] = [];
  const days = new Set<string>();
  const isRecent = (date: Dated): boolean => {
    const day = date.value.precision === 'day' ? dayNumber(date.value.value) : null;
    return day !== null && published !== null && published - day <= RECENT_DAYS;
  };
  const occasionOf = (date: Dated): Occasion => ({ dated: date, recent: isRecent(date) });
  own.forEach((date, index) => {
    const speaker = layout.resolutions[index]?.speaker ?? null;
    if (date === null || speaker === null) return;
    const before = wordsAhead(layout.text, layout.attributions[index]?.cue?.span.start ?? 0);
    const isAside = before.some((word) => english.grammar.relative.has(word) && word !== 'that');
    const occasion = occasionOf(date);
    add(isAside || before.slice(-2).includes('had') ? gone : ofSpeaker, speaker.id, occasion);
    turns.push(occasion);
    if (occasion.recent) {
      days.add(date.value.value);
      recent.push(occasion);
      // "Opening the case yesterday, Ida Lund QC said"
      const attribution = layout.attributions[index];
      if (attribution !== undefined && !date.attributive && hasPartThere(english, layout, attribution)) ofCourts.push(occasion);
      // A gathering is not over because "a letter dated Friday" is quoted.
      if (!layout.text.startsWith('dated ', date.start - 6)) left.push(occasion);
    }
    const content = layout.attributions[index]?.quotation.content[0];
    for (const at of new Set([date.start, content?.start ?? date.start])) {
      const key = `${indexAt(layout.segments.sentences, at)} ${speaker.id}`;
      // "said Lund, who told clubs in January that it was safe": what that clause tells is history.
      if (!isAside && !shared.has(key)) shared.set(key, date);
    }
    if (speaker.kind === 'group') crowds.push(occasion);
    // "Directors split on Monday, with the chairman warning that …"
    if (occasion.recent && layout.attributions[index]?.mention?.kind === 'nominal' && speaker.kind === 'unnamed')
      unnamed.push(date);
    if (speaker.kind === 'organization' && occasion.recent) ofBodies.push({ dated: date, recent: true, body: speaker.name });
  });
  const said = new Set(own);
  const surnames = surnamesOf(layout.resolutions);
  const described = describedOf(layout.resolutions);
  const bodies = new Map(
    layout.resolutions.flatMap(({ speaker }) => (speaker?.kind === 'organization' ? [[speaker.id, speaker.name] as const] : [])),
  );
  for (const [index, date] of dated.entries()) {
    const occasion = occasionOf(date);
    const isNews = occasion.recent && !date.attributive;
    const reported = isReported(layout, date);
    if ((reported && !isNews) || isAhead(english, layout, date)) continue;
    if (isBackground(english, layout, dated[index - 1], date)) continue;
    if (isNews) news.push(occasion);
    if (reported) continue;
    const all = reporterWords(layout, date);
    const words = all.map(({ lower }) => lower);
    turns.push(occasion);
    const { named, anybody } = namedBeside(english, layout, date, all, neighbours(dated, index), surnames);
    if (occasion.recent) {
      days.add(date.value.value);
      if (words.some((word) => english.calendar.isSpeaking(word))) recent.push(occasion);
      const subject = words.slice(0, SUBJECT).find((word) => isOffice(english, word));
      if (subject !== undefined && !anybody && !date.attributive) add(ofOffices, subject, occasion);
      if (subject !== undefined && !date.attributive && saysThen(english, words, indexAt(all, date.start))) unnamed.push(date);
      // "The high court on Tuesday asked for a report. … The bench said"
      if (!date.attributive && words.slice(0, SUBJECT + 1).some((word) => english.calendar.sits(word) === ''))
        ofCourts.push(occasion);
    }
    if (!anybody && (tellsOfSpeaking(english, words) || setsScene(english, layout, date)))
      open.push({ dated: date, recent: occasion.recent, asked: isAsked(english, words) });
    if (occasion.recent && isSpeakingThen(english, words)) {
      const who = named.size === 1 ? [...named.keys()][0] : undefined;
      speaking.push({ dated: date, recent: true, speaker: who ?? (anybody ? null : lastSpeaker(layout, date)) });
    }
    // "invited her to Monday’s debate": a debate ahead, or talked about.
    // "A day after Friday’s hearing" is not the day of the hearing.
    const itself = date.time.kind !== 'beside' && !date.excluded;
    const day = indexAt(all, date.start);
    if (itself && isOfWeek(date) && isSitting(english, words, day)) weekly.push(occasion);
    if (itself && occasion.recent && (!date.attributive || date.within) && isGathering(english, words, day)) {
      gatherings.push(occasion);
      if (isSitting(english, words, day)) sittings.push(occasion);
    }
    if (itself && occasion.recent && !date.attributive) {
      // "On Tuesday three clerks were suspended": done to them, and no scene.
      if (!isSuffered(english, words)) {
        if (framesParagraph(layout, date)) frames.push(occasion);
        if (!said.has(date) && peopleBeside(english, layout, date, all)) people.push(occasion);
        const id = describedBeside(english, layout, date, all, described);
        if (id !== null) add(ofSpeaker, id, { dated: date, recent: true, deed: true });
      }
    }
    // "Lund sold the taxi in May": an old day on which nobody is told to have spoken.
    const spoken = occasion.recent || words.some((word) => english.calendar.isSpeaking(word));
    const isDeed =
      words.some((word) => english.calendar.gathers(word)) || (!said.has(date) && !words.some((word) => says(english, word)));
    const deed: Occasion = { dated: date, recent: occasion.recent, deed: isDeed };
    // "Lund had announced it on Friday": gone back to.
    const back = words.slice(Math.max(0, day - BACK), day).includes('had');
    for (const [id, near] of spoken ? named : []) {
      add(near ? (back ? gone : ofSpeaker) : mentioning, id, deed);
      const body = near && occasion.recent ? bodies.get(id) : undefined;
      if (body !== undefined) ofBodies.push({ dated: date, recent: true, body });
    }
    if (itself) for (const noun of eventsBeside(english, date, all)) add(events, noun, occasion);
  }
  // "The high court on Tuesday asked for a report. … The court was hearing a petition": it sat that day.
  const reminders = sittings.length + ofCourts.length === 0 ? [] : findReminders(english, layout, dated);
  for (const act of reminders.length + sittings.length === 0 ? [] : ofCourts)
    if (!sittings.some(({ dated }) => dated === act.dated)) {
      gatherings.push(act);
      sittings.push(act);
    }
  gatherings.sort((a, b) => a.dated.start - b.dated.start);
  sittings.sort((a, b) => a.dated.start - b.dated.start);
  // A paper that names no day of these comes out by the week.
  if (days.size === 0) {
    gatherings.push(...weekly);
    sittings.push(...weekly);
  }
  unnamed.sort((a, b) => a.start - b.start);
  for (const [id, date] of leadsTo(english, layout, unnamed)) add(ofSpeaker, id, { dated: date, recent: true, deed: true });
  for (const list of [...ofSpeaker.values(), ...mentioning.values(), ...gone.values()])
    list.sort((a, b) => a.dated.start - b.dated.start);
  return {
    own,
    said,
    ofSpeaker,
    passing: gone,
    shared,
    mentioning,
    isRecent,
    open,
    today: published === null ? null : toDay(published).value,
    bounds: bounding.map((date) => {
      const { start, end } = layout.segments.sentences[date.sentence] ?? date;
      return { start, end, value: date.value.value };
    }),
    ofOffices,
    ofCourts: ofCourts.sort((a, b) => a.dated.start - b.dated.start),
    ofBodies: ofBodies.sort((a, b) => a.dated.start - b.dated.start),
    crowds: crowds.sort((a, b) => a.dated.start - b.dated.start),
    frames,
    people,
    gatherings,
    sittings,
    reminders,
    speaking,
    events,
    news,
    ofOneDayUntil: news.find(({ dated: { value } }) => value.value !== news[0]?.dated.value.value)?.dated.start ?? Infinity,
    turns: turns.sort((a, b) => a.dated.start - b.dated.start),
    left: left.sort((a, b) => a.dated.start - b.dated.start),
    ofOneDay: days.size === 1 ? recent.sort((a, b) => a.dated.start - b.dated.start) : [],
  };
}

/** "Reyes spoke up on Tuesday after the ferry had sunk {on Sunday}": what led to the one day is not what the article goes on with. */
function isBackground(english: Language, layout: Layout, before: Dated | undefined, date: Dated): boolean {
  // "With Lund leaving on Thursday, Holm had to play."
  if (
    grants(
      english,
      reporterText(layout, { start: layout.segments.sentences[date.sentence]?.start ?? date.start, end: date.start }, []),
    )
  )
    return true;
  if (before?.sentence !== date.sentence || before.excluded) return false;
  return goesAside(english, reporterText(layout, { start: before.end, end: date.start }, []), false);
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

function add<Key>(map: Map<Key, Occasion[]>, key: Key, occasion: Occasion): void {
  const list = map.get(key);
  if (list) list.push(occasion);
  else map.set(key, [occasion]);
}

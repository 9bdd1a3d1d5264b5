// The dated sentences of the reporter, by what each can date: “{The guild met on Monday}.”; “{She was speaking at the harbour on Tuesday}.”

import type { Language } from '../../language/language.ts';
import { isUpper } from '../../text/characters.ts';
import { indexAt } from '../../text/span.ts';
import { isAhead } from './ahead.ts';
import { eventsBeside, namedBeside, neighbours, surnamesOf } from './beside.ts';
import { describedBeside, describedOf, isSuffered, peopleBeside } from './doers.ts';
import { type Dated, isReported, type Layout, reporterText, reporterWords, type Word } from './layout.ts';
import type { Occasion } from './occasion.ts';
import { add, type Lists } from './occasion-lists.ts';
import { isOffice } from './officers.ts';
import { isCountedBack, isGoneBackTo, isInWakeOf } from './other-days.ts';
import { isLivedThrough } from './own-life.ts';
import { isOfPost } from './publication.ts';
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

/** Words at the beginning of a sentence among which its subject's office stands: "A federal judge in Tulla". */
const SUBJECT = 4;

/** Characters of the longest such clause. */
const CLAUSE = 48;

/** Words between "had" and a day: "had announced it on Friday". */
const BACK = 5;

/** A dated sentence, as the rules look at it. */
type Told = {
  readonly date: Dated;
  readonly occasion: Occasion;
  /** The reporter's own words, and the same in lower case; and where the date stands among them. */
  readonly all: readonly Word[];
  readonly words: readonly string[];
  readonly day: number;
  /** The speakers it names, and whether in the clause of the date. */
  readonly named: ReadonlyMap<string, boolean>;
  readonly anybody: boolean;
  /** Whether the day is that of what is told: "a day after Friday’s hearing" is not the day of the hearing. */
  readonly itself: boolean;
  /** Whether somebody's words have the date for their own. */
  readonly said: boolean;
};

/** Goes through the dates in order; `said` are those that statements have for their own. */
export function sortSentences(
  english: Language,
  layout: Layout,
  dated: readonly Dated[],
  said: ReadonlySet<Dated | null>,
  occasionOf: (date: Dated) => Occasion,
  lists: Lists,
): void {
  const surnames = surnamesOf(layout.resolutions);
  const described = describedOf(layout.resolutions);
  const bodies = bodiesOf(layout);
  for (const [index, date] of dated.entries()) {
    const occasion = occasionOf(date);
    const isNews = occasion.recent && !date.attributive;
    const reported = isReported(layout, date);
    if ((reported && !isNews) || isAhead(english, layout, date) || isOfPost(layout.text, date)) continue;
    if (isBackground(english, layout, dated[index - 1], date)) continue;
    const aside = isOfClause(english, layout, date);
    if (isNews && !aside) lists.news.push(occasion);
    if (reported) continue;
    lists.turns.push(occasion);
    const all = reporterWords(layout, date);
    const { named, anybody } = namedBeside(english, layout, date, all, neighbours(dated, index), surnames);
    const told: Told = {
      date,
      occasion,
      all,
      words: all.map(({ lower }, at) => (isSurname(english, layout, all, at) ? '' : lower)),
      day: indexAt(all, date.start),
      named,
      anybody,
      itself: date.time.kind !== 'beside' && !date.excluded,
      said: said.has(date),
    };
    if (occasion.recent && !aside) sortBySubject(english, told, lists);
    sortByScene(english, layout, told, lists);
    if (told.itself && !aside) sortByGathering(english, told, lists);
    if (told.itself && isNews && !isSuffered(english, told.words)) sortByDoers(english, layout, told, described, lists);
    sortByName(english, layout, told, bodies, lists);
    if (told.itself) for (const noun of eventsBeside(english, date, all)) add(lists.events, noun, occasion);
  }
}

/** "Ida {Hall} was found on Friday": no hall in which people speak. */
function isSurname({ names }: Language, { text }: Layout, words: readonly Word[], at: number): boolean {
  const [given, word] = [words[at - 1], words[at]];
  return (
    given !== undefined &&
    word !== undefined &&
    isUpper(text, word.start) &&
    isUpper(text, given.start) &&
    word.start - given.end === 1 &&
    names.given(given.lower) !== null
  );
}

/** Bodies that speak in the article, by id. */
function bodiesOf({ resolutions }: Layout): ReadonlyMap<string, string> {
  return new Map(
    resolutions.flatMap(({ speaker }) => (speaker?.kind === 'organization' ? [[speaker.id, speaker.name] as const] : [])),
  );
}

/** "A judge on Tuesday blocked the law", "The high court on Tuesday asked for a report": an office or a court does something. */
function sortBySubject(english: Language, { date, occasion, words, day, anybody }: Told, lists: Lists): void {
  lists.days.add(date.value.value);
  if (words.some((word) => english.calendar.isSpeaking(word)) && !isLivedThrough(english, words)) lists.recent.push(occasion);
  if (date.attributive) return;
  const office = words.slice(0, SUBJECT).find((word) => isOffice(english, word));
  if (office !== undefined && !anybody) add(lists.ofOffices, office, occasion);
  if (office !== undefined && saysThen(english, words, day)) lists.unnamed.push(date);
  if (words.slice(0, SUBJECT + 1).some((word) => english.calendar.sits(word) === '')) lists.ofCourts.push(occasion);
}

/** "He released a letter Friday", "She was speaking at the harbour on Tuesday": it makes way for words. */
function sortByScene(english: Language, layout: Layout, { date, occasion, words, named, anybody }: Told, lists: Lists): void {
  if (!anybody && (tellsOfSpeaking(english, words) || setsScene(english, layout, date)))
    lists.open.push({ dated: date, recent: occasion.recent, asked: isAsked(english, words) });
  if (!occasion.recent || !isSpeakingThen(english, words)) return;
  const who = named.size === 1 ? [...named.keys()][0] : undefined;
  lists.speaking.push({ dated: date, recent: true, speaker: who ?? (anybody ? null : lastSpeaker(layout, date)) });
}

/** "The guild met on Monday", "the court heard last week"; but "invited her to Monday’s debate" is of one ahead, or talked about. */
function sortByGathering(english: Language, { date, occasion, words, day }: Told, lists: Lists): void {
  if (isOfWeek(date) && isSitting(english, words, day)) lists.weekly.push(occasion);
  // "Residents packed Tuesday’s meeting"
  const there = !date.attributive || date.within || english.calendar.presides(words[day - 1] ?? '');
  // "The panel had met five men on Monday": gone back to.
  const back = words.some((word, at) => word === 'had' && english.calendar.isSpeaking(words[at + 1] ?? ''));
  if (!occasion.recent || !there || back || isCountedBack(date) || !isGathering(english, words, day)) return;
  lists.gatherings.push(occasion);
  if (isSitting(english, words, day)) lists.sittings.push(occasion);
}

/** "Neighbours laid flowers yesterday", "The premier flew to Dubbo on Tuesday"; not "On Tuesday three clerks were suspended", which is done to them. */
function sortByDoers(
  english: Language,
  layout: Layout,
  { date, occasion, all, words, said }: Told,
  described: ReadonlyMap<string, string>,
  lists: Lists,
): void {
  if (framesParagraph(layout, date)) lists.frames.push(occasion);
  if (!said && peopleBeside(english, layout, date, all)) lists.people.push(occasion);
  const id = isLivedThrough(english, words) ? null : describedBeside(english, layout, date, all, described);
  if (id !== null) add(lists.ofSpeaker, id, { dated: date, recent: true, deed: true });
}

/** "Lund was arrested on Friday"; but "Lund sold the taxi in May" is an old day on which nobody is told to have spoken. */
function sortByName(
  english: Language,
  layout: Layout,
  { date, occasion, words, day, named, said }: Told,
  bodies: ReadonlyMap<string, string>,
  lists: Lists,
): void {
  if (!occasion.recent && !words.some((word) => english.calendar.isSpeaking(word))) return;
  if (isLivedThrough(english, words)) return;
  const isDeed = words.some((word) => english.calendar.gathers(word)) || (!said && !words.some((word) => says(english, word)));
  const deed: Occasion = { dated: date, recent: occasion.recent, deed: isDeed };
  // "Lund had announced it on Friday": gone back to.
  const own = words.slice(Math.max(0, day - BACK), day).includes('had') ? lists.passing : lists.ofSpeaker;
  for (const [id, near] of named) {
    if (!occasion.recent && isToldBy(english, layout, date, id)) continue;
    add(near ? own : lists.mentioning, id, deed);
    const body = near && occasion.recent ? bodies.get(id) : undefined;
    if (body !== undefined) lists.ofBodies.push({ dated: date, recent: true, body });
  }
}

/** "When Lund met Shah on 4 October 2021, {Mr Ang said}": an old day in what somebody else tells. */
function isToldBy({ grammar }: Language, layout: Layout, date: Dated, id: string): boolean {
  const start = layout.segments.sentences[date.sentence]?.start ?? date.start;
  const opener = /^(?:\p{L}+, )?(\p{L}+) /u.exec(layout.text.slice(start, date.start))?.[1]?.toLowerCase() ?? '';
  if (!grammar.subordinator.has(opener) && !grammar.wh.has(opener)) return false;
  return layout.reportedNear(date.sentence, date.start).some((each) => {
    const by = layout.resolutions[layout.indexOf(each)]?.speaker?.id;
    return each.cue !== null && each.cue.span.start > date.end && by !== undefined && by !== id;
  });
}

/** "the riot {that was seen on} Saturday", "a protest {following a crash on} Saturday": of what is told of, and not the news; "the report{, which was published} today" is. */
function isOfClause(english: Language, { text }: Layout, date: Dated): boolean {
  const { calendar } = english;
  const before = text.slice(Math.max(0, date.start - CLAUSE), date.start);
  if (isGoneBackTo(text, date) || isInWakeOf(english, before)) return true;
  const verb = / (?:that|which|who) \p{Ll}+ (?:\p{Ll}+ )?(\p{Ll}+) (?:on )?$/u.exec(before)?.[1] ?? '';
  return (
    calendar.looksAt(verb) || !(verb === '' || calendar.isSpeaking(verb) || calendar.isPenalty(verb) || calendar.discloses(verb))
  );
}

/** "With Lund leaving on Thursday, Holm had to play", "Reyes spoke up on Tuesday after the ferry had sunk {on Sunday}": what led to the rest is not what the article goes on with. */
function isBackground(english: Language, layout: Layout, before: Dated | undefined, date: Dated): boolean {
  const start = layout.segments.sentences[date.sentence]?.start ?? date.start;
  if (grants(english, reporterText(layout, { start, end: date.start }, []))) return true;
  if (before?.sentence !== date.sentence || before.excluded) return false;
  return goesAside(english, reporterText(layout, { start: before.end, end: date.start }, []), false);
}

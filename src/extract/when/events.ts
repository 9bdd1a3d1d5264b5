// What else dates a statement: “We wait,” {s1 Holm} said {at the hearing}, after "a hearing on Friday"; {s1 the chairman} of a firm that spoke.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution, Speaker } from '../../types.ts';
import { isElsewhere } from './apart.ts';
import type { SoFar } from './going-on.ts';
import { type Dated, type Layout, REACH, wordsNear } from './layout.ts';
import type { Occasion, Occasions } from './occasion.ts';
import { isOffice, isOfficerOf } from './officers.ts';
import { firstFrom, isSitting, lastBefore, type Place } from './place.ts';
import { toldThere, wordsBehind } from './told.ts';
import { isNew, isVoice } from './voices.ts';

/** Paragraphs over which an event goes on. */
const PASSAGE = 2;

/** Paragraphs over which the one day an article is about goes on. */
const ARTICLE = 4;

/** A lead sums up: what it quotes undated may be dated within so many paragraphs after it. */
const LEAD = 3;

/** Characters behind a phrase in which the name of whom it means stands: "one analyst, Kurt Lemay". */
const BESIDE = 32;

/** Where neither speaker nor gathering dates a statement: the news of its body, the hearing it was said at, what a lead sums up. */
export function elsewhereDated(english: Language, layout: Layout, occasions: Occasions, place: Place): Dated | null {
  return (
    ofItsBody(english, layout, occasions, place) ??
    spokeThere(occasions, place) ??
    sameEvent(english, layout, occasions, place) ??
    toldThere(english, layout, occasions, place) ??
    ofItsOffice(english, layout, occasions, place) ??
    afterwards(english, layout, occasions, place) ??
    aheadOfLead(layout, occasions, place)
  );
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

/** "“We wait,” Lund said. … She was speaking at the harbour {on Tuesday}." */
function spokeThere({ speaking }: Occasions, { speaker, start, paragraph }: Place): Dated | null {
  if (speaker === null) return null;
  const next = speaking[firstFrom(speaking, start)];
  return next !== undefined && next.speaker === speaker.id && next.dated.paragraph - paragraph <= PASSAGE ? next.dated : null;
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
    if (!occasions.events.has(word.lower) || attribution.quotation.content.some((span) => contains(span, word))) return;
    // the hearing, the Senate hearing
    const ahead = words.slice(Math.max(0, at - 2), at);
    if (ahead.some(({ lower }) => english.grammar.article.has(lower) && lower.length > 2)) said.push(word.lower);
  });
  for (const noun of said) {
    const event = lastBefore(occasions.events.get(noun) ?? [], start, sentence);
    // "The letter says", after "a letter sent in May": an older one only where it speaks itself, soon after.
    const near =
      name.toLowerCase().split(' ').includes(noun) &&
      speaker?.kind === 'document' &&
      event !== undefined &&
      paragraph - event.dated.paragraph <= PASSAGE;
    if (event !== undefined && (event.recent || near)) return event.dated;
  }
  return null;
}

/** "A judge on Tuesday blocked the law. … Judge Ann Wyatt wrote" */
function ofItsOffice(
  english: Language,
  { text }: Layout,
  { ofCourts, ofOffices }: Occasions,
  { attribution, start, sentence, paragraph }: Place,
): Dated | null {
  const { source, mention } = attribution;
  if (source === null || mention === null) return null;
  if (mention.kind !== 'name') {
    // "a bench headed by Justice Holm observed"
    const sits =
      mention.kind === 'nominal' && english.calendar.sits(text.slice(mention.head.start, mention.head.end).toLowerCase());
    const last = sits === '' ? lastBefore(ofCourts, start, sentence) : undefined;
    return last !== undefined && paragraph - last.dated.paragraph <= ARTICLE ? last.dated : null;
  }
  const title = text.slice(source.start, Math.max(source.start, mention.head.start)).toLowerCase();
  const office = title.match(/[\p{L}-]+/gu)?.findLast((word) => isOffice(english, word));
  if (office === undefined) return null;
  // "A court on Friday granted bail. … Judge Ann Gill said"
  const ofOffice = ofOffices.get(office) ?? (english.calendar.sits(office) === '' ? ofCourts : []);
  const last = lastBefore(ofOffice, start, sentence);
  return last !== undefined && paragraph - last.dated.paragraph <= PASSAGE ? last.dated : null;
}

/** Words of a result before its noun: "after a dramatic 2-1 home {win}". */
const RESULT = 5;

/** "Norwood won on Saturday. … Rooke said afterwards", "she said after the match" */
function afterwards(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  { attribution, start, sentence, paragraph }: Place,
): Dated | null {
  const last = lastContest(english, layout, occasions, lastBefore(occasions.turns, start, sentence), start);
  if (!last?.recent || paragraph - last.dated.paragraph > PASSAGE) return null;
  const { isAfterwards, isContest, direction } = english.calendar;
  const words = wordsBehind(layout, attribution);
  const after = words.findIndex((word) => direction(word) === 'after');
  const contest = after >= 0 && words.slice(after + 1, after + 1 + RESULT).some(isContest);
  const told =
    contest ||
    words.some(isAfterwards) ||
    isAfterwards(firstWord(layout, attribution)) ||
    isToldAfterwards(english, layout, { start, sentence, paragraph });
  return told ? last.dated : null;
}

/** "Norwood lost on Sunday. The league stood by it on Monday. “…,” Rooke said after the game": the match is the one told of before. */
function lastContest(
  { calendar }: Language,
  layout: Layout,
  { turns }: Occasions,
  last: Occasion | undefined,
  start: number,
): Occasion | undefined {
  const plays = ({ dated }: Occasion) =>
    wordsNear(layout, dated.sentence, dated.start).some(({ lower }) => calendar.isContest(lower));
  if (last === undefined || plays(last)) return last;
  for (
    let at = firstFrom(turns, start) - 1;
    at >= 0 && last.dated.paragraph - (turns[at] as Occasion).dated.paragraph <= PASSAGE;
    at--
  )
    if (plays(turns[at] as Occasion)) return turns[at];
  return last;
}

/** "{Afterwards}, Rooke said" */
function firstWord({ text, segments }: Layout, { cue, source }: Attribution): string {
  const tag = cue?.span ?? source;
  const sentence = tag === null ? undefined : segments.sentences[indexAt(segments.sentences, tag.start)];
  if (sentence === undefined) return '';
  return /^\p{L}+(?=,)/u.exec(text.slice(sentence.start, sentence.start + BESIDE))?.[0].toLowerCase() ?? '';
}

/** "Coach Rooke was cross afterwards. “We were rubbish,” he said": in the sentence before, of the same paragraph. */
function isToldAfterwards(
  { calendar }: Language,
  { text, segments }: Layout,
  { start, sentence, paragraph }: Pick<Place, 'start' | 'sentence' | 'paragraph'>,
): boolean {
  const before = segments.sentences[sentence - 1];
  if (before === undefined || indexAt(segments.paragraphs, before.start) !== paragraph || start - before.start > REACH)
    return false;
  const last = /(\p{Ll}+)[.:]\s*$/u.exec(text.slice(before.start, before.end))?.[1] ?? '';
  return calendar.isAfterwards(last);
}

/** The lead's undated words take the day that the paragraphs after it give for the same speaker. */
export function aheadOfLead(layout: Layout, occasions: Occasions, { speaker, start, sentence, paragraph }: Place): Dated | null {
  // A headline sums up more than one day.
  const end = layout.segments.paragraphs[paragraph]?.end ?? 0;
  if (speaker === null || paragraph >= layout.lead + LEAD || !/[.?!…]/u.test(layout.text.slice(end - 2, end))) return null;
  const ofSpeaker = occasions.ofSpeaker.get(speaker.id) ?? [];
  const next = ofSpeaker.find(({ dated }) => dated.start > start && dated.sentence !== sentence);
  if (next?.recent !== true || next.dated.paragraph - paragraph > LEAD) return null;
  // "“We wait,” Lund said. On Friday she said that it was over": of another day.
  return next.dated.paragraph === paragraph && opensSentence(layout, next.dated) ? null : next.dated;
}

/** "{On Friday} she said" */
function opensSentence({ text, segments }: Layout, { sentence, start }: Dated): boolean {
  return /^(?:\p{L}+ ){0,2}$/u.test(text.slice(segments.sentences[sentence]?.start ?? start, start));
}

/** In an article about one day, what "the mayor", "she", a body or a report said a little after a sentence that dates it. */
export function dayOfArticle(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  undated: SoFar['undated'],
  place: Place,
): Dated | null {
  const { attribution, speaker, start, sentence, paragraph } = place;
  // A name may be somebody whom the reporter rang the day after.
  if (attribution.cue === null || speaker === null || isNamed(layout, attribution, speaker)) return null;
  // Nor need experts, a dealer or a firm have spoken on the day of others.
  if (isNew(english, layout.text, attribution) || (isBody(speaker) && !isThere(english, layout, attribution))) return null;
  const dated = lastBefore(occasions.ofOneDay, start, sentence)?.dated;
  if (dated === undefined || isToldOf(layout, speaker, dated) || isNamedSince(english, layout, speaker, dated, start))
    return null;
  // "Coach Ned Roach said he was sorry. “It is over,” he added": on whatever day he said it.
  if (occasions.said.has(dated) && !isSitting(occasions, dated) && (undated.get(speaker.id) ?? -1) > dated.start) return null;
  if (isSitting(occasions, dated) && isVoice(english, layout.text, attribution)) return null;
  // "Earlier in the week bankers met. “They want more,” said a banker": another time has been named.
  const latest = lastBefore(occasions.turns, start, sentence)?.dated;
  const left = latest?.paragraph === paragraph && latest.value.value !== dated.value.value;
  const near = !left && paragraph - dated.paragraph <= ARTICLE;
  return near && !isElsewhere(english, layout, attribution) ? dated : null;
}

/** More than one person. */
function isBody({ kind }: Speaker): boolean {
  return kind === 'group' || kind === 'organization';
}

/** "“Yes,” {the crowd} shouted" */
function isThere({ calendar }: Language, { text }: Layout, { mention }: Attribution): boolean {
  return mention?.kind === 'nominal' && calendar.isAudience(text.slice(mention.head.start, mention.head.end).toLowerCase());
}

/** "Kurt Lemay", "one analyst, Kurt Lemay of Norland" */
function isNamed({ text }: Layout, { source, mention }: Attribution, { kind, name }: Speaker): boolean {
  if (kind !== 'person' && kind !== 'organization') return false;
  const beside = source === null ? '' : text.slice(source.start, source.end + BESIDE);
  return mention?.kind === 'name' || (mention?.kind === 'nominal' && beside.includes(name.slice(name.lastIndexOf(' ') + 1)));
}

/**
 * "Holm wrote on Monday. … Ida Lund, the director, was in Tulla. … “No,” she said": the day of somebody else, before she was told of. But she may sit where
 * Holm “spoke to the board”, or be whom he “answered to a mother”.
 */
function isNamedSince(
  { calendar, grammar }: Language,
  layout: Layout,
  { kind, name }: Speaker,
  { sentence, start: day }: Dated,
  start: number,
): boolean {
  const told = layout.segments.sentences[sentence];
  if (kind !== 'person' || told === undefined || !layout.text.slice(told.end, start).includes(name)) return false;
  const surname = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  const { sits, isAudience, gathers, listens } = calendar;
  return !wordsNear(layout, sentence, day).some(
    ({ lower }, at, words) =>
      lower === surname ||
      sits(lower) !== null ||
      isAudience(lower) ||
      gathers(lower) ||
      listens(lower) ||
      (lower === 'to' && grammar.indefinite.has(words[at + 1]?.lower ?? '')),
  );
}

/** "Lund, 41, who was expelled {on Friday}, spoke at the airport. … “No,” he said": the day is of the clause about him. */
function isToldOf({ text, segments }: Layout, { name, kind }: Speaker, { sentence, start }: Dated): boolean {
  if (kind !== 'person') return false;
  const before = text.slice(Math.max(segments.sentences[sentence]?.start ?? start, start - REACH), start);
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return /^,(?: \d+,)? who [^,]*$/u.test(before.slice(before.lastIndexOf(surname) + surname.length)) && before.includes(surname);
}

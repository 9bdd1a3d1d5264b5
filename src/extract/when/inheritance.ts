// What a statement without a date of its own goes on with: "Lund spoke at the harbour {d1 on Friday}." … “We wait,” {s1 Lund} said.
//
// The nearest occasion before it that is its speaker's; then a gathering that still goes on; then what else the article dates it by
// (when/events.ts).

import type { Language } from '../../language/language.ts';
import { indexAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { isElsewhere, opensAnother, tellsAPaper } from './apart.ts';
import { aheadOfLead, dayOfArticle, elsewhereDated } from './events.ts';
import { meetingAt } from './gatherings.ts';
import { answered, goesOn, isAskedByPaper, type SoFar } from './going-on.ts';
import type { Dated, Layout } from './layout.ts';
import type { Occasion, Occasions } from './occasion.ts';
import { isCountedBack } from './other-days.ts';
import { isSitting, lastBefore, type Place } from './place.ts';
import { undatedBy } from './tense.ts';
import { gatheringOfTag, hasPartThere, outsideSitting, tellsASitting } from './told.ts';
import { isNew, isOfTheSame } from './voices.ts';

/** Paragraphs over which an older occasion lasts. */
const PASSAGE = 2;

/** The date of a statement, its own or that of the occasion it goes on with; `soFar` is carried on past it. */
export function dateOf(english: Language, layout: Layout, occasions: Occasions, soFar: SoFar, index: number): Dated | null {
  const attribution = layout.attributions[index] as Attribution; // index is that of an attribution
  const start = attribution.quotation.content[0]?.start ?? 0;
  const place: Place = {
    attribution,
    speaker: layout.resolutions[index]?.speaker ?? null,
    start,
    sentence: indexAt(layout.segments.sentences, start),
    paragraph: indexAt(layout.segments.paragraphs, start),
  };
  const { gathering, over, there } = meetingAt(english, layout, occasions, soFar.running, place);
  const mine = occasions.own[index] ?? null;
  // "Lund has often called it “mad”", and words inside words, which were said before these: no occasion, and an aside that ends none.
  const undated = attribution.cue === null ? null : undatedBy(english, layout, attribution.cue);
  // "“We wait,” he had told police" may be told of the same day, "he had told police that they would" is of one before.
  const before = undated === 'had' && attribution.quotation.type !== 'indirect';
  const aside = mine === null && (attribution.quotation.depth > 0 || (undated !== null && !before));
  const news = aside && undated === 'perfect' && isNews(layout, place) ? aheadOfLead(layout, occasions, place) : null;
  const outside = outsideSitting(english, layout, occasions, place);
  const asked = mine === null && isAskedByPaper(english, layout, index);
  // "Earlier, Lund told the inquiry" was on the day of the inquiry.
  const apart = opensAnother(english, layout, attribution) && !tellsASitting(english, layout, attribution);
  const open = mine === null && !aside && !asked && !apart;
  const told = open
    ? (outside ??
      inheritedDate(english, layout, occasions, soFar.undated, place, there) ??
      there ??
      answered(english, layout, index, soFar.before) ??
      goesOn(english, layout, occasions, soFar.spoken, place) ??
      elsewhereDated(english, layout, occasions, place))
    : asked
      ? (occasions.own[index - 1] ?? null)
      : undated === 'had'
        ? (sharedDate(occasions, place) ?? there)
        : news;
  const likely = told ?? (open ? dayOfArticle(english, layout, occasions, soFar.undated, place) : null);
  const past = mine === null && likely !== null && isPast(english, layout, occasions, place, likely);
  const date = past ? null : (mine ?? likely);
  if (told !== null && date !== null && place.speaker !== null)
    soFar.spoken.set(place.speaker.id, { date, start, paragraph: place.paragraph });
  if (open && date === null && place.speaker !== null) soFar.undated.set(place.speaker.id, start);
  // "She told the chamber", "at a stormy meeting she said": whoever is quoted next spoke there too.
  const sitting = date !== null && isSitting(occasions, date);
  const begins =
    date === outside ||
    tellsASitting(english, layout, attribution) ||
    (sitting && hasPartThere(english, layout, attribution)) ||
    (mine === null && gatheringOfTag(english, layout, attribution) === 'many');
  const lasts = aside || past || there === null || date?.value.value === there.value.value;
  if (over && gathering !== null) soFar.running = { date: gathering, start, paragraph: Number.NEGATIVE_INFINITY };
  else if (date !== null && begins && occasions.isRecent(date) && !isCountedBack(date))
    soFar.running = { date, start, paragraph: place.paragraph };
  else if (gathering !== null && lasts) soFar.running = { date: gathering, start, paragraph: place.paragraph };
  soFar.before = date;
  return date;
}

/** "The minister {has} called it “mad”", in a lead; not "has often called it". */
function isNews({ text, lead }: Layout, { attribution: { cue }, paragraph }: Place): boolean {
  return paragraph === lead && cue !== null && /(?<!\p{L})(?:has|have) $/u.test(text.slice(cue.span.start - 6, cue.span.start));
}

/** "Lund spoke on Monday. He says …": who says it now did not say it then; and "after Saturday’s game she said" is of no day before. */
function isPast(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  { attribution, speaker, sentence }: Place,
  told: Dated,
): boolean {
  const { cue, source } = attribution;
  if (cue === null || told.sentence === sentence) return false;
  if (lastBound(occasions, cue.span.start) > told.value.value) return true;
  if (cue.form === 'noun' || speaker?.kind === 'document' || told.value.value === occasions.today) return false;
  const form = layout.text.slice(cue.span.start, cue.span.end).toLowerCase();
  const tenses = english.cues.verbs.get(form)?.map(({ tense }) => tense) ?? [];
  // "Police allege", but "police could not say"
  // "Radio Tulla is reporting that"
  const going = form.endsWith('ing') && /(?<!\p{L})(?:is|are) $/u.test(layout.text.slice(cue.span.start - 5, cue.span.start));
  return (
    going || tenses.includes('present') || (source?.end === cue.span.start - 1 && tenses[0] === 'base' && tenses.length === 1)
  );
}

/** The day that the sentence of a cue says has passed, or the empty string: "after Saturday’s game". */
function lastBound({ bounds }: Occasions, cue: number): string {
  return bounds.find(({ start, end }) => start <= cue && cue < end)?.value ?? '';
}

/** "Lund said Friday that he would wait but called it “mad”": a chain of verbs shares its day. */
function sharedDate({ shared }: Occasions, { speaker, sentence }: Pick<Place, 'speaker' | 'sentence'>): Dated | undefined {
  return speaker === null ? undefined : shared.get(`${sentence} ${speaker.id}`);
}

/** What it goes on with: its own sentence, its speaker's last occasion, the sentence before. */
function inheritedDate(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  undated: SoFar['undated'],
  { attribution, speaker, start, sentence, paragraph }: Place,
  there: Dated | null,
): Dated | null {
  const { text } = layout;
  const carried = attribution.carriedFrom === null ? null : (occasions.own[attribution.carriedFrom] ?? null);
  if (carried !== null && paragraph - carried.paragraph <= 1) return carried;
  const shared = sharedDate(occasions, { speaker, sentence });
  if (shared !== undefined) return shared;
  const next = (occasion: Occasion | undefined): Dated | null =>
    occasion !== undefined &&
    sentence - occasion.dated.sentence === 1 &&
    (occasion.dated.value.precision !== 'year' || (occasion.dated.attributive && occasion.dated.occasion) || occasion.asked)
      ? occasion.dated
      : null;
  const ofSpeaker = speaker === null ? [] : (occasions.ofSpeaker.get(speaker.id) ?? []);
  const latest = lastBefore(ofSpeaker, start, sentence);
  // "Lund was arrested on Friday. “I did nothing,” he told the Ledger": whenever it rang.
  const elsewhere = latest?.deed && tellsAPaper(english, text, attribution);
  // "In his opening on Monday, Lund … Yesterday the inquiry was told … Lund asked": where they are now.
  const past = latest !== undefined && there !== null && isSitting(occasions, there) && there.start > latest.dated.start;
  const last = elsewhere || past ? undefined : latest;
  // "She had told parliament in January": gone back to, and left with the paragraph.
  const passing = speaker === null ? undefined : lastBefore(occasions.passing.get(speaker.id) ?? [], start, sentence);
  const mentioned = next(lastBefore(speaker === null ? [] : (occasions.mentioning.get(speaker.id) ?? []), start, sentence));
  const turn = lastBefore(occasions.turns, start, sentence);
  const beside = next(turn);
  // "On Friday evening three soldiers sat on the deck. … “We wait,” said one of them."
  const crowd = next(lastBefore(occasions.people, start, sentence));
  const frame = attribution.cue?.form === 'verb' ? lastBefore(occasions.frames, start, sentence) : undefined;
  const framed = frame !== undefined && frame === turn && frame.dated.paragraph === paragraph;
  const before = next(lastBefore(occasions.open, start, sentence));
  const candidates = [
    last !== undefined &&
    (last.recent ||
      // What was written in June, and is read to an inquiry today, is left where somebody is asked about it.
      (paragraph - last.dated.paragraph <= (isSitting(occasions, there) ? 0 : PASSAGE) &&
        !isLeft(occasions, last, start, sentence) &&
        // "Last autumn she called it “mad”. “I was wrong,” she says now": so are her next words.
        (undated.get(speaker?.id ?? '') ?? -1) < last.dated.start))
      ? last.dated
      : null,
    passing !== undefined && passing.dated.paragraph === paragraph ? passing.dated : null,
    mentioned !== null && mentioned.paragraph === paragraph ? mentioned : null,
    // Whoever has a day of their own is none of them.
    latest === undefined ? next(lastBefore(occasions.crowds, start, sentence)) : null,
    crowd?.paragraph === paragraph && isCry(attribution) && !isElsewhere(english, layout, attribution) ? crowd : null,
    beside !== null && tellsThem(text, attribution) ? beside : null,
    framed && sentence - frame.dated.sentence <= FRAMED && !isElsewhere(english, layout, attribution) ? frame.dated : null,
    before !== null &&
    paragraph - before.paragraph <= 1 &&
    speaker?.kind !== 'document' &&
    isOfSameSubject(english, layout, attribution, before)
      ? before
      : null,
    turn?.recent && !beside?.attributive && speaker?.kind !== 'document' && isOfTheSame(english, text, attribution)
      ? beside
      : null,
  ].filter((date) => date !== null);
  return candidates.length === 0 ? null : candidates.reduce((a, b) => (b.start > a.start ? b : a));
}

/** "He spoke again on Friday. “We wait,” he said." A new name would be a new subject. */
function isOfSameSubject(english: Language, { text, segments }: Layout, attribution: Attribution, { sentence }: Dated): boolean {
  const { mention } = attribution;
  if (mention === null) return true;
  if (mention.kind === 'name' || isNew(english, text, attribution)) return false;
  // "He gave a statement on Friday. … The mother said": somebody else.
  const start = segments.sentences[sentence]?.start ?? 0;
  const first = /^\p{L}+/u.exec(text.slice(start, start + OF_THEM))?.[0] ?? '';
  const told = mention.kind === 'nominal' && english.wordClasses.pronoun(first.toLowerCase())?.case === 'subject';
  return !told || indexAt(segments.paragraphs, mention.head.start) === indexAt(segments.paragraphs, start);
}

/** What is told among many, and not "according to the police". */
function isCry({ quotation, cue }: Attribution): boolean {
  return quotation.quoted.length > 0 && cue?.form !== 'preposition';
}

/** "On Friday 600 people marched to the quay. “We wait,” Lund told them." */
function tellsThem(text: string, { cue }: Attribution): boolean {
  return cue !== null && /^ them\b/u.test(text.slice(cue.span.end, cue.span.end + OF_THEM));
}

/** Sentences over which the day at the head of a paragraph holds. */
const FRAMED = 4;

/** Characters of " of them". */
const OF_THEM = 8;

/** "In March he promised … This week he was more careful": an older occasion, after which another time is named. */
function isLeft(occasions: Occasions, { dated }: Occasion, start: number, sentence: number): boolean {
  const latest = lastBefore(occasions.turns, start, sentence)?.dated;
  return latest !== undefined && latest.sentence > dated.sentence && latest.value.value !== dated.value.value;
}

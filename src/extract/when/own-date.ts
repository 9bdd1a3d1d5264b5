// The date of the clause that reports: {s1 Lund} {c1 said} {d1 on Tuesday} that …; outside the words reported, and in nobody else's clause.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution, Span } from '../../types.ts';
import { belongsToCue, insideOther } from './inside-words.ts';
import { type Dated, type Layout, REACH } from './layout.ts';
import { nearness } from './nearness.ts';
import {
  followsAside,
  isOfAnother,
  isOfRecording,
  isOfScene,
  isRightBehind,
  isTopic,
  namesCue,
  opensNext,
  saidLater,
  strays,
} from './not-own.ts';
import { isWhenItCameOut } from './other-days.ts';
import { isOtherPast, wordsOf } from './side-clauses.ts';
import { heardDate, isHeardBehind } from './sittings.ts';
import { undatedBy } from './tense.ts';
import { describesSource, isOfSource, isOfWhomItIs } from './whose-day.ts';

/** Below this a date of the same sentence is another clause's; see `nearness`. */
const NEAR_ENOUGH = 3;

/** Where no cue was found the date must stand close to the words themselves. */
const BESIDE = 6;

/** Characters between a verb or its words and a date of theirs: called it “absurd” in a letter to the harbour office on Friday. */
const TAIL = 60;

/** The date of the clause that reports it: near the cue, in its sentence, outside the words reported. */
export function ownDate(
  english: Language,
  layout: Layout,
  dated: readonly Dated[],
  attribution: Attribution,
  today: string | null,
): Dated | null {
  const { segments } = layout;
  const { cue, source, quotation, carriedFrom, mention } = attribution;
  const content = quotation.content[0];
  // Carried over, its source stands elsewhere: only a date right beside the words themselves is theirs.
  const tag =
    carriedFrom !== null ? (cue?.span ?? content) : (cue?.span ?? verbBehind(english, layout.text, source) ?? source ?? content);
  // Words between marks that nobody is said to have said: a name, a scare quote. Words inside words were said before these.
  if (tag === undefined || quotation.depth > 0) return null;
  if (cue === null && source === null && carriedFrom === null) return heardDate(english, layout, dated, tag);
  const undated = cue === null ? null : undatedBy(english, layout, cue);
  const sentence = indexAt(segments.sentences, tag.start);
  let best: Dated | null = null;
  let bestScore = tag === content ? BESIDE : NEAR_ENOUGH;
  const start = Math.max(segments.sentences[sentence]?.start ?? 0, tag.start - REACH);
  for (let at = indexAt(dated, start); at < dated.length; at++) {
    const candidate = dated[at] as Dated; // in range by the loop
    if (candidate.sentence > sentence || candidate.start > tag.end + REACH) break;
    if ((undated === 'perfect' && !isNow(candidate)) || (undated === 'ahead' && candidate.value.value !== today)) continue;
    // "On Tuesday Reyes signed what Lund once called “mad”"; but "once called it “mad”, in 2010"
    if (
      (undated === 'repeated' || undated === 'once') &&
      candidate.end < tag.start &&
      candidate.value.precision === 'day' &&
      !(undated === 'repeated' && sharesClause(english, layout.text, candidate, tag))
    )
      continue;
    // "agreed on Tuesday, in a vote that dockers later called “mad”"
    if (cue !== null && saidLater(english, layout.text, candidate, cue.span)) continue;
    const around = quotation.content.find((span) => contains(span, candidate));
    if (around !== undefined && !belongsToCue(english, layout.text, attribution, around, candidate)) continue;
    // "referring to the Sept. 16 debate"; but "a September poll found", "her March comment": there the date is the source's or the cue's own.
    const inside =
      (source !== null && contains(source, candidate) && isOfSource(candidate, attribution)) ||
      (cue !== null && namesCue(candidate, cue)) ||
      isTold(english, layout.text, cue, candidate) ||
      isPaperOf(english, layout.text, candidate, source);
    if (candidate.attributive && !candidate.within && !inside) continue;
    // "Six months ago, Lund said, nobody knew him": a tag between commas leaves the time to what was said.
    if (candidate.start < tag.start && isParenthetical(layout.text, tag, attribution)) continue;
    const last = quotation.content.at(-1);
    if (source !== null && last !== undefined && isHeardBehind(english, layout.text, candidate, tag, last)) continue;
    if (describesSource(english, layout, candidate, attribution) || strays(english, layout, candidate, attribution)) continue;
    if (
      followsAside(english, layout, candidate, attribution) ||
      (candidate.value.value !== today && isTopic(english, layout, candidate, attribution))
    )
      continue;
    if (isOfAnother(english, layout, candidate, attribution) || opensNext(english, layout.text, candidate, attribution)) continue;
    if (isOfRecording(english, layout, candidate, attribution) || isOfScene(english, layout, candidate, attribution)) continue;
    if (insideOther(english, layout, candidate, attribution) || isOfWhomItIs(english, layout.text, candidate, attribution))
      continue;
    // "gave up on her after her March comment": whatever clause that stands in.
    const joined =
      (cue !== null && candidate.attributive && namesCue(candidate, cue)) ||
      (candidate.attributive &&
        mention?.entity === 'document' &&
        source !== null &&
        candidate.start === afterArticle(english, layout.text, source)) ||
      isWhenItCameOut(english, layout.text, candidate, attribution) ||
      isPaperOf(english, layout.text, candidate, source);
    // "A survivor of the crash on Sunday said yesterday": what stands right behind the verb is its own.
    const own = cue !== null && best !== null && best.end <= tag.start && isRightBehind(layout.text, tag, candidate);
    const score = joined || own ? 10 : nearness(english, layout, candidate, tag, quotation.content);
    // "Two weeks earlier, in remarks on July 10, he had warned": a day that is named outdoes one that is counted.
    const named = best !== null && isCounted(best) && candidate.time.kind === 'day' && score > NEAR_ENOUGH;
    if (score <= bestScore && !named) continue;
    best = candidate;
    bestScore = score;
  }
  // "stood there “like a box”, a hearing was told on Monday. The phrase came from Professor Holm": who it was stands behind.
  const told = best === null && cue === null && source !== null && content !== undefined && source.start > content.end;
  return told ? heardDate(english, layout, dated, content) : best;
}

/** "On March 9 2003, {Lund repeatedly} called it “mad”": nothing else is told between. */
function sharesClause(english: Language, text: string, { end }: Dated, tag: Span): boolean {
  const between = text.slice(end, Math.min(tag.start, end + TAIL));
  return (
    end + between.length === tag.start &&
    /^,? [^,;:]*$/u.test(between) &&
    !wordsOf(between).some((word) => isOtherPast(english, word))
  );
}

/** "A {2020} report by a firm of engineers, which the council paid for, warned": where its first word after the article stands. */
function afterArticle({ grammar }: Language, text: string, source: Span): number {
  const [opener = ''] = /^\p{L}+ /u.exec(text.slice(source.start, source.end)) ?? [];
  const word = opener.trim().toLowerCase();
  return source.start + (grammar.article.has(word) || grammar.possessive.has(word) ? opener.length : 0);
}

/** "A 2020 {report by engineers} Harbin Tate warned": whoever wrote it, they say it there. */
function isPaperOf({ calendar }: Language, text: string, { end, attributive }: Dated, source: Span | null): boolean {
  if (!attributive || source === null || source.start < end || source.start - end > TAIL) return false;
  return calendar.isOccasion(/^ (\p{Ll}+) (?:by|from) [^,;:]*$/u.exec(text.slice(end, source.start))?.[1] ?? '');
}

/** "Ida Lund, 35, of Tulla, {said} on Friday": the verb behind a source whose cue was not made out. */
function verbBehind(english: Language, text: string, source: Span | null): Span | null {
  if (source === null) return null;
  const [tail = '', verb = ''] =
    /^(?:(?:, [^,;:.“”"]{1,40}){0,3},)? (\p{Ll}+)(?!\p{L})/u.exec(text.slice(source.end, source.end + 3 * TAIL)) ?? [];
  const end = source.end + tail.length;
  return english.cues.verbs.has(verb) ? { start: end - verb.length, end } : null;
}

/** "this week", "today": what has been said may have been said now. */
function isNow({ time }: Dated): boolean {
  return time.kind === 'offset' && time.from === 'published' && time.count === 0;
}

/** "told his {Friday} press conference", "told {Monday’s} meeting": where it was said. */
function isTold({ calendar }: Language, text: string, cue: Attribution['cue'], date: Dated): boolean {
  if (cue === null || !date.occasion || date.start < cue.span.end || !calendar.tells(text.slice(cue.span.start, cue.span.end)))
    return false;
  return /^ (?:\p{Ll}+ )?$/u.test(text.slice(cue.span.end, date.start));
}

/** "two weeks earlier" */
function isCounted({ time }: Dated): boolean {
  return time.kind === 'offset' && time.from === 'anchor';
}

/** `…, Lund said, nobody knew him`, without marks. */
function isParenthetical(text: string, tag: Span, { quotation }: Attribution): boolean {
  const after = text.slice(tag.end, tag.end + 3);
  return after.startsWith(', ') && /\p{L}/u.test(after) && quotation.content.some((span) => span.start === tag.end + 2);
}

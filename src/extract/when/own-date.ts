// The date of the clause that reports: {s1 Lund} {c1 said} {d1 on Tuesday} that …; outside the words reported, and in nobody else's clause.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution, Cue, Span } from '../../types.ts';
import { beginsAnew, belongsToCue, insideOther } from './inside-words.ts';
import { type Dated, type Layout, REACH, reporterText } from './layout.ts';
import { lastClause, liesAhead, nearness } from './nearness.ts';
import {
  beforehand,
  cameOutElsewhere,
  counts,
  inItsWake,
  isLongAgo,
  isWhenItCameOut,
  opensWithTopic,
  speaksOfEvent,
} from './other-days.ts';
import { goesAside, isOfDoing, isOtherPast, isReduced, wordsOf } from './side-clauses.ts';
import { heardDate, isHeardBehind } from './sittings.ts';
import { undatedBy } from './tense.ts';
import { opensScene } from './where-said.ts';
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

/** "Lund left on Tuesday, which Holm {later} called “mad”", "was found on Tuesday, with police {later} finding": after the day named; but "left on Tuesday and later said". */
function saidLater({ calendar }: Language, text: string, { end }: Dated, cue: Span): boolean {
  if (end >= cue.start || cue.start - end > REACH) return false;
  const between = text.slice(end, cue.start);
  const adverb = /(?<!\p{L})(\p{Ll}+) $/u.exec(between)?.[1] ?? '';
  return calendar.direction(adverb) === 'after' && /,[^;]* (?:that|which|who|whom|with) /u.test(between);
}

/** "said {yesterday}", "said on {Monday} that" */
function isRightBehind(text: string, tag: Span, { start, attributive }: Dated): boolean {
  return !attributive && start > tag.end && start - tag.end <= 4 && /^ (?:on )?$/u.test(text.slice(tag.end, start));
}

/** "A {2020} report by a firm of engineers, which the council paid for, warned": where its first word after the article stands. */
function afterArticle({ grammar }: Language, text: string, source: Span): number {
  const [opener = ''] = /^\p{L}+ /u.exec(text.slice(source.start, source.end)) ?? [];
  const word = opener.trim().toLowerCase();
  return source.start + (grammar.article.has(word) || grammar.possessive.has(word) ? opener.length : 0);
}

/** "her {March} comment that": the noun that reports stands right behind; "comment", "claim" and "call" are verbs, too. */
export function namesCue({ end, attributive, possessive }: Dated, { form, span }: Cue): boolean {
  return span.start - end === 1 && (form === 'noun' || (attributive && !possessive));
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

/** "said Monday was a holiday"; "will open on Monday, Lund said"; "last June, Lund says": what was said is of that day, not the saying. */
function isTopic(english: Language, layout: Layout, date: Dated, { cue, quotation, source }: Attribution): boolean {
  if (cue === null) return false;
  const { text, segments } = layout;
  const { be, have, modal } = english.grammar;
  if (date.start > cue.span.end) {
    const next = /^ ([\p{L}’']+)/u.exec(text.slice(date.end, date.end + 24))?.[1]?.toLowerCase() ?? '';
    if (date.start - cue.span.end === 1 && (be.has(next) || have.has(next) || modal.has(next))) return true;
    // "said on May 2, 1986, his firm bought the yard", "police say on Monday, a man broke in": of what happened; but "said on Monday, the boats sank"
    const opens = isRightBehind(text, cue.span, date) && quotation.content[0]?.start === date.end + 2 && text[date.end] === ',';
    if (opens && (isLongAgo(date) || isIn(english, text, cue, ['present', 'base']))) return true;
    if (date.start - cue.span.end > REACH) return false;
    return liesAhead(english, reporterText(layout, { start: cue.span.end, end: date.start }, quotation.content));
  }
  // "is unlikely to win after her March comment that"
  if (namesCue(date, cue)) return false;
  const sentence = segments.sentences[date.sentence] ?? date;
  const ahead = reporterText(layout, { start: Math.max(sentence.start, date.start - REACH), end: date.start }, quotation.content);
  if (liesAhead(english, ahead) || beforehand(english, ahead) || opensWithTopic(english, ahead) || inItsWake(english, ahead))
    return true;
  // "Days after meeting Shah on Monday, Lund said"
  if (counts(english, lastClause(ahead))) return true;
  // "On Dec. 3, 1967, she recalled, “nobody slept”"
  if (cue !== null && english.calendar.recalls(cue.lemma) && isLongAgo(date)) return true;
  // "Last June, when the wall fell, Lund says": who says it now.
  const now = isIn(english, text, cue, ['present']);
  const spoken = /[\p{L}’'-]+/gu;
  return (
    now &&
    (source === null || !contains(source, date)) &&
    date.value.precision !== 'day' &&
    !(date.within && date.attributive) &&
    !(ahead.toLowerCase().match(spoken) ?? []).some((word) => english.calendar.isSpeaking(word))
  );
}

/** Whether a cue may be in one of these tenses: "says" in the present, "police say" in the base. */
function isIn({ cues }: Language, text: string, { span }: Cue, tenses: readonly string[]): boolean {
  return cues.verbs.get(text.slice(span.start, span.end).toLowerCase())?.some(({ tense }) => tenses.includes(tense)) ?? false;
}

/**
 * "Responding to a report published on Tuesday, Lund said", "a letter, seen by the Ledger on Tuesday, says": what became of a document,
 * where it is not what was said or where ("in a statement published on Tuesday").
 */
function isOfAnother(english: Language, layout: Layout, date: Dated, { cue, quotation, source, mention }: Attribution): boolean {
  const sentence = layout.segments.sentences[date.sentence] ?? date;
  const start = cue !== null && cue.span.end < date.start ? cue.span.end : sentence.start;
  if (date.start - start > REACH) return false;
  // "in a message dated 14 May and disclosed on Wednesday": the first of the two.
  const first = layout.text.slice(Math.max(sentence.start, date.start - TAIL), date.start);
  if (cue !== null && date.end < cue.span.start && /(?<!\p{L})dated [^,;]* and \p{L}+(?:ed|en) [^,;]*$/u.test(first)) return true;
  return cameOutElsewhere(
    english,
    reporterText(layout, { start, end: date.start }, quotation.content),
    source !== null && (contains(source, date) || mention?.entity === 'document') && !reacts(english, first),
  );
}

/** "called it “mad” on Monday {and on} Tuesday said", "; {on} Tuesday she said": the next verb's. */
function opensNext({ cues, wordClasses }: Language, text: string, date: Dated, { cue, quotation }: Attribution): boolean {
  if (cue === null || date.start < cue.span.end) return false;
  // "found that it helps, {but} doctors quoted in a Dec. 18 story doubt it"
  const end = quotation.content.findLast((span) => span.end <= date.start)?.end;
  if (
    end !== undefined &&
    date.start - end < 2 * TAIL &&
    /^["”’']{0,2}, but \p{L}+ \p{Ll}/u.test(text.slice(end, date.start)) &&
    date.attributive
  )
    return true;
  if (!/[,;”’"] (?:and|but|then) (?:\p{Ll}+ )?$|; (?:\p{Ll}+ )?$/u.test(text.slice(Math.max(0, date.start - 24), date.start)))
    return false;
  const next = text.slice(date.end, date.end + TAIL);
  const [first = '', second = ''] = next.match(/\p{L}+/gu) ?? [];
  return (
    /^, \p{L}/u.test(next) ||
    [first, second].some((word) => cues.verbs.has(word)) ||
    wordClasses.pronoun(first)?.case === 'subject'
  );
}

/** "The ferry {was leaving} Tulla on Tuesday {when} a passenger said the lights went out": when they went out. */
function isOfScene(english: Language, layout: Layout, date: Dated, { cue, mention, quotation }: Attribution): boolean {
  if (cue === null || date.end > cue.span.start || quotation.type === 'direct' || mention?.kind === 'pronoun') return false;
  const { text, segments } = layout;
  const ahead = text.slice(Math.max(segments.sentences[date.sentence]?.start ?? 0, date.start - TAIL), date.start);
  return opensScene(english, ahead, text.slice(date.end, cue.span.start));
}

/** "In a video released on Tuesday, Holm can be heard shouting": when it came out, and not when he shouted; but "in a video recorded on Tuesday". */
function isOfRecording({ calendar, grammar }: Language, { text, segments }: Layout, date: Dated, { cue }: Attribution): boolean {
  if (cue === null || date.end > cue.span.start) return false;
  const ahead = text.slice(Math.max(date.end, cue.span.start - 24), cue.span.start).match(/\p{Ll}+/gu) ?? [];
  // "is heard loudly shouting"
  const heard = ahead.slice(-3).some((word, at, words) => grammar.be.has(word) && calendar.isOnTape(words[at + 1] ?? ''));
  if (!heard) return false;
  const lead = text.slice(Math.max(segments.sentences[date.sentence]?.start ?? 0, date.start - TAIL), date.start);
  return !calendar.isTaped(/(\p{Ll}+)(?: \p{Ll}+)? $/u.exec(lead)?.[1] ?? '');
}

/** "Lund{, responding to a report published on} Tuesday, said" */
function reacts({ calendar }: Language, stretch: string): boolean {
  return calendar.turnsAway(/, (\p{Ll}+ing) to [^,;:]*$/u.exec(stretch)?.[1] ?? '');
}

/** "said Lund, even as dockers left on Tuesday"; "said Lund, the man hired last month". */
function strays(english: Language, layout: Layout, date: Dated, { cue, quotation }: Attribution): boolean {
  if (cue === null || date.start < cue.span.end || date.start - cue.span.end > REACH) return false;
  const between = reporterText(layout, { start: cue.span.end, end: date.start }, quotation.content);
  const clause = lastClause(between);
  const parted = clause.length < between.length;
  // "said Lund, a speaker in the debate at Monday’s meeting"; but "said Lund, a nurse, at Monday’s meeting"
  if (parted && date.attributive && english.grammar.article.has(wordsOf(clause)[0] ?? '')) return true;
  // "said 40 replies had come, compared to just 11 the previous year"
  if (english.calendar.compares(...wordsOf(clause))) return true;
  if (isOfDoing(english, clause) || (!parted && (hasHappened(english, clause) || speaksOfEvent(english, clause)))) return true;
  return goesAside(english, clause, parted) || (parted && isReduced(english, clause)) || counts(english, clause);
}

/** "told the radio {the boat had been inspected in} July": what was said is of that day; not "told a crowd that had gathered on Monday". */
function hasHappened({ grammar, calendar }: Language, clause: string): boolean {
  const words = clause.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const at = words.findIndex((word) => grammar.have.has(word));
  return (
    at > 0 && at < words.length - 1 && !words.slice(0, at).some((word) => grammar.relative.has(word) || calendar.opensAside(word))
  );
}

/** "said members were “mad” about the decision{, announced by e-mail on} Thursday": what follows the words reported goes on with them. */
function followsAside(english: Language, { text }: Layout, date: Dated, { cue, quotation }: Attribution): boolean {
  const end = quotation.content.findLast((span) => span.end <= date.start)?.end;
  if (end === undefined || cue === null || cue.span.start > end || date.start - end > 2 * TAIL) return false;
  const clause = /^["”’']{0,2},? ([^,;:]*)$/u.exec(text.slice(end, date.start))?.[1];
  if (clause === undefined) return false;
  if (quotation.type === 'direct') return beginsAnew(english, text.slice(end, date.start));
  return goesAside(english, clause, true) || isReduced(english, clause);
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

// Days in the sentence of a report that are no day of it: {s1 Lund} {c1 said}, even as dockers left {on Tuesday}; {s1 Lund} {c1 said} {q1 Monday was too early}.

import type { Language } from '../../language/language.ts';
import { contains } from '../../text/span.ts';
import type { Attribution, Cue, Span } from '../../types.ts';
import { beginsAnew } from './inside-words.ts';
import { type Dated, type Layout, REACH, reporterText } from './layout.ts';
import { lastClause, liesAhead } from './nearness.ts';
import { beforehand, cameOutElsewhere, counts, inItsWake, isLongAgo, opensWithTopic, speaksOfEvent } from './other-days.ts';
import { goesAside, isOfDoing, isReduced, wordsOf } from './side-clauses.ts';
import { opensScene } from './where-said.ts';

/** Characters between a verb or its words and a date of theirs: called it “absurd” in a letter to the harbour office on Friday. */
const TAIL = 60;

/** "Lund left on Tuesday, which Holm {later} called “mad”", "was found on Tuesday, with police {later} finding": after the day named; but "left on Tuesday and later said". */
export function saidLater({ calendar }: Language, text: string, { end }: Dated, cue: Span): boolean {
  if (end >= cue.start || cue.start - end > REACH) return false;
  const between = text.slice(end, cue.start);
  const adverb = /(?<!\p{L})(\p{Ll}+) $/u.exec(between)?.[1] ?? '';
  return calendar.direction(adverb) === 'after' && /,[^;]* (?:that|which|who|whom|with) /u.test(between);
}

/** "said {yesterday}", "said on {Monday} that" */
export function isRightBehind(text: string, tag: Span, { start, attributive }: Dated): boolean {
  return !attributive && start > tag.end && start - tag.end <= 4 && /^ (?:on )?$/u.test(text.slice(tag.end, start));
}

/** "her {March} comment that": the noun that reports stands right behind; "comment", "claim" and "call" are verbs, too. */
export function namesCue({ end, attributive, possessive }: Dated, { form, span }: Cue): boolean {
  return span.start - end === 1 && (form === 'noun' || (attributive && !possessive));
}

/** "said Monday was a holiday"; "will open on Monday, Lund said"; "last June, Lund says": what was said is of that day, not the saying. */
export function isTopic(english: Language, layout: Layout, date: Dated, { cue, quotation, source }: Attribution): boolean {
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
export function isOfAnother(
  english: Language,
  layout: Layout,
  date: Dated,
  { cue, quotation, source, mention }: Attribution,
): boolean {
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
export function opensNext({ cues, wordClasses }: Language, text: string, date: Dated, { cue, quotation }: Attribution): boolean {
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
export function isOfScene(english: Language, layout: Layout, date: Dated, { cue, mention, quotation }: Attribution): boolean {
  if (cue === null || date.end > cue.span.start || quotation.type === 'direct' || mention?.kind === 'pronoun') return false;
  const { text, segments } = layout;
  const ahead = text.slice(Math.max(segments.sentences[date.sentence]?.start ?? 0, date.start - TAIL), date.start);
  return opensScene(english, ahead, text.slice(date.end, cue.span.start));
}

/** "In a video released on Tuesday, Holm can be heard shouting": when it came out, and not when he shouted; but "in a video recorded on Tuesday". */
export function isOfRecording(
  { calendar, grammar }: Language,
  { text, segments }: Layout,
  date: Dated,
  { cue }: Attribution,
): boolean {
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
export function strays(english: Language, layout: Layout, date: Dated, { cue, quotation }: Attribution): boolean {
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
export function followsAside(english: Language, { text }: Layout, date: Dated, { cue, quotation }: Attribution): boolean {
  const end = quotation.content.findLast((span) => span.end <= date.start)?.end;
  if (end === undefined || cue === null || cue.span.start > end || date.start - end > 2 * TAIL) return false;
  const clause = /^["”’']{0,2},? ([^,;:]*)$/u.exec(text.slice(end, date.start))?.[1];
  if (clause === undefined) return false;
  if (quotation.type === 'direct') return beginsAnew(english, text.slice(end, date.start));
  return goesAside(english, clause, true) || isReduced(english, clause);
}

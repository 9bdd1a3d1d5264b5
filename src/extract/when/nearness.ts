// Whether a date stands in the clause of a cue or a name: Lund, who left {in July}, {c1 said} {d1 Monday} that the wall was safe.

import type { Language } from '../../language/language.ts';
import { contains } from '../../text/span.ts';
import type { Attribution, Span } from '../../types.ts';
import { BREAK, type Dated, type Layout, REACH, reporterText } from './layout.ts';
import { counts, looksBack, opensWithPaper, spans } from './other-days.ts';
import {
  awaitsVerb,
  contrasts,
  grants,
  isAdverbial,
  isMeeting,
  isOtherPast,
  isOwnDoing,
  isSequel,
  leads,
  opensClause,
  opensMeanwhile,
  subordinates,
  touches,
  wordsOf,
} from './side-clauses.ts';
import { meetsThere, opensInWhich, opensThere, speaksMeanwhile, tellsOfSpeech } from './where-said.ts';

/** What a comma between date and cue costs: "in 2012" after a comma is mostly somebody's history. */
const COMMA = { day: 2.5, month: 4, year: 8 } as const;

/** 10 for a date beside the cue (or the name), less for what stands between: other clauses, commas, distance. */
export function nearness(english: Language, layout: Layout, date: Dated, tag: Span, hidden: readonly Span[]): number {
  const sentence = layout.segments.sentences[date.sentence] ?? date;
  const before = date.start < tag.start;
  const gap: Span = before ? { start: date.end, end: tag.start } : { start: tag.end, end: date.start };
  if (gap.end - gap.start > REACH) return Number.NEGATIVE_INFINITY;
  const between = unnamed(english, unparted(reporterText(layout, gap, hidden), before), before);
  const ahead = sinceSemicolon(
    reporterText(layout, { start: Math.max(sentence.start, date.start - REACH), end: date.start }, hidden),
  );
  // "at Thursday’s debate, when Lund said", "gave a speech on Thursday in which she said": whatever is told there was said then.
  const there =
    before &&
    (opensThere(english, between, date.occasion) || meetsThere(english, between) || opensInWhich(english, ahead, between)) &&
    !liesAhead(english, ahead);
  const commas = there ? 0 : (between.match(BREAK)?.length ?? 0);
  // "On Monday at a rally in Oslo, attended by thousands, Lund said": what opens the sentence holds for all of it.
  const opens = before && (withoutPlaces(english, ahead).search(BREAK) < 0 || opensWithPaper(english, ahead));
  const opening = opens && (date.value.precision !== 'year' || isAdverbial(english, ahead));
  let score = 10 - 0.01 * between.length - (opening ? Math.min(commas, 1) : commaCost(date) * commas);
  // The clause the date stands in: after the cue since its last comma, before the cue up to its next one.
  const bound = !before ? lastClause(between) : commas === 0 ? between : '';
  const lead = before ? (ahead.split(BREAK).at(-1) ?? '') : '';
  // "Lund fell silent Wednesday when …", "a letter Friday that says": what follows the date at once shares it.
  const aside = !there && subordinates(english, bound, before ? 1 : 0) && (before || !isThen(english, layout.text, date, bound));
  // "the star whom Lund on Wednesday called “mad”": one clause, whose verb comes behind the date.
  // "when she signed a letter in June demanding more": so does what she says by it.
  const doing = before && between === ' ' && layout.text.slice(tag.start, tag.end).endsWith('ing');
  const open = there || doing || (before && between === ' ' && awaitsVerb(english, lead));
  if (
    aside ||
    (!open &&
      leads(english, lead, opening ? 1 : 0) &&
      !(isShort(date) && tellsOfSpeech(english, lead, isWitnessed(english, layout.text, date))))
  )
    score -= 8;
  // "Ever since Lund resigned last year, …"; "said Lund, referring to the vow last week"
  if ((spans(english, lead) && !there) || looksBack(english, before ? lead : between)) score -= 8;
  // "Lund, who {yesterday} returned to his post, said": he did that.
  if (before && commas > 0 && !there && isOfRelative(english, ahead, between)) score -= 8;
  // "Late last year the offer was rejected{, and dockers} said": who they are is new.
  if (before && opening && !isShort(date) && /^ and (?:the )?\p{Ll}+ $/u.test(between.split(BREAK).at(-1) ?? '')) score -= 8;
  // "was launched in January {with the mayor} calling for more", "was launched in January and goes on, {with the mayor} calling"
  const apart = commas === 0 || commaCost(date) > COMMA.day;
  if (before && !isShort(date) && apart && /^ with \p{L}/u.test(between.split(BREAK).at(-1) ?? '')) score -= 8;
  // "On Friday Lund showed the plan, which Shah called “mad”": whose clause opens anew has its own time.
  const clause = before && commas > 0 ? (between.split(BREAK).at(-1) ?? '') : '';
  // "was shut on Tuesday after divers found “a crack”": they found it before.
  if (before && !there && isSequel(english, between)) score -= 8;
  // "Although Lund left in July, Holm said", "With Lund leaving in July, Holm said": what else is so.
  if (before && !there && grants(english, ahead)) score -= 8;
  // "called it “mad” on Monday; on Tuesday she said"
  if (between.includes(';')) score -= before && !speaksThere(english, ahead) ? 8 : 1;
  if (before && (counts(english, between.split(BREAK).at(-1) ?? '') || touches(english, between))) score -= 8;
  // "The Ledger reported on Tuesday that Lund had called it “mad”": some day before.
  // "It emerged on Tuesday that Lund had called it “mad”", but "It was on Tuesday that Lund called it “mad”".
  if (before && /^ that [^;:]* had (?:\p{Ll}+ )?$/u.test(between)) score -= 8;
  if (before && /^ that [^,;:]*$/u.test(between) && /(?:^|\s)it (?:\p{Ll}+ )?\p{Ll}+ed (?:on |in )?$/iu.test(lead)) score -= 8;
  if (contrasts(english, clause) || (!(opening && date.value.precision !== 'year') && opensClause(english, clause))) score -= 8;
  return score - otherCue(layout, date.sentence, gap, tag);
}

/** "Speaking at a rally in Oslo{, Norland,} on", "At the harbour office in Tulla{, Norland,}": what opens a sentence, and where. */
function withoutPlaces(english: Language, ahead: string): string {
  return ahead.includes(',') && isAdverbial(english, ahead) ? ahead.replace(PLACE, '') : ahead;
}

const PLACE = /(?<=(?:in|at) [^,;:“”"]{1,64}), \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2},(?= (?:on )?$)/u;

/** "The council met on Monday; Lund said": what was told there, and not what somebody did. */
function speaksThere({ calendar }: Language, ahead: string): boolean {
  return wordsOf(ahead).some(calendar.isSpeaking);
}

/** "Lund, {who} yesterday{ returned to his post, }said"; not "who yesterday spoke at a rally, said". */
export function isOfRelative(english: Language, ahead: string, between: string): boolean {
  const opener = /, (\p{Ll}+) (?:on |in )?$/u.exec(ahead)?.[1] ?? '';
  const [verb = ''] = wordsOf(between);
  const { calendar, cues, grammar } = english;
  return grammar.relative.has(opener) && isOtherPast(english, verb) && !cues.verbs.has(verb) && !calendar.presides(verb);
}

/** What stands in the same half of a sentence. */
function sinceSemicolon(ahead: string): string {
  return ahead.slice(ahead.lastIndexOf(';') + 1).trimStart();
}

/**
 * Whether the clause between a cue and a date says when it was said: "said Lund {as she opened the bridge on} Monday", "said Lund {when the council
 * met on}", "said Lund{, who was waiting for a bus on}".
 */
function isThen(english: Language, text: string, date: Dated, clause: string): boolean {
  const isDay = date.value.precision === 'day';
  if (isOwnDoing(english, clause)) return isDay || isMeeting(english, clause);
  if (opensMeanwhile(english, clause)) return true;
  return isDay && speaksMeanwhile(english, clause, isWitnessed(english, text, date));
}

/** "Lund, who was walking home on Monday {when} it fell, said": whoever saw something may tell of it later. */
function isWitnessed({ calendar }: Language, text: string, date: Dated): boolean {
  const next = /^ (\p{Ll}+)/u.exec(text.slice(date.end, date.end + 16))?.[1] ?? '';
  return calendar.isMeanwhile(next);
}

/** A day, and what is named as one: "Lund, who spoke in Tulla at the weekend, said". */
function isShort({ value, time }: Dated): boolean {
  return value.precision === 'day' || (time.kind === 'offset' && (time.unit === 'weekend' || time.unit === 'night'));
}

/** "in Tulla, Norvale, last month", "Lund (D-Tulla) on Monday": where and whose, no clause of their own. */
function unparted(stretch: string, before: boolean): string {
  if (!/[,(]/u.test(stretch)) return stretch;
  const bare = stretch.replace(/ ?\([^()]{1,24}\)/gu, '');
  // "once said, in 2003, that": the day alone stands between its commas.
  if (!before && /^, (?:\p{Ll}+ )?$/u.test(stretch)) return ' ';
  // "the author of the 2013 report, Ida Lund, said": before the name the day is of another clause.
  if (before) return bare;
  // "said Ida Lund, 44, a nurse from Tulla, standing by it on Friday", "…, on Friday"
  return bare
    .replace(/, \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2},(?= )/gu, '')
    .replace(/, \d{1,3}(?=,)/u, '')
    .replace(/, (?:of|from|in) [^,;:]{1,32}(?=,)/u, '')
    .replace(ASIDE, '');
}

/** "said Lund{, a nurse from Tulla}, standing by it on Friday", "said Lund{, a nurse from Tulla,} on Friday" */
const ASIDE = /, (?:an?|the) [^,;:“”"]{1,48}(?:(?=, \p{Ll}+ing [^,;:]*$)|,(?= (?:\p{Ll}+ )?$))/u;

/** "On Friday Lund showed {what he} called “a new deal”": the clause of "what he", or of ", which she", has the day of the other. */
function unnamed(english: Language, stretch: string, before: boolean): string {
  // "was fined yesterday, in what Judge Ann Gill called “a game”"
  const deed = before ? /^,? in what (?:\p{Lu}[\p{L}.’'-]* ){1,5}$/u.test(stretch) : false;
  if (deed) return ' ';
  const named = before ? /(?: what|, which) (\p{L}+) $/u.exec(stretch) : null;
  return named !== null && english.wordClasses.pronoun(named[1] ?? '')?.case === 'subject'
    ? stretch.slice(0, named.index + 1)
    : stretch;
}

/** "Shah will speak", "due to vote": what the clause tells lies ahead; "would not comment" and "could not be reached" do not. */
export function liesAhead({ grammar, calendar, cues }: Language, stretch: string): boolean {
  const clause = (stretch.split(BREAK).at(-1) ?? '').replace(REFUSED, (refused, verb) =>
    verb === undefined || cues.verbs.has(verb) ? '' : refused,
  );
  // George Will is somebody, and "set out her plans" is done.
  return (
    [
      ...clause.matchAll(/(?<!\p{L})(\p{Ll}[\p{L}’']*)( (?:to|for)\b| *$|(?<=due|expected|scheduled) (?:in|at|on|back)\b)?/gu),
    ].some(
      ([, word = '', next]) =>
        grammar.modal.has(word) ||
        (next !== undefined && (next.trim() === '' ? calendar.liesAheadAlone(word) : calendar.liesAhead(word))),
    ) ||
    // "an interview to be aired Friday"
    /\bto be \p{L}+(?:ed|n|t)\b/u.test(clause)
  );
}

/** "would not comment", "could not be reached" */
const REFUSED = /(?:would|could)(?: not|n[’']t) (?:be \p{Ll}+(?:ed|n)\b|(\p{Ll}+))/gu;

/** After the last comma; ", which, even " goes back to its "which". */
export function lastClause(stretch: string): string {
  const clauses = stretch.split(BREAK);
  const last = clauses.at(-1) ?? '';
  const before = clauses.at(-2)?.trim() ?? '';
  return /^\p{L}+$/u.test(before) ? `${before} ${last}` : last;
}

/** "his adviser at the time" is history wherever a comma parts it from the cue; "last week" is news, though no day. */
function commaCost({ value, time }: Dated): number {
  if (time.kind !== 'offset') return COMMA[value.precision];
  if (time.from === 'anchor') return time.count === 0 ? COMMA.year : COMMA[value.precision];
  return time.unit === 'month' || time.unit === 'year' ? COMMA[value.precision] : COMMA.day;
}

/** What a cue between costs: much when somebody else speaks there, little in a chain ("announced Saturday …, calling it …"). */
function otherCue(layout: Layout, sentence: number, gap: Span, tag: Span): number {
  let own: Attribution | null = null;
  let between: Attribution | null = null;
  for (const each of layout.reportedNear(sentence, tag.start)) {
    if (each.cue === null) continue;
    if (each.cue.span.start === tag.start) own ??= each;
    else if (contains(gap, each.cue.span)) between ??= each;
  }
  if (between === null) return 0;
  const speaker = own === null ? undefined : layout.resolutions[layout.indexOf(own)]?.speaker?.id;
  return speaker !== undefined && speaker === layout.resolutions[layout.indexOf(between)]?.speaker?.id ? 1 : 5;
}

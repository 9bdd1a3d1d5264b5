// A date inside the words reported that is the reporter's all the same: said {d1 on Tuesday} that {q1 …}, called it {q1 “absurd” {d1 on Friday}}.

import type { Language } from '../../language/language.ts';
import { contains } from '../../text/span.ts';
import type { Attribution, Span } from '../../types.ts';
import type { Dated, Layout } from './layout.ts';
import { liesAhead } from './nearness.ts';
import { cameOutElsewhere } from './other-days.ts';
import { goesAside, isOfDoing, isOwnDoing, isReduced } from './side-clauses.ts';

/** Characters of an addressee between cue and date: told Harbour Radio’s “Morning Hour” on Friday that … */
const ADDRESSEE = 60;

/** Words on either side of an occasion that still belong to it: in a long interview with Harbour Radio’s Ida Lund on. */
const REST = 7;

/** Characters between quoted words and the date of their verb: called it “absurd” in a letter to the harbour office on Friday. */
const TAIL = 60;

/**
 * Whether a date inside the words reported is the reporter's all the same: `said {on Thursday} that …`, `told Reuters {Friday} that …`,
 * `said {on Thursday} he …`, and after verbs that take no clause: `called it “absurd” {on Friday}`, `described the wall {in May}`.
 */
export function belongsToCue(
  english: Language,
  text: string,
  { cue, quotation }: Attribution,
  content: Span,
  date: Dated,
): boolean {
  // "Last year the firm made a loss, the Ledger reported", "According to Lund, on March 3 he was in jail"
  if (cue !== null && quotation.type === 'indirect' && (cue.span.start >= content.end || cue.form === 'preposition'))
    return false;
  const ahead = text.slice(content.start, Math.min(date.start, content.start + ADDRESSEE));
  // "said that on Monday she saw it"
  if (/^that (?:\p{Ll}+ )?$/u.test(ahead)) return false;
  const after = /^(\W*)([\p{L}’']*)/u.exec(text.slice(date.end, date.end + 24));
  const next = (after?.[2] ?? '').toLowerCase();
  const { be, have, modal, relative } = english.grammar;
  const opensThat = !ahead.startsWith('that ') && after?.[1] === ' ' && next === 'that';
  if (opensThat && ahead.length < ADDRESSEE && !tellsMore(english, ahead)) return true;
  // "said Monday was a holiday": there the day is the subject of what was said.
  if (/^(?:\p{Ll}+ )?$/u.test(ahead)) return !be.has(next) && !have.has(next) && !modal.has(next) && !relative.has(next);
  const last = quotation.quoted.at(-1);
  const tail = last === undefined ? null : text.slice(last.end, date.start);
  // "called it “mad”, according to a transcript released on Monday"
  if (tail !== null && cameOutElsewhere(english, tail, false)) return false;
  // `tweeted, “Thank you, Oslo!” {on Friday}`: whole sentences between marks leave the day to the verb.
  if (tail !== null && /^["”'’]{1,2} (?:\p{Ll}{2,5} )?$/u.test(tail) && isWhole(text, quotation, content)) return true;
  if (closesWithOccasion(english, tail ?? text.slice(content.start, date.start), text.slice(date.end, content.end + 1)))
    return true;
  const takes = cue === null ? undefined : english.cues.entry(cue)?.takes;
  // "called for more money for schools in all of the poorer towns on Friday": what closes the sentence goes with its verb.
  const closes =
    tail === null &&
    (date.value.precision === 'day' || opensWithWhen(text, cue)) &&
    /^["”’']?[.;,]?$/u.test(text.slice(date.end, content.end + 1).trim());
  // "called on police to free six men {arrested last month}"
  if (isReduced(english, tail ?? ahead)) return false;
  if (closes && takes?.has('np') && isThing(english, ahead) && !isOfDoing(english, ahead)) return true;
  // "described the wall on Monday as “mad”"
  if (
    takes !== undefined &&
    (takes.has('as') || takes.has('np')) &&
    after?.[1] === ' ' &&
    next === 'as' &&
    isThing(english, ahead)
  )
    return true;
  // "promised “a new wall” as she opened the bridge on Monday"
  if (tail !== null && (quotation.quoted[0]?.start ?? 0) - content.start <= 2 && isOwnDoing(english, tail)) return true;
  if (takes === undefined || takes.has('clause') || takes.has('that') || quotation.type === 'direct') return false;
  // "chanting “no contract” after talks failed Friday"
  const before = tail ?? text.slice(content.start, date.start);
  if (before.length > (closes ? 3 * TAIL : TAIL) || goesAside(english, before, true) || isOfDoing(english, before)) return false;
  if (tail !== null && beginsAnew(english, tail)) return false;
  return date.start >= (last?.end ?? content.start);
}

/** "{When the guild first announced} its rule in December, Lund said": the clause is about when. */
function opensWithWhen(text: string, cue: Attribution['cue']): boolean {
  return cue !== null && /(?<!\S)When (?:[^\s,;:]+ ){1,6}$/u.test(text.slice(Math.max(0, cue.span.start - TAIL), cue.span.start));
}

/** "a road that she called “a ditch{”, Lund fell on}": behind words of somebody else's, the main clause begins. */
export function beginsAnew(english: Language, tail: string): boolean {
  return /^["”’']{1,2}, \p{Lu}/u.test(tail) && isReduced(english, tail);
}

/** "said {he learnt on} Monday that", "said {parents were told on}", "said {the mayor heard on}": a verb of its own; not "told {a crowd that had gathered on} Monday that". */
function tellsMore({ wordClasses, grammar, calendar }: Language, stretch: string): boolean {
  const words = stretch.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const relative = words.findIndex((word) => grammar.relative.has(word));
  return words.slice(0, relative < 0 ? words.length : relative).some((word, at) => {
    const kind = wordClasses.wordClass(word);
    const before = words[at - 1] ?? '';
    return (
      wordClasses.pronoun(word)?.case === 'subject' ||
      (at > 0 && grammar.be.has(word)) ||
      (kind === 'verb' &&
        at > 0 &&
        !calendar.isSpeaking(word) &&
        !grammar.preposition.has(before) &&
        !grammar.determiner.has(before) &&
        !grammar.possessive.has(before))
    );
  });
}

/** "announced {the sale of the docks on} Monday"; not {that he would sell}, {plans to sell on}, {a hearing on}. */
function isThing({ wordClasses, calendar, grammar }: Language, stretch: string): boolean {
  const words = stretch.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  return (
    stretch.length < ADDRESSEE &&
    !words.some((word, at) => {
      const kind = wordClasses.wordClass(word);
      const before = words[at - 1] ?? '';
      const verb = kind === 'verb' && !grammar.determiner.has(before) && !grammar.possessive.has(before);
      return verb || kind === 'auxiliary' || word === 'to' || grammar.relative.has(word) || calendar.isSpeaking(word);
    })
  );
}

/** `said the plan was “mad” {in an interview with Radio Tulla on Friday}.`; not `said he would speak {at a rally on Friday}`. */
function closesWithOccasion(english: Language, before: string, after: string): boolean {
  if (!/^["”’']?[.;:]?$/u.test(after.trim()) || liesAhead(english, before)) return false;
  const words =
    before
      .slice(-2 * TAIL)
      .toLowerCase()
      .match(/[\p{L}\p{N}’'-]+|[,;:]/gu) ?? [];
  const at = words.findLastIndex((word) => english.calendar.isOccasion(word));
  if (at < 0 || words.length - at > REST) return false;
  const opener = words.slice(Math.max(0, at - REST), at).findLastIndex((word) => english.calendar.isWithin(word));
  const rest = words.slice(at + 1).join(' ');
  // "who was suspended in June {after a} march in February"
  if (words.slice(Math.max(0, at - REST) + opener + 1, at).some(english.calendar.opensAside)) return false;
  // "he had warned Shah in a memo dated 3 July"
  return opener >= 0 && !isReduced(english, rest) && !goesAside(english, rest, true) && !/\bhad\b/u.test(before);
}

/** Whether what is reported begins with its quoted words, and these with a capital letter. */
function isWhole(text: string, { quoted }: Attribution['quotation'], content: Span): boolean {
  const first = quoted[0];
  return first !== undefined && first.start - content.start <= 2 && /^\p{Lu}/u.test(text.slice(first.start, first.end));
}

/** Whether a date stands in the words that another attribution reports, and ours does not. */
export function insideOther(english: Language, layout: Layout, date: Dated, attribution: Attribution): boolean {
  const tag = attribution.cue?.span ?? attribution.source;
  return layout.reportedNear(date.sentence, date.start).some((other) => {
    if (other === attribution) return false;
    const around = other.quotation.content.find((span) => contains(span, date));
    if (around === undefined || (tag !== null && contains(around, tag))) return false;
    return !belongsToCue(english, layout.text, other, around, date);
  });
}

// Words before a day that make it another matter’s: “{ahead of the vote on} Friday”, “{following the crash on} Sunday”, “a letter {seen by the Ledger on} Monday”.

import type { Language } from '../../language/language.ts';
import { contains } from '../../text/span.ts';
import type { Attribution, Span } from '../../types.ts';
import type { Dated } from './layout.ts';
import { isAdverbial, isHours, isOtherPast, wordsOf } from './side-clauses.ts';

/** "{, a week after} Lund called it “mad”": another day than the one named. */
export function counts(english: Language, stretch: string): boolean {
  const { calendar } = english;
  const words = wordsOf(stretch);
  return words.some(
    (word, at) =>
      calendar.opensAside(word) &&
      calendar.word(words[at - 1] ?? '')?.kind === 'unit' &&
      !isHours(english, words[at - 1] ?? '') &&
      calendar.direction(word) !== null,
  );
}

/** "Ahead of the vote on Friday", "before a summit in Oslo on": what is told there is said on some day before. */
export function beforehand(english: Language, stretch: string): boolean {
  const clause = stretch.split(/[,;]/u).at(-1) ?? '';
  const words = wordsOf(clause);
  const at = words.findLastIndex((word) => english.calendar.isBeforehand(word));
  // "before leaving on Monday", "before she left on Monday", "appearing before the committee on Monday"
  return (
    at >= 0 &&
    !(english.calendar.isSpeaking(words[at - 1] ?? '') && english.calendar.direction(words[at] ?? '') !== null) &&
    // "hours before the vote on Wednesday"
    !isHours(english, words[at - 1] ?? '') &&
    // "before the vote took place on Monday": whoever speaks has done nothing then.
    (english.grammar.article.has(words[at + 1] ?? '') ||
      !words.slice(at + 1).some((word) => word.endsWith('ing') || isOtherPast(english, word)))
  );
}

/** "Following the crash on Sunday, Lund said": some time after. Not "after talks on Sunday", "after her arrest on", "after touring the port on". */
export function inItsWake(english: Language, stretch: string): boolean {
  const { calendar, grammar, wordClasses } = english;
  const [first = '', second = '', ...rest] = wordsOf(stretch);
  return (
    calendar.comesAfter(first) &&
    grammar.determiner.has(second) &&
    !/[,;:]/u.test(stretch) &&
    !rest.some(
      (word, at) =>
        calendar.isSpeaking(word) ||
        calendar.isContest(word) ||
        // "following a police shooting on"
        (word.endsWith('ing') && !grammar.preposition.has(rest[at + 1] ?? '')) ||
        wordClasses.pronoun(word) !== null,
    )
  );
}

/** "{as recently as} Tuesday": gone back to, to say that it is not long ago. */
export function isGoneBackTo(text: string, { start }: Span): boolean {
  return /(?<!\p{L})as \p{Ll}+ as $/iu.test(text.slice(Math.max(0, start - LONGEST_BACK), start));
}

/** "told the council {a day earlier}": of another day than what the article tells; so are they who are quoted next. */
export function isCountedBack({ time }: Dated): boolean {
  return time.kind === 'offset' && time.from === 'anchor' && time.unit === 'day' && time.count < 0;
}

/** In characters: "as recently as ", and more than the longest adverb. */
const LONGEST_BACK = 32;

/** "praised the crews {following a crash on} Sunday": behind a verb. */
export function isInWakeOf(english: Language, stretch: string): boolean {
  const at = [...stretch.matchAll(/\p{Ll}+/gu)].findLast(([word]) => english.calendar.comesAfter(word))?.index;
  return at !== undefined && at > 0 && inItsWake(english, stretch.slice(at));
}

/** "Of the strike on Sunday, she said"; "Asked about the deal signed on Sunday, she said"; not "speaking at a vigil held on". */
export function opensWithTopic(english: Language, stretch: string): boolean {
  const words = wordsOf(stretch);
  const [first = '', second = ''] = words;
  if (english.calendar.isTopic(first)) return true;
  const made = words.at(-2) ?? '';
  return (
    first !== made &&
    /(?:ed|ing)$/u.test(first) &&
    english.grammar.preposition.has(second) &&
    isOtherPast(english, made) &&
    /^[^,]*$/u.test(stretch) &&
    !english.calendar.isOccasion(words.at(-3) ?? '')
  );
}

/** "In his memoir, published in 2011, he said": the day a paper came out, told in its own commas. */
export function opensWithPaper(english: Language, stretch: string): boolean {
  const [, paper = '', verb = ''] = /^[^,]* (\p{L}+), (\p{L}+)(?: \p{L}+)? $/u.exec(stretch) ?? [];
  return english.calendar.isOccasion(paper.toLowerCase()) && english.calendar.speaks(verb) && isAdverbial(english, stretch);
}

/** Words between the noun of a document and the day it came out: "published by the office on". */
const CAME_OUT = 6;

/** Whether a stretch before a date ends with {to a report published on}, or with {a letter seen by the Ledger on}. */
export function cameOutElsewhere(english: Language, stretch: string, ofSource: boolean): boolean {
  const { calendar, grammar } = english;
  const words = wordsOf(stretch);
  const at = words.findLastIndex((word) => (/(?:ed|en|nt)$/u.test(word) && calendar.speaks(word)) || calendar.looksAt(word));
  if (at < 1 || words.length - at > CAME_OUT) return false;
  if (calendar.looksAt(words[at] ?? '')) return true;
  if (ofSource) return false;
  const noun = words
    .slice(0, at)
    .findLastIndex((word) => calendar.isOccasion(word) || calendar.isOccasion(word.replace(/s$/u, '')));
  if (noun < 0 || at - noun > 3) return false;
  const opener = words.slice(Math.max(0, noun - CAME_OUT), noun).findLast((word) => grammar.preposition.has(word));
  // "Emails released on Tuesday show the minister called it mad": they begin the sentence.
  return opener === undefined ? noun <= 1 : !calendar.isWithin(opener);
}

/** "Ever since Lund resigned" */
export function spans(english: Language, stretch: string): boolean {
  return wordsOf(stretch).some((word) => english.calendar.spans(word));
}

/** "referring to the vow" */
export function looksBack(english: Language, stretch: string): boolean {
  return wordsOf(stretch).some((word, at, words) => english.calendar.looksBack(word, words[at - 1] ?? ''));
}

/** "The official history, {published in} 1991, says" */
export function isWhenItCameOut({ calendar }: Language, text: string, date: Dated, { source, mention }: Attribution): boolean {
  if (source === null || mention?.entity !== 'document' || !contains(source, date)) return false;
  const verb = /, (\p{Ll}+)(?: \p{Ll}+)? (?:in |on )?$/u.exec(text.slice(source.start, date.start))?.[1] ?? '';
  return calendar.speaks(verb);
}

/** "On 3 December 1967", "in 1967"; not "in a 1967 interview". */
export function isLongAgo({ time, within, attributive }: Dated): boolean {
  return (
    !(within && attributive) && (time.kind === 'year' || ((time.kind === 'day' || time.kind === 'month') && time.year !== null))
  );
}

/** "said {of the meeting on} Monday", "said {of the sinking of the ferry in} 1987"; not "said of Lund on Monday", which is when it was said. */
export function speaksOfEvent({ calendar, grammar }: Language, clause: string): boolean {
  const [, of = '', article = '', noun = ''] =
    /^ (\p{Ll}+) (\p{Ll}+) (?:[\p{L}-]+ )??(\p{Ll}+)(?: of (?:[\p{L}’'-]+ ){1,4}| )(?:on |in )?$/u.exec(clause) ?? [];
  return (
    calendar.isTopic(of) &&
    grammar.article.has(article) &&
    (calendar.isOccasion(noun) || calendar.isContest(noun) || noun.endsWith('ing'))
  );
}

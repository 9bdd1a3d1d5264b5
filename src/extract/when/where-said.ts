// Clauses that tell when or where something was said: Lund{, who spoke to reporters on} Tuesday, said; gave a speech on Tuesday{ in which she} said.

import type { Language } from '../../language/language.ts';
import { isOtherPast, isOwnDoing, opensSide, wordsOf } from './side-clauses.ts';

/**
 * Whether a clause before the cue tells how the source spoke: Lund, {who addressed reporters on} Tuesday, said; {which was published on};
 * {while opening the bridge on}. Not {who left the council in}.
 */
export function tellsOfSpeech(english: Language, stretch: string, witnessed: boolean): boolean {
  const words = wordsOf(stretch);
  const at = words.findLastIndex((word) => opensSide(english, word));
  if (at < 0) return false;
  if (isOwnDoing(english, stretch)) return true;
  const { calendar, cues, grammar } = english;
  if (!grammar.relative.has(words[at] ?? '')) return false;
  const verb = verbAfter(english, words, at);
  // "who disclosed this in Abuja on Monday", "who confirmed the arrest on Monday"
  const next = words[words.indexOf(verb, at) + 1] ?? '';
  // "which filed for protection on Monday"
  if (next === 'for' && !grammar.determiner.has(words[words.indexOf(next, at) + 1] ?? '')) return false;
  const says = (cues.verbs.has(verb) && next === 'this') || (calendar.discloses(verb) && grammar.determiner.has(next));
  return says || (!witnessed && isThereMeanwhile(english, words, at)) || calendar.speaks(verb) || calendar.presides(verb);
}

/** Behind a cue: "said Lund{, who was waiting for a bus on} Tuesday", "according to Lund{, who spoke to reporters on} Tuesday". */
export function speaksMeanwhile(english: Language, stretch: string, witnessed: boolean): boolean {
  const words = wordsOf(stretch);
  const at = words.findIndex((word) => opensSide(english, word));
  if (!english.grammar.relative.has(words[at] ?? '') || words.slice(at + 1).some((word) => opensSide(english, word)))
    return false;
  return (!witnessed && isThereMeanwhile(english, words, at)) || english.calendar.speaksAloud(verbAfter(english, words, at));
}

/** The verb of a relative clause, past "has", "was", "also". */
function verbAfter({ grammar }: Language, words: readonly string[], at: number): string {
  const { be, have, adverb } = grammar;
  return words.slice(at + 1).find((word) => !be.has(word) && !have.has(word) && !adverb.has(word)) ?? '';
}

/** "who {was visiting} Oslo on Tuesday", "who {was in} Oslo on Tuesday" */
function isThereMeanwhile(english: Language, words: readonly string[], at: number): boolean {
  const verb = verbAfter(english, words, at);
  return english.grammar.be.has(words[at + 1] ?? '') && (verb.endsWith('ing') || english.calendar.isWithin(verb));
}

/** "{, when} Lund said", "{debate where} Lund said", right behind a date. */
export function opensThere(english: Language, stretch: string, occasion: boolean): boolean {
  const at = wordsOf(stretch).findIndex((word) => english.calendar.isAtWhich(word));
  if (at < 0) return false;
  const lead = /^[^,;:()–—―]*/u.exec(stretch)?.[0] ?? '';
  return at === 0 ? true : occasion && at <= 4 && wordsOf(lead).length >= at;
}

/** "The ferry {was leaving on} Tuesday{ when a passenger} said": what went on, not where she spoke. */
export function opensScene({ calendar, grammar }: Language, ahead: string, between: string): boolean {
  // "was coming from Tulla, Norl., late Tuesday"
  const bare = ahead.replace(/, \p{Lu}[^,;:]{1,24},(?= )/u, '');
  const [, be = '', verb = ''] = /(?<!\p{L})(\p{Ll}+) (\p{Ll}+ing)(?: [^,;:]*)? $/u.exec(bare) ?? [];
  if (!grammar.be.has(be) || calendar.isSpeaking(verb) || calendar.isHeld(verb)) return false;
  return /^ when (?:\p{L}[\p{L}.’'-]* ){1,6}$/u.test(between);
}

/** "gave a speech on Monday{ in which she} said", "made it known on Monday{ at a rally in Tulla, where she} said" */
export function opensInWhich(english: Language, ahead: string, between: string): boolean {
  const { calendar, grammar } = english;
  const words = wordsOf(between);
  const at = words.findIndex(
    (word, index) => calendar.isAtWhich(word) || (grammar.relative.has(word) && calendar.isWithin(words[index - 1] ?? '')),
  );
  const way = words.slice(0, Math.max(0, at));
  return (
    at >= 0 &&
    at <= IN_WHICH &&
    !way.some((word) => isOtherPast(english, word)) &&
    [...wordsOf(ahead.split(/[,;:]/u).at(-1) ?? ''), ...way].some(calendar.isSpeaking)
  );
}

/** Words between a day and the "where" of its occasion. */
const IN_WHICH = 7;

/** "survived by two votes yesterday{ after an angry debate in which members} said": they met that day, and said it there. */
export function meetsThere({ calendar, grammar }: Language, stretch: string): boolean {
  const words = wordsOf(stretch);
  const at = words.findIndex((word) => calendar.gathers(word));
  const opener = words[0] ?? '';
  return (
    at > 0 &&
    at <= 5 &&
    (calendar.isWithin(opener) || calendar.direction(opener) === 'after') &&
    (words[at + 1] === 'where' || (calendar.isWithin(words[at + 1] ?? '') && grammar.relative.has(words[at + 2] ?? '')))
  );
}

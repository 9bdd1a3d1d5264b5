// What a dated sentence names: {Lund} opened the bridge {d1 on Friday}; a {report} released {d1 Monday}.

import type { Language } from '../../language/language.ts';
import { isUpper } from '../../text/characters.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Resolution, Span } from '../../types.ts';
import type { Dated, Layout, Word } from './layout.ts';
import { isOfRelative, nearness } from './nearness.ts';
import { isOffice } from './officers.ts';
import { cameOutElsewhere, isGoneBackTo, isInWakeOf } from './other-days.ts';
import { isOfDoing } from './side-clauses.ts';
import { opensScene } from './where-said.ts';

/** Below this a name and a date of one sentence stand in different clauses; see `nearness`. */
const SAME_CLAUSE = 3;

/** Characters behind a day in which the verb of its clause stands. */
const CLAUSE = 32;

/** Words on either side of a date among which the noun of its occasion stands: "a hearing held in the harbour on Friday". */
const EVENT_REACH = 6;

/** Last words of names → the speakers who bear them, each with all that they are called. */
export type Surnames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of all who speak. "A senior official" is no name. */
export function surnamesOf(resolutions: readonly Resolution[]): Surnames {
  const found = new Map<string, Map<string, string>>();
  for (const { speaker } of resolutions) {
    // "Four divers from Gozo" bear no surname.
    if (speaker === null || (speaker.kind !== 'person' && speaker.kind !== 'organization')) continue;
    for (const name of [speaker.name, ...speaker.aliases]) {
      const last = name.slice(name.lastIndexOf(' ') + 1);
      if (!/^\p{Lu}/u.test(last)) continue;
      const ids = found.get(last) ?? new Map<string, string>();
      found.set(last, ids.set(speaker.id, `${ids.get(speaker.id) ?? ''} ${name.toLowerCase()}`));
    }
  }
  return found;
}

/** The other dates of its sentence. */
export function neighbours(dated: readonly Dated[], index: number): readonly Dated[] {
  const found: Dated[] = [];
  const { sentence } = dated[index] as Dated; // index is that of a date
  for (let at = index - 1; dated[at]?.sentence === sentence && index - at < 8; at--) found.push(dated[at] as Dated);
  for (let at = index + 1; dated[at]?.sentence === sentence && at - index < 8; at++) found.push(dated[at] as Dated);
  return found;
}

/**
 * The speakers a dated sentence names, and whether in the clause of the date; `words` are those of the reporter. "The court heard on Monday that
 * Lund lied": she is told of.
 */
export function namedBeside(
  english: Language,
  layout: Layout,
  date: Dated,
  words: readonly Word[],
  others: readonly Dated[],
  surnames: Surnames,
): { readonly named: ReadonlyMap<string, boolean>; readonly anybody: boolean } {
  const named = new Map<string, boolean>();
  let anybody = false;
  for (const [at, word] of words.entries()) {
    if (!isUpper(layout.text, word.start)) continue;
    // "Lund’s younger brother died on Friday" tells of him.
    if (/['’]s$/u.test(word.lower) && words.slice(at + 1, at + 3).some(({ lower }) => isOffice(english, lower))) continue;
    const ids = surnames.get(layout.text.slice(word.start, word.end).replace(/['’]s$/u, ''));
    if (ids === undefined) continue;
    const between = word.start < date.start ? { start: word.end, end: date.start } : { start: date.end, end: word.start };
    // "invited Lund to Monday’s debate" tells of no day with Lund in it.
    // "In an interview on Saturday, Lund spoke of her exit on Wednesday": the day that opens the sentence is of what she does.
    const opened = word.start < date.start && others.some((other) => other.end < word.start && opensSentence(layout, other));
    const near =
      !opened &&
      (!date.attributive || date.within) &&
      (date.value.precision !== 'year' || (date.attributive && date.occasion)) &&
      // "Lund, who left in July, last night ruled it out": what stands between the commas is over.
      (/^, [^,;:]*, $/u.test(layout.text.slice(between.start, between.end)) ||
        !others.some((other) => contains(between, other))) &&
      // "Lund read from a letter sent in March": the letter's day.
      !(word.start < date.start && cameOutElsewhere(english, layout.text.slice(between.start, between.end), false)) &&
      // "Lund blamed Reyes for leaving in November"
      (date.value.precision === 'day' || !isOfDoing(english, layout.text.slice(between.start, between.end))) &&
      nearness(english, layout, date, word, []) >= SAME_CLAUSE;
    // "Lund, who left in July, …": the next sentence may go on there.
    const weak = /^,? who\b/u.test(layout.text.slice(word.end, word.end + 6));
    const apart = isOfItself(english, layout, word, date);
    for (const [id, called] of ids) {
      if (isNamesake(english, layout, words[at - 1], word, called)) continue;
      anybody = true;
      if (!apart && (near || (weak && !named.has(id)))) named.set(id, near);
    }
  }
  return { named, anybody };
}

/**
 * Where a day dates nothing of whoever is named beside it: "Lund praised the crews {following a crash on} Monday", "Lund, {who yesterday returned to his
 * post}, said", "The ferry was leaving on Monday {when Lund} fell".
 */
export function isOfItself(english: Language, { text, segments }: Layout, name: Span, date: Dated): boolean {
  if (isGoneBackTo(text, date)) return true;
  if (name.start < date.start) {
    const between = text.slice(name.end, date.start);
    return isInWakeOf(english, between) || isOfRelative(english, between, text.slice(date.end, date.end + CLAUSE));
  }
  const start = Math.max(segments.sentences[date.sentence]?.start ?? 0, date.start - 2 * CLAUSE);
  return opensScene(english, text.slice(start, date.start), text.slice(date.end, name.start));
}

/** "{On Saturday}, Lund spoke", "{In an interview earlier on Saturday}, Lund spoke": before the first comma of a sentence. */
function opensSentence({ text, segments }: Layout, { sentence, start, end, attributive }: Dated): boolean {
  const head = segments.sentences[sentence]?.start ?? start;
  return (
    !attributive &&
    start - head < 2 * CLAUSE &&
    text[end] === ',' &&
    /^(?:On|In|At) [^,;:]*$|^(?:\p{L}+ )?$/u.test(text.slice(head, start))
  );
}

/** "{Adam} Moss", where Karl Moss speaks. */
function isNamesake({ names }: Language, { text }: Layout, given: Word | undefined, word: Word, called: string): boolean {
  if (given === undefined || word.start - given.end !== 1 || !isUpper(text, given.start)) return false;
  return names.given(given.lower) !== null && /\p{L} \p{L}/u.test(called) && !` ${called} `.includes(` ${given.lower} `);
}

/** "Friday’s hearing", "a report released Monday", "ruled on Friday": the nouns of occasions near a date. */
export function eventsBeside(english: Language, date: Dated, words: readonly Word[]): ReadonlySet<string> {
  const at = indexAt(words, date.start);
  const near = words.slice(Math.max(0, at - EVENT_REACH), at + EVENT_REACH + 1).map(({ lower }) => lower);
  return new Set(
    near.flatMap((word) => {
      const made = english.calendar.makes(word);
      return made !== null ? [made] : english.calendar.isOccasion(word) ? [word] : [];
    }),
  );
}

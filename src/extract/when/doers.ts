// Who does what a dated sentence tells, without a surname: {The premier} flew to Dubbo {d1 on Wednesday}; {Workers arriving early} found it shut {d1 yesterday}.

import type { Language } from '../../language/language.ts';
import { isUpper } from '../../text/characters.ts';
import type { Resolution } from '../../types.ts';
import { isOfItself } from './beside.ts';
import type { Dated, Layout, Word } from './layout.ts';
import { nearness } from './nearness.ts';
import { isOtherPast } from './side-clauses.ts';

/** Below this a subject and a date of one sentence stand in different clauses; see `nearness`. */
const SAME_CLAUSE = 3;

/** Words of the longest phrase looked for: the leader of the opposition. */
const LONGEST = 5;

/** Words of a sentence among which the people stand that begin it: "Hundreds of angry nurses". */
const PEOPLE = 4;

/** Phrases for single people → who they are: "the premier", "mr dorn’s mother". */
export function describedOf(resolutions: readonly Resolution[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { speaker } of resolutions)
    if (speaker !== null && (speaker.kind === 'unnamed' || speaker.kind === 'person'))
      found.set(speaker.name.toLowerCase(), speaker.id);
  return found;
}

/** Whoever the sentence begins with, where the date is of the same clause. */
export function describedBeside(
  english: Language,
  layout: Layout,
  date: Dated,
  words: readonly Word[],
  described: ReadonlyMap<string, string>,
): string | null {
  const first = words.findIndex(({ start }) => start >= date.end);
  const heads = words[0] !== undefined && words[0].end >= date.start ? [0, Math.max(0, first)] : [0];
  for (const head of heads) {
    let phrase = '';
    for (const word of words.slice(head, head + LONGEST)) {
      phrase += `${phrase === '' ? '' : ' '}${word.lower}`;
      const id = described.get(phrase);
      if (id === undefined || !phrase.includes(' ') || isOfItself(english, layout, word, date)) continue;
      if (nearness(english, layout, date, word, []) >= SAME_CLAUSE) return id;
    }
  }
  return null;
}

/** Whether people begin the sentence, and the date is of what they do: "Neighbours laid flowers at the gate yesterday". */
export function peopleBeside(english: Language, layout: Layout, date: Dated, words: readonly Word[]): boolean {
  const { preposition } = english.grammar;
  for (const [at, word] of words.slice(0, PEOPLE).entries()) {
    const role = english.roles(word.lower);
    // "Figures published on Tuesday" are none, nor are the Kenda Queens.
    if (role?.kind === 'person' && role.number === 'plural')
      return (
        (at === 0 || !isUpper(layout.text, word.start)) &&
        !english.calendar.speaks(words[at + 1]?.lower ?? '') &&
        nearness(english, layout, date, word, []) >= SAME_CLAUSE
      );
    if (preposition.has(word.lower) && word.lower !== 'of') return false;
  }
  return false;
}

/** "Three clerks {were suspended}", "Lund {was later arrested}": what is done to somebody, not what they do. */
export function isSuffered(english: Language, words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return english.grammar.be.has(word) && isOtherPast(english, next.endsWith('ly') ? (words[at + 2] ?? '') : next);
  });
}

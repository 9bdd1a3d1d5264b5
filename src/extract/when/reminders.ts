// Undated words that tell of a sitting again, which then goes on: "he told {the hearing} of it", "{the court} heard", "under {cross-examination}".

import type { Language } from '../../language/language.ts';
import { formsOf } from '../../text/forms.ts';
import { indexAt, spanAt } from '../../text/span.ts';
import type { Span } from '../../types.ts';
import type { Dated, Layout } from './layout.ts';
import { toldASitting } from './sittings.ts';

/** Words from a verb to the court that is told. */
const APART = 5;

/** Words from "in" to "the packed public gallery". */
const WITHIN = 4;

/** The words with which the reporter comes back to a sitting, in order. */
export function findReminders(english: Language, { text, segments, marked }: Layout, dated: readonly Dated[]): readonly Span[] {
  const { calendar, grammar } = english;
  const lower = formsOf(text, segments.words).map((form) => form.lower);
  const reminds = (at: number): boolean => {
    const word = lower[at] ?? '';
    const openers = calendar.atSitting(word);
    if (openers !== null)
      return openers === '' || lower.slice(Math.max(0, at - WITHIN), at).some((each) => openers.split(' ').includes(each));
    if (calendar.tells(word) && toldASitting(english, lower.slice(at, at + APART))) return true;
    const body = at - (grammar.be.has(lower[at - 1] ?? '') ? 2 : 1);
    return (
      calendar.hears(word) === '' &&
      grammar.article.has(lower[body - 1] ?? '') &&
      (calendar.sits(lower[body] ?? '') === '' || calendar.gathersAtSitting(lower[body] ?? ''))
    );
  };
  // "In January the court heard" is of another day.
  const isDated = (offset: number): boolean => {
    const sentence = indexAt(segments.sentences, offset);
    return dated[indexAt(dated, segments.sentences[sentence]?.start ?? offset)]?.sentence === sentence;
  };
  return segments.words.filter((word, at) => reminds(at) && spanAt(marked, word.start) === null && !isDated(word.start));
}

// Whether a report names a time at all: {s1 Lund} {c1 said} takes the day of its occasion, "has often said" has none.

import type { Language } from '../../language/language.ts';
import { indexAt } from '../../text/span.ts';
import type { Cue } from '../../types.ts';
import { type Layout, lowered } from './layout.ts';

/** Auxiliary and adverbs before a cue: has since repeatedly been quoted. */
const AUXILIARY_REACH = 4;

/**
 * `ahead`: "will say", "is expected to tell", and nobody has yet; `perfect`: "has said", "’ve called"; goes with no finished day. `repeated`: "has often said", "regularly says", "once called"; with no
 * occasion told elsewhere. `once`: "once said", "formerly called": some time ago, and not by the day of publication. `had`, `later`: "had told
 * police", "later told the Ledger": on another day than what is told before, but for a day of its own.
 */
export function undatedBy(
  english: Language,
  { text, segments }: Layout,
  cue: Cue,
): 'ahead' | 'perfect' | 'repeated' | 'once' | 'had' | 'later' | null {
  const at = indexAt(segments.words, cue.span.start);
  let repeated = false;
  let once = false;
  let other: 'had' | 'later' | null = null;
  for (let index = at - 1; index >= 0 && at - index <= AUXILIARY_REACH; index--) {
    const word = segments.words[index];
    const next = segments.words[index + 1];
    if (word === undefined || next === undefined || !/^\s+$/u.test(text.slice(word.end, next.start))) break;
    const form = lowered(text, word).replace('’', "'");
    const before = lowered(text, segments.words[index - 1] ?? word);
    // "is said to have told" is of a day; "has told" is of none.
    if (PERFECT.test(form)) return before === 'to' ? null : 'perfect';
    if (form === 'had') other = 'had';
    if (index === at - 1 && english.calendar.isEarly(form) && english.calendar.direction(form) === 'after') other = 'later';
    if (english.calendar.liesAhead(form) && text.charAt(word.start) === form.charAt(0)) return 'ahead';
    // "is to tell the inquiry"
    if (form === 'to' && english.grammar.be.has(before)) return 'ahead';
    if (english.calendar.isLongPast(form)) once = true;
    else if (english.calendar.isRepeated(form)) repeated = true;
    else if (form !== 'to' && form !== 'be' && !english.grammar.adverb.has(form) && !form.endsWith('ly') && form !== 'been')
      break;
  }
  const after = segments.words[at + 1];
  const next = after === undefined || text.slice(cue.span.end, after.start) !== ' ' ? '' : lowered(text, after);
  // "told me once that"; but "said once the storm was over"
  if (english.calendar.isLongPast(next)) once ||= text.startsWith(' that ', after?.end);
  if (english.calendar.isRepeated(next) || english.calendar.isLongPast(next)) repeated = true;
  // "said at the time": on no day of this week
  if (/^ at the time\b(?! of\b)/u.test(text.slice(cue.span.end, cue.span.end + 16))) repeated = true;
  return once ? 'once' : repeated ? 'repeated' : other;
}

/** Not "had": "Lund had said on Monday" names a finished day. */
const PERFECT = /^(?:has|have|hasn't|haven't|\p{L}+'ve)$/u;

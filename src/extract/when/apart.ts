// Words that were not said where people met: "{Lund wrote in an email}", "told the Ledger", "Meanwhile, Lund said".

import type { Language } from '../../language/language.ts';
import { contains, indexAt, spanAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { type Layout, wordsNear } from './layout.ts';

/** Characters behind a cue in which a paper is named. */
const TAG = 48;

/** "Meanwhile, Lund said", "Lund wrote in an email", "told the Ledger": not among those who met. */
export function isElsewhere(english: Language, layout: Layout, attribution: Attribution): boolean {
  const tag = attribution.cue?.span ?? attribution.source;
  if (tag === null) return false;
  if (tellsAPaper(english, layout.text, attribution)) return true;
  const sentence = indexAt(layout.segments.sentences, tag.start);
  const { calendar } = english;
  return wordsNear(layout, sentence, tag.start).some((word, at) => {
    const { lower } = word;
    if (!calendar.isWritten(lower) && !(at === 0 && calendar.turnsAway(lower)) && !calendar.setsApart(lower)) return false;
    // "“It sends a message,” she said": somebody's words, quoted here or beside these.
    return spanAt(layout.marked, word.start) === null && !attribution.quotation.content.some((span) => contains(span, word));
  });
}

/** "told the Tulla Ledger", "told RTÉ", "told Reuters", "told this newspaper" */
export function tellsAPaper({ bodyKinds, calendar, names }: Language, text: string, { cue }: Attribution): boolean {
  if (cue === null || !calendar.tells(text.slice(cue.span.start, cue.span.end))) return false;
  const name = /^ (?:the |this |our )?((?:\p{Lu}[\p{L}\p{N}’'-]*(?: |(?=\P{L})))+|\p{Ll}+)/u
    .exec(text.slice(cue.span.end, cue.span.end + TAG))?.[1]
    ?.trim();
  const last = name?.slice(name.lastIndexOf(' ') + 1) ?? '';
  return (
    bodyKinds(last.toLowerCase()).has('paper') || /^\p{Lu}{3,}$/u.test(last) || names.organization((name ?? '').toLowerCase())
  );
}

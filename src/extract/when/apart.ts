// Words that were not said where people met: "{Lund wrote in an email}", "told the Ledger", "Meanwhile, Lund said".

import type { Language } from '../../language/language.ts';
import { contains, indexAt, spanAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { type Layout, wordsNear } from './layout.ts';

/** Characters behind a cue in which a paper is named. */
const TAG = 48;

/** "Meanwhile, Lund said", "Lund wrote in an email", "told the Ledger", "said on condition of anonymity": not among those who met. */
export function isElsewhere(english: Language, layout: Layout, attribution: Attribution): boolean {
  const tag = attribution.cue?.span ?? attribution.source;
  if (tag === null) return false;
  if (tellsAPaper(english, layout.text, attribution) || turnsAway(english, layout, attribution)) return true;
  const sentence = indexAt(layout.segments.sentences, tag.start);
  const { calendar, names } = english;
  return wordsNear(layout, sentence, tag.start).some((word) => {
    // "an official, speaking anonymously, said"; but "an unidentified heckler shouted"
    const anonymous = names.anonymity(word.lower) === 'plainly' && word.start > (attribution.mention?.head.end ?? 0);
    const alone = anonymous || calendar.setsApart(word.lower);
    if (!calendar.isWritten(word.lower) && !alone) return false;
    // "“It sends a message,” she said": somebody's words, quoted here or beside these.
    return spanAt(layout.marked, word.start) === null && !attribution.quotation.content.some((span) => contains(span, word));
  });
}

/** "{Meanwhile}, Lund said", "{Reacting} to the verdict, Lund said": so are those who are quoted next. */
export function turnsAway({ calendar }: Language, { text, segments }: Layout, { cue, source }: Attribution): boolean {
  const tag = cue?.span ?? source;
  const sentence = tag === null ? undefined : segments.sentences[indexAt(segments.sentences, tag.start)];
  if (sentence === undefined) return false;
  return calendar.turnsAway(/^\p{Lu}\p{Ll}+/u.exec(text.slice(sentence.start, sentence.start + TAG))?.[0].toLowerCase() ?? '');
}

/** "In a {separate} interview, Lund said", "{Earlier}, Lund said": on a day of its own. */
export function opensAnother({ calendar }: Language, { text, segments }: Layout, { cue, source }: Attribution): boolean {
  const tag = cue?.span ?? source;
  const sentence = tag === null ? undefined : segments.sentences[indexAt(segments.sentences, tag.start)];
  if (sentence === undefined) return false;
  const [, opener = ''] = /^(\p{Lu}\p{Ll}+), /u.exec(text.slice(sentence.start, sentence.start + TAG)) ?? [];
  if (calendar.isAnother(opener.toLowerCase())) return true;
  const [, other = '', noun = ''] =
    /^\p{Lu}\p{Ll}+ (?:an? )?(\p{Ll}+) (?:\p{L}+ ){0,2}?(\p{Ll}+)(?!\p{L})/u.exec(
      text.slice(sentence.start, sentence.start + TAG),
    ) ?? [];
  return calendar.isAnother(other) && calendar.isOccasion(noun);
}

/** "told the Tulla Ledger", "told RTÉ", "told Reuters", "told this newspaper", "confirmed to the Ledger" */
export function tellsAPaper({ bodyKinds, calendar, names }: Language, text: string, { cue }: Attribution): boolean {
  if (cue === null) return false;
  const to = text.startsWith(' to ', cue.span.end) ? 3 : 0;
  if (to === 0 && !calendar.tells(text.slice(cue.span.start, cue.span.end))) return false;
  const name = /^ (?:the |this |our )?((?:\p{Lu}[\p{L}\p{N}’'-]*(?: |(?=\P{L})))+|\p{Ll}+)/u
    .exec(text.slice(cue.span.end + to, cue.span.end + TAG))?.[1]
    ?.trim();
  const last = name?.slice(name.lastIndexOf(' ') + 1) ?? '';
  return (
    bodyKinds(last.toLowerCase()).has('paper') || /^\p{Lu}{3,}$/u.test(last) || names.organization((name ?? '').toLowerCase())
  );
}

// Dated sentences that tell of what is still to come: “Shah {will speak} on Friday”, “Norwood {meets} Tulla Town on Friday”.

import type { Language } from '../../language/language.ts';
import { type Dated, type Layout, REACH, reporterText } from './layout.ts';
import { liesAhead } from './nearness.ts';

/** "Shah will speak on Friday", "Lund has asked Shah to speak at Friday’s debate" */
export function isAhead(english: Language, layout: Layout, date: Dated): boolean {
  const sentence = layout.segments.sentences[date.sentence] ?? date;
  const reported = layout.reportedNear(date.sentence, date.start).flatMap(({ quotation }) => quotation.content);
  const ahead = reporterText(layout, { start: Math.max(sentence.start, date.start - REACH), end: date.start }, reported);
  // "On Tuesday, Grassley will hold a hearing"
  const behind = /^\p{L}* ?$/u.test(ahead)
    ? reporterText(layout, { start: date.end, end: Math.min(sentence.end, date.end + REACH) }, [])
    : '';
  // "A press conference ahead of facing Tulla on Sunday:"
  if (aheadOf(english, ahead) || isCalledFor(english, ahead)) return true;
  if (opensAhead(english, behind) || brings(english, ahead, layout.text.slice(date.end, date.end + REACH))) return true;
  // "She is holding a rally on Thursday": whoever writes so in the paper of Friday wrote it before.
  const going = /(?<!\p{L})(?:is|are) (\p{Ll}+ing)(?= )[^,;:]*$/u.exec(ahead)?.[1] ?? '';
  // "lost by two votes yesterday"
  const { time } = date;
  const over = time.kind === 'offset' && time.from === 'published' && time.count < 0;
  const goesOn = !date.attributive && !over && (english.calendar.isHeld(going) || english.calendar.isScheduled(lastVerb(ahead)));
  // "ruled out of the side {to face} Tulla on Saturday"
  const due = /(?<!\p{L})to (\p{Ll}+)(?= )[^,;:]*$/u.exec(ahead)?.[1] ?? '';
  if (!over && english.calendar.isScheduled(`${due}s`) && !/\p{L}ed to \p{Ll}+ [^,;:]*$/u.test(ahead)) return true;
  return goesOn || liesAhead(english, ahead) || /\bha(?:s|ve) \p{L}+ed .*\bto \p{Ll}+[^,;:]*$/u.test(ahead);
}

/** "called {a meeting for} Monday" */
function isCalledFor({ calendar }: Language, ahead: string): boolean {
  return calendar.gathers(/(?<!\p{L})(\p{Ll}+) for (?:\p{Ll}+ )?$/u.exec(ahead)?.[1] ?? '');
}

/** "{ahead of} the vote on Friday", "{ahead of} meeting Shah on Friday" */
function aheadOf({ calendar }: Language, ahead: string): boolean {
  const [, opener = ''] = /(?:^|[ ,])(\p{L}+) of (?:[\p{L}’'-]+ ){1,6}(?:on )?$/u.exec(ahead) ?? [];
  return calendar.isBeforehand(opener.toLowerCase());
}

/** "For Croft, {Friday} brings the champions": a day that does something itself is still to come. */
function brings({ wordClasses }: Language, ahead: string, behind: string): boolean {
  const verb = /^ (\p{Ll}{2,}s) /u.exec(behind)?.[1] ?? '';
  return (
    /(?:^|, )$/u.test(ahead) && ['verb', 'ambiguous'].includes(wordClasses.wordClass(verb)) && !/(?:ss|us|is|as)$/u.test(verb)
  );
}

/** Whether the first verb behind a date is "will" or "is to": ", Grassley, of Norvale, will hold a hearing" */
function opensAhead({ grammar, wordClasses, calendar }: Language, behind: string): boolean {
  const words = behind.match(/[\p{L}’'-]+/gu) ?? [];
  const at = words.findIndex(
    (word) => grammar.modal.has(word) || grammar.be.has(word) || grammar.have.has(word) || wordClasses.wordClass(word) === 'verb',
  );
  return at >= 0 && calendar.liesAhead(words[at] ?? '');
}

/** "The trial {resumes} on Tuesday", "the council {meets} again in Tulla on Monday", "Norwood {meets} Tulla Town on Friday" */
function lastVerb(ahead: string): string {
  return (
    /(?<!\p{L})(\p{Ll}+s) (?:again |here |(?:\p{Lu}[\p{L}’'-]* ){1,3})?(?:(?:at|in) [^,;:]{1,24} )?(?:on )?$/u.exec(ahead)?.[1] ??
    ''
  );
}

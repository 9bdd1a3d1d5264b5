// A day that is told of whoever speaks, or of what they speak of: “The man arrested {on Tuesday} said”; “called Lund’s remarks {on Monday} “mad””.

import type { Language } from '../../language/language.ts';
import { contains } from '../../text/span.ts';
import type { Attribution, Span } from '../../types.ts';
import type { Dated, Layout } from './layout.ts';
import { isReduced } from './side-clauses.ts';

/** Characters between who speaks, or what they speak of, and a day that is told of them. */
const TAIL = 60;

/** "a September poll", "the poll of Monday’s voters"; but "a person familiar with Thursday’s meeting" is of no day. */
export function isOfSource(date: Dated, { mention }: Attribution): boolean {
  return mention === null || mention.entity === 'document' || date.start < mention.head.end;
}

/** Who speaks, not when: "The man arrested on Tuesday said"; but "A poll taken on Tuesday found" is of that day. */
export function describesSource(english: Language, layout: Layout, date: Dated, { cue, source, mention }: Attribution): boolean {
  const { text, segments } = layout;
  if (cue === null || mention === null || mention.entity === 'document' || date.start > cue.span.start) return false;
  // "took to the radio on Monday to say": when she said it.
  if (text.slice(date.end, cue.span.start) === ' to ') return false;
  if (isOfApposition(english, text, mention.head.end, date, cue.span.start)) return true;
  const beside = /^,? $/u.test(text.slice(date.end, cue.span.start)) && !/ing$/u.test(text.slice(cue.span.start, cue.span.end));
  // "Motorists stranded overnight by the flood said"
  if (!beside && !(source !== null && contains(source, date))) return false;
  const start = Math.max(mention.head.end, segments.sentences[date.sentence]?.start ?? 0);
  if (start >= date.start || date.start - start > 2 * TAIL) return false;
  const between = text.slice(start, date.start);
  return isReduced(english, between) || isAtWork(english, between) || (source !== null && saysInside(layout, source, date));
}

/**
 * "Lund{, a guest in the debate at} Thursday’s {meeting, }said", "Lund{, in debt after the flood last} March, said": who she is. Not "Lund, in a
 * statement on Thursday, said".
 */
function isOfApposition({ calendar, grammar }: Language, text: string, head: number, date: Dated, cue: number): boolean {
  if (head >= date.start || date.start - head > 2 * TAIL || !/^[^,;:]{0,24}, $/u.test(text.slice(date.end, cue))) return false;
  const [first = '', ...rest] =
    /^, ([^,;:]*)$/u
      .exec(text.slice(head, date.start))?.[1]
      ?.toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (grammar.article.has(first)) return date.attributive;
  const at = rest.findIndex((word) => calendar.direction(word) === 'after');
  return date.value.precision !== 'day' && calendar.isWithin(first) && at >= 0 && grammar.article.has(rest[at + 1] ?? '');
}

/** "{The mayor, who in 2019 called it “mad”}, says": the day is that of the other verb. */
function saysInside({ reportedNear }: Layout, source: Span, date: Dated): boolean {
  return (
    contains(source, date) &&
    reportedNear(date.sentence, date.start).some(({ cue }) => cue !== null && contains(source, cue.span))
  );
}

/** "Police {investigating a robbery in} 2009 said": what they look into. "Nurses {marching on} Monday said" it there. */
function isAtWork({ calendar }: Language, stretch: string): boolean {
  const verb = /^ (\p{Ll}+ing) /u.exec(stretch)?.[1] ?? '';
  return verb !== '' && !calendar.isSpeaking(verb) && !calendar.isHeld(verb);
}

/**
 * "On Monday Reyes rejected Lund’s claim that it fell", "called Lund’s remarks on Monday “mad”": what is told of somebody’s words is not of
 * their day, nor they of its. But "Lund’s claim on Monday that it fell".
 */
export function isOfWhomItIs(
  { calendar }: Language,
  text: string,
  date: Dated,
  { cue, source, quotation }: Attribution,
): boolean {
  if (source === null) return false;
  if (cue?.form === 'noun')
    return (
      date.end < source.start &&
      /^['’]s? (?:\p{Ll}+ )?$|^ $/u.test(text.slice(source.end, cue.span.start)) &&
      /^\p{Lu}/u.test(text.slice(source.start, source.end))
    );
  const start = cue?.span.end ?? source.end;
  if (date.start < start) return false;
  const ahead = text.slice(Math.max(start, date.start - TAIL), date.start);
  // "slammed Lund’s Sunday speech as “mad”"; not "told Lund’s Sunday show"
  const hers = date.occasion && /['’]s $/u.test(ahead) && !calendar.tells(text.slice(cue?.span.start ?? start, start));
  if (hers) return true;
  const noun = /['’]s? (?:\p{Ll}+ )??(\p{Ll}+) (?:on |in )?$/u.exec(ahead)?.[1] ?? '';
  const quoted = quotation.quoted[0]?.start ?? 0;
  return calendar.isOccasion(noun) && /^ (?:as |an? )*["“'‘]+$/u.test(text.slice(date.end, quoted));
}

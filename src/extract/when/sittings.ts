// Where people speak one after the other: "the guild met on Monday", "the court heard on Monday", "the council voted 7–2 on Monday",
// "was jailed on Monday". Whoever is quoted next spoke there.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Span } from '../../types.ts';
import { type Dated, type Layout, reporterWords } from './layout.ts';
import { isOtherPast, opensSide, wordsOf } from './side-clauses.ts';

/** What is a sitting only where it is told something. */
const TOLD = 'told';

/** Words between a body and the verb it sits by, or its place and the day: "told the Clare county council on". */
const APART = 4;

/** Words between a place and the day, where no other clause begins: "in the Tulla court by video link from a prison on Monday". */
const FAR = 8;

/**
 * Whether the reporter's words of a dated sentence, lower-case, tell of a gathering, or of the reporter's going among people; `day` is where the date
 * stands among them.
 */
export function isGathering(english: Language, words: readonly string[], day: number): boolean {
  const { gathers } = english.calendar;
  return (
    isSitting(english, words, day) ||
    words.some((word, at) => (gathers(word) && !hasHost(english, words, at)) || isReportersRound(english, words, at))
  );
}

/** "On Wednesday {we asked} the neighbours", "{we spoke} to", "{I visited}": whoever is quoted next answered then. */
function isReportersRound({ calendar, wordClasses }: Language, words: readonly string[], at: number): boolean {
  const { person, case: role } = wordClasses.pronoun(words[at] ?? '') ?? {};
  const verb = words[at + 1] ?? '';
  return person === 'first' && role === 'subject' && (calendar.speaksAloud(verb) || calendar.presides(verb));
}

/** "a {briefing}", "a press {conference}", "a {conference} call": whoever is quoted next need not have been there. */
export function hasHost({ calendar }: Language, words: readonly string[], at: number): boolean {
  return calendar.hasHost(words[at] ?? '') || calendar.isAudience(words[at - 1] ?? '') || words[at + 1] === 'call';
}

/** Whether they tell of one that a court, a council, a parliament held. */
export function isSitting(english: Language, words: readonly string[], day: number): boolean {
  const { calendar, grammar } = english;
  return words.some((word, at) => {
    if (calendar.gathersAtSitting(word)) return true;
    // "In evidence on Monday, Mr Lund said", "was giving evidence on Monday"
    if (calendar.isGiven(word)) return calendar.isWithin(words[at - 1] ?? '') || calendar.gives(words[at - 1] ?? '');
    // "was jailed", not "the jailed baker"
    if (calendar.isPenalty(word)) return grammar.be.has(words[at - 1] ?? '');
    const body = calendar.sits(word);
    // "told the house", not "the White House told" nor "at the house on Tuesday"
    if (body === TOLD && words[at - 1] !== 'the') return false;
    return body !== null && (speaksThere(english, words, at, body, day) || (body !== TOLD && isThere(english, words, at, day)));
  });
}

/** "told the court", "told a packed committee room", in the words behind a cue. */
export function toldASitting({ calendar }: Language, words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      calendar.tells(word) &&
      words
        .slice(at + 1, at + 1 + APART)
        .some((next, index) =>
          calendar.sits(next) === TOLD
            ? words[at + index] === 'the'
            : calendar.sits(next) !== null || calendar.gathersAtSitting(next),
        ),
  );
}

/** "The tribunal was told", "the court in Tulla heard": what stands in such a sentence was said there, whoever said it. */
function isHeard(english: Language, words: readonly string[]): boolean {
  const { sits, gathers } = english.calendar;
  return words.some((word, at) => (sits(word) !== null || gathers(word)) && hearsNext(english, words.slice(at + 1)));
}

/** "the court {on Tuesday 10 March heard}", "the court {in Tulla was told}": past the place and the day, and no other verb. */
function hearsNext({ calendar, grammar, wordClasses }: Language, behind: readonly string[]): boolean {
  const [first = ''] = behind;
  const verb = behind
    .slice(0, calendar.isWithin(first) || calendar.begins(first) ? FAR : 2)
    .findIndex((word) => calendar.hears(word) === '');
  const way = behind.slice(0, Math.max(0, verb));
  const turns = (word: string) =>
    wordClasses.wordClass(word) === 'verb' || (grammar.preposition.has(word) && !calendar.isWithin(word));
  return verb >= 0 && (verb < 2 || !way.some(turns));
}

/** "told the court", "the jury heard", "MPs voted". */
function speaksThere({ calendar }: Language, words: readonly string[], at: number, body: string, day: number): boolean {
  const before = words.slice(Math.max(0, at - APART), at);
  const after = words.slice(at + 1, at + 1 + APART);
  // "The trial of a man accused of killing his brother opened on Tuesday", "began in Tulla on Tuesday"
  if (words[at] === 'trial')
    return words.some((word, index) => {
      const verb = index > at && index < day && day - index <= APART ? calendar.hears(word) : null;
      return (verb === '' || verb === 'trial') && (index + 1 >= day || calendar.isWithin(words[index + 1] ?? ''));
    });
  return (
    before.some((word) => calendar.tells(word)) ||
    after.some((word) => {
      const verb = calendar.hears(word);
      return verb !== null && (verb === '' || verb === body);
    })
  );
}

/** "at Tulla Crown Court yesterday", "in Parliament on Monday"; not "papers filed in court on Monday", "in a letter to councillors on Monday". */
function isThere(english: Language, words: readonly string[], at: number, day: number): boolean {
  const { calendar } = english;
  const way = at < day ? words.slice(at + 1, day) : words.slice(day, at);
  if (way.length > FAR || (way.length >= APART && way.some((word) => isOtherPast(english, word) || opensSide(english, word))))
    return false;
  const from = Math.max(0, at - APART);
  // Not the "on" of "was settled on Friday after two members left".
  const opener = words.slice(from, at).findLastIndex((word, index) => calendar.isWithin(word) && from + index + 1 !== day);
  const between = words.slice(from + opener, at);
  return opener >= 0 && !calendar.isLodged(words[from + opener - 1] ?? '') && !between.some(calendar.setsApart);
}

/** Days in a sentence, at most, of what was heard. */
const DAYS = 4;

/** "The tribunal was told on Tuesday that he was paid “in a brown envelope”": on Tuesday, by whomever. So is who "was accused on Tuesday of “sloth”". */
export function heardDate(english: Language, layout: Layout, dated: readonly Dated[], content: Span): Dated | null {
  const { text, segments } = layout;
  const sentence = indexAt(segments.sentences, content.start);
  const from = indexAt(dated, segments.sentences[sentence]?.start ?? 0);
  // "A man had warned them a week earlier, an inquest was told Monday"
  const first = dated
    .slice(from, from + DAYS)
    .find((date) => date.sentence !== sentence || !(contains(content, date) || isSetOff(text, date)));
  if (first?.sentence !== sentence || first.attributive) return null;
  // "The court heard he “hid” in Tulla after he lost his ships in 2006": behind the words a day is theirs, unless it was heard there.
  const heard =
    first.start < content.start
      ? reporterWords(layout, first).map(({ lower }) => lower)
      : wordsOf(text.slice(content.end, first.start));
  if (isHeard(english, heard)) return first;
  const last = dated[indexAt(dated, content.start) - 1];
  return last?.sentence === sentence && isAccused(english, text, last, content) ? last : null;
}

/** "The trial{, which opened on Monday,} heard": when it opened. */
function isSetOff(text: string, { start, end }: Dated): boolean {
  return text[end] === ',' && /, (?:which|who) [^,;:]*$/u.test(text.slice(Math.max(0, start - ACCUSED), start));
}

/** "told police he was “minding it”{, a court heard on} Monday": what the court heard of was said before. */
export function isHeardBehind(english: Language, text: string, date: Dated, cue: Span, content: Span): boolean {
  if (cue.start > content.start || date.start < content.end || date.start - content.end > 2 * ACCUSED) return false;
  return isHeard(
    english,
    text
      .slice(content.end, date.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
}

/** Characters in which somebody "was sharply criticised", and of what behind the day: "for a speech that was". */
const ACCUSED = 40;

/** "The minister was accused {last night} of “sloth”", "Shah was branded {on Monday} a “fool”": no comma, no other verb between. */
function isAccused({ grammar, cues }: Language, text: string, date: Dated, content: Span): boolean {
  if (date.end > content.start + 1 || content.start - date.end > ACCUSED) return false;
  const before = text.slice(Math.max(0, date.start - ACCUSED), date.start);
  // "was yesterday accused of “sloth”"
  const between = /(\p{Ll}+) (?:on )?$/u.exec(before)?.[1] ?? '';
  const behind = /^ (\p{Ll}+(?:ed|t)) (?:\p{Ll}+ ){0,4}["“'‘]*$/u.exec(text.slice(date.end, content.start))?.[1] ?? '';
  if (grammar.be.has(between) && cues.verbs.has(behind)) return true;
  const [, be = '', verb = ''] = /(\p{Ll}+) (?:\p{Ll}+ly )?(\p{Ll}+(?:ed|t)) (?:on |in )?$/u.exec(before) ?? [];
  return (
    grammar.be.has(be) &&
    cues.verbs.has(verb) &&
    /^ (?:\p{Ll}+ ){0,4}["“'‘]*$/u.test(text.slice(date.end, content.start + 1).replace(/\S$/u, ''))
  );
}

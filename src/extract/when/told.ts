// What is told to a court, or to many: “He ran,” {s1 Garda Quinn} {c1 told the court}; “We wait,” {s1 Lund} {c1 told reporters}; and what is said outside.

import type { Language } from '../../language/language.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import { tellsAPaper } from './apart.ts';
import { type Dated, type Layout, wordsNear } from './layout.ts';
import type { Occasions } from './occasion.ts';
import { isOffice } from './officers.ts';
import { lastBefore, type Place } from './place.ts';
import { hasHost, toldASitting } from './sittings.ts';

/** Paragraphs over which the day of the lead goes on. */
const PASSAGE = 4;

/** Paragraphs of a lead, with what it sums up. */
const LEAD = 3;

/** Characters behind a cue in which whoever is told stands: "told a crowd of farmers afterwards". */
const TAG = 48;

/**
 * "was fined yesterday. … Garda Quinn told the court": what is told a court, a house, an inquiry was told it at the last sitting; soon after
 * the lead, what is told there or to many has the day of the lead: "A bomb went off on Tuesday. … Quinn told reporters".
 */
export function toldThere(
  english: Language,
  layout: Layout,
  occasions: Occasions,
  { attribution, start, sentence, paragraph }: Place,
): Dated | null {
  const sitting = lastBefore(occasions.sittings, start, sentence)?.dated;
  const news = lastBefore(occasions.news, start, sentence)?.dated;
  const isNear = news !== undefined && news.paragraph < layout.lead + LEAD && paragraph - news.paragraph <= PASSAGE;
  const lead = isNear ? news : null;
  // "A mother wept yesterday as she told of it. … she told the coroner"
  if (tellsASitting(english, layout, attribution)) return sitting ?? lead;
  if (sitting !== undefined && hasPartThere(english, layout, attribution)) return sitting;
  // "the awards in Tulla on Sunday … told the ceremony": the only one told of.
  const met = lastBefore(occasions.gatherings, start, sentence)?.dated;
  if (
    met !== undefined &&
    occasions.gatherings[0]?.dated.value.value === met.value.value &&
    tellsTheMeeting(english, layout, attribution)
  )
    return met;
  // "went down on Tuesday, the police said on Wednesday. … Quinn told reporters"
  return lead !== null && start < occasions.ofOneDayUntil && tellsMany(english, layout, attribution) ? lead : null;
}

/** "told the ceremony", "told the packed meeting" */
function tellsTheMeeting(english: Language, layout: Layout, attribution: Attribution): boolean {
  const [cue = '', article, ...rest] = wordsOfTag(layout, attribution);
  return english.calendar.tells(cue) && article === 'the' && rest.slice(0, GATHERING - 1).some(english.calendar.gathers);
}

/** Words between an opener and the gathering: "told a packed evening {meeting}". */
const GATHERING = 4;

/** "told reporters in Tulla", "told the crowd"; or at a gathering. */
function tellsMany(english: Language, layout: Layout, attribution: Attribution): boolean {
  const { calendar } = english;
  // "told Tulla News"; but "told news agencies"
  const named =
    attribution.cue !== null &&
    /^ (?:the )?\p{Lu}/u.test(layout.text.slice(attribution.cue.span.end, attribution.cue.span.end + 8));
  if (named && tellsAPaper(english, layout.text, attribution)) return false;
  const tells = wordsOfTag(layout, attribution).some(
    (word, at, tag) => calendar.tells(word) && tag.slice(at + 1, at + 3).some(calendar.isAudience),
  );
  return tells || gatheringOfTag(english, layout, attribution) !== null;
}

/** "told a rally", "At a stormy meeting, Lund said": the others speak there, too; "said at a press conference": they need not. */
export function gatheringOfTag(english: Language, layout: Layout, attribution: Attribution): 'host' | 'many' | null {
  const { calendar, grammar } = english;
  for (const words of [wordsOfTag(layout, attribution), opening(layout, attribution)])
    for (const [at, word] of words.entries()) {
      if (!(calendar.tells(word) || calendar.isWithin(word)) || !grammar.article.has(words[at + 1] ?? '')) continue;
      const noun = words.findIndex(
        (next, index) => index > at && index <= at + GATHERING && (calendar.gathers(next) || calendar.listens(next)),
      );
      if (noun >= 0) return hasHost(english, words, noun) ? 'host' : 'many';
    }
  return null;
}

/** The first words of a tag's sentence, where it opens with them: "At a stormy meeting". */
function opening({ text, segments }: Layout, { cue, source }: Attribution): readonly string[] {
  const tag = cue?.span ?? source;
  const sentence = tag === null ? undefined : segments.sentences[indexAt(segments.sentences, tag.start)];
  const head = sentence === undefined ? '' : text.slice(sentence.start, Math.min(sentence.start + TAG, tag?.start ?? 0));
  return (
    /^\p{Lu}\p{Ll}+(?: [\p{L}\p{N}’-]+)+/u
      .exec(head)?.[0]
      .toLowerCase()
      .split(' ')
      .slice(0, GATHERING + 2) ?? []
  );
}

/** Who has a part at a sitting: "Ida Lund, defending, said", "Justice Holm asked", "counsel for the owner said", "Ida Lund, for Mr Holm, said". */
export function hasPartThere(english: Language, layout: Layout, attribution: Attribution): boolean {
  const { source, mention } = attribution;
  if (source === null || mention === null || mention.entity === 'organization') return false;
  const { text } = layout;
  const title = wordsIn(text.slice(source.start, source.end));
  const behind = text.slice(mention.head.end, mention.head.end + TAG);
  if (/^(?: \p{Lu}{2})?, for \p{Lu}/u.test(behind)) return true;
  const aside = /^(?: \p{Lu}{2})?(?:, \p{Ll}+)?/u.exec(behind)?.[0] ?? '';
  const words = [...title, ...wordsIn(aside), ...opening(layout, attribution).slice(0, 2)];
  // "Justice Minister Ida Lund" has none.
  return words.some(
    (word, at) => english.calendar.pleads(word) && !(isOffice(english, word) && isOffice(english, words[at + 1] ?? '')),
  );
}

function wordsIn(stretch: string): readonly string[] {
  return stretch.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** "told the court", "told MPs" */
export function tellsASitting(english: Language, layout: Layout, attribution: Attribution): boolean {
  return toldASitting(english, wordsOfTag(layout, attribution));
}

/** A cue and the words behind it, up to the next sign. */
function wordsOfTag(layout: Layout, attribution: Attribution): readonly string[] {
  const { cue } = attribution;
  return cue === null ? [] : [layout.text.slice(cue.span.start, cue.span.end), ...wordsBehind(layout, attribution)];
}

/** Words between "outside" and a court: "outside the Tulla district court". */
const OUTSIDE = 4;

/** "Outside the court, Lund said": on the day of the last sitting, whatever day she gave evidence. */
export function outsideSitting(
  { calendar }: Language,
  layout: Layout,
  occasions: Occasions,
  { attribution, start, sentence }: Place,
): Dated | null {
  const tag = attribution.cue?.span ?? attribution.source;
  if (tag === null || occasions.sittings.length === 0) return null;
  const words = wordsNear(layout, indexAt(layout.segments.sentences, tag.start), tag.start);
  const at = words.findIndex(
    (word) => calendar.isOutside(word.lower) && !attribution.quotation.content.some((span) => contains(span, word)),
  );
  const near = at < 0 ? [] : words.slice(at + 1, at + 1 + OUTSIDE);
  if (!near.some(({ lower }) => calendar.sits(lower) !== null || calendar.gathersAtSitting(lower))) return null;
  return lastBefore(occasions.sittings, start, sentence)?.dated ?? null;
}

/** The words of a tag behind its cue, up to the next sign. */
export function wordsBehind({ text }: Layout, { cue }: Attribution): readonly string[] {
  if (cue === null) return [];
  const tail = text.slice(cue.span.end, cue.span.end + TAG);
  const sign = tail.search(/[^\p{L}\p{N}’' .-]|\. /u);
  return (sign < 0 ? tail : tail.slice(0, sign)).toLowerCase().match(/[^ .]+/gu) ?? [];
}

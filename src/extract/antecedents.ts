// Whom the small words mean: Petra Holm came late. {She} blamed the trains. — The nearest fitting person, and how clear that is.

import type { Language } from '../language/language.ts';
import { indexAt, slice, spanAt } from '../text/span.ts';
import type { Gender, Mention, QuotedSpan, Segments, Span } from '../types.ts';
import type { Person } from './people.ts';

/** One place where somebody was on stage. */
export type Appearance = {
  readonly person: Person;
  readonly at: Span;
  /** Whether the mention is what its clause is about: "Holm said", not "to Holm". */
  readonly subject: boolean;
  /** Named inside somebody's words, not by the article. */
  readonly quoted: boolean;
  /** Whether it was itself a pronoun. */
  readonly pronoun: boolean;
};

export type Antecedent = {
  readonly person: Person;
  /** How far the best is ahead of the second, in points; Infinity when there is no second. */
  readonly margin: number;
  readonly score: number;
  readonly at: Span;
};

/** What the choice looks at, in points; hand-set in the order of strength and checked on the fitting articles. */
const POINTS = {
  perSentence: -0.8,
  perParagraph: -0.25,
  subject: 1.4,
  quoted: -2.2,
  lastSpeaker: 1.3,
  genderKnown: 0.8,
  fullNameUnknown: -0.6,
  frequency: 0.35,
  ownWords: -5,
} as const;

/** Appearances further back than this many do not come to a reader's mind. */
const MEMORY = 40;

/** Whom a third-person singular pronoun at `at` means. `excluded` are persons named inside the very words it introduces. */
export function antecedentOf(
  segments: Segments,
  stage: readonly Appearance[],
  at: Span,
  gender: Gender | null,
  lastSpeaker: Person | null,
  excluded: ReadonlySet<Person>,
): Antecedent | null {
  const sentence = indexAt(segments.sentences, at.start);
  const paragraph = indexAt(segments.paragraphs, at.start);
  const best = new Map<Person, { score: number; at: Span }>();
  const from = Math.max(0, stage.length - MEMORY);
  for (let index = stage.length - 1; index >= from; index--) {
    const appearance = stage[index] as Appearance; // as: inside the list
    const { person } = appearance;
    if (appearance.at.start >= at.start) continue;
    if (gender !== null && person.gender !== null && person.gender !== gender) continue;
    const sentences = sentence - indexAt(segments.sentences, appearance.at.start);
    const paragraphs = paragraph - indexAt(segments.paragraphs, appearance.at.start);
    let score = POINTS.perSentence * Math.min(sentences, 6) + POINTS.perParagraph * Math.min(paragraphs, 6);
    if (appearance.subject) score += POINTS.subject;
    if (appearance.quoted) score += POINTS.quoted;
    if (person === lastSpeaker) score += POINTS.lastSpeaker;
    if (gender !== null && person.gender === gender) score += POINTS.genderKnown;
    if (!person.full) score += POINTS.fullNameUnknown;
    if (excluded.has(person)) score += POINTS.ownWords;
    score += POINTS.frequency * Math.log(1 + person.named.filter((name) => name.span.start < at.start).length);
    const kept = best.get(person);
    if (kept === undefined || score > kept.score) best.set(person, { score, at: appearance.at });
  }
  const ranked = [...best.entries()].sort((a, b) => b[1].score - a[1].score);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return {
    person: first[0],
    score: first[1].score,
    margin: second === undefined ? Number.POSITIVE_INFINITY : first[1].score - second[1].score,
    at: first[1].at,
  };
}

/** Whether a mention is the subject of its clause, seen from the words beside it: no preposition before, a verb after. */
export function isSubject(english: Language, text: string, mention: Mention): boolean {
  const before = /(\p{L}+)[ \u00A0]$/u.exec(text.slice(Math.max(0, mention.span.start - 16), mention.span.start))?.[1];
  const { wordClasses } = english;
  if (before !== undefined && wordClasses.wordClass(before.toLowerCase()) === 'preposition') return false;
  const after = /^['’s]{0,2},?[ \u00A0](\p{L}+)/u.exec(text.slice(mention.span.end, mention.span.end + 24));
  if (after === null) return false;
  const next = (after[1] as string).toLowerCase(); // as: the group matched
  if (after[0].includes(',')) return before === undefined; // "Holm, who …", "Holm, the mayor, said" at the head of a sentence
  const class_ = wordClasses.wordClass(next);
  return (
    class_ === 'verb' ||
    class_ === 'auxiliary' ||
    class_ === 'participle' ||
    class_ === 'ambiguous' ||
    class_ === 'adverb' ||
    next === 'who'
  );
}

/** Whether a place lies inside quotation marks. */
export function isQuoted(quoted: readonly QuotedSpan[], outermost: readonly Span[], at: Span): boolean {
  return quoted.length > 0 && spanAt(outermost, at.start) !== null;
}

export function textOf(text: string, mention: Mention): string {
  return slice(text, mention.span);
}

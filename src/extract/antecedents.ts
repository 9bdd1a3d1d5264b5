// Whom the small words mean: Petra Holm came late. {She} blamed the trains. — The nearest fitting person, and how clear that is.

import { contains, indexAt, slice } from '../text/span.ts';
import type { Attribution, Gender, Mention, Span } from '../types.ts';
import type { Person } from './people.ts';
import { type Answer, type Appearance, NOBODY, personAnswer, type Reading, type Thing } from './reading.ts';

/** What the choice of a person looks at, in points; set in the order of strength and checked on the fitting articles. */
const POINTS = {
  perSentence: -1,
  perParagraph: -0.4,
  main: 1.4,
  clause: 0.5,
  quoted: -2.2,
  lastSpeaker: 0.3,
  justSpoke: 0.8,
  genderKnown: 0.8,
  surnameOnly: -0.6,
  unnamed: -1.5,
  frequency: 0.35,
  bearer: 3.5,
  ownWords: -3.5,
} as const;

/** Appearances further back than this many do not come to a reader's mind. */
const MEMORY = 40;
/** "It" and "they" reach back this many things and characters. */
const THINGS = 12;
const REACH = 600;

/** Whom a pronoun means; for the source of an attribution nobody who is named inside its own words. */
export function answerPronoun(reading: Reading, mention: Mention, attribution: Attribution | null): Answer {
  const form = pronounForm(reading, mention);
  if (form === null) return NOBODY;
  if (form.person === 'relative') return relative(reading, mention);
  if (form.person !== 'third') return NOBODY;
  if (form.number === 'plural' || form.gender === null) return thingFor(reading, mention, form.number === 'plural');
  const excluded = attribution === null ? new Set<Person>() : namedInside(reading, attribution);
  const found = antecedentOf(reading, mention.span, form.gender, excluded);
  if (found === null) return NOBODY;
  // Two fit equally: a wrong name is worse than none.
  if (found.margin < TOO_CLOSE)
    return { ...NOBODY, reasons: [{ name: 'pronoun-undecided', contribution: -2, at: mention.span }] };
  found.person.gender ??= form.gender;
  const name = clarity(found.margin);
  const reason = { name: `pronoun-${name}`, contribution: CLARITY_POINTS[name], at: found.at };
  return personAnswer(reading, found.person, null, [reason]);
}

export function pronounForm({ english, text }: Reading, mention: Mention) {
  if (mention.kind !== 'pronoun') return null;
  return english.wordClasses.pronoun(slice(text, mention.head).toLowerCase());
}

/** Points of the choice within which two persons fit a pronoun equally. */
const TOO_CLOSE = 0.3;

type Clarity = 'one-candidate' | 'clear' | 'likely' | 'several';
const CLARITY_POINTS: Readonly<Record<Clarity, number>> = { 'one-candidate': 1.5, clear: 1.2, likely: 0.4, several: -0.6 };

/** In points of the choice: 1.5 is more than any single weak sign gives, 0.5 less than the weakest. */
export function clarity(margin: number): Clarity {
  if (margin === Number.POSITIVE_INFINITY) return 'one-candidate';
  if (margin > 1.5) return 'clear';
  return margin > 0.5 ? 'likely' : 'several';
}

export type Antecedent = {
  readonly person: Person;
  readonly score: number;
  /** How far the best is ahead of the second; Infinity when there is no second. */
  readonly margin: number;
  readonly at: Span;
};

/** The person a third-person reference at `at` most likely means. */
export function antecedentOf(
  { scene, stage, lastSpeaker }: Reading,
  at: Span,
  gender: Gender | null,
  excluded: ReadonlySet<Person>,
  among: readonly Person[] | null = null,
): Antecedent | null {
  const sentence = indexAt(scene.segments.sentences, at.start);
  const paragraph = indexAt(scene.segments.paragraphs, at.start);
  const best = new Map<Person, { score: number; at: Span }>();
  for (let index = stage.length - 1; index >= Math.max(0, stage.length - MEMORY); index--) {
    const appearance = stage[index] as Appearance; // as: inside the list
    const { person } = appearance;
    if (among !== null && !among.includes(person)) continue;
    if (gender !== null && person.gender !== null && person.gender !== gender) continue;
    const back = sentence - appearance.sentence;
    const paragraphsBack = paragraph - appearance.paragraph;
    let score = POINTS.perSentence * Math.min(back, 6);
    // “No,” said Lund of Norvale, who had met Shah. He added: “Never.”
    if (appearance.speaks && back === 1 && paragraphsBack === 0) score += POINTS.justSpoke;
    score += POINTS.perParagraph * Math.min(paragraphsBack, 6);
    if (appearance.subject !== null) score += POINTS[appearance.subject];
    if (appearance.quoted) score += POINTS.quoted;
    if (person === lastSpeaker) score += POINTS.lastSpeaker;
    if (gender !== null && person.gender === gender) score += POINTS.genderKnown;
    if (person.kind === 'unnamed') score += POINTS.unnamed;
    else if (!person.full) score += POINTS.surnameOnly;
    if (excluded.has(person)) score += POINTS.ownWords;
    // Of several who bear a surname the one the article is about goes by it.
    score += (among === null ? 1 : POINTS.bearer) * POINTS.frequency * Math.log(1 + appearance.before);
    const kept = best.get(person);
    if (kept === undefined) best.set(person, { score, at: appearance.at });
    else if (score > kept.score) [kept.score, kept.at] = [score, appearance.at];
  }
  return clearest(best);
}

/** The person with the most points, and how far ahead of the next. */
function clearest(scores: ReadonlyMap<Person, { readonly score: number; readonly at: Span }>): Antecedent | null {
  let first: Antecedent | null = null;
  let second = Number.NEGATIVE_INFINITY;
  for (const [person, { score, at }] of scores) {
    if (first === null || score > first.score) {
      second = first?.score ?? second;
      first = { person, score, margin: 0, at };
    } else if (score > second) second = score;
  }
  return first === null ? null : { ...first, margin: first.score - second };
}

/** "Shah, who …", "the man who …": the phrase right before. */
function relative(reading: Reading, mention: Mention): Answer {
  const { scene, answers } = reading;
  const here = firstMentionFrom(scene.mentions, mention.span.start);
  for (let index = here - 1; index >= Math.max(0, here - 6); index--) {
    const before = scene.mentions[index] as Mention; // as: inside the list
    const gap = mention.span.start - before.span.end;
    if (before.kind === 'pronoun' || gap < 0 || gap > 2) continue;
    const answer = answers.get(before);
    if (answer === undefined || (answer.person === null && answer.speaker === null)) continue;
    const reasons = [...answer.reasons, { name: 'relative-pronoun', contribution: 0, at: mention.span }];
    return answer.person === null ? { ...answer, reasons } : personAnswer(reading, answer.person, null, reasons);
  }
  return NOBODY;
}

/** "It" and "they": the body, document or group last spoken of, a subject before others. */
function thingFor({ things }: Reading, mention: Mention, plural: boolean): Answer {
  let best: { readonly thing: Thing; readonly score: number } | null = null;
  for (let index = things.length - 1; index >= Math.max(0, things.length - THINGS); index--) {
    const thing = things[index] as Thing; // as: inside the list
    // "The board said … they": a body may be many.
    if (thing.plural !== plural && !(plural && thing.speaker.kind === 'organization')) continue;
    const distance = mention.span.start - thing.at.end;
    if (distance > (plural ? REACH / 2 : REACH)) break;
    if (plural && !thing.plural && !thing.subject) continue;
    const score = (thing.subject ? 1.5 : 0) - distance / 150 + (thing.plural === plural ? 0.5 : 0);
    if (best === null || score > best.score) best = { thing, score };
  }
  if (best === null) return NOBODY;
  const name = plural ? 'pronoun-plural' : 'pronoun-neuter';
  return { speaker: best.thing.speaker, person: null, reasons: [{ name, contribution: -0.3, at: best.thing.at }] };
}

/** The persons named inside the words an attribution introduces: nobody speaks of himself by name. */
export function namedInside({ scene, people }: Reading, { quotation }: Attribution): Set<Person> {
  const own = quotation.quoted.length > 0 ? quotation.quoted : quotation.content;
  const persons = new Set<Person>();
  for (const span of own) {
    for (let index = firstMentionFrom(scene.mentions, span.start); index < scene.mentions.length; index++) {
      const mention = scene.mentions[index] as Mention; // as: inside the list
      if (mention.span.start >= span.end) break;
      const person = mention.kind === 'name' && contains(span, mention.span) ? people.find(mention)?.person : null;
      if (person) persons.add(person);
    }
  }
  return persons;
}

/** Index of the first mention that begins at `offset` or after it; mentions nest, so ends are no order. */
export function firstMentionFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

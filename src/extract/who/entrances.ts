// How somebody comes on stage: as what the sentence is about ({Holm} left), before it ({As for Holm}, …), or only to ask (when {a guard} asked, he …).

import { lastWord, slice, spanAt } from '../../text/span.ts';
import type { Attribution, Mention, Span } from '../../types.ts';
import type { Appearance, Reading } from './reading.ts';
import { subjectOf, wordAhead } from './subject.ts';

export type Entrance = Pick<Appearance, 'subject' | 'fronted' | 'asks' | 'reported'>;

/** A mention with the longest phrase it stands in, the words that are ascribed to it, and whether it stands in somebody’s words. */
export type Entering = {
  readonly mention: Mention;
  readonly outer: Mention;
  readonly attribution: Attribution | null;
  readonly inside: boolean;
};

/** How somebody comes on stage. */
export function entranceOf(reading: Reading, entering: Entering): Entrance {
  const { mention, outer, attribution, inside } = entering;
  const subject = enteringSubject(reading, entering);
  if (inside || subject === 'main') return { subject, fronted: false, asks: null, reported: false };
  return {
    subject,
    fronted: outer === mention && isFronted(reading, mention),
    asks: askedBy(reading, mention, attribution),
    reported: mention.kind === 'name' && spanAt(reading.reports, mention.span.start) !== null,
  };
}

/** How much whoever comes in is what the sentence is about: whoever speaks is, but in a clause that leans on another. */
export function enteringSubject(reading: Reading, { mention, outer, attribution, inside }: Entering): Appearance['subject'] {
  // “While {Lund} said it was good, he …” is of Lund all along; “When {a guard} said it was late, he …” is not of the guard.
  // “Asked about the claim by {Holt} that …, he …” is not of Holt.
  const cue = attribution?.cue ?? null;
  const isAuthor = cue?.form === 'noun' && cue.span.end <= mention.span.start;
  const leads =
    attribution !== null &&
    !inside &&
    !isAuthor &&
    !(isLeaning(reading, mention, attribution) && (mention.kind !== 'name' || askedBy(reading, mention, attribution) !== null));
  return leads ? 'main' : standingOf(reading, mention, outer);
}

/** How much a mention is what its sentence is about: a name inside a longer phrase is not ("a Lund aide said"), the second of two is. */
function standingOf(reading: Reading, mention: Mention, outer: Mention): Appearance['subject'] {
  if (outer !== mention) return null;
  const last = reading.stage.at(-1);
  if (last?.subject === 'main' && slice(reading.text, { start: last.at.end, end: mention.span.start }) === ' and ') return 'main';
  if (isIntroduced(reading, mention)) return 'main';
  // "accused the mayor, {Tom Hale}, of": a name that tells more of a phrase stands where that stands.
  return subjectOf(reading, reading.apposed.get(mention) ?? mention);
}

/** “Among them was {Tom Hale}, …”: a sentence that begins with a place or a company tells of whoever it ends with. */
function isIntroduced(reading: Reading, mention: Mention): boolean {
  const { english, text, scene } = reading;
  const start = (reading.apposed.get(mention) ?? mention).span.start;
  const sentence = spanAt(scene.segments.sentences, start);
  if (sentence === null || start - sentence.start > LONGEST_LEAD) return false;
  const lead = text.slice(sentence.start, start);
  if (!lead.endsWith(' ') || !english.grammar.be.has(lastWord(lead.slice(0, -1)).toLowerCase())) return false;
  return english.grammar.preposition.has(lead.slice(0, lead.indexOf(' ')).toLowerCase());
}

/** In characters: "Among those who crawled through the tunnels on Thursday was ". */
const LONGEST_LEAD = 80;

/** “When {a guard} asked what he wanted, …”, “To {a boy} who told him that …”: who speaks there is not what the sentence is about. */
function isLeaning({ english, text }: Reading, mention: Mention, { quotation, cue, stance }: Attribution): boolean {
  if (quotation.type === 'direct' && stance !== 'asked') return false;
  if (cue === null || cue.form !== 'verb') return false;
  // “Lund was asked by {a reporter} why he stayed”
  if (cue.span.end <= mention.span.start) return / by $/u.test(text.slice(cue.span.end, mention.span.start));
  const word = wordAhead(text, mention.span.start).toLowerCase();
  // “the plan, as Lund put it, was “mad”” is Lund’s sentence.
  if (word === '' || english.grammar.coordinator.has(word) || (quotation.type === 'mixed' && english.grammar.likening.has(word)))
    return false;
  const sort = english.wordClasses.wordClass(word);
  return (
    sort === 'preposition' || sort === 'conjunction' || english.grammar.subordinator.has(word) || english.grammar.wh.has(word)
  );
}

/** In characters: "notwithstanding". */
const LONGEST_OPENER = 16;

/** “As for {Wei}, her figs were gone.”, “For {Asih}, the gatekeeper’s daughter, that is beside the point.” */
function isFronted({ english, text, scene }: Reading, { span }: Mention): boolean {
  const sentence = spanAt(scene.segments.sentences, span.start);
  if (sentence === null || span.start - sentence.start > LONGEST_OPENER || text[span.end] !== ',') return false;
  const lead = text.slice(sentence.start, span.start).trim().toLowerCase().split(' ');
  const words = english.grammar.coordinator.has(lead[0] ?? '') ? lead.slice(1) : lead;
  return english.grammar.fronting.has(words.join(' '));
}

/** “When {a guard} asked why, he …”, “To {a boy} who told him that …, he …”: whoever speaks to somebody there is not the one who answers. */
function askedBy({ english, text }: Reading, { span }: Mention, attribution: Attribution | null): Appearance['asks'] {
  // “Asked by {Tom Hale} whether it held, he said …”
  if (attribution?.stance === 'asked' && wordAhead(text, span.start) === 'by') return 'anybody';
  // Nearly everybody stands otherwise; that costs no look at the words behind.
  const leans = follows(english, text, span);
  if (!leans && !text.startsWith(' who ', span.end) && !text.startsWith(' that ', span.end)) return null;
  const [, relative = '', verb = '', next = ''] =
    /^(?: (who|that))? (\p{Ll}+)(?: (\p{Ll}+))?/u.exec(text.slice(span.end, span.end + LONGEST_ASKING)) ?? [];
  if (relative === '' && !leans) return null;
  const { grammar, wordClasses, cues } = english;
  const object = grammar.object.has(next) ? wordClasses.pronoun(next) : null;
  if (object !== null) return object.person === 'third' ? object.gender : null;
  if (attribution?.stance === 'asked') return 'anybody';
  const asks = cues.verbs.get(verb)?.some(({ word, rest }) => rest.length === 0 && word.stance === 'asked') ?? false;
  return asks && (next === '' || grammar.wh.has(next)) ? 'anybody' : null;
}

/** Whether a word that makes a clause lean on another stands right before: "when a guard". */
function follows({ grammar, wordClasses }: Reading['english'], text: string, { start }: Span): boolean {
  const before = wordAhead(text, start).toLowerCase();
  return wordClasses.wordClass(before) === 'conjunction' && !grammar.coordinator.has(before);
}

/** In characters: " who interrogated him". */
const LONGEST_ASKING = 30;

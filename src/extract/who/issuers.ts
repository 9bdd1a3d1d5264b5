// Who says what a statement or a letter says, where its own sentence tells who issued it: {The board} sent out a letter, which said: “…”

import { contains, slice, spanAt } from '../../text/span.ts';
import type { Mention, Span } from '../../types.ts';
import { type Answer, type Appearance, personAnswer, phraseAnswer, type Reading, type Thing } from './reading.ts';

/** In characters: " has since circulated ". */
const LONGEST_ISSUING = 24;

/** Appearances and things in one sentence, and more than most have. */
const IN_SENTENCE = 12;

/** Rough log-odds, as sure as a document. */
const ISSUED = 1.5;

/**
 * “[Ida Holm] issued {a statement} which said “…””, “[the union] sent out {a letter}, which read: “…””: who issued the paper that speaks there, as in
 * “issued a statement saying”; null where the sentence does not tell. A paper that speaks in a later sentence speaks for itself.
 */
export function issuerOf(reading: Reading, { span }: Mention, noun: string): Answer | null {
  const { english, text, scene } = reading;
  if (!english.grammar.missive.has(noun)) return null;
  const sentence = spanAt(scene.segments.sentences, span.start);
  if (sentence === null || span.start === sentence.start) return null;
  const before = slice(text, { start: Math.max(sentence.start, span.start - LONGEST_ISSUING), end: span.start });
  const words = before.trim().toLowerCase().split(' ');
  const { issuing } = english.grammar;
  if (!issuing.has(words.at(-1) ?? '') && !(words.at(-1) === 'out' && issuing.has(words.at(-2) ?? ''))) return null;
  const doer = doerIn(reading, { start: sentence.start, end: span.start });
  if (doer === null) return null;
  const reason = { name: 'nominal-again', contribution: ISSUED, at: doer.at };
  return 'person' in doer ? personAnswer(doer.person, null, [reason]) : phraseAnswer(doer.speaker, [reason]);
}

/** The one person with a name, or the one body, that a part of a sentence is about. */
function doerIn({ stage, things }: Reading, part: Span): Appearance | Thing | null {
  const person = stage
    .slice(-IN_SENTENCE)
    .findLast(({ at, subject, quoted }) => subject === 'main' && !quoted && contains(part, at));
  const body = things.slice(-IN_SENTENCE).findLast(({ at, subject }) => subject === 'main' && contains(part, at));
  if (person === undefined) return body?.speaker.kind === 'organization' ? body : null;
  return body === undefined && person.person.kind === 'person' ? person : null;
}

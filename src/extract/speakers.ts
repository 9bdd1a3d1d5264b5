// Who the mentions are, within this article: {Reyes} and {she} are Ana Reyes.

import type { Language } from '../language/language.ts';
import { bylinesOf } from '../text/paragraphs.ts';
import { contains, indexAt, overlaps, slice, spanAt } from '../text/span.ts';
import type { Attribution, Mention, Reason, Resolution, Span } from '../types.ts';
import { enteringSubject, entranceOf } from './who/entrances.ts';
import { answerInside } from './who/inside.ts';
import { isIntroduction } from './who/introductions.ts';
import { rememberPair, speakTogether } from './who/joint.ts';
import { answerName } from './who/named.ts';
import { answerNominal } from './who/nominals.ts';
import { openReading } from './who/opening.ts';
import type { Person } from './who/person.ts';
import { answerPronoun } from './who/pronouns.ts';
import { putsQuestion } from './who/questions.ts';
import {
  type Answer,
  firstMentionFrom,
  isInside,
  NOBODY,
  type PronounChoice,
  pronounForm,
  type Reading,
  type Scene,
} from './who/reading.ts';
import { slug, speakerOf } from './who/speaker.ts';
import { thingOf } from './who/things.ts';
import { speaksByOfficer } from './who/voices-of.ts';

/** One resolution for each attribution, in the same order. */
export function resolveSpeakers(english: Language, scene: Scene): Resolution[] {
  const reading = openReading(english, scene);
  const asked = scene.attributions.map((attribution) => attribution.mention ?? mentionIn(scene.mentions, attribution.source));
  read(reading, asked);
  const resolutions: Resolution[] = [];
  scene.attributions.forEach((attribution, index) => {
    const mention = asked[index] ?? null;
    const carried = attribution.carriedFrom === null ? undefined : resolutions[attribution.carriedFrom];
    if (mention !== null) resolutions.push(verdict(reading, attribution, mention, resolutions));
    else if (carried === undefined) resolutions.push({ speaker: null, reasons: [] });
    else resolutions.push({ speaker: carried.speaker, reasons: carriedOn(carried.reasons) });
  });
  return resolutions.map((resolution, index) =>
    isSpeakerOfTheWordsAround(reading, asked[index] ?? null, index, resolutions)
      ? { speaker: null, reasons: [{ name: 'pronoun-undecided', contribution: -2, at: asked[index]?.span ?? null }] }
      : resolution,
  );
}

/** The reasons of whoever goes on, less sure each time; in one sum, for a speech may go on over a thousand paragraphs. */
function carriedOn(reasons: readonly Reason[]): Reason[] {
  const last = reasons.at(-1);
  const [before, sum] = last?.name === 'carried-speaker' ? [reasons.slice(0, -1), last.contribution] : [reasons, 0];
  return [...before, { name: 'carried-speaker', contribution: sum - 0.3, at: null }];
}

/** The words around stand at most so many statements before those they quote. */
const AROUND = 20;

/** “I warned him, and he said, ‘Never,’” Lund told the court: whoever is “he” in Lund’s own words, he is not Lund. */
function isSpeakerOfTheWordsAround(
  reading: Reading,
  mention: Mention | null,
  index: number,
  resolutions: readonly Resolution[],
): boolean {
  const speaker = resolutions[index]?.speaker;
  if (mention === null || speaker === null || speaker === undefined) return false;
  if (!isInside(reading, mention.span) || pronounForm(reading, mention)?.person !== 'third') return false;
  const nearby = Math.max(0, index - AROUND);
  return reading.scene.attributions
    .slice(nearby, index)
    .some(
      ({ quotation }, at) =>
        resolutions[nearby + at]?.speaker?.id === speaker.id && quotation.quoted.some((span) => contains(span, mention.span)),
    );
}

/** For each pronoun that speaks, whom it may mean: what the fit of that choice learns from. */
export function pronounChoices(english: Language, scene: Scene): readonly PronounChoice[] {
  const choices: PronounChoice[] = [];
  const reading = { ...openReading(english, scene), choices };
  read(
    reading,
    scene.attributions.map((attribution) => attribution.mention ?? mentionIn(scene.mentions, attribution.source)),
  );
  return choices;
}

/** The mention a source phrase is about: the first outermost one in it. */
function mentionIn(mentions: readonly Mention[], source: Span | null): Mention | null {
  if (source === null) return null;
  for (let index = firstMentionFrom(mentions, source.start); index < mentions.length; index++) {
    const mention = mentions[index] as Mention; // as: inside the list
    if (mention.span.start >= source.end) return null;
    if (contains(source, mention.head) && overlaps(source, mention.span)) return mention;
  }
  return null;
}

/** Reads the article in order, so that each small word is understood from what stands before it. */
function read(reading: Reading, asked: readonly (Mention | null)[]): void {
  const { scene, answers, stage, things } = reading;
  const attributionOf = new Map<Mention, Attribution>();
  asked.forEach((mention, index) => {
    const attribution = scene.attributions[index];
    if (mention !== null && attribution !== undefined && !attributionOf.has(mention)) attributionOf.set(mention, attribution);
  });
  const times = new Map<Person, number>();
  const { sentences, paragraphs } = scene.segments;
  // Behind the paragraph of the last one who speaks, with those beside him, nobody asks who is meant.
  const lastAsked = asked.reduce((end, mention) => Math.max(end, mention?.span.end ?? 0), 0);
  const until = paragraphs[indexAt(paragraphs, lastAsked - 1)]?.end ?? lastAsked;
  // Whoever wrote the article is nobody it tells of.
  const bylines = bylinesOf(reading.text, paragraphs);
  let lastSentence = -1;
  let outer: Mention | null = null;
  for (const mention of scene.mentions) {
    if (mention.span.start >= until) break;
    if (outer === null || !contains(outer.span, mention.span)) outer = mention;
    const attribution = attributionOf.get(mention) ?? null;
    const inside = isInside(reading, mention.span);
    const answer = answerFor(reading, mention, attribution, inside);
    answers.set(mention, answer);
    if (attribution !== null && putsQuestion(reading, attribution)) reading.question = { mention, attribution };
    if (answer.person === null && answer.speaker === null) continue;
    if (spanAt(bylines, mention.span.start) !== null) continue;
    const { person } = answer;
    if (person !== null) {
      const { subject, fronted, asks, reported } = entranceOf(reading, { mention, outer, attribution, inside });
      const before = times.get(person) ?? 0;
      times.set(person, before + 1);
      const sentence = indexAt(sentences, mention.span.start);
      stage.push({
        person,
        at: mention.span,
        subject,
        fronted,
        asks,
        reported,
        speaks: attribution !== null && !inside && subject === 'main',
        quoted: inside,
        before,
        pronoun: pronounForm(reading, mention)?.person === 'third',
        owner: outer !== mention && outer.entity === 'unnamed',
        leads: !inside && sentence !== lastSentence,
        sentence,
        paragraph: indexAt(paragraphs, mention.span.start),
      });
      if (!inside) lastSentence = sentence;
      if (attribution !== null && !inside && (subject === 'main' || person.kind === 'person')) reading.lastSpeaker = person;
      if (mention.kind === 'name' && !inside) rememberPair(reading, mention);
    } else if (answer.speaker !== null && !inside) {
      const subject =
        enteringSubject(reading, { mention, outer, attribution, inside }) ??
        (mention.entity === 'organization' && speaksByOfficer(reading, mention, outer, attributionOf) ? 'main' : null);
      // "in Tulla", "over the Breen": a place that does nothing is no more than where, and so is what nothing says to be a body.
      if (subject === null && mention.kind === 'name' && isNoBody(answer, mention)) continue;
      // “they denounce it as [a small, spiteful group]”: what something is called, and no other thing.
      if (subject === null && isLikened(reading, mention)) continue;
      const plural = mention.number === 'plural' || answer.speaker.kind === 'group';
      const reported = attribution === null && spanAt(reading.reports, mention.span.start) !== null;
      things.push(thingOf(answer.speaker, mention.span, plural, subject, reported));
    }
  }
}

function isLikened({ english, text }: Reading, { kind, span }: Mention): boolean {
  const [article = ''] = slice(text, span).split(' ', 1);
  if (kind !== 'nominal' || !english.grammar.indefinite.has(article)) return false;
  const [, word = ''] = /(\p{Ll}+) as $/u.exec(text.slice(Math.max(0, span.start - LONGEST_LIKENED), span.start)) ?? [];
  const form = english.wordClasses.pronoun(word);
  if (form?.person !== 'third' || form.gender !== null) return false;
  return word === 'it' || form.case === 'object' || form.case === 'reflexive';
}

/** In characters: "themselves as ". */
const LONGEST_LIKENED = 16;

function isNoBody({ reasons }: Answer, { entity }: Mention): boolean {
  return entity === 'place' || entity === 'other' || reasons.some(({ name }) => name === 'name-unknown');
}

function answerFor(reading: Reading, mention: Mention, attribution: Attribution | null, inside: boolean): Answer {
  if (mention.kind === 'name') return answerName(reading, mention, attribution !== null);
  // Who is meant inside somebody's words is the speaker's business, unless those words quote in their turn.
  if (inside && attribution === null) return NOBODY;
  if (mention.kind === 'nominal') return answerNominal(reading, mention, attribution !== null);
  return (
    (attribution === null ? null : answerInside(reading, mention, attribution)) ?? answerPronoun(reading, mention, attribution)
  );
}

function verdict(reading: Reading, attribution: Attribution, mention: Mention, before: readonly Resolution[]): Resolution {
  const joint = speakTogether(reading, attribution, mention);
  if (joint !== null) return joint;
  if (pronounForm(reading, mention)?.person === 'first') return firstPerson(reading, attribution, mention, before);
  const answer = reading.answers.get(mention) ?? NOBODY;
  const speaker = speakerOf(reading, answer);
  if (speaker?.kind !== 'unnamed' || !(answer.person?.introduced || isIntroduction(reading, mention, speaker.name)))
    return { speaker, reasons: answer.reasons };
  return { speaker, reasons: [...answer.reasons, { name: 'phrase-introduced', contribution: 0, at: mention.span }] };
}

/** "I" and "we": inside somebody's words that somebody; outside, "I" is the author. */
function firstPerson(reading: Reading, attribution: Attribution, mention: Mention, before: readonly Resolution[]): Resolution {
  const { scene } = reading;
  if (isInside(reading, mention.span)) {
    const around = scene.attributions.findIndex(
      (other) => other !== attribution && other.quotation.quoted.some((span) => contains(span, mention.span)),
    );
    const outer = around < 0 ? undefined : before[around];
    if (!outer?.speaker) return { speaker: null, reasons: [] };
    const reason: Reason = { name: 'first-person-inside', contribution: -0.2, at: mention.span };
    return { speaker: outer.speaker, reasons: [...outer.reasons, reason] };
  }
  const { author } = scene.document;
  if (author === null || pronounForm(reading, mention)?.number !== 'singular') return { speaker: null, reasons: [] };
  return {
    speaker: { id: slug(author), name: author, role: null, kind: 'person', aliases: [], members: [] },
    reasons: [{ name: 'first-person-author', contribution: 0.5, at: mention.span }],
  };
}

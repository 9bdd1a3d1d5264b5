// Who the mentions are, within this article: {Reyes} and {she} are Ana Reyes.

import type { Language } from '../language/language.ts';
import { byPlace, contains, indexAt, overlaps, slice, spanAt } from '../text/span.ts';
import type { Attribution, Mention, Reason, Resolution, Span, Speaker } from '../types.ts';
import { gatherBodies } from './who/bodies.ts';
import { entranceOf } from './who/entrances.ts';
import { answerInside } from './who/inside.ts';
import { isIntroduction } from './who/introductions.ts';
import { tidy } from './who/name-forms.ts';
import { answerName } from './who/named.ts';
import { answerNominal } from './who/nominals.ts';
import { gatherPeople } from './who/people.ts';
import type { Person } from './who/person.ts';
import { answerPronoun, pronounForm } from './who/pronouns.ts';
import { putsQuestion } from './who/questions.ts';
import {
  type Answer,
  firstMentionFrom,
  isInside,
  jointSpeaker,
  NOBODY,
  type PronounChoice,
  personSpeaker,
  type Reading,
  type Scene,
  slug,
  speakerOf,
} from './who/reading.ts';
import { thingOf } from './who/things.ts';

/** One resolution for each attribution, in the same order. */
export function resolveSpeakers(english: Language, scene: Scene): Resolution[] {
  const reading = openReading(english, scene);
  learnRoles(reading);
  const asked = scene.attributions.map((attribution) => attribution.mention ?? mentionIn(scene.mentions, attribution.source));
  read(reading, asked);
  const resolutions: Resolution[] = [];
  scene.attributions.forEach((attribution, index) => {
    const mention = asked[index] ?? null;
    const carried = attribution.carriedFrom === null ? undefined : resolutions[attribution.carriedFrom];
    if (mention !== null) resolutions.push(verdict(reading, attribution, mention, resolutions));
    else if (carried === undefined) resolutions.push({ speaker: null, reasons: [] });
    else {
      const reason: Reason = { name: 'carried-speaker', contribution: -0.3, at: null };
      resolutions.push({ speaker: carried.speaker, reasons: [...carried.reasons, reason] });
    }
  });
  return resolutions.map((resolution, index) =>
    isSpeakerOfTheWordsAround(reading, asked[index] ?? null, index, resolutions)
      ? { speaker: null, reasons: [{ name: 'pronoun-undecided', contribution: -2, at: asked[index]?.span ?? null }] }
      : resolution,
  );
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
  learnRoles(reading);
  read(
    reading,
    scene.attributions.map((attribution) => attribution.mention ?? mentionIn(scene.mentions, attribution.source)),
  );
  return choices;
}

function openReading(english: Language, scene: Scene): Reading {
  const { text } = scene.document;
  const at = { name: new Map<number, Mention>(), pronoun: new Map<number, Mention>(), nominal: new Map<number, Mention>() };
  for (const mention of scene.mentions) {
    const map = at[mention.kind];
    if (!map.has(mention.span.start)) map.set(mention.span.start, mention);
  }
  return {
    english,
    scene,
    text,
    people: gatherPeople(english, text, scene.mentions, scene.document.title),
    bodies: gatherBodies(english, text, scene.mentions),
    answers: new Map(),
    stage: [],
    things: [],
    breaks: scene.segments.paragraphs.filter((span) => !/[\p{L}\p{N}]/u.test(slice(text, span))).map(({ end }) => end),
    marks: scene.quoted.filter(({ depth }) => depth === 0).map(({ outer }) => outer),
    innerMarks: scene.quoted.filter(({ depth }) => depth === 1).map(({ outer }) => outer),
    namesAt: at.name,
    pronounsAt: at.pronoun,
    phrasesAt: at.nominal,
    held: scene.attributions
      .filter(({ quotation }) => quotation.depth === 0)
      .flatMap(({ quotation, mention }) => quotation.quoted.map(({ start, end }) => ({ start, end, mention })))
      .sort(byPlace),
    reports: disjoint(
      scene.attributions.filter(({ quotation }) => quotation.type !== 'direct').flatMap(({ quotation }) => quotation.content),
    ),
    described: new Map(),
    apposed: new Map(),
    calledBody: new Set(),
    lastSpeaker: null,
    question: null,
    bareUses: new Map(),
    choices: null,
  };
}

/** In order, without those that begin inside another. */
function disjoint(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted(byPlace)) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
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

/** Adds to each person the role an appositive gives: "Petra Holm, the party’s finance spokeswoman, said". */
function learnRoles(reading: Reading): void {
  const { english, text, scene, people, bodies, namesAt, phrasesAt, described, apposed, calledBody } = reading;
  for (const mention of scene.mentions) {
    if (mention.kind === 'pronoun' || text[mention.span.end] !== ',') continue;
    const gap = /^, (?:(?:aged )?\p{N}{1,3}, )?/u.exec(text.slice(mention.span.end, mention.span.end + 12));
    if (gap === null) continue;
    const start = mention.span.end + gap[0].length;
    const [who, what] = mention.kind === 'name' ? [mention, phrasesAt.get(start)] : [namesAt.get(start), mention];
    // "The village chief, an old man,": the second tells more of the first.
    const more = who === undefined ? phrasesAt.get(start) : undefined;
    if (more !== undefined && isMoreOf(text, mention, more)) described.set(more, mention);
    if (who === undefined || what === undefined || what.number === 'plural') continue;
    if (who === mention && speaksItself(english, text, what)) continue;
    // “Asked whether he might coach, Lund laughed”: a bare word before a name is no office of his; “his coach, Lund,” is.
    if (what === mention && what.span.start === what.head.start && /^\p{Ll}/u.test(slice(text, what.span))) continue;
    const role = english.roles(slice(text, what.head).toLowerCase());
    if (role?.kind !== 'person' && role?.kind !== 'body') continue;
    // "In Paris, the minister said", "At Telvanta, the chief executive said": no place and no body holds an office.
    if (role.kind === 'person' && (who.entity === 'place' || who.entity === 'organization')) continue;
    if (who === mention) described.set(what, who);
    else if (/^['’]?[,.;:)”"]/u.test(text.slice(who.span.end, who.span.end + 2))) apposed.set(who, what);
    if (role.kind === 'body') {
      calledBody.add(slice(text, who.head));
      bodies.find(who)?.body.nouns.add(role.singular);
    }
    const person = people.find(who)?.person;
    if (!person || role.kind !== 'person') continue;
    person.roles.push({ text: tidy(slice(text, what.span)).replace(/^(?:the|a|an) /iu, ''), at: what.span });
    person.gender ??= role.gender;
  }
  for (const person of people.all) person.roles.sort((a, b) => a.at.start - b.at.start);
}

/** “Asked about the referee, Tom Hale, {the captain} replied: …”: who speaks is nobody’s office, but “Ida Lund, {a man} accused of theft, said”. */
function speaksItself({ cues, grammar }: Language, text: string, { span }: Mention): boolean {
  const [, verb = '', next = ''] = /^ (\p{Ll}+)(?:[:,]? ["“‘']|:| (\p{Ll}+) )/u.exec(text.slice(span.end, span.end + 30)) ?? [];
  const past = (cues.verbs.get(verb) ?? []).some(({ tense, rest }) => rest.length === 0 && tense !== null);
  return past && (next === '' || next === 'that' || grammar.pronoun.has(next));
}

function isMoreOf(text: string, first: Mention, second: Mention): boolean {
  return (
    first.entity === 'unnamed' &&
    second.entity === 'unnamed' &&
    /^the /iu.test(slice(text, first.span)) &&
    /^an? /iu.test(slice(text, second.span)) &&
    text[second.span.end] === ','
  );
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
    const { subject, fronted, asks, reported } = entranceOf(reading, mention, outer, attribution);
    const { person } = answer;
    if (person !== null) {
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
        leads: !inside && sentence !== lastSentence,
        sentence,
        paragraph: indexAt(paragraphs, mention.span.start),
      });
      if (!inside) lastSentence = sentence;
      if (attribution !== null && !inside && (subject === 'main' || person.kind === 'person')) reading.lastSpeaker = person;
      if (mention.kind === 'name' && !inside) rememberPair(reading, mention);
    } else if (
      answer.speaker !== null &&
      !inside &&
      !isDateline(reading, mention) &&
      (subject !== null || mention.kind !== 'name' || (mention.entity !== 'place' && mention.entity !== 'other'))
    ) {
      const plural = mention.number === 'plural' || answer.speaker.kind === 'group';
      const reported = attribution === null && spanAt(reading.reports, mention.span.start) !== null;
      things.push(thingOf(answer.speaker, mention.span, plural, subject, reported));
    }
  }
}

/** “{Norvale} – Workers walked out”, “{NORVALE}, May 3 (Coastal) - Workers walked out”: where it was written. */
function isDateline({ text, scene }: Reading, { span, entity }: Mention): boolean {
  if (
    entity !== 'place' ||
    !/^(?:, [\p{L}\p{N}. ]{1,20})?(?: \([^()\n]{1,30}\))?\s?[-–—]/u.test(text.slice(span.end, span.end + 60))
  )
    return false;
  return scene.segments.paragraphs[indexAt(scene.segments.paragraphs, span.start)]?.start === span.start;
}

/** "Ida Lund and Tom Hurst run it": from here on they may be "they" and "the couple". */
function rememberPair(reading: Reading, mention: Mention): void {
  const { stage, things, text } = reading;
  const [first, second] = stage.slice(-2);
  if (first === undefined || second === undefined || first.person === second.person || first.quoted || first.pronoun) return;
  // "Ida Lund, 40, and Tom Hurst, 50,"
  if (!/^(?:, \p{N}{1,3},)? and $/u.test(slice(text, { start: first.at.end, end: mention.span.start }))) return;
  const members = [first, second].map(({ person }) => personSpeaker(reading, person, null));
  const at = { start: first.at.start, end: mention.span.end };
  things.push(thingOf(jointSpeaker(reading, members), at, true, first.subject ?? second.subject, false));
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

/** More than these do not speak with one mouth; a longer list is a list. */
const MOST_MEMBERS = 6;

/** "Okafor and Shah said": one statement of two people. */
function speakTogether(reading: Reading, attribution: Attribution, mention: Mention): Resolution | null {
  const { text, answers, namesAt } = reading;
  const members: Speaker[] = [];
  let current: Mention | undefined = mention;
  let end = mention.span.end;
  while (current !== undefined && current.kind === 'name' && members.length < MOST_MEMBERS) {
    const speaker = speakerOf(reading, answers.get(current) ?? NOBODY);
    if (speaker === null) break;
    members.push(speaker);
    end = current.span.end;
    const gap = /^(?:, and |,? and |, )/u.exec(text.slice(end, end + 6));
    const next = gap === null ? undefined : namesAt.get(end + gap[0].length);
    // “Lund, whose sister Ada and nephew Tom drowned, said”: theirs is another clause.
    current = next !== undefined && opensClause(reading, next) ? undefined : next;
  }
  const whole = { start: mention.span.start, end };
  const cue = attribution.cue?.span;
  const covered = attribution.source !== null && attribution.source.end >= end;
  // “Okafor and Shah said”, “Okafor and Shah, both of Norvale, said”, “said Okafor and Shah”
  const beside =
    cue !== undefined &&
    ((cue.start >= end && /^(?:..?|,[^.;:“”"]*, )$/u.test(text.slice(end, cue.start))) ||
      (cue.end <= mention.span.start && mention.span.start - cue.end <= 2));
  const ids = new Set(members.map((member) => member.id));
  if (ids.size < 2 || ids.size !== members.length || !/ and /u.test(slice(text, whole)) || !(covered || beside)) return null;
  return {
    speaker: jointSpeaker(reading, members),
    reasons: [{ name: 'joint-speakers', contribution: 1, at: whole }],
  };
}

function opensClause({ english, text }: Reading, mention: Mention): boolean {
  return english.grammar.wh.has(/^\p{L}+/u.exec(slice(text, mention.span))?.[0].toLowerCase() ?? '');
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

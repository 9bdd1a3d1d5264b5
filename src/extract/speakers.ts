// Who the mentions are, within this article: {Stoltenberg} and {he} are Jens Stoltenberg.

import type { Language } from '../language/language.ts';
import { contains, overlaps, slice } from '../text/span.ts';
import type {
  Attribution,
  Document,
  Mention,
  QuotedSpan,
  Reason,
  Resolution,
  Segments,
  Span,
  Speaker,
  SpeakerKind,
} from '../types.ts';
import { type Appearance, antecedentOf, isSubject } from './antecedents.ts';
import { type Bodies, gatherBodies } from './bodies.ts';
import { contentWords, gatherPeople, type NameMatch, type People, type Person, tidy, titleOf } from './people.ts';

type Scene = {
  readonly document: Document;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
};

/** Whom a mention stands for. `person` is set where pronouns may take it up again. */
type Answer = { readonly speaker: Speaker | null; readonly person: Person | null; readonly reasons: readonly Reason[] };

/** A body, group or document that "it" or "they" may take up. */
type Thing = { readonly speaker: Speaker; readonly at: Span; readonly plural: boolean; readonly subject: boolean };

/** What is known while the article is read from front to back. */
type Reading = {
  readonly english: Language;
  readonly scene: Scene;
  readonly text: string;
  readonly people: People;
  readonly bodies: Bodies;
  readonly answers: Map<Mention, Answer>;
  readonly stage: Appearance[];
  readonly things: Thing[];
  readonly outermost: readonly Span[];
  lastSpeaker: Person | null;
};

const NOBODY: Answer = { speaker: null, person: null, reasons: [] };

/** One resolution for each attribution, in the same order. */
export function resolveSpeakers(english: Language, scene: Scene): Resolution[] {
  const { text } = scene.document;
  const people = gatherPeople(english, text, scene.mentions);
  const reading: Reading = {
    english,
    scene,
    text,
    people,
    bodies: gatherBodies(english, text, scene.mentions),
    answers: new Map(),
    stage: [],
    things: [],
    outermost: scene.quoted.filter(({ depth }) => depth === 0).map(({ outer }) => outer),
    lastSpeaker: null,
  };
  learnRoles(reading);
  const asked = scene.attributions.map((attribution) => attribution.mention ?? mentionIn(scene.mentions, attribution.source));
  read(reading, asked);
  const resolutions: Resolution[] = [];
  scene.attributions.forEach((attribution, index) => {
    const mention = asked[index] ?? null;
    const carried = attribution.carriedFrom === null ? undefined : resolutions[attribution.carriedFrom];
    if (mention === null && carried !== undefined) {
      resolutions.push({
        speaker: carried.speaker,
        reasons: [...carried.reasons, { name: 'carried-speaker', contribution: -0.3, at: null }],
      });
    } else if (mention === null) resolutions.push({ speaker: null, reasons: [] });
    else resolutions.push(settle(reading, attribution, mention, resolutions));
  });
  return resolutions;
}

/** The mention a source phrase is about: the first outermost one in it. */
function mentionIn(mentions: readonly Mention[], source: Span | null): Mention | null {
  if (source === null) return null;
  return mentions.find((mention) => contains(source, mention.head) && overlaps(source, mention.span)) ?? null;
}

/** Reads the article in order, so that each small word is understood from what stands before it. */
function read(reading: Reading, asked: readonly (Mention | null)[]): void {
  const { scene } = reading;
  const attributionsOf = new Map<Mention, Attribution>();
  asked.forEach((mention, index) => {
    if (mention !== null && !attributionsOf.has(mention)) attributionsOf.set(mention, scene.attributions[index] as Attribution); // as: same length
  });
  for (const mention of scene.mentions) {
    const attribution = attributionsOf.get(mention) ?? null;
    const inside = isInside(reading.outermost, mention.span);
    const answer = answerFor(reading, mention, attribution, inside);
    reading.answers.set(mention, answer);
    if (answer.person !== null) {
      reading.stage.push({
        person: answer.person,
        at: mention.span,
        subject: isSubject(reading.english, reading.text, mention),
        quoted: inside,
        pronoun: mention.kind === 'pronoun',
      });
      if (attribution !== null) reading.lastSpeaker = answer.person;
    } else if (answer.speaker !== null && !inside) {
      const subject = isSubject(reading.english, reading.text, mention);
      reading.things.push({
        speaker: answer.speaker,
        at: mention.span,
        plural: mention.number === 'plural' || answer.speaker.kind === 'group',
        subject,
      });
    }
  }
}

function answerFor(reading: Reading, mention: Mention, attribution: Attribution | null, inside: boolean): Answer {
  if (mention.kind === 'name') return named(reading, mention);
  if (mention.kind === 'nominal')
    return inside && attribution === null ? NOBODY : nominal(reading, mention, attribution !== null);
  return inside && attribution === null ? NOBODY : pronoun(reading, mention, attribution);
}

// ------------------------------------------------------------------ names

const NAME_POINTS: Readonly<Record<NameMatch, number>> = {
  'full-name': 3,
  surname: 2.5,
  'surname-by-title': 1.5,
  'surname-shared': -0.5,
  'given-name': 1,
  'surname-alone': 0.5,
};

function named(reading: Reading, mention: Mention): Answer {
  const { english, text, people, bodies } = reading;
  const body = bodies.find(mention);
  const found = people.find(mention);
  // "the Journal": with an article before it a lone word is no surname.
  const articled =
    found?.match === 'surname-alone' && /^the /iu.test(slice(text, mention.span)) && titleOf(english, text, mention) === null;
  if (found !== null && !articled && !(body !== null && found.match === 'surname-alone')) {
    const reason: Reason = {
      name: `name-${found.match}`,
      contribution: NAME_POINTS[found.match],
      at: found.person.named[0]?.span ?? mention.span,
    };
    return { speaker: personSpeaker(reading, found.person, mention), person: found.person, reasons: [reason] };
  }
  if (body !== null) {
    const aliases = [...body.body.forms].filter((form) => form !== body.body.name);
    const points = { whole: 2.5, letters: 2, short: 1.5 }[body.match];
    return {
      speaker: { id: slug(body.body.name), name: body.body.name, role: null, kind: 'organization', aliases, members: [] },
      person: null,
      reasons: [{ name: `organization-${body.match}`, contribution: points, at: mention.head }],
    };
  }
  const name = tidy(slice(text, mention.head));
  if (mention.number === 'plural')
    return plain(reading, mention, lowerFirst(english, tidy(slice(text, mention.span))), 'group', 'group-named', 1.5);
  const kind = mention.entity === 'person' ? 'person' : 'organization';
  const reason = mention.entity === 'place' ? 'place-as-body' : 'name-unknown';
  return {
    speaker: { id: slug(name), name, role: null, kind, aliases: [], members: [] },
    person: null,
    reasons: [{ name: reason, contribution: 0.5, at: mention.head }],
  };
}

function personSpeaker(reading: Reading, person: Person, mention: Mention | null): Speaker {
  const here = mention === null ? null : titleOf(reading.english, reading.text, mention);
  const id = person.full ? slug(person.name) : local(reading, person.name);
  return {
    id,
    name: person.name,
    role: here ?? person.roles[0]?.text ?? null,
    kind: person.kind,
    aliases: [...person.forms].filter((form) => form !== person.name),
    members: [],
  };
}

/** Adds to each person the role an appositive gives: "Petra Holm, the party’s finance spokeswoman, said". */
function learnRoles({ english, text, scene, people }: Reading): void {
  const outer = scene.mentions.filter((mention) => mention.kind !== 'pronoun');
  const startingAt = new Map(outer.map((mention) => [mention.span.start, mention]).reverse() as [number, Mention][]); // as: pairs; the outer of two wins
  for (const mention of outer) {
    const gap = /^, (?:\p{N}{1,3}, )?/u.exec(text.slice(mention.span.end, mention.span.end + 8));
    const next = gap === null ? undefined : startingAt.get(mention.span.end + gap[0].length);
    if (next === undefined) continue;
    const [who, what] = mention.kind === 'name' ? [mention, next] : [next, mention];
    if (who.kind !== 'name' || what.kind !== 'nominal' || what.number === 'plural') continue;
    const person = people.find(who)?.person;
    const role = english.roles(slice(text, what.head).toLowerCase());
    if (person === undefined || role?.kind !== 'person') continue;
    person.roles.push({ text: tidy(slice(text, what.span)).replace(/^(?:the|a|an) /iu, ''), at: what.span });
    person.gender ??= role.gender;
  }
  for (const person of people.all) person.roles.sort((a, b) => a.at.start - b.at.start);
}

// ------------------------------------------------------------------ nominals

function nominal(reading: Reading, mention: Mention, asked: boolean): Answer {
  const { english, text } = reading;
  const head = slice(text, mention.head).toLowerCase();
  const role = english.roles(head);
  const phrase = tidy(slice(text, mention.span));
  const following = nameAfter(reading, mention);
  if (following !== null) return following;
  const definite = /^(?:the|this|that|these|those) /iu.test(phrase);
  if (role?.kind === 'person' && role.number === 'singular') {
    if (definite || /^\p{Lu}/u.test(slice(text, mention.head))) {
      const known = personByRole(reading, mention, contentWords(english, phrase));
      if (known !== null) return known;
    }
    return someone(reading, mention, phrase, asked);
  }
  if (!asked && mention.entity === null) return NOBODY;
  if (role?.kind === 'body' && role.number === 'singular') return body(reading, mention, phrase, role.singular, definite);
  const kind: SpeakerKind =
    mention.entity === 'document' ? 'document' : mention.number === 'plural' || mention.entity === 'group' ? 'group' : 'unnamed';
  const earlier = definite ? earlierThing(reading, mention, role?.singular ?? head, kind) : null;
  if (earlier !== null)
    return { speaker: earlier.speaker, person: null, reasons: [{ name: 'nominal-again', contribution: 0.8, at: earlier.at }] };
  return plain(reading, mention, ownerNamed(reading, mention, phrase), kind, `${kind}-phrase`, 1.5);
}

/** "the company’s chief executive, Jim Hall," is Jim Hall. */
function nameAfter(reading: Reading, mention: Mention): Answer | null {
  if (mention.number === 'plural') return null;
  const { text, scene } = reading;
  if (text.slice(mention.span.end, mention.span.end + 2) !== ', ') return null;
  const next = scene.mentions.find((other) => other.kind === 'name' && other.span.start === mention.span.end + 2);
  const found = next === undefined ? null : reading.people.find(next);
  if (next === undefined || found === null || !/^[,.;]|^ (?:sa|to)/u.test(text.slice(next.span.end, next.span.end + 3)))
    return null;
  return {
    speaker: personSpeaker(reading, found.person, next),
    person: found.person,
    reasons: [{ name: 'name-beside-role', contribution: 2, at: next.span }],
  };
}

/** "the finance minister" → the last person the article gave that office. */
function personByRole(reading: Reading, mention: Mention, wanted: readonly string[]): Answer | null {
  const { english, people } = reading;
  const noun = wanted[wanted.length - 1];
  const holders: { person: Person; at: Span; exact: boolean }[] = [];
  for (const person of people.all) {
    if (mention.gender !== null && person.gender !== null && mention.gender !== person.gender) continue;
    for (const role of person.roles) {
      if (role.at.start >= mention.span.start) continue;
      const words = contentWords(english, role.text);
      if (noun === undefined || !words.includes(noun)) continue;
      const exact = wanted.every((word) => words.includes(word));
      const quarrels = wanted.some((word) => english.names.portfolio(word) !== null && !words.includes(word));
      if (!quarrels) holders.push({ person, at: role.at, exact });
    }
  }
  const exact = holders.filter((holder) => holder.exact);
  const pool = exact.length > 0 ? exact : holders;
  const persons = new Set(pool.map((holder) => holder.person));
  const [only] = persons;
  if (only === undefined) return null;
  const last = pool.reduce((a, b) => (b.at.start > a.at.start ? b : a));
  const reason = persons.size === 1 ? (exact.length > 0 ? 'role-of-one' : 'role-of-one-loosely') : 'role-of-several';
  const contribution = { 'role-of-one': 1.8, 'role-of-one-loosely': 0.8, 'role-of-several': -0.5 }[reason];
  return {
    speaker: personSpeaker(reading, last.person, null),
    person: last.person,
    reasons: [{ name: reason, contribution, at: last.at }],
  };
}

/** A single person without a name: "a senior official"; "the official" later is the same one. */
function someone(reading: Reading, mention: Mention, phrase: string, asked: boolean): Answer {
  const { text, stage } = reading;
  const head = slice(text, mention.head).toLowerCase();
  if (/^the /iu.test(phrase)) {
    for (let index = stage.length - 1; index >= 0; index--) {
      const { person, at } = stage[index] as Appearance; // as: inside the list
      if (person.kind !== 'unnamed' || !person.parts.words.includes(head)) continue;
      return {
        speaker: personSpeaker(reading, person, null),
        person,
        reasons: [{ name: 'nominal-again', contribution: 0.8, at }],
      };
    }
  }
  // Not everybody who is spoken of comes up again; a phrase that nobody asks about and that is no subject is left alone.
  if (!asked && !isSubject(reading.english, text, mention)) return NOBODY;
  const name = ownerNamed(reading, mention, phrase);
  const person: Person = {
    kind: 'unnamed',
    name,
    full: false,
    parts: { words: [head], initials: [], suffix: null },
    gender: mention.gender,
    roles: [],
    forms: new Set(),
    named: [mention],
  };
  const reasons = [{ name: 'unnamed-phrase', contribution: 1.5, at: mention.span }];
  return { speaker: personSpeaker(reading, person, null), person, reasons };
}

function body(reading: Reading, mention: Mention, phrase: string, noun: string, definite: boolean): Answer {
  const { bodies, things } = reading;
  const bare = phrase.split(' ').length === 2;
  if (definite && bare) {
    const known = bodies.byNoun(noun, mention.span.start);
    if (known !== null)
      return bodyAnswer(known.name, [...known.forms], {
        name: 'organization-by-noun',
        contribution: 1.2,
        at: known.named[0] ?? null,
      });
    for (let index = things.length - 1; index >= 0; index--) {
      const thing = things[index] as Thing; // as: inside the list
      if (thing.speaker.kind !== 'organization') continue;
      const same = thing.speaker.name.toLowerCase().split(/\s+/u).includes(noun);
      if (same)
        return { speaker: thing.speaker, person: null, reasons: [{ name: 'nominal-again', contribution: 0.8, at: thing.at }] };
    }
  }
  return plain(
    reading,
    mention,
    ownerNamed(reading, mention, phrase).replace(/^the /iu, ''),
    'organization',
    'organization-phrase',
    1,
  );
}

function bodyAnswer(name: string, forms: readonly string[], reason: Reason): Answer {
  const aliases = forms.filter((form) => form !== name);
  return {
    speaker: { id: slug(name), name, role: null, kind: 'organization', aliases, members: [] },
    person: null,
    reasons: [reason],
  };
}

/** The group or document with this noun that was last spoken of. */
function earlierThing({ things }: Reading, mention: Mention, noun: string, kind: SpeakerKind): Thing | null {
  for (let index = things.length - 1; index >= 0; index--) {
    const thing = things[index] as Thing; // as: inside the list
    if (thing.at.end > mention.span.start || thing.speaker.kind !== kind) continue;
    if (
      thing.speaker.name
        .toLowerCase()
        .split(/\s+/u)
        .some((word) => word === noun || word === `${noun}s`)
    )
      return thing;
  }
  return null;
}

/** "her lawyer" → Petra Holm’s lawyer; any other phrase as it stands. */
function ownerNamed({ english, scene, answers }: Reading, mention: Mention, phrase: string): string {
  const owner = scene.mentions.find((other) => other.kind === 'pronoun' && other.span.start === mention.span.start);
  const answer = owner === undefined ? undefined : answers.get(owner);
  if (owner === undefined || !answer?.speaker) return lowerFirst(english, phrase);
  return `${answer.speaker.name}’s ${phrase.slice(owner.span.end - owner.span.start).trim()}`;
}

// ------------------------------------------------------------------ pronouns

function pronoun(reading: Reading, mention: Mention, attribution: Attribution | null): Answer {
  const { english, text, segments } = { ...reading, segments: reading.scene.segments };
  const form = english.wordClasses.pronoun(
    slice(text, mention.head)
      .toLowerCase()
      .replace(/['’].*$/u, ''),
  );
  if (form === null) return NOBODY;
  if (form.person === 'relative') return relative(reading, mention);
  if (form.person === 'first') return NOBODY;
  if (form.person !== 'third') return NOBODY;
  if (form.number === 'singular' && form.gender !== null) {
    const excluded = attribution === null ? new Set<Person>() : namedInside(reading, attribution);
    const found = antecedentOf(segments, reading.stage, mention.span, form.gender, reading.lastSpeaker, excluded);
    if (found === null) return NOBODY;
    found.person.gender ??= form.gender;
    const name =
      found.margin === Number.POSITIVE_INFINITY
        ? 'pronoun-one-candidate'
        : found.margin > 1.5
          ? 'pronoun-clear'
          : found.margin > 0.5
            ? 'pronoun-likely'
            : 'pronoun-several';
    const contribution = { 'pronoun-one-candidate': 1.5, 'pronoun-clear': 1.2, 'pronoun-likely': 0.4, 'pronoun-several': -0.6 }[
      name
    ];
    return {
      speaker: personSpeaker(reading, found.person, null),
      person: found.person,
      reasons: [{ name, contribution, at: found.at }],
    };
  }
  return thingFor(reading, mention, form.number === 'plural');
}

/** "Shah, who …", "the man who …": the phrase right before. */
function relative(reading: Reading, mention: Mention): Answer {
  const { scene, answers } = reading;
  const before = scene.mentions.find(
    (other) => other.kind !== 'pronoun' && other.span.end <= mention.span.start && mention.span.start - other.span.end <= 2,
  );
  const answer =
    before === undefined
      ? undefined
      : (answers.get(before) ?? (before.kind === 'nominal' ? nominal(reading, before, true) : undefined));
  if (answer === undefined || answer.speaker === null) return NOBODY;
  return { ...answer, reasons: [...answer.reasons, { name: 'relative-pronoun', contribution: 0, at: mention.span }] };
}

/** "it" and "they": the body, document or group last spoken of, a subject before others. */
function thingFor(reading: Reading, mention: Mention, plural: boolean): Answer {
  let best: { thing: Thing; score: number } | null = null;
  const { things } = reading;
  for (let index = things.length - 1; index >= Math.max(0, things.length - 12); index--) {
    const thing = things[index] as Thing; // as: inside the list
    if (thing.plural !== plural && !(plural && thing.speaker.kind === 'organization')) continue;
    const distance = mention.span.start - thing.at.end;
    if (distance > 600) break;
    const score = (thing.subject ? 1.5 : 0) - distance / 150 + (thing.plural === plural ? 0.5 : 0);
    if (best === null || score > best.score) best = { thing, score };
  }
  if (best === null) return NOBODY;
  return {
    speaker: best.thing.speaker,
    person: null,
    reasons: [{ name: plural ? 'plural-pronoun' : 'neuter-pronoun', contribution: -0.3, at: best.thing.at }],
  };
}

/** The persons named inside the words an attribution introduces: nobody speaks of himself by name. */
function namedInside({ scene, people }: Reading, attribution: Attribution): Set<Person> {
  const own = attribution.quotation.quoted.length > 0 ? attribution.quotation.quoted : attribution.quotation.content;
  const persons = new Set<Person>();
  for (const mention of scene.mentions) {
    if (mention.kind !== 'name' || !own.some((span) => contains(span, mention.span))) continue;
    const found = people.find(mention);
    if (found !== null) persons.add(found.person);
  }
  return persons;
}

// ------------------------------------------------------------------ the verdict

function settle(reading: Reading, attribution: Attribution, mention: Mention, before: readonly Resolution[]): Resolution {
  const joint = jointSpeaker(reading, attribution, mention);
  if (joint !== null) return joint;
  const first = firstPerson(reading, attribution, mention, before);
  if (first !== null) return first;
  const { speaker, reasons } = reading.answers.get(mention) ?? NOBODY;
  return { speaker, reasons };
}

/** "Okafor and Shah said": one statement of two people. */
function jointSpeaker(reading: Reading, attribution: Attribution, mention: Mention): Resolution | null {
  const { text, scene, answers } = reading;
  const members: Speaker[] = [];
  let current: Mention | undefined = mention;
  let end = mention.span.end;
  while (current !== undefined) {
    const speaker = answers.get(current)?.speaker;
    if (current.kind !== 'name' || !speaker) break;
    members.push(speaker);
    end = current.span.end;
    const gap = /^(?:, and |,? and |, )/u.exec(text.slice(end, end + 6));
    if (gap === null) break;
    const start = end + gap[0].length;
    current = scene.mentions.find((other) => other.kind === 'name' && other.span.start === start);
  }
  const whole = { start: mention.span.start, end };
  const inSource = attribution.source !== null && attribution.source.end >= end;
  const cue = attribution.cue?.span;
  const besideCue =
    cue !== undefined &&
    ((cue.start >= end && cue.start - end <= 2) || (cue.end <= mention.span.start && mention.span.start - cue.end <= 2));
  const ids = new Set(members.map((member) => member.id));
  const joined = / and /u.test(slice(text, whole));
  if (ids.size < 2 || ids.size !== members.length || !joined || !(inSource || besideCue)) return null;
  const names = members.map((member) => member.name);
  const name = names.length === 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return {
    speaker: {
      id: local(reading, name),
      name,
      role: null,
      kind: 'group',
      aliases: [],
      members: members.map(({ id, name: called }) => ({ id, name: called })),
    },
    reasons: [{ name: 'joint-speakers', contribution: 1, at: whole }],
  };
}

/** "I" and "we": inside somebody's words that somebody; outside, the author. */
function firstPerson(
  reading: Reading,
  attribution: Attribution,
  mention: Mention,
  before: readonly Resolution[],
): Resolution | null {
  const { english, text, scene } = reading;
  if (mention.kind !== 'pronoun') return null;
  const form = english.wordClasses.pronoun(
    slice(text, mention.head)
      .toLowerCase()
      .replace(/['’].*$/u, ''),
  );
  if (form?.person !== 'first') return null;
  let outer: Resolution | undefined;
  scene.attributions.forEach((other, index) => {
    if (
      other !== attribution &&
      other.quotation.content.some((span) => contains(span, mention.span)) &&
      before[index] !== undefined
    )
      outer = before[index];
  });
  if (outer?.speaker)
    return {
      speaker: outer.speaker,
      reasons: [...outer.reasons, { name: 'first-person-inside', contribution: -0.2, at: mention.span }],
    };
  const { author } = scene.document;
  if (form.number !== 'singular' || author === null || isInside(reading.outermost, mention.span))
    return { speaker: null, reasons: [] };
  return {
    speaker: { id: slug(author), name: author, role: null, kind: 'person', aliases: [], members: [] },
    reasons: [{ name: 'first-person-author', contribution: 0.5, at: mention.span }],
  };
}

function plain(
  reading: Reading,
  mention: Mention,
  name: string,
  kind: SpeakerKind,
  reason: string,
  contribution: number,
): Answer {
  return {
    speaker: { id: local(reading, name), name, role: null, kind, aliases: [], members: [] },
    person: null,
    reasons: [{ name: reason, contribution, at: mention.span }],
  };
}

/** "A spokesman" at the head of a sentence is "a spokesman" in a list of speakers. */
function lowerFirst(english: Language, phrase: string): string {
  const first = /^\p{L}+/u.exec(phrase)?.[0] ?? '';
  const small = english.wordClasses.isFunctionWord(first.toLowerCase()) || english.roles(first.toLowerCase()) !== null;
  return small && first.slice(1) === first.slice(1).toLowerCase() ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

/** Ids of names that mean somebody only inside this article. */
function local(reading: Reading, name: string): string {
  return `${slug(name)}-${reading.scene.document.id}`;
}

function slug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  return (
    folded
      .replace(/['’]/gu, '')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'speaker'
  );
}

function isInside(spans: readonly Span[], at: Span): boolean {
  return spans.some((span) => contains(span, at));
}

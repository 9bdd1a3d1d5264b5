// Whom a phrase without a name means: {the finance minister} is Ana Reyes, {a senior official} stays nameless, {her lawyer} is Petra Holm’s.

import { slice } from '../../text/span.ts';
import type { Mention, Span, SpeakerKind } from '../../types.ts';
import { antecedentOf, clarity } from './antecedents.ts';
import type { Person } from './people.ts';
import { answerPronoun } from './pronouns.ts';
import {
  type Answer,
  type Appearance,
  bodySpeaker,
  firstMentionFrom,
  lowerFirst,
  NOBODY,
  personAnswer,
  phraseOf,
  phraseSpeaker,
  type Reading,
  speakerOf,
  subjectOf,
} from './reading.ts';
import { bodyCalled, bodyJustNamed, earlierThing, namedTogether, otherwiseCalled } from './things.ts';
import { contentWords } from './titles.ts';

/** Whom a nominal means. Phrases that nobody asks about are read only as far as later words may take them up. */
export function answerNominal(reading: Reading, mention: Mention, asked: boolean): Answer {
  const { english, text } = reading;
  const head = slice(text, mention.head).toLowerCase();
  const role = english.roles(head);
  const named = reading.described.get(mention);
  const described = named === undefined ? undefined : reading.answers.get(named);
  const reason = { name: 'role-beside-name', contribution: 2, at: mention.span };
  if (described?.person) return personAnswer(described.person, null, [reason]);
  if (described?.speaker) return { ...described, reasons: [reason] };
  const beside = nameBeside(reading, mention) ?? bodyBeside(reading, mention);
  if (beside !== null) return beside;
  const isOffice = role?.kind === 'person' && role.number === 'singular';
  if (!isOffice && !asked && mention.entity === null) return NOBODY;
  const phrase = phraseOf(reading, mention);
  const definite = /^(?:the|this|that|these|those) /iu.test(phrase);
  if (isOffice) {
    const twin = secondOffice(reading, mention);
    if (twin !== null) return twin;
    // "the senator", and "Democratic Senator …" or a lone "Senator"; but "many Republican claims" are nobody.
    if (definite || (slice(text, mention.head) !== head && /^\p{Lu}/u.test(phrase) && !/^an? /iu.test(phrase))) {
      const known =
        byRole(reading, mention, contentWords(english, phrase)) ??
        (asked && definite ? byNearness(reading, mention, phrase) : null);
      if (known !== null) return known;
    }
    // "the retailer", "the operator": mostly a body.
    const called = asked && definite && isBare(phrase) ? calledBody(reading, mention, role.singular) : null;
    if (called !== null) return called;
    return someone(reading, mention, phrase, definite, asked);
  }
  if (role?.kind === 'body' && role.number === 'singular') return body(reading, mention, phrase, role.singular, definite);
  if (role?.kind === 'land' && role.number === 'singular')
    return byPhrase(reading, mention, owned(reading, mention, phrase), 'organization', 0.5);
  const aged = definite && asked ? byAge(reading, mention, phrase) : null;
  if (aged !== null) return aged;
  const kind = kindOf(mention);
  const pair = namedTogether(reading, mention, head, definite);
  if (pair !== null)
    return { speaker: pair.speaker, person: null, reasons: [{ name: 'nominal-again', contribution: 0.8, at: pair.at }] };
  const earlier = definite ? earlierThing(reading, mention, role?.singular ?? head, kind) : null;
  if (earlier !== null) {
    return { speaker: earlier.speaker, person: null, reasons: [{ name: 'nominal-again', contribution: 0.8, at: earlier.at }] };
  }
  const document =
    kind === 'document' && definite && asked ? otherwiseCalled(reading, mention, role?.singular ?? head, phrase) : null;
  if (document !== null)
    return { speaker: document.speaker, person: null, reasons: [{ name: 'nominal-again', contribution: 0, at: document.at }] };
  // "the paper" that is no study
  const paper = kind === 'document' && definite && asked && isBare(phrase) ? calledBody(reading, mention, head, true) : null;
  if (paper !== null) return paper;
  return byPhrase(reading, mention, inFull(reading, mention, phrase, kind), kind, 1.5);
}

/**
 * "a study published in Tides", "a complaint filed by the union", "a person familiar with the matter said": what tells one from others of its kind
 * belongs to what it is called.
 */
function inFull(reading: Reading, mention: Mention, phrase: string, kind: SpeakerKind): string {
  const { english, text, namesAt, phrasesAt } = reading;
  const name = owned(reading, mention, phrase);
  const [link, made = ''] =
    /^ (\p{Ll}+) (?:by|in|for|with|to|on|at) /u.exec(text.slice(mention.span.end, mention.span.end + 30)) ?? [];
  if (link === undefined || name.length !== phrase.length || !describesMore(english, made)) return name;
  const start = mention.span.end + link.length;
  const other = namesAt.get(start) ?? phrasesAt.get(start);
  // "a man shouted at the mayor": he has done something, unless what he says comes first or last.
  const plain = kind === 'document' && !english.cues.verbs.has(made);
  if (other === undefined || !(plain || isAfterCue(reading, mention.span.start) || isBeforeCue(reading, other.span.end)))
    return name;
  return `${name}${link}${phraseOf(reading, other)}`;
}

function isAfterCue({ english, text }: Reading, start: number): boolean {
  const [, word = ''] = /(\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  return english.cues.verbs.has(word);
}

/** Whether a verb of speech follows, with a day or so before it: " on Monday found". */
function isBeforeCue({ english, text }: Reading, end: number): boolean {
  const words =
    /^(?: [\p{L}]+){1,3}/u
      .exec(text.slice(end, end + 40))?.[0]
      .trim()
      .split(' ') ?? [];
  return words.some((word) => english.cues.verbs.has(word));
}

function describesMore({ wordClasses }: Reading['english'], word: string): boolean {
  const sort = wordClasses.wordClass(word);
  return sort === 'adjective' || sort === 'participle' || (sort === 'verb' && word.endsWith('ed'));
}

function kindOf(mention: Mention): SpeakerKind {
  if (mention.entity === 'document') return 'document';
  return mention.number === 'plural' || mention.entity === 'group' ? 'group' : 'unnamed';
}

function byPhrase(reading: Reading, mention: Mention, name: string, kind: SpeakerKind, contribution: number): Answer {
  return {
    speaker: phraseSpeaker(reading, name, kind),
    person: null,
    reasons: [{ name: `phrase-${kind}`, contribution, at: mention.span }],
  };
}

/** "the company’s chief executive, Jim Hall," and "Ida’s brother, Tom, said" are Jim Hall and Tom; so is "filmmaker and author Tom". */
function nameBeside(reading: Reading, mention: Mention): Answer | null {
  const { text, namesAt, people } = reading;
  if (mention.number === 'plural') return null;
  const gap = [', ', ' and '].find((words) => text.startsWith(words, mention.span.end));
  const name = gap === undefined ? undefined : namesAt.get(mention.span.end + gap.length);
  // "filmmaker and author Tom Hall", but "the mayor and Senator Hall" are two.
  const titled = name !== undefined && name.head.start > name.span.start && mention.entity === 'unnamed';
  if (gap === ' and ' && (!titled || /^(?:the|a|an) /iu.test(slice(text, mention.span)))) return null;
  const person = name === undefined ? null : people.find(name)?.person;
  if (
    name === undefined ||
    !person ||
    !/^(?:['’]s)?(?:[,.;)]| \(| of | [sat])/u.test(text.slice(name.span.end, name.span.end + 4))
  )
    return null;
  return personAnswer(person, name, [{ name: 'name-beside-role', contribution: 2, at: name.span }]);
}

/** "The engineering firm, Hatch & Lowe Ltd., said", "the tanker’s owner, Baltic Shipping," */
function bodyBeside({ text, namesAt, bodies }: Reading, mention: Mention): Answer | null {
  if (mention.number === 'plural' || text.slice(mention.span.end, mention.span.end + 2) !== ', ') return null;
  const beside = namesAt.get(mention.span.end + 2);
  const named = beside === undefined ? null : bodies.find(beside);
  if (beside === undefined || named === null || !/^\.?[,)]/u.test(text.slice(beside.span.end, beside.span.end + 2))) return null;
  const reason = { name: 'name-beside-role', contribution: 2, at: beside.span };
  return { speaker: bodySpeaker(named.body.name, named.body.forms), person: null, reasons: [reason] };
}

/** "The former mayor and county judge said": the second of two offices of one person has no article. */
function secondOffice({ text, scene, answers }: Reading, mention: Mention): Answer | null {
  if (
    !/ and $/u.test(text.slice(Math.max(0, mention.span.start - 5), mention.span.start)) ||
    /^(?:the|a|an|his|her) /iu.test(slice(text, mention.span))
  ) {
    return null;
  }
  const end = mention.span.start - ' and '.length;
  for (let index = firstMentionFrom(scene.mentions, mention.span.start) - 1, seen = 0; index >= 0 && seen < 6; index--, seen++) {
    const before = scene.mentions[index] as Mention; // as: inside the list
    const answer =
      before.kind === 'nominal' && before.span.end === end && before.number === 'singular' ? answers.get(before) : undefined;
    if (answer?.person) return answer;
  }
  return null;
}

/** In log-odds: the person spoken of is by this much likelier than the next. */
const FAR_AHEAD = 1;

/** Words that say of which land or party somebody is. */
function isOrigin({ names }: Reading['english'], word: string): boolean {
  return names.demonym(word) !== null || names.place(word) !== null;
}

/** "the finance minister" → the last person the article gave that office. */
function byRole(reading: Reading, mention: Mention, wanted: readonly string[]): Answer | null {
  const { english, people } = reading;
  const noun = wanted[wanted.length - 1];
  const holders: { readonly person: Person; readonly at: Span; readonly exact: boolean }[] = [];
  for (const person of people.all) {
    if (mention.gender !== null && person.gender !== null && mention.gender !== person.gender) continue;
    for (const role of person.roles) {
      if (role.at.start >= mention.span.start) continue;
      const words = contentWords(english, role.text);
      if (noun === undefined || !words.some((word) => english.sameOffice(word, noun))) continue;
      const holds = (word: string) => words.some((other) => english.sameOffice(other, word));
      // "the prime minister" is not the finance minister, "the Texas senator" not the one from Ohio, "the Labour candidate" not a Tory one.
      const rivals = (one: readonly string[], other: readonly string[]) =>
        one.some((word) => isOrigin(english, word) && !other.includes(word));
      const quarrels =
        wanted.some((word) => english.names.portfolio(word) !== null && !holds(word)) ||
        (rivals(wanted, words) && rivals(words, wanted));
      if (!quarrels) holders.push({ person, at: role.at, exact: wanted.every(holds) });
    }
  }
  const exact = holders.filter((holder) => holder.exact);
  const pool = exact.length > 0 ? exact : holders;
  const persons = new Set(pool.map((holder) => holder.person));
  if (persons.size === 0) return null;
  const nearest = antecedentOf(reading, { at: mention.span, gender: mention.gender });
  const name = persons.size > 1 ? 'role-of-several' : exact.length > 0 ? 'role-of-one' : 'role-of-one-loosely';
  // "the Florida senator" is hardly a senator of we know not where, while somebody else is spoken of.
  if (name === 'role-of-one-loosely' && nearest !== null && !persons.has(nearest.person) && nearest.margin > FAR_AHEAD)
    return null;
  const chosen =
    persons.size > 1 ? antecedentOf(reading, { at: mention.span, gender: mention.gender, among: [...persons] }) : null;
  const holder = pool.filter(({ person }) => chosen === null || person === chosen.person);
  const last = (holder.length > 0 ? holder : pool).reduce((a, b) => (b.at.start > a.at.start ? b : a));
  const contribution = { 'role-of-one': 1.8, 'role-of-one-loosely': 0.8, 'role-of-several': -0.5 }[name];
  return personAnswer(last.person, null, [{ name, contribution, at: last.at }]);
}

/** Scores of the choice of a person, in log-odds: the subject of the sentence before, in the paragraph before, has about 0.5. */
const NEAR = 0;
const LESS_NEAR = -1.5;

/**
 * "the New York businessman": nobody was called so before, but the person everybody is reading about may well be meant. Only for a bare
 * description: "the head of the agency" introduces somebody.
 */
function byNearness(reading: Reading, mention: Mention, phrase: string, aged = false): Answer | null {
  const head = slice(reading.text, mention.head).toLowerCase();
  const parent = isParentOfSome(reading, phrase);
  if ((!aged && !parent && !reading.english.describes(head)) || /['’]/u.test(phrase)) return null;
  if (!parent && / (?:of|for|from|at|in|with|by|on|to|near|behind) /u.test(phrase)) return null;
  const found = antecedentOf(reading, { at: mention.span, gender: mention.gender });
  if (found === null || found.person.kind === 'unnamed' || !found.person.full) return null;
  const clear = clarity(found.margin);
  // "the senator" alone asks for more than "the New York senator".
  const bare = !aged && !parent && phrase.split(' ').length < 3;
  if (found.score < (bare ? NEAR : LESS_NEAR) || clear === 'several' || (bare && clear === 'likely')) return null;
  const name = `description-${clear}`;
  const contribution = (clear === 'one-candidate' ? ALONE : 0) + (saysWhence(reading, phrase) ? WHENCE : 0);
  return personAnswer(found.person, null, [{ name, contribution, at: found.at }]);
}

/** "the father of two", "the 34-year-old mother of three" */
function isParentOfSome({ english }: Reading, phrase: string): boolean {
  const [, count = ''] = / of (\p{L}+)$/u.exec(phrase) ?? [];
  return english.wordClasses.wordClass(count) === 'quantifier';
}

/** In log-odds: who is called by a place is somebody told of before, and so is the only person in sight. */
const WHENCE = 0.4;
const ALONE = 0.6;

/** "the Vermont senator" */
function saysWhence({ english }: Reading, phrase: string): boolean {
  const words = phrase.match(/\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/gu) ?? [];
  return words.some((word) => english.names.place(word.toLowerCase()) !== null);
}

/** "the Frenchman", "the Dubliner": the person the article speaks of; "the French" are many. */
export function fromSomewhere(reading: Reading, mention: Mention): Answer | null {
  const { english, text } = reading;
  const phrase = phraseOf(reading, mention);
  const word = slice(text, mention.head).toLowerCase();
  if (!/^the \S+$/iu.test(phrase) || english.names.demonym(word) !== 'singular' || PEOPLES.test(word)) return null;
  const found = antecedentOf(reading, { at: mention.span, gender: mention.gender });
  const clear = found === null ? 'several' : clarity(found.margin);
  if (found === null || !found.person.full || found.score < LESS_NEAR || clear === 'several' || clear === 'likely') return null;
  const contribution = WHENCE + (clear === 'one-candidate' ? ALONE : 0);
  return personAnswer(found.person, null, [{ name: `description-${clear}`, contribution, at: found.at }]);
}

/** With an article these are mostly all of them: the French, the British, the Chinese. */
const PEOPLES = /(?:sh|ch|ese|ss)$/u;

/** A single person without a name: "a senior official"; "the official" later is the same one. */
function someone(reading: Reading, mention: Mention, phrase: string, definite: boolean, asked: boolean): Answer {
  const { text, stage } = reading;
  const head = slice(text, mention.head).toLowerCase();
  for (let index = stage.length - 1; definite && index >= Math.max(0, stage.length - 40); index--) {
    const { person, at } = stage[index] as Appearance; // as: inside the list
    if (person.kind !== 'unnamed' || !person.parts.words.includes(head)) continue;
    return personAnswer(person, null, [{ name: 'nominal-again', contribution: 0.8, at }]);
  }
  // Not everybody who is spoken of comes up again; a phrase that nobody asks about and that is no subject is left alone.
  if (!asked && !subjectOf(reading, mention)) return NOBODY;
  const person: Person = {
    kind: 'unnamed',
    name: asked ? inFull(reading, mention, phrase, 'unnamed') : owned(reading, mention, phrase),
    full: false,
    parts: { words: [head], initials: [], suffix: null },
    gender: mention.gender,
    roles: [],
    forms: new Set(),
    inFull: [],
    inShort: [mention.span],
  };
  return personAnswer(person, null, [{ name: 'phrase-unnamed', contribution: 1.5, at: mention.span }]);
}

/** "the ministry" → Ministry of Works; "the Lund campaign" as it stands. */
function body(reading: Reading, mention: Mention, phrase: string, noun: string, definite: boolean): Answer {
  const { bodies } = reading;
  if (definite && isBare(phrase)) {
    const known = bodies.byNoun(noun, mention.span.start);
    if (known !== null) {
      const reason = { name: 'organization-by-noun', contribution: 1.2, at: known.named[0] ?? null };
      return { speaker: bodySpeaker(known.name, known.forms), person: null, reasons: [reason] };
    }
    const earlier = earlierThing(reading, mention, noun, 'organization');
    if (earlier !== null) {
      return { speaker: earlier.speaker, person: null, reasons: [{ name: 'nominal-again', contribution: 0.8, at: earlier.at }] };
    }
    const called = calledBody(reading, mention, noun);
    if (called !== null) return called;
    const last = bodyJustNamed(reading, mention, noun);
    if (last !== null)
      return { speaker: last.speaker, person: null, reasons: [{ name: 'organization-nearest', contribution: 0, at: last.at }] };
  }
  return byPhrase(reading, mention, owned(reading, mention, phrase).replace(/^the /iu, ''), 'organization', 1);
}

function calledBody(reading: Reading, mention: Mention, noun: string, surely = false): Answer | null {
  const called = bodyCalled(reading, mention, noun, surely);
  const reasons = called === null ? [] : [{ name: 'organization-called', contribution: 0.5, at: called.at }];
  return called === null ? null : { speaker: called.speaker, person: null, reasons };
}

/** "the company", "the Ashton-based company": nothing tells it from others of its kind but where it is. */
function isBare(phrase: string): boolean {
  return phrase
    .split(' ')
    .slice(1, -1)
    .every((word) => /-\p{Ll}+ed$/u.test(word));
}

/** "the 56-year-old" → Tom Lund, 56: the last person of that age; where the article gives no ages, the one spoken of. */
function byAge(reading: Reading, mention: Mention, phrase: string): Answer | null {
  const { text, people } = reading;
  const [, wanted] = /(?:^| )(\p{N}{1,3})-year-old$/u.exec(phrase) ?? [];
  if (wanted === undefined) return null;
  let last: { readonly person: Person; readonly at: Span } | null = null;
  let given = false;
  for (const person of people.all)
    for (const at of person.inFull) {
      const [, age] = /^, (?:aged )?(\p{N}{1,3})[,.;)]/u.exec(text.slice(at.end, at.end + 12)) ?? [];
      given ||= age !== undefined;
      if (age === wanted && at.start < mention.span.start && (last === null || at.start > last.at.start)) last = { person, at };
    }
  if (last !== null) return personAnswer(last.person, null, [{ name: 'role-of-one', contribution: 1.8, at: last.at }]);
  return given ? null : byNearness(reading, mention, phrase, true);
}

/** "her lawyer" → Petra Holm’s lawyer; any other phrase as it stands. */
function owned(reading: Reading, mention: Mention, phrase: string): string {
  const owner = reading.pronounsAt.get(mention.span.start);
  if (owner?.number === 'plural') return lowerFirst(reading, phrase);
  const speaker = owner === undefined ? null : speakerOf(reading, answerPronoun(reading, owner, null));
  if (owner === undefined || speaker === null) return lowerFirst(reading, phrase);
  return `${speaker.name}’s ${phrase.slice(owner.span.end - owner.span.start).trim()}`;
}

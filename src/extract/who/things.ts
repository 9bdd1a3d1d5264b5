// Groups, bodies and documents spoken of before: a study in Tides … {the paper}; Ida Lund and Tom Hurst … {the couple}.

import { contains, spanAt } from '../../text/span.ts';
import type { Mention, Span, Speaker, SpeakerKind } from '../../types.ts';
import { isNamedSo } from './bodies.ts';
import type { Reading, Thing } from './reading.ts';

export function thingOf(speaker: Speaker, at: Span, plural: boolean, subject: Thing['subject'], reported: boolean): Thing {
  return { speaker, words: speaker.name.toLowerCase().split(' '), at, plural, subject, reported };
}

/** "It" and "they" reach back this many things and characters. */
const THINGS = 12;
const REACH = 600;

/** Whether words are ascribed to it, and whether they stand there to be read. */
type Said = { readonly asked: boolean; readonly isRead: boolean };

/** What "it" and "they" mean: the body, document or group last spoken of, a subject before others, who speaks before what is told of. */
export function thingMeant(reading: Reading, mention: Mention, plural: boolean, { asked, isRead }: Said): Thing | null {
  const { things, scene } = reading;
  const paragraph = spanAt(scene.segments.paragraphs, mention.span.start)?.start ?? 0;
  let best: { readonly thing: Thing; readonly score: number } | null = null;
  for (let index = things.length - 1; index >= Math.max(0, things.length - THINGS); index--) {
    const thing = things[index] as Thing; // as: inside the list
    // "The board said … they": a body may be many.
    const isMany = plural && thing.speaker.kind === 'organization';
    // “The family asked for privacy. “…,” it said”
    const isOne = !plural && thing.subject === 'main' && thing.at.start >= paragraph && isCollective(reading, thing);
    if (thing.plural !== plural && !isMany && !isOne) continue;
    if (isRead && thing.speaker.kind !== 'document') continue;
    const distance = mention.span.start - thing.at.end;
    if (distance > (plural ? REACH / 2 : REACH)) break;
    // “Officials said that [the pact] was dead. They …”: nor the one that a clause inside is about.
    if (plural && !thing.plural && thing.subject !== 'main') continue;
    if (!plural && (isMedium(reading, thing, mention) || isGround(reading, thing))) continue;
    const score =
      (thing.subject === null ? 0 : thing.subject === 'main' ? 1.8 : IN_CLAUSE) -
      distance / 150 +
      (thing.plural === plural ? 0.5 : 0) -
      (thing.at.start < paragraph ? PARAGRAPH : 0) -
      (asked && thing.reported ? REPORTED : 0);
    if (best === null || score > best.score) best = { thing, score };
  }
  return best?.thing ?? null;
}

/** “Orvex sold boats around [the country]. It said”: where something is done says nothing. */
function isGround({ english }: Reading, { words, subject }: Thing): boolean {
  return subject === null && english.roles(words.at(-1) ?? '')?.kind === 'land';
}

/** "The family", "the jury", but not "officials". */
function isCollective({ english }: Reading, { words, speaker }: Thing): boolean {
  const [noun = ''] = words.slice(-1);
  return speaker.kind === 'group' && words.length === 2 && english.roles(noun)?.kind === 'collective' && !noun.endsWith('s');
}

/** “It was published after {a court} ordered it”: what a clause inside is about, in place of the 1.8 of what a sentence is. */
const IN_CLAUSE = 0.8;

/** Who was told of in this paragraph goes before those of the one before, as some hundred characters nearer. */
const PARAGRAPH = 0.7;

/** “In a statement, {it} said”, “the lender said in a statement that … {it} warned”: what is said in a paper, the paper does not say. */
function isMedium({ english, scene, text }: Reading, { speaker, subject, at }: Thing, { span }: Mention): boolean {
  if (speaker.kind !== 'document' || subject !== null) return false;
  const [, verb = ''] = /(\p{L}+) in $/u.exec(text.slice(Math.max(0, at.start - LONGEST_SAYING), at.start)) ?? [];
  if (english.cues.verbs.has(verb)) return true;
  const sentence = spanAt(scene.segments.sentences, span.start);
  return sentence !== null && contains(sentence, at) && text.slice(sentence.start, at.start).trim().split(' ').length === 1;
}

/** In characters: "acknowledged in ". */
const LONGEST_SAYING = 20;

/** “The office said [a study of the river] was late. … it said”: the office, as much as a subject goes before what is none. */
const REPORTED = 1.5;

/** As many things as some ten paragraphs hold; looking back through all would take the square of the article’s length. */
const LATEST = 60;

/** The group, body or document with this noun that was last spoken of. */
export function earlierThing({ english, things }: Reading, mention: Mention, noun: string, kind: SpeakerKind): Thing | null {
  for (let index = things.length - 1; index >= Math.max(0, things.length - LATEST); index--) {
    const thing = things[index] as Thing; // as: inside the list
    if (thing.at.end > mention.span.start || thing.speaker.kind !== kind) continue;
    // "three police divisions", "police sources": no police.
    const isOf = english.roles(noun)?.kind === 'collective' && isOfKind(english, thing.words, noun);
    if (isOf) continue;
    if (
      thing.words.includes(`${noun}s`) ||
      (kind === 'organization' ? isNamedSo(english, thing.words, noun) : thing.words.includes(noun))
    )
      return thing;
  }
  return null;
}

/** Whether the word only tells of what kind those are whom the next word calls: "police sources", not "police in Tulla". */
function isOfKind({ roles }: Reading['english'], words: readonly string[], noun: string): boolean {
  const next = words[words.indexOf(noun) + 1];
  return next !== undefined && roles(next) !== null;
}

/** In characters, some eight paragraphs: further on "the document" may be another. */
const DOCUMENT_REACH = 2500;

/** "A study in Tides … the paper": the one document within reach that may be called so; none where two may. */
export function otherwiseCalled({ english, things }: Reading, mention: Mention, noun: string, phrase: string): Thing | null {
  // "the police report" is another's, "the 34-page report" and "the independent review" are not.
  const isOwn = (word: string) => !/^\p{N}+-\p{Ll}+$/u.test(word) && english.wordClasses.wordClass(word) !== 'adjective';
  if (phrase.toLowerCase().split(' ').filter(isOwn).length > 2) return null;
  const near = things
    .slice(-LATEST)
    .filter(
      ({ speaker, words, at }) =>
        speaker.kind === 'document' &&
        mention.span.start - at.end < DOCUMENT_REACH &&
        at.end <= mention.span.start &&
        headsOf(english, words).some((head) => english.sameDocument(head, noun)),
    );
  const first = near[0];
  return first !== undefined && near.every(({ speaker }) => speaker.id === first.speaker.id) ? first : null;
}

/** The nouns for documents in a phrase, before its "by" and "in": "a study in Tides" → study. */
function headsOf({ roles }: Reading['english'], words: readonly string[]): string[] {
  return words
    .map((word) => roles(word))
    .flatMap((role) => (role?.kind === 'document' && role.number === 'singular' ? [role.singular] : []))
    .slice(0, 1);
}

/** In characters, some five paragraphs: further on "the pair" may be another. */
const PAIR_REACH = 1500;

/** "the couple", "both": those last named together, where within reach only they are so many. */
export function namedTogether({ english, things }: Reading, mention: Mention, noun: string, definite: boolean): Thing | null {
  const count = english.pairs(noun);
  if (count === null || (!definite && mention.span.start !== mention.head.start)) return null;
  const near = things
    .slice(-LATEST)
    .filter(
      ({ speaker, at }) =>
        speaker.members.length === count && mention.span.start - at.end < PAIR_REACH && at.end <= mention.span.start,
    );
  const last = near.at(-1);
  return last !== undefined && near.every(({ speaker }) => speaker.id === last.speaker.id) ? last : null;
}

/** In characters, some eight paragraphs: further on "the company" may be another. */
const BODY_REACH = 2500;

/** How many times as often as any other a body must be spoken of to be "the company" of an article. */
const MUCH_OFTENER = 3;

/** "Brightloch Foods … the company": the one body within reach that may be called so, or the one spoken of far oftener than all others. */
export function bodyCalled(reading: Reading, mention: Mention, noun: string, surely = false): Thing | null {
  const { english, things } = reading;
  if (english.bodyKinds(noun).size === 0) return null;
  const near = things
    .slice(-LATEST)
    .filter(
      ({ speaker, at }) =>
        speaker.kind === 'organization' && at.end <= mention.span.start && mention.span.start - at.end < BODY_REACH,
    );
  const called = near.map((thing) => ({ thing, may: mayBeCalled(reading, thing, noun) })).filter(({ may }) => may !== 'no');
  // A name that says "bank" goes before one that says nothing, unless that one was spoken of since.
  const sure = called.filter(({ may }) => may === 'yes');
  const latest = new Map<string, Thing>();
  const times = new Map<string, number>();
  for (const { thing } of surely || called.at(-1)?.may === 'yes' ? sure : called) {
    latest.set(thing.speaker.id, thing);
    times.set(thing.speaker.id, (times.get(thing.speaker.id) ?? 0) + 1);
  }
  const [first, second] = [...times].sort(([, a], [, b]) => b - a);
  if (first === undefined || (second !== undefined && first[1] < MUCH_OFTENER * second[1])) return null;
  const found = latest.get(first[0]) ?? null;
  // “Nokia bought shares in Northgate Metals. … the company said”: its name may say so, but the sentence is about another.
  const about = near.findLast(({ subject }) => subject);
  const only = near.every(({ speaker, subject }) => speaker.id !== first[0] || !subject);
  const isOfOther = about !== undefined && !isLetters(about.speaker.name) && mayBeCalled(reading, about, noun) === 'open';
  return !surely && only && isOfOther ? null : found;
}

/** In characters, some two sentences. */
const JUST_NAMED = 300;

/**
 * The body that a sentence was about last, with nothing spoken of since, where the noun may be its, or surely is; of a trade only where its name
 * tells none.
 */
export function bodyJustNamed(
  reading: Reading,
  mention: Mention,
  noun: string,
  { trade = null, surely = false }: { readonly trade?: string | null; readonly surely?: boolean } = {},
): Thing | null {
  // “The club said it was preparing [a lawsuit]. … the group said”: what is only acted upon, and no body, parts nothing.
  // “The bank raised {its} rate”: nor does what only takes it up, nor “The union met [the bank]”, which is no union; nor what it tells of: “The firm
  // said it had offers from [the bank]”.
  const near = reading.things.slice(-LATEST);
  const about = near.findLast(({ subject }) => subject)?.speaker.id;
  const latest = near.findLast(
    ({ subject, speaker, reported }) => subject || (!reported && speaker.id !== about && mayBeSo(reading, speaker, noun)),
  );
  const last = latest?.reported ? (tellerOf(reading, near, latest) ?? latest) : latest;
  if (last === undefined || last.speaker.kind !== 'organization' || !last.subject) return null;
  if (mention.span.start - last.at.end >= JUST_NAMED || reading.english.bodyKinds(noun).size === 0) return null;
  // "Brightwell Foods" is no insurance company; "Zentrix AG" may be.
  const { bodyKinds, names } = reading.english;
  const says = (word: string) => bodyKinds(word).size > 0 && !names.legalForm(word);
  if (trade !== null && (wordsOfName(last.speaker.name).some(says) || bodyKinds(trade).has('charity'))) return null;
  const may = mayBeCalled(reading, last, noun);
  // "The NTPA … the regulator": letters say nothing, but that they are a body’s.
  return may === 'yes' || (may === 'open' && (!surely || isLetters(last.speaker.name))) ? last : null;
}

/** “{Norvo} said Tulla Steel was late. The company said …”: the body that tells of a thing in the same sentence, or whose officer does. */
function tellerOf({ scene }: Reading, near: readonly Thing[], told: Thing): Thing | null {
  const sentence = spanAt(scene.segments.sentences, told.at.start);
  const teller = near.findLast(({ subject, reported }) => subject === 'main' && !reported);
  return sentence !== null && teller !== undefined && contains(sentence, teller.at) && teller.at.start < told.at.start
    ? teller
    : null;
}

/** "NTPA" */
function isLetters(name: string): boolean {
  return /^\p{Lu}{3,6}$/u.test(name);
}

/** Whether a noun may be said of a body, named or not: another company is “the company” too. */
function mayBeSo(reading: Reading, speaker: Speaker, noun: string): boolean {
  if (speaker.kind !== 'organization') return false;
  if (/\p{Lu}/u.test(speaker.name)) return mayBeCalled(reading, { speaker }, noun) !== 'no';
  const kinds = reading.english.bodyKinds(noun);
  return wordsOfName(speaker.name).some(
    (word) => word === noun || [...reading.english.bodyKinds(word)].some((kind) => kinds.has(kind)),
  );
}

/** Whether the words of a body’s name say that it is of the noun’s kind, or of another; many say neither. */
export function mayBeCalled(
  { english, bodies }: Reading,
  { speaker }: Pick<Thing, 'speaker'>,
  noun: string,
): 'yes' | 'no' | 'open' {
  // "an energy company", "his firm": a body without a name is no other’s company.
  if (!/\p{Lu}/u.test(speaker.name)) return 'no';
  const kinds = english.bodyKinds(noun);
  // "Brightloch Foods’ board" is a board.
  const [, part] = /['’]s? (\p{Ll}.*)$/u.exec(speaker.name) ?? [];
  if (part !== undefined) return wordsOfName(part).some((word) => word === noun) ? 'yes' : 'no';
  const nouns = bodies.nounsOf(speaker.name);
  // "the ministry" is no Audit Office, and hardly whatever else does not say so.
  if (kinds.has('exact') && !nouns.includes(noun) && !wordsOfName(speaker.name).includes(noun)) return 'no';
  const own = [...sayingWords(english, speaker.name), ...nouns].flatMap((word) => [...english.bodyKinds(word)]);
  if (own.some((kind) => kinds.has(kind))) return 'yes';
  // The Audit Chamber is no ministry, whatever it may be; a company bears any name.
  if (!kinds.has('business') && wordsOfName(speaker.name).some((word) => english.roles(word)?.kind === 'body')) return 'no';
  return own.length > 0 ? 'no' : 'open';
}

/** "Football Association of Ireland": of the words that say of what kind a body is the last one before its "of", as the first is but its trade. */
function sayingWords({ bodyKinds, grammar, names }: Reading['english'], name: string): string[] {
  const words = wordsOfName(name);
  const end = words.findIndex((word, at) => at > 0 && grammar.preposition.has(word));
  const said = (part: readonly string[]) => part.filter((word) => bodyKinds(word).size > 0);
  const own = said(end < 0 ? words : words.slice(0, end));
  if (own.length === 0) return said(words);
  const legal = own.filter((word) => names.legalForm(word));
  const last = own.findLast((word) => !names.legalForm(word));
  return last === undefined ? legal : [last, ...legal];
}

function wordsOfName(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

// Whom an office means whose holder the article names only further on: {The Health Minister} … Cathal Dunne, Minister for Health, said.

import type { Language } from '../../language/language.ts';
import { leadOf } from '../../text/paragraphs.ts';
import { rememberLast } from '../../text/remember.ts';
import { indexAt } from '../../text/span.ts';
import type { Mention, Span } from '../../types.ts';
import { isNotToBeNamed } from './introductions.ts';
import type { Person } from './person.ts';
import { type Answer, personAnswer, phraseAnswer, type Reading } from './reading.ts';
import { bodySpeaker } from './speaker.ts';
import { mayBeCalled } from './things.ts';
import { contentWords } from './titles.ts';

/** In paragraphs: what a lead holds back, the next ones tell. */
const SOON = 3;

/** Rough log-odds. "A bishop has accused …": one of many, but a lead speaks of whom the article is about. */
const LATER = 1.3;
const ONE_LATER = 0.8;

/** Whom an office means that the article gives to somebody soon after; null where that is not sure. */
export function laterHolder(reading: Reading, mention: Mention, phrase: string, noun: string): Answer | null {
  const here = indexAt(reading.scene.segments.paragraphs, mention.span.start);
  const leads = here <= leadOf(reading.text, reading.scene.segments.paragraphs);
  // "one councillor" is one of many.
  const one = /^an? /iu.test(phrase);
  if (/^one /iu.test(phrase) || (one && !leads) || isNotToBeNamed(reading, mention)) return null;
  // "the senator" further down is somebody told of before.
  if (!leads && isBare(reading, mention, phrase)) return null;
  const found = sameOfficeLater(reading, mention, phrase, noun, here);
  if (found === null) return null;
  return personAnswer(found.person, null, [{ name: 'office-named-later', contribution: one ? ONE_LATER : LATER, at: found.at }]);
}

/** The only person of the article with an office of that noun, if it may be the very one. */
function sameOfficeLater(
  reading: Reading,
  mention: Mention,
  phrase: string,
  noun: string,
  here: number,
): { readonly person: Person; readonly at: Span } | null {
  const { english, scene } = reading;
  const holders = holdersOf(reading, noun);
  const [only] = holders;
  if (only === undefined || holders.length > 1 || !mayBe(mention, only.person) || only.at.start < mention.span.end) return null;
  if (indexAt(scene.segments.paragraphs, only.at.start) - here > SOON) return null;
  const wanted = contentWords(english, phrase);
  const agreed = only.held.some(({ text }) => agrees(english, wanted, contentWords(english, text), noun));
  return agreed ? { person: only.person, at: only.at } : null;
}

/** In a name, what a body is; “watchdog”, “lender” and “firm” only call it so. */
const ofName = (english: Language, noun: string) => english.names.organizationWord(noun) === 'both';

/**
 * “The competition watchdog has accused … The Fair Trading Commission said”: the only body named soon after a lead that is surely called so; in “{the company}
 * said it would buy Burdock Inc.” that is another.
 */
export function laterBody(reading: Reading, mention: Mention, noun: string, phrase: string): Answer | null {
  const { english, scene, text, bodies } = reading;
  const { paragraphs, sentences } = scene.segments;
  const here = indexAt(paragraphs, mention.span.start);
  if (here > leadOf(text, paragraphs)) return null;
  const named = bodies.all.flatMap(({ name, forms, named: places, words }) => {
    const first = places[0];
    const speaker = bodySpeaker(name, forms);
    if (first === undefined || indexAt(paragraphs, first.start) - here > SOON) return [];
    if (mayBeCalled(reading, { speaker }, noun) !== 'yes') return [];
    return ofName(english, noun) && !words.includes(noun) ? [] : [{ speaker, at: first, words }];
  });
  const [only] = named;
  if (only === undefined || named.length > 1 || only.at.start < mention.span.end) return null;
  if (indexAt(sentences, only.at.start) === indexAt(sentences, mention.span.start)) return null;
  // “The Norland board (NCB) … the Tollish Cricket Board”: what has its own name is no other of that noun.
  const own = (phrase.match(/(?<=\s)\p{Lu}[\p{L}-]+/gu) ?? []).map((word) => word.toLowerCase());
  if (only.words.includes(noun) && own.some((word) => !only.words.includes(word))) return null;
  return phraseAnswer(only.speaker, [{ name: 'organization-called', contribution: ONE_LATER, at: only.at }]);
}

type Holder = { readonly person: Person; readonly held: Person['roles']; readonly at: Span };

const ofArticle = rememberLast<Map<string, readonly Holder[]>>();

/** All whom the article gives an office of that noun: found once for each noun. */
function holdersOf({ english, people, scene }: Reading, noun: string): readonly Holder[] {
  const known = ofArticle([scene], () => new Map());
  const kept = known.get(noun);
  if (kept !== undefined) return kept;
  const found = people.all.flatMap((person) => {
    const held = person.roles.filter(({ text }) => isOfficeOf(english, text, noun));
    return held[0] === undefined ? [] : [{ person, held, at: held[0].at }];
  });
  known.set(noun, found);
  return found;
}

/** "the senator": nothing tells which. */
function isBare({ text }: Reading, mention: Mention, phrase: string): boolean {
  return (
    mention.head.end === mention.span.end &&
    /^the \S+$/iu.test(phrase) &&
    !/^ (?:of|for) /u.test(text.slice(mention.span.end, mention.span.end + 5))
  );
}

function mayBe(mention: Mention, person: Person): boolean {
  if (!person.full || person.kind !== 'person') return false;
  return mention.gender === null || person.gender === null || mention.gender === person.gender;
}

/** "minister" is the office of the "Health Minister" and of the "Minister for Health", but not of "the minister’s aide". */
function isOfficeOf(english: Language, role: string, noun: string): boolean {
  const { preposition, coordinator } = english.grammar;
  const words = role.split(' ');
  const end = words.findIndex((word, at) => at > 0 && (preposition.has(word) || coordinator.has(word)));
  return contentWords(english, (end < 0 ? words : words.slice(0, end)).join(' ')).at(-1) === noun;
}

/** Whether two phrases of one noun may be one office: rank for rank and field for field, and no two places, parties or houses. */
function agrees(english: Language, one: readonly string[], other: readonly string[], noun: string): boolean {
  const { names } = english;
  const more = (a: readonly string[], b: readonly string[]) => a.filter((word) => word !== noun && !b.includes(word));
  const [left, right] = [more(one, other), more(other, one)];
  const isRank = (word: string) => names.portfolio(word) === 'rank' || names.pastOffice(word);
  return ![...left, ...right].some(isRank) && (left.length === 0 || right.length === 0);
}

// What an article says of a name anywhere holds wherever it stands: {Telvanta}, whose customers …, is a company; {Lund} of Ida Lund is a person.

import type { Mention, Span } from '../../types.ts';
import type { Language } from '../language.ts';
import { bodyPoints } from './lone-names.ts';
import { initialsOf } from './name-parts.ts';
import { peopleOfBodyWords } from './surnames-of-bodies.ts';
import { shortBodies, takenUpBodies } from './taken-up.ts';

/** Second look: a lone name that is elsewhere part of a person’s full name is that person’s; one that stands as a body’s does is a body’s. */
export function settleNames(english: Language, text: string, mentions: readonly Mention[]): Mention[] {
  const called = new Set([
    ...calledBodies(english, text, mentions),
    ...longBodies(english, text, mentions),
    ...takenUpBodies(english, text, mentions),
  ]);
  const short = shortBodies(english, text, mentions);
  const housed = peopleOfBodyWords(english, text, mentions);
  const people = new Set<string>();
  const lone = new Map<string, Span[]>();
  for (const mention of mentions) {
    const { kind, head, entity, gender, number } = mention;
    if (kind !== 'name' || number === 'plural') continue;
    const name = text.slice(head.start, head.end);
    if (called.has(name)) continue;
    const single = !/\s/u.test(name);
    if (entity === 'person' && (!single || gender !== null)) people.add(single ? name : (name.split(/\s+/u).at(-1) ?? ''));
    // "shares in Telvanta": no place we know
    else if (single && (entity === null || isUnknownPlace(english, name, entity) || isByTrade(english, text, mention)))
      pushTo(lone, name, head);
  }
  const bodies = new Set(
    [...lone.keys()].filter(
      (name) => !people.has(name) && bodyPoints(english, text, name.toLowerCase(), lone.get(name) ?? []) >= ENOUGH_FOR_BODY,
    ),
  );
  const letters = acronyms(text, mentions);
  const spelled = spelledLetters(english, text, mentions);
  return mentions.map((mention) => {
    const { kind, head, entity } = mention;
    if (kind !== 'name') return mention;
    if (short.has(mention)) return ofEntity({ ...mention, head: mention.span }, 'organization', null);
    const name = text.slice(head.start, head.end);
    const gender = entity === 'organization' ? housed.get(name) : undefined;
    if (gender !== undefined) return ofEntity(mention, 'person', gender);
    if ((entity === null || entity === 'other') && isSpelled(english, name, letters)) return ofEntity(mention, 'organization');
    // "KNUT" is a union’s, where the article has the Kenya National Union of Teachers.
    if (entity === 'person' && spelled.has(name)) return ofEntity(mention, 'organization', null);
    if (entity !== 'organization' && called.has(name)) return ofEntity(mention, 'organization', null);
    if (bodies.has(name) && isByTrade(english, text, mention)) return ofEntity(mention, 'organization', null);
    if (entity !== null && entity !== 'place') return mention;
    if (people.has(name) && entity === null) return ofEntity(mention, 'person');
    return bodies.has(name) ? ofEntity(mention, 'organization') : mention;
  });
}

/** Mentions are spelt out everywhere, with their fields in one order: of one shape, all stages read them quickly. */
function ofEntity({ span, head, kind, number, gender: known }: Mention, entity: Mention['entity'], gender = known): Mention {
  return { span, head, kind, number, gender, entity };
}

function isUnknownPlace({ names }: Language, name: string, entity: Mention['entity']): boolean {
  return entity === 'place' && names.place(name.toLowerCase()) === null;
}

/** "broker Fennimore", "the retailer Brandt": what is a person’s trade may be a body’s. */
function isByTrade({ bodyKinds }: Language, text: string, { entity, gender, span, head }: Mention): boolean {
  if (entity !== 'person' || gender !== null || span.start === head.start) return false;
  const [trade = ''] = /\p{Ll}+(?= $)/u.exec(text.slice(span.start, head.start)) ?? [];
  return bodyKinds(trade).size > 0;
}

/** "shares in Van Aken Brouwer": names of several words, none of them a given name, that stand as a body’s do and nowhere behind a title. */
function longBodies(english: Language, text: string, mentions: readonly Mention[]): string[] {
  const places = new Map<string, Span[]>();
  const titled = new Set<string>();
  for (const { kind, head, span, entity, gender, number } of mentions) {
    if (kind !== 'name' || number === 'plural' || (entity !== null && entity !== 'person')) continue;
    const name = text.slice(head.start, head.end);
    const [first = '', ...rest] = name.toLowerCase().split(/\s+/u);
    if (rest.length === 0 || english.names.given(first) !== null) continue;
    const leads = span.start < head.start && !/^the $/iu.test(text.slice(span.start, head.start));
    if (gender !== null || leads) titled.add(name);
    else pushTo(places, name, head);
  }
  return [...places.keys()].filter(
    (name) => !titled.has(name) && bodyPoints(english, text, name.toLowerCase(), places.get(name) ?? []) >= ENOUGH_FOR_BODY,
  );
}

/** "Sonatel Gulf, the phone company,", "The bank, Northern Provident, said": names without a given name that the article itself says are bodies. */
function calledBodies(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const before = new Set<number>();
  const behind = new Set<number>();
  const trades = new Set<number>();
  for (const { kind, entity, number, span, head } of mentions) {
    if (kind !== 'nominal' || number !== 'singular') continue;
    // "the contractor, Apex Vertical, had": what a person may be too.
    const isTrade = entity === 'unnamed' && english.bodyKinds(text.slice(head.start, head.end).toLowerCase()).size > 0;
    if (entity !== 'organization' && !isTrade) continue;
    if (!/^(?:the|an?) /iu.test(text.slice(span.start, span.start + 4)) || !/^[,.]/u.test(text.slice(span.end, span.end + 1)))
      continue;
    if (!isTrade) before.add(span.start - ', '.length);
    // "At the club, Bo Lim, a striker, said"
    const [, link = ''] = /(\p{L}+) $/u.exec(text.slice(Math.max(0, span.start - LONGEST_LINK), span.start)) ?? [];
    const isLand = english.roles(text.slice(head.start, head.end).toLowerCase())?.kind === 'land';
    if (isTrade) trades.add(span.end + ', '.length);
    else if (!isLand && !english.grammar.preposition.has(link.toLowerCase())) behind.add(span.end + ', '.length);
  }
  const named = mentions.filter(({ kind, span, head, entity }) => {
    const told = before.has(span.end) || behind.has(span.start) || (entity === null && trades.has(span.start));
    if (kind !== 'name' || span.start !== head.start || !told) return false;
    const words = text.slice(head.start, head.end).toLowerCase().split(/\s+/u);
    if (english.names.given(words[0] ?? '') !== null) return false;
    if (before.has(span.end)) return text.startsWith(', ', span.end);
    // "The club, Oyelaran Adebowo, said"
    const isPlain = (word: string) => english.wordClasses.isEnglish(word);
    if (!words.some(isPlain) || (trades.has(span.start) && !words.every(isPlain))) return false;
    const [, verb = ''] = /^, (\p{Ll}+) /u.exec(text.slice(span.end, span.end + LONGEST_LINK)) ?? [];
    return english.cues.verbs.has(verb) || english.grammar.auxiliary.has(verb);
  });
  return new Set(named.map(({ head }) => text.slice(head.start, head.end)).filter((name) => name.includes(' ')));
}

/** In characters: " notwithstanding ". */
const LONGEST_LINK = 20;

/** "the WFP": the names of capitals alone. */
function acronyms(text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const names = mentions.filter(({ kind, entity }) => kind === 'name' && entity === 'organization');
  return new Set(
    names
      .map(({ head }) => text.slice(head.start, head.end))
      .filter((name) => /^\p{Lu}{3,6}$/u.test(name))
      .map((name) => name.toLowerCase()),
  );
}

/** The letters of each body’s longer name, in capitals. */
function spelledLetters({ wordClasses }: Language, text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const names = mentions.filter(({ kind, entity }) => kind === 'name' && entity === 'organization');
  const words = names.map(({ head }) => text.slice(head.start, head.end).toLowerCase().split(/\s+/u));
  return new Set(
    words.flatMap((name) => (name.length > 2 ? initialsOf(wordClasses, name).map((letters) => letters.toUpperCase()) : [])),
  );
}

/** "World Food Programme", where the article has the WFP too: a body, whatever its words. */
function isSpelled({ wordClasses }: Language, name: string, letters: ReadonlySet<string>): boolean {
  return (
    letters.size > 0 &&
    name.includes(' ') &&
    initialsOf(wordClasses, name.toLowerCase().split(/\s+/u)).some((word) => letters.has(word))
  );
}

function pushTo(lists: Map<string, Span[]>, key: string, span: Span): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [span]);
  else list.push(span);
}

/** One sure sign, or two small ones. */
const ENOUGH_FOR_BODY = 2;

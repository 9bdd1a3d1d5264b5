// What an article says of a name anywhere holds wherever it stands: {Telvanta}, whose customers …, is a company; {Lund} of Ida Lund is a person.

import type { Mention, Span } from '../types.ts';
import type { Language } from './language.ts';
import { bodyPoints } from './lone-names.ts';
import { initialsOf } from './name-parts.ts';

/** Second look: a lone name that is elsewhere part of a person’s full name is that person’s; one that stands as a body’s does is a body’s. */
export function settleNames(english: Language, text: string, mentions: readonly Mention[]): Mention[] {
  const people = new Set<string>();
  const lone = new Map<string, Span[]>();
  for (const { kind, head, entity, gender, number } of mentions) {
    if (kind !== 'name' || number === 'plural') continue;
    const name = text.slice(head.start, head.end);
    const single = !/\s/u.test(name);
    if (entity === 'person' && (!single || gender !== null)) people.add(single ? name : (name.split(/\s+/u).at(-1) ?? ''));
    // "shares in Telvanta": no place we know
    else if ((entity === null || (entity === 'place' && english.names.place(name.toLowerCase()) === null)) && single)
      pushTo(lone, name, head);
  }
  const bodies = new Set(
    [...lone.keys()].filter(
      (name) => !people.has(name) && bodyPoints(english, text, name.toLowerCase(), lone.get(name) ?? []) >= ENOUGH_FOR_BODY,
    ),
  );
  const called = calledBodies(english, text, mentions);
  const letters = acronyms(text, mentions);
  const spelled = spelledLetters(english, text, mentions);
  return mentions.map((mention) => {
    const { kind, head, entity } = mention;
    if (kind !== 'name') return mention;
    const name = text.slice(head.start, head.end);
    if ((entity === null || entity === 'other') && isSpelled(english, name, letters)) return ofEntity(mention, 'organization');
    // "KNUT" is a union’s, where the article has the Kenya National Union of Teachers.
    if (entity === 'person' && spelled.has(name)) return ofEntity(mention, 'organization', null);
    if (entity !== 'organization' && called.has(name)) return ofEntity(mention, 'organization', null);
    if (entity !== null && entity !== 'place') return mention;
    if (people.has(name) && entity === null) return ofEntity(mention, 'person');
    return bodies.has(name) ? ofEntity(mention, 'organization') : mention;
  });
}

/** Mentions are spelt out everywhere, with their fields in one order: of one shape, all stages read them quickly. */
function ofEntity({ span, head, kind, number, gender: known }: Mention, entity: Mention['entity'], gender = known): Mention {
  return { span, head, kind, number, gender, entity };
}

/** "Sonatel Gulf, the phone company,", "The bank, Northern Provident, said": names without a given name that the article itself says are bodies. */
function calledBodies(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const before = new Set<number>();
  const behind = new Set<number>();
  for (const { kind, entity, number, span, head } of mentions) {
    if (kind !== 'nominal' || number !== 'singular' || entity !== 'organization') continue;
    if (!/^(?:the|an?) /iu.test(text.slice(span.start, span.start + 4)) || !/^[,.]/u.test(text.slice(span.end, span.end + 1)))
      continue;
    before.add(span.start - ', '.length);
    // "At the club, Bo Lim, a striker, said"
    const [, link = ''] = /(\p{L}+) $/u.exec(text.slice(Math.max(0, span.start - LONGEST_LINK), span.start)) ?? [];
    const isLand = english.roles(text.slice(head.start, head.end).toLowerCase())?.kind === 'land';
    if (!isLand && !english.grammar.preposition.has(link.toLowerCase())) behind.add(span.end + ', '.length);
  }
  const named = mentions.filter(({ kind, span, head }) => {
    if (kind !== 'name' || span.start !== head.start) return false;
    const words = text.slice(head.start, head.end).toLowerCase().split(/\s+/u);
    if (english.names.given(words[0] ?? '') !== null) return false;
    if (before.has(span.end)) return text.startsWith(', ', span.end);
    // "The club, Oyelaran Adebowo, said"
    if (!words.some((word) => english.wordClasses.isEnglish(word))) return false;
    const [, verb = ''] = /^, (\p{Ll}+) /u.exec(text.slice(span.end, span.end + LONGEST_LINK)) ?? [];
    return behind.has(span.start) && (english.cues.verbs.has(verb) || english.grammar.auxiliary.has(verb));
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

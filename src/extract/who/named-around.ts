// Whom the words around a pronoun name, so that it is not that one: “…,” {he} told Holm; Holm asked {him} why.

import { slice, spanAt } from '../../text/span.ts';
import type { Attribution, Mention } from '../../types.ts';
import type { Person } from './person.ts';
import { firstMentionFrom, isInside, pronounForm, type Reading } from './reading.ts';

export const NO_PERSONS: ReadonlySet<Person> = new Set();

/** “…,” he told {Holm} — “…,” he said of {Holm’s} plan: whom the tag itself names, a preposition at most behind its verb, did not speak. */
export function namedInTag(
  { english, text, namesAt, people }: Reading,
  { span }: Mention,
  attribution: Attribution | null,
): Person | null {
  const cue = attribution?.cue;
  if (cue?.form !== 'verb' || cue.span.start - span.end > 1) return null;
  const [, preposition = ''] = /^ (\p{Ll}+) /u.exec(text.slice(cue.span.end, cue.span.end + LONGEST_PREPOSITION)) ?? [];
  const behind = cue.span.end + 1 + (english.grammar.preposition.has(preposition) ? preposition.length + 1 : 0);
  const name = namesAt.get(behind);
  return name === undefined ? null : (people.find(name)?.person ?? null);
}

/** “{Holm} had asked her why”: who does something to somebody in one breath is not that one. */
export function actsOn({ english, stage, text }: Reading, { span }: Mention): Person | null {
  const last = stage.at(-1);
  if (last === undefined || last.subject === null || last.quoted || span.start - last.at.end > LONGEST_DEED) return null;
  const words = /^((?: \p{Ll}+){1,3}) $/u.exec(text.slice(last.at.end, span.start))?.[1]?.trim().split(' ') ?? [];
  const parts = words.some((word) => PARTING.has(english.wordClasses.wordClass(word)));
  return words.length > 0 && !parts ? last.person : null;
}

/** “Holm thinks you know her”, “Holm saw that men followed her”: somebody else does it. */
const PARTING: ReadonlySet<string | null> = new Set(['pronoun', 'conjunction', 'determiner', 'possessive', 'preposition']);

/** In characters: " had repeatedly threatened ". */
const LONGEST_DEED = 32;

/** In characters, with a space on both sides: "concerning". */
const LONGEST_PREPOSITION = 14;

/** “met {him}”, “thanked {her} for”, “asked {her} how”; “thanked {her} team” has another. */
export function isObject(reading: Reading, mention: Mention): boolean {
  const { english, text } = reading;
  const form = pronounForm(reading, mention);
  if (form?.case !== 'possessive') return form?.case === 'object';
  if (!english.grammar.object.has(slice(text, mention.head).toLowerCase())) return false;
  const next = /^ (\p{Ll}+)/u.exec(text.slice(mention.head.end, mention.head.end + LONGEST_NEXT))?.[1] ?? '';
  const { preposition, wh, coordinator, relative } = english.grammar;
  return next === '' || preposition.has(next) || wh.has(next) || coordinator.has(next) || relative.has(next);
}

/** In characters: a space and the longest preposition. */
const LONGEST_NEXT = 16;

/** The persons named behind a pronoun in its sentence, outside marks: in "she told Holm" she is not Holm. */
export function namedBehind(reading: Reading, mention: Mention): ReadonlySet<Person> {
  const { scene, people } = reading;
  const sentence = spanAt(scene.segments.sentences, mention.span.start);
  if (sentence === null) return NO_PERSONS;
  const persons = new Set<Person>();
  for (let index = firstMentionFrom(scene.mentions, mention.span.end); index < scene.mentions.length; index++) {
    const other = scene.mentions[index] as Mention; // as: inside the list
    if (other.span.start >= sentence.end) break;
    const person = other.kind === 'name' && !isInside(reading, other.span) ? people.find(other)?.person : null;
    if (person) persons.add(person);
  }
  return persons;
}

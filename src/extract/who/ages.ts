// Whom an age means: Tom Lund, 56, … said {the 56-year-old}.

import type { Mention, Span } from '../../types.ts';
import { byNearness } from './descriptions.ts';
import type { Person } from './person.ts';
import { type Answer, personAnswer, type Reading } from './reading.ts';

/** "the 56-year-old", "the 22-year-old Dane" */
export function isAged(phrase: string): boolean {
  return AGED.test(phrase);
}

const AGED = /(?:^| )(\p{N}{1,3})-year-old(?: [\p{L}-]+)*$/u;

/** "the 56-year-old", "the 56-year-old clerk" → Tom Lund, 56: the last person of that age; else the one spoken of, unless of another age. */
export function byAge(reading: Reading, mention: Mention, phrase: string, asked: boolean): Answer | null {
  const { text, people } = reading;
  const [, wanted] = AGED.exec(phrase) ?? [];
  if (wanted === undefined) return null;
  let last: { readonly person: Person; readonly at: Span } | null = null;
  const aged = new Set<Person>();
  for (const person of people.all)
    for (const at of person.inFull) {
      const [, age] = /^, (?:aged )?(\p{N}{1,3})[,.;)]/u.exec(text.slice(at.end, at.end + 12)) ?? [];
      if (age !== undefined) aged.add(person);
      if (age === wanted && at.start < mention.span.start && (last === null || at.start > last.at.start)) last = { person, at };
    }
  if (last !== null) return personAnswer(last.person, null, [{ name: 'role-of-one', contribution: 1.8, at: last.at }]);
  const nearest = byNearness(reading, mention, phrase, asked, true);
  return nearest?.person && aged.has(nearest.person) ? null : nearest;
}

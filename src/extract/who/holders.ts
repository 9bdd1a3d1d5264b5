// Who holds an office the article has given: {the finance minister} is Ana Reyes, {the priest} Father Moss, {the army spokesman} no police spokesman.

import type { Mention, Span } from '../../types.ts';
import { antecedentOf } from './antecedents.ts';
import type { Person } from './person.ts';
import { type Answer, personAnswer, type Reading } from './reading.ts';
import { contentWords } from './titles.ts';

/** In log-odds: the person spoken of is by this much likelier than the next. */
const FAR_AHEAD = 1;

/** In log-odds: a subject of the sentence before that the article has told of oftener, hardly anybody two paragraphs up. */
const JUST_TOLD_OF = 1;

/** What each way of finding a holder counts, in log-odds. */
const COUNTS = { 'role-of-one': 1.8, 'role-of-one-loosely': 0.8, 'role-of-one-here': 0.8, 'role-of-several': -0.5 };

/** Words that say of which land or party somebody is. */
function isOrigin({ names }: Reading['english'], word: string): boolean {
  return names.demonym(word) !== null || names.place(word) !== null;
}

/** "the finance minister" → the last person the article gave that office. */
export function byRole(reading: Reading, mention: Mention, wanted: readonly string[]): Answer | null {
  const { english, people } = reading;
  const noun = wanted[wanted.length - 1];
  const holders: { readonly person: Person; readonly at: Span; readonly exact: boolean }[] = [];
  for (const person of people.all) {
    if (mention.gender !== null && person.gender !== null && mention.gender !== person.gender) continue;
    for (const role of person.roles) {
      if (role.at.start >= mention.span.start) continue;
      // "Father Moss … the priest", but not "her father, Tom Moss": the title as it is written.
      const words = [...contentWords(english, role.text), role.text];
      if (noun === undefined || !words.some((word) => english.sameOffice(word, noun))) continue;
      if (isOfHolder(reading, role.text, noun)) continue;
      const holds = (word: string) => words.some((other) => english.sameOffice(other, word));
      // "the prime minister" is not the finance minister, "the Texas senator" not the one from Ohio, "the Labour candidate" not a Tory one.
      const rivals = (one: readonly string[], other: readonly string[]) =>
        one.some((word) => isOrigin(english, word) && !other.includes(word));
      const quarrels =
        wanted.some((word) => english.names.portfolio(word) !== null && !holds(word)) ||
        (rivals(wanted, words) && rivals(words, wanted)) ||
        speaksForOther(english, role.text, wanted) ||
        isUnlike(english, words, wanted);
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
  // “Governor Hale defended it on the radio. “I have known him for years,” {the governor} said”: of two the one told of right here.
  const isHere = chosen !== null && chosen.score > JUST_TOLD_OF && chosen.margin > FAR_AHEAD;
  const found = isHere ? 'role-of-one-here' : name;
  return personAnswer(last.person, null, [{ name: found, contribution: COUNTS[found], at: last.at }]);
}

/** “Ida Lund, daughter of the mayor, … {the mayor}”: whose daughter she is, she is not. */
function isOfHolder({ english }: Reading, role: string, noun: string): boolean {
  const [head = '', ...of] = role.split(/ (?:of|for|to) (?:the|a|an) /u);
  const holds = (words: string) => contentWords(english, words).some((word) => english.sameOffice(word, noun));
  return of.length > 0 && !holds(head) && !of.some((part) => / and /u.test(part)) && holds(of.join(' '));
}

/**
 * “Tom Hale, a police spokesman … {the army spokesman}”: whoever speaks for one body speaks for no other. “A spokesman for Norvale Water … the company
 * spokesman” may be of that one.
 */
function speaksForOther({ sameOffice, bodyKinds }: Reading['english'], role: string, wanted: readonly string[]): boolean {
  if (!wanted.some((word) => sameOffice(word, 'spokesperson'))) return false;
  const own: readonly string[] = role.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const others = wanted.filter((word) => !sameOffice(word, 'spokesperson') && !own.includes(word));
  const isNamed = /\p{Lu}\p{L}+ ?(?:\p{Lu}|$)/u.test(role);
  return own.length > 1 && others.some((word) => !(isNamed && bodyKinds(word).size > 0 && !bodyKinds(word).has('exact')));
}

/** “Vice President Ida Lund … {the president}”, “the former mayor … {the mayor}”: another. “{The minister}” may be the deputy prime minister. */
export function isUnlike({ grammar }: Reading['english'], role: readonly string[], wanted: readonly string[]): boolean {
  return role.some((word, at) => grammar.unlike.has(word) && !wanted.includes(word) && wanted.includes(role[at + 1] ?? ''));
}

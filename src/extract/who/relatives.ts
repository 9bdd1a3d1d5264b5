// Whom the article has introduced as somebody’s own: His daughter Karin Moe came. … “He told them,” said {his daughter}.

import { rememberLast } from '../../text/remember.ts';
import type { Mention, Span } from '../../types.ts';
import { firstNamed, type Person } from './person.ts';
import { answerPronoun } from './pronouns.ts';
import { type Answer, firstMentionFrom, personAnswer, type Reading } from './reading.ts';

/** In characters: "his wife of forty-one years, ", "her lawyer in the second trial, ". */
const LONGEST_LEAD = 60;

/** Rough log-odds. Whose the phrase is may be as clear as the office of one, or left open. */
const SAME_OWNER = 1.8;
const OPEN_OWNER = 0.5;

/** Somebody first named behind “his daughter”, “Lund’s daughter”, and the words that say whose. */
type Introduced = { readonly person: Person; readonly at: Span; readonly whose: Mention | null };

/** The one introduced as “his daughter”, for a phrase of that noun with the same owner; null where two were, or another's was. */
export function introducedAs(reading: Reading, mention: Mention, noun: string): Answer | null {
  const owner = reading.pronounsAt.get(mention.span.start);
  if (owner === undefined || owner.number === 'plural') return null;
  const spouse = otherOfCouple(reading, owner, noun);
  if (spouse !== null) return spouse;
  const [only, second] = introducedBy(reading, noun);
  const { start } = mention.span;
  if (only === undefined || only.at.start >= start || (second !== undefined && second.at.start < start)) return null;
  const before = ownerOf(reading, only);
  const now = answerPronoun(reading, owner, null).person;
  const isSame = now !== null && now === before;
  // “Tom Hale’s wife, Ann, …; Ida’s brother … “No,” said his wife”: another’s.
  if (!isSame && now !== null && before !== null) return null;
  const contribution = isSame ? SAME_OWNER : OPEN_OWNER;
  return personAnswer(only.person, null, [{ name: 'role-of-one', contribution, at: only.at }]);
}

/** "Ross and Jo Marden keep cows … {her husband}": of two who were named so together the other one. */
function otherOfCouple(reading: Reading, owner: Mention, noun: string): Answer | null {
  const { text, people, english } = reading;
  if (!english.grammar.spouse.has(noun)) return null;
  const one = answerPronoun(reading, owner, null).person;
  const surname = one?.full ? one.parts.words.at(-1) : undefined;
  if (!one || surname === undefined) return null;
  const others = people.all.filter((person) => person !== one && person.full && person.parts.words.at(-1) === surname);
  const [only] = others;
  const at = only === undefined ? null : firstNamed(only);
  if (only === undefined || at === null || others.length > 1 || only.gender === one.gender) return null;
  const pair = [one, only].map(({ name }) => name.split(' ')[0] ?? '');
  const together = [pair, [...pair].reverse()].some(([a, b]) => text.includes(`${a} and ${b} `));
  return together ? personAnswer(only, null, [{ name: 'role-of-one', contribution: SAME_OWNER, at }]) : null;
}

function ownerOf({ answers, people }: Reading, { whose }: Introduced): Person | null {
  if (whose === null) return null;
  return whose.kind === 'pronoun' ? (answers.get(whose)?.person ?? null) : (people.find(whose)?.person ?? null);
}

const ofArticle = rememberLast<Map<string, readonly Introduced[]>>();

/** All who were introduced by a noun, in order of place. Asked anew for each phrase, a long list of families took the square of its length. */
function introducedBy(reading: Reading, noun: string): readonly Introduced[] {
  const known = ofArticle([reading.scene], () => new Map());
  const kept = known.get(noun);
  if (kept !== undefined) return kept;
  const lead = new RegExp(
    `(?<!\\p{L})([Hh]is|[Hh]er|\\p{L}[\\p{L}-]*['’]s?) (?:[\\p{Ll}-]+ ){0,3}?${noun}(?: of [\\p{L}-]+(?: [\\p{L}-]+)?)?,? \\p{Lu}[^,;“”"]*$`,
    'u',
  );
  const found = reading.people.all
    .flatMap((person) => leadOf(reading, person, lead) ?? [])
    .sort((a, b) => a.at.start - b.at.start);
  known.set(noun, found);
  return found;
}

/** Where a person is first named behind such a phrase, and whose it says. */
function leadOf({ text, pronounsAt, scene }: Reading, person: Person, lead: RegExp): Introduced | null {
  const at = person.kind === 'person' ? firstNamed(person) : null;
  if (at === null) return null;
  const from = Math.max(0, at.start - LONGEST_LEAD);
  const words = text.slice(from, at.end);
  const [whole = '', whose = ''] = lead.exec(words) ?? [];
  if (whole === '') return null;
  const place = from + words.indexOf(whole);
  const pronoun = pronounsAt.get(place);
  if (pronoun !== undefined) return { person, at, whose: pronoun };
  const end = place + whose.replace(/['’]s?$/u, '').length;
  for (let index = firstMentionFrom(scene.mentions, end) - 1; index >= 0; index--) {
    const mention = scene.mentions[index] as Mention; // as: inside the list
    if (end - mention.span.start > LONGEST_NAME) break;
    if (mention.kind === 'name' && mention.span.end === end) return { person, at, whose: mention };
  }
  return { person, at, whose: null };
}

/** In characters, with the offices before it. */
const LONGEST_NAME = 200;

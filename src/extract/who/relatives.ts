// Whom the article has introduced as somebody’s own: His daughter Karin Moe came. … “He told them,” said {his daughter}.

import type { Mention, Span } from '../../types.ts';
import { firstNamed, type Person } from './person.ts';
import { answerPronoun } from './pronouns.ts';
import { type Answer, personAnswer, type Reading } from './reading.ts';

/** In characters: "his wife of forty-one years, ", "her lawyer in the second trial, ". */
const LONGEST_LEAD = 60;

/** Rough log-odds. Whose the phrase is may be as clear as the office of one, or left open. */
const SAME_OWNER = 1.8;
const OPEN_OWNER = 0.5;

/** The one introduced as “his daughter”, for a phrase of that noun with the same owner; null where two were, or another's was. */
export function introducedAs(reading: Reading, mention: Mention, noun: string): Answer | null {
  const owner = reading.pronounsAt.get(mention.span.start);
  if (owner === undefined || owner.number === 'plural') return null;
  const introduced = reading.people.all.flatMap((person) => {
    const lead = leadOf(reading, person, mention.span.start, noun);
    return lead === null ? [] : [{ person, ...lead }];
  });
  const [only] = introduced;
  if (only === undefined || introduced.length > 1) return null;
  const now = answerPronoun(reading, owner, null).person;
  const isSame = now !== null && now === only.owner;
  // “Tom Hale’s wife, Ann, …; Ida’s brother … “No,” said his wife”: another’s.
  if (!isSame && now !== null && only.owner !== null) return null;
  const contribution = isSame ? SAME_OWNER : OPEN_OWNER;
  return personAnswer(only.person, null, [{ name: 'role-of-one', contribution, at: only.at }]);
}

/** Where a person is first named behind such a phrase, and whose it says. */
function leadOf(
  reading: Reading,
  person: Person,
  before: number,
  noun: string,
): { readonly at: Span; readonly owner: Person | null } | null {
  const { text, answers, pronounsAt } = reading;
  const at = person.kind === 'person' ? firstNamed(person) : null;
  if (at === null || at.start >= before) return null;
  const from = Math.max(0, at.start - LONGEST_LEAD);
  const words = text.slice(from, at.end);
  const [whole = '', whose = ''] =
    new RegExp(
      `(?<!\\p{L})([Hh]is|[Hh]er|\\p{L}[\\p{L}-]*['’]s?) (?:[\\p{Ll}-]+ ){0,3}?${noun}(?: of [\\p{L}-]+(?: [\\p{L}-]+)?)?,? \\p{Lu}[^,;“”"]*$`,
      'u',
    ).exec(words) ?? [];
  if (whole === '') return null;
  const place = from + words.indexOf(whole);
  const pronoun = pronounsAt.get(place);
  if (pronoun !== undefined) return { at, owner: answers.get(pronoun)?.person ?? null };
  const end = place + whose.replace(/['’]s?$/u, '').length;
  const named = reading.scene.mentions.find(({ kind, span }) => kind === 'name' && span.end === end);
  return { at, owner: named === undefined ? null : (reading.people.find(named)?.person ?? null) };
}

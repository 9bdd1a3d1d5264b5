// Names of people that end as a body's do: {Jon House}, 42, said; {Ida Bank} said it was late. She … — “at Jon House” is none.

import type { Gender, Mention } from '../../types.ts';
import type { Language } from '../language.ts';

/** In letters: church, house, court; of longer ones nobody has his name. */
const LONGEST_SURNAME = 6;

/** In characters: a sentence, the words in marks behind its colon, and the next. */
const NEAR = 420;

/** A comma, and an age, “who” or a home; or a sentence, and “he” or “she” right behind. */
const TOLD_OF =
  /^(?:, \p{N}{1,3},|,? who\b|, of \p{Lu}[^,.;]{1,40},|,? [^.\n“”"]{0,160}(?:: ?[“"][^”"\n]{1,200}[”"]|\.[”"]?)(?: |\n+)(?:(He)|(She)) )/u;

/** The names, with a given name before a word of bodies, that the article tells of as of a person; and as of what gender. */
export function peopleOfBodyWords(
  { names }: Language,
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<string, Gender | null> {
  const found = new Map<string, Gender | null>();
  const bodies = new Set<string>();
  for (const { kind, entity, head } of mentions) {
    if (kind !== 'name' || entity !== 'organization') continue;
    const name = text.slice(head.start, head.end);
    const [first = '', last = '', ...more] = name.toLowerCase().split(' ');
    const given = names.given(first);
    const isBody =
      last.length > LONGEST_SURNAME || names.organizationWord(last) !== 'both' || names.organization(name.toLowerCase());
    if (given === null || more.length > 0 || isBody || names.place(first) !== null) continue;
    if (/(?:\bthe|\b(?:at|in|near|of|outside|inside)) $/iu.test(text.slice(Math.max(0, head.start - 8), head.start)))
      bodies.add(name);
    const [whole, he, she] = TOLD_OF.exec(text.slice(head.end, head.end + NEAR)) ?? [];
    if (whole === undefined || (he && given === 'female') || (she && given === 'male')) continue;
    found.set(name, given === 'either' ? (he ? 'male' : she ? 'female' : null) : given);
  }
  for (const name of bodies) found.delete(name);
  return found;
}

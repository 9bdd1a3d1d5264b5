// Whether somebody whose given name tells nothing is a man or a woman, by what the whole article calls them: {Nkolo Phavo} said {she} would go.

import { indexAt } from '../../text/span.ts';
import type { Gender, Mention } from '../../types.ts';
import { isObject } from './named-around.ts';
import type { Person } from './person.ts';
import { isInside, pronounForm, type Reading } from './reading.ts';

type Votes = Record<Gender, number>;

/** Sentences that say the same; of one alone “he” may be another. */
const FEWEST = 2;

/** How many times as many as those that say otherwise. */
const CLEARLY = 3;

/**
 * Guesses the gender of whoever is named, unknown, as the first of a sentence that goes on with “she” or “her”, and names nobody in between. A guess, as
 * the small word may mean somebody of the sentence before; where articles read on, it is one sign of several.
 */
export function voteGenders(reading: Reading): void {
  const { scene, people } = reading;
  const votes = new Map<Person, Votes>();
  let sentence = -1;
  let first: Person | null = null;
  let open = false;
  for (const mention of scene.mentions) {
    if (isInside(reading, mention.span)) continue;
    const here = indexAt(scene.segments.sentences, mention.span.start);
    if (here !== sentence) [sentence, first, open] = [here, null, true];
    if (!open) continue;
    if (mention.kind === 'name') {
      const person = people.find(mention)?.person ?? null;
      if (person === null || person === first) continue;
      [first, open] = [person, first === null && person.gender === null && person.guessed === null];
    } else if (mention.kind === 'pronoun') {
      const gender = spokenOf(reading, mention);
      if (gender === null) continue;
      open = false;
      if (first === null || gender === 'other') continue;
      const counted = votes.get(first) ?? { male: 0, female: 0 };
      counted[gender]++;
      votes.set(first, counted);
    } else if (mention.entity === 'unnamed' && mention.number === 'singular' && !reading.described.has(mention)) open = false;
  }
  for (const [person, { male, female }] of votes) {
    const [more, fewer] = male > female ? [male, female] : [female, male];
    if (more >= FEWEST && more >= CLEARLY * fewer) person.guessed = male > female ? 'male' : 'female';
  }
}

/** “Phavo said {she}”, “in {her} speech”: a man or a woman; `other` in “Phavo met {him}”, whoever that is; null for what tells nothing. */
function spokenOf(reading: Reading, mention: Mention): Gender | 'other' | null {
  const form = pronounForm(reading, mention);
  if (form?.person !== 'third' || form.number !== 'singular' || form.gender === null) return null;
  return isObject(reading, mention) ? 'other' : form.gender;
}

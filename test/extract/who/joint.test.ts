// Those who speak with one mouth: {Ida Moss and Tom Hale} welcomed it and said — …, said {a clerk and a nurse}.

import { expect, test } from '@jest/globals';
import { reportedIn } from '../../language/clauses/reported.ts';

/** Who says each of the things told. */
function speakers(story: string): (string | null)[] {
  return reportedIn(story).map(({ speaker }) => speaker?.name ?? null);
}

test.each<[string, (string | null)[]]>([
  // the second verb of two who act together
  ['Ida Moss and Tom Hale welcomed the plan and said it was fair.', ['Ida Moss and Tom Hale']],
  ['Ida Moss and Tom Hale said it was late and added that it was sad.', ['Ida Moss and Tom Hale', 'Ida Moss and Tom Hale']],
  ['The mayor and the bishop welcomed the plan and said it was fair.', ['the mayor and the bishop']],
  ['Ida Moss met Tom Hale and said it was fair.', ['Ida Moss']],
  ['Ida Moss and Tom Hale met the mayor and Bo Reed said it was fair.', ['Bo Reed']],
  ['Ida Moss wrote and Tom Hale read the plan and said it was fair.', ['Ida Moss']],
  // what both of them are of
  ['Ida Moss and Tom Hale of Orrin University said the birds were well.', ['Ida Moss and Tom Hale']],
  ['Lund met Ida Moss and Tom Hale of Orrin University said the birds were well.', ['Tom Hale']],
  // letters behind each
  ['The Harbour Office (HO) and the Ferry Board (FB) said it was fake.', ['Harbour Office and Ferry Board']],
  ['The union (UHC) and the company said it was fake.', ['the union and the company']],
  // two offices behind what they say
  ['The road was open, a police officer and a witness said.', ['a police officer and a witness']],
  ['“The road was open,” a police officer and a witness said.', ['a police officer and a witness']],
  ['The road was open, said a police officer and a witness.', ['a police officer and a witness']],
  ['Lund met the mayor, and a witness said it was late.', ['a witness']],
  ['Lund met the mayor and a witness said it was late.', ['a witness']],
])('%s', (story, names) => expect(speakers(story)).toEqual(names));

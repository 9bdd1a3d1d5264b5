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
  // of whatever kind, where the sentence or its tag begins with them
  ['Danby police and a witness said it was late.', ['Danby police and a witness']],
  ['“It is late,” Danby police and a witness said.', ['Danby police and a witness']],
  ['Ida Moss and the union said it was late.', ['Ida Moss and the union']],
  ['Ida Moss and Orvex said it was late.', ['Ida Moss and Orvex']],
  ['Ida Moss and her lawyer said it was late.', ['Ida Moss and her lawyer']],
  ['Ida Moss and her aides increasingly warned that it was late.', ['Ida Moss and her aides']],
  ['The Danby Trust and Councillor Ida Moss said it was late.', ['Danby Trust and Ida Moss']],
  ['In a joint statement, the Danby Trust and Ida Moss said it was late.', ['Danby Trust and Ida Moss']],
  ['Both the branch of the union and Premier Ida Moss said it was late.', ['both the branch of the union and Premier Ida Moss']],
  ['Orvex, Danex and Nolex said it was late.', ['Orvex, Danex and Nolex']],
  ['Labour, the Greens and Unity said it was late.', ['Labour, the Greens and Unity']],
  ['Police, a doctor and witnesses said it was late.', ['police, a doctor and witnesses']],
  ['Tom Hale met the union and Ida Moss said it was late.', ['Ida Moss']],
  ['Tom Hale praised the mayor, and Ida Moss said it was late.', ['Ida Moss']],
  ['The mayor and Councillor Ida Moss said it was late.', ['Ida Moss']],
  ['Unity and Labour leader Ida Moss said it was late.', ['Ida Moss']],
  ['Ida Moss, a student and part-time nurse, said it was late.', ['Ida Moss']],
  ['The victim, a nurse and mother, said it was late.', ['the victim']],
  ['Ida Moss and her partner Tom Hale, who claim it was late, left.', ['Ida Moss and Tom Hale']],
  ['The Greens and Labour, who say it is late, left.', ['the Greens and Labour']],
  ['Ida Moss and Tom Hale, who says it is late, left.', ['Tom Hale']],
  ['Mr and Mrs Moss said it was late.', ['Mr and Mrs Moss']],
  // two offices behind what they say
  ['The road was open, a police officer and a witness said.', ['a police officer and a witness']],
  ['“The road was open,” a police officer and a witness said.', ['a police officer and a witness']],
  ['The road was open, said a police officer and a witness.', ['a police officer and a witness']],
  ['Lund met the mayor, and a witness said it was late.', ['a witness']],
  ['Lund met the mayor and a witness said it was late.', ['a witness']],
])('%s', (story, names) => expect(speakers(story)).toEqual(names));

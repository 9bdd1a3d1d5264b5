// What opens a clause that is said without “that”: at least 40 people, despite the rain, when it rained; and what only tells of the saying.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('what is said begins with', () => {
  test.each([
    'Police said {q1 last week’s fires were set}.',
    'Police said {q1 Monday night’s fire was set}.',
    'Gardaí said {q1 at least 40 people had been hurt}.',
    'Officials said on Monday {q1 at least 40 people were killed}.',
    'Officials said on Monday {q1 40 people had died}.',
    'Police said {q1 about a third of the men were hurt}.',
    'The ministry said {q1 over 40 homes had no power}.',
    'The coast guard said {q1 as many as 40 people were on board}.',
    'The bank said {q1 about $2 million was stolen}.',
    'The hospital said {q1 so far 12 patients had gone home}.',
    'The hospital said {q1 nearly half of the beds were taken}.',
    'The hospital said {q1 between 40 and 50 beds were taken}.',
    'The agency confirmed {q1 at least 40 people were hurt}.',
    'Ana Reyes said {q1 only the rich would pay}.',
    'Ana Reyes said {q1 not everyone was safe}.',
    'Ana Reyes said {q1 currently no homes had power}.',
    'Ana Reyes said {q1 despite the rain the boats were safe}.',
    'Ana Reyes said {q1 under the law the boats were hers}.',
    'Ana Reyes said {q1 by June the town would have a bridge}.',
    'Ana Reyes said {q1 in some areas the water was gone}.',
    'Ana Reyes said {q1 at present the water was safe}.',
    'Ana Reyes said {q1 when the rain came the boats sank}.',
    'Ana Reyes said {q1 once the rain ends the boats will sail}.',
    'Ana Reyes said {q1 since it rained, crops would live}.',
    'Ana Reyes said {q1 months of talks had failed}. She says {q2 years of work are lost}.',
    'Police said {q1 hours of film were seen}. Ana Reyes said months later {q2 that it was late}.',
  ])('%s', checkReported);
});

describe('when, where and how it was said stays outside:', () => {
  test.each([
    'Police said at 9:45 p.m. {q1 the man was shot}.',
    'Police said at around 9:45 p.m. {q1 a man was shot}.',
    'Police said at about 9 p.m. {q1 the man was shot}.',
    'Police said at 21:45 {q1 the man was shot}.',
    'Ana Reyes said in last week’s debate {q1 the road was open}.',
    'Ana Reyes said in Tulla {q1 the boats were safe}.',
    'Ana Reyes said at a rally in Tulla {q1 the boats were safe}.',
    'Ana Reyes said in an interview with the Ledger {q1 the boats were safe}.',
    'Ana Reyes said under oath {q1 the boats were safe}.',
    'Ana Reyes said by phone {q1 the boats were safe}.',
    'Ana Reyes said over the weekend {q1 the boats were safe}.',
    'Ana Reyes said on 5 March 2024 {q1 the boats were safe}.',
    'Ana Reyes said on Monday 11 March 2024 {q1 that the boats were safe}.',
    'Ana Reyes said on Monday, 11 March {q1 that the boats were safe}.',
    'Ana Reyes said in October 2022 {q1 the boats were safe}.',
    '{q1 The boats are safe}, Ana Reyes said in October 2022.',
    '{q1 The boats are safe}, Ana Reyes said on 5 March 2024.',
    '{q1 The boats are safe}, Ana Reyes said 20 February.',
    'Ana Reyes said in May {q1 12 boats were safe}.',
    'Ana Reyes said around 9 p.m. {q1 the boats were safe}.',
    'Ana Reyes said at 9am {q1 three boats had sunk}.',
    'Ana Reyes said in last week’s debate {q1 the boats were safe}.',
    'Ana Reyes said two weeks ago {q1 that the boats were safe}.',
    'Ana Reyes said three days after the vote {q1 that the boats were safe}.',
    'Ana Reyes, who said two days after this month’s vote {q1 that the boats were safe}, left.',
    'Ana Reyes said a day earlier {q1 the boats were safe}.',
    'Ana Reyes said just hours earlier {q1 that the boats were safe}.',
    'Ana Reyes said about 9 a.m. Sunday {q1 that the boats were safe}.',
    'Ana Reyes said about the plan {q1 that it was mad}.',
    'Ana Reyes said only {q1 that the boats were safe}.',
    'Ana Reyes said of the boats: “{q1 They are safe.}”',
  ])('%s', checkReported);
});

describe('nothing is reported in', () => {
  test.each([
    'Ana Reyes said as much on Monday.',
    'Ana Reyes said almost nothing.',
    'That was what Ana Reyes said when she left the room.',
    'That was all Ana Reyes said at least 40 times.',
    'Ana Reyes said on Tuesday, the day the boats sank.',
  ])('%s', checkReported);
});

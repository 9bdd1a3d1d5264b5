// What is plainly said, in forms that are easily passed over.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('it is said', () => {
  test.each([
    ['as a paper reported', 'As reported by the Norvale Ledger, {q1 the bridge has been shut since May}.'],
    ['as a board noted', '{q1 The bridge has been shut since the flood of May}, as noted by the Harbour Board.'],
    ['of a letter', 'Karl Moss signed a paper that he said {q1 was drafted by the firm}.'],
    ['of laws', 'The court struck down laws that judges said {q1 hurt the poor}.'],
    ['of a man', 'They arrested a man who police say {q1 is tied to the theft}.'],
    ['of what was a sign', 'The crew was freed, in what many captains said {q1 was a sign of better ties}.'],
    ['of a step', 'The step, a deal they say {q1 allowed the leak to spread}, was taken in May.'],
    ['where one is right to note it', 'Karl Moss is right to note {q1 that the tax falls on small farms}.'],
    ['where one takes pains', 'Firms including Colva are taking pains to say {q1 they are not backing any boat}.'],
    ['where one had to', 'In a letter, Karl Moss had to admit to Ida Lund {q1 that the bridge was old}.'],
    ['per police', '{q1 A man was shot}, per police.\nPer police, {q2 a man was shot}.\n{q3 A man was shot}, per the Ledger.'],
    ['privately', 'Town officials acknowledge privately {q1 that they were late}.'],
    ['repeatedly', 'The founders have said repeatedly {q1 they don’t want to run a ferry}.'],
    ['where more is added', 'Ida Lund was glad, adding {q1 he hopes to stay}.'],
    ['with a “while” in it', 'Farmers argue {q1 that, while the levy may bring lower prices, growers won’t see the savings}.'],
    ['with a “though” in it', 'Ida Lund says {q1 the ferry row, though tiresome, was dealt with well}.'],
    ['behind dashes', 'Karl Moss said — on the radio, as it happens — {q1 that the firm sold 40 boats}.'],
    ['by many', 'Fishermen say {q1 ban will hurt Norvale badly this year}. Half of them tell clerks {q2 they have no boats}.'],
    ['by those asked', 'By a wide margin, those surveyed say {q1 stricter rules would help}.'],
    ['what many vow', 'Rabbis vow {q1 to boycott the ferry race}.'],
    ['by a board in the present', 'The board claims {q1 Ida Lund is a thief}.'],
    [
      'by the union of which the claims are',
      'Karl Moss spent months on claims by the union {q1 that some boats should be sold}.',
    ],
  ])('%s', (_, story) => checkReported(story));
});

describe('nor is it said', () => {
  test.each([
    [
      'what one would be right to say',
      'Karl Moss would be right to say that the bridge was old. It is wrong to say that it was new.',
    ],
    ['what one has to say', 'Karl Moss has to say that the bridge was old.'],
    ['what rules hold', 'Fish cost more per pound, per the rules.'],
    ['what was wrong', 'What Ida Lund said was wrong. Karl Moss knew what she said was wrong.'],
    ['what words were', 'The claims that Ida Lund made were odd.'],
    ['with “, but”', 'Ida Lund announced a ban, but the union was calm.'],
    ['what others filed', 'The paper ran four police reports Ida Lund filed against him.'],
  ])('%s', (_, story) => checkReported(story.replace('announced a ban', 'announced {q1 a ban}')));
});

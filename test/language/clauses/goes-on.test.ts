// Whether what a conjunction ties on is told as well: Lund said the ministry asked for it {and indicated that it was late}.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('what is told goes on', () => {
  test.each([
    ['with “and that” behind marks', 'Ida Lund said {q1 “we are late” and that the talks had failed}.'],
    ['with a second verb in -ing', 'Ida Lund said {q1 she was shaken by the mayor condoning and even encouraging fights}.'],
    ['with what one does not do', 'Ida Lund said {q1 she knows his way of supporting but not endorsing the plan}.'],
    [
      'with a noun that looks like a verb',
      'Ida Lund said {q1 fires are common, so the union gives some financial and counseling help, as well as beds}.',
    ],
    ['with a second act of whoever is told of', 'Ida Lund said {q1 announcing it early and calling for votes was a risk}.'],
    ['with a call to tell them', 'The line said {q1 he was calling to warn them and telling them that the boat would sink}.'],
    ['with a list of what was done', 'Ida Lund said {q1 that none of it was ever supervised, directed, controlled or financed}.'],
    [
      'with the second of two',
      'The office says {q1 it is late, because the council and Mayor Karl Moss agreed on it last year}.',
    ],
    ['with what is told of in the present', 'Ida Lund says {q1 she spoke to Karl Moss and asked him to condemn the fights}.'],
    [
      'with what those told of said besides',
      'Ida Lund said {q1 the ministry requested that he be sent home and indicated that he would be freed soon}.',
    ],
    ['with what an army need not do', 'Ida Lund said {q1 the army had duties to protect and not attack them}.'],
    ['with what frightened somebody', 'Ida Lund said {q1 she left on good terms but was worried by the legal language}.'],
  ])('%s', (_name, story) => checkReported(story));

  test.each([
    ['before the tag', '{q1 The Bank of Danby has agreed to lend 25 million and has agreed to lend another 12}, Ida Lund said.'],
    ['two days after', '{q1 Three boats sank on Thursday}, the guards said, {q1 two days after the harbour froze}.'],
    ['behind “who”', '{q1 Karl Moss, a clerk who has twice argued a case in court, will do well}, Ida Lund said.'],
  ])('whole, %s', (_name, story) => checkReported(story));
});

describe('what is told ends', () => {
  test.each([
    ['before a “that” which is the reporter’s', 'Ida Lund said “{q1 no}” and that was it.'],
    ['where the same one reports more', 'Ida Lund said {q1 that the mayor misspoke} but noted {q1 that experts say it is true}.'],
    ['where she suggests more', 'Ida Lund said {q1 the country would leave the pact} and suggested {q1 that it would quit}.'],
    ['where “she” may be she herself', 'Ida Lund said {q1 she regretted it} and promised {q1 to stay out of it}.'],
    ['at a second verb in -ing', 'Ida Lund left, saying {q1 the dam was old} and calling for {q1 a new one}.'],
    ['where another one speaks', 'Ida Lund said {q1 the mill would close because of the storm} and aides say {q1 it is late}.'],
  ])('%s', (_name, story) => checkReported(story));
});

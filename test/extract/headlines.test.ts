// Words above the first sentence are of whom the article names under the same words below.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();

/** Who is named for the first words between marks; null for nobody. */
function check(text: string): string | null {
  return extract(english, articleOf(text)).statements.find(({ quoted }) => quoted.length > 0)?.speaker?.name ?? null;
}

describe('the headline’s words are given below', () => {
  test.each([
    [
      'of nobody',
      '‘The gates were locked’\nStaff Reporter\nSurvivors spoke on Monday.\n“The gates were locked and nobody came,” Ida Lund said.',
      'Ida Lund',
    ],
    [
      'of a widow',
      '‘We were told to run,’ says widow\nFire spread on Monday.\n“We were told to run,” Ida Lund said.',
      'Ida Lund',
    ],
    [
      'with other marks and letters',
      'Mayor: ‘We’re not a car park’\nThe town may charge.\n"We\'re not a car park!" Tom Hale said.',
      'Tom Hale',
    ],
    [
      'in the lead',
      'A pensioner has told how “they came through the roof.”\nIda Lund, 84, was asleep. “They came through the roof,” she said.',
      'Ida Lund',
    ],
    [
      'of a name behind them',
      '‘We were embarrassing’: Hale\nNorvale lost on Sunday.\nSkipper Tom Hale did not spare himself. “I lost my cool,” he said.',
      'Tom Hale',
    ],
    [
      'of a club',
      '‘No decision has been made’\nFans wrote.\n“No decision has been made,” Norvale United said in a statement.',
      'Norvale United',
    ],
  ])('%s', (_name, text, expected) => expect(check(text)).toBe(expected));
});

describe('nobody is named by', () => {
  test.each([
    [
      'words two people use',
      '‘This is not good enough’\nFire spread.\n“This is not good enough,” Ida Lund said.\n“This is not good enough,” Tom Hale said.',
      null,
    ],
    ['a catchword', '‘Fake news’\nFire spread.\n“Fake news,” Ida Lund said.', null],
    [
      'somebody who takes up another’s words',
      'A judge called it “a disgrace to the town”.\nIda Lund said that “a disgrace to the town” was cruel.',
      null,
    ],
    ['half of the words', '‘The gates were locked at noon’\nFire spread.\n“The gates were locked,” Ida Lund said.', null],
    [
      'words that are another’s already',
      '‘We were told to run,’ says Tom Hale\nFire spread.\n“We were told to run,” Ida Lund said.',
      'Tom Hale',
    ],
    [
      'a name behind them that two bear',
      '‘We were embarrassing’: Hale\nNorvale lost.\n“I lost my cool,” Tom Hale said.\n“So did I,” Ida Hale said.',
      null,
    ],
    [
      'a name behind them that is nobody’s here',
      '‘We were embarrassing’: Lund\nNorvale lost.\n“I lost my cool,” Tom Hale said.',
      null,
    ],
    [
      'words of the report itself',
      'Fire spread on Monday.\nIt was called “the long night of Norvale”.\n“I saw the long night of Norvale,” Ida Lund said.',
      null,
    ],
  ])('%s', (_name, text, expected) => expect(check(text)).toBe(expected));
});

describe('a line in marks between two paragraphs', () => {
  test.each([
    ['is of whom its words are from below', '‘We drink from one well’', 'Ida Lund'],
    ['stays whose it was where nobody has its words', '‘We swim in one lake’', 'Tom Hale'],
    ['stays whose it was where it is a sentence', '‘We drink from one well.’', 'Tom Hale'],
  ])('%s', (_name, line, name) => {
    const text = `The town met.\nTom Hale said it was a “stupid prank”.\n${line}\n“I could have wept,” said Ida Lund. “We all drink from one well.”`;
    expect(extract(english, articleOf(text)).statements[1]?.speaker?.name).toBe(name);
  });
});

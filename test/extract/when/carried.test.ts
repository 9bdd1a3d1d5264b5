// Days that are carried from one paragraph to the next, and those that are not: a post's, another person's, one that is gone back to.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';
import { check } from './check.ts';

describe('is nobody’s but its own', () => {
  test('the day below an embedded post', () =>
    check(
      [
        'The ferry was late again.',
        'The boat is tied up. Come back tomorrow.\n— Norvale Ferries (@norvaleferries) March 9, 2026',
        'Tom Berg, a baker, was at the quay. “Nobody asked me,” Berg said. He said it was “a joke”.',
      ],
      { 'Nobody asked': '-', 'a joke': '-' },
    ));

  test('a day that is gone back to', () =>
    check(
      [
        'The bridge will open before June, the harbour board said on Wednesday.',
        'Its deputy, Tom Berg, told the town council a day earlier that work “could slip”.',
        'Crews have doubts. “We have heard four dates,” said Ines Moy, a skipper.',
      ],
      { 'could slip': '2026-03-10', 'We have heard': '-' },
    ));

  test('the day of what somebody else did, before whoever speaks was told of', () =>
    check(
      [
        'The island has asked for its bell back. The letter was sent on Monday and signed by Una Corr, who speaks for the island.',
        'Clara Voss, the director of the museum, has read it three times. But she made no promise. “We shall see,” she said.',
      ],
      { 'We shall': '-' },
    ));

  test('but of whoever it may have been told to, or sat there', () => {
    check(
      [
        'President Karl Moss answered to a mother on Monday night that words change nothing.',
        'Tina Hale, who lost a son, asked him why. “Do you believe it?” she said.',
      ],
      { 'Do you': '2026-03-09' },
    );
  });

  test('an older time, once somebody has spoken of now', () =>
    check(
      [
        'Last autumn Clara Voss said that the museum was “a locked cupboard”. “I was wrong,” she says now.',
        'Two families had brought hens. Voss took them. “They will need a number,” she said.',
      ],
      { 'a locked': '2025', 'They will': '-' },
    ));

  test('a day on which something is due', () =>
    check(['Baptiste Orl reads on Friday. He grew up over the shop. “I suppose that is all I have done,” he said.'], {
      'I suppose': '-',
    }));
});

describe('a nearer day wins', () => {
  test('when the reporter went among people', () =>
    check(
      [
        'On Monday the head of the firm told a committee of the assembly that nobody need worry. “It is iron,” said Greg Stave.',
        'On Wednesday we asked the people who drink it.',
        '“My mother drank it,” said Teresa Imm, who bakes on Weir Street.',
      ],
      { 'It is iron': '2026-03-09', 'My mother': '2026-03-11' },
    ));

  test('when the paragraphs go on with another', () =>
    check(
      [
        'The council met on Monday. “We wait,” said Ida Lund.',
        'On Tuesday the river rose over the wall.',
        '“It took my shop,” said Petra Holm, a baker.',
      ],
      { 'We wait': '2026-03-09', 'It took': '-' },
    ));

  test('when a paper asks', () =>
    check(
      [
        'Una Corr told the festival committee on Tuesday that the bell was “borrowed”.',
        'Corr was asked by this newspaper what she would do. “Write a letter,” she said.',
      ],
      { borrowed: '2026-03-10', 'Write a': '-' },
    ));
});

describe('long past', () => {
  test.each([
    ['Ida Lund, who once called the plan “mad”, sent flowers.', '?'],
    ['Ida Lund formerly called the plan “mad”.', '?'],
    ['Ida Lund said once that the plan was “mad”.', '?'],
    ['Ida Lund once called the plan “mad”, in 2010.', '2010'],
    ['Ida Lund often called the plan “mad”.', '-'],
    ['Ida Lund called the plan “mad” once the storm was over.', '-'],
  ])('%s', (text, day) => check([text], { mad: day }));
});

test('a record says how far from its words a day stands, and nothing where it stands beside them', () => {
  const text = [
    'The council met on Monday. “We wait,” said Ida Lund.',
    '“No,” said Petra Holm.',
    'The boat is tied up. Come back tomorrow.\n— Tom Berg (@tomberg) March 9, 2026',
  ].join('\n\n');
  const { statements } = extract(loadEnglish(), articleOf(text));
  expect(statements.map(({ date }) => [date.value, date.inherited])).toEqual([
    ['2026-03-09', undefined],
    ['2026-03-09', { paragraphsAbove: 1 }],
    ['2026-03-09', undefined],
  ]);
});

// Who says what a verb tells whose own clause names nobody: {Lund} left, saying so; the board met, and {Lund} has left, saying so.

import { describe, expect, test } from '@jest/globals';
import { reportedIn } from './reported.ts';

/** What is said without marks, and by whom. */
function told(story: string): (readonly [string | null, string])[] {
  return reportedIn(story).map(({ speaker, content }) => [speaker?.name ?? null, content.map(({ text }) => text).join(' … ')]);
}

describe('it is told by', () => {
  test.each([
    [
      'whoever ran',
      'A woman walked out of the court shouting “never again, my friends”.',
      ['a woman', 'never again, my friends'],
    ],
    [
      'whoever acts behind “it was … that”',
      'The council met. It was then that Ida Lund stood up, saying the law was broken.',
      ['Ida Lund', 'the law was broken'],
    ],
    ['whom footage shows', 'They showed footage of Ida Lund saying it was late.', ['Ida Lund', 'it was late']],
    [
      'whoever has acted since',
      'The group says the fees are too high, and the Union of Clerks has sued the town, saying they break the law.',
      ['Union of Clerks', 'they break the law'],
    ],
    [
      'whoever acts beside what was told',
      'The union said the vote was rigged, while its main rival, Karl Berg, has won by saying that the town is poor.',
      ['Karl Berg', 'that the town is poor'],
    ],
    [
      'whoever acts behind what others did',
      'Prosecutors charged the man with murder and Karl Moss fired his chief, acknowledging that people were angry.',
      ['Karl Moss', 'that people were angry'],
    ],
    [
      'whoever denied a charge',
      'It was rigged, a charge that town leaders denied, noting that the rules were old.',
      ['town leaders', 'that the rules were old'],
    ],
    [
      'whoever denied what others claim',
      'A clerk has denied a claim by rebels that the army was lost, saying soldiers were at the bridge.',
      ['a clerk', 'soldiers were at the bridge'],
    ],
    [
      'whoever rejected what a paper had',
      'Karl Moss rejected a report in the Ledger that the party had agreed, adding that it was early.',
      ['Karl Moss', 'that it was early'],
    ],
    [
      'whoever alleges it, and not who denies it',
      'Karl Moss alleged that police had beaten him -- a claim police have denied.',
      ['Karl Moss', 'that police had beaten him'],
    ],
    [
      'whoever says it, before what others call it',
      'Karl Moss said he was beaten, a charge police have denied.',
      ['Karl Moss', 'he was beaten'],
    ],
    [
      'both of them',
      'The mayor and the priest met, both men acknowledging that they could stand in May.',
      ['both men', 'that they could stand in May'],
    ],
    [
      'the thing, and not what it is',
      'As is the custom, the brief order gave no reasons and did not say how the judges had voted.',
      ['the brief order', 'how the judges had voted'],
    ],
    [
      'whoever met them',
      'Mayor Karl Moss met survivors and relatives of the people killed and said the town must act.',
      ['Karl Moss', 'the town must act'],
    ],
    [
      'whoever did something, and not who might',
      'Ida Lund put off deciding whether the union could question him but said the group could come back.',
      ['Ida Lund', 'the group could come back'],
    ],
    [
      'a share in figures',
      'More than 4 in 10 said the mayor would be best at it.',
      ['more than 4 in 10', 'the mayor would be best at it'],
    ],
    [
      'a share of people',
      '4 in 10 voters said the mayor would be best at it.',
      ['4 in 10 voters', 'the mayor would be best at it'],
    ],
    [
      'another share',
      'Two in three said they were tired, and nearly three in five said they were ill.',
      ['three in five', 'they were ill'],
    ],
  ])('%s', (_name, story, last) => expect(told(story).at(-1)).toEqual(last));

  test.each([
    ['history', 'Berg and Lund lead in the polls there, although history says there can be a change.'],
    [
      'some who are only counted',
      'Holm and Moss lead; the young see it as a problem, and three-fourths say the town should act.',
    ],
  ])('nobody told of before: %s', (_name, story) => expect(told(story)).toEqual([]));

  test.each([
    [
      'the one who told, where what was told goes on',
      'Ida Lund said the dam was old and the pier was shut, saying it was over.',
      ['Ida Lund', 'it was over'],
    ],
    [
      'a survey on two things',
      'The Ledger’s survey on chip and pin found that the shops were ready.',
      ['Ledger', 'that the shops were ready'],
    ],
  ])('still %s', (_name, story, last) => expect(told(story).at(-1)?.[1]).toEqual(last[1]));
});

// Whom "he" and "she" take up, seen through what the fit learns from: everybody who may be meant, and what speaks for each.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { pronounChoices } from '../../../src/extract/speakers.ts';
import { clarity } from '../../../src/extract/who/antecedents.ts';
import { BELIEVED, type Sign } from '../../../src/extract/who/pronoun-signs.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';

const english = loadEnglish();

/** The candidates of the first pronoun that speaks: name → the signs it shows. */
function check(text: string): Record<string, Sign[]> {
  const [choice] = pronounChoices(english, extract(english, articleOf(text, { published: null })));
  const shown = (values: Readonly<Record<Sign, number>>) => (Object.keys(values) as Sign[]).filter((sign) => values[sign] !== 0); // as: the keys of a record of signs
  return Object.fromEntries((choice?.standings ?? []).map(({ person, values }) => [person.name, shown(values)]));
}

describe('who may be meant', () => {
  test('is of the same gender, or of none that is known', () => {
    expect(Object.keys(check('Petra Holm met Henrik Lund. “It is late,” she said.'))).toEqual(['Petra Holm']);
  });

  test('is not whom it speaks to or of', () => {
    expect(Object.keys(check('Petra Holm met Ana Reyes. “It is late,” she told Reyes.'))).toEqual(['Petra Holm']);
    expect(Object.keys(check('Petra Holm met Ana Reyes. “It is late,” she said of Reyes.'))).toEqual(['Petra Holm']);
  });

  test('is not the one whose friend the phrase describes', () => {
    expect(Object.keys(check('Ida Lund waved. Her neighbour, Joris Claes, sat. “It is late,” he said.'))).toEqual([
      'Joris Claes',
    ]);
  });
});

describe('what speaks for and against', () => {
  test.each<[string, string, Sign]>([
    ['Petra Holm met Ana Reyes. “It is late,” she said.', 'Petra Holm', 'subject'],
    ['Okafor came. Ida Lund and Ana Reyes met. “It is late,” she said.', 'Ana Reyes', 'last-subject'],
    ['Petra Holm and Ana Reyes met. “Holm is late,” she said.', 'Petra Holm', 'own-words'],
    ['Petra Holm met Ana Reyes. “It is late,” she said in the house of Reyes.', 'Ana Reyes', 'named-behind'],
    ['Petra Holm met Ana Reyes.\n\n___\n\nIda Lund came. “It is late,” she said.', 'Ana Reyes', 'beyond-break'],
    ['“No,” said Petra Holm. The rain fell. “It is late,” she added.', 'Petra Holm', 'goes-on'],
    ['A teacher came. “It is late,” she said.', 'a teacher', 'unnamed'],
    ['“No,” said a teacher. The rain fell. “It is late,” she said.', 'a teacher', 'unnamed-spoke'],
    ['Ana Reyes was late, Petra Holm said.\n“It is a pity,” she said.', 'Ana Reyes', 'told-of-there'],
    ['Petra Holm liked the plan, and she said: “It is late.”', 'Petra Holm', 'subject-here'],
    ['It worried Ana Reyes, head of the union.\n“It is late,” she said.', 'Ana Reyes', 'brought-in'],
    ['Nobody sang for Ida Moss, which worried Ana Reyes, head of the union.\n“It is late,” she said.', 'Ana Reyes', 'brought-in'],
    ['Pat Moy said Tom Hale was late.\n“It is a pity,” he said.', 'Pat Moy', 'said-right-before'],
    ['Chairman Zuvo Moy said Tom Hale was late.\n“It is a pity,” he said.', 'Zuvo Moy', 'said-right-before'],
  ])('%s', (text, name, sign) => expect(check(text)[name]).toContain(sign));

  test.each<[string, string, Sign]>([
    ['A Holm aide, Ana Reyes, came. Petra Holm waved. “It is late,” she said.', 'Ana Reyes', 'last-subject'],
    ['Petra Holm praised her aunt. “It is late,” she said.', 'Petra Holm', 'beyond-break'],
    ['“No,” said Petra Holm. The rain fell. “It is late,” she said.', 'Petra Holm', 'goes-on'],
    ['Petra Holm met Ana Reyes. “It is late,” she said. Reyes left.', 'Ana Reyes', 'named-behind'],
    ['Ana Reyes was late, Petra Holm asked.\n“Is it a pity?” she asked.', 'Petra Holm', 'told-of-there'],
    ['Petra Holm met Ana Reyes, head of the union.\n“It is late,” she said.', 'Ana Reyes', 'brought-in'],
    ['It worried Ana Reyes.\n“It is late,” she said.', 'Ana Reyes', 'brought-in'],
    ['It worried Ana Reyes, head of the union. “It is late,” she said.', 'Ana Reyes', 'brought-in'],
    ['Tom Hale said Pat Moy was late.\n“It is a pity,” he said.', 'Tom Hale', 'said-right-before'],
    ['Pat Moy saw Tom Hale.\n“It is a pity,” he said.', 'Pat Moy', 'said-right-before'],
    ['Pat Moy said Tom Hale was late. “It is a pity,” he said.', 'Pat Moy', 'said-right-before'],
    ['Quilan Bexley says Tom Hale was late.\n“It is a pity,” he said.', 'Quilan Bexley', 'said-right-before'],
  ])('%s: not', (text, name, sign) => expect(check(text)[name] ?? []).not.toContain(sign));
});

test('every sign has a weight, and the fit did not turn the sure ones round', () => {
  const { pronoun } = english.weights;
  expect(Object.keys(pronoun).sort()).toEqual(Object.keys(BELIEVED).sort());
  for (const sign of ['own-words', 'named-behind', 'sentences-back', 'unnamed'] as const) expect(pronoun[sign]).toBeLessThan(0);
  for (const sign of ['subject', 'gender-known', 'just-spoke'] as const) expect(pronoun[sign]).toBeGreaterThan(0);
});

test('clarity is said in words', () => {
  expect([Number.POSITIVE_INFINITY, 2, 1, 0.1].map(clarity)).toEqual(['one-candidate', 'clear', 'likely', 'several']);
});

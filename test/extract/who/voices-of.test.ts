// For which body somebody speaks, and which body a sentence only tells of.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';

const english = loadEnglish();

/** Whoever says the last statement of a text. */
const last = (text: string) => extract(english, articleOf(text)).statements.at(-1)?.speaker?.name ?? null;

describe('who tells of a body, or whose officer does, goes before it', () => {
  test.each([
    ['Marl Energy said it had bids from Zentrix AG and Ryland Bank. The company said it was glad.', 'Marl Energy'],
    ['Marl Energy said Zentrix AG was late. The company said it was sorry.', 'Marl Energy'],
    ['A spokesman for Marl Energy said Zentrix AG was late. The company said it was sorry.', 'Marl Energy'],
    ['Officials at Marl Energy said Zentrix AG was late. The company said it was sorry.', 'Marl Energy'],
    ['Marl Energy director Ida Lund said Zentrix AG was late. The company said it was sorry.', 'Marl Energy'],
    ['Ida Lund, director of Marl Energy, said Zentrix AG was late. The company said it was sorry.', 'Marl Energy'],
    // whoever speaks of Marl does not speak for it
    ['A critic of Marl Energy said Zentrix AG was late. The company said it was sorry.', 'Zentrix AG'],
    ['A rival of Marl Energy’s director said Zentrix AG was late. The company said it was sorry.', 'Zentrix AG'],
    // told of in a sentence of its own
    ['Marl Energy said it was late. Zentrix AG fell. The company said it was sorry.', 'Zentrix AG'],
    // many who are one stay who they are
    ['A spokesperson for Tulla Council said it was late. They said that fees would rise.', 'a spokesperson for Tulla Council'],
  ])('%s', (text, name) => expect(last(text)).toBe(name));
});

// Paragraphs of one speech.

import { expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();

/** Who said how many paragraphs, statement by statement. */
function said(text: string): string[] {
  return extract(english, articleOf(text)).statements.map(({ speaker, quoted }) => `${speaker?.name ?? null} ${quoted.length}`);
}

test.each([
  [
    'a tag behind the first',
    '“The rain took the seed,” Ida Lund said.⏎“We had sown it in March and there was nothing left to sow it again.”',
    ['Ida Lund 2'],
  ],
  [
    'a tag before the first',
    'Ida Lund said: “The rain took the seed.”⏎“We had sown it in March and there was nothing left to sow it again.”',
    ['Ida Lund 2'],
  ],
  [
    'a tag between two, and three paragraphs',
    '“The rain took the seed,” Ida Lund said. “It took the barn.”⏎“We had sown it in March and there was nothing left to sow it again.”⏎“My brother says he will not sow a thing until the river is back in its bed.”',
    ['Ida Lund 4'],
  ],
  [
    'straight marks',
    '"The rain took the seed," Ida Lund said.⏎"We had sown it in March and there was nothing left to sow it again."',
    ['Ida Lund 2'],
  ],
  [
    'single marks',
    '‘The rain took the seed,’ Ida Lund said.⏎‘We had sown it in March and there was nothing left to sow it again.’',
    ['Ida Lund 2'],
  ],
  [
    'not a short line, which may be the other’s',
    '“The rain took the seed,” Ida Lund said.⏎“And it took the barn.”',
    ['Ida Lund 1', 'Ida Lund 1'],
  ],
  [
    'not what has a tag of its own',
    '“The rain took the seed,” Ida Lund said.⏎“We had sown it in March and there was nothing left to sow it again,” she said.',
    ['Ida Lund 1', 'Ida Lund 1'],
  ],
  [
    'not behind a phrase',
    'Ida Lund called the summer “a wet one.”⏎“We had sown it in March and there was nothing left to sow it again.”',
    ['Ida Lund 1', 'Ida Lund 1'],
  ],
  [
    'not where anything stands between',
    '“The rain took the seed,” Ida Lund said. She then turned to the dam.⏎“Who was it that told them to open every gate in that one night?”',
    ['Ida Lund 1', 'Ida Lund 1'],
  ],
  [
    'not behind a question to somebody',
    '“Who told you to open the gate?” Ida Lund asked Karl Moss.⏎“Nobody told me, I read it on the board that hangs beside the dam.”',
    ['Ida Lund 1', 'Karl Moss 1'],
  ],
  [
    'not a line in other marks',
    '"The rain took the seed and all the straw," Ida Lund said.⏎\'There was a lot of mud in it and nobody had a spade\'⏎She farms in Orrin.',
    ['Ida Lund 1', 'Ida Lund 1'],
  ],
])('%s', (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('the whole is as sure as the less sure of its paragraphs, and cut from the text', () => {
  const first = '“The rain took the seed,” Ida Lund said.';
  const second = '“We had sown it in March and there was nothing left to sow it again.”';
  const [alone] = extract(english, articleOf(first)).statements;
  const [whole] = extract(english, articleOf(`${first}⏎${second}`)).statements;
  expect(whole?.quoted.map(({ text }) => text)).toEqual(['The rain took the seed,', second.slice(1, -1)]);
  expect(whole?.confidence).toBeLessThan(alone?.confidence ?? 0);
});

// How sure we are: what speaks for and against source and name, and when no name is given at all.

import { describe, expect, test } from '@jest/globals';
import { jointScore } from '../../src/extract/evidence.ts';
import { extract } from '../../src/extract/extract.ts';
import { allSigns, BELIEVED } from '../../src/extract/signs.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Extraction } from '../../src/types.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();
/** @param offset log-odds that every name is right, whatever speaks for it; null: as it is weighed */
const read = (text: string, offset: number | null = null): Extraction =>
  extract(
    offset === null ? english : { ...english, weights: { ...english.weights, calibration: { slope: 0, offset } } },
    articleOf(text),
  );

/** The names of what holds for the last statement of a text, nothing being withheld. */
function check(text: string): readonly string[] {
  const signs = allSigns(english, { text, ...read(text, 9) }).at(-1);
  return [...(signs?.source.keys() ?? []), ...(signs?.name.keys() ?? [])];
}

test.each([
  ['words inside words', '“She told me ‘run’ and I ran,” Petra Holm said.', 'nested'],
  ['a fragment', 'Henrik Lund called it “odd.”', 'fragment'],
  ['few words', 'Henrik Lund called it “odd.”', 'few-words'],
  [
    'a pronoun that turns to somebody else',
    '“We waited,” Henrik Lund said. Petra Holm laughed. “Nothing came,” she said.',
    'pronoun-turns',
  ],
  ['a pronoun at the head of a paragraph', 'Henrik Lund waited.\n“Nothing came,” he said.', 'pronoun-opens-paragraph'],
  ['somebody named between', 'Henrik Lund met Petra Holm in May. “Nothing came,” he said.', 'others-named-between'],
  ['two of one surname', '“We waited,” Henrik Lund said. “Nothing came,” Ida Lund said.', 'namesakes'],
  ['a speaker named in the words', '“Henrik Lund is not afraid,” Henrik Lund said.', 'speaker-in-words'],
  ['a body that says I', '“I was never asked,” the Norvale Company said.', 'body-says-i'],
  [
    'a phrase for somebody known, beside a name',
    '“We waited,” Ida Lund said. “Nothing came,” the garda said.',
    'phrase-as-if-known',
  ],
  [
    'a clerk who was named',
    '“We waited,” Ida Lund said. The clerk, who was named last week, said: “Nothing came.”',
    'phrase-as-if-known',
  ],
  ['whose adviser one was', '“We waited,” Ida Lund said. “Nothing came,” Lund’s former adviser said.', 'phrase-as-if-known'],
  [
    'a wife who may be the one named',
    'Mary Lund wept. “We waited,” Tom Lund said. “Nothing came,” Lund’s wife said.',
    'phrase-as-if-known',
  ],
  [
    'a man told of before somebody else is named',
    '“We waited,” Ida Holm said. A man was seen. Tom Lund was held. “Nothing came,” the man said.',
    'phrase-as-if-known',
  ],
  ['the older of nobody', '“We waited,” Ida Lund said. “Nothing came,” the older boy said.', 'phrase-as-if-known'],
  ['one word for a name', '“Nothing came,” Mr. Lund said.', 'one-word-name'],
  ['what may be a title first of three', '“Nothing came,” Zorvane Tom Lund said.', 'strange-first-word'],
])('%s', (_name, text, expected) => expect(check(text)).toContain(expected));

test.each([
  ['a name turns to nobody', '“We waited,” Henrik Lund said. “Nothing came,” Petra Holm said.', 'pronoun-turns'],
  ['the words of the reporter are nested in nothing', '“We waited,” Henrik Lund said.', 'nested'],
  ['a body that says we', '“We were never asked,” the Norvale Company said.', 'body-says-i'],
  ['a person says I', '“I was never asked,” Henrik Lund said.', 'body-says-i'],
  ['a place named between', 'Henrik Lund came from Paris in May. “Nothing came,” he said.', 'others-named-between'],
  ['a phrase where nobody is named', '“Nothing came,” the bishop said.', 'phrase-as-if-known'],
  ['a phrase that introduces', '“We waited,” Ida Lund said. “Nothing came,” a bishop said.', 'phrase-as-if-known'],
  ['a phrase by whose one is', '“We waited,” Ida Lund said. “Nothing came,” her sister said.', 'phrase-as-if-known'],
  [
    'a phrase of what a singer has',
    '“We waited,” Ida Lund said. “Nothing came,” the singer’s manager said.',
    'phrase-as-if-known',
  ],
  ['a phrase of whose one is', '“We waited,” Tom Lund said. “Nothing came,” Lund’s wife said.', 'phrase-as-if-known'],
  [
    'a doctor, where another of the surname has an office of her own',
    'Treasurer Ida Hale left. “We waited,” Tom Lund said. “Nothing came,” Karl Hale’s doctor said.',
    'phrase-as-if-known',
  ],
  [
    'somebody who may not be named',
    '“We waited,” Ida Lund said. The clerk, who cannot be named, said: “Nothing came.”',
    'phrase-as-if-known',
  ],
  [
    'somebody who would not be named',
    '“We waited,” Ida Lund said. “Nothing came,” the clerk said on condition of anonymity.',
    'phrase-as-if-known',
  ],
  ['whom nobody ever names', '“We waited,” Ida Lund said. “Nothing came,” the narrator said.', 'phrase-as-if-known'],
  [
    'a phrase for one introduced',
    '“We waited,” Ida Lund said. Her lawyer left. “Nothing came,” the lawyer said.',
    'phrase-as-if-known',
  ],
  ['a phrase in the words of another', '“The bishop told me ‘run’ and I ran,” Petra Holm said.', 'phrase-as-if-known'],
  ['a name of names', '“Nothing came,” Henrik Lund said.', 'doubtful-name'],
  ['a given name first of three', '“Nothing came,” Henrik Ilja Lund said.', 'strange-first-word'],
  ['initials first of three', '“Nothing came,” J. K. Lund said.', 'strange-first-word'],
  ['a word that is the name alone too', '“Nothing came,” Zorvane Tom Lund said. Zorvane sang.', 'strange-first-word'],
])('%s', (_name, text, expected) => expect(check(text)).not.toContain(expected));

test.each<[string, string | null]>([
  ['A doctor said the man was ill.\nTom Lund, a nurse, said he would live.', 'a doctor'],
  ['A woman said the wall was odd.\nTom Lund said it was.', 'a woman'],
  // The next paragraph may name them.
  ['A clerk said the wall was odd.\nTom Lund, a nurse, said it was.', null],
  ['A judge said the wall was odd.\nMagistrate Tom Lund said it was.', null],
  ['A woman said the wall was odd.\nIda Lund, a teacher, said it was.', null],
])('whoever a lead brings in is one of those named next, or plainly none of them: %s', (text, name) => {
  expect(read(text).statements[0]?.speaker?.name ?? null).toBe(name);
});

describe('both together', () => {
  const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

  test.each([
    [0, 0],
    [3, -1],
    [-2, 5],
    [6, 6],
  ])('have the product of their chances (%f, %f)', (source, name) => {
    expect(chance(jointScore(source, name))).toBeCloseTo(chance(source) * chance(name), 10);
  });

  test('are never likelier than either', () => expect(jointScore(4, 1)).toBeLessThan(1));
});

describe('a name that is too unsure', () => {
  const text = '“We waited a year,” Henrik Lund said.';

  test('is withheld, and the reasons say so', () => {
    const { statements, evidence } = read(text, -1);
    expect(statements.map(({ speaker }) => speaker)).toEqual([null]);
    expect(evidence[0]?.reasons.map(({ name }) => name)).toContain('withheld');
  });

  test('is not one that is plain', () => {
    const { statements, evidence } = read(text);
    expect(statements.map(({ speaker }) => speaker?.name)).toEqual(['Henrik Lund']);
    expect(evidence[0]?.reasons.map(({ name }) => name)).not.toContain('withheld');
  });
});

test('the surest are told apart: a promise has four places', () => {
  const { evidence } = read('“We waited a year,” Henrik Lund said. He added that it was “far too long.”');
  expect(evidence.some(({ confidence }) => Math.round(confidence * 1000) !== confidence * 1000)).toBe(true);
  expect(evidence.every(({ confidence }) => Math.round(confidence * 10_000) / 10_000 === confidence)).toBe(true);
});

test('every reason shown has words, strongest first', () => {
  const text = 'Henrik Lund met Petra Holm in May.\n“Nothing came,” he said.';
  const [{ reasons } = { reasons: [] }] = read(text).evidence;
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.filter(({ name }) => english.reasonWords(name) === null)).toEqual([]);
  const sizes = reasons.map(({ contribution }) => Math.abs(contribution));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('what was believed has a weight after the fit', () => {
  expect(Object.keys(BELIEVED).filter((name) => english.weights.name[name] === undefined)).toEqual([]);
});

test('who has but one word for a name and is alone may be taken up again', () => {
  const told = read('A roofer named Shorty is reading the paper. “It will rain all week,” he says.');
  expect(told.statements.map(({ speaker }) => speaker?.name)).toEqual(['Shorty']);
});

test('what the same sentence is about is surer than what another was', () => {
  const sure = (text: string) => extract(english, articleOf(text)).statements.at(-1)?.confidence ?? 0;
  const words = 'it spoke of “odd faults” in the trade.';
  const another = sure(`Nobody trusted the Ports Council, though ${words}`);
  expect(sure(`Although the Ports Council named nobody, ${words}`)).toBeGreaterThan(another + 0.03);
});

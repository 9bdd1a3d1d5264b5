// When it was said, read in whole passages by the whole extractor. Published Thursday, 12 March 2026.
//
// Each line of expectation is the beginning of some quoted words and their day; `-` where the passage does not say, and the day of
// publication stands in.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';

const english = loadEnglish();

function check(paragraphs: readonly string[], expected: Readonly<Record<string, string>>): void {
  const text = paragraphs.join('\n\n');
  const { statements } = extract(english, {
    id: 'passage',
    url: null,
    title: null,
    publisher: null,
    author: null,
    published: '2026-03-12',
    text,
  });
  const found = Object.keys(expected).map((words) => {
    const statement = statements.find(({ quoted }) => quoted.some((piece) => piece.text.startsWith(words)));
    const date = statement?.date;
    return [words, date === undefined ? 'no statement' : date.basis === 'stated' ? date.value : '-'];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
}

describe('who speaks for a body that has just spoken', () => {
  test('its officers', () =>
    check(
      [
        'Sulla Airlines said on Tuesday it would cut 400 jobs.',
        'The company’s chairman, Gus Hanley, said it was “mad”.',
        '“No comment,” said a spokesman.',
        'Sulla’s finance chief, Ida Moss, called it “mean”.',
        'Sulla Airlines spokeswoman Ana Vik said it was “bad”.',
      ],
      { mad: '2026-03-10', 'No comment': '2026-03-10', mean: '2026-03-10', bad: '2026-03-10' },
    ));

  test('not those of another, nor who speaks for none', () =>
    check(
      [
        'Sulla Airlines said on Tuesday it would cut 400 jobs.',
        'Jill Dow, chief executive of Rival Air, said it was “dire”. “A slap,” said Kit Doyle of the pilots’ union.',
        'Prime Minister Rae Cole said it was “sad”. “They are done,” said analyst Bo Finn.',
      ],
      { dire: '-', 'A slap': '-', sad: '-', 'They are done': '-' },
    ));

  test('what a body announced or did', () =>
    check(
      ['Sulla Airlines announced the closure on Tuesday.', '“We had no choice,” Max Orr, its chief executive, told analysts.'],
      { 'We had no choice': '2026-03-10' },
    ));
});

describe('a dateline of an earlier day', () => {
  test.each([
    ['BHOPALGARH, March 10. The Chief Minister said here today that there was “no crisis”.', '2026-03-10'],
    ['Bhopalgarh, March 10 (Norpress): The Chief Minister said today that there was “no crisis”.', '2026-03-10'],
    ['NEW TULLA, Feb. 27 — A rebel spokesman said today there was “no crisis”.', '2026-02-27'],
    ['NEW TULLA, Feb. 27 — A rebel spokesman said on Tuesday there was “no crisis”.', '2026-02-24'],
    // A paper that has no “today” prints “yesterday” as its own.
    ['TULLA, March 11 — A rebel spokesman said yesterday there was “no crisis”.', '2026-03-11'],
    ['Cape Town, Tuesday — The minister said today there was “no crisis”.', '2026-03-10'],
    // These are no datelines.
    ['On Tuesday, March 10: a day to forget. The minister said today there was “no crisis”.', '2026-03-12'],
    ['Ida Lund, March 10: the singer at home.\n\nShe said today there was “no crisis”.', '2026-03-12'],
  ])('%s', (story, day) => check([story], { 'no crisis': day }));
});

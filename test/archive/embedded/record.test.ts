import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factsOf, packReasons, packRecord, unpackReasons, unpackRecord } from '../../../src/archive/embedded/record.ts';
import type { Excerpt, Statement } from '../../../src/types.ts';
import { extractionOf } from '../articles.ts';

const [made] = extractionOf({
  id: 'a',
  published: '2024-03-05',
  said: [{ words: 'The herons are back', by: 'Ada Lund' }],
}).statements;
const statement = made as Statement; // one was said

const text = 'On Monday Lund said the “herons” were back. “And how,” Berg said.';
const piece = (start: number, end: number): Excerpt => ({ start, end, text: text.slice(start, end) });

test('every record comes back as it was, wherever its pieces lie', () => {
  // No piece of a record is empty, or stands behind its text.
  const last = text.length - 1;
  const place = fc.tuple(fc.nat(last), fc.nat(last)).map(([a, b]) => piece(Math.min(a, b), Math.max(a, b) + 1));
  const record = fc.record({
    context: place,
    quoted: fc.array(place, { maxLength: 2 }),
    content: fc.array(place, { minLength: 1, maxLength: 2 }),
    source: fc.option(place),
    cue: fc.option(place.map((at) => ({ ...at, lemma: 'say' }))),
    date: fc.option(place).map((expression) => ({ ...statement.date, expression })),
  });
  fc.assert(
    fc.property(record, (layers) => {
      const whole = { ...statement, ...layers };
      const back = unpackRecord(packRecord(whole), whole, text);
      expect(back).toEqual(whole);
      expect(Object.keys(back)).toEqual(Object.keys(statement));
    }),
  );
});

test('a day that another paragraph tells says so again', () => {
  const apart = 'On Monday Lund spoke.\n“And how,” Berg said.';
  const at = (words: string): Excerpt => ({ start: apart.indexOf(words), end: apart.indexOf(words) + words.length, text: words });
  const date = { ...statement.date, expression: at('Monday'), inherited: { paragraphsAbove: 1 } };
  const whole = {
    ...statement,
    context: at('“And how,” Berg said.'),
    quoted: [at('And how,')],
    content: [at('And how,')],
    source: null,
    cue: null,
    date,
  };
  expect(unpackRecord(packRecord(whole), whole, apart)).toEqual(whole);
});

test('no word of the article is written again', () => {
  const expression = piece(0, 9);
  const layers = { context: piece(0, 43), quoted: [piece(25, 31)], content: [piece(20, 42)], source: piece(10, 14) };
  const packed = packRecord({ ...statement, ...layers, date: { ...statement.date, expression } });
  expect(packed).not.toMatch(/herons|Monday|were back/u);
});

test('who said it, and when, is told without the article', () => {
  const members = [
    { id: 'ada-lund', name: 'Ada Lund' },
    { id: 'bo-berg', name: 'Bo Berg' },
  ];
  const speaker = { id: 'ada-lund-and-bo-berg', name: 'Ada Lund and Bo Berg', kind: 'group' as const, role: null, members };
  expect(factsOf(packRecord({ ...statement, speaker, quoted: [], content: [piece(3, 9), piece(20, 42)] }))).toMatchObject({
    speaker,
    date: { value: '2024-03-05', basis: 'published', expression: null },
    quoted: [],
    content: [
      { start: 3, end: 9 },
      { start: 20, end: 42 },
    ],
  });
});

test('reasons come back as they were', () => {
  const reasons = [
    { name: 'name-surname', contribution: 1.3130000000000002, at: { start: 4, end: 9 } },
    { name: 'distance', contribution: -0.1, at: null },
  ];
  expect(unpackReasons(packReasons(reasons))).toEqual(reasons);
});

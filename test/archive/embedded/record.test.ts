import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packRecord, unpackRecord } from '../../../src/archive/embedded/record.ts';
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
  const place = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => piece(Math.min(a, b), Math.max(a, b)));
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
      const back = unpackRecord(packRecord(whole), whole);
      expect(back).toEqual(whole);
      expect(Object.keys(back)).toEqual(Object.keys(statement));
    }),
  );
});

test('words that stand in the context are not written twice', () => {
  const context = piece(0, 43);
  const packed = packRecord({ ...statement, context, quoted: [piece(25, 31)], content: [piece(20, 42)], source: piece(10, 14) });
  expect(packed.match(/herons/gu)).toHaveLength(1);
});

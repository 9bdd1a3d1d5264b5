// Tables to take away: what a row says must not be more than the article does.

import { expect, test } from '@jest/globals';
import type { Citing } from '../../src/engine/citing.ts';
import { EXPORTS } from '../../src/engine/exports.ts';
import type { Statement } from '../../src/types.ts';
import { statement } from '../cli/rig.ts';

const row = (fields: Partial<Statement>): string => EXPORTS.csv.row(statement(fields), { publicAddress: null } as Citing);
const piece = (start: number, text: string) => ({ start, end: start + text.length, text });

test('a paraphrase comes in its sentence, with its conditions', () => {
  const context = piece(0, 'The ferry will run,\nLund says, if he has to row it.');
  const told = row({
    type: 'indirect',
    text: 'The ferry will run',
    content: [piece(0, 'The ferry will run')],
    quoted: [],
    context,
  });
  expect(told).toContain(',"The ferry will run, Lund says, if he has to row it.",indirect,');
});

test('where the reporter’s words stood between two pieces there is a sign', () => {
  const quoted = [piece(1, 'We waited,'), piece(24, 'and nobody came.')];
  const told = row({ type: 'direct', content: quoted, quoted, context: piece(0, '“We waited,” she said, “and nobody came.”') });
  expect(told).toContain(',"We waited, … and nobody came.",direct,');
  expect(told).toContain('“We waited,” she said, “and nobody came.”');
});

test('a day that was carried says so', () => {
  const { date } = statement();
  expect(row({ date: { ...date, inherited: { paragraphsAbove: 2 } } })).toMatch(/,2\r\n$/u);
  expect(row({})).toMatch(/,\r\n$/u);
  expect(EXPORTS.csv.head).toMatch(/,context,date_paragraphs_above\r\n$/u);
});

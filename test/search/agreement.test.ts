// What several papers say about one speaker raises or lowers the confidence, within bounds.

import { expect, test } from '@jest/globals';
import { agreementOf } from '../../src/search/agreement.ts';
import type { Statement } from '../../src/types.ts';
import { extractionOf } from '../archive/articles.ts';

function report(publisher: string, by: string | null, words = 'The ferry was never built to carry cars'): Statement {
  const [statement] = extractionOf({ id: publisher, publisher, said: [{ words, by }] }).statements;
  if (statement === undefined) throw new Error('one was made');
  return statement;
}

const check = (by: string | null, ...others: readonly (string | null)[]) =>
  agreementOf(
    report('Own', by),
    others.map((other, at) => report(`Paper ${at}`, other)),
  );

test('nobody else prints it: there is nothing to agree with', () => {
  expect(check('Ada Lund')).toBeNull();
});
test('papers that name the same speaker raise it, at most two of them, and never above 0.99', () => {
  const [one, two, three] = [
    check('Ada Lund', 'Lund'),
    check('Ada Lund', 'Lund', 'Ada Lund'),
    check('Ada Lund', 'Lund', 'Ada Lund', 'Lund'),
  ];
  expect(one).toMatchObject({ papers: 2, agreeing: 2, others: [] });
  expect(one?.confidence).toBeGreaterThan(0.9);
  expect(two?.confidence).toBeGreaterThan(one?.confidence ?? 1);
  expect(three?.confidence).toBe(two?.confidence);
  expect(two?.confidence).toBeLessThanOrEqual(0.99);
});
test('a paper that names another is told and lowers it; one that names nobody does neither', () => {
  expect(check('Ada Lund', 'Bo Berg')).toMatchObject({ agreeing: 1, others: [{ speaker: { name: 'Bo Berg' }, papers: 1 }] });
  expect(check('Ada Lund', 'Bo Berg')?.confidence).toBeLessThan(0.8);
  expect(check('Ada Lund', null)?.confidence).toBe(0.9);
});
test('one paper that prints it twice is one paper', () => {
  expect(agreementOf(report('Own', 'Ada Lund'), [report('Own', 'Ada Lund')])).toMatchObject({ papers: 1, confidence: 0.9 });
});
test('reports with other words are counted, shorter ones are not', () => {
  const others = [
    report('A', 'Ada Lund', 'The ferry was never built'),
    report('B', 'Ada Lund', 'The ferry was once built to carry cars'),
  ];
  expect(agreementOf(report('Own', 'Ada Lund'), others)).toMatchObject({ reworded: 1 });
});

// The generated articles hold what they promise: repeats, namesakes, formulas and errors of papers, all of them known.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { generate } from './articles.ts';
import { matchStatements } from './matching.ts';

const all = generate(5_000);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

describe('5,000 articles', () => {
  test('are the same every time', () => {
    expect(all.documents).toHaveLength(5_000);
    expect(JSON.stringify(generate(5_000))).toBe(JSON.stringify(all));
    expect(new Set(all.documents.map(({ id }) => id)).size).toBe(5_000);
  });

  test('hold every true statement at its place', () => {
    const texts = new Map(all.documents.map(({ id, text }) => [id, text]));
    const words = all.statements.flatMap(({ document, pieces }) =>
      pieces.map(({ start, end }) => (texts.get(document) ?? '').slice(start, end)),
    );
    expect(words.filter((said) => !/^[\p{L}\p{N}…][^“”"]*[\p{L}\p{N}.,!?]$/u.test(said))).toEqual([]);
  });

  test('repeat themselves: verbatim, shortened and altered', () => {
    const repeats = grouped(all.statements, ({ utterance }) => utterance).filter(({ length }) => length > 1);
    expect(repeats.length).toBeGreaterThan(2_000);
    const edits = new Set(repeats.flat().map(({ edit }) => edit));
    expect([...edits].sort()).toEqual(
      `clause-dropped ellipsis first-sentence fragment last-sentence name-changed negation-changed number-changed reported verbatim
      word-changed`.split(/\s+/u),
    );
    expect(repeats.filter((group) => group.some(({ speaker, named }) => speaker !== named)).length).toBeGreaterThan(30);
  });

  test('tell people of one name apart by their offices', () => {
    const namesakes = grouped(all.people, ({ given, surname }) => `${given} ${surname}`).filter(({ length }) => length > 1);
    expect(namesakes.length).toBeGreaterThan(5);
    for (const group of namesakes)
      expect(new Set(group.map(({ offices: [office] }) => JSON.stringify(office))).size).toBe(group.length);
    expect(grouped(all.people, ({ surname }) => surname).filter(({ length }) => length > 1).length).toBeGreaterThan(50);
    expect(new Set(all.statements.map(({ printed }) => printed))).toEqual(
      new Set(['full', 'role-and-surname', 'surname', 'role']),
    );
  });
});

test('the extractor finds nearly all of their statements', () => {
  const { documents, statements } = generate(200);
  const english = loadEnglish();
  const found = new Map(documents.map((document) => [document.id, extract(english, document).statements]));
  const quoted = statements.filter(({ edit }) => edit !== 'reported');
  expect(matchStatements(quoted, found).filter((statement) => statement !== null).length).toBeGreaterThan(0.97 * quoted.length);
}, 60_000);

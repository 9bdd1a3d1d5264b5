// The gold of our own: every article in the notation is read, and what it claims points into its text.

import { readGold } from '../../src/engine/evaluate.ts';
import { InputError } from '../../src/errors.ts';

describe.each([
  ['data/newspapers', 185],
  ['data/newspapers-blind', 135],
])('%s', (folder, count) => {
  const articles = readGold(folder);

  test(`holds ${count} dated articles, each under an id of its own`, () => {
    expect(articles).toHaveLength(count);
    expect(new Set(articles.map(({ document }) => document.id)).size).toBe(count);
    expect(articles.filter(({ document }) => document.published === null)).toEqual([]);
  });

  test('marks statements in every one, the quoted words of each inside what it reports', () => {
    for (const { document, attributions } of articles) {
      expect([document.id, attributions.length > 4]).toEqual([document.id, true]);
      for (const { id, type, quoted, content } of attributions) {
        const place = `${document.id} ${id}`;
        expect([place, type !== 'mixed' || quoted.length > 0]).toEqual([place, true]);
        const inside = quoted.every((span) => content.some(({ start, end }) => start <= span.start && span.end <= end));
        expect([place, inside]).toEqual([place, true]);
      }
    }
  });
});

test('a folder that is not there is one clear error', () => {
  expect(() => readGold('data/nowhere')).toThrow(InputError);
  expect(() => readGold('data/nowhere')).toThrow('Cannot read data/nowhere');
});

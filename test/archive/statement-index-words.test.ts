// Our scores are MiniSearch's: the postings are opened, the formula is not changed.

import { expect, test } from '@jest/globals';
import { WordIndex } from '../../src/archive/embedded/statement-index-words.ts';

const TEXTS = [
  'the bridge',
  'the bridge and the tax',
  'tax tax tax',
  'a river under a bridge near the harbor',
  'bridges and rivers',
  'the the the',
];

function indexOf(texts: readonly string[]): WordIndex {
  const index = new WordIndex();
  for (const [id, text] of texts.entries())
    index.take({ id, text: text.split(' '), speaker: ['ada', 'brandt'].slice(id % 2), title: [] });
  return index;
}

test.each(['the', 'bridge', 'tax', 'harbor', 'brandt'])('the score of “%s” is MiniSearch’s own', (term) => {
  const index = indexOf(TEXTS);
  for (const result of index.search(term)) {
    let ours = 0;
    for (const field of ['text', 'speaker'] as const) {
      const postings = index.postings(term, field);
      const count = postings?.get(result.id);
      if (postings !== null && count !== undefined) ours += index.scoring(field, postings.size)(result.id, count);
    }
    expect(ours).toBeCloseTo(result.score, 10);
  }
});

test('and stays so when statements go', () => {
  const index = indexOf(TEXTS);
  index.drop(1);
  const [first] = index.search('bridge');
  const postings = index.postings('bridge', 'text');
  expect(postings?.has(1)).toBe(false);
  expect(index.scoring('text', postings?.size ?? 0)(first?.id, 1)).toBeCloseTo(first?.score ?? 0, 10);
});

test('a typed word is answered by itself, its forms and its slips, in this order', () => {
  const index = indexOf(TEXTS);
  expect(index.vocabulary.expand('bridge', { similar: true }).map(({ term, kind }) => [term, kind])).toEqual([
    ['bridge', 'exact'],
    ['bridges', 'stem'],
  ]);
  expect(index.vocabulary.expand('birdge', { similar: true }).map(({ term, kind }) => [term, kind])).toEqual([
    ['bridge', 'similar'],
  ]);
  expect(index.vocabulary.expand('birdge', { similar: false })).toEqual([]);
  expect(
    index.vocabulary
      .beginningWith('ri')
      .map(({ term }) => term)
      .sort(),
  ).toEqual(['river', 'rivers']);
});

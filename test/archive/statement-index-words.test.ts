// Our scores are MiniSearch's: the postings are opened, the formula is not changed.

import { expect, test } from '@jest/globals';
import { WordIndex } from '../../src/archive/embedded/index/words.ts';

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

test('words that went and came again are there as if they had never gone, each once', () => {
  const index = indexOf(TEXTS);
  // As often as the sweep, a few words at each drop, needs to come by all of them several times.
  for (let slot = 0; slot < 300; slot++) {
    index.drop(slot);
    const text = TEXTS[slot % TEXTS.length] ?? '';
    index.take({ id: slot + TEXTS.length, text: text.split(' '), speaker: ['ada', 'brandt'].slice(slot % 2), title: [] });
  }
  const fresh = indexOf(TEXTS);
  for (const term of ['the', 'bridge', 'bridges', 'tax', 'harbor', 'nowhere']) {
    expect(index.holders(term, 'text')).toBe(fresh.holders(term, 'text'));
    expect(index.vocabulary.expand(term, { similar: true }).map(({ term, kind }) => [term, kind])).toEqual(
      fresh.vocabulary.expand(term, { similar: true }).map(({ term, kind }) => [term, kind]),
    );
    for (const result of index.search(term)) {
      const postings = index.postings(term, 'text');
      const ours = index.scoring('text', postings?.size ?? 0)(result.id, postings?.get(result.id) ?? 0);
      expect(ours).toBeCloseTo(result.score, 10);
    }
    expect(index.search(term).length).toBe(fresh.search(term).length);
  }
});

test('words nobody says any longer are forgotten', () => {
  const index = indexOf([...TEXTS, ...Array.from({ length: 200 }, (_, at) => `word${at} bridge`)]);
  for (let slot = TEXTS.length; slot < TEXTS.length + 200; slot++) index.drop(slot);
  expect(index.vocabulary.beginningWith('word').length).toBeLessThan(100);
  expect(index.holders('word7', 'text')).toBe(0);
  expect(index.holders('bridge', 'text')).toBe(3);
});

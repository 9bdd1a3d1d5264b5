import { describe, expect, test } from '@jest/globals';
import { formsOf } from '../../src/text/forms.ts';
import { onceEach, rememberLast, rememberPhrases } from '../../src/text/remember.ts';

describe('an answer is made once', () => {
  test('while the same is asked, and anew after another question', () => {
    const remember = rememberLast<number>();
    let made = 0;
    const ask = (...question: unknown[]) => remember(question, () => ++made);
    const list: readonly string[] = [];
    expect([ask('a', list), ask('a', list), ask('b', list), ask('a', list), ask('a', [])]).toEqual([1, 1, 2, 3, 4]);
  });
  test('for each question, as long as one holds on to the answers', () => {
    let made = 0;
    const ask = onceEach((question: string) => `${question} ${++made}`);
    expect([ask('a'), ask('b'), ask('a'), onceEach(ask)('b')]).toEqual(['a 1', 'b 2', 'a 1', 'b 2']);
  });
  test('for each phrase, until there are too many of them or another lexicon is asked', () => {
    let made = 0;
    const ask = rememberPhrases(2, (lexicon: object, phrase: string) => `${phrase} ${Object.keys(lexicon).length} ${++made}`);
    const [one, other] = [{}, { a: 1 }];
    expect([ask(one, 'x'), ask(one, 'y'), ask(one, 'x')]).toEqual(['x 0 1', 'y 0 2', 'x 0 1']);
    expect([ask(one, 'z'), ask(one, 'x')]).toEqual(['z 0 3', 'x 0 4']);
    expect([ask(other, 'x'), ask(one, 'x')]).toEqual(['x 1 5', 'x 0 6']);
  });
});

test.each([
  ['Lund’s', { raw: 'Lund’s', lower: 'lund’s', word: "lund's", capital: true }],
  ['said', { raw: 'said', lower: 'said', word: 'said', capital: false }],
  ['1990s', { raw: '1990s', lower: '1990s', word: '1990s', capital: false }],
  ['Élan', { raw: 'Élan', lower: 'élan', word: 'élan', capital: true }],
])('the forms of %s', (text, form) => {
  expect(formsOf(text, [{ start: 0, end: text.length }])).toMatchObject([form]);
});

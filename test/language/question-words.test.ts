// Words that say nothing by themselves: in a question, in any statement, as somebody's topic.

import { expect, test } from '@jest/globals';
import { isGeneralNoun } from '../../src/language/general-nouns.ts';
import { isSmallWord, questionPart } from '../../src/language/question-words.ts';

test('the words of a question are told from those of its answer', () => {
  expect(['what', 'did', 'say', 'about', 'yesterday', 'ferry'].map(questionPart)).toEqual([
    'asks',
    'helps',
    'says',
    'leads-on',
    'day',
    null,
  ]);
});

test('small words are no ferry, and a thing is nobody’s topic', () => {
  expect(['or', 'the', 'ferry'].map(isSmallWord)).toEqual([true, true, false]);
  expect(['thing', 'everything', 'ferry'].map(isGeneralNoun)).toEqual([true, true, false]);
});

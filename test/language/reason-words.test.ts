// What decided is said in sentences, with the article's own words in them.

import { expect, test } from '@jest/globals';
import { loadReasonWords, sayReason } from '../../src/language/reason-words.ts';

const words = loadReasonWords();

function check(name: string, own: { source?: string; cue?: string }, sentence: string): void {
  const at = (text?: string) => (text === undefined ? null : { start: 0, end: text.length, text });
  expect(sayReason(words, { source: at(own.source), cue: at(own.cue) }, name)).toBe(sentence);
}

test('a sentence holds the words of the article', () => {
  check('subject-of-cue', { source: 'Reyes', cue: 'said' }, '“Reyes” is the subject of “said”');
  check('subject-of-relative', { source: 'the mayor', cue: 'argued' }, '“the mayor”, “who argued”');
  check('name-surname', { source: 'Reyes' }, '“Reyes” is a surname, and one person in the article has it');
});

test('without words of its own it speaks in general', () => {
  check('in-sentence', {}, 'the source stands in the same sentence');
  check('subject-after-cue', { source: 'Reyes' }, '“Reyes” stands right after the word of saying');
});

test('a dollar sign in a name stays one', () => check('organization', { source: 'A$$' }, '“A$$” is an organisation'));

test('a reason that nobody described is called by its name', () => check('new-moon', {}, 'new moon'));

// A paste of several sentences is told sentence by sentence: whose each is, and which are nobody's.

import { expect, test } from '@jest/globals';
import { loadMeaning } from '../../src/language/meaning.ts';
import { verify } from '../../src/search/verify.ts';
import type { Statement } from '../../src/types.ts';

const meaning = loadMeaning();

function said(id: string, name: string, text: string, type: Statement['type'] = 'direct'): readonly Statement[] {
  const piece = { start: 0, end: text.length, text };
  const speaker = { id: name, name, kind: 'person', role: null, members: [] };
  const date = { value: '2025-03-04', precision: 'day', basis: 'stated', expression: null };
  const quoted = type === 'indirect' ? [] : [piece];
  const one = { id, type, text, quoted, content: [piece], context: piece, speaker, date, stance: 'asserted' };
  return [{ ...one, source: null, cue: null, confidence: 0.9, document: { id: 'd', published: null } } as unknown as Statement];
}

const ALL = [
  said('a', 'Ida Lund', 'We are not building a museum for the harbour'),
  said('b', 'Tom Moy', 'The wall is up. The trains run again.'),
  said('c', 'Bo Berg', 'the night ward would close by the end of the year', 'indirect'),
];
const judge = (text: string, speaker: string | null = null) => verify(meaning, { text, speaker }, ALL, () => 1);
const told = (text: string, speaker: string | null = null) =>
  judge(text, speaker).sentences.map((one) => [one.verdict, one.statement, one.speaker, one.change]);

test('each sentence has its own verdict, also a short one that stands there to the letter', () => {
  const text = 'We are not building a museum for the harbour. The wall is up. The moon is cheese. Well.';
  expect(told(text)).toEqual([
    ['exact', 'a', 'Ida Lund', null],
    ['exact', 'b', 'Tom Moy', null],
    ['not-found', null, null, null],
    [null, null, null, null],
  ]);
  const { verdict, matches } = judge(text);
  expect([verdict, ...matches.map(({ statement }) => statement.id)]).toEqual(['altered', 'a', 'b']);
  expect(matches[1]?.changes[0]?.words).toBe(
    'only 2 of the 3 sentences are quoted in this archive, among them “The wall is up.”',
  );
});

test('what was changed in one is said, and whose it is not', () =>
  expect(told('We are building a museum for the harbour. The wall is up. The moon is cheese.', 'Ida Lund')).toEqual([
    ['altered', 'a', 'Ida Lund', '‘not’ was dropped'],
    ['wrong-speaker', 'b', 'Tom Moy', null],
    ['not-found', null, null, null],
  ]));

test('a sentence that is only reported is a paraphrase', () =>
  expect(
    told('We are not building a museum for the harbour. The night ward will close this year. Moon is all cheese.')[1],
  ).toEqual(['paraphrase', 'c', 'Bo Berg', null]));

test('of a splice too', () => {
  const text = 'We are not building a museum for the harbour. The trains run again.';
  expect(judge(text).matches[0]?.changes[0]?.words).toBe('two statements were spliced into one');
  expect(told(text).map(([verdict, id]) => [verdict, id])).toEqual([
    ['exact', 'a'],
    ['exact', 'b'],
  ]);
});

test('one statement, exact or altered, has no list', () => {
  expect(told('The wall is up. The trains run again.')).toEqual([]);
  expect(told('The wall is not up. The trains run again.')).toEqual([]);
});

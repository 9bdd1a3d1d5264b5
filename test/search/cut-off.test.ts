// Where the sentence of an excerpt ends: “I was wrong,” she said. “I was not …” are two, “If it snows,” she said, “I will go” is one.

import { describe, expect, test } from '@jest/globals';
import { loadMeaning } from '../../src/language/meaning.ts';
import { changesBetween } from '../../src/search/report-changes.ts';
import { verify } from '../../src/search/verify.ts';
import type { Statement } from '../../src/types.ts';

const meaning = loadMeaning();

/** A statement of all that stands between curly marks in what the article prints. */
function printed(article: string, type: Statement['type'] = 'direct'): Statement {
  const quoted = [...article.matchAll(/“([^”]*)”?/gu)].map((found) => {
    const [start, text] = [100 + found.index + 1, found[1] ?? ''];
    return { start, end: start + text.length, text };
  });
  return {
    ...{ id: 'd-1', type, stance: 'asserted', source: null, cue: null, confidence: 0.9 },
    text: quoted.map(({ text }) => text).join(' '),
    ...{ quoted, content: quoted },
    speaker: { id: 'ida-lund', name: 'Ida Lund', kind: 'person', role: null, members: [] },
    date: { value: null, precision: null, basis: 'unknown', expression: null },
    context: { start: 100, end: 100 + article.length, text: article },
    document: { id: 'd', url: null, title: null, publisher: null, author: null, published: null },
  };
}

function check(article: string, claim: string, changes: string, type: Statement['type'] = 'direct'): void {
  const found = verify(meaning, { text: claim, speaker: null }, [[printed(article, type)]], () => 1);
  expect(found.matches.flatMap((match) => match.changes.map(({ words }) => words)).join('; ')).toBe(changes);
  expect(found.verdict).toBe(changes === '' ? 'exact' : 'altered');
}

const leavesOut = (word: string): string => `the excerpt leaves out ‘${word}’ from its own sentence`;

describe('the reporter’s full stop ends the sentence, though the words before it end in a comma', () => {
  const wind = '“I was wrong about the wind,” Lund said. “I was not wrong about the sea.”';
  test('the first piece is exact', () => check(wind, 'I was wrong about the wind', ''));
  test('the second piece is exact', () =>
    check('“It is no museum of boats,” said Lund. “It will sail in May or June.”', 'It will sail in May or June.', ''));
  test('inside a piece a lost negation is still said', () => check(wind, 'wrong about the sea', leavesOut('not')));
  test('with a stop further back: She added', () =>
    check('“I was wrong about the wind,” said Lund. On Monday, she added, “I was not wrong.”', 'I was wrong about the wind', ''));
  test('over a new paragraph that opens with marks', () =>
    check('“We do it for the coast\n\n“Nobody else does it for the coast,” she said', 'We do it for the coast', ''));
  test('of a statement quoted in pieces', () =>
    check('Lund called it “a plan for all of us”. He would “never sell the island”.', 'a plan for all of us', '', 'mixed'));
});

describe('a sentence that runs on behind the reporter’s words is one', () => {
  test('its condition goes with it', () =>
    check('“If it snows in the spring,” she said, “I will go to the island.”', 'I will go to the island', leavesOut('if')));
  test('a title’s point ends nothing', () =>
    check('“If it snows in the spring,” Mr. Lund said, “I will go to the island.”', 'I will go to the island', leavesOut('if')));
  test('nor do initials', () =>
    check(
      '“If it snows in the spring,” A. B. Lund said, “I will go to the island.”',
      'I will go to the island',
      leavesOut('if'),
    ));
  test('what goes on in lower case does, whatever the printer put before it', () =>
    check('“If it snows in the spring,” she said. “then I will go home.”', 'then I will go home', leavesOut('if')));
});

test('beside another paper that has one piece, nothing was lost', () => {
  const whole = printed('“I was wrong about the wind,” Lund said. “I was not wrong about the sea.”');
  expect(changesBetween(meaning, whole, printed('“I was wrong about the wind,” Lund said.'))).toEqual([]);
});

describe('beside another paper, what it has', () => {
  const against = (first: string, other: string) =>
    changesBetween(meaning, printed(first), printed(other)).map(({ words }) => words);

  test('is told from the first to the other, whichever is longer', () => {
    expect(
      against('“I was wrong about the wind,” Lund said.', '“I was not wrong about the wind and about the sea,” Lund said.'),
    ).toEqual(['‘not’ was put in']);
    expect(
      against('“I was not wrong about the wind and about the sea,” Lund said.', '“I was wrong about the wind,” Lund said.'),
    ).toEqual(['‘not’ was dropped']);
    expect(against('“We have 40 boats,” Lund said.', '“We have 30 boats here, in the harbour,” Lund said.')).toEqual([
      'a number changed: ‘40’ became ‘30’',
    ]);
  });
  test('beyond the end of the first, in its sentence, may turn it round', () =>
    expect(against('“I will go to the island,” Lund said.', '“If it snows I will go to the island,” Lund said.')).toEqual([
      'the sentence also has ‘if’',
    ]));
});

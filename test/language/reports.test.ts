// What a cue reports without marks: a sentence, and where it ends.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { parseMarkup } from '../../src/text/markup.ts';

const english = loadEnglish();

/** In a story every piece of unquoted speech is marked {q1 …}; nothing else may be reported. */
function check(story: string): void {
  const { text, spans } = parseMarkup(story);
  const { statements } = extract(english, {
    id: 't',
    url: null,
    title: null,
    publisher: null,
    author: null,
    published: '2026-03-12',
    text,
  });
  expect(statements.flatMap(({ content }) => content.map((piece) => piece.text))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('reported is', () => {
  test.each([
    ['a clause without “that”', 'Ana Reyes said {q1 the dam would hold}.'],
    ['a clause without “that” behind a verb that likes it', 'Ana Reyes left, adding {q1 she would not come back}.'],
    ['a sentence in short', 'Ana Reyes recalled {q1 taking the ferry to Skellay}.'],
    ['“that …” behind a place and a day', 'Ana Reyes said at a rally in Tulla on Saturday {q1 that the dam would hold}.'],
    ['what two of them did', 'Ana Reyes said {q1 the office and its lawyer wrote to the bank}.'],
    ['an aside between dashes, and what follows', 'Ana Reyes said {q1 the gates - the old ones - would hold}.'],
    ['an aside between typed dashes', 'Ana Reyes said {q1 the gates -- the old ones -- would hold}.'],
    ['both sides of a tag in the middle', '{q1 In several towns}, officials say, {q1 they have been asked to leave}.'],
    ['what goes on behind a tag', '{q1 He had no known debts}, the bank added, {q1 and had passed all checks}.'],
    [
      'what is announced in a list of words before a poll',
      'According to early results of the exit poll, {q1 Reyes led in both towns}.',
    ],
    ['what a phrase with a person asks for', 'Ana Reyes asked party leaders {q1 to disavow the plan}.'],
    ['what somebody continues to say', 'Ana Reyes continues to insist {q1 the dam would hold}.'],
    ['what percents say', 'Thirty-one percent say {q1 they would leave}.'],
    ['with an owner, what a noun says', 'Nobody believed Ana Reyes’s claim {q1 that the dam would hold}.'],
  ])('%s', (_name, story) => check(story));
});

describe('what is reported ends', () => {
  test.each([
    ['with the clause that “while” opens', 'While the bank says {q1 the fund is full}, it is closing two offices.'],
    ['with the clause that “as” opens', 'As Ana Reyes announces {q1 that she is ready}, the fund is empty.'],
    ['with what is told of somebody on the way', 'Henrik Lund, who said {q1 the dam would hold}, was wrong.'],
    ['at a semicolon', 'Ana Reyes said {q1 the dam would hold}; it broke.'],
  ])('%s', (_name, story) => check(story));
});

describe('nothing is reported', () => {
  test.each([
    ['where somebody claims a thing', 'Henrik Lund claimed credit for the dam.'],
    ['where somebody tells a story', 'Henrik Lund told a story.'],
    ['where a message does something', 'Ana Reyes has a message that fails to please.'],
    ['where nobody’s assurances are told', 'The town had assurances that the dam would hold.'],
    ['where one agrees to a thing', 'Ana Reyes agreed to a match.'],
    ['where somebody was asked', 'Asked about the dam, Henrik Lund left.'],
  ])('%s', (_name, story) => check(story));
});

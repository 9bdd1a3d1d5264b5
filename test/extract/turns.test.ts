// Somebody's own words without marks: transcripts, tweets, block quotations; and the headings that only look like them.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.ts';
import { findMentions } from '../../src/extract/mentions.ts';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { findTurns } from '../../src/extract/turns.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();

/** In a case, ⟦ and ⟧ stand around the words of each turn, ‹ and › around its label. */
function check(marked: string): void {
  const text = marked.replace(/[⟦⟧‹›]/gu, '');
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
  const mentions = findMentions(english, { text, segments, quoted });
  const turns = findTurns(english, { text, segments, quoted, mentions });
  const edges = turns.flatMap(({ content, label, kind }) => [
    ...content.flatMap(({ start, end }) => [
      { at: start, sign: '⟦' },
      { at: end, sign: '⟧' },
    ]),
    ...(kind === 'block'
      ? []
      : [
          { at: label.start, sign: '‹' },
          { at: label.end, sign: '›' },
        ]),
  ]);
  edges.sort((a, b) => b.at - a.at);
  expect(edges.reduce((all, { at, sign }) => all.slice(0, at) + sign + all.slice(at), text)).toBe(marked);
}

describe('found', () => {
  test.each([
    [
      'a transcript',
      'The hearing began.\n\n‹IDA LUND›: ⟦When did it fail?⟧\n\n‹DR. HOLM›: ⟦When it stopped.⟧\n\n‹LUND›: ⟦And then?⟧',
    ],
    [
      'turns with party or office',
      '‹Neve Bright-Cole (Uplands)›: ⟦How many?⟧\n\n‹The Minister for Roads (Teodor Malik)›: ⟦Ten.⟧',
    ],
    [
      'a tweet above its signature',
      'The lion is back.\n\n⟦He was behind the velvet. He is well.⟧\n— ‹Magda Fuentes› (@mfuentes) March 10, 2026\n\nIt weighs 80 kilos.',
    ],
    ['a tweet in one paragraph', '⟦He was behind the velvet.⟧ — ‹Magda Fuentes› (@mfuentes) March 10, 2026'],
    ['a handle', 'Otti Bale left.\n\n‹@OttiB›: ⟦I was not asked.⟧'],
    [
      'an interview, where the introduction says who is asked',
      'Chef Joan Brannigan talks about her book.\n\n‹Q›: ⟦Why did you cook?⟧\n\n‹A›: ⟦Mother burned everything.⟧\n\n⟦I had to learn.⟧\n\n‹Q›: ⟦And now?⟧\n\n‹A›: ⟦I eat out.⟧\n\nThe book is out.',
    ],
    ['letters with points', 'Joan Brannigan is a chef.\n\n‹Q›. ⟦Why?⟧\n\n‹A›. ⟦I had to.⟧'],
    [
      'names as usual, where they come again',
      'The treasurer spoke.\n\n‹Ledger›: ⟦Why now?⟧\n\n‹Joan Brannigan›: ⟦It is gone.⟧\n\n‹Ledger›: ⟦All?⟧\n\n‹Brannigan›: ⟦All.⟧',
    ],
    ['a block quotation', 'In it she wrote:\n\n> ⟦I resign today.⟧\n> ⟦Thank you.⟧\n\nThe count goes on.'],
  ])('%s', (_name, marked) => check(marked));
});

describe('not found', () => {
  test.each([
    ['a headline', 'Lund: no bank is safe\n\nIda Lund said so.'],
    ['one label alone', 'The town waits.\n\nLUND: a life in pictures\n\nShe was born in Oslo.'],
    ['announcements', 'UPDATE: The road is open.\n\nPHOTO: The road at noon.\n\nWATCH: The road.'],
    ['a sentence that ends in a colon', 'Three things matter: Rain, wind and salt.\n\nTwo things do not: Sun and sand.'],
    ['a signature among running text', 'The town waits.\n—Harbour Office (@harbour) March 12, 2026\nThis is a historic moment.'],
    ['questions where two may be asked', 'Joan Brannigan met Mark Hale.\n\nQ: Why?\n\nA: Because.'],
    ['an initial', 'Joan Brannigan is a chef.\n\nA. B. Lund is another.'],
    ['the facts of a listing', 'Where: The Guildhall\n\nTickets: Six pounds\n\nWhere: The Arts Centre\n\nTickets: Nine pounds'],
    ['names that come once', 'Ida Lund: a life in pictures\n\nTom Hale: a life in words'],
    ['questions and answers of nobody named', 'Q: Why?\n\nA: Because.'],
    ['a mark of more than', 'The price:\n> 100 crowns'],
    ['a turn in marks', '“LUND: When?”\n\n“HOLM: Now.”'],
  ])('%s', (_name, marked) => check(marked));
});

describe('in the extraction', () => {
  const statements = (text: string) => extract(english, articleOf(text)).statements;

  test('a turn is its speaker’s direct statement, a question is asked', () => {
    const found = statements(
      'The session on Tuesday began late.\n\nKEITH ABERNATHY: When did it fail?\n\nMEI SORENSEN: He said it was old.\n\nABERNATHY: Good.\n\nSORENSEN: Yes.',
    );
    expect(
      found.map(({ speaker, type, stance, text, date }) => [speaker?.name.toLowerCase(), type, stance, text, date.value]),
    ).toEqual([
      ['keith abernathy', 'direct', 'asked', 'When did it fail?', '2026-03-10'],
      ['mei sorensen', 'direct', 'asserted', 'He said it was old.', '2026-03-10'],
      ['keith abernathy', 'direct', 'asserted', 'Good.', '2026-03-10'],
      ['mei sorensen', 'direct', 'asserted', 'Yes.', '2026-03-10'],
    ]);
  });

  test.each([
    [
      'A is who is asked, Q nobody whom the article names',
      'Chef Joan Brannigan talks about her book.\n\nQ: Why?\n\nA: I had to.',
      [null, 'Joan Brannigan'],
    ],
    [
      'letters stand for the names that have them',
      'Joan Brannigan spoke to Mark Hale in Cork.\n\nJB: It began in May.\n\nMH: What did?\n\nJB: The rain.',
      ['Joan Brannigan', 'Mark Hale', 'Joan Brannigan'],
    ],
  ])('%s', (_name, text, speakers) => {
    expect(statements(text).map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers);
  });

  test('the name of an account is whole', () => {
    const found = statements(
      'The boat is late.\n\nIt is tied up. Come back.\n— Norvale Valley Line (@norvaleline) March 10, 2026\n\nThe end.',
    );
    expect(found.map(({ speaker }) => [speaker?.name, speaker?.kind])).toEqual([['Norvale Valley Line', 'organization']]);
  });

  test('a tweet has the day of its signature', () => {
    const found = statements(
      'He is back.\n\nHe was behind the velvet.\n— Magda Fuentes (@mfuentes) March 10, 2026\n\nIt weighs 80 kilos.',
    );
    expect(found.map(({ speaker, date }) => [speaker?.name, date.value, date.basis])).toEqual([
      ['Magda Fuentes', '2026-03-10', 'stated'],
    ]);
  });
});

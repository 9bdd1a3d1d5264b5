// Quotation marks: what stands between them, and what the printer forgot.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { QuotedSpan } from '../../src/types.ts';

const english = loadEnglish();

/** In a case, ⟦ and ⟧ stand around the inner words of every span expected; they are taken out before the search. */
function check(story: string): readonly QuotedSpan[] {
  const text = story.replace(/[⟦⟧]/gu, '');
  const found = findQuotedSpans(english, text, segment(english, text));
  const edges = found.flatMap(({ inner }) => [
    { at: inner.start, sign: '⟦', order: 1 },
    { at: inner.end, sign: '⟧', order: 0 },
  ]);
  edges.sort((a, b) => b.at - a.at || b.order - a.order);
  const shown = edges.reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text);
  expect(shown).toBe(story);
  return found;
}

const ways = (story: string) => check(story).map((span) => span.closedBy);

describe('what nobody closed ends before its tag', () => {
  test.each([
    ['verb first', '“⟦Our plan will stop them,⟧ said party chief Akhil Yarrow.\nHe left.'],
    ['name first', '“⟦The dam is safe,⟧ Ida Lund said.'],
    ['a pronoun and a place', '"⟦We think it is four,⟧ she said in a note. Shares closed down.'],
    ['a phrase', '“⟦We will appeal,⟧ the lawyer said. He left at noon.'],
    ['whoever is told', '“⟦The dam is safe,⟧ Mr. Lund told reporters. He left at noon.'],
    ['words that go on', '“⟦I’ve still got the signs,⟧ she said. “⟦They’re in the barn.⟧”'],
    ['words with a relative behind', '“⟦The road is shut,⟧ said Ida Lund, who said ‘⟦no more⟧’ to it. She left.'],
    ['not before what is told', '“⟦She came home, she told me. It was late.⟧'],
    ['not before the speaker’s own verb', '“⟦I was there, I said to the clerk. He was not.⟧'],
    ['not before what goes on', '“⟦The rest can wait, said he would ask.⟧'],
    ['not in the middle', '“⟦The town, the council said, is safe.⟧'],
    ['not without a comma', '“⟦The mayor said the dam is safe. It is not.⟧'],
    ['not where the next paragraph goes on', '“⟦They came home, the clerk said.⟧\n“⟦Then it rained,⟧” Ida Lund said.'],
    ['not in what is closed', '“⟦They came home, the clerk said. It was late,⟧” Ida Lund said.'],
  ])('%s', (_name, story) => {
    check(story);
  });
});

describe('marks that pair', () => {
  test.each([
    ['curly', '“⟦The bridge is safe,⟧” Maria Okafor said.'],
    ['straight', '"⟦The bridge is safe,⟧" Maria Okafor said.'],
    ['curly and straight mixed', '“⟦We stay,⟧" Moreau said. "⟦We stay,⟧” he said.'],
    ['two apostrophes', "''⟦We stay,⟧'' Moreau said, ''⟦and we wait.⟧''"],
    ['backticks and apostrophes', "``⟦We stay,⟧'' Moreau said."],
    ['guillemets', '«⟦We stay,⟧» Moreau said.'],
    ['guillemets with spaces', '« ⟦We stay⟧ », Moreau said.'],
    ['low marks', '„⟦We stay,⟧“ Moreau said. „⟦We go,⟧” he said.'],
    ['marks against their direction', 'Lund shouted “⟦Stop⟧“ and then ”⟦Wait⟧” and left.'],
    [
      'single before a stop, though the next paragraph opens with one',
      "He apologised '⟦without reservation⟧'. He told Okafor that a sign had come.\n\n'⟦Where is it?⟧' she asked.",
    ],
    [
      'a phrase in single marks, though the next paragraph opens with one',
      'He said that they had ‘⟦lunged⟧’ at him. It was late.\n\n‘⟦Where is it?⟧’ she asked.',
    ],
    [
      'a phrase that ends in s, though a paragraph opens behind it',
      'Lund promised ‘⟦better rooms⟧’ twice a day.\n\n‘⟦Where is it?⟧’ she asked.',
    ],
    [
      'single marks behind a quotation of its own, though the next paragraph opens with one',
      '‘⟦A man walked in and said, “⟦What died?⟧”⟧’ Shah said.\n\n‘⟦I told him.⟧’',
    ],
    [
      'a phrase before a sentence in single marks, though the next paragraph opens with one',
      'Engineers flagged ‘⟦odd deletes⟧’ on May 12. ‘⟦Call nobody,⟧’ a clerk replied.\n\n‘⟦We wait,⟧’ said Shah.',
    ],
    ['a split quotation', '“⟦We waited,⟧” Lund said, “⟦and nothing came.⟧”'],
    ['glued to the next word', 'Lund said:"⟦We wait.⟧"He left.'],
    ['after a dash', 'Lund said—“⟦wait⟧”—and left. “⟦I was—⟧” he began.'],
    ['opening with an ellipsis', 'It was, he said, “⟦…and always will be⟧” so.'],
    ['one word', 'Okafor called the ruling “⟦absurd⟧.”'.replace('⟧.', '.⟧')],
    ['two in one sentence', '“⟦Yes,⟧” said Shah; “⟦No,⟧” said Lund.'],
  ])('%s', (_name, story) => {
    check(story);
  });
});

describe('single marks and apostrophes', () => {
  test.each([
    ['single inside double', '“⟦She told me ‘⟦run⟧’ and I ran,⟧” Petra Holm said.'],
    ['single inside double, straight', '"⟦She told me \'⟦run,⟧\' and I ran,⟧" Petra Holm said.'],
    ['single and double closing together', "“⟦She said, ‘⟦Run.⟧’⟧” “⟦He said, '⟦Run.⟧'⟧”"],
    ['three apostrophes in a row', "''⟦She told me, '⟦Run.⟧'⟧''"],
    ['British single marks', '‘⟦The council’s maths don’t add up,⟧’ said Ravi Shah.'],
    ['British single marks, straight', "'⟦The council's maths don't add up,⟧' said Ravi Shah."],
    ['a plural possessive inside single marks', '‘⟦The workers’ pay is late,⟧’ Shah said.'],
    ['single inside single', "Shah said: '⟦With the plan '⟦rain permitting⟧', this week's note does little.⟧'"],
    ['single inside single before a word', "Shah said: '⟦The so-called '⟦late⟧' boat is here.⟧'"],
    ['two fragments in single marks', "Shah said the '⟦late⟧' boat and the '⟦early⟧' boat are here."],
    ['small words without their head inside single marks', "'⟦Get 'em out and 'til then wait,⟧' said Shah."],
    ['phrases that end in s in straight marks', "Shah said they '⟦share the hopes of the workers⟧' but had '⟦no more to give⟧'."],
    ['a phrase that ends in s before a small word', "Shah promised '⟦better rooms⟧' twice a day."],
    ['double inside single', '‘⟦He called it “⟦mad⟧”, twice,⟧’ said Shah.'],
    ['leading apostrophes', '“⟦’Til Friday, nothing,⟧” he said of the class of ’98.'],
    ['a fragment in single marks', 'Minister calls plan ‘⟦a disgrace⟧’'],
  ])('%s', (_name, story) => {
    check(story);
  });
});

describe('no quotation', () => {
  test.each([
    ['apostrophes', "The workers' hall in the '90s wasn't O'Neill's, and rock 'n' roll was the boys' own."],
    ['feet and inches', 'The 6\'2" guard stood beside a 12" screen.'],
    ['attributes left over from a web page', 'See <a href="page.html" title=”x”>the page'.replace('title=”x”', 'title="x"')],
    ['empty marks', 'Nothing “” was said.'],
    ['a single stray closing mark', 'Nothing was said,” after all.'],
  ])('%s', (_name, story) => {
    check(story);
  });

  test('inches do not cost a quotation its marks', () => {
    check('The 6\'2" guard said he was "⟦tired of losing.⟧"');
  });
});

describe('what the printer left open', () => {
  test('a reopened paragraph goes on with the same speech', () => {
    expect(ways('“⟦We tried twice.⟧\n\n“⟦We failed twice.⟧\n\n“⟦Never again,⟧” Lund said.')).toEqual([
      'continuation',
      'continuation',
      'mark',
    ]);
  });

  test('in single marks too', () => {
    expect(ways('‘⟦We tried twice.⟧\n\n‘⟦We failed twice,⟧’ Lund said.')).toEqual(['continuation', 'mark']);
  });

  test('pieces that open anew in one paragraph are closed where the next opens', () => {
    expect(ways('Lund said: "⟦We tried.⟧ "⟦We tried twice.⟧ "⟦We failed.⟧" He left.')).toEqual([
      'continuation',
      'continuation',
      'mark',
    ]);
  });

  test('a quotation nobody closes ends with its paragraph', () => {
    expect(ways('“⟦We will appeal and we will win.⟧\n\nThe court was silent. “⟦Next,⟧” said the judge.')).toEqual([
      'paragraph-end',
      'mark',
    ]);
  });

  test('a stray mark poisons nothing outside its paragraph, and little inside', () => {
    check('He left,” it seems. “⟦We stay,⟧” said Lund.\n\n“⟦Fine,⟧” said Shah.');
    check('She said "⟦yes⟧" and " no more.\n\nNo, "⟦fine,⟧" said Shah.\n\n"⟦Good,⟧" said Lund.');
  });

  test('depth counts the quotations around', () => {
    const found = check('“⟦He said ‘⟦go⟧’ twice,⟧” she said. “⟦We went.⟧”');
    expect(found.map((span) => [span.depth, span.mark])).toEqual([
      [0, 'double'],
      [1, 'single'],
      [0, 'double'],
    ]);
  });
});

describe('properties', () => {
  const marks = [
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    "''",
    '``',
    '«',
    '»',
    '„',
    '\n',
    '\n\n',
    ' ',
    '. ',
    ', ',
    'said',
    'Lund',
    '6',
    '—',
    '=',
  ];
  const noise = fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((parts) => parts.join(''));

  test('any text is survived; spans are sorted, inside the text, and nested or apart', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const found = findQuotedSpans(english, text, segment(english, text));
        for (const [index, span] of found.entries()) {
          expect(span.outer.start).toBeLessThan(span.inner.start);
          expect(span.inner.start).toBeLessThan(span.inner.end);
          expect(span.inner.end).toBeLessThanOrEqual(span.outer.end);
          expect(span.outer.end).toBeLessThanOrEqual(text.length);
          for (const later of found.slice(index + 1)) {
            const apart = later.outer.start >= span.outer.end;
            const within = later.outer.start >= span.inner.start && later.outer.end <= span.inner.end;
            expect(apart || within).toBe(true);
            if (within) expect(later.depth).toBeGreaterThan(span.depth);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('straight and curly marks give the same spans', () => {
    const phrase = fc.constantFrom('We stay', 'No', 'It’s late', 'They won’t go. They never do', 'Why');
    const point = fc.constantFrom(',', '.', '?', '!', '');
    const tag = fc.constantFrom(' Lund said. ', ' said Shah, and ', ' — ', '; ', '\n\n', '. ');
    const piece = fc.tuple(phrase, point, tag).map(([words, stop, after]) => `“${words}${stop}”${after}`);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const curly = pieces.join('');
        const straight = curly.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
        expect(findQuotedSpans(english, straight, segment(english, straight))).toEqual(
          findQuotedSpans(english, curly, segment(english, curly)),
        );
      }),
    );
  });
});

// The words that introduce speech, and the look-alikes that do not.

import { describe, expect, test } from '@jest/globals';
import { findCues } from '../../src/extract/cues.ts';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { parseMarkup } from '../../src/text/markup.ts';

const english = loadEnglish();

/** In a story every cue is marked {c1 …}; nothing else may be found. */
function check(story: string): void {
  const { text, spans } = parseMarkup(story);
  const segments = segment(english, text);
  const cues = findCues(english, { text, segments, quoted: findQuotedSpans(english, text, segments) });
  const words = (span: { start: number; end: number }) => `${span.start} ${text.slice(span.start, span.end)}`;
  expect(cues.map((cue) => words(cue.span))).toEqual(
    spans.map((span) => words(span)).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  );
}

describe('cues are', () => {
  test.each([
    [
      'verbs before and after the words',
      '“No deal,” {c1 said} Henrik Lund. Okafor {c2 replied}: “Then we wait.”'.replace('replied}:', 'replied}{c3 :}'),
    ],
    ['verbs of several words', 'Reyes {c1 pointed out} that the fund was empty.'],
    ['what counsel puts', 'Counsel {c1 put it to} Mr Lund that he had slept.'],
    ['“according to”', 'Reserves fell, {c1 according to} a bank report.'],
    ['“per” before a name', 'Orders rose, {c1 per} Norvale Steel.'],
    ['“per” behind words in marks', 'It is shut “on all feast days,” {c1 per} the harbour’s rules.'],
    ['nouns that announce what was said', 'His {c1 warning} that the dam may go was ignored.'],
    ['colons before the words', 'The mayor was blunt{c1 :} “We are broke.”'],
    ['dashes before a signature', '“Choose hope.” {c1 —} Ida Lund, poet'],
    ['colons of a headline, before a name', '‘No child will walk to school’{c1 :} Huarachi'],
    ['verbs of speaking, where words in marks begin the next sentence', 'Lund has {c1 reflected} on the loss.\n“It was hard.”'],
    ['verbs of attack there', 'Lund has {c1 hit out} at the plan. “It is a sham.”'],
    ['only those that report, where another stands beside', 'Lund reflected on rain and {c1 said} it was late.\n“It was hard.”'],
    ['participles', 'Lund left, {c1 saying} that he was done.'],
    ['rare verbs where a tag stands', '“We won,” {c1 moseyed} Holm.'],
    ['what somebody has written', 'Lund has {c1 written} that it fell, and has {c2 spoken of} “a dark day”.'],
    ['what somebody has written, and where', 'Lund had often {c1 written} in the Courier that it fell.'],
    ['the vow, and not what is vowed', 'Officials {c1 vowed} to defend “every inch” of it.'],
    ['inflected with doubling', '“We won,” {c1 quipped} Holm.'],
  ])('%s', (_name, story) => check(story));
});

describe('cues are not', () => {
  test.each([
    ['what will be or was not spoken', 'Lund will speak on Sunday. “It was hard.”'],
    ['what nobody answered', 'Lund did not react to it.\n“It was hard.”'],
    ['speaking, where nothing in marks follows', 'Lund spoke about the loss. It was hard.'],
    ['deeds before words in marks', 'Lund began work in May.\n“It was hard.”'],
    ['adjectives: the stated goal', 'The stated goal was a new bridge.'],
    ['nouns: the claim adjuster', 'The claim adjuster read a report.'],
    ['names: the United States', 'He left the United States.'],
    ['things that are counted', 'The ferry carried 60 volunteers, several claims and young volunteers to Skellay.'],
    ['talks that are told of', 'Lund {c1 said} that talks were “on”. He {c2 said} talks had been “late”.'],
    ['per cent', 'It fell, per capita, by 4 per cent.'],
    ['what the rules ask', 'The gate was shut, per the rules.'],
    ['what is compared with another', 'Lund {c1 called} two “bad,” compared with 11 in May.'],
    ['“so-called”', 'The so-called “miracle” drug was withdrawn.'],
    ['a letter written that day', 'A letter written by Lund that day was “lost”.'],
    ['what was written to ask for something', 'Lund had written to the bank for “more”.'],
    ['a book that is long', 'Lund has written a book that is long.'],
    ['talks that were not held', 'Lund had not spoken to Okafor “since May”.'],
    ['inside marks', '“He said no,” {c1 added} Shah.'],
    ['verbs that need marks where there are none', 'She smiled and opened the door.'],
    ['colons of a headline, before no name', '‘No child will walk to school’: mayor in tears'],
    ['colons behind a title', '‘Cutty Lark’: London'],
    ['dashes before a clause', '“It is odd” – Lund met Okafor there.'],
  ])('%s', (_name, story) => check(story));
});

test('a cue inside marks is found where it introduces a quotation inside the quotation', () => {
  check('“She {c1 told} me ‘run’ and I ran,” Petra Holm {c2 said}.');
});

// What must hold of the whole pipeline, whatever the text.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Document, Extraction, Span } from '../../src/types.ts';
import { growth } from '../processor-time.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();
const article = (text: string): Document => ({ ...articleOf(''), id: 'a1', published: '2025-03-06', text });
const extractText = (text: string): Extraction => extract(english, article(text));

/** Pieces of news, so that random texts look like articles often enough to reach every stage. */
const PIECES = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '. ',
  ', ',
  ': ',
  ' — ',
  '\n',
  '\n\n',
  'said ',
  'Maria Okafor ',
  'Okafor ',
  'the mayor ',
  'she ',
  'told reporters ',
  'according to ',
  'on Tuesday ',
  'that ',
  'the water smelled',
  'We will appeal',
  'denied ',
  'Mr. ',
  'U.S. ',
  '@okafor ',
  'OKAFOR: ',
  'Q: ',
  'in 1998 ',
  '\ud800',
  '🎣',
  'é',
  '\u00a0',
];
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), newsLike);

function checkInvariants(text: string): void {
  const { statements, attributions, resolutions, dates, evidence, segments } = extractText(text);
  expect([resolutions.length, dates.length, evidence.length, statements.length]).toEqual(Array(4).fill(attributions.length));
  for (const spans of [segments.paragraphs, segments.sentences, segments.words]) expect(isSortedInside(text, spans)).toBe(true);
  for (const statement of statements) {
    const pieces = [
      ...statement.quoted,
      ...statement.content,
      statement.context,
      statement.source,
      statement.cue,
      statement.date.expression,
    ];
    for (const piece of pieces) if (piece !== null) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    expect(isSortedInside(text, statement.content)).toBe(true);
    expect(statement.content.length).toBeGreaterThan(0);
    expect(statement.confidence >= 0 && statement.confidence <= 1).toBe(true);
    if (statement.type === 'indirect') expect(statement.quoted).toEqual([]);
    if (statement.date.basis === 'unknown')
      expect(statement.date).toEqual({ value: null, precision: null, basis: 'unknown', expression: null });
    if (statement.speaker !== null) expect(statement.speaker.id).toMatch(/^[a-z0-9-]+/u);
  }
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
}

function isSortedInside(text: string, spans: readonly Span[]): boolean {
  return spans.every(
    (span, index) => span.start <= span.end && span.end <= text.length && span.start >= (spans[index - 1]?.end ?? 0),
  );
}

describe('any text', () => {
  test('is survived, and every record is verbatim', () => fc.assert(fc.property(anyText, checkInvariants), { numRuns: 150 }));
  test('gives the same records every time', () =>
    fc.assert(
      fc.property(newsLike, (text) => expect(extractText(text).statements).toEqual(extractText(text).statements)),
      { numRuns: 25 },
    ));
  test('of odd kinds', () => {
    for (const text of ['', ' ', '\n\n\n', '”', '“', '“”', '""', "''", '“”said', 'said', '\ud800', '…', '—', ':'])
      checkInvariants(text);
  });
});

describe('what stands between the words changes nothing', () => {
  const told = (text: string) =>
    extractText(text).statements.map(({ text: words, speaker, date }) => [
      words.replace(/\s+/gu, ' '),
      speaker?.name,
      date.value,
    ]);
  const news = [
    'Two people told the council of Vessel Bay on Tuesday why the harbour wall has been leaking since the storms of last winter.',
    '“We cannot wait for the next storm,” said Ida Lund, who has led the harbour office for eleven years. “It will not wait for us.”',
    'The mayor, Tom Hale, answered that there was “not a crown left” for it, and that what is left goes to the school.',
    'According to a report seen by the Courier, half of the wall stands on sand. “It was known,” Mr Hale said.',
  ];
  const plainly = told(news.join('\n'));
  test.each([
    ['line breaks inside paragraphs', news.map((line) => line.replace(/(.{1,48})(?: |$)/gu, '$1\n').trim()).join('\n\n')],
    ['spaces that do not break', news.join('\n').replace(/(\p{Ll}) /gu, '$1\u00a0')],
    ['tabs', news.join('\n').replaceAll(', ', ',\t')],
  ])('%s', (_what, text) => {
    expect(plainly).toHaveLength(5);
    expect(told(text)).toEqual(plainly);
  });
});

describe('time grows with the text and no faster', () => {
  const bombs = [
    '“',
    ' ',
    'said ',
    'Mr. ',
    'A',
    'Aa ',
    '’',
    '" ',
    "'a ",
    '(',
    '\n',
    'he said, “a” ',
    'a, ',
    'on Tuesday ',
    '“a\n',
    'A. ',
    '—',
    '@a ',
    'REYES: We act.\n',
    'JB: Ida Lund acts.\n',
  ];
  test.each(bombs)('on a text of nothing but %j', async (bomb) => {
    const text = bomb.repeat(Math.ceil(12_000 / bomb.length));
    const twice = text + text;
    expect(
      await growth(
        () => extractText(text),
        () => extractText(twice),
        3,
      ),
    ).toBeLessThan(3);
  });
});

test('who speaks on is less sure each time, in as few words', () => {
  const { resolutions } = extractText('“The rain took all the seed that we had kept in the barn.”\n'.repeat(40));
  expect(resolutions).toHaveLength(40);
  expect(Math.max(...resolutions.map(({ reasons }) => reasons.length))).toBeLessThan(4);
  expect(resolutions.at(-1)?.reasons.at(-1)?.contribution).toBeCloseTo(-0.3 * 39, 6);
});

/** A surname for each number, of syllables. */
function surname(index: number): string {
  const syllable = (digit: number) => 'aeiou'.charAt(digit % 5) + 'bdgklmnprt'.charAt(digit >> 1);
  return `B${[...index.toString(20)].map((digit) => syllable(Number.parseInt(digit, 20))).join('')}`;
}

test.each([
  (name: string) => `His daughter Ida ${name} came. “No,” said his daughter.\n\n`,
  (name: string) => `Ida ${name}, a lawyer, left. “No,” said Ida ${name}’s wife.\n\n`,
  () => 'Home Secretary Ida Holm said it was open. “It is shut,” the foreign secretary said.\n\n',
])('time grows with the number of people told of and no faster: %s', async (family) => {
  const families = (count: number) => Array.from({ length: count }, (_, index) => family(surname(index + 400))).join('');
  const [some, more] = [families(800), families(1600)];
  expect(
    await growth(
      () => extractText(some),
      () => extractText(more),
      3,
    ),
  ).toBeLessThan(3);
});

test('a paragraph without end is read as far as any prose goes, and the next one from its beginning', () => {
  const endless = 'A. '.repeat(100_000);
  const { segments, statements } = extractText(`${endless}\n“We wait,” Ida Lund said.`);
  expect(segments.paragraphs.map(({ start, end }) => end - start)).toEqual([200_000, 25]);
  expect(statements.map(({ text, speaker }) => [text, speaker?.name])).toEqual([['We wait,', 'Ida Lund']]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatMarkup, parseLabelFacts, parseMarkup } from '../../src/text/markup.ts';

function check(marked: string, text: string, ...spans: string[]): void {
  const parsed = parseMarkup(marked);
  expect(parsed.text).toBe(text);
  expect(parsed.spans.map((span) => `${span.label}:${text.slice(span.start, span.end)}`)).toEqual(spans);
  expect(parseMarkup(formatMarkup(parsed))).toEqual(parsed);
}

describe('the notation', () => {
  test('marks spans and leaves the text clean', () =>
    check('{q1 “No,”} {c1 said} {s1 Ada Lund}.', '“No,” said Ada Lund.', 'q1:“No,”', 'c1:said', 's1:Ada Lund'));
  test('lets a label repeat for a split quotation', () =>
    check('{q1 “A,”} she {c1 said}, {q1 “b.”}', '“A,” she said, “b.”', 'q1:“A,”', 'c1:said', 'q1:“b.”'));
  test('lets labels nest', () => check('{q1 “He said {q2 ‘no’},”}', '“He said ‘no’,”', 'q1:“He said ‘no’,”', 'q2:‘no’'));
  test('keeps braces and backslashes that are escaped', () => check('a \\{b\\} {q1 c\\\\d}', 'a {b} c\\d', 'q1:c\\d'));
  test('keeps the line breaks of a text', () => check('{q1 a\nb}\n', 'a\nb\n', 'q1:a\nb'));
});

describe('mistakes in the notation name their place', () => {
  const refuses = (marked: string, words: string): void => expect(() => parseMarkup(marked)).toThrow(words);
  test('an unclosed brace', () => refuses('say {q1 no', '{q1 is never closed'));
  test('a stray closing brace', () => refuses('no} more', 'never opened'));
  test('a brace without a label', () => refuses('a { b }', 'without a label'));
  test('crossing spans cannot be written', () => {
    const spans = [
      { label: 'a', start: 0, end: 4 },
      { label: 'b', start: 2, end: 6 },
    ];
    expect(() => formatMarkup({ text: 'abcdef', spans })).toThrow('cross');
  });
});

test('facts are words and fields, values may be quoted', () => {
  expect(parseLabelFacts('q1 direct speaker="Jane Smith" date=2024-03-05')).toEqual({
    label: 'q1',
    words: ['direct'],
    fields: { speaker: 'Jane Smith', date: '2024-03-05' },
  });
  expect(() => parseLabelFacts('"no"')).toThrow('does not begin with a label');
});

test('any text with nested spans survives the round trip', () => {
  const nested = fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 6 }))
    .map(([text, steps]) => {
      let [start, end] = [0, text.length];
      const spans = steps.map(([left, right], index) => {
        [start, end] = [start + left, end - right];
        return { label: `q${index}`, start, end };
      });
      return { text, spans: spans.filter((span) => span.start < span.end) };
    });
  fc.assert(fc.property(nested, (markup) => expect(parseMarkup(formatMarkup(markup))).toEqual(markup)));
});

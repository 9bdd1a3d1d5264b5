import { describe, expect, test } from '@jest/globals';
import { positionSelector, quoteSelector, textFragmentLink } from '../../src/cite/anchors.ts';

const text = 'Before 🎣🎣 the “We 🐟 stay” after.';
const span = { start: text.indexOf('We'), end: text.indexOf('”') };

describe('Web Annotation selectors', () => {
  test('positions count code points, not UTF-16 units', () => {
    const { start, end } = positionSelector(text, span);
    expect([...text].slice(start, end).join('')).toBe('We 🐟 stay');
    expect(start).toBe(span.start - 2);
  });
  test('the quote carries its neighbours, and never half an emoji', () => {
    expect(quoteSelector(text, span)).toEqual({
      type: 'TextQuoteSelector',
      exact: 'We 🐟 stay',
      prefix: 'Before 🎣🎣 the “',
      suffix: '” after.',
    });
    const long = `🎣${'x'.repeat(31)}We stay`;
    expect(quoteSelector(long, { start: 33, end: 40 }).prefix).toBe('x'.repeat(31));
  });
});

describe('a link to the words in the original page', () => {
  const piece = (words: string) => ({ start: 0, end: words.length, text: words });
  test('holds a short quotation whole, without its comma', () =>
    expect(textFragmentLink('https://p.example/a#top', piece('We stay, friends,'))).toBe(
      'https://p.example/a#:~:text=We%20stay%2C%20friends',
    ));
  test('names the ends of a long one', () =>
    expect(
      textFragmentLink('https://p.example/a', piece('one two three four five six seven eight nine ten eleven twelve thirteen')),
    ).toBe('https://p.example/a#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen'));
  test('escapes what the syntax uses', () =>
    expect(textFragmentLink('https://p.example/a', piece('a well-run, dry port'))).toBe(
      'https://p.example/a#:~:text=a%20well%2Drun%2C%20dry%20port',
    ));
  test('there is none without an address', () => expect(textFragmentLink(null, piece('We stay'))).toBeNull());
});

// What refers to somebody, and what only looks so.

import { describe, expect, test } from '@jest/globals';
import { findMentions } from '../../src/extract/mentions.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';

const english = loadEnglish();

/** Each mention as "whole phrase | head | kind entity", in order. */
function check(text: string): string[] {
  const segments = segment(english, text);
  return findMentions(english, { text, segments, quoted: [] }).map(
    ({ span, head, kind, entity }) =>
      `${text.slice(span.start, span.end)} | ${text.slice(head.start, head.end)} | ${kind} ${entity ?? '?'}`,
  );
}

describe('names', () => {
  test.each([
    ['“No deal,” said Finance Minister Ana Reyes.', 'Finance Minister Ana Reyes | Ana Reyes | name person'],
    ['Ms. Ursula von der Tann left.', 'Ms. Ursula von der Tann | Ursula von der Tann | name person'],
    ['“No,” said Norvale Steel spokeswoman Ida Lund.', 'Norvale Steel spokeswoman Ida Lund | Ida Lund | name person'],
    ['A letter from the Ministry of Works arrived.', 'the Ministry of Works | Ministry of Works | name organization'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('nominals', () => {
  test.each([
    ['It will pass, a senior U.S. defense official said.', 'a senior U.S. defense official | official | nominal unnamed'],
    ['They met the 34-year-old teacher from Lund.', 'the 34-year-old teacher from Lund | teacher | nominal unnamed'],
    ['Residents said the water smelled.', 'Residents | Residents | nominal group'],
    ['A spokesperson for Norvale Steel said no.', 'A spokesperson for Norvale Steel | spokesperson | nominal unnamed'],
    ['The police report said so.', 'The police report | report | nominal document'],
    ['The company claims it is safe.', 'The company | company | nominal organization'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('what names nobody', () => {
  test.each([
    ['However, the talks failed.', /However/u],
    ['It fell in March and again on Tuesday.', /March|Tuesday/u],
  ])('%s', (text, unwanted) => {
    expect(check(text).filter((mention) => unwanted.test(mention))).toEqual([]);
  });
});

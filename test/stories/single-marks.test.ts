// Papers that print single marks: the articles of data/newspapers, their marks exchanged, say the same.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseStory } from '../../src/evaluate/gold.ts';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Document } from '../../src/types.ts';

const english = loadEnglish();
const folder = new URL('../../data/newspapers/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.quotes'))
  .map((name) => parseStory(name.replace('.quotes', ''), readFileSync(new URL(name, folder), 'utf8')).document)
  .filter(({ text }) => /“/u.test(text) && !/‘/u.test(text));

/** What is said and by whom, without marks and without what may not be known of their closing. */
function said(document: Document): string[] {
  return extract(english, document)
    .statements.filter(({ type }) => type !== 'indirect')
    .flatMap(({ quoted, speaker }) => quoted.map(({ start, end }) => `${start}–${end} ${bare(speaker?.name ?? 'nobody')}`));
}

function bare(name: string): string {
  return name.replace(/[“”‘’"']/gu, '');
}

/** Each quotation in single marks; apostrophes stay. */
function inSingleMarks(text: string): string {
  return text.replace(/“/gu, '‘').replace(/”/gu, '’');
}

test.each([
  ['curly', inSingleMarks],
  ['straight', (text: string) => inSingleMarks(text).replace(/[‘’]/gu, "'")],
])('in single marks, %s, at most one quotation in a hundred comes out otherwise', (_name, change) => {
  let all = 0;
  let lost = 0;
  for (const document of documents) {
    const now = new Set(said({ ...document, text: change(document.text) }));
    for (const one of said(document)) {
      all++;
      if (!now.has(one)) lost++;
    }
  }
  expect(all).toBeGreaterThan(500);
  expect(lost).toBeLessThan(all / 100);
});

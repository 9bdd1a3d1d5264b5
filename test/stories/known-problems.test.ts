// The project's own gold, one phenomenon a story. What still comes out wrong is written down in known-problems.txt and asserted, so that
// its repair is noticed as much as a new fault. After a change: UPDATE=1 npm run jest -- test/stories, and read the diff.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseStory } from '../../src/evaluate/gold.ts';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { findStoryProblems } from './problems.ts';

const english = loadEnglish();
const folder = new URL('../../data/gold/', import.meta.url);
const known = new URL('known-problems.txt', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.quotes'))
  .sort();

test('every story comes out as it says, but for the known problems', () => {
  const lines = names.flatMap((name) => {
    const story = parseStory(name.replace('.quotes', ''), readFileSync(new URL(name, folder), 'utf8'));
    return findStoryProblems(story, extract(english, story.document).statements).map((problem) => `${name}\t${problem}`);
  });
  const text = `${lines.join('\n')}\n`;
  if (process.env.UPDATE === '1') writeFileSync(known, text);
  expect(text).toBe(readFileSync(known, 'utf8'));
});

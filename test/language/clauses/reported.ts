// A story in which all that is reported is marked {q1 …}, for tests of what a cue reports.

import { expect } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { parseMarkup } from '../../../src/text/markup.ts';
import type { Statement } from '../../../src/types.ts';
import { articleOf } from '../../extract/article.ts';

const english = loadEnglish();

/** Nothing else may be reported. */
export function checkReported(story: string): void {
  const { text, spans } = parseMarkup(story);
  expect(reportedIn(story).flatMap(({ content }) => content.map((piece) => piece.text))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

/** What comes out of a story. */
export function reportedIn(story: string): readonly Statement[] {
  return extract(english, articleOf(parseMarkup(story).text)).statements;
}

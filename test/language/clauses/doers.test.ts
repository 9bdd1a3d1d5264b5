// Who does something, and to whom it is done: the word beside the mention tells.

import { expect, test } from '@jest/globals';
import { segment } from '../../../src/extract/segments.ts';
import { acts, isActedUpon } from '../../../src/language/clauses/doers.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { linesOf } from '../../../src/text/lines.ts';

const english = loadEnglish();

/** The words of the sentence that act, and those that something is done to. */
function check(text: string): { readonly acts: readonly string[]; readonly isActedUpon: readonly string[] } {
  const [line] = linesOf({ text, segments: segment(english, text), quoted: [] });
  const tokens = line?.tokens ?? [];
  const named = tokens.map((token, at) => ({ at, token })).filter(({ token }) => token.capital);
  const words = (holds: (at: number) => boolean) =>
    named.filter(({ at }) => holds(at)).map(({ token }) => text.slice(token.start, token.end));
  return { acts: words((at) => acts(english, tokens, at)), isActedUpon: words((at) => isActedUpon(english, tokens, at)) };
}

test.each([
  ['Moore thanked Reyes.', ['Moore'], ['Reyes']],
  ['Moore openly mocked Reyes.', ['Moore'], ['Reyes']],
  ['After Lund left, Moore has praised Reyes.', ['Lund', 'Moore'], ['Reyes']],
])('“%s”', (text, doing, done) => expect(check(text)).toEqual({ acts: doing, isActedUpon: done }));

test.each([
  ['Moore, of Tulla, is Reyes.', []],
  ['With Moore and Reyes.', []],
  ['It may be Moore.', []],
])('nothing is done to anybody in “%s”', (text, done) => expect(check(text).isActedUpon).toEqual(done));

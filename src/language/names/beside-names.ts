// What stands right beside a name and tells what it is or where it ends: {London-listed} Kestrel – Tom Hale {R-Ohio}.

import type { Token } from '../tagger.ts';
import type { NameReading } from './name-phrases.ts';
import type { Wording } from './wording.ts';

/** "Ida Lund [MLA]", "Ida Lund [Ph.D.]", "Tom Hale [R-Ohio]", without a comma. */
export function isHonour(names: Wording['english']['names'], { word, shape }: Token): boolean {
  return (
    shape !== 'lower' &&
    (/^[a-z]-[a-z]/u.test(word) || ((shape === 'upper' || word.endsWith('.')) && names.suffix(word)?.keep === false))
  );
}

/** "Bishop Ida [King] of Ashton": where the name ends of whoever has a title, a given name and a seat; null elsewhere, as in "Dame Ida of Ashton". */
export function seatBefore(tokens: readonly Token[], { first, titled }: NameReading, last: number): number | null {
  const link = tokens.slice(first, last).findIndex(({ word }) => word === 'of');
  return titled && link > 1 && tokens[first]?.facts.given && !tokens[first]?.facts.place ? first + link - 1 : null;
}

/** "-owned" and "-listed" before a name, "-based" before a trade that companies have too. */
export function isHeld({ bodyKinds }: Wording['english'], tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.word.endsWith('-based')) return false;
  const isTrade = before?.word.endsWith('-based') && bodyKinds(token?.word ?? '').size > 0;
  return isTrade || /-(?:listed|owned|quoted|traded)$/u.test(token?.word ?? '');
}

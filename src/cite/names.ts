// Bylines as citation styles want them: “By Beatrix Loomis and Jan van der Berg Jr.” → family and given names.

import { readTable } from '../language/load.ts';

/** A writer; `given` is empty for a body ("Vessany Wire") or a single name. */
export type Writer = { readonly family: string; readonly given: string; readonly suffix: string };

/** Lower-case words that belong to the family name behind them: “van”, “bin”. */
const PARTICLES = new Set(readTable('particles', ['particle']).map((row) => row.particle));
/** Suffixes that stay with a name: “Jr”, “III”. */
const SUFFIXES = new Set(readTable('suffixes', ['suffix', 'keep']).flatMap((row) => (row.keep === 'yes' ? [row.suffix] : [])));
/** Words by which one knows that a byline names a body: nobody is called Ms Wire. */
const BODIES = new Set(readTable('byline-bodies', ['word']).map((row) => row.word));

/** Reads a byline. An empty list when there is none. */
export function parseByline(author: string | null): readonly Writer[] {
  if (author === null) return [];
  return author
    .replace(/^\s*by\s+/iu, '')
    .replace(/,\s*(\p{L}+\.?)(?=\s*(?:,|;|&|\band\b|$))/gu, (whole, word: string) => (isSuffix(word) ? ` ${word}` : whole))
    .split(/\s*(?:,|;|&|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .map(parseWriter);
}

/** “B. M.” for “Beatrix Marie”, “J.-P.” for “Jean-Paul”. */
export function initialsOf(given: string): string {
  return given
    .split(/\s+/u)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0).toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
}

/** The word a reader would look a speaker up under: the last name of a person, all of a body. */
export function shortName(name: string, kind: string): string {
  return kind === 'person' ? parseWriter(name).family : name;
}

function parseWriter(name: string): Writer {
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && isSuffix(last) ? last : '';
  const named = suffix === '' ? words : words.slice(0, -1);
  if (named.length < 2 || words.some((word) => BODIES.has(word.toLowerCase()))) {
    // A body is cited whole.
    return { family: name, given: '', suffix: '' };
  }
  let from = named.length - 1;
  while (from > 1 && PARTICLES.has(named[from - 1] ?? '')) from--;
  return { family: named.slice(from).join(' '), given: named.slice(0, from).join(' '), suffix };
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.replace(/\.$/u, '').toLowerCase());
}

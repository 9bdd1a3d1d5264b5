// Reasons in words: “said” stands right after the quotation; Reyes is its subject.

import { readTable } from './load.ts';

/** The sentence for a reason, with {source} and {cue} where the article's own words go; null for a reason without one. */
export type ReasonWords = (name: string) => string | null;

export function loadReasonWords(): ReasonWords {
  const words = new Map(readTable('reasons', ['name', 'words']).map((row) => [row.name ?? '', row.words ?? '']));
  return (name) => words.get(name) ?? null;
}

type Words = { readonly text: string };

/** “Reyes” is the subject of “said”. Where the article has no such words of its own, the reason speaks of them in general. */
export function sayReason(
  words: ReasonWords,
  { source, cue }: { readonly source: Words | null; readonly cue: Words | null },
  name: string,
): string {
  const quoted = (own: Words | null, general: string) => (own === null ? general : `“${own.text}”`);
  return (words(name) ?? name.replaceAll('-', ' '))
    .replaceAll('{source}', () => quoted(source, 'the source'))
    .replaceAll('“{cue}”', () => quoted(cue, 'the word of saying'))
    .replaceAll('{cue}', () => cue?.text ?? 'said');
}

// Reasons in words: “said” stands right after the quotation; Reyes is its subject.

import { readTable } from './load.ts';

/** The sentence for a reason, with {source} and {cue} where the article's own words go; null for a reason without one. */
export type ReasonWords = (name: string) => string | null;

export function loadReasonWords(): ReasonWords {
  const words = new Map(readTable('reasons', ['name', 'words']).map((row) => [row.name ?? '', row.words ?? '']));
  return (name) => words.get(name) ?? null;
}

// Which stretches of a text matched: the words that were found, and of a phrase only the phrase.

import type { Span } from '../types.ts';
import { findPhrase, phraseSpan } from './phrase.ts';
import type { Word } from './words.ts';

/** What to mark: terms that count wherever they stand, and phrases that count only whole. */
export type Marks = { readonly terms: ReadonlySet<string>; readonly phrases: readonly (readonly Word[])[] };

/** Sorted and disjoint; marks that touch or overlap become one. */
export function findHighlights(words: readonly Word[], marks: Marks): readonly Span[] {
  const spans: Span[] = words.filter((word) => marks.terms.has(word.term)).map(({ start, end }) => ({ start, end }));
  for (const phrase of marks.phrases) {
    for (const at of findPhrase(words, phrase)) spans.push(phraseSpan(words, at, phrase.length));
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

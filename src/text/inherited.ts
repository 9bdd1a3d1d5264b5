// How far a day stands from the words it was carried to: “{On Tuesday} Lund told the council …” ⏎ “We wait,” {said Holm}: one paragraph above.

import type { Span } from '../types.ts';
import { findParagraphs } from './paragraphs.ts';
import { rememberLast } from './remember.ts';
import { contains, indexAt } from './span.ts';

/** A statement, as far as its places go. */
type Placed = {
  readonly content: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly context: Span;
};

/**
 * In paragraphs, negative where the day is told below the words; null where it stands with them: in their sentences, or in the paragraph of their tag, as
 * the date below an embedded post does.
 */
export function paragraphsAbove(text: string, { content, source, cue, context }: Placed, expression: Span | null): number | null {
  if (expression === null || contains(context, expression)) return null;
  // All statements of an article ask.
  const paragraphs = latest([text], () => findParagraphs(text));
  const at = (span: Span): number => indexAt(paragraphs, span.start);
  const day = at(expression);
  const beside = [...content.slice(0, 1), source, cue].some((span) => span !== null && at(span) === day);
  return beside ? null : at(content[0] ?? context) - day;
}

const latest = rememberLast<readonly Span[]>();

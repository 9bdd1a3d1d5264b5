// The ways a text refers to somebody: {Maria Okafor}, {the mayor}, {she}.

import type { Language } from '../language/language.ts';
import type { Mention, QuotedSpan, Segments } from '../types.ts';

/** Finds every mention that could speak or be spoken of. Sorted by place. */
export function findMentions(
  _english: Language,
  _scene: { readonly text: string; readonly segments: Segments; readonly quoted: readonly QuotedSpan[] },
): Mention[] {
  return [];
}

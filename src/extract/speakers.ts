// Who the mentions are, within this article: {Stoltenberg} and {he} are Jens Stoltenberg.

import type { Language } from '../language/language.ts';
import type { Attribution, Document, Mention, QuotedSpan, Resolution, Segments } from '../types.ts';

/** One resolution for each attribution, in the same order. */
export function resolveSpeakers(
  _english: Language,
  scene: {
    readonly document: Document;
    readonly segments: Segments;
    readonly quoted: readonly QuotedSpan[];
    readonly mentions: readonly Mention[];
    readonly attributions: readonly Attribution[];
  },
): Resolution[] {
  return scene.attributions.map(() => ({ speaker: null, reasons: [] }));
}

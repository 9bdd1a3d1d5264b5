// Paragraphs, sentences and words: the ground every later stage stands on.

import type { Language } from '../language/language.ts';
import type { Segments } from '../types.ts';

/** Cuts a text into paragraphs, sentences and words. */
export function segment(_english: Language, _text: string): Segments {
  return { paragraphs: [], sentences: [], words: [] };
}

// Marks an article that is not in English: what its words say goes before what its page claims.

import type { ForeignTongue } from '../language/foreign.ts';
import type { ReadResult } from '../types.ts';

export function withLanguage(result: ReadResult, tongue: ForeignTongue | null): ReadResult {
  if (tongue === null || 'refused' in result) return result;
  const { language: claimed, ...document } = result.document;
  // Templates claim English for any text they are filled with, and the other way round; only where the words are too few do we believe them.
  const language = tongue(document.text) ?? claimed ?? 'en';
  return { ...result, document: language === 'en' ? document : { ...document, language } };
}

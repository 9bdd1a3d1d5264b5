// An article that says nothing of itself but its day, for tests that read words: published Thursday, 12 March 2026.

import type { Document } from '../../src/types.ts';

/** ⏎ is a new paragraph. */
export function articleOf(text: string, about: Partial<Document> = {}): Document {
  const blank = { id: 't', url: null, title: null, publisher: null, author: null, published: '2026-03-12' };
  return { ...blank, ...about, text: text.replaceAll('⏎', '\n') };
}

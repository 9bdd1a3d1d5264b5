// Who said what in one article, where it is in English; one in another language is left alone.

import { type Prepared, prepareArticle } from '../archive/archive.ts';
import { extract } from '../extract/extract.ts';
import type { Language } from '../language/language.ts';
import { loadNaming } from '../language/names/naming.ts';
import type { Document, Extraction } from '../types.ts';

/** What is not in English is kept whole, and nothing is looked for in it: English rules would find nonsense there. */
export function extractDocument(english: Language, document: Document): Extraction {
  if (document.language === undefined) return extract(english, document);
  return { ...extract(english, { ...document, text: '' }), document };
}

/** The same as the archive keeps it. */
export function rowsOf(english: Language, document: Document): Prepared['rows'] {
  return prepareArticle(loadNaming(), extractDocument(english, document));
}

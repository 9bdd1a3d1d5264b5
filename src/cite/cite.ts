// A statement in thirteen citation styles. The journalist is the author, never the speaker: a quotation found in the news is second-hand.

import type { Citable, Citation, CitationStyle } from '../types.ts';
import { bibliographyFields, formatBibLatex, formatBibTex, formatCslJson, formatRis } from './bibliographies.ts';
import { type Parts, partsOf } from './parts.ts';
import { formatApa, formatChicagoAuthorDate, formatChicagoNotes, formatMla } from './styles.ts';
import { formatHtml, formatMarkdown, formatPlain, formatWikipediaBlockquote, formatWikipediaCiteNews } from './web-formats.ts';

type Format = { readonly label: string; readonly extension: string; readonly format: (parts: Parts, citable: Citable) => string };

/** Every style, in the order a page offers them. */
export const CITATION_STYLES: { readonly [style in CitationStyle]: Format } = {
  plain: { label: 'Plain text', extension: 'txt', format: formatPlain },
  apa: { label: 'APA 7', extension: 'txt', format: formatApa },
  mla: { label: 'MLA 9', extension: 'txt', format: formatMla },
  'chicago-notes': { label: 'Chicago 17, notes', extension: 'txt', format: formatChicagoNotes },
  'chicago-author-date': { label: 'Chicago 17, author-date', extension: 'txt', format: formatChicagoAuthorDate },
  bibtex: {
    label: 'BibTeX',
    extension: 'bib',
    format: (parts, { statement }) => formatBibTex(bibliographyFields(parts, statement)),
  },
  biblatex: {
    label: 'BibLaTeX',
    extension: 'bib',
    format: (parts, { statement }) => formatBibLatex(bibliographyFields(parts, statement)),
  },
  ris: { label: 'RIS', extension: 'ris', format: (parts, { statement }) => formatRis(bibliographyFields(parts, statement)) },
  'csl-json': {
    label: 'CSL-JSON',
    extension: 'csl.json',
    format: (parts, { statement }) => formatCslJson(bibliographyFields(parts, statement)),
  },
  'wikipedia-cite-news': { label: 'Wikipedia: cite news', extension: 'txt', format: formatWikipediaCiteNews },
  'wikipedia-blockquote': { label: 'Wikipedia: blockquote', extension: 'txt', format: formatWikipediaBlockquote },
  markdown: { label: 'Markdown', extension: 'md', format: formatMarkdown },
  html: { label: 'HTML', extension: 'html', format: formatHtml },
};

/** Cites a statement. Pure: the same record gives the same letters. */
export function cite(citable: Citable, style: CitationStyle): Citation {
  const parts = partsOf(citable);
  return { style, text: CITATION_STYLES[style].format(parts, citable), warnings: parts.warnings };
}

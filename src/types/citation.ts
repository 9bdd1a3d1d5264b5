// A statement, cited.

import type { Statement } from './statement.ts';

export type CitationStyle =
  | 'plain'
  | 'apa'
  | 'mla'
  | 'chicago-notes'
  | 'chicago-author-date'
  | 'bibtex'
  | 'biblatex'
  | 'ris'
  | 'csl-json'
  | 'wikipedia-cite-news'
  | 'wikipedia-blockquote'
  | 'markdown'
  | 'html';

/** A statement ready to be cited: the record, and where it can be read. */
export type Citable = {
  readonly statement: Statement;
  /** Absolute address of the statement's page; null where the house has no public address. */
  readonly permalink: string | null;
};

export type Citation = {
  readonly style: CitationStyle;
  readonly text: string;
  /** What whoever cites should know: a date that is only the publication date, a doubtful speaker. */
  readonly warnings: readonly string[];
};

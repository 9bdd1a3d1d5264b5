// One article, and where something stands in it.

/** Half-open [start, end) in UTF-16 code units of Document.text. The only coordinate system in the house. */
export type Span = { readonly start: number; readonly end: number };

/** A span with the words it holds; `document.text.slice(start, end) === text`, always. */
export type Excerpt = Span & { readonly text: string };

/** `YYYY-MM-DD`, as printed: no time zone, no clock. */
export type CalendarDate = string;

/** One news article, as it came in. `text` is never altered after ingest: every offset points into it. */
export type Document = {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: CalendarDate | null;
  /** "de", where it is not in English: such an article is kept and not extracted. Missing: English. */
  readonly language?: string | undefined;
  readonly text: string;
};

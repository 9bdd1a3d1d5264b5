// What goes in, what became of it, and what is held.

import type { CalendarDate, Document } from './article.ts';

/** What a reader yields: an article with the place it came from, or why there is none. */
export type ReadResult = ReadArticle | Refusal;

export type ReadArticle = {
  readonly place: string;
  readonly document: Document;
  /** Of an item of a feed that was to be followed: why these are the words of the feed, and not of the page. */
  readonly unfollowed?: string;
};

export type Refusal = {
  readonly place: string;
  readonly refused: string;
  /** Whether it was fetched and kept before, so that nothing need stand in for it. */
  readonly before?: boolean;
};

/** A web page as it came. Reading it takes longer than anything else is read, so that `add` leaves it to its workers. */
export type UnreadPage = {
  readonly place: string;
  readonly page: {
    readonly bytes: Uint8Array;
    /** What the server says of its encoding. */
    readonly charset: string | null;
    /** Where it came from. */
    readonly url: string | null;
    /** Of an item of a feed: what the feed says of it, as it stands there. The bytes are the words of the item alone. */
    readonly item?: FeedItem;
  };
  /** The item of a feed that led here, to be taken where the page cannot be read. */
  readonly otherwise?: ReadResult | UnreadPage;
  /** Of such an item: the page that could not be had. */
  readonly unfollowed?: Refusal;
  readonly given?: Given | undefined;
};

/** What somebody says of articles that do not say it themselves. */
export type Given = Readonly<Record<'published' | 'publisher', string | null>>;

export type FeedItem = Readonly<Record<'title' | 'publisher' | 'author' | 'published' | 'language', string | null>>;

/** What became of one article of an `add`. */
export type AddOutcome = {
  /** Null when a refused input had no id yet. */
  readonly document: string | null;
  readonly outcome: 'added' | 'replaced' | 'unchanged' | 'refused';
  /** Where it came from: "notes.jsonl:12". */
  readonly place: string;
  readonly statements: number;
  /** Why it was refused; null otherwise. */
  readonly reason: string | null;
  /** "de", where it is kept without being extracted; missing: English. */
  readonly language?: string | undefined;
  /** Why an item of a feed is taken as the feed has it, or left as it was held, and not read where it leads. */
  readonly unfollowed?: string | undefined;
};

export type ArchiveStatus = {
  readonly documents: number;
  readonly statements: number;
  readonly speakers: number;
  readonly sources: number;
  /** Earliest and latest publication date held. */
  readonly period: { readonly first: CalendarDate | null; readonly last: CalendarDate | null };
  /** Changes whenever the content changes; part of every ETag. */
  readonly version: string;
  /** Where the archive is; null in memory. */
  readonly path: string | null;
};

// What a reader is given and what it is: bytes with the place they come from go in, articles or reasons come out.

import type { ReadResult, UnreadPage } from '../types.ts';
import type { FigureOrder } from './printed-date.ts';

export type Source = {
  /** As people know it: "news/monday.jsonl", "standard input". */
  readonly place: string;
  readonly bytes: AsyncIterable<Uint8Array | string>;
  /** What the server that sent them says of their encoding. */
  readonly charset?: string | null;
  /** Where they were fetched from. */
  readonly url?: string | null;
};

export type ReaderOptions = {
  /** Which of our fields a column or key of theirs is: "headline" → "title". Empty: they are called as ours. */
  readonly fields: ReadonlyMap<string, string>;
  /** The order of days in figures in a table (25/02/2022); null: nobody said, and such a day is refused. */
  readonly dates: FigureOrder | null;
  /** Reads the page an item of a feed leads to; null: the item as the feed has it will do. */
  readonly behind: ((address: string) => AsyncIterable<ReadResult | UnreadPage>) | null;
};

export type Reader = {
  /** As messages call it: "JSON Lines". */
  readonly name: string;
  /** As --format names it: "jsonl". */
  readonly format: string;
  /** In lower case, with the point. */
  readonly extensions: readonly string[];
  /** Rejects only when the bytes themselves cannot be had (a vanished file); anything else is a refusal, and the run goes on. */
  read(source: Source, options: ReaderOptions): AsyncIterable<ReadResult | UnreadPage>;
};

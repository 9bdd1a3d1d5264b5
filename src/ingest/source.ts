// What a reader is given and what it is: bytes with the place they come from go in, articles or reasons come out.

import type { ReadResult } from '../types.ts';

export type Source = {
  /** As people know it: "news/monday.jsonl", "standard input". */
  readonly place: string;
  readonly bytes: AsyncIterable<Uint8Array | string>;
};

export type Reader = {
  /** As messages call it: "JSON Lines". */
  readonly name: string;
  /** In lower case, with the point. */
  readonly extensions: readonly string[];
  /** Rejects only when the bytes themselves cannot be had (a vanished file); anything else is a refusal, and the run goes on. */
  read(source: Source): AsyncIterable<ReadResult>;
};

/** The bytes as text: UTF-8, without a byte-order mark; bytes that are no UTF-8 become U+FFFD. */
export async function* decode(bytes: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let first = true;
  for await (const chunk of bytes) {
    const text =
      typeof chunk === 'string' ? (first ? chunk.replace(/^\uFEFF/u, '') : chunk) : decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    first = false;
    yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

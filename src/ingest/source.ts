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

/** The bytes as text, piece by piece: UTF-8, without a byte-order mark; bytes that are no UTF-8 become U+FFFD. */
export async function* decode(bytes: Source['bytes']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    const text = decoder.decode(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** All of the bytes as one text, in the encoding its byte-order mark names, else in UTF-8, else in Windows-1252. */
export async function decodeWhole(bytes: Source['bytes']): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(Buffer.from(chunk));
  const whole = Buffer.concat(chunks);
  const mark = whole.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(whole);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(whole);
  const text = new TextDecoder().decode(whole);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken === 0) return text;
  // One bad byte in an article of many “ and é is damage. Bad bytes alone are another encoding: in Windows-1252 the marks “ ” are 0x93 0x94.
  const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return sound > broken ? text : decodeWindows1252(whole);
}

/** Not by TextDecoder: Node 20.18.3 to 24 read windows-1252 as Latin-1 and lose the quotation marks (nodejs/node#56542). */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9F]/gu, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** What stands at 0x80 to 0x9F where Latin-1 has control characters; five places are empty. */
const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'];

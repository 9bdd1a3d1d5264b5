// Looks at the first characters of a stream without taking them away.

import { decodeBytes, isBinary } from './encoding.ts';
import type { Source } from './source.ts';

export type Look = {
  /** The first characters that are no white space, as far as one piece shows them. */
  readonly head: string;
  /** Packed by gzip: told by its first two bytes, not by its name. What was piped has none, and some servers unpack what is called .gz. */
  readonly isPacked: boolean;
  /** A photograph, a program. */
  readonly isBinary: boolean;
  /** All of them again. */
  readonly bytes: Source['bytes'];
};

export async function look(bytes: Source['bytes']): Promise<Look> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let start: Buffer = Buffer.alloc(0);
  let head = '';
  // White space without end is not looked through: it is no article.
  while (head.length < 2 && seen.length < 100) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(Buffer.from(next.value));
    start = afterSpace(Buffer.concat([start, Buffer.from(next.value)]));
    head = decodeBytes(start.subarray(0, 4096), null).trimStart();
  }
  async function* again(): AsyncGenerator<Uint8Array | string> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, isPacked: start[0] === 0x1f && start[1] === 0x8b, isBinary: isBinary(start), bytes: again() };
}

function afterSpace(bytes: Buffer): Buffer {
  const at = bytes.findIndex((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
  return at < 0 ? Buffer.alloc(0) : bytes.subarray(at);
}

// Unpacks .gz on the way, whatever is inside; a file that was cut short or is a bomb is refused under its name.

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Source } from './source.ts';

/** Deflate packs a million spaces into a thousand bytes; a million articles of a database dump shrink to a tenth, at best a thirtieth. */
const MOST_TIMES = 200;

/** Below this no ratio is dangerous, in bytes. */
const HARMLESS = 64_000_000;

/** @throws what node:zlib says (Z_BUF_ERROR of a file cut short), or {Bomb}. */
export async function* unpack(bytes: Source['bytes']): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const gunzip = createGunzip();
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      packed += chunk.length;
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    }
  }
  const input = Readable.from(counted());
  input.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const chunk of gunzip) {
      unpacked += (chunk as Buffer).length; // createGunzip yields buffers
      if (unpacked > HARMLESS && unpacked > MOST_TIMES * packed) throw new Bomb();
      yield chunk as Buffer;
    }
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

class Bomb extends Error {
  readonly code = 'E_BOMB';
  constructor() {
    super(`unpacks to more than ${MOST_TIMES} times its size`);
  }
}

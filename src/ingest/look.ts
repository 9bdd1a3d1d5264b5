// Looks at the first characters of a stream without taking them away.

import type { Source } from './source.ts';

/** The first characters that are no white space, as far as one piece shows them, and all the bytes again. */
export async function look(bytes: Source['bytes']): Promise<{ readonly head: string; readonly bytes: Source['bytes'] }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let head = '';
  // White space without end is not looked through: it is no article.
  while (head.length < 2 && seen.length < 100) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(Buffer.from(next.value));
    head = (head + Buffer.from(next.value).subarray(0, 4096).toString('latin1'))
      .replace(/^\xEF\xBB\xBF/u, '')
      .replace(/^\s+/u, '');
  }
  async function* again(): AsyncGenerator<Uint8Array | string> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, bytes: again() };
}

// How readers are asked when nobody asks for anything special, and what comes of it with pages read.

import { readPage } from '../../src/ingest/html-file.ts';
import type { Reader, ReaderOptions, Source } from '../../src/ingest/source.ts';
import type { ReadResult } from '../../src/types.ts';

export const PLAIN: ReaderOptions = { fields: new Map(), dates: null, behind: null };

export async function* readWith(
  reader: Reader,
  source: Source,
  options: Partial<ReaderOptions> = {},
): AsyncGenerator<ReadResult> {
  for await (const result of reader.read(source, { ...PLAIN, ...options }))
    yield 'page' in result ? readPage(result, null) : result;
}

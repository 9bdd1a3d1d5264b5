// The table of readers: one for each kind of file. A new kind is a new file in this room and a line here.

import { jsonLines } from './json-lines.ts';
import type { Reader } from './source.ts';
import { textFile } from './text-file.ts';

export const READERS: readonly Reader[] = [textFile, jsonLines];

/** The reader for a file by the end of its name, or null. */
export function readerFor(path: string): Reader | null {
  const name = path.toLowerCase();
  return READERS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? null;
}

/** ".txt, .jsonl, .ndjson", for messages. */
export const KNOWN_EXTENSIONS = READERS.flatMap(({ extensions }) => extensions).join(', ');

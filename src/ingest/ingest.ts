// From the places people name (files, folders, "-") to a stream of articles; never more of it in memory than the article at hand.

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ReadResult } from '../types.ts';
import { jsonLines } from './json-lines.ts';
import { KNOWN_EXTENSIONS, readerFor } from './readers.ts';
import type { Reader, Source } from './source.ts';
import { textFile } from './text-file.ts';

export type IngestOptions = {
  /** What "-" stands for. */
  readonly standardInput: AsyncIterable<Uint8Array | string>;
  /** Told of what a folder holds that nobody reads; not a fault. */
  readonly notice: (message: string) => void;
};

/** Never rejects: what cannot be read comes out as a refusal with its place, and the next place follows. */
export async function* readArticles(places: readonly string[], options: IngestOptions): AsyncGenerator<ReadResult> {
  for (const place of places) {
    try {
      if (place === '-') yield* readStandardInput(options.standardInput);
      else if ((await stat(place)).isDirectory()) yield* readFolder(place, options.notice);
      else yield* readFile(place);
    } catch (error) {
      yield { place: place === '-' ? STANDARD_INPUT : place, refused: explain(error) };
    }
  }
}

async function* readFile(path: string): AsyncGenerator<ReadResult> {
  const reader = readerFor(path);
  if (reader === null) {
    const kind = extname(path) === '' ? 'a file without an extension' : `a ${extname(path)} file`;
    yield { place: path, refused: `is ${kind}, which has no reader; known are ${KNOWN_EXTENSIONS} (or pipe text into "-")` };
  } else yield* readSource(reader, { place: path, bytes: createReadStream(path) });
}

/** A file that goes away half-way is refused under its own name, not its folder's. */
async function* readSource(reader: Reader, source: Source): AsyncGenerator<ReadResult> {
  try {
    yield* reader.read(source);
  } catch (error) {
    yield { place: source.place, refused: explain(error) };
  }
}

async function* readFolder(folder: string, notice: IngestOptions['notice']): AsyncGenerator<ReadResult> {
  let files = 0;
  const strangers: string[] = [];
  for await (const path of walk(folder)) {
    if (typeof path !== 'string') yield path;
    else if (readerFor(path) === null) strangers.push(path);
    else {
      files++;
      yield* readFile(path);
    }
  }
  if (strangers.length > 0) notice(passedOver(strangers));
  if (files === 0) yield { place: folder, refused: `holds no articles; put ${KNOWN_EXTENSIONS} files into it` };
}

/** Files below a folder in the order of their names, or the refusal of a folder that cannot be opened. Hidden files and linked folders stay out. */
async function* walk(folder: string): AsyncGenerator<string | ReadResult> {
  let entries: { readonly name: string; isDirectory(): boolean }[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { place: folder, refused: explain(error) };
    return;
  }
  // By code unit: the same order on every machine, whatever its language.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    else yield join(folder, entry.name);
  }
}

function passedOver(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '');
  return `passed over ${paths.length} ${paths.length === 1 ? 'file' : 'files'} of other kinds (${shown}); known are ${KNOWN_EXTENSIONS}`;
}

/** Looks as far as the first character that is no white space: "{" begins JSON Lines, anything else is the text of one article. */
async function* readStandardInput(bytes: AsyncIterable<Uint8Array | string>): AsyncGenerator<ReadResult> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: (Uint8Array | string)[] = [];
  let first = '';
  while (first === '') {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(next.value);
    first = Buffer.from(next.value)
      .toString('latin1')
      .replace(/^\xEF\xBB\xBF/u, '')
      .trim()
      .charAt(0);
  }
  async function* again(): AsyncGenerator<Uint8Array | string> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  yield* (first === '{' ? jsonLines : textFile).read({ place: STANDARD_INPUT, bytes: again() });
}

const STANDARD_INPUT = 'standard input';

/** What the system says, in words, with a remedy. */
function explain(error: unknown): string {
  // Whatever the file system throws is an Error; `code` is there for system errors and names the cause.
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : CAUSES[code]) ?? `cannot be read (${message})`;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the spelling and the current folder',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  ENOTDIR: 'does not exist; a part of this path is a file, not a folder',
  EMFILE: 'cannot be opened: too many files are open; raise the limit (ulimit -n) and run again',
  ERR_STRING_TOO_LONG: 'is too long for one article; split it, one article a line, into a .jsonl file',
};

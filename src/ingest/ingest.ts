// From the places people name (files, folders, addresses, "-") to a stream of articles; never more of it in memory than the article at hand.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ForeignTongue } from '../language/foreign.ts';
import type { Given, ReadResult, UnreadPage } from '../types.ts';
import { explain } from './causes.ts';
import { withGiven } from './document.ts';
import type { Fetcher } from './fetch.ts';
import { walk } from './folders.ts';
import { unpack } from './gunzip.ts';
import { readPage } from './html-file.ts';
import { look } from './look.ts';
import { withLanguage } from './mark-language.ts';
import type { FigureOrder } from './printed-date.ts';
import { KNOWN_EXTENSIONS, readerFor, readerOf, sniff } from './readers.ts';
import type { Reader, Source } from './source.ts';
import { readAddress, readerOptions, type WebOptions } from './web.ts';

export type IngestOptions = {
  /** What "-" stands for. */
  readonly standardInput: AsyncIterable<Uint8Array | string>;
  /** Told of what a folder holds that nobody reads; not a fault. */
  readonly notice: (message: string) => void;
  /** What standard input is, and files of no known ending are; null: look and see. */
  readonly format?: string | null;
  /** Which of our fields a column or key of theirs is: "headline" → "title". */
  readonly fields?: ReadonlyMap<string, string>;
  /** Which figure of 02/03/2022 is the day, in a table; null: nobody said. */
  readonly dates?: FigureOrder | null;
  /** Null: addresses are refused. */
  readonly fetcher?: Fetcher | null;
  /** What is said of articles that do not say it themselves. */
  readonly given?: Given | undefined;
  /** Read the articles behind the items of a feed. */
  readonly follow?: boolean;
  /** Tells articles in other languages; without it none is marked. */
  readonly tongue?: ForeignTongue | null;
  /** Hears of every piece of a file that was read, in bytes: what progress is measured by. */
  readonly watch?: (bytes: number) => void;
};

/** Never rejects: what cannot be read comes out as a refusal with its place, and the next place follows. */
export async function* readArticles(places: readonly string[], options: IngestOptions): AsyncGenerator<ReadResult> {
  for await (const result of gatherArticles(places, options))
    yield 'page' in result ? readPage(result, options.tongue ?? null) : result;
}

/** The same with web pages as they came, for somebody who reads them on other threads (`readPage`). */
export async function* gatherArticles(
  places: readonly string[],
  options: IngestOptions,
): AsyncGenerator<ReadResult | UnreadPage> {
  for (const place of places) {
    for await (const result of readPlace(place, options))
      yield 'page' in result
        ? { ...result, given: options.given }
        : completed(withLanguage(result, options.tongue ?? null), options);
  }
}

function completed(result: ReadResult, { given }: IngestOptions): ReadResult {
  return 'refused' in result || given === undefined ? result : { ...result, document: withGiven(result.document, given) };
}

async function* readPlace(place: string, options: IngestOptions): AsyncGenerator<ReadResult | UnreadPage> {
  try {
    if (place === '-') yield* readSource({ place: STANDARD_INPUT, bytes: options.standardInput }, null, options);
    else if (isAddress(place)) yield* readAddress(place, settings(options));
    else if (/^[a-z][a-z\d+.-]+:\/\//iu.test(place)) yield { place, refused: strangeScheme(place) };
    else if ((await stat(place)).isDirectory()) yield* readFolder(place, options);
    else yield* readFile(place, options, { isNamed: true });
  } catch (error) {
    yield { place: place === '-' ? STANDARD_INPUT : place, refused: explain(error) };
  }
}

const STANDARD_INPUT = 'standard input';

const NO_TEXT = 'is not text (it holds NUL characters); save it as text, or leave it out';

function isAddress(place: string): boolean {
  return /^https?:\/\//iu.test(place);
}

/** "htp://…", "ftp://…", "file:///…" */
function strangeScheme(place: string): string {
  const scheme = place.slice(0, place.indexOf(':') + 1);
  return `cannot be read: "${scheme}" is nothing Quoth follows; an address begins with https://, and a file needs its path alone`;
}

function settings({ fields, dates, fetcher, follow, notice }: IngestOptions): WebOptions {
  return { fields: fields ?? NO_NAMES, dates: dates ?? null, fetcher: fetcher ?? null, follow: follow ?? false, notice };
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

async function* readFile(
  path: string,
  options: IngestOptions,
  { isNamed }: { readonly isNamed: boolean },
): AsyncGenerator<ReadResult | UnreadPage> {
  const packed = /\.gz$/iu.test(path);
  // What people say of a file goes before what its name says; of a folder they say it for what has no name of its kind.
  const reader = readerOf((isNamed ? options.format : null) ?? '') ?? readerFor(path) ?? readerOf(options.format ?? '');
  if (reader === null && !packed) {
    const kind = extname(path) === '' ? 'a file without an extension' : `a ${extname(path)} file`;
    yield {
      place: path,
      refused: `is ${kind}, which has no reader; known are ${KNOWN_EXTENSIONS}, or say what it is with --format`,
    };
    return;
  }
  yield* readSource({ place: path, bytes: watched(createReadStream(path), options.watch) }, reader, options);
}

async function* watched(bytes: AsyncIterable<Uint8Array>, watch: IngestOptions['watch']): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    watch?.(chunk.length);
    yield chunk;
  }
}

/** A file that goes away half-way is refused under its own name, not its folder's. */
async function* readSource(
  source: Source,
  known: Reader | null,
  options: IngestOptions,
): AsyncGenerator<ReadResult | UnreadPage> {
  try {
    const opened = await look(source.bytes);
    const { head, isBinary, bytes } = opened.isPacked ? await look(unpack(opened.bytes)) : opened;
    const reader = known ?? readerOf(options.format ?? '') ?? sniff(head);
    if (isBinary && reader.format !== 'warc') yield { place: source.place, refused: NO_TEXT };
    else yield* reader.read({ ...source, bytes }, readerOptions(settings(options)));
  } catch (error) {
    yield { place: source.place, refused: explain(error) };
  }
}

async function* readFolder(folder: string, options: IngestOptions): AsyncGenerator<ReadResult | UnreadPage> {
  let files = 0;
  let passed = 0;
  const strangers: string[] = [];
  for await (const found of walk(folder)) {
    if ('refused' in found) yield found;
    else if (readerFor(found.path) === null && readerOf(options.format ?? '') === null) {
      passed++;
      if (strangers.length < 5) strangers.push(found.path);
    } else {
      files++;
      yield* readFile(found.path, options, { isNamed: false });
    }
  }
  if (passed > 0) options.notice(passedOver(passed, strangers));
  if (files === 0) yield { place: folder, refused: `holds no articles; put ${KNOWN_EXTENSIONS} files into it` };
}

function passedOver(count: number, paths: readonly string[]): string {
  const shown = paths.join(', ') + (count > paths.length ? ` and ${count - paths.length} more` : '');
  return `passed over ${count} ${count === 1 ? 'file' : 'files'} of other kinds (${shown}); known are ${KNOWN_EXTENSIONS}`;
}

// Articles from the web: a page, a feed, or the pages behind the items of a feed.

import type { ReadResult, UnreadPage } from '../types.ts';
import { explain } from './causes.ts';
import type { Fetcher } from './fetch.ts';
import { unpack } from './gunzip.ts';
import { look } from './look.ts';
import { readerFor, readerOf, sniff } from './readers.ts';
import type { Reader, ReaderOptions, Source } from './source.ts';

export type WebOptions = Pick<ReaderOptions, 'fields' | 'dates'> & {
  readonly fetcher: Fetcher | null;
  /** Read the pages behind the items of a feed. */
  readonly follow: boolean;
  readonly notice: (message: string) => void;
};

export async function* readAddress(address: string, options: WebOptions): AsyncGenerator<ReadResult | UnreadPage> {
  if (options.fetcher === null) {
    yield { place: address, refused: 'is a web address, and nothing is fetched from here; "quoth add" does' };
    return;
  }
  if (!URL.canParse(address)) {
    yield { place: address, refused: 'is no web address; check the spelling' };
    return;
  }
  const fetched = await options.fetcher.get(address);
  if ('unchanged' in fetched) options.notice(`${address}: has not changed since it was fetched`);
  else if ('refused' in fetched) yield { place: address, ...fetched };
  else yield* readFetched(fetched.source, fetched.type, options);
}

async function* readFetched(source: Source, type: string, options: WebOptions): AsyncGenerator<ReadResult | UnreadPage> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of source.bytes) chunks.push(Buffer.from(chunk));
    const whole = Buffer.concat(chunks);
    if (/^(?:image|audio|video|font)\//u.test(type) || type === 'application/pdf') {
      yield { place: source.place, refused: `is ${type}, which has no reader` };
      return;
    }
    const first = await look(once(whole));
    const opened = first.isPacked ? await look(unpack(first.bytes)) : first;
    if (opened.isBinary) {
      yield { place: source.place, refused: 'is not text, and no article' };
      return;
    }
    const reader = byType(type) ?? byEnding(source.url ?? '') ?? sniff(opened.head);
    yield* reader.read({ ...source, bytes: opened.bytes }, readerOptions(options));
  } catch (error) {
    yield { place: source.place, refused: explain(error) };
  }
}

export function readerOptions(options: WebOptions): ReaderOptions {
  const { fields, dates, fetcher, follow } = options;
  // One step behind a feed and no further.
  const behind = (address: string) => readAddress(address, { ...options, follow: false });
  return { fields, dates, behind: follow && fetcher !== null ? behind : null };
}

/** What servers call pages is sure; "text/xml", "application/json" and "text/plain" may be many things, and are looked at. */
function byType(type: string): Reader | null {
  if (/html/u.test(type)) return readerOf('html');
  if (/^application\/(?:rss|atom|rdf)\+xml$/u.test(type)) return readerOf('feed');
  return type === 'text/csv' ? readerOf('csv') : null;
}

function byEnding(url: string): Reader | null {
  return URL.canParse(url) ? readerFor(new URL(url).pathname) : null;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

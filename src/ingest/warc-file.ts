// Web archives (WARC): the pages that crawlers kept, each with the answer of its server and the day it was fetched.

import { unpack } from './gunzip.ts';
import type { Reader, Source } from './source.ts';

export const warcFile: Reader = {
  name: 'WARC',
  format: 'warc',
  extensions: ['.warc'],
  async *read({ place, bytes }) {
    let pages = 0;
    for await (const record of readRecords(bytes)) {
      if ('refused' in record) {
        pages++;
        yield { place, refused: record.refused };
      } else if (record.type === 'response' && record.content !== null) {
        const page = await readResponse(record.content);
        if (page === null) continue;
        pages++;
        yield { place: placeOf(place, record.url), page: { ...page, url: record.url } };
      } else if (record.type === 'response') {
        pages++;
        yield {
          place: placeOf(place, record.url),
          refused: `holds more than ${LARGEST_RECORD / 1e6} MB, too much for one article`,
        };
      }
    }
    if (pages === 0) yield { place, refused: 'holds no pages; a WARC file should hold responses with HTML' };
  },
};

/** No page of an article is larger, in bytes; films and archives are. */
const LARGEST_RECORD = 16_000_000;

function placeOf(place: string, url: string | null): string {
  return url === null ? place : `${place} ${url}`;
}

// ------------------------------------------------------------------ what the server said

type WebPage = { readonly bytes: Buffer; readonly charset: string | null };

/** Null for what is no page: pictures, redirects, errors. */
async function readResponse(content: Buffer): Promise<WebPage | null> {
  const end = content.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = content.subarray(0, end).toString('latin1');
  const type = headerOf(head, 'content-type') ?? '';
  if (!/^HTTP\/\d(?:\.\d)? 2\d\d/u.test(head) || !/html/iu.test(type)) return null;
  const charset = /charset=["']?([\w.:-]+)/iu.exec(type)?.[1] ?? null;
  let html = content.subarray(end + 4);
  if (/chunked/iu.test(headerOf(head, 'transfer-encoding') ?? '')) html = joinChunks(html);
  // Some crawlers keep the packed body, some the unpacked with the old header.
  if (html[0] === 0x1f && html[1] === 0x8b) html = await unpackWhole(html);
  return { bytes: html, charset };
}

function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at);
    const size = line < 0 ? Number.NaN : Number.parseInt(body.subarray(at, line).toString('latin1'), 16);
    // Not chunked after all: many crawlers join the chunks and keep the header.
    if (Number.isNaN(size)) return chunks.length === 0 ? body : Buffer.concat(chunks);
    if (size === 0) break;
    chunks.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}

async function unpackWhole(bytes: Buffer): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  try {
    for await (const chunk of unpack(whole())) {
      length += chunk.length;
      if (length > LARGEST_RECORD) break;
      chunks.push(chunk);
    }
  } catch {
    // Cut short: what was unpacked may still hold the article.
  }
  return Buffer.concat(chunks);
}

// ------------------------------------------------------------------ records

type WarcRecord =
  /** `content` is null when it was too large to keep. */
  { readonly type: string; readonly url: string | null; readonly content: Buffer | null } | { readonly refused: string };

async function* readRecords(bytes: Source['bytes']): AsyncGenerator<WarcRecord> {
  const input = openBytes(bytes);
  for (;;) {
    const head = await input.until('\r\n\r\n', 64_000);
    if (head === null || head.toString('latin1').trim() === '') return;
    const lines = head.toString('utf8').trimStart();
    const length = Number(headerOf(lines, 'content-length') ?? Number.NaN);
    if (!lines.startsWith('WARC/') || !Number.isSafeInteger(length) || length < 0) {
      yield { refused: 'is damaged: a record does not begin with "WARC/" and its length; the rest of the file was not read' };
      return;
    }
    const type = headerOf(lines, 'warc-type') ?? '';
    const url = headerOf(lines, 'warc-target-uri')?.replace(/^<|>$/gu, '') ?? null;
    const keep = type === 'response' && length <= LARGEST_RECORD;
    const content = await input.take(length, keep);
    if (content === null) {
      yield { refused: 'ends in the middle of a record; it was cut short' };
      return;
    }
    yield { type, url, content: keep ? content : null };
  }
}

function headerOf(head: string, name: string): string | null {
  const line = head.split(/\r?\n/u).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? null;
}

/** A stream one can take counted bytes from. */
function openBytes(bytes: Source['bytes']) {
  const iterator = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done === true) return false;
    held = Buffer.concat([held, Buffer.from(next.value)]);
    return true;
  };
  return {
    /** The bytes before the mark, which is taken too; null at the end, or when it does not come within `most` bytes. */
    async until(mark: string, most: number): Promise<Buffer | null> {
      // Records are parted by empty lines.
      for (;;) {
        const start = held.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
        held = start < 0 ? Buffer.alloc(0) : held.subarray(start);
        const at = held.indexOf(mark);
        if (at >= 0) {
          const found = held.subarray(0, at);
          held = held.subarray(at + mark.length);
          return found;
        }
        if (held.length > most || !(await more())) return held.length === 0 ? null : held;
      }
    },
    /** Exactly so many bytes, or null when there are not. What is not kept comes out empty. */
    async take(length: number, keep: boolean): Promise<Buffer | null> {
      const parts: Buffer[] = [];
      let left = length;
      for (;;) {
        const part = held.subarray(0, left);
        held = held.subarray(part.length);
        left -= part.length;
        if (keep) parts.push(part);
        if (left === 0) return Buffer.concat(parts);
        if (!(await more())) return null;
      }
    },
  };
}

// Any bytes under any ending are survived: every reader ends, throws nothing, and what it gives is read verbatim by the extractor.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/extract/extract.ts';
import { READERS } from '../../src/ingest/readers.ts';
import type { Reader } from '../../src/ingest/source.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { ReadResult } from '../../src/types.ts';
import { readWith } from './plain.ts';

const english = loadEnglish();

/** What the readers look for, so that chance meets it more often than once in a lifetime. */
const PIECES = [
  '<html>',
  '<body>',
  '</p>',
  '<p>',
  '<blockquote class="twitter-tweet">',
  '<script type="application/ld+json">',
  '{"@type":"Article"',
  '</script>',
  '<rss version="2.0"><channel>',
  '<item>',
  '<description>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#x110000;',
  '{"text":',
  '"',
  '[',
  ']',
  '{',
  '}',
  ',',
  '\n',
  '\r\n',
  '\t',
  'text,title\n',
  ';',
  '---\n',
  'published: 2031-02-30\n',
  '# ',
  '> ',
  '**',
  'WARC/1.0\r\n',
  'WARC-Type: response\r\n',
  'Content-Length: 9\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
  '“We will appeal,” ',
  'Ada Lund said on Monday. ',
  '‘',
  '’',
  '\u2028',
  '\uD800',
  '\0',
  '\uFEFF',
  'é',
  '\u{1F600}',
];
const content = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join(''))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

async function readAll(reader: Reader, bytes: Buffer, size: number): Promise<readonly ReadResult[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const results: ReadResult[] = [];
  for await (const result of readWith(reader, { place: 'f', bytes: stream() })) results.push(result);
  return results;
}

describe.each(READERS.map((reader) => [reader.name, reader] as const))('%s', (_, reader) => {
  test('survives anything, however it is cut into pieces, and what it gives is read verbatim', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const results = await readAll(reader, bytes, size);
        expect(await readAll(reader, bytes, 1000)).toEqual(results);
        for (const result of results) {
          if ('refused' in result) {
            expect(result.refused.length).toBeGreaterThan(10);
            continue;
          }
          const { document } = result;
          expect(document.text).not.toMatch(/\p{Surrogate}/u);
          for (const { quoted, content: pieces, context } of extract(english, document).statements) {
            for (const { start, end, text } of [...quoted, ...pieces, context])
              expect(document.text.slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

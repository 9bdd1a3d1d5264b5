// Good files of every kind, bent as transfers, editors and wicked people bend them: every run ends, whatever cannot be taken is one clear
// sentence with its place, and what comes out is read verbatim by the extractor.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/extract/extract.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { loadForeignTongue } from '../../src/language/foreign.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { ReadResult } from '../../src/types.ts';

const english = loadEnglish();
const tongue = loadForeignTongue();

const SAID = '“The ferry sails again,” harbour master Ilse Varga said on Wednesday. “Nobody will complain.”';
const article = (n: number) => ({
  id: `k${n}`,
  title: `Ferry ${n}`,
  publisher: 'Lorn Courier',
  published: '2031-04-03',
  text: SAID,
});
const ARTICLES = Array.from({ length: 4 }, (_, n) => article(n));
const item = ({ title, text }: ReturnType<typeof article>, tag: string) =>
  `<item><title>${title}</title><pubDate>Thu, 03 Apr 2031 06:10:00 GMT</pubDate><${tag}><![CDATA[<p>${text}</p>]]></${tag}></item>`;
const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<article><h1>Ferry</h1>${`<p>${SAID}</p>`.repeat(4)}</article>`;
const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lorn.example/1\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`;

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));

/** One sound file of each format, and of web pages all we have. */
const GOOD: readonly (readonly [format: string, content: Buffer])[] = [
  ['text', Buffer.from(`Title: Ferry\nSource: Lorn Courier\nDate: 2031-04-03\n\n${SAID}`)],
  ['markdown', Buffer.from(`---\ntitle: Ferry\npublished: 2031-04-03\n---\n# Ferry\n\n> ${SAID}\n\n**Never**, she said.`)],
  ['jsonl', Buffer.from(ARTICLES.map((each) => `${JSON.stringify(each)}\n`).join(''))],
  ['json', Buffer.from(JSON.stringify(ARTICLES, null, 2))],
  [
    'json',
    Buffer.from(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Lorn', items: [{ id: 1, content_text: SAID }] }),
    ),
  ],
  [
    'csv',
    Buffer.from(
      `id,title,published,text\n${ARTICLES.map(({ id, title, text }) => `${id},${title},2031-04-03,"${text}"\n`).join('')}`,
    ),
  ],
  ['tsv', Buffer.from(`id\ttext\n${ARTICLES.map(({ id, text }) => `${id}\t${text}\n`).join('')}`)],
  [
    'feed',
    Buffer.from(
      `<rss version="2.0"><channel><title>Lorn</title>${ARTICLES.map((each) => item(each, 'description')).join('')}</channel></rss>`,
    ),
  ],
  [
    'feed',
    Buffer.from(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lorn</title><entry><title>Ferry</title><updated>2031-04-03T06:10:00Z</updated><content type="html">&lt;p&gt;${SAID}&lt;/p&gt;</content></entry></feed>`,
    ),
  ],
  ['warc', Buffer.from(record.repeat(3))],
  ...pages.map((file) => ['html', readFileSync(folder + file)] as const),
];

/** What breaks programs that read: where it stands is left to chance. */
const WICKED: readonly (string | Buffer)[] = [
  ...['\uD83D', '\\ud83d', '&#xD83D;', '&#x110000;', '&#99999999999;', '&bogus;', '\0', '\uFEFF', '\u2028', '\r', '\x1A'],
  ...['\u202E', '\u200B\u200D\u2060', 'e\u0301\u0301\u0301', '\u05E9\u05DC\u05D5\u05DD', '👩‍👩‍👧', 'ﬁ', 'İ'],
  ...['1e999', '-0', '9'.repeat(400), '9999-99-99', '0000-00-00', '2031-02-30', '+275760-09-13', 'Thu, 99 Foo 99999'],
  ...['"', "'", '“', '”', '"""', '\\', '\n\n\n', ',,,,', '\t\t', ']]>', '-->', '<!--', '<![CDATA[', '</article>', '<p', '&'],
  ...[
    '['.repeat(3000),
    '{"a":'.repeat(2000),
    '<div>'.repeat(2000),
    '<b><i>'.repeat(800),
    '</div>'.repeat(2000),
    '> '.repeat(2000),
  ],
  ...['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>', '__proto__', '{"__proto__":{"text":"x"}}'],
  ...['Content-Length: 99999999999999\r\n', 'Content-Length: -1\r\n', 'WARC/1.0\r\n\r\n', 'a'.repeat(20_000), ' '.repeat(20_000)],
  ...[
    Buffer.from([0xe9, 0x20, 0x93, 0x61, 0x94]),
    Buffer.from([0xff, 0xfe]),
    Buffer.from([0xc3]),
    Buffer.from([0x1f, 0x8b, 0x08]),
  ],
];

type Bend = (file: Buffer) => Buffer;

/** A share of the length, so that a bend fits every file. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (file: Buffer, share: number): number => Math.floor(share * file.length);
const stretch = fc.tuple(place, fc.integer({ min: 1, max: 300 }));
const bend: fc.Arbitrary<Bend> = fc.oneof(
  place.map(
    (share): Bend =>
      (file) =>
        file.subarray(0, at(file, share)),
  ),
  stretch.map(
    ([share, length]): Bend =>
      (file) =>
        Buffer.concat([file.subarray(0, at(file, share)), file.subarray(at(file, share) + length)]),
  ),
  stretch.map(
    ([share, length]): Bend =>
      (file) =>
        Buffer.concat([file.subarray(0, at(file, share) + length), file.subarray(at(file, share))]),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Bend =>
      (file) =>
        Buffer.concat([file.subarray(at(file, a)), file.subarray(at(file, b))]),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([share, byte]): Bend =>
      (file) => {
        const bent = Buffer.from(file);
        if (bent.length > 0) bent[Math.min(at(file, share), bent.length - 1)] = byte;
        return bent;
      },
  ),
  fc.tuple(place, fc.constantFrom(...WICKED)).map(
    ([share, piece]): Bend =>
      (file) =>
        Buffer.concat([file.subarray(0, at(file, share)), Buffer.from(piece), file.subarray(at(file, share))]),
  ),
);

async function readAll(format: string, bytes: Buffer, size: number): Promise<readonly ReadResult[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const results: ReadResult[] = [];
  const options = { standardInput: pieces(), notice: () => undefined, format, tongue };
  for await (const result of readArticles(['-'], options)) results.push(result);
  return results;
}

function expectSound(results: readonly ReadResult[]): void {
  for (const result of results) {
    expect(result.place).toMatch(/^standard input/u);
    if ('refused' in result) {
      // One sentence, and none of our own machinery in it.
      expect(result.refused).not.toMatch(/undefined|\[object|TypeError|RangeError|Cannot read|stumbles over/u);
      expect(result.refused.length).toBeGreaterThan(10);
      expect(result.refused.length).toBeLessThan(500);
      continue;
    }
    const { document } = result;
    expect(document.text).not.toMatch(/\p{Surrogate}/u);
    expect(document.published ?? '2031-04-03').toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    for (const { quoted, content, context, source, cue, date } of extract(english, document).statements) {
      for (const piece of [...quoted, ...content, context, source, cue, date.expression])
        if (piece !== null) expect(document.text.slice(piece.start, piece.end)).toBe(piece.text);
    }
  }
}

const file = fc.constantFrom(...GOOD);
const bends = fc.array(bend, { minLength: 1, maxLength: 3 });
const bentBy = (content: Buffer, all: readonly Bend[]): Buffer => all.reduce((bent, each) => each(bent), content);

test('a good file is taken, packed or not', async () => {
  for (const [format, content] of GOOD) {
    const results = await readAll(format, content, 1000);
    expect([format, results.filter((result) => 'refused' in result)]).toEqual([format, []]);
    expect(results.length).toBeGreaterThan(0);
    expect(await readAll(format, gzipSync(content), 1000)).toEqual(results);
    expectSound(results);
  }
}, 60_000);

test('a bent file ends in articles and clear sentences', async () => {
  const run = async ([format, content]: readonly [string, Buffer], all: readonly Bend[], size: number) =>
    expectSound(await readAll(format, bentBy(content, all), size));
  await fc.assert(fc.asyncProperty(file, bends, fc.integer({ min: 7, max: 5000 }), run), { numRuns: 250 });
}, 120_000);

test('a file that is called what it is not ends so too', async () => {
  const formats = fc.constantFrom(...GOOD.map(([format]) => format));
  const run = async ([, content]: readonly [string, Buffer], format: string) => expectSound(await readAll(format, content, 1000));
  await fc.assert(fc.asyncProperty(file, formats, run), { numRuns: 60 });
}, 120_000);

test('a packed file that is bent ends so too', async () => {
  const run = async ([format, content]: readonly [string, Buffer], all: readonly Bend[]) =>
    expectSound(await readAll(format, bentBy(gzipSync(content), all), 1000));
  await fc.assert(fc.asyncProperty(file, bends, run), { numRuns: 60 });
}, 120_000);

test('a bent line among others costs that line alone', async () => {
  const lines = ARTICLES.map((each) => JSON.stringify(each));
  const run = async (n: number, all: readonly Bend[]) => {
    const line = bentBy(Buffer.from(lines[n] ?? ''), all)
      .toString('utf8')
      .replaceAll('\n', ' ')
      .replaceAll('\0', ' ');
    const results = await readAll('jsonl', Buffer.from([...lines.slice(0, n), line, ...lines.slice(n + 1)].join('\n')), 1000);
    const others = ARTICLES.filter((_, index) => index !== n).map(({ id }) => id);
    expect(results.flatMap((result) => ('document' in result ? [result.document.id] : []))).toEqual(
      expect.arrayContaining(others),
    );
    expectSound(results);
  };
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 3 }), bends, run), { numRuns: 100 });
}, 120_000);

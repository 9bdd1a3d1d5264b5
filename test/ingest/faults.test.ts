// What a run meets when files are damaged, vanish, or are made to harm: named in its place, memory bounded, and the run goes on.

import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { type IngestOptions, readArticles } from '../../src/ingest/ingest.ts';
import { loadForeignTongue } from '../../src/language/foreign.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoth-faulty-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function* nothing(): AsyncGenerator<string> {}

async function read(places: readonly string[], options: Partial<IngestOptions> = {}): Promise<readonly string[]> {
  const lines: string[] = [];
  const all = { standardInput: nothing(), notice: (message: string) => lines.push(`! ${message}`), ...options };
  for await (const result of readArticles(places, all)) {
    lines.push(
      `${result.place}: ${'refused' in result ? result.refused : `“${result.document.text.slice(0, 40)}”`}`.replaceAll(
        folder,
        '~',
      ),
    );
  }
  return lines;
}

const after = put('after.txt', 'Still here.');
const SAFE = '~/after.txt: “Still here.”';
const lines = (count: number): string => Array.from({ length: count }, (_, n) => `{"text":"Article ${n}."}\n`).join('');

test('any kind may be packed, whether its name says so or not', async () => {
  const packed = gzipSync('{"text":"One."}\n{"text":"Two."}\n');
  const found = await read([put('a.jsonl.gz', packed), put('dump.gz', packed), put('b.txt', gzipSync('Three.'))]);
  expect(found).toEqual([
    '~/a.jsonl.gz:1: “One.”',
    '~/a.jsonl.gz:2: “Two.”',
    '~/dump.gz:1: “One.”',
    '~/dump.gz:2: “Two.”',
    '~/b.txt: “Three.”',
  ]);
});

test('a packed file that was cut short gives what it holds, then says so', async () => {
  const found = await read([put('cut.jsonl.gz', gzipSync(lines(5000)).subarray(0, 12_000)), after]);
  expect(found.length).toBeGreaterThan(100);
  expect(found[0]).toBe('~/cut.jsonl.gz:1: “Article 0.”');
  expect(found.slice(-2)).toEqual([expect.stringMatching(/^~\/cut\.jsonl\.gz: was cut short/u), SAFE]);
});

test('a packed file whose bytes were changed is damaged', async () => {
  const bytes = gzipSync(lines(2000));
  bytes.fill(0xff, 3000, 3100);
  const found = await read([put('bad.jsonl.gz', bytes), after]);
  expect(found.slice(-2)).toEqual([expect.stringMatching(/^~\/bad\.jsonl\.gz: is damaged/u), SAFE]);
});

test('a bomb is stopped before it fills the memory, in lines or as one text', async () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
  const before = process.memoryUsage.rss();
  const found = await read([
    put('bomb.jsonl.gz', bomb),
    put('bomb.txt.gz', bomb),
    put('bomb.html.gz', bomb),
    put('bomb.csv.gz', bomb),
    after,
  ]);
  expect(found.slice(-1)).toEqual([SAFE]);
  expect(found.slice(0, -1).map((line) => /more than (?:200 times|16 MB)|100,000/u.test(line))).toEqual([true, true, true, true]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(250_000_000);
}, 60_000);

test('a line of 50 MB is refused with its number, and the next is read', async () => {
  const file = put(
    'long.jsonl',
    Buffer.concat([Buffer.from('{"text":"'), Buffer.alloc(50_000_000, 'x'), Buffer.from('"}\n{"text":"Two."}\n')]),
  );
  expect(await read([file])).toEqual([
    '~/long.jsonl:1: is longer than 16 million characters; split it into articles',
    '~/long.jsonl:2: “Two.”',
  ]);
}, 60_000);

test('a million empty lines are passed over', async () => {
  expect(await read([put('empty.jsonl', `${'\n'.repeat(1_000_000)}{"text":"Last."}`)])).toEqual([
    '~/empty.jsonl:1000001: “Last.”',
  ]);
  expect(await read([put('empty.csv', `text\n${'\n'.repeat(1_000_000)}Last.\n`)])).toEqual(['~/empty.csv:1000002: “Last.”']);
}, 60_000);

test('a file that vanishes between the listing and the reading is named', async () => {
  for (const name of ['a', 'b', 'c']) put(`going/${name}.txt`, `${name}.`);
  const found: string[] = [];
  for await (const result of readArticles([join(folder, 'going')], { standardInput: nothing(), notice: () => undefined })) {
    if (found.length === 0) unlinkSync(join(folder, 'going/b.txt'));
    found.push('refused' in result ? result.refused : result.document.text);
  }
  expect(found).toEqual(['a.', 'does not exist; check the spelling and the current folder', 'c.']);
});

test('standard input is what --format says it is', async () => {
  async function* input(): AsyncGenerator<string> {
    yield 'title,text\nA,"{ not JSON"\n';
  }
  expect(await read(['-'], { standardInput: input(), format: 'csv' })).toEqual(['standard input:2: “{ not JSON”']);
  expect(await read([put('export.dat', 'text\nOne.\n')], { format: 'csv' })).toEqual(['~/export.dat:2: “One.”']);
});

test('an article that is not in English is marked, whatever its page claims', async () => {
  const german = 'Die Fähre fährt wieder, und das ist für die Leute auf der Insel eine gute Nachricht, sagte sie.';
  const english = 'The ferry sails again, and that is good news for the people of the island, she said on Monday.';
  const file = put(
    'tongues.jsonl',
    [
      { text: german },
      { text: german, language: 'en' },
      { text: english, language: 'de' },
      { text: 'Vier Fische.', language: 'de-AT' },
      { text: english },
    ]
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(''),
  );
  const found: unknown[] = [];
  for await (const result of readArticles([file], {
    standardInput: nothing(),
    notice: () => undefined,
    tongue: loadForeignTongue(),
  })) {
    found.push('document' in result ? result.document.language : result.refused);
  }
  expect(found).toEqual(['de', 'de', undefined, 'de', undefined]);
});

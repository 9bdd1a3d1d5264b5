// What a run meets when files are damaged, vanish, or are made to harm: named in its place, memory bounded, and the run goes on.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
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

test('what is no text is refused once, whatever it is called', async () => {
  const photo = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(3000, 'a\0\x80\n')]);
  for (const ending of ['txt', 'md', 'jsonl', 'json', 'csv', 'html', 'xml', 'gz']) {
    const refused = expect.stringMatching(/photo\.\w+: is not text \(it holds NUL characters\)/u);
    expect([ending, await read([put(`photo.${ending}`, ending === 'gz' ? gzipSync(photo) : photo)])]).toEqual([
      ending,
      [refused],
    ]);
  }
});

describe('lists and tables of articles in old encodings are read as what they are', () => {
  const said = '“Où est Clémence?” said Ilse Varga.';
  const told = (name: string) => [expect.stringMatching(new RegExp(`^~/${name}[:#]\\d+: ““Où est Clémence\\?” said Ilse`, 'u'))];
  const cp1252 = (words: string) =>
    Buffer.from(
      words.replace(/[“”]/gu, (mark) => (mark === '“' ? '\x93' : '\x94')),
      'latin1',
    );
  test('a table that a spreadsheet wrote in Windows-1252', async () =>
    expect(await read([put('sheet.csv', cp1252(`id;text\n1;${said}\n`))])).toEqual(told('sheet.csv')));
  test('a long one, of which the first thousands of characters tell nothing', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => `${n};Nothing was said in the harbour today.\n`).join('');
    const found = await read([put('long.csv', cp1252(`id;text\n${rows}500;${said}\n`))]);
    expect(found.slice(-1)).toEqual(told('long.csv'));
  });
  test('lines that a Windows shell wrote in UTF-16, with its mark and without', async () => {
    const line = `${JSON.stringify({ text: said })}\n`;
    expect(await read([put('shell.jsonl', Buffer.from(`\uFEFF${line}`, 'utf16le'))])).toEqual(told('shell.jsonl'));
    expect(await read([put('bare.jsonl', Buffer.from(line, 'utf16le'))])).toEqual(told('bare.jsonl'));
    expect(await read([put('big.json', Buffer.from(`[${line}]`, 'utf16le').swap16())])).toEqual(told('big.json'));
  });
  test('one damaged letter among many sound ones is that', async () => {
    const bytes = Buffer.concat([Buffer.from(`{"text":"${'é'.repeat(50)} caf`), Buffer.from([0xe9]), Buffer.from('"}')]);
    expect(await read([put('damaged.jsonl', bytes)])).toEqual([expect.stringContaining('“éééé')]);
  });
});

test('what --format says of a file goes before its name; of a folder it is said for what has no known ending', async () => {
  const table = 'title,text\nA,One.\n';
  expect(await read([put('table.txt', table)], { format: 'csv' })).toEqual(['~/table.txt:2: “One.”']);
  put('mixed/a.txt', 'Two.');
  put('mixed/b.dump', table);
  expect(await read([join(folder, 'mixed')], { format: 'csv' })).toEqual(['~/mixed/a.txt: “Two.”', '~/mixed/b.dump:2: “One.”']);
});

test('a key that --map names and no article has is a slip of the hand', async () => {
  const fields = new Map([['headlin', 'title']]);
  const file = put('keys.jsonl', '{"headline":"A","text":"One."}\n');
  const slip = expect.stringMatching(/keys\.jsonl: has no article with a "headlin" as --map says/u);
  expect(await read([file], { fields })).toEqual(['~/keys.jsonl:1: “One.”', slip]);
  expect(await read([file], { fields: new Map([['headline', 'title']]) })).toEqual(['~/keys.jsonl:1: “One.”']);
});

test('a pipe in a folder is not waited for, and a link to a folder is not followed in circles', async () => {
  put('odd/a.txt', 'One.');
  execFileSync('mkfifo', [join(folder, 'odd', 'pipe.txt')]);
  symlinkSync('..', join(folder, 'odd', 'round'));
  symlinkSync('a.txt', join(folder, 'odd', 'b.txt'));
  symlinkSync('gone', join(folder, 'odd', 'c.txt'));
  const found = await read([join(folder, 'odd')]);
  expect(found.filter((line) => !line.startsWith('!'))).toEqual([
    '~/odd/a.txt: “One.”',
    '~/odd/b.txt: “One.”',
    '~/odd/c.txt: does not exist; check the spelling and the current folder',
  ]);
});

test('a page of boxes in boxes without end is refused in words', async () => {
  const deep = `<html><body>${'<div>'.repeat(50_000)}“Deep,” said Ilse Varga.`;
  expect(await read([put('deep.html', deep), after])).toEqual([
    expect.stringMatching(/deep\.html: is nested more than a thousand/u),
    SAFE,
  ]);
}, 60_000);

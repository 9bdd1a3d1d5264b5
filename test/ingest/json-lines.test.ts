import { expect, test } from '@jest/globals';
import { jsonLines, splitLines } from '../../src/ingest/json-lines.ts';
import type { ReadResult } from '../../src/types.ts';
import { readWith } from './plain.ts';

async function* stream(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function check(...pieces: readonly string[]): Promise<string[]> {
  const results: ReadResult[] = [];
  for await (const result of readWith(jsonLines, { place: 'notes.jsonl', bytes: stream(...pieces) })) results.push(result);
  return results.map((result) => `${result.place} ${'refused' in result ? result.refused : result.document.text}`);
}

test('each line is an article, however the bytes arrive', async () => {
  const lines = '{"text":"One é."}\r\n\n{"text":"Two."}';
  const expected = ['notes.jsonl:1 One é.', 'notes.jsonl:3 Two.'];
  expect(await check(lines)).toEqual(expected);
  expect(await check(`\uFEFF${lines}\n`)).toEqual(expected);
  expect(await check(...lines)).toEqual(expected);
});

test('a line without text says what it has instead', async () => {
  expect(await check('{"copy":"One.","head":"A"}\n{}')).toEqual([
    'notes.jsonl:1 has no "text" (found: copy, head); call the words of the article so, or say what they are called with --map text=NAME',
    expect.stringContaining('has no "text" (found: nothing)'),
  ]);
});

test('a character cut in two by the chunks of a file stays one character', async () => {
  const bytes = Buffer.from('{"text":"€uro"}');
  async function* halves(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 10);
    yield bytes.subarray(10);
  }
  for await (const result of readWith(jsonLines, { place: 'a', bytes: halves() })) {
    expect(result).toMatchObject({ document: { text: '€uro' } });
  }
});

test('a line separator inside a string ends no line', async () => {
  expect(await check('{"text":"One\u2028line."}\n')).toEqual(['notes.jsonl:1 One\u2028line.']);
});

test('a broken line is refused with its number, and the next one is read', async () => {
  const [broken, list, word, bad, good] = await check(
    '{"text": oops}\n[1]\n"hello"\n{"text":"x","published":"soon"}\n{"text":"Two."}',
  );
  expect(broken).toMatch(/^notes\.jsonl:1 is not valid JSON \(.*; one article is written as/u);
  expect(list).toMatch(/^notes\.jsonl:2 is \[1\], not an article/u);
  expect(word).toMatch(/^notes\.jsonl:3 is "hello", not an article/u);
  expect(bad).toMatch(/^notes\.jsonl:4 the publication date "soon" is not on the calendar; write it as/u);
  expect(good).toBe('notes.jsonl:5 Two.');
});

test('a file without articles is refused', async () => {
  for (const nothing of ['', '\n\n', '\uFEFF'])
    expect(await check(nothing)).toEqual([expect.stringContaining('notes.jsonl is empty')]);
});

test('a line of 5 MB is an article', async () => {
  const [line] = await check(`{"text":"${'said '.repeat(1_000_000)}"}`);
  expect(line?.length).toBeGreaterThan(5_000_000);
});

test('a line past the limit is not kept, and the next one is read', async () => {
  const lines: (string | null)[] = [];
  async function* pieces(): AsyncGenerator<string> {
    yield* ['short\nlo', 'ng', 'er than ', 'ten\nlast'];
  }
  for await (const line of splitLines(pieces(), 10)) lines.push(line);
  expect(lines).toEqual(['short', null, 'last']);
});

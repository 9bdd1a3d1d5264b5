import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readArticles } from '../../src/ingest/ingest.ts';
import { KNOWN_EXTENSIONS } from '../../src/ingest/readers.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-ingest-'));
  const files = {
    'b.txt': 'date 2031-04-02 Second.',
    'a.jsonl': '{"text":"First."}\n{broken\n',
    'deep/down/c.TXT': 'Third.',
    'deep/photo.jpg': 'no news',
    '.hidden.txt': 'Not seen.',
    'empty/notes.doc': 'no news',
    'blank/blank.txt': ' \n',
    'blank/blank.jsonl': '',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(places: readonly string[], standardInput: readonly (string | Uint8Array)[] = []): Promise<string[]> {
  const lines: string[] = [];
  async function* input(): AsyncGenerator<string | Uint8Array> {
    yield* standardInput;
  }
  const notice = (message: string): void => {
    lines.push(`! ${message}`);
  };
  for await (const result of readArticles(places, { standardInput: input(), notice })) {
    lines.push(`${result.place}: ${'refused' in result ? `refused: ${result.refused}` : result.document.text}`);
  }
  return lines.map((line) => line.replaceAll(folder, '~').replaceAll('\\', '/'));
}

test('a folder is read to its depths in the order of names, and strangers are named once', async () => {
  expect(await check([folder])).toEqual([
    '~/a.jsonl:1: First.',
    expect.stringMatching(/^~\/a\.jsonl:2: refused: is not valid JSON/u),
    '~/b.txt: Second.',
    expect.stringMatching(/^~\/blank\/blank\.jsonl: refused: is empty/u),
    expect.stringMatching(/^~\/blank\/blank\.txt: refused: holds no text/u),
    '~/deep/down/c.TXT: Third.',
    `! passed over 2 files of other kinds (~/deep/photo.jpg, ~/empty/notes.doc); known are ${KNOWN_EXTENSIONS}`,
  ]);
});

test('what cannot be read is refused in its place, and the rest goes on', async () => {
  expect(
    await check([
      join(folder, 'no.txt'),
      join(folder, 'b.txt', 'x'),
      join(folder, 'deep', 'photo.jpg'),
      join(folder, 'empty'),
      join(folder, 'b.txt'),
    ]),
  ).toEqual([
    '~/no.txt: refused: does not exist; check the spelling and the current folder',
    '~/b.txt/x: refused: does not exist; a part of this path is a file, not a folder',
    `~/deep/photo.jpg: refused: is a .jpg file, which has no reader; known are ${KNOWN_EXTENSIONS}, or say what it is with --format`,
    `! passed over 1 file of other kinds (~/empty/notes.doc); known are ${KNOWN_EXTENSIONS}`,
    `~/empty: refused: holds no articles; put ${KNOWN_EXTENSIONS} files into it`,
    '~/b.txt: Second.',
  ]);
});

test('a file without permission is refused with the remedy', async () => {
  const locked = join(folder, 'locked.txt');
  writeFileSync(locked, 'Secret.');
  chmodSync(locked, 0);
  // The superuser may read everything; then there is nothing to refuse.
  const expected =
    process.getuid?.() === 0 ? '~/locked.txt: Secret.' : '~/locked.txt: refused: may not be read; check its permissions';
  expect(await check([locked])).toEqual([expected]);
  rmSync(locked);
});

test('standard input is JSON Lines when it begins with a brace, else one text', async () => {
  expect(await check(['-'], ['\uFEFF \n', ' {"te', 'xt":"One."}\n{"text":"Two."}'])).toEqual([
    'standard input:2: One.',
    'standard input:3: Two.',
  ]);
  expect(await check(['-'], [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('date 2031-04-02 Said “{no}”.')])).toEqual([
    'standard input: Said “{no}”.',
  ]);
  expect(await check(['-'], [])).toEqual([expect.stringMatching(/^standard input: refused: holds no text/u)]);
});

test('input that breaks off is refused, not thrown', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'Half an';
    throw new Error('gone');
  }
  const results = [];
  for await (const result of readArticles(['-', join(folder, 'b.txt')], { standardInput: broken(), notice: () => undefined })) {
    results.push('refused' in result ? `${result.place}: ${result.refused}` : result.document.text);
  }
  expect(results).toEqual(['standard input: cannot be read (gone)', 'Second.']);
});

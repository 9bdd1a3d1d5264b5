// The memory of an add does not grow with its input: what is in use at most is the same for ten times as much.

import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { folderFor, quoth, writeArticles } from './kill.ts';

const folder = folderFor('memory');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In MB: batches that are underway and the notes of a run differ by some. */
const NOISE = 8;

const WATCH = fileURLToPath(new URL('watch-memory.js', import.meta.url));

/** MB in use at most while a file goes in. The heap is bounded too: a thread that gathers its input dies of it. */
async function memoryOf(file: string): Promise<number> {
  const node = ['--expose-gc', '--max-old-space-size=160', '--import', WATCH];
  const { code, err } = await quoth(['add', '--quiet', '--workers', '1', '--archive', `${file}.archive`, file], undefined, node);
  expect([code, err]).toEqual([0, expect.stringMatching(/^memory in use: [\d.]+\n$/u)]);
  const most = Number(/[\d.]+/u.exec(err)?.[0]);
  expect(most).toBeGreaterThan(5);
  return most;
}

/** A file of so many pieces, written one after the other. */
function write(name: string, count: number, piece: (index: number) => string, head = ''): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, head);
  for (let index = 0; index < count; index++) writeSync(file, piece(index));
  closeSync(file);
  return path;
}

/** Five kilobytes that are not in English: read and kept, and nothing is looked for in them, which would take minutes. */
const GERMAN =
  'Die Fähre fährt wieder, und das ist für die Leute auf der Insel eine gute Nachricht, sagte der Bürgermeister am Montag. '.repeat(
    40,
  );

test('many small articles', async () => {
  const few = await memoryOf(writeArticles(folder, 300));
  expect(await memoryOf(writeArticles(folder, 3000))).toBeLessThan(few + NOISE);
}, 120_000);

test('twenty megabytes of JSON Lines', async () => {
  const line = (index: number) => `${JSON.stringify({ id: `j${index}`, text: `${index} ${GERMAN}` })}\n`;
  const few = await memoryOf(write('few.jsonl', 200, line));
  expect(await memoryOf(write('many.jsonl', 4000, line))).toBeLessThan(few + NOISE);
}, 120_000);

test('twenty megabytes of a table', async () => {
  const row = (index: number) => `c${index},"${index} ${GERMAN}"\n`;
  const few = await memoryOf(write('few.csv', 200, row, 'id,text\n'));
  expect(await memoryOf(write('many.csv', 4000, row, 'id,text\n'))).toBeLessThan(few + NOISE);
}, 120_000);

test('forty megabytes of a web archive', async () => {
  const record = (index: number) => {
    const page = index % 20 === 0;
    const body = page ? `<article><p>${index} ${GERMAN}</p></article>` : 'x'.repeat(100_000);
    const answer = `HTTP/1.1 200 OK\r\nContent-Type: ${page ? 'text/html; charset=utf-8' : 'image/jpeg'}\r\n\r\n${body}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://echo.example/${index}\r\n`;
    return `${head}Content-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`;
  };
  const few = await memoryOf(write('few.warc', 40, record));
  expect(await memoryOf(write('many.warc', 400, record))).toBeLessThan(few + NOISE);
}, 120_000);

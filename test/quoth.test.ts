// The command as a process: what only an operating system can show. Runs what `npm run build` left in dist/.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const QUOTH = fileURLToPath(new URL('../src/quoth.js', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-process-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [QUOTH, ...argv], { cwd: folder, env: { ...process.env, ...environment } });
}

async function finish(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** Resolves with the first line of results. */
async function firstLine(child: ChildProcess): Promise<string> {
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    if (out.includes('\n')) break;
  }
  return out.split('\n')[0] ?? '';
}

test('the exit code and both streams reach the shell', async () => {
  expect(await finish(start(['--version']))).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    err: '',
  });
  expect(await finish(start(['serach']))).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('did you mean search?'),
  });
});

test('an article on standard input is read', async () => {
  const child = start(['extract', '--explain', '-']);
  child.stdin?.end('The ferry sails again.');
  const { code, out } = await finish(child);
  expect([code, out.includes('The ferry sails again.')]).toEqual([0, true]);
});

test('when the reader goes away, as with | head, the command ends quietly', async () => {
  const line = JSON.stringify({ text: 'The ferry sails again. It was late, and it rained. '.repeat(20) });
  const file = join(folder, 'many.jsonl');
  writeFileSync(file, `${line}\n`.repeat(400));
  const child = start(['extract', '--explain', file]);
  const finished = finish(child);
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect(await finished).toMatchObject({ code: 0, err: '' });
});

test('a server says where it is, serves, and closes when it is told to', async () => {
  const child = start(['serve', '--port', '0']);
  const finished = once(child, 'close');
  const said = await firstLine(child);
  // Where nobody named an archive, and there is none, the samples are there to look at.
  expect(said).toMatch(/^[1-9]\d* articles, [\d,]+ statements? by [\d,]+ speakers?; search at http:\/\/localhost:\d+$/u);
  const address = said.slice(said.indexOf('http')).replace('localhost', '127.0.0.1');
  expect((await fetch(`${address}/search.json?q=`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await finished).toEqual([0, null]);
}, 30_000);

test('a port in use is one message with the remedy', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const told = await finish(start(['serve', '--archive', 'named'], { PORT: port }));
  taken.close();
  expect(told).toEqual({
    code: 2,
    out: '',
    err: `quoth: Port ${port} on 127.0.0.1 is in use; stop what listens there, or take another with --port or PORT\n`,
  });
}, 30_000);

// The tools as an assistant meets them: by the protocol's own client, over the pipe of the built command.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { extractionOf } from '../archive/articles.ts';

const QUOTH = fileURLToPath(new URL('../../src/quoth.js', import.meta.url));
const client = new Client({ name: 'test', version: '1' });
const folder = mkdtempSync(join(tmpdir(), 'quoth-mcp-'));
let logged = '';

beforeAll(async () => {
  const archive = createArchive({ directory: folder, now: () => performance.now() });
  const said = [{ words: 'We will not sell the ferry to anybody from the mainland', by: 'Ada Lund' }];
  await archive.write([extractionOf({ id: 'a', published: '2024-03-05', said })], '1');
  await archive.close();
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [QUOTH, 'mcp', '--archive', folder],
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => {
    logged += String(chunk);
  });
  await client.connect(transport);
}, 30_000);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = async (name: string, args: Record<string, unknown>) => {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as readonly { readonly text: string }[]; // Every answer of ours is one text.
  return { record: structuredContent, text: first?.text ?? '', isError: isError === true };
};

describe('an assistant', () => {
  test('finds four tools, each with what it takes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name, inputSchema }) => [name, inputSchema.required])).toEqual([
      ['verify', ['text']],
      ['search', ['query']],
      ['statement', ['id']],
      ['speaker', ['name']],
    ]);
  });
  test('checks a quotation before it quotes', async () => {
    const { record, text } = await call('verify', {
      text: 'We will sell the ferry to anybody from the mainland',
      speaker: 'Ada Lund',
    });
    expect(record).toMatchObject({
      verdict: 'altered',
      matches: [{ changes: [{ kind: 'negation' }], statement: { document: { id: 'a' } } }],
    });
    expect(JSON.parse(text)).toEqual(record);
  });
  test('searches, reads one statement, and looks up who said it', async () => {
    const { record } = await call('search', { query: 'ferry', limit: 5 });
    const [item] = (record as { items: { id: string }[] }).items; // A page of hits, as its test says.
    expect((await call('statement', { id: item?.id })).record).toMatchObject({ statement: { speaker: { name: 'Ada Lund' } } });
    expect((await call('speaker', { name: 'lund' })).record).toMatchObject({
      total: 1,
      speakers: [{ name: 'Ada Lund', statements: 1 }],
    });
  });
  test('is told what was wrong with its question', async () => {
    expect(await call('statement', { id: 'nowhere-1' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('nowhere-1'),
    });
    expect(await call('verify', {})).toMatchObject({ isError: true });
  });
  test('hears nothing but the protocol on standard output', () => expect(logged).toContain('answering over standard input'));
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import type { AddOutcome } from '../../src/types.ts';
import { type Contents, cardboard, run } from './rig.ts';

const outcomes: readonly AddOutcome[] = [{ document: 'a', outcome: 'added', place: 'a.txt', statements: 3, reason: null }];

async function check(
  contents: Contents,
): Promise<{ readonly out: string; readonly err: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const told = await run('serve', cardboard({ ...contents, asked: (question) => asked.push(question) }));
  expect(told.code).toBe(0);
  return { ...told, asked };
}

test('an archive that is empty and that nobody named is filled with the samples', async () => {
  const { err, asked } = await check({ outcomes, missing: true });
  expect(asked).toEqual(['open', 'how', 'read', 'listen', 'close']);
  expect(err).toMatch(/^The archive was empty: added 1 sample article about an invented region/u);
});

test('what somebody named or filled is left as it is', async () => {
  expect((await check({ outcomes, named: true })).asked).toEqual(['open', 'listen', 'close']);
  expect((await check({ outcomes, held: { documents: 1 } })).asked).toEqual(['open', 'listen', 'close']);
});

test('it says in plain words what it holds and where to look', async () => {
  const { out } = await check({ held: { documents: 36, statements: 214, speakers: 47 } });
  expect(out.replace(/:\d+\n/u, ':PORT\n')).toBe('36 articles, 214 statements by 47 speakers; search at http://localhost:PORT\n');
});

test('a port in use is one message with the remedy, and nothing stays open', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  // A server on a port has an address with one.
  const { port } = taken.address() as AddressInfo;
  const asked: string[] = [];
  const told = await run(
    'serve',
    cardboard({ address: { port }, held: { documents: 1 }, asked: (question) => asked.push(question) }),
  );
  taken.close();
  expect(told).toEqual({
    code: 2,
    out: '',
    err: `quoth: Port ${port} on 127.0.0.1 is in use; stop what listens there, or take another with --port or PORT\n`,
  });
  expect(asked.at(-1)).toBe('close');
});

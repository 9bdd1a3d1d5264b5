// Workers change nothing but the time it takes: the built command, with and without them, over pages and lines, broken ones among them.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { faultsOf, folderFor, quoth, reportedIn } from '../faults/kill.ts';

const folder = folderFor('pool');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RAIN = 'The rain went on for most of the week, and the river rose to the second step of the old mill. '.repeat(4);

test('what workers read and find is what one thread reads and finds, in the same order', async () => {
  const news = join(folder, 'news');
  mkdirSync(news);
  for (let n = 0; n < 150; n++) {
    const body = n % 10 === 0 ? '' : `<article><p>“We have ${n} ferries,” Ada Lund said on Monday. ${RAIN}</p></article>`;
    writeFileSync(join(news, `p${n}.html`), `<html><head><title>Ferry ${n}</title></head><body>${body}</body></html>`);
  }
  const lines = Array.from({ length: 150 }, (_, n) => (n % 7 === 0 ? '{' : JSON.stringify({ text: `“${n},” Bo Berg said.` })));
  writeFileSync(join(news, 'z.jsonl'), lines.join('\n'));
  const told: (readonly string[])[] = [];
  for (const workers of ['0', '2']) {
    const archive = join(folder, workers);
    const ended = await quoth(['add', '--json', '--workers', workers, '--archive', archive, news]);
    expect(ended.code).toBe(2);
    expect(await faultsOf(archive, reportedIn(ended.lines.slice(0, -1)))).toEqual([]);
    told.push(ended.lines);
  }
  expect(told[0]).toHaveLength(301);
  expect(JSON.parse(told[0]?.at(-1) ?? '')).toMatchObject({ summary: { added: 263, refused: 37 } });
  expect(told[1]).toEqual(told[0]);
}, 120_000);

// Ctrl-C in the middle of an add or a rebuild: what is in hand is finished, and the same command goes on where it stopped.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { afterFirstLine, faultsOf, folderFor, quoth, reportedIn, writeArticles } from './kill.ts';
import { progressOf } from './kill-rebuild.ts';

/** Ten batches: enough that the signal finds some left, however late it comes on a busy machine. */
const ARTICLES = 1500;
const folder = folderFor('interrupt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const archive = join(folder, 'archive');
const file = writeArticles(folder, ARTICLES);
const add = ['add', '--json', '--archive', archive, file];

test('an add that is interrupted goes on where it stopped, and then a rebuild does', async () => {
  const stopped = await quoth(
    add,
    afterFirstLine((child) => child.kill('SIGINT'), 0),
  );
  expect([stopped.code, stopped.signal]).toEqual([130, null]);
  expect(stopped.err).toContain('the same command goes on where this one stopped');
  const reported = reportedIn(stopped.lines);
  expect(reported.length).toBeGreaterThan(0);
  expect(reported.length).toBeLessThan(ARTICLES);
  expect(JSON.parse(stopped.lines.at(-1) ?? '')).toMatchObject({ summary: { added: reported.length } });
  expect(await faultsOf(archive, reported)).toEqual([]);
  expect(progressOf(archive)).toMatchObject({ documents: reported.length });

  const again = await quoth(add);
  expect(again.code).toBe(0);
  expect(JSON.parse(again.lines.at(-1) ?? '')).toMatchObject({
    summary: { added: ARTICLES - reported.length, unchanged: reported.length, refused: 0 },
  });

  let asking: NodeJS.Timeout | undefined;
  const halted = await quoth(['rebuild', '--archive', archive], (child, printed) => {
    if (printed !== '' || asking !== undefined) return;
    // It prints nothing on its way; the archive shows when it has begun.
    asking = setInterval(() => {
      if (progressOf(archive).generations < 2 || progressOf(archive).remade === 0) return;
      clearInterval(asking);
      child.kill('SIGINT');
    }, 20);
  });
  expect([halted.code, halted.signal]).toEqual([130, null]);
  const { remade } = progressOf(archive);
  expect(remade).toBeLessThan(ARTICLES);
  expect(halted.err).toContain(`stopped with ${(ARTICLES - remade).toLocaleString('en')} articles left`);
  expect(await faultsOf(archive, [])).toEqual([]);

  const finished = await quoth(['rebuild', '--archive', archive]);
  expect(finished.code).toBe(0);
  expect(progressOf(archive)).toMatchObject({ documents: ARTICLES, generations: 2, remade: ARTICLES });
  expect(await faultsOf(archive, [])).toEqual([]);
}, 180_000);

test('the second Ctrl-C ends an add at once, and loses nothing that was reported', async () => {
  const twice = join(folder, 'twice');
  const { signal, lines } = await quoth(
    ['add', '--json', '--workers', '1', '--archive', twice, file],
    afterFirstLine((child) => {
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGINT'), 5);
    }, 0),
  );
  // Where the first was heeded within 5 ms there was no second.
  expect(['SIGINT', null]).toContain(signal);
  expect(await faultsOf(twice, reportedIn(lines))).toEqual([]);
}, 60_000);

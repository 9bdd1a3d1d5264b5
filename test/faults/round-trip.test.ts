// Three commands carry an archive to another machine, with all that people put right in it: `export`, `add`, `corrections`.

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { faultsOf, folderFor, quoth } from './kill.ts';
import { derivedOf } from './kill-rebuild.ts';

const folder = folderFor('round-trip');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SAMPLES = fileURLToPath(new URL('../../data/sample/', import.meta.url));

/** The lines a command prints; it must end well. */
async function run(archive: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { code, lines, err } = await quoth([...argv, '--archive', join(folder, archive)]);
  expect([argv[0], code, code === 0 ? '' : err]).toEqual([argv[0], 0, '']);
  return lines;
}

test('what goes out comes in again, with every correction', async () => {
  await run('here', 'add', '--quiet', SAMPLES);
  const [first, second, third] = (await run('here', 'search', '--json', '--limit', '3', 'harbour')).map(
    (line) => JSON.parse(line) as { readonly id: string; readonly speaker: { readonly id: string } | null },
  );
  await run('here', 'correct', String(first?.id), '--speaker', 'Ottoline Brask', '--new');
  await run('here', 'correct', String(second?.id), '--date', '2019-05');
  await run('here', 'speakers', 'rename', String(second?.speaker?.id), 'Somebody Else');
  // What was taken back stays behind; as the last it leaves no gap in the numbers of the others.
  await run('here', 'correct', String(third?.id), '--not-a-statement');
  await run('here', 'correct', String(third?.id), '--undo');

  const articles = join(folder, 'articles.jsonl');
  const corrections = join(folder, 'corrections.jsonl');
  writeFileSync(articles, (await run('here', 'export')).join('\n'));
  writeFileSync(corrections, (await run('here', 'corrections', '--json')).join('\n'));
  await run('there', 'add', '--quiet', articles);
  await run('there', 'corrections', '--from', corrections);

  const [here, there] = ['here', 'there'].map((name) => derivedOf(join(folder, name)));
  expect({ ...Object(there), version: null }).toEqual({ ...Object(here), version: null });
  expect(await run('there', 'export')).toEqual(await run('here', 'export'));
  expect(await faultsOf(join(folder, 'there'), [])).toEqual([]);
}, 120_000);

// Putting things right from the command line: what is told, what is refused and how, and the way back.

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import type { House } from '../../src/cli/house.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { extractionOf } from '../archive/articles.ts';
import { cardboard, run } from './rig.ts';

const english = loadEnglish();
let engine: Engine;
let house: House;
beforeEach(async () => {
  const archive = createArchive({ directory: null, now: () => 0 });
  const said = (id: string, by: string, role: string) =>
    extractionOf({ id, published: '2031-04-02', said: [{ words: `Words of ${id}`, by, role }] });
  await archive.write(
    [said('a', 'Ilse Varga', 'harbour master'), said('b', 'Tom Varga', 'skipper'), said('c', 'Ilse Varga', 'striker')],
    '1',
  );
  engine = createEngine({ english: () => english, archive });
  // In memory, so that it must outlive the command.
  house = {
    ...cardboard({ texts: { 'more.jsonl': '{"change":1}\n' } }),
    openEngine: async () => ({ ...engine, close: async () => undefined }),
  };
});
afterEach(() => engine.close());

const tell = async (...argv: readonly string[]): Promise<string> => {
  const { code, out, err } = await run(argv, house);
  return `${code} ${out}${err}`.trim();
};

test('a statement is put right, listed, and taken back by its number', async () => {
  expect(await tell('correct', 'a-1', '--speaker', 'Tom Varga')).toBe(
    '0 1 · 3 April 2031 · a-1: said by Tom Varga, not by Ilse Varga\nquoth: "quoth corrections --undo 1" takes it back',
  );
  expect(await tell('correct', 'b-1', '--not-a-statement')).toContain('2 · 3 April 2031 · b-1: not a statement');
  expect(await tell('corrections', '--undo', '1')).toBe(
    '0 1 · 3 April 2031 · a-1: said by Tom Varga, not by Ilse Varga · taken back 3 April 2031',
  );
  expect((await tell('corrections')).split('\n')).toHaveLength(2);
  expect(JSON.parse((await tell('corrections', '--json')).slice(2).split('\n')[1] ?? '')).toMatchObject({
    number: 2,
    state: 'applied',
  });
});

test('speakers are merged, split, renamed and given other names', async () => {
  expect(await tell('speakers', 'split', 'ilse-varga', '--role', 'striker', '--name', 'Ilse Varga (striker)')).toContain(
    'Ilse Varga (ilse-varga) as striker is somebody else (ilse-varga-striker)',
  );
  expect(await tell('speakers', 'merge', 'Tom Varga', 'ilse-varga')).toContain(
    'Tom Varga (tom-varga) is Ilse Varga (ilse-varga)',
  );
  expect(await tell('speakers', 'rename', 'ilse-varga', 'Ilse Dahl')).toContain('is called Ilse Dahl');
  expect(await tell('speakers', 'alias', 'ilse-varga', 'Ilse Berg')).toContain('is also called Ilse Berg');
  expect(await tell('speaker', 'Ilse Dahl')).toContain('by hand (5): Ilse Dahl (ilse-varga) is also called Ilse Berg');
  expect((await tell('speakers', 'list')).split('\n')).toHaveLength(5);
  expect(await tell('speakers', 'undo', '5')).toContain('taken back');
});

test('nothing put right yet is exit code 1', async () => {
  expect(await tell('corrections')).toBe('1 Nothing was put right by hand yet.');
  expect(await tell('speakers', 'list')).toBe('1 Nothing about speakers was put right by hand yet.');
});

test.each([
  [['correct', 'a-9', '--speaker', 'Tom Varga'], '1 quoth: There is no statement "a-9" in the archive; did you mean a-1?'],
  [['correct', 'a-1'], '2 quoth: Nothing says what is wrong; give --speaker, --date, --not-a-statement or --undo'],
  [
    ['correct', 'a-1', '--date', 'soon'],
    '2 quoth: "--date soon" is no date; write it as YYYY-MM-DD, YYYY-MM or YYYY, such as 2022-02-25',
  ],
  [['correct', 'a-1', '--undo'], '1 quoth: Nothing was put right in a statement "a-1"'],
  [
    ['speakers', 'mrege', 'a', 'b'],
    '2 quoth: "speakers mrege" is nothing one can do (did you mean merge?); there are list, merge, split, rename, alias, undo',
  ],
  [['speakers', 'merge', 'tom-varga'], '2 quoth: It is "quoth speakers merge ID INTO-ID"'],
  [
    ['speakers', 'rename', 'tom-varga', 'Tom', 'Dahl'],
    '2 quoth: It is "quoth speakers rename ID NAME"; names of several words stand in quotation marks',
  ],
  [
    ['speakers', 'merge', 'tom-vagra', 'ilse-varga'],
    '1 quoth: There is no speaker "tom-vagra" in the archive; did you mean tom-varga?',
  ],
  [['speakers', 'undo', 'last'], '2 quoth: "speakers undo last" names no correction; give its number, such as 3'],
  [['corrections', '--undo', '7'], '1 quoth: There is no correction 7; "quoth corrections" lists them'],
])('%j is refused with the value and the remedy', async (argv, told) => expect(await tell(...argv)).toBe(told));

test('a list of corrections that is none is refused with its line', async () =>
  expect(await tell('corrections', '--from', 'more.jsonl')).toMatch(/^2 quoth: more\.jsonl:1: this is no correction \(/u));

import { expect, test } from '@jest/globals';
import type { AddOutcome } from '../../src/types.ts';
import { cardboard, run } from './rig.ts';

const outcome = (fields: Partial<AddOutcome>): AddOutcome => ({
  ...{ document: 'a', outcome: 'added', place: 'a.txt', statements: 3, reason: null },
  ...fields,
});
const refused = outcome({ document: null, outcome: 'refused', place: 'b.jsonl:2', statements: 0, reason: 'is not valid JSON' });

test('what was taken is counted, and the exit code is 0', async () => {
  const outcomes = [outcome({}), outcome({ outcome: 'replaced' }), outcome({ outcome: 'unchanged' }), outcome({ document: 'b' })];
  expect(await run('add a.txt', cardboard({ outcomes }))).toEqual({
    code: 0,
    out: '4 articles: 2 added, 1 replaced, 1 unchanged; 12 statements.\n',
    err: '',
  });
});

test('what was refused is named on stderr, the rest is counted, and the exit code is 2', async () => {
  expect(await run('add a.txt b.jsonl', cardboard({ outcomes: [refused, outcome({ statements: 1 })] }))).toEqual({
    code: 2,
    out: '2 articles: 1 added, 1 refused; 1 statement.\n',
    err: 'quoth: b.jsonl:2: is not valid JSON\n',
  });
});

test('as JSON each outcome is a line, and the summary is the last', async () => {
  const { code, out } = await run('add --json a.txt', cardboard({ outcomes: [outcome({}), refused] }));
  expect(code).toBe(2);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([outcome({}), refused, { summary: { added: 1, replaced: 0, unchanged: 0, refused: 1, statements: 3 } }]);
});

test('the places go to the readers, the archive is made, and it is closed in the end', async () => {
  const asked: unknown[] = [];
  await run('add news - --archive there', cardboard({ missing: true, asked: (...question) => asked.push(question) }));
  expect(asked).toEqual([
    ['open', expect.objectContaining({ archive: 'there' })],
    ['read', ['news', '-']],
    ['close', null],
  ]);
});

import { expect, test } from '@jest/globals';
import { cardboard, run } from './rig.ts';

test('our own stories are scored when no file is named', async () => {
  const { code, out, err } = await run('evaluate');
  expect({ code, err }).toEqual({ code: 0, err: 'Written to data/scores.md.\n' });
  expect(out).toMatch(/^stories: 12 articles, 1\.3 MB\/s\n {2}who said what, direct +P +97\.5 +R +50\.0 +F1 +66\.1 {2}of 40\n/u);
  expect(out).toMatch(/\n {2}verbatim +100\.0 {2}of 7\n$/u);
});

test('each file that is named is scored, and what changed is shown with its words', async () => {
  const change = { document: 'd1', attribution: 'q2', piece: 0, outcome: 'wrong-speaker', words: 'It sails' };
  const asked: unknown[] = [];
  const evaluation = { changes: { gained: [], lost: [change] } };
  const house = cardboard({ evaluation, asked: (_, what) => asked.push(what) });
  const { out } = await run('evaluate a.jsonl b.jsonl', house);
  expect(asked).toEqual(['a.jsonl', 'b.jsonl']);
  expect(out.match(/ {2}lost: d1 q2 wrong-speaker “It sails”/gu)).toHaveLength(2);
});

test('weights are fitted on two sets, and on nothing less', async () => {
  const asked: unknown[] = [];
  const house = cardboard({ asked: (_, what) => asked.push(what) });
  const { code, err } = await run('evaluate --fit train.jsonl fit.jsonl', house);
  expect({ code, asked, err }).toEqual({
    code: 0,
    asked: ['train.jsonl fit.jsonl'],
    err: 'Written to data/en/weights.json; now run the evaluation.\n',
  });
  expect(await run('evaluate --fit train.jsonl')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--fit needs two files'),
  });
});

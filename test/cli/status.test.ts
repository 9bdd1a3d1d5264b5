import { expect, test } from '@jest/globals';
import { cardboard, run } from './rig.ts';

const held = { documents: 36, statements: 1214, speakers: 1, period: { first: '2030-05-03', last: '2031-04-02' } };

test('status says what there is, and from when', async () => {
  expect(await run('status', cardboard({ held }))).toEqual({
    code: 0,
    out: 'The archive at /here/data/local holds 36 articles, 1,214 statements by 1 speaker, published 3 May 2030 to 2 April 2031.\n',
    err: '',
  });
});

test('as JSON the counts are fields', async () => {
  const { code, out } = await run('status --json', cardboard({ held }));
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining(held)]);
});

test('an empty archive, or none, is no trouble', async () => {
  expect(await run('status')).toMatchObject({
    code: 0,
    out: 'The archive at /here/data/local is empty; "quoth add FILE" puts articles in.\n',
  });
  const none = await run('status', cardboard({ missing: true }));
  expect(none).toMatchObject({ code: 0, err: '' });
  expect(none.out).toContain('(not there yet) is empty');
  const { code, out } = await run('status --json --archive there', cardboard({ missing: true }));
  expect([code, JSON.parse(out)]).toEqual([
    0,
    expect.objectContaining({ documents: 0, statements: 0, speakers: 0, path: 'there' }),
  ]);
});

test('rebuild remakes on all cores unless told otherwise', async () => {
  const asked: unknown[] = [];
  for (const line of ['rebuild', 'rebuild --workers 1'])
    await run(line, cardboard({ held, asked: (question, what) => question === 'rebuild' && asked.push(what) }));
  expect(asked).toEqual([{ workers: 2 }, { workers: 1 }]);
});

test('a rebuild that was stopped says what is left, and that the same command goes on', async () => {
  expect(await run('rebuild', cardboard({ held, interrupted: true }))).toMatchObject({
    code: 130,
    err: 'quoth: stopped with 3 articles left; the same command goes on where this one stopped\n',
  });
});

test('rebuild says what it made anew', async () => {
  expect(await run('rebuild', cardboard({ held }))).toMatchObject({
    code: 0,
    out: '36 articles, 1,214 statements by 1 speaker\n',
  });
});

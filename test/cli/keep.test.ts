import { expect, test } from '@jest/globals';
import { cardboard, run } from './rig.ts';

test('a day that is on no calendar removes nothing', async () => {
  for (const day of ['2031-13-45', '2031-02-30', '2031-00', '31', 'yesterday', '01.04.2031']) {
    const asked: string[] = [];
    expect([day, await run(`remove --before ${day}`, cardboard({ asked: (question) => asked.push(question) }))]).toEqual([
      day,
      { code: 2, out: '', err: `quoth: "--before ${day}" is no date; write it as YYYY-MM-DD, such as 2022-02-25\n` },
    ]);
    expect(asked).toEqual([]);
  }
});

test('a removal without a choice removes nothing', async () => {
  expect(await run('remove')).toMatchObject({ code: 2, err: expect.stringContaining('Nothing says which articles') });
});

test('a check says how much it found sound, for of nothing that is easily said', async () => {
  expect(await run('check', cardboard({ held: { documents: 36, statements: 1214, speakers: 1 } }))).toEqual({
    code: 0,
    out: 'The archive is sound: 36 articles, 1,214 statements by 1 speaker.\n',
    err: '',
  });
  expect(await run('check', cardboard({ problems: ['a row is missing'] }))).toEqual({
    code: 2,
    out: 'a row is missing\n',
    err: '',
  });
  expect(await run('check --json', cardboard({ problems: ['a row is missing'] }))).toMatchObject({
    code: 2,
    out: '{"problems":["a row is missing"]}\n',
  });
});

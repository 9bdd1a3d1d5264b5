import { describe, expect, test } from '@jest/globals';
import { cardboard, run, statement } from './rig.ts';

describe('quoth watch', () => {
  test('the first time it prints nothing and begins', async () => {
    const asked: string[] = [];
    const house = cardboard({ news: null, asked: (question) => asked.push(question) });
    const told = await run('watch ferry OR bridge', house);
    expect(told).toEqual({
      code: 1,
      out: '',
      err: 'quoth: watching “ferry OR bridge” from now on; 0 statements so far, shown by quoth search\n',
    });
    expect(asked).toContain('keep');
  });
  test('what is new is printed, then remembered: exit code 0', async () => {
    const asked: string[] = [];
    const house = cardboard({ news: [statement()], asked: (question) => asked.push(question) });
    const told = await run('watch ferry', house);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toMatch(/^“The ferry sails again,”\n {2}— Ilse Varga/u);
    expect(asked).toEqual(['open', 'watch', 'keep', 'close']);
    expect((await run('watch --json ferry', house)).out).toBe(`${JSON.stringify(statement())}\n`);
  });
  test('nothing new is silent: exit code 1', async () =>
    expect(await run('watch ferry', cardboard({ news: [] }))).toEqual({ code: 1, out: '', err: '' }));
});

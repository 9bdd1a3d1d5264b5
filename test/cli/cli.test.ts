import { expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/cli/commands.ts';
import { UnavailableError } from '../../src/errors.ts';
import { cardboard, run } from './rig.ts';

test('help names every command, with its flags and examples', async () => {
  const help = await run('--help');
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const { name, options, examples } of COMMANDS) {
    expect(help.out).toMatch(new RegExp(`^ {2}${name}\\b`, 'mu'));
    const { code, out } = await run(`${name} --help`);
    expect(code).toBe(0);
    for (const { flag } of options) expect(out).toContain(flag);
    for (const example of examples) expect(out).toContain(example);
    expect(out).toContain('--archive <dir>');
  }
});

test('help is a command too, as people are used to', async () => {
  expect(await run('help search')).toEqual(await run('search --help'));
  expect(await run('help')).toEqual(await run('--help'));
});

test('help on a command there is none of names the near miss', async () => {
  const told = (near: string) => `quoth: unknown command ${near}; "quoth --help" lists commands and flags\n`;
  expect(await run('help serach')).toEqual({ code: 2, out: '', err: told(`'serach' (did you mean search?)`) });
  expect(await run('help everything')).toEqual({ code: 2, out: '', err: told(`'everything'`) });
});

test('a line without words shows the help', async () => {
  expect(await run('')).toEqual(await run('--help'));
});

test('the version is the package’s', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: '9.9.9\n', err: '' });
});

test('what is mistyped is told in one line with the near miss, and ends with 2', async () => {
  const cases = [
    ['serach ferry', `quoth: unknown command 'serach' (did you mean search?)`],
    ['search --jsn ferry', `quoth: unknown option '--jsn' (did you mean --json?)`],
    ['status --archve x', `quoth: unknown option '--archve' (did you mean --archive?)`],
    ['extract', `quoth: missing required argument 'file'`],
    ['status now', `quoth: too many arguments for 'status'`],
    [
      'search --limit none ferry',
      `quoth: option '--limit <number>' argument 'none' is invalid. Give a whole number from 1, such as 20`,
    ],
    ['search --limit 0 ferry', `quoth: option '--limit <number>' argument '0' is invalid.`],
    ['search ferry -storm', `quoth: unknown option '-storm'; words that begin with a dash go behind "--"`],
    ['status --archive', `quoth: option '--archive <dir>' argument missing`],
  ] as const;
  for (const [line, message] of cases) {
    const told = await run(line);
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.err.startsWith(message)).toBe(true);
    const name = line.split(' ')[0];
    const help = name === 'serach' ? '"quoth --help" lists commands and flags' : `"quoth ${name} --help" shows how it is used`;
    expect(told.err).toMatch(new RegExp(`^[^\\n]+; ${help}\\n$`, 'u'));
  }
});

test('expected failures are one line, unexpected ones show where they came from', async () => {
  const failing = (error: Error) => ({ ...cardboard(), openEngine: async () => Promise.reject(error) });
  const locked = new UnavailableError('the archive is locked by another quoth; wait for it', { code: 'E_LOCKED' });
  expect(await run('search ferry', failing(locked))).toEqual({
    code: 2,
    out: '',
    err: 'quoth: the archive is locked by another quoth; wait for it\n',
  });
  const bug = await run('search ferry', failing(new TypeError('x is not a function')));
  expect(bug).toMatchObject({ code: 2, out: '' });
  expect(bug.err).toMatch(/please report it\nTypeError: x is not a function\n {4}at /u);
});

test('the archive may be named before or after the command', async () => {
  for (const line of ['--archive there status', 'status --archive there', 'status --archive=there']) {
    expect((await run(line)).out).toContain('The archive at');
    const flags: unknown[] = [];
    await run(line, cardboard({ asked: (question, what) => question === 'open' && flags.push(what) }));
    expect(flags).toEqual([expect.objectContaining({ archive: 'there' })]);
  }
});

test('who pipes an article in without a place is told of the dash', async () => {
  expect((await run('extract')).err).toContain('"-" is standard input');
});

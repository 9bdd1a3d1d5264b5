// The whole house through its side door, as a process would call it: what comes out of files, and one clear message for each bad input.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main } from '../src/main.ts';
import { sink, type Told } from './cli/rig.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-main-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Setting = { readonly input?: string; readonly environment?: Readonly<Record<string, string>> };

async function run(argv: readonly string[], { input = '', environment = {} }: Setting = {}): Promise<Told> {
  const out = sink();
  const err = sink();
  async function* stdin(): AsyncGenerator<string> {
    yield input;
  }
  const whenStopped = () => AbortSignal.abort();
  const code = await main(argv, { stdin: stdin(), stdout: out.stream, stderr: err.stream, environment, whenStopped });
  return { code, out: out.text(), err: err.text() };
}

/** Writes a file into the folder of this test, and returns its path. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const records = (out: string): { document: { id: string }; outcome: string; text: string }[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const ARTICLE = 'The crossing was rough. “The ferry sails again tomorrow,” harbour master Ilse Varga said on Wednesday.';

describe('articles', () => {
  test('articles without a day are told of once, however many there are', async () => {
    const [one, two] = [file('one.txt', ARTICLE), file('two.txt', `${ARTICLE} It rained.`)];
    const { err } = await run(['extract', one]);
    expect(err).toMatch(/^quoth: [^\n]*one\.txt: has no day of publication, .+ --published YYYY-MM-DD\n$/u);
    expect((await run(['extract', one, two])).err).toMatch(/^quoth: 2 articles have no day of publication, .+\n$/u);
    expect((await run(['extract', '--published', '2031-04-03', one])).err).toBe('');
  });

  test('a text file, its JSON line and standard input give the same statements', async () => {
    const text = await run(['extract', '--json', file('same.txt', ` date 2031-04-03 ${ARTICLE}\n`)]);
    const line = JSON.stringify({ id: null, published: '2031-04-03', title: null, text: ARTICLE, attributions: [1] });
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(records(text.out)).toEqual([expect.objectContaining({ text: 'The ferry sails again tomorrow,' })]);
    expect(await run(['extract', '--json', file('same.jsonl', `${line}\n`)])).toEqual(text);
    expect(await run(['extract', '--json', '-'], { input: `\n ${line}` })).toEqual(text);
    expect(await run(['extract', '--json', '-'], { input: `date 2031-04-03\n\n${ARTICLE}` })).toEqual(text);
  });

  test('what is not there is named, with what may have been meant', async () => {
    const archive = ['--archive', join(folder, 'slips')];
    await run(['add', file('slips.jsonl', JSON.stringify({ id: 'a1', text: ARTICLE })), ...archive]);
    const told = async (...argv: string[]) => {
      const { code, err } = await run([...argv, ...archive]);
      return `${code} ${err.trimEnd()}`;
    };
    expect(await told('remove', 'a2')).toBe('1 quoth: There is no article "a2" in the archive');
    expect(await told('cite', 'a1-1')).toBe('1 quoth: There is no statement "a1-1" in the archive; did you mean a1-25?');
    expect(await told('cite', 'x')).toBe(
      '1 quoth: There is no statement "x" in the archive; ids stand at the end of each result of a search',
    );
    expect(await told('verify', '--batch', 'no.csv')).toBe(
      '2 quoth: no.csv: does not exist; check the spelling and the current folder',
    );
    expect(await told('verify', '--batch', folder)).toBe(`2 quoth: ${folder}: is a folder; name a file`);
  });

  test('adding twice changes nothing, and adding a changed article replaces it', async () => {
    const archive = ['--archive', join(folder, 'twice')];
    const outcomes = async (text: string) => {
      const told = await run(['add', '--json', file('article.jsonl', JSON.stringify({ id: 'a1', text })), ...archive]);
      return [told.code, records(told.out)[0]?.outcome];
    };
    expect(await outcomes(ARTICLE)).toEqual([0, 'added']);
    expect(await outcomes(ARTICLE)).toEqual([0, 'unchanged']);
    expect(await outcomes(`${ARTICLE} It did.`)).toEqual([0, 'replaced']);
    expect(JSON.parse((await run(['status', '--json', ...archive])).out)).toMatchObject({ documents: 1 });
  });

  test('an archive that does not exist is not made by looking at it', async () => {
    const environment = { QUOTH_ARCHIVE: join(folder, 'nowhere') };
    expect(await run(['status', '--json'], { environment })).toMatchObject({ code: 0, err: '' });
    expect((await run(['search', 'ferry'], { environment })).err).toContain('There is no archive at');
    expect((await run(['status'], { environment })).out).toContain('not there yet');
  });

  test('a folder that holds no archive is none, so that nobody takes “said nobody” for an answer', async () => {
    const elsewhere = ['--archive', join(file('elsewhere/notes.txt', 'Not an archive.'), '..')];
    for (const asked of [
      ['search', 'ferry'],
      ['verify', 'The ferry sails again tomorrow'],
    ])
      expect(await run([...asked, ...elsewhere])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/There is no archive at .+elsewhere yet/u),
      });
  });
});

describe('bad input is one clear message, exit code 2, and the other files still go in', () => {
  const cases: readonly { readonly what: string; readonly path: () => string; readonly message: RegExp }[] = [
    { what: 'a missing file', path: () => join(folder, 'gone.txt'), message: /gone\.txt: does not exist; check the spelling/u },
    { what: 'an empty file', path: () => file('empty.txt', ''), message: /empty\.txt: holds no text; give the words/u },
    {
      what: 'an empty file of lines',
      path: () => file('empty.jsonl', '\n'),
      message: /empty\.jsonl: is empty; each line should/u,
    },
    { what: 'an empty folder', path: () => join(file('none/.hidden', ''), '..'), message: /none: holds no articles; put \.txt/u },
    {
      what: 'a broken line',
      path: () => file('lines.jsonl', '\n{"text": }\n'),
      message: /lines\.jsonl:2: is not valid JSON .+ one article/u,
    },
    {
      what: 'a bad date in a text',
      path: () => file('date.txt', 'date 2031-02-30 It sails.'),
      message: /date\.txt: the publication date "2031-02-30" is not on the calendar; write it as YYYY-MM-DD/u,
    },
    {
      what: 'a bad date in a line',
      path: () => file('date.jsonl', '{"text":"It sails.","published":"tomorrow"}'),
      message: /date\.jsonl:1: the publication date "tomorrow" is not on the calendar; write it as YYYY-MM-DD/u,
    },
    {
      what: 'an unknown kind of file',
      path: () => file('page.pdf', '%PDF'),
      message: /page\.pdf: is a \.pdf file, .*; known are \.txt/u,
    },
  ];
  for (const { what, path, message } of cases) {
    test(what, async () => {
      const places = [path(), file('good.txt', `date 2031-04-03 ${ARTICLE}`)];
      const archive = mkdtempSync(join(folder, 'archive-'));
      for (const command of ['add', 'extract']) {
        const told = await run([command, '--archive', archive, ...places]);
        expect(told.code).toBe(2);
        expect(told.err).toMatch(new RegExp(`^quoth: [^\\n]*${message.source}[^\\n]*\\n$`, 'u'));
      }
      expect(JSON.parse((await run(['status', '--json', '--archive', archive])).out)).toMatchObject({ documents: 1 });
    });
  }

  test('a corrupt archive', async () => {
    const archive = join(folder, 'corrupt');
    file('corrupt/quoth.sqlite', 'this is no database, however long one looks at it'.repeat(200));
    for (const argv of [['status'], ['search', 'ferry'], ['add', file('good.txt', ARTICLE)]]) {
      const told = await run([...argv, '--archive', archive]);
      expect(told).toMatchObject({ code: 2, out: '' });
      expect(told.err).toMatch(/^quoth: [^\n]*corrupt[^\n]*\n$/u);
    }
  });

  test('an archive whose folder is a file', async () => {
    const told = await run(['add', file('good.txt', ARTICLE), '--archive', file('plain', 'x')]);
    expect(told.code).toBe(2);
    expect(told.err).toMatch(/^quoth: [^\n]*plain[^\n]*--archive[^\n]*\n$/u);
  });

  test('a port that is none', async () => {
    expect(await run(['serve'], { environment: { PORT: 'http' } })).toEqual({
      code: 2,
      out: '',
      err: 'quoth: PORT is "http"; give a whole number from 0 to 65535\n',
    });
  });
});

describe('news is never bad input', () => {
  const odd = ['“', '”'.repeat(5000), '\uD800\uD800', '\u0000', '{', '---', '“a” said said said', 'x'.repeat(100_000)];
  for (const text of odd) {
    test(`a text that begins ${JSON.stringify(text.slice(0, 12))} and has ${text.length} characters`, async () => {
      expect(await run(['extract', file('odd.jsonl', JSON.stringify({ text }))])).toMatchObject({ code: 0 });
    });
  }
});

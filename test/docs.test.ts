// What exists is documented, and what the documentation shows is what happens.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../src/cli/commands.ts';
import { SETTINGS } from '../src/config.ts';
import { main } from '../src/main.ts';
import { statement } from './cli/rig.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));

const readme = read('README.md');

describe('the README names', () => {
  test('every command', () => {
    expect(COMMANDS.filter(({ name }) => !readme.includes(`\`quoth ${name}`)).map(({ name }) => name)).toEqual([]);
  });

  test('every flag', () => {
    const flags = [...COMMANDS.flatMap(({ options }) => options), ...SETTINGS].map(({ flag }) => flag.split(' ')[0] ?? '');
    expect([...new Set(flags)].filter((flag) => !readme.includes(`\`${flag}`))).toEqual([]);
  });

  test('every setting, with its variable, its default and its meaning', () => {
    for (const { flag, env, fallback } of SETTINGS) {
      const name = flag.replace(/<(.*)>/u, (_, value: string) => value.toUpperCase());
      expect(readme).toContain(`| \`${name}\` | \`${env}\` | \`${fallback}\` |`);
    }
  });

  test('every address of the web that does not just lead elsewhere', () => {
    const code = filesUnder('src/web').map(read).join('\n');
    const paths = [
      ...code.matchAll(/(?:path: |app\.(?:get|post)\(\s*)'(\/[^']*)'(?!, \(_request, response\) => response\.redirect)/gu),
    ].map(([, path]) => path?.replace(':id', 'ID'));
    const told = [...new Set(paths)];
    expect(told.length).toBeGreaterThan(10);
    const missing = told.filter((path) => !new RegExp(`\`(?:GET |POST )?${path?.replace('.', '\\.')}[?\`]`, 'u').test(readme));
    expect(missing).toEqual([]);
  });

  test('every field of the query', () => {
    const [, fields] = /FIELDS: readonly FieldName\[\] = \[([^\]]+)\]/u.exec(read('src/search/filters.ts')) ?? [];
    const names = [...(fields ?? '').matchAll(/'(\w+)'/gu)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !readme.includes(`\`${name}:`))).toEqual([]);
  });

  test('every field of the statement record', () => {
    expect(Object.keys(statement()).filter((field) => !new RegExp(`^\\|.*\`${field}\`.*\\|`, 'mu').test(readme))).toEqual([]);
  });
});

test('data/README.md names every file of data/: by itself, by its folder (`sample/`) or by its ending (`gold/*.quotes`)', () => {
  const names = [...read('data/README.md').matchAll(/`([^`\s]+)`/gu)].map(([, name]) => name ?? '');
  const isNamed = (path: string) =>
    names.some((name) => {
      const [before = '', after] = name.split('*');
      if (path.startsWith('en/lexicon/')) return path === name;
      if (after !== undefined) return path.startsWith(before) && path.endsWith(after);
      return name.endsWith('/') ? path.startsWith(name) : path === name;
    });
  const files = filesUnder('data').map((path) => path.replace(/^data\//u, ''));
  expect(files.filter((path) => !path.startsWith('local/') && path !== 'README.md' && !isNamed(path))).toEqual([]);
});

describe.each(['README.md', 'src/README.md', 'data/README.md'])('%s', (page) => {
  const words = existsSync(join(root, page)) ? read(page) : '';

  test('links only to files that are there', () => {
    const links = [...words.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  test('names only scripts that are there', () => {
    const scripts = [...words.matchAll(/npm run ([\w-]+)/gu)].map(([, script]) => script ?? '');
    const known = JSON.parse(read('package.json')).scripts;
    expect(scripts.filter((script) => !(script in known))).toEqual([]);
  });
});

describe('the README’s examples print what they claim', () => {
  let archive = '';
  beforeAll(async () => {
    archive = mkdtempSync(join(tmpdir(), 'quoth-docs-'));
    await run(['add', join(root, 'data/sample')], '');
  });
  afterAll(() => rmSync(archive, { recursive: true, force: true }));

  /** All that a terminal would show. */
  async function run(argv: readonly string[], input: string): Promise<string> {
    let shown = '';
    const screen = () =>
      new Writable({
        write(chunk, _encoding, done) {
          shown += String(chunk);
          done();
        },
      });
    async function* stdin(): AsyncGenerator<string> {
      yield input;
    }
    const environment = { QUOTH_ARCHIVE: archive };
    await main(argv, { stdin: stdin(), stdout: screen(), stderr: screen(), environment, whenStopped: () => AbortSignal.abort() });
    return shown;
  }

  test('the statement record is that of the first example', async () => {
    const [, input] = /\$ echo '([^']*)' \| quoth extract -\n/u.exec(readme) ?? [];
    const [, record] = /## The statement record[\s\S]*?```json\n([\s\S]*?)```/u.exec(readme) ?? [];
    const shown = JSON.parse(await run(['extract', '--json', '-'], input ?? ''));
    expect(shown).toEqual({ ...JSON.parse(record ?? ''), confidence: expect.any(Number) });
  });

  const examples = [...readme.matchAll(/```console\n([\s\S]*?)```/gu)].flatMap(([, block]) => (block ?? '').split(/^(?=\$ )/mu));
  test('there are some', () => expect(examples.length).toBeGreaterThan(3));

  test.each(examples.map((example) => [example.slice(0, example.indexOf('\n')), example]))('%s', async (_, example) => {
    const [line = '', ...output] = example.trimEnd().split('\n');
    const [, input, command] = /^\$ (?:echo '([^']*)' \| )?quoth (.*)$/u.exec(line) ?? [];
    if (command === undefined) throw new Error(`cannot run ${line}`);
    const argv = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
      ([, single, double, bare]) => single ?? double ?? bare ?? '',
    );
    const shown = await run(argv, input === undefined ? '' : `${input}\n`);
    expect(shown.trimEnd()).toMatch(new RegExp(`^${output.map(toPattern).join('\\n').trimEnd()}$`, 'u'));
  });
});

/** A line as it must come out. "…" is anything, on a line of its own any lines; how sure we are, and how much there is, may change without the README being wrong. */
function toPattern(line: string): string {
  if (line.trim() === '…') return '[\\s\\S]*';
  return line
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/…/gu, '.*')
    .replace(/\d+ % sure/u, '\\d+ % sure')
    .replace(/[\d,]+ (statements?|speakers?|articles?)\b/gu, '[\\d,]+ $1')
    .replace(/(confidence(?:=|":))\d\\\.\d+/u, '$1\\d(?:\\.\\d+)?')
    .replace(/^ {3}(?:\\\+|−)\d\\\.\d+/u, ' {3}[+−]\\d+\\.\\d+');
}

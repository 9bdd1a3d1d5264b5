// Holds the floors of the house: what may import what, and where time, chance, files and the environment may be touched.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = new URL('..', import.meta.url).pathname;
const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

const sources = filesUnder('src', '.ts');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Code without comments and without the text of strings' neighbours: enough to look for calls. */
const codeOf = (file: string): string =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/^\s*\/\/.*$/gmu, '');

type Import = { readonly from: string; readonly to: string };
const imports: readonly Import[] = sources.flatMap((from) =>
  [...codeOf(from).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)].map((found) => ({
    from,
    to: normalize(join(dirname(from), found[1] as string)),
  })),
);

/** Rooms by floor, as `src/README.md` draws them. */
const FLOORS: Readonly<Record<string, number>> = {
  'types.ts': 0,
  types: 0,
  'errors.ts': 0,
  text: 1,
  language: 2,
  extract: 3,
  ingest: 3,
  search: 3,
  cite: 3,
  evaluate: 3,
  archive: 4,
  engine: 5,
  web: 6,
  cli: 6,
  'config.ts': 7,
  'main.ts': 7,
};
const roomOf = (file: string): string => file.split('/')[1] as string;
const floorOf = (file: string): number => FLOORS[roomOf(file)] ?? Number.NaN;

/** Rooms that may reach only some of the floors below them. */
const REACH: Readonly<Record<string, readonly string[]>> = {
  archive: ['types.ts', 'errors.ts', 'text', 'language', 'search'],
  web: ['types.ts', 'errors.ts', 'text', 'engine'],
  cli: ['types.ts', 'errors.ts', 'text', 'engine'],
};

test('every source file has a floor', () => {
  expect(sources.filter((file) => Number.isNaN(floorOf(file)))).toEqual([]);
  expect(sources.length).toBeGreaterThan(15);
});

test('imports only go down, or stay in their room', () => {
  const wrong = imports.filter(({ from, to }) => {
    if (roomOf(from) === roomOf(to) && floorOf(from) > 0 && floorOf(from) < 7) return false;
    if (roomOf(from) === 'main.ts') return false;
    if (floorOf(from) === 0 && floorOf(to) === 0) return false;
    return floorOf(to) >= floorOf(from) || (REACH[roomOf(from)] ?? [roomOf(to)]).includes(roomOf(to)) === false;
  });
  expect(wrong).toEqual([]);
});

test('nobody imports the roof, and only main imports the configuration', () => {
  expect(imports.filter(({ to }) => to === 'src/main.ts')).toEqual([]);
  expect(imports.filter(({ from, to }) => to === 'src/config.ts' && from !== 'src/main.ts')).toEqual([]);
});

test('names, clauses and times are read without one another', () => {
  const roomIn = (file: string): string | undefined => /^src\/language\/(names|clauses|time)\//u.exec(file)?.[1];
  const wrong = imports.filter(({ from, to }) => roomIn(from) && roomIn(to) && roomIn(from) !== roomIn(to));
  expect(wrong).toEqual([]);
  expect(new Set(sources.map(roomIn))).toEqual(new Set([undefined, 'names', 'clauses', 'time']));
});

test('a stage of the extraction does not know another stage', () => {
  // Only the pipeline knows them all; the attribution has its candidates and its table of reasons, the cues those by their place and the verbs, the evidence its signs, the quotations
  // their drafts and what goes on with what, the speakers the room `who`, the dates the room `when`.
  const stages = sources.filter((file) => roomOf(file) === 'extract' && file !== 'src/extract/extract.ts');
  const parts = /^src\/extract\/(?:attributions|candidates?|near-mentions|previous|reasons)\.ts$/u;
  const judged = /^src\/extract\/(?:evidence|signs)\.ts$/u;
  const told = /^src\/extract\/(?:cues|placed-cues|verb-cues|bare-verbs|closing-tags|no-verbs|perfect-verbs|present-verbs)\.ts$/u;
  const said = /^src\/extract\/(?:quotations|drafts|continuing)\.ts$/u;
  const who = /^src\/extract\/(?:speakers|who\/.*)\.ts$/u;
  const turns = /^src\/extract\/(?:turns|transcripts)\.ts$/u;
  const when = /^src\/extract\/(?:dates|when\/.*)\.ts$/u;
  const wrong = imports.filter(
    ({ from, to }) =>
      stages.includes(from) &&
      roomOf(to) === 'extract' &&
      !(parts.test(from) && parts.test(to)) &&
      !(judged.test(from) && judged.test(to)) &&
      !(told.test(from) && told.test(to)) &&
      !(said.test(from) && said.test(to)) &&
      !(who.test(from) && who.test(to)) &&
      !(turns.test(from) && turns.test(to)) &&
      !(when.test(from) && when.test(to)),
  );
  expect(wrong.filter(({ from, to }) => dirname(from) === dirname(to) && dirname(from) === 'src/extract')).toEqual([]);
  const intoRooms = wrong.filter(({ from, to }) => [when, who].some((room) => room.test(from) || room.test(to)));
  expect(intoRooms).toEqual([]);
});

test('what is exported is imported somewhere; what only its own file needs is not exported', () => {
  const everywhere = [...sources, ...filesUnder('test', '.ts'), ...filesUnder('test', '.js'), ...filesUnder('src', '.js')].map(
    textOf,
  );
  const wanted = new Set(
    everywhere.flatMap((text) =>
      [...text.matchAll(/(?:import|export|const) (?:type )?\{([^}]*)\} (?:from|= await import)/gu)].flatMap(([, names = '']) =>
        [...names.matchAll(/(?<!as )\b(?!type\b|as\b)[\w$]+/gu)].map(([name]) => name),
      ),
    ),
  );
  // `import * as say`: whatever is in there may be asked for by a template.
  const whole = new Set(
    everywhere.flatMap((text) =>
      [...text.matchAll(/import \* as \w+ from '([^']+)'/gu)].map(([, file]) => file?.split('/').at(-1)),
    ),
  );
  const exported = sources
    .filter((file) => !whole.has(file.split('/').at(-1)))
    .flatMap((file) =>
      [...textOf(file).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gmu)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
  expect(exported.length).toBeGreaterThan(500);
  expect(exported.filter(({ name }) => !wanted.has(name))).toEqual([]);
});

test('the archive is reached by its interface; only the roof knows which one it is', () => {
  const inside = imports.filter(({ from, to }) => roomOf(to) === 'archive' && roomOf(from) !== 'archive');
  expect(inside.filter(({ from, to }) => from !== 'src/main.ts' && to !== 'src/archive/archive.ts')).toEqual([]);
});

test('there is no cycle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const { to } of imports.filter(({ from }) => from === file)) visit(to, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

describe('what is touched only where it belongs', () => {
  const offenders = (pattern: RegExp, allowed: RegExp): string[] =>
    sources.filter((file) => !allowed.test(file) && pattern.test(codeOf(file)));

  test('the environment: in the configuration', () => expect(offenders(/process\.env/u, /^src\/config\.ts$/u)).toEqual([]));
  test('the clock: under the roof alone', () =>
    expect(offenders(/new Date\(\)|Date\.now\(|performance\.now\(|hrtime/u, /^src\/main\.ts$/u)).toEqual([]));
  test('chance: nowhere', () => expect(offenders(/Math\.random|randomUUID|randomBytes/u, /^$/u)).toEqual([]));
  test('files: by the loaders, the readers, the archive and the doors', () =>
    expect(
      offenders(
        /from 'node:fs(?:\/promises)?'/u,
        /^src\/(?:main|config|language\/load|ingest\/.*|archive\/.*|evaluate\/.*|engine\/.*|cli\/.*|web\/.*)\.ts$/u,
      ),
    ).toEqual([]));
  test('SQLite and MiniSearch: by the embedded archive', () =>
    expect(offenders(/from '(?:better-sqlite3|minisearch)'/u, /^src\/archive\/embedded\//u)).toEqual([]));
  test('compromise: by the language', () => expect(offenders(/from 'compromise/u, /^src\/language\//u)).toEqual([]));
});

/** Each takes as long to load as a tenth of a short command: it is loaded by whoever first needs it. */
const HEAVY = /^(?:better-sqlite3|compromise|feedsmith|linkedom|zod|express|ejs|minisearch|@modelcontextprotocol\/.*)$/u;

test('no command waits for a library that it may not need', () => {
  const reached = new Set(['src/main.ts', 'src/engine/worker.ts']);
  const waitedFor: string[] = [];
  for (const file of reached) {
    for (const [, name = ''] of codeOf(file).matchAll(/^(?:import|export) (?!type )(?:[^';]* from )?'([^']+)'/gmu)) {
      if (name.startsWith('.')) reached.add(normalize(join(dirname(file), name)));
      else if (HEAVY.test(name)) waitedFor.push(`${file} imports ${name}`);
    }
  }
  expect(reached.size).toBeGreaterThan(200);
  expect(waitedFor).toEqual([]);
});

test('every source file says first what it is for', () => {
  expect(sources.filter((file) => !/^\/\/ \S.{15,}/u.test(textOf(file)))).toEqual([]);
});

test('templates print escaped, and unescaped only what they include', () => {
  const views = existsSync(join(root, 'views')) ? filesUnder('views', '.ejs') : [];
  expect(views.filter((file) => /<%-(?!\s*include\()/u.test(textOf(file)))).toEqual([]);
});

test('no name says nothing', () => {
  expect(
    sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|manager|service|handler)s?(?:\.|\/)/u.test(file)),
  ).toEqual([]);
});

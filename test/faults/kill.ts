// Ends `quoth add` and `quoth rebuild` at odd moments and looks whether everything that was reported is there.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { loadEnglish } from '../../src/language/language.ts';

const QUOTH = fileURLToPath(new URL('../../src/quoth.js', import.meta.url));

/** A folder for one test file; `rmSync` it in the end. */
export const folderFor = (name: string): string => mkdtempSync(join(tmpdir(), `quoth-${name}-`));

/** A file of so many short articles: k0, k1, … */
export function writeArticles(folder: string, count: number): string {
  const line = (n: number) =>
    JSON.stringify({
      id: `k${n}`,
      published: '2031-04-03',
      text: `“We have counted ${n} ships,” harbour master Ilse Varga said on Wednesday. “Not one more.”`,
    });
  const file = join(folder, `${count}.jsonl`);
  writeFileSync(file, Array.from({ length: count }, (_, n) => `${line(n)}\n`).join(''));
  return file;
}

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly lines: readonly string[];
  readonly err: string;
};

/** Runs the built command; `meddle` gets the process at once and again at each piece it prints; `node` are flags for Node. Whole lines only. */
export async function quoth(
  argv: readonly string[],
  meddle: (child: ChildProcess, printed: string) => void = () => undefined,
  node: readonly string[] = [],
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, QUOTH, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  meddle(child, out);
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    meddle(child, out);
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, lines: out.split('\n').slice(0, -1), err };
}

/** Does something once, so many ms after the first printed line. */
export function afterFirstLine(
  act: (child: ChildProcess) => void,
  delay: number,
): (child: ChildProcess, printed: string) => void {
  let armed = false;
  return (child, printed) => {
    if (armed || !printed.includes('\n')) return;
    armed = true;
    setTimeout(() => act(child), delay);
  };
}

/** Ids of what was reported as kept. */
export function reportedIn(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => JSON.parse(line))
    .flatMap(({ document, outcome }) => (typeof document === 'string' && outcome !== 'refused' ? [document] : []));
}

/** What is wrong with an archive, as the next process would find it: all that `check` finds, and what was reported and is not there. */
export async function faultsOf(archive: string, reported: Iterable<string>): Promise<readonly string[]> {
  const faults: string[] = [];
  const engine = createEngine({
    english: loadEnglish,
    archive: createArchive({ directory: archive, now: () => performance.now() }),
  });
  for await (const problem of engine.check()) faults.push(problem);
  const held = new Set<string>();
  for await (const { id } of engine.documents()) held.add(id);
  await engine.close();
  for (const id of reported) if (!held.has(id)) faults.push(`${id} was reported and is not there`);
  return faults;
}

/** Kills an add of so many articles once for each delay (ms after its first line), each time in the archive the last one left. */
export async function killRepeatedly(
  count: number,
  delays: readonly number[],
): Promise<{ readonly killed: number; readonly reported: number; readonly faults: readonly string[] }> {
  const folder = folderFor('kill');
  try {
    const file = writeArticles(folder, count);
    const archive = join(folder, 'archive');
    const reported = new Set<string>();
    const faults: string[] = [];
    let killed = 0;
    for (const delay of delays) {
      const kill = afterFirstLine((child) => child.kill('SIGKILL'), delay);
      const { signal, lines } = await quoth(['add', '--json', '--archive', archive, file], kill);
      if (signal === 'SIGKILL') killed++;
      for (const id of reportedIn(lines)) reported.add(id);
      faults.push(...(await faultsOf(archive, reported)));
    }
    return { killed, reported: reported.size, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Kills `quoth add` at odd moments and looks whether everything it reported is there; for the tests that do it ten times, and fifty.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { loadEnglish } from '../../src/language/language.ts';

const QUOTH = fileURLToPath(new URL('../../src/quoth.js', import.meta.url));

export type Ended = { readonly code: number | null; readonly signal: string | null; readonly lines: readonly string[] };

/** Runs the built command; with `killAfter`, kills it so many ms after the first line it prints. Whole lines only. */
export async function quoth(argv: readonly string[], killAfter: number | null = null): Promise<Ended> {
  const child = spawn(process.execPath, [QUOTH, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  let armed = false;
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    if (!armed && killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
    armed = true;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, lines: out.split('\n').slice(0, -1) };
}

/** Ids of what was reported as kept. */
export function reportedIn(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => JSON.parse(line))
    .flatMap(({ document, outcome }) => (typeof document === 'string' && outcome !== 'refused' ? [document] : []));
}

/** Kills an add over and over in one archive; the ids that were reported, and those that are missing after each round. */
export async function killRepeatedly(
  archive: string,
  file: string,
  delays: readonly number[],
): Promise<{ readonly killed: number; readonly reported: number; readonly faults: readonly string[] }> {
  const reported = new Set<string>();
  const faults: string[] = [];
  let killed = 0;
  for (const delay of delays) {
    const { signal, lines } = await quoth(['add', '--json', '--archive', archive, file], delay);
    if (signal === 'SIGKILL') killed++;
    for (const id of reportedIn(lines)) reported.add(id);
    // A fresh opening, as the next process would.
    const engine = createEngine({
      english: loadEnglish,
      archive: createArchive({ directory: archive, now: () => performance.now() }),
    });
    for await (const problem of engine.check()) faults.push(problem);
    const held = new Set<string>();
    for await (const { id } of engine.documents()) held.add(id);
    await engine.close();
    for (const id of reported) if (!held.has(id)) faults.push(`${id} was reported and is not there`);
  }
  return { killed, reported: reported.size, faults };
}

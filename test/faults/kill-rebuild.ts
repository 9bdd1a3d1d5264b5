// Ends `quoth rebuild` at odd moments and looks whether the old stays served, the work done stays done, and the end is the same.

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { faultsOf, folderFor, quoth, writeArticles } from './kill.ts';

export type Progress = {
  readonly documents: number;
  readonly generations: number;
  /** Articles of the latest generation. */
  readonly remade: number;
  readonly statements: number;
  /** Statements whose evidence an older extractor made. */
  readonly old: number;
};

/** As another process sees the archive, whoever writes to it. */
export function progressOf(archive: string): Progress {
  const db = new Database(join(archive, 'quoth.sqlite'), { readonly: true });
  const count = (query: string): number => Number(db.prepare(query).pluck().get());
  try {
    return db.transaction(() => ({
      documents: count('SELECT count(*) FROM documents'),
      generations: count('SELECT count(*) FROM generations'),
      remade: count('SELECT count(*) FROM documents WHERE generation = (SELECT max(number) FROM generations)'),
      statements: count('SELECT count(*) FROM statements'),
      old: count(`SELECT count(*) FROM statements WHERE reasons = '${OLD}'`),
    }))();
  } finally {
    db.close();
  }
}

const OLD = '[]';

/** As if an older extractor, which gave no reasons, had made it. */
function makeOld(archive: string): void {
  const db = new Database(join(archive, 'quoth.sqlite'));
  db.prepare('UPDATE statements SET reasons = ?').run(OLD);
  db.close();
}

/** All that derives from the articles, but for the numbers of rows and transactions; and the version, which is a hash of the way there. */
export function derivedOf(archive: string): unknown {
  const db = new Database(join(archive, 'quoth.sqlite'), { readonly: true });
  const rows = (query: string): unknown => db.prepare(query).all();
  try {
    return {
      statements: rows(
        'SELECT id, start, type, said, speaker, reports, mentions, text, record, reasons, overlay FROM statements ORDER BY id',
      ),
      speakers: rows('SELECT * FROM speakers ORDER BY id'),
      appearances: rows(
        'SELECT speaker, name, role, aliases, identity, because FROM document_speakers ORDER BY document, speaker',
      ),
      version: rows('SELECT version FROM history ORDER BY seq DESC LIMIT 1'),
    };
  } finally {
    db.close();
  }
}

export type Kills = {
  readonly killed: number;
  /** How far each killed run had come: articles remade in all. */
  readonly remade: readonly number[];
  readonly faults: readonly string[];
  /** What a rebuild that was killed again and again came to, and what one that was left in peace did. */
  readonly ends: readonly [unknown, unknown];
};

/** Kills a rebuild of so many articles once for each delay (ms after its first commit), goes on until one ends, and compares. */
export async function killRebuildRepeatedly(count: number, delays: readonly number[]): Promise<Kills> {
  const folder = folderFor('kill-rebuild');
  try {
    const archive = join(folder, 'archive');
    const peaceful = join(folder, 'peaceful');
    await quoth(['add', '--quiet', '--archive', archive, writeArticles(folder, count)]);
    makeOld(archive);
    cpSync(archive, peaceful, { recursive: true });
    const { statements } = progressOf(archive);
    const faults: string[] = [];
    const remade: number[] = [];
    let killed = 0;
    for (const delay of delays) {
      const { signal } = await killAfterCommit(archive, delay);
      if (signal === 'SIGKILL') killed++;
      faults.push(...(await faultsOf(archive, [])));
      const now = progressOf(archive);
      if (now.statements !== statements) faults.push(`${now.statements} statements of ${statements} are served`);
      // One statement an article: whatever was not remade must be there as it was.
      if (now.old !== count - now.remade) faults.push(`${now.old} old statements with ${now.remade} articles of ${count} remade`);
      remade.push(now.remade);
    }
    await quoth(['rebuild', '--archive', archive]);
    await quoth(['rebuild', '--archive', peaceful]);
    faults.push(...(await faultsOf(archive, [])));
    if (progressOf(archive).generations !== 2) faults.push('a rebuild began anew where the one before was killed');
    return { killed, remade, faults, ends: [derivedOf(archive), derivedOf(peaceful)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** It prints nothing on its way; the archive shows when it goes on. */
async function killAfterCommit(archive: string, delay: number): Promise<{ readonly signal: string | null }> {
  const before = progressOf(archive).remade % progressOf(archive).documents;
  // Asked two hundred times a second: of one connection, and only what an index counts, or the asking takes the core the rebuild needs.
  const db = new Database(join(archive, 'quoth.sqlite'), { readonly: true });
  const remade = db
    .prepare('SELECT count(*) FROM documents WHERE generation = (SELECT max(number) FROM generations) AND generation > 1')
    .pluck();
  let asking: NodeJS.Timeout | undefined;
  try {
    return await quoth(['rebuild', '--archive', archive], (child) => {
      asking ??= setInterval(() => {
        if (Number(remade.get()) <= before) return;
        clearInterval(asking);
        setTimeout(() => child.kill('SIGKILL'), delay);
      }, 5);
    });
  } finally {
    clearInterval(asking);
    db.close();
  }
}

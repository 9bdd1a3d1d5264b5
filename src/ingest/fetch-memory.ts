// What servers said of the pages we fetched and kept, in a small file beside the archive: "fetched.json". Losing it costs one more fetch.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FetchMemory, Seen } from './fetch.ts';

export type KeptMemory = FetchMemory & {
  /** Writes down what was noted. To be called once the articles are kept: noted sooner, a page that was lost would never come again. */
  keep(): void;
};

/** The oldest notes go when there are more: a note has some 150 bytes, and the file is read whole. */
const MOST_NOTES = 50_000;

export function openFetchMemory(file: string): KeptMemory {
  const notes = readNotes(file);
  let changed = false;
  return {
    recall: (address) => notes.get(address) ?? null,
    note(address, seen) {
      if (seen.etag === null && seen.modified === null) return;
      notes.delete(address);
      notes.set(address, seen);
      changed = true;
    },
    keep() {
      if (!changed) return;
      mkdirSync(dirname(file), { recursive: true });
      // Beside it and then in its place, so that a crash leaves the old or the new.
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries([...notes].slice(-MOST_NOTES))));
      renameSync(`${file}.new`, file);
    },
  };
}

/** A cache: what cannot be read is as good as not there. */
function readNotes(file: string): Map<string, Seen> {
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof held !== 'object' || held === null) return new Map();
    return new Map(
      Object.entries(held).map(([address, seen]) => [
        address,
        { etag: wordsOf(seen, 'etag'), modified: wordsOf(seen, 'modified') },
      ]),
    );
  } catch {
    return new Map();
  }
}

function wordsOf(seen: unknown, name: keyof Seen): string | null {
  // Only read, and checked on the next line.
  const value = (seen as Partial<Record<keyof Seen, unknown>> | null)?.[name];
  return typeof value === 'string' ? value : null;
}

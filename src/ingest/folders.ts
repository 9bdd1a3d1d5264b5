// Walks folders to their depths in the order of names, and weighs what is in them.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explain } from './causes.ts';

/** Files below a folder, or the refusal of a folder that cannot be opened. Hidden files and linked folders stay out. */
export async function* walk(
  folder: string,
): AsyncGenerator<{ readonly path: string } | { readonly place: string; readonly refused: string }> {
  let entries: { readonly name: string; isDirectory(): boolean; isFile(): boolean; isSymbolicLink(): boolean }[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { place: folder, refused: explain(error) };
    return;
  }
  // By code unit: the same order on every machine, whatever its language.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    // A pipe would be waited for without end. A link may lead to a file.
    else if (entry.isFile() || entry.isSymbolicLink()) yield { path: join(folder, entry.name) };
  }
}

/** Bytes of all files among the places and below them; null when one is no file, so that nobody knows. */
export async function weigh(places: readonly string[]): Promise<number | null> {
  let bytes = 0;
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (found === null) return null;
    if (!found.isDirectory()) bytes += found.size;
    else for await (const each of walk(place)) if ('path' in each) bytes += (await stat(each.path).catch(() => null))?.size ?? 0;
  }
  return bytes;
}

// Reads data/en once and checks every row; the only reader of data/en, and of what the build keeps.
//
// A lexicon file is tab-separated: a first line of column names, then one fact a row. Lines that begin with # are remarks.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { InputError } from '../errors.ts';

/** data/en, seen from src/language as from dist/language: both lie at the same depth. */
const HOME = new URL('../../data/en/', import.meta.url);

/** dist/language, seen from either too. */
const BUILT = new URL('../../dist/language/', import.meta.url);

export type Row = Readonly<Record<string, string>>;

/**
 * The rows of `data/en/lexicon/NAME.tsv`, each with exactly the columns asked for.
 * @throws {InputError} E_LEXICON when a column is missing or a row has too few or too many cells; the message names file and line.
 */
export function readTable(name: string, columns: readonly string[]): readonly Row[] {
  const file = `lexicon/${name}.tsv`;
  const lines = readFileSync(new URL(file, HOME), 'utf8').split(/\r?\n/u);
  const header = (lines[0] ?? '').split('\t');
  const missing = columns.find((column) => !header.includes(column));
  if (missing !== undefined)
    throw lexiconError(`data/en/${file}:1: no column "${missing}"; the first line must name the columns`);
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (cells.length !== header.length) {
      throw lexiconError(`data/en/${file}:${index + 1}: ${cells.length} cells where the header names ${header.length}`);
    }
    // Built field by field: from a list of pairs, and frozen, seventeen thousand rows took twice as long.
    const row: Record<string, string> = {};
    header.forEach((column, at) => {
      row[column] = (cells[at] as string).trim(); // as: so many cells
    });
    rows.push(row);
  });
  return rows;
}

/**
 * The word of a closed list that a cell holds. The list's own word, not the cell's: what the code spells out is one string to the engine,
 * and comparing it with itself costs nothing.
 * @throws {InputError} E_LEXICON when the cell holds another word.
 */
export function oneOf<Word extends string>(words: readonly Word[], cell: string | undefined): Word {
  const found = words.find((word) => word === cell);
  if (found === undefined) throw lexiconError(`data/en/lexicon: “${cell}” where one of ${words.join(', ')} must stand`);
  return found;
}

/** `data/en/NAME.json`, parsed and not yet checked: the caller gives it its type. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, HOME), 'utf8'));
}

/** What the build kept under a name, for the sources too, from which the tests run; null where there was no build yet. */
export function readKept(name: string): unknown {
  const file = new URL(name, BUILT);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export function keep(name: string, value: unknown): void {
  writeFileSync(new URL(name, BUILT), JSON.stringify(value));
}

function lexiconError(message: string): InputError {
  return new InputError(message, { code: 'E_LEXICON' });
}

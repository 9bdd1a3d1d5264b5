// The index as lines of text, so that a start need not cut every statement into words again. A cache: torn or foreign lines are simply refused.
//
// MiniSearch's own JSON is one string, which V8 cannot hold beyond 1.6 million statements, and takes the event loop for seconds. Here each
// line is small; postings are written as differences, so that 100,000 statements take about 20 MB. Slots are counted anew, without gaps.

import { Columns } from './columns.ts';
import type { Held } from './lookup.ts';
import type { Named } from './named.ts';
import type { Postings } from './postings.ts';
import { Sequences } from './sequences.ts';
import type { Field } from './vocabulary.ts';
import { FIELDS, WordIndex } from './words.ts';

/** Changes with the format, with how words are cut or folded, and with the version of MiniSearch whose insides are written. */
const FORMAT = 'quoth statement index 1, minisearch 7.2.0';
/** Statements, or words, on one line: about 100 kB. */
const ROWS = 1000;
/** Work between two breaths of the event loop, in milliseconds. */
const BREATH_MS = 20;

/** Every line ends in a line break; the last says that all are there. */
export function* writeSnapshot({ words, columns, sequences }: Held): Iterable<string> {
  const renumbered = new Int32Array(columns.length).fill(-1);
  const slots: number[] = [];
  for (let slot = 0; slot < columns.length; slot++) {
    if (columns.alive[slot] === 1) renumbered[slot] = slots.push(slot) - 1;
  }
  yield line([FORMAT, slots.length]);
  for (const part of parts(columns.names.list)) yield line(['speakers', part.map(named)]);
  for (const part of parts(columns.sources)) yield line(['sources', part.map(named)]);
  for (const part of parts(columns.documents)) yield line(['documents', part]);
  for (const part of parts(columns.sets.list)) yield line(['sets', part]);
  for (const part of parts(slots)) yield line(['statements', columns.rows(part)]);
  for (const part of parts(slots)) yield line(['lengths', part.map((slot) => words.lengths(slot))]);
  for (const part of parts(sequences.written)) yield line(['written', part]);
  for (const part of parts(slots)) yield line(['sequences', part.map((slot) => [...sequences.at(slot)])]);
  let rows: unknown[] = [];
  for (const [term, postings] of words.everyTerm()) {
    const row: unknown[] = [term];
    for (const [field, where] of postings) {
      const [steps, times] = packed(where, renumbered);
      if (steps.length > 0) row.push(FIELDS.indexOf(field), steps, times);
    }
    if (row.length > 1) rows.push(row);
    if (rows.length >= ROWS) {
      yield line(['terms', rows]);
      rows = [];
    }
  }
  yield line(['terms', rows]);
  yield line(['end', slots.length]);
}

/** Null for lines that are not a whole snapshot of this format. */
export async function readSnapshot(lines: AsyncIterable<string> | Iterable<string>, now: () => number): Promise<Held | null> {
  const held: Held = { words: new WordIndex(), columns: new Columns(), sequences: new Sequences() };
  let count: number | null = null;
  let last = now();
  for await (const text of lines) {
    if (text.trim() === '') continue;
    // The lines are our own, written by the function above; a torn one fails to parse, a foreign one carries another format.
    let row: readonly unknown[];
    try {
      row = JSON.parse(text) as readonly unknown[];
    } catch {
      return null;
    }
    if (count === null) {
      if (row[0] !== FORMAT) return null;
      count = Number(row[1]);
    } else if (row[0] === 'end') {
      if (row[1] !== count || held.columns.length !== count) return null;
      return held;
    } else {
      take(held, row[0], row[1]);
    }
    if (now() - last > BREATH_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      last = now();
    }
  }
  return null;
}

/** One line into the columns or the postings; the types are those `writeSnapshot` wrote under the same name. */
function take({ words, columns, sequences }: Held, kind: unknown, rows: unknown): void {
  switch (kind) {
    case 'speakers':
    case 'sources': {
      const list = rows as readonly (readonly [string, string, readonly string[]])[];
      const named = list.map(([id, name, forms]) => ({ id, name, forms: new Set(forms) }));
      if (kind === 'speakers') columns.names.restore(named);
      else columns.restoreSources(named);
      return;
    }
    case 'documents':
      columns.restoreDocuments(rows as Columns['documents']);
      return;
    case 'sets':
      for (const members of rows as Columns['sets']['list']) columns.sets.numberOf(members);
      return;
    case 'statements':
      columns.restoreRows(rows as ReturnType<Columns['rows']>);
      return;
    case 'lengths':
      for (const lengths of rows as readonly (readonly number[])[]) words.restoreStatement(lengths);
      return;
    case 'written':
      for (const written of rows as readonly string[]) sequences.restore(written);
      return;
    case 'sequences':
      for (const numbers of rows as readonly (readonly number[])[]) sequences.addNumbers(numbers);
      return;
    case 'terms':
      for (const row of rows as readonly (readonly unknown[])[]) {
        for (let at = 1; at < row.length; at += 3) {
          const field = FIELDS[row[at] as number] as Field;
          const times = row[at + 2] as Times;
          words.restoreTerm(row[0] as string, field, unpacked(row[at + 1] as readonly number[]), times === 0 ? null : times);
        }
      }
  }
}

/** 0 where every count is 1, as nearly always; else the counts. */
type Times = 0 | readonly number[];

/** Steps from slot to slot, and how often the word stands in each. */
function packed(postings: Postings, renumbered: Int32Array): readonly [readonly number[], Times] {
  const steps: number[] = [];
  const times: number[] = [];
  let last = 0;
  for (const [at, slot] of postings.slots.entries()) {
    const renumber = renumbered[slot] ?? -1;
    if (renumber === -1) continue;
    steps.push(renumber - last);
    times.push(postings.countAt(at));
    last = renumber;
  }
  return [steps, times.every((count) => count === 1) ? 0 : times];
}

function unpacked(steps: readonly number[]): readonly number[] {
  let slot = 0;
  return steps.map((step) => {
    slot += step;
    return slot;
  });
}

function named({ id, name, forms }: Named): readonly [string, string, readonly string[]] {
  return [id, name, [...forms]];
}

function* parts<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < list.length; from += ROWS) yield list.slice(from, from + ROWS);
}

function line(row: readonly unknown[]): string {
  return `${JSON.stringify(row)}\n`;
}

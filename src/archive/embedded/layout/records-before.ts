// Brings what statements were kept as before to the lists of record.ts: a step of the layout that SQL alone cannot take.

import type Database from 'better-sqlite3';
import { termsOf } from '../../../search/words.ts';
import type { Excerpt, Reason, Span, Statement } from '../../../types.ts';
import { packReasons, packRecord } from '../record.ts';
import { recognisedBy, wordsSaid } from '../same-words/printed-words.ts';

/** The context whole, and what lies inside it by its place alone. */
type PieceBefore = Span & { readonly text?: string };

type RecordBefore = Pick<Statement, 'speaker' | 'stance' | 'confidence'> & {
  readonly quoted: readonly PieceBefore[];
  readonly content: readonly PieceBefore[];
  readonly source: PieceBefore | null;
  readonly cue: (PieceBefore & { readonly lemma: string }) | null;
  readonly date: Omit<Statement['date'], 'expression'> & { readonly expression: PieceBefore | null };
  readonly context: Excerpt;
};

type Row = Pick<Statement, 'type' | 'text'> & {
  readonly key: number | string;
  readonly record: string;
  readonly reasons: string;
};

/** Rows read at a time; all of it is one transaction. */
const PAGE = 1000;

export function packRecords(db: Database.Database): void {
  for (const [table, key] of [
    ['statements', 'row'],
    ['set_aside', 'id'],
  ] as const) {
    const read = db.prepare(
      `SELECT ${key} AS key, type, text, record, reasons FROM ${table} WHERE ? IS NULL OR ${key} > ? ORDER BY ${key} LIMIT ${PAGE}`,
    );
    const write = db.prepare(`UPDATE ${table} SET record = ?, reasons = ?, words = ? WHERE ${key} = ?`);
    for (let last: Row['key'] | null = null; ; ) {
      const rows = read.all(last, last) as Row[]; // the columns asked for
      for (const row of rows) write.run(...packed(row), row.key);
      if (rows.length < PAGE) break;
      last = rows.at(-1)?.key ?? null;
    }
  }
}

function packed({ type, text, record, reasons }: Row): readonly [record: string, reasons: string, words: number | null] {
  const before = JSON.parse(record) as RecordBefore; // as it was written
  const { context } = before;
  const wordsAt = ({ start, end, text: kept }: PieceBefore): Excerpt => ({
    start,
    end,
    text: kept ?? context.text.slice(start - context.start, end - context.start),
  });
  const said = wordsSaid({ type, text, quoted: before.quoted.map(wordsAt) });
  return [packRecord(before), packReasons(JSON.parse(reasons) as Reason[]), recognisedBy(termsOf(said ?? ''))];
}

// What people put right, as it is kept: each with its number and its day, never changed, and taken back by being marked so.

import type { Naming } from '../../language/naming.ts';
import type { Correction, CorrectionChange } from '../../types.ts';
import { type Batch, inBatch } from './batch.ts';
import type { Db } from './connection.ts';
import { idsOf } from './hand.ts';
import { surnameOf } from './register.ts';
import { all, first, run } from './sql.ts';

/** Keeps a correction, and has it hold wherever it can. */
export function keepCorrection(db: Db, naming: () => Naming, change: CorrectionChange, made: string): Correction {
  const number = inBatch(db, naming, (batch) => {
    const article = 'place' in change ? change.place.document : null;
    const written = JSON.stringify(change);
    const put = run(db, 'INSERT INTO corrections (made, document, change) VALUES (?, ?, ?)', made, article, written);
    touch(db, batch, change);
    batch.content.update(`correction ${put} ${made} ${written}`);
    return put;
  });
  return readCorrection(db, number) as Correction; // it was written a moment ago
}

/** Takes a correction back. Null: there is none of that number, or it was taken back before. */
export function undoCorrection(db: Db, naming: () => Naming, number: number, undone: string): Correction | null {
  const held = first<Row>(db, `${COLUMNS} WHERE number = ? AND undone IS NULL`, number);
  if (held === undefined) return null;
  inBatch(db, naming, (batch) => {
    run(db, 'UPDATE corrections SET undone = ? WHERE number = ?', undone, number);
    touch(db, batch, correctionOf(db, held).change);
    batch.content.update(`undone ${number} ${undone}`);
  });
  return readCorrection(db, number);
}

/** Whatever a change speaks of is looked at again. */
function touch(db: Db, batch: Batch, change: CorrectionChange): void {
  batch.touched = true;
  if ('place' in change) {
    const row = first<{ row: number }>(db, 'SELECT row FROM documents WHERE id = ?', change.place.document)?.row;
    if (row !== undefined) batch.documents.add(row);
    return;
  }
  for (const id of idsOf(change)) {
    batch.speakers.add(id);
    for (const { bucket } of all<{ bucket: string }>(db, BUCKETS, id, id)) batch.buckets.add(bucket);
    for (const { document } of all<{ document: number }>(db, 'SELECT document FROM document_speakers WHERE identity = ?', id))
      batch.documents.add(document);
  }
  if (change.kind === 'alias') batch.buckets.add(surnameOf(batch.naming(), change.name));
}

const BUCKETS = 'SELECT DISTINCT bucket FROM document_speakers WHERE (identity = ? OR speaker = ?) AND bucket IS NOT NULL';

export function listCorrections(db: Db): Correction[] {
  return all<Row>(db, `${COLUMNS} ORDER BY number`).map((row) => correctionOf(db, row));
}

export function readCorrection(db: Db, number: number): Correction | null {
  const row = first<Row>(db, `${COLUMNS} WHERE number = ?`, number);
  return row === undefined ? null : correctionOf(db, row);
}

/** Those that are attached to a statement, oldest first. */
export function correctionsOfStatement(db: Db, id: string): Correction[] {
  return all<Row>(db, `${COLUMNS} WHERE statement = ? AND undone IS NULL ORDER BY number`, id).map((row) =>
    correctionOf(db, row),
  );
}

/** Those that made a speaker who they are. */
export function correctionsOfSpeaker(db: Db, id: string): Correction[] {
  return all<Row>(db, OF_SPEAKER, id, id).map((row) => correctionOf(db, row));
}

/** Where an entry went that is there no longer because somebody said so. */
export function movedByHand(db: Db, id: string): string | null {
  const holds = first<{ to: string }>(db, MERGED_INTO, id)?.to;
  return holds ?? first<{ to: string }>(db, SPLIT_BACK, id)?.to ?? null;
}

const MERGED_INTO = `
  SELECT change ->> '$.into.id' AS "to" FROM corrections
  WHERE undone IS NULL AND change ->> '$.kind' = 'merge' AND change ->> '$.speaker.id' = ? ORDER BY number DESC LIMIT 1`;

const SPLIT_BACK = `
  SELECT change ->> '$.speaker.id' AS "to" FROM corrections
  WHERE change ->> '$.kind' = 'split' AND change ->> '$.into.id' = ? ORDER BY number DESC LIMIT 1`;

type Row = Omit<Correction, 'change' | 'state'> & { readonly change: string };

const COLUMNS = 'SELECT number, made, undone, change, statement FROM corrections';

const OF_SPEAKER = `${COLUMNS}
  WHERE undone IS NULL AND document IS NULL AND (change ->> '$.speaker.id' = ? OR change ->> '$.into.id' = ?) ORDER BY number`;

function correctionOf(db: Db, { number, made, undone, change: written, statement }: Row): Correction {
  const change = JSON.parse(written) as CorrectionChange; // as it was written
  const holds = 'place' in change ? statement !== null : hasHold(db, number, change);
  return { number, made, undone, change, state: undone !== null ? 'undone' : holds ? 'applied' : 'waiting', statement };
}

function hasHold(db: Db, number: number, change: Exclude<CorrectionChange, { place: unknown }>): boolean {
  if (change.kind === 'rename' || change.kind === 'alias')
    return first(db, 'SELECT 1 FROM speakers WHERE id = ?', change.speaker.id) !== undefined;
  return first(db, MOVED, number) !== undefined;
}

const MOVED = 'SELECT 1 FROM document_speakers, json_each(moves) AS move WHERE moves IS NOT NULL AND move.value = ? LIMIT 1';

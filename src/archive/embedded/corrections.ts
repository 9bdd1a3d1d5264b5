// What people put right, as it is kept: each with its number and its day, never changed, and taken back by being marked so.

import type { Naming } from '../../language/names/naming.ts';
import type { Correction, CorrectionChange } from '../../types.ts';
import { inBatch } from './batch.ts';
import type { Db } from './connection.ts';
import { CORRECTIONS, type CorrectionRow, correctionOf, readCorrection } from './correction-rows.ts';
import { idsOf } from './hand.ts';
import { surnameOf } from './register/register.ts';
import { all, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

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
  const held = first<CorrectionRow>(db, `${CORRECTIONS} WHERE number = ? AND undone IS NULL`, number);
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

const BUCKETS = `
  SELECT bucket FROM document_speakers WHERE identity = ? AND bucket IS NOT NULL
  UNION SELECT bucket FROM document_speakers WHERE speaker = ? AND identity IS NOT speaker AND bucket IS NOT NULL`;

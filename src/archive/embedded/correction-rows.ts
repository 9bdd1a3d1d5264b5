// The corrections as they are read back: each with whether it holds, and where.

import type { Correction, CorrectionChange } from '../../types.ts';
import type { Db } from './connection.ts';
import { all, first } from './sql.ts';

export function listCorrections(db: Db): Correction[] {
  return all<CorrectionRow>(db, `${CORRECTIONS} ORDER BY number`).map((row) => correctionOf(db, row));
}

export function readCorrection(db: Db, number: number): Correction | null {
  const row = first<CorrectionRow>(db, `${CORRECTIONS} WHERE number = ?`, number);
  return row === undefined ? null : correctionOf(db, row);
}

/** Those that are attached to a statement, oldest first. */
export function correctionsOfStatement(db: Db, id: string): Correction[] {
  return all<CorrectionRow>(db, `${CORRECTIONS} WHERE statement = ? AND undone IS NULL ORDER BY number`, id).map((row) =>
    correctionOf(db, row),
  );
}

/** Those that made a speaker who they are. */
export function correctionsOfSpeaker(db: Db, id: string): Correction[] {
  return all<CorrectionRow>(db, OF_SPEAKER, id, id).map((row) => correctionOf(db, row));
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

export type CorrectionRow = Omit<Correction, 'change' | 'state'> & { readonly change: string };

export const CORRECTIONS = 'SELECT number, made, undone, change, statement FROM corrections';

const OF_SPEAKER = `${CORRECTIONS}
  WHERE undone IS NULL AND document IS NULL AND (change ->> '$.speaker.id' = ? OR change ->> '$.into.id' = ?) ORDER BY number`;

export function correctionOf(db: Db, { number, made, undone, change: written, statement }: CorrectionRow): Correction {
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

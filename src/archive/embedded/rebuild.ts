// Which documents still wait to have their derived records remade; the old ones stay served until then.

import type { Document } from '../../types.ts';
import type { OutdatedLimit, RebuildState } from '../archive.ts';
import type { Db } from './connection.ts';
import { type DocumentRow, documentOf } from './read.ts';
import { first } from './sql.ts';

export function rebuildState(db: Db): RebuildState {
  const state = first<RebuildState>(db, STATE);
  return { done: state?.done ?? 0, total: state?.total ?? 0 };
}

/** The next documents of an earlier generation: at least one where there is any, then as many as the limits allow. */
export function readOutdated(db: Db, limit: OutdatedLimit): Document[] {
  const found: Document[] = [];
  let characters = 0;
  let after = first<{ row: number }>(db, 'SELECT row FROM documents WHERE id = ?', limit.after)?.row ?? 0;
  while (found.length < limit.documents && characters < limit.characters) {
    const next = first<DocumentRow & { row: number }>(db, OUTDATED, after);
    if (next === undefined) break;
    const { row, ...document } = next;
    found.push(documentOf(document));
    characters += document.text.length;
    after = row;
  }
  return found;
}

const LATEST = '(SELECT coalesce(max(number), 0) FROM generations)';

const STATE = `SELECT count(*) FILTER (WHERE generation = ${LATEST}) AS done, count(*) AS total FROM documents`;

const OUTDATED = `
  SELECT row, id, url, title, publisher, author, published, text, language FROM documents
  WHERE generation < ${LATEST} AND row > ? ORDER BY row LIMIT 1`;

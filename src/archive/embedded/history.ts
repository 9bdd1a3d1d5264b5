// Where the history of the archive stands: one version a transaction.

import type { Db } from './connection.ts';
import { first } from './sql.ts';

/** Where the history of the archive stands; equal versions are equal archives. */
export function latestVersion(db: Db): { readonly seq: number; readonly version: string } {
  const latest = first<{ seq: number; version: string }>(db, 'SELECT seq, version FROM history ORDER BY seq DESC LIMIT 1');
  return latest ?? { seq: 0, version: '0' };
}

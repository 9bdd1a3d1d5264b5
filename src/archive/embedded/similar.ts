// What a pasted quotation may come from: the statements the index finds for it, each with all reports of the same words.

import type { Statement } from '../../types.ts';
import type { Similar } from '../archive.ts';
import type { Db } from './connection.ts';
import { STATEMENT, type StatementRow, statementOf } from './read.ts';
import { all } from './sql.ts';
import type { StatementIndex } from './statement-index.ts';

/** A few words as they stand ("We will not give up") are too common to be found by their rarest; a phrase finds them. */
const SHORT = 12;

export function similarTo(db: Db, index: StatementIndex, parts: readonly string[], limit: number): Similar {
  const { ids, holders } = index.similar(parts, limit);
  const phrases = parts.filter((part) => part.split(/\s+/u).length <= SHORT).flatMap((part) => asPhrase(index, part, limit));
  return { groups: groupsOf(db, [...new Set([...phrases, ...ids])]), holders, statements: index.size };
}

/** Earliest first, so that the first to say it is not cut off by those who said it after. */
function asPhrase(index: StatementIndex, part: string, limit: number): readonly string[] {
  const q = `"${part.replace(/["“”„«»]/gu, ' ')}"`;
  const facets = { speaker: [], source: [], year: [], type: [], kind: [] };
  const { items } = index.search({ q, sort: 'oldest', limit, cursor: null, collapse: false, facets }, PHRASE_MS);
  return items.map(({ id }) => id);
}

/** The phrase is a second chance; it must not eat the time of the check. */
const PHRASE_MS = 60;

function groupsOf(db: Db, ids: readonly string[]): Similar['groups'] {
  const rows = all<GroupedRow>(db, WITH_REPORTS, JSON.stringify(ids));
  const groups = new Map<string, Statement[]>();
  for (const row of rows) {
    const group = groups.get(row.reports ?? row.id);
    if (group === undefined) groups.set(row.reports ?? row.id, [statementOf(row)]);
    else group.push(statementOf(row));
  }
  return [...groups.values()];
}

type GroupedRow = StatementRow & { readonly reports: string | null };

/** A group is named by its earliest statement, which bears the name itself. */
const WITH_REPORTS = `
  WITH asked AS (SELECT s.row, s.reports FROM json_each(?) found JOIN statements s ON s.id = found.value)
  ${STATEMENT.replace('SELECT s.id', 'SELECT s.reports, s.id')}
  WHERE s.row IN (SELECT row FROM asked)
     OR s.reports IN (SELECT reports FROM asked WHERE reports IS NOT NULL)
  ORDER BY d.published IS NULL, d.published, d.row, s.start`;

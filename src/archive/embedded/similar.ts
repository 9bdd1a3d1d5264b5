// What a pasted quotation may come from: the statements the index finds for it, each with all reports of the same words.

import { plainRequest } from '../../search/request.ts';
import type { Statement } from '../../types.ts';
import type { Similar } from '../archive.ts';
import type { Db } from './connection.ts';
import type { StatementIndex } from './index/statement-index.ts';
import { STATEMENT, type StatementRow, statementOf } from './read.ts';
import { all } from './sql.ts';
import type { Steps } from './turns.ts';

/** A few words as they stand ("We will not give up") are too common to be found by their rarest; a phrase finds them. */
const SHORT = 12;

type Held = { readonly db: Db; readonly index: StatementIndex; readonly limit: number };

export function* similarTo(held: Held, parts: readonly string[], speaker: string | null): Steps<Similar> {
  const { db, index, limit } = held;
  const { ids, holders } = yield* index.similar(parts, limit);
  const short = parts.filter((part) => part.split(/\s+/u).length <= SHORT);
  const family = familyNameOf(speaker ?? '');
  const found = new Set<string>();
  for (const filter of family === null ? [''] : [`speaker:${family} `, ''])
    for (const part of short) for (const id of yield* asPhrase(held, part, filter)) found.add(id);
  for (const id of ids) found.add(id);
  const bearers = family === null ? [] : index.bearers(family);
  return { groups: groupsOf(db, [...found]), holders, statements: index.size, bearers };
}

/** The word of a name that its bearer is known by: “Lund” of “Ada Lund” and of “Lund, Ada”. */
function familyNameOf(name: string): string | null {
  return (
    name
      .replace(/,.*$/u, '')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)
      ?.at(-1) ?? null
  );
}

/** Earliest first, so that the first to say it is not cut off by those who said it after. */
function* asPhrase({ db, index, limit }: Held, part: string, filter: string): Steps<readonly string[]> {
  const q = `${filter}"${part.replace(/["“”„«»]/gu, ' ')}"`;
  const { ids } = yield* index.hits(plainRequest(q, { limit, collapse: false }), PHRASE_MS);
  return ids.length <= limit ? ids : all<{ id: string }>(db, EARLIEST, JSON.stringify(ids), limit).map(({ id }) => id);
}

/** The phrase is a second chance; it must not eat the time of the check. */
const PHRASE_MS = 60;
const EARLIEST = `
  SELECT s.id FROM json_each(?) found JOIN statements s ON s.id = found.value ORDER BY s.said IS NULL, s.said, s.row LIMIT ?`;

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

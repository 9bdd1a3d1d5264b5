// Newspapers and agencies as lists and their own pages show them.

import type { DocumentEntry, SourceEntry, SourceProfile, SpeakerGroup } from '../../types.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import { type GroupRow, groupOf } from './groups.ts';
import { NOT_GIVEN } from './index/facets.ts';
import { remember } from './remember.ts';
import { all } from './sql.ts';

/** As many as a page can show. */
const MOST_SPEAKERS = 50;
const MOST_ARTICLES = 200;

/** Sources whose name holds every word of `q`, most statements first. */
export function listSources(db: Db, q: string): SourceEntry[] {
  const words = fold(q).split(' ');
  const entries = remember(db, 'sources', () =>
    all<SourceEntry>(db, `${ENTRIES} GROUP BY d.source ORDER BY statements DESC, name`),
  );
  return entries.filter(({ name }) => words.every((word) => fold(name).includes(word)));
}

export function readSource(db: Db, id: string): SourceProfile | null {
  const [entry] = all<SourceEntry>(db, `${ENTRIES} AND d.source = ? GROUP BY d.source`, id);
  if (entry === undefined) return null;
  const speakers = all<GroupRow>(db, SPEAKERS, id, MOST_SPEAKERS).map((row): SpeakerGroup => groupOf(row));
  const articles = all<DocumentEntry>(db, ARTICLES, id, MOST_ARTICLES);
  return { ...entry, speakers, articles };
}

/** The articles that name no paper. */
export function readSourceless(db: Db): SourceEntry | null {
  const [entry] = remember(db, 'sourceless', () => all<SourceEntry>(db, SOURCELESS, NOT_GIVEN));
  return entry === undefined || entry.documents === 0 ? null : entry;
}

export const STATEMENTS = '(SELECT count(*) FROM statements s WHERE s.document = d.row)';

const SUMS = `count(*) AS documents, sum(${STATEMENTS}) AS statements, min(d.published) AS first, max(d.published) AS last`;

/** Of several spellings of one name ("THE LAMP") the last in code order has the most small letters. */
const ENTRIES = `SELECT d.source AS id, max(d.publisher) AS name, ${SUMS} FROM documents d WHERE d.source IS NOT NULL`;

const SOURCELESS = `SELECT ? AS id, '' AS name, ${SUMS} FROM documents d WHERE d.source IS NULL`;

const SPEAKERS = `
  SELECT p.id, p.name, p.kind, p.role, count(*) AS count, min(nullif(t.said, '')) AS first, max(nullif(t.said, '')) AS last
  FROM documents d JOIN statements s ON s.document = d.row
    JOIN statement_speakers t ON t.statement = s.row JOIN speakers p ON p.id = t.speaker AND p.joint = 0
  WHERE d.source = ? GROUP BY p.id ORDER BY count DESC, p.name, p.id LIMIT ?`;

const ARTICLES = `
  SELECT id, url, title, publisher, author, published, ${STATEMENTS} AS statements
  FROM documents d WHERE source = ? ORDER BY published DESC NULLS LAST, row DESC LIMIT ?`;

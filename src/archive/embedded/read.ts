// Reads what was kept back into the nouns of the house.

import { agreementOf } from '../../search/agreement.ts';
import type { Document, DocumentDetail, Statement, StatementDetail } from '../../types.ts';
import type { Db } from './connection.ts';
import { correctionsOfStatement } from './correction-rows.ts';
import { withOverlay } from './overlay.ts';
import { couldBe } from './people.ts';
import { unpackReasons, unpackRecord } from './record.ts';
import { all, first } from './sql.ts';

/** The statements with these ids, in the order asked; ids that are gone are left out. */
export function readStatements(db: Db, ids: readonly string[]): Statement[] {
  return ids.flatMap((id) => {
    const row = first<StatementRow>(db, `${STATEMENT} WHERE s.id = ?`, id);
    return row === undefined ? [] : [statementOf(row)];
  });
}

/** One statement with its reasons, the other reports of its words, and what the same speaker said before and after. */
export function readStatement(db: Db, id: string): StatementDetail | null {
  const row = first<StatementRow & DetailRow>(db, `${STATEMENT_DETAIL} WHERE s.id = ?`, id);
  if (row === undefined) return null;
  const statement = statementOf(row);
  const reports =
    row.reports === null ? [] : all<StatementRow>(db, `${STATEMENT} ${OTHER_REPORTS}`, row.reports, id).map(statementOf);
  const agreement = agreementOf(statement, reports);
  const around = [row.speaker, row.said, row.row] as const;
  return {
    statement,
    reasons: unpackReasons(row.reasons),
    reports,
    ...(agreement === null ? {} : { agreement }),
    previousBySpeaker: first<{ id: string }>(db, PREVIOUS, ...around)?.id ?? null,
    nextBySpeaker: first<{ id: string }>(db, NEXT, ...around)?.id ?? null,
    couldBe: row.speaker === null ? [] : couldBe(db, row.speaker),
    corrections: correctionsOfStatement(db, id),
  };
}

/** The other statements that report the same words, earliest first. */
export function readReports(db: Db, id: string): Statement[] {
  const reports = first<{ reports: string | null }>(db, 'SELECT reports FROM statements WHERE id = ?', id)?.reports ?? null;
  return reports === null ? [] : all<StatementRow>(db, `${STATEMENT} ${OTHER_REPORTS}`, reports, id).map(statementOf);
}

export function readDocument(db: Db, id: string): DocumentDetail | null {
  const found = first<DocumentRow>(db, `SELECT ${DOCUMENT_COLUMNS}, text, language FROM documents WHERE id = ?`, id);
  if (found === undefined) return null;
  const document = documentOf(found);
  const { text, ...about } = found;
  const rows = all<OwnRow>(db, OF_DOCUMENT, id);
  return { document, statements: rows.map((row) => statementOf({ ...about, ...row, document: id, article: text })) };
}

/** Documents after row `after`, so that no transaction stays open between two pages. */
export function readDocumentsAfter(
  db: Db,
  after: number,
  limit: number,
): { readonly row: number; readonly document: Document }[] {
  return all<DocumentRow & { row: number }>(db, DOCUMENTS_AFTER, after, limit).map(({ row, ...document }) => ({
    row,
    document: documentOf(document),
  }));
}

/** A document as its row holds it: of an English one the language is null. */
export type DocumentRow = Omit<Document, 'language'> & { readonly language: string | null };

export function documentOf({ text, language, ...about }: DocumentRow): Document {
  return { ...about, ...(language === null ? {} : { language }), text };
}

/** Statements as rows hold them. */
export type StatementRow = {
  readonly id: string;
  readonly type: Statement['type'];
  readonly text: string;
  readonly record: string;
  readonly overlay: string | null;
  readonly document: string;
  /** The text of the article. */
  readonly article: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
};

export function statementOf({ id, type, text, record, overlay, document, article, ...about }: StatementRow): Statement {
  const { url, title, publisher, author, published } = about;
  const apart = { id, type, text, document: { id: document, url, title, publisher, author, published } };
  const extracted = unpackRecord(record, apart, article);
  return overlay === null ? extracted : withOverlay(extracted, overlay);
}

const ABOUT = 'd.id AS document, d.url, d.title, d.publisher, d.author, d.published, d.text AS article';
const JOINED = 'FROM statements s JOIN documents d ON d.row = s.document';

/** To be followed by WHERE. */
export const STATEMENT = `SELECT s.id, s.type, s.text, s.record, s.overlay, ${ABOUT} ${JOINED}`;

type DetailRow = {
  readonly row: number;
  readonly said: string | null;
  readonly speaker: string | null;
  readonly reports: string | null;
  readonly reasons: string;
};

const STATEMENT_DETAIL = `
  SELECT s.id, s.type, s.text, s.record, s.overlay, ${ABOUT}, s.row, s.said, s.speaker, s.reports, s.reasons ${JOINED}`;

/** Earliest first; an article without a date comes last. */
const OTHER_REPORTS = 'WHERE s.reports = ? AND s.id <> ? ORDER BY d.published IS NULL, d.published, d.row, s.start';

// A statement of unknown date has no before and after: its place in the order would be a guess. NULL compares as neither.
const PREVIOUS = `
  SELECT s.id FROM statement_speakers t JOIN statements s ON s.row = t.statement
  WHERE t.speaker = ? AND t.said <> '' AND (t.said, t.statement) < (?, ?)
  ORDER BY t.said DESC, t.statement DESC LIMIT 1`;

const NEXT = `
  SELECT s.id FROM statement_speakers t JOIN statements s ON s.row = t.statement
  WHERE t.speaker = ? AND (t.said, t.statement) > (?, ?)
  ORDER BY t.said, t.statement LIMIT 1`;

/** Without the article, which may be a book of thousands of statements: it is read once. */
type OwnRow = Pick<StatementRow, 'id' | 'type' | 'text' | 'record' | 'overlay'>;

const OF_DOCUMENT = `SELECT s.id, s.type, s.text, s.record, s.overlay ${JOINED} WHERE d.id = ? ORDER BY s.start, s.row`;

const DOCUMENT_COLUMNS = 'id, url, title, publisher, author, published';

const DOCUMENTS_AFTER = `SELECT row, ${DOCUMENT_COLUMNS}, text, language FROM documents WHERE row > ? ORDER BY row LIMIT ?`;

// Many statements to take away: as a table, as records, or for a reference manager. Each format has a head and a row for each statement.

import { InputError } from '../errors.ts';
import { onOneLine } from '../text/display.ts';
import { didYouMean } from '../text/near-miss.ts';
import { saidWithoutMarks } from '../text/pieces.ts';
import type { SearchHit, Statement } from '../types.ts';
import { statementPath } from './addresses.ts';
import type { Citing } from './citing.ts';

export type ExportFormat = 'jsonl' | 'csv' | 'bibtex' | 'ris';

type Layout = {
  /** Also the ending of the file and of the address. */
  readonly extension: string;
  readonly type: string;
  readonly head: string;
  /** Ends with a line break. */
  readonly row: (statement: Statement, citing: Citing) => string;
};

const COLUMNS = [
  'id',
  'speaker',
  'role',
  'text',
  'type',
  'stance',
  'date',
  'date_basis',
  'confidence',
  'publisher',
  'title',
  'author',
  'published',
  'article_url',
  'permalink',
  'speaker_id',
  'context',
  'date_paragraphs_above',
] as const;

export const EXPORTS: { readonly [format in ExportFormat]: Layout } = {
  jsonl: { extension: 'jsonl', type: 'application/x-ndjson; charset=utf-8', head: '', row: jsonRow },
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8', head: csvLine(COLUMNS), row: csvRow },
  bibtex: {
    extension: 'bib',
    type: 'application/x-bibtex; charset=utf-8',
    head: '',
    row: (statement, citing) => `${citing.citeStatement(statement, 'bibtex').text}\n`,
  },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    head: '',
    row: (statement, citing) => citing.citeStatement(statement, 'ris').text,
  },
};

/** @throws {InputError} E_FORMAT that names the formats, and the near miss. */
export function parseExportFormat(typed: string): ExportFormat {
  // The keys of the table are exactly the formats.
  const formats = Object.keys(EXPORTS) as ExportFormat[];
  const found = formats.find((format) => format === typed.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError(
    `"${typed}" is no format of an export${didYouMean(typed.toLowerCase(), formats)}; there are ${formats.join(', ')}`,
    { code: 'E_FORMAT' },
  );
}

/** The statement record, one a line; what only belongs to a search stays behind. */
function jsonRow(hit: Statement): string {
  const { highlights: _highlights, reports: _reports, agreement: _agreement, ...statement } = hit as SearchHit; // A search gives hits; a plain statement has none of these fields.
  return `${JSON.stringify(statement)}\n`;
}

/**
 * The words as pages show them: a paraphrase in its sentence, for “The ferry will run, Lund says, if he has to row it” is no “The ferry will run”; a quotation
 * with “…” where the reporter's words stood.
 */
function csvRow(statement: Statement, { publicAddress }: Citing): string {
  const { id, speaker, type, context, stance, date, confidence, document } = statement;
  const { publisher, title, author, published, url } = document;
  const name = speaker?.name ?? '';
  return csvLine([
    id,
    name,
    speaker?.role ?? '',
    saidWithoutMarks(statement),
    type,
    stance,
    date.value ?? '',
    date.basis,
    confidence.toFixed(3),
    publisher ?? '',
    title ?? '',
    author ?? '',
    published ?? '',
    url ?? '',
    `${publicAddress ?? ''}${statementPath(id)}`,
    speaker?.id ?? '',
    onOneLine(context.text),
    date.inherited === undefined ? '' : String(date.inherited.paragraphsAbove),
  ]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Quoted for CSV; a cell that a spreadsheet would run as a formula (`=HYPERLINK(…)`) gets an apostrophe before it. */
export function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// A table of articles, one a row below a row of column names; commas, semicolons or tabs between.

import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { ReadResult } from '../types.ts';
import { FIELD_NAMES, parseDocument } from './document.ts';
import { decode } from './encoding.ts';
import { LONGEST_LINE } from './json-lines.ts';
import { type FigureOrder, isInFigures, parseFigures, parsePrintedDate } from './printed-date.ts';
import type { Reader, ReaderOptions, Source } from './source.ts';

export const csvFile: Reader = {
  name: 'CSV',
  format: 'csv',
  extensions: ['.csv'],
  read: (source, options) => readTable(source, options, null),
};

export const tsvFile: Reader = {
  name: 'TSV',
  format: 'tsv',
  extensions: ['.tsv', '.tab'],
  read: (source, options) => readTable(source, options, '\t'),
};

/** In characters; what goes on longer without a line break is something else. */
const LONGEST_HEADER = 100_000;

async function* readTable(
  source: Source,
  { fields, dates }: ReaderOptions,
  delimiter: string | null,
): AsyncGenerator<ReadResult> {
  const { place } = source;
  const pieces = decode(source)[Symbol.asyncIterator]();
  let head = '';
  while (!/[\r\n]/u.test(head) && head.length <= LONGEST_HEADER) {
    const next = await pieces.next();
    if (next.done === true) break;
    head += next.value;
  }
  if (head.length > LONGEST_HEADER && !/[\r\n]/u.test(head.slice(0, LONGEST_HEADER))) {
    await pieces.return?.(undefined);
    yield {
      place: `${place}:1`,
      refused: `is no table: the names of its columns take more than ${LONGEST_HEADER.toLocaleString('en')} characters`,
    };
    return;
  }
  const sign = delimiter ?? delimiterOf(head);
  const parser = parse({
    delimiter: sign,
    // A tab-separated table has no quoting: a mark in it is a mark.
    quote: delimiter === '\t' ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: LONGEST_LINE,
  });
  async function* again(): AsyncGenerator<string> {
    if (head !== '') yield head;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  const input = Readable.from(again());
  input.on('error', (error) => parser.destroy(error)).pipe(parser);
  let names: readonly string[] | null = null;
  let rows = 0;
  try {
    for await (const row of parser) {
      const { record, info } = row as { readonly record: readonly string[]; readonly info: { readonly lines: number } }; // with `info: true`
      if (names === null) {
        names = columnsOf(record, fields);
        const fault = faultOf(record, names, fields);
        if (fault === null) continue;
        yield { place: `${place}:1`, refused: fault };
        return;
      }
      rows++;
      yield parseRow(`${place}:${info.lines}`, record, { names, sign, dates });
    }
  } catch (cause) {
    if (!isCsvError(cause)) throw cause;
    yield {
      place: `${place}:${cause.lines ?? '?'}`,
      refused: `is no row of a table (${cause.message}); the rest of the file was not read`,
    };
    return;
  } finally {
    input.destroy();
  }
  if (rows === 0) yield { place, refused: 'is empty; below the names of the columns each line should hold one article' };
}

function isCsvError(cause: unknown): cause is CsvError {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('CSV_');
}

/** What stands most often in the first line; semicolons are what spreadsheets write where the comma is a decimal point. */
function delimiterOf(head: string): string {
  const line = head.slice(0, head.search(/[\r\n]|$/u));
  return (
    [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length })).sort((a, b) => b.count - a.count)[0]?.sign ?? ','
  );
}

/** A column that was named and is not there is a slip; without it another might be taken for it, or its words be lost. */
function faultOf(header: readonly string[], names: readonly string[], fields: ReaderOptions['fields']): string | null {
  const found = `found: ${header.join(', ').slice(0, 200)}`;
  const lower = header.map((name) => name.trim().toLowerCase());
  const missing = [...fields.keys()].find((theirs) => !lower.includes(theirs.toLowerCase()));
  if (missing !== undefined) return `has no column "${missing}" as --map says (${found}); check its spelling`;
  if (names.includes('text')) return null;
  return `has no column "text"; the first line must name the columns (${found}), or say which one it is with --map text=NAME`;
}

/** Ours for each of theirs, by what the user said, else by the name; a column of no name we know keeps its own. */
function columnsOf(header: readonly string[], fields: ReaderOptions['fields']): readonly string[] {
  const given = header.map((name) => name.trim());
  const lower = given.map((name) => name.toLowerCase());
  const ours = new Map<number, string>();
  for (const [theirs, name] of fields) {
    const at = given.indexOf(theirs) >= 0 ? given.indexOf(theirs) : lower.indexOf(theirs.toLowerCase());
    if (at >= 0) ours.set(at, name);
  }
  for (const [name, ...others] of FIELD_NAMES) {
    if ([...ours.values()].includes(name)) continue;
    const at = [name, ...others].map((each) => lower.indexOf(each)).find((index) => index >= 0 && !ours.has(index));
    if (at !== undefined) ours.set(at, name);
  }
  return given.map((name, at) => ours.get(at) ?? `column ${at} ${name}`);
}

type Table = {
  /** Of the columns, ours where there is one. */
  readonly names: readonly string[];
  /** What parts the cells. */
  readonly sign: string;
  readonly dates: FigureOrder | null;
};

function parseRow(place: string, record: readonly string[], { names, sign, dates }: Table): ReadResult {
  if (record.slice(names.length).some((cell) => cell.trim() !== '')) {
    const remedy =
      sign === '\t' ? 'leave out tabs inside words' : `put double quotation marks around words that hold a "${sign}"`;
    return { place, refused: `has ${record.length} cells and the table ${names.length} columns; ${remedy}` };
  }
  const fields: Record<string, string> = {};
  names.forEach((name, at) => {
    fields[name] = record[at] ?? '';
  });
  const published = fields.published ?? '';
  const inFigures = isInFigures(published);
  if (inFigures && dates === null) {
    const refused = `the publication date "${published}" has no sure order; say which it is with --dates dmy or --dates mdy`;
    return { place, refused };
  }
  // A day on the calendar however it is written; what is not understood is left for the gate to refuse.
  const day = inFigures && dates !== null ? parseFigures(published, dates) : parsePrintedDate(published);
  return { place, ...parseDocument({ ...fields, published: day ?? published }) };
}

// Quotations to check, many at once: a line of JSON or a row of CSV each, {"text": "We will not sell", "speaker": "Helena Brandvold"}.

import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.ts';

export type Claim =
  | { readonly place: string; readonly text: string; readonly speaker: string | null }
  | { readonly place: string; readonly refused: string };

/**
 * All claims of a file, in order; what cannot be read is refused with its place. JSON Lines begin with a brace, everything else is CSV.
 * @throws {InputError} E_BATCH for a CSV without a column "text", or with broken quoting.
 */
export function readClaims(place: string, content: string): readonly Claim[] {
  const text = content.replace(/^\uFEFF/u, '');
  return text.trimStart().startsWith('{') ? readJsonLines(place, text) : readCsv(place, text);
}

function readJsonLines(place: string, content: string): readonly Claim[] {
  return content.split(/\r?\n/u).flatMap((line, index): readonly Claim[] => {
    if (line.trim() === '') return [];
    const at = `${place}:${index + 1}`;
    try {
      return [claimOf(at, JSON.parse(line))];
    } catch {
      return [{ place: at, refused: 'this line is not JSON; give {"text": "…", "speaker": "…"}' }];
    }
  });
}

function readCsv(place: string, content: string): readonly Claim[] {
  const rows = parseCsv(place, content);
  const [header = [], ...body] = rows.map(({ record }) => record);
  const names = header.map((name) => name.trim().toLowerCase());
  const [text, speaker] = [names.indexOf('text'), names.indexOf('speaker')];
  if (text === -1)
    throw new InputError(`${place}: no column "text" in the first line; name the columns text and speaker`, { code: 'E_BATCH' });
  return body.map((cells, index) =>
    claimOf(`${place}:${rows[index + 1]?.line ?? index + 2}`, {
      text: cells[text],
      speaker: speaker === -1 ? null : cells[speaker],
    }),
  );
}

function parseCsv(place: string, content: string): readonly { readonly record: readonly string[]; readonly line: number }[] {
  try {
    // With `info`, each record comes with the line it ends on.
    const rows = parse(content, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as readonly {
      readonly record: string[];
      readonly info: { readonly lines: number };
    }[]; // The types of csv-parse know records alone.
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (cause) {
    throw new InputError(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { code: 'E_BATCH', cause });
  }
}

function claimOf(place: string, value: unknown): Claim {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { text, speaker } = given;
  if (typeof text !== 'string' || text.trim() === '') return { place, refused: 'no "text" to check' };
  return { place, text, speaker: typeof speaker === 'string' && speaker.trim() !== '' ? speaker : null };
}

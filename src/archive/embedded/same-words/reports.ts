// A statement as the grouping of the same words compares it: what it prints, who said it, when.

import { sketchOf, type Words, wordsOf } from '../../../search/same-words.ts';
import { termsOf } from '../../../search/words.ts';
import { dayNumber } from '../../../text/days.ts';
import type { Statement } from '../../../types.ts';
import type { Db } from '../connection.ts';
import { type Facts, factsOf } from '../record.ts';
import { first } from '../sql.ts';
import type { Printed } from '../touched.ts';
import type { Report } from './clusters.ts';
import { wordsSaid } from './printed-words.ts';
import { keysOf } from './word-keys.ts';

export type ReportRow = Pick<Report, 'row' | 'id' | 'document' | 'start' | 'group'> & {
  readonly type: Statement['type'];
  readonly text: string;
  readonly record: string;
  readonly published: string | null;
  /** Its text, where the words between marks are not those of the statement. */
  readonly article: string | null;
};

export function readReport(db: Db, row: number): Report | null {
  const found = first<ReportRow>(db, `${REPORT} WHERE s.row = ?`, row);
  if (found === undefined) return null;
  const { text, speaker } = saidIn(found);
  const { id, document, start, published, group } = found;
  if (text === null) return null;
  return reportFrom(row, { id, document, start, text, sketch: sketchOf(text), speaker, day: dayOf(published) }, group);
}

export function reportFrom(row: number, printed: Omit<Printed, 'keys'>, group: string | null): Report {
  const { id, document, start, text, sketch, speaker, day } = printed;
  let known: Words | null = null;
  const words = (): Words => {
    known ??= wordsOf(text);
    return known;
  };
  return { text, words, sketch, speaker, day, documents: [document], row, id, document, start, group };
}

export function printedOf(found: ReportRow): Printed | null {
  const { id, document, start, published } = found;
  const { text, speaker } = saidIn(found);
  const keys = text === null ? null : keysOf({ terms: termsOf(text), speaker });
  if (text === null || keys === null) return null;
  return { id, document, start, text, sketch: sketchOf(text), speaker, keys, day: dayOf(published) };
}

function saidIn({ type, text, record, article }: ReportRow): { readonly text: string | null } & Pick<Facts, 'speaker'> {
  const { quoted, speaker } = factsOf(record);
  const pieces = article === null ? [] : quoted.map(({ start, end }) => ({ start, end, text: article.slice(start, end) }));
  return { text: wordsSaid({ type, text, quoted: pieces }), speaker };
}

export const REPORT = `
  SELECT s.row, s.id, s.document, s.start, s.reports AS "group", s.type, s.text, s.record, d.published,
    CASE s.type WHEN 'mixed' THEN d.text END AS article
  FROM statements s JOIN documents d ON d.row = s.document`;

export function dayOf(published: string | null): number | null {
  return published === null ? null : dayNumber(published);
}

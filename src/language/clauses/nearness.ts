// How near a mention stands to a quotation: the tokens between, those of the quotation itself, and the clause that ties the two.

import type { Quotation, Span } from '../../types.ts';
import type { Clause } from './clauses.ts';
import { type Placed, tokenAt } from './placement.ts';
import type { Reading } from './readings.ts';
import type { Run } from './runs.ts';

export type Where = 'own' | 'before' | 'after' | 'paragraph-before';

export type Role = { readonly clause: Clause; readonly role: 'subject' | 'addressee'; readonly linked: boolean };

/** The clause, of these, that a mention of the line belongs to: as subject of what reports the quotation, else as subject of the nearest cue, else as addressee. */
export function clauseOf(
  reading: Reading,
  { clauses, reports }: Pick<Reading, 'clauses' | 'reports'>,
  placed: Placed,
  quotation: Quotation,
  pieces: readonly Run[],
): Role | null {
  let best: Role | null = null;
  let highest = 0;
  for (const clause of clauses) {
    const subject = clause.subject?.first === placed.first && clause.subject.last === placed.last;
    const addressee = clause.addressee?.first === placed.first && clause.addressee.last === placed.last;
    if (!subject && !addressee) continue;
    const linked = reports.some((report) => report.clause === clause && reportsIt(reading, report.runs, quotation));
    const found: Role = { clause, role: subject ? 'subject' : 'addressee', linked };
    const height = rank(found, reports, pieces);
    if (best === null || height > highest) [best, highest] = [found, height];
  }
  return best;
}

/**
 * Of two clauses of one subject the one whose report holds the words, “a clerk who was asked {said} Reyes had called it “odd””, then that of a
 * verb: “[a sign] {saying} …”, not “a {sign} …”.
 */
function rank({ clause, role, linked }: Role, reports: Reading['reports'], pieces: readonly Run[]): number {
  const around = role === 'subject' && holds(reports, clause, pieces);
  return (linked ? 8 : 0) + (role === 'subject' ? 4 : 0) + (around ? 2 : 0) + (clause.cue.form === 'verb' ? 1 : 0);
}

/** Whether the quotation stands inside what this clause reports. */
export function holds(reports: Reading['reports'], clause: Clause, pieces: readonly Run[]): boolean {
  return reports.some(
    (report) =>
      report.clause === clause && report.runs.some((run) => pieces.some((piece) => run.from <= piece.from && piece.to <= run.to)),
  );
}

/** Whether a report is this quotation: it covers one of its pieces. */
export function reportsIt({ line }: Reading, runs: readonly Run[], { content, quoted }: Quotation): boolean {
  return runs.some((run) => {
    const start = line.tokens[run.from]?.start ?? 0;
    const end = line.tokens[run.to - 1]?.end ?? 0;
    const begins = (piece: Span) => piece.start >= start && piece.start < end && piece.start - start <= 2;
    return content.some(begins) || quoted.some(begins);
  });
}

/** The tokens of a line that belong to the quotation: first and last index of each run, in order. */
export function tokensOf({ line }: Reading, { content }: Quotation): Run[] {
  const runs: Run[] = [];
  for (const piece of content) {
    if (piece.end <= line.start || piece.start >= line.end) continue;
    const from = tokenAt(line.tokens, Math.max(piece.start, line.start));
    const to = tokenAt(line.tokens, Math.min(piece.end, line.end) - 1);
    if (from >= 0) runs.push({ from, to: Math.max(from, to) + 1 });
  }
  return runs;
}

type Distance = { readonly gap: number; readonly left: boolean; readonly edge: number };

/** Tokens between a mention and the nearest piece; for another line, between it and the end of its line that faces the quotation. */
export function distance(pieces: readonly Run[], { first, last }: Placed, length: number, where: Where): Distance {
  let best: Distance | null = null;
  for (const { from, to } of pieces) {
    const found =
      last < from
        ? { gap: from - last - 1, left: true, edge: from }
        : { gap: Math.max(0, first - to), left: false, edge: to - 1 };
    if (best === null || found.gap < best.gap) best = found;
  }
  if (best) return best;
  return where === 'after' ? { gap: first, left: false, edge: -1 } : { gap: length - last - 1, left: true, edge: length };
}

/** The nearest mentions of a line that are looked at; news sentences hold rarely more than ten. */
export const NEAREST = 12;

export function nearestOf(free: readonly Placed[], pieces: readonly Run[], length: number, where: Where): Placed[] {
  return free
    .map((placed) => ({ placed, gap: distance(pieces, placed, length, where).gap }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, NEAREST)
    .map(({ placed }) => placed)
    .sort((a, b) => a.first - b.first);
}

export function countBetween(near: readonly Placed[], placed: Placed, { left, edge }: Distance): number {
  let count = 0;
  for (const { first, last } of near)
    if (left ? first > placed.last && last < edge : last < placed.first && first > edge) count++;
  return count;
}

/** Index of the line that holds the offset. */
export function lineIndex(readings: readonly Reading[], offset: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle] as Reading).line.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

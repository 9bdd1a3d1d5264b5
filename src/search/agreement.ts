// What the papers that print the same words say about who said them: three that name Ada Lund make her surer, one that names Bo Berg less sure.

import type { Agreement, Statement, StatementSpeaker } from '../types.ts';
import { isNamed, relationOf } from './same-speaker.ts';
import { likenessOf, wordsOf } from './same-words.ts';

/**
 * What one more paper is worth, in log-odds, and how many count. Papers copy one agency, and its error: two that agree raise 0.80 to
 * 0.95 and no further, two that disagree lower it to 0.27.
 */
const FOR_EACH = 0.8;
const AGAINST_EACH = 1.25;
const MOST_COUNTED = 2;
/** Agreement makes nobody surer than this. */
const SUREST = 0.99;

/** Null where no other article prints the words. */
export function agreementOf(statement: Statement, reports: readonly Statement[]): Agreement | null {
  if (reports.length === 0) return null;
  const everyone = [statement, ...reports];
  const own = statement.speaker;
  const agreeing = everyone.filter(({ speaker }) => isNamed(own) && isNamed(speaker) && relationOf(own, speaker) !== 'differ');
  const differing = everyone.filter(
    ({ speaker }) => isNamed(speaker) && (!isNamed(own) || relationOf(own, speaker) === 'differ'),
  );
  const others = new Map<string, { readonly speaker: StatementSpeaker; readonly reports: Statement[] }>();
  for (const report of differing) {
    if (report.speaker === null) continue;
    const other = others.get(report.speaker.id);
    if (other === undefined) others.set(report.speaker.id, { speaker: report.speaker, reports: [report] });
    else other.reports.push(report);
  }
  const words = wordsOf(saidBy(statement));
  const more = Math.min(MOST_COUNTED, Math.max(0, papersOf(agreeing) - 1));
  const against = isNamed(own) ? Math.min(MOST_COUNTED, papersOf(differing)) : 0;
  return {
    papers: papersOf(everyone),
    agreeing: papersOf(agreeing),
    others: [...others.values()].map(({ speaker, reports: theirs }) => ({ speaker, papers: papersOf(theirs) })),
    reworded: reports.filter((report) => !['same', 'part'].includes(likenessOf(words, wordsOf(saidBy(report))) ?? 'near')).length,
    confidence: moved(statement.confidence, more * FOR_EACH - against * AGAINST_EACH),
  };
}

function saidBy({ type, text, quoted }: Statement): string {
  return type === 'mixed' ? quoted.map((piece) => piece.text).join(' … ') : text;
}

/** A paper that prints the words twice is one; articles of unnamed papers count each. */
function papersOf(reports: readonly Statement[]): number {
  return new Set(reports.map(({ document }) => document.publisher ?? document.id)).size;
}

function moved(confidence: number, by: number): number {
  if (by === 0 || confidence <= 0 || confidence >= 1) return confidence;
  const odds = Math.log(confidence / (1 - confidence)) + by;
  const shown = 1 / (1 + Math.exp(-odds));
  return Math.round(10_000 * (by > 0 ? Math.max(confidence, Math.min(SUREST, shown)) : shown)) / 10_000;
}

// Scores as people read them: a section of data/scores.md for each set, and what was gained and lost since the last time.

import type { Alignment } from './align.ts';
import type { Scores } from './scores.ts';

/** How a gold region came out; kept by id alone in `data/scores/SET.tsv`, since the corpora may not be redistributed. */
export type Outcome = {
  readonly document: string;
  readonly attribution: string;
  readonly piece: number;
  readonly outcome: string;
};

/** The outcomes of all regions whose speaker the gold knows, in the order of the gold. */
export function outcomesOf(alignments: readonly Alignment[]): Outcome[] {
  return alignments.flatMap(({ gold, regions }) =>
    regions.flatMap((region, index) => {
      if (!region.isKnown) return [];
      const piece = regions.slice(0, index).filter(({ attribution }) => attribution === region.attribution).length;
      const named = region.statement?.speaker ? 'wrong-speaker' : 'no-speaker';
      const outcome = region.isRight ? 'right' : region.statement === null ? 'not-found' : named;
      return [{ document: gold.document.id, attribution: region.attribution.id, piece, outcome }];
    }),
  );
}

export function formatOutcomes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ document, attribution, piece, outcome }) => [document, attribution, piece, outcome].join('\t'));
  return `${['document\tattribution\tpiece\toutcome', ...rows].join('\n')}\n`;
}

/** Regions right now and not before (`gained`), and the other way round (`lost`). `before` is the text of an outcomes file. */
export function compareOutcomes(
  before: string,
  after: readonly Outcome[],
): { readonly gained: readonly Outcome[]; readonly lost: readonly Outcome[] } {
  const known = new Map(
    before
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((row) => [row.slice(0, row.lastIndexOf('\t')), row.slice(row.lastIndexOf('\t') + 1)]),
  );
  const was = ({ document, attribution, piece }: Outcome): string | undefined =>
    known.get([document, attribution, piece].join('\t'));
  return {
    gained: after.filter((region) => region.outcome === 'right' && was(region) !== undefined && was(region) !== 'right'),
    lost: after.filter((region) => region.outcome !== 'right' && was(region) === 'right'),
  };
}

/** One set's section: a heading with its name, one line of facts, the table of figures. */
export function formatSection(
  set: string,
  scores: Scores,
  facts: {
    readonly articles: number;
    readonly megabytesPerSecond: number;
    readonly changes: { readonly gained: number; readonly lost: number } | null;
  },
): string {
  const percent = (value: number): string => (100 * value).toFixed(1);
  const figure = (name: string, { precision, recall, f1, n }: Scores['direct']): string =>
    `| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${n} |`;
  const share = (name: string, { accuracy, n }: Scores['grouping']): string => `| ${name} | | | ${percent(accuracy)} | ${n} |`;
  const changes =
    facts.changes === null ? '' : ` Since the run before: ${facts.changes.gained} gained, ${facts.changes.lost} lost.`;
  return [
    `## ${set}`,
    '',
    `${facts.articles} articles, ${facts.megabytesPerSecond.toFixed(1)} MB/s on one core.${changes}`,
    '',
    '| figure | precision | recall | F1 or share | n |',
    '|---|---:|---:|---:|---:|',
    figure('who said what, direct', scores.direct),
    figure('who said what, direct + mixed', scores.directAndMixed),
    figure('detection', scores.detection),
    share('grouping of split quotations', scores.grouping),
    figure('date stated in its paragraph', scores.dateStated),
    figure('date inherited', scores.dateInherited),
    figure('indirect (content and source)', scores.indirect),
    share('verbatim', scores.verbatim),
    share('recall at precision 99, direct', scores.recallAtPrecision99),
    share('calibration error of confidence (lower is better)', scores.calibrationError),
    ...Object.entries(scores.recallByKind).map(([kind, recall]) => share(`recall, ${kind}`, recall)),
    '',
  ].join('\n');
}

/** The page with the set's section replaced, or added at the end. */
export function replaceSection(page: string, set: string, section: string): string {
  const parts = page.split(/^(?=## )/mu);
  const at = parts.findIndex((part) => part.startsWith(`## ${set}\n`));
  const written = at < 0 ? [...parts, section] : parts.with(at, section);
  return `${written.map((part) => part.trimEnd()).join('\n\n')}\n`;
}

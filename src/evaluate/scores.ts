// How often are we right? Precision, recall and F1 of who said what, and of when; 0..1 throughout.

import { readTable } from '../language/load.ts';
import type { Span } from '../types.ts';
import { type Alignment, commonLength, type FoundRegion, shareOf } from './align.ts';
import type { GoldAttribution } from './gold.ts';

export type Figure = { readonly precision: number; readonly recall: number; readonly f1: number; readonly n: number };
export type Share = { readonly accuracy: number; readonly n: number };

export type Scores = {
  /** Right region and right speaker. The headline. */
  readonly direct: Figure;
  readonly directAndMixed: Figure;
  /** Right region, whoever is said to have spoken. */
  readonly detection: Figure;
  /** Of the gold statements with several quoted pieces, how many came out as exactly one statement. */
  readonly grouping: Share;
  /** Dates stated in the statement's own paragraph, and dates inherited from the occasion an earlier paragraph sets. */
  readonly dateStated: Figure;
  readonly dateInherited: Figure;
  /** Unquoted reported speech with a speech cue: half the content, and the source. */
  readonly indirect: Figure;
  /** How much direct gold is kept when statements below some confidence are dropped so that 99 % of the rest are right. */
  readonly recallAtPrecision99: Share;
  /** Expected calibration error of confidence, ten bins of equal count. Lower is better. */
  readonly calibrationError: Share;
  readonly verbatim: Share;
  readonly recallByKind: Readonly<Record<string, Share>>;
};

/** Scores a set of aligned documents; the same measures as the figures in data/scores.md name. */
export function score(alignments: readonly Alignment[]): Scores {
  const regions = alignments.flatMap((alignment) => alignment.regions);
  const known = regions.filter((region) => region.isKnown);
  const found = alignments.flatMap((alignment) => alignment.found);
  const claims = found.filter((region) => region.isJudged);
  const right = known.filter((region) => region.isRight);
  const isDirect = (region: { readonly attribution: GoldAttribution }): boolean => region.attribution.type === 'direct';
  const directGold = known.filter(isDirect).length;
  return {
    direct: figure(right.filter(isDirect).length, claims.filter((claim) => claim.isDirect).length, directGold),
    directAndMixed: figure(right.length, claims.length, known.length),
    detection: figure(
      regions.filter((region) => region.statement !== null).length,
      found.filter((region) => region.isOffered).length,
      regions.length,
    ),
    grouping: scoreGrouping(alignments),
    ...scoreDates(alignments),
    indirect: scoreIndirect(alignments),
    recallAtPrecision99: { accuracy: recallAtPrecision(claims, directGold, 0.99), n: directGold },
    calibrationError: { accuracy: calibrationError(claims), n: claims.length },
    verbatim: scoreVerbatim(alignments),
    recallByKind: scoreKinds(known),
  };
}

function figure(right: number, offered: number, expected: number): Figure {
  return figureOf(offered === 0 ? 0 : right / offered, expected === 0 ? 0 : right / expected, expected);
}

function figureOf(precision: number, recall: number, n: number): Figure {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), n };
}

function share(right: number, n: number): Share {
  return { accuracy: n === 0 ? 0 : right / n, n };
}

/** The distinct statements that carry the pieces of each gold attribution, in the order of its pieces. */
function statementsFor(alignment: Alignment): Map<GoldAttribution, Alignment['statements'][number][]> {
  const hits = new Map<GoldAttribution, Alignment['statements'][number][]>();
  for (const { attribution, statement } of alignment.regions) {
    if (statement !== null) hits.set(attribution, [...(hits.get(attribution) ?? []), statement]);
  }
  return hits;
}

function scoreGrouping(alignments: readonly Alignment[]): Share {
  let right = 0;
  let all = 0;
  for (const alignment of alignments) {
    const hits = statementsFor(alignment);
    for (const attribution of alignment.gold.attributions) {
      if (attribution.type !== 'direct' || attribution.quoted.length < 2) continue;
      all++;
      const pieces = hits.get(attribution) ?? [];
      const isOne = pieces.length === attribution.quoted.length && new Set(pieces).size === 1;
      if (isOne && pieces[0]?.quoted.length === attribution.quoted.length) right++;
    }
  }
  return share(right, all);
}

function scoreDates(alignments: readonly Alignment[]): { dateStated: Figure; dateInherited: Figure } {
  const counts = { stated: { right: 0, offered: 0, expected: 0 }, inherited: { right: 0, offered: 0, expected: 0 } };
  for (const alignment of alignments) {
    const { text } = alignment.gold.document;
    for (const [attribution, statements] of statementsFor(alignment)) {
      const given = statements.map((statement) => statement.date).find((date) => date.basis === 'stated');
      const paragraph = paragraphAround(text, attribution.quoted[0]?.start ?? 0);
      if (attribution.date !== null) {
        const isOwn = attribution.dateText !== null && text.slice(paragraph.start, paragraph.end).includes(attribution.dateText);
        const count = counts[isOwn ? 'stated' : 'inherited'];
        count.expected++;
        if (given !== undefined) count.offered++;
        if (given?.value === attribution.date) count.right++;
      } else if (attribution.dateText === null && given?.expression) {
        // Annotators carried dates along unevenly: only a date in the statement's own paragraph is held against us.
        if (paragraph.start <= given.expression.start && given.expression.end <= paragraph.end) counts.stated.offered++;
      }
    }
  }
  const { stated, inherited } = counts;
  return {
    dateStated: figure(stated.right, stated.offered, stated.expected),
    dateInherited: figure(inherited.right, inherited.offered, inherited.expected),
  };
}

const SPEECH_FORMS = readTable('compared-cues', ['form', 'match']);
const SPEECH = new RegExp(
  `\\b(?:${SPEECH_FORMS.map((row) => (row.match === 'stem' ? `${row.form}\\w*` : row.form)).join('|')})\\b`,
  'iu',
);

/** Precision credits any gold attribution; recall asks for those with a speech cue. */
function scoreIndirect(alignments: readonly Alignment[]): Figure {
  let [offered, attributed, expected, right] = [0, 0, 0, 0];
  for (const { gold, statements } of alignments) {
    const withContent = gold.attributions.filter((attribution) => attribution.content.length > 0);
    for (const statement of statements.filter(({ type }) => type === 'indirect')) {
      offered++;
      const best = largestBy(withContent, (attribution) => shareOf(statement.content, attribution.content));
      if (best === null || shareOf(statement.content, best.content) < 0.5) continue;
      if (statement.source !== null && commonLength([statement.source], best.source) > 0) attributed++;
    }
    for (const attribution of withContent.filter(({ type, source }) => type === 'indirect' && source.length > 0)) {
      const cue = attribution.cueText ?? attribution.cue.map((span) => gold.document.text.slice(span.start, span.end)).join(' ');
      if (!SPEECH.test(cue)) continue;
      expected++;
      const isFound = statements.some(
        ({ content, source }) =>
          shareOf(content, attribution.content) >= 0.5 && source !== null && commonLength([source], attribution.source) > 0,
      );
      if (isFound) right++;
    }
  }
  return figureOf(offered === 0 ? 0 : attributed / offered, expected === 0 ? 0 : right / expected, expected);
}

function recallAtPrecision(claims: readonly FoundRegion[], directGold: number, wanted: number): number {
  const sorted = claims.filter((claim) => claim.isDirect).sort((a, b) => b.statement.confidence - a.statement.confidence);
  let right = 0;
  let best = 0;
  sorted.forEach((claim, index) => {
    if (claim.isRight) right++;
    const next = sorted[index + 1];
    const isBoundary = next === undefined || next.statement.confidence < claim.statement.confidence;
    if (isBoundary && right / (index + 1) >= wanted) best = directGold === 0 ? 0 : right / directGold;
  });
  return best;
}

function calibrationError(claims: readonly FoundRegion[]): number {
  const sorted = [...claims].sort((a, b) => a.statement.confidence - b.statement.confidence);
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const members = sorted.slice(Math.floor((bin * sorted.length) / 10), Math.floor(((bin + 1) * sorted.length) / 10));
    const promised = members.reduce((sum, claim) => sum + claim.statement.confidence, 0);
    error += Math.abs(promised - members.filter((claim) => claim.isRight).length);
  }
  return sorted.length === 0 ? 0 : error / sorted.length;
}

function scoreVerbatim(alignments: readonly Alignment[]): Share {
  let right = 0;
  let all = 0;
  for (const { gold, statements } of alignments) {
    for (const piece of statements.flatMap((statement) => [...statement.quoted, ...statement.content])) {
      all++;
      if (gold.document.text.slice(piece.start, piece.end) === piece.text) right++;
    }
  }
  return share(right, all);
}

function scoreKinds(
  known: readonly { readonly attribution: GoldAttribution; readonly isRight: boolean }[],
): Record<string, Share> {
  const kinds = [...new Set(known.map(({ attribution }) => attribution.kind ?? 'person'))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const all = known.filter(({ attribution }) => (attribution.kind ?? 'person') === kind);
      return [kind, share(all.filter(({ isRight }) => isRight).length, all.length)];
    }),
  );
}

function largestBy<T>(items: readonly T[], value: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best === null || value(item) > value(best) ? item : best), null);
}

function paragraphAround(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

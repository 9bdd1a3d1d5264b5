// Pairs what was found with what was expected: a quoted region is found where the two share four fifths of their places.

import type { Span, Statement } from '../types.ts';
import type { GoldAttribution, GoldDocument } from './gold.ts';
import { isSameSpeaker } from './same-speaker.ts';

/** A gold region overlapping a found one by at least this share of their union counts as found. */
const SAME_REGION = 0.8;

/** A found piece between marks that is not matched and has this many words is judged as direct speech, whatever it calls itself. */
const DIRECT_WORDS = 5;

export type GoldRegion = {
  readonly attribution: GoldAttribution;
  readonly span: Span;
  /** The statement whose piece matched; null: not found. */
  readonly statement: Statement | null;
  /** Whether the gold knows the speaker; regions without one are neither asked for nor held against anybody. */
  readonly isKnown: boolean;
  readonly isRight: boolean;
};

export type FoundRegion = {
  readonly statement: Statement;
  readonly span: Span;
  /** The gold it matched; null: no such region in the gold. */
  readonly attribution: GoldAttribution | null;
  readonly isRight: boolean;
  readonly isDirect: boolean;
  /** Not held against anybody: matched a gold region without a speaker, or lies where the gold does not look (single marks, nested). */
  readonly isJudged: boolean;
  /** Counts for detection, where the speaker does not matter. */
  readonly isOffered: boolean;
};

export type Alignment = {
  readonly gold: GoldDocument;
  readonly regions: readonly GoldRegion[];
  readonly found: readonly FoundRegion[];
  readonly statements: readonly Statement[];
};

/** Pairs the quoted regions of one document. Statements of other documents must not be among them. */
export function align(gold: GoldDocument, statements: readonly Statement[]): Alignment {
  const { text } = gold.document;
  const offered = statements
    .filter((statement) => statement.type !== 'indirect')
    .flatMap((statement) =>
      statement.quoted.map((raw) => ({
        statement,
        raw,
        span: trimMarks(text, raw),
        matched: null as GoldAttribution | null,
        isRight: false,
        isUnknown: false,
      })),
    )
    .filter(({ span }) => span.start < span.end);

  const regions = gold.attributions
    .filter((attribution) => attribution.type !== 'indirect')
    .flatMap((attribution) => attribution.quoted.map((span) => ({ attribution, span: trimMarks(text, span) })))
    .filter(({ span }) => span.start < span.end)
    .map(({ attribution, span }): GoldRegion => {
      let best = null as (typeof offered)[number] | null;
      for (const candidate of offered) {
        if (candidate.matched === null && shareOf([span], [candidate.span]) > (best === null ? 0 : shareOf([span], [best.span])))
          best = candidate;
      }
      if (best !== null && shareOf([span], [best.span]) < SAME_REGION) best = null;
      const isKnown = attribution.kind !== 'none' && attribution.speaker !== null;
      const isRight =
        best !== null &&
        isKnown &&
        isSameSpeaker(attribution.speaker ?? '', attribution.kind, best.statement.speaker?.name ?? null);
      if (best !== null) {
        best.matched = attribution;
        best.isRight = isRight;
        best.isUnknown = !isKnown;
      }
      return { attribution, span, statement: best?.statement ?? null, isKnown, isRight };
    });

  // The corpora know double marks only and one speaker a region: an unmatched offer in single marks, nested in a gold region, or inside
  // content the annotators took as unquoted, is not judged.
  const indirect = gold.attributions
    .filter((attribution) => attribution.type === 'indirect')
    .flatMap((attribution) => attribution.content);
  const isOutOfSight = ({ matched, raw, span }: (typeof offered)[number]): boolean =>
    matched === null &&
    (/['‘’]/u.test(text.charAt(raw.start - 1)) ||
      regions.some((region) => region.span.start <= span.start && span.end <= region.span.end) ||
      commonLength([span], indirect) >= 0.9 * (span.end - span.start));

  const found = offered.map(
    (region): FoundRegion => ({
      statement: region.statement,
      span: region.span,
      attribution: region.matched,
      isRight: region.isRight,
      isDirect:
        region.matched !== null
          ? region.matched.type === 'direct'
          : text.slice(region.span.start, region.span.end).split(/\s+/u).length >= DIRECT_WORDS,
      isJudged: !region.isUnknown && region.statement.speaker !== null && !isOutOfSight(region),
      isOffered: !isOutOfSight(region),
    }),
  );
  return { gold, regions, found, statements };
}

/** Intersection over union of two lists of spans, 0..1. */
export function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const common = commonLength(a, b);
  return common === 0 ? 0 : common / (lengthOf(a) + lengthOf(b) - common);
}

export function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const x of a) for (const y of b) common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return common;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** Without marks, white space and closing punctuation: annotators differ there, and nobody cares. */
function trimMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s"“”'‘’«».,;:—–-]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s"“”'‘’«».,;:!?—–-]/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

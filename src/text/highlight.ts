// Cuts a text into pieces, each with the marks that lie on it: what a page needs to underline {q1 “We waited,”} {s1 Lund} {c1 said}.

import type { Span } from '../types.ts';

/** A stretch over which the same labels hold; the pieces of a text, joined, are the text. */
export type Piece<Label> = {
  readonly text: string;
  readonly start: number;
  /** In the order the spans were given. */
  readonly labels: readonly Label[];
};

/** Spans may overlap, nest and repeat; what lies outside `within` (the whole text by default) is cut off. */
export function highlight<Label>(
  text: string,
  spans: readonly (Span & { readonly label: Label })[],
  within: Span = { start: 0, end: text.length },
): Piece<Label>[] {
  const edges = new Set([within.start, within.end]);
  const kept = spans
    .map((span, rank) => ({
      start: Math.max(span.start, within.start),
      end: Math.min(span.end, within.end),
      label: span.label,
      rank,
    }))
    .filter((span) => span.start < span.end);
  for (const span of kept) edges.add(span.start).add(span.end);
  const cuts = [...edges].sort((a, b) => a - b);
  const coming = [...kept].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof kept = [];
  const pieces: Piece<Label>[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] as number; // in range by the loop
    const end = cuts[index + 1] as number;
    open = open.filter((span) => span.end > start);
    for (let span = coming[next]; span !== undefined && span.start <= start; span = coming[++next]) open.push(span);
    const labels = [...open].sort((a, b) => a.rank - b.rank).map((span) => span.label);
    pieces.push({ text: text.slice(start, end), start, labels });
  }
  return pieces;
}

// Lays what was extracted from the generated articles beside what is true of them.

import type { Span, Statement } from '../../src/types.ts';
import type { TrueStatement } from './articles.ts';

/** For each true statement the extracted one that holds most of its words; null where less than half of them were found. */
export function matchStatements(
  truth: readonly TrueStatement[],
  found: ReadonlyMap<string, readonly Statement[]>,
): readonly (Statement | null)[] {
  return truth.map(({ document, pieces }) => {
    const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
    let best: { readonly statement: Statement; readonly shared: number } | null = null;
    for (const statement of found.get(document) ?? []) {
      const shared = sharedLength(pieces, statement.quoted.length > 0 ? statement.quoted : statement.content);
      if (shared > (best?.shared ?? length / 2)) best = { statement, shared };
    }
    return best?.statement ?? null;
  });
}

function sharedLength(some: readonly Span[], others: readonly Span[]): number {
  let shared = 0;
  for (const one of some) {
    for (const other of others) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return shared;
}

// How well the same words are recognised in the generated articles: of the pairs that were put together how many belong, and how many were missed.

import type { Statement } from '../../src/types.ts';
import type { TrueStatement } from './articles.ts';
import type { Edit } from './utterances.ts';

/** A true statement, what was extracted in its place, and the cluster that it was put in; null where it stands alone. */
export type Judged = { readonly truth: TrueStatement; readonly found: Statement | null; readonly cluster: string | null };

export type Pair = readonly [Judged, Judged];

export type ClusterScores = {
  readonly right: number;
  readonly wrong: readonly Pair[];
  readonly missed: readonly Pair[];
  /** Of pairs whose less faithful report was edited so: how many were put together. */
  readonly byEdit: ReadonlyMap<Edit, { readonly right: number; readonly all: number }>;
  /** Pairs of one utterance that two papers ascribe to two people. */
  readonly disagreeing: { readonly right: number; readonly all: number };
};

/** Nothing of the speaker’s words stands in these, or a few: they are left alone on purpose. */
const LEFT_ALONE: readonly Edit[] = ['reported', 'fragment'];

export function scoreClusters(judged: readonly Judged[]): ClusterScores {
  const known = judged.filter(({ found, truth }) => found !== null && !LEFT_ALONE.includes(truth.edit));
  const [right, missed]: [Pair[], Pair[]] = [[], []];
  for (const pair of pairsOf(known, ({ truth }) => truth.utterance)) {
    if (pair[0].found?.id === pair[1].found?.id) continue; // two pieces of one statement
    (pair[0].cluster !== null && pair[0].cluster === pair[1].cluster ? right : missed).push(pair);
  }
  const wrong = pairsOf(known, ({ cluster }) => cluster).filter(
    ([a, b]) => a.truth.utterance !== b.truth.utterance && a.found?.id !== b.found?.id,
  );
  const byEdit = new Map<Edit, { right: number; all: number }>();
  const disagreeing = { right: 0, all: 0 };
  for (const [pairs, isRight] of [
    [right, 1],
    [missed, 0],
  ] as const) {
    for (const [a, b] of pairs) {
      const edit = a.truth.edit === 'verbatim' ? b.truth.edit : a.truth.edit;
      const tally = byEdit.get(edit) ?? { right: 0, all: 0 };
      byEdit.set(edit, { right: tally.right + isRight, all: tally.all + 1 });
      if (a.truth.named === b.truth.named) continue;
      disagreeing.right += isRight;
      disagreeing.all++;
    }
  }
  return { right: right.length, wrong, missed, byEdit, disagreeing };
}

function pairsOf(judged: readonly Judged[], keyOf: (one: Judged) => string | null): Pair[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b): Pair => [a, b])));
}

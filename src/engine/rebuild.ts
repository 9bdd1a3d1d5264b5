// Remakes everything that derives from the documents, batch by batch; interrupted, it goes on where it stopped.

import type { ArchiveStatus, Document } from '../types.ts';
import { AHEAD, BATCH_ARTICLES, BATCH_CHARACTERS, type Workshop } from './add.ts';
import type { Outcome } from './pool.ts';

export type RebuildOptions = {
  /** Threads that extract; 0, as when nobody says, is this one. */
  readonly workers?: number;
  /** Finishes the batches in hand and then stops. */
  readonly stop?: AbortSignal;
};

export type Rebuilt = {
  readonly status: ArchiveStatus;
  /** Articles that still wait, because somebody stopped. */
  readonly left: number;
  /** Articles a fault of ours kept from being remade, with the fault; what was found in them before stays. */
  readonly broken: readonly { readonly document: string; readonly reason: string }[];
};

/** Between two batches other writers get their turn; as in `add`, some are being extracted while one is written. */
export async function rebuildArchive(
  { archive, extractor, version }: Workshop,
  onProgress: (done: number, total: number) => void,
  stop: AbortSignal | null = null,
): Promise<Rebuilt> {
  const { total, ...opened } = await archive.openRebuild(version);
  const broken: { readonly document: string; readonly reason: string }[] = [];
  const line: { readonly documents: readonly Document[]; readonly outcomes: Promise<readonly Outcome[]> }[] = [];
  let done = opened.done;
  let after: string | null = null;
  onProgress(done, total);
  for (;;) {
    while (line.length < AHEAD && stop?.aborted !== true) {
      const documents: readonly Document[] = await archive.readOutdated({ ...BATCH, after });
      const last = documents.at(-1);
      if (last === undefined) break;
      after = last.id;
      const outcomes = extractor.extractAll(documents);
      // Waited for in its turn; until then a failure is not forgotten, only not yet told.
      outcomes.catch(() => undefined);
      line.push({ documents, outcomes });
    }
    const first = line.shift();
    if (first === undefined) {
      const left = stop?.aborted === true ? total - done - broken.length : 0;
      return { status: await archive.status(), left, broken };
    }
    const outcomes = await first.outcomes;
    const found = outcomes.flatMap((outcome) => ('article' in outcome ? [outcome.article] : []));
    await archive.rewrite(found, version);
    for (const [index, outcome] of outcomes.entries()) {
      const document = first.documents[index]?.id;
      if ('broken' in outcome && document !== undefined) broken.push({ document, reason: outcome.broken });
    }
    // Articles that came in meanwhile are not among those there were; those that were changed meanwhile are.
    done = Math.min(done + found.length, total);
    onProgress(done, total);
  }
}

const BATCH = { documents: BATCH_ARTICLES, characters: BATCH_CHARACTERS };

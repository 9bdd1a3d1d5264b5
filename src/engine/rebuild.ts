// Remakes everything that derives from the documents, batch by batch; interrupted, it goes on where it stopped.

import type { ArchiveStatus } from '../types.ts';
import type { Workshop } from './add.ts';

/** As many as one commit and some hundred milliseconds of extraction hold, so that other writers get their turn between. */
const BATCH = { documents: 64, characters: 2_000_000 };

export async function rebuildArchive(
  { archive, extractor, version }: Workshop,
  onProgress: (done: number, total: number) => void,
): Promise<ArchiveStatus> {
  const { total, ...opened } = await archive.openRebuild(version);
  let done = opened.done;
  onProgress(done, total);
  for (;;) {
    const documents = await archive.readOutdated(BATCH);
    if (documents.length === 0) return archive.status();
    const outcomes = await extractor.extractAll(documents);
    const broken = outcomes.find((outcome) => 'broken' in outcome);
    if (broken !== undefined) throw new Error(broken.broken);
    await archive.rewrite(
      outcomes.flatMap((outcome) => ('extraction' in outcome ? [outcome.extraction] : [])),
      version,
    );
    done += documents.length;
    onProgress(Math.min(done, total), total);
  }
}

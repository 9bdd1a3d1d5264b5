// The house over the sample articles, for tests that want real statements: an engine on a temporary archive.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { loadEnglish } from '../../src/language/language.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/', import.meta.url));

export type OpenSample = { readonly engine: Engine; close(): Promise<void> };

export async function openSample(): Promise<OpenSample> {
  const directory = mkdtempSync(join(tmpdir(), 'quoth-web-'));
  const engine = createEngine({ english: loadEnglish, archive: createArchive({ directory, now: () => performance.now() }) });
  const standardInput = (async function* () {})();
  for await (const outcome of engine.add(readArticles([SAMPLE], { standardInput, notice: () => undefined }))) {
    if (outcome.outcome !== 'added') throw new Error(`${outcome.place}: ${outcome.reason}`);
  }
  return {
    engine,
    async close() {
      await engine.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

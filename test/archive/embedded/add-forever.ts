// A process that adds articles until it is killed, and prints the id of each after the commit that holds it. For faults.test.ts.
// usage: node --import …/register.js add-forever.ts DIRECTORY PREFIX [COUNT]

import { writeSync } from 'node:fs';
import { createArchive } from '../../../src/archive/embedded/embedded.ts';
import { prepareArticle } from '../../../src/archive/embedded/prepare.ts';
import { addArticles } from '../../../src/engine/add.ts';
import { extractHere } from '../../../src/engine/pool.ts';
import { loadNaming } from '../../../src/language/names/naming.ts';
import type { ReadResult } from '../../../src/types.ts';
import { documentOf, extractionOf } from '../articles.ts';
import { numbered } from './numbered.ts';

const [directory, prefix, count] = process.argv.slice(2);
const archive = createArchive({ directory: directory ?? null, now: () => performance.now() });

async function* articles(): AsyncGenerator<ReadResult> {
  for (let index = 0; index < Number(count ?? Number.POSITIVE_INFINITY); index++) {
    const article = numbered(`${prefix}${index}`);
    yield { place: article.id, document: documentOf(article) };
  }
}

const extractor = extractHere({
  read: ({ place }) => ({ place, refused: 'nobody reads pages here' }),
  extract: ({ id }) => ({ rows: prepareArticle(loadNaming(), extractionOf(numbered(id))) }),
});
const workshop = { archive, extractor, version: '1' };
for await (const { document } of addArticles(workshop, articles())) writeSync(1, `${document}\n`);
await archive.close();

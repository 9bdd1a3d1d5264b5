// What is exported and added again is the same archive, whatever stands in the articles.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { loadForeignTongue } from '../../src/language/foreign.ts';
import { loadEnglish } from '../../src/language/language.ts';

const english = loadEnglish();
const tongue = loadForeignTongue();

const SAID = '“The ferry sails again,” harbour master Ilse Varga said on Wednesday.';
const GERMAN = 'Die Fähre fährt wieder, und das ist für die Leute auf der Insel eine gute Nachricht, sagte die Frau am Hafen.';
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('Lorn Courier', 'A\u2028B', '\u202Eback', 'e\u0301', '👩‍👩‍👧', '"', '\\', '\r\n', '\0', '__proto__', '  '),
);
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: null });
const text = fc
  .tuple(words, fc.constantFrom(SAID, GERMAN, '“Yes.”', '> Words\n— Ilse Varga'), words)
  .map((parts) => parts.join('\n\n'));
const article = fc.record(
  {
    id: words,
    url: maybe(fc.oneof(fc.webUrl(), words)),
    title: maybe(words),
    publisher: maybe(words),
    author: maybe(words),
    published: maybe(fc.constantFrom('2031-04-03', '1999-12-31', '0001-01-01', '2028-02-29T23:59:59-05:00')),
    language: maybe(fc.constantFrom('en', 'de', 'de-AT', 'xx')),
    text,
  },
  { requiredKeys: ['text'] },
);

/** Takes lines in as `quoth add -` does. */
async function archiveOf(lines: readonly string[]): Promise<Engine> {
  const engine = createEngine({
    english: () => english,
    archive: createArchive({ directory: null, now: () => performance.now() }),
  });
  async function* input() {
    yield Buffer.from(lines.map((line) => `${line}\n`).join(''));
  }
  const options = { standardInput: input(), notice: () => undefined, format: 'jsonl', tongue };
  for await (const { reason } of engine.add(readArticles(['-'], options))) expect(reason).toBeNull();
  return engine;
}

async function exported(engine: Engine): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const document of engine.documents()) lines.push(JSON.stringify(document));
  return lines;
}

test('an archive of any articles', async () => {
  const run = async (articles: readonly object[]) => {
    const engine = await archiveOf(articles.map((each) => JSON.stringify(each)));
    const lines = await exported(engine);
    const again = await archiveOf(lines);
    expect(await exported(again)).toEqual(lines);
    expect({ ...(await again.status()), version: '' }).toEqual({ ...(await engine.status()), version: '' });
    for (const line of lines) {
      const { id } = JSON.parse(line) as { readonly id: string };
      expect(await again.document(id)).toEqual(await engine.document(id));
    }
    await Promise.all([engine.close(), again.close()]);
  };
  await fc.assert(fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 5 }), run), { numRuns: 60 });
}, 120_000);

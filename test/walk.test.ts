// The README follows one sentence through the house; this goes the same way and looks whether every step is as it says.

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createArchive } from '../src/archive/embedded/embedded.ts';
import { createEngine } from '../src/engine/engine.ts';
import { readArticles } from '../src/ingest/ingest.ts';
import { loadEnglish } from '../src/language/language.ts';
import { parseLabelFacts, parseMarkup } from '../src/text/markup.ts';
import type { Document, SearchRequest } from '../src/types.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [printed = '', found = '', question = '', answer = ''] = [...readme.matchAll(/^```text walk\n([\s\S]*?)^```$/gmu)].map(
  ([, block]) => block ?? '',
);

async function ingest(text: string): Promise<Document> {
  async function* standardInput(): AsyncGenerator<string> {
    yield text;
  }
  for await (const result of readArticles(['-'], { standardInput: standardInput(), notice: () => undefined })) {
    if ('document' in result) return result.document;
  }
  throw new Error('the README’s article was refused');
}

test('the README’s walk of one sentence is what happens', async () => {
  const document = await ingest(printed);
  expect(printed).toContain(`date ${document.published} ${document.text}`.slice(0, 60));

  const engine = createEngine({ english: loadEnglish, archive: createArchive({ directory: null, now: () => 0 }) });
  const [statement] = engine.extract(document).statements;
  const [marked = '', facts = ''] = found.split('\n');
  const { text, spans } = parseMarkup(marked);
  const place = document.text.indexOf(text);
  const at = (label: string) =>
    spans.filter((span) => span.label === label).map(({ start, end }) => [place + start, place + end]);
  expect(statement?.quoted.map(({ start, end }) => [start, end])).toEqual(at('q1'));
  expect([[statement?.source?.start, statement?.source?.end]]).toEqual(at('s1'));
  expect([[statement?.cue?.start, statement?.cue?.end]]).toEqual(at('c1'));
  expect([[statement?.date.expression?.start, statement?.date.expression?.end]]).toEqual(at('d1'));
  const { words, fields } = parseLabelFacts(facts);
  expect([statement?.type]).toEqual(words);
  expect({ speaker: statement?.speaker?.name, date: statement?.date.value, basis: statement?.date.basis }).toEqual(fields);

  async function* articles() {
    yield { place: 'README.md', document };
  }
  for await (const { outcome } of engine.add(articles())) expect(outcome).toBe('added');
  const nothing = { speaker: [], source: [], year: [], type: [], kind: [] };
  const request: SearchRequest = { q: question.trim(), sort: null, limit: 20, cursor: null, collapse: true, facets: nothing };
  const page = await engine.search(request);
  expect(readme).toContain(`> ${page.query.words}\n`);
  expect(page.total).toBe(1);
  const [hit] = page.items;
  const shown = hit?.quoted.map((piece) => `“${piece.text}”`).join(' … ');
  expect(answer).toBe(
    `${shown}\n${hit?.speaker?.name} · ${hit?.date.value}, because the article says “${hit?.date.expression?.text}” and appeared on ${hit?.document.published}\n`,
  );
  await engine.close();
});

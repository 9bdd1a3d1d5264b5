// Whether the stories of data/gold and the articles of data/sample are what data/README.md says they are.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseStory } from '../../src/evaluate/gold.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { parseLabelFacts, parseMarkup } from '../../src/text/markup.ts';
import type { Document } from '../../src/types.ts';

const GOLD = 'data/gold';
const SAMPLE = 'data/sample';
const stories = readdirSync(GOLD).map((name) => ({ name, source: readFileSync(`${GOLD}/${name}`, 'utf8') }));
const factsOf = (source: string): string[] =>
  source.split('\n').filter((line) => /^q\d+ (?:direct|mixed|indirect)\b/u.test(line));

/** The stories of which `fault` has something to say, with what it says: the list must be empty. */
const check = (fault: (source: string, name: string) => readonly string[]): void =>
  expect(stories.flatMap(({ name, source }) => fault(source, name).map((said) => `${name}: ${said}`))).toEqual([]);

describe('the stories', () => {
  test('are at least sixty, and some of them say that nothing must come out', () => {
    expect(stories.length).toBeGreaterThanOrEqual(60);
    expect(stories.filter(({ source }) => factsOf(source).length === 0).length).toBeGreaterThanOrEqual(10);
  });

  test('begin with what they show', () => check((source) => (source.startsWith('# ') ? [] : ['no remark'])));

  test('keep the notation', () =>
    check((source, name) => {
      const read = parseStory(name, source).attributions.length;
      return read === factsOf(source).length ? [] : [`${read} statements read`];
    }));

  test('mark nothing that has no facts', () =>
    check((source) => {
      const marked = source.slice(source.indexOf('\n\n')).split(/\n\n(?=q\d+ )/u)[0] as string;
      const known = new Set(factsOf(source).map((line) => parseLabelFacts(line).label.slice(1)));
      return parseMarkup(marked).spans.flatMap(({ label }) => (known.has(label.slice(1)) ? [] : [label]));
    }));

  test('write known fields with known values', () =>
    check((source) =>
      factsOf(source).flatMap((line) => {
        const { fields } = parseLabelFacts(line);
        return Object.entries({ speaker: '', ...fields })
          .filter(([field, value]) => !FIELDS[field]?.test(value))
          .map(String);
      }),
    ));

  test('date only what the article dates', () =>
    check((source, name) =>
      parseStory(name, source).attributions.flatMap(({ id, date, dateText }) => (dateText !== null && date === null ? [id] : [])),
    ));

  test('name only speakers that the article names', () =>
    check((source, name) => {
      const { document, attributions } = parseStory(name, source);
      const plain = document.text.toLowerCase().replace(/[“”]\p{L}+[“”] /gu, '');
      return attributions.flatMap(({ speaker, kind }) =>
        (kind === 'person' ? (speaker ?? '').split(' and ') : [speaker ?? '']).filter(
          (part) => !plain.includes(part.toLowerCase()),
        ),
      );
    }));
});

describe('the sample', () => {
  test('is a folder of readable articles only', async () => {
    const { refused, noticed } = await readSample();
    expect([...refused, ...noticed]).toEqual([]);
  });

  test('holds 36 articles or more, by six publishers, over eighteen months', async () => {
    const { documents } = await readSample();
    const dates = documents.flatMap(({ published }) => published ?? []).sort();
    expect(documents.length).toBeGreaterThanOrEqual(36);
    expect(new Set(documents.flatMap(({ publisher }) => publisher ?? [])).size).toBe(6);
    expect([dates[0]?.slice(0, 7), dates.at(-1)?.slice(0, 7)]).toEqual(['2024-06', '2025-11']);
  });

  test('has an article without a date', async () => {
    const { documents } = await readSample();
    expect(documents.filter(({ published }) => published === null).length).toBeGreaterThanOrEqual(1);
  });

  test('sends nobody to an address that could be real', async () => {
    const { documents } = await readSample();
    expect(documents.flatMap(({ url }) => (url === null || /^https:\/\/[a-z-]+\.example\//u.test(url) ? [] : [url]))).toEqual([]);
  });
});

/** What each field of a fact may say; `speaker` is the one that no fact may leave out. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  speaker: /./u,
  kind: /^(?:person|organization|group|document|unnamed)$/u,
  date: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u,
  stance: /^(?:asserted|denied|not-said|asked|hypothetical)$/u,
};

async function readSample(): Promise<{ documents: Document[]; refused: string[]; noticed: string[] }> {
  const documents: Document[] = [];
  const refused: string[] = [];
  const noticed: string[] = [];
  const standardInput = (async function* (): AsyncGenerator<string> {})();
  for await (const result of readArticles([SAMPLE], { standardInput, notice: (message) => noticed.push(message) })) {
    if ('document' in result) documents.push(result.document);
    else refused.push(`${result.place}: ${result.refused}`);
  }
  return { documents, refused, noticed };
}

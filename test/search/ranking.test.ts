// What stands first for a question a reader might ask of the sample, and why; a change of order shows here before a reader sees it.
//
// A hit is named by words of it, so that a better extraction (a longer context, another id) does not disturb the order that is meant.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { SearchRequest } from '../../src/types.ts';

let engine: Engine;

beforeAll(async () => {
  const english = loadEnglish();
  engine = createEngine({ english: () => english, archive: createArchive({ directory: null, now: () => 0 }) });
  const sample = new URL('../../data/sample/', import.meta.url).pathname;
  for await (const outcome of engine.add(readArticles([sample], { standardInput: nothing(), notice: () => {} }))) {
    if (outcome.outcome === 'refused') throw new Error(`${outcome.place}: ${outcome.reason}`);
  }
}, 60_000);
afterAll(() => engine.close());

async function* nothing(): AsyncGenerator<string> {}

/** The first hits, each as [words of it, why it stands there]; those behind them are not pinned. */
type Case = readonly [query: string, hits: readonly (readonly [words: string, reason: string])[], more?: Partial<SearchRequest>];

const CASES: readonly Case[] = [
  ['invoices', [['I have the invoices', 'the only one with the word']]],
  ['"an empty building"', [['would be an empty building', 'the phrase']]],
  ['building empty', [['would be an empty building', 'both words, near each other, whatever their order']]],
  ['“The voters have spoken”', [['The voters have spoken', 'the phrase, typed with curly marks']]],
  ['voters spoken', [['The voters have spoken', 'all words, with one between them']]],
  [
    'oranges wind',
    [
      ['Wind is easier to count than oranges', 'the words stand nearer each other'],
      ['Because oranges do not go up', 'both words, a sentence apart'],
      ['I was wrong about the wind', 'both words, fifty apart'],
    ],
  ],
  ['"i was wrong about the wind"', [['I was wrong about the wind', 'a phrase of common words is found all the same']]],
  [
    'late schoolchildren',
    [
      ['Late, and full of schoolchildren', 'shorter, the words nearly side by side'],
      ['It will be late sometimes', 'both words, a sentence apart'],
    ],
  ],
  [
    'bicycle',
    [
      ['We came by bicycle', 'the word in a shorter statement'],
      ['I came by bicycle', 'the word in a longer one'],
    ],
  ],
  [
    'torchlight',
    [
      ['I delivered two by torchlight', 'as rare in both, newer'],
      ['two babies by torchlight', 'a little longer, older'],
    ],
  ],
  [
    'torchlight',
    [
      ['two babies by torchlight', 'the older first when asked for'],
      ['I delivered two by torchlight', 'the newer last'],
    ],
    { sort: 'oldest' },
  ],
  [
    'concrete villages',
    [
      ['Vessany has one harbor and 40 villages', 'shorter, and one of the words twice'],
      ['concrete until the villages', 'the same words in a longer statement'],
    ],
  ],
  [
    'eels',
    [
      ['that eels had been released', 'the word as typed, in the shortest statement'],
      ['kept the eels out', 'the word as typed'],
      ['Young eels have been found', 'as typed, but longer'],
      ['I have never owned an eel', 'another form of the word comes behind'],
    ],
  ],
  [
    'eel',
    [
      ['I have never owned an eel', 'the word as typed, shortest'],
      ['an eel was not a herring', 'the word as typed'],
    ],
  ],
  ['poisn', [['You did not poison anybody', 'a letter is missing, and there is no such word']]],
  [
    'grandfather',
    [
      ['my grandfather fished that bank', 'newer, and as typed'],
      ['My grandfather fished that bank. So did yours', 'as typed, but longer'],
      ['island used to be', '“grandmother” is two slips away and comes last'],
    ],
  ],
  ['2016', [['to be raised in 2016', 'a number is never guessed at: 2019 is no hit']]],
  [
    'dredging',
    [
      ['Dredging is the harbor', 'the word in the newer statement'],
      ['a great deal of dredging', 'a day older'],
    ],
  ],
  ['"you cannot"', [['You cannot see it, you cannot cut', 'the phrase, twice']]],
  ['Clémence catalogue', [['They will need a catalogue number', 'the name of the speaker counts, with its accent']]],
  ['clemence catalogue', [['They will need a catalogue number', 'and without it']]],
  ['speaker:"Idris Vale" train', [['he never once took the train', 'only what he said']]],
  ['vale post office', [['the post office had died', 'his name and two words of his']]],
  ['speaker:karlovec comma', [['it was a comma', 'a surname is enough']]],
  [
    'letters type:direct',
    [
      ['get our letters mixed up', 'in direct speech, as typed'],
      ['We have the letters', 'as typed, but longer'],
      ['Write another letter', 'another form of the word'],
    ],
  ],
  ['closing notice OR invoices', [['This is not a quota. It is a closing notice', 'closing and one of the two']]],
  [
    'midwife -harbor',
    [
      ['I was told forty minutes to a midwife', 'the newest of three is one'],
      ['more than forty minutes from a midwife', 'older; the third speaks of the harbor'],
    ],
  ],
  ['catalog*', [['They will need a catalogue number', 'words that begin so']]],
  ['before:2024-07 nuisance', [['A bus that does not come is a nuisance', 'said in June, before July']]],
  [
    'harbour dredging',
    [
      ['Dredging is the harbor', 'the other spelling, side by side'],
      ['a great deal of dredging and very little harbor', 'the other spelling, further apart'],
    ],
  ],
];

test.each(CASES)('%s', async (q, hits, more = {}) => {
  const request: SearchRequest = {
    q,
    sort: null,
    limit: 10,
    cursor: null,
    collapse: true,
    facets: { speaker: [], source: [], year: [], type: [], kind: [] },
    ...more,
  };
  const { items } = await engine.search(request);
  const found = items.map((item) => item.text.replaceAll('’', "'"));
  for (const [at, [words]] of hits.entries()) expect(found.slice(0, hits.length)[at] ?? found.join(' | ')).toContain(words);
});

test('at least twenty-five queries are pinned', () => expect(CASES.length).toBeGreaterThanOrEqual(25));

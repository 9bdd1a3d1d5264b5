// How fast are statements found in articles? Over the sample (and a JSON Lines file named on the command line), beside one full parse by
// compromise of the same text in the same run; and over texts made to be slow.

import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { extract } from '../../dist/extract/extract.js';
import { readArticles } from '../../dist/ingest/ingest.js';
import { loadEnglish } from '../../dist/language/language.js';
import { processorMs } from './measure.js';

/** Small texts are gone through until this much has been read, in bytes: enough for the machine to warm up. */
const LEAST_BYTES = 1_000_000;

/** One row for each corpus: megabytes a second, and how many times faster than a full parse. */
export async function benchExtract(files) {
  const english = loadEnglish();
  const corpora = [{ name: 'data/sample', texts: await readSample() }];
  for (const file of files) corpora.push({ name: file.replace(/^.*\//u, ''), texts: readGold(file) });
  return corpora.map(({ name, texts }) => {
    const ours = speed(texts, (text) => extract(english, article(text)));
    // A tenth of the text is enough to know the speed of the slower one.
    const parse = speed(
      texts.slice(0, Math.max(3, texts.length / 10)),
      (text) => nlp(text).json({ terms: { tags: true } }),
      LEAST_BYTES / 10,
    );
    return { name, articles: texts.length, ours, parse };
  });
}

const MEGABYTE = 1_000_000;
/** One megabyte each; linear work takes about as long as on news, quadratic work for ever. */
const BOMBS = {
  'opening marks': '“',
  'straight marks': '"',
  spaces: ' ',
  'line breaks': '\n',
  said: 'said ',
  names: 'Ada Brandt ',
  'he said': '“No,” he said. ',
  brackets: '(“',
  'one long word': 'a',
  'full stops': 'A. ',
};

/** Seconds for a megabyte of each, and for a tenth of it, so that growth shows. */
export function benchBombs() {
  const english = loadEnglish();
  return Object.entries(BOMBS).map(([name, unit]) => {
    const seconds = (length) => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const start = processorMs();
      extract(english, article(text));
      return (processorMs() - start) / 1000;
    };
    const tenth = seconds(MEGABYTE / 10);
    // What takes this long on a tenth takes minutes on the whole, if it is quadratic.
    return { name, tenth, whole: tenth > 5 ? null : seconds(MEGABYTE) };
  });
}

function speed(texts, work, least = LEAST_BYTES) {
  for (const text of texts.slice(0, 3)) work(text);
  let bytes = 0;
  const start = processorMs();
  do {
    for (const text of texts) {
      work(text);
      bytes += Buffer.byteLength(text);
    }
  } while (bytes < least);
  return bytes / 1000 / (processorMs() - start);
}

function article(text) {
  return { id: 'bench', url: null, title: null, publisher: null, author: null, published: '2024-03-05', text };
}

async function readSample() {
  const texts = [];
  const world = { standardInput: (async function* () {})(), notice: () => {} };
  for await (const read of readArticles([new URL('../../data/sample/', import.meta.url).pathname], world)) {
    if ('document' in read) texts.push(read.document.text);
  }
  return texts;
}

function readGold(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line).text);
}

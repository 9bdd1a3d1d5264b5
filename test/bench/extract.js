// How fast are statements found in articles? Over the sample (and JSON Lines files named on the command line), beside one full parse by
// compromise of the same text in the same run; over texts made to be slow; and whether memory stays what it was over 10,000 articles.

import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise';
import { replaceSection } from '../../dist/evaluate/report.js';
import { extract } from '../../dist/extract/extract.js';
import { readArticles } from '../../dist/ingest/ingest.js';
import { loadEnglish } from '../../dist/language/language.js';
import { inventArticles } from './articles.js';
import { memory, processorMs } from './measure.js';

const SCORES = new URL('../../data/scores.md', import.meta.url);
const MEGABYTE = 1_000_000;

/** All tables of the extraction. */
export async function benchExtract(files) {
  const english = loadEnglish();
  const rows = [];
  for (const { name, texts } of await readCorpora(files)) rows.push({ name, articles: texts.length, ...speeds(english, texts) });
  return [...speedTable(rows), ...bombTable(benchBombs(english)), ...memoryTable(await benchMemory(english))].join('\n');
}

/** Puts the tables into data/scores.md, beside what says how often we are right. */
export function recordExtract(machine, tables) {
  const section = `## speed of extraction\n\n${machine}Written by \`npm run bench -- extract\`. Processor time on one core.\n\n${tables}`;
  writeFileSync(SCORES, replaceSection(readFileSync(SCORES, 'utf8'), 'speed of extraction', section));
}

/** Processor time each of the two is warmed up for, in ms: by then the engine has compiled most of what it will compile. */
const WARM_UP = 6_000;

/** Megabytes a second: of the first pass, while the engine still compiles; after it; and of compromise, which is warmed up as long as we. */
function speeds(english, texts) {
  const ours = (text) => extract(english, article(text));
  const parse = (text) => nlp(text).json({ terms: { tags: true } });
  // A tenth of the text is enough to know the speed of the slower one.
  const some = texts.slice(0, Math.max(3, texts.length / 10));
  const first = speed(texts, ours, 0);
  // One after the other: while one runs, the engine throws away what it had compiled of the other.
  return { first, ours: warmSpeed(texts, ours, MEGABYTE), parse: warmSpeed(some, parse, MEGABYTE / 10) };
}

function warmSpeed(texts, work, least) {
  const start = processorMs();
  while (processorMs() - start < WARM_UP) for (const text of texts) work(text);
  return speed(texts, work, least);
}

/** Goes through the texts, again if need be, until at least so many bytes were read. */
function speed(texts, work, least) {
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

/** One megabyte each; linear work takes about as long as on news, quadratic work for ever. */
const BOMBS = {
  'opening marks': '“',
  'straight marks': '"',
  spaces: ' ',
  'line breaks': '\n',
  said: 'said ',
  'Mr.': 'Mr. ',
  'capital letters': 'A',
  'one long word': 'a',
  names: 'Ada Brandt ',
  'he said': '“No,” he said. ',
  brackets: '(“',
  'full stops': 'A. ',
  turns: 'REYES: We act.\n',
};

/** Seconds for a megabyte of each, and for a tenth of it, so that growth shows. */
function benchBombs(english) {
  return Object.entries(BOMBS).map(([name, unit]) => {
    const seconds = (bytes) => {
      const text = unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
      const start = processorMs();
      extract(english, article(text));
      return (processorMs() - start) / 1000;
    };
    const tenth = seconds(MEGABYTE / 10);
    // What takes this long on a tenth takes minutes on the whole, if it is quadratic.
    return { name, tenth, whole: tenth > 5 ? null : seconds(MEGABYTE) };
  });
}

/** Megabytes in use after so many articles, each of them another. */
async function benchMemory(english) {
  const rows = [];
  let count = 0;
  for await (const { id, text } of inventArticles(10_000)) {
    extract(english, { ...article(text), id });
    if (++count % 2_000 === 0) rows.push({ count, megabytes: memory() });
  }
  return rows;
}

function speedTable(rows) {
  return [
    '### Articles\n',
    '| | articles | first pass, MB/s | warm, MB/s | compromise, full parse, MB/s | times as fast |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, articles, first, ours, parse }) =>
        `| ${name} | ${articles} | ${first.toFixed(2)} | ${ours.toFixed(2)} | ${parse.toFixed(3)} | ${(ours / parse).toFixed(1)} |`,
    ),
    '',
  ];
}

function bombTable(rows) {
  return [
    '### One megabyte of one thing\n',
    '| of | s for 100 kB | s for 1 MB |',
    '| --- | ---: | ---: |',
    ...rows.map(
      ({ name, tenth, whole }) => `| ${name} | ${tenth.toFixed(2)} | ${whole === null ? 'not tried' : whole.toFixed(2)} |`,
    ),
    '',
  ];
}

function memoryTable(rows) {
  return [
    '### Memory over 10,000 articles of 5 kB\n',
    `| articles | ${rows.map(({ count }) => count.toLocaleString('en')).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(rows.length)}`,
    `| MB in use | ${rows.map(({ megabytes }) => Math.round(megabytes)).join(' | ')} |`,
    '',
  ];
}

function article(text) {
  return { id: 'bench', url: null, title: null, publisher: null, author: null, published: '2024-03-05', text };
}

async function readCorpora(files) {
  const corpora = [{ name: 'data/sample', texts: await readSample() }];
  for (const file of files) corpora.push({ name: file.replace(/^.*\//u, ''), texts: readGold(file) });
  return corpora;
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

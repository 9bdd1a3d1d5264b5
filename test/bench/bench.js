// npm run bench [-- SIZE… | extract [FILE.jsonl…] | add [ARTICLES] | served]: how fast we are, beside what one would use instead, in the same run.
//
// Without sizes it measures 10,000, 100,000 and 300,000 statements and writes the tables into README.md beside this file; with sizes it only
// prints. `extract` measures the extraction alone, over the sample and the articles of the files, one a line, and writes its section of
// data/scores.md. `add` measures the way of articles into the archive, `served` a server, alone.

import '../../src/optimise-later.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { benchAdd } from './add.js';
import { benchExtract, recordExtract } from './extract.js';
import { benchSearch } from './search.js';
import { benchServed } from './served.js';

const README = new URL('README.md', import.meta.url);
const SIZES = [10_000, 100_000, 300_000];
/** Of 5 kB, on their way from a file into the archive. */
const ARTICLES = 10_000;

const asked = process.argv.slice(2);
const addOnly = asked[0] === 'add';
const extractOnly = asked[0] === 'extract';
const servedOnly = asked[0] === 'served';
const everything = asked.length === 0;
const sizes = addOnly ? [] : asked.map(Number).filter(Number.isFinite);
const files = asked.filter((one) => one.endsWith('.jsonl'));
if (globalThis.gc === undefined) throw new Error('run it by "npm run bench": memory can only be measured with --expose-gc');

const parts = [machine()];
const note = (text) => {
  parts.push(text);
  console.log(text);
};
/** What fails (memory, most likely) is said in its place, and the rest is measured all the same. */
const attempt = async (name, measure) => {
  try {
    note(await measure());
  } catch (error) {
    note(`### ${name}\n\nNot measured: ${error instanceof Error ? error.message : error}.\n`);
    process.exitCode = 1;
  }
};
/** Statements behind the server. */
const SERVED = 100_000;

console.log(parts[0]);
const begun = performance.now();
if (addOnly || everything) await attempt('Articles', async () => addTable(await benchAdd(Number(asked[1] ?? ARTICLES))));
for (const size of everything ? SIZES : sizes) await attempt(`${size}`, async () => searchTable(await benchSearch(size)));
if (everything || servedOnly) await attempt('A server', async () => servedTables(await benchServed(SERVED)));
if (everything || extractOnly) {
  await attempt('Extraction', async () => {
    const tables = await benchExtract(files);
    console.log(tables);
    recordExtract(parts[0], tables);
    return 'The speed of the extraction stands in `data/scores.md`.\n';
  });
}
note(`All of it took ${Math.round((performance.now() - begun) / 60_000)} minutes.`);
if (everything) {
  const [before, after] = readFileSync(README, 'utf8').split(/(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end -->)/u);
  writeFileSync(README, `${before}\n${parts.join('\n')}\n${after}`);
}

function machine() {
  const [cpu] = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  return `Machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, ${process.platform}; load when begun ${load.join(' ')}.\n`;
}

function searchTable({ count, build, snapshot, quoth, fts5, flexsearch }) {
  const row = (name, ours, fts = '', flex = '') => `| ${name} | ${ours} | ${fts} | ${flex} |`;
  const ms = (one) => (one === undefined ? '' : `${digits(one.p50)} / ${digits(one.p95)}`);
  const latency = (name, key, ftsKey = key, flexKey = key) =>
    row(name, ms(quoth[key]), ms(fts5[ftsKey]), ms(flexsearch[flexKey]));
  return [
    `### ${count.toLocaleString('en')} statements\n`,
    '| p50 / p95 in ms | Quoth | FTS5 | FlexSearch |',
    '| --- | --- | --- | --- |',
    row('build, s', digits(build.quoth.seconds), digits(build.fts5.seconds), digits(build.flexsearch.seconds)),
    row('heap, MB', Math.round(build.quoth.megabytes), 'on disk', Math.round(build.flexsearch.megabytes)),
    row('start from the snapshot, s', `${digits(snapshot.seconds)} (${Math.round(snapshot.megabytes)} MB)`, '0', ''),
    latency('1–3 words, total, five facets', 'words', 'words', 'none'),
    latency('1–3 words, first 20 only', 'none', 'top', 'top'),
    latency('one word with a slip', 'typos', 'none', 'none'),
    latency('phrase of 2–5 words', 'phrase', 'phrase', 'none'),
    latency('word, year and type in the query', 'filtered', 'filtered', 'none'),
    latency('word, year and type chosen at the side', 'facet', 'none', 'none'),
    latency('everything, newest first', 'newest', 'none', 'none'),
    latency('completions of 1–4 letters', 'typeahead'),
    latency('a pasted text of 40 words', 'pasted', 'pasted', 'none'),
    latency('which statements a pasted text is from', 'similar', 'none', 'none'),
    '',
  ].join('\n');
}

function addTable({ count, kilobytes, stages, one, two, bytes }) {
  const all = Object.values(stages).reduce((sum, ms) => sum + ms, 0);
  const stage = ([name, ms]) => `| ${name} | ${digits(ms / count)} | ${Math.round((100 * ms) / all)} % |`;
  const run = (name, { seconds, processor, megabytes }) =>
    `| ${name} | ${digits(count / seconds)} | ${digits(count / processor)} | ${Math.round(megabytes)} |`;
  return [
    `### ${count.toLocaleString('en')} articles of ${digits(kilobytes)} kB from a file into the archive\n`,
    '| stage, on one thread | ms an article | share |',
    '| --- | --- | --- |',
    ...Object.entries(stages).map(stage),
    '',
    '| `quoth add` | articles a second | a second of processor | MB of memory at most |',
    '| --- | --- | --- | --- |',
    run('on one processor', one),
    run('on two', two),
    '',
    `Two processors are ${digits(one.seconds / two.seconds)} times as fast as one. The archive takes ${digits(bytes / 1000)} kB an article.`,
    '',
  ].join('\n');
}

/** Two digits that count: 0.034, 1.2, 27. */
function digits(value) {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

function servedTables({ count, start, pages, stops, claims }) {
  const ms = ({ p50, p95 }) => `${digits(p50)} / ${digits(p95)}`;
  return [
    `### A server on ${count.toLocaleString('en')} statements\n`,
    `By the clock, the first search is answered after ${digits(start.seconds)} s; meanwhile \`/status.json\` was asked ${start.asked} times and took at most ${digits(start.status)} ms.\n`,
    '| | p50 / p95, ms |',
    '| --- | --- |',
    ...Object.entries(pages).map(([name, times]) => `| ${name} | ${ms(times)} |`),
    '',
    '| asked at once | all others wait at most, ms |',
    '| --- | --- |',
    ...stops.map(({ name, longest }) => `| ${name} | ${digits(longest)} |`),
    '',
    `### Checking a quotation among ${count.toLocaleString('en')} statements\n`,
    '| claim | p50 / p95, ms | found |',
    '| --- | --- | --- |',
    ...claims.map(({ name, found, ...times }) => `| ${name} | ${ms(times)} | ${Math.round(100 * found)} % |`),
    '',
  ].join('\n');
}

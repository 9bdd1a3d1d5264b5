// How fast do articles go in, from a file to the answer of a search? In one process the share of each stage, and the built command as people
// call it, held to one processor and to two.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareArticle } from '../../dist/archive/archive.js';
import { createArchive } from '../../dist/archive/embedded/embedded.js';
import { extractDocument } from '../../dist/engine/extract-document.js';
import { readArticles } from '../../dist/ingest/ingest.js';
import { loadForeignTongue } from '../../dist/language/foreign.js';
import { loadEnglish } from '../../dist/language/language.js';
import { loadNaming } from '../../dist/language/names/naming.js';
import { processorMs } from './measure.js';
import { inventNews } from './newspaper.js';

/** As `quoth add` commits them. */
const BATCH = 128;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param count articles of about 5 kB */
export async function benchAdd(count) {
  const folder = mkdtempSync(join(tmpdir(), 'quoth-bench-'));
  try {
    const file = join(folder, 'articles.jsonl');
    await writeArticles(file, count);
    const kilobytes = statSync(file).size / 1000 / count;
    const stages = await timeStages(file, join(folder, 'stages'));
    const [one, two] = [await timeCommand(file, join(folder, 'one'), 1), await timeCommand(file, join(folder, 'two'), 2)];
    return { count, kilobytes, stages, one, two, bytes: sizeOf(join(folder, 'one')) / count };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeArticles(file, count) {
  const out = createWriteStream(file);
  for (const article of inventNews(count)) if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

/** Processor milliseconds of each stage, on one thread, batch by batch as `quoth add` does it. */
async function timeStages(file, directory) {
  const [english, naming, tongue] = [loadEnglish(), loadNaming(), loadForeignTongue()];
  const archive = createArchive({ directory, now: () => performance.now() });
  const spent = { read: 0, extract: 0, 'make rows': 0, store: 0, index: 0 };
  const during = async (stage, work) => {
    const start = processorMs();
    const result = await work();
    spent[stage] += processorMs() - start;
    return result;
  };
  const world = { standardInput: (async function* () {})(), notice: () => {}, tongue };
  const articles = readArticles([file], world)[Symbol.asyncIterator]();
  for (;;) {
    const batch = await during('read', () => take(articles));
    if (batch.length === 0) break;
    const found = await during('extract', () => batch.map((document) => extractDocument(english, document)));
    const ready = await during('make rows', () =>
      found.map((one) => ({ document: one.document, rows: prepareArticle(naming, one) })),
    );
    await during('store', () => archive.write(ready, 'bench'));
    // A server that runs beside it follows batch by batch. Nothing is asked but to be level: what searches cost stands in the other tables.
    await during('index', () => archive.suggest(''));
  }
  await archive.close();
  return spent;
}

async function take(articles) {
  const batch = [];
  while (batch.length < BATCH) {
    const next = await articles.next();
    if (next.done) break;
    batch.push(next.value.document);
  }
  return batch;
}

/** Says on stderr what a process and its threads took of the processors, in ms, and how much memory it had at most, in MB. */
const REPORT = `data:text/javascript,process.on('exit',()=>{const r=process.resourceUsage();console.error('took',(r.userCPUTime+r.systemCPUTime)/1000,r.maxRSS/1024)})`;

/** Seconds on the clock and of the processors for the built command with so many processors and as many workers. */
async function timeCommand(file, archive, processors) {
  const command = [process.execPath, '--import', REPORT, here('../../src/quoth.js'), 'add', '--quiet'];
  const args = [...command, '--workers', `${processors}`, '--archive', archive, file];
  // Held to its processors where the system can do that; elsewhere more workers are all the difference.
  const held = process.platform === 'linux' ? ['taskset', '-c', processors === 1 ? '0' : `0-${processors - 1}`, ...args] : args;
  const start = performance.now();
  const child = spawn(held[0], held.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  const [, took, megabytes] = /^took (\S+) (\S+)$/mu.exec(err) ?? [];
  if (code !== 0 || took === undefined) throw new Error(`quoth add ended with ${code}: ${err}`);
  return { seconds: (performance.now() - start) / 1000, processor: Number(took) / 1000, megabytes: Number(megabytes) };
}

function sizeOf(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

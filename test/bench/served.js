// What a reader waits for: the start of a server on an archive of 100,000 statements, its pages, and the longest anybody holds up all others.

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '../../dist/archive/embedded/embedded.js';
import { createEngine } from '../../dist/engine/engine.js';
import { loadEnglish } from '../../dist/language/language.js';
import { createApp } from '../../dist/web/app.js';
import { fillArchive } from './archive.js';
import { makeCorpus, makeQueries } from './corpus.js';
import { latency, longestStop } from './measure.js';
import { benchVerify } from './verify.js';

const QUERIES = 100;

export async function benchServed(count) {
  const corpus = makeCorpus(count);
  const directory = mkdtempSync(join(tmpdir(), 'quoth-bench-'));
  try {
    await fillArchive(directory, corpus.statements);
    const archive = createArchive({ directory, now: () => performance.now() });
    const engine = createEngine({ english: loadEnglish, archive });
    const server = createApp(engine, { requestsPerMinute: 0 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const agent = new Agent({ keepAlive: true });
    const fetch = (path) => fetched(agent, server.address().port, path);
    try {
      const start = await startOf(fetch);
      return { count, start, ...(await pagesOf(fetch, corpus)), claims: await benchVerify(engine, corpus.statements) };
    } finally {
      agent.destroy();
      server.close();
      await engine.close();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Seconds by the clock until the first search is answered, and the longest that /status.json took meanwhile, in milliseconds. */
async function startOf(fetch) {
  const begun = performance.now();
  let isLoading = true;
  const first = fetch('/search.json?q=harbour').then(() => {
    isLoading = false;
  });
  let [status, asked] = [0, 0];
  while (isLoading) {
    const sent = performance.now();
    await fetch('/status.json');
    status = Math.max(status, performance.now() - sent);
    asked++;
  }
  await first;
  return { seconds: (performance.now() - begun) / 1000, status, asked };
}

/** Pages by HTTP, the client in the same process counted too; and what the broadest questions do to everybody else. */
async function pagesOf(fetch, corpus) {
  const queries = makeQueries(corpus, QUERIES);
  const statements = corpus.statements.filter((_, at) => at % Math.ceil(corpus.statements.length / QUERIES) === 0);
  const search = (q) => `/search?${new URLSearchParams({ q })}`;
  const pages = {
    'results page of 1–3 words': await latency(queries.words.map(search), fetch),
    'statement page': await latency(
      statements.map(({ id }) => `/statements/${id}`),
      fetch,
    ),
    'speaker page': await latency(
      statements.slice(0, 30).flatMap(({ speakers }) => speakers.map(({ id }) => `/speakers/${id}`)),
      fetch,
    ),
  };
  const stops = [];
  for (const [name, paths] of Object.entries(broadest(corpus.vocabulary))) {
    // The first time is not counted: what is compiled then is compiled once.
    for (const path of paths) await fetch(path);
    const asked = paths.map((path) => `${path}${path.includes('?') ? '&' : '?'}limit=19`);
    stops.push({ name, longest: await longestStop(async () => void (await Promise.all(asked.map(fetch)))) });
  }
  return { pages, stops };
}

/** Each is asked at once with the others of its line. */
function broadest(vocabulary) {
  const [the, of, and] = vocabulary;
  const search = (q, more = '') => `/search?${new URLSearchParams({ q })}${more}`;
  return {
    'the commonest word, four times at once': ['', ' ', '  ', '   '].map((more) => search(the + more)),
    'beginnings of two letters': [search('st*'), search('br* OR th*')],
    'ten common words, one of them': [search(vocabulary.slice(1, 11).join(' OR '))],
    'two common words side by side': [search(`"${the} ${of}"`), search(`-"${of} ${and}"`)],
    'everything, by most reported, grouped': [search('', '&sort=reported&group=speaker')],
    'somebody talked about': [search(`about:${vocabulary[600]}`)],
    'a word nobody said among common ones': [search(`${the} ${of} ${and} zzzzqqq`)],
    'the sources, the speakers, the start': ['/sources', '/speakers', '/'],
  };
}

function fetched(agent, port, path) {
  return new Promise((resolve, reject) => {
    get({ agent, port, path, host: '127.0.0.1' }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  console.log(JSON.stringify(await benchServed(Number(process.argv[2] ?? 10_000)), null, 1));
}

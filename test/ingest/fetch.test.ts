// Fetching, against a server on this machine: polite, bounded, and every failure a sentence.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createFetcher, type FetchOptions } from '../../src/ingest/fetch.ts';
import { openFetchMemory } from '../../src/ingest/fetch-memory.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { mayFetch } from '../../src/ingest/robots.ts';

const LONG = 'The river rose to the second step of the mill, where it stayed, the warden said, for most of the week. '
  .repeat(4)
  .trim();
const page = (title: string): string => `<html><body><h1>${title}</h1><p>${LONG}</p></body></html>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let answers: Record<string, Answer> = {};
let asked: string[] = [];
let server: Server;
let home = '';
const folder = mkdtempSync(join(tmpdir(), 'quoth-fetch-'));

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url}`);
    const answer = answers[request.url ?? ''];
    if (answer !== undefined) answer(request, response);
    else response.writeHead(404).end('no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answers = {};
  asked = [];
});

const html =
  (title: string): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(title));

/** A clock that only goes on while somebody sleeps. */
function polite(options: Partial<FetchOptions> = {}) {
  let time = 0;
  const slept: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms);
    time += ms;
  };
  return { slept, fetcher: createFetcher({ version: '1.2.3', now: () => time, sleep, memory: null, ...options }) };
}

async function read(place: string, options: Partial<FetchOptions> = {}, follow = false): Promise<readonly string[]> {
  const lines: string[] = [];
  const { fetcher } = polite(options);
  async function* standardInput(): AsyncGenerator<string> {}
  const notice = (message: string) => lines.push(`! ${message}`);
  for await (const result of readArticles([place], { standardInput: standardInput(), notice, fetcher, follow })) {
    lines.push(
      'refused' in result
        ? `${result.place}: ${result.refused}`
        : `${result.document.title} ${result.document.url} ${result.document.text === LONG}${result.unfollowed === undefined ? '' : ` | ${result.place} ${result.unfollowed}`}`,
    );
  }
  return lines.map((line) => line.replaceAll(home, '~'));
}

test('a page is read, with the address it was found at, by a robot that gives its name', async () => {
  let agent = '';
  answers['/a'] = (request, response) => {
    agent = request.headers['user-agent'] ?? '';
    html('Mill')(request, response);
  };
  expect(await read(`${home}/a`)).toEqual(['Mill ~/a true']);
  expect(agent).toMatch(/^Quoth\/1\.2\.3 /u);
  expect(asked).toEqual(['/robots.txt', '/a']);
});

test('redirects are followed, and not for ever', async () => {
  answers['/old'] = (_, response) => void response.writeHead(301, { location: '/new' }).end();
  answers['/new'] = html('Mill');
  answers['/loop'] = (_, response) => void response.writeHead(302, { location: '/loop' }).end();
  answers['/out'] = (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  expect(await read(`${home}/old`)).toEqual(['Mill ~/new true']);
  expect(await read(`${home}/loop`)).toEqual(['~/loop: leads from one address to the next more than 5 times']);
  expect(await read(`${home}/out`)).toEqual(['~/out: leads to file: which is no web address']);
});

test('what is too large, too slow, not there or no text is refused', async () => {
  answers['/large'] = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(3_000_000));
  answers['/slow'] = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
  answers['/photo'] = (_, response) => void response.writeHead(200, { 'content-type': 'image/jpeg' }).end('x');
  answers['/bomb'] = (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(50_000_000)));
  const bounded = { largest: 2_000_000 };
  expect(await read(`${home}/large`, bounded)).toEqual(['~/large: is larger than 2 MB, too much for an article']);
  expect(await read(`${home}/bomb`, bounded)).toEqual(['~/bomb: is larger than 2 MB, too much for an article']);
  expect(await read(`${home}/slow`, { timeoutMs: 1500 })).toEqual([
    '~/slow: cannot be fetched: no whole answer within 1.5 seconds',
  ]);
  expect(await read(`${home}/photo`)).toEqual(['~/photo: is image/jpeg, which has no reader']);
  expect(await read(`${home}/none`)).toEqual(['~/none: cannot be fetched: the server answered 404 Not Found']);
  expect(await read('http://[broken')).toEqual(['http://[broken: is no web address; check the spelling']);
}, 30_000);

test('without a fetcher nothing is fetched', async () => {
  async function* standardInput(): AsyncGenerator<string> {}
  for await (const result of readArticles([`${home}/a`], { standardInput: standardInput(), notice: () => undefined })) {
    expect(result).toMatchObject({ refused: expect.stringContaining('nothing is fetched from here') });
  }
  expect(asked).toEqual([]);
});

test('a host is asked once a second', async () => {
  const { fetcher, slept } = polite();
  answers['/a'] = html('A');
  answers['/b'] = html('B');
  await Promise.all([fetcher.get(`${home}/a`), fetcher.get(`${home}/b`)]);
  // robots.txt at once, the first page a second later, the second page another second later.
  expect(slept.length).toBe(2);
  expect(slept.every((ms) => ms >= 1000)).toBe(true);
});

test('robots.txt is honoured, and asked for once', async () => {
  answers['/robots.txt'] = (_, response) => void response.end('User-agent: *\nDisallow: /private\n');
  answers['/private/a'] = html('No');
  answers['/a'] = (_, response) => void response.writeHead(302, { location: '/private/a' }).end();
  expect(await read(`${home}/private/a`)).toEqual([
    expect.stringMatching(/^~\/private\/a: may not be fetched: the robots\.txt of 127/u),
  ]);
  expect(await read(`${home}/a`)).toEqual([expect.stringMatching(/may not be fetched/u)]);
  expect(asked.filter((url) => url === '/private/a')).toEqual([]);
});

test('a server whose robots.txt fails is left alone', async () => {
  answers['/robots.txt'] = (_, response) => void response.writeHead(503).end();
  answers['/a'] = html('A');
  expect(await read(`${home}/a`)).toEqual([expect.stringMatching(/may not be fetched/u)]);
});

test('a page that has not changed is not sent again, once it was kept', async () => {
  const file = join(folder, 'deep', 'fetched.json');
  let full = 0;
  answers['/a'] = (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end();
    full++;
    response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end(page('Mill'));
  };
  const first = openFetchMemory(file);
  expect(await read(`${home}/a`, { memory: first })).toEqual(['Mill ~/a true']);
  // The run was interrupted before the article was kept: it comes again.
  expect(await read(`${home}/a`, { memory: openFetchMemory(file) })).toEqual(['Mill ~/a true']);
  first.keep();
  expect(await read(`${home}/a`, { memory: openFetchMemory(file) })).toEqual(['! ~/a: has not changed since it was fetched']);
  expect(full).toBe(2);
});

describe('a feed', () => {
  beforeEach(() => {
    answers['/feed'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0"><channel><title>C</title><item><title>T</title><link>/one</link><description>${LONG}</description></item><item><title>U</title><link>/two</link></item></channel></rss>`,
        );
    answers['/one'] = html('One');
  });
  test('gives its items as they are', async () =>
    expect(await read(`${home}/feed`)).toEqual(['T ~/one true', expect.stringMatching(/^~\/feed#2: holds no text/u)]));
  test('or the pages behind them, when they are to be followed', async () =>
    expect(await read(`${home}/feed`, {}, true)).toEqual([
      'One ~/one true',
      '~/two: cannot be fetched: the server answered 404 Not Found',
    ]));

  describe('stands in for a page that cannot be read, with the reason', () => {
    test.each<[page: string, answer: Answer | null, reason: string]>([
      ['is not there', null, 'cannot be fetched: the server answered 404 Not Found'],
      ['is behind a wall', (_, response) => void response.writeHead(402).end(), '402 Payment Required'],
      ['is a picture', (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'), 'is image/png'],
      [
        'has no article',
        (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p> </p>'),
        'holds no article',
      ],
    ])('that %s', async (_, answer, reason) => {
      if (answer === null) delete answers['/one'];
      else answers['/one'] = answer;
      const [told] = await read(`${home}/feed`, {}, true);
      expect(told).toMatch(/^T ~\/one true \| ~\/one /u);
      expect(told).toContain(reason);
    });
    test('whose words in the feed are a page too', async () => {
      const rss = `<rss version="2.0"><channel><title>C</title><item><title>T</title><link>/no</link><description><![CDATA[<p>${LONG}</p>]]></description></item></channel></rss>`;
      answers['/feed'] = (_, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
      expect(await read(`${home}/feed`, {}, true)).toEqual([
        'T ~/no true | ~/no cannot be fetched: the server answered 404 Not Found',
      ]);
    });
    test('but for none that was kept before: it is only refused', async () => {
      const memory = { recall: () => ({ etag: '"v1"', modified: null }), note: () => undefined };
      delete answers['/one'];
      const [told] = await read(`${home}/feed`, { memory }, true);
      expect(told).toBe('~/one: cannot be fetched: the server answered 404 Not Found');
    });
  });
});

test('robots.txt is read as robots agree to read it', () => {
  const robots =
    '# us\nUser-agent: Other\nUser-agent: quoth\nDisallow: /a/\nAllow: /a/news\nDisallow: /*.pdf$\n\nUser-agent: *\nDisallow: /\n';
  const may = (path: string, agent = 'Quoth', text = robots) => mayFetch(text, agent, path);
  expect([may('/'), may('/a/'), may('/a/x'), may('/a/news/1'), may('/b.pdf'), may('/b.pdf?x')]).toEqual([
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
  expect([may('/', 'Somebody'), may('/', 'Quoth', ''), may('/x', 'Quoth', 'User-agent: *\nDisallow:')]).toEqual([
    false,
    true,
    true,
  ]);
  expect(may('/a/b/c', 'Quoth', 'User-agent: *\nDisallow: /a*c')).toBe(false);
  // A pattern of many stars takes no longer than any other.
  expect(may(`/${'a'.repeat(5000)}`, 'Quoth', `User-agent: *\nDisallow: /${'*a'.repeat(2000)}b$`)).toBe(true);
});

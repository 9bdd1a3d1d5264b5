// The description of the API tells the truth: every address it names answers on the sample, in exactly the shape it gives.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import type { z } from 'zod';
import { ANSWERS, extractAnswer, problemSchema, suggestAnswer } from '../../src/web/answers.ts';
import { createApp } from '../../src/web/app.ts';
import { statementSchema, statusSchema } from '../../src/web/records.ts';
import { statementPath, twinUrl } from '../../src/web/urls.ts';
import { type OpenSample, openSample } from './sample.ts';

let sample: OpenSample;
let app: Express;

beforeAll(async () => {
  sample = await openSample();
  app = createApp(sample.engine);
}, 60_000);
afterAll(() => sample.close());

type Described = { readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>> };
type Operation = {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly example?: string;
    readonly required?: boolean;
  }[];
};

async function description(): Promise<Described> {
  return (await request(app).get('/openapi.json').expect(200)).body;
}

/** Fails with the places where the answer is not as described. */
function hold(schema: z.ZodType | undefined, answer: unknown): void {
  const { error } = schema?.safeParse(answer) ?? {};
  expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []).toEqual([]);
}

test('the description is OpenAPI 3.1 and names every address', async () => {
  const { openapi, info, paths } = (await request(app).get('/openapi.json')).body;
  expect(openapi).toMatch(/^3\.1\./u);
  expect(info.title).toBe('Quoth');
  const pages = Object.keys(ANSWERS).map((path) => twinUrl(path).replace(':id', '{id}'));
  expect(Object.keys(paths).sort()).toEqual(
    [
      ...pages,
      ...['/suggest.json', '/status.json', '/extract.json'],
      ...['jsonl', 'csv', 'bib', 'ris', 'atom', 'feed.json'].flatMap((ending) => [
        `/search.${ending}`,
        `/speakers/{id}.${ending}`,
      ]),
      ...['/sources/{id}.atom', '/sources/{id}.feed.json'],
      ...['txt', 'bib', 'ris', 'csl.json', 'jsonld'].map((ending) => `/statements/{id}.${ending}`),
    ].sort(),
  );
});

/** The examples of what may not be left out. */
function needed(get: Operation | undefined): Readonly<Record<string, string>> {
  const wanted = (get?.parameters ?? []).filter(({ in: place, required }) => place === 'query' && required === true);
  return Object.fromEntries(wanted.map(({ name, example }) => [name, String(example)]));
}

test('every address with its examples answers', async () => {
  for (const [path, { get }] of Object.entries((await description()).paths)) {
    if (get === undefined) continue;
    const parameters = get.parameters ?? [];
    const id = parameters.find(({ in: place }) => place === 'path')?.example;
    const address = path.replace('{id}', encodeURIComponent(String(id)));
    await request(app).get(address).query(needed(get)).expect(200);
    for (const { name, example } of parameters.filter(({ in: place, example }) => place === 'query' && example !== undefined)) {
      await request(app)
        .get(address)
        .query({ ...needed(get), [name]: String(example) })
        .expect(200);
    }
  }
});

test('every page answers in exactly the shape described', async () => {
  const { paths } = await description();
  for (const [path, schema] of Object.entries(ANSWERS)) {
    const template = twinUrl(path).replace(':id', '{id}');
    const id = paths[template]?.get?.parameters?.find(({ in: place }) => place === 'path')?.example;
    const { body } = await request(app)
      .get(template.replace('{id}', encodeURIComponent(String(id))))
      .query(needed(paths[template]?.get))
      .expect(200);
    hold(schema, body);
  }
});

test('every address answers in the type described', async () => {
  type Typed = Operation & { readonly responses: { readonly 200: { readonly content?: Readonly<Record<string, unknown>> } } };
  for (const [path, { get }] of Object.entries((await description()).paths)) {
    if (get === undefined) continue;
    const [type = ''] = Object.keys((get as Typed).responses[200].content ?? {});
    const id = get.parameters?.find(({ in: place }) => place === 'path')?.example;
    const { headers } = await request(app)
      .get(path.replace('{id}', encodeURIComponent(String(id))))
      .query(needed(get));
    expect([path, headers['content-type']]).toEqual([path, expect.stringContaining(type)]);
  }
});

test.each(['csv', 'jsonl', 'atom', 'feed.json', 'ris'])(
  'what is wrong with /search.%s is told to programs as a problem',
  async (ending) => {
    const { body } = await request(app)
      .get(`/search.${ending}?srot=newest`)
      .set('Accept', '*/*')
      .expect(400)
      .expect('Content-Type', /problem\+json/u);
    expect(body.errors).toMatchObject([{ parameter: 'srot' }]);
  },
);

test('an export that nothing was added to is not sent again', async () => {
  const { headers } = await request(app).get('/search.csv?q=ferry').expect(200);
  await request(app).get('/search.csv?q=ferry').set('If-None-Match', String(headers.etag)).expect(304);
  const other = await request(app).get('/search.jsonl?q=ferry').expect(200);
  expect(other.headers.etag).not.toBe(headers.etag);
});

test.each(['type=indirct', 'kind=nobody', 'year=24'])('%s is refused by name', async (query) => {
  const { body } = await request(app).get(`/search.json?${query}`).expect(400);
  expect(body.errors).toMatchObject([{ parameter: query.split('=')[0] }]);
});

describe('searches answer in exactly the shape described', () => {
  test.each([
    'q=ferry&group=speaker',
    'q="not+one+euro"',
    'q=zzzqqq',
    'q=speeker:x',
    'type=indirect&sort=oldest&collapse=0&limit=100',
    'q=ferry+on:2025-06&year=2025',
  ])('%s', async (query) => {
    hold(ANSWERS['/search'], (await request(app).get(`/search.json?${query}`).expect(200)).body);
  });
});

test('every statement is the record, and its page is there', async () => {
  const { text } = await request(app).get('/search.jsonl?collapse=0').buffer(true).expect(200);
  const records = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records).toHaveLength((await sample.engine.status()).statements);
  for (const record of records) hold(statementSchema, record);
  for (const { id } of records.slice(0, 20)) {
    const { body } = await request(app)
      .get(`${statementPath(id)}.json`)
      .expect(200);
    expect(body.statement).toEqual(records.find((record) => record.id === id));
  }
});

test('comparison, suggestions, state and problems keep their shapes', async () => {
  const [a, b] = await sample.engine.speakers('');
  hold(ANSWERS['/compare'], (await request(app).get(`/compare.json?a=${a?.id}&b=${b?.id}&q=the`).expect(200)).body);
  hold(suggestAnswer, (await request(app).get('/suggest.json?q=tol').expect(200)).body);
  hold(statusSchema, (await request(app).get('/status.json').expect(200)).body);
  hold(problemSchema, (await request(app).get('/search.json?qq=1').expect(400)).body);
});

test('a month in which nothing was said is no stop on the way through the page', async () => {
  const { bars } = (await request(app).get('/search.json?q=ferry').expect(200)).body.timeline;
  const empty = bars.filter(({ count }: { count: number }) => count === 0);
  expect(empty.length).toBeGreaterThan(0);
  const { text } = await request(app).get('/search?q=ferry').expect(200);
  for (const { url, count } of bars) expect(text.includes(`href="${url}"`)).toBe(count > 0);
});

test('a misspelt name of a speaker leads to whoever is nearly called so, on the page and in its twin', async () => {
  const { body } = await request(app).get('/speakers.json?q=brandvld').expect(200);
  expect(body).toMatchObject({ total: 0, items: [], near: [{ id: 'helena-brandvold', name: 'Helena Brandvold' }, {}, {}] });
  const page = await request(app).get('/speakers?q=brandvld').expect(200);
  expect(page.text).toContain('Did you mean <a href="/speakers/helena-brandvold">Helena Brandvold</a>');
  expect((await request(app).get('/speakers.json?q=brandvold').expect(200)).body.near).toEqual([]);
});

test('where the archive lies is nobody’s business but of this machine', async () => {
  for (const address of ['/status.json', '/about.json', '/index.json'])
    expect((await request(app).get(address).expect(200)).text).not.toContain('"path"');
});

test('a cursor that is not ours is a problem of the cursor', async () => {
  const { body } = await request(app).get('/search.json?cursor=nonsense').expect(400);
  expect(body.errors).toEqual([expect.objectContaining({ parameter: 'cursor' })]);
  await request(app).get('/search?cursor=nonsense').expect(400).expect('Content-Type', /html/u);
});

test('pages follow each other by cursor until all was seen, none twice', async () => {
  const seen: string[] = [];
  let address: string | null = '/search.json?limit=100';
  while (address !== null) {
    const { body, headers }: { body: { items: { id: string; reports: string[] }[] }; headers: Record<string, string> } =
      await request(app).get(address).expect(200);
    seen.push(...body.items.flatMap(({ id, reports }) => [id, ...reports]));
    address = headers.link?.match(/<([^>]+)>; rel="next"/u)?.[1] ?? null;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength((await request(app).get('/search.json?limit=1')).body.total);
});

test('a pasted article answers with the records of the command line', async () => {
  const { body } = await request(app)
    .post('/extract.json')
    .send({ text: '“We will mend the bridge before winter,” said Ada Quill, the mayor.', published: '2024-03-08' })
    .expect(200);
  hold(extractAnswer, body);
  expect(body.statements).toEqual([
    expect.objectContaining({
      text: 'We will mend the bridge before winter,',
      speaker: expect.objectContaining({ name: 'Ada Quill' }),
    }),
  ]);
});

test('every facet value leads to as many statements as it says', async () => {
  const { body } = await request(app).get('/search.json?q=ferry').expect(200);
  for (const values of Object.values<{ count: number; url: string }[]>(body.facets)) {
    for (const { count, url } of values) expect((await request(app).get(twinUrl(url))).body.total).toBe(count);
  }
});

test('the three searches one is offered first find what they promise: a person, a subject, a phrase', async () => {
  const { body } = await request(app).get('/index.json').expect(200);
  const examples: readonly { q: string; total: number; url: string }[] = body.examples;
  expect(examples.map(({ q }) => q)).toEqual([
    expect.stringMatching(/^speaker:".+"$/u),
    expect.stringMatching(/^\p{L}+$/u),
    expect.stringMatching(/^"\S+ .+"$/u),
  ]);
  for (const { total, url } of examples) {
    expect(total).toBeGreaterThan(0);
    expect((await request(app).get(twinUrl(url))).body.total).toBe(total);
  }
});

test('the page about the API lists each address with one to try', async () => {
  const { text } = await request(app).get('/api').expect(200);
  for (const [path, calls] of Object.entries((await description()).paths)) {
    for (const method of Object.keys(calls as object)) expect(text).toContain(`${method.toUpperCase()} ${path}</code>`);
  }
  expect(text).toContain('Of statements with 0.8, eight in ten have the right speaker.');
});

test('a page of results weighs no more than 60 kB with its style and scripts', async () => {
  const { text } = await request(app).get('/search?q=the');
  const assets = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js)[^"]*)"/gu)].map(([, address]) => String(address));
  expect(assets.map((address) => address.replace(/\?.*/u, ''))).toEqual([
    '/assets/style.css',
    '/assets/theme.js',
    '/assets/quoth.js',
    '/assets/offers.js',
    '/assets/results.js',
  ]);
  let bytes = Buffer.byteLength(text);
  for (const address of assets) bytes += (await request(app).get(address).buffer(true)).text.length;
  expect(bytes).toBeLessThanOrEqual(60_000);
});

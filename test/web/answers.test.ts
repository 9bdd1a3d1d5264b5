// How answers travel: headers, formats, limits, problems, exports, and the article somebody pastes.

import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { csvCell } from '../../src/engine/exports.ts';
import { UnavailableError } from '../../src/errors.ts';
import { createApp } from '../../src/web/app.ts';
import { archiveInMemory } from './archive.ts';

const app = createApp(archiveInMemory());

describe('headers', () => {
  test('allow our own scripts and styles only, and never force https on a plain network', async () => {
    const { headers } = await request(app).get('/').expect(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/u);
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('let a browser keep a page until the archive changes', async () => {
    const { headers } = await request(app).get('/search?q=money').expect(200);
    await request(app).get('/search?q=money').set('If-None-Match', String(headers.etag)).expect(304);
    await request(app).get('/search?q=dates').set('If-None-Match', String(headers.etag)).expect(200);
    await request(app).get('/search.json?q=money').set('If-None-Match', String(headers.etag)).expect(200);
  });

  test('tell only the size of an answer to HEAD', async () => {
    const { headers, text } = await request(app).head('/search.json').expect(200);
    expect(headers['content-type']).toMatch(/json/u);
    expect(text ?? '').toBe('');
  });

  test('open JSON to every page of the web', async () => {
    const { headers } = await request(app).get('/speakers.json').expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  test('let browsers keep assets for ever, under an address that changes with them', async () => {
    const { text } = await request(app).get('/');
    const [, style = ''] = text.match(/href="(\/assets\/style\.css\?\w+)"/u) ?? [];
    const { headers } = await request(app)
      .get(style)
      .expect(200)
      .expect('Content-Type', /text\/css/u);
    expect(headers['cache-control']).toContain('immutable');
  });
});

describe('problems', () => {
  test('name the parameter, and the near miss', async () => {
    const { body } = await request(app)
      .get('/search.json?query=1&limt=5')
      .expect(400)
      .expect('Content-Type', /application\/problem\+json/u);
    expect(body).toMatchObject({
      type: 'about:blank',
      status: 400,
      code: 'E_PARAMETER',
      instance: '/search.json?query=1&limt=5',
    });
    expect(body.errors).toEqual([
      { parameter: 'query', detail: 'Unknown parameter "query". Did you mean "q"?' },
      { parameter: 'limt', detail: 'Unknown parameter "limt". Did you mean "limit"?' },
    ]);
  });

  test.each([
    ['/search.json?sort=best', '"sort" must be relevance, newest, oldest or reported, not "best".'],
    ['/search.json?limit=101', '"limit" must be a whole number from 1 to 100, not "101".'],
    [`/search.json?q=${'a'.repeat(2001)}`, '"q" is too long; at most 2000 characters are taken.'],
    ['/search.json?q=a&q=b', '"q" is given 2 times; give it once.'],
    ['/speakers/ada-quill.json?since=2020', 'Unknown parameter "since". This address knows cursor, limit.'],
  ])('%s: %s', async (address, detail) => {
    const { body } = await request(app).get(address).expect(400);
    expect(body.detail).toBe(detail);
  });

  test.each(['/nothing', '/statements/unknown-1', '/speakers/nobody', '/documents/none', '/sources/none'])(
    '%s is not there, in the format of the caller',
    async (address) => {
      const page = await request(app).get(address).set('Accept', 'text/html').expect(404).expect('Content-Type', /html/u);
      expect(page.text).toContain('There is nothing at this address');
      const { body } = await request(app).get(`${address}.json`).expect(404);
      expect(body).toMatchObject({ status: 404, title: 'There is nothing at this address' });
      expect(page.headers).not.toHaveProperty('etag');
    },
  );

  test('say which methods are possible', () => request(app).post('/search').expect(405).expect('Allow', 'GET, HEAD'));

  test('ask to come back while the index loads, and the state answers all the same', async () => {
    const loading = createApp(archiveInMemory({ broken: new UnavailableError('The index is loading.', { code: 'E_LOADING' }) }));
    const page = await request(loading).get('/search?q=x').set('Accept', 'text/html').expect(503).expect('Retry-After', '2');
    expect(page.text).toContain('The index is loading.');
    await request(loading)
      .get('/search.json')
      .expect(503)
      .expect('Content-Type', /problem\+json/u);
    const { body } = await request(loading).get('/status.json').expect(200);
    expect(body).toMatchObject({ documents: 2, statements: 8 });
  });

  test('keep the details of a bug to the log', async () => {
    const log: unknown[] = [];
    const buggy = createApp(archiveInMemory({ broken: new Error('secret path /srv') }), { log: (event) => log.push(event) });
    const { text } = await request(buggy).get('/search').set('Accept', 'text/html').expect(500);
    expect(text).not.toContain('secret');
    expect(log).toEqual([expect.objectContaining({ event: 'bug', path: '/search', stack: expect.stringContaining('secret') })]);
  });

  test('slow down who asks too often, but not this machine unless told', async () => {
    const strict = createApp(archiveInMemory(), { requestsPerMinute: 2, limitLoopback: true });
    await request(strict).get('/').expect(200);
    await request(strict).get('/').expect(200);
    const { headers } = await request(strict)
      .get('/search.json')
      .expect(429)
      .expect('Content-Type', /problem\+json/u);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await request(strict).get('/status.json').expect(200);
    const usual = createApp(archiveInMemory(), { requestsPerMinute: 1 });
    await request(usual).get('/').expect(200);
    await request(usual).get('/').expect(200);
  });
});

describe('exports', () => {
  test('give the statement record, one a line', async () => {
    const { text, headers } = await request(app).get('/search.jsonl?q=money&limit=1').buffer(true).expect(200);
    expect(headers['content-type']).toMatch(/ndjson/u);
    const records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(2);
    expect(Object.keys(records[0])).toEqual([
      'id',
      'type',
      'text',
      'quoted',
      'content',
      'speaker',
      'stance',
      'source',
      'cue',
      'date',
      'confidence',
      'context',
      'document',
    ]);
  });

  test('give a table with a header line', async () => {
    const { text } = await request(app)
      .get('/search.csv?speaker=ada-quill')
      .expect(200)
      .expect('Content-Type', /text\/csv/u);
    const [header, ...rows] = text.trim().split('\r\n');
    expect(header).toMatch(/^id,speaker,role,text,/u);
    expect(rows).toHaveLength(2);
  });

  test.each([
    ['plain', 'plain'],
    ['a "b", c', '"a ""b"", c"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['two\nlines', '"two\nlines"'],
  ])('a cell of %j becomes %j', (value, cell) => expect(csvCell(value)).toBe(cell));

  test('are not begun when time ran out before all was searched', async () => {
    const house = archiveInMemory();
    const hurried = createApp({ ...house, search: async (asked) => ({ ...(await house.search(asked)), partial: true }) });
    const { body } = await request(hurried).get('/search.csv?q=money').expect(503).expect('Retry-After', '2');
    expect(body.code).toBe('E_TOO_MUCH');
    await request(hurried).get('/search.json?q=money').expect(200);
  });
  test('refuse what they do not know', () => request(app).get('/search.csv?qq=x').expect(400));
});

describe('suggestions', () => {
  test('speakers first, each with its address', async () => {
    const { body } = await request(app).get('/suggest.json?q=quill').expect(200);
    expect(body.items.map(({ kind, label, url }: Record<string, string>) => [kind, label, url])).toEqual([
      ['speaker', 'Ada Quill', '/speakers/ada-quill'],
      ['speaker', 'Ben Quill', '/speakers/ben-quill'],
    ]);
    const words = await request(app).get('/suggest.json?q=mon').expect(200);
    expect(words.body.items).toEqual([{ kind: 'word', label: 'money', note: null, statements: 2, url: '/search?q=money' }]);
  });
});

describe('a pasted article', () => {
  const article = { text: '“We will <b>wait</b>,” said Ada Quill.', published: '2024-03-08' };

  test('comes back annotated, and the form keeps what was typed', async () => {
    const { text } = await request(app).post('/extract').type('form').set('Accept', 'text/html').send(article).expect(200);
    expect(text).toContain('1 statement found');
    expect(text).toContain('We will &lt;b&gt;wait&lt;/b&gt;,');
    expect(text).toContain('value="2024-03-08"');
    expect(text).toContain('Why do we think so?');
  });

  test('comes back as statement records with their reasons', async () => {
    const { body } = await request(app).post('/extract.json').send(article).expect(200);
    expect(body.statements).toEqual([
      expect.objectContaining({
        id: 'pasted-1',
        text: 'We will <b>wait</b>,',
        reasons: [expect.objectContaining({ contribution: 2 })],
      }),
    ]);
  });

  test('is the same by Accept', async () => {
    const { body } = await request(app).post('/extract').set('Accept', 'application/json').send(article).expect(200);
    expect(body.document.published).toBe('2024-03-08');
  });

  test('keeps its offsets when it holds half a character', async () => {
    const { body } = await request(app)
      .post('/extract.json')
      .set('Content-Type', 'application/json')
      .send('{"text":"a \\ud800 “b”"}')
      .expect(200);
    expect(body.document.text).toBe('a \uFFFD “b”');
  });

  test.each([
    [{ text: '' }, 'paste an article'],
    [{}, '"text" needs the text of an article.'],
    [{ text: 'x', published: '2024-02-30' }, '"published" must be a date such as 2022-02-25.'],
    [{ text: 'x'.repeat(50_001) }, 'must not be longer than 50000 characters'],
  ])('is refused with a reason (%#)', async (body, reason) => {
    const answer = await request(app)
      .post('/extract.json')
      .send(body)
      .expect(400)
      .expect('Content-Type', /problem\+json/u);
    expect(answer.body.detail).toContain(reason);
  });

  test('is refused when it is far too long, or broken', async () => {
    await request(app)
      .post('/extract.json')
      .send({ text: 'x'.repeat(3_000_000) })
      .expect(413);
    const broken = await request(app).post('/extract.json').set('Content-Type', 'application/json').send('{"text":').expect(400);
    expect(broken.body).toMatchObject({ code: 'E_JSON', detail: expect.stringMatching(/^The body is not valid JSON \(/u) });
    const number = await request(app).post('/verify.json').send({ text: 5 }).expect(400);
    expect(number.body.detail).toBe('"text" must be a string, not 5.');
    await request(app).get('/extract.json').expect(405).expect('Allow', 'POST');
  });

  test('can be an example', async () => {
    const { text } = await request(app).get('/extract?example=1').expect(200);
    expect(text).toContain('said Ada Quill, who chairs the board.');
  });
});

// Feeds and the description of the search, read strictly and held to their specifications.

import { beforeEach, describe, expect, test } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import request from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { toAtom, xml } from '../../src/web/feed-formats.ts';
import { archiveInMemory } from './archive.ts';

const PUBLIC = 'https://quoth.example';
const app = createApp(archiveInMemory());
const publicApp = createApp(archiveInMemory({ publicAddress: PUBLIC }));

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u;
const TAG = /^tag:[a-z0-9.-]+,\d{4}(?:-\d{2}){0,2}:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+$/u;

type Element = Readonly<Record<string, unknown>>;

/** Every element under its name, attributes under `@`, always as lists. */
function parse(text: string): Element {
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (_name, _path, _leaf, attribute) => !attribute,
  }).parse(text);
}

const list = (parent: Element, name: string): Element[] => (parent[name] ?? []) as Element[];
const text = (parent: Element, name: string): string => {
  const [found] = list(parent, name) as unknown[];
  // An element with attributes keeps its words under a name of their own.
  return String((typeof found === 'object' && found !== null ? (found as Element)['#text'] : found) ?? '');
};

async function atom(address: string, from = app): Promise<Element> {
  const answer = await request(from).get(address).buffer(true).expect(200);
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  const body = answer.text ?? String(answer.body);
  expect(parseAtomFeed(body).entries?.length ?? 0).toBe(list(list(parse(body), 'feed')[0] ?? {}, 'entry').length);
  return list(parse(body), 'feed')[0] ?? {};
}

describe.each([
  ['/search.atom?q=', 'a search'],
  ['/search.atom?q=money&speaker=ada-quill', 'a filtered search'],
  ['/speakers/ada-quill.atom', 'a speaker'],
  ['/sources/fenwick-courier.atom', 'a source'],
])('Atom at %s, %s', (address) => {
  test('RFC 4287 4.1.1: a feed has one id, title and updated, and a link to itself', async () => {
    const feed = await atom(address);
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated']) expect(list(feed, name)).toHaveLength(1);
    expect(text(feed, 'id')).toMatch(TAG);
    expect(text(feed, 'updated')).toMatch(RFC3339);
    const rels = list(feed, 'link').map((link) => link['@rel']);
    expect(rels).toEqual(expect.arrayContaining(['self', 'alternate']));
  });
  test('RFC 4287 4.1.2: an entry has one id, title, updated and author, an alternate link or content; ids differ', async () => {
    const entries = list(await atom(address), 'entry');
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'author', 'content']) expect(list(entry, name)).toHaveLength(1);
      expect(text(entry, 'id')).toMatch(TAG);
      expect(text(entry, 'updated')).toMatch(RFC3339);
      expect(text(list(entry, 'author')[0] ?? {}, 'name')).not.toBe('');
      expect(list(entry, 'link').filter((link) => link['@rel'] === 'alternate')).toHaveLength(1);
    }
    const ids = entries.map((entry) => text(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('links are relative without a public address and whole with one, whatever host was asked', async () => {
    const relative = await request(app).get(address).set('Host', 'evil.example').buffer(true);
    expect(relative.text ?? String(relative.body)).not.toContain('evil.example');
    const hrefs = (feed: Element) => [...list(feed, 'link'), ...list(feed, 'entry').flatMap((entry) => list(entry, 'link'))];
    const own = (feed: Element) =>
      hrefs(feed)
        .filter((link) => link['@rel'] !== 'via')
        .map((link) => String(link['@href']));
    expect((await own(await atom(address))).every((href) => href.startsWith('/'))).toBe(true);
    expect((await own(await atom(address, publicApp))).every((href) => href.startsWith(`${PUBLIC}/`))).toBe(true);
  });
  test('a reader that has it already gets 304', async () => {
    const { headers } = await request(app).get(address).expect(200);
    await request(app).get(address).set('If-None-Match', String(headers.etag)).expect(304);
  });
});

describe('what an entry says', () => {
  const entryWith = async (words: string): Promise<Element> => {
    const found = list(await atom('/search.atom?q='), 'entry').find((entry) => text(entry, 'content').includes(words));
    if (found === undefined) throw new Error(`no entry with ${words}`);
    return found;
  };
  test('a paraphrase stands in its sentence and is called one', async () =>
    expect(text(await entryWith('had promised a date'), 'content')).toContain(
      'Brandt denied that the board had promised a date.',
    ));
  test('a denial says so', async () =>
    expect(text(await entryWith('had promised a date'), 'content')).toContain('Denied: the speaker says this is not so.'));
  test('signs of XML are escaped', async () => {
    expect(text(await entryWith('bridge & an old one'), 'title')).toContain('<fine>');
    expect(xml('a\u0000<b>\ud800"')).toBe('a\uFFFD&lt;b&gt;\uFFFD&quot;');
  });
  test('an empty feed is a feed', () => {
    const empty = {
      name: 'search',
      title: 'None',
      page: '/search',
      self: '/search.atom',
      next: null,
      statements: [],
      publicAddress: null,
    };
    expect(text(list(parse(toAtom(empty)), 'feed')[0] ?? {}, 'updated')).toMatch(RFC3339);
  });
});

test.each(['/search.feed.json?q=money', '/speakers/ada-quill.feed.json', '/sources/fenwick-courier.feed.json'])(
  'JSON Feed 1.1 at %s has what the specification asks',
  async (address) => {
    const { body, headers } = await request(app)
      .get(address)
      .buffer(true)
      .parse((response, done) => {
        let read = '';
        response.on('data', (chunk) => {
          read += chunk;
        });
        response.on('end', () => done(null, JSON.parse(read)));
      })
      .expect(200);
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    expect(parseJsonFeed(body).items?.length).toBeGreaterThan(0);
    expect(body).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      items: expect.any(Array),
    });
    for (const item of body.items) {
      expect(item.id).toMatch(TAG);
      expect(typeof item.content_text).toBe('string');
      expect(item.url).toMatch(/^\/statements\//u);
      if (item.date_published !== undefined) expect(item.date_published).toMatch(RFC3339);
      expect(item.authors).toEqual([expect.objectContaining({ name: expect.any(String) })]);
    }
  },
);

test('a feed of nobody is 404, and an unknown parameter is named', async () => {
  await request(app).get('/speakers/nobody.atom').expect(404);
  const { body } = await request(app).get('/search.feed.json?query=x').expect(400);
  expect(JSON.stringify(body)).toContain('Did you mean');
});

test('pages name their feeds, each address once, and every page the search engine', async () => {
  for (const [page, feed] of [
    ['/search?q=money&sort=oldest', '/search.atom?q=money'],
    ['/speakers/ada-quill', '/speakers/ada-quill.atom'],
    ['/sources/fenwick-courier', '/sources/fenwick-courier.atom'],
  ]) {
    const { text: html } = await request(app).get(String(page)).expect(200);
    expect(html).toContain(`<link rel="alternate" type="application/atom+xml" title="`);
    expect(html.match(new RegExp(`rel="alternate"[^>]*href="${feed?.replace(/[?.]/gu, '\\$&')}"`, 'gu'))).toHaveLength(1);
    expect(html).toContain(
      '<link rel="search" type="application/opensearchdescription+xml" title="Quoth" href="/opensearch.xml">',
    );
  }
});

describe('OpenSearch 1.1', () => {
  let description: Element;
  beforeEach(async () => {
    const { text: body, headers } = await request(publicApp)
      .get('/opensearch.xml')
      .buffer(true)
      .parse((response, done) => {
        let read = '';
        response.on('data', (chunk) => {
          read += chunk;
        });
        response.on('end', () => done(null, read));
      })
      .then((answer) => ({ text: String(answer.body), headers: answer.headers }));
    expect(headers['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8');
    description = list(parse(body), 'OpenSearchDescription')[0] ?? {};
  });
  test('has its namespace, a short name of at most 16 characters and a description', () => {
    expect(description['@xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(text(description, 'ShortName').length).toBeLessThanOrEqual(16);
    expect(text(description, 'Description')).not.toBe('');
    expect(text(description, 'Description').length).toBeLessThanOrEqual(1024);
    expect(text(description, 'LongName').length).toBeLessThanOrEqual(48);
  });
  test('its templates are whole addresses that answer with the type they promise', async () => {
    const urls = list(description, 'Url');
    expect(urls.map((url) => url['@type'])).toEqual(
      expect.arrayContaining(['text/html', 'application/atom+xml', 'application/x-suggestions+json']),
    );
    for (const url of urls) {
      const template = String(url['@template']);
      expect(template.startsWith(`${PUBLIC}/`)).toBe(true);
      const { headers } = await request(publicApp)
        .get(template.slice(PUBLIC.length).replace('{searchTerms}', 'money'))
        .set('Accept', 'text/html')
        .expect(200);
      expect(headers['content-type']).toContain(String(url['@type']));
    }
  });
  test('without a public address this machine is told the port it came in by, whatever Host it claims', async () => {
    const answer = await request(app)
      .get('/opensearch.xml')
      .set('Host', 'evil.example')
      .buffer(true)
      .parse((response, done) => {
        let read = '';
        response.on('data', (chunk) => {
          read += chunk;
        });
        response.on('end', () => done(null, read));
      });
    const body = String(answer.body);
    expect(body).toMatch(/template="http:\/\/localhost:\d+\/search\?q=\{searchTerms\}"/u);
    expect(body).not.toContain('evil');
  });
  test('suggestions are the four lists of the extension, of one length', async () => {
    const answer = await request(app)
      .get('/suggestions.json?q=quill')
      .buffer(true)
      .parse((response, done) => {
        let read = '';
        response.on('data', (chunk) => {
          read += chunk;
        });
        response.on('end', () => done(null, JSON.parse(read)));
      });
    expect(answer.body).toEqual([
      'quill',
      ['Ada Quill', 'Ben Quill'],
      ['chair of the harbour board', 'skipper'],
      ['/speakers/ada-quill', '/speakers/ben-quill'],
    ]);
  });
});

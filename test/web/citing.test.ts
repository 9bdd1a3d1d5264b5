// A statement taken away: as files, as an annotation, in the head of its page; and articles of which only paragraphs may be shown.

import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { withSchemaOrg } from '../../src/web/respond.ts';
import { archiveInMemory } from './archive.ts';

const engine = archiveInMemory({ publicAddress: 'https://quoth.example' });
const app = createApp(engine);
const homely = createApp(archiveInMemory());

const search = { sort: null, limit: 50, cursor: null, collapse: false } as const;
const facets = { speaker: [], source: [], year: [], type: [], kind: [] };
async function idOf(words: string): Promise<string> {
  const { items } = await engine.search({ q: '', facets, ...search });
  const found = items.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`nobody said ${words}`);
  return encodeURIComponent(found.id);
}

async function read(address: string, from = app): Promise<{ text: string; type: string; tag: string }> {
  const answer = await request(from)
    .get(address)
    .buffer(true)
    .parse((response, done) => {
      let told = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        told += chunk;
      });
      response.on('end', () => done(null, told));
    })
    .expect(200);
  return { text: String(answer.body), type: String(answer.headers['content-type']), tag: String(answer.headers.etag) };
}

describe('as a file', () => {
  test.each([
    [
      'txt',
      'text/plain; charset=utf-8',
      /^“We have found the money … Now we have to find the welders\.” — Ada Quill, .* https:\/\/quoth\.example\/statements\//u,
    ],
    ['txt?style=mla', 'text/plain; charset=utf-8', /\(qtd\. in Orr\)/u],
    ['bib', 'application/x-bibtex; charset=utf-8', /^@article\{orr2024-/u],
    ['ris', 'application/x-research-info-systems; charset=utf-8', /^TY {2}- NEWS\r\n/u],
    ['csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', /"type": "article-newspaper"/u],
  ])('.%s', async (ending, type, words) => {
    const told = await read(`/statements/${await idOf('found the money')}.${ending}`);
    expect(told.type).toBe(type);
    expect(told.text).toMatch(words);
    await request(app)
      .get(`/statements/${await idOf('found the money')}.${ending}`)
      .set('If-None-Match', told.tag)
      .expect(304);
  });
  test('without a public address the citation has the article’s own, never the host that was asked', async () => {
    const answer = await request(homely)
      .get(`/statements/${await idOf('found the money')}.txt`)
      .set('Host', 'evil.example')
      .expect(200);
    expect(answer.text).toContain('https://courier.example/bridge');
    expect(answer.text).not.toContain('evil.example');
  });
  test('an unknown style is 400 with the near miss, an unknown statement 404', async () => {
    const { text } = await request(app)
      .get(`/statements/${await idOf('found the money')}.txt?style=apaa`)
      .set('Accept', 'application/json')
      .expect(400);
    expect(text).toContain('did you mean apa?');
    await request(app).get('/statements/nothing-1.bib').expect(404);
  });
  test('a whole search and a whole speaker, for reference managers', async () => {
    const { items } = await engine.search({ q: 'money', facets, ...search });
    expect((await read('/search.bib?q=money&collapse=0')).text.match(/^@article/gmu)).toHaveLength(items.length);
    expect((await read('/speakers/ada-quill.ris')).text.match(/^TY {2}- NEWS/gmu)).toHaveLength(2);
    expect((await read('/speakers/ada-quill.csv')).text).toContain('https://quoth.example/statements/');
    await request(app).get('/speakers/nobody.bib').expect(404);
  });
});

describe('as an annotation', () => {
  test('its positions count code points of the article and hold the words', async () => {
    const id = await idOf('found the money');
    const { text, type } = await read(`/statements/${id}.jsonld`);
    expect(type).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    const annotation = JSON.parse(text);
    const { document } = await engine.document('bridge');
    expect(annotation.id).toBe(`https://quoth.example/statements/${id}`);
    expect(annotation.target).toHaveLength(2);
    for (const { source, selector } of annotation.target) {
      const [quote, position] = selector;
      expect(source).toBe('https://courier.example/bridge');
      expect([...document.text].slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });
});

describe('in the head of its page', () => {
  const head = async (words: string, from = app): Promise<string> =>
    (
      await request(from)
        .get(`/statements/${await idOf(words)}`)
        .expect(200)
    ).text.split('</head>')[0] ?? '';
  const linked = (html: string): Record<string, unknown> | null => {
    const [, data] = /<script type="application\/ld\+json">(.*)<\/script>/u.exec(html) ?? [];
    return data === undefined ? null : JSON.parse(data);
  };
  test('schema.org calls it a quotation in a news article, its author the journalist', async () =>
    expect(linked(await head('found the money'))).toMatchObject({
      '@type': 'Quotation',
      creator: { '@type': 'Person', name: 'Ada Quill' },
      isPartOf: { '@type': 'NewsArticle', url: 'https://courier.example/bridge', author: [{ name: 'Lena Orr' }] },
    }));
  test('a denial is left out, and does not read as said in what a shared link shows', async () => {
    const html = await head('promised a date');
    expect(linked(html)).toBeNull();
    expect(html).toMatch(/<meta property="og:description" content="Tomas Brandt, [^"]*Brandt denied that[^"]*\(Denied: /u);
  });
  test('no word of an article ends the script', () => {
    const page = withSchemaOrg('<head></head>', { text: '</script><script>alert(1)</script> $& “x”' });
    expect(page.match(/<\/script>/gu)).toHaveLength(1);
    expect(linked(page)).toEqual({ text: '</script><script>alert(1)</script> $& “x”' });
  });
  test('a canonical address, and Open Graph that shows the words', async () => {
    const id = await idOf('found the money');
    const html = await head('found the money');
    expect(html).toContain(`<link rel="canonical" href="https://quoth.example/statements/${id}">`);
    expect(html).toContain(`<meta property="og:url" content="https://quoth.example/statements/${id}">`);
    expect(html).toMatch(/<meta property="og:description" content="Ada Quill, [^"]*“We have found the money,” … “Now/u);
    const bare = await head('found the money', homely);
    expect(bare).toContain(`<link rel="canonical" href="/statements/${id}">`);
    expect(bare).not.toContain('og:url');
  });
});

test('the page links to the original, scrolled to the words, and lists every style with its warnings', async () => {
  const { text } = await request(app).get(`/statements/${await idOf('found the money')}`);
  expect(text).toContain('href="https://courier.example/bridge#:~:text=We%20have%20found%20the%20money"');
  expect(text.match(/<details name="citation"/gu)).toHaveLength(13);
  const doubtful = await request(app).get(`/statements/${await idOf('fine')}`);
  expect(doubtful.text).toContain('doubtful (confidence 60 %)');
});

describe('where articles are not shown whole', () => {
  const shy = createApp(engine, { publicText: 'context' });
  test('page and twin show the paragraphs that hold statements, with their marks', async () => {
    const { body } = await request(shy).get('/documents/bridge.json').expect(200);
    expect(body.document.text).toBeNull();
    const { document } = await engine.document('bridge');
    for (const { start, end, text } of body.passages) expect(document.text.slice(start, end)).toBe(text);
    const { text } = await request(shy).get('/documents/bridge').expect(200);
    expect(text).toContain('Only the paragraphs that hold statements are shown here');
    expect(text.match(/<a class="n"/gu)).toHaveLength(body.statements.length);
  });
  test('otherwise both show the article', async () => {
    const { body } = await request(app).get('/documents/bridge.json').expect(200);
    const { document } = await engine.document('bridge');
    expect(body).toMatchObject({ document, passages: null });
  });
});

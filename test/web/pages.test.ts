// Every page answers, shows what its JSON says, and survives what people type.

import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { archiveInMemory } from './archive.ts';

const house = archiveInMemory();
const app = createApp(house, { scores: '# Scores\n\n## Seeds\n\n| set | F1 |\n|--|--|\n| ours | **97.1** |\n' });

/** The page at an address as text a reader sees, white space folded; fails unless it is there. */
async function read(address: string): Promise<string> {
  const { text } = await request(app).get(address).set('Accept', 'text/html').expect(200).expect('Content-Type', /html/u);
  return visible(text);
}

/** What is left of HTML when the tags are gone. */
function visible(html: string): string {
  const text = html.replace(/<head>.*?<\/head>/su, '').replace(/<[^>]+>/gu, '');
  const entities: Readonly<Record<string, string>> = { '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return text.replace(/&(?:#34|#39|lt|gt|amp);/gu, (entity) => entities[entity] ?? entity).replace(/\s+/gu, ' ');
}

const PAGES = [
  '/',
  '/search',
  '/search?q=money',
  '/statements/bridge-98',
  '/speakers',
  '/speakers/ada-quill',
  '/documents',
  '/documents/bridge',
  '/documents/tides%2F2',
  '/sources',
  '/sources/fenwick-courier',
  '/compare',
  '/compare?a=ada-quill&b=ben-quill&q=years',
  '/about',
];

describe('every page', () => {
  test.each(PAGES)('%s announces a twin, and the twin answers', async (address) => {
    const page = await request(app).get(address).set('Accept', 'text/html').expect(200);
    const [, twin] = page.headers.link?.match(/<([^>]+)>; rel="alternate"; type="application\/json"/u) ?? [];
    expect(page.text).toContain(`<link rel="alternate" type="application/json" href="${twin?.replaceAll('&', '&amp;')}">`);
    await request(app)
      .get(String(twin))
      .expect(200)
      .expect('Content-Type', /application\/json/u);
  });

  test.each(PAGES)('%s is one document with one main heading, a title and a way past the header', async (address) => {
    const { text } = await request(app).get(address);
    expect(text.match(/<h1[ >]/gu)).toHaveLength(1);
    expect(text).toMatch(/<html lang="en">.*<title>[^<]*Quoth[^<]*<\/title>/su);
    expect(text).toContain('href="#main"');
  });

  test.each(PAGES)('%s holds no script or style of its own, and asks nobody else for anything', async (address) => {
    const { text } = await request(app).get(address);
    expect(text).not.toMatch(/<style|style="|\son[a-z]+="|<script>|(?:src|rel="stylesheet" href)="(?:https?:)?\/\//u);
  });
});

describe('the page and its JSON carry the same facts', () => {
  test('results: every statement with speaker, date, source and address', async () => {
    const { body } = await request(app).get('/search.json').expect(200);
    const page = await read('/search');
    expect(body.total).toBe(8);
    expect(page).toContain('8 statements');
    for (const { speaker, document, type } of body.items) {
      expect(page.toLowerCase()).toContain((speaker?.name ?? 'speaker not given').toLowerCase());
      expect(page).toContain(document.title ?? 'Untitled article, Northern Wire');
      expect(type).toMatch(/^(direct|mixed|indirect)$/u);
    }
  });

  test('whoever is called by the words stands above the hits, with all that is theirs', async () => {
    const { body } = await request(app).get('/search.json?q=money').expect(200);
    expect(body.people).toEqual([{ id: 'ada-quill', name: 'Ada Quill', role: 'mayor', statements: 3 }]);
    const page = await read('/search?q=money');
    expect(page).toContain('Ada Quill, mayor · all 3 statements');
    expect(page.indexOf('all 3 statements')).toBeLessThan(page.indexOf('“We have found'));
    expect(await read('/search?q=money&type=direct')).not.toContain('all 3 statements');
  });

  test('a statement: words, reasons and other reports', async () => {
    const { body } = await request(app).get('/statements/bridge-98.json').expect(200);
    const page = await read('/statements/bridge-98');
    expect(body.statement.text).toBe('We have found the money, Now we have to find the welders.');
    expect(page).toContain('“We have found the money,” … “Now we have to find the welders.”');
    expect(body.reasons[0]).toMatchObject({ name: 'cue-next-to-source', at: { text: 'said' } });
    expect(page).toContain(body.reasons[0].words);
    expect(body.reports[0].statement.id).toBe('tides/2-1');
    expect(page).toContain('Northern Wire, published 2 Apr 2024');
    expect(page).toContain('97 in 100');
  });

  test('a statement of nobody who is named: no odds, for they would be of a name', async () => {
    const { body } = await request(app).get('/search.json?q=boats').expect(200);
    const page = await read(`/statements/${body.items[0].id}`);
    expect(body.items[0].speaker).toBeNull();
    expect(page).toContain('No name is given where it would be a guess.');
    expect(page).not.toContain('in 100');
  });

  test('a speaker: role, namesakes, words', async () => {
    const { body } = await request(app).get('/speakers/ada-quill.json').expect(200);
    const page = await read('/speakers/ada-quill');
    expect(body.speaker).toMatchObject({ id: 'ada-quill', aliases: ['Quill'], namesakes: [{ name: 'Ben Quill' }] });
    for (const words of ['chair of the harbour board', 'Same surname, other person', 'Ben Quill', 'money 2', '2 statements'])
      expect(page).toContain(words);
    expect(body.items).toHaveLength(2);
  });

  test('the list of articles: each with its paper, day and statements, and what there is to choose', async () => {
    const { body } = await request(app).get('/documents.json').expect(200);
    const page = await read('/documents');
    expect(body).toMatchObject({ total: 2, page: 1, pages: 1, items: [{ id: 'tides/2' }, { id: 'bridge' }] });
    for (const words of [
      '2 articles',
      'Swing bridge to reopen <before> herring season Fenwick Courier, by Lena Orr, 8 Mar 2024',
      'Untitled article Northern Wire, 2 Apr 2024',
      '6 statements',
      'SourceFenwick Courier1Northern Wire1',
    ])
      expect(page).toContain(words);
    expect(body.facets.source[0]).toMatchObject({ selected: false, url: '/documents?source=fenwick-courier' });
  });

  test('the list of articles: what is chosen stays in every link, and can be let go', async () => {
    const { text } = await request(app).get('/documents?q=bridge&source=fenwick-courier').expect(200);
    expect(visible(text)).toContain('1 article with “bridge” in the title · all articles');
    expect(text).toContain('<input type="hidden" name="source" value="fenwick-courier">');
    expect(text).toContain('<a href="/documents?q=bridge"><span class="unseen">Remove: </span>Fenwick Courier');
    expect(visible((await request(app).get('/documents?q=zebra')).text)).toContain('No article with “zebra” in the title');
  });

  test('sources: what names none has a row, so that the counts add up', async () => {
    const rest = { id: '-', name: '', documents: 3, statements: 24, first: '2024-10-17', last: '2025-04-03' };
    const some = createApp({ ...house, sourceless: async () => rest });
    const page = await request(some).get('/sources').expect(200);
    expect(visible(page.text)).toContain('2 sources · all 5 articles, newest first');
    expect(visible(page.text)).toContain(
      'Source not given3 articles of no source24 statements of no source17 Oct 2024 – 3 Apr 2025',
    );
    expect(page.text).toContain('href="/documents?source=-"');
    expect(page.text).toContain('href="/search?source=-"');
    expect(visible((await request(some).get('/sources?q=wire')).text)).not.toContain('Source not given');
  });

  test('speakers: by name with the word in bold that orders them, or those with most statements first', async () => {
    const { text } = await request(app).get('/speakers').expect(200);
    expect(text).toContain('Ada <b>Quill</b></a>');
    expect(text).toContain('<a href="/speakers?sort=statements">Most statements</a>');
    const most = await request(app).get('/speakers?sort=statements&q=u').expect(200);
    expect(most.text).not.toContain('class="letter"');
    expect(most.text).toContain('<a href="/speakers?q=u">By name</a>');
    expect(most.text).toContain('<input type="hidden" name="sort" value="statements">');
    await request(app).get('/speakers?sort=age').expect(400);
  });

  test('an article: its text to the letter, and every statement', async () => {
    const { body } = await request(app).get('/documents/bridge.json').expect(200);
    const page = await read('/documents/bridge');
    expect(body.statements).toHaveLength(6);
    expect(page).toContain('Swing bridge to reopen <before> herring season');
    expect(page.replace(/Statement \d+ by [^:]+: /gu, '')).toContain(
      '“It is a <fine> bridge & an old one,” a senior official said.',
    );
  });

  test('one address answers in the format that is asked for', async () => {
    const { body } = await request(app).get('/speakers').set('Accept', 'application/json').expect('Content-Type', /json/u);
    expect(body.items[0].name).toBe('Ada Quill');
    await request(app)
      .get('/speakers')
      .set('Accept', 'image/png')
      .expect(406)
      .expect('Content-Type', /problem\+json/u);
  });
});

describe('results', () => {
  test('mark what matched', async () => {
    const { text } = await request(app).get('/search?q=money');
    expect(text).toContain('found the <mark>money</mark>');
  });

  test('show a paraphrase only inside its sentence', async () => {
    expect(await read('/search?type=indirect')).toContain('Brandt denied that the board had promised a date.');
  });

  test('say in words when something was denied, and when nobody is named', async () => {
    const page = await read('/search');
    expect(page).toContain('Denied: the speaker says this is not so');
    expect(page).toContain('Speaker not given');
  });

  test('say on what ground a date stands', async () => {
    const page = await read('/search');
    for (const words of [
      'said Thursday 7 Mar 2024',
      'said in Mar 2024',
      'published 8 Mar 2024: no date was found in the article',
    ])
      expect(page).toContain(words);
  });

  test('keep every choice in the address: a facet adds to it, and takes away again', async () => {
    const { body } = await request(app).get('/search.json?q=the&type=direct').expect(200);
    const chosen = body.facets.type.find((value: { value: string }) => value.value === 'direct');
    expect(chosen).toMatchObject({ selected: true, url: '/search?q=the' });
    const other = body.facets.speaker.find((value: { value: string }) => value.value === 'ada-quill');
    expect(other.url).toBe('/search?q=the&speaker=ada-quill&type=direct');
  });

  test('go on to a second page and back', async () => {
    const { body, headers } = await request(app).get('/search.json?limit=3');
    expect(headers.link).toContain(`</search.json?limit=3&cursor=${body.next}>; rel="next"`);
    const page = await request(app).get(`/search?limit=3&cursor=${body.next}`).expect(200);
    expect(page.text).toMatch(/rel="prev" href="\/search\?limit=3&amp;cursor=0"/u);
  });

  test('group by speaker on demand', async () => {
    expect(await read('/search?q=the&group=speaker')).toContain('Who said it');
    expect((await request(app).get('/search.json?group=speaker')).body.groups.groups[0]).toMatchObject({
      speaker: { id: 'ada-quill' },
      count: 2,
    });
  });

  test('draw time without holes, and link each bar to its month', async () => {
    const { body } = await request(app).get('/search.json?q=dates');
    expect(body.timeline).toMatchObject({
      unit: 'month',
      bars: [{ value: '2024-04', count: 1, url: '/search?q=dates+on%3A2024-04' }],
    });
    const { body: narrowed } = await request(app).get('/search.json?q=dates+on:2024-04');
    expect(narrowed.timeline.bars).toEqual([expect.objectContaining({ selected: true, url: '/search?q=dates' })]);
  });

  test('help where nothing is found, and do not claim it was never said', async () => {
    const page = await read('/search?q=unicorns');
    for (const words of [
      'Nothing found',
      'without unicorns: 8 statements',
      'Did you mean',
      'It does not show that it was never said',
    ])
      expect(page).toContain(words);
  });
});

describe('addresses that moved', () => {
  test('a place inside a statement is not that statement: it is offered, never shown instead', async () => {
    const { text } = await request(app).get('/statements/bridge-110').expect(404);
    expect(text).toContain('href="/statements/bridge-98"');
    expect(text).not.toContain('Why do we think so');
    const { body } = await request(app).get('/statements/bridge-110.json').expect(404);
    expect(body).toMatchObject({ code: 'E_NO_STATEMENT', near: [{ url: '/statements/bridge-98' }] });
    expect(body.near[0].label).toContain('Ada Quill: “We have found the money');
  });
  test('a place where nothing is said any more is gone, with a link to the article', async () => {
    const { text } = await request(app).get('/statements/bridge-76').expect(410);
    expect(text).toContain('href="/documents/bridge"');
    const { body } = await request(app).get('/statements/bridge-76.json').expect(410);
    expect(body).toMatchObject({ status: 410, code: 'E_GONE', instead: { url: '/documents/bridge' } });
  });
  test('a statement of an article that never was is not there', () => request(app).get('/statements/nothing-1').expect(404));
  test('an old name of a speaker leads to the new one', () =>
    request(app).get('/speakers/quill-bridge').expect(301).expect('Location', '/speakers/ada-quill'));
  test('and so does a search by it, while one by an id that never was finds nothing', async () => {
    const moved = await request(app).get('/search?q=money&speaker=quill-bridge').expect(302);
    expect(moved.headers.location).toBe('/search?q=money&speaker=ada-quill');
    expect(await read('/search?speaker=never-was')).toContain('Nothing found');
  });
});

describe('who is not here', () => {
  test('a name typed where an id belongs finds those who bear it', async () => {
    const { body } = await request(app).get('/speakers/quill.json').expect(404);
    expect(body).toMatchObject({ code: 'E_NO_SPEAKER', near: [{ url: '/speakers/ada-quill' }, { label: 'Ben Quill, skipper' }] });
    const { text } = await request(app).get('/speakers/quill').expect(404);
    expect(text).toMatch(/Did you mean.+href="\/speakers\/ada-quill"/su);
  });
  test('and so does a part of a paper’s name, or a slip in its id', async () => {
    for (const id of ['courier', 'fenwick-courrier']) {
      const { body } = await request(app).get(`/sources/${id}.json`).expect(404);
      expect(body).toMatchObject({ code: 'E_NO_SOURCE', near: [{ label: 'Fenwick Courier', url: '/sources/fenwick-courier' }] });
    }
  });
  test('where nobody is meant, nobody is offered', async () =>
    expect((await request(app).get('/sources/zzzz.json').expect(404)).body.near).toBeUndefined());
});

test('robots are asked to leave searches, articles and exports alone', async () => {
  const { text } = await request(app)
    .get('/robots.txt')
    .expect(200)
    .expect('Content-Type', /text\/plain/u);
  expect(text).toContain('Disallow: /search\n');
  expect(text).toContain('Disallow: /documents\n');
});

test('a search for a name marks it in the name, and a query of nothing shows nothing', async () => {
  const marked = createApp({
    ...house,
    search: async (asked) => {
      const page = await house.search(asked);
      return { ...page, items: page.items.map((hit) => ({ ...hit, nameHighlights: [{ start: 4, end: 9 }] })) };
    },
  });
  expect((await request(marked).get('/search?q=money')).text).toContain('href="/speakers/ada-quill">Ada <mark>Quill</mark></a>');
  const lost = createApp({
    ...house,
    search: async (asked) => {
      const page = await house.search({ ...asked, q: 'unicorns' });
      return { ...page, query: { ...page.query, understood: false } };
    },
  });
  expect(visible((await request(lost).get('/search?q=OR')).text)).not.toContain('Nobody in this archive');
});

test.each(['/', '/search?q=ferry', '/speakers', '/sources', '/documents'])(
  '%s of an empty archive says that it is empty',
  async (address) => {
    const status = { ...(await house.status()), documents: 0, statements: 0 };
    const none = { items: [], total: 0 };
    const empty = createApp(
      {
        ...house,
        status: async () => status,
        search: async (asked) => ({ ...(await house.search({ ...asked, q: 'unicorns' })), ...none }),
        speakers: async () => [],
        sources: async () => [],
        listDocuments: async () => ({ total: 0, items: [], facets: { source: [], year: [], found: [] } }),
      },
      { archiveNamed: true },
    );
    const page = visible((await request(empty).get(address).expect(200)).text);
    expect(page).toContain('This archive is empty');
    expect(page).toContain('quoth add --archive PATH FOLDER');
    expect(page).not.toMatch(/No speaker of that name|No source of that name|Nobody in this archive/u);
  },
);

test('commands name the archive where they must', async () => {
  expect(await read('/statements/bridge-98')).toContain('quoth correct bridge-98 --speaker');
  const named = createApp(house, { archiveNamed: true });
  expect(visible((await request(named).get('/statements/bridge-98')).text)).toContain(
    'quoth correct --archive PATH bridge-98 --speaker',
  );
});

describe('what strangers send', () => {
  test.each([
    '/search?q=%3Cscript%3Ealert(1)%3C/script%3E',
    '/search?q="unbalanced',
    '/search?q=a&utm_source=mail',
    '/search?q=%00',
    `/search?q=${'a'.repeat(1900)}`,
    '/compare?a=nobody&b=<b>',
    '/search?sort=',
  ])('%s is a page', async (address) => {
    const { text } = await request(app).get(address).expect(200);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('“<b>”');
  });

  test.each([
    '/search?sort=best',
    '/search?limit=0',
    '/search?limit=1000',
    '/search?q=a&q=b',
    `/search?q=${'a'.repeat(2001)}`,
    '/statements/%E0%A4%A',
  ])('%s is understood by nobody', async (address) => {
    await request(app).get(address).expect(400).expect('Content-Type', /html/u);
  });
});

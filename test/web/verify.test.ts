// Checking a quotation in the browser: the verdict in words, the difference, and where it was reported; without a script.

import { beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { createApp } from '../../src/web/app.ts';
import { extractionOf } from '../archive/articles.ts';

const archive = createArchive({ directory: null, now: () => performance.now() });
const app = createApp(createEngine({ english: loadEnglish, archive }));

beforeAll(async () => {
  const said = [{ words: 'We will not sell the ferry to anybody from the mainland', by: 'Ada Lund' }];
  const articles = [
    { id: 'b', publisher: 'Lorn Mail', published: '2024-03-06', said },
    { id: 'a', publisher: 'Lorn Courier', published: '2024-03-05', said },
    { id: 'c', published: '2024-03-07', said: [{ words: 'The bell belongs to <us> & the chapel', by: 'Bo Berg' }] },
  ];
  await archive.write(articles.map(extractionOf), '1');
});

const page = async (text: string, speaker = ''): Promise<string> =>
  (await request(app).get('/verify').query({ text, speaker }).expect(200)).text.replace(
    /<span class="unseen">[^<]*<\/span>/gu,
    '',
  );

describe('the page', () => {
  test('of a paste of which only some sentences are quoted, none is called the same as a whole', async () => {
    const html = await page(
      'We will not sell the ferry to anybody from the mainland. The bell belongs to us & the chapel. It rains.',
    );
    expect(html).toContain('that sentence word for word');
    expect(html).not.toContain('word for word the same');
    expect(await page('We will not sell the ferry to anybody')).toContain('word for word the same');
  });

  test('begins with the verdict in words, then who, when and where', async () => {
    const text = await page('we will not sell the ferry to anybody from the mainland');
    expect(text).toMatch(/Exact<\/h2>\s*<p class="headline" role="status">Said in these words by Ada Lund\.<\/p>/u);
    expect(text).toContain('Reported 2 times, earliest first');
    expect(text).toContain('Lorn Courier, published 5 Mar 2024');
    expect(text.indexOf('Lorn Courier, published 5 Mar 2024')).toBeLessThan(text.indexOf('Lorn Mail, published 6 Mar 2024'));
  });
  test('shows what was changed as a list and in place, by more than colour', async () => {
    const text = await page('We will sell the ferry to everybody from the mainland');
    expect(text).toContain('<p class="headline" role="status">‘not’ was dropped, and one more change.</p>');
    expect(text).toMatch(/<li class="negation">‘not’ was dropped<\/li>/u);
    expect(text).toMatch(/<del>not<\/del> sell the ferry to <del>anybody<\/del> <ins>everybody<\/ins>/u);
  });
  test('names who said it instead', async () =>
    expect(await page('The bell belongs to us', 'Ada Lund')).toContain('said by Bo Berg, not by Ada Lund.'));
  test('says what was searched when nothing is found, and where to go on', async () => {
    const text = await page('Zebras prefer marmalade', 'Ada Lund');
    expect(text).toContain('No match among 3 statements from 3 articles dated 5 Mar 2024 to 7 Mar 2024');
    expect(text).toContain('href="/speakers?q=Ada%20Lund"');
  });
  test('escapes what was pasted and what was said', async () => {
    const text = await page('<b>The bell</b> belongs to <us> & the steeple');
    expect(text).not.toMatch(/<b>|<us>/u);
  });
  test('is a form while nothing was asked', async () => {
    const { text } = await request(app).get('/verify?utm_source=x').expect(200);
    expect(text).toMatch(/<form[^>]*action="\/verify" method="post">/u);
    expect(text).not.toContain('Verdict');
  });

  test('tells a longer paste sentence by sentence', async () => {
    const text = await page(
      'We will not sell the ferry to anybody from the mainland. The bell belongs to us. The moon is cheese.',
    );
    expect(text).toContain('Sentence by sentence');
    expect(text).toMatch(/The moon is cheese\.<\/p><p class="facts"><b>Not found<\/b><\/p>/u);
    expect(text).toMatch(/<b>Exact<\/b><span><a href="\/statements\/[^"]+">Ada Lund<\/a>/u);
  });
  test('offers the name that was meant', async () => {
    const text = await page('We will not sell the ferry to anybody from the mainland', 'Ada Lunnd');
    expect(text).toContain('Nobody in this archive is called “Ada Lunnd”. Did you mean Ada Lund?');
    expect(text).toMatch(/<a href="\/verify\?text=[^"]*speaker=Ada\+Lund">Check it with Ada Lund<\/a>/u);
    expect(text).not.toContain('does not say whether');
  });
  test('says nothing twice', async () => {
    const missing = await page('Zebras prefer marmalade');
    expect(missing.match(/3 statements from 3 articles/gu)).toHaveLength(1);
    const wrong = await page('The bell belongs to us', 'Ada Lund');
    expect(wrong.match(/<p.*not by Ada Lund/giu)).toHaveLength(1);
  });
});

describe('sending', () => {
  test('a short quotation is sent on to an address that can be shared', async () => {
    const { headers } = await request(app).post('/verify').type('form').send({ text: 'The bell', speaker: 'Bo' }).expect(303);
    expect(headers.location).toBe('/verify?text=The+bell&speaker=Bo');
  });
  test('a long one is answered at once', async () => {
    const { text } = await request(app)
      .post('/verify')
      .type('form')
      .send({ text: `${'Zebras prefer marmalade. '.repeat(100)}`, speaker: '' })
      .expect(200);
    expect(text).toContain('class="verdict not-found"');
  });
  test('one that is no quotation any more is refused', async () => {
    await request(app)
      .post('/verify.json')
      .send({ text: 'a'.repeat(20_001) })
      .expect(400);
    await request(app).post('/verify.json').send({ texts: 'a' }).expect(400);
    await request(app).put('/verify').expect(405);
  });
  test('a program that sends no quotation is told so', async () => {
    for (const asked of [
      request(app).get('/verify.json'),
      request(app).get('/verify.json?text=+'),
      request(app).get('/verify').accept('application/json'),
      request(app).post('/verify.json').send({ text: '', speaker: 'Ada Lund' }),
    ]) {
      const { body } = await asked.expect(400);
      expect(body).toMatchObject({ code: 'E_NO_TEXT', detail: 'There is nothing to check; give the quotation as "text"' });
    }
    const { body } = await request(app).get('/verify.json?txt=bell').expect(400);
    expect(body.detail).toContain('txt');
  });
  test('JSON is the same by GET and by POST', async () => {
    const asked = { text: 'We will sell the ferry', speaker: 'Lund' };
    const got = await request(app).get('/verify.json').query(asked).expect(200);
    const posted = await request(app).post('/verify.json').send(asked).expect(200);
    expect(posted.body).toEqual(got.body);
    expect(got.body).toMatchObject({
      verdict: 'altered',
      matches: [{ speakerMatches: true, coverage: 'excerpt', changes: [{ kind: 'negation', words: '‘not’ was dropped' }] }],
      coverage: { documents: 3, statements: 3, first: '2024-03-05', last: '2024-03-07' },
    });
    await request(app).post('/verify.json').send({ text: 'The bell', speaker: null }).expect(200);
  });
});

test('a pasted quotation in the search field is checked first, and the nearest statement stands above all else', async () => {
  const q = 'so we will sell the ferry to anybody at all from the mainland';
  const { text } = await request(app).get('/search').query({ q }).expect(200);
  expect(text).toContain('<h1>Who said “so we will sell the ferry to anybody at …”?</h1>');
  expect(text).toMatch(/class="verdict altered"[^>]*><h2[^>]*>.*Altered<\/h2><p class="headline">‘no/u);
  expect(text.match(/<blockquote/gu)).toHaveLength(1);
  expect(text).not.toContain('Nobody in this archive');
  const { body } = await request(app)
    .get('/search.json')
    .query({ q: `${q} type:direct` })
    .expect(200);
  expect(body.check).toMatchObject({ verdict: 'altered', url: `/verify?${new URLSearchParams({ text: q })}` });
  expect(body.check.nearest.speaker.name).toBe('Ada Lund');
  expect((await request(app).get('/search.json?q=ferry').expect(200)).body.check).toBeNull();
});

test('of a pasted quotation that is not here that is said, and what to do', async () => {
  const q = 'zebras prefer marmalade and unicorns sing of it in the dark of every other winter night';
  const { text } = await request(app).get('/search').query({ q }).expect(200);
  expect(text).toContain('Nothing like it is in this archive.');
  expect(text).toContain('Nobody in this archive');
  expect(text).not.toContain('Is it a quotation you were given');
});

test('a pasted quotation among the results, and a statement, lead here', async () => {
  // Found: offered beside the results. Not found: what to do next.
  for (const q of [
    '“We will sell the ferry”',
    'we will not sell the ferry to anybody from the mainland and nobody can make us',
  ]) {
    const { text } = await request(app).get('/search').query({ q }).expect(200);
    expect(text).toContain(`href="/verify?${new URLSearchParams({ text: q })}"`);
  }
  const statement = await request(app).get('/search.json?q=bell').expect(200);
  const own = await request(app).get(`/statements/${statement.body.items[0].id}`).expect(200);
  expect(own.text).toContain('href="/verify?text=The+bell+belongs+to+%3Cus%3E+%26+the+chapel&amp;speaker=Bo+Berg"');
});

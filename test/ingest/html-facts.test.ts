// What a page says and shows of its article: title, newspaper, author, day. All pages and people are invented.

import { expect, test } from '@jest/globals';
import { parseHtml } from '../../src/ingest/html-file.ts';

const LONG = `<p>${'The rain went on for most of the week, and the river rose to the second step of the mill, where it stayed. '.repeat(3)}</p>`;

function facts(head: string, body: string, url: string | null = null): Record<string, unknown> {
  return { ...parseHtml(`<html><head>${head}</head><body>${body}${LONG}</body></html>`, url) };
}

test.each([
  ['by: Ada Lund', 'Ada Lund'],
  ['By Ada Lund - Apr 16, 2031 8:02 pm UTC', 'Ada Lund'],
  ['Ada Lund | Apr 19, 2031', 'Ada Lund'],
  ['Ada Lund Tuesday, Aug. 17, 2031', 'Ada Lund'],
  ['Ada Lund2031-01-26 21:32:46 UTC', 'Ada Lund'],
  ['Ada Lund, LORN NEWS 8:42 a.m. EDT October 3, 2031', 'Ada Lund'],
  ['Ada Lund, MA', 'Ada Lund'],
  ['Ada Lund, PhD', 'Ada Lund'],
  ['ADA LUND, Executive Editor', 'ADA LUND'],
  ['Theresa May 5 June 2031', 'Theresa May'],
  ['Written by Ada Lund and Bo Berg', 'Ada Lund and Bo Berg'],
  ['Ada Lund, Bo Berg', 'Ada Lund, Bo Berg'],
  ['Lund, A. B.', 'Lund, A. B.'],
  ['Bo Berg, Jr.', 'Bo Berg, Jr.'],
  ['9:39AM BST 05 Oct 2031', null],
  ['lorn.example', null],
  ['J.K.Lund', 'J.K.Lund'],
  ['@adalund', null],
  ['admin', null],
])('of “%s” the author is %s', (printed, author) => {
  expect(facts(`<meta name="author" content="${printed}">`, '<h1>Mill sold</h1>').author ?? null).toBe(author);
});

test('the author is found in the byline below the headline, not in that of another article', () => {
  const head = '<title>Mill sold to nobody</title>';
  const other = '<ul><li>Gulls counted <span class="byline">By Ennis Colby</span></li></ul>';
  const author = (below: string) => facts(head, `${other}<h1>Mill sold to nobody</h1>${below}`).author ?? null;
  expect(author('<span class="byline">By Ada Lund</span>')).toBe('Ada Lund');
  expect(author('<p class="author vcard"><b class="fn">Ada Lund</b> <span>Senior Harbour Correspondent</span></p>')).toBe(
    'Ada Lund',
  );
  expect(author('<div>By Ada Lund<br>Lorn.example<br><a href="/lund">Archive</a></div>')).toBe('Ada Lund');
  expect(
    author('<a rel="author" href="/lund"><img src="a.png"></a><span class="author">By: <a rel="author">Ada Lund</a></span>'),
  ).toBe('Ada Lund');
  expect(author('<span class="author-line"><a href="/lund">Ada Lund</a></span>')).toBe('Ada Lund');
  expect(author('<div class="byline"><p class="publishedDate">9:39AM BST 05 Oct 2031</p></div>')).toBe(null);
});

test.each([
  ['Mill sold to nobody - Courier', 'Mill sold to nobody', 'Courier.co.uk', 'Mill sold to nobody'],
  ['Lorn Courier | Mill sold to nobody', 'Mill sold to nobody', 'Lorn Courier', 'Mill sold to nobody'],
  ['Mill sold to nobody - LORN Newsroom', 'Mill sold to nobody', 'LORN.example', 'Mill sold to nobody'],
  ['Mill sold to nobody - Ada Lund and Bo Berg', 'Mill sold to nobody', 'Lorn', 'Mill sold to nobody'],
  ['Mill sold • The Courier', '', 'Courier', 'Mill sold'],
  ['Mill – a history', 'Mill', 'Lorn Courier', 'Mill – a history'],
  ['Time for tea - at Lorn', 'Tea', 'Lorn Courier', 'Time for tea - at Lorn'],
])('what calls itself “%s” is titled %#', (called, shown, paper, title) => {
  const head = `<meta property="og:title" content="${called}"><meta property="og:site_name" content="${paper}">`;
  expect(facts(head, shown === '' ? '' : `<h1>${shown}</h1>`).title).toBe(title);
});

test('a title that was cut is the headline it was cut from', () => {
  const cut = '<meta property="og:title" content="The mill that nobody wa…">';
  expect(facts(cut, '<h1>The mill that nobody wants</h1>').title).toBe('The mill that nobody wants');
  expect(facts(cut, '<h1>Mills of Lorn</h1>').title).toBe('The mill that nobody wa…');
});

test('of several authors all are given', () => {
  const meta = '<meta name="author" content="Ada Lund"><meta name="author" content="Bo Berg, LORN NEWS">';
  expect(facts(meta, '').author).toBe('Ada Lund, Bo Berg');
  const below = '<h1>Mill sold</h1><p>By <a rel="author" href="/a">Ada Lund</a> and <a rel="author" href="/b">Bo Berg</a></p>';
  expect(facts('', below).author).toBe('Ada Lund and Bo Berg');
  expect(facts('', '<h1>Mill sold</h1><p>By <a rel="author" href="/a">Ada Lund</a>, Staff writer</p>').author).toBe('Ada Lund');
});

test('a saved page has the address it was saved from, and none the front page', () => {
  const url = (above: string, head = '', fetched: string | null = null) => {
    const page = `<!DOCTYPE html>\n${above}<html><head><title>Mill sold</title>${head}</head><body><h1>Mill sold</h1>${LONG}</body></html>`;
    return parseHtml(page, fetched)?.url ?? null;
  };
  const mill = 'http://lorn.example/2031/04/06/mill';
  expect(url(`<!-- saved from url=(0035)${mill} -->`)).toBe(mill);
  expect(url(`<!--\n Page saved with SingleFile \n url: ${mill} \n saved date: Sun Apr 06 2031 \n-->`)).toBe(mill);
  expect(url('<!-- Mirrored from lorn.example/2031/04/06/mill by HTTrack Website Copier/3.x -->')).toBe(mill);
  const canonical = '<link rel="canonical" href="http://lorn.example/">';
  expect(url(`<!-- saved from url=(0035)${mill} -->`, canonical)).toBe(mill);
  expect([url('', canonical), url('', canonical, mill)]).toEqual([null, mill]);
  expect(url('', '', 'http://lorn.example/')).toBe('http://lorn.example/');
});

test('a heading that names the paper or the section is no title where the tab has another', () => {
  const title = (tab: string, body: string, url: string | null = null) => facts(`<title>${tab}</title>`, body, url).title;
  const section = '<h1>Rivers and mills</h1><h2>The mill that nobody wants</h2>';
  expect(title('The mill that nobody wants', section)).toBe('The mill that nobody wants');
  const archive = '<h1><a href="/moor/">The Moor Walkers</a></h1><h2>The mill that nobody wants</h2>';
  expect(title('The Moor Walkers » The mill that nobody wants', archive, 'http://lorn.example/moor/2031/mill/')).toBe(
    'The mill that nobody wants',
  );
  expect(title('Lorn', '<h1><a href="/">Front page</a></h1><h1>Mill sold</h1>')).toBe('Mill sold');
});

test.each([
  ['<title>Mill sold [Lorn]</title>', null, 'Lorn'],
  ['<title>Mill sold - LBC News (Lorn Broadcasting Corporation)</title>', null, 'LBC News'],
  ['<title>Lorn Courier » Rivers » Mill sold</title>', null, 'Lorn Courier'],
  ['<title>Mill sold | LC.example</title><meta property="og:site_name" content="http://www.lc.example">', null, 'LC.example'],
  ['<title>Mill sold</title>', 'http://www.lorncourier.example/mill', 'LORN COURIER'],
  ['<title>Mill sold</title>', 'http://www.tarrowecho.example/mill', null],
  [
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Mill sold","publisher":{"@id":"#p"},"author":[{"@id":"#a"}]},{"@type":"Organization","@id":"#p","name":"Lorn Post"},{"@type":"Person","@id":"#a","name":"Ada Lund"}]}</script>',
    null,
    'Lorn Post',
  ],
])('the newspaper of %s', (head, url, publisher) => {
  const found = facts(head, '<div><a href="/"><img src="l.png" alt="LORN COURIER"></a></div><h1>Mill sold</h1>', url);
  expect(found.publisher ?? null).toBe(publisher);
  if (head.includes('#a')) expect(found.author).toBe('Ada Lund');
});

const AT = 'http://lorn.example';
test.each([
  // What is stated, under any of the names that sites have for it.
  ['<meta name="publish_date" content="Sat, 09 Oct 2010 07:15:45 EST">', '', `${AT}/1010/4.html`, '2010-10-09'],
  ['<meta name="article:publicationdate" content="Fri Mar 13 21:30:09 EST 2015">', '', AT, '2015-03-13'],
  // The day in the address, in its many forms.
  ['', '', `${AT}/2031/04/06/mill-sold`, '2031-04-06'],
  ['', '', `${AT}/2031/apr/6/mill-sold`, '2031-04-06'],
  ['', '', `${AT}/2031/RIVERS/04/06/mill-sold.html`, '2031-04-06'],
  ['', '', `${AT}/news/2031-04-06/mill-sold/46`, '2031-04-06'],
  ['', '', `${AT}/news/20310406/mill`, '2031-04-06'],
  ['', '', `${AT}/news/31944534/2031/mill`, null],
  // An hour told in UTC is the day of its readers.
  ['<meta property="article:published_time" content="2031-04-07T03:42:00Z">', '', `${AT}/2031/4/6/mill`, '2031-04-06'],
  ['<meta property="article:published_time" content="2031-04-06T22:10:00Z">', '', `${AT}/2031/4/7/mill`, '2031-04-07'],
  ['<meta property="article:published_time" content="2031-04-07T14:00:00Z">', '', `${AT}/2031/4/6/mill`, '2031-04-07'],
  ['<meta property="article:published_time" content="2031-04-07T03:42:00+02:00">', '', `${AT}/2031/4/6/mill`, '2031-04-07'],
  [
    '<meta property="article:published_time" content="2031-04-07T03:42:00Z">',
    '<time datetime="2031-04-06T23:42:00-0400">April 6, 2031 11:42 pm</time>',
    `${AT}/mill`,
    '2031-04-06',
  ],
  ['', '<article><time datetime="2031-04-07T03:42:00Z">April 6, 2031</time></article>', `${AT}/mill`, '2031-04-06'],
  // What it shows; the day that stands at the top of every page is not it.
  ['', '<abbr class="published" title="2031-08-13T16:39:00-04:00">Aug 13</abbr>', AT, '2031-08-13'],
  ['', '<h5>2/26/2031 7:11 AM PST BY STAFF</h5>', AT, '2031-02-26'],
  ['', '<h5>2/6/2031 7:11 AM PST BY STAFF</h5>', AT, null],
  ['', '<div>Posted: Sunday, May 2nd, 2031 at 7 pm</div>', AT, '2031-05-02'],
  ['', '<p>Last updated May 7, 2031</p><p>Published May 5, 2031</p>', AT, '2031-05-05'],
  ['', '<p>Published May 5, 2031</p><p>Last updated May 7, 2031</p>', AT, '2031-05-05'],
  [
    '',
    '<time itemprop="dateModified" datetime="2031-05-07">May 7</time><time datetime="2031-05-05">May 5</time>',
    AT,
    '2031-05-05',
  ],
  [
    '',
    '<time class="updated" datetime="2031-05-07">May 7</time><time class="published" datetime="2031-05-05">May 5</time>',
    AT,
    '2031-05-05',
  ],
  ['', '<ul><li>The Mill Act was signed into law by the old king on August 14, 1935</li></ul>', AT, null],
  ['<meta name="sailthru.date" content="2031-05-03">', '<p>May 2, 2031</p>', AT, '2031-05-02'],
  ['<meta name="sailthru.date" content="2031-05-03">', '', AT, '2031-05-03'],
  ['', '<p>Feb. 23, 2031 -- The mill of Lorn has been sold to nobody, as the council found out.</p>', AT, '2031-02-23'],
])('the day of %s %s %s is %s', (head, body, url, day) => {
  const top = '<nav><p>Thursday, October 6, 2033</p></nav>';
  expect(facts(head, `${top}<h1>Mill sold</h1>${body}`, url).published ?? null).toBe(day);
});

// Pages in the styles of common site builders, invented and often broken, and the articles that must come out of them.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { decodeBytes } from '../../src/ingest/encoding.ts';
import { parseHtml } from '../../src/ingest/html-file.ts';
import { parseTextFile } from '../../src/ingest/text-file.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));

describe('a page is read as the text beside it', () => {
  test.each(pages)('%s', (file) => {
    const found = parseHtml(decodeBytes(readFileSync(folder + file), null), null);
    const expected = parseTextFile(readFileSync(folder + file.replace('.html', '.txt'), 'utf8'));
    const { url, title, publisher, author, published, text } = { ...found };
    const none = { url: null, title: null, publisher: null, author: null, published: null };
    expect({ url, title, publisher, author, published, text }).toEqual({ ...none, ...expected });
  });
});

const LONG = 'The rain went on for most of the week, and the river rose to the second step of the mill, where it stayed. '.repeat(
  3,
);

function check(body: string, text: string): void {
  const page = `<html><head><title>x</title></head><body><article>${body}<p>${LONG}</p></article></body></html>`;
  const found = String(parseHtml(page, null)?.text ?? '');
  expect(found.replace(LONG.trim(), '').trim()).toBe(text);
}

test('a pull quote that repeats the article is no second statement, with or without its marks', () => {
  const said = '<p>“We will not sell the mill,” said Ada Lund. “Not to anybody.”</p>';
  const kept = '“We will not sell the mill,” said Ada Lund. “Not to anybody.”';
  check(`${said}<blockquote class="pullquote">We will not sell the mill</blockquote>`, kept);
  check(`<div class="pull-quote-box"><p>‘We will not sell the mill’</p><cite>Ada Lund</cite></div>${said}`, kept);
  check(`${said}<blockquote><p>“We will not sell the mill.”</p><footer>Ada Lund</footer></blockquote>`, kept);
});

test('a block quote, a post and a caption stay what they are', () => {
  check('<p>She wrote:</p><blockquote>I resign.<br>Today.</blockquote>', 'She wrote:\n\n> I resign.\n> Today.');
  check(
    '<p>It said:</p><blockquote class="twitter-tweet"><p>He is <a href="/x">well</a>.</p>— Zoo (@zoo) <a href="/1">March 10, 2026</a></blockquote>',
    'It said:\n\nHe is well.\n— Zoo (@zoo) March 10, 2026',
  );
  check('<figure><img src="a.jpg"><figcaption>The mill in May.</figcaption></figure>', 'The mill in May.');
});

test('entities, soft hyphens and hard spaces become the characters they stand for', () => {
  check('<p>&ldquo;Fish &amp;&nbsp;chips&#8217; pri&shy;ce&rdquo;, he said.</p>', '“Fish & chips’ price”, he said.');
});

test('a list of links beside the article is not part of it, a linked sentence is', () => {
  check(
    '<ul><li><a href="/1">Sport</a></li><li><a href="/2">Tides</a></li></ul><p><a href="/3">The mayor has resigned.</a></p>',
    'The mayor has resigned.',
  );
});

test('what leads to other articles is not part of this one, whatever stands before it', () => {
  const kept = '<p>“We will not sell,” said Ada Lund.</p>';
  const words = '“We will not sell,” said Ada Lund.';
  check(`${kept}<p>Read also: <a href="/1">Where have the pigeons gone?</a></p>`, words);
  check(`${kept}<p><b>Topics</b>: <a href="/1">mill</a>, <a href="/2">river</a></p>`, words);
  check(`${kept}<h4>More</h4><ul><li><a href="/1">Mill burns</a></li></ul>`, words);
  check(`${kept}<a href="/1"><div><h3>Mill burns</h3><p>Nobody was hurt, “luckily”.</p></div></a>`, words);
  check(`<p>“We will not sell,” said Ada Lund.<a href="#n1">1</a><sup><a href="#n2">[2]</a></sup></p>`, words);
  check('<p>Her answer: <a href="/1">“We will not sell.”</a></p>', 'Her answer: “We will not sell.”');
  check('<h4>Her answer</h4><p>“We will not sell.”</p>', 'Her answer\n\n“We will not sell.”');
});

test('boxes about the article go, and what people said stays under whatever name', () => {
  const kept = '<p>The mill is sold.</p>';
  check(`${kept}<div class="paywall"><h2>Read on</h2><p>Subscribe for 1 crown a week.</p></div>`, 'The mill is sold.');
  check(`<p class="entry-meta">Posted on May 5, 2031</p>${kept}<p>💡</p>`, 'The mill is sold.');
  check(`<div class="paywall-metadata"><p>“Sold,” said Ada Lund.</p></div>`, '“Sold,” said Ada Lund.');
  check(`${kept}<p>* * *</p>${kept}`, 'The mill is sold.\n\n* * *\n\nThe mill is sold.');
  const long = `${'The mill stood there. '.repeat(20)}`;
  check(`<div class="subscriber-content"><p>${long}</p></div>`, long.trim());
});

test('lines about the article above and below it are none of it', () => {
  const kept = '<p>“We will not sell,” said Ada Lund.</p>';
  const words = '“We will not sell,” said Ada Lund.';
  check(`<p>Rivers</p><p>Published: May 5, 2031, 10:15 am</p>${kept}`, words);
  check(`<p>By Jonas Reik<br>May 5, 2031</p>${kept}`, words);
  check('<p>By the river stands a mill.</p>', 'By the river stands a mill.');
  check('<p>5 May 2031: the mill closes</p>', '5 May 2031: the mill closes');
  check('<p>May 5, 2031 was a Monday.</p>', 'May 5, 2031 was a Monday.');
  const end = (below: string) =>
    String(parseHtml(`<article><p>${LONG}</p>${kept}${below}</article>`, null)?.text).slice(-words.length);
  expect(end('<p>Read more:</p>')).toBe(words);
  expect(end('<h4>Most read</h4>')).toBe(words);
  expect(end('<p>© Lorn Courier 2031</p>')).toBe(words);
  expect(end('<p>Tell others: http://lorn.example/1x</p>')).toBe(words);
  expect(
    end('<p><a href="/1">See our pictures of the week.</a></p><p>PHOTOS: <a href="/2">The mill of St. Lorn Dr.</a></p>'),
  ).toBe(words);
  expect(end('<p>He left at once:</p><blockquote>I go.</blockquote>')).toContain('> I go.');
});

test('two line breaks part paragraphs, and what a style sets apart is set apart', () => {
  const body = (html: string) =>
    String(parseHtml(`<div itemprop="articleBody">${html}<p>${LONG}</p></div>`, null)?.text)
      .split(LONG.trim())[0]
      ?.trim();
  expect(body('The mill is sold.<br><br>“To nobody,” said Ada Lund.<br>\n<br/>She left.')).toBe(
    'The mill is sold.\n\n“To nobody,” said Ada Lund.\n\nShe left.',
  );
  expect(body('<div><span>Lorn Courier</span><span>Picture: Bo Berg</span></div>')).toBe('Lorn Courier Picture: Bo Berg');
  expect(body('<div><cite>Bo Berg/LORN </cite>Ada Lund leaves.</div>')).toBe('Bo Berg/LORN\nAda Lund leaves.');
  expect(body('<p>Ada Lund leaves.<span>(Picture: Bo Berg)</span></p>')).toBe('Ada Lund leaves. (Picture: Bo Berg)');
  expect(body('<p>In <cite>The Mill</cite> she says no.</p>')).toBe('In The Mill she says no.');
  expect(body('<p>A <span>Mac</span>Donald and a <b>Mc</b>Kay.</p>')).toBe('A Mac Donald and a McKay.');
});

test('the words of a post stay though a site wraps them into boxes', () => {
  const post =
    '<blockquote class="twitter-tweet"><p>Sold. <a href="/x">#mill</a></p>— Ada (@ada) <a href="/1">May 5, 2031</a></blockquote>';
  check(`<figure><div><div class="embed">${post}<script></script></div></div></figure>`, 'Sold. #mill\n— Ada (@ada) May 5, 2031');
});

test('a line about the article gives what nothing else gives', () => {
  const facts = (line: string) => {
    const { author, published } = { ...parseHtml(`<article><h1>Mill</h1>${line}<p>${LONG}</p></article>`, null) };
    return `${author} ${published}`;
  };
  expect(facts('<p class="meta">By Jonas Reik, 6 February 2031</p>')).toBe('Jonas Reik 2031-02-06');
  expect(facts('<p class="postmetadata">Posted on May 5, 2031 by Ada B. Lund in News</p>')).toBe('Ada B. Lund 2031-05-05');
  expect(facts('<p class="meta">Filed by the river, 2 comments</p>')).toBe('null null');
  expect(facts('<div class="comment-meta">By Bo Berg, 6 February 2031</div>')).toBe('null null');
});

test('the name of the newspaper comes from the tab, and goes from the title', () => {
  const names = (tab: string, heading: string) => {
    const page = `<html><head><title>${tab}</title></head><body><h1>${heading}</h1><p>${LONG}</p></body></html>`;
    const { title, publisher } = { ...parseHtml(page, null) };
    return [title, publisher];
  };
  expect(names('Mill sold | News | Lorn Courier', 'Mill sold')).toEqual(['Mill sold', 'Lorn Courier']);
  expect(names('Lorn Courier: Mill sold', 'Mill sold')).toEqual(['Mill sold', 'Lorn Courier']);
  expect(names('Mill sold - by Ada Lund', 'Mill sold')).toEqual(['Mill sold', null]);
  expect(names('Mill sold', 'Mill sold')).toEqual(['Mill sold', null]);
  expect(names('Mill – a history', 'Mill – a history')).toEqual(['Mill – a history', null]);
  // Its end tag is missing: all the page is in it.
  expect(names('Mill sold', `Mill sold<p>${LONG}`)).toEqual(['Mill sold', null]);
});

test('what a page says of itself is believed in the order JSON-LD, meta tags, what it shows', () => {
  const linked =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"One","datePublished":"2031-01-01"}</script>';
  const meta = '<meta property="og:title" content="Two"><meta name="date" content="2031-01-02">';
  const shown = '<h1>Three</h1><time datetime="2031-01-03">3 January</time>';
  const facts = (head: string) => {
    const { title, published } = { ...parseHtml(`<html><head>${head}</head><body>${shown}<p>${LONG}</p></body></html>`, null) };
    return `${title} ${published}`;
  };
  expect([facts(linked + meta), facts(meta), facts('')]).toEqual(['One 2031-01-01', 'Two 2031-01-02', 'Three 2031-01-03']);
});

test('a canonical address is made whole by the address it was fetched from', () => {
  const page = `<html><head><link rel="canonical" href="/mill"></head><body><p>${LONG}</p></body></html>`;
  expect(parseHtml(page, 'https://gazette.example/mill?utm_source=x')?.url).toBe('https://gazette.example/mill');
  expect(parseHtml(`<p>${LONG}</p>`, 'https://gazette.example/a')?.url).toBe('https://gazette.example/a');
});

test('a page without an article is none', () => {
  for (const page of [
    '',
    ' ',
    '<html></html>',
    '<body><nav><a href="/">Home</a></nav></body>',
    '\0\0\0',
    '<!-- <html><body><p>Out.</p>',
  ]) {
    expect([page, parseHtml(page, null)]).toEqual([page, null]);
  }
});

describe('the encoding of a page is that', () => {
  const told = (bytes: Buffer, charset: string | null = null) => decodeBytes(bytes, charset).replace(/<[^>]*>/gu, '');
  test('of its byte-order mark', () => expect(told(Buffer.from('\uFEFF<meta charset="windows-1251">“ä”'), 'koi8-r')).toBe('“ä”'));
  test('the server names', () => expect(told(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При'));
  test('it names itself', () =>
    expect(
      told(
        Buffer.concat([
          Buffer.from('<meta http-equiv="x" content="text/html; charset=windows-1251">'),
          Buffer.from([0xcf, 0xf0]),
        ]),
      ),
    ).toBe('Пр'));
  test('guessed, where it names UTF-8 and is not', () =>
    expect(told(Buffer.concat([Buffer.from('<meta charset=utf-8>'), Buffer.from([0x93, 0x61, 0x94])]))).toBe('“a”'));
  test('UTF-8, where a server calls everything Latin-1', () =>
    expect(told(Buffer.from('“Où?” <meta charset="utf-8">'), 'ISO-8859-1')).toBe('“Où?” '));
  test('UTF-8, where a page that was saved anew names what it was', () => {
    const named = (charset: string) => told(Buffer.from(`<meta charset="${charset}">${'“Où est-elle, là-bas?” '.repeat(8)}`));
    expect(['gb2312', 'iso-8859-15', 'windows-1251'].map((charset) => named(charset).slice(0, 4))).toEqual([
      '“Où ',
      '“Où ',
      '“Où ',
    ]);
  });
  test('UTF-16 by its mark, whatever server and page say', () =>
    expect(told(Buffer.from('\uFEFF<meta charset="utf-8">“Où?”', 'utf16le'), 'utf-8')).toBe('“Où?”'));
  test('the page names, where the server names none', () =>
    expect(
      told(Buffer.concat([Buffer.from('<meta charset="windows-1252">'), Buffer.from([0x93, 0x4f, 0xf9, 0x3f, 0x94])]), null),
    ).toBe('“Où?”'));
  test('Windows-1252, where the server names UTF-8 and is wrong', () =>
    expect(told(Buffer.from([0x93, 0x4f, 0xf9, 0x3f, 0x94]), 'utf-8')).toBe('“Où?”'));
  test('Windows-1252, where it names Latin-1', () => expect(told(Buffer.from([0x93, 0x61, 0x94]), 'iso-8859-1')).toBe('“a”'));
});

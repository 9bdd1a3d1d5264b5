// Feeds, JSON, tables, Markdown, web archives and packed files: each as text, with the articles that come out of it.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { feedFile } from '../../src/ingest/feed.ts';
import { unpack } from '../../src/ingest/gunzip.ts';
import { splitValues } from '../../src/ingest/json-values.ts';
import { parseMarkdown } from '../../src/ingest/markdown-file.ts';
import { readerOf, sniff } from '../../src/ingest/readers.ts';
import type { ReaderOptions } from '../../src/ingest/source.ts';
import { readWith } from './plain.ts';

/** In pieces of odd lengths, as streams come. */
async function* stream(content: string | Buffer, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Each article as "place | published | title | author | publisher | url | text", what is missing as "-". */
async function check(
  format: string,
  content: string | Buffer,
  lines: readonly unknown[],
  options: Partial<ReaderOptions> = {},
): Promise<void> {
  const reader = readerOf(format);
  if (reader === null) throw new Error(`no reader ${format}`);
  const found: string[] = [];
  for await (const result of readWith(reader, { place: 'f', bytes: stream(content) }, options)) {
    if ('refused' in result) found.push(`${result.place} refused: ${result.refused}`);
    else {
      const { published, title, author, publisher, url, text } = result.document;
      found.push([result.place, published, title, author, publisher, url, text].map((value) => value ?? '-').join(' | '));
    }
  }
  expect(found).toEqual(lines);
}

const THREE = 'f:4 | 2031-03-02 | - | - | - | - | Three.';

describe('feeds', () => {
  test('RSS, with the words of an item in its content or else its description', () =>
    check(
      'feed',
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Lorn Courier</title><link>https://courier.example/</link>
        <item><title>Ferry &amp;amp; fish</title><link>https://courier.example/1</link><pubDate>Thu, 03 Apr 2031 23:10:00 -0500</pubDate><dc:creator>Tamsin Orde</dc:creator>
          <description>Short.</description><content:encoded><![CDATA[<p>“It sails,” she said.</p><p>Twice.</p>]]></content:encoded></item>
        <item><title>Rain</title><description>It rained &lt;b&gt;again&lt;/b&gt; &amp;amp; again.</description></item>
        <item><title>Only a title</title></item></channel></rss>`,
      [
        'f#1 | 2031-04-03 | Ferry & fish | Tamsin Orde | Lorn Courier | https://courier.example/1 | “It sails,” she said.\n\nTwice.',
        'f#2 | - | Rain | - | Lorn Courier | - | It rained again & again.',
        expect.stringMatching(/^f#3 refused: holds no text/u),
      ],
    ));
  test('Atom', () =>
    check(
      'feed',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Marden Echo</title>
        <entry><title type="html">Wolf &amp;mdash; seen</title><link rel="enclosure" href="https://echo.example/w.mp3"/><link href="https://echo.example/w"/>
        <published>2031-02-06T08:00:00Z</published><author><name>Jonas Reik</name></author><content type="html">&lt;p&gt;It looked at us.&lt;/p&gt;</content></entry></feed>`,
      ['f#1 | 2031-02-06 | Wolf — seen | Jonas Reik | Marden Echo | https://echo.example/w | It looked at us.'],
    ));
  test('JSON Feed, told from a list of articles by what it says it is', () =>
    check(
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Kessel Radio',
        items: [
          {
            id: '1',
            url: 'https://k.example/1',
            title: 'Dam',
            content_html: '<p>It holds.</p>',
            date_published: '2031-03-08T10:00:00Z',
            authors: [{ name: 'Ola Brandt' }],
          },
          { id: '2', content_text: 'Rain.' },
        ],
      }),
      [
        'f#1 | 2031-03-08 | Dam | Ola Brandt | Kessel Radio | https://k.example/1 | It holds.',
        'f#2 | - | - | - | Kessel Radio | - | Rain.',
      ],
    ));
  test('what is no feed is refused, and so is one that is a bomb of entities', async () => {
    await check('feed', '<html><p>no</p></html>', [expect.stringMatching(/^f refused: is no feed that can be read/u)]);
    const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>x</title><item><description>&a8;</description></item></channel></rss>`;
    for await (const result of readWith(feedFile, { place: 'f', bytes: stream(bomb, 999) })) {
      expect('refused' in result || result.document.text.length < 1000).toBe(true);
    }
  });
  test('the pages behind the items are read when somebody asks for them', () =>
    check(
      'feed',
      '<rss version="2.0"><channel><title>C</title><item><title>T</title><link>https://c.example/1</link></item></channel></rss>',
      ['https://c.example/1 refused: asked'],
      {
        behind: async function* (place) {
          yield { place, refused: 'asked' };
        },
      },
    ));
});

describe('JSON', () => {
  test('a list of articles, one article, and articles that follow each other', async () => {
    const one = '{"text":"One, [2] {3}.","title":"a \\"] b"}';
    await check('json', ` [ ${one} , {"text": "Two."}\n]`, [
      'f#1 | - | a "] b | - | - | - | One, [2] {3}.',
      'f#2 | - | - | - | - | - | Two.',
    ]);
    await check('json', `${one}`, ['f#1 | - | a "] b | - | - | - | One, [2] {3}.']);
    await check('json', '{"text":\n"One."}\n{"text":"Two."}', [
      'f#1 | - | - | - | - | - | One.',
      'f#2 | - | - | - | - | - | Two.',
    ]);
  });
  test('an item that cannot be read is named, and the rest goes on', () =>
    check('json', '[{"text":"One."}, 17, {"text":}, {"text":"Four."}]', [
      'f#1 | - | - | - | - | - | One.',
      expect.stringMatching(/^f#2 refused: is 17, not an article/u),
      expect.stringMatching(/^f#3 refused: is not valid JSON/u),
      'f#4 | - | - | - | - | - | Four.',
    ]));
  test('keys may be called otherwise', () =>
    check('json', '[{"headline":"A","copy":"One."}]', ['f#1 | - | A | - | - | - | One.'], {
      fields: new Map([
        ['headline', 'title'],
        ['copy', 'text'],
      ]),
    }));
  test('nothing is refused as empty', () => check('json', ' \n', [expect.stringMatching(/^f refused: is empty/u)]));
  test('an item that is too long is not kept', async () => {
    async function* pieces(): AsyncGenerator<string> {
      yield '[{"text":"';
      for (let n = 0; n < 50; n++) yield 'x'.repeat(10);
      yield '"},{"a":1}]';
    }
    const values: (string | null)[] = [];
    for await (const value of splitValues(pieces(), 100)) values.push(value);
    expect(values).toEqual([null, '{"a":1}']);
  });
});

describe('tables', () => {
  test('columns are known by their names, and by other papers’ names for them', () =>
    check(
      'csv',
      'ID,Headline,Source,Byline,Date,Body\n7,"Ferry, back",Courier,T. Orde,3 April 2031,"“It sails,” she said.\nTwice."\n8,,,,,Rain.\n',
      [
        'f:3 | 2031-04-03 | Ferry, back | T. Orde | Courier | - | “It sails,” she said.\nTwice.',
        'f:4 | - | - | - | - | - | Rain.',
      ],
    ));
  test('semicolons and tabs part columns too', async () => {
    await check('csv', '\uFEFFtitle;text\nA;"“One; two”"\n', ['f:2 | - | A | - | - | - | “One; two”']);
    await check('tsv', 'title\ttext\n"A"\tHe said "no".\n', ['f:2 | - | "A" | - | - | - | He said "no".']);
  });
  test('columns are what the user says they are', () =>
    check('csv', 'title,slug,copy\nA,b,One.\n', ['f:2 | - | b | - | - | - | One.'], {
      fields: new Map([
        ['slug', 'title'],
        ['COPY', 'text'],
      ]),
    }));
  test('a column that the user names and that is not there is refused, lest another be taken for it', () =>
    check(
      'csv',
      'title,copy,text\nA,One.,Short.\n',
      ['f:1 refused: has no column "kopy" as --map says (found: title, copy, text); check its spelling'],
      { fields: new Map([['kopy', 'text']]) },
    ));
  test('days in figures are read in the order that was said, and in no other', async () => {
    const table = 'text,date\nOne.,02/03/2031\nTwo.,25.2.2031\nThree.,2031-3-2\n';
    await check('csv', table, ['f:2 | 2031-03-02 | - | - | - | - | One.', 'f:3 | 2031-02-25 | - | - | - | - | Two.', THREE], {
      dates: 'dmy',
    });
    const none =
      'f:3 refused: the publication date "25.2.2031" is not on the calendar; write it as YYYY-MM-DD, such as 2022-02-25';
    await check('csv', table, ['f:2 | 2031-02-03 | - | - | - | - | One.', none, THREE], { dates: 'mdy' });
  });
  test('a row of more cells than columns is refused: its words were cut at a sign that should stand between marks', () =>
    check('csv', 'title;text\nA;“One; two”\nB;Three.;;\n', [
      'f:2 refused: has 3 cells and the table 2 columns; put double quotation marks around words that hold a ";"',
      'f:3 | - | B | - | - | - | Three.',
    ]));
  test('a row that cannot be read is named by its line', () =>
    check('csv', 'text,date\nOne.,02/03/2031\n,\nTwo.,2031-03-02', [
      'f:2 refused: the publication date "02/03/2031" has no sure order; say which it is with --dates dmy or --dates mdy',
      expect.stringMatching(/^f:3 refused: holds no text/u),
      'f:4 | 2031-03-02 | - | - | - | - | Two.',
    ]));
  test('a table without a column of text is refused with what it has', () =>
    check('csv', 'name,price\nFish,3\n', [
      expect.stringMatching(/^f:1 refused: has no column "text".*name, price.*--map text=NAME/u),
    ]));
  test('nothing is refused as empty', () => check('csv', '', [expect.stringMatching(/^f refused: is empty/u)]));
});

test('Markdown loses its marks and keeps its words', () => {
  const content =
    '---\npublished: 2031-04-03\n---\n# The *ferry*\n\nIt **sails**, [she](https://x.example) said\nagain.\n\n> We are\n> glad.\n\n## Next\n- one_two_three\n- 2 * 3 * 4\n';
  expect(parseMarkdown(content)).toEqual({
    published: '2031-04-03',
    title: 'The ferry',
    text: 'It sails, she said again.\n\n> We are glad.\n\nNext\n\n- one_two_three\n\n- 2 * 3 * 4',
  });
});

describe('web archives', () => {
  const LONG = 'The river rose to the second step of the mill, where it stayed, the warden said, for most of the week. '
    .repeat(4)
    .trim();
  const record = (type: string, body: string, url = 'https://g.example/a') =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
  const page = (head = '') => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8${head}\r\n\r\n`;
  const html = `<html><body><h1>Mill</h1><p>${LONG}</p></body></html>`;
  const read = `f https://g.example/a | - | Mill | - | - | https://g.example/a | ${LONG}`;

  test('the pages among the records are read, the rest is passed over', () =>
    check(
      'warc',
      record('warcinfo', 'software: x') +
        record('request', 'GET /a HTTP/1.1\r\n\r\n') +
        record('response', page() + html) +
        record('response', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone</p>') +
        record('response', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx'),
      [read],
    ));
  test('a body that was sent in chunks is joined', () =>
    check(
      'warc',
      record(
        'response',
        `${page('\r\nTransfer-Encoding: chunked')}${Buffer.byteLength(html).toString(16)}\r\n${html}\r\n0\r\n\r\n`,
      ),
      [read],
    ));
  test('one that was cut short, damaged or empty is refused', async () => {
    await check('warc', record('response', page() + html) + record('response', page() + html).slice(0, -300), [
      read,
      expect.stringMatching(/cut short/u),
    ]);
    await check('warc', 'nothing of the kind\r\n\r\n', [expect.stringMatching(/damaged/u)]);
    await check('warc', '', [expect.stringMatching(/holds no pages/u)]);
  });
});

describe('packed files', () => {
  const text = async (bytes: Buffer): Promise<string> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of unpack(stream(bytes, 4096))) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  test('are unpacked, several one after the other too', async () =>
    expect(await text(Buffer.concat([gzipSync('One. '), gzipSync('Two.')]))).toBe('One. Two.'));
  test('that end too early are an error after what they hold', async () =>
    expect(text(gzipSync('One.'.repeat(9999)).subarray(0, 60))).rejects.toMatchObject({ code: 'Z_BUF_ERROR' }));
  test('that are bombs are stopped', async () =>
    expect(text(gzipSync(Buffer.alloc(80_000_000)))).rejects.toMatchObject({ code: 'E_BOMB' }));
});

test('what nobody named is told by its beginning', () => {
  for (const [head, format] of [
    ['{"text":"One."}\n{', 'jsonl'],
    ['{\n  "text": 1', 'json'],
    ['[{"text"', 'json'],
    ['[Updated] The ferry', 'text'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<?xml version="1.0"?>\n<rss version="2.0">', 'feed'],
    ['<feed xmlns="x">', 'feed'],
    ['<3 is what she wrote.', 'text'],
    ['WARC/1.0\r\n', 'warc'],
    ['The ferry sails.', 'text'],
  ] as const) {
    expect([head, sniff(head).format]).toEqual([head, format]);
  }
});

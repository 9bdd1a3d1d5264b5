import { expect, test } from '@jest/globals';
import { parseTextFile, textFile } from '../../src/ingest/text-file.ts';
import { readWith } from './plain.ts';

function check(content: string, fields: { readonly [name: string]: string }): void {
  expect(parseTextFile(content)).toEqual(fields);
}

test('a date may begin the first line, and the text follows on it', () => {
  check(' date 2031-04-02 The ferry sails.\n\nIt was late.\n', {
    published: '2031-04-02',
    text: 'The ferry sails.\n\nIt was late.',
  });
  check('\n\t date 2031-04-02\nThe ferry sails.', { published: '2031-04-02', text: 'The ferry sails.' });
  check('Date: 2031-04-02T10:00:00Z The ferry sails.', { published: '2031-04-02T10:00:00Z', text: 'The ferry sails.' });
  check('date 2031-04-02, The ferry sails.', { published: '2031-04-02', text: 'The ferry sails.' });
});

test('a first line that tries to be a date is one, so that a bad date is refused and never read as news', () => {
  check('date 2031-02-30 The ferry sails.', { published: '2031-02-30', text: 'The ferry sails.' });
  check('date 02/04/2031 The ferry sails.', { published: '02/04/2031', text: 'The ferry sails.' });
});

test('front matter gives the fields of an article', () => {
  check(
    '---\ntitle: "Ferry: back in service"\npublished: 2031-04-02\nPublisher: Lorn Courier\nurl: https://courier.example/a:b\n---\n\nIt sails.\n',
    {
      title: 'Ferry: back in service',
      published: '2031-04-02',
      publisher: 'Lorn Courier',
      url: 'https://courier.example/a:b',
      text: 'It sails.',
    },
  );
  check('\uFEFF---\r\ndate: 2031-04-02\r\nauthor: A. Lind\r\n---\r\nIt sails.\r\nTwice.', {
    published: '2031-04-02',
    author: 'A. Lind',
    text: 'It sails.\r\nTwice.',
  });
  check('---\n---\nIt sails.', { text: 'It sails.' });
});

test('fields may stand above the text without rules, as in a letter', () => {
  check('Headline: Ferry: back in service\nSource: Lorn Courier\r\nDate: 2031-04-02\n\nIt sails.\n\nTwice.', {
    title: 'Ferry: back in service',
    publisher: 'Lorn Courier',
    published: '2031-04-02',
    text: 'It sails.\n\nTwice.',
  });
  check('date: 2031-04-02\nbyline: A. Lind\n\nIt sails.', { published: '2031-04-02', author: 'A. Lind', text: 'It sails.' });
});

test('a byte-order mark and outer white space go, the rest stays to the letter', () => {
  check('\uFEFF \n It  sails.\r\n\tNow. \n', { text: 'It  sails.\r\n\tNow.' });
});

test('news that only looks like a head is text', () => {
  for (const news of [
    'date 1998 was a good year, she said.',
    'Dates are in season.',
    'date night is back',
    'It sails.\ndate 2031-04-02 was mentioned.',
    '---\nIt sails.\n---\nAnd sails.',
    '---\ntitle: Ferry\nIt sails and nobody closed the rule.',
    'title: Ferry\n---\nIt sails.',
    'Source: a friend of hers.\n\nIt sails.',
    'Quill: It sails.\nMoss: It does not.\n\nThey left.',
    'Title: Ferry\nSource: Lorn Courier\nIt sails.',
    'Title: Ferry\nPublisher: Lorn Courier\nMoss: It sails.\n\nThey left.',
  ]) {
    check(news, { text: news });
  }
});

async function checkBytes(bytes: Buffer, expected: string): Promise<void> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 3);
    yield bytes.subarray(3);
  }
  for await (const result of readWith(textFile, { place: 'a.txt', bytes: whole() })) {
    expect('refused' in result ? result.refused : result.document.text).toBe(expected);
  }
}

test('old encodings keep their quotation marks', async () => {
  await checkBytes(Buffer.from('“Où?” she said.'), '“Où?” she said.');
  await checkBytes(Buffer.from('\uFEFF“Où?” she said.', 'utf16le'), '“Où?” she said.');
  await checkBytes(Buffer.from('\uFEFF“Où?” she said.', 'utf16le').swap16(), '“Où?” she said.');
  await checkBytes(Buffer.from('\x93O\xF9?\x94 she said.', 'latin1'), '“Où?” she said.');
});

test('a damaged byte among sound ones is marked, not taken for another encoding', async () => {
  await checkBytes(
    Buffer.concat([Buffer.from('“Où?” she '), Buffer.from([0xff]), Buffer.from(' said.')]),
    '“Où?” she \uFFFD said.',
  );
});

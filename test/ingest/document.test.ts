import { expect, test } from '@jest/globals';
import { type ArticleFields, canonicalUrl, parseDocument, withGiven } from '../../src/ingest/document.ts';
import type { Document } from '../../src/types.ts';

function check(fields: ArticleFields): Document {
  const parsed = parseDocument(fields);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return parsed.document;
}

function refusal(fields: ArticleFields): string {
  const parsed = parseDocument(fields);
  return 'refused' in parsed ? parsed.refused : 'taken';
}

const text = 'The ferry sails again, harbour master Ilse Varga said.';

test('a field that is null, missing or blank is absent', () => {
  const bare = check({ text });
  expect(bare).toEqual({ id: bare.id, url: null, title: null, publisher: null, author: null, published: null, text });
  expect(check({ text, url: null, title: ' ', publisher: '', author: null, published: '', id: null })).toEqual(bare);
});

test('a given id is kept, a number as its digits', () => {
  expect(check({ id: 'harbour-17', text }).id).toBe('harbour-17');
  expect(check({ id: 17, text }).id).toBe('17');
});

test('without an id the same article has the same id, by its address or else by newspaper and words', () => {
  const ids = [
    check({ text }),
    check({ text, publisher: 'Lorn Courier' }),
    check({ text, publisher: 'Lorn Mail' }),
    check({ text: `${text} `, publisher: 'Lorn Mail' }),
    check({ text, url: 'https://courier.example/ferry' }),
    check({ text, url: 'https://courier.example/bridge' }),
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/u);
  expect(check({ text, title: 'Ferry', author: 'A. Lind', published: '2031-04-02' }).id).toBe(ids[0]);
  expect(check({ text: 'Other words.', url: 'http://Courier.example/ferry?utm_source=letter#top' }).id).toBe(ids[4]);
});

test('one article has one canonical address', () => {
  const cases = [
    ['http://Courier.example:80', 'https://courier.example/'],
    ['https://courier.example:443/a/', 'https://courier.example/a/'],
    ['https://courier.example/a?UTM_Source=x&id=7&utm_medium=y#part', 'https://courier.example/a?id=7'],
    ['https://courier.example/a?b=2&a=%20x', 'https://courier.example/a?b=2&a=%20x'],
    ['https://courier.example/A', 'https://courier.example/A'],
    ['https://courier.example:8080/a', 'https://courier.example:8080/a'],
    ['courier.example/a', 'courier.example/a'],
    ['http://', 'http://'],
    ['urn:issn:1234', 'urn:issn:1234'],
  ] as const;
  for (const [url, canonical] of cases) expect([url, canonicalUrl(url)]).toEqual([url, canonical]);
});

test('the text keeps every character but lone surrogates, which keep their place', () => {
  const odd = ' \r\n“We will\u2028appeal.” \uD83D\uDE00 \t';
  expect(check({ text: odd }).text).toBe(odd);
  expect(check({ text: 'a\uD83Db\uDE00c' }).text).toBe('a\uFFFDb\uFFFDc');
});

test('the address is kept as it was given', () => {
  expect(check({ text, url: 'http://courier.example/a#top' }).url).toBe('http://courier.example/a#top');
});

test('what is no article is refused with the value and the remedy', () => {
  expect(refusal({ text, published: '2022-02-30' })).toBe(
    'the publication date "2022-02-30" is not on the calendar; write it as YYYY-MM-DD, such as 2022-02-25',
  );
  expect(refusal({ text, title: ['Ferry'] })).toBe('"title" is ["Ferry"]; it must be a string or null');
  expect(refusal({ text, published: 20220225 })).toBe('"published" is 20220225; it must be a string or null');
  expect(refusal({ text: 5 })).toBe('"text" is 5; it must be a string or null');
  expect(refusal({ id: 1.5, text })).toContain('"id" is 1.5');
  for (const nothing of [{}, { text: null }, { text: '' }, { text: ' \n' }]) expect(refusal(nothing)).toContain('holds no text');
});

test('keys we do not know are ignored, even odd ones', () => {
  expect(check({ text, attributions: [1, 2], constructor: 5 })).toEqual(check({ text }));
});

test('what is said of an article fills what it does not say, and its id is as if it had', () => {
  const parsed = (fields: object) => (parseDocument({ text: 'Lund spoke.', ...fields }) as { document: Document }).document;
  const given = { published: '2031-04-03', publisher: 'Lorn Courier' };
  expect(withGiven(parsed({}), given)).toEqual(parsed(given));
  expect(withGiven(parsed({ published: '2030-01-01', id: 'a' }), given)).toEqual(
    parsed({ published: '2030-01-01', publisher: 'Lorn Courier', id: 'a' }),
  );
});

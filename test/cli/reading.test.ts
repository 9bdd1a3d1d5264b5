import { expect, test } from '@jest/globals';
import { parseReading } from '../../src/cli/reading.ts';
import { READERS } from '../../src/ingest/readers.ts';

test('columns are mapped from their names to our fields', () => {
  expect([...(parseReading({ map: 'title=headline, text = The copy' }).fields ?? [])]).toEqual([
    ['headline', 'title'],
    ['The copy', 'text'],
  ]);
  expect(parseReading({})).toEqual({ format: null, fields: new Map(), dates: null, follow: false });
});

test('what an article does not say of itself may be said', () => {
  expect(parseReading({ published: '2031-04-03' }).given).toEqual({ published: '2031-04-03', publisher: null });
  expect(parseReading({ publisher: ' Lorn Courier ' }).given).toEqual({ published: null, publisher: 'Lorn Courier' });
  expect(() => parseReading({ published: '3 April' })).toThrow('"--published 3 April" is no day; write it as YYYY-MM-DD');
});

test('what maps nothing is refused with what would', () => {
  expect(() => parseReading({ map: 'headline=title' })).toThrow(
    '"--map headline=title" maps nothing (did you mean title=headline?)',
  );
  expect(() => parseReading({ map: 'titel=headline' })).toThrow('maps nothing (did you mean title?); write FIELD=COLUMN');
  expect(() => parseReading({ map: 'title' })).toThrow('"--map title" maps nothing');
  expect(() => parseReading({ map: 'title=' })).toThrow('"--map title=" maps nothing');
});

test('a format is one of those there are readers for', () => {
  for (const { format } of READERS) expect(parseReading({ format }).format).toBe(format);
  expect(['rss', '.ndjson', 'TXT', 'md'].map((format) => parseReading({ format }).format)).toEqual([
    'feed',
    'jsonl',
    'text',
    'markdown',
  ]);
  expect(() => parseReading({ format: 'docx' })).toThrow('"--format docx" is not known; give one of text, markdown');
  expect(() => parseReading({ format: 'cvs' })).toThrow('"--format cvs" is not known (did you mean csv?); give one of');
});

test('the order of days in figures is said, and nothing else is one', () => {
  expect(parseReading({ dates: 'DMY' }).dates).toBe('dmy');
  expect(() => parseReading({ dates: 'us' })).toThrow('"--dates us" is no order of days; give dmy for 25/02/2022');
});

// How a command line says what its files are: --format for what its name does not tell, --map for columns that are called otherwise.

import { InputError } from '../errors.ts';
import { dayNumber } from '../text/days.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { CommandOption } from './command.ts';
import type { Flags, ReadingManner } from './house.ts';

export const READING_OPTIONS: readonly CommandOption[] = [
  { flag: '--format <format>', meaning: 'what the files are, whatever their names, and standard input: text, html, csv, …' },
  { flag: '--map <columns>', meaning: 'which columns or keys are which fields: title=headline,text=copy' },
  { flag: '--dates <order>', meaning: 'how a table writes days in figures: dmy (25/02/2022) or mdy (02/25/2022)' },
  { flag: '--published <date>', meaning: 'the day of publication of articles that do not give theirs, such as 2031-04-03' },
  { flag: '--publisher <name>', meaning: 'the newspaper of articles that do not name theirs' },
  { flag: '--follow', meaning: 'read the pages behind the items of a feed' },
];

/** @throws {InputError} E_FORMAT, E_MAP, E_DATES, E_BAD_DATE for words that are none of ours. */
export function parseReading(flags: Flags): ReadingManner {
  const typed = typeof flags.format === 'string' ? flags.format.toLowerCase().replace(/^\./u, '') : null;
  const format = typed && (ENDINGS.get(typed) ?? typed);
  if (format !== null && !FORMATS.includes(format)) {
    throw new InputError(`"--format ${format}" is not known${didYouMean(format, FORMATS)}; give one of ${FORMATS.join(', ')}`, {
      code: 'E_FORMAT',
    });
  }
  return {
    format,
    fields: new Map(typeof flags.map === 'string' ? flags.map.split(',').map(parsePair) : []),
    dates: parseOrder(flags.dates),
    given: parseGiven(flags),
    follow: flags.follow === true,
  };
}

function parseGiven(flags: Flags): ReadingManner['given'] {
  const [published, publisher] = [flags.published, flags.publisher].map((typed) =>
    typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : null,
  );
  if (typeof published === 'string' && dayNumber(published) === null) {
    throw new InputError(`"--published ${published}" is no day; write it as YYYY-MM-DD, such as 2022-02-25`, {
      code: 'E_BAD_DATE',
    });
  }
  return published == null && publisher == null ? undefined : { published: published ?? null, publisher: publisher ?? null };
}

function parseOrder(typed: unknown): 'dmy' | 'mdy' | null {
  if (typeof typed !== 'string') return null;
  const order = typed.toLowerCase();
  if (order === 'dmy' || order === 'mdy') return order;
  throw new InputError(`"--dates ${typed}" is no order of days; give dmy for 25/02/2022 or mdy for 02/25/2022`, {
    code: 'E_DATES',
  });
}

function parsePair(pair: string): readonly [theirs: string, ours: string] {
  const [, ours = '', theirs = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/u.exec(pair) ?? [];
  if (FIELDS.includes(ours) && theirs !== '') return [theirs, ours];
  throw new InputError(
    `"--map ${pair}" maps nothing${FIELDS.includes(theirs) ? ` (did you mean ${theirs}=${ours}?)` : didYouMean(ours, FIELDS)}; write FIELD=COLUMN, where FIELD is one of ${FIELDS.join(', ')}`,
    { code: 'E_MAP' },
  );
}

const FORMATS: readonly string[] = ['text', 'markdown', 'jsonl', 'json', 'csv', 'tsv', 'html', 'feed', 'warc'];
/** What files of a format end in, where it is called otherwise. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['txt', 'text'],
  ['md', 'markdown'],
  ['ndjson', 'jsonl'],
  ['htm', 'html'],
  ['rss', 'feed'],
  ['atom', 'feed'],
]);
const FIELDS: readonly string[] = ['id', 'url', 'title', 'publisher', 'author', 'published', 'text'];

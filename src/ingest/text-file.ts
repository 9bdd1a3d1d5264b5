// One article a file. It may begin with its date, "date 2022-02-25 But the alliance …", with lines of front matter between "---", or
// with such lines alone, as a letter does, and an empty line below them.

import { type ArticleFields, FIELD_NAMES, parseDocument } from './document.ts';
import { decodeWhole } from './encoding.ts';
import type { Reader } from './source.ts';

export const textFile: Reader = {
  name: 'plain text',
  format: 'text',
  extensions: ['.txt'],
  async *read(source) {
    const { place } = source;
    yield { place, ...parseDocument(parseTextFile(await decodeWhole(source))) };
  },
};

/** The fields at the head, and the text below them without its outer white space. */
export function parseTextFile(content: string): ArticleFields {
  const body = content.trim();
  const head = parseFrontMatter(body) ?? parseLetterHead(body);
  if (head !== null) return { ...head.fields, text: body.slice(head.length).trim() };
  const dated = DATE_LINE.exec(body);
  return dated === null ? { text: body } : { published: dated[1], text: body.slice(dated[0].length).trim() };
}

/** Whatever is made of digits like a date counts as one, so that "date 2022-02-30" is refused and not read as news; "date 1998" is news. */
const DATE_LINE = /^date:?[ \t]+(\d[\d./:TZ+-]{5,}(?<![.:]))[,.:;]?(?:\s+|$)/iu;

type Head = { readonly fields: ArticleFields; readonly length: number };

/**
 * Null where the text merely begins with a rule: front matter has only "name: value" lines up to the second rule.
 *
 *     ---
 *     title: Ferry back in service
 *     published: 2031-04-02
 *     ---
 */
function parseFrontMatter(body: string): Head | null {
  const block = FRONT_MATTER.exec(body);
  const fields = block === null ? null : parseFields(block[1] ?? '');
  return block === null || fields === null ? null : { fields, length: block[0].length };
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;

/** Null unless at least two lines stand above the first empty one and each names a field of ours: *Source: a friend* alone may be news. */
function parseLetterHead(body: string): Head | null {
  const block = LETTER_HEAD.exec(body);
  const fields = block === null ? null : parseFields(block[1] ?? '');
  if (block === null || fields === null) return null;
  const names = Object.keys(fields);
  return names.length < 2 || names.some((name) => !KNOWN.has(name)) ? null : { fields, length: block[0].length };
}

/** No article has more fields than these twelve lines hold. */
const LETTER_HEAD = /^((?:[a-z]{2,10}[ \t]*:[^\r\n]*\r?\n){2,12})[ \t]*\r?\n/iu;

const KNOWN = new Set(['language', ...FIELD_NAMES.map(([ours]) => ours)]);

const OURS = new Map(FIELD_NAMES.flatMap(([ours, ...theirs]) => theirs.map((name) => [name, ours] as const)));

/** Null when a line is none of "name: value". */
function parseFields(lines: string): ArticleFields | null {
  const fields: Record<string, string> = {};
  for (const line of lines.split(/\r?\n/u)) {
    if (line.trim() === '') continue;
    const [, name, value] = /^\s*([\w-]+)[ \t]*:(.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    const theirs = name.toLowerCase();
    fields[OURS.get(theirs) ?? theirs] = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
  }
  return fields;
}

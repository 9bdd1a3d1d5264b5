// One article a file. It may begin with its date, "date 2022-02-25 But the alliance …", or with lines of front matter between "---".

import { type ArticleFields, parseDocument } from './document.ts';
import { decodeWhole } from './encoding.ts';
import type { Reader } from './source.ts';

export const textFile: Reader = {
  name: 'plain text',
  format: 'text',
  extensions: ['.txt'],
  async *read(source) {
    const { place } = source;
    const text = await decodeWhole(source);
    // As git tells: a photograph called .txt has a NUL early on, an article never.
    if (text.slice(0, 8000).includes('\0'))
      yield { place, refused: 'is not text (it holds NUL characters); save it as plain text' };
    else yield { place, ...parseDocument(parseTextFile(text)) };
  },
};

/** The fields at the head, and the text below them without its outer white space. */
export function parseTextFile(content: string): ArticleFields {
  const body = content.trim();
  const dated = DATE_LINE.exec(body);
  if (dated !== null) return { published: dated[1], text: body.slice(dated[0].length).trim() };
  const head = parseFrontMatter(body);
  return head === null ? { text: body } : { ...head.fields, text: body.slice(head.length).trim() };
}

/** Whatever is made of digits like a date counts as one, so that "date 2022-02-30" is refused and not read as news; "date 1998" is news. */
const DATE_LINE = /^date:?[ \t]+(\d[\d./:TZ+-]{5,}(?<![.:]))[,.:;]?(?:\s+|$)/iu;

/**
 * Null where the text merely begins with a rule: front matter has only "name: value" lines up to the second rule.
 *
 *     ---
 *     title: Ferry back in service
 *     published: 2031-04-02
 *     ---
 */
function parseFrontMatter(body: string): { readonly fields: ArticleFields; readonly length: number } | null {
  const block = FRONT_MATTER.exec(body);
  if (block === null) return null;
  const fields: Record<string, string> = {};
  for (const line of (block[1] ?? '').split(/\r?\n/u)) {
    if (line.trim() === '') continue;
    const [, name, value] = /^\s*([\w-]+)[ \t]*:(.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    fields[name.toLowerCase()] = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
  }
  const { date, ...others } = fields;
  return { fields: { ...(date === undefined ? {} : { published: date }), ...others }, length: block[0].length };
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;

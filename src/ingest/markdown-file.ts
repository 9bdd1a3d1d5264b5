// One article a file in Markdown: front matter as in plain text, "# Title" at the top, and the words without their marks of emphasis.

import { type ArticleFields, parseDocument } from './document.ts';
import { decodeWhole } from './encoding.ts';
import type { Reader } from './source.ts';
import { parseTextFile } from './text-file.ts';

export const markdownFile: Reader = {
  name: 'Markdown',
  format: 'markdown',
  extensions: ['.md', '.markdown'],
  async *read(source) {
    yield { place: source.place, ...parseDocument(parseMarkdown(await decodeWhole(source))) };
  },
};

export function parseMarkdown(content: string): ArticleFields {
  const { text = '', ...fields } = parseTextFile(content);
  const lines = String(text).split(/\r?\n/u);
  const [, heading] = /^#\s+(.*?)\s*#*$/u.exec(lines[0] ?? '') ?? [];
  const body = joinLines(heading === undefined ? lines : lines.slice(1));
  const title = fields.title ?? (heading === undefined ? undefined : plain(heading));
  return { ...fields, ...(title === undefined ? {} : { title }), text: body.map(plain).join('\n\n') };
}

/** A line break inside a paragraph is none; headings, quotes ("> ") and list items stand alone. */
function joinLines(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const words = line.trim();
    // A rule of dashes, a fence of code.
    if (words === '' || /^(?:[-*_]\s*){3,}$|^```/u.test(words)) {
      open = false;
      continue;
    }
    const quoted = /^>\s?/u.test(words);
    const alone = /^(?:#{1,6}\s|[-*+]\s|\d+[.)]\s)/u.test(words);
    const last = paragraphs.at(-1) ?? '';
    if (open && !alone && quoted === last.startsWith('> ')) {
      paragraphs[paragraphs.length - 1] = `${last} ${words.replace(/^>\s?/u, '').trim()}`.trimEnd();
    } else paragraphs.push(quoted ? `> ${words.replace(/^>\s?/u, '').trim()}` : words.replace(/^#{1,6}\s+/u, ''));
    open = !/^#{1,6}\s/u.test(words);
  }
  return paragraphs.filter((words) => words !== '>' && words !== '> ');
}

/** `[the report](https://…)` → "the report", `**never**` → "never". */
function plain(words: string): string {
  return words
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/gu, '$1')
    .trim();
}

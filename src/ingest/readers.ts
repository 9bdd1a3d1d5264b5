// The table of readers: one for each kind of file. A new kind is a new file in this room and a line here.

import { csvFile, tsvFile } from './csv-file.ts';
import { feedFile } from './feed.ts';
import { htmlFile } from './html-file.ts';
import { jsonFile } from './json-file.ts';
import { jsonLines } from './json-lines.ts';
import { markdownFile } from './markdown-file.ts';
import type { Reader } from './source.ts';
import { textFile } from './text-file.ts';
import { warcFile } from './warc-file.ts';

export const READERS: readonly Reader[] = [
  textFile,
  markdownFile,
  jsonLines,
  jsonFile,
  csvFile,
  tsvFile,
  htmlFile,
  feedFile,
  warcFile,
];

/** The reader for a file by the end of its name, ".gz" or not, or null. */
export function readerFor(path: string): Reader | null {
  const name = path.toLowerCase().replace(/\.gz$/u, '');
  return READERS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? null;
}

export function readerOf(format: string): Reader | null {
  return READERS.find((reader) => reader.format === format) ?? null;
}

/** The reader for what begins so; text is what nothing else claims. */
export function sniff(head: string): Reader {
  const start = head.replace(/^\uFEFF/u, '').trimStart();
  // The first line of JSON Lines is whole; an article set in lines is not.
  if (start.startsWith('{')) return /^[^\n]*\}\s*\n|^[^\n]*$/u.test(start) ? jsonLines : jsonFile;
  if (start.startsWith('[') && /^\[\s*[{\]]/u.test(start)) return jsonFile;
  if (start.startsWith('WARC/')) return warcFile;
  if (/^<(?:\?xml|rss|feed|rdf:RDF)[\s>]/iu.test(start) && /<(?:rss|feed|rdf:RDF)[\s>]/iu.test(start)) return feedFile;
  if (/^<(?:\?xml|!doctype html|html|head|body|article|meta|title|!--)/iu.test(start)) return htmlFile;
  return textFile;
}

/** ".txt, .jsonl, .ndjson", for messages. */
export const KNOWN_EXTENSIONS = READERS.flatMap(({ extensions }) => extensions).join(', ');

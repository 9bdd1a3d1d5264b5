// From the fields of an article to a Document, or the reason why not: the one gate all readers pass.
//
// The text keeps every character it came with, but for lone surrogates, which become U+FFFD: same length, and no store changes it.

import { createHash } from 'node:crypto';
import type { Document, Given } from '../types.ts';
import { DATE_REMEDY, parseCalendarDate } from './calendar-date.ts';

/** What an input may say of an article; null and missing are the same, other keys are ignored. */
export type ArticleFields = { readonly [name: string]: unknown };

export type Parsed = { readonly document: Document } | { readonly refused: string };

/** Names that others give to our fields, in the order in which they are believed. */
export const FIELD_NAMES: readonly (readonly [ours: string, ...theirs: string[]])[] = [
  ['id'],
  ['url', 'link'],
  ['title', 'headline'],
  ['publisher', 'source'],
  ['author', 'byline'],
  ['published', 'date'],
  ['text', 'body', 'content'],
];

export function parseDocument(fields: ArticleFields): Parsed {
  for (const name of ['id', 'url', 'title', 'publisher', 'author', 'published', 'text']) {
    const value = fields[name] ?? '';
    // Databases number their rows: an id may be a number. Nothing else may.
    if (typeof value === 'string' || (name === 'id' && Number.isSafeInteger(value))) continue;
    return { refused: `"${name}" is ${JSON.stringify(value).slice(0, 60)}; it must be a string or null` };
  }
  const text = String(fields.text ?? '').toWellFormed();
  if (text.trim() === '') return { refused: 'holds no text; give the words of the article, or leave it out' };
  const printed = field(fields, 'published');
  const published = printed === null ? null : parseCalendarDate(printed);
  if (printed !== null && published === null) {
    return { refused: `the publication date "${printed}" is not on the calendar; ${DATE_REMEDY}` };
  }
  const url = field(fields, 'url');
  const publisher = field(fields, 'publisher');
  const id = field(fields, 'id') ?? documentId({ url, publisher, text });
  const language = languageTag(fields.language);
  const [title, author] = [field(fields, 'title'), field(fields, 'author')];
  return { document: { id, url, title, publisher, author, published, ...(language === null ? {} : { language }), text } };
}

/** The article with what somebody said of it, where it does not say that itself. Its id is the one it would have had if it did. */
export function withGiven(document: Document, { published, publisher }: Given): Document {
  const said = { ...document, published: document.published ?? published, publisher: document.publisher ?? publisher };
  return document.id === documentId(document) ? { ...said, id: documentId(said) } : said;
}

/** "de" of "de-AT", as it is claimed; null of English and of what is no tag. */
function languageTag(claimed: unknown): string | null {
  const [, tag] = typeof claimed === 'string' ? (/^([a-z]{2,3})(?:[-_][\w-]*)?$/iu.exec(claimed.trim()) ?? []) : [];
  const lower = tag?.toLowerCase() ?? 'en';
  return lower === 'en' || lower === 'eng' || lower === 'und' ? null : lower;
}

/** The fields under our names. Where theirs and ours are both there, the one that was asked for counts. */
export function renameFields(fields: ArticleFields, names: ReadonlyMap<string, string>): ArticleFields {
  if (names.size === 0) return fields;
  const renamed = [...names].flatMap(([theirs, ours]) => (theirs in fields ? [[ours, fields[theirs]] as const] : []));
  return { ...fields, ...Object.fromEntries(renamed) };
}

/** The id of an article whose input gives none: the same article gets the same id wherever it lies. */
function documentId({ url, publisher, text }: Pick<Document, 'url' | 'publisher' | 'text'>): string {
  const identity = url === null ? `${publisher ?? ''}\n${text}` : canonicalUrl(url);
  // 12 hex digits are 48 bits: among a million articles two share an id with a chance of 1 in 560.
  return createHash('sha256').update(identity).digest('hex').slice(0, 12);
}

/**
 * One spelling for the addresses of one article: https for http, host in lower case, no default port, no fragment, none of the
 * `utm_` marks that newsletters add. The order of the other parameters and a final slash are kept, for servers may tell them apart.
 * What is no web address stays as it is.
 */
export function canonicalUrl(url: string): string {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return url;
  const address = new URL(url.replace(/^http:/iu, 'https:'));
  address.hash = '';
  // ":80" is no default port once the scheme reads https.
  if (address.port === '80') address.port = '';
  const kept = [...address.searchParams].filter(([name]) => !name.toLowerCase().startsWith('utm_'));
  // Written anew only where something went: writing changes the escapes of the rest.
  if (kept.length < address.searchParams.size) address.search = new URLSearchParams(kept).toString();
  return address.href;
}

function field(fields: ArticleFields, name: string): string | null {
  const value = fields[name] ?? null;
  const words = value === null ? '' : String(value).toWellFormed().trim();
  return words === '' ? null : words;
}

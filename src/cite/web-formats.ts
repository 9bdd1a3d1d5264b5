// For notes and pages: the quotation with its permalink, as plain text, Markdown, HTML and in Wikipedia's templates.

import { innerMarks } from '../text/pieces.ts';
import type { Parts } from './parts.ts';

/** “…” — Ana Reyes, in “Title”, The Harbour Post, 2024-06-13. Address */
export function formatPlain(parts: Parts): string {
  const words = parts.isVerbatim ? `“${innerMarks(parts.words)}”` : `${parts.words} [paraphrase]`;
  return [`${words} — ${speakerOf(parts)}, ${sourceOf(parts)}.`, addressOf(parts)].filter(Boolean).join(' ');
}

export function formatMarkdown(parts: Parts): string {
  const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/gu, '\\$&');
  const source = escaped(sourceOf(parts));
  const linked = addressOf(parts) === '' ? source : `[${source}](${addressOf(parts).replace(/[()\s]/gu, encodeURIComponent)})`;
  const words = parts.isVerbatim ? `“${escaped(innerMarks(parts.words))}”` : `${escaped(parts.words)} *(paraphrase)*`;
  return `> ${words}\n>\n> — ${escaped(speakerOf(parts))}, ${linked}\n`;
}

/** A paraphrase is no block quotation: it goes into a paragraph. */
export function formatHtml(parts: Parts): string {
  const address = addressOf(parts);
  const source =
    address === '' ? escapeHtml(sourceOf(parts)) : `<a href="${escapeHtml(address)}">${escapeHtml(sourceOf(parts))}</a>`;
  const line = `— ${escapeHtml(speakerOf(parts))}, ${source}`;
  if (!parts.isVerbatim) return `<p>${escapeHtml(parts.words)} (paraphrase) ${line}</p>\n`;
  const cited = address === '' ? '' : ` cite="${escapeHtml(address)}"`;
  return `<figure>\n  <blockquote${cited}>\n    <p>${escapeHtml(parts.words)}</p>\n  </blockquote>\n  <figcaption>${line}</figcaption>\n</figure>\n`;
}

/** `{{cite news}}`; `quote` only for words that were printed as somebody's own. */
export function formatWikipediaCiteNews(parts: Parts): string {
  const fields: (readonly [string, string])[] = [
    ...parts.writers.flatMap(({ family, given, suffix }, index): (readonly [string, string])[] => {
      const number = index === 0 ? '' : String(index + 1);
      if (given === '') return [[`author${number}`, family]];
      return [
        [`last${number}`, family],
        [`first${number}`, [given, suffix].filter(Boolean).join(' ')],
      ];
    }),
    ['title', parts.title ?? ''],
    ['work', parts.publisher ?? ''],
    ['date', wikipediaDate(parts)],
    // A bar in an address must be written so that the link survives.
    ['url', (parts.address ?? '').replaceAll('|', '%7C')],
    ['quote', parts.isVerbatim && parts.stance === null ? parts.words : ''],
  ];
  const written = fields.filter(([, value]) => value !== '').map(([name, value]) => `|${name}=${wiki(value)}`);
  return `{{cite news ${written.join(' ')}}}`;
}

/** `{{Blockquote}}`; a paraphrase gets a plain sentence with its source instead. */
export function formatWikipediaBlockquote(parts: Parts): string {
  if (!parts.isVerbatim) return `${wiki(parts.words)} (${wiki(speakerOf(parts))}, paraphrased in ${wiki(sourceOf(parts))})`;
  return `{{Blockquote |text=${wiki(parts.words)} |author=${wiki(speakerOf(parts))} |source=${wiki(sourceOf(parts))}}}`;
}

/** Ana Reyes; Ana Reyes [denied]. */
function speakerOf(parts: Parts): string {
  return [parts.speaker ?? 'speaker not stated', parts.stance === null ? '' : `[${parts.stance}]`].filter(Boolean).join(' ');
}

/** by Beatrix Loomis, in “Title”, The Harbour Post, 2024-06-13 — as much of it as the article gives. */
function sourceOf(parts: Parts): string {
  const writers = parts.writers.map(({ given, family }) => [given, family].filter(Boolean).join(' ')).join(', ');
  const title = parts.title === null ? '' : `“${innerMarks(parts.title)}”`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const { published } = parts;
  const date =
    published === null
      ? 'undated'
      : [published.year, published.month && two(published.month), published.day && two(published.day)].filter(Boolean).join('-');
  const where = [title, parts.publisher, date].filter(Boolean).join(', ');
  return writers === '' ? `in ${where}` : `in ${where} (by ${writers})`;
}

function addressOf(parts: Parts): string {
  return parts.permalink ?? parts.address ?? '';
}

function wikipediaDate({ published }: Parts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (published === null) return '';
  return [published.year, published.month && two(published.month), published.day && two(published.day)].filter(Boolean).join('-');
}

/** A bar or closing braces would end the template, and opening ones, links and tags would begin something else. */
function wiki(text: string): string {
  return text
    .replace(/[{}[\]<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll("''", '&#39;&#39;')
    .replaceAll('|', '{{!}}');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

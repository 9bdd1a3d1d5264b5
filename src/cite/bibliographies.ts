// For programs that keep references: BibTeX, BibLaTeX, RIS and CSL-JSON. The journalist is the author; the speaker stands in a note.

import type { Statement } from '../types.ts';
import type { Writer } from './names.ts';
import type { Parts } from './parts.ts';

export type BibliographyFields = Parts & {
  /** `loomis2024-1043`: letters, digits and hyphens, unique to the statement. */
  readonly key: string;
  /** "Quotation by Ana Reyes: “…”", in words. */
  readonly note: string;
};

export function bibliographyFields(parts: Parts, statement: Statement): BibliographyFields {
  const lead = parts.writers[0]?.family ?? parts.publisher ?? 'anonymous';
  const slug = lead
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/gu, '')
    .toLowerCase();
  const speaker = parts.speaker ?? 'an unnamed speaker';
  const stance = parts.stance === null ? '' : ` [${parts.stance}]`;
  const note = parts.isVerbatim
    ? `Quotation by ${speaker}${stance}: “${parts.words}”`
    : `Statement by ${speaker}${stance}, as reported (paraphrase): ${parts.words}`;
  return { ...parts, key: `${slug}${parts.published?.year ?? 'nd'}-${statement.id.replace(/[^A-Za-z0-9-]/gu, '-')}`, note };
}

/** BibTeX has no newspaper article: @article with the paper as its journal. */
export function formatBibTex(fields: BibliographyFields): string {
  const { published } = fields;
  return entry('article', fields.key, [
    ['author', texWriters(fields.writers)],
    ['title', fields.title === null ? '' : `{${tex(fields.title)}}`],
    ['journal', tex(fields.publisher ?? '')],
    ['year', published?.year ?? ''],
    ['month', published?.month ? (BIBTEX_MONTHS[published.month - 1] ?? '') : ''],
    ['day', published?.day ? String(published.day) : ''],
    ['url', texAddress(fields.address)],
    ['note', tex(fields.note)],
  ]);
}

/** BibLaTeX: @article of entry subtype newspaper, with an ISO date. */
export function formatBibLatex(fields: BibliographyFields): string {
  return entry('article', fields.key, [
    ['author', texWriters(fields.writers)],
    ['title', fields.title === null ? '' : `{${tex(fields.title)}}`],
    ['journaltitle', tex(fields.publisher ?? '')],
    ['date', isoDate(fields)],
    ['entrysubtype', 'newspaper'],
    ['url', texAddress(fields.address)],
    ['note', tex(fields.note)],
  ]);
}

/** RIS: TY - NEWS; a line is tag, two spaces, hyphen, space; CRLF as its specification asks. */
export function formatRis(fields: BibliographyFields): string {
  const { published } = fields;
  const two = (value: number | null): string => (value === null ? '' : String(value).padStart(2, '0'));
  const lines: (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ...fields.writers.map((writer) => ['AU', [writer.family, writer.given, writer.suffix].filter(Boolean).join(', ')] as const),
    ['TI', fields.title ?? ''],
    ['T2', fields.publisher ?? ''],
    ['PY', published?.year ?? ''],
    ['DA', published === null ? '' : `${published.year}/${two(published.month)}/${two(published.day)}/`],
    ['UR', fields.address ?? ''],
    ['ID', fields.key],
    ['N1', fields.note],
  ];
  const written = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value.replace(/\s+/gu, ' ')}`);
  return `${[...written, 'ER  - '].join('\r\n')}\r\n`;
}

/** CSL-JSON: one item of type article-newspaper, in the array that citation processors read. */
export function formatCslJson(fields: BibliographyFields): string {
  const { published } = fields;
  const item = {
    id: fields.key,
    type: 'article-newspaper',
    ...(fields.writers.length > 0 ? { author: fields.writers.map(cslName) } : {}),
    ...(fields.title === null ? {} : { title: fields.title }),
    ...(fields.publisher === null ? {} : { 'container-title': fields.publisher }),
    ...(published === null
      ? {}
      : { issued: { 'date-parts': [[Number(published.year), published.month, published.day].filter((part) => part !== null)] } }),
    ...(fields.address === null ? {} : { URL: fields.address }),
    note: fields.note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const BIBTEX_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** A month is a macro and stands bare; all else stands between braces. */
function entry(type: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const width = Math.max(...fields.map(([name]) => name.length));
  const written = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(width)} = ${name === 'month' ? value : `{${value}}`}`);
  return `@${type}{${key},\n${written.join(',\n')}\n}\n`;
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}~^]|[&%$#_]/gu, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

/** In an address nothing is escaped but what would end the field. */
function texAddress(address: string | null): string {
  return (address ?? '').replace(/[\\{}]/gu, encodeURIComponent);
}

/** A body stands in a second pair of braces, so that it is not taken for a family and a given name. */
function texWriters(writers: readonly Writer[]): string {
  return writers
    .map(({ family, given, suffix }) =>
      given === '' ? `{${tex(family)}}` : [tex(family), suffix, tex(given)].filter(Boolean).join(', '),
    )
    .join(' and ');
}

function cslName({ family, given, suffix }: Writer): Record<string, string> {
  return given === '' ? { literal: family } : { family, given, ...(suffix === '' ? {} : { suffix }) };
}

function isoDate({ published }: Parts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (published === null) return '';
  return [published.year, published.month && two(published.month), published.day && two(published.day)].filter(Boolean).join('-');
}

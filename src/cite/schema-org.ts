// For search engines: the statement as schema.org `Quotation` inside its `NewsArticle`, as JSON-LD.

import type { Statement } from '../types.ts';
import { parseByline } from './names.ts';
import { webAddress } from './parts.ts';

type Thing = { readonly '@type': string; readonly name: string };

/**
 * The JSON-LD object; null for what was denied, asked, imagined or not said, which no vocabulary keeps apart from a claim. An indirect or mixed statement is no quotation: it is described as a `Claim` with its appearance.
 * `creator` is the speaker of a quotation; the article has its own author.
 */
export function schemaOrgOf(statement: Statement, permalink: string | null): Record<string, unknown> | null {
  const { speaker, document, date } = statement;
  if (statement.stance !== 'asserted') return null;
  const who: Thing | null = speaker && {
    '@type': speaker.kind === 'person' || speaker.kind === 'unnamed' ? 'Person' : 'Organization',
    name: speaker.name,
  };
  const writers = parseByline(document.author).map(({ given, family }) => ({
    '@type': given === '' ? 'Organization' : 'Person',
    name: [given, family].filter(Boolean).join(' '),
  }));
  const article = withoutNulls({
    '@type': 'NewsArticle',
    headline: document.title,
    url: webAddress(document.url),
    datePublished: document.published,
    author: writers.length === 0 ? null : writers,
    publisher: document.publisher === null ? null : { '@type': 'Organization', name: document.publisher },
  });
  const isQuotation = statement.type === 'direct';
  return withoutNulls({
    '@context': 'https://schema.org',
    '@type': isQuotation ? 'Quotation' : 'Claim',
    url: permalink,
    text: statement.text,
    creator: isQuotation ? who : null,
    spokenByCharacter: isQuotation ? who : null,
    author: isQuotation ? null : who,
    dateCreated: date.basis === 'stated' || date.basis === 'inferred' ? date.value : null,
    inLanguage: 'en',
    [isQuotation ? 'isPartOf' : 'appearance']: article,
  });
}

function withoutNulls(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

// Where exactly it stands, for other programs: W3C Web Annotation selectors, and a link that scrolls the original page to the words.

import type { Document, Excerpt, Span, Statement } from '../types.ts';
import { webAddress } from './parts.ts';

/** Words of context kept on either side: enough to tell two equal quotations apart, too little to copy an article. */
const CONTEXT = 32;

export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};
/** `start` and `end` count Unicode code points, as the specification asks: an emoji is one, where our offsets count two. */
export type TextPositionSelector = { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

export type Annotation = {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly type: 'Annotation';
  readonly id?: string;
  readonly motivation: 'identifying';
  readonly body: readonly { readonly type: 'TextualBody'; readonly purpose: 'tagging' | 'describing'; readonly value: string }[];
  readonly target: readonly {
    readonly source: string;
    readonly selector: readonly (TextQuoteSelector | TextPositionSelector)[];
  }[];
};

/** The statement as a Web Annotation: one target for each piece of its content. `source` is the article's address, or ours for it. */
export function annotationOf(
  statement: Statement,
  document: Document,
  addresses: { readonly source: string; readonly permalink: string | null },
): Annotation {
  const pieces = statement.quoted.length > 0 ? statement.quoted : statement.content;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    ...(addresses.permalink === null ? {} : { id: addresses.permalink }),
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: statement.speaker?.name ?? 'speaker not stated' },
      { type: 'TextualBody', purpose: 'describing', value: `${statement.type} statement, ${statement.stance}` },
    ],
    target: pieces.map((piece) => ({
      source: addresses.source,
      selector: [quoteSelector(document.text, piece), positionSelector(document.text, piece)],
    })),
  };
}

export function quoteSelector(text: string, { start, end }: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
  };
}

export function positionSelector(text: string, { start, end }: Span): TextPositionSelector {
  const before = codePoints(text.slice(0, start));
  return { type: 'TextPositionSelector', start: before, end: before + codePoints(text.slice(start, end)) };
}

/** Words of the beginning and of the end that a long text fragment names. */
const FRAGMENT_WORDS = 5;
/** Up to this many words the fragment holds the whole text. */
const WHOLE_FRAGMENT = 12;

/**
 * The article's address with a text fragment (`#:~:text=`) that scrolls to the first piece; null without an address.
 * The part must lie inside one block element of the page, so it ends at a line break; marks and the comma before the tag stay out.
 */
export function textFragmentLink(url: string | null, piece: Excerpt): string | null {
  if (webAddress(url) === null || url === null) return null;
  const words = (piece.text.split('\n')[0] ?? '')
    .replace(/^[\s"“”'‘’«»]+|[\s"“”'‘’«»,;:]+$/gu, '')
    .split(/\s+/u)
    .filter(Boolean);
  if (words.length === 0) return url;
  const parts = words.length <= WHOLE_FRAGMENT ? [words] : [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)];
  const encoded = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D'));
  return `${url.replace(/#.*$/u, '')}#:~:text=${encoded.join(',')}`;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(at)) && /[\ud800-\udbff]/u.test(text.charAt(at - 1)) ? at + 1 : at;
}

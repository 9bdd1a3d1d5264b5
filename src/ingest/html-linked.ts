// What a page says of itself in JSON-LD: `{"@type": "NewsArticle", "headline": "Ferry back", "author": {"name": "Ada Lund"}}`

import { articleText } from './html-text.ts';
import { decodeEntities, type Page, parsePage } from './page.ts';

type Linked = { readonly [key: string]: unknown };

/** The first thing in the page's JSON-LD that is an article; sites put it alone, in a list, in a "@graph" or under the page. */
export function findLinkedArticle(page: Page): Linked {
  const open: unknown[] = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parseLoosely(script.textContent ?? ''),
  );
  // A bound, for a page may nest what it likes.
  for (let looked = 0; open.length > 0 && looked < 500; looked++) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next);
    else if (isLinked(next)) {
      const types = [next['@type']].flat().filter((type) => typeof type === 'string');
      if (types.some((type) => /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/u.test(type))) return next;
      open.push(...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'].flatMap((key) => next[key] ?? []));
    }
  }
  return {};
}

/** Raw line breaks inside strings, comments around it and a stray semicolon are common, and no reason to do without. */
function parseLoosely(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/gu, '')
    .replace(/;\s*$/u, '');
  try {
    return JSON.parse(bare.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return null;
  }
}

function isLinked(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null;
}

export function text(value: unknown): string | null {
  if (typeof value === 'string') return decodeEntities(value);
  if (Array.isArray(value)) return text(value[0]);
  return isLinked(value) ? text(value['@id'] ?? value['@value'] ?? value.name) : null;
}

/** "Ada Lund, Bo Berg" of a list of persons; an address is no name. */
export function nameOf(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    );
  return authorName(text(isLinked(value) ? value.name : value));
}

export function bodyOf(value: unknown): string | null {
  const words = text(value);
  if (words === null) return null;
  return /<\w+[^>]*>/u.test(words) ? articleText(parsePage(words).body) : words.trim();
}

/** "By Ada Lund" → "Ada Lund"; some sites name the author by the address of a profile. */
export function authorName(name: string | null): string | null {
  return name === null || /^https?:/iu.test(name) ? null : name.replace(/^\s*by\s+/iu, '');
}

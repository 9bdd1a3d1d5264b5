// What a page says of itself in JSON-LD: `{"@type": "NewsArticle", "headline": "Ferry back", "author": {"name": "Ada Lund"}}`

import { authorName } from './html-byline.ts';
import { articleText } from './html-text.ts';
import { decodeEntities, type Page, parsePage } from './page.ts';

type Linked = { readonly [key: string]: unknown };

/**
 * The first thing in the page's JSON-LD that is an article; sites put it alone, in a list, in a "@graph" or under the page. Its author and
 * publisher may be but pointed at: `"publisher": {"@id": "#paper"}`.
 */
export function findLinkedArticle(page: Page): Linked {
  const things = new Map<unknown, Linked>();
  const open: unknown[] = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parseLoosely(script.textContent ?? ''),
  );
  let found: Linked | null = null;
  // A bound, for a page may nest what it likes.
  for (let looked = 0; open.length > 0 && looked < 500; looked++) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next);
    else if (isLinked(next)) {
      const types = [next['@type']].flat().filter((type) => typeof type === 'string');
      if (found === null && types.some((type) => ARTICLE.test(type))) found = next;
      if (next['@id'] !== undefined) things.set(next['@id'], { ...things.get(next['@id']), ...next });
      open.push(...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'].flatMap((key) => next[key] ?? []));
    }
  }
  if (found === null) return {};
  const whole = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(whole) : isLinked(value) ? { ...things.get(value['@id']), ...value } : value;
  return { ...found, author: whole(found.author), publisher: whole(found.publisher) };
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/u;

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

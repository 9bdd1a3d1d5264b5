// A web page as a tree, however broken its markup is: linkedom behind the few questions we ask of it.

import { createRequire } from 'node:module';

export type PageNode = {
  /** 1 is an element, 3 a text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
};

export type PageElement = PageNode & {
  readonly tagName: string;
  readonly className: string;
  innerHTML: string;
  getAttributeNames(): readonly string[];
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  readonly parentElement: PageElement | null;
  readonly nextSibling: PageNode | null;
  replaceWith(other: PageElement): void;
  remove(): void;
};

export type Page = Pick<PageElement, 'querySelector' | 'querySelectorAll'> & {
  readonly documentElement: PageElement;
  readonly body: PageElement;
};

type Parsed = Omit<Page, 'documentElement'> & { readonly documentElement: PageElement | null };

export function parsePage(html: string): Page {
  // The types of linkedom speak of a browser's window, which this program has not; of its document we use what Page names.
  const parse = (whole: string) => (parser().parseHTML(whole) as unknown as { readonly document: Parsed }).document;
  const found = parse(withBody(html));
  // All of its tags may stand in a comment that is not closed.
  const document = (found.documentElement === null ? parse(EMPTY) : found) as Page; // has one now
  if (/<\w+\s[^>]*[A-Z]\s*=/u.test(html)) lowerAttributes(document);
  return document;
}

let loaded: typeof import('linkedom') | null = null;

/** Loaded with the first page: it is two hundred files, and most commands read none. */
function parser(): typeof import('linkedom') {
  loaded ??= createRequire(import.meta.url)('linkedom') as typeof import('linkedom'); // as: what it is
  return loaded;
}

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/** `<META NAME="Author">`: the parser keeps the case in which attributes are written, and then does not find them. */
function lowerAttributes(page: Page): void {
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (lower !== name && element.getAttribute(lower) === null) element.setAttribute(lower, element.getAttribute(name) ?? '');
    }
  }
}

/** The parser does not add the tags that an author may leave out, and without them finds no body; here they are added. */
function withBody(html: string): string {
  const whole = html.replace(/\0/gu, '');
  if (/<html[\s>]/iu.test(whole) && /<body[\s>]/iu.test(whole)) return whole;
  const language = /<html[^>]*\slang=["']?([\w-]+)/iu.exec(whole)?.[1];
  const bare = whole.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu, '');
  return `<!doctype html><html${language === undefined ? '' : ` lang="${language}"`}><head></head><body>${bare}</body></html>`;
}

/** In elements: unclosed tags of old pages make some hundreds. What tidies a page takes a time that grows with the square of its depth. */
const DEEPEST = 1000;

/** Level by level, for a function that calls itself would be the first to fall into the depth. */
export function isTooDeep(root: PageNode): boolean {
  let level: readonly PageNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => (isElement(node) ? [...node.childNodes] : []));
  }
  return false;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Letters and digits alone, in lower case: marks and points differ between an article and what repeats it. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Q&amp;A" → "Q&A": some sites write entities where none belong, in JSON and in the text of feeds. */
export function decodeEntities(words: string): string {
  if (!/&(?:#x?[\da-f]+|[a-z]+\d*);/iu.test(words)) return words;
  return parsePage(`<p>${words.replace(/</gu, '&lt;')}</p>`).body.textContent ?? words;
}

// A web page as a tree, however broken its markup is: linkedom behind the few questions we ask of it.

import { parseHTML } from 'linkedom';

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
  readonly parentElement: PageElement | null;
  replaceWith(other: PageElement): void;
  remove(): void;
};

export type Page = Pick<PageElement, 'querySelector' | 'querySelectorAll'> & {
  readonly documentElement: PageElement;
  readonly body: PageElement;
};

export function parsePage(html: string): Page {
  // The types of linkedom speak of a browser's window, which this program has not; of its document we use what Page names.
  const { document } = parseHTML(withBody(html)) as unknown as { readonly document: Page };
  if (/<\w+\s[^>]*[A-Z]\s*=/u.test(html)) lowerAttributes(document);
  return document;
}

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

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** "Q&amp;A" → "Q&A": some sites write entities where none belong, in JSON and in the text of feeds. */
export function decodeEntities(words: string): string {
  if (!/&(?:#x?[\da-f]+|[a-z]+\d*);/iu.test(words)) return words;
  return parsePage(`<p>${words.replace(/</gu, '&lt;')}</p>`).body.textContent ?? words;
}

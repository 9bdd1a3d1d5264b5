// The words of an article out of its page, paragraph by paragraph; block quotes, posts and captions stay what they are.
//
//     > Words of a block quote          The words of an embedded post
//     — who said them, where it says    — Ada Lund (@adalund) March 10, 2026

import { Readability } from '@mozilla/readability';
import { isElement, type Page, type PageElement, type PageNode } from './page.ts';

/** Changes the page: what is no article is taken out of it. Empty where there is none. */
export function readPageText(page: Page, title: string | null): string {
  for (const element of page.querySelectorAll(CLUTTER)) if (!holdsThePage(element)) element.remove();
  for (const post of page.querySelectorAll(POSTS)) post.setAttribute(KIND, 'post');
  for (const pulled of page.querySelectorAll(PULLED)) {
    pulled.setAttribute(KIND, 'pulled');
    // Of <div class="pull-quote"><p>…</p></div> only the paragraph is left when the page has been tidied.
    for (const inner of pulled.querySelectorAll('p, div, blockquote')) inner.setAttribute(KIND, 'pulled');
  }
  // A block quote names its speaker in <footer>, which is cleared away with the footers of the page.
  for (const footed of page.querySelectorAll('blockquote:has(footer)'))
    footed.innerHTML = footed.innerHTML.replace(/(<\/?)footer\b/giu, '$1cite');
  const stated = page.querySelector('[itemprop="articleBody"]') ?? null;
  const content = stated ?? findArticle(page);
  if (content === null) return '';
  return articleText(content, title);
}

/** A page may be marked as a whole: `<body class="cookie-consent">`. */
function holdsThePage(element: PageElement): boolean {
  return /^(?:HTML|BODY)$/iu.test(element.tagName) || element.querySelector('article, main, h1') !== null;
}

/** What is never part of an article: machinery, and the boxes that sites set among its paragraphs. */
const CLUTTER =
  'script, style, noscript, template, svg, button, form, nav, amp-ad, amp-embed, amp-sidebar, amp-social-share, [aria-hidden="true"], [id*="cookie"], [class*="cookie"], [class*="consent"], ' +
  '[class*="newsletter"], [class*="advert"], [class~="ad"], [class$="-ad"], [class*="-ad "], [class*="sharedaddy"], [class*="related-"]';

/** Classes that the embed codes of the networks carry. */
const POSTS =
  'blockquote[class*="twitter-"], blockquote[class*="bluesky-"], blockquote[class*="instagram-"], blockquote[class*="mastodon-"]';
const PULLED = '[class*="pullquote"], [class*="pull-quote"], [class*="pull_quote"]';
const KIND = 'data-quoth';

function findArticle(page: Page): PageElement | null {
  try {
    // Its types want a browser's document; ours answers the same questions.
    const reader = new Readability<PageElement>(page as never, {
      serializer: (node) => node as unknown as PageElement,
      disableJSONLD: true,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // On some broken pages it stumbles; the plain element is better than nothing.
    return page.querySelector('article') ?? page.querySelector('main') ?? null;
  }
}

/** The paragraphs below an element, parted by empty lines. A leading heading that repeats the title goes, and so does a pull quote. */
export function articleText(content: PageElement, title: string | null = null): string {
  const blocks: Block[] = [];
  collect(content, 'words', blocks);
  const whole = blocks.map(close).filter(({ text }) => text !== '');
  return withoutPullQuotes(whole)
    .filter(({ text }, index) => index >= HEAD || title === null || bare(text) !== bare(title))
    .map(({ kind, text }, index, all) => {
      const before =
        index === 0 ? '' : kind === 'source' || (kind === 'quote' && all[index - 1]?.kind === 'quote') ? '\n' : '\n\n';
      if (kind === 'source') return `${before}— ${text.replace(/^[—–-]+\s*/u, '')}`;
      return before + (kind === 'quote' || kind === 'pulled' ? text.replace(/^/gmu, '> ') : text);
    })
    .join('');
}

/** Blocks among which the title may stand again. */
const HEAD = 5;

/** `source` is the line below a block quote or a post that says whose words they are. */
type Kind = 'words' | 'quote' | 'pulled' | 'post' | 'source';
type Block = { readonly kind: Kind; text: string /** Characters of it that lead elsewhere. */; linked: number };

/** Text goes to the block that is open; elements that stand as blocks open new ones. */
function collect(node: PageNode, kind: Kind, blocks: Block[], linked = false): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) append(blocks, kind, (child.textContent ?? '').replace(/[ \t\r\n\f]+/gu, ' '), linked);
    if (!isElement(child)) continue;
    const tag = child.tagName.toUpperCase();
    if (SILENT.has(tag)) continue;
    if (tag === 'BR') append(blocks, kind, '\n', false);
    else if (BLOCKS.has(tag) || sourceOf(tag, kind)) {
      const inside = sourceOf(tag, kind) ? 'source' : kindOf(child, tag, kind);
      blocks.push({ kind: inside, text: '', linked: 0 });
      collect(child, inside, blocks, linked);
      blocks.push({ kind: afterBlock(kind), text: '', linked: 0 });
    } else collect(child, kind, blocks, linked || tag === 'A');
  }
}

/** What follows the paragraph of an embedded post names its author: `<p>words</p>— Ada Lund (@adalund) <a>March 10, 2026</a>`. */
function afterBlock(kind: Kind): Kind {
  return kind === 'post' ? 'source' : kind;
}

function sourceOf(tag: string, kind: Kind): boolean {
  return (kind === 'quote' || kind === 'pulled') && (tag === 'CITE' || tag === 'FOOTER' || tag === 'FIGCAPTION');
}

function kindOf(element: PageElement, tag: string, around: Kind): Kind {
  const marked = element.getAttribute(KIND);
  if (marked === 'post' || marked === 'pulled') return marked;
  return tag === 'BLOCKQUOTE' && around === 'words' ? 'quote' : around;
}

function append(blocks: Block[], kind: Kind, text: string, linked: boolean): void {
  const open = blocks.at(-1);
  // The line of a post that names its author goes on until the post ends.
  if (open !== undefined && (open.kind === kind || (kind === 'post' && open.kind === 'source'))) {
    open.text += text;
    if (linked) open.linked += text.trim().length;
  } else if (text.trim() !== '') blocks.push({ kind, text, linked: linked ? text.trim().length : 0 });
}

function close({ kind, text, linked }: Block): Block {
  const lines = text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/\u00A0/gu, ' ')
    .split(/\n/u);
  const words = lines
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return { kind, linked, text: isLinkList(words, linked) ? '' : words };
}

/** "News Sport Tides": all of it leads elsewhere, and it is no sentence. */
function isLinkList(words: string, linked: number): boolean {
  return linked >= 0.8 * words.length && !/[.!?…]["'”’)]?$/u.test(words);
}

/** A quote set large that repeats a sentence of the article is no second statement: it goes, with the line that names the speaker. */
function withoutPullQuotes(blocks: readonly Block[]): readonly Block[] {
  const running = blocks
    .filter(({ kind }) => kind === 'words')
    .map(({ text }) => bare(text))
    .join(' ');
  let gone = false;
  return blocks.filter(({ kind, text }) => {
    if (kind === 'source' && gone) return false;
    gone = (kind === 'quote' || kind === 'pulled') && ` ${running} `.includes(` ${bare(text)} `);
    return !gone;
  });
}

/** Letters and digits alone, in lower case: marks and points differ between an article and its pull quotes. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'BUTTON', 'SELECT', 'TEXTAREA']);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

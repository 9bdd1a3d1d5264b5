// The words of an article out of its page, paragraph by paragraph; block quotes, posts and captions stay what they are.
//
//     > Words of a block quote          The words of an embedded post
//     — who said them, where it says    — Ada Lund (@adalund) March 10, 2026

import { Readability } from '@mozilla/readability';
import { onOneLine } from '../text/display.ts';
import type { CalendarDate } from '../types.ts';
import { clearPage, KIND } from './html-clutter.ts';
import { type About, dayAbove, withoutFoot, withoutHead } from './html-ends.ts';
import { bare, isElement, type Page, type PageElement, type PageNode } from './page.ts';

export type PageText = {
  /** Empty where there is no article. */
  readonly text: string;
  /** The day in a line above the article: "17 November 1999". */
  readonly day: CalendarDate | null;
};

/** Changes the page: what is no article is taken out of it. */
export function readPageText(page: Page, about: About): PageText {
  clearPage(page);
  const stated = page.querySelector('[itemprop~="articleBody"]') ?? null;
  const bodies = stated === null ? [...page.querySelectorAll(BODIES)].slice(0, MOST_BODIES).map(blocksOf) : [];
  const content = stated ?? findArticle(page);
  if (content === null) return { text: '', day: null };
  const blocks = withinBody(blocksOf(content), bodies);
  return { text: join(withoutPullQuotes(withoutFoot(withoutHead(blocks, about)))), day: dayAbove(blocks) };
}

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

/**
 * From the first to the last block of what the site itself calls its article, where nothing of it stands above and hardly anything below: what the
 * tidying left around that is clutter. `<p>3 comments</p><div class="entry-content">…</div><p>About the author …</p>`
 */
function withinBody(blocks: readonly Closed[], bodies: readonly (readonly Closed[])[]): readonly Closed[] {
  const prose = blocks.filter(isProse);
  const all = new Set(bodies.flatMap((body) => body.map(({ text }) => text)));
  for (const body of bodies) {
    const texts = new Set(body.map(({ text }) => text));
    const isOfBody = ({ text }: Closed) => texts.has(text);
    if (prose[0] === undefined || !isOfBody(prose[0]) || lengthOf(prose.filter(isOfBody)) < MOST * lengthOf(prose)) continue;
    // An article may go on in a second body, below an advertisement.
    return blocks.slice(blocks.findIndex(isOfBody), blocks.findLastIndex(({ text }) => all.has(text)) + 1);
  }
  return blocks;
}

const BODIES =
  '[class*="article-body" i], [class*="articlebody" i], [class*="article_body" i], [class*="story-body" i], [class*="storybody" i], ' +
  '[class*="story_body" i], [class*="entry-content" i], [class*="post-content" i], [class*="post-body" i], [class*="body-copy" i]';
/** One article in another, and teasers marked the same way. */
const MOST_BODIES = 8;
const MOST = 0.8;

function isProse({ text }: Closed): boolean {
  return text.length >= SHORTEST_PROSE && /[.!?…]["'”’)]*$/u.test(text);
}

/** In characters. */
const SHORTEST_PROSE = 60;

function lengthOf(blocks: readonly Closed[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The paragraphs below an element, parted by empty lines, without what leads to other pages and without pull quotes. */
export function articleText(content: PageElement): string {
  return join(withoutPullQuotes(blocksOf(content)));
}

function blocksOf(content: PageElement): readonly Closed[] {
  const blocks: Block[] = [];
  collect(content, 'words', blocks);
  const whole = blocks.map(close).filter(({ text, isLinks }) => text !== '' || isLinks);
  return whole.filter((block, index) => !block.isLinks && !(isLabel(block) && whole[index + 1]?.isLinks === true));
}

function join(blocks: readonly Closed[]): string {
  return blocks
    .map(({ kind, text }, index, all) => {
      const before =
        index === 0 ? '' : kind === 'source' || (kind === 'quote' && all[index - 1]?.kind === 'quote') ? '\n' : '\n\n';
      if (kind === 'source') return `${before}— ${text.replace(/^[—–-]+\s*/u, '')}`;
      return before + (kind === 'quote' || kind === 'pulled' ? text.replace(/^/gmu, '> ') : text);
    })
    .join('');
}

/** `source` is the line below a block quote or a post that says whose words they are. */
type Kind = 'words' | 'quote' | 'pulled' | 'post' | 'source';
type Block = {
  readonly kind: Kind;
  readonly isHeading: boolean;
  text: string;
  /** Characters of it that lead elsewhere. */
  linked: number;
};

/** A block that is done; `isLinks` when it is nothing but ways to other pages, `isLinked` when it leads there as a whole, as a sentence may. */
type Closed = Pick<Block, 'kind' | 'text' | 'isHeading'> & { readonly isLinks: boolean; readonly isLinked: boolean };

/** Text goes to the block that is open; elements that stand as blocks open new ones. */
function collect(node: PageNode, kind: Kind, blocks: Block[], linked = false): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) append(blocks, kind, (child.textContent ?? '').replace(/[ \t\r\n\f]+/gu, ' '), linked);
    if (!isElement(child)) continue;
    const tag = child.tagName.toUpperCase();
    if (SILENT.has(tag) || (tag === 'A' && isFootnoteMark(child))) continue;
    if (tag === 'BR') breakLine(blocks, kind);
    else if (BLOCKS.has(tag) || sourceOf(tag, kind)) {
      const inside = sourceOf(tag, kind) ? 'source' : kindOf(child, tag, kind);
      blocks.push({ kind: inside, isHeading: /^H[1-6]$/u.test(tag), text: '', linked: 0 });
      collect(child, inside, blocks, linked);
      blocks.push({ kind: afterBlock(kind), isHeading: false, text: '', linked: 0 });
    } else {
      if (LOOSE.has(tag)) partBefore(blocks.at(-1), child);
      collect(child, kind, blocks, linked || tag === 'A');
      if (LOOSE.has(tag)) partWords(blocks.at(-1), child, tag);
    }
  }
}

/** `<span>Lorn</span><span>May 5</span>`, `<cite>Ada Lund/Agency </cite>The mill`: what a site’s style sets apart, its words do not. */
const LOOSE = new Set(['SPAN', 'CITE', 'TIME', 'LABEL']);

/** `<p>The mill in May.<span>(Picture: Ada Lund)</span></p>` */
function partBefore(open: Block | undefined, element: PageElement): void {
  if (open !== undefined && /[.!?”"]$/u.test(open.text) && element.textContent?.startsWith('(') === true) open.text += ' ';
}

function partWords(open: Block | undefined, element: PageElement, tag: string): void {
  if (open === undefined) return;
  const next = element.nextSibling?.textContent ?? '';
  // Whose picture it is stands before what it shows; a work that is cited stands in the middle of a sentence.
  if (tag === 'CITE' && open.text.trim() === onOneLine(element.textContent ?? '')) open.text += '\n';
  else if (/^[\p{Lu}“]/u.test(next) && /[\p{Ll}.!?]$/u.test(open.text)) open.text += ' ';
}

/** What follows the paragraph of an embedded post names its author: `<p>words</p>— Ada Lund (@adalund) <a>March 10, 2026</a>`. */
function afterBlock(kind: Kind): Kind {
  return kind === 'post' ? 'source' : kind;
}

/** The “1” behind a word that leads to a note at the foot of the page is no part of the sentence. */
function isFootnoteMark(link: PageElement): boolean {
  return link.getAttribute('href')?.startsWith('#') === true && /^\s*\[?[\d*†‡]{1,3}\]?\s*$/u.test(link.textContent ?? '');
}

function sourceOf(tag: string, kind: Kind): boolean {
  return (kind === 'quote' || kind === 'pulled') && (tag === 'CITE' || tag === 'FOOTER' || tag === 'FIGCAPTION');
}

function kindOf(element: PageElement, tag: string, around: Kind): Kind {
  const marked = element.getAttribute(KIND);
  if (marked === 'post' || marked === 'pulled' || marked === 'source') return marked;
  return tag === 'BLOCKQUOTE' && around === 'words' ? 'quote' : around;
}

function append(blocks: Block[], kind: Kind, text: string, linked: boolean): void {
  const open = blocks.at(-1);
  // The line of a post that names its author goes on until the post ends.
  if (open !== undefined && (open.kind === kind || (kind === 'post' && open.kind === 'source'))) {
    open.text += text;
    if (linked) open.linked += text.trim().length;
  } else if (text.trim() !== '') blocks.push({ kind, isHeading: false, text, linked: linked ? text.trim().length : 0 });
}

/** Two of them part paragraphs, on pages that know no other way. */
function breakLine(blocks: Block[], kind: Kind): void {
  if (kind === 'words' && /\n\s*$/u.test(blocks.at(-1)?.text ?? '')) blocks.push({ kind, isHeading: false, text: '', linked: 0 });
  else append(blocks, kind, '\n', false);
}

function close({ kind, isHeading, text, linked }: Block): Closed {
  const lines = text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/\u00A0/gu, ' ')
    .split(/\n/u);
  const words = lines
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  const isLinks = isLinkList(words, linked);
  const isLinked = linked >= MOST * words.replace(LABEL, '').trim().length;
  return { kind, isHeading, isLinked, isLinks, text: isLinks || ONLY_SIGNS.test(words) ? '' : words };
}

/** A light bulb beside a box; “* * *” parts an article and stays. */
const ONLY_SIGNS = /^(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|\s)+$/u;

/** "News Sport Tides", "Read also: Bus to run all night", "Tags: library, council": all of it leads elsewhere, and it is no sentence. */
function isLinkList(words: string, linked: number): boolean {
  if (linked === 0) return false;
  if (linked >= MOST * words.length) return !/[.!?…]["'”’)]?$/u.test(words);
  const [label = ''] = LABEL.exec(words) ?? [];
  const letters = words.slice(label.length).replace(/[^\p{L}\p{N}]+/gu, '').length;
  return label !== '' && linked >= letters && !/[.…]["'”’)]?$/u.test(words);
}

/** “Read also:” */
const LABEL = /^[^:.!?“”"]{2,30}:/u;

/** What stands above a list of links: “Read more”. */
function isLabel({ kind, text }: Closed): boolean {
  return kind === 'words' && text.length <= LONGEST_LABEL && !/[.!?…:,;]["'”’)]?$|["“”]/u.test(text);
}

/** In characters: “More from this section”. */
const LONGEST_LABEL = 30;

/** A quote set large that repeats a sentence of the article is no second statement: it goes, with the line that names the speaker. */
function withoutPullQuotes(blocks: readonly Closed[]): readonly Closed[] {
  const running = blocks
    .filter(({ kind }) => kind === 'words')
    .map(({ text }) => bare(text))
    .join(' ');
  let gone = false;
  return blocks.filter(({ kind, text }) => {
    if (gone && (kind === 'source' || (kind === 'pulled' && text.length <= LONGEST_SOURCE))) return false;
    const words = bare(text);
    gone = (kind === 'quote' || kind === 'pulled') && (words === '' || ` ${running} `.includes(` ${words} `));
    return !gone;
  });
}

/** In characters: “District Judge Olwen Price, Pennick magistrates’ court”. */
const LONGEST_SOURCE = 80;

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'BUTTON', 'SELECT', 'TEXTAREA']);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

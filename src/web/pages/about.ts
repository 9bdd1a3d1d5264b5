// What Quoth does, how good it is, and what it cannot do; the figures are those of data/scores.md.

import { facts, type Holdings, holdingsOf, type Page } from '../page.ts';
import { noParameters } from '../parameters.ts';

/** The parts of a plain Markdown page that a page of scores is made of. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What a reader asks first, of articles whose errors nobody has read, in percent. */
export type Measured = {
  readonly set: string;
  /** What articles these are; null where the page does not tell. */
  readonly meaning: string | null;
  readonly articles: string;
  /** Of the names given under direct quotations. */
  readonly rightNames: string;
  /** Of the direct quotations there. */
  readonly foundRightly: string;
};

export type AboutFacts = {
  readonly status: Holdings;
  readonly measured: readonly Measured[];
  /** Empty where no scores were measured yet. */
  readonly scores: readonly Block[];
};

/** `scores` is the text of data/scores.md; null where there is none. */
export function about(scores: string | null): Page<typeof noParameters.shape, AboutFacts> {
  const blocks = scores === null ? [] : parseBlocks(scores);
  return {
    path: '/about',
    view: 'about',
    summary: 'What the archive holds and how often the extraction is right.',
    parameters: noParameters,
    load: async (house) => facts({ status: await holdingsOf(house), measured: measuredIn(blocks), scores: blocks }),
    heading: () => ({ title: 'About Quoth', description: 'What Quoth does, how good it is, and what it cannot do.' }),
  };
}

/** The rows of the sets called *blind*: what Quoth was built on flatters it. */
export function measuredIn(blocks: readonly Block[]): readonly Measured[] {
  const measured: Measured[] = [];
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  let set = '';
  let articles = '';
  for (const block of blocks) {
    if (block.kind === 'heading') set = block.text;
    if (block.kind === 'paragraph') articles = /^[\d,]+ articles/u.exec(block.text)?.[0] ?? '';
    if (block.kind !== 'table' || !set.endsWith('-blind')) continue;
    const [, rightNames = '', foundRightly = ''] = block.rows.find(([figure]) => figure === 'who said what, direct') ?? [];
    if (rightNames === '') continue;
    const meaning = items.find((item) => item.startsWith(`${set}: `))?.slice(set.length + 2) ?? null;
    measured.push({ set, meaning, articles, rightNames, foundRightly });
  }
  return measured;
}

/** Headings, tables, lists and paragraphs; emphasis and links are left as they are written. */
export function parseBlocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n|\n(?=#)|(?<=^#[^\n]*)\n/mu)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('<!--'))
    .map(parseBlock);
}

function parseBlock(block: string): Block {
  const heading = block.match(/^(#+)\s+(.*)$/u);
  if (heading) return { kind: 'heading', level: (heading[1] as string).length, text: plain(heading[2] as string) };
  const lines = block.split('\n');
  if (/^[-*] /u.test(block)) {
    const items = block.split(/\n(?=[-*] )/u).map((item) => plain(item.slice(2).replace(/\s*\n\s*/gu, ' ')));
    return { kind: 'list', items };
  }
  if (!lines.every((line) => line.trim().startsWith('|')) || lines.length < 2)
    return { kind: 'paragraph', text: plain(block.replace(/\s*\n\s*/gu, ' ')) };
  const [columns = [], , ...rows] = lines.map(cellsOf);
  return { kind: 'table', columns, rows };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => plain(cell.trim()));
}

/** Without the marks of emphasis and code. */
function plain(text: string): string {
  return text.replace(/[*`]+/gu, '');
}

// quoth search: the statements that match a query, best first. Exit code 0 when there are any, 1 when there are none.

import { type Engine, plainRequest } from '../engine/engine.ts';
import { EXPORTS, type ExportFormat, parseExportFormat } from '../engine/exports.ts';
import { InputError } from '../errors.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { SearchHit, SearchPage, SearchRequest, Statement } from '../types.ts';
import { type Call, type Command, type CommandOption, DONE, JSON_FLAG, NONE, withEngine } from './command.ts';
import { count, presentStatement } from './present.ts';
import type { Terminal } from './terminal.ts';

export const LIMIT_FLAG: CommandOption = {
  flag: '--limit <number>',
  meaning: 'how many statements to print at most (default 20)',
  parse: (typed) =>
    /^[1-9]\d{0,8}$/u.test(typed) ? { value: Number(typed) } : { expected: 'a whole number from 1, such as 20' },
};

const SORT_FLAG: CommandOption = {
  flag: '--sort <order>',
  meaning: 'relevance, newest, oldest or reported (most papers first); relevance where there are words to match',
};

export const FORMAT_FLAG: CommandOption = {
  flag: '--format <format>',
  meaning: 'print all that match as csv, jsonl, bibtex or ris',
};

export const searchCommand: Command = {
  name: 'search',
  operands: '<query...>',
  summary: 'find statements in the archive',
  options: [JSON_FLAG, LIMIT_FLAG, SORT_FLAG, FORMAT_FLAG],
  examples: [
    'quoth search eastern flank',
    'quoth search --sort newest speaker:varga',
    'quoth search --format ris ferry',
    `quoth search '"eastern flank"'`,
    'quoth search --json --limit 500 sanctions',
  ],
  run,
};

/** What fits a screen or two; scripts ask for more. */
const DEFAULT_LIMIT = 20;
/** The most that one page of the engine holds. */
const PAGE_LIMIT = 100;

async function run(call: Call): Promise<number> {
  const { operands, flags, terminal } = call;
  const json = flags.json === true;
  const limit = limitOf(flags.limit);
  // The same words in several papers are one line to a reader, several records to a program.
  const request = { q: operands.join(' '), collapse: !json, sort: parseSort(flags.sort) };
  if (typeof flags.format === 'string') {
    const format = parseExportFormat(flags.format);
    const most = typeof flags.limit === 'number' ? flags.limit : Number.POSITIVE_INFINITY;
    return withEngine(call, false, (engine) => exportHits(engine, { ...request, collapse: false }, { format, most }, terminal));
  }
  return withEngine(call, false, async (engine) => {
    let printed = 0;
    let last: SearchPage | null = null;
    for await (const page of pages(engine, request, limit)) {
      if (last === null) tellOf(page, terminal);
      if (last === null && !json) presentHeading(page, terminal);
      for (const hit of page.items) await terminal.print(json ? JSON.stringify(toRecord(hit)) : presentHit(hit, terminal));
      printed += page.items.length;
      last = page;
    }
    if (last === null || last.total === 0) {
      if (last !== null) await presentNothing(request.q, last, json, terminal);
      return NONE;
    }
    if (last.next !== null && !json) terminal.tell(`${count(printed, 'statement')} shown; --limit ${printed * 5} shows more`);
    return DONE;
  });
}

const ORDERS: readonly NonNullable<SearchRequest['sort']>[] = ['relevance', 'newest', 'oldest', 'reported'];

/** Null, as the engine chooses, where nobody said. @throws {InputError} E_SORT */
function parseSort(typed: unknown): SearchRequest['sort'] {
  if (typeof typed !== 'string') return null;
  const order = ORDERS.find((known) => known === typed.toLowerCase());
  if (order !== undefined) return order;
  throw new InputError(
    `"--sort ${typed}" is no order${didYouMean(typed.toLowerCase(), ORDERS)}; give one of ${ORDERS.join(', ')}`,
    { code: 'E_SORT' },
  );
}

/** Every hit, a page at a time: as much memory for a million as for a hundred. */
export async function exportHits(
  engine: Engine,
  request: Pick<SearchRequest, 'q' | 'collapse'> & Partial<SearchRequest>,
  { format, most }: { readonly format: ExportFormat; readonly most: number },
  terminal: Terminal,
): Promise<number> {
  const { head, row } = EXPORTS[format];
  let printed = 0;
  for await (const page of pages(engine, request, most)) {
    if (printed === 0) tellOf(page, terminal);
    const written = `${printed === 0 ? head : ''}${page.items.map((hit) => row(hit, engine)).join('')}`;
    // The terminal ends each line itself.
    if (written !== '') await terminal.print(written.replace(/\n$/u, ''));
    printed += page.items.length;
  }
  return printed === 0 ? NONE : DONE;
}

export function limitOf(flag: unknown): number {
  return typeof flag === 'number' ? flag : DEFAULT_LIMIT;
}

/** Pages of hits until `most` of them have come. */
export async function* pages(
  engine: Engine,
  request: Pick<SearchRequest, 'q' | 'collapse'> & Partial<SearchRequest>,
  most: number,
): AsyncGenerator<SearchPage> {
  let cursor: string | null = null;
  let left = most;
  do {
    const limit = Math.min(left, PAGE_LIMIT);
    const page: SearchPage = await engine.search(plainRequest(request.q, { ...request, limit, cursor }));
    yield page;
    left -= page.items.length;
    cursor = page.items.length === 0 ? null : page.next;
  } while (cursor !== null && left > 0);
}

/** The record alone: places of matches belong to one search, not to the statement. */
function toRecord({ highlights: _, nameHighlights: ____, reports: __, agreement: ___, ...statement }: SearchHit): Statement {
  return statement;
}

export function presentHit(hit: SearchHit, terminal: Terminal): string {
  const others = hit.reports.length;
  const also = others === 0 ? '' : `\n${terminal.dim(`  the same words in ${count(others, 'other article')}`)}`;
  const disagree = (hit.agreement?.others ?? []).map(({ speaker }) => `\n  another paper names ${speaker.name} as the speaker`);
  return `${presentStatement(hit, terminal)}${also}${disagree.join('')}\n`;
}

/** What was not understood, or not done; to programs too, beside the records. */
function tellOf({ query, partial, looksPasted }: SearchPage, terminal: Terminal): void {
  for (const { message, suggestion } of query.notices) {
    terminal.tell(`quoth: ${message}${suggestion === null ? '' : ` Try: ${suggestion}`}`);
  }
  if (looksPasted) terminal.tell('quoth: this looks like a quotation; "quoth verify TEXT" checks it word by word');
  if (partial) terminal.tell('quoth: time ran out before all was searched; there may be more. Ask for less at once.');
}

function presentHeading({ query, total }: SearchPage, terminal: Terminal): void {
  if (total > 0) terminal.tell(`${count(total, 'statement')}: ${query.words}\n`);
}

async function presentNothing(q: string, page: SearchPage, json: boolean, terminal: Terminal): Promise<void> {
  // What was typed is no question: the notices have said so.
  if (json || !page.query.understood) return;
  terminal.tell(`“${q}” — said nobody, so far.`);
  for (const { query, total } of page.suggestions) terminal.tell(`  Try: ${query} (${count(total, 'statement')})`);
  for (const { part, query, total } of page.removals) terminal.tell(`  Without ${part}: ${query} (${count(total, 'statement')})`);
  if (page.relaxed === null) return;
  terminal.tell(`\n${page.relaxed.reason}\n`);
  for (const hit of page.relaxed.items) await terminal.print(presentHit(hit, terminal));
}

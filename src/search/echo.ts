// The query said back in words: “statements by Ana Reyes containing the phrase “night ferry”, said in February 2022”.

import type { QueryEcho } from '../types.ts';
import type { Days } from './dates.ts';
import type { Filter, NameFilter } from './filters.ts';
import { NOTHING, type Node, type Query } from './query.ts';
import type { Word } from './words.ts';

/** What the archive knows of the names in a query. */
export type Naming = {
  /** As the archive writes it, for filters that name somebody; the typed value where it knows none. */
  readonly nameOf: (filter: NameFilter) => string;
  /** Whether somebody is called by this word, so that a search for it finds what they said. */
  readonly isName: (word: Word) => boolean;
};

/** Says what was understood, for people (`words`) and for programs (`filters`). */
export function presentQuery(query: Query, naming: Naming): QueryEcho {
  return {
    text: query.text,
    words: inWords(query.root, naming),
    understood: query.root !== NOTHING,
    notices: query.notices,
    filters: filtersOf(query.root, false),
  };
}

function inWords(root: Node | null, naming: Naming): string {
  if (root === null) return 'all statements';
  if (root === NOTHING) return 'nothing that can be searched for';
  const parts = root.kind === 'all' ? root.nodes : [root];
  return `statements ${sentence(parts, naming)}`;
}

/** The parts of an `all` in a fixed order: who, containing, about, where printed, when. */
function sentence(parts: readonly Node[], naming: Naming): string {
  const said: string[] = [];
  const loose: string[] = [];
  const dates: string[] = [];
  const who: string[] = [];
  for (const part of parts) {
    if (part.kind === 'filter' && isWho(part.filter)) who.push(presentFilter(part.filter, naming));
    else if (part.kind === 'filter' && isDate(part.filter)) dates.push(presentFilter(part.filter, naming));
    else if (isContent(part)) loose.push(content(part));
    else said.push(clause(part, naming));
  }
  const where = parts.some((part) => isContent(part) && hasName(part, naming)) ? ' in the words or the speaker’s name' : '';
  const containing = loose.length === 0 ? [] : [`containing ${list(few(loose), 'and')}${where}`];
  const before = [...who, ...containing, ...said].join(' ');
  const counted = parts.some((part) => part.kind === 'filter' && isSaidWhen(part.filter));
  const when = dates.join(' and ') + (counted ? ' (or, where no other date was found, published then)' : '');
  return dates.length === 0 ? before : before === '' ? when : `${before}, ${when}`;
}

/** More of these nobody reads: a heading of a pasted sentence must not be longer than the sentence. */
const MOST_CONTENTS = 6;

/** Each once, and of many the first. */
function few(contents: readonly string[]): readonly string[] {
  const once = contents.filter((one, at) => contents.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === at);
  const more = once.length - MOST_CONTENTS;
  return more > 1 ? [...once.slice(0, MOST_CONTENTS), `${more} more words`] : once;
}

function clause(node: Node, naming: Naming): string {
  if (node.kind === 'filter') return presentFilter(node.filter, naming);
  if (node.kind === 'not' && node.node.kind === 'filter' && node.node.filter.field === 'has')
    return presentFilter(node.node.filter, naming).replace(/^with/u, 'without');
  if (node.kind === 'not') return isContent(node.node) ? `without ${content(node.node)}` : `not ${clause(node.node, naming)}`;
  if (node.kind === 'any')
    return list(
      node.nodes.map((child) => (isContent(child) ? `containing ${content(child)}` : clause(child, naming))),
      'or',
    );
  if (node.kind === 'all') return `(${sentence(node.nodes, naming)})`;
  return `containing ${content(node)}`;
}

function isContent(node: Node): boolean {
  if (node.kind === 'word' || node.kind === 'prefix' || node.kind === 'phrase') return true;
  return (node.kind === 'any' || node.kind === 'all') && node.nodes.every(isContent);
}

/** Whether a loose word also finds somebody called so; a phrase finds words only. */
function hasName(node: Node, naming: Naming): boolean {
  if (node.kind === 'word') return naming.isName(node.word);
  return (node.kind === 'any' || node.kind === 'all') && node.nodes.some((child) => hasName(child, naming));
}

function content(node: Node): string {
  switch (node.kind) {
    case 'word':
      return `“${node.raw}”`;
    case 'prefix':
      return `words beginning with “${node.raw.replace(/\*+$/u, '')}”`;
    case 'phrase':
      return node.quoted ? `the phrase “${node.raw}”` : `“${node.raw}”`;
    case 'any':
      return `${node.nodes.length === 2 ? 'either ' : 'one of '}${list(node.nodes.map(content), 'or')}`;
    case 'all':
      return `(${list(node.nodes.map(content), 'and')})`;
    default:
      return '';
  }
}

function isWho(filter: Filter): boolean {
  return filter.field === 'speaker' || filter.field === 'type' || filter.field === 'kind';
}

function isDate(filter: Filter): boolean {
  return isSaidWhen(filter) || filter.field === 'published';
}

function isSaidWhen(filter: Filter): boolean {
  return filter.field === 'after' || filter.field === 'before' || filter.field === 'on';
}

function presentFilter(filter: Filter, naming: Naming): string {
  switch (filter.field) {
    case 'speaker':
      return filter.quoted ? `by ${naming.nameOf(filter)}` : `by anybody called “${filter.value}”`;
    case 'source':
      return filter.quoted ? `printed by ${naming.nameOf(filter)}` : `printed by a source called “${filter.value}”`;
    case 'about':
      return `about ${filter.quoted ? naming.nameOf(filter) : `“${filter.value}”`}, said by others`;
    case 'title':
      return `from articles with ${filter.quoted ? 'the phrase ' : ''}“${filter.value}” in the title`;
    case 'doc':
      return `from the article ${filter.value}`;
    case 'type':
      return `in ${list(filter.types, 'or')} speech`;
    case 'kind':
      return `by speakers of the kind ${list(filter.kinds, 'or')}`;
    case 'after':
      return `said from ${presentDay(filter.days.first)} on`;
    case 'before':
      return `said until ${presentDay(dayBefore(filter.days.last + 1))}`;
    case 'on':
      return `said ${presentDays(filter.days)}`;
    case 'published':
      return `published ${presentDays(filter.days)}`;
    case 'has':
      return `with ${list(
        filter.given.map((given) => GIVEN[given]),
        'and',
      )}`;
    case 'date':
      return `with a date that is ${list(
        filter.bases.map((basis) => BASES[basis]),
        'or',
      )}`;
    case 'confidence':
      return `with a confidence ${RELATIONS[filter.relation]} ${filter.bound}`;
  }
}

const GIVEN = { date: 'a date (a publication date counts)', source: 'a paper given', speaker: 'a speaker given' } as const;

const BASES = {
  stated: 'stated in the article',
  published: 'only that of publication',
  inferred: 'inferred from another in the article',
  unknown: 'not known',
} as const;

const RELATIONS = { '>': 'above', '>=': 'of at least', '<': 'below', '<=': 'of at most' } as const;

/** "in February 2022", "on 24 February 2022", "in 2022", "from … to …". */
function presentDays({ first, last }: Days): string {
  if (!Number.isFinite(first)) return `until ${presentDay(last)}`;
  if (!Number.isFinite(last)) return `from ${presentDay(first)} on`;
  if (first === last) return `on ${presentDay(first)}`;
  const year = Math.floor(first / 10_000);
  if (first % 10_000 === 101 && last === year * 10_000 + 1231) return `in ${year}`;
  const sameMonth = Math.floor(first / 100) === Math.floor(last / 100);
  if (sameMonth && first % 100 === 1 && last === dayBefore(monthAfter(first))) return `in ${presentMonth(first)}`;
  return `from ${presentDay(first)} to ${presentDay(last)}`;
}

function asDate(day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date;
}

/** Day numbers just past a month ("20220200") fall back on its real last day. */
function dayBefore(day: number): number {
  const date = asDate(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

function monthAfter(day: number): number {
  const date = asDate(day);
  date.setUTCMonth(date.getUTCMonth() + 1, 1);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + 1;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function presentDay(day: number): string {
  return DAY.format(asDate(day));
}

function presentMonth(day: number): string {
  return MONTH.format(asDate(day));
}

function list(parts: readonly string[], word: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

function filtersOf(node: Node | null, negated: boolean): QueryEcho['filters'] {
  if (node === null) return [];
  if (node.kind === 'filter') return [{ field: node.filter.field, value: node.filter.value, negated }];
  if (node.kind === 'not') return filtersOf(node.node, !negated);
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.flatMap((child) => filtersOf(child, negated));
  return [];
}

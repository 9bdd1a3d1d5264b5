// What to say where little was found and the query could be written otherwise: “ferry or bridge” as OR, “November 2024” as on:2024-11.

import { questionPart } from '../language/question-words.ts';
import { calendarNames } from '../text/calendar-names.ts';
import type { QueryNotice, Span } from '../types.ts';
import { parseDays } from './dates.ts';
import type { Node, Query } from './query.ts';
import { topOf } from './relax.ts';

/** Notices for a query that finds little; a pasted text means its words as they stand. */
export function adviceFor(query: Query): readonly QueryNotice[] {
  if (query.looksPasted) return [];
  return [...aboutOr(query), ...aboutDates(query), ...aboutDays(query)];
}

function aboutOr(query: Query): readonly QueryNotice[] {
  const nodes = topOf(query.root);
  const at = nodes.findIndex((node, index) => index > 0 && index < nodes.length - 1 && isOr(node));
  const or = nodes[at];
  if (or === undefined) return [];
  const suggestion = replaced(query, or.at, 'OR');
  return [{ code: 'or', message: '“or” was searched as a word. To find either, write it large: OR.', suggestion }];
}

function isOr(node: Node): boolean {
  return node.kind === 'word' && node.word.form === 'or';
}

/** Written as words, a date is looked for in what was said. */
function aboutDates(query: Query): readonly QueryNotice[] {
  for (const [pattern, read] of WRITTEN) {
    const found = pattern.exec(query.text);
    if (found === null) continue;
    const at = { start: found.index, end: found.index + found[0].length };
    const value = read(found.groups ?? {});
    if (parseDays(value) === null || !isPlain(query, at)) continue;
    const message = `“${found[0]}” was searched as words. What was said then is found by on:${value}.`;
    return [{ code: 'date-in-words', message, suggestion: replaced(query, at, `on:${value}`) }];
  }
  return [];
}

type Groups = Readonly<Record<string, string | undefined>>;

const MONTHS = calendarNames('month').map((names) => names.map((name) => name.toLowerCase()));

const MONTH = `(?<month>${MONTHS.flat().join('|')})\\.?`;

/** *6 November 2024*, *November 6, 2024* and *November 2024*; *2024-11*; *11/2024*. In which order 6/11/2024 stands nobody can know. */
const WRITTEN: readonly (readonly [RegExp, (groups: Groups) => string])[] = [
  [new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<day>\\d{1,2})\\s+)?${MONTH}\\s+(?<year>\\d{4})(?!\\d)`, 'iu'), fromName],
  [new RegExp(`(?<![\\p{L}\\p{N}])${MONTH}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})(?!\\d)`, 'iu'), fromName],
  [/(?<!\S)(?<year>\d{4})-(?<number>\d{2})(?:-(?<day>\d{2}))?(?!\S)/u, fromNumber],
  [/(?<!\S)(?<number>\d{1,2})[/.](?<year>\d{4})(?!\S)/u, fromNumber],
];

function fromName({ year = '', month = '', day }: Groups): string {
  return written(year, MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1, day);
}

function fromNumber({ year = '', number, day }: Groups): string {
  return written(year, Number(number), day);
}

function written(year: string, month: number, day: string | undefined): string {
  return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** Neither inside a phrase nor behind a field. */
function isPlain(query: Query, at: Span): boolean {
  const taken = topOf(query.root).filter((node) => node.at.start < at.end && node.at.end > at.start);
  return taken.every((node) => node.kind === 'word' || (node.kind === 'phrase' && !node.quoted));
}

function aboutDays(query: Query): readonly QueryNotice[] {
  return topOf(query.root).flatMap((node) => {
    if (node.kind !== 'word' || questionPart(node.word.form) !== 'day') return [];
    const message = `“${node.raw}” was searched as a word. A day is asked for as on:2024-11-06, a month as on:2024-11.`;
    return [{ code: 'day-in-words', message, suggestion: null }];
  });
}

function replaced(query: Query, at: Span, by: string): string {
  return query.text.slice(0, at.start) + by + query.text.slice(at.end);
}

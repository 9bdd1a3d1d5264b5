// What stands behind a field name: `after:2022-02`, `type:direct`, `speaker:"Ada Brandt"`, each read into a filter or a notice.

import { nearest } from '../text/near-miss.ts';
import type { QueryNotice, Span, SpeakerKind, StatementDate, StatementType } from '../types.ts';
import { type Days, parseDays } from './dates.ts';
import { findWords, type Word } from './words.ts';

export type NameField = 'speaker' | 'source' | 'about' | 'title';

/** Bare: the name holds the words. Quoted: the name (or an alias) is exactly this. */
export type NameFilter = {
  readonly field: NameField;
  readonly value: string;
  readonly quoted: boolean;
  readonly words: readonly Word[];
};

export type Filter =
  | NameFilter
  | { readonly field: 'doc'; readonly value: string }
  | { readonly field: 'type'; readonly value: string; readonly types: readonly StatementType[] }
  | { readonly field: 'kind'; readonly value: string; readonly kinds: readonly SpeakerKind[] }
  /** By when it was said: the statement's whole range must lie inside. Open ends are infinite. */
  | { readonly field: 'after' | 'before' | 'on'; readonly value: string; readonly days: Days }
  | { readonly field: 'published'; readonly value: string; readonly days: Days }
  /** How the date is known: the article says it, or only when it was published. */
  | { readonly field: 'date'; readonly value: string; readonly bases: readonly Basis[] }
  | { readonly field: 'has'; readonly value: string; readonly given: readonly Given[] }
  | { readonly field: 'confidence'; readonly value: string; readonly relation: Relation; readonly bound: number };

export type Basis = StatementDate['basis'];
/** What an article may leave out. */
export type Given = 'date' | 'source' | 'speaker';
export type Relation = '>' | '>=' | '<' | '<=';
export type FieldName = Filter['field'];

/** Where it stands, for suggestions that mend the whole query. */
type Place = { readonly query: string; readonly at: Span };
type Typed = { readonly value: string; readonly quoted: boolean };
type Read = { readonly filter: Filter | null; readonly notices: readonly QueryNotice[] };

const FIELDS: readonly FieldName[] = [
  'speaker',
  'source',
  'type',
  'after',
  'before',
  'on',
  'published',
  'date',
  'has',
  'doc',
  'about',
  'kind',
  'confidence',
  'title',
];
/** What people used to other databases write for a field of ours. */
const OTHERWISE_CALLED: ReadonlyMap<string, FieldName> = new Map(
  Object.entries({
    speaker: ['by', 'from', 'name', 'person', 'who'],
    source: ['newspaper', 'outlet', 'paper', 'publisher'],
    title: ['headline', 'intitle'],
    on: ['day', 'month', 'year'],
    after: ['since'],
    before: ['until'],
  } satisfies Partial<Record<FieldName, readonly string[]>>).flatMap(([field, names]) =>
    names.map((name) => [name, field as FieldName] as const),
  ),
);
const TYPES: readonly StatementType[] = ['direct', 'mixed', 'indirect'];
const BASES: readonly Basis[] = ['stated', 'published', 'inferred', 'unknown'];
const GIVEN: readonly Given[] = ['date', 'source', 'speaker'];
const KINDS: readonly SpeakerKind[] = ['person', 'organization', 'group', 'document', 'unnamed'];

export function isFieldName(name: string): name is FieldName {
  return FIELDS.some((field) => field === name);
}

/** Says that there is no such field, and which one may be meant. Its value is searched as words. */
export function unknownField(typed: string, { query, at }: Place): QueryNotice {
  const name = typed.toLowerCase();
  const near = OTHERWISE_CALLED.get(name) ?? nearest(name, FIELDS);
  const remedy = near === null ? `Fields are ${FIELDS.map((field) => `${field}:`).join(' ')}` : `Did you mean “${near}:”?`;
  return {
    code: 'unknown-field',
    message: `Unknown field “${typed}:”; what follows it was searched as words. ${remedy}`,
    suggestion: near === null ? null : replaced(query, at, `${near}:`),
  };
}

/** Reads the value of a known field. A bad value leaves the filter out and says so. */
export function parseFilter(field: FieldName, typed: Typed, place: Place): Read {
  if (typed.value === '') {
    return refused('empty-value', `“${field}:” has no value; it was left out. Write the value right behind the colon.`);
  }
  switch (field) {
    case 'speaker':
    case 'source':
    case 'about':
    case 'title': {
      const words = findWords(typed.value);
      if (words.length === 0) return bad(field, typed.value, 'it holds no word', null, place);
      return found({ field, value: typed.value, quoted: typed.quoted, words });
    }
    case 'doc':
      return found({ field, value: typed.value });
    case 'type':
      return chosen(typed.value, field, TYPES, place, (types) => ({ field, value: typed.value, types }));
    case 'kind':
      return chosen(typed.value, field, KINDS, place, (kinds) => ({ field, value: typed.value, kinds }));
    case 'has':
      return chosen(typed.value, field, GIVEN, place, (given) => ({ field, value: typed.value, given }));
    case 'date':
      // Other databases ask so for the day itself.
      if (parseRange(typed.value) !== null) return meantOn(typed.value, place);
      return chosen(typed.value, field, BASES, place, (bases) => ({ field, value: typed.value, bases }));
    case 'after':
    case 'before':
    case 'on':
    case 'published':
      return parseDates(field, typed.value, place);
    case 'confidence':
      return parseConfidence(typed.value, place);
  }
}

/** One of a few words, or several with a comma or a bar between. */
function chosen<T extends string>(
  value: string,
  field: FieldName,
  known: readonly T[],
  place: Place,
  make: (values: readonly T[]) => Filter,
): Read {
  const values: T[] = [];
  for (const part of value.toLowerCase().split(/[,|]/u)) {
    const match = known.find((one) => one === part);
    if (match === undefined) return bad(field, value, `it is one of ${known.join(', ')}`, nearest(part, known), place);
    values.push(match);
  }
  return found(make(values));
}

const DATE_HINT = 'a date is written 2022, 2022-02 or 2022-02-24';

/** `after:2022-02` begins on 1 February, `before:2022-02` ends on 31 January; `on:` and `published:` take ranges, `2022-01..2022-03`. */
function parseDates(field: 'after' | 'before' | 'on' | 'published', value: string, place: Place): Read {
  const days = field === 'on' || field === 'published' ? parseRange(value) : parseDays(value);
  if (days === null) return bad(field, value, DATE_HINT, mendedDate(value), place);
  if (days.first > days.last) return bad(field, value, 'it ends before it begins', value.split('..').reverse().join('..'), place);
  if (field === 'after') return found({ field, value, days: { first: days.first, last: Number.POSITIVE_INFINITY } });
  // The day before a first of the month needs no calendar: 20220200 lies after every day of January.
  if (field === 'before') return found({ field, value, days: { first: Number.NEGATIVE_INFINITY, last: days.first - 1 } });
  return found({ field, value, days });
}

/** `A`, `A..B`, `A..`, `..B`, `>=A`, `>A`, `<=B`, `<B`. */
function parseRange(value: string): Days | null {
  const compared = /^(>=?|<=?)(.+)$/u.exec(value);
  if (compared !== null) {
    const days = parseDays(compared[2] ?? '');
    if (days === null) return null;
    if (compared[1] === '>=') return { first: days.first, last: Number.POSITIVE_INFINITY };
    if (compared[1] === '>') return { first: days.last + 1, last: Number.POSITIVE_INFINITY };
    return { first: Number.NEGATIVE_INFINITY, last: compared[1] === '<=' ? days.last : days.first - 1 };
  }
  const [from = '', to, more] = value.split('..');
  if (to === undefined) return parseDays(from);
  if (more !== undefined || (from === '' && to === '')) return null;
  const first = from === '' ? Number.NEGATIVE_INFINITY : parseDays(from)?.first;
  const last = to === '' ? Number.POSITIVE_INFINITY : parseDays(to)?.last;
  return first === undefined || last === undefined ? null : { first, last };
}

/** "2022-2-4" and "2022/02/04" are clear enough to offer the right spelling. */
function mendedDate(value: string): string | null {
  const found = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u.exec(value);
  if (found === null) return null;
  const mended = [found[1], ...found.slice(2).flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-');
  return parseDays(mended) === null ? null : mended;
}

/** `>0.8`, `<=80%`, or `0.8` for at least that. */
function parseConfidence(value: string, place: Place): Read {
  const read = /^(>=?|<=?|)(\d+(?:\.\d+)?|\.\d+)(%?)$/u.exec(value);
  const bound = read === null ? Number.NaN : Number(read[2]) / (read[3] === '%' ? 100 : 1);
  if (read === null || !(bound <= 1))
    return bad('confidence', value, 'it is a number from 0 to 1, as in confidence:>0.8', null, place);
  const relation = read[1] === '>' || read[1] === '<' || read[1] === '<=' ? read[1] : '>=';
  return found({ field: 'confidence', value, relation, bound });
}

function found(filter: Filter): Read {
  return { filter, notices: [] };
}

function bad(field: FieldName, value: string, hint: string, near: string | null, place: Place): Read {
  const remedy = near === null ? '' : ` Did you mean “${field}:${near}”?`;
  const notice: QueryNotice = {
    code: 'bad-value',
    message: `“${field}:${value}” was left out: ${hint}.${remedy}`,
    suggestion: near === null ? null : replaced(place.query, place.at, `${field}:${near}`),
  };
  return { filter: null, notices: [notice] };
}

function meantOn(value: string, place: Place): Read {
  const message = `“date:${value}” was left out: it is one of ${BASES.join(', ')}. Did you mean “on:${value}”?`;
  return { filter: null, notices: [{ code: 'bad-value', message, suggestion: replaced(place.query, place.at, `on:${value}`) }] };
}

function refused(code: string, message: string): Read {
  return { filter: null, notices: [{ code, message, suggestion: null }] };
}

function replaced(query: string, at: Span, by: string): string {
  return query.slice(0, at.start) + by + query.slice(at.end);
}

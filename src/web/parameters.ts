// What stands behind the question mark, parsed once: `?q=no+deal&type=direct&sort=newest`.

import { z } from 'zod';
import { InputError } from '../errors.ts';
import { nearest } from '../text/near-miss.ts';
import type { FacetSelection, SearchRequest } from '../types.ts';
import type { SearchState } from './urls.ts';

/** One thing wrong with one parameter, as problem details carry it. */
export type ParameterProblem = { readonly parameter: string; readonly detail: string };

/** The caller asked in a way we cannot understand; names every parameter at fault. */
export class ParameterError extends InputError {
  readonly problems: readonly ParameterProblem[];

  constructor(problems: readonly ParameterProblem[]) {
    super(problems.map(({ detail }) => detail).join(' '), { code: 'E_PARAMETER' });
    this.problems = problems;
  }
}

/** The longest query taken: a pasted statement fits, a pasted article does not. */
const LONGEST_QUERY = 2000;

const words = z.string().max(LONGEST_QUERY).default('');
const repeated = <Value extends z.ZodType<string>>(value: Value) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(value).max(50));
const repeatable = repeated(z.string().max(300));
const cursor = z.string().min(1).max(2000).nullable().default(null);

/** `limit=20`: how many on one page. */
function limitOf(usual: number) {
  return z
    .string()
    .regex(/^\d{1,3}$/u, 'must be a whole number from 1 to 100')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 100, 'must be a whole number from 1 to 100')
    .default(usual);
}

/** As many statements as a page of 60 kB can show with its filters, style and scripts, long addresses included. */
const PAGE_LIMIT = 15;

const collapse = z
  .enum(['0', '1'], { error: 'must be 0 or 1' })
  .transform((value) => value === '1')
  .default(true);

export const noParameters = z.object({});
export const citeParameters = z.object({
  style: z.string().max(60).default('plain').meta({ description: 'A citation style, such as apa; plain without one.' }),
});
export const namedParameters = z.object({ q: words.meta({ description: 'A part of the name; empty lists all.' }) });

export const speakersParameters = z.object({
  q: words.meta({ description: 'A part of the name, or an office; empty lists all.' }),
  sort: z
    .enum(['name', 'statements'], { error: 'must be name or statements' })
    .default('name')
    .meta({ description: 'How the page shows them; `items` has most statements first in any case.' }),
});

export const documentsParameters = z.object({
  q: words.meta({ description: 'Words of the title; empty lists all.' }),
  source: z.string().max(300).nullable().default(null).meta({ description: 'Source id; - for articles that name none.' }),
  year: z
    .string()
    .regex(/^(?:\d{4}|-)$/u, 'must be a year, such as 2024, or -')
    .nullable()
    .default(null)
    .meta({ description: 'Year of publication; - for articles without a day.' }),
  found: z
    .enum(['some', 'none', 'foreign'], { error: 'must be some, none or foreign' })
    .nullable()
    .default(null)
    .meta({ description: 'some: with statements. none: without. foreign: not in English, and so not looked through.' }),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/u, 'must be a whole number from 1')
    .transform(Number)
    .default(1)
    .meta({ description: 'Fifty articles on each.' }),
});

export const searchParameters = z.object({
  q: words.meta({ description: 'The query, in the grammar of the search field; empty lists the newest.', example: '"no deal"' }),
  sort: z
    .enum(['relevance', 'newest', 'oldest', 'reported'], { error: 'must be relevance, newest, oldest or reported' })
    .nullable()
    .default(null)
    .meta({ description: 'Order of the results; relevance when there are words to match, else newest.' }),
  limit: limitOf(PAGE_LIMIT).meta({ description: 'Results on one page, 1 to 100.', example: '20' }),
  cursor: cursor.meta({ description: 'Where a page begins: the `next` of the page before.' }),
  collapse: collapse.meta({ description: '0 lists every report of the same words by itself.' }),
  speaker: repeatable.meta({ description: 'Speaker id; repeated means any of them.' }),
  source: repeatable.meta({ description: 'Publisher; repeated means any of them.' }),
  year: repeated(z.string().regex(/^\d{4}$/u, 'must be a year, such as 2024')).meta({
    description: 'Year of the statement; repeated means any of them.',
  }),
  type: repeated(z.enum(['direct', 'mixed', 'indirect'], { error: 'must be direct, mixed or indirect' })).meta({
    description: 'direct, mixed or indirect; repeated means any of them.',
  }),
  kind: repeated(
    z.enum(['person', 'organization', 'group', 'document', 'unnamed'], {
      error: 'must be person, organization, group, document or unnamed',
    }),
  ).meta({ description: 'Kind of speaker; repeated means any of them.' }),
  group: z
    .enum(['speaker'], { error: 'must be speaker' })
    .nullable()
    .default(null)
    .meta({ description: 'speaker: also answers who said it, how often, first and last.' }),
});

/** What a feed follows: the words and the filters; it is always newest first. */
export const searchFeedParameters = searchParameters.omit({ sort: true, limit: true, collapse: true, group: true });
export const feedParameters = z.object({ cursor });

export const speakerParameters = z.object({ cursor, limit: limitOf(PAGE_LIMIT) });

export const compareParameters = z.object({
  a: z.string().max(300).default('').meta({ description: 'Speaker id.' }),
  b: z.string().max(300).default('').meta({ description: 'Speaker id.' }),
  q: words.meta({ description: 'What both shall have spoken about; may be empty.' }),
});

/** The longest quotation checked, in characters: a column of a newspaper. */
export const LONGEST_QUOTATION = 20_000;

const quotation = z.string().max(LONGEST_QUOTATION);
const ofQuotation = { description: 'The quotation, as remembered or as it goes round.', example: 'We have not found the money' };

export const verifyParameters = z.object({
  text: quotation.default('').meta(ofQuotation),
  speaker: z.string().max(300).default('').meta({ description: 'Whom it is ascribed to; may be empty.' }),
});

/** The same of a program, which has no use for an empty form. */
export const quotationParameters = verifyParameters.extend({ text: quotation.min(1).meta(ofQuotation) });

export type SearchParameters = z.output<typeof searchParameters>;

/**
 * The parameters of one request, parsed. Pages ignore the ones they do not know, because shared links carry `utm_source` and the like;
 * programs are told, with the near miss.
 * @throws {ParameterError} E_PARAMETER
 */
export function parseParameters<T extends z.ZodRawShape>(
  schema: z.ZodObject<T>,
  query: Readonly<Record<string, unknown>>,
  { strict }: { readonly strict: boolean },
): z.output<z.ZodObject<T>> {
  const known = Object.keys(schema.shape);
  const unknown = strict ? Object.keys(query).filter((name) => !known.includes(name)) : [];
  // An empty field of a form says nothing.
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const problems = [
    ...unknown.map((name) => ({ parameter: name, detail: unknownParameter(name, known) })),
    ...(parsed.error?.issues ?? []).map((issue) => problemOf(issue, query)),
  ];
  if (problems.length > 0 || !parsed.success) throw new ParameterError(problems);
  return parsed.data;
}

export function stateOf(parameters: SearchParameters): SearchState {
  const { q, sort, collapse, group, cursor, limit } = parameters;
  return { q, sort, collapse, group, cursor, limit: limit === PAGE_LIMIT ? null : limit, facets: facetsOf(parameters) };
}

export function requestOf(parameters: SearchParameters): SearchRequest {
  const { q, sort, limit, cursor, collapse } = parameters;
  return { q, sort, limit, cursor, collapse, facets: facetsOf(parameters) };
}

function facetsOf({ speaker, source, year, type, kind }: SearchParameters): FacetSelection {
  return { speaker, source, year, type, kind };
}

function unknownParameter(name: string, known: readonly string[]): string {
  const near = meantBy(name, known);
  const hint = near === null ? `This address knows ${known.join(', ') || 'no parameters'}.` : `Did you mean "${near}"?`;
  return `Unknown parameter "${name}". ${hint}`;
}

function problemOf(issue: z.core.$ZodIssue, query: Readonly<Record<string, unknown>>): ParameterProblem {
  const parameter = String(issue.path[0] ?? '');
  const value = query[parameter];
  if (Array.isArray(value) && issue.code === 'invalid_type')
    return { parameter, detail: `"${parameter}" is given ${value.length} times; give it once.` };
  if (issue.code === 'too_big')
    return { parameter, detail: `"${parameter}" is too long; at most ${issue.maximum} characters are taken.` };
  if (issue.code === 'invalid_type' && value !== undefined)
    return { parameter, detail: `"${parameter}" must be a ${issue.expected}, not ${JSON.stringify(value).slice(0, 60)}.` };
  const complaint = issue.message;
  return { parameter, detail: `"${parameter}" ${complaint}${typeof value === 'string' ? `, not "${value.slice(0, 60)}"` : ''}.` };
}

/** The known name that begins alike (`query`, `q`) or is a slip or two away; null when none is near. */
export function meantBy(name: string, known: readonly string[]): string | null {
  return known.find((other) => other.startsWith(name) || name.startsWith(other)) ?? nearest(name, known);
}

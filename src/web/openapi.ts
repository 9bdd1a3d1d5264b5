// OpenAPI 3.1, made from the schemas that parse requests and hold answers; its examples are taken from this very archive, so they work.

import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ANSWERS, extractAnswer, problemSchema, suggestAnswer, verifyAnswer } from './answers.ts';
import type { House } from './page.ts';
import { articleShape } from './pages/extract.ts';
import type { AnyPage } from './pages.ts';
import { namedParameters, noParameters, searchParameters, verifyParameters } from './parameters.ts';
import { statusSchema } from './records.ts';
import { twinUrl } from './urls.ts';

export type OpenApi = ReturnType<typeof createDocument>;

/** Ids that exist in this archive, by the noun of their path; a noun the archive has nothing of is missing. */
export type ExampleIds = Readonly<Record<string, string>>;

export async function findExampleIds(house: House): Promise<ExampleIds> {
  const [page, [speaker], [source]] = await Promise.all([
    house.search({
      q: '',
      sort: 'newest',
      limit: 1,
      cursor: null,
      collapse: true,
      facets: { speaker: [], source: [], year: [], type: [], kind: [] },
    }),
    house.speakers(''),
    house.sources(''),
  ]);
  const [statement] = page.items;
  const found = { statements: statement?.id, documents: statement?.document.id, speakers: speaker?.id, sources: source?.id };
  return Object.fromEntries(Object.entries(found).flatMap(([noun, id]) => (id === undefined ? [] : [[noun, id]])));
}

export function describeApi(pages: readonly AnyPage[], examples: ExampleIds, version: string): OpenApi {
  const paths: ZodOpenApiPathsObject = {};
  for (const { path, summary, parameters } of pages) {
    paths[templateOf(path)] = {
      get: operation(summary, ANSWERS[path], parameters, path.includes(':id') ? pathParameter(path, examples) : null),
    };
  }
  paths['/suggest.json'] = {
    get: operation('What the search field offers while one types: speakers first, then words.', suggestAnswer, namedParameters),
  };
  paths['/status.json'] = {
    get: operation('What the archive holds; answers even while the index loads.', statusSchema, noParameters),
  };
  for (const [path, type, summary] of EXPORTS) paths[path] = { get: exportOperation(summary, type) };
  paths['/extract.json'] = {
    post: {
      summary: 'Who said what in one article; nothing is kept.',
      requestBody: { required: true, content: { 'application/json': { schema: articleShape } } },
      responses: responses(extractAnswer),
    },
  };
  paths['/verify.json'] = {
    ...paths['/verify.json'],
    post: {
      summary: 'The same for a quotation too long for an address.',
      requestBody: { required: true, content: { 'application/json': { schema: verifyParameters } } },
      responses: responses(verifyAnswer),
    },
  };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Quoth',
      version,
      description: 'Who said what, and when: statements in news articles with speaker, date and evidence.',
    },
    paths,
  });
}

const EXPORTS = [
  ['/search.jsonl', 'application/x-ndjson', 'A whole search as statement records, one a line, streamed.'],
  ['/search.csv', 'text/csv', 'A whole search as a table, streamed; cells a spreadsheet would run begin with an apostrophe.'],
  ['/search.bib', 'application/x-bibtex', 'A whole search for BibTeX, streamed.'],
  ['/search.ris', 'application/x-research-info-systems', 'A whole search for reference managers, streamed.'],
] as const;

function operation(
  summary: string,
  answer: z.ZodType | undefined,
  query: z.ZodObject,
  path: ZodOpenApiOperationObject | null = null,
): ZodOpenApiOperationObject {
  const queried = Object.keys(query.shape).length === 0 ? {} : { requestParams: { query } };
  return { summary, ...queried, ...path, responses: responses(answer) };
}

function exportOperation(summary: string, type: string): ZodOpenApiOperationObject {
  const content = { [type]: { schema: { type: 'string' as const } } };
  return {
    summary,
    requestParams: { query: searchParameters },
    responses: { '200': { description: 'The statements.', content }, ...PROBLEMS },
  };
}

/** The id in a path is a plain parameter with an example that exists. */
function pathParameter(path: string, examples: ExampleIds): ZodOpenApiOperationObject {
  const example = examples[path.split('/')[1] ?? ''];
  const parameter = {
    name: 'id',
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
    description: 'Percent-encoded.',
  };
  return { parameters: [example === undefined ? parameter : { ...parameter, example }], responses: {} };
}

function responses(answer: z.ZodType | undefined): NonNullable<ZodOpenApiOperationObject['responses']> {
  const content = answer === undefined ? {} : { content: { 'application/json': { schema: answer } } };
  return { '200': { description: 'The answer.', ...content }, ...PROBLEMS };
}

const PROBLEMS = {
  default: {
    description: 'Anything else, as problem details.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
};

/** `/statements/:id` → `/statements/{id}.json`. */
function templateOf(path: string): string {
  return twinUrl(path).replace(':id', '{id}');
}

// OpenAPI 3.1, made from the schemas that parse requests and hold answers; its examples are taken from this very archive, so they work.

import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { plainRequest } from '../engine/engine.ts';
import { ANSWERS, extractAnswer, problemSchema, suggestAnswer, verifyAnswer } from './answers.ts';
import type { House } from './page.ts';
import { articleShape } from './pages/extract.ts';
import { verify } from './pages/verify.ts';
import type { AnyPage } from './pages.ts';
import {
  citeParameters,
  feedParameters,
  namedParameters,
  noParameters,
  quotationParameters,
  searchFeedParameters,
  searchParameters,
} from './parameters.ts';
import { statusSchema } from './records.ts';
import { twinUrl } from './urls.ts';

export type OpenApi = ReturnType<typeof createDocument>;

/** Ids that exist in this archive, by the noun of their path; a noun the archive has nothing of is missing. */
export type ExampleIds = Readonly<Record<string, string>>;

export async function findExampleIds(house: House): Promise<ExampleIds> {
  const [page, [speaker], [source]] = await Promise.all([
    house.search(plainRequest('', { sort: 'newest', limit: 1 })),
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
  for (const address of FORMATS) paths[address.path] = { get: formatOperation(address, examples) };
  paths['/extract.json'] = {
    post: {
      summary: 'Who said what in one article; nothing is kept.',
      requestBody: { required: true, content: { 'application/json': { schema: articleShape } } },
      responses: responses(extractAnswer),
    },
  };
  paths['/verify.json'] = {
    get: operation(verify.summary, verifyAnswer, quotationParameters),
    post: {
      summary: 'The same for a quotation too long for an address.',
      requestBody: { required: true, content: { 'application/json': { schema: quotationParameters } } },
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

/** An address whose answer is not JSON of ours: a file, a feed, a citation. */
type FormatAddress = { readonly path: string; readonly type: string; readonly summary: string; readonly query: z.ZodObject };

const FILES = [
  ['jsonl', 'application/x-ndjson', 'as statement records, one a line, streamed.'],
  ['csv', 'text/csv', 'as a table, streamed; cells a spreadsheet would run begin with an apostrophe.'],
  ['bib', 'application/x-bibtex', 'for BibTeX, streamed.'],
  ['ris', 'application/x-research-info-systems', 'for reference managers, streamed.'],
] as const;
const FEEDS = [
  ['atom', 'application/atom+xml', 'as an Atom feed, newest first.'],
  ['feed.json', 'application/feed+json', 'as a JSON feed, newest first.'],
] as const;
const CITATIONS = [
  ['txt', 'text/plain', 'cited in the style asked for.', citeParameters],
  ['bib', 'application/x-bibtex', 'for BibTeX.', noParameters],
  ['ris', 'application/x-research-info-systems', 'for reference managers.', noParameters],
  ['csl.json', 'application/vnd.citationstyles.csl+json', 'as CSL-JSON.', noParameters],
  ['jsonld', 'application/ld+json', 'as a W3C Web Annotation.', noParameters],
] as const;

const FORMATS: readonly FormatAddress[] = [
  ...FILES.flatMap(([ending, type, how]) => [
    { path: `/search.${ending}`, type, summary: `A whole search ${how}`, query: searchParameters },
    { path: `/speakers/{id}.${ending}`, type, summary: `All statements of a speaker ${how}`, query: noParameters },
  ]),
  ...FEEDS.flatMap(([ending, type, how]) => [
    { path: `/search.${ending}`, type, summary: `A search ${how}`, query: searchFeedParameters },
    { path: `/speakers/{id}.${ending}`, type, summary: `What a speaker says ${how}`, query: feedParameters },
    { path: `/sources/{id}.${ending}`, type, summary: `What a newspaper reports ${how}`, query: feedParameters },
  ]),
  ...CITATIONS.map(([ending, type, how, query]) => ({
    ...{ path: `/statements/{id}.${ending}`, type, summary: `A statement ${how}`, query },
  })),
];

function operation(
  summary: string,
  answer: z.ZodType | undefined,
  query: z.ZodObject,
  path: ZodOpenApiOperationObject | null = null,
): ZodOpenApiOperationObject {
  const queried = Object.keys(query.shape).length === 0 ? {} : { requestParams: { query } };
  return { summary, ...queried, ...path, responses: responses(answer) };
}

function formatOperation({ path, type, summary, query }: FormatAddress, examples: ExampleIds): ZodOpenApiOperationObject {
  const content = { [type]: { schema: { type: 'string' as const } } };
  return {
    ...operation(summary, undefined, query, path.includes('{id}') ? pathParameter(path, examples) : null),
    responses: { '200': { description: 'The file.', content }, ...PROBLEMS },
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

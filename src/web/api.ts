// The API described: `/openapi.json` for programs, `/api` for people.

import type { Express } from 'express';
import { describeApi, findExampleIds, type OpenApi } from './openapi.ts';
import type { AnyPage } from './pages.ts';
import { type Door, isFresh, renderPage } from './respond.ts';

/** The version of the address book and of the shapes, not of the program: changes only when something is taken away. */
const API_VERSION = '1.0';

export function answerApi(app: Express, door: Door, pages: readonly AnyPage[]): void {
  const describe = async () => describeApi(pages, await findExampleIds(door.house), API_VERSION);

  app.get('/openapi.json', async (request, response) => {
    if (await isFresh(door, request, response)) return void response.status(304).end();
    response.json(await describe());
  });

  app.get('/api', async (request, response) => {
    response.set('Cache-Control', 'no-cache');
    const heading = { title: 'The API', description: 'Every page of Quoth as JSON: addresses, parameters, conventions.' };
    const api = await describe();
    renderPage(door, request, response, { view: 'api', facts: { calls: callsOf(api), fields: fieldsOf(api) }, heading });
  });
  app.get('/api.json', (_request, response) => response.redirect(301, '/openapi.json'));
}

/** One thing one can ask, as the page lists it. */
export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
  /** An address that answers. */
  readonly example: string | null;
};

function callsOf({ paths = {} }: OpenApi): readonly Call[] {
  return Object.entries(paths).flatMap(([path, item]) => [
    ...callOf('GET', path, item?.get),
    // What may also be sent is a call of its own: `POST /verify.json`.
    ...callOf('POST', path, item?.post),
  ]);
}

type Operation = NonNullable<NonNullable<OpenApi['paths']>[string]>['get'];

function callOf(method: Call['method'], path: string, operation: Operation): readonly Call[] {
  if (operation === undefined) return [];
  const parameters = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : []));
  const id = parameters.find(({ in: place }) => place === 'path');
  const hasExample = method === 'GET' && (id === undefined || id.example !== undefined);
  const example = hasExample ? path.replace('{id}', encodeURIComponent(String(id?.example))) : null;
  const listed = parameters.map(({ name, description = '', required = false }) => ({ name: name ?? '', description, required }));
  return [{ method, path, summary: operation.summary ?? '', parameters: listed, example }];
}

/** The fields of the statement record with what they mean. */
function fieldsOf({ components }: OpenApi): readonly { readonly name: string; readonly meaning: string }[] {
  const statement = components?.schemas?.Statement;
  if (typeof statement !== 'object' || !('properties' in statement)) return [];
  return Object.entries(statement.properties ?? {}).map(([name, schema]) => ({
    name,
    meaning: typeof schema === 'object' && 'description' in schema ? (schema.description ?? '') : '',
  }));
}

// Where it was printed: newspapers and agencies, and one of them with its articles.

import { nearest } from '../../text/near-miss.ts';
import type { SourceEntry, SourceProfile } from '../../types.ts';
import { feedsOf } from '../follow.ts';
import { facts, nullWhenMissing, type Page } from '../page.ts';
import { namedParameters, noParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { sourcePath } from '../urls.ts';

export type SourcesFacts = {
  readonly query: string;
  readonly total: number;
  /** Most statements first. */
  readonly items: readonly SourceEntry[];
  /** The articles that name no source, so that the counts add up; null where there are none, and where a name is asked for. */
  readonly sourceless: SourceEntry | null;
};

export const sources: Page<typeof namedParameters.shape, SourcesFacts> = {
  path: '/sources',
  view: 'sources',
  summary: 'Newspapers and agencies whose name holds the words, most statements first.',
  parameters: namedParameters,
  async load(house, { q }) {
    const items = await house.sources(q);
    return facts({ query: q, total: items.length, items, sourceless: q === '' ? await house.sourceless() : null });
  },
  heading: ({ query }) => ({ title: query === '' ? 'Sources' : `Sources: ${query}`, unlisted: query !== '' }),
};

export type SourceFacts = { readonly source: SourceProfile };

export const source: Page<typeof noParameters.shape, SourceFacts> = {
  path: '/sources/:id',
  view: 'source',
  summary: 'One newspaper: whom it quotes, and its articles, newest first.',
  parameters: noParameters,
  async load(house, { id }) {
    const source = await house.source(id).catch(nullWhenMissing);
    if (source !== null) return facts({ source });
    const all = await house.sources('');
    const ids = all.map((one) => one.id);
    const near = nearest(id, ids);
    const words = id.toLowerCase().replaceAll('-', ' ');
    const meant = all.filter((one) => one.id === near || one.name.toLowerCase().includes(words)).slice(0, 5);
    return {
      kind: 'missing',
      code: 'E_NO_SOURCE',
      detail: `There is no source "${id}" in the archive.`,
      near: meant.map(({ id: one, name }) => ({ label: name, url: sourcePath(one) })),
    };
  },
  heading: ({ source: { id, name, statements } }) => ({
    canonical: sourcePath(id),
    alternates: feedsOf(name, sourcePath(id)),
    title: name,
    description: `${say.presentCount(statements, 'statement')} reported by ${name}.`,
  }),
};

// All the articles that are in, newest first: whether everything is, and in which of them nothing was found.

import type { DocumentEntry, DocumentFacet, DocumentsPage } from '../../types.ts';
import { facts, type Page } from '../page.ts';
import { documentsParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { type ArticlesState, articlesUrl } from '../urls.ts';

/** A value to choose, with the address that chooses it, or lets it go. */
export type Choice = DocumentsPage['facets'][DocumentFacet][number] & { readonly selected: boolean; readonly url: string };

export type DocumentsFacts = {
  readonly query: string;
  readonly total: number;
  readonly items: readonly DocumentEntry[];
  readonly facets: { readonly [facet in DocumentFacet]: readonly Choice[] };
  readonly page: number;
  readonly pages: number;
};

/** More than a screen, less than anybody scrolls through. */
const ON_PAGE = 50;

export const documents: Page<typeof documentsParameters.shape, DocumentsFacts> = {
  path: '/documents',
  view: 'documents',
  summary: 'The articles that are in, newest first, by words of the title, source, year and what was found in them.',
  parameters: documentsParameters,
  async load(house, { q, source, year, found, page }) {
    const state: ArticlesState = { q, chosen: { source, year, found }, page };
    const { total, items, facets } = await house.listDocuments({
      q,
      chosen: state.chosen,
      limit: ON_PAGE,
      offset: (page - 1) * ON_PAGE,
    });
    const linked = (facet: DocumentFacet): readonly Choice[] =>
      facets[facet].map((choice) => {
        const selected = state.chosen[facet] === choice.value;
        const chosen = { ...state.chosen, [facet]: selected ? null : choice.value };
        return { ...choice, selected, url: articlesUrl({ ...state, chosen, page: 1 }) };
      });
    const values = { source: linked('source'), year: linked('year'), found: linked('found') };
    return facts({ query: q, total, items, facets: values, page, pages: Math.max(1, Math.ceil(total / ON_PAGE)) });
  },
  heading: ({ query, facets, page }) => ({
    title: query === '' ? 'Articles' : `Articles: ${query}`,
    unlisted: query !== '' || page > 1 || chosenOf(facets).length > 0,
  }),
  neighbours({ page, pages }, { q, source, year, found }) {
    const at = (number: number) => articlesUrl({ q, chosen: { source, year, found }, page: number });
    return { first: at(1), previous: page > 1 ? at(Math.min(page - 1, pages)) : null, next: page < pages ? at(page + 1) : null };
  },
};

/** What the list is narrowed down to, in the order of the page. */
export function chosenOf(facets: DocumentsFacts['facets']): readonly (Choice & { readonly facet: DocumentFacet })[] {
  return FACETS.flatMap((facet) => facets[facet].filter(({ selected }) => selected).map((choice) => ({ facet, ...choice })));
}

/** What there is to choose: a facet of one value tells nothing, unless it is chosen. */
export function choicesIn(
  facets: DocumentsFacts['facets'],
): readonly { readonly facet: DocumentFacet; readonly title: string; readonly values: readonly Choice[] }[] {
  return FACETS.map((facet) => ({ facet, title: say.presentDocumentFacet(facet), values: facets[facet] })).filter(
    ({ values }) => values.length > 1 || values.some(({ selected }) => selected),
  );
}

const FACETS: readonly DocumentFacet[] = ['found', 'year', 'source'];

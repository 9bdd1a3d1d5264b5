// The front door: one table of pages. Each also answers as JSON, at its path + `.json`, with the facts it shows.

import type { z } from 'zod';
import type { Heading, House, Loaded, Neighbours, Page } from './page.ts';
import { about } from './pages/about.ts';
import { compare } from './pages/compare.ts';
import { document, type PublicText } from './pages/document.ts';
import { documents } from './pages/documents.ts';
import { home } from './pages/home.ts';
import { results } from './pages/results.ts';
import { source, sources } from './pages/sources.ts';
import { speaker } from './pages/speaker.ts';
import { speakers } from './pages/speakers.ts';
import { statement } from './pages/statement.ts';
import { verify } from './pages/verify.ts';
import { parseParameters } from './parameters.ts';

/** A page with the types of its facts sealed inside: parameters go in, facts and their heading come out. */
export type AnyPage = {
  readonly path: string;
  readonly view: string;
  readonly summary: string;
  readonly parameters: z.ZodObject;
  answer(house: House, asked: Asked): Promise<Exclude<Loaded<never>, { kind: 'facts' }> | Answer>;
};

export type Asked = { readonly id: string; readonly query: Readonly<Record<string, unknown>>; readonly strict: boolean };

export type Answer = {
  readonly kind: 'facts';
  readonly facts: object;
  readonly heading: Heading;
  readonly neighbours: Neighbours | null;
};

export function pagesWith({
  scores,
  publicText,
}: {
  readonly scores: string | null;
  readonly publicText: PublicText;
}): readonly AnyPage[] {
  return [
    seal(home),
    seal(results),
    seal(statement),
    seal(speakers),
    seal(speaker),
    seal(documents),
    seal(document(publicText)),
    seal(sources),
    seal(source),
    seal(compare),
    seal(verify),
    seal(about(scores)),
  ];
}

function seal<Shape extends z.ZodRawShape, Facts extends object>(page: Page<Shape, Facts>): AnyPage {
  const { path, view, summary, parameters } = page;
  return {
    path,
    view,
    summary,
    parameters,
    async answer(house, { id, query, strict }) {
      const parsed = { ...parseParameters(parameters, query, { strict }), id };
      const loaded = await page.load(house, parsed);
      if (loaded.kind !== 'facts') return loaded;
      return { ...loaded, heading: page.heading(loaded.facts), neighbours: page.neighbours?.(loaded.facts, parsed) ?? null };
    },
  };
}

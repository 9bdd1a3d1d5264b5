// What a page is: an address, the facts it loads, and the template that shows them. The same facts leave as JSON, so the two cannot drift.

import type { z } from 'zod';
import type { Engine } from '../engine/engine.ts';
import { NotFoundError } from '../errors.ts';
import type { ArchiveStatus } from '../types.ts';

/** All that pages may ask. */
export type House = Engine;

/** What visitors learn of the archive: all but where it lies on this machine. */
export type Holdings = Omit<ArchiveStatus, 'path'>;

export async function holdingsOf(house: House): Promise<Holdings> {
  const { path: _, ...holdings } = await house.status();
  return holdings;
}

/** Where to go instead. */
export type Way = { readonly label: string; readonly url: string };

/** Instead of facts: the thing has moved, stood here once and is gone, or is not here; then `near` are those that may be meant. */
export type Detour =
  | { readonly kind: 'redirect'; readonly to: string; readonly permanent: boolean }
  | { readonly kind: 'gone'; readonly detail: string; readonly instead: Way }
  | { readonly kind: 'missing'; readonly detail: string; readonly code: string; readonly near: readonly Way[] };

export type Loaded<Facts> = { readonly kind: 'facts'; readonly facts: Facts } | Detour;

/** What the frame around a page needs to know of it. */
export type Heading = {
  readonly title: string;
  /** What the search field in the header holds. */
  readonly q?: string;
  /** Whether search engines shall leave it alone: filtered and later pages. */
  readonly unlisted?: boolean;
  /** One sentence for those who see only a link to the page. */
  readonly description?: string;
  /** The one address under which search engines shall keep the page, from the root. */
  readonly canonical?: string;
  /** The same in other formats, and its feeds: what browsers and feed readers look for in the head. */
  readonly alternates?: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** What schema.org says of the page, written into its head as JSON-LD. */
  readonly schemaOrg?: Readonly<Record<string, unknown>> | null;
};

/** For what is asked for by its id: not there is no failure yet. */
export function nullWhenMissing(error: unknown): null {
  if (error instanceof NotFoundError) return null;
  throw error;
}

export type Page<Shape extends z.ZodRawShape, Facts> = {
  /** As Express reads it: `/statements/:id`. */
  readonly path: string;
  /** The template in views/. */
  readonly view: string;
  /** What one learns here, for the page about the API. */
  readonly summary: string;
  readonly parameters: z.ZodObject<Shape>;
  load(house: House, parameters: z.output<z.ZodObject<Shape>> & { readonly id: string }): Promise<Loaded<Facts>>;
  heading(facts: Facts): Heading;
  /** Other pages of the same list, for the Link header. */
  neighbours?(facts: Facts, parameters: z.output<z.ZodObject<Shape>> & { readonly id: string }): Neighbours;
};

/** Root-relative addresses of the pages around this one, null where there is none. */
export type Neighbours = { readonly first: string | null; readonly previous: string | null; readonly next: string | null };

export function facts<Facts>(loaded: Facts): Loaded<Facts> {
  return { kind: 'facts', facts: loaded };
}

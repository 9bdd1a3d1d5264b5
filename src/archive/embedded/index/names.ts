// Who a typed name is: the full name for the echo, a near miss for one nobody bears, a word of warning for one that two people bear.

import type { Naming } from '../../../search/echo.ts';
import type { NameField, NameFilter } from '../../../search/filters.ts';
import type { Node, Query } from '../../../search/query.ts';
import { nearest } from '../../../text/near-miss.ts';
import type { FacetSelection, QueryNotice, Span } from '../../../types.ts';
import { NOT_GIVEN } from './facets.ts';
import { namedBy, speakersNamed } from './filters.ts';
import type { Lookup } from './lookup.ts';
import { type Named, nameForm } from './named.ts';

/** Names as the archive writes them: `speaker:"reyes"` is Ana Reyes where only one is called so. */
export function namingOf(lookup: Lookup): Naming {
  const { names, sets } = lookup.columns;
  return {
    nameOf(filter) {
      const named = membersOf(lookup, filter);
      const [only] = named;
      return named.length === 1 && only !== undefined ? only.name : `“${filter.value}”`;
    },
    isName: ({ term }) => [...(names.byWord.get(term) ?? [])].some((speaker) => sets.statementsBy(speaker) > 0),
  };
}

/** What to say about the names in a query, in the order of their places. */
export function nameNotices(lookup: Lookup, query: Query): readonly QueryNotice[] {
  const notices: QueryNotice[] = [];
  for (const { filter, at } of nameFilters(query.root)) {
    const named = membersOf(lookup, filter);
    if (named.length === 0) notices.push(unknownName(lookup, query.text, filter, at));
    else if (named.length > 1 && filter.quoted) notices.push(sharedName(filter, named));
  }
  return notices;
}

/** Whoever was chosen at the side, or in an address, and is not here. */
export function facetNotices({ columns }: Lookup, { speaker, source }: FacetSelection): readonly QueryNotice[] {
  return [
    ...speaker
      .filter((id) => columns.names.withId(id) === undefined)
      .map((id) => unknownChoice('speaker', id, columns.names.list)),
    ...source
      .filter((id) => id !== NOT_GIVEN && columns.sourceCalled(id) === undefined)
      .map((id) => unknownChoice('source', id, columns.sources)),
  ];
}

function unknownChoice(what: 'speaker' | 'source', id: string, list: readonly Named[]): QueryNotice {
  const near = nearest(
    id,
    list.map((one) => one.id),
  );
  const message = `There is no ${what} “${id}” in the archive, so nothing is found under it.${near === null ? '' : ` Did you mean ${near}?`}`;
  return { code: `unknown-${what}`, message, suggestion: null };
}

function unknownName(lookup: Lookup, text: string, filter: NameFilter, at: Span): QueryNotice {
  const near = nearName(listOf(lookup, filter.field), filter);
  const what = filter.field === 'source' ? 'source' : 'speaker';
  const mended = near === null ? null : `${filter.field}:${filter.quoted ? `"${near}"` : near}`;
  return {
    code: 'unknown-name',
    message: `No ${what} in the archive is called “${filter.value}”.${mended === null ? '' : ` Did you mean ${mended}?`}`,
    suggestion: mended === null ? null : text.slice(0, at.start) + mended + text.slice(at.end),
  };
}

function sharedName(filter: NameFilter, named: readonly Named[]): QueryNotice {
  const names = named.slice(0, 5).map((one) => one.name);
  return {
    code: 'shared-name',
    message: `“${filter.value}” is the name of ${named.length} in the archive: ${names.join(', ')}${named.length > 5 ? ', …' : ''}.`,
    suggestion: null,
  };
}

/** The nearest whole name for a quoted one, the nearest word of a name for a bare one. */
function nearName(list: readonly Named[], filter: NameFilter): string | null {
  if (filter.quoted) {
    const near = nearest(
      nameForm(filter.value),
      list.flatMap((named) => [...named.forms]),
    );
    return near === null ? null : (list.find((named) => named.forms.has(near))?.name ?? null);
  }
  const words = new Set(list.flatMap((named) => [...named.forms].flatMap((form) => form.trim().split(' '))));
  return nearest(filter.words.map((word) => word.term).join(' '), [...words]);
}

function membersOf(lookup: Lookup, filter: NameFilter): readonly Named[] {
  const list = listOf(lookup, filter.field);
  const named = filter.field === 'source' ? namedBy(list, filter) : speakersNamed(lookup.columns, filter);
  return [...named].flatMap((index) => list[index] ?? []);
}

function listOf(lookup: Lookup, field: NameField): readonly Named[] {
  return field === 'source' ? lookup.columns.sources : lookup.columns.names.list;
}

function nameFilters(node: Node | null): readonly { readonly filter: NameFilter; readonly at: Span }[] {
  if (node === null) return [];
  if (node.kind === 'filter') {
    const { filter } = node;
    return filter.field === 'speaker' || filter.field === 'source' ? [{ filter, at: node.at }] : [];
  }
  if (node.kind === 'not') return nameFilters(node.node);
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(nameFilters) : [];
}

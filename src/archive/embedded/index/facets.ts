// The values at the side of the results, with counts that a click keeps: a value counts the hits that have it under all other facets.

import { inCodeOrder } from '../../../text/code-order.ts';
import type { FacetName, FacetSelection, FacetValue } from '../../../types.ts';
import type { Steps } from '../turns.ts';
import { type Columns, KINDS, NONE, TYPES } from './columns.ts';
import { firstOf } from './first.ts';
import type { Lookup } from './lookup.ts';
import type { Slots } from './matchers.ts';

export const FACETS: readonly FacetName[] = ['speaker', 'source', 'year', 'type', 'kind'];

/** The source of articles that do not give one; no id of a source, which has letters or digits. */
export const NOT_GIVEN = '-';

/** Values shown of one facet; chosen ones always are. A list longer than this is read by nobody. */
const MOST_VALUES = 50;

export type Faceted = {
  /** The hits under all choices. */
  readonly hits: Slots;
  readonly facets: { readonly [name in FacetName]: readonly FacetValue[] };
};

/** One facet as a column of codes; which values a code stands for (a set of speakers for each of them), and how a value is shown. */
type Dimension = {
  readonly codes: { readonly [slot: number]: number };
  /** Codes are 0 … size - 1, or NONE. */
  readonly size: number;
  /** Values by code; null where a code is its value. */
  readonly valuesOf: readonly (readonly number[])[] | null;
  readonly values: number;
  readonly present: (value: number) => string;
  /** The code of hits that have none: NONE, or one of its own where they can be asked for. */
  readonly without: number;
};

/** A hit that fails one facet only counts in that facet, one that fails two counts nowhere. Loops over columns: 100,000 hits take 5 ms. */
export function* facet(lookup: Lookup, found: Slots, selection: FacetSelection): Steps<Faceted> {
  const dimensions = dimensionsOf(lookup.columns);
  const { failures, failed } = failuresOf(dimensions, found, selection);
  const hits = failures === null ? found : found.filter((_, at) => failures[at] === 0);
  function* listed(name: FacetName, index: number): Steps<readonly FacetValue[]> {
    const { codes, size, without } = dimensions[name];
    const counts = new Uint32Array(size);
    for (let at = 0; at < found.length; at++) {
      const counted = failures === null || failures[at] === 0 || (failures[at] === 1 && failed[at] === index);
      const given = counted ? (codes[found[at] ?? NONE] ?? NONE) : NONE;
      const code = given === NONE && counted ? without : given;
      if (code !== NONE) counts[code] = (counts[code] ?? 0) + 1;
    }
    yield* lookup.time.rest();
    return yield* presentValues(lookup, { name, counts, dimension: dimensions[name], selected: selection[name] });
  }
  return {
    hits,
    facets: {
      speaker: yield* listed('speaker', 0),
      source: yield* listed('source', 1),
      year: yield* listed('year', 2),
      type: yield* listed('type', 3),
      kind: yield* listed('kind', 4),
    },
  };
}

/** The hits under all choices, without counting. */
export function hitsUnder(lookup: Lookup, found: Slots, selection: FacetSelection): Slots {
  const { failures } = failuresOf(dimensionsOf(lookup.columns), found, selection);
  return failures === null ? found : found.filter((_, at) => failures[at] === 0);
}

type Dimensions = { readonly [name in FacetName]: Dimension };

/** For each hit, how many facets it fails and which of them last; null where nothing is chosen. */
function failuresOf(
  dimensions: Dimensions,
  found: Slots,
  selection: FacetSelection,
): { readonly failures: Uint8Array | null; readonly failed: Uint8Array } {
  const failed = new Uint8Array(found.length);
  let failures: Uint8Array | null = null;
  for (const [index, name] of FACETS.entries()) {
    if (selection[name].length === 0) continue;
    failures ??= new Uint8Array(found.length);
    const { codes, size, valuesOf, present, without } = dimensions[name];
    const chosen = new Set(selection[name]);
    // Each code is judged once, when it is first met: 1 passes, 2 fails.
    const verdicts = new Uint8Array(size);
    for (let at = 0; at < found.length; at++) {
      const given = codes[found[at] ?? NONE] ?? NONE;
      const code = given === NONE ? without : given;
      if (code !== NONE && verdicts[code] === 0) {
        verdicts[code] = (valuesOf?.[code] ?? [code]).some((value) => chosen.has(present(value))) ? 1 : 2;
      }
      if (code !== NONE && verdicts[code] === 1) continue;
      failures[at] = (failures[at] ?? 0) + 1;
      failed[at] = index;
    }
  }
  return { failures, failed };
}

function dimensionsOf(columns: Columns): Dimensions {
  const plain = { valuesOf: null, without: NONE };
  const { sources } = columns;
  return {
    speaker: {
      codes: columns.speakerSet,
      size: columns.sets.list.length,
      valuesOf: columns.sets.list,
      values: columns.names.list.length,
      present: (speaker) => columns.names.list[speaker]?.id ?? '',
      without: NONE,
    },
    source: {
      ...plain,
      codes: columns.source,
      size: sources.length + 1,
      values: sources.length + 1,
      present: (source) => sources[source]?.id ?? NOT_GIVEN,
      without: sources.length,
    },
    // Year 0 stands for no year.
    year: {
      codes: columns.year,
      size: 10_000,
      valuesOf: YEARS,
      values: 10_000,
      present: (year) => String(year).padStart(4, '0'),
      without: NONE,
    },
    type: { ...plain, codes: columns.type, size: TYPES.length, values: TYPES.length, present: (type) => TYPES[type] ?? '' },
    kind: { ...plain, codes: columns.kind, size: KINDS.length, values: KINDS.length, present: (kind) => KINDS[kind] ?? '' },
  };
}

const YEARS: readonly (readonly number[])[] = Array.from({ length: 10_000 }, (_, year) => (year === 0 ? [] : [year]));

type Counted = {
  readonly name: FacetName;
  readonly counts: Uint32Array;
  readonly dimension: Dimension;
  readonly selected: readonly string[];
};

function* presentValues({ columns, time }: Lookup, { name, counts, dimension, selected }: Counted): Steps<readonly FacetValue[]> {
  const { valuesOf, values, present } = dimension;
  const hits = valuesOf === null ? counts : new Uint32Array(values);
  if (valuesOf !== null) {
    for (let code = 0; code < counts.length; code++) {
      const count = counts[code] ?? 0;
      if (count > 0) for (const value of valuesOf[code] ?? []) hits[value] = (hits[value] ?? 0) + count;
    }
  }
  const found: number[] = [];
  for (let value = 0; value < hits.length; value++) if (hits[value] !== 0) found.push(value);
  const byCount = (a: number, b: number): number => (hits[b] ?? 0) - (hits[a] ?? 0) || inCodeOrder(present(a), present(b));
  const chosen = new Set(selected);
  const first = yield* firstOf(found, MOST_VALUES, name === 'year' ? (a, b) => b - a : byCount, time);
  const listed = new Set(first.map(present));
  // A chosen value stays, without hits too, or nobody could take the choice back.
  const others = chosen.size === 0 ? [] : found.filter((value) => chosen.has(present(value)) && !listed.has(present(value)));
  const rows = [...first, ...others].map((value) => [present(value), hits[value] ?? 0] as const);
  const missing = selected.filter((value) => rows.every(([known]) => known !== value)).map((value) => [value, 0] as const);
  return [...rows, ...missing].map(([value, count]) => ({
    value,
    label: labelOf(name, value, columns),
    count,
    selected: chosen.has(value),
  }));
}

/** How a value is shown; an unknown one as it is, what is not given as nothing. */
export function labelOf(name: FacetName, value: string, columns: Columns): string {
  if (name === 'speaker') return columns.names.list[columns.names.withId(value) ?? NONE]?.name ?? value;
  if (name !== 'source') return value;
  return value === NOT_GIVEN ? '' : (columns.sourceCalled(value)?.name ?? value);
}

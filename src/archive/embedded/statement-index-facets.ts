// The values at the side of the results, with counts that a click keeps: a value counts the hits that have it under all other facets.

import type { FacetName, FacetSelection, FacetValue } from '../../types.ts';
import { type Columns, KINDS, NONE, TYPES } from './statement-index-columns.ts';
import type { Lookup } from './statement-index-lookup.ts';
import type { Slots } from './statement-index-matchers.ts';

export const FACETS: readonly FacetName[] = ['speaker', 'source', 'year', 'type', 'kind'];

/** Values shown of one facet; chosen ones always are. A list longer than this is read by nobody. */
const MOST_VALUES = 50;

export type Faceted = {
  /** The hits under all choices. */
  readonly hits: Slots;
  readonly facets: { readonly [name in FacetName]: readonly FacetValue[] };
};

/** One column of a facet: the values of a statement as numbers, and what the numbers mean. */
type Dimension = {
  readonly valuesAt: (slot: number) => readonly number[];
  readonly present: (value: number) => { readonly value: string; readonly label: string };
};

/** Counts in one pass: a hit that fails one facet only counts in that facet, one that fails two counts nowhere. */
export function facet(lookup: Lookup, found: Slots, selection: FacetSelection): Faceted {
  const dimensions = dimensionsOf(lookup.columns);
  const chosen = FACETS.map((name) => (selection[name].length === 0 ? null : new Set(selection[name])));
  const counts = FACETS.map(() => new Map<number, number>());
  const passes = FACETS.map((name, at) => passTest(dimensions[name], chosen[at] ?? null));
  const hits: number[] = [];
  for (const slot of found) {
    let failed = NONE;
    let failures = 0;
    for (let at = 0; at < FACETS.length && failures < 2; at++) {
      if (passes[at]?.(slot) === false) {
        failed = at;
        failures++;
      }
    }
    if (failures === 0) {
      hits.push(slot);
      for (const [at, name] of FACETS.entries()) count(counts[at], dimensions[name].valuesAt(slot));
    } else if (failures === 1) {
      const name = FACETS[failed];
      if (name !== undefined) count(counts[failed], dimensions[name].valuesAt(slot));
    }
  }
  const listed = (name: FacetName): readonly FacetValue[] =>
    valuesOf(name, dimensions[name], counts[FACETS.indexOf(name)] ?? new Map(), selection[name], lookup.columns);
  return {
    hits,
    facets: {
      speaker: listed('speaker'),
      source: listed('source'),
      year: listed('year'),
      type: listed('type'),
      kind: listed('kind'),
    },
  };
}

/** The hits under all choices, without counting. */
export function hitsUnder(lookup: Lookup, found: Slots, selection: FacetSelection): Slots {
  const dimensions = dimensionsOf(lookup.columns);
  const tests = FACETS.flatMap((name) =>
    selection[name].length === 0 ? [] : [passTest(dimensions[name], new Set(selection[name]))],
  );
  return tests.length === 0 ? found : found.filter((slot) => tests.every((test) => test(slot)));
}

function passTest(dimension: Dimension, chosen: ReadonlySet<string> | null): (slot: number) => boolean {
  if (chosen === null) return () => true;
  // Each number is looked up once, not once a statement.
  const verdicts = new Map<number, boolean>();
  const isChosen = (value: number): boolean => {
    let verdict = verdicts.get(value);
    if (verdict === undefined) {
      verdict = chosen.has(dimension.present(value).value);
      verdicts.set(value, verdict);
    }
    return verdict;
  };
  return (slot) => dimension.valuesAt(slot).some(isChosen);
}

function dimensionsOf(columns: Columns): { readonly [name in FacetName]: Dimension } {
  const none: readonly number[] = [];
  const single = (value: number): readonly number[] => (value === NONE ? none : [value]);
  return {
    speaker: {
      valuesAt: (slot) => columns.speakersAt(slot),
      present: (value) => ({ value: columns.speakers[value]?.id ?? '', label: columns.speakers[value]?.name ?? '' }),
    },
    source: {
      valuesAt: (slot) => single(columns.documentAt(slot)?.source ?? NONE),
      present: (value) => ({ value: columns.sources[value]?.id ?? '', label: columns.sources[value]?.name ?? '' }),
    },
    year: {
      valuesAt: (slot) => single(Math.floor((columns.first[slot] ?? 0) / 10_000) || NONE),
      present: (value) => ({ value: String(value).padStart(4, '0'), label: String(value) }),
    },
    type: {
      valuesAt: (slot) => single(columns.type[slot] ?? NONE),
      present: (value) => ({ value: TYPES[value] ?? '', label: TYPES[value] ?? '' }),
    },
    kind: {
      valuesAt: (slot) => single(columns.kind[slot] ?? NONE),
      present: (value) => ({ value: KINDS[value] ?? '', label: KINDS[value] ?? '' }),
    },
  };
}

function count(counts: Map<number, number> | undefined, values: readonly number[]): void {
  for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1);
}

function valuesOf(
  name: FacetName,
  dimension: Dimension,
  counts: ReadonlyMap<number, number>,
  selected: readonly string[],
  columns: Columns,
): readonly FacetValue[] {
  const values = [...counts].map(([number, hits]) => {
    const { value, label } = dimension.present(number);
    return { value, label, count: hits, selected: selected.includes(value) };
  });
  values.sort((a, b) => (name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.label, b.label)));
  // A chosen value without hits stays, or nobody could take the choice back.
  const missing = selected.filter((value) => values.every((one) => one.value !== value));
  const kept = values.filter((one, at) => at < MOST_VALUES || one.selected);
  return [...kept, ...missing.map((value) => ({ value, label: labelOf(name, value, columns), count: 0, selected: true }))];
}

/** How a value is shown; an unknown one as it is. */
export function labelOf(name: FacetName, value: string, columns: Columns): string {
  const list = name === 'speaker' ? columns.speakers : name === 'source' ? columns.sources : [];
  return list.find((one) => one.id === value)?.name ?? value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

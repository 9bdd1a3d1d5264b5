// Half-open stretches of a text: the only coordinate system in the house. Knows no English.

import type { Excerpt, Span } from '../types.ts';
import { isSpace } from './characters.ts';

/** The words a span holds. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The last of several words: “Reyes” of “Ana Reyes”. */
export function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

/** The span together with its words, as records carry it. */
export function excerpt(text: string, span: Span): Excerpt {
  return { start: span.start, end: span.end, text: slice(text, span) };
}

/** Whether `inner` lies inside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that holds all of them. The list must not be empty. */
export function cover(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The span without the white space at its ends; empty spans collapse to their start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** Order of places: earlier start first, of equals the longer first, so that an outer span precedes what it holds. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Index of the first span that ends after `offset`, in a sorted disjoint list; `spans.length` when there is none. Binary search. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of a sorted disjoint list that holds `offset`, or null. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  const found = spans[indexAt(spans, offset)];
  return found !== undefined && found.start <= offset ? found : null;
}

/** Index of the first item whose span starts at or after `offset`, in a list sorted by start; its length when there is none. Binary search. */
export function firstFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { readonly span: Span }).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

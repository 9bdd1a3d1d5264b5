// The article as the dates see it: the reporter's time expressions, and look-ups that keep every question about them local.

import type { TimeExpression } from '../../language/time/time.ts';
import type { PartialDate } from '../../text/days.ts';
import { type Form, formsOf } from '../../text/forms.ts';
import { contains, indexAt } from '../../text/span.ts';
import type { Attribution, QuotedSpan, Resolution, Segments, Span } from '../../types.ts';

/** A time expression of the reporter's, with what it means here. */
export type Dated = TimeExpression & { readonly value: PartialDate; readonly sentence: number; readonly paragraph: number };

/** The scene, with look-ups that keep every question local. */
export type Layout = {
  readonly text: string;
  readonly segments: Segments;
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
  /** The outermost quotations, marks included. */
  readonly marked: readonly Span[];
  /** The first paragraph that ends a sentence: before it stand headlines and bylines. */
  readonly lead: number;
  /** The attributions whose cue or reported words stand in a sentence, the nearest to `offset` only: in order, 32 on either side. */
  reportedNear(sentence: number, offset: number): readonly Attribution[];
  indexOf(attribution: Attribution): number;
};

/** Characters beyond which a date and a cue have nothing to do with each other: at 0.01 each they use up any score. */
export const REACH = 700;

/** What parts clauses: no mark of a figure, “1,200” or “2–1”. */
export const BREAK = /(?<!\d)[,:–—―]|[,:–—―](?!\d)|[;()]| - /gu;

export function layOut(scene: {
  readonly text: string;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
}): Layout {
  const { segments, attributions } = scene;
  const bySentence = new Map<number, Attribution[]>();
  const indices = new Map<Attribution, number>();
  attributions.forEach((attribution, index) => {
    indices.set(attribution, index);
    const touched = new Set<number>();
    for (const span of [...attribution.quotation.content, ...(attribution.cue === null ? [] : [attribution.cue.span])]) {
      const last = indexAt(segments.sentences, Math.max(span.start, span.end - 1));
      for (let at = indexAt(segments.sentences, span.start); at <= last; at++) touched.add(at);
    }
    for (const sentence of touched) {
      const list = bySentence.get(sentence);
      if (list) list.push(attribution);
      else bySentence.set(sentence, [attribution]);
    }
  });
  return {
    text: scene.text,
    segments,
    attributions,
    resolutions: scene.resolutions,
    lead: Math.max(
      0,
      segments.paragraphs.findIndex(({ start, end }) => isProse(scene.text.slice(Math.max(start, end - 3), end))),
    ),
    marked: scene.quoted.filter((span) => span.depth === 0).map((span) => span.outer),
    reportedNear: (sentence, offset) => nearest(bySentence.get(sentence) ?? [], offset),
    indexOf: (attribution) => indices.get(attribution) ?? -1,
  };
}

/** "closed." and "“closed.”", not "By Ida Lund" */
function isProse(end: string): boolean {
  return /[.?!…:]["”’')]*\s*$/u.test(end);
}

/** A sentence of a thousand statements is no sentence; this many neighbours settle every real one. */
const NEIGHBOURS = 32;

function nearest(list: readonly Attribution[], offset: number): readonly Attribution[] {
  if (list.length <= 2 * NEIGHBOURS) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((list[middle] as Attribution).quotation.content[0]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS);
}

/** What the reporter says in a stretch: quotations and reported words are left out, with a comma beside them. */
export function reporterText({ text, marked }: Layout, gap: Span, hidden: readonly Span[]): string {
  const holes = hidden.filter((span) => span.start < gap.end && span.end > gap.start);
  for (let at = indexAt(marked, gap.start); at < marked.length; at++) {
    const span = marked[at] as Span; // in range by the loop
    if (span.start >= gap.end) break;
    holes.push(span);
  }
  if (holes.length === 0) return text.slice(gap.start, gap.end);
  holes.sort((a, b) => a.start - b.start);
  let said = '';
  let at = gap.start;
  for (const hole of holes) {
    if (hole.start > at) said += `${text.slice(at, hole.start).trimEnd().replace(/[,:]$/u, '')} `;
    at = Math.max(at, hole.end);
  }
  if (at < gap.end) said += text.slice(at, gap.end).replace(/^ ?,/u, '');
  return said;
}

/** Whether a date stands in the words that somebody is said to have said. */
export function isReported(layout: Layout, date: Dated): boolean {
  return layout
    .reportedNear(date.sentence, date.start)
    .some(({ quotation }) => quotation.content.some((span) => contains(span, date)));
}

/** A word of the article, in lower case. */
export type Word = Span & { readonly lower: string };

/** The words of a dated sentence that are the reporter's own. */
export function reporterWords(layout: Layout, date: Dated): readonly Word[] {
  const reported = layout.reportedNear(date.sentence, date.start).flatMap(({ quotation }) => quotation.content);
  return wordsNear(layout, date.sentence, date.start).filter((word) => !reported.some((span) => contains(span, word)));
}

/** The words of a sentence around a place in it. */
export function wordsNear({ text, segments }: Layout, sentence: number, offset: number): readonly Word[] {
  const span = segments.sentences[sentence];
  if (span === undefined) return [];
  const from = indexAt(segments.words, Math.max(span.start, offset - REACH));
  const to = indexAt(segments.words, Math.min(span.end, offset + REACH));
  const forms = formsOf(text, segments.words);
  // as: one form for each word
  return segments.words.slice(from, to).map(({ start, end }, at) => ({ start, end, lower: (forms[from + at] as Form).lower }));
}

export function lowered(text: string, word: Span): string {
  return text.slice(word.start, word.end).toLowerCase();
}

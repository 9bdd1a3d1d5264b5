// How the words of a statement are shown: exact words by themselves, a paraphrase only inside the sentence it stands in.

import { highlight, type Piece } from '../text/highlight.ts';
import { goesOn, innerMarks } from '../text/pieces.ts';
import { excerpt } from '../text/span.ts';
import type { Excerpt, Reason, SearchHit, Span, Statement } from '../types.ts';
import type { House } from './page.ts';
import { capital } from './present.ts';

/**
 * `said`: belongs to the statement, where its sentence is shown around it. `match`: what the search was for.
 * `seam`: the space between two quoted pieces (“A,” she said, “B”), where the reporter's words stood: the page shows “A,” … “B”.
 * `joint`: the same where nothing but marks stood between, as between paragraphs: “A.” “B.”
 */
export type ShownLabel = 'said' | 'match' | 'seam' | 'joint';

export type Labelled<Label> = Span & { readonly label: Label };

/** An excerpt cut at the borders of spans of its document. */
export function piecesOf<Label>(shown: Excerpt, marks: readonly Labelled<Label>[]): Piece<Label>[] {
  return highlight(
    shown.text,
    marks.map(({ start, end, label }) => ({ start: start - shown.start, end: end - shown.start, label })),
  );
}

export type Shown = {
  /** Whether the words are the speaker's own, so that the page sets quotation marks around them. */
  readonly exact: boolean;
  readonly pieces: readonly Piece<ShownLabel>[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/**
 * The words of a statement with what matched in them; `highlights` point into its `text`.
 * With `most`, a longer statement is cut to about so many characters around its first match.
 */
export function shownWords(statement: Statement, highlights: readonly Span[] = [], most = Number.POSITIVE_INFINITY): Shown {
  const exact = statement.type === 'direct';
  if (exact) {
    const words = { start: 0, end: statement.text.length, text: innerMarks(statement.text) };
    return window(words, [...highlights.map(matched), ...seamsOf(statement)], most, true);
  }
  const { content, context } = statement;
  const found = highlights.flatMap((span) => placesOf(span, content)).map(matched);
  const said = content.map(({ start, end }): Labelled<ShownLabel> => ({ start, end, label: 'said' }));
  return window(context, [...said, ...found], most, false, leadOf(statement, most));
}

/** The spaces that join the quoted pieces of a statement. */
function seamsOf({ quoted, context }: Statement): Labelled<ShownLabel>[] {
  let end = 0;
  return quoted.slice(1).map((piece, index) => {
    const before = quoted[index] as Excerpt; // as: the one before it
    end += before.text.length + 1;
    return { start: end - 1, end, label: goesOn(context, before, piece) ? 'joint' : 'seam' };
  });
}

/** Where a sentence that is too long begins to be shown: at whoever speaks, where they stand before the words and near them. */
function leadOf({ source, content, context }: Statement, most: number): number {
  const words = content[0]?.start ?? context.start;
  const isNear = source !== null && source.start >= context.start && source.start < words && words - source.start < most / 2;
  return isNear ? source.start : words;
}

/** Where a stretch of the joined content stands in the article; the pieces were joined by one space. */
function placesOf(span: Span, content: readonly Excerpt[]): Span[] {
  let before = 0;
  return content.flatMap((piece) => {
    const start = piece.start + Math.max(0, span.start - before);
    const end = Math.min(piece.end, piece.start + span.end - before);
    before += piece.text.length + 1;
    return start < end ? [{ start, end }] : [];
  });
}

function matched({ start, end }: Span): Labelled<ShownLabel> {
  return { start, end, label: 'match' };
}

function window(shown: Excerpt, marks: readonly Labelled<ShownLabel>[], most: number, exact: boolean, lead?: number): Shown {
  const { text, start: offset } = shown;
  if (text.length <= most) return { exact, pieces: piecesOf(shown, marks), cutBefore: false, cutAfter: false };
  const match = marks.find(({ label }) => label === 'match');
  // A third of the room stands before the match: readers need more of what follows.
  const wanted = match === undefined ? (lead ?? offset) - offset : match.start - offset - Math.floor(most / 3);
  const kept = Math.max(0, Math.min(wanted, text.length - most));
  const from =
    kept === 0 ? 0 : match === undefined && kept === wanted ? text.lastIndexOf(' ', kept) + 1 : text.indexOf(' ', kept) + 1;
  const to = from + most >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + most), from + Math.floor(most / 2));
  const part = { start: offset + from, end: offset + to, text: text.slice(from, to) };
  return { exact, pieces: piecesOf(part, marks), cutBefore: from > 0, cutAfter: to < text.length };
}

/** The speaker's name with what matched in it; of a joint speaker each member's. */
export function shownNames({
  speaker,
  nameHighlights = [],
}: Pick<SearchHit, 'speaker' | 'nameHighlights'>): readonly NamedPieces[] {
  if (speaker === null) return [];
  const { id, name, members } = speaker;
  return (members.length > 0 ? members : [{ id, name }]).map((one) => {
    const start = Math.max(0, name.indexOf(one.name));
    return {
      id: one.id,
      pieces: piecesOf({ start, end: start + one.name.length, text: capital(one.name) }, nameHighlights.map(matched)),
    };
  });
}

type NamedPieces = { readonly id: string; readonly pieces: readonly Piece<ShownLabel>[] };

/** Far enough to read on, near enough to find the words: to the line breaks around it, at most so many characters on each side. */
export function paragraphsAround(text: string, { start, end }: Span, most = 600): Span {
  const from = Math.max(0, start - most);
  const to = Math.min(text.length, end + most);
  const before = text.lastIndexOf('\n', start - 1);
  const after = text.indexOf('\n', end);
  const first = before >= from ? before + 1 : from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const last = after !== -1 && after <= to ? after : to === text.length ? to : text.lastIndexOf(' ', to);
  return { start: Math.min(first, start), end: Math.max(last, end) };
}

/** The sentence around a place, as far as full stops tell: for a reader, who sees where it is cut. */
export function sentenceAround(text: string, place: Span): Span {
  const { start, end } = paragraphsAround(text, place);
  const stop = /(?<=[.?!…]["”’')]*)(?<!(?<!\p{L})\p{Lu}\p{L}{0,3}\.)\s+(?=[\p{Lu}"“‘'])/gu;
  const before = [...text.slice(start, place.start).matchAll(stop)].at(-1);
  const behind = [...text.slice(place.end, end).matchAll(stop)][0];
  return {
    start: before === undefined ? start : start + before.index + before[0].length,
    end: behind === undefined ? end : place.end + behind.index,
  };
}

/** A reason as pages and their JSON give it: in a sentence, and with the words that convinced us. */
export type ShownReason = Omit<Reason, 'at'> & { readonly words: string; readonly at: Excerpt | null };

/** The reasons of a statement, strongest first; `text` is the article's. */
export function shownReasons(
  house: House,
  text: string,
  statement: Statement,
  reasons: readonly Reason[],
): readonly ShownReason[] {
  return reasons.map(({ name, contribution, at }) => ({
    name,
    contribution,
    words: house.sayReason(statement, name),
    at: at && excerpt(text, at),
  }));
}

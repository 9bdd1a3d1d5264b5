// A statement as its row keeps it: places alone, for every word of it stands in the article; and as lists, for the names of the fields would be
// a third of it. What is found by its words (a search, the same words elsewhere) has the words beside it, in a column of their own.

import { paragraphsAbove } from '../../text/inherited.ts';
import type { Excerpt, Reason, Span, Statement } from '../../types.ts';

/** The columns beside the record, and the document, which is joined to it. */
type Apart = 'id' | 'type' | 'text' | 'document';

/** Start, end, start, end … */
type Places = readonly number[];

type PackedRecord = readonly [
  quoted: Places,
  /** Null: the same as quoted. */
  content: Places | null,
  speaker: PackedSpeaker | null,
  stance: Statement['stance'],
  source: Places | null,
  cue: readonly [start: number, end: number, lemma: string] | null,
  date: readonly [value: string | null, precision: Statement['date']['precision'], basis: Statement['date']['basis'], ...Places],
  confidence: number,
  context: readonly [start: number, end: number],
];

type Speaker = NonNullable<Statement['speaker']>;

type PackedSpeaker = readonly [
  id: string,
  name: string,
  kind: Speaker['kind'],
  role: string | null,
  ...members: (readonly [id: string, name: string])[],
];

/** The id of the speaker as it was extracted, in SQL. */
export const speakerIn = (statement: string): string => `${statement}.record ->> '$[2][0]'`;

/** A statement without a need for its words. */
type Placed = Pick<Statement, 'speaker' | 'stance' | 'confidence'> & {
  readonly quoted: readonly Span[];
  readonly content: readonly Span[];
  readonly source: Span | null;
  readonly cue: (Span & { readonly lemma: string }) | null;
  readonly date: Omit<Statement['date'], 'expression'> & { readonly expression: Span | null };
  readonly context: Span;
};

export function packRecord({ quoted, content, speaker, stance, source, cue, date, confidence, context }: Placed): string {
  const [marked, reported] = [placesOf(quoted), placesOf(content)];
  const packed: PackedRecord = [
    marked,
    marked.join() === reported.join() ? null : reported,
    speaker && packSpeaker(speaker),
    stance,
    source && placesOf([source]),
    cue && [cue.start, cue.end, cue.lemma],
    [date.value, date.precision, date.basis, ...(date.expression === null ? [] : placesOf([date.expression]))],
    confidence,
    [context.start, context.end],
  ];
  return JSON.stringify(packed);
}

function packSpeaker({ id, name, kind, role, members }: Speaker): PackedSpeaker {
  return [id, name, kind, role, ...members.map((one) => [one.id, one.name] as const)];
}

/** What a record holds without a look into its article. */
export type Facts = Pick<Statement, 'speaker' | 'stance' | 'confidence'> & {
  readonly date: Omit<Statement['date'], 'expression'> & { readonly expression: null };
  readonly quoted: readonly Span[];
  readonly content: readonly Span[];
};

export function factsOf(record: string): Facts {
  return factsIn(JSON.parse(record) as PackedRecord); // as it is packed above
}

function factsIn([quoted, content, speaker, stance, , , [value, precision, basis], confidence]: PackedRecord): Facts {
  const marked = spansAt(quoted);
  return {
    quoted: marked,
    content: content === null ? marked : spansAt(content),
    speaker: speaker && unpackSpeaker(speaker),
    stance,
    date: { value, precision, basis, expression: null },
    confidence,
  };
}

/** The statement that was packed, with its fields in the order of the contract. */
export function unpackRecord(record: string, { id, type, text, document }: Pick<Statement, Apart>, article: string): Statement {
  const packed = JSON.parse(record) as PackedRecord; // as it is packed above
  const { quoted, content, speaker, stance, date, confidence } = factsIn(packed);
  const [, , , , source, cue, [, , , ...day], , [from, to]] = packed;
  const wordsAt = ({ start, end }: Span): Excerpt => ({ start, end, text: article.slice(start, end) });
  const wordsOf = (places: Places): Excerpt | null => spansAt(places).map(wordsAt)[0] ?? null;
  const [context, expression] = [wordsAt({ start: from, end: to }), wordsOf(day)];
  const named = source && wordsOf(source);
  const introduced = cue && { ...wordsAt({ start: cue[0], end: cue[1] }), lemma: cue[2] };
  const above = paragraphsAbove(article, { content, source: named, cue: introduced, context }, expression);
  return {
    id,
    type,
    text,
    quoted: quoted.map(wordsAt),
    content: content.map(wordsAt),
    speaker,
    stance,
    source: named,
    cue: introduced,
    date: { ...date, expression, ...(above === null ? {} : { inherited: { paragraphsAbove: above } }) },
    confidence,
    context,
    document,
  };
}

function unpackSpeaker([id, name, kind, role, ...members]: PackedSpeaker): Speaker {
  return { id, name, kind, role, members: members.map((one) => ({ id: one[0], name: one[1] })) };
}

function placesOf(spans: readonly Span[]): Places {
  const places: number[] = [];
  for (const { start, end } of spans) places.push(start, end);
  return places;
}

function spansAt(places: Places): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) spans.push({ start: places[at] as number, end: places[at + 1] as number }); // at is inside
  return spans;
}

// ------------------------------------------------------------------ why

type PackedReason = readonly [name: string, contribution: number, ...at: Places];

export function packReasons(reasons: readonly Reason[]): string {
  return JSON.stringify(
    reasons.map(
      ({ name, contribution, at }): PackedReason => (at === null ? [name, contribution] : [name, contribution, at.start, at.end]),
    ),
  );
}

export function unpackReasons(packed: string): readonly Reason[] {
  return (JSON.parse(packed) as PackedReason[]).map(([name, contribution, ...at]) => ({
    name,
    contribution,
    at: spansAt(at)[0] ?? null,
  })); // as they are packed above
}

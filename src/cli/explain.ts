// An article with what was found written into it: “{q1 We will appeal,}” {c1 said} {s1 Jane Smith}, and beneath, why we think so.

import { formatMarkup, type LabelledSpan } from '../text/markup.ts';
import { byPlace, contains, cover, overlaps } from '../text/span.ts';
import type { Extraction, Reason, Span, Statement } from '../types.ts';
import type { House } from './house.ts';
import { presentExpression } from './present.ts';
import type { Terminal } from './terminal.ts';

type Numbered = {
  readonly number: number;
  readonly statement: Statement;
  readonly reasons: readonly (Reason & { readonly words: string })[];
};

export function explain(extraction: Extraction, terminal: Terminal, sayReason: House['sayReason']): string {
  const { document, segments, evidence } = extraction;
  const found = extraction.statements.map((statement, at) => ({
    number: at + 1,
    statement,
    reasons: (evidence[at]?.reasons ?? []).map((reason) => ({ ...reason, words: sayReason(statement, reason.name) })),
  }));
  const heading = terminal.dim(
    `# ${[document.id, document.title, document.published].filter((part) => part !== null).join(' · ')}`,
  );
  return [
    heading,
    ...stretches(segments.sentences, found).map((stretch) => explainStretch(document.text, stretch, terminal)),
  ].join('\n\n');
}

type Stretch = { readonly span: Span; readonly found: readonly Numbered[] };

/** The sentences, those that share a statement taken together. */
function stretches(sentences: readonly Span[], found: readonly Numbered[]): Stretch[] {
  const pieces = [
    ...sentences.map((span) => ({ span, found: [] as readonly Numbered[] })),
    ...found.map((one) => ({ span: cover([one.statement.context, ...one.statement.content]), found: [one] })),
  ].sort((a, b) => byPlace(a.span, b.span));
  const merged: Stretch[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last === undefined || !overlaps(last.span, piece.span)) merged.push(piece);
    else merged[merged.length - 1] = { span: cover([last.span, piece.span]), found: [...last.found, ...piece.found] };
  }
  return merged.map(({ span, found: here }) => ({ span, found: [...here].sort((a, b) => a.number - b.number) }));
}

function explainStretch(text: string, { span, found }: Stretch, terminal: Terminal): string {
  const words = text.slice(span.start, span.end);
  if (found.length === 0) return terminal.dim(formatMarkup({ text: words, spans: [] }));
  const labels = found.flatMap(labelsOf).filter((label) => contains(span, label));
  const spans = uncrossed(labels).map(({ label, start, end }) => ({ label, start: start - span.start, end: end - span.start }));
  return [formatMarkup({ text: words, spans }), ...found.flatMap(explainStatement)].join('\n');
}

function labelsOf({ number, statement }: Numbered): LabelledSpan[] {
  const label = (letter: string, spans: readonly (Span | null)[]) =>
    spans.flatMap((span) => (span === null ? [] : [{ label: `${letter}${number}`, start: span.start, end: span.end }]));
  return [
    ...label('q', statement.content),
    ...label('s', [statement.source]),
    ...label('c', [statement.cue]),
    ...label('d', [statement.date.expression]),
  ];
}

/** Of two labels that cross, the later gives way: the notation cannot write both. */
function uncrossed(labels: readonly LabelledSpan[]): LabelledSpan[] {
  const kept: LabelledSpan[] = [];
  for (const label of labels) {
    const crosses = kept.some((other) => overlaps(other, label) && !contains(other, label) && !contains(label, other));
    if (!crosses) kept.push(label);
  }
  return kept;
}

/** `q1 direct speaker="Jane Smith" date=2024-03-05 confidence=0.97`, then a line for each reason with its weight. */
function explainStatement({ number, statement, reasons }: Numbered): string[] {
  const { type, stance, speaker, date, confidence } = statement;
  const facts = [
    `q${number}`,
    type,
    ...(stance === 'asserted' ? [] : [stance]),
    `speaker=${speaker === null ? 'unknown' : JSON.stringify(speaker.name)}`,
    `date=${date.value ?? 'unknown'}`,
    `basis=${date.basis}`,
    `confidence=${confidence.toFixed(2)}`,
  ];
  const strongestFirst = [...reasons].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return [
    facts.join(' '),
    ...(date.inherited === undefined ? [] : [`          its day is that of ${presentExpression(date)}`]),
    ...strongestFirst.map(({ name, contribution, words }) => `   ${signed(contribution)}  ${words} (${name})`),
  ];
}

function signed(contribution: number): string {
  return `${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`;
}

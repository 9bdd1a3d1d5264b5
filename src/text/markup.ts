// Spans written in the text itself: “{q1 We will appeal,}” {c1 said} {s1 Jane Smith} ⇄ a text and its labelled spans.
//
// One notation for tests, gold, docs and `explain`. Labels nest and may repeat (a split quotation); they may not cross.
// `\` escapes `{ } \`. Below the text may stand one line a label: `q1 direct speaker="Jane Smith" date=2024-03-05`.

import { InputError } from '../errors.ts';
import type { Span } from '../types.ts';
import { byPlace } from './span.ts';

/** A span with the label that stands at its opening brace. */
export type LabelledSpan = Span & { readonly label: string };

export type Markup = { readonly text: string; readonly spans: readonly LabelledSpan[] };

/** What a line below the text says of a label: `q1 direct speaker="Jane Smith" date=2024-03-05` → `{label: "q1", words: ["direct"], fields: {…}}`. */
export type LabelFacts = {
  readonly label: string;
  readonly words: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Reads marked text. Spans come in order of place, an outer one before what it holds.
 * @throws {InputError} E_MARKUP for a brace that opens without a label, is never closed, or closes nothing.
 */
export function parseMarkup(marked: string): Markup {
  let text = '';
  const open: { label: string; start: number; at: number }[] = [];
  const spans: LabelledSpan[] = [];
  for (let at = 0; at < marked.length; at++) {
    const sign = marked.charAt(at);
    if (sign === '\\' && /[{}\\]/u.test(marked.charAt(at + 1))) {
      text += marked.charAt(++at);
    } else if (sign === '{') {
      const label = /^[A-Za-z]+\d*/u.exec(marked.slice(at + 1, at + 24))?.[0];
      if (label === undefined) throw markupError(marked, at, 'a brace opens without a label; write {q1 words} or \\{');
      open.push({ label, start: text.length, at });
      at += label.length;
      if (marked.charAt(at + 1) === ' ') at++;
    } else if (sign === '}') {
      const last = open.pop();
      if (last === undefined) throw markupError(marked, at, 'a brace closes that was never opened; write \\}');
      spans.push({ label: last.label, start: last.start, end: text.length });
    } else text += sign;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw markupError(marked, unclosed.at, `{${unclosed.label} is never closed`);
  // Closing order is inner first; two labels on the very same words must still come out outer first.
  return { text, spans: spans.reverse().sort(byPlace) };
}

/**
 * Writes marked text; `parseMarkup` reads it back to the same text and spans.
 * @throws {InputError} E_MARKUP when two spans cross: the notation has no words for that.
 */
export function formatMarkup({ text, spans }: Markup): string {
  const open: LabelledSpan[] = [];
  const order = [...spans].sort(byPlace);
  let marked = '';
  let at = 0;
  const advance = (to: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= to; last = open.at(-1)) {
      marked += `${escapeBraces(text.slice(at, last.end))}}`;
      at = last.end;
      open.pop();
    }
    marked += escapeBraces(text.slice(at, to));
    at = to;
  };
  for (const span of order) {
    advance(span.start);
    const around = open.at(-1);
    if (around !== undefined && around.end < span.end)
      throw markupError(text, span.start, `{${around.label} and {${span.label} cross`);
    open.push(span);
    marked += `{${span.label} `;
  }
  advance(text.length);
  return marked;
}

/**
 * Reads a line of facts below marked text; values may stand in double quotes.
 * @throws {InputError} E_MARKUP when the line does not begin with a label.
 */
export function parseLabelFacts(line: string): LabelFacts {
  const parts = line.match(/(?:[^\s"=]+=)?"[^"]*"|\S+/gu) ?? [];
  const [label, ...rest] = parts;
  if (label === undefined || !/^[A-Za-z]+\d*$/u.test(label)) {
    throw new InputError(`"${line}" does not begin with a label; write: q1 direct speaker="Jane Smith"`, { code: 'E_MARKUP' });
  }
  const fields: Record<string, string> = {};
  const words: string[] = [];
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals > 0) fields[part.slice(0, equals)] = part.slice(equals + 1).replace(/^"(.*)"$/u, '$1');
    else words.push(part);
  }
  return { label, words, fields };
}

function escapeBraces(text: string): string {
  return text.replace(/[{}\\]/gu, '\\$&');
}

function markupError(text: string, at: number, problem: string): InputError {
  return new InputError(`Markup at “${text.slice(at, at + 30)}”: ${problem}.`, { code: 'E_MARKUP' });
}

// Lays a pasted quotation along a statement, word by word: which words agree, which were dropped, put in, or changed.
//
// The claim is aligned whole, the statement may begin earlier and end later (an excerpt). Gaps are affine: a run of twenty words left out
// is one decision, not twenty (Gotoh 1982). An ellipsis in the claim skips any number of words for nothing; that is what it says.

import type { Span } from '../types.ts';
import { isMisreading } from './misreadings.ts';
import { findWords } from './words.ts';

export type ClaimWord = Span & {
  readonly form: string;
  /** "[the board]": put in by whoever quoted, and said so. */
  readonly isBracketed: boolean;
  /** "…", "[…]", "(...)": words left out here, and said so. `form` is then "…". */
  readonly isEllipsis: boolean;
  /** Written in pieces by the printer: at the end of a line, by a soft hyphen. */
  readonly isBroken: boolean;
};

/** A text with its words: the pasted one, or the statement's. */
export type Side = {
  readonly text: string;
  readonly words: readonly ClaimWord[];
  /** Where the pieces of a parted quotation meet. */
  readonly seams?: readonly Seam[];
};

/** “I was wrong,” | she said. | “I was not”: where in the text the second piece begins, and what the reporter put between the two. */
export type Seam = { readonly at: number; readonly between: string };

/** One step of an alignment, in order: indices into the words of claim and statement, null where the other side has nothing. */
export type Step = { readonly claim: number | null; readonly statement: number | null };

export type WordAlignment = {
  /** From the first to the last word of the claim; statement words before and after are not part of it. */
  readonly steps: readonly Step[];
  /** Half-open range of statement words that the claim covers. */
  readonly from: number;
  readonly to: number;
};

const AGREE = 2;
const CHANGE = -1.2;
/** A word mistyped or misread still stands for the same word. */
const MISREAD = 0.8;
const OPEN = -1.6;
const EXTEND = -0.35;
/** A word in brackets is legitimate; the small cost makes it stand for a word of the statement, where one is missing, before it stands alone. */
const BRACKETED = -0.05;

const ELLIPSIS = /\[\s*(?:…|\.{3,}|\. \. \.)\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}|\. \. \./gu;

/** The words of a claim or a statement, with what the one who quotes put in and left out. “[w]e” is the word “we”. */
export function findClaimWords(text: string): readonly ClaimWord[] {
  const ellipses = [...text.matchAll(ELLIPSIS)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const brackets = [...text.matchAll(/\[[^\][]{1,200}\]/gu)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    // Brackets round the first letter of a word are typography, not insertion.
    .filter(({ start, end }) => !(end - start === 3 && /^\p{L}/u.test(text.slice(end))));
  const signs = [...text.matchAll(/[%&]/gu)].map((found) => ({ start: found.index, end: found.index + 1, form: found[0] }));
  const words = [...findWords(text), ...signs].sort((a, b) => a.start - b.start);
  // Written out: spreading each word of fifty candidates takes ten times as long.
  const claimed: ClaimWord[] = mergeBroken(text, words).map(({ start, end, form, isBroken }) => ({
    start,
    end,
    form,
    isBroken,
    isBracketed: brackets.some((bracket) => bracket.start <= start && end <= bracket.end),
    isEllipsis: false,
  }));
  for (const ellipsis of ellipses)
    claimed.push({ ...ellipsis, form: '…', isBracketed: false, isEllipsis: true, isBroken: false });
  return claimed.sort((a, b) => a.start - b.start);
}

/** What may stand inside a word without parting it: soft hyphens, zero-width signs, a hyphen at the end of a line, the bracket of “[w]e”. */
const INSIDE = /^(?:[\u00AD\u200B-\u200D\u2060\uFEFF]+|\u00AD?[-‐]\u00AD?[ \t]*\r?\n\s*)$/u;

type Piece = Span & { readonly form: string; readonly isBroken: boolean };

function mergeBroken(text: string, words: readonly (Span & { readonly form: string })[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const { start, end, form } of words) {
    const last = merged.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, start);
    const isLetter = last !== undefined && between === ']' && last.end - last.start === 1 && text.charAt(last.start - 1) === '[';
    if (last !== undefined && (isLetter || INSIDE.test(between)))
      merged[merged.length - 1] = { start: last.start, end, form: last.form + form, isBroken: !isLetter };
    else merged.push({ start, end, form, isBroken: false });
  }
  return merged;
}

/** The best way to lay the whole claim along some stretch of the statement. Time and memory: claim words × statement words. */
export function alignWords(claim: readonly ClaimWord[], statement: readonly ClaimWord[]): WordAlignment {
  const [rows, columns] = [claim.length + 1, statement.length + 1];
  // Three states a cell: the two words face each other; a claim word stands alone (put in); a statement word stands alone (left out).
  const scores = [0, 1, 2].map(() => new Float32Array(rows * columns).fill(Number.NEGATIVE_INFINITY)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const origins = [0, 1, 2].map(() => new Uint8Array(rows * columns)) as [Uint8Array, Uint8Array, Uint8Array];
  const [facing] = scores;
  for (let column = 0; column < columns; column++) facing[column] = 0;

  /** The best way into a cell from another one; `costs` by the state there. Makes no objects: there are thousands of cells. */
  const enter = (state: State, cell: number, from: number, costs: Costs): void => {
    let origin: State = 0;
    let score = (scores[0][from] as number) + costs[0];
    for (let other: State = 1; other <= 2; other++) {
      const through = (scores[other as State][from] as number) + costs[other as State];
      if (through <= score) continue;
      origin = other as State;
      score = through;
    }
    scores[state][cell] = score;
    origins[state][cell] = origin;
  };

  for (let row = 1; row < rows; row++) {
    const word = claim[row - 1] as ClaimWord;
    const putIn = word.isEllipsis ? FREE : word.isBracketed ? PUT_IN_BRACKETS : PUT_IN;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      enter(1, cell, cell - columns, putIn);
      if (column === 0) continue;
      const other = statement[column - 1] as ClaimWord;
      // After an ellipsis the statement may run on for nothing; an ellipsis the article itself prints costs nothing either.
      enter(2, cell, cell - 1, word.isEllipsis || other.isEllipsis ? FREE : LEFT_OUT);
      enter(0, cell, cell - columns - 1, agreementOf(word, other));
    }
  }

  // The statement may go on after the claim has ended: the best cell of the last row, wherever it is.
  let end = { column: 0, state: 0 as 0 | 1 | 2, score: Number.NEGATIVE_INFINITY };
  for (let column = 0; column < columns; column++) {
    for (const state of [0, 1] as const) {
      const score = scores[state][(rows - 1) * columns + column] as number;
      if (score > end.score) end = { column, state, score };
    }
  }
  return traceBack(origins, columns, rows - 1, end.column, end.state);
}

/** 0: words face each other; 1: the claim has one more; 2: the statement has. */
type State = 0 | 1 | 2;
/** By the state one comes from. */
type Costs = readonly [number, number, number];

const FREE: Costs = [0, 0, 0];
const PUT_IN: Costs = [OPEN, EXTEND, OPEN];
const PUT_IN_BRACKETS: Costs = [BRACKETED, BRACKETED, BRACKETED];
const LEFT_OUT: Costs = [OPEN, OPEN, EXTEND];
const AGREEING: Costs = [AGREE, AGREE, AGREE];
const MISREADING: Costs = [MISREAD, MISREAD, MISREAD];
const CHANGED: Costs = [CHANGE, CHANGE, CHANGE];
const NEVER: Costs = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** What two words facing each other are worth. A bracketed word stands for another one: it must not pull the claim to its namesake. */
function agreementOf(word: ClaimWord, other: ClaimWord): Costs {
  if (word.isEllipsis || other.isEllipsis) return word.isEllipsis && other.isEllipsis ? FREE : NEVER;
  if (word.isBracketed) return FREE;
  if (word.form === other.form) return AGREEING;
  return isMisreading(word.form, other.form) ? MISREADING : CHANGED;
}

function traceBack(
  origins: readonly [Uint8Array, Uint8Array, Uint8Array],
  columns: number,
  lastRow: number,
  lastColumn: number,
  lastState: 0 | 1 | 2,
): WordAlignment {
  const steps: Step[] = [];
  let [row, column, state] = [lastRow, lastColumn, lastState];
  while (row > 0) {
    const origin = origins[state][row * columns + column] as 0 | 1 | 2;
    if (state === 0) steps.push({ claim: --row, statement: --column });
    else if (state === 1) steps.push({ claim: --row, statement: null });
    else steps.push({ claim: null, statement: --column });
    state = origin;
  }
  return { steps: steps.reverse(), from: column, to: lastColumn };
}

/** Whether two words are the same but for case, accents and signs. */
export function isEqual(a: ClaimWord | undefined, b: ClaimWord | undefined): boolean {
  return a !== undefined && b !== undefined && a.form === b.form;
}

/** A stretch of words as it stands in its text. */
export function shown(side: Side, words: readonly ClaimWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : side.text.slice(first.start, last.end);
}

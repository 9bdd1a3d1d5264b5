// Pairs quotation marks by the cheapest reading of a paragraph: in `“A,” she said. “B` the last mark opens, and nobody closed it.
//
// Every mark may open, close, or be no quotation mark. Each choice has a cost (text/marks.ts), so has a quotation that nobody closes,
// and the reading with the smallest sum wins: a Viterbi search over at most seven states, linear on any text. A paragraph is the blast
// radius: whatever is open at its end is closed there. Double marks are read first; single marks are then read in the stretches
// between them, so that an apostrophe can never cost a double quotation its partner.

import type { QuotedSpan, Span } from '../types.ts';
import { isSpace } from './characters.ts';
import { findMarks, type Mark } from './marks.ts';
import { rememberLast } from './remember.ts';
import { byPlace, trim } from './span.ts';

/** Open marks from the outside in: d for double, g for guillemets, s for single. A third level is a printer's accident. */
type Stack = string;
/** The states of a search: what may be open at once. */
const DOUBLE_STACKS: readonly Stack[] = ['', 'd', 'g', 'dd', 'dg', 'gd', 'gg'];
const SINGLE_STACKS: readonly Stack[] = ['', 's', 'ss'];
const LETTER_OF = { double: 'd', guillemet: 'g', single: 's' } as const;

/** “He said “no” to me”: the same marks inside themselves are rare, other marks are the custom. */
const NEST_SAME = 2;
/** ‘The ‘late’ boat is here’: papers that print single marks have no others at hand, and an apostrophe that looks as if it opened is rarer still. */
const NEST_SINGLE = 0.7;
const NEST_OTHER = 0.3;
/** “A. “B. “C.”: each continued piece opens anew without closing the last. Likely after a full stop, else a slip. */
const REOPEN_AFTER_STOP = 1;
const REOPEN = 4;
/** Nobody closed it and nobody goes on. Cheaper than a stray mark (4): “We will appeal, the lawyer said. */
const LEFT_OPEN = 3;
/** Nobody closed it, and the next paragraph opens anew: the printers' custom for a speech of several paragraphs. */
const CONTINUED = 0.2;
/** ‘lunged’ at him: a phrase in the middle of a sentence is closed by any mark that can close it, even where the next paragraph opens one. */
const PHRASE_CONTINUED = 1.5;

type Action = 'skip' | 'open' | 'close' | 'reopen';
type Move = { readonly action: Action; readonly to: number; readonly family: string; readonly nested: number };
type Pair = Omit<QuotedSpan, 'depth'>;

const DOUBLE_MOVES = movesBetween(DOUBLE_STACKS);
const SINGLE_MOVES = movesBetween(SINGLE_STACKS);

/**
 * The quoted spans of a text, sorted by place, outer before inner. `elided` are the words an apostrophe may stand before ('til). Who asks twice
 * about the same paragraphs gets the same answer.
 */
export function pairMarks(text: string, paragraphs: readonly Span[], elided: ReadonlySet<string>): readonly QuotedSpan[] {
  return latest([text, paragraphs, elided], () => pairParagraphs(text, paragraphs, elided));
}

/** Sentences need the pairs before the pipeline asks for them. */
const latest = rememberLast<readonly QuotedSpan[]>();

function pairParagraphs(text: string, paragraphs: readonly Span[], elided: ReadonlySet<string>): QuotedSpan[] {
  const pairs: Pair[] = [];
  const marks = paragraphs.map((paragraph) => findMarks(text, paragraph.start, paragraph.end, elided));
  paragraphs.forEach((paragraph, index) => {
    const here = marks[index] as Mark[]; // one list for each paragraph
    if (here.length === 0) return;
    const next = marks[index + 1]?.[0];
    const goesOn = next !== undefined && next.start === paragraphs[index + 1]?.start && next.open <= 1;
    const doubles = readMarks(text, paragraph, here.filter(isDouble), DOUBLE_STACKS, DOUBLE_MOVES, goesOn && isDouble(next));
    for (const pair of doubles) pairs.push(pair);
    for (const region of regions(paragraph, doubles, here.filter(isSingle))) {
      const open = goesOn && isSingle(next) && region.span === paragraph;
      for (const pair of readMarks(text, region.span, region.marks, SINGLE_STACKS, SINGLE_MOVES, open)) pairs.push(pair);
    }
  });
  return nest(pairs);
}

/** The cheapest reading of the marks of one stretch of text, as pairs. */
function readMarks(
  text: string,
  stretch: Span,
  marks: readonly Mark[],
  stacks: readonly Stack[],
  moves: readonly (readonly Move[])[],
  goesOn: boolean,
): Pair[] {
  if (marks.length === 0) return [];
  const width = stacks.length;
  // Packed "came from state, by move" for each mark and state; a 1 MB text of marks needs 7 MB.
  const cameBy = new Uint8Array(marks.length * width);
  let costs: number[] = new Array(width).fill(Number.POSITIVE_INFINITY);
  let next: number[] = new Array(width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark; // in range by the loop
    const letter = LETTER_OF[mark.family];
    next.fill(Number.POSITIVE_INFINITY);
    for (let step = 0; step < width; step++) {
      // Of two readings alike of single marks the one with the outer mark open wins: ‘The ‘late’ boat is here’.
      const from = stacks === SINGLE_STACKS ? width - 1 - step : step;
      const spent = costs[from] as number;
      if (spent === Number.POSITIVE_INFINITY) continue;
      const possible = moves[from] as readonly Move[];
      for (let which = 0; which < possible.length; which++) {
        const move = possible[which] as Move; // in range by the loop
        if (move.family !== '' && move.family !== letter) continue;
        const cost = spent + costOf(text, stretch, mark, move);
        if (cost >= (next[move.to] as number)) continue;
        next[move.to] = cost;
        cameBy[index * width + move.to] = from * 16 + which;
      }
    }
    const spent = costs;
    costs = next;
    next = spent;
  }
  const readings = stacks.map((_, state) =>
    costs[state] === Number.POSITIVE_INFINITY ? [] : movesTo(state, marks.length, cameBy, moves),
  );
  const best = cheapest(
    costs.map((cost, at) => cost + leftOpen(text, (stacks[at] as Stack).length, goesOn, marks, readings[at] ?? [])),
  );
  return pairsOf(text, stretch, marks, readings[best] ?? [], goesOn);
}

/** The cheapest moves that end in a state, first to last. */
function movesTo(last: number, count: number, cameBy: Uint8Array, moves: readonly (readonly Move[])[]): Move[] {
  const width = moves.length;
  const taken: Move[] = new Array(count);
  let state = last;
  for (let index = count - 1; index >= 0; index--) {
    const packed = cameBy[index * width + state] as number; // as: one for each mark and state
    state = packed >> 4;
    taken[index] = (moves[state] as readonly Move[])[packed & 15] as Move;
  }
  return taken;
}

function costOf(text: string, stretch: Span, mark: Mark, move: Move): number {
  switch (move.action) {
    case 'skip':
      return mark.skip;
    case 'open':
      return mark.open + move.nested;
    case 'close':
      return mark.close;
    case 'reopen':
      return mark.open + (stopsBefore(text, stretch, mark.start) ? REOPEN_AFTER_STOP : REOPEN);
  }
}

function leftOpen(text: string, depth: number, goesOn: boolean, marks: readonly Mark[], taken: readonly Move[]): number {
  if (depth === 0) return 0;
  const deeper = (depth - 1) * LEFT_OPEN;
  if (!goesOn) return LEFT_OPEN + deeper;
  const opener = depth === 1 ? lastOpen(marks, taken) : null;
  const isPhrase = opener?.family === 'single' && /\p{Ll}/u.test(text.charAt(opener.end));
  return (isPhrase ? PHRASE_CONTINUED : CONTINUED) + deeper;
}

/** The mark that nobody closed; of several the inmost. */
function lastOpen(marks: readonly Mark[], taken: readonly Move[]): Mark | null {
  let closed = 0;
  for (let index = taken.length - 1; index >= 0; index--) {
    const { action } = taken[index] as Move; // as: in range by the loop
    if (action === 'close') closed++;
    else if (action === 'open' && closed > 0) closed--;
    else if (action !== 'skip' && closed === 0) return marks[index] ?? null;
  }
  return null;
}

/** Whether the text before `at` ends with a full stop, a question or an exclamation mark. */
function stopsBefore(text: string, stretch: Span, at: number): boolean {
  // A closing bracket or single mark, and at most two spaces, may stand between.
  let before = at - 1;
  while (before > at - 3 && before > stretch.start && isSpace(text, before)) before--;
  if (")]’'".includes(text.charAt(before))) before--;
  return before >= stretch.start && '.!?…'.includes(text.charAt(before));
}

/** Replays the winning moves with a stack. */
function pairsOf(text: string, stretch: Span, marks: readonly Mark[], taken: readonly Move[], goesOn: boolean): Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  const add = (from: Mark, innerEnd: number, outerEnd: number, closedBy: QuotedSpan['closedBy']) => {
    const inner = trim(text, { start: from.end, end: innerEnd });
    if (inner.start === inner.end || (from.family === 'single' && inner.end - inner.start < 2)) return; // rock 'n' roll
    const outer = { start: from.start, end: closedBy === 'mark' ? outerEnd : inner.end };
    pairs.push({ inner, outer, mark: from.family === 'single' ? 'single' : 'double', closedBy });
  };
  marks.forEach((mark, index) => {
    const action = taken[index]?.action;
    if (action === 'close' || action === 'reopen') {
      const from = open.pop();
      if (from) add(from, mark.start, mark.end, action === 'close' ? 'mark' : 'continuation');
    }
    if (action === 'open' || action === 'reopen') open.push(mark);
  });
  open.forEach((mark, depth) => {
    add(mark, stretch.end, stretch.end, goesOn && depth === 0 ? 'continuation' : 'paragraph-end');
  });
  return pairs;
}

/** The stretches in which single marks pair: inside each double quotation, and what lies outside them all; those without marks are left out. */
function regions(paragraph: Span, doubles: readonly Pair[], singles: readonly Mark[]): { span: Span; marks: Mark[] }[] {
  const sorted = [...doubles].sort((a, b) => byPlace(a.outer, b.outer));
  const found = new Map<Span, Mark[]>();
  const around: Span[] = [paragraph];
  let coming = 0;
  for (const mark of singles) {
    for (let next = sorted[coming]; next !== undefined && next.outer.start <= mark.start; next = sorted[++coming]) {
      leave(around, next.inner.start);
      around.push(next.inner);
    }
    leave(around, mark.start);
    const region = around.at(-1) ?? paragraph;
    const list = found.get(region);
    if (list) list.push(mark);
    else found.set(region, [mark]);
  }
  return [...found].map(([span, marks]) => ({ span, marks }));
}

function leave(around: Span[], at: number): void {
  for (let last = around.at(-1); around.length > 1 && last !== undefined && last.end <= at; last = around.at(-1)) around.pop();
}

/** Sorts, and counts how many quotations each one stands in. */
function nest(pairs: readonly Pair[]): QuotedSpan[] {
  const around: Span[] = [];
  return [...pairs]
    .sort((a, b) => byPlace(a.outer, b.outer))
    .map((pair) => {
      for (let last = around.at(-1); last !== undefined && last.end <= pair.outer.start; last = around.at(-1)) around.pop();
      const depth = around.length;
      around.push(pair.outer);
      const { inner, outer, mark, closedBy } = pair;
      return { inner, outer, mark, closedBy, depth };
    });
}

function movesBetween(stacks: readonly Stack[]): readonly (readonly Move[])[] {
  return stacks.map((stack, at) => {
    const moves: Move[] = [{ action: 'skip', to: at, family: '', nested: 0 }];
    if (stack !== '') {
      moves.push({ action: 'close', to: stacks.indexOf(stack.slice(0, -1)), family: stack.slice(-1), nested: 0 });
      if (stack.length === 1) moves.push({ action: 'reopen', to: at, family: stack, nested: 0 });
    }
    for (const family of Object.values(LETTER_OF)) {
      const to = stacks.indexOf(stack + family);
      if (to < 0) continue;
      moves.push({ action: 'open', to, family, nested: nestingCost(stack, family) });
    }
    return moves;
  });
}

function nestingCost(stack: Stack, family: string): number {
  if (stack === '') return 0;
  if (stack !== family) return NEST_OTHER;
  return family === LETTER_OF.single ? NEST_SINGLE : NEST_SAME;
}

function cheapest(costs: readonly number[]): number {
  let best = 0;
  costs.forEach((cost, at) => {
    if (cost < (costs[best] as number)) best = at;
  });
  return best;
}

function isDouble(mark: Mark): boolean {
  return mark.family !== 'single';
}

function isSingle(mark: Mark): boolean {
  return mark.family === 'single';
}

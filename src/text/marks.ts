// The characters that may be quotation marks, each with what its shape and its neighbours say: ‘ opens, ’ closes or is an apostrophe.

import { isDigit, isLetter, isSpace } from './characters.ts';

/** `open` and `close` are costs: 0 where shape and place agree, more where they do not. `skip` is the cost of reading it as no mark at all. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly family: 'double' | 'guillemet' | 'single';
  readonly open: number;
  readonly close: number;
  readonly skip: number;
};

type Shape = 'open' | 'close' | 'straight';

/** A directed mark used against its direction (“Stop“): possible, but only when everything else is worse. */
const AGAINST_SHAPE = 2.5;
/** A mark that leans on the wrong word: `word "` cannot well close, nor `"word` after a space. */
const AGAINST_PLACE = 3.5;
/** A double mark that belongs to no pair: a stray. Dearer than any single odd reading above. */
const STRAY = 4;

const DOUBLE: ReadonlyMap<string, Shape> = new Map([
  ['"', 'straight'],
  ['\uff02', 'straight'],
  ['“', 'open'],
  ['”', 'close'],
  ['„', 'open'],
  ['‟', 'open'],
]);
const GUILLEMET: ReadonlyMap<string, Shape> = new Map([
  ['«', 'open'],
  ['»', 'close'],
]);
const SINGLE: ReadonlyMap<string, Shape> = new Map([
  ["'", 'straight'],
  ['`', 'open'],
  ['‘', 'open'],
  ['’', 'close'],
  ['‚', 'open'],
  ['‛', 'open'],
  ['‹', 'open'],
  ['›', 'close'],
]);
/** Two of these side by side are one double mark: ``so'', ‘‘so’’, ,,so''. */
const DOUBLED: ReadonlyMap<string, Shape> = new Map([
  ['``', 'open'],
  ['‘‘', 'open'],
  ["''", 'straight'],
  ['’’', 'close'],
  [',,', 'open'],
  ['‚‚', 'open'],
]);
const ANY = /["\uff02“”„‟«»'`‘’‚‛‹›]|,,/gu;
const OPENS_BEFORE = /[([{<\-–—―/“‘„«‹"'`]/u;
const DASH = /[-–—―]/u;
const CLOSES_AFTER = /[)\]}>.,;:!?…\-–—―/”’»›"']/u;
const POINT = /[.,;:!?…]/u;

/** Every possible mark between `start` and `end`, in order. Apostrophes inside words are left out; no other decision is taken here. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  ANY.lastIndex = start;
  for (let found = ANY.exec(text); found !== null && found.index < end; found = ANY.exec(text)) {
    const at = found.index;
    if (text[at - 1] === '=' && found[0] === '"') {
      // Left-over markup, <a href="…">: nobody says an attribute. 300 characters hold any of them.
      const close = text.slice(at + 1, Math.min(end, at + 300)).search(/["<]/u);
      if (close >= 0 && text[at + 1 + close] === '"') ANY.lastIndex = at + close + 2;
      continue;
    }
    const pair = DOUBLED.get(text.slice(at, at + 2));
    // ,, needs a word right after it, or it is a slip of the finger; in 'run.''' the first mark is the single one.
    const singleFirst = text[at] === text[at + 2] && at > start && !isSpace(text, at - 1);
    if (
      pair !== undefined &&
      !singleFirst &&
      at + 2 <= end &&
      (found[0] !== ',,' || isOpeningPlace(text, at, at + 2, start, end))
    ) {
      marks.push(doubleMark(text, { start: at, end: at + 2, shape: pair, family: 'double' }, start, end));
      ANY.lastIndex = at + 2;
      continue;
    }
    const mark = markAt(text, at, start, end);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, at: number, start: number, end: number): Mark | null {
  const character = text.charAt(at);
  const double = DOUBLE.get(character);
  if (double !== undefined) return doubleMark(text, { start: at, end: at + 1, shape: double, family: 'double' }, start, end);
  const guillemet = GUILLEMET.get(character);
  if (guillemet !== undefined)
    return doubleMark(text, { start: at, end: at + 1, shape: guillemet, family: 'guillemet' }, start, end);
  const single = SINGLE.get(character);
  return single === undefined ? null : singleMark(text, at, single, start, end);
}

function doubleMark(
  text: string,
  mark: { start: number; end: number; shape: Shape; family: 'double' | 'guillemet' },
  start: number,
  end: number,
): Mark {
  const place = placeCosts(text, mark.start, mark.end, start, end);
  // 6'2" guard, a 12" screen: a straight mark right after a digit may be inches.
  const inches = mark.shape === 'straight' && isDigit(text, mark.start - 1);
  return {
    start: mark.start,
    end: mark.end,
    family: mark.family,
    open: place.open + (mark.shape === 'close' ? AGAINST_SHAPE : 0),
    close: place.close + (mark.shape === 'open' ? AGAINST_SHAPE : 0),
    skip: inches ? 1 : STRAY,
  };
}

/** What the neighbours say about a double mark; only the paragraph [start, end) counts. */
function placeCosts(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
): { readonly open: number; readonly close: number } {
  const before = from > start ? text.charAt(from - 1) : ' ';
  const after = to < end ? text.charAt(to) : ' ';
  const spaceBefore = before === ' ' || isSpace(before, 0);
  const spaceAfter = after === ' ' || isSpace(after, 0);
  if (from === start) return { open: 0, close: AGAINST_PLACE };
  if (to === end) return { open: AGAINST_PLACE, close: 0 };
  if (spaceBefore && spaceAfter) return { open: 1, close: 1 };
  if (spaceBefore) return { open: 0, close: CLOSES_AFTER.test(after) ? 1 : AGAINST_PLACE };
  if (spaceAfter) return { open: AGAINST_PLACE, close: 0 };
  // “I was—” he began; he said—“wait”; said “yes”—and left.
  const opensBefore = OPENS_BEFORE.test(before);
  const closesAfter = CLOSES_AFTER.test(after);
  if (opensBefore && !closesAfter) return { open: 0, close: DASH.test(before) ? 1 : 2 };
  if (closesAfter && !opensBefore) return { open: AGAINST_PLACE, close: 0 };
  if (opensBefore) return DASH.test(before) ? { open: 1, close: 0.5 } : { open: 0.5, close: 0.5 };
  // Glued words: `he said.“We`, `late,"he said`; next to letters on both sides a mark tells nothing.
  return POINT.test(before) ? { open: 0.5, close: 0.5 } : { open: 1.5, close: 1 };
}

function isOpeningPlace(text: string, from: number, to: number, start: number, end: number): boolean {
  return (from === start || isSpace(text, from - 1)) && to < end && isLetter(text, to);
}

/** A single mark that could be a quotation mark; null for an apostrophe inside a word (don’t) and for a foot mark (6'). */
function singleMark(text: string, at: number, shape: Shape, start: number, end: number): Mark | null {
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = at + 1 < end ? text.charAt(at + 1) : ' ';
  const wordBefore = isLetter(before, 0) || isDigit(before, 0);
  const wordAfter = isLetter(after, 0) || isDigit(after, 0);
  if (wordBefore && wordAfter) return null;
  if (shape === 'straight' && isDigit(before, 0) && !POINT.test(after)) return null;
  const canOpen = !wordBefore && !POINT.test(before) && !isSpace(after, 0) && shape !== 'close';
  const canClose = !isSpace(before, 0) && !wordAfter && shape !== 'open';
  if (!canOpen && !canClose) return null;
  const pointBefore = POINT.test(before);
  return {
    start: at,
    end: at + 1,
    family: 'single',
    open: canOpen ? (shape === 'open' ? 0 : 0.4) : Number.POSITIVE_INFINITY,
    close: canClose ? closeSingle(text, at, pointBefore) : Number.POSITIVE_INFINITY,
    skip: skipSingle({ canOpen, canClose, pointBefore, shape, digitAfter: isDigit(after, 0) }),
  };
}

/** The workers’ pay: a mark between s and a further word is more likely a possessive than a close. */
function closeSingle(text: string, at: number, pointBefore: boolean): number {
  if (pointBefore) return 0;
  const possessive = /[sSxzXZ]/u.test(text.charAt(at - 1)) && /^\s[a-z]/u.test(text.slice(at + 1, at + 3));
  return possessive ? 1 : 0.3;
}

/** What it costs to read a single mark as an apostrophe: nothing after a word, something where only a quotation mark makes sense. */
function skipSingle(mark: {
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly pointBefore: boolean;
  readonly shape: Shape;
  readonly digitAfter: boolean;
}): number {
  if (mark.canOpen && mark.digitAfter) return 0.4; // the ’90s, class of '98
  if (mark.canOpen) return mark.shape === 'open' ? 2 : 1.2; // 'til, 'em
  if (mark.pointBefore) return 2.5;
  return 0;
}

// The characters that may be quotation marks, each with what its shape and its neighbours say: ‘ opens, ’ closes or is an apostrophe.

import { isDigit, isLetter, isSpace, isWordPart } from './characters.ts';

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

type Shaped = { readonly shape: Shape; readonly family: Mark['family'] };

/** The characters that can be a mark, by code. */
const SHAPES: ReadonlyMap<number, Shaped> = new Map([
  ...shaped('double', { open: '“„‟', close: '”', straight: '"\uff02' }),
  ...shaped('guillemet', { open: '«', close: '»', straight: '' }),
  ...shaped('single', { open: '`‘‚‛‹', close: '’›', straight: "'" }),
]);
/** Two of these side by side are one double mark: ``so'', ‘‘so’’, ,,so''. */
const DOUBLED: ReadonlyMap<string, Shape> = new Map([
  ['`', 'open'],
  ['‘', 'open'],
  [',', 'open'],
  ['‚', 'open'],
  ['’', 'close'],
  ["'", 'straight'],
]);

/** What a neighbour of a mark can be; a closed typographic set. */
const SPACE = 1;
const OPENER = 2;
const CLOSER = 4;
const DASH = 8;
const POINT = 16;
const WORD = 32;
const SIGNS: ReadonlyMap<string, number> = signsOf([
  [OPENER, '([{</“‘„«‹"\'`-–—―'],
  [CLOSER, ')]}>/”’»›"\'.,;:!?…-–—―'],
  [DASH, '-–—―'],
  [POINT, '.,;:!?…'],
]);

/** Every possible mark between `start` and `end`, in order. Apostrophes inside words are left out; no other decision is taken here. */
export function findMarks(text: string, start: number, end: number, elided: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const commas = code === COMMA && text.charCodeAt(at + 1) === COMMA;
    if (!commas && !mayBeMark(code)) {
      at++;
      continue;
    }
    if (code === STRAIGHT && text[at - 1] === '=') {
      // Left-over markup, <a href="…">: nobody says an attribute. 300 characters hold any of them.
      const close = text.slice(at + 1, Math.min(end, at + 300)).search(/["<]/u);
      at += close >= 0 && text[at + 1 + close] === '"' ? close + 2 : 1;
      continue;
    }
    const double = text[at] === text[at + 1] && at + 2 <= end ? DOUBLED.get(text.charAt(at)) : undefined;
    // ,, needs a word right after it, or it is a slip of the finger; in 'run.''' the first mark is the single one.
    const singleFirst = text[at] === text[at + 2] && at > start && !isSpace(text, at - 1);
    if (double !== undefined && !singleFirst && (!commas || isOpeningPlace(text, at, at + 2, start, end))) {
      marks.push(doubleMark(text, { start: at, end: at + 2, shape: double, family: 'double' }, start, end));
      at += 2;
      continue;
    }
    const mark = markAt(text, at, start, end, elided);
    if (mark !== null) marks.push(mark);
    at += commas ? 2 : 1;
  }
  return marks;
}

const COMMA = 0x2c;
const STRAIGHT = 0x22;

/** Asked about every character of a text, so the common ones are told from the marks without a look-up. */
function mayBeMark(code: number): boolean {
  return code < 0x80 ? code === STRAIGHT || code === 0x27 || code === 0x60 : SHAPES.has(code);
}

function markAt(text: string, at: number, start: number, end: number, elided: ReadonlySet<string>): Mark | null {
  const found = SHAPES.get(text.charCodeAt(at));
  if (found === undefined) return null;
  if (found.family === 'single') return singleMark(text, at, found.shape, start, end, elided);
  return doubleMark(text, { start: at, end: at + 1, shape: found.shape, family: found.family }, start, end);
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
  if (from === start) return { open: 0, close: AGAINST_PLACE };
  if (to === end) return { open: AGAINST_PLACE, close: 0 };
  const before = neighbour(text, from - 1);
  const after = neighbour(text, to);
  if (before & SPACE) {
    if (after & SPACE) return { open: 1, close: 1 };
    return { open: 0, close: after & CLOSER ? 1 : AGAINST_PLACE };
  }
  if (after & SPACE) return { open: AGAINST_PLACE, close: 0 };
  // “I was—” he began; he said—“wait”; said “yes”—and left.
  if (before & OPENER && !(after & CLOSER)) return { open: 0, close: before & DASH ? 1 : 2 };
  if (after & CLOSER && !(before & OPENER)) return { open: AGAINST_PLACE, close: 0 };
  if (before & OPENER) return before & DASH ? { open: 1, close: 0.5 } : { open: 0.5, close: 0.5 };
  // Glued words: `he said.“We`, `late,"he said`; next to letters on both sides a mark tells nothing.
  return before & POINT ? { open: 0.5, close: 0.5 } : { open: 1.5, close: 1 };
}

function isOpeningPlace(text: string, from: number, to: number, start: number, end: number): boolean {
  return (from === start || isSpace(text, from - 1)) && to < end && isLetter(text, to);
}

/** A single mark that could be a quotation mark; null for an apostrophe inside a word (don’t) and for a foot mark (6'). */
function singleMark(
  text: string,
  at: number,
  shape: Shape,
  start: number,
  end: number,
  elided: ReadonlySet<string>,
): Mark | null {
  const before = at > start ? neighbour(text, at - 1) : SPACE;
  const after = at + 1 < end ? neighbour(text, at + 1) : SPACE;
  if (before & WORD && after & WORD) return null;
  const digitBefore = isDigit(text, at - 1);
  if (shape === 'straight' && digitBefore && !(after & POINT)) return null;
  const canOpen = !(before & (WORD | POINT)) && !(after & SPACE) && shape !== 'close';
  const canClose = !(before & SPACE) && !(after & WORD) && shape !== 'open';
  if (!canOpen && !canClose) return null;
  // “What died?”’: behind a closed mark there is nothing an apostrophe could belong to.
  const pointBefore = (before & POINT) !== 0 || (at > start && '”"'.includes(text.charAt(at - 1)));
  return {
    start: at,
    end: at + 1,
    family: 'single',
    open: canOpen ? (shape === 'open' ? 0 : 0.4) : Number.POSITIVE_INFINITY,
    close: canClose ? closeSingle(text, at, pointBefore) : Number.POSITIVE_INFINITY,
    skip: skipSingle({
      canOpen,
      canClose,
      pointBefore,
      endsWords: endsWords(text, at, after),
      elides: canOpen && elided.has(wordAt(text, at + 1).toLowerCase()),
      digitAfter: isDigit(text, at + 1),
    }),
  };
}

/** The workers’ pay: a mark between s and a further word is more likely a possessive than a close. */
function closeSingle(text: string, at: number, pointBefore: boolean): number {
  if (pointBefore) return 0;
  const possessive = /[sSxzXZ]/u.test(text.charAt(at - 1)) && /^\s[a-z]/u.test(text.slice(at + 1, at + 3));
  return possessive ? 0.9 : 0.3;
}

/** What it costs to read a single mark as an apostrophe: nothing after a word, something where only a quotation mark makes sense. */
function skipSingle(mark: {
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly pointBefore: boolean;
  readonly endsWords: boolean;
  readonly elides: boolean;
  readonly digitAfter: boolean;
}): number {
  if (mark.canOpen && mark.digitAfter) return 0.4; // the ’90s, class of '98
  if (mark.canOpen) return mark.elides ? 1.2 : 2; // 'til, 'em
  if (mark.pointBefore) return 2.5;
  return mark.canClose && mark.endsWords ? 0.4 : 0;
}

/** “without ‘reservation’.”: before a stop neither the workers’ pay nor dancin’, so that it is dearer to leave the words open than to close them. */
function endsWords(text: string, at: number, after: number): boolean {
  return (after & POINT) !== 0 && !/(?:[sxz]|in)$/iu.test(text.slice(Math.max(0, at - 2), at));
}

/** In characters. */
const LONGEST_ELIDED = 8;

/** The letters from a place on, as far as an elided word may reach. */
function wordAt(text: string, from: number): string {
  let end = from;
  while (end < from + LONGEST_ELIDED && isLetter(text, end)) end++;
  return text.slice(from, end);
}

function neighbour(text: string, at: number): number {
  if (isWordPart(text, at)) return WORD;
  return isSpace(text, at) ? SPACE : (SIGNS.get(text.charAt(at)) ?? 0);
}

/** All that each sign can be: a dash opens and closes. */
function signsOf(kinds: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  for (const [kind, characters] of kinds) for (const sign of characters) signs.set(sign, (signs.get(sign) ?? 0) | kind);
  return signs;
}

function shaped(family: Mark['family'], characters: Readonly<Record<Shape, string>>): [number, Shaped][] {
  return (['open', 'close', 'straight'] as const).flatMap((shape) =>
    [...characters[shape]].map((character): [number, Shaped] => [character.charCodeAt(0), { shape, family }]),
  );
}

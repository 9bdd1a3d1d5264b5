// A quotation in several pieces: “We waited,” she said, “and nobody came” is shown as “We waited,” … “and nobody came.”

import type { Excerpt } from '../types.ts';

/** Whether only marks and white space part two pieces, as between paragraphs of one speech; `context` is the text they stand in. */
export function goesOn(context: Excerpt, before: Excerpt, after: Excerpt): boolean {
  if (before.end < context.start || after.start > context.end) return false;
  return !/[\p{L}\p{N}]/u.test(context.text.slice(before.end - context.start, after.start - context.start));
}

/** The pieces on one line, each between marks, with “…” where words of the reporter stood between two of them. */
export function inMarks(pieces: readonly Excerpt[], context: Excerpt): string {
  return joined(pieces, context, (words) => `“${innerMarks(words.replace(/\s+/gu, ' ').trim())}”`);
}

/** The pieces without marks: “We waited, … and nobody came.” */
export function withoutMarks(pieces: readonly Excerpt[], context: Excerpt): string {
  return joined(pieces, context, (words) => words)
    .replace(/\s+/gu, ' ')
    .trim();
}

function joined(pieces: readonly Excerpt[], context: Excerpt, shown: (words: string) => string): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      const gap = before === undefined ? '' : goesOn(context, before, piece) ? ' ' : ' … ';
      return gap + shown(piece.text);
    })
    .join('');
}

/** Double marks inside double marks become single; the text keeps its length, so that places in it stay right. */
export function innerMarks(text: string): string {
  return text
    .replace(/[“„«]/gu, '‘')
    .replace(/[”»]/gu, '’')
    .replace(/"([^"]*)"/gu, '‘$1’');
}

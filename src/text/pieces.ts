// A quotation in several pieces: “We waited,” she said, “and nobody came” is shown as “We waited,” … “and nobody came.”

import type { Excerpt, Statement } from '../types.ts';
import { onOneLine } from './display.ts';

/** What a statement says of its speaker's own: the words between marks, or, of a tweet or a transcript that has none, all that is reported. */
export function ownWords({ quoted, content }: Pick<Statement, 'quoted' | 'content'>): readonly Excerpt[] {
  return quoted.length > 0 ? quoted : content;
}

type Said = Pick<Statement, 'type' | 'quoted' | 'content' | 'context'>;

/**
 * The words in one line: between marks where they are the speaker's own. A paraphrase comes in its whole sentence, never as if it were quoted:
 * of “He did not deny that he was hurt” the words “that he was hurt” alone would be a claim.
 */
export function saidInMarks(said: Said): string {
  return said.type === 'direct' ? inMarks(ownWords(said), said.context) : onOneLine(said.context.text);
}

/** The same for whoever sets the marks: We waited, … and nobody came. */
export function saidWithoutMarks(said: Said): string {
  return said.type === 'direct' ? withoutMarks(ownWords(said), said.context) : onOneLine(said.context.text);
}

/** Whether only marks and white space part two pieces, as between paragraphs of one speech; `context` is the text they stand in. */
export function goesOn(context: Excerpt, before: Excerpt, after: Excerpt): boolean {
  if (before.end < context.start || after.start > context.end) return false;
  return !/[\p{L}\p{N}]/u.test(context.text.slice(before.end - context.start, after.start - context.start));
}

/** The pieces on one line, each between marks, with “…” where words of the reporter stood between two of them. */
function inMarks(pieces: readonly Excerpt[], context: Excerpt): string {
  return joined(pieces, context, (words) => `“${innerMarks(onOneLine(words))}”`);
}

function withoutMarks(pieces: readonly Excerpt[], context: Excerpt): string {
  return onOneLine(joined(pieces, context, (words) => words));
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

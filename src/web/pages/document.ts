// The article itself, with every statement marked where it stands.

import type { Piece } from '../../text/highlight.ts';
import { indexAt } from '../../text/span.ts';
import type { DocumentDetail, Excerpt, Span, Statement } from '../../types.ts';
import { facts, type Page } from '../page.ts';
import { noParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { type Labelled, piecesOf } from '../shown.ts';

export const document: Page<typeof noParameters.shape, DocumentDetail> = {
  path: '/documents/:id',
  view: 'document',
  summary: 'The article as it came in, and every statement found in it.',
  parameters: noParameters,
  async load(house, { id }) {
    return facts(await house.document(id));
  },
  heading: ({ document }) => ({ title: say.presentArticle(document) }),
};

/** What a stretch of an article is part of: the words of a statement, or the words that say whose and when. */
export type Mark = { readonly role: 'content' | 'source' | 'cue' | 'when'; readonly statement: Statement };

/** Paragraphs of an article, each cut at the borders of its statements. Blank lines between paragraphs are left out. */
export function markedParagraphs(text: string, statements: readonly Statement[]): readonly (readonly Piece<Mark>[])[] {
  let start = 0;
  const lines = text.split('\n').map((line): Excerpt => {
    const span = { start, end: start + line.length, text: line };
    start = span.end + 1;
    return span;
  });
  // Each mark goes to the lines it touches: an article of a thousand paragraphs must not try every mark on every paragraph.
  const marks = lines.map((): Labelled<Mark>[] => []);
  for (const mark of statements.flatMap(marksOf)) {
    for (let line = indexAt(lines, mark.start); (lines[line]?.start ?? mark.end) < mark.end; line++) marks[line]?.push(mark);
  }
  return lines.flatMap((line, index) => (line.text.trim() === '' ? [] : [piecesOf(line, marks[index] ?? [])]));
}

/** All that a page underlines or tints for one statement. */
export function marksOf(statement: Statement): Labelled<Mark>[] {
  const { content, source, cue, date } = statement;
  const marked = (role: Mark['role'], places: readonly (Span | null)[]): Labelled<Mark>[] =>
    places.flatMap((place) => (place === null ? [] : [{ start: place.start, end: place.end, label: { role, statement } }]));
  return [
    ...marked(
      'content',
      content.map((piece) => withMarks(piece, statement.context)),
    ),
    ...marked('source', [source]),
    ...marked('cue', [cue]),
    ...marked('when', [date.expression]),
  ];
}

/** The piece together with the quotation marks around it, as the sentence has them: a tint looks odd that stops short of them. */
function withMarks({ start, end }: Span, { text, start: offset }: Excerpt): Span {
  const before = text.charAt(start - 1 - offset);
  const after = text.charAt(end - offset);
  return {
    start: MARKS.includes(before) && before !== '' ? start - 1 : start,
    end: MARKS.includes(after) && after !== '' ? end + 1 : end,
  };
}

const MARKS = '"“”„«»‘’';

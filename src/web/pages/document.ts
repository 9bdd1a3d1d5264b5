// The article itself, with every statement marked where it stands.

import type { Piece } from '../../text/highlight.ts';
import { excerpt, indexAt } from '../../text/span.ts';
import type { Document, Excerpt, Span, Statement } from '../../types.ts';
import { facts, type Page } from '../page.ts';
import { noParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { type Labelled, paragraphsAround, piecesOf } from '../shown.ts';
import { documentPath } from '../urls.ts';

/** full: the article. context: each statement in its paragraph, for an article shown to everybody can be a matter of copyright. */
export type PublicText = 'full' | 'context';

export type DocumentFacts = {
  readonly document: Omit<Document, 'text'> & { readonly text: string | null };
  readonly statements: readonly Statement[];
  /** Where the article is not shown whole: the paragraphs that hold statements. Null where `text` is there. */
  readonly passages: readonly Excerpt[] | null;
};

export const document = (publicText: PublicText): Page<typeof noParameters.shape, DocumentFacts> => ({
  path: '/documents/:id',
  view: 'document',
  summary: 'The article as it came in, and every statement found in it.',
  parameters: noParameters,
  async load(house, { id }) {
    const { document, statements } = await house.document(id);
    if (publicText === 'full') return facts({ document, statements, passages: null });
    return facts({ document: { ...document, text: null }, statements, passages: passagesOf(document.text, statements) });
  },
  heading: ({ document }) => ({ title: say.presentArticle(document), canonical: documentPath(document.id) }),
});

/** Characters shown at most before and after a statement where its paragraph is long: some articles are one paragraph. */
const AROUND = 300;

/** The paragraphs around the statements; what overlaps or touches is one passage. */
function passagesOf(text: string, statements: readonly Statement[]): Excerpt[] {
  const spans = statements
    .flatMap(({ context, content }) => [context, ...content])
    .map((span) => paragraphsAround(text, span, AROUND))
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged.map((span) => excerpt(text, span));
}

/** What a stretch of an article is part of: the words of a statement, or the words that say whose and when. */
export type Mark = { readonly role: 'content' | 'source' | 'cue' | 'when'; readonly statement: Statement };

/** Paragraphs of an article, each cut at the borders of its statements. Blank lines between paragraphs are left out. */
export function markedParagraphs(text: string, statements: readonly Statement[], from = 0): readonly (readonly Piece<Mark>[])[] {
  let start = from;
  const lines = text.split('\n').map((line): Excerpt => {
    const span = { start, end: start + line.length, text: line };
    start = span.end + 1;
    return span;
  });
  // Each mark goes to the lines it touches: an article of a thousand paragraphs must not try every mark on every paragraph.
  const marks = lines.map((): Labelled<Mark>[] => []);
  for (const mark of statements.flatMap(marksOf)) {
    if (mark.end <= from) continue;
    for (let line = indexAt(lines, Math.max(mark.start, from)); (lines[line]?.start ?? mark.end) < mark.end; line++)
      marks[line]?.push(mark);
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

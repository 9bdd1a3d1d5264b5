// One statement: the exact words, who, when, where, and why we think so.

import { NotFoundError } from '../../errors.ts';
import { excerpt, overlaps } from '../../text/span.ts';
import type { Document, Excerpt, Reason, Span, Statement, StatementDetail } from '../../types.ts';
import { type Difference, findDifferences } from '../differences.ts';
import { type Detour, facts, type House, type Page } from '../page.ts';
import { noParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { documentPath, statementPath } from '../urls.ts';

export type StatementFacts = {
  readonly statement: Statement;
  /** Why we think so, strongest first; `at` holds the words that convinced us. */
  readonly reasons: readonly (Omit<Reason, 'at'> & { readonly at: Excerpt | null })[];
  /** The paragraphs around the statement, to read it in. */
  readonly surroundings: Excerpt;
  /** The same words as other articles print them, earliest first, with the way from these words to theirs. */
  readonly reports: readonly { readonly statement: Statement; readonly differences: readonly Difference[] }[];
  readonly previousBySpeaker: string | null;
  readonly nextBySpeaker: string | null;
};

export const statement: Page<typeof noParameters.shape, StatementFacts> = {
  path: '/statements/:id',
  view: 'statement',
  summary: 'One statement with its context, the reasons for its speaker, and other reports of it.',
  parameters: noParameters,
  async load(house, { id }) {
    const detail = await house.statement(id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
    if (detail === null) return await findSuccessor(house, id);
    const { document } = await house.document(detail.statement.document.id);
    return facts(factsOf(detail, document));
  },
  heading: ({ statement }) => ({
    title: `${say.presentSpeaker(statement.speaker)}: ${shorten(statement.text, 60)}`,
    description: `${say.presentSpeaker(statement.speaker)}, ${say.presentWhen(statement.date)}: ${shorten(statement.text, 200)}`,
  }),
};

function factsOf({ statement, reasons, reports, ...neighbours }: StatementDetail, { text }: Document): StatementFacts {
  return {
    statement,
    reasons: reasons.map(({ at, ...reason }) => ({ ...reason, at: at && excerpt(text, at) })),
    surroundings: excerpt(text, paragraphsAround(text, statement.context)),
    reports: reports.map((other) => ({ statement: other, differences: findDifferences(statement.text, other.text) })),
    ...neighbours,
  };
}

/**
 * An article that changed moves its statements: the old address leads to the statement that now stands at that place.
 * @throws {NotFoundError} when there never was such a document.
 */
async function findSuccessor(house: House, id: string): Promise<Detour> {
  const [, document = '', offset = ''] = id.match(/^(.*)-(\d+)$/su) ?? [];
  const held = await house.document(document).catch((error: unknown) => {
    if (error instanceof NotFoundError) throw new NotFoundError(`There is no statement "${id}".`, { code: 'E_NO_STATEMENT' });
    throw error;
  });
  const at = { start: Number(offset), end: Number(offset) + 1 };
  const successor = held.statements.find(({ content }) => content.some((piece) => overlaps(piece, at)));
  if (successor !== undefined) return { kind: 'redirect', to: statementPath(successor.id), permanent: false };
  return {
    kind: 'gone',
    detail: `The article has changed since, or is read differently now: nothing is stated at place ${offset} of it any more.`,
    instead: { label: say.presentArticle(held.document), url: documentPath(held.document.id) },
  };
}

/** Far enough to read on, near enough to find the words: to the line breaks around it, at most 600 characters on each side. */
function paragraphsAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 600);
  const to = Math.min(text.length, end + 600);
  const before = text.lastIndexOf('\n', start - 1);
  const after = text.indexOf('\n', end);
  const first = before >= from ? before + 1 : from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const last = after !== -1 && after <= to ? after : to === text.length ? to : text.lastIndexOf(' ', to);
  return { start: Math.min(first, start), end: Math.max(last, end) };
}

function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(' ', most) + 1 || most).trim()}…`;
}

// One statement: the exact words, who, when, where, and why we think so.

import { STYLES } from '../../engine/citing.ts';
import { NotFoundError } from '../../errors.ts';
import { excerpt, overlaps } from '../../text/span.ts';
import type {
  Agreement,
  CitationStyle,
  Correction,
  Document,
  Excerpt,
  QuotationChange,
  SpeakerEntry,
  Statement,
  StatementDetail,
} from '../../types.ts';
import { type Difference, findDifferences } from '../differences.ts';
import { type Detour, facts, type House, nullWhenMissing, type Page } from '../page.ts';
import { noParameters } from '../parameters.ts';
import * as say from '../present.ts';
import { paragraphsAround, type ShownReason, sentenceAround, shownReasons } from '../shown.ts';
import { documentPath, statementPath } from '../urls.ts';

export type StatementFacts = {
  readonly statement: Statement;
  /** Why we think so, strongest first; `at` holds the words that convinced us. */
  readonly reasons: readonly ShownReason[];
  /** The paragraphs around the statement, to read it in. */
  readonly surroundings: Excerpt;
  /** Where another paragraph says when: the sentence that does. */
  readonly dayTold: Excerpt | null;
  /** The same words as other articles print them, earliest first, with the way from these words to theirs. */
  readonly reports: readonly {
    readonly statement: Statement;
    readonly differences: readonly Difference[];
    /** What that means: “‘not’ was dropped”. */
    readonly changes: readonly QuotationChange[];
  }[];
  readonly agreement: Agreement | null;
  readonly previousBySpeaker: string | null;
  readonly nextBySpeaker: string | null;
  /** Where the article gives a surname alone and nothing tells whose: whom it could mean. */
  readonly couldBe: readonly SpeakerEntry[];
  readonly corrections: readonly Correction[];
  readonly links: { readonly permalink: string | null; readonly original: string | null };
  readonly schemaOrg: Readonly<Record<string, unknown>> | null;
  /** What whoever cites it should know. */
  readonly warnings: readonly string[];
  /** The statement in every style. */
  readonly citations: readonly { readonly style: CitationStyle; readonly label: string; readonly text: string }[];
};

export const statement: Page<typeof noParameters.shape, StatementFacts> = {
  path: '/statements/:id',
  view: 'statement',
  summary: 'One statement with its context, the reasons for its speaker, and other reports of it.',
  parameters: noParameters,
  async load(house, { id }) {
    const detail = await house.statement(id).catch(nullWhenMissing);
    if (detail === null) return await findSuccessor(house, id);
    const { document } = await house.document(detail.statement.document.id);
    return facts({ ...factsOf(house, detail, document), ...citedBy(house, detail.statement) });
  },
  heading: ({ statement, schemaOrg }) => ({
    title: titleOf(statement),
    // What those see who are sent the link: a denial must not look like a claim there either.
    description: [
      `${say.presentSpeaker(statement)}, ${say.presentWhen(statement.date)}: ${shorten(say.presentSaid(statement), 200)}`,
      ...(statement.stance === 'asserted' ? [] : [`(${say.presentStance(statement.stance)})`]),
    ].join(' '),
    canonical: statementPath(statement.id),
    alternates: [
      { type: 'application/ld+json', title: 'Web Annotation', href: `${statementPath(statement.id)}.jsonld` },
      { type: 'application/x-bibtex', title: 'BibTeX', href: `${statementPath(statement.id)}.bib` },
      { type: 'application/x-research-info-systems', title: 'RIS', href: `${statementPath(statement.id)}.ris` },
    ],
    schemaOrg,
  }),
};

function citedBy(house: House, statement: Statement): Pick<StatementFacts, 'links' | 'schemaOrg' | 'warnings' | 'citations'> {
  const { schemaOrg, ...links } = house.linksOf(statement);
  const citations = STYLES.map(({ style, label }) => ({ ...house.citeStatement(statement, style), label }));
  return {
    links,
    schemaOrg,
    // The same for every style: they speak of the statement.
    warnings: citations[0]?.warnings ?? [],
    citations: citations.map(({ style, label, text }) => ({ style, label, text })),
  };
}

function factsOf(
  house: House,
  { statement, reasons, reports, changes, agreement, ...neighbours }: StatementDetail,
  { text }: Document,
): Omit<StatementFacts, 'links' | 'schemaOrg' | 'warnings' | 'citations'> {
  return {
    statement,
    reasons: shownReasons(house, text, statement, reasons),
    surroundings: excerpt(text, paragraphsAround(text, statement.context)),
    dayTold: dayToldOf(text, statement),
    reports: reports.map((other, index) => ({
      statement: other,
      differences: findDifferences(statement.text, other.text),
      changes: changes?.[index] ?? [],
    })),
    agreement: agreement ?? null,
    ...neighbours,
  };
}

function dayToldOf(text: string, { date: { expression, inherited } }: Statement): Excerpt | null {
  return inherited === undefined || expression === null ? null : excerpt(text, sentenceAround(text, expression));
}

/**
 * What to say of an id that is no statement's. What stands at its place is offered, never shown instead of it: a mistyped number in a citation
 * would then confirm other words.
 */
async function findSuccessor(house: House, id: string): Promise<Detour> {
  const [, document = '', offset = ''] = id.match(/^(.*)-(\d+)$/su) ?? [];
  const held = await house.document(document).catch(nullWhenMissing);
  if (held === null) throw new NotFoundError(`There is no statement "${id}".`, { code: 'E_NO_STATEMENT' });
  const setAside = (await house.corrections()).find(
    ({ change, statement: attached, undone }) => change.kind === 'not-a-statement' && attached === id && undone === null,
  );
  if (setAside !== undefined) {
    return {
      kind: 'gone',
      detail: `Put right by hand on ${say.presentDate(setAside.made.slice(0, 10))} (correction ${setAside.number}): this is not a statement.`,
      instead: { label: say.presentArticle(held.document), url: documentPath(held.document.id) },
    };
  }
  const at = { start: Number(offset), end: Number(offset) + 1 };
  const successor = held.statements.find(({ content }) => content.some((piece) => overlaps(piece, at)));
  if (successor !== undefined) {
    return {
      kind: 'missing',
      code: 'E_NO_STATEMENT',
      detail: `There is no statement "${id}". The number may be mistyped, or the article is read differently now; at that place stands another:`,
      near: [{ label: titleOf(successor), url: statementPath(successor.id) }],
    };
  }
  return {
    kind: 'gone',
    detail: `The article has changed since, or is read differently now: nothing is stated at place ${offset} of it any more.`,
    instead: { label: say.presentArticle(held.document), url: documentPath(held.document.id) },
  };
}

function titleOf(statement: Statement): string {
  return `${say.presentSpeaker(statement)}: ${shorten(say.presentSaid(statement), 60)}`;
}

function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(' ', most) + 1 || most).trim()}…`;
}

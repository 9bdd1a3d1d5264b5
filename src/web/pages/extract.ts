// Try it: paste an article, see who said what in it. Nothing is kept.

import { z } from 'zod';
import { dayNumber } from '../../text/days.ts';
import type { Document, Statement } from '../../types.ts';
import type { Heading, House } from '../page.ts';
import { ParameterError } from '../parameters.ts';
import { type ShownReason, shownReasons } from '../shown.ts';

/** Characters: five times a long article. Reading takes a second for each hundred thousand, and meanwhile everybody else waits. */
export const LONGEST_TEXT = 50_000;

const line = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((value) => value || null);

/** What one may paste: the text, and what is known about the article. */
export const articleShape = z.object({
  text: z
    .string({ error: 'needs the text of an article' })
    .max(LONGEST_TEXT, `must not be longer than ${LONGEST_TEXT} characters`)
    .meta({
      description: 'The article, paragraphs on lines of their own.',
      example: '“We will mend the bridge before winter,” said Ada Quill, the mayor.',
    }),
  published: line
    .refine((value) => value === null || dayNumber(value) !== null, 'must be a date such as 2022-02-25')
    .meta({ description: 'Date of publication; “on Tuesday” counts from it.', example: '2022-02-25' }),
  title: line,
  publisher: line,
  author: line,
  url: line,
  id: line.meta({ description: 'Beginning of the statement ids; “pasted” when absent.' }),
});

export type ExtractFacts = {
  readonly document: Document;
  readonly statements: readonly (Statement & {
    readonly reasons: readonly ShownReason[];
  })[];
};

/** What the page shows: the form as filled in, and what was found, if anything was pasted. */
export type ExtractView = {
  readonly given: { readonly text: string; readonly published: string };
  readonly found: ExtractFacts | null;
  readonly complaint: string | null;
};

export const extractHeading: Heading = {
  title: 'Try it on an article',
  description: 'Paste a news article and see who said what in it, and when.',
};

/**
 * The article of a form or of a JSON body.
 * @throws {ParameterError} E_PARAMETER
 */
export function parseArticle(body: unknown): Document {
  const parsed = articleShape.safeParse(body ?? {});
  if (!parsed.success) {
    throw new ParameterError(
      parsed.error.issues.map(({ path, message }) => {
        const parameter = String(path[0] ?? 'text');
        return { parameter, detail: `"${parameter}" ${message}.` };
      }),
    );
  }
  if (parsed.data.text.trim() === '')
    throw new ParameterError([{ parameter: 'text', detail: '"text" is empty: paste an article.' }]);
  const { id, ...article } = parsed.data;
  return { id: id ?? 'pasted', ...article, text: parsed.data.text.replace(/\r\n?/gu, '\n').replace(/\p{Surrogate}/gu, '\uFFFD') };
}

/** Who said what in it, each statement with its reasons. */
export function extractFrom(house: House, document: Document): ExtractFacts {
  const { statements, evidence } = house.extract(document);
  return {
    document,
    statements: statements.map((statement, index) => ({
      ...statement,
      reasons: shownReasons(house, document.text, statement, evidence[index]?.reasons ?? []),
    })),
  };
}

/** A short article to try it with: split words, a pronoun, a weekday, a paraphrase and a denial. The town and its people are invented. */
export const EXAMPLE = {
  published: '2024-03-08',
  text: `LOWER FENWICK — The old swing bridge will reopen before the herring season, the harbour board said on Thursday.

“We have found the money,” said Ada Quill, who chairs the board. “Now we have to find the welders.”

Her deputy, Tomas Brandt, was more careful. He told the town council a day earlier that the repairs “could easily slip into May”.

Fishing crews have doubts. “I have heard four dates in four years,” said Ines Moreau, a skipper.

Brandt denied that the board had promised a date. According to the regional government, the work will cost 2.4 million crowns.`,
} as const;

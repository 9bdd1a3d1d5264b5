// What citing needs of the house: a statement in every style, as an annotation, and with the addresses under which it can be read.

import { type Annotation, annotationOf, textFragmentLink } from '../cite/anchors.ts';
import { CITATION_STYLES, cite } from '../cite/cite.ts';
import { webAddress } from '../cite/parts.ts';
import { schemaOrgOf } from '../cite/schema-org.ts';
import { InputError } from '../errors.ts';
import { nearest } from '../text/near-miss.ts';
import { ownWords } from '../text/pieces.ts';
import type { Citation, CitationStyle, DocumentDetail, Statement, StatementDetail } from '../types.ts';
import { documentPath, statementPath } from './addresses.ts';

export type { Annotation } from '../cite/anchors.ts';
export { presentStance } from '../cite/parts.ts';

/** Every style with its name, in the order in which pages and messages list them. */
export const STYLES: readonly { readonly style: CitationStyle; readonly label: string }[] = Object.entries(CITATION_STYLES).map(
  // The table has exactly the styles as keys.
  ([style, { label }]) => ({ style: style as CitationStyle, label }),
);

/** @throws {InputError} E_STYLE that names the styles, and the near miss. */
export function parseStyle(typed: string): CitationStyle {
  const styles = STYLES.map(({ style }) => style);
  const found = styles.find((style) => style === typed.toLowerCase());
  if (found !== undefined) return found;
  const begun = styles.filter((style) => typed !== '' && style.startsWith(typed.toLowerCase()));
  const near = nearest(typed.toLowerCase(), styles) ?? (begun.length === 0 ? null : begun.join(' or '));
  const hint = near === null ? '' : ` (did you mean ${near}?)`;
  throw new InputError(`"${typed}" is no citation style${hint}; there are ${styles.join(', ')}`, { code: 'E_STYLE' });
}

export type Citing = {
  /** Where the house is reached from outside, without a slash at the end; null: nobody has said. */
  readonly publicAddress: string | null;
  /** @throws {NotFoundError} E_NO_STATEMENT */
  cite(id: string, style: CitationStyle): Promise<Citation>;
  /** The same for a statement one has at hand. */
  citeStatement(statement: Statement, style: CitationStyle): Citation;
  /** The statement as a W3C Web Annotation. @throws {NotFoundError} E_NO_STATEMENT */
  annotation(id: string): Promise<Annotation>;
  linksOf(statement: Statement): StatementLinks;
};

export type StatementLinks = {
  /** Absolute; null without a public address. */
  readonly permalink: string | null;
  /** The original page, scrolled to the words where the browser can; null where the article came without an address. */
  readonly original: string | null;
  /** For search engines; null for what nobody claimed. */
  readonly schemaOrg: Readonly<Record<string, unknown>> | null;
};

export type CitingParts = {
  readonly publicAddress: string | null;
  statement(id: string): Promise<StatementDetail>;
  document(id: string): Promise<DocumentDetail>;
};

export function createCiting({ publicAddress, statement: read, document: readDocument }: CitingParts): Citing {
  const permalinkOf = (id: string): string | null => publicAddress && `${publicAddress}${statementPath(id)}`;
  const citeStatement = (statement: Statement, style: CitationStyle): Citation =>
    cite({ statement, permalink: permalinkOf(statement.id) }, style);
  return {
    publicAddress,
    citeStatement,
    cite: async (id, style) => citeStatement((await read(id)).statement, style),
    async annotation(id) {
      const { statement } = await read(id);
      const { document } = await readDocument(statement.document.id);
      const source = webAddress(document.url) ?? `${publicAddress ?? ''}${documentPath(document.id)}`;
      return annotationOf(statement, document, { source, permalink: permalinkOf(id) });
    },
    linksOf(statement) {
      const permalink = permalinkOf(statement.id);
      const [piece] = ownWords(statement);
      return {
        permalink,
        original: piece === undefined ? null : textFragmentLink(statement.document.url, piece),
        schemaOrg: schemaOrgOf(statement, permalink),
      };
    },
  };
}

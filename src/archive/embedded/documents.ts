// Articles as a list to look through: which are in, of which paper and year, and in which of them nothing was found.

import { inCodeOrder } from '../../text/code-order.ts';
import type { DocumentEntry, DocumentFacet, DocumentsPage, DocumentsRequest } from '../../types.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import { NOT_GIVEN } from './index/facets.ts';
import { remember } from './remember.ts';
import { listSources, STATEMENTS } from './sources.ts';
import { all } from './sql.ts';

/** Articles alike in all that can be chosen: few, however many articles there are. */
type Kind = { readonly [facet in DocumentFacet]: string } & { readonly documents: number };

const FACETS: readonly DocumentFacet[] = ['source', 'year', 'found'];

export function listDocuments(db: Db, { q, chosen, offset, limit }: DocumentsRequest): DocumentsPage {
  const rows = fold(q) === '' ? null : JSON.stringify(rowsTitled(db, q));
  const kinds = rows === null ? remember(db, 'kinds of documents', () => kindsAmong(db, null)) : kindsAmong(db, rows);
  const fits = (kind: Kind, facet: DocumentFacet): boolean => chosen[facet] === null || kind[facet] === chosen[facet];
  const names = new Map(listSources(db, '').map(({ id, name }) => [id, name]));
  /** A value counts the articles that have it under all other choices. */
  const counted = (facet: DocumentFacet): DocumentsPage['facets'][DocumentFacet] => {
    const counts = new Map<string, number>();
    // What is chosen stays, without articles too, or nobody could let it go.
    if (chosen[facet] !== null) counts.set(chosen[facet], 0);
    for (const kind of kinds) {
      if (FACETS.some((other) => other !== facet && !fits(kind, other))) continue;
      counts.set(kind[facet], (counts.get(kind[facet]) ?? 0) + kind.documents);
    }
    const labelOf = (value: string): string => (value === NOT_GIVEN ? '' : (names.get(value) ?? value));
    return [...counts].map(([value, count]) => ({ value, label: labelOf(value), count }));
  };
  return {
    total: kinds.filter((kind) => FACETS.every((facet) => fits(kind, facet))).reduce((sum, { documents }) => sum + documents, 0),
    items: all<Row>(db, ITEMS, { ...chosen, rows, limit, offset }).map(entryOf),
    facets: {
      source: [...counted('source')].sort(
        (a, b) => b.count - a.count || Number(a.label === '') - Number(b.label === '') || inCodeOrder(a.label, b.label),
      ),
      year: [...counted('year')].sort((a, b) => inCodeOrder(b.label, a.label)),
      found: [...counted('found')].sort((a, b) => b.count - a.count || inCodeOrder(a.label, b.label)),
    },
  };
}

/** Of the articles whose title holds every word. Titles are folded once for as long as nobody writes. */
function rowsTitled(db: Db, q: string): number[] {
  const words = fold(q).split(' ');
  const titled = remember(db, 'titles', () =>
    all<{ row: number; title: string }>(db, TITLES).map(({ row, title }) => ({ row, title: fold(title) })),
  );
  return titled.filter(({ title }) => words.every((word) => title.includes(word))).map(({ row }) => row);
}

/** `rows` is a JSON list, or null for all. */
function kindsAmong(db: Db, rows: string | null): Kind[] {
  return all<Kind>(db, KINDS, { rows });
}

type Row = Omit<DocumentEntry, 'language'> & { readonly language: string | null };

function entryOf({ language, ...entry }: Row): DocumentEntry {
  return language === null ? entry : { ...entry, language };
}

const TITLES = 'SELECT row, title FROM documents WHERE title IS NOT NULL';

const VALUES: { readonly [facet in DocumentFacet]: string } = {
  source: `coalesce(d.source, '${NOT_GIVEN}')`,
  year: `coalesce(substr(d.published, 1, 4), '${NOT_GIVEN}')`,
  found: `CASE WHEN EXISTS (SELECT 1 FROM statements s WHERE s.document = d.row) THEN 'some'
               WHEN d.language IS NULL THEN 'none' ELSE 'foreign' END`,
};

const AMONG = '(@rows IS NULL OR d.row IN (SELECT value FROM json_each(@rows)))';

const KINDS = `
  SELECT ${FACETS.map((facet) => `${VALUES[facet]} AS ${facet}`).join(', ')}, count(*) AS documents
  FROM documents d WHERE ${AMONG} GROUP BY 1, 2, 3`;

const ITEMS = `
  SELECT id, url, title, publisher, author, published, language, ${STATEMENTS} AS statements
  FROM documents d WHERE ${[...FACETS.map((facet) => `(@${facet} IS NULL OR ${VALUES[facet]} = @${facet})`), AMONG].join(' AND ')}
  ORDER BY published DESC NULLS LAST, row DESC LIMIT @limit OFFSET @offset`;

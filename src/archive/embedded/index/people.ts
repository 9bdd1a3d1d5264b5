// Whom the words of a query name: “tolland” is two people, and whoever looks for one of them wants her page first.

import type { Query } from '../../../search/query.ts';
import type { Columns } from './columns.ts';
import type { IndexSuggestions } from './types.ts';

/** Words of the longest name that is looked for so. */
const LONGEST_NAME = 5;

/** Everybody called by all the words of a query that is nothing but words, most statements first. */
export function peopleNamed(columns: Columns, { root }: Pick<Query, 'root'>): IndexSuggestions['speakers'] {
  const words = root?.kind === 'all' ? root.nodes : root === null ? [] : [root];
  const named: ReadonlySet<number>[] = [];
  for (const node of words) {
    const bearers = node.kind === 'word' ? columns.names.byWord.get(node.word.term) : undefined;
    if (bearers === undefined || words.length > LONGEST_NAME) return [];
    named.push(bearers);
  }
  const [first, ...others] = named.sort((a, b) => a.size - b.size);
  const found = [...(first ?? [])].filter((speaker) => others.every((bearers) => bearers.has(speaker)));
  return found
    .flatMap((index) => {
      const { id, name } = columns.names.list[index] ?? {};
      const statements = columns.sets.statementsBy(index);
      return id === undefined || name === undefined || statements === 0 ? [] : [{ id, name, statements }];
    })
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

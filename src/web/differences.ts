// How two reports of the same words differ: “We will {-not -}accept it” in one paper, “We will accept it” in another.

import { diffWords } from 'diff';

export type Difference = { readonly op: 'equal' | 'insert' | 'delete'; readonly text: string };

/** Steps from the first wording to the second, by whole words. Joining all but the inserts gives the first, all but the deletes the second. */
export function findDifferences(from: string, to: string): Difference[] {
  return diffWords(from, to).map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));
}

// How a folded word is written (the archive holds "zurich", its texts say “Zürich”), read from the texts, so that no list is kept; and which
// words were taken for a typed one that nobody used.

import type { Node, Query } from '../../../search/query.ts';
import { replaceAt } from '../../../search/relax.ts';
import type { QueryNotice } from '../../../types.ts';
import type { Lookup } from './lookup.ts';
import type { Widening } from './match.ts';

/** Statements looked at; enough to tell a name from a word that once began a sentence. */
const SAMPLES = 3;

/** As the texts write it, in lower case where one of them does; the folded word where none is at hand. */
export function spellingOf(lookup: Lookup, term: string): string {
  const slots = lookup.words.postings(term, 'text')?.slots.slice(0, SAMPLES) ?? [];
  const written: string[] = [];
  for (const { text, words } of lookup.texts(slots)) {
    const word = words.find((one) => one.term === term);
    // "minister’s" stands for minister.
    if (word !== undefined) written.push(text.slice(word.start, word.end).replace(/['’]s$/u, ''));
  }
  return written.find((word) => word === word.toLowerCase()) ?? written[0] ?? term;
}

/** More words than these are not said; the marks in the results show the others. */
const MOST_NAMED = 3;

const OR = new Intl.ListFormat('en', { type: 'disjunction' });

/** Where only a slip was forgiven for a word, that it was: who looks for what was said must not take “ferry” for a find of “fery”. */
export function spellingNotices(lookup: Lookup, query: Query, widening: Widening): readonly QueryNotice[] {
  return wordsAsked(query.root).flatMap(({ raw, word }) => {
    const found = lookup.words.vocabulary.expand(word.term, widening);
    if (found.length === 0 || found.some(({ kind }) => kind !== 'similar')) return [];
    const others = found.slice(0, MOST_NAMED).map(({ term }) => spellingOf(lookup, term));
    const named = OR.format(others.map((other) => `“${other}”`));
    const suggestion = others[0] === undefined ? null : replaceAt(query, word, others[0]);
    return [{ code: 'respelt', message: `No statement here has “${raw}”; these have ${named}.`, suggestion }];
  });
}

/** Loose words as typed, but not what is excluded. */
function wordsAsked(node: Node | null): readonly Extract<Node, { kind: 'word' }>[] {
  if (node === null) return [];
  if (node.kind === 'word') return [node];
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(wordsAsked) : [];
}

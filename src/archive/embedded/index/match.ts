// Which statements a query holds for: each node of its tree becomes a matcher.

import type { Node } from '../../../search/query.ts';
import type { Steps } from '../turns.ts';
import { matchFilter } from './filters.ts';
import type { Lookup } from './lookup.ts';
import { all, any, everything, holding, type Matcher, phrase, without } from './matchers.ts';

/** How words are widened; off for pasted text, where 200 words times their similar ones would take seconds. */
export type Widening = { readonly similar: boolean };

/** In steps, as a prefix may open thousands of words. */
export function* matcherOf(lookup: Lookup, node: Node | null, widening: Widening): Steps<Matcher> {
  if (node === null) return everything(lookup);
  switch (node.kind) {
    case 'all':
      return all(yield* eachOf(lookup, node.nodes, (child) => matcherOf(lookup, child, widening)), lookup);
    case 'any':
      return any(yield* eachOf(lookup, node.nodes, (child) => matcherOf(lookup, child, widening)), lookup);
    case 'not':
      // What is excluded is excluded as written: no stems, no similar words.
      return without(lookup, yield* exactly(lookup, node.node));
    case 'word':
      return holding(lookup, lookup.words.vocabulary.expand(node.word.term, widening), ['text', 'speaker']);
    case 'prefix':
      return holding(lookup, lookup.words.vocabulary.beginningWith(node.prefix), ['text', 'speaker']);
    case 'phrase':
      return phrase(lookup, node.words);
    case 'filter':
      return matchFilter(lookup, node.filter);
  }
}

function* exactly(lookup: Lookup, node: Node): Steps<Matcher> {
  if (node.kind === 'word') {
    return holding(lookup, [{ term: node.word.term, kind: 'exact', closeness: 1 }], ['text', 'speaker']);
  }
  if (node.kind === 'all') return all(yield* eachOf(lookup, node.nodes, (child) => exactly(lookup, child)), lookup);
  if (node.kind === 'any') return any(yield* eachOf(lookup, node.nodes, (child) => exactly(lookup, child)), lookup);
  return yield* matcherOf(lookup, node, { similar: false });
}

function* eachOf(lookup: Lookup, nodes: readonly Node[], make: (node: Node) => Steps<Matcher>): Steps<readonly Matcher[]> {
  const matchers: Matcher[] = [];
  for (const node of nodes) {
    matchers.push(yield* make(node));
    yield* lookup.time.rest();
  }
  return matchers;
}

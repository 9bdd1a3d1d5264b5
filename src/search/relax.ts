// A query taken apart: which parts can be left out, and what is left of the text then; what the words of a query are without their order.

import { onOneLine } from '../text/display.ts';
import type { Span } from '../types.ts';
import { NOTHING, type Node, type Query } from './query.ts';

/** A part that can go by itself: a word, a phrase, a filter, an exclusion, a choice. */
export type Part = {
  /** As typed. */
  readonly text: string;
  readonly node: Node;
  /** The query without it, as text and as a tree. */
  readonly rest: { readonly text: string; readonly root: Node | null };
};

/** The parts all of which must hold. */
export function partsOf(query: Query): readonly Part[] {
  const nodes = topOf(query.root);
  return nodes.map((node, at) => ({
    text: query.text.slice(node.at.start, node.at.end).trim(),
    node,
    rest: {
      // Only what was understood is written again: an AND that was left out would be left out of every proposal anew.
      text: textOf(
        query,
        nodes.filter((_, other) => other !== at),
      ),
      root: allOf(nodes.filter((_, other) => other !== at)),
    },
  }));
}

/** What is asked of the content, loosened (a phrase becomes its words), and what else must hold. */
export function loosened(query: Query): { readonly wanted: readonly Node[]; readonly kept: readonly Node[] } {
  const nodes = topOf(query.root);
  const kept = nodes.filter((node) => node.kind === 'filter' || node.kind === 'not');
  const wanted = nodes.filter((node) => node.kind !== 'filter' && node.kind !== 'not').flatMap(wordsOf);
  return { wanted, kept };
}

/** One node that asks for all of them; null for none. */
export function allOf(nodes: readonly Node[]): Node | null {
  const [first] = nodes;
  if (first === undefined) return null;
  return nodes.length === 1 ? first : { kind: 'all', nodes, at: { start: 0, end: 0 } };
}

/** The query, as far as it was understood, with the words at a place replaced by others. */
export function replaceAt(query: Query, at: Span, by: string): string {
  return placed(topOf(query.root))
    .map((node) => {
      const text = query.text.slice(node.at.start, node.at.end);
      if (at.start < node.at.start || at.end > node.at.end) return text;
      return text.slice(0, at.start - node.at.start) + by + text.slice(at.end - node.at.start);
    })
    .join(' ');
}

/** The parts all of which must hold, as a tree has them. */
export function topOf(root: Node | null): readonly Node[] {
  if (root === null || root === NOTHING) return [];
  return root.kind === 'all' ? root.nodes : [root];
}

function textOf(query: Query, nodes: readonly Node[]): string {
  return placed(nodes)
    .map((node) => onOneLine(query.text.slice(node.at.start, node.at.end)))
    .join(' ');
}

/** Each written part once: `Okonjo-Iwe*` is a word and a beginning. */
function placed(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((node, index) => node.at.start !== nodes[index - 1]?.at.start);
}

function wordsOf(node: Node): readonly Node[] {
  if (node.kind === 'all') return node.nodes.flatMap(wordsOf);
  if (node.kind !== 'phrase') return [node];
  return node.words.map((word) => ({
    kind: 'word',
    word,
    raw: word.form,
    at: { start: word.start, end: word.end },
  }));
}

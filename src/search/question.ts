// A question as people ask it, “what did Lund say about the ferry?”, without its frame: what is left are the words to look for.

import { isSmallWord, type QuestionPart, questionPart } from '../language/question-words.ts';
import type { QueryNotice, Span } from '../types.ts';

/** A part of a query, as far as a frame needs to know it. */
type Part = { readonly kind: string; readonly at: Span; readonly word?: { readonly form: string } };

export type Unframed<Node> = { readonly nodes: readonly Node[]; readonly notice: QueryNotice };

/** The parts of a query without “what did … say about the”; null where no question is asked, or nothing else is. */
export function withoutFrame<Node extends Part>(text: string, nodes: readonly Node[]): Unframed<Node> | null {
  const lead = countWhile(nodes, 0, ['asks', 'helps']);
  const says = nodes.findIndex((node) => partOf(node) === 'says');
  if (lead === 0 || partOf(nodes[0]) !== 'asks' || says < lead) return null;
  const frame = new Set<Node>([
    ...nodes.slice(0, lead + countWhile(nodes, lead, ['leads-on'])),
    ...nodes.slice(says, says + 1 + countWhile(nodes, says + 1, ['leads-on'])),
  ]);
  const left = nodes.filter((node) => !frame.has(node));
  // “What we said” asks for nothing but itself.
  if (left.every((node) => node.kind === 'word' && isSmallWord(node.word?.form ?? ''))) return null;
  const dropped = stretches(nodes, frame).map(({ start, end }) => text.slice(start, end));
  return {
    nodes: left,
    notice: {
      code: 'question',
      message: `A question is searched by its words; “${dropped.join(' … ')}” was left out. Between quotation marks it is searched too.`,
      suggestion: null,
    },
  };
}

function countWhile(nodes: readonly Part[], from: number, parts: readonly QuestionPart[]): number {
  let count = 0;
  for (let part = partOf(nodes[from]); part !== null && parts.includes(part); part = partOf(nodes[from + count])) count++;
  return count;
}

function partOf(node: Part | undefined): QuestionPart | null {
  return node?.kind === 'word' ? questionPart(node.word?.form ?? '') : null;
}

/** Where the nodes of the frame stand, neighbours as one. */
function stretches(nodes: readonly Part[], frame: ReadonlySet<Part>): readonly Span[] {
  const found: Span[] = [];
  nodes.forEach((node, index) => {
    if (!frame.has(node)) return;
    const last = found.at(-1);
    if (last !== undefined && frame.has(nodes[index - 1] as Part))
      found[found.length - 1] = { start: last.start, end: node.at.end };
    else found.push(node.at);
  });
  return found;
}

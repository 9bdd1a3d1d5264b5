// Who issues a paper that another signed: [the chief of police], in a statement signed by his officer, Ida Lund, said.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { hasVerb } from './doers.ts';
import { headOf, REACH } from './heads.ts';
import { beforeBracket, isSomebody, type Placed, type Placement, speaks } from './placement.ts';

/**
 * “[The chief of police], in a statement signed by his officer, Ida Lund, said”, “[the union] through a letter by its chairman said”: whoever opens the
 * clause issues the paper, and who signed it stands in the aside.
 */
export function issuerBefore(english: Language, tokens: readonly Token[], placed: Placement, close: number): Placed | null {
  const { grammar } = english;
  for (let at = close - 1; at > 0 && close - at < REACH; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    if (kind !== 'word' && word !== ',' && word !== '.') return null;
    const by = grammar.preposition.has(word) ? signedBy(english, tokens, at + 1, close) : -1;
    if (by < 0) continue;
    if (hasVerb(english, tokens, by, close)) return null;
    const host = placed.ending.get(beforeBracket(tokens, tokens[at - 1]?.word === ',' ? at - 2 : at - 1));
    if (host === undefined || !isSomebody(host) || !speaks(host)) return null;
    let start = host.first;
    while (start > 0 && (tokens[start - 1]?.kind === 'word' || tokens[start - 1]?.word === ',')) start--;
    // “In Tulla, [the police] in a statement by …”
    if (grammar.preposition.has(tokens[start]?.word ?? '')) while (start < host.first && tokens[start]?.word !== ',') start++;
    if (start === host.first && start > 0 && tokens[start - 1]?.kind === 'word') return null;
    if (hasVerb(english, tokens, start, host.last + 1)) return null;
    return headOf(english, tokens, placed, host.last)?.subject ?? host;
  }
  return null;
}

/** In tokens: “a [strongly worded press] statement dated Monday and signed” */
const LONGEST_PAPER = 5;

/** The “by” of “a statement signed {by} his officer”, “a letter dated Monday and issued {by}”: a paper, and by whose hand; else -1. */
function signedBy({ grammar, roles, wordClasses }: Language, tokens: readonly Token[], from: number, to: number): number {
  if (!grammar.determiner.has(tokens[from]?.word ?? '')) return -1;
  const paper = tokens.slice(from + 1, from + 1 + LONGEST_PAPER).findIndex(({ word }) => roles(word)?.kind === 'document');
  if (paper < 0) return -1;
  const first = from + 2 + paper;
  for (let at = first; at < Math.min(to, first + LONGEST_PAPER); at++) {
    const sort = wordClasses.wordClass(tokens[at - 1]?.word ?? '');
    if (tokens[at]?.word === 'by' && (at === first || sort === 'participle' || sort === 'adjective')) return at;
  }
  return -1;
}

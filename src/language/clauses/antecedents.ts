// Whom “who” takes up: [Ida Lund], of Norvale, who said — jailed by [Judge Lund], who said — It was [Lund], not Reyes, who said.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { isSomebody, type Placed, type Placement, speaks } from './placement.ts';

/** “jailed for six years by [Judge Lund], who”: “six years by Judge Lund” is nobody, and ends with somebody. */
export function somebodyAt(placed: Placement, end: number): Placed | undefined {
  const longest = placed.ending.get(end);
  // “an email from [Tom Hale], who”
  const isPaper = longest?.mention.entity === 'document';
  if (longest === undefined || (isSomebody(longest) && !isPaper)) return longest;
  return placed.list.findLast((other) => other.last === end && isSomebody(other)) ?? longest;
}

/** “[Ida Lund], of Norvale, who”, “[the vicar] in Norvale who”: a place is nobody; of somebody’s own, with or without the comma. */
export function whoIsFrom({ grammar }: Language, tokens: readonly Token[], placed: Placement, nearest: Placed): Placed {
  const link = tokens[nearest.first - 1];
  // “[a nurse] here at Norvale Hospital who”
  const here = grammar.whereabouts.has(tokens[nearest.first - 2]?.word ?? '');
  if (!(nearest.mention.entity === 'place' || (here && nearest.mention.entity === 'organization'))) return nearest;
  if (!grammar.preposition.has(link?.word ?? '')) return nearest;
  const head = nearest.first - (tokens[nearest.first - 2]?.word === ',' || here ? 3 : 2);
  const from = placed.ending.get(head);
  return from !== undefined && speaks(from) ? from : nearest;
}

/** “It was [Lund], not Reyes, who said”: whoever is meant, and not whoever is not. */
export function pastContrast(
  { grammar }: Language,
  tokens: readonly Token[],
  placed: Placement,
  { first }: Placed,
): Placed | null {
  if (!grammar.negation.has(tokens[first - 1]?.word ?? '') || tokens[first - 2]?.word !== ',') return null;
  const meant = placed.ending.get(first - 3);
  return meant !== undefined && speaks(meant) ? meant : null;
}

// How many slips a typed word is forgiven: none under five letters, one from five, two from nine; a slip in the first letter counts double.

import { distance } from '../text/near-miss.ts';
import { hasDigit } from './words.ts';

/** Slips forgiven for a folded term. Numbers are never guessed at. */
export function slipsFor(term: string): 0 | 1 | 2 {
  if (hasDigit(term)) return 0;
  const letters = [...term].length;
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
}

/** How many slips lead from the typed term to this one, the first letter's counted double; null when they are too many. */
export function slips(typed: string, term: string): number | null {
  const allowed = slipsFor(typed);
  if (allowed === 0 || hasDigit(term)) return null;
  const first = typed[0] === term[0] ? 0 : 1;
  const count = distance(typed, term, allowed) + first;
  return count <= allowed ? count : null;
}

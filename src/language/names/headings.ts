// Which sentences are headings: Clean Water Plan Fails in City Vote.

import type { Segments } from '../../types.ts';
import type { Grammar } from '../grammar.ts';
import type { Token } from '../tagger.ts';

/** For each token whether its sentence is a heading in Title Case, or all in capitals, so that a capital says little there. */
export function headings({ grammar }: { readonly grammar: Grammar }, tokens: readonly Token[], segments: Segments): boolean[] {
  const heading: boolean[] = new Array(tokens.length).fill(false);
  let from = 0;
  for (const sentence of segments.sentences) {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < sentence.start) from++;
    let to = from;
    let long = 0;
    let capital = 0;
    let told = false;
    let shouted = 0;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) {
      const token = tokens[to++] as Token; // as: to < length
      // "The Department of Health met": in a heading the verb is large too.
      if (token.shape === 'upper' && shouted >= 0) shouted++;
      else if (token.shape !== 'number') shouted = -1;
      told ||= token.shape === 'lower' && (token.class === 'verb' || token.class === 'auxiliary');
      if (told || token.word.length < 4 || token.shape === 'number' || grammar.preposition.has(token.word)) continue;
      long++;
      if (token.shape !== 'lower') capital++;
    }
    // "Clean Water Plan Fails in City Vote" has them all; in "Ana Reyes and Tom Lund spoke" the verb is small. One slip in ten is a slip.
    // "NO POLITICS", "RARE SIGHTING"
    if ((!told && long >= 4 && capital >= 0.9 * long) || (shouted > 1 && long > 0)) heading.fill(true, from, to);
    from = to;
  }
  return heading;
}

// Completions of what is being typed: speakers whose name begins so, then words of the archive; corrected for typos and accents.

import { slips, slipsFor } from '../../search/typos.ts';
import { termsOf } from '../../search/words.ts';
import type { Columns } from './statement-index-columns.ts';
import type { Lookup } from './statement-index-lookup.ts';
import { spellingOf } from './statement-index-spelling.ts';
import type { IndexSuggestions } from './statement-index-types.ts';

/** The first letters of a word are completed to the most frequent words; a corrected one only where nothing begins so. */
export function suggest(lookup: Lookup, typed: string, limit: number): IndexSuggestions {
  const terms = termsOf(typed);
  const last = terms.at(-1);
  if (last === undefined) return { speakers: [], words: [] };
  return { speakers: speakersLike(lookup.columns, terms, limit), words: wordsLike(lookup, last, limit) };
}

function wordsLike(lookup: Lookup, typed: string, limit: number): IndexSuggestions['words'] {
  const { words } = lookup;
  const completed = words.completions(typed, limit);
  const found =
    completed.length > 0 ? completed : words.similar(typed).map(({ term }) => ({ term, holders: words.holders(term, 'text') }));
  return found
    .filter((one) => one.holders > 0)
    .sort((a, b) => b.holders - a.holders)
    .slice(0, limit)
    .map(({ term, holders }) => ({ word: spellingOf(lookup, term), statements: holders }));
}

/** Names that begin as typed come first, then names of which words begin so; those that are a slip away only where there are no others. */
function speakersLike(columns: Columns, terms: readonly string[], limit: number): IndexSuggestions['speakers'] {
  const counts = countsOf(columns);
  const like = (fitOf: (form: string) => number): IndexSuggestions['speakers'] => {
    const found: { readonly id: string; readonly name: string; readonly statements: number; readonly fit: number }[] = [];
    for (const [index, speaker] of columns.speakers.entries()) {
      const statements = counts[index] ?? 0;
      if (statements === 0) continue;
      let fit = 0;
      for (const form of speaker.forms) fit = Math.max(fit, fitOf(form));
      if (fit > 0) found.push({ id: speaker.id, name: speaker.name, statements, fit });
    }
    return found
      .sort((a, b) => b.fit - a.fit || b.statements - a.statements || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(({ id, name, statements }) => ({ id, name, statements }));
  };
  const start = ` ${terms.join(' ')}`;
  const starts = terms.map((term) => ` ${term}`);
  const exact = like((form) => (form.startsWith(start) ? 2 : starts.every((one) => form.includes(one)) ? 1 : 0));
  if (exact.length > 0 || terms.every((term) => slipsFor(term) === 0)) return exact;
  return like((form) => {
    const words = form.trim().split(' ');
    return terms.every((term) => words.some((word) => beginsLike(word, term))) ? 1 : 0;
  });
}

/** Whether a word begins as typed but for a slip; the letters typed so far may be one more or fewer than those meant. */
function beginsLike(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  return [0, 1, -1].some((more) => slips(typed, word.slice(0, typed.length + more)) !== null);
}

function countsOf(columns: Columns): Uint32Array {
  const counts = new Uint32Array(columns.speakers.length);
  for (const [set, members] of columns.speakerSets.entries()) {
    const size = columns.setSizes[set] ?? 0;
    if (size > 0) for (const member of members) counts[member] = (counts[member] ?? 0) + size;
  }
  return counts;
}

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
  const completed = words.beginningWith(typed);
  const found = completed.length > 0 ? completed : words.similar(typed);
  return found
    .map(({ term }) => ({ word: term, statements: words.holders(term, 'text') }))
    .filter((one) => one.statements > 0)
    .sort((a, b) => b.statements - a.statements || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word, statements }) => ({ word: spellingOf(lookup, word), statements }));
}

/** Every typed word begins (or nearly is) a word of the name; names that begin as typed come first, then those with more statements. */
function speakersLike(columns: Columns, terms: readonly string[], limit: number): IndexSuggestions['speakers'] {
  const counts = countsOf(columns);
  const found: { readonly id: string; readonly name: string; readonly statements: number; readonly fit: number }[] = [];
  for (const [index, speaker] of columns.speakers.entries()) {
    const statements = counts[index] ?? 0;
    if (statements === 0) continue;
    let fit = 0;
    for (const form of speaker.forms) fit = Math.max(fit, fitOf(form, terms));
    if (fit > 0) found.push({ id: speaker.id, name: speaker.name, statements, fit });
  }
  return found
    .sort((a, b) => b.fit - a.fit || b.statements - a.statements || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ id, name, statements }) => ({ id, name, statements }));
}

/** 3: the name begins so; 2: its words begin so, in any order; 1: so but for a slip; 0: not. */
function fitOf(form: string, terms: readonly string[]): number {
  if (form.startsWith(` ${terms.join(' ')}`)) return 3;
  if (terms.every((term) => form.includes(` ${term}`))) return 2;
  if (terms.every((term) => slipsFor(term) === 0)) return 0;
  const words = form.trim().split(' ');
  return terms.every((term) => words.some((word) => word.startsWith(term) || slips(term, word.slice(0, term.length)) !== null))
    ? 1
    : 0;
}

function countsOf(columns: Columns): Uint32Array {
  const counts = new Uint32Array(columns.speakers.length);
  for (let slot = 0; slot < columns.length; slot++) {
    if (columns.alive[slot] === 1) for (const speaker of columns.speakersAt(slot)) counts[speaker] = (counts[speaker] ?? 0) + 1;
  }
  return counts;
}

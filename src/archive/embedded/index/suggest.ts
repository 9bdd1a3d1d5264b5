// Completions of what is being typed: speakers whose name begins so, then words of the archive; corrected for typos and accents.

import { slips, slipsFor } from '../../../search/typos.ts';
import { termsOf } from '../../../search/words.ts';
import type { Columns } from './columns.ts';
import type { Lookup } from './lookup.ts';
import { spellingOf } from './spelling.ts';
import type { IndexSuggestions } from './types.ts';

/** The first letters of a word are completed to the most frequent words; a corrected one only where nothing begins so. */
export function suggest(lookup: Lookup, typed: string, limit: number): IndexSuggestions {
  const terms = termsOf(typed);
  const last = terms.at(-1);
  if (last === undefined) return { speakers: [], words: [] };
  return { speakers: speakersLike(lookup.columns, terms, limit), words: wordsLike(lookup, last, limit) };
}

function wordsLike(lookup: Lookup, typed: string, limit: number): IndexSuggestions['words'] {
  const { words } = lookup;
  const completed = words.vocabulary.completions(typed, limit);
  const found =
    completed.length > 0
      ? completed
      : words.vocabulary.similar(typed).map(({ term }) => ({ term, holders: words.holders(term, 'text') }));
  return found
    .filter((one) => one.holders > 0)
    .sort((a, b) => b.holders - a.holders)
    .slice(0, limit)
    .map(({ term, holders }) => ({ word: spellingOf(lookup, term), statements: holders }));
}

/** Every typed word begins a word of the name, or all but does. Names that begin as typed come first, then those with more statements. */
function speakersLike(columns: Columns, terms: readonly string[], limit: number): IndexSuggestions['speakers'] {
  let meant: ReadonlySet<number> | null = null;
  // The longest word leaves the fewest names to look at.
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    const named: ReadonlySet<number> = speakersNamed(columns, term);
    meant = meant === null ? named : new Set([...meant].filter((speaker: number) => named.has(speaker)));
    if (meant.size === 0) return [];
  }
  const start = ` ${terms.join(' ')}`;
  const found = [...(meant ?? [])].flatMap((index) => {
    const speaker = columns.names.list[index];
    const statements = columns.sets.statementsBy(index);
    if (speaker === undefined || statements === 0) return [];
    return [
      { id: speaker.id, name: speaker.name, statements, begins: [...speaker.forms].some((form) => form.startsWith(start)) },
    ];
  });
  return found
    .sort((a, b) => Number(b.begins) - Number(a.begins) || b.statements - a.statements || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ id, name, statements }) => ({ id, name, statements }));
}

/** Those with a word in their name that begins so; only where there are none, those a slip away. */
function speakersNamed({ names: { byWord } }: Columns, typed: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const speakers of byWord.atPrefix(typed).values()) for (const speaker of speakers) found.add(speaker);
  if (found.size > 0 || slipsFor(typed) === 0) return found;
  // A slip in the first letter counts double, so that only long words may have one.
  const near = slipsFor(typed) === 2 ? byWord : byWord.atPrefix(typed.charAt(0));
  for (const [word, speakers] of near) if (beginsLike(word, typed)) for (const speaker of speakers) found.add(speaker);
  return found;
}

/** Whether a word begins as typed but for a slip; the letters typed so far may be one more or fewer than those meant. */
function beginsLike(word: string, typed: string): boolean {
  return [0, 1, -1].some((more) => slips(typed, word.slice(0, typed.length + more)) !== null);
}

// Which full stops end nothing (“Mr.”, “No. 10”, “U.S.”), and which words open a sentence all the same.

import { readTable } from './load.ts';

/** What may follow an abbreviation inside its sentence: a name always, a number, or anything but a word that opens sentences. */
export type AbbreviationKind = 'name' | 'number' | 'month' | 'any';

export type Abbreviations = {
  /** For a word without its full stop: "Mr" → name; null for a word that is no abbreviation. */
  kind(word: string): AbbreviationKind | null;
  /** Whether a capitalised word usually opens a sentence and seldom stands in a name: "The", "But". */
  opens(word: string): boolean;
};

export function loadAbbreviations(): Abbreviations {
  const kinds = new Map(readTable('abbreviations', ['word', 'before']).map((row) => [row.word ?? '', kindOf(row.before)]));
  const openers = new Set(readTable('sentence-openers', ['word']).map((row) => row.word));
  return Object.freeze({
    kind: (word: string) => kinds.get(word) ?? null,
    opens: (word: string) => openers.has(word),
  });
}

function kindOf(cell: string | undefined): AbbreviationKind {
  return cell === 'name' || cell === 'number' || cell === 'month' ? cell : 'any';
}

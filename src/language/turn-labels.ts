// Words that stand before a colon without speaking: "UPDATE:", "PHOTO:".

import { readTable } from './load.ts';

export type TurnLabels = {
  /** Lower-case. */
  announces(word: string): boolean;
};

export function loadTurnLabels(): TurnLabels {
  const words = new Set(readTable('not-speakers', ['word']).map((row) => row.word));
  return Object.freeze({ announces: (word: string) => words.has(word) });
}

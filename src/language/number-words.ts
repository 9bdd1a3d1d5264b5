// Small numbers as they are written in running text: 2 is “two”.

import { readTable } from './load.ts';

/** Above it figures are easier to read. */
const LARGEST = 10;

let words: ReadonlyMap<number, string> | null = null;

/** Null for what is written in figures. Reads the table at the first call. */
export function numberWord(count: number): string | null {
  words ??= new Map(readTable('number-words', ['word', 'value']).map(({ word = '', value }) => [Number(value), word]));
  return count > LARGEST ? null : (words.get(count) ?? null);
}

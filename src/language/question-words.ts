// The words of a question that are no words of its answer: “what did Lund say about the ferry” asks for Lund and the ferry.

import { readTable } from './load.ts';

/** asks: *who*. helps: *did*. says: *say*. leads-on: *about the*. day: *yesterday*, which needs a calendar to be searched. */
export type QuestionPart = 'asks' | 'helps' | 'says' | 'leads-on' | 'day';

let parts: ReadonlyMap<string, string> | null = null;
let small: ReadonlySet<string> | null = null;

/** What a lower-case word does in a question; null for words of substance. Reads the table at the first call. */
export function questionPart(word: string): QuestionPart | null {
  parts ??= new Map(readTable('question-words', ['word', 'kind']).map(({ word = '', kind = '' }) => [word, kind]));
  return (parts.get(word) ?? null) as QuestionPart | null; // as: the table's five words
}

/** “the”, “or”, “will”: words that stand in statements about anything. Reads the table at the first call. */
export function isSmallWord(word: string): boolean {
  small ??= new Set(readTable('function-words', ['word']).map(({ word }) => word ?? ''));
  return small.has(word);
}

// The written forms of words, each kept once: the "said" of every sentence is one string, so whoever looks it up finds it quickly.

import type { Span } from '../types.ts';
import { rememberLast, unsliced } from './remember.ts';

export type Form = {
  /** As it stands: "Lund’s". */
  readonly raw: string;
  /** In lower case: "lund’s". */
  readonly lower: string;
  /** In lower case with straight apostrophes: "lund's". */
  readonly word: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** What a lexicon has found out about it, so that it is looked up once a form and not once a word. */
  noted: Noted | null;
};

/** Facts, and the lexicon they are of. */
export type Noted = { readonly by: object };

/** Forms remembered at a time; news has some 100,000 in common use. At more the memory starts anew. */
const MEMORY = 100_000;
/** Longer ones, in characters, are no words and come once. */
const LONGEST = 40;

/** The form of each word of a text. Who asks twice about the same words gets the same answer. */
export function formsOf(text: string, words: readonly Span[]): readonly Form[] {
  return latest([text, words], () => words.map(({ start, end }) => formOf(text.slice(start, end))));
}

const latest = rememberLast<readonly Form[]>();
const known = new Map<string, Form>();

export function formOf(raw: string): Form {
  const found = known.get(raw);
  if (found !== undefined) return found;
  if (raw.length > LONGEST) return makeForm(raw);
  if (known.size >= MEMORY) known.clear();
  const form = makeForm(unsliced(raw));
  known.set(form.raw, form);
  return form;
}

function makeForm(raw: string): Form {
  const lower = raw.toLowerCase();
  const word = lower.replaceAll('’', "'");
  return { raw, lower, word, capital: word.charAt(0) !== raw.charAt(0), noted: null };
}

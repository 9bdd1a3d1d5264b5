// compromise behind a small interface of ours: what its lexicon says of one word.
//
// It tags 0.1 MB of running text a second, so it is never given a text. Loading it takes a third of a second, most of it for the lexicon,
// so the build keeps the lexicon (`keepLexicon`), and the library itself is loaded only where that was not done.

import { createRequire } from 'node:module';
import { keep, readKept } from './load.ts';

export type Compromise = {
  /** The tags of a word in lower case in its lexicon, as it names them; none when it does not know the word. Some nanoseconds. */
  readonly tags: (word: string) => readonly string[];
};

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

const KEPT = 'compromise-lexicon.json';

/** Reads the lexicon at the first question, not before: not every command asks. `kept` gives what the build kept, or null. */
export function openCompromise(kept: () => unknown = () => readKept(KEPT)): Compromise {
  let lexicon: Lexicon | null = null;
  return Object.freeze({
    tags(word: string): readonly string[] {
      // as: written by `keepLexicon`
      lexicon ??= (kept() as Lexicon | null) ?? loadLexicon();
      const found = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
      return found === undefined ? [] : typeof found === 'string' ? [found] : found;
    },
  });
}

/** The last step of the build. */
export function keepLexicon(): void {
  keep(KEPT, loadLexicon());
}

export function loadLexicon(): Lexicon {
  // as: its own types do not describe the lexicon.
  const nlp = createRequire(import.meta.url)('compromise') as { model(): { readonly one: { readonly lexicon: Lexicon } } };
  return nlp.model().one.lexicon;
}

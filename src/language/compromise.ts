// compromise behind a small interface of ours: what its lexicon says of one word, and the infinitive of a verb ("wrote" → write).
//
// It tags 0.1 MB of running text a second, so it is never given a text: only single words, and each only once.

import { createRequire } from 'node:module';

export type Compromise = {
  /** The tags of a word in lower case in its lexicon, as it names them; none when it does not know the word. Some nanoseconds. */
  readonly tags: (word: string) => readonly string[];
  /** The infinitive of a verb form, or the word itself; kept after the first asking, which costs a fraction of a millisecond. */
  readonly infinitive: (verb: string) => string;
};

/** The little of its surface that we use. */
type Nlp = {
  (text: string): { verbs(): { toInfinitive(): { text(): string } } };
  model(): { readonly one: { readonly lexicon: Lexicon } };
};

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

/** Loads the library at the first question, not before: that takes a quarter of a second, and not every command asks. */
export function openCompromise(): Compromise {
  let library: Nlp | null = null;
  const nlp = (): Nlp => {
    // as: its own types do not describe the lexicon.
    library ??= createRequire(import.meta.url)('compromise') as Nlp;
    return library;
  };
  let lexicon: Lexicon | null = null;
  const infinitives = new Map<string, string>();
  return Object.freeze({
    tags(word: string): readonly string[] {
      lexicon ??= nlp().model().one.lexicon;
      const found = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
      return found === undefined ? [] : typeof found === 'string' ? [found] : found;
    },
    infinitive(verb: string): string {
      const kept = infinitives.get(verb);
      if (kept !== undefined) return kept;
      const answer = nlp()(`they ${verb}`).verbs().toInfinitive().text() || verb;
      const bare = answer.replace(/^they\s+/iu, '');
      infinitives.set(verb, bare);
      return bare;
    },
  });
}

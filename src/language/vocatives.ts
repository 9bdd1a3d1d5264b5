// Whom words address: “So lock me up, Your Honor.” is said to the judge, “Sit down, Tom.” to a Tom.

import { readTable } from './load.ts';

/** Whether words address somebody whom the article calls so: a name with its title, or an office. */
export type Addresses = (words: string, called: string) => boolean;

export function loadVocatives(): Addresses {
  const nouns = new Map<string, string[]>();
  for (const { phrase = '', noun = '' } of readTable('vocatives', ['phrase', 'noun']))
    nouns.set(phrase, [...(nouns.get(phrase) ?? []), noun]);
  return (words: string, called: string): boolean => {
    const names: readonly string[] = called.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
    const phrases = words
      .slice(0, LONGEST)
      .toLowerCase()
      .split(SIGN)
      .map((part) => part.trim());
    // A phrase by itself is an exclamation: “Minister!”
    if (phrases.filter((phrase) => phrase !== '').length < 2) return false;
    return phrases.some(
      (phrase) =>
        phrase === called.toLowerCase() ||
        names.includes(phrase) ||
        (nouns.get(phrase) ?? []).some((noun) => ` ${names.join(' ')} `.includes(` ${noun} `)),
    );
  };
}

/** In characters: whoever is addressed is so soon. */
const LONGEST = 300;

const SIGN = /[,.!?;:—–…]+/u;

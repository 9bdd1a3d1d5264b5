// Tells an article that is not in English from one that is: by its letters, then by its small words ("der", "und", "nicht").

import { isLetter } from '../text/characters.ts';
import { readTable } from './load.ts';

/** "en", the tag of another language ("de"; "und-Cyrl" where only the letters are known), or null where the words are too few to say. */
export type ForeignTongue = (text: string) => string | null;

/** Reads `foreign-words.tsv`, `foreign-scripts.tsv` and, for English, `function-words.tsv`. */
export function loadForeignTongue(): ForeignTongue {
  const english = new Set(readTable('function-words', ['word', 'class']).map((row) => row.word ?? ''));
  const foreign = new Map<string, string[]>();
  for (const { word = '', language = '' } of readTable('foreign-words', ['word', 'language'])) {
    foreign.set(word, [...(foreign.get(word) ?? []), language]);
  }
  const scripts = readTable('foreign-scripts', ['script', 'language']).map(({ script, language = '' }) => ({
    letters: new RegExp(`\\p{Script=${script}}`, 'gu'),
    language,
  }));
  return (text) => {
    const sample = text.slice(0, SAMPLE).toLowerCase().replaceAll('’', "'");
    const words = wordsOf(sample);
    const byWords = tongueOf(words, english, foreign);
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    // One pass instead of thirty for what is written in Latin letters, as nearly everything is; signs of other scripts are no words to count.
    if (countLatin(sample) > letters / 2) return byWords;
    const [script] = scripts
      .map(({ letters: pattern, language }) => ({ language, count: sample.match(pattern)?.length ?? 0 }))
      .sort((a, b) => b.count - a.count);
    // Half, for news in other scripts is full of Latin names.
    if (script === undefined || letters < FEWEST_LETTERS || script.count < letters / 2) return byWords;
    return byWords === null || byWords === 'en' ? script.language : byWords;
  };
}

/** Characters looked at: an article says in which language it is by then, however long it goes on. */
const SAMPLE = 4000;
/** A headline in other letters is no article. */
const FEWEST_LETTERS = 20;
/** Of fewer words, three small ones may be chance: a name, a title. */
const FEWEST_WORDS = 12;
/** Small words are every third word of running text in all the languages listed; a tenth is a page of names and numbers. */
const FEWEST_SMALL = 0.1;
/** English shares small words with its neighbours ("die", "in", "no"), so the other language must win clearly. */
const CLEARLY = 1.5;

/** Runs of letters and apostrophes. Found letter by letter: a pattern of all the world’s letters took two thirds of the reading of an article. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (isLetter(text, at) || text[at] === "'")) continue;
    if (at > from) words.push(text.slice(from, at));
    from = at + 1;
  }
  return words;
}

/** The letters from a to z. */
function countLatin(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if ((text[at] as string) >= 'a' && (text[at] as string) <= 'z') count++; // as: inside the text
  return count;
}

function tongueOf(
  words: readonly string[],
  english: ReadonlySet<string>,
  foreign: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (words.length < FEWEST_WORDS) return null;
  const counts = new Map<string, number>();
  let ours = 0;
  for (const word of words) {
    if (english.has(word)) ours++;
    for (const language of foreign.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best !== undefined && best[1] >= FEWEST_SMALL * words.length && best[1] >= CLEARLY * ours) return best[0];
  return ours >= FEWEST_SMALL * words.length ? 'en' : null;
}

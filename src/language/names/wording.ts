// The words of an article as the readers of names and titles ask for them.

import type { Grammar } from '../grammar.ts';
import type { BodyKinds, Roles } from '../roles.ts';
import type { Token } from '../tagger.ts';
import type { WordClasses } from '../word-classes.ts';
import type { Names } from './names.ts';

/** The words of an article with what is known of them. */
export type Wording = {
  readonly english: {
    readonly names: Names;
    readonly wordClasses: WordClasses;
    readonly roles: Roles;
    readonly bodyKinds: BodyKinds;
    readonly grammar: Grammar;
  };
  readonly tokens: readonly Token[];
  /** Whether the word at an index is (part of) a name, not merely capitalised. */
  readonly isName: (index: number) => boolean;
  /** Whether the article has somebody of this surname: "Baker" is then no trade. */
  readonly isSurname: (word: string) => boolean;
  /** Whether the letters are of an office that somebody of this name has: "DP Lund", after "Deputy President Karl Lund". */
  readonly isOffice: (letters: string, name: string) => boolean;
};

/** "Norvale Steel", but not a stray "Air". */
export function closesBody({ facts }: Token): boolean {
  const place = facts.organizationWord;
  return place === 'both' || place === 'close' || place === 'either';
}

/** "[Nurses and Midwives Association] (NMA) said": whether letters in brackets stand behind these words, and are the first of the large ones. */
export function areSpeltBehind(tokens: readonly Token[], first: number, last: number): boolean {
  const [end, next] = [tokens[last], tokens[last + 1]];
  if (end === undefined || next === undefined) return false;
  const isApart = next.shape === 'upper' && next.joined === 'apart' && next.start - end.end === 2;
  const large = tokens.slice(first, last + 1).filter(({ shape }) => shape !== 'lower');
  return (isApart ? next.word : next.letters) === large.map(({ word }) => word.charAt(0)).join('');
}

/** "Min-jae", "Chi-yuen": a given name behind a family name, in the form of two syllables. */
export function isSyllables({ word, shape }: Token): boolean {
  return shape === 'capital' && /^\p{L}{2,6}-\p{L}{2,6}$/u.test(word);
}

/** "London-based", "Nigerian-born", "Tata-owned": no part of the name behind it. */
export function isWhence(english: Pick<Wording['english'], 'wordClasses' | 'grammar'>, word: string): boolean {
  const { wordClasses } = english;
  const act = word.slice(word.lastIndexOf('-') + 1);
  // "Mei-Ling" comes of no verb.
  if (act === word || wordClasses.isUnknown(act)) return false;
  const sort = wordClasses.wordClass(act);
  return sort === 'participle' || sort === 'verb' || isOfOrigin(english, word);
}

/** "American-born", "Norvale-based": never a name; "Maudsley-Hope" is one. */
export function isOfOrigin({ wordClasses, grammar }: Pick<Wording['english'], 'wordClasses' | 'grammar'>, word: string): boolean {
  const act = word.slice(word.lastIndexOf('-') + 1);
  if (act === word) return false;
  return grammar.origin.has(act) || (act.endsWith('ed') && wordClasses.wordClass(act) === 'participle');
}

/** "ministry of works": the words as the lists have them. */
export function phraseOf(words: readonly Token[]): string {
  return words.map(({ word }) => word).join(' ');
}

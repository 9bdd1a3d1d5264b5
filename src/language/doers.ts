// Who does something in a sentence, and to whom it is done: [Moore] thanked [Reyes] for “stepping up.” — one word beside the mention tells.

import type { Token } from '../text/lines.ts';
import type { Language } from './language.ts';

type Words = Pick<Language, 'grammar' | 'wordClasses' | 'cues'>;

/** Whether a verb with a tense follows the token: “Moore [often thanked] him”. */
export function acts(english: Words, tokens: readonly Token[], last: number): boolean {
  let at = last + 1;
  while (at <= last + 3 && tokens[at]?.kind === 'word' && isAdverb(english, tokens[at] as Token)) at++;
  return isFiniteVerb(english, tokens[at]);
}

/** Whether a verb that is not “to be” stands right before the token, so that what begins here is its object: “[coached] Trump to …”. */
export function isActedUpon(english: Words, tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.kind !== 'word' || before.capital) return false;
  if (english.grammar.be.has(before.word) || english.grammar.modal.has(before.word) || english.grammar.do.has(before.word))
    return false;
  return isVerb(english, before.word) || before.word.endsWith('ing');
}

/** Is, has, would, thanked, says; not “plans”, which may be a thing, unless it is a verb of speech. */
function isFiniteVerb(english: Words, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  const { grammar } = english;
  const { word } = token;
  if (grammar.be.has(word) || grammar.have.has(word) || grammar.do.has(word) || grammar.modal.has(word)) return true;
  return !word.endsWith('ing') && (isVerb(english, word) || english.wordClasses.wordClass(word) === 'ambiguous');
}

function isVerb({ wordClasses, cues }: Words, word: string): boolean {
  const kind = wordClasses.wordClass(word);
  return kind === 'verb' || kind === 'auxiliary' || kind === 'participle' || cues.verbs.has(word);
}

function isAdverb({ grammar }: Words, { word, capital }: Token): boolean {
  return !capital && (grammar.adverb.has(word) || (word.endsWith('ly') && word.length > 4));
}

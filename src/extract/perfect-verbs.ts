// Whether a verb of speech behind “have” says what follows: “has repeatedly [written] that”, but “had not [spoken] since May”.

import { isAdverb } from '../language/clauses/doers.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';

/** “has repeatedly [written] that”, “they’ve [sworn] to go”; not “a letter [written] in May”, “had [written] to the bank for “more””. */
export function saysBehindHave(english: Language, tokens: readonly Token[], at: number, { word, rest }: CueForm): boolean {
  return isBehindHave(english, tokens, at) && saysAtOnce(english, tokens, at + rest.length + 1, word);
}

function isBehindHave(english: Language, tokens: readonly Token[], participle: number): boolean {
  const { grammar } = english;
  let at = participle - 1;
  while (tokens[at]?.kind === 'word' && (grammar.negation.has(tokens[at]?.word ?? '') || isAdverb(english, tokens[at] as Token)))
    at--;
  const { word = '' } = tokens[at] ?? {};
  return grammar.have.has(word) || (/'(?:ve|d)$/u.test(word) && grammar.pronoun.has(word.split("'", 1)[0] ?? ''));
}

/** In tokens: “written {in a letter to the board that}”. */
const THAT_REACH = 8;

/** Whether what is said follows: “has written [that]”, “has spoken of “…””, not “had not spoken “since May””, “has written a book that was long”. */
function saysAtOnce({ grammar }: Language, tokens: readonly Token[], after: number, { takes }: CueForm['word']): boolean {
  const next = tokens[after];
  if (takes.has('np')) return true;
  if (next?.kind === 'quote') return takes.has('that');
  if (/^[,:]$/u.test(next?.word ?? '')) return tokens[after + 1]?.kind === 'quote';
  if (next?.word === 'to' && takes.has('inf')) return true;
  if (next?.word === 'that') return takes.has('that');
  if (!takes.has('that') || !grammar.preposition.has(next?.word ?? '')) return false;
  for (let at = after + 1; at < after + THAT_REACH && tokens[at]?.kind === 'word'; at++)
    if (tokens[at]?.word === 'that') return true;
  return false;
}

// Whether a form in -s stands as a verb of speech: “he [claims] that”, “as the union’s page [notes]:”, but “the upset over [claims] that”.

import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';
import { closesWithTag, endsTag } from './closing-tags.ts';
import { counts, isBeforeVerb, isDealtWith, isFigure, isNounToo, isPaper, isPurpose } from './no-verbs.ts';

/** `at`: behind a word. */
export function standsInPresent(english: Language, tokens: readonly Token[], at: number, word: CueForm['word']): boolean {
  const { grammar, cues, wordClasses } = english;
  const before = tokens[at - 1] as Token; // as: the caller has seen it
  const after = tokens[at + 1];
  const nounToo = isNounToo(english, tokens, at, word);
  // “in those states where it rains”
  if (counts(english, before) || isPaper(english, tokens, at) || /^th[eo]se$/u.test(before.word)) return false;
  // “from 12 points to 8 points”
  if (after?.word === 'to' && isFigure(tokens[at + 2])) return false;
  // “gave members talking points to help them plan”
  if (after?.word === 'to' && isPurpose(english, tokens, at + 2)) return false;
  // “were upset over claims that …”
  if (grammar.preposition.has(before.word) && (before.word !== 'over' || nounToo)) return false;
  // “said that talks were “stuck””, “said claims had gone”: what is told of begins there, and another verb follows.
  if (
    (before.word === 'that' || cues.verbs.has(before.word)) &&
    (grammar.be.has(after?.word ?? '') || grammar.have.has(after?.word ?? '') || grammar.modal.has(after?.word ?? ''))
  )
    return false;
  if (!nounToo) return !grammar.have.has(before.word);
  if (isDealtWith(english, tokens, at)) return false;
  // “there are [reports] that”, “some [reports] said it was odd”
  if (grammar.be.has(before.word) || grammar.have.has(before.word)) return false;
  if (isBeforeVerb(english, tokens, at)) return false;
  // “If the newest Bureau estimates stay close to form”
  if (after?.kind === 'word' && !after.capital && wordClasses.wordClass(after.word) === 'verb') return false;
  // “to disprove Liberal claims of “progress””
  if (after?.word === 'of' && word.takes.has('noun') && cues.nouns.has((tokens[at] as Token).word)) return false;
  return (
    before.capital ||
    endsTag(grammar, tokens, at) ||
    closesWithTag(english, tokens, at, 'singular') ||
    grammar.pronoun.has(before.word) ||
    grammar.adverb.has(before.word) ||
    grammar.subordinator.has(before.word) ||
    before.word.endsWith('ly') ||
    after?.kind === 'quote' ||
    namesDoer(english, tokens, at + 1) ||
    // “as the union’s page notes:”
    (after?.word === ':' && tokens[at + 2] === undefined) ||
    (after?.kind === 'word' &&
      (grammar.determiner.has(after.word) || grammar.pronoun.has(after.word) || grammar.possessive.has(after.word)))
  );
}

/** “the board claims [Ida Lund is] ill”: a name, and what it is; not “police reports [Ida Lund filed]”. */
function namesDoer(english: Language, tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.kind === 'word' && tokens[at]?.capital) at++;
  const { word = '' } = tokens[at] ?? {};
  return at > from && (english.grammar.be.has(word) || english.grammar.modal.has(word));
}

// Whether a bare form stands as a verb of speech: “they [claim] that”, “Ida Lund and Tom Hale [say] it”, but “the first [estimate]”.

import { isActedUpon, isAuxiliary } from '../language/clauses/doers.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';
import { closesWithMany, closesWithTag } from './closing-tags.ts';
import { isNounToo } from './no-verbs.ts';

/** `at`: behind a word. */
export function standsBare(english: Language, tokens: readonly Token[], at: number, word: CueForm['word']): boolean {
  const { grammar } = english;
  const before = tokens[at - 1] as Token; // as: the caller has seen it
  // “the first estimate”, but “the two say”
  if (grammar.adverb.has(before.word) && grammar.determiner.has(tokens[at - 2]?.word ?? '')) return false;
  const nounToo = isNounToo(english, tokens, at, word);
  // “for this reason”: of one a verb ends in -s.
  if (nounToo && before.word === 'this') return false;
  if (callsForVerb(english, tokens, at)) return true;
  return nounToo ? doesThoughThing(english, tokens, at, word) : doesAsVerb(english, tokens, at, word);
}

/** “will [say]”, “did not [say]”, “often [claim]”, “to [claim]”, “many [claim]”, “they [claim]”, “could write and [claim]”: words behind which a bare form is a verb, even one that may be a thing. */
function callsForVerb({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at - 1] as Token; // as: the caller has seen it
  return (
    grammar.modal.has(word) ||
    grammar.do.has(word) ||
    grammar.adverb.has(word) ||
    grammar.negation.has(word) ||
    word === 'to' ||
    word.endsWith('ly') ||
    grammar.quantifier.has(word) ||
    (grammar.pronoun.has(word) && !grammar.singular.has(word)) ||
    // “the groups that wrote to her on Thursday say they …”
    (grammar.time.has(word) && opensClause(grammar, tokens[at + 1])) ||
    (grammar.coordinator.has(word) &&
      tokens.slice(Math.max(0, at - 6), at).some((token) => grammar.modal.has(token.word) || token.word === 'to'))
  );
}

/** “Rabbis [vow] to leave”, “clerks [claim] “thousands””: a verb that may be a thing too, behind its doers. */
function doesThoughThing(english: Language, tokens: readonly Token[], at: number, { takes }: CueForm['word']): boolean {
  const before = tokens[at - 1] as Token; // as: the caller has seen it
  const after = tokens[at + 1];
  return (
    (/[a-z]s$/u.test(before.word) && (after?.kind === 'quote' || english.grammar.opener.has(after?.word ?? ''))) ||
    (takes.has('inf') && after?.word === 'to' && isMany(english, tokens, at)) ||
    closesWithTag(english, tokens, at, 'plural') ||
    // “Ida Lund and Tom Hale [claim] it”, but “from Orrin and Norvale [state].”
    (isJoint(tokens, at - 1) && (after?.kind === 'word' || after?.kind === 'quote'))
  );
}

/** “clerks [say]”, “31 percent [say] they would”, “the defence [argue] he left”: a verb that is never a thing, behind its doers or before a clause. */
function doesAsVerb(english: Language, tokens: readonly Token[], at: number, word: CueForm['word']): boolean {
  const { grammar, wordClasses } = english;
  const before = tokens[at - 1] as Token; // as: the caller has seen it
  const after = tokens[at + 1];
  if (after?.word === 'that') return true;
  const plural = /[a-z]s$/u.test(before.word) && !/[isu]s$/u.test(before.word);
  if (plural || isMany(english, tokens, at) || isJoint(tokens, at - 1) || closesWithMany(english, tokens, at)) return true;
  // “NPS say officers will leave”
  if (isInLetters(before) && tokens.slice(at + 1, at + 5).some((token) => isAuxiliary(english, token))) return true;
  const opens = opensClause(grammar, after);
  // “firms have complained and say they …”
  if (grammar.coordinator.has(before.word)) return opens && word.takes.has('clause');
  if (grammar.preposition.has(before.word) || !(opens || after?.capital === true)) return false;
  return wordClasses.wordClass(word.lemma) === 'verb' || isOfOneBody(english, tokens, at);
}

/** “say [she’s] ill”: the small word before the apostrophe opens the clause. */
function opensClause({ opener }: Language['grammar'], after: Token | undefined): boolean {
  return after?.kind === 'word' && opener.has(after.word.split("'", 1)[0] ?? '');
}

/** “fishermen say the port”, “half of them tell”, “those polled say”: more than one of somebody before a bare verb. */
function isMany({ roles, grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [of, before] = [tokens[at - 2], tokens[at - 1]];
  const { word = '' } = before ?? {};
  if (of?.word === 'of') return word === 'them' || word === 'us';
  if (of?.word === 'those') return wordClasses.wordClass(word) === 'participle' && !word.endsWith('ing');
  const role = roles(word);
  // not “help officers say no”
  const opens = of === undefined || of.kind !== 'word' || grammar.determiner.has(of.word) || of.capital;
  return opens && role !== null && (role.number === 'plural' || role.kind === 'collective');
}

/** “NPS”: a body that may be many. */
function isInLetters({ form }: Token): boolean {
  return /^\p{Lu}{2,6}$/u.test(form?.raw ?? '');
}

/** “{the defence} argue he left”: a verb without its -s behind one body; not “help the town maintain its pier”. */
function isOfOneBody(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  return (
    tokens[at - 1]?.capital === false &&
    grammar.determiner.has(tokens[at - 2]?.word ?? '') &&
    !isActedUpon(english, tokens, at - 2)
  );
}

/** “Mr. Okoro and Mr. Lund say”: whether the name that ends here is one of two. */
function isJoint(tokens: readonly Token[], last: number): boolean {
  if (!tokens[last]?.capital) return false;
  let at = last;
  while (last - at < 6 && (tokens[at]?.capital || tokens[at]?.word === '.')) at--;
  return tokens[at]?.word === 'and';
}

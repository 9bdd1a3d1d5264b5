// Who does something in a sentence, and to whom it is done: [Moore] thanked [Reyes] for “stepping up.” — one word beside the mention tells.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';

type Words = Pick<Language, 'grammar' | 'wordClasses' | 'cues' | 'roles' | 'meaning'>;

/** Whether a verb with a tense follows the token: “Moore [often thanked] him”. */
export function acts(english: Words, tokens: readonly Token[], last: number): boolean {
  let at = last + 1;
  while (at <= last + 3 && tokens[at]?.kind === 'word' && isAdverb(english, tokens[at] as Token)) at++;
  return isFiniteVerb(english, tokens[at]);
}

export function actsAt(english: Words, tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'word' && acts(english, tokens, at);
}

export function isAuxiliary({ grammar }: Pick<Words, 'grammar'>, token: Token | undefined): boolean {
  return grammar.auxiliary.has(token?.word ?? '');
}

/**
 * Whether the run holds a verb with a tense, and so can be a sentence: “[the dam would hold]”, not “[credit for the dam]”. A participle
 * behind a determiner describes: “the [imprisoned] owner”.
 */
export function hasTense(english: Words, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, tokens.length); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    const { grammar } = english;
    // “in May”, “Will Hale” are no verbs.
    if (grammar.auxiliary.has(token.word) && !(token.capital && at > from && grammar.modal.has(token.word))) return true;
    // “he’s”, “there’s”, “they’ll”, and any verb behind “she”
    if (contracts(english, token.word)) return true;
    const before = tokens[at - 1];
    if (at === from) continue;
    if (before?.kind !== 'word') {
      if (before?.word === ',' && actsBehindComma(english, tokens, from, at)) return true;
      continue;
    }
    // “has said it before”
    const behind = grammar.pronoun.has(before.word) && !grammar.quantifier.has(before.word);
    if (behind && !token.word.endsWith('ing') && !grammar.preposition.has(token.word) && !grammar.quantifier.has(token.word))
      return true;
    // “has claimed 18 lives in the city”, “seven lives”: behind a number a word in -s is a thing.
    if (isSeveral(english, before.word) && /[^s]s$/u.test(token.word)) continue;
    // “That delayed the test”
    if (at === from + 1 && grammar.demonstrative.has(before.word) && takesObject(english, tokens, at)) return true;
    if (takesBehindFocus(english, tokens, at)) return true;
    if (describes(english, before.word, token.word)) continue;
    if (isFiniteVerb(english, token)) return true;
    // “people misunderstand the plan”: what no lexicon knows stands as a verb does.
    const after = tokens[at + 1];
    const takesThing = after !== undefined && (after.capital || grammar.opener.has(after.word) || grammar.object.has(after.word));
    if (!token.capital && takesThing && !grammar.time.has(token.word) && english.wordClasses.wordClass(token.word) === 'unknown')
      return true;
    if (standsAsVerb(english, token, after) || actsHere(english, tokens, at)) return true;
  }
  return false;
}

/** “three of the mills, all of them old, [cut] their orders”, “the clerk, Tom Berg, [ran] the office”, “a car, a blue van, [hit] a wall”. */
function actsBehindComma(english: Words, tokens: readonly Token[], from: number, at: number): boolean {
  const { grammar, wordClasses } = english;
  const { word: next = '' } = tokens[at + 1] ?? {};
  const { word, capital } = tokens[at] as Token; // as: asked of a token in range
  const takesThing = grammar.possessive.has(next) || grammar.article.has(next);
  if (isFiniteVerb(english, tokens[at])) {
    if (grammar.possessive.has(next)) return true;
    if (!closesAside(tokens, from, at - 1)) return false;
    return takesThing || /^(?:verb|auxiliary)$/u.test(wordClasses.wordClass(word));
  }
  return (
    takesThing && !capital && wordClasses.wordClass(word) === 'noun' && !word.endsWith('s') && closesAside(tokens, from, at - 1)
  );
}

/** “[delayed] the test”, “[hurt] his case” */
function takesObject(english: Words, tokens: readonly Token[], at: number): boolean {
  const { word = '' } = tokens[at + 1] ?? {};
  return (english.grammar.article.has(word) || english.grammar.possessive.has(word)) && isFiniteVerb(english, tokens[at]);
}

/** “the shop never [shut] its doors”, “the town no longer [trusts] the board” */
function takesBehindFocus({ grammar, wordClasses }: Words, tokens: readonly Token[], at: number): boolean {
  const { word, capital } = tokens[at] as Token; // as: here and below, asked of a token behind another
  const { word: focus } = tokens[at - 1] as Token;
  const { word: thing = '' } = tokens[at + 1] ?? {};
  if (capital || word.endsWith('ing') || !(grammar.article.has(thing) || grammar.possessive.has(thing))) return false;
  const lost = focus === 'longer' && tokens[at - 2]?.word === 'no';
  if (!lost && !(grammar.focus.has(focus) && wordClasses.wordClass(focus) === 'adverb')) return false;
  return ![grammar.preposition, grammar.determiner, grammar.adverb, grammar.coordinator].some((words) => words.has(word));
}

/** Whether a comma stands between the first word and the comma at `close`. */
function closesAside(tokens: readonly Token[], from: number, close: number): boolean {
  for (let at = from + 1; at < close - 1; at++) if (tokens[at]?.word === ',') return true;
  return false;
}

/**
 * “prices rose 11 percent”, “the search cost the county”, “the truth probably lies there”: the lexicon has a noun, but it stands behind another as
 * only a verb does.
 */
function actsHere(english: Words, tokens: readonly Token[], at: number): boolean {
  const { wordClasses, grammar } = english;
  const { word, capital } = tokens[at] as Token; // as: asked of a token in range
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (capital || before === undefined || wordClasses.wordClass(word) !== 'noun') return false;
  if (isAdverb(english, before)) return isThing(english, tokens[at - 2]);
  if (!isThing(english, before) || after === undefined) return false;
  // not “won the fishing cup the year before”
  if (grammar.article.has(after.word) || grammar.possessive.has(after.word)) return !grammar.time.has(tokens[at + 2]?.word ?? '');
  const counted = /^[$£€₹\p{N}]/u.test(after.word) || (after.kind === 'word' && isAdverb(english, after));
  return counted && /[^su]s$/u.test(before.word) && !word.endsWith('s');
}

/** “18”, “seven”: more than one of something. */
function isSeveral({ meaning }: Words, word: string): boolean {
  return /^\p{N}/u.test(word) || (meaning.numberOf(word)?.value ?? 0) > 1;
}

/** A noun, or a word that no lexicon knows. */
function isThing({ wordClasses, grammar }: Words, token: Token | undefined): boolean {
  if (token?.kind !== 'word' || grammar.time.has(token.word)) return false;
  const kind = wordClasses.wordClass(token.word);
  return kind === 'noun' || kind === 'unknown' || kind === 'ambiguous';
}

/** “he’s”, “there’s”, “they’ll”, “that’d”: a small word that a verb leans on. */
function contracts({ grammar }: Words, word: string): boolean {
  const at = word.indexOf("'");
  if (at < 0 || !/^(?:s|ll|re|ve|d|m)$/u.test(word.slice(at + 1))) return false;
  const stem = word.slice(0, at);
  return grammar.pronoun.has(stem) || grammar.opener.has(stem) || grammar.wh.has(stem);
}

/** “the”, “his”, “of”, “Norvale’s”, “new”, “to”: what follows is no verb with a tense. */
function describes({ grammar, wordClasses }: Words, word: string, next: string): boolean {
  // “This includes the dam”: what is one takes no plural.
  if ((word === 'this' || word === 'that') && next.endsWith('s') && wordClasses.wordClass(next) === 'ambiguous') return false;
  return (
    (grammar.determiner.has(word) && !grammar.pronoun.has(word)) ||
    grammar.possessive.has(word) ||
    grammar.preposition.has(word) ||
    grammar.coordinator.has(word) ||
    word === 'to' ||
    /(?:'s|s')$/u.test(word) ||
    // “new plans”, but “his firm worked”
    (wordClasses.wordClass(word) === 'adjective' && wordClasses.wordClass(next) === 'ambiguous')
  );
}

/** Whether a verb in its plain form may begin here: “to [wait]”, not “to [the senator]”. */
export function startsVerb({ grammar, wordClasses }: Words, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  const { word } = token;
  if (grammar.be.has(word) || grammar.have.has(word) || grammar.do.has(word) || grammar.adverb.has(word)) return true;
  if (grammar.determiner.has(word) || grammar.possessive.has(word) || grammar.pronoun.has(word) || grammar.object.has(word))
    return false;
  if (grammar.preposition.has(word) || grammar.time.has(word) || /(?:'s|s')$/u.test(word)) return false;
  const kind = wordClasses.wordClass(word);
  return kind !== 'quantifier';
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
  return (
    isAuxiliary(english, token) ||
    (!token.word.endsWith('ing') && (isVerb(english, token.word) || english.wordClasses.wordClass(token.word) === 'ambiguous'))
  );
}

/** “the plan works for all”, “success depends on”: the lexicon has a noun or nothing, but an object or a preposition follows at once. */
export function standsAsVerb({ grammar, wordClasses }: Words, { word, capital }: Token, after: Token | undefined): boolean {
  // “just months after it fell”
  if (capital || !/[^su]s$/u.test(word) || word.length < 4 || after?.kind !== 'word' || grammar.time.has(word)) return false;
  const kind = wordClasses.wordClass(word);
  if (kind !== 'noun' && kind !== 'unknown') return false;
  return after.word !== 'of' && (grammar.preposition.has(after.word) || grammar.opener.has(after.word));
}

function isVerb({ wordClasses, cues }: Words, word: string): boolean {
  const kind = wordClasses.wordClass(word);
  return kind === 'verb' || kind === 'auxiliary' || kind === 'participle' || cues.verbs.has(word);
}

/** “often”, “reportedly”; “his family”, “the assembly” and “the rally” end like that and are none. */
export function isAdverb({ grammar, roles, wordClasses }: Words, { word, capital }: Token): boolean {
  if (capital || grammar.adverb.has(word)) return !capital;
  return word.endsWith('ly') && roles(word) === null && wordClasses.wordClass(word) === 'adverb';
}

/** “whose son Tom, 27, [was there], said”, but “the institute, whose director, Ida Lund, said”. */
export function hasVerb(english: Language, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (acts(english, tokens, at)) return true;
  return false;
}

// Whether words between marks are somebody's words, or a title, a nickname, a scare quote: the “miracle” drug, her novel “The Long Tide”.

import type { Line, Token } from '../text/lines.ts';
import type { QuotedSpan } from '../types.ts';
import type { Language } from './language.ts';

/** What the marks and their neighbours look like, by name; the weights decide. `at`: their token; `free`: nothing before them belongs to their sentence. */
export function markedValues(
  { grammar, cues, roles }: Language,
  text: string,
  { tokens }: Line,
  { inner }: QuotedSpan,
  { at, free }: { readonly at: number; readonly free: boolean },
): ReadonlyMap<string, number> {
  const words = text.slice(inner.start, inner.end).split(/\s+/u).filter(Boolean);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const count = words.length;
  const long = words.filter((word) => word.length > 3);
  const title = long.length > 0 && long.every(isLarge);
  const owner = before?.kind === 'word' && before.word.endsWith("'s");
  const values = new Map<string, number>([['always', 1]]);
  for (const [name, holds] of [
    ['words-1', count === 1],
    ['words-2', count === 2],
    ['words-3', count === 3],
    ['words-4-5', count === 4 || count === 5],
    ['words-6-8', count >= 6 && count <= 8],
    ['words-more', count > 8],
    ['free', free],
    ['alone', tokens.length === 1],
    // ‘We lost everything’: flood town waits
    ['leads-headline', at === 0 && after?.word === ':' && count > 2 && tokens.at(-1)?.kind === 'word'],
    ['title-case', title],
    ['title-case-several', title && count > 1],
    // “on NBC’s “Early Hour””, “the “Long Tide” of ’98”: a show, a book.
    ['title-after-possessive', title && before !== undefined && (owner || grammar.possessive.has(before.word))],
    ['title-after-preposition', title && before !== undefined && grammar.preposition.has(before.word)],
    ['title-after-article', title && before !== undefined && grammar.article.has(before.word)],
    ['free-lower-case', free && /^[^\p{L}]*\p{Ll}/u.test(words[0] ?? '')],
    ['free-few', free && count <= 3],
    ['lower-case', /^[^\p{L}]*\p{Ll}/u.test(words[0] ?? '')],
    ['stop-inside', /[.?!]$/u.test(words.at(-1) ?? '')],
    ['comma-inside', (words.at(-1) ?? '').endsWith(',')],
    ['after-article', before !== undefined && grammar.article.has(before.word)],
    ['after-preposition', before !== undefined && grammar.preposition.has(before.word)],
    ['after-as', before?.word === 'as'],
    ['after-name', before?.kind === 'word' && before.capital],
    ['after-be', before !== undefined && grammar.be.has(before.word)],
    ['after-noun-of-speech', before?.kind === 'word' && cues.nouns.has(before.word)],
    ['after-verb-of-speech', before?.kind === 'word' && cues.verbs.has(before.word)],
    ['after-person-noun', before?.kind === 'word' && roles(before.word) !== null],
    ['after-conjunction', before !== undefined && grammar.coordinator.has(before.word)],
    ['after-marks', tokens[at - 2]?.kind === 'quote'],
    ['before-noun', after?.kind === 'word' && !after.capital && !isGrammar(grammar, after)],
    ['before-name', after?.kind === 'word' && after.capital],
    ['before-preposition', after !== undefined && grammar.preposition.has(after.word)],
    ['before-end', after === undefined || /[.;]/u.test(after.word)],
    ['cue-in-line', tokens.some(({ kind, word }) => kind === 'word' && cues.verbs.has(word))],
    ['pronoun-inside', words.some((word) => grammar.pronoun.has(word.toLowerCase()))],
  ] as const) {
    if (holds) values.set(name, 1);
  }
  return values;
}

/**
 * Whether they can only be the name of a work: “on “Meet the Nation””, “her memoir, “The Long Tide””, “an author of “The Long Tide””, whatever the verb beside them. What is called or
 * promised may be written large, too: he called it “The Great Mistake”.
 */
export function isTitle(
  { grammar, cues, works, workLinks }: Language,
  text: string,
  { tokens }: Line,
  at: number,
  { inner }: QuotedSpan,
): boolean {
  const before = tokens[at - 1]?.word === ',' ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind !== 'word') return false;
  const place = before === tokens[at - 1] && (before.word === 'on' || /(?:'s|s')$/u.test(before.word));
  // “in his “Thoughts at Sea” newsletter”, “in a long piece called “The Tide””
  const kind =
    before === tokens[at - 1] &&
    ((isDefinite(grammar, before) && tokens[at + 1]?.kind === 'word' && works(tokens[at + 1]?.word ?? '')) ||
      (isCalled(cues, before) && works(tokens[at - 2]?.word ?? '')));
  // “a co-author of “The Long Tide””, “speaking to “Early Hour””
  const link = before === tokens[at - 1] && grammar.preposition.has(before.word) ? tokens[at - 2] : undefined;
  if (!place && !kind && !works(before.word) && !(link?.kind === 'word' && workLinks(link.word))) return false;
  if (inner.end - inner.start > LONGEST_TITLE) return false;
  const words = text.slice(inner.start, inner.end).split(/\s+/u);
  // “whistling “Shosholoza””; but on “Monday”, the hearing’s “Yes”
  if (
    (words.length < 2 && !works(before.word)) ||
    /[!?]$/u.test(words.at(-1) ?? '') ||
    words.some((word) => grammar.pronoun.has(word))
  )
    return false;
  return words.every((word, index) => isLarge(word) || (index > 0 && (word.length <= 3 || grammar.preposition.has(word))));
}

/** “the”, “his”, “Lund’s” */
function isDefinite({ article, possessive }: Language['grammar'], { word }: Token): boolean {
  return article.has(word) || possessive.has(word) || /(?:'s|s')$/u.test(word);
}

/** “called”, “dubbed” */
function isCalled(cues: Language['cues'], { word }: Token): boolean {
  return (
    cues.verbs.get(word)?.some(({ word: { takes }, tense }) => tense === 'past' && takes.has('as') && !takes.has('clause')) ??
    false
  );
}

/** In characters. */
const LONGEST_TITLE = 80;

/** Whether they can only be what somebody or something goes by: “known to all as “the Moose””, “nicknamed “Minty””. */
export function isByname(
  { names, cues, grammar }: Language,
  text: string,
  { tokens }: Line,
  at: number,
  { inner }: QuotedSpan,
): boolean {
  const goesBy = (token: Token | undefined) =>
    token?.kind === 'word' && names.leadsToAlias(token.word) && !cues.verbs.has(token.word);
  const knownAs = () => tokens[at - 1]?.word === 'as' && tokens.slice(Math.max(0, at - KNOWN), at - 1).some(goesBy);
  const words = text.slice(inner.start, inner.end).split(/\s+/u);
  // “Senator Ana “Ani” Belmar”
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const inside = [before, after].every((token) => token?.kind === 'word' && token.capital && !grammar.time.has(token.word));
  const nick = words.length <= LONGEST_NICKNAME && words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word));
  // Not “Clerk Reveals ‘Odd’ Plan for Tulla”
  if (inside && nick && !grammar.article.has((words[0] ?? '').toLowerCase()) && tokens.some((token) => isPlain(grammar, token)))
    return true;
  if (!goesBy(tokens[at - 1]) && !knownAs()) return false;
  // “made its views known “in a friendly way””
  if (grammar.preposition.has(words[0] ?? '')) return false;
  return words.length <= LONGEST_BYNAME && !/[.!?]$/u.test(words.at(-1) ?? '');
}

/** Whether it is a word that only a headline would write large: “plan”, not “for”. */
function isPlain(grammar: Language['grammar'], token: Token): boolean {
  return token.kind === 'word' && /^\p{Ll}{3}/u.test(token.word) && !token.capital && !isGrammar(grammar, token);
}

/** In words: “Big Ani”. */
const LONGEST_NICKNAME = 2;

/** In words: “the Hard Man of Tulla”. */
const LONGEST_BYNAME = 5;

/** In tokens: “known {to all on the mill floor} as”. */
const KNOWN = 9;

function isLarge(word: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word);
}

/** Whether they are a statement. */
export function isStatement(english: Language, values: ReadonlyMap<string, number>): boolean {
  const { statement } = english.weights;
  let score = 0;
  for (const [name, value] of values) score += value * (statement[name] ?? 0);
  return score > 0;
}

function isGrammar(grammar: Language['grammar'], { word }: Token): boolean {
  return (
    grammar.preposition.has(word) ||
    grammar.coordinator.has(word) ||
    grammar.be.has(word) ||
    grammar.subordinator.has(word) ||
    grammar.adverb.has(word) ||
    grammar.time.has(word) ||
    grammar.modal.has(word)
  );
}

// Whether words between marks that nobody is said to have said are somebody's words, or a scare quote: the “miracle” drug.

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

/** Whether it is written as in a name: “Tide”, “13”. */
export function isLarge(word: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word);
}

/** Whether they are a statement. */
export function isStatement(english: Language, values: ReadonlyMap<string, number>): boolean {
  const { statement } = english.weights;
  let score = 0;
  for (const [name, value] of values) score += value * (statement[name] ?? 0);
  return score > 0;
}

/** ‘Blinding flash’ alone between two paragraphs: a heading that sums up what follows, without a stop; not “We drink here”, nor what a colon leads to. */
export function isHeading(text: string, { tokens, start }: Line, values: ReadonlyMap<string, number>): boolean {
  const few = values.has('words-1') || values.has('words-2') || values.has('words-3') || values.has('words-4-5');
  if (!few || !values.has('alone') || ['stop-inside', 'comma-inside', 'pronoun-inside'].some((name) => values.has(name)))
    return false;
  const [marks] = tokens;
  const isApart = text[marks?.end ?? 0] === '\n' && text[start - 1] === '\n';
  return isApart && !/:\s*$/u.test(text.slice(Math.max(0, start - COLON_REACH), start));
}

/** In characters: the colon and the lines between. */
const COLON_REACH = 6;

/** Whether it only holds the sentence together. */
export function isGrammar(grammar: Language['grammar'], { word }: Token): boolean {
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

// Whether a verb of speech closes what was told, with nothing but its speaker before it: “The pier is rotten, [the report] states.”

import { isAuxiliary } from '../language/clauses/doers.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';

/** Whether nothing stands behind: a full stop, a comma, the end. */
export function closes(sign: Token | undefined): boolean {
  return sign === undefined || sign.word === '.' || sign.word === ',';
}

/** In tokens: “the council’s report”. */
const LONGEST_TELLER = 4;

/** “The pier is rotten, [the report] states.”, “…, [campaigners] claim.”: whether nothing but somebody in a few words stands between a comma and the verb, and nothing behind it. */
export function closesWithTag(
  { grammar, roles }: Language,
  tokens: readonly Token[],
  at: number,
  number: 'singular' | 'plural',
): boolean {
  if (!closes(tokens[at + 1])) return false;
  const role = roles(tokens[at - 1]?.word ?? '');
  if (role === null || role.number !== number) return false;
  const first = beforeWords(tokens, at, LONGEST_TELLER);
  const { word = '' } = tokens[first + 1] ?? {};
  const opens = number === 'plural' ? first === at - 2 || grammar.determiner.has(word) : grammar.article.has(word);
  const plain = tokens
    .slice(first + 1, at)
    .every((token) => !grammar.preposition.has(token.word) && !grammar.coordinator.has(token.word));
  return tokens[first]?.word === ',' && first > 1 && opens && plain;
}

/** In tokens: “[lawyers for the former clerk Ida Lund] say”. */
const LONGEST_MANY = 10;

/** “The road is old, [people close to Lund] say.”, “…, [lawyers in Tulla] say, …”: whether several, of whom more is told, stand between a comma and the verb, and nothing behind it. */
export function closesWithMany(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, roles } = english;
  if (!closes(tokens[at + 1])) return false;
  const first = beforeWords(tokens, at, LONGEST_MANY);
  if (tokens[first]?.word !== ',' || first < 2) return false;
  const told = tokens.slice(first + 1, at);
  const link = told.findIndex(({ word }) => grammar.preposition.has(word));
  const many = told.slice(0, Math.max(0, link)).some(({ word }) => {
    const role = roles(word);
    return role?.number === 'plural' && (role.kind === 'person' || role.kind === 'collective');
  });
  return many && !told.some((token) => isAuxiliary(english, token) || grammar.subordinator.has(token.word));
}

/** In tokens: “a voice-over in the film”. */
const LONGEST_SPEAKER = 9;

/** ““They know nothing,” [a voice in the film] states.”: whether nothing but a speaker stands between words in marks and the verb, and nothing behind it. */
export function endsTag({ opener, possessive }: Language['grammar'], tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.kind === 'quote') return false;
  const first = beforeWords(tokens, at, LONGEST_SPEAKER);
  const { word = '', capital = false } = tokens[first + 1] ?? {};
  return tokens[first]?.kind === 'quote' && (capital || opener.has(word) || possessive.has(word));
}

/** The place before the words that end at `at`, of which at most `longest` are looked at. */
function beforeWords(tokens: readonly Token[], at: number, longest: number): number {
  let first = at - 1;
  while (first > at - longest && tokens[first]?.kind === 'word') first--;
  return first;
}

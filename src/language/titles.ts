// Words between marks that are a name, whatever the verb beside them: of a work (her novel “The Long Tide”), of whoever is called so (“the Moose”).

import type { Line, Token } from '../text/lines.ts';
import type { QuotedSpan, Span } from '../types.ts';
import type { Language } from './language.ts';
import { isGrammar, isLarge } from './marked-words.ts';

/** In characters. */
const LONGEST_TITLE = 80;

/** In words: “Coast {Radio Nord’s} “Daybreak””. */
const LONGEST_STATION = 4;

/**
 * Whether they can only be the name of a work: written large, and where such a name stands. What is called or promised may be written large, too: he
 * called it “The Great Mistake”.
 */
export function isTitle(english: Language, text: string, { tokens }: Line, at: number, { inner }: QuotedSpan): boolean {
  if (inner.end - inner.start > LONGEST_TITLE) return false;
  const behind = tokens[at - 1]?.word === ',' ? tokens[at - 2] : tokens[at - 1];
  if (behind?.kind !== 'word' && tokens[at + 1]?.kind !== 'word') return false;
  const words = wordsOf(text, inner);
  if (!isWrittenLarge(english, words)) return false;
  const count = words.length;
  // Not “the “Night Crew,” led by Lund”, where the reporter’s comma stands inside.
  const ended = (words.at(-1) ?? '').endsWith(',');
  if (
    !ended &&
    (isBeforeMaker(english, tokens, at) || isBeforeWork(english, tokens, at, count > 1) || reports(english, tokens, at))
  )
    return true;
  const before = tokens[at - 1];
  if (behind === undefined) return false;
  if (english.works(behind.word) || isListed(english, tokens, at)) return true;
  if (before?.kind !== 'word') return false;
  if (isCalled(english, tokens, at) || isTold(english, before) || english.workLinks(linkOf(english, tokens, at), count))
    return true;
  if (count < 2) return isStation(tokens, at);
  // “spoke at the “Harbour Day” here”
  const occasion = english.grammar.article.has(before.word) && tokens[at - 2]?.word === 'at';
  return before.word === 'on' || isOwner(before) || occasion;
}

/** Whether they go on with a list that began with a name: “in “Bread,” “Salt” and “The Keepers of the Tide””. */
export function isOneMore(english: Language, text: string, { inner }: QuotedSpan): boolean {
  return inner.end - inner.start <= LONGEST_TITLE && isWrittenLarge(english, wordsOf(text, inner));
}

function wordsOf(text: string, { start, end }: Span): readonly string[] {
  return text.slice(start, end).split(/\s+/u);
}

/** “The Keepers of the Tide”; not “Yes!”, not “Give him Back”. */
function isWrittenLarge({ grammar }: Language, words: readonly string[]): boolean {
  if (/[!?]$/u.test(words.at(-1) ?? '') || words.some((word) => grammar.pronoun.has(word))) return false;
  return words.every((word, index) => isLarge(word) || (index > 0 && (word.length <= 3 || grammar.preposition.has(word))));
}

/** “in his “Thoughts at Sea” newsletter”, and of several words ““The Tenant” TV show”. */
function isBeforeWork({ grammar, works, cues }: Language, tokens: readonly Token[], at: number, several: boolean): boolean {
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'word') return false;
  const definite = isDefinite({ grammar }, tokens[at - 1]);
  if (works(first.word)) return definite;
  // Not “label as “Old News” a story of his”.
  const isHolding = isGrammar(grammar, first) || grammar.determiner.has(first.word) || cues.verbs.has(first.word);
  return (several || definite) && second?.kind === 'word' && works(second.word) && !isHolding;
}

/** “The port could shut, the “Blatt” reported”: a newspaper that is called so. */
function reports({ cues, grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1];
  const forms = verb?.kind === 'word' ? cues.verbs.get(verb.word) : undefined;
  const says = forms?.some(({ word: { takes }, tense, rest }) => rest.length === 0 && tense !== 'base' && takes.has('clause'));
  return says === true && isDefinite({ grammar }, tokens[at - 1]);
}

/** ““Half a Boat” star Ida Lund”, ““Red Oars” leader Tom Hale” */
function isBeforeMaker({ workLinks, roles }: Language, tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'word' || first.capital || second?.kind !== 'word' || !second.capital) return false;
  return workLinks(first.word, 1) || roles(first.word)?.kind === 'person';
}

/** “the”, “his”, “Lund’s” */
function isDefinite({ grammar: { article, possessive } }: Pick<Language, 'grammar'>, token: Token | undefined): boolean {
  return token?.kind === 'word' && (article.has(token.word) || possessive.has(token.word) || isOwner(token));
}

function isOwner({ word }: Token): boolean {
  return /(?:'s|s')$/u.test(word);
}

/** “his hit plays included “The Odd Boat””, “songs, including “La Barca”” */
function isListed({ grammar, works }: Language, tokens: readonly Token[], at: number): boolean {
  if (!grammar.listing.has(tokens[at - 1]?.word ?? '')) return false;
  const noun = tokens[at - 2]?.word === ',' ? tokens[at - 3] : tokens[at - 2];
  return noun?.kind === 'word' && (works(noun.word) || works(noun.word.replace(/s$/u, '')));
}

/** “a show called “Ferrymen””, “a blog, dubbed the “Feed”” */
function isCalled({ cues, grammar, works }: Language, tokens: readonly Token[], at: number): boolean {
  const verb = at - (grammar.article.has(tokens[at - 1]?.word ?? '') ? 2 : 1);
  const isNaming = cues.verbs
    .get(tokens[verb]?.word ?? '')
    ?.some(({ word: { takes }, tense }) => tense === 'past' && takes.has('as') && !takes.has('clause'));
  const noun = tokens[verb - 1]?.word === ',' ? tokens[verb - 2] : tokens[verb - 1];
  return isNaming === true && noun?.kind === 'word' && works(noun.word);
}

/** “Lund told “Rain and Roses””: whoever is told stands right behind the verb. */
function isTold({ cues }: Language, before: Token): boolean {
  return (
    cues.verbs.get(before.word)?.some(({ word: { takes } }) => takes.has('obj') && takes.has('clause') && !takes.has('alone')) ===
    true
  );
}

/** “{starred} in”, “an {author} of”, “{speaking} to” */
function linkOf({ grammar }: Language, tokens: readonly Token[], at: number): string {
  const link = grammar.preposition.has(tokens[at - 1]?.word ?? '') ? tokens[at - 2] : undefined;
  return link?.kind === 'word' ? link.word : '';
}

/** “on Coast Channel’s “Daybreak””; not the hearing’s “Yes”. */
function isStation(tokens: readonly Token[], at: number): boolean {
  let first = at - 1;
  if (!isOwner(tokens[first] as Token)) return false; // as: a word stands before
  while (first > at - LONGEST_STATION && tokens[first - 1]?.capital && tokens[first - 1]?.word !== 'on') first--;
  return tokens[first]?.capital === true && tokens[first - 1]?.word === 'on';
}

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
  const large = nick && !grammar.article.has((words[0] ?? '').toLowerCase());
  const named = inside || (words.length === 1 && isCallingSo({ cues, grammar }, tokens, at));
  if (large && named && tokens.some((token) => isPlain(grammar, token))) return true;
  if (!goesBy(tokens[at - 1]) && !knownAs()) return false;
  // “made its views known “in a friendly way””
  if (grammar.preposition.has(words[0] ?? '')) return false;
  return words.length <= LONGEST_BYNAME && !/[.!?]$/u.test(words.at(-1) ?? '');
}

/** “Everyone called Moss “Coach”,”: behind a verb of calling and a name. */
function isCallingSo({ cues, grammar }: Pick<Language, 'cues' | 'grammar'>, tokens: readonly Token[], at: number): boolean {
  let verb = at - 1;
  while (tokens[verb]?.capital && !grammar.time.has(tokens[verb]?.word ?? '')) verb--;
  const forms = verb < at - 1 ? cues.verbs.get(tokens[verb]?.word ?? '') : undefined;
  return forms?.some(({ word: { takes }, rest }) => rest.length === 0 && takes.has('as') && !takes.has('clause')) === true;
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

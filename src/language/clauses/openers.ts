// Where what is said opens behind other words: told a crowded hall in Oslo [that …], urged the rest of the party [to …], said, on condition …, [that …].

import { findFrom, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { hasTense, startsVerb } from './doers.ts';
import { isWhen, writesPaper } from './no-complements.ts';
import { isDash, takes } from './runs.ts';
import { relates } from './told-of.ts';

/** Told a crowded hall in Oslo [that …]; urged the rest of the party [to …]. */
export function openerAhead(english: Language, clause: Clause, tokens: readonly Token[], limit: number): number {
  const { grammar } = english;
  // From the cue on: a mention read as addressee may have swallowed the “to”.
  let when = false;
  let relative = -1;
  let dashes = 0;
  // “asked the clerk {about} ways to object”
  const topic = tokens[(clause.addressee?.last ?? clause.last) + 1]?.word ?? '';
  const about = english.grammar.topic.has(topic) && topic !== 'of';
  for (let at = clause.last + 1; at < Math.min(limit, clause.last + 20); at++) {
    const token = tokens[at] as Token;
    // “told the house as members combined to ask for more”: what they combined to do is no order.
    when ||= grammar.clausal.has(token.word);
    if (token.kind === 'quote') return at;
    if (/[;:]/u.test(token.word)) return relative;
    // “told the story of the pier - a matter {that} Lund had found”: behind a dash that nothing closes.
    if (isDash(token)) dashes++;
    if (dashes % 2 === 1 && token.word === 'that') return relative;
    if (
      takes(clause, 'obj') &&
      (token.word === 'that' || (at > clause.last + 1 && grammar.wh.has(token.word) && !grammar.relative.has(token.word)))
    ) {
      if (token.word === 'that' && pointsAt(english, tokens, at, clause)) continue;
      // “notified the board on several areas {that were} told of”
      const apart = clause.addressee !== null && at > clause.addressee.last + 1 && !takes(clause, 'oinf');
      if (apart && token.word === 'that' && relates(english, tokens, at)) continue;
      // “wrote an article {that hurt him}”, “wrote down {that night}”
      if (
        token.word === 'that' &&
        ((writesPaper(english, tokens, clause) && relates(english, tokens, at)) || isWhen(english, tokens, at))
      )
        continue;
      // “urged anyone with papers {that can help} to come”: of a thing, where what is wanted stands behind.
      if (!takes(clause, 'oinf') || takes(clause, 'clause') || !relates(english, tokens, at) || at === clause.last + 1) return at;
      relative = at;
    }
    if (
      takes(clause, 'oinf') &&
      !when &&
      !about &&
      token.word === 'to' &&
      (tokens[at + 1]?.kind === 'quote' || startsVerb(english, tokens[at + 1]))
    )
      return withNegation(english, tokens, at, clause.last);
  }
  return relative;
}

/**
 * “told police he knew {that} man”, “told the jury the man at {that} time was ill”: behind a small word, or behind a verb that reports nothing of whoever
 * tells it, a “that” points; not “told police she was glad that it was over”.
 */
function pointsAt(english: Language, tokens: readonly Token[], that: number, { last, addressee, after }: Clause): boolean {
  const { grammar } = english;
  const { kind, word: next = '', capital = false } = tokens[that + 1] ?? {};
  const { word: before = '' } = tokens[that - 1] ?? {};
  const opens = capital || grammar.pronoun.has(next) || grammar.determiner.has(next) || grammar.possessive.has(next);
  if (that <= last + 2 || kind !== 'word' || opens) return false;
  if (grammar.preposition.has(before) && !grammar.clausal.has(before)) return true;
  const teller = tokens[after]?.word ?? '';
  const tells = addressee?.last === after - 1 && grammar.pronoun.has(teller) && !grammar.object.has(teller);
  return tells && that === after + 2 && hasTense(english, tokens, after, that) && tokens[that + 2]?.kind !== 'word';
}

/** “told drivers [not to stop]”, “warned them [never to come back]”: where the infinitive at `to` begins. */
function withNegation({ grammar }: Language, tokens: readonly Token[], to: number, cue: number): number {
  return to - 1 > cue && grammar.negation.has(tokens[to - 1]?.word ?? '') ? to - 1 : to;
}

/** “urged [the bank to lend]”: where what is wanted begins: with whoever is to do it; but “told the bank [to lend]”. */
export function wanted({ grammar }: Language, tokens: readonly Token[], clause: Clause, opener: number): number {
  // “ordered on Monday {the police to go}”
  const told = clause.addressee?.first ?? -1;
  const behind = grammar.preposition.has(tokens[clause.last + 1]?.word ?? '') && grammar.time.has(tokens[told - 1]?.word ?? '');
  const from = behind ? told : clause.last + 1;
  const { word = '' } = tokens[from] ?? {};
  if (takes(clause, 'clause') || !takes(clause, 'oinf') || clause.passive || tokens[opener]?.word !== 'to') return opener;
  const between = tokens.slice(from, opener);
  // “called on {the inspector, Ivor Lund, to go}”
  const named = between.filter((token) => token.word === ',').length === 2 && between.at(-1)?.word === ',';
  const plain = between.every(({ kind, word: sign }) => kind === 'word' || (named && sign === ','));
  const somebody = plain && (word === 'for' || !grammar.preposition.has(word));
  return somebody ? from : opener;
}

/** Emphasized to the board [that …]. */
export function thatAhead(clause: Clause, tokens: readonly Token[], limit: number): number {
  for (let at = clause.after; at < Math.min(limit, clause.after + 8); at++) {
    // “found the way to do that, at least so far”
    if (tokens[at]?.word === 'that') return at > clause.after && tokens[at + 1]?.kind === 'sign' ? -1 : at;
    if (tokens[at]?.kind === 'sign') return -1;
  }
  return -1;
}

/** “said, on condition that his name be kept out, [that it was dead]”: the “that” behind a phrase between commas; -1 where there is none. */
export function behindAside(english: Language, tokens: readonly Token[], after: number): number {
  if (isDash(tokens[after])) {
    // “said — on the radio, at last — that it was dead”
    const close = findFrom(tokens, after + 1, isDash);
    return close > 0 && close - after < LONGEST_ASIDE && tokens[close + 1]?.word === 'that' ? close + 1 : -1;
  }
  if (tokens[after]?.word !== ',') return -1;
  // “said on Tuesday, May 13, that it was dead”
  const last = tokens[after - 1]?.word ?? '';
  if (tokens[after + 1]?.word === 'that' && (english.grammar.time.has(last) || /^\d+$/u.test(last))) return after + 1;
  // “said, however, that it was dead”
  if (tokens[after + 2]?.word === ',' && tokens[after + 3]?.word === 'that') return after + 3;
  const opener = tokens[after + 1];
  if (opener?.kind !== 'word' || opener.word === 'that') return -1;
  // “told the women, quite gently, that it was over”, “said, when asked, that it was over”, “told the jury, which had left, that it was over”
  const leads =
    english.grammar.preposition.has(opener.word) ||
    english.grammar.subordinator.has(opener.word) ||
    english.wordClasses.wordClass(opener.word) === 'adverb';
  for (let at = after + 2; at < Math.min(tokens.length - 1, after + LONGEST_ASIDE); at++) {
    const token = tokens[at] as Token; // in range by the loop
    if (token.kind === 'quote' || /[;:]/u.test(token.word)) return -1;
    if (token.word !== ',') continue;
    // “told his lawyer, Ida Lund, that it was over”, “told the board, chaired by Ida Lund, that it was over”
    const apposed = leads || !hasTense(english, tokens, after + 1, at);
    return tokens[at + 1]?.word === 'that' && apposed ? at + 1 : -1;
  }
  return -1;
}

/** In tokens: ", on condition that his name and that of his village be withheld,". */
const LONGEST_ASIDE = 16;

/** Said at a rally in Tulla on Saturday [that …]: how far it may stand behind the verb, in tokens, when nothing between is a sentence. */
const THAT_REACH = 16;

export function thatBehind(english: Language, tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + THAT_REACH); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote' || token.word === ';' || token.word === ':') return -1;
    if (token.word === 'that') return hasTense(english, tokens, from, at) ? -1 : at;
  }
  return -1;
}

/** “asked party leaders [to wait]”: the “to” that a mention read as the addressee has swallowed; -1 where there is none. */
export function infinitiveIn(english: Language, tokens: readonly Token[], addressee: Clause['addressee']): number {
  if (addressee === null) return -1;
  for (let at = addressee.first + 1; at < addressee.last; at++)
    if (tokens[at]?.word === 'to' && startsVerb(english, tokens[at + 1]))
      return withNegation(english, tokens, at, addressee.first);
  return -1;
}

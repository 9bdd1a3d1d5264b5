// What somebody talks about more than others do: of the words in a speaker's statements, those that are rare elsewhere.

import { isSmallWord } from '../../language/question-words.ts';
import { stem } from '../../search/stems.ts';
import { findWords, hasDigit } from '../../search/words.ts';
import { inCodeOrder } from '../../text/code-order.ts';
import type { DistinctiveWord, SharedTopic, Span } from '../../types.ts';
import type { TopicTest } from '../archive.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import type { StatementIndex } from './index/statement-index.ts';
import { all } from './sql.ts';

type Counter = Pick<StatementIndex, 'frequency' | 'size'>;

type Ground = { readonly db: Db; readonly index: Counter; readonly isTopic: TopicTest };

/** The newest statements are looked at: 300 give the same picture as a thousand, which would keep everybody else waiting for 70 ms. */
const MOST_STATEMENTS = 300;

/** A word that stands in more than this share of all statements is about everything, and so about nothing. */
const COMMON = 0.15;

/** Under this many statements in the archive, shares say little, and no word is called common. */
const ENOUGH = 40;

/**
 * Chi-square with one degree of freedom: a difference this large comes by chance once in twenty words. Low, since the best come first
 * and a small archive has none much larger; at 10.83 (once in a thousand) the four hundred statements of the sample had hardly a word.
 */
const TELLING = 3.84;

/** Dunning's log-likelihood ratio (1993): honest about small counts, unlike a quotient of shares. */
export function distinctiveWords(ground: Ground, speaker: string, limit: number): DistinctiveWord[] {
  const { index } = ground;
  const own = wordsOf(ground, speaker);
  const rated = [...own.words.values()].flatMap(({ count, word }) => {
    // A statement with two forms of a word counts twice elsewhere, and so no less than it should.
    const elsewhere = Math.max(0, index.frequency(word) - count);
    const others = index.size - own.statements;
    if (count < 2 || isCommon(index, word) || count / own.statements <= elsewhere / others) return [];
    const score = surprise(count, own.statements, elsewhere, others);
    return score < TELLING ? [] : [{ word, count, score }];
  });
  const ordered = rated.sort((a, b) => b.score - a.score || inCodeOrder(a.word, b.word));
  const named = ordered.map(({ word, count }) => {
    const pair = pairsFor(own, word, count).find((one) => one.count > 1);
    return pair === undefined ? { word, count } : { word: pair.word, count: pair.count };
  });
  return onceEach(named).slice(0, limit);
}

/** Words both use; the rarer elsewhere and the more often used by both, the sooner. */
export function sharedTopics(ground: Ground, [a, b]: readonly [string, string], limit: number): SharedTopic[] {
  const { index } = ground;
  const [ofA, ofB] = [wordsOf(ground, a), wordsOf(ground, b)];
  const rated = [...ofA.words].flatMap(([root, { count, word }]) => {
    const other = ofB.words.get(root)?.count ?? 0;
    if (other === 0 || isCommon(index, word)) return [];
    const rarity = Math.log((index.size + 1) / (index.frequency(word) + 1));
    return [{ word, a: count, b: other, score: rarity * Math.sqrt(Math.min(count, other)) }];
  });
  const ordered = rated.sort((x, y) => y.score - x.score || inCodeOrder(x.word, y.word));
  const named = ordered.map(({ word, a: countA, b: countB }) => {
    const others = pairsFor(ofB, word, countB);
    const shared = pairsFor(ofA, word, countA).flatMap((pair) => {
      const other = others.find((one) => fold(one.word) === fold(pair.word));
      return other === undefined ? [] : [{ word: pair.word, a: pair.count, b: other.count }];
    });
    return shared[0] ?? { word, a: countA, b: countB };
  });
  return onceEach(named).slice(0, limit);
}

/** Of the statements with a word so many must have the same word beside it for the two to be one topic: “wind farm”. */
const BESIDE = 2 / 3;

/** The pairs that a word nearly always stands in, most frequent first. */
function pairsFor({ pairs }: OwnWords, word: string, count: number): readonly DistinctiveWord[] {
  const root = stem(fold(word));
  return [...pairs.values()]
    .filter((pair) => pair.roots.includes(root) && pair.count >= count * BESIDE)
    .sort((a, b) => b.count - a.count || inCodeOrder(a.word, b.word));
}

/** “wind farm” stands for wind and for farm. */
function onceEach<Topic extends { readonly word: string }>(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ word }, at) => topics.findIndex((other) => other.word === word) === at);
}

function isCommon(index: Counter, word: string): boolean {
  return index.size >= ENOUGH && index.frequency(word) / index.size > COMMON;
}

/** How unlikely it is that k of n here and K of N there come from one share of both. */
function surprise(k: number, n: number, K: number, N: number): number {
  const share = (k + K) / (n + N);
  const part = (count: number, of: number): number =>
    of === 0 ? 0 : term(count, of * share) + term(of - count, of * (1 - share));
  return 2 * (part(k, n) + part(K, N));
}

function term(seen: number, expected: number): number {
  return seen === 0 ? 0 : seen * Math.log(seen / expected);
}

type OwnWords = {
  readonly statements: number;
  /** By stem, for a search for “euro” finds “euros”: in how many statements, and how it is oftenest written. */
  readonly words: ReadonlyMap<string, DistinctiveWord>;
  /** Two topics side by side, in just these forms, as a search for them between marks finds them. */
  readonly pairs: ReadonlyMap<string, Pair>;
};

/** As written first, with the stems of both. */
type Pair = { word: string; count: number; readonly roots: readonly string[] };

/** One word in its forms, each with its number of statements. */
type Family = { count: number; readonly forms: Map<string, { count: number; word: string }> };

function wordsOf({ db, isTopic }: Ground, speaker: string): OwnWords {
  const texts = all<{ text: string }>(db, TEXTS, speaker, MOST_STATEMENTS);
  const [names] = all<{ folded: string }>(db, 'SELECT folded FROM speakers WHERE id = ?', speaker);
  const own = new Set(fold(names?.folded ?? '').split(' '));
  const families = new Map<string, Family>();
  const pairs = new Map<string, Pair>();
  for (const { text } of texts) {
    const here = new Map(findWords(text).map((word) => [word.term, asWritten(text, word)]));
    const met = new Set<Family>();
    const topical = new Set<string>();
    for (const [folded, word] of here) {
      // Two letters are hardly ever a topic, and a number is one only beside its noun.
      if (folded.length < 3 || hasDigit(folded) || own.has(folded) || !isTopic(word.toLowerCase())) continue;
      // "didn't", "he'd": two small words in one. "O'Neill" is a name.
      if (word.includes("'") && word === word.toLowerCase()) continue;
      topical.add(folded);
      const family = families.get(stem(folded)) ?? { count: 0, forms: new Map() };
      families.set(stem(folded), family);
      met.add(family);
      const form = family.forms.get(folded) ?? { count: 0, word };
      family.forms.set(folded, form);
      form.count++;
      // A word that is ever written small is no name: "The dam" gives dam, "Dam" at the head of a sentence does not undo it.
      if (word === word.toLowerCase()) form.word = word;
    }
    for (const family of met) family.count++;
    countPairs(pairs, text, topical);
  }
  const words = new Map([...families].map(([root, { count, forms }]) => [root, { count, word: commonest(forms) }]));
  return { statements: texts.length, words, pairs };
}

/** Each pair once a text. */
function countPairs(pairs: Map<string, Pair>, text: string, topical: ReadonlySet<string>): void {
  const words = findWords(text);
  const met = new Set<string>();
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next === undefined || ![word.term, next.term].every((term) => topical.has(term) && !isSmallWord(term))) return;
    if (!/^[ -]$/u.test(text.slice(word.end, next.start)) || met.has(`${word.term} ${next.term}`)) return;
    met.add(`${word.term} ${next.term}`);
    const roots = [stem(word.term), stem(next.term)];
    const pair = pairs.get(`${word.term} ${next.term}`) ?? {
      word: asWritten(text, { start: word.start, end: next.end }),
      count: 0,
      roots,
    };
    pair.count++;
    pairs.set(`${word.term} ${next.term}`, pair);
  });
}

function commonest(forms: Family['forms']): string {
  const [first] = [...forms.values()].sort((a, b) => b.count - a.count || inCodeOrder(a.word, b.word));
  return first?.word ?? '';
}

/** Without the possessive: "Lund’s" is about Lund. Apostrophes straight, as dictionaries have them. */
function asWritten(text: string, word: Span): string {
  return text.slice(word.start, word.end).replace(/[’‘ʼ]/gu, "'").replace(/'s$/iu, '');
}

const TEXTS = `
  SELECT s.text FROM statement_speakers t JOIN statements s ON s.row = t.statement
  WHERE t.speaker = ? ORDER BY t.said DESC, t.statement DESC LIMIT ?`;

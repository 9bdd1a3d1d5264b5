// Where words end whose closing mark the printer forgot: “The dam is safe, | said the clerk. — the tag is no word of theirs.

import { pairMarks } from '../text/pairing.ts';
import { rememberLast } from '../text/remember.ts';
import type { QuotedSpan, Span } from '../types.ts';
import type { Language } from './language.ts';

/** In characters: “ said the deputy head of the port police, Ida Lund”. */
const LONGEST_TAG = 90;

/** In words: “said the head of the port, Ida Lund, a clerk”. */
const MOST_WORDS = 14;

/** In words: “{the party chief} said”. */
const LONGEST_SUBJECT = 4;

/** The quoted spans of a text: the marks paired, and what nobody closed cut before its tag. Two stages ask; the second gets the first one's. */
export function quotedSpansOf(english: Language, text: string, paragraphs: readonly Span[]): readonly QuotedSpan[] {
  const pairs = pairMarks(text, paragraphs, english.grammar.elided);
  return latest([english, pairs], () => {
    const cuts = pairs.map((pair, index) => cutOf(english, text, pair, pairs[index + 1]));
    return cuts.every((cut) => cut < 0) ? pairs : cutAt(pairs, cuts);
  });
}

const latest = rememberLast<readonly QuotedSpan[]>();

/** Where a tag begins in what nobody closed, behind the comma; -1 where none does. A speech that the next paragraph goes on with has been left open on purpose. */
function cutOf(
  english: Language,
  text: string,
  { inner, closedBy, depth, mark }: QuotedSpan,
  next: QuotedSpan | undefined,
): number {
  if (closedBy === 'mark' || depth > 0 || mark !== 'double') return -1;
  if (closedBy === 'continuation' && (next === undefined || text.slice(inner.end, next.outer.start).includes('\n'))) return -1;
  for (const { index } of text.slice(inner.start, inner.end).matchAll(/[,?!] /gu)) {
    const from = inner.start + index + 2;
    if (isTag(english, text.slice(from, Math.min(inner.end, from + LONGEST_TAG)))) return from - 1;
  }
  return -1;
}

/** Whether a whole tag stands here, up to the stop: “said party chief Ida Lund.”, “she told reporters.”, “the clerk added.” */
function isTag(english: Language, rest: string): boolean {
  const stop = /^(?:[^.!?]|(?<=\b\p{Lu}\p{Ll}{0,3})\.)+/u.exec(rest)?.[0] ?? '';
  const words = stop.trim().split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS || (rest.length === LONGEST_TAG && stop.length === rest.length)) return false;
  const verb = words.findIndex((word) => sayingOf(english, word.replace(/,$/u, '')) !== null);
  if (verb < 0 || verb > LONGEST_SUBJECT) return false;
  const { article, preposition, time, adverb, pronoun, object, singular } = english.grammar;
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && !pronoun.has(word.toLowerCase());
  // “said he would …” goes on.
  if (verb === 0) return article.has(words[1] ?? '') || words.slice(1, LONGEST_SUBJECT + 1).some(isName);
  const [first = ''] = words;
  const behind = (words[verb + 1] ?? '').toLowerCase();
  // “he told me” is a part of what is said, “I said” too.
  const told = sayingOf(english, words[verb] ?? '') === 'told';
  const ends = told
    ? behind !== '' && !pronoun.has(behind) && !object.has(behind) && words.length === verb + 2
    : behind === '' || preposition.has(behind) || time.has(behind) || adverb.has(behind);
  if (!ends) return false;
  return (verb === 1 && singular.has(first)) || article.has(first) || words.slice(0, verb).every(isName);
}

/** “said”, “adds”; `told` where somebody must be told. */
function sayingOf({ cues }: Language, word: string): 'said' | 'told' | null {
  const form = cues.verbs
    .get(word)
    ?.find(
      ({ word: { takes }, tense, rest }) => rest.length === 0 && takes.has('clause') && (tense === 'past' || tense === 'present'),
    );
  if (form === undefined) return null;
  return form.word.takes.has('obj') && !form.word.takes.has('alone') ? 'told' : 'said';
}

/** The spans, those with a cut ended there; what stood inside behind the cut stands outside now. */
function cutAt(pairs: readonly QuotedSpan[], cuts: readonly number[]): QuotedSpan[] {
  let [from, to] = [0, 0];
  return pairs.map((pair, index) => {
    const cut = cuts[index] as number; // one for each pair
    if (cut < 0) return pair.outer.start >= from && pair.outer.start < to ? { ...pair, depth: pair.depth - 1 } : pair;
    [from, to] = [cut, pair.outer.end];
    const { inner, outer, mark, depth } = pair;
    return { inner: { start: inner.start, end: cut }, outer: { start: outer.start, end: cut }, mark, depth, closedBy: 'mark' };
  });
}

// Whether a form of the past tells what was done to its subject: a play [called] “The Tide”, two men [accused] of theft, with residents [warned] of “danger”.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { hasTense, isAuxiliary } from './doers.ts';
import type { Subject, Verb } from './heads.ts';
import type { Placement } from './placement.ts';

/** “a play called “The Tide””, “files later deemed “secret””, “Lund, dubbed “the fox””: a verb of calling whose object stands before it. */
export function isNaming(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, first, last, word }: Verb,
  { subject, place }: Subject,
): boolean {
  const { grammar } = english;
  if (!word?.takes.has('as') || word.takes.has('clause') || subject === null) return false;
  let named = last + 1;
  while (tokens[named]?.capital) named++;
  // “a dog called Bane had bitten her”
  if (named > last + 1 && isAuxiliary(english, tokens[named]) && place === 'before') return true;
  let quote = last + 1;
  while (tokens[quote]?.word === 'as' || grammar.article.has(tokens[quote]?.word ?? '')) quote++;
  if (tokens[quote]?.kind !== 'quote') return false;
  const helpers = [grammar.have, grammar.do, grammar.modal];
  if (tokens.slice(group, first).some((token) => helpers.some((words) => words.has(token.word)))) return false;
  // “what Lund called “a dark day””, “the rules the bank calls “odd””
  const before = tokens[subject.first - 1]?.word ?? '';
  if (grammar.wh.has(before) || grammar.relative.has(before) || placed.ending.has(subject.first - 1)) return false;
  if (place === 'shared') return tokens[group - 1]?.word === ',';
  return place === 'before' && subject.mention.kind === 'nominal' && (subject.mention.entity ?? 'document') === 'document';
}

/** Whether a form of the past tells what was done to its subject, though no “was” stands before it. */
export function isDoneTo(english: Language, tokens: readonly Token[], verb: Verb, found: Subject): boolean {
  return (
    isParticiple(english, tokens, verb, found) ||
    lacksObject(english, tokens, verb, found) ||
    isDoneToThose(english, tokens, verb, found)
  );
}

/** “Hall, asked if he had read it, said”, “when pressed on it, he said”: a verb that has an addressee and shows none was said to somebody. */
function isParticiple({ grammar }: Language, tokens: readonly Token[], { group, word }: Verb, { place }: Subject): boolean {
  if (word === null || !(word.takes.has('obj') || word.takes.has('oinf')) || (place !== 'shared' && place !== 'none'))
    return false;
  const before = tokens[group - 1];
  return (
    before === undefined ||
    /^[,(—–―-]$/u.test(before.word) ||
    (grammar.subordinator.has(before.word) && !grammar.relative.has(before.word))
  );
}

/**
 * “two men [accused] of theft”, “was held and [ordered] to pay”: a verb that cannot do without an object and shows none was done to its subject;
 * not “the man whom Lund accused of theft”.
 */
function lacksObject(
  { grammar }: Language,
  tokens: readonly Token[],
  { last, word }: Verb,
  { start, subject }: Subject,
): boolean {
  const { takes } = word ?? {};
  const ahead = tokens[last + 1]?.word ?? '';
  const before = tokens[start - 1]?.word ?? '';
  if (takes === undefined || grammar.relative.has(before) || grammar.wh.has(before)) return false;
  // “including someone {identified} as “Clerk 1,””
  const behind = ahead === 'as' && tokens[last + 2]?.kind === 'quote' ? tokens[last + 3] : null;
  if (behind !== null && (behind?.kind !== 'word' || grammar.relative.has(behind.word) || grammar.preposition.has(behind.word)))
    return takes.has('as') && !takes.has('clause') && grammar.listing.has(before) && subject?.mention.kind === 'nominal';
  if (ahead === 'to') return takes.has('oinf') && takes.has('obj') && !takes.has('wh') && !takes.has('np');
  return (ahead === 'of' || ahead === 'for') && takes.has('np') && takes.has('as');
}

/** In tokens: “with [residents in the Lake and Hill areas] warned”. */
const LONGEST_WITH = 14;

/** “, with residents {warned} of “danger””: behind “with” a form of the past is what was done to them. */
function isDoneToThose(english: Language, tokens: readonly Token[], { first, word }: Verb, { place, start }: Subject): boolean {
  if (!(word?.takes.has('obj') || word?.takes.has('oinf') || word?.takes.has('np'))) return false;
  const isWith = (at: number): boolean => tokens[at]?.word === 'with' && tokens[at - 1]?.word === ',';
  if (place !== 'shared') return (place === 'before' || place === 'preposition') && isWith(start - 1);
  // “, with residents in the Lake and Hill areas {warned} of”
  let at = first - 1;
  while (first - at < LONGEST_WITH && tokens[at]?.kind === 'word' && !isWith(at)) at--;
  return at < first - 2 && isWith(at) && !hasTense(english, tokens, at + 1, first);
}

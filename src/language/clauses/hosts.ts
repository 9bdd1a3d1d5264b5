// A report inside the subject of its sentence: The man who said [the road was open] was wrong. — Lund’s claim that [the road was open] was dismissed.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { hasTense, isAdverb, isAuxiliary } from './doers.ts';
import { tellsWhole } from './goes-on.ts';
import { takes } from './runs.ts';

/**
 * The index of the verb of the sentence, where the words that begin at `from` are told inside its subject; -1 elsewhere, and where a sign, an “and”
 * or a word that may be a verb or not leaves it open which verb that is.
 */
export function hostVerb(english: Language, tokens: readonly Token[], clause: Clause, from: number): number {
  const { grammar } = english;
  // “who wrote the speech”, “a driver who blamed the firm”: a thing, and no clause.
  const thing =
    takes(clause, 'np') &&
    tokens[from]?.word !== 'that' &&
    (tokens[from]?.word === 'it' || !isSubject(english, tokens[from]?.word ?? ''));
  if (!isInSubject(english, tokens, clause, from)) return -1;
  // Each clause inside the subject wants a verb of its own; the next one is the sentence's.
  let wanted = thing || tokens[from]?.word === 'to' || (clause.cue.form === 'verb' && !tellsWhole(clause)) ? 0 : 1;
  let seen = 0;
  let verbal = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token; // as: in range
    const { word } = token;
    if (token.kind !== 'word' || (grammar.coordinator.has(word) && seen > 0)) return -1;
    if (at === from && word === 'that') continue;
    if (at > from && opensInside(english, tokens, at, seen === wanted)) wanted++;
    const isVerb = verbAt(english, tokens, at);
    if (isVerb === 'maybe' && seen === wanted) return -1;
    // “did say so”, “has often been”: one verb
    if (isVerb === 'surely' && !verbal && ++seen > wanted) return at;
    if (isVerb === 'maybe' && isAuxiliary(english, tokens[at + 1])) seen++;
    const helps = isVerb === 'surely' && (isAuxiliary(english, token) || word.includes("'"));
    verbal = helps || (verbal && (isAdverb(english, token) || grammar.negation.has(word)));
  }
  return -1;
}

/** “[The man who] said”, “[Critics who] say”, “[A plan that Lund] said”, “[Lund’s] claim that”, “[A warning by Lund] that”: nothing but the subject stands before. */
function isInSubject(english: Language, tokens: readonly Token[], clause: Clause, from: number): boolean {
  const { grammar } = english;
  const link = linkOf(english, tokens, clause, from);
  if (link < 1 || tokens.slice(0, link).some(({ kind }) => kind !== 'word')) return false;
  const first = tokens[0]?.word ?? '';
  if (grammar.preposition.has(first) || grammar.subordinator.has(first) || grammar.clausal.has(first)) return false;
  return !first.endsWith('ing') && !hasTense(english, tokens, 0, link);
}

/** Where what is told hangs on the subject: at “who”, at the noun of speech; -1 where it does not. */
function linkOf(english: Language, tokens: readonly Token[], clause: Clause, from: number): number {
  const { grammar } = english;
  if (clause.cue.form === 'noun')
    return tokens[from]?.word === 'that' && !grammar.be.has(tokens[from - 1]?.word ?? '') ? clause.first : -1;
  if (clause.cue.form !== 'verb' || clause.infinitive) return -1;
  // “Voters {saying} they want a ban”, but “The board, saying it was late”
  if (clause.tense === 'gerund') {
    const { group, first } = clause;
    const progressive = tokens.slice(group, first).some((token) => isAuxiliary(english, token));
    return !progressive && tokens[group - 1]?.kind === 'word' ? group : -1;
  }
  const before = clause.place === 'relative' ? clause.group - 1 : (clause.subject?.first ?? 0) - 1;
  return grammar.relative.has(tokens[before]?.word ?? '') ? before : -1;
}

/** “the road [he] built”, “the mill would shut [if] fees rose”, “[what] he said”, “the road [the] council built”: another clause begins. */
function opensInside(english: Language, tokens: readonly Token[], at: number, whole: boolean): boolean {
  const { grammar, wordClasses } = english;
  const { word } = tokens[at] as Token; // as: here and below, in range
  if (grammar.subordinator.has(word) || grammar.clausal.has(word)) return true;
  const before = tokens[at - 1]?.word ?? '';
  const thing = /^(?:noun|unknown|ambiguous)$/u.test(wordClasses.wordClass(before));
  if (!thing || grammar.time.has(before)) return false;
  return (word !== 'it' && isSubject(english, word)) || (!whole && grammar.article.has(word));
}

/** “he”, “they”, “it”: who or what does something, and no “who”. */
function isSubject({ wordClasses }: Language, word: string): boolean {
  const pronoun = wordClasses.pronoun(word);
  return pronoun !== null && pronoun.case === 'subject' && pronoun.person !== 'relative';
}

/** Whether a verb with a tense stands there; a participle and what may be a noun is none for sure. */
function verbAt(english: Language, tokens: readonly Token[], at: number): 'surely' | 'maybe' | null {
  const { wordClasses, grammar } = english;
  const { word, capital } = tokens[at] as Token;
  if (capital) return null;
  const before = tokens[at - 1];
  if (isAuxiliary(english, tokens[at])) return before?.word === 'to' ? null : 'surely';
  if (word.includes("'") && isSubject(english, word.split("'", 1)[0] ?? '')) return 'surely';
  if (isAuxiliary(english, before) || before?.word === 'to' || word.endsWith('ing') || isAdverb(english, tokens[at] as Token))
    return null;
  if (isSubject(english, before?.word ?? '')) return grammar.preposition.has(word) ? null : 'surely';
  if (!hasTense(english, tokens, at - 1, at + 1)) return null;
  // “will help Orrin [get] fuel”: one name wants its verb with an -s.
  if (before?.capital && !before.word.endsWith('s') && english.compromise.tags(word).includes('Infinitive')) return null;
  // “the law [blocked] the road”, “the bill [breaks] the law”
  const after = tokens[at + 1]?.word ?? '';
  const takesThing =
    /(?:ed|[^su]s)$/u.test(word) && (grammar.article.has(after) || grammar.possessive.has(after) || grammar.object.has(after));
  return takesThing || wordClasses.wordClass(word) === 'verb' ? 'surely' : 'maybe';
}

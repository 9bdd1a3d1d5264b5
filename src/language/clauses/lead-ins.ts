// What opens a clause that is said without “that” and is no part of the saying: said | [at least] 40 people were hurt; said | [despite the rain] the
// boats were safe; said | [when it rained] the boats sank — but said [in Tulla on Monday] | the boats were safe.

import { findFrom, type Token } from '../../text/lines.ts';
import type { CueWord, VerbTense } from '../cues.ts';
import type { Language } from '../language.ts';
import { hasTense, isAdverb } from './doers.ts';
import { clockEnd, isTime, phraseEnd } from './noun-phrases.ts';

/** How far from its first word the verb of a clause may stand, in tokens. */
const LONGEST_SUBJECT = 25;

/** Words of the longest hedge: “as many as {40}”, “so far only {40}”. */
const LONGEST_HEDGE = 4;

/** A verb of speech, as far as it decides whether a clause may follow it without “that”. */
export type Reporting = { readonly word: CueWord | null; readonly tense: VerbTense };

/** Whether the clause that is said begins here, and not only behind these words. */
export function opensWhatIsSaid(english: Language, tokens: readonly Token[], from: number, verb: Reporting): boolean {
  const { grammar } = english;
  const { kind, word = '' } = tokens[from] ?? {};
  // “claims at 40 schools”, “a ruling by the court”: nouns.
  const { takes } = verb.word ?? {};
  if (kind !== 'word' || !takes?.has('clause') || (takes.has('noun') && verb.tense !== 'past')) return false;
  if (grammar.hedge.has(word) || grammar.focus.has(word)) {
    const thing = behindHedge(english, tokens, from);
    if (thing > 0 && isSentence(english, tokens, thing)) return true;
  }
  const behind = spanEnd(english, tokens, from);
  const span = tokens[behind]?.word === ',' ? behind + 1 : behind;
  if (behind > 0 && tokens[span]?.word !== 'that' && isSentence(english, tokens, span)) return true;
  // “even though it rained, the boats sailed”
  if (grammar.focus.has(word) && grammar.contrast.has(tokens[from + 1]?.word ?? '')) return opensTwo(english, tokens, from + 1);
  if ((describesThing(english, tokens, from) || describesDoing(english, tokens, from)) && isSentence(english, tokens, from))
    return true;
  if (grammar.clausal.has(word) || grammar.subordinator.has(word)) return opensTwo(english, tokens, from);
  if (isLeadOfSaid(english, tokens, from)) return true;
  if (!grammar.preposition.has(word) || tellsOfSaying(english, tokens, from)) return false;
  // “in a memoir that tells of the war”, “despite the rain that the dam held”
  return tokens[sentenceEnd(grammar, tokens, from + 1)]?.word !== 'that' && isSentence(english, tokens, from + 1);
}

/** In tokens: “said {like most of the crews in the town}, they …”. */
const LONGEST_LEAD = 10;

/**
 * “said [under the plan, half the boats would go]”, “said [rather than a wall, the town needs a bridge]”, “said [to save the boats, crews need help]”: a
 * phrase that tells neither when nor where it was said, a comma, and a sentence behind; not “said with a smile, the boats were safe”.
 */
function isLeadOfSaid(english: Language, tokens: readonly Token[], from: number): boolean {
  const { grammar, wordClasses } = english;
  const { word = '' } = tokens[from] ?? {};
  const { kind, word: next = '', capital = false } = tokens[from + 1] ?? {};
  if (kind !== 'word') return false;
  const { word: object = '' } = tokens[from + 2] ?? {};
  const aims =
    word === 'to' &&
    !capital &&
    /^(?:verb|ambiguous)$/u.test(wordClasses.wordClass(next)) &&
    (grammar.determiner.has(object) || grammar.possessive.has(object));
  const doing = word === 'by' && next.endsWith('ing');
  // “instead of a wall”, “rather than a wall”
  const at = grammar.adverb.has(word) && grammar.preposition.has(next) ? from + 1 : from;
  const { word: small = '' } = tokens[at] ?? {};
  // “said about the crews, they …”, but “instead of a wall”
  if (!grammar.preposition.has(small) || (at === from && grammar.topic.has(small))) return false;
  // “with a smile”, “without hesitation”
  const manner =
    grammar.absolute.has(word) && !grammar.likening.has(word) && (grammar.indefinite.has(next) || !grammar.determiner.has(next));
  if (!aims && !doing && (manner || tellsOfSaying(english, tokens, at))) return false;
  const comma = findFrom(tokens, at + 1, (token) => token.kind !== 'word');
  if (tokens[comma]?.word !== ',' || comma - from > LONGEST_LEAD || hasTense(english, tokens, at + (aims ? 3 : 2), comma))
    return false;
  const opener = tokens[comma + 1];
  return opener?.kind === 'word' && !opener.word.endsWith('ing') && isSentence(english, tokens, comma + 1);
}

/** “said [completely closing the port would take a law]”: how, and what is done. */
function describesDoing(english: Language, tokens: readonly Token[], from: number): boolean {
  const [how, doing] = [tokens[from], tokens[from + 1]];
  if (how === undefined || doing?.kind !== 'word' || !how.word.endsWith('ly') || !isAdverb(english, how)) return false;
  return doing.word.endsWith('ing') && english.wordClasses.wordClass(doing.word) !== 'noun';
}

/** “two weeks ago”, “a day later”, “three days after the vote | that”: the token behind a number, a unit and from where it counts; else -1. */
export function behindAgo(english: Language, tokens: readonly Token[], at: number): number {
  const { calendar, grammar } = english;
  if (calendar.number(tokens[at]?.word ?? '') === null || calendar.word(tokens[at + 1]?.word ?? '')?.kind !== 'unit') return -1;
  const from = tokens[at + 2]?.word ?? '';
  const end = grammar.preposition.has(from) ? phraseEnd(english, tokens, at + 3) : -1;
  if (tokens[end]?.word === 'that') return end;
  return calendar.direction(from) !== null ? at + 3 : -1;
}

/** Whether a subject and its verb stand here, before the next sign, “who” or “that”; not what leads up to words behind a colon. */
export function isSentence(english: Language, tokens: readonly Token[], from: number): boolean {
  const to = sentenceEnd(english.grammar, tokens, from);
  if (/[:,]/u.test(tokens[to]?.word ?? '') && tokens[to + 1]?.kind === 'quote') return false;
  return hasTense(english, tokens, from, to);
}

/**
 * Whether the first words are a subject with “is”, “had”, “would” behind it: “[the bridge was] shut”; not “a photo [she had] taken”, “a bridge
 * that was shut”. With `any`, another verb will do: “[jams slow] the town”.
 */
export function isPlainClause(english: Language, tokens: readonly Token[], from: number, any = false): boolean {
  const { grammar } = english;
  for (let at = from; at < from + LONGEST_SUBJECT; at++) {
    const { kind, word = '', capital = false } = tokens[at] ?? {};
    if (kind !== 'word' && !/^[$£€%]$/u.test(word)) return false;
    if (at === from) continue;
    const { word: before = '', capital: named = false } = tokens[at - 1] as Token; // behind the first
    if (word === 'that' || word === 'to' || grammar.subordinator.has(word)) return false;
    // “added salt and was pleased”
    if (grammar.auxiliary.has(word) && !(capital && grammar.modal.has(word)))
      return !grammar.coordinator.has(before) && !grammar.nonfinite.has(word);
    const bound = grammar.preposition.has(before) || grammar.coordinator.has(before) || grammar.determiner.has(before);
    if (any && !bound && !capital && english.wordClasses.wordClass(word) === 'verb' && !grammar.possessive.has(before))
      return true;
    const names = capital && !named && english.roles(before) === null && english.wordClasses.wordClass(before) !== 'adjective';
    if ((names || grammar.pronoun.has(word) || grammar.determiner.has(word) || grammar.possessive.has(word)) && !bound)
      return false;
  }
  return false;
}

/** “over the past two decades”, “in just the past week”: the token behind a time that reaches up to now; else -1. */
export function spanEnd({ grammar, calendar }: Language, tokens: readonly Token[], from: number): number {
  const { word: opener = '' } = tokens[from] ?? {};
  if (!grammar.preposition.has(opener) && !grammar.setting.has(opener)) return -1;
  let at = grammar.focus.has(tokens[from + 1]?.word ?? '') ? from + 2 : from + 1;
  if (tokens[at]?.word !== 'the') return -1;
  at++;
  if (!grammar.span.has(tokens[at]?.word ?? '')) return -1;
  at++;
  const { word = '' } = tokens[at] ?? {};
  const counted = calendar.number(word) !== null || grammar.measure.has(word);
  if (counted) at++;
  // “over the last two decades”, “in the last three games”
  const unit = tokens[at]?.word ?? '';
  return grammar.time.has(unit) || (counted && /[^su]s$/u.test(unit)) ? at + 1 : -1;
}

/** “[badly needed] funds”, “[recently published] figures”, “[too many] homes”: what is said begins with how a thing is; not “quietly that”, “too much and”. */
function describesThing(english: Language, tokens: readonly Token[], from: number): boolean {
  const { grammar, wordClasses, calendar } = english;
  const [how, what, thing] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (how === undefined || what?.kind !== 'word' || thing?.kind !== 'word' || !isAdverb(english, how) || what.capital)
    return false;
  if (calendar.word(how.word) !== null) return false;
  const many = grammar.quantifier.has(what.word) && grammar.measure.has(what.word);
  const sort = wordClasses.wordClass(what.word);
  // “highly [paid] staff”
  const done = sort === 'verb' && /d$/u.test(what.word) && how.word.endsWith('ly');
  if (!many && !done && sort !== 'adjective' && sort !== 'participle') return false;
  const small = [grammar.preposition, grammar.coordinator, grammar.auxiliary, grammar.determiner, grammar.pronoun, grammar.time];
  return !thing.capital && !small.some((words) => words.has(thing.word)) && !isAdverb(english, thing);
}

function sentenceEnd(grammar: Language['grammar'], tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + LONGEST_SUBJECT; at++) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind !== 'word' && !/^[$£€%]$/u.test(word)) return at;
    if (at > from && (word === 'that' || grammar.subordinator.has(word) || word === 'to')) return at;
  }
  return from + LONGEST_SUBJECT;
}

/** The thing behind “at least”, “nearly”, “only”, “so far”: a number, or behind some any noun; -1 for “about the plan”, “two weeks ago”. */
function behindHedge(english: Language, tokens: readonly Token[], from: number): number {
  const { grammar } = english;
  let at = from;
  let loose = false;
  for (; at < from + LONGEST_HEDGE; at++) {
    const word = tokens[at]?.word ?? '';
    // “at [least]”, “as [many] as”, “so [far]”
    const measured = at > from && grammar.measure.has(word) && grammar.hedge.has(tokens[at - 1]?.word ?? '');
    if (!measured && !grammar.focus.has(word) && !(grammar.hedge.has(word) && !(at === from && isLone(grammar, tokens, at))))
      break;
    loose ||= measured || grammar.focus.has(word);
  }
  const thing = tokens[at];
  if (at === from || thing === undefined || (thing.kind !== 'word' && !/^[$£€]$/u.test(thing.word))) return -1;
  if (thing.kind === 'sign') return at;
  // “about 9 a.m.”, “only two weeks ago”, “further that it was”
  if (thing.word === 'that' || isClock(english, tokens, at) || behindAgo(english, tokens, at) > 0) return -1;
  return loose || isCounted(english, tokens, at) ? at : -1;
}

/** “at 40 sites”, “as 40 people left”: some hedge only with the word behind. */
function isLone({ measure, clausal }: Language['grammar'], tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return (word === 'at' || word === 'so' || clausal.has(word)) && !measure.has(tokens[at + 1]?.word ?? '');
}

/** “40 people”, “half the men”, “a third of the men”, “some areas” */
function isCounted({ grammar, meaning, wordClasses, roles }: Language, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (grammar.article.has(word)) {
    // “in an exchange of letters”
    if (tokens[at + 2]?.word === 'of' && roles(tokens[at + 3]?.word ?? '')?.kind === 'document') return false;
    // “a number of areas”, “the first of them”; not “the aftermath of the storm”
    const { word: noun = '' } = tokens[at + 1] ?? {};
    const part = word !== 'the' || meaning.numberOf(noun) !== null || wordClasses.wordClass(noun) === 'quantifier';
    return (tokens[at + 2]?.word === 'of' && part) || meaning.numberOf(noun)?.scales === true;
  }
  if (grammar.quantifier.has(word)) return grammar.determiner.has(word) && !grammar.demonstrative.has(word);
  return (meaning.numberOf(word) !== null || /^\d[\d,.]*$/u.test(word)) && !isTime(grammar, tokens[at + 1]);
}

function isClock(english: Language, tokens: readonly Token[], at: number): boolean {
  const [hour = '', behind = ''] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (/^[ap]\.?m\b/u.test(behind) || /^\d{1,2}[.:]?\d*[ap]m$/u.test(hour) || behind === "o'clock") return true;
  return english.calendar.isClock(behind) || clockEnd(english, tokens, at) > 0;
}

/** “in Tulla”, “on Monday”, “by phone”, “under oath”: when, where and how it was said; not “despite the rain”, “by June”, “in some areas”, “at present”. */
export function tellsOfSaying(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  const { word } = tokens[at] as Token; // the caller has seen it
  const ahead = tokens[at + 1];
  if (ahead === undefined || ahead.kind !== 'word') return true;
  if (isClock(english, tokens, at + 1)) return true;
  if (!grammar.setting.has(word)) return false;
  if (grammar.fixed.has(ahead.word)) return false;
  if (word !== 'at' && isCounted(english, tokens, at + 1) && !isYear(ahead.word)) return false;
  const named = grammar.determiner.has(ahead.word) || grammar.possessive.has(ahead.word) || ahead.capital;
  // “under oath”, “by phone”, but not “under the law”, “by June”
  if (word === 'by' || word === 'under') return !named && !isTime(grammar, ahead) && !/^\d/u.test(ahead.word);
  return word !== 'from' || !isTime(grammar, ahead);
}

export function isYear(word: string): boolean {
  return /^(?:1[89]|20)\d\d$/u.test(word);
}

/** “when the rain came the boats sank”, “since it rained, crops would live”: a clause and, behind it, another with a subject of its own. */
function opensTwo(english: Language, tokens: readonly Token[], from: number): boolean {
  const { grammar } = english;
  const first = from + 1;
  for (let at = first + 1; at < from + LONGEST_SUBJECT; at++) {
    const { kind, word = '', capital = false } = tokens[at] ?? {};
    const comma = word === ',';
    if (kind !== 'word' && !comma) return false;
    const { word: before = '' } = tokens[at - 1] as Token; // the loop begins behind the first
    // “when she left after Norvale fell”, “the song before she thought it was odd”: what a small word or a verb of speech leads to goes on.
    if (!comma && (leadsOn(grammar, before) || english.cues.verbs.get(before)?.some(({ word: cue }) => cue.takes.has('clause'))))
      continue;
    const opens = capital || grammar.determiner.has(word) || grammar.possessive.has(word) || grammar.pronoun.has(word);
    if (!comma && !opens) continue;
    const subject = comma ? at + 1 : at;
    // “said before a court that it was over”
    if (tokens[subject]?.word === 'that') return false;
    if (grammar.subordinator.has(tokens[subject]?.word ?? '') || !hasTense(english, tokens, first, at)) continue;
    if (comma) return isSentence(english, tokens, subject);
    if (isSentence(english, tokens, at)) return true;
  }
  return false;
}

function leadsOn({ preposition, clausal, subordinator, determiner, possessive }: Language['grammar'], word: string): boolean {
  return [preposition, clausal, subordinator, determiner, possessive].some((words) => words.has(word));
}

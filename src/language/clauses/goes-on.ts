// Whether what follows still belongs to what is told: said the dam held, [but not for long]; said it had looked at it, which took long, [and that …].

import { findFrom, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { acts, actsAt, hasTense, isAuxiliary } from './doers.ts';
import { isSomebody } from './placement.ts';
import { hasQuote, isOtherwiseAct, takes } from './runs.ts';

/**
 * “said the clerk had been told and [the mill had been notified]”, “said he ran up and [found the dog]”, “said he was ill and [hoped to rest]”: a verb
 * that reports nothing here goes on with what is told.
 */
export function saysNothingOfItsOwn(clause: Clause, tokens: readonly Token[]): boolean {
  const { passive, place, heard, subject, start, after } = clause;
  if (hasQuote(tokens, { from: after, to: tokens.length })) return false;
  // “left on good terms but was worried by the letter”
  if (place === 'by' && subject !== null && !isSomebody(subject) && subject.mention.entity !== 'document') return true;
  if (passive) return place === 'before' && !heard && subject?.first === start;
  return isOtherwiseAct(clause) && place === 'shared';
}

/**
 * Whether what a conjunction ties on is of those told of: a deed of theirs, what they said besides (“said [the ministry] asked for it and {indicated that
 * he would be freed}”), or what was, where the reporter tells in the present (“[says] she saw Moss and {asked} him to go”).
 */
export function isOfThoseToldOf(
  english: Language,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { own, from }: Telling,
  clause: Clause,
): boolean {
  if (isDeedToldOf(english, tokens, { own, from }, clause)) return true;
  const { grammar } = english;
  const { subject, place, group, first, start, tense } = clause;
  if (!tellsWhole(own) || place !== 'shared' || tokens[start - 2]?.word === ',' || hasQuote(tokens, { from, to: tokens.length }))
    return false;
  const inside = subject !== null && subject.mention.kind !== 'pronoun' && subject.first >= from && subject.last < start;
  const alike = (other: Clause): boolean =>
    other !== own && other.first < start && other.subject === subject && other.tense === tense && other.group === other.first;
  if (inside && group === first && clauses.some(alike)) return true;
  const present = tokens.slice(from, start).some(({ word }) => grammar.present.has(word));
  return (
    own.tense === 'present' &&
    tense === 'past' &&
    group === first &&
    !present &&
    !grammar.contrast.has(tokens[start - 1]?.word ?? '')
  );
}

/** “said she was shaken by Moss condoning {and encouraging} it”: a verb in -ing goes on with one in -ing, and what “said” tells has it inside. */
export function isGerundToldOf({ grammar }: Language, tokens: readonly Token[], own: Clause, clause: Clause): boolean {
  const { cue, tense, start } = clause;
  return (
    cue.form === 'verb' &&
    tense === 'gerund' &&
    own.tense !== 'gerund' &&
    grammar.coordinator.has(tokens[start - 1]?.word ?? '') &&
    tokens[start - 2]?.kind === 'word'
  );
}

/**
 * “said the men came back and [attacked the police]”, “said the driver stopped and [told his wife to leave]”: whether what somebody does who is told of
 * goes on with what is told: a deed that says nothing of its own, or one done to somebody of theirs. Not “said the road was shut and [told the
 * guards to leave]”, “said the man fled and [urged drivers to wait]”: that is whoever said so.
 */
function isDeedToldOf(english: Language, tokens: readonly Token[], { own, from }: Telling, clause: Clause): boolean {
  const { grammar } = english;
  if (!tellsWhole(own) || clause.place !== 'shared' || clause.passive || clause.infinitive) return false;
  if (!grammar.coordinator.has(tokens[clause.start - 1]?.word ?? '') || tokens[clause.start - 2]?.word === ',') return false;
  const { word = '' } = tokens[clause.last + 1] ?? {};
  const toThem = grammar.object.has(word);
  if (hasQuote(tokens, { from, to: tokens.length }) || !isOfSomebodyActing(english, tokens, from, clause, toThem)) return false;
  if (takes(clause, 'obj') || takes(clause, 'oinf'))
    return toThem || grammar.possessive.has(word) || grammar.indefinite.has(word);
  return !(takes(clause, 'np') || takes(clause, 'that') || takes(clause, 'inf')) || !mayTell(english, tokens, clause);
}

/** Whether what is told begins with people or somebody named who did something: “[the men came] back”, “[Moss sold] the car”; not “the road was shut”, “he left”. */
function isOfSomebodyActing(
  english: Language,
  tokens: readonly Token[],
  from: number,
  { start, tense }: Clause,
  bodies: boolean,
): boolean {
  const { grammar, roles, wordClasses } = english;
  for (let at = tokens[from]?.word === 'that' ? from + 1 : from; at < start; at++) {
    const { kind: sign, word = '', capital = false } = tokens[at] ?? {};
    if (sign !== 'word' || grammar.coordinator.has(word) || grammar.pronoun.has(word)) return false;
    const kind = roles(word)?.kind;
    const person = capital || kind === 'person' || grammar.human.has(word) || (bodies && kind === 'body');
    if (!person) continue;
    const { word: verb = '' } = tokens[at + 1] ?? {};
    if (tokens[at + 1]?.capital) continue;
    const sort = wordClasses.wordClass(verb);
    const acts = /^(?:verb|participle|ambiguous)$/u;
    const had = grammar.have.has(verb) && acts.test(wordClasses.wordClass(tokens[at + 2]?.word ?? ''));
    const did = had || (!grammar.auxiliary.has(verb) && acts.test(sort));
    return tense === 'past' ? did : tense === 'gerund' && grammar.be.has(verb);
  }
  return false;
}

/** “indicated [that he left]”, “claimed [he had paid]”, but not “indicated to the left”, “claimed the market” */
function mayTell(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { after } = clause;
  if (takes(clause, 'np')) return !takes(clause, 'act');
  if (takes(clause, 'inf') && tokens[after]?.word === 'to') return true;
  return tokens.slice(after).some(({ word }) => word === 'that') || hasTense(english, tokens, after, tokens.length);
}

/** “denied [wrongdoing] and said …”, “vowed [to stay], but Lund warned …”, “denied [taking it] but admitted …”: what is no sentence ends at the next verb. */
export function isCut({ grammar }: Language, tokens: readonly Token[], own: Clause, from: number, next: Clause): boolean {
  if (next.passive || next.place === 'by' || next.tense === 'gerund') return false;
  // “urged [members to wait]” hangs on the “to” behind them.
  const to = takes(own, 'oinf') ? findFrom(tokens, from, ({ word: link }) => link === 'to') : -1;
  const at = to >= 0 && to < next.start ? to : grammar.negation.has(tokens[from]?.word ?? '') ? from + 1 : from;
  const word = tokens[at]?.word ?? '';
  // “vowed to stay and deny it”, but “vow to stay and Lund says …”
  if (word === 'to') return next.tense !== 'base' || next.subject?.first === next.start;
  if (word.endsWith('ing') && takes(own, 'clause')) return true;
  return takes(own, 'np') && word !== 'that' && !next.infinitive;
}

/** A verb of speech, and where what it tells begins. */
export type Telling = { readonly own: Clause; readonly from: number };

/**
 * Whether what a comma and a small word tie on was said as well: “said the fund was full, {which helped savers}”, “…, {but not empty}”, “…, {but
 * the bank would lend}”; not what has a cue of its own: “…, which he called odd”.
 */
export function goesOn(
  english: Language,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { own, from }: Telling,
  at: number,
): boolean {
  const { grammar } = english;
  // “said he would stay, but {would} “fight””: of whom nobody else is named, what will be was said as well.
  if (tellsWhole(own) && grammar.contrast.has(tokens[at]?.word ?? '') && grammar.modal.has(tokens[at + 1]?.word ?? ''))
    return true;
  const says = (clause: Clause) => clause.first > at && clause.cue.form !== 'noun' && !saysNothingOfItsOwn(clause, tokens);
  if (!tellsWhole(own) || clauses.some(says)) return false;
  const word = tokens[at]?.word ?? '';
  if (!grammar.contrast.has(word))
    return !takes(own, 'np') && (grammar.relative.has(word) || word === 'where') && tokens[at - 2]?.kind !== 'quote';
  // “{although} the fees are still too high”; “though she once more refused”, “although it was not clear” is the reporter's.
  if (grammar.conceding.has(word)) {
    const { word: opener = '' } = tokens[at + 1] ?? {};
    const hers = grammar.singular.has(opener) && (opener === 'it' || !grammar.be.has(tokens[at + 2]?.word ?? ''));
    return !hers && !grammar.adverb.has(opener);
  }
  let to = at + 1;
  while (to < tokens.length && !/^[;:]$/u.test(tokens[to]?.word ?? '')) to++;
  const verb = tokens.slice(at + 1, to).find((token) => token.kind === 'quote' || isAuxiliary(english, token));
  const present = grammar.present.has(verb?.word ?? '');
  // “said it did not expect a strike, {but has} plans”: the reporter would tell of it in the past. “said the storm hit two towns, {but hurt} nobody”
  if (acts(english, tokens, at)) {
    const subject = tokens[from]?.word === 'that' ? from + 1 : from;
    // “said the dam would hold, but left the town”
    const ahead = tokens.slice(from, at).some(({ word: will }) => grammar.modal.has(will) && grammar.backshift.has(will));
    return own.tense !== 'past' || present || !(ahead || grammar.pronoun.has(tokens[subject]?.word ?? ''));
  }
  if (!hasTense(english, tokens, at + 1, to) && !hasQuote(tokens, { from: at, to })) return true;
  // “said it was rare, {but it hurt}”, “{but his case was open}”, “{but if it rains, it will fall}”: what takes up a word of the half before.
  const { word: opener = '' } = tokens[at + 1] ?? {};
  const takesUp = grammar.pronoun.has(opener) || grammar.possessive.has(opener) || opener === 'there';
  if (grammar.coordinator.has(word) && (takesUp || opener === 'if')) return own.tense !== 'past' || !present || opener === 'if';
  // “said the fund was full, but the bank {would} lend”: in the words told of, would is will.
  return verb?.kind === 'word' && grammar.backshift.has(verb.word) && (own.tense === 'past' || grammar.modal.has(verb.word));
}

/** In tokens: “a [much-quoted] charge”. */
const LONGEST_NOUN = 4;

/**
 * “, {a charge} the board denies”, “, {a call} echoed by Norland”, “, {remarks} that were printed”: whether a noun takes up what was said, for somebody
 * else to deal with; not “, a claim that it was late”, nor a list.
 */
export function takesUpWords({ cues, grammar, calendar, roles }: Language, tokens: readonly Token[], from: number): boolean {
  const article = grammar.indefinite.has(tokens[from]?.word ?? '');
  for (let at = article ? from + 1 : from; at < from + LONGEST_NOUN && tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: in range by the loop
    if (!article && at > from) return false;
    if (article ? !cues.nouns.has(word) : !calendar.speaks(word) || !word.endsWith('s')) continue;
    const link = tokens[at + 1]?.word ?? '';
    if (tokens[at + 1]?.kind !== 'word') return false;
    const relative = grammar.relative.has(link);
    const next = tokens[relative ? at + 2 : at + 1];
    if (!article) return relative;
    if (link.endsWith('ed') && tokens[at + 2]?.word === 'by') return true;
    const somebody =
      next?.kind === 'word' &&
      (next.capital ||
        grammar.determiner.has(next.word) ||
        grammar.possessive.has(next.word) ||
        // “a charge police deny”
        roles(next.word)?.number === 'plural');
    // “a claim that the dam is old” tells it; “a claim that the board denies” leaves out what is denied.
    return somebody && (!relative || leavesOutObject(cues, tokens, at + 2));
  }
  return false;
}

/** “the board {denies}.”, “Karl Moss strongly {denied}, noting”: whether a verb of speech ends the clause with nothing behind it. */
function leavesOutObject(cues: Language['cues'], tokens: readonly Token[], from: number): boolean {
  const end = findFrom(tokens, from, ({ kind }) => kind !== 'word');
  const last = tokens[(end < 0 ? tokens.length : end) - 1];
  return last !== undefined && cues.verbs.has(last.word);
}

/** “, {which took place in May, }and that”: the conjunction that goes on with what is told behind the aside which begins before `from`; else -1. */
export function andThat({ coordinator }: Language['grammar'], tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (tokens[at]?.word !== ',' && tokens[at]?.kind === 'sign') return -1;
    if (tokens[at]?.word === ',')
      return coordinator.has(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'that' ? at + 1 : -1;
  }
  return -1;
}

/** Whether it reports a sentence: said, told, asked; not “announced”, “called”. */
export function tellsWhole(clause: Clause): boolean {
  return takes(clause, 'clause') || takes(clause, 'that') || takes(clause, 'wh');
}

/** “said it had found the money {and would ask for more}”: what goes on with an auxiliary, where the verb of speech has none, was said as well. */
export function isSaidToo({ grammar }: Language, tokens: readonly Token[], own: Clause, clause: Clause): boolean {
  const auxiliary = tokens[clause.group]?.word ?? '';
  // “said they had been called in {and instructed to wait}”
  if (clause.passive && clause.place === 'shared' && clause.group === clause.first && tokens[clause.last + 1]?.word === 'to')
    return true;
  if (clause.place !== 'shared' && clause.place !== 'by') return false;
  // “said she sought advice {and could not be blamed}”
  if (clause.group === clause.first || (clause.negated && !clause.passive) || !grammar.auxiliary.has(auxiliary)) return false;
  if (hasQuote(tokens, { from: clause.last, to: tokens.length })) return false;
  // “He said it was odd and was told by a guard to leave”
  return own.group === own.first && !(clause.place === 'by' && grammar.be.has(auxiliary));
}

/** “and [they want]”, “and [was greeted]”: a verb with a tense that is nobody’s before it. */
export function actsNext(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  const { word = '' } = tokens[at] ?? {};
  if (grammar.auxiliary.has(word)) return true;
  return (
    grammar.pronoun.has(word) &&
    !grammar.quantifier.has(word) &&
    !grammar.object.has(word) &&
    (isAuxiliary(english, tokens[at + 1]) || actsAt(english, tokens, at))
  );
}

/** “and [the gates stayed shut]”: whether a conjunction leads to a clause with a subject of its own. */
export function tellsMore(english: Language, tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1];
  if (!english.grammar.coordinator.has(tokens[at]?.word ?? '') || first === undefined) return false;
  let to = at + 1;
  while (tokens[to]?.kind === 'word') to++;
  return (first.capital || english.grammar.opener.has(first.word)) && hasTense(english, tokens, at + 1, to);
}

/** “after [the council gave way]”, not “after the vote is held” */
export function wasDone(english: Language, tokens: readonly Token[], from: number): boolean {
  let to = from;
  while (tokens[to]?.kind === 'word') to++;
  const present = tokens.slice(from, to).some(({ word }) => english.grammar.present.has(word));
  return !present && hasTense(english, tokens, from, to);
}

// Where what is said begins without “that”: added | the bridge was shut; told the court | he was asleep when it fell; said, | on average, two men crossed.

import { findFrom, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { opensClause, startsThing } from './begins-behind.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary } from './doers.ts';
import { isPlainClause, isSentence, tellsOfSaying } from './lead-ins.ts';
import { isOtherwiseAct, takes } from './runs.ts';
import { relates } from './told-of.ts';

/** “added [the bridge was shut]”, “the letter states [Holm took it]”: a verb that likes its “that” goes without before a plain clause. */
export function leavesThat(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { subject, place, passive, tense, group, after } = clause;
  const document = subject?.mention.entity === 'document';
  if (subject === null || passive || isOtherwiseAct(clause) || takes(clause, 'np') || takes(clause, 'quote')) return false;
  // “the rules”, “this post”; “a ruling by the court”
  if (takes(clause, 'noun') && (tense === 'base' || (tense === 'present' && !document))) return false;
  const before = tokens[group - 1];
  if (tense === 'gerund' && before?.word !== ',') return false;
  const joined = before?.word === ',' || english.grammar.coordinator.has(before?.word ?? '');
  if (
    !(
      place === 'before' ||
      place === 'preposition' ||
      place === 'aside' ||
      place === 'inverted' ||
      (place === 'shared' && joined)
    )
  )
    return false;
  return (
    opensClause(english, tokens[after] as Token) && isPlainClause(english, tokens, after, document && !takes(clause, 'marked'))
  );
}

/** “told the inquiry [he was “only minding it”]”, “told reporters [she wanted to stay]”: a clause without its “that” begins before the marks or the “to”. */
export function tellsBare(english: Language, tokens: readonly Token[], clause: Clause, opener: number): boolean {
  const { grammar } = english;
  const ahead = tokens[clause.after];
  if (ahead === undefined || !takes(clause, 'clause') || clause.passive) return false;
  const { kind, word = '' } = tokens[opener] ?? {};
  const quoted = kind === 'quote';
  // “told Lund [it was late and that she was tired]”
  if (word === 'that' && grammar.coordinator.has(tokens[opener - 1]?.word ?? '') && !isAuxiliary(english, ahead))
    return startsThing(english, ahead) && hasTense(english, tokens, clause.after, opener - 1);
  // “told police [she was sure that it was over]”, “told police [he believed that it was over]”; not “told a man she had met that it was over”
  const leads = word === 'that' && leadsToThat(english, tokens[opener - 1]);
  const who = grammar.pronoun.has(ahead.word) && !grammar.object.has(ahead.word) && !grammar.relative.has(ahead.word);
  if (leads && who && clause.addressee?.last === clause.after - 1) return hasTense(english, tokens, clause.after, opener);
  // “told the court [he was asleep when the roof fell]”, “told the Ledger [the fire that burnt the pier was out]”
  const leans = word !== 'that' && grammar.wh.has(word);
  const told = word === 'that' && tellsOfSubject(english, tokens, clause, opener);
  if (!quoted && word !== 'to' && !leans && !told && !grammar.negation.has(word)) return false;
  if (clause.addressee === null && (quoted || leans || clause.after === clause.last + 1)) return false;
  if (isAuxiliary(english, ahead) || !startsThing(english, ahead)) return false;
  if (told) return true;
  if (!hasTense(english, tokens, clause.after, opener)) return false;
  if (leans) return !grammar.adnominal.has(ahead.word);
  // “told the crowd gathered there to leave”, “told drivers who had stopped to go on”
  return quoted || ((ahead.capital || grammar.opener.has(ahead.word)) && !grammar.adnominal.has(ahead.word));
}

/** “sure”, “believed”: a word that a clause with “that” hangs on. */
function leadsToThat({ wordClasses, cues }: Language, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const says = cues.verbs.get(token.word)?.some(({ word }) => word.takes.has('clause') || word.takes.has('that')) ?? false;
  return says || wordClasses.wordClass(token.word) === 'adjective';
}

/** “told the Ledger [the fire {that} burnt the pier was out]”: whether a clause that tells of its first thing, and then its verb, stand here. */
function tellsOfSubject(english: Language, tokens: readonly Token[], { after, addressee }: Clause, that: number): boolean {
  if (addressee?.last !== after - 1 || !english.grammar.determiner.has(tokens[after]?.word ?? '')) return false;
  if (!relates(english, tokens, that) || hasTense(english, tokens, after, that)) return false;
  for (let at = that + 2; tokens[at]?.kind === 'word'; at++) {
    const before = tokens[at - 1] as Token; // as: the loop begins behind it
    if (isAuxiliary(english, tokens[at]) && !isAuxiliary(english, before) && before.kind === 'word')
      return !english.grammar.pronoun.has(before.word);
  }
  return false;
}

/** “admit privately [that it fell]”, “said post-game [that it hurt]”, “said repeatedly [they had no say]”: where what is said begins behind a word that tells how; else -1. */
export function adverbAhead(english: Language, tokens: readonly Token[], clause: Clause): number {
  const { grammar, wordClasses } = english;
  const { after, passive, addressee, last } = clause;
  const { kind, word: how = '', capital = false } = tokens[after] ?? {};
  const tellsHow = how.endsWith('ly')
    ? wordClasses.wordClass(how) === 'adverb'
    : how.includes('-') && tokens[after + 1]?.word === 'that';
  if (kind !== 'word' || capital || !tellsHow) return -1;
  if (passive || addressee !== null || after !== last + 1) return -1;
  const { word = '' } = tokens[after + 1] ?? {};
  if (word === 'that') return takes(clause, 'that') ? after + 1 : -1;
  const who = grammar.pronoun.has(word) && !grammar.object.has(word) && !grammar.determiner.has(word);
  const acting = isAuxiliary(english, tokens[after + 2]) || actsAt(english, tokens, after + 1);
  return who && acting && takes(clause, 'clause') ? after + 1 : -1;
}

/** In tokens: “said, {if they were elected to the house}, they would”. */
const LONGEST_LEAD = 10;

/**
 * Where what is said begins behind the comma after the verb: “said, [if elected, she would leave]”, “said, [on average, two men crossed]”, “said, in a
 * letter, [it was over]”, “told the Ledger, [the state had no say]”, “said on Monday, [the boats sank]”; else -1.
 */
export function behindComma(english: Language, tokens: readonly Token[], { after, last, start, place }: Clause): number {
  const { grammar } = english;
  const at = after + 1;
  const word = tokens[at]?.word ?? '';
  const leads = grammar.preposition.has(word);
  if (leads || (grammar.subordinator.has(word) && !grammar.relative.has(word))) {
    const sign = findFrom(tokens, at + 1, ({ kind }) => kind !== 'word');
    const close = sign < 0 ? -1 : Math.min(sign, at + LONGEST_LEAD);
    if (tokens[close]?.word !== ',' || tokens[close + 1]?.kind !== 'word') return -1;
    if (!leads) return at;
    if (!isSentence(english, tokens, close + 1)) return -1;
    return tellsOfSaying(english, tokens, at) ? close + 1 : at;
  }
  // Behind a day a comma parts the day, and not the tag, from the rest.
  const end = tokens[after - 1]?.word ?? '';
  const day = after > last + 1 && (grammar.time.has(end) || /^\d+$/u.test(end));
  if (start !== 0 || place !== 'before') return -1;
  if (day) return beginsSentence(english, tokens, at) ? at : -1;
  const whole = isPlainClause(english, tokens, at);
  return whole && findFrom(tokens, at + 1, ({ word: sign }) => sign === ',') < 0 ? at : -1;
}

/** “[the boats] sank”, “[two] men left”, “[police] came”: a subject and its verb; not “taking the toll to ten”, “the day the boats sank”. */
function beginsSentence(english: Language, tokens: readonly Token[], at: number): boolean {
  const { kind, word = '', capital = false } = tokens[at] ?? {};
  const opens =
    capital ||
    english.grammar.opener.has(word) ||
    english.calendar.number(word) !== null ||
    english.roles(word)?.kind === 'collective';
  const { word: behind = '', capital: named = false } = tokens[at + 2] ?? {};
  if (english.grammar.time.has(tokens[at + 1]?.word ?? '') && (named || english.grammar.opener.has(behind))) return false;
  return kind === 'word' && opens && !isAuxiliary(english, tokens[at]) && isSentence(english, tokens, at);
}

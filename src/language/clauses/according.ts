// What is so according to somebody: According to the mayor, Ida Lund, [the dam is old]. — [The dam], according to Lund, [is old].

import { findFrom, type Line, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { startsThing } from './begins-behind.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary } from './doers.ts';
import { isSomebody } from './placement.ts';
import { runEnd } from './report-ends.ts';
import { isDash, type Run, takes, words } from './runs.ts';
import { isTag } from './tags.ts';

/** According to Lund, talks failed. — Talks failed, according to Lund. — Talks, according to Lund, failed. */
export function accordingRuns(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const left = { from: floor, to: clause.first };
  if (pointsBack(english, tokens, left) || isMeasure(tokens, clauses, index)) return [];
  const dash = isDash(tokens[clause.first - 1]) ? findFrom(tokens, clause.last + 1, isDash) : -1;
  // “from the coast or — according to reports — from the hills”
  if (dash > 0) return [left, { from: dash + 1, to: runEnd(english, line, clauses, index, dash + 1) }];
  const hasLeft = words(tokens, left) > 0;
  let comma = clause.subject ? clause.subject.last + 1 : clause.last + 1;
  while (comma < tokens.length && tokens[comma]?.word !== ',' && tokens[comma]?.word !== ';') comma++;
  if (tokens[comma]?.word === ';') comma = tokens.length;
  const bare = hasLeft ? -1 : bareAfter(english, tokens, clause, comma);
  if (bare > 0) return [{ from: bare, to: runEnd(english, line, clauses, index, bare) }];
  if (!hasLeft) {
    const from = behindAsides(english, tokens, clause, comma);
    return from < tokens.length ? [{ from, to: runEnd(english, line, clauses, index, from) }] : [];
  }
  // “No one was hurt, but according to Lund, a house fell”: what stands before is another's.
  const turns = english.grammar.coordinator.has(tokens[clause.first - 1]?.word ?? '') && tokens[clause.first - 2]?.word === ',';
  let opener = tokens[comma + 1];
  const unfinished = !hasTense(english, tokens, left.from, left.to);
  const apposition =
    opener?.kind === 'word' &&
    !turns &&
    // “About 10 p.m., according to the log, the guards left”
    !(unfinished && commaFrom(tokens, comma + 1) >= tokens.length) &&
    (english.grammar.article.has(opener.word) ||
      english.grammar.relative.has(opener.word) ||
      closesWithOffice(english, tokens, comma + 1) ||
      (clause.subject?.mention.entity === 'document' && isIssued(english, tokens, comma + 1)));
  if (apposition) {
    comma = commaFrom(tokens, comma + 1);
    opener = tokens[comma + 1];
  }
  // “Lund said that, according to witnesses, two died”
  const leadsOn = tokens[clause.first - 1]?.word === ',' ? tokens[clause.first - 2] : undefined;
  const right = comma + 1 < tokens.length ? [{ from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) }] : [];
  if (leadsOn !== undefined && (english.grammar.subordinator.has(leadsOn.word) || english.grammar.relative.has(leadsOn.word)))
    return right;
  if (turns && right.length > 0) return right;
  // “Twelve are alive, according to a note, {the Ledger reported on Sunday}”: a tag of its own.
  const starting = clauses.find(({ start }) => start === comma + 1);
  if (isTag(tokens, starting, comma + 1)) return [left];
  // “One of the choices they have made, according to Lund, {is to wait}”
  const goesOn =
    starting === undefined &&
    !english.grammar.break.has(opener?.word ?? '') &&
    (isAuxiliary(english, opener) || actsAt(english, tokens, comma));
  // “Reserves fell, according to Lund, who left in May”: what follows a whole clause is the reporter's.
  const whole = words(tokens, left) > 6 && !unfinished;
  return (whole || apposition) && !goesOn ? [left] : [left, ...right];
}

/** “According to police [the man stole a car, drove off and sold it]”: where what is so begins when no comma parts it from whoever says so; else -1. */
function bareAfter(english: Language, tokens: readonly Token[], { subject }: Clause, comma: number): number {
  const { grammar } = english;
  if (subject === null || subject.mention.entity === 'document' || !isSomebody(subject)) return -1;
  const from = subject.last + 1;
  const { kind, word = '' } = tokens[from] ?? {};
  if (kind !== 'word' || !(grammar.determiner.has(word) || grammar.possessive.has(word) || grammar.pronoun.has(word))) return -1;
  if (opensRelative(grammar, tokens[from] as Token) || !hasTense(english, tokens, from, comma)) return -1;
  // “According to people the board asked, the dam is old”
  return isSentence(english, tokens, { comma, close: comma }) ? -1 : from;
}

/** “Lund said fees will be set {according to the size} of the boat”: by what something is done, and no source: no comma parts it from what is told. */
function isMeasure(tokens: readonly Token[], clauses: readonly Clause[], index: number): boolean {
  const { first, subject } = clauses[index] as Clause; // as: the caller's
  if (tokens[first - 1]?.kind !== 'word') return false;
  const told = clauses.some(
    (other, at) =>
      at < index && other.cue.form === 'verb' && other.subject !== null && takes(other, 'clause') && other.after < first,
  );
  return told || (subject?.mention.kind === 'nominal' && subject.mention.entity === null);
}

/** “This is {according to the ministry}”: what is so stands in the sentence before. */
function pointsBack({ grammar }: Language, tokens: readonly Token[], { from, to }: Run): boolean {
  const [points = '', is = ''] = [tokens[from]?.word, tokens[from + 1]?.word];
  return to === from + 2 && (grammar.demonstrative.has(points) || points === 'it') && grammar.be.has(is);
}

/** “according to Maeve Quill, {managing director}.”: what ends the sentence and is no more than an office. */
function closesWithOffice(english: Language, tokens: readonly Token[], from: number): boolean {
  const end = tokens.at(-1)?.kind === 'sign' ? tokens.length - 1 : tokens.length;
  const sign = findFrom(tokens, from, ({ kind }) => kind !== 'word');
  if (sign >= 0 && sign < end) return false;
  return tokens.slice(from, end).some((token) => isOffice(english, token)) && !hasTense(english, tokens, from, tokens.length);
}

function commaFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.word !== ',') at++;
  return at;
}

/** In asides: “Ida Lund, 43, the mayor of Tulla, who was there, …”. */
const MOST_ASIDES = 3;

/** The first token behind the comma and the asides that tell more of the source: “the mayor, Ida Lund, [the dam]”. */
function behindAsides(english: Language, tokens: readonly Token[], clause: Clause, comma: number, asides = 0): number {
  const from = comma + 1;
  const close = commaFrom(tokens, from);
  if (asides === MOST_ASIDES || close >= tokens.length || !isAside(english, tokens, clause, { comma, close })) return from;
  const next = behindAsides(english, tokens, clause, close, asides + 1);
  return next > close + 1 || isSentence(english, tokens, { comma, close }) ? next : from;
}

/** What stands between two commas. */
type Aside = { readonly comma: number; readonly close: number };

/** Whether an aside tells who or what the source is: a name behind an office, an office or an age behind a name, who …, released on Monday. */
function isAside(english: Language, tokens: readonly Token[], { subject }: Clause, { comma, close }: Aside): boolean {
  const { grammar } = english;
  const opener = tokens[comma + 1];
  if (opener?.kind !== 'word') return false;
  const { word } = opener;
  if (opensRelative(grammar, opener)) return true;
  // “the Fire Department, or OFD,”, “Lund, quoting the Ledger,”
  const other = tokens.slice(comma + 2, close);
  if (grammar.coordination.has(word) && other.length > 0 && other.every(({ capital }) => capital)) return true;
  const thing = tokens[comma + 2];
  if (word.endsWith('ing') && (thing?.capital || grammar.determiner.has(thing?.word ?? '')))
    return !tokens.slice(comma + 1, close).some((token) => isAuxiliary(english, token));
  // “Lund, a Norvale midwife and one of the leaders of a camp in the hills,”
  if (grammar.article.has(word) && tellsTrade(english, tokens, comma + 1, close)) return true;
  if (subject?.mention.entity === 'document' && isIssued(english, tokens, comma + 1)) return true;
  const relative = tokens.findIndex((token, at) => at > comma && opensRelative(grammar, token));
  if (hasTense(english, tokens, comma + 1, relative > 0 ? Math.min(relative, close) : close)) return false;
  if (grammar.article.has(word)) return true;
  const aside = tokens.slice(comma + 1, close);
  // “the mayor, Ida Lund,”, “the Regional Director, Ida Lund,”
  const office = subject?.mention.kind === 'nominal' && subject.mention.entity === 'unnamed';
  if (aside.every((token) => isOfName(grammar, token))) return office || !isOfName(grammar, tokens[comma - 1]);
  // “Lund, Director of Mills,”, “Lund, Norvale’s director of mills,”: what somebody is ends with a small word and what it is of.
  const of = aside.findIndex((token) => grammar.preposition.has(token.word));
  if (!isOfName(grammar, tokens[comma - 1])) return false;
  if (opener.capital) return aside.slice(0, Math.max(0, of)).some((token) => isOffice(english, token));
  // “Lund, 43,”, “Lund, of Tulla,”, “Lund, chief executive of Norvale Steel,”
  const tells = [opener, aside.at(-1), tokens[aside.findIndex((token) => token.word === 'of') + comma]];
  return (
    word === 'of' || /^\d{1,3}$/u.test(word) || (startsThing(english, opener) && tells.some((token) => isOffice(english, token)))
  );
}

/** In tokens: “a [retired Norvale midwife]”. */
const LONGEST_TRADE = 4;

/** “a Norvale midwife and one of the leaders of a camp”: what somebody is, and no verb that helps another. */
function tellsTrade(english: Language, tokens: readonly Token[], from: number, to: number): boolean {
  const trade = tokens.slice(from + 1, Math.min(to, from + LONGEST_TRADE)).findIndex((token) => isOffice(english, token));
  const link = tokens[from + 2 + trade]?.word ?? '';
  if (trade < 0 || !(english.grammar.coordinator.has(link) || english.grammar.preposition.has(link))) return false;
  return !tokens.slice(from, to).some((token) => isAuxiliary(english, token) || token.kind !== 'word');
}

/** “who”, “which”, but not “that old bridge” */
function opensRelative({ relative }: Language['grammar'], { word }: Token): boolean {
  return relative.has(word) && word !== 'that';
}

function isOfName({ time }: Language['grammar'], { capital, kind, word }: Partial<Token> = {}): boolean {
  return (capital === true && kind === 'word' && !time.has(word ?? '')) || word === '.';
}

function isOffice({ roles }: Language, { word = '' }: Partial<Token> = {}): boolean {
  return roles(word)?.kind === 'person';
}

/** Whether a sentence with a subject of its own, or words in marks, stand behind the aside: not “a nurse, was hurt”, nor the end of a list. */
function isSentence(english: Language, tokens: readonly Token[], { comma, close }: Aside): boolean {
  const { grammar } = english;
  const [before, opener] = [tokens[comma + 1], tokens[close + 1]];
  if (opener?.kind === 'quote') return true;
  if (opener?.kind !== 'word' || opensRelative(grammar, opener) || grammar.coordinator.has(opener.word)) return false;
  if (isAuxiliary(english, opener) || actsAt(english, tokens, close)) return false;
  let end = close + 1;
  while (
    tokens[end]?.kind === 'word' &&
    !opensRelative(grammar, tokens[end] as Token) &&
    !hasTense(english, tokens, close + 1, end)
  )
    end++;
  // “Holm, Reyes and Shah were there”: three of a kind.
  const listed = tokens.slice(close + 1, end).some(({ word }) => grammar.coordinator.has(word));
  const alike =
    before?.capital === opener.capital && grammar.article.has(before?.word ?? '') === grammar.article.has(opener.word);
  return !(listed && alike) && (tokens[end]?.kind === 'quote' || hasTense(english, tokens, close + 1, end));
}

/** “released on Monday”, “seen by the Ledger”, “based on letters”; not “charged with theft”, which somebody else is. */
function isIssued({ calendar, grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [word = '', next = ''] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (!grammar.preposition.has(next) && !grammar.time.has(next)) return false;
  if (calendar.speaks(word) || calendar.looksAt(word) || (word === 'based' && next === 'on')) return !word.endsWith('ing');
  const acted = wordClasses.wordClass(word) === 'participle' || word.endsWith('ed');
  return acted && !word.endsWith('ing') && (next === 'by' || grammar.time.has(next));
}

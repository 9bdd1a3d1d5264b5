// What follows a cue: said [that …], told Reuters [it was over], urged Reyes [to wait], called [it “odd”] — and what is no complement at all.

import type { Line, Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { behindGathering } from './addressees.ts';
import { clauseSaid, mayGoBare, thingSaid } from './bare-complements.ts';
import type { Clause } from './clauses.ts';
import { actsAt, startsVerb } from './doers.ts';
import { opensWhatIsSaid } from './lead-ins.ts';
import { marksBehindWho, quoteAhead } from './marks-ahead.ts';
import { hidesName, isStateOf, isWhen, mayBeThing, pointsToSaid, writesPaper } from './no-complements.ts';
import { describesNext } from './noun-phrases.ts';
import { behindAside, infinitiveIn, openerAhead, thatAhead, thatBehind, wanted } from './openers.ts';
import { hasOthersNews, isNewsBefore } from './others-news.ts';
import { runEnd } from './report-ends.ts';
import { hasQuote, type Run, takes } from './runs.ts';
import { isThingThatWill, isToldOf, leavesThing, relates, tellsOfAddressee, tellsOfThing, tellsOfThings } from './told-of.ts';
import { adverbAhead, behindComma, tellsBare } from './without-that.ts';

/** What follows the cue: “…”, that …, whether …, to …, a bare clause, a thing. */
export function complement(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const { grammar } = english;
  const clause = clauses[index] as Clause;
  const { after } = clause;
  const ahead = tokens[after];
  const limit = limitOf(tokens, clauses, index);
  if (hasOthersNews(english, tokens, clause) || isStateOf(english, tokens, clause)) return [];
  if (tellsOfThings(english, tokens, clause) || isThingThatWill(tokens, clause)) return [];
  // “was called “absurd” by Lund”: who said it is no part of what was said.
  const agent = clause.place === 'by' ? (clause.subject?.first ?? 0) - 1 : 0;
  const until = (from: number): Run[] => {
    const to = runEnd(english, line, clauses, index, from);
    return [{ from, to: from < agent ? Math.min(to, agent) : to }];
  };
  const swallowed = takes(clause, 'oinf') ? infinitiveIn(english, tokens, clause.addressee) : -1;
  if (swallowed > 0) return until(wanted(english, tokens, clause, swallowed));
  if (ahead === undefined) return [];
  const tells = takes(clause, 'that') || takes(clause, 'clause');
  const resumed = tells ? behindAside(english, tokens, after) : -1;
  if (resumed > 0) return until(resumed);
  if (ahead.kind === 'sign' && /[,:—–―]/u.test(ahead.word)) return behindSign(english, line, clauses, index);
  if (ahead.kind === 'quote') return until(after);
  // “responds to Lund with, “Why now?””
  if (ahead.word === 'with' && /^[,:]$/u.test(tokens[after + 1]?.word ?? '') && tokens[after + 2]?.kind === 'quote')
    return until(after + 2);
  // “agreed to tests {that they did not need}”, “the trends he points to with care”, “found a way round a rule {that bars her}”
  if (ahead.word === 'to' && takes(clause, 'inf') && agreesTo(english, tokens[after + 1])) return [];
  if (leavesThing(english, tokens, clause)) return [];
  if (
    takes(clause, 'that') &&
    !takes(clause, 'obj') &&
    (ahead.kind === 'sign' || grammar.preposition.has(ahead.word) || grammar.adverb.has(ahead.word)) &&
    !describesNext(english, tokens, after)
  ) {
    const that = thatBehind(english, tokens, after, limit);
    if (that > 0 && !relates(english, tokens, that)) return isNewsBefore(english, tokens, clause, that) ? [] : until(that);
  }
  if (ahead.kind !== 'word') return [];
  // “heard from a witness who saw it”
  if (tokens[clause.last + 1]?.word === 'from' && ahead.word !== 'that' && grammar.relative.has(ahead.word))
    return quoteAhead(english, line, clauses, index);
  // “admit privately [that it fell]”, “said repeatedly [they had no say]”
  const how = adverbAhead(english, tokens, clause);
  if (how > 0) return until(how);
  // “wrote songs that summer”: when.
  if (ahead.word === 'that' && isWhen(english, tokens, after)) return quoteAhead(english, line, clauses, index);
  // “new rules that close the port”, “replied with a paper that cut nine of them”
  if (ahead.word === 'that' && tells) {
    // “urged anyone with papers {that can help} to come”
    const asked =
      takes(clause, 'oinf') && relates(english, tokens, after) ? openerAhead(english, clause, tokens, tokens.length) : -1;
    if (tokens[asked]?.word === 'to') return until(wanted(english, tokens, clause, asked));
    const thing =
      mayBeThing(english, tokens, clause) ||
      writesPaper(english, tokens, clause) ||
      (clause.addressee === null && tellsOfThing(english, tokens, clause));
    return thing && relates(english, tokens, after) ? [] : until(after);
  }
  // “Lund said when she was asked” tells when.
  const leads = opensWhatIsSaid(english, tokens, after, clause) || describesNext(english, tokens, after);
  if (ahead.word === 'when' && !takes(clause, 'wh') && !clause.negated && !leads)
    return quoteAhead(english, line, clauses, index);
  // “told a woman who had asked for more: “Never.””: the words behind the colon are the teller’s.
  const relative = tellsOfAddressee(english, tokens, clause);
  // “responding to a clerk who had asked”
  const behindNoun = after > clause.last + 1 && grammar.relative.has(ahead.word) && !takes(clause, 'wh');
  if (!relative && !behindNoun && grammar.wh.has(ahead.word) && (takes(clause, 'wh') || tells)) return until(after);
  // “surprised the crowd by agreeing to stand on a table”: an act, and nobody’s words.
  if (ahead.word === 'to' && clause.tense === 'gerund' && tokens[clause.group - 1]?.word === 'by')
    return quoteAhead(english, line, clauses, index);
  // “a worker who asked not to be named”: how reporters say that he is not.
  if (hidesName(english, tokens, after)) return [];
  // “to stay”, “not to stay”
  const to = grammar.negation.has(ahead.word) ? after + 1 : after;
  if (tokens[to]?.word === 'to' && startsVerb(english, tokens[to + 1]) && !leads)
    return takes(clause, 'inf') || takes(clause, 'oinf')
      ? until(wanted(english, tokens, clause, after))
      : quoteAhead(english, line, clauses, index);
  if (takes(clause, 'obj') || takes(clause, 'oinf')) {
    const opener = openerAhead(english, clause, tokens, limit);
    if (opener > 0)
      return until(clause.bare || tellsBare(english, tokens, clause, opener) ? after : wanted(english, tokens, clause, opener));
    const heard = takes(clause, 'clause') && !clause.bare ? behindGathering(english, tokens, clause.last + 1) : -1;
    if (heard > 0) return until(heard);
    const toNobody = takes(clause, 'obj') && clause.addressee === null && !clause.bare;
    if (!takes(clause, 'np') && (toNobody || !takes(clause, 'clause'))) return quoteAhead(english, line, clauses, index);
  }
  if (relative) {
    const quote = tokens.findIndex((token, at) => at > after && token.kind === 'quote' && tokens[at - 1]?.word === ':');
    return quote > 0 ? [{ from: quote, to: quote + 1 }] : quoteAhead(english, line, clauses, index);
  }
  if (clause.passive && !clause.bare) return quoteAhead(english, line, clauses, index);
  // “rejected as “baseless” a report that …”
  if (ahead.word === 'as' && tokens[after + 1]?.kind === 'quote' && takes(clause, 'as'))
    return quoteAhead(english, line, clauses, index);
  if (takes(clause, 'np')) {
    // “before a meeting announced {by Norvale} takes place”
    const done =
      clause.tense === 'past' && (ahead.word === 'by' || (clause.place === 'by' && actsAt(english, tokens, after - 1)));
    return done ? quoteAhead(english, line, clauses, index) : thingSaid(english, tokens, clause, leads, until);
  }
  // “the plan, which the union said [was unfair], will go on”: whoever is told of stands before.
  if (takes(clause, 'clause') && after === clause.last + 1 && isToldOf(english, tokens, clause)) {
    const [told] = until(after);
    return told !== undefined && hasQuote(tokens, told) ? quoteAhead(english, line, clauses, index) : told ? [told] : [];
  }
  if (mayGoBare(english, tokens, clause) && !(behindNoun && !takes(clause, 'clause'))) {
    if (pointsToSaid(english, tokens, after)) return quoteAhead(english, line, clauses, index);
    const bare = clauseSaid(english, tokens, clause, leads, until);
    if (bare !== null) return bare;
  }
  const opener = grammar.indefinite.has(ahead.word) && takes(clause, 'paper') ? -1 : thatAhead(clause, tokens, limit);
  if (opener > 0 && takes(clause, 'that') && !relates(english, tokens, opener) && !isNewsBefore(english, tokens, clause, opener))
    return until(opener);
  return quoteAhead(english, line, clauses, index);
}

/** Where the next clause begins; “called on Lund to apologize” is read to begin before the verb, and its “to” counts. */
function limitOf(tokens: readonly Token[], clauses: readonly Clause[], index: number): number {
  const next = clauses[index + 1];
  if (next === undefined) return tokens.length;
  return next.start > (clauses[index]?.last ?? 0) ? next.start : next.first;
}

/** “said: “…””, “said, on average, two men crossed”, “told Moss, who had left: “…””: what a comma, a colon or a dash leads to. */
function behindSign(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const { after } = clause;
  const until = (from: number): Run[] => [{ from, to: runEnd(english, line, clauses, index, from) }];
  if (tokens[after + 1]?.kind === 'quote') return until(after + 1);
  const sign = tokens[after]?.word;
  if (sign === ':') return takes(clause, 'clause') ? [{ from: after + 1, to: tokens.length }] : [];
  if (sign !== ',') return [];
  const led = takes(clause, 'obj') || takes(clause, 'clause') ? marksBehindWho(english, tokens, clause) : -1;
  if (led > 0) return [{ from: led, to: led + 1 }];
  const opens = takes(clause, 'clause') ? behindComma(english, tokens, clause) : -1;
  return opens > 0 ? until(opens) : [];
}

/** “agreed to [the tests]”, “agreed to [many] tests”, not “agreed to [test]”, “agreed to “[test]”” */
function agreesTo(english: Language, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  // “to clean up the mill” looks like a thing as well.
  const describes =
    english.wordClasses.wordClass(token.word) === 'adjective' && /(?:ive|al|ous|ic|[ai]ble|ful|less)$/u.test(token.word);
  return describes || !startsVerb(english, token);
}

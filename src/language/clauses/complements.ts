// What follows a cue: said [that …], told Reuters [it was over], urged Reyes [to wait], called [it “odd”] — and what is no complement at all.

import type { Line, Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { isGrammar } from '../marked-words.ts';
import { behindGathering } from './addressees.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary, startsVerb } from './doers.ts';
import { opensWhatIsSaid } from './lead-ins.ts';
import {
  hidesName,
  isDealtWith,
  isGiven,
  isGranted,
  isNotTold,
  isStateOf,
  isWhen,
  mayBeThing,
  pointsAway,
  pointsToSaid,
  standsAlone,
  writesPaper,
} from './no-complements.ts';
import { describesNext } from './noun-phrases.ts';
import { behindAside, infinitiveIn, openerAhead, thatAhead, thatBehind } from './openers.ts';
import { hasOthersNews, isNewsBefore } from './others-news.ts';
import { runEnd, startsThing } from './report-ends.ts';
import { hasQuote, type Run, takes } from './runs.ts';
import { isThingThatWill, isToldOf, leavesThing, relates, tellsOfAddressee, tellsOfThing, tellsOfThings } from './told-of.ts';
import { adverbAhead, behindComma, leavesThat, tellsBare } from './without-that.ts';

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
  const resumed = takes(clause, 'that') || takes(clause, 'clause') ? behindAside(english, tokens, after) : -1;
  if (resumed > 0) return until(resumed);
  if (ahead.kind === 'sign' && /[,:—–―]/u.test(ahead.word)) {
    if (tokens[after + 1]?.kind === 'quote') return [{ from: after + 1, to: runEnd(english, line, clauses, index, after + 1) }];
    const led =
      ahead.word === ',' && (takes(clause, 'obj') || takes(clause, 'clause')) ? marksBehindWho(english, tokens, clause) : -1;
    if (led > 0) return [{ from: led, to: led + 1 }];
    const opens = ahead.word === ',' && takes(clause, 'clause') ? behindComma(english, tokens, clause) : -1;
    if (opens > 0) return [{ from: opens, to: runEnd(english, line, clauses, index, opens) }];
    return ahead.word === ':' && takes(clause, 'clause') ? [{ from: after + 1, to: tokens.length }] : [];
  }
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
  if (ahead.word === 'that' && (takes(clause, 'that') || takes(clause, 'clause'))) {
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
  if (
    !relative &&
    !behindNoun &&
    grammar.wh.has(ahead.word) &&
    (takes(clause, 'wh') || takes(clause, 'that') || takes(clause, 'clause'))
  )
    return until(after);
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
    if (!takes(clause, 'clause') && !takes(clause, 'np')) return quoteAhead(english, line, clauses, index);
    if (takes(clause, 'obj') && clause.addressee === null && !takes(clause, 'np') && !clause.bare)
      return quoteAhead(english, line, clauses, index);
  }
  if (relative) {
    const quote = tokens.findIndex((token, at) => at > after && token.kind === 'quote' && tokens[at - 1]?.word === ':');
    return quote > 0 ? [{ from: quote, to: quote + 1 }] : quoteAhead(english, line, clauses, index);
  }
  if (clause.passive && !clause.bare) return quoteAhead(english, line, clauses, index);
  // “rejected as “baseless” a report that …”
  if (ahead.word === 'as' && tokens[after + 1]?.kind === 'quote' && takes(clause, 'as'))
    return quoteAhead(english, line, clauses, index);
  // “before a meeting announced {by Norvale} takes place”
  const done = clause.tense === 'past' && (ahead.word === 'by' || (clause.place === 'by' && actsAt(english, tokens, after - 1)));
  if (takes(clause, 'np') && done) return quoteAhead(english, line, clauses, index);
  if (takes(clause, 'np')) {
    const thing = (leads || startsThing(english, ahead)) && !pointsAway(english, tokens, after) ? until(after) : [];
    const tells =
      takes(clause, 'clause') &&
      thing.some(({ from, to }) => hasTense(english, tokens, from, mainEnd(english, tokens, from, to)));
    // “disputed that account”, “dismissed such fears”, “rejected it on Monday”: what was said stands elsewhere, unless marks give it.
    const elsewhere =
      grammar.demonstrative.has(ahead.word) ||
      standsAlone(english, tokens, after) ||
      (clause.word?.stance === 'denied' && (isGiven(english, tokens, after) || isGranted(english, tokens, after))) ||
      (isDealtWith(english, tokens, clause) && !tells) ||
      isNotTold(english, tokens, clause, thing);
    return elsewhere && !thing.some((run) => hasQuote(tokens, run)) ? [] : thing;
  }
  // “the plan, which the union said [was unfair], will go on”: whoever is told of stands before.
  if (takes(clause, 'clause') && after === clause.last + 1 && isToldOf(english, tokens, clause)) {
    const [told] = until(after);
    return told !== undefined && hasQuote(tokens, told) ? quoteAhead(english, line, clauses, index) : told ? [told] : [];
  }
  // “adding he would stay”: a verb that likes its “that” goes without before a pronoun.
  if (
    takes(clause, 'clause') ||
    (takes(clause, 'that') &&
      !behindNoun &&
      (leavesThat(english, tokens, clause) ||
        (grammar.pronoun.has(ahead.word) && (isAuxiliary(english, tokens[after + 1]) || heActs(english, tokens, after)))))
  ) {
    if (pointsToSaid(english, tokens, after)) return quoteAhead(english, line, clauses, index);
    const bare = leads || startsThing(english, ahead) ? until(after) : [];
    // “said the dam held”, “noted it held” — but not “claimed credit”, “told a story”; “recalled taking the ferry” is a sentence in short.
    if (
      (ahead.word.endsWith('ing') && !grammar.vague.has(ahead.word) && tokens[after - 1]?.word !== 'so') ||
      bare.some(
        ({ from, to }) => hasTense(english, tokens, from, mainEnd(english, tokens, from, to)) || hasQuote(tokens, { from, to }),
      )
    )
      return bare;
  }
  const opener = grammar.indefinite.has(ahead.word) && takes(clause, 'paper') ? -1 : thatAhead(clause, tokens, limit);
  if (opener > 0 && takes(clause, 'that') && !relates(english, tokens, opener) && !isNewsBefore(english, tokens, clause, opener))
    return until(opener);
  return quoteAhead(english, line, clauses, index);
}

/** In tokens: “told Moss{, who had pleaded guilty to three charges of theft in May}: “…””. */
const LONGEST_WHO = 25;

/** “told Moss, who pleaded guilty: [“…”]”, “wrote to Moss, the editor: [“…”]”: the words in marks behind what is told of the one addressed, and a colon; else -1. */
function marksBehindWho(english: Language, tokens: readonly Token[], { addressee, after }: Clause): number {
  const { grammar } = english;
  const opener = tokens[after + 1]?.word ?? '';
  const relates = addressee?.last === after - 1 && grammar.adnominal.has(opener) && opener !== 'that';
  if (!relates && !grammar.article.has(opener)) return -1;
  for (let at = after + 2; at < after + LONGEST_WHO; at++) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind === 'quote') {
      const leads = tokens[at - 1]?.word === ':' && (relates || !hasTense(english, tokens, after + 1, at - 1));
      return leads ? at : -1;
    }
    if (kind !== 'word' && !/^[,:]$/u.test(word)) return -1;
  }
  return -1;
}

/** “agreed to [the tests]”, “agreed to [many] tests”, not “agreed to [test]”, “agreed to “[test]”” */
function agreesTo(english: Language, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  // “to clean up the mill” looks like a thing as well.
  const describes =
    english.wordClasses.wordClass(token.word) === 'adjective' && /(?:ive|al|ous|ic|[ai]ble|ful|less)$/u.test(token.word);
  return describes || !startsVerb(english, token);
}

/** “adding [he hopes] to stay”, not “adding it” */
function heActs(english: Language, tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token; // as: the caller has seen it
  const { grammar } = english;
  return !grammar.object.has(word) && !grammar.determiner.has(word) && word !== 'it' && actsAt(english, tokens, at);
}

/** Where the next clause begins; “called on Lund to apologize” is read to begin before the verb, and its “to” counts. */
function limitOf(tokens: readonly Token[], clauses: readonly Clause[], index: number): number {
  const next = clauses[index + 1];
  if (next === undefined) return tokens.length;
  return next.start > (clauses[index]?.last ?? 0) ? next.start : next.first;
}

/** “claimed victory | as the vote ended”: where a clause that tells when or why begins behind a lone word; else `to`. */
function mainEnd({ grammar }: Language, tokens: readonly Token[], from: number, to: number): number {
  const word = tokens[from + 1]?.word ?? '';
  const opens = grammar.clausal.has(word) || (grammar.subordinator.has(word) && !grammar.relative.has(word));
  const { capital = true, word: lone = '' } = tokens[from] ?? {};
  // “said prices as a share of wages had halved”, but “said nothing | when the boat sank”
  const plain =
    grammar.vague.has(lone) ||
    (!grammar.focus.has(lone) && !grammar.opener.has(lone) && !grammar.pronoun.has(lone) && !grammar.adverb.has(lone));
  return opens && from + 1 < to && !capital && plain && !lone.endsWith('s') ? from + 1 : to;
}

/** “urged [the bank to lend]”: where what is wanted begins: with whoever is to do it; but “told the bank [to lend]”. */
function wanted({ grammar }: Language, tokens: readonly Token[], clause: Clause, opener: number): number {
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

/** Called [the ruling “absurd”]: where only marks make it speech, the phrase with the marks. */
function quoteAhead(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const next = clauses[index + 1];
  // “The board called “odd” a report that …”: the noun is the board’s too, and its clause begins before.
  const limit = next === undefined ? tokens.length : next.start <= clause.first ? next.first : next.start;
  const phrase = takes(clause, 'as') || takes(clause, 'np');
  // “continue to lead a “moonshot””: a verb that needs the marks needs them close by.
  const reach = phrase ? 14 : takes(clause, 'quote') ? 2 : 8;
  for (let at = clause.after; at < Math.min(limit, clause.after + reach); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote') {
      if (!phrase && isKindOfThing(english, tokens, clause, at)) return [];
      const to = clause.place === 'by' ? at + 1 : runEnd(english, line, clauses, index, at);
      return phrase ? [{ from: clause.after, to }] : [{ from: at, to: at + 1 }];
    }
    if (/[.;:]/u.test(token.word)) break;
  }
  return [];
}

/** “maintained a “buy” rating”: a verb that takes a clause takes no thing; but “joked about a “small” fee”, “responded to the “sad” loss”. */
function isKindOfThing({ grammar }: Language, tokens: readonly Token[], clause: Clause, at: number): boolean {
  if (!takes(clause, 'that') || takes(clause, 'clause') || takes(clause, 'obj') || takes(clause, 'oinf')) return false;
  const [article, noun] = [tokens[at - 1], tokens[at + 1]];
  const one = grammar.article.has(article?.word ?? '') && grammar.indefinite.has(article?.word ?? '');
  if (!one || grammar.topic.has(tokens[clause.after]?.word ?? '')) return false;
  return noun?.kind === 'word' && !noun.capital && !isGrammar(grammar, noun);
}

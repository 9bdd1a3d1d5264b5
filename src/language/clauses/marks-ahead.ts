// Where only the marks make it speech: called [the ruling “absurd”], joked about [a “small” fee], told Moss, who had pleaded guilty: [“…”].

import type { Line, Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { isGrammar } from '../marked-words.ts';
import type { Clause } from './clauses.ts';
import { hasTense } from './doers.ts';
import { runEnd } from './report-ends.ts';
import { type Run, takes } from './runs.ts';

/** Called [the ruling “absurd”]: where only marks make it speech, the phrase with the marks. */
export function quoteAhead(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
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

/** In tokens: “told Moss{, who had pleaded guilty to three charges of theft in May}: “…””. */
const LONGEST_WHO = 25;

/** “told Moss, who pleaded guilty: [“…”]”, “wrote to Moss, the editor: [“…”]”: the words in marks behind what is told of the one addressed, and a colon; else -1. */
export function marksBehindWho(english: Language, tokens: readonly Token[], { addressee, after }: Clause): number {
  const { grammar } = english;
  const opener = tokens[after + 1]?.word ?? '';
  const who = addressee?.last === after - 1 && grammar.adnominal.has(opener) && opener !== 'that';
  if (!who && !grammar.article.has(opener)) return -1;
  for (let at = after + 2; at < after + LONGEST_WHO; at++) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind === 'quote') {
      const leads = tokens[at - 1]?.word === ':' && (who || !hasTense(english, tokens, after + 1, at - 1));
      return leads ? at : -1;
    }
    if (kind !== 'word' && !/^[,:]$/u.test(word)) return -1;
  }
  return -1;
}

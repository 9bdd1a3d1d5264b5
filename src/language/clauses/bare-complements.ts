// What follows a verb of speech with neither “that” nor “to” nor marks before it: denied [the claims], said [the dam held], adding [he would stay]; not: claimed credit.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { startsThing } from './begins-behind.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary } from './doers.ts';
import { isDealtWith, isGiven, isGranted, isNotTold, pointsAway, standsAlone } from './no-complements.ts';
import { hasQuote, type Run, takes } from './runs.ts';
import { leavesThat } from './without-that.ts';

/** The run that begins at a token, as far as what is said goes on. */
type Until = (from: number) => Run[];

/** “denied {the claims}”, “announced {a ban}”: the thing a verb takes; `leads`: whether it opens like what is said. */
export function thingSaid(english: Language, tokens: readonly Token[], clause: Clause, leads: boolean, until: Until): Run[] {
  const { after, word } = clause;
  const ahead = tokens[after] as Token; // as: the caller has seen it
  const thing = (leads || startsThing(english, ahead)) && !pointsAway(english, tokens, after) ? until(after) : [];
  const tells = takes(clause, 'clause') && thing.some((run) => tellsOfDeed(english, tokens, run));
  // “disputed that account”, “dismissed such fears”, “rejected it on Monday”: what was said stands elsewhere, unless marks give it.
  const elsewhere =
    english.grammar.demonstrative.has(ahead.word) ||
    standsAlone(english, tokens, after) ||
    (word?.stance === 'denied' && (isGiven(english, tokens, after) || isGranted(english, tokens, after))) ||
    (isDealtWith(english, tokens, clause) && !tells) ||
    isNotTold(english, tokens, clause, thing);
  return elsewhere && !thing.some((run) => hasQuote(tokens, run)) ? [] : thing;
}

/** “said he would stay”, “adding he would stay”: a verb that likes its “that” goes without before a pronoun. */
export function mayGoBare(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  if (takes(clause, 'clause')) return true;
  if (!takes(clause, 'that')) return false;
  const { after } = clause;
  const he = english.grammar.pronoun.has(tokens[after]?.word ?? '');
  return (
    leavesThat(english, tokens, clause) || (he && (isAuxiliary(english, tokens[after + 1]) || heActs(english, tokens, after)))
  );
}

/** “adding [he hopes] to stay”, not “adding it” */
function heActs(english: Language, tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token; // as: the caller has seen it
  const { grammar } = english;
  return !grammar.object.has(word) && !grammar.determiner.has(word) && word !== 'it' && actsAt(english, tokens, at);
}

/** “said {the dam held}”, “noted {it held}”; null for “claimed credit”, “told a story”, which are no clauses. */
export function clauseSaid(
  english: Language,
  tokens: readonly Token[],
  { after }: Clause,
  leads: boolean,
  until: Until,
): Run[] | null {
  const ahead = tokens[after] as Token; // as: the caller has seen it
  const bare = leads || startsThing(english, ahead) ? until(after) : [];
  // “recalled taking the ferry” is a sentence in short.
  const short = ahead.word.endsWith('ing') && !english.grammar.vague.has(ahead.word) && tokens[after - 1]?.word !== 'so';
  return short || bare.some((run) => tellsOfDeed(english, tokens, run) || hasQuote(tokens, run)) ? bare : null;
}

/** Whether somebody does something in the main clause of a run. */
function tellsOfDeed(english: Language, tokens: readonly Token[], { from, to }: Run): boolean {
  return hasTense(english, tokens, from, mainEnd(english, tokens, from, to));
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

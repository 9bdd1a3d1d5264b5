// Whether a clause has its news from others: apologised after [reports that it was late], scoffed at [a report], comments reported [by the Ledger], citing [local media].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { quotes } from './agents.ts';
import type { Clause } from './clauses.ts';

/** Whether others than its subject told what the clause tells, and the clause is no statement. */
export function hasOthersNews(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  return (
    isNewsBefore(english, tokens, clause, clause.after) ||
    isAtNews(english, tokens, clause) ||
    isPrintedBy(tokens, clause) ||
    citesOthers(english, tokens, clause)
  );
}

/** “in comments first reported [by the Ledger]”: where words were printed, and no words. */
function isPrintedBy(tokens: readonly Token[], { group, last }: Clause): boolean {
  const within = tokens[group - 2]?.word === 'in' && tokens[group - 1]?.kind === 'word' && tokens[group - 1]?.capital === false;
  return within && tokens[last + 1]?.word === 'by';
}

/** “…, News.nr reports [citing local media]”: where the paper has it from. */
function citesOthers(english: Language, tokens: readonly Token[], { after, last }: Clause): boolean {
  return after === last + 1 && quotes(english, tokens[after]) && tokens[after]?.word.endsWith('ing') === true;
}

/** In tokens: “apologised after [the latest news from the ward] that”. */
const LONGEST_NEWS = 8;

/**
 * “apologised after reports {that} it was late”, “apologised after news {it} was late”: what others have told, behind a small word that says when or
 * over what; but “said in reports {that} it was late”.
 */
export function isNewsBefore(
  { cues, grammar, calendar }: Language,
  tokens: readonly Token[],
  { last }: Clause,
  from: number,
): boolean {
  const noun = tokens[from - 1]?.word ?? '';
  const told = noun === 'news' || (noun.endsWith('s') && (cues.nouns.has(noun) || grammar.notion.has(noun)));
  if (!told) return false;
  for (let at = from - 2; at > last && from - at < LONGEST_NEWS; at--) {
    const { word } = tokens[at] as Token; // as: behind the cue
    // “commented on reports {that} it was late”, but “said in reports {that}”
    if (grammar.setting.has(word) && (!calendar.isWithin(word) || word === 'on')) return true;
    if (grammar.preposition.has(word)) return false;
  }
  return false;
}

/** “scoffed {at a report} in a daily that he would go”, “laughed {at the idea} that it was late”: what others say is laughed at. */
function isAtNews({ cues, grammar }: Language, tokens: readonly Token[], { last }: Clause): boolean {
  if (tokens[last + 1]?.word !== 'at') return false;
  for (let at = last + 2; at < last + LONGEST_NEWS && tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    if (cues.nouns.get(word)?.takes.has('that') || grammar.notion.has(word)) return true;
    if (word === 'that' || grammar.preposition.has(word)) return false;
  }
  return false;
}

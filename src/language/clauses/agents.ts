// Who speaks behind a small word: described by [Reyes] as “odd”, quoted [Lund] as saying, told by [aides], according to [Holm].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { officerBehind } from './bearers.ts';
import type { Subject, Verb } from './heads.ts';
import { isSomebody, type Placed, type Placement } from './placement.ts';

/** “Lund, described by [Reyes] as “odd”, left”, “the plan, described as a “joke” by [Reyes],”: a participle before whoever it was. */
export function isParticipleBy(
  { grammar }: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, last, tense, word }: Verb,
): boolean {
  if (tense !== 'past' || !word) return false;
  // “the deal [offered] by {the bank} was odd”: of a thing.
  const thing = placed.ending.get(group - 1);
  const offered =
    tokens[last + 1]?.word === 'by' &&
    thing?.mention.kind === 'nominal' &&
    (!isSomebody(thing) || thing.mention.entity === 'document');
  if (!offered && !(word.takes.has('obj') || word.takes.has('as'))) return false;
  let at = last + 1;
  if (word.takes.has('as') && tokens[at]?.word === 'as') {
    at += grammar.article.has(tokens[at + 1]?.word ?? '') ? 2 : 1;
    if (tokens[at]?.kind !== 'quote') return false;
    at++;
  }
  const by = tokens[at]?.word === 'by' ? placed.starting.get(at + 1) : undefined;
  return tokens[group - 1]?.kind !== 'quote' && by !== undefined && isSomebody(by);
}

/** In tokens: “quoted Lund{, the former clerk of the board,} as saying”. */
const LONGEST_ASIDE = 12;

/** “No,” Radio Maro quoted [Lund] as saying.: who is quoted, where the words stand before. */
export function quotedBehind(tokens: readonly Token[], placed: Placement, { group, last, word }: Verb): Subject | null {
  if (word?.lemma !== 'quote') return null;
  const quoted = placed.starting.get(last + 1);
  const teller = placed.ending.get(group - 1);
  if (quoted === undefined || teller === undefined || !isSomebody(quoted)) return null;
  let as = quoted.last + 1;
  // “quoted Ida Lund, the clerk, as saying”
  if (tokens[as]?.word === ',') while (as < quoted.last + LONGEST_ASIDE && tokens[as]?.word !== 'as') as++;
  const marked = tokens[teller.first - 1]?.kind === 'quote' || tokens[teller.first - 2]?.kind === 'quote';
  if (!marked || tokens[as]?.word !== 'as' || tokens[as + 1]?.word.endsWith('ing') !== true) return null;
  return { subject: quoted, place: 'by', start: teller.first, inverted: false };
}

/** In tokens: “the former clerk Ida Lund”. */
const LONGEST_QUOTED = 6;

/** “State TV quoted [Lund], the head of the board, as {saying} it was late”: whom a verb of quoting names before an aside. */
export function quotedBeforeAside(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, tense }: Verb,
): Placed | null {
  if (tense !== 'gerund' || tokens[group - 1]?.word !== 'as' || tokens[group - 2]?.word !== ',') return null;
  for (let at = group - 3; at > group - LONGEST_ASIDE - LONGEST_QUOTED; at--) {
    if (!quotes(english, tokens[at])) continue;
    const quoted = placed.starting.get(at + 1) ?? null;
    return quoted !== null && isSomebody(quoted) && tokens[quoted.last + 1]?.word === ',' ? quoted : null;
  }
  return null;
}

/** “quoted”, “cites” */
export function quotes({ cues }: Language, token: Token | undefined): boolean {
  return (cues.verbs.get(token?.word ?? '') ?? []).some(({ word }) => word.lemma === 'quote' || word.lemma === 'cite');
}

/** Reyes was told by [aides] to resign. */
export function agentOf(tokens: readonly Token[], placed: Placement, group: number, last: number): Subject | null {
  const by = objectAfter(tokens, placed, last + 1, 'by');
  // “Lund was quoted by [the Ledger] as saying “never””, “was quoted as saying by …”: the Ledger only passes it on.
  const passedOn = by && [last, by.last].some((at) => tokens[at + 1]?.word === 'as' && tokens[at + 2]?.word.endsWith('ing'));
  if (passedOn && placed.ending.has(group - 1)) return { subject: null, place: 'by', start: group, inverted: false };
  return by && { subject: by, place: 'by', start: placed.ending.get(group - 1)?.first ?? group, inverted: false };
}

/** According to {Lund}; according to early results of {an exit poll}: the first mention of the phrase. */
export function objectOf(english: Language, tokens: readonly Token[], placed: Placement, from: number): Subject {
  let subject: Placed | null = null;
  for (let at = from; at < from + 5 && tokens[at]?.kind === 'word' && subject === null; at++)
    subject = placed.starting.get(at) ?? null;
  subject = (subject && officerBehind(english, tokens, placed, subject)) ?? subject;
  return { subject, place: subject ? 'before' : 'none', start: from - 1, inverted: false };
}

function objectAfter(tokens: readonly Token[], placed: Placement, from: number, preposition: string): Placed | null {
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return null;
    if (token.word === preposition) return placed.starting.get(at + 1) ?? null;
  }
  return null;
}

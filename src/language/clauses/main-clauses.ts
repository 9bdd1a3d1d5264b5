// Who does something in the main clause: Admitting it, [Lund] left — As Lund spoke, [the union] went ahead, warning … — When Reyes spoke, [Lund] fired back: …

import { findFrom, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { acts, hasTense } from './doers.ts';
import { beforeTime, REACH, type SubjectPlace } from './heads.ts';
import { isSomebody, type Placed, type Placement } from './placement.ts';

/** A clause of which the subject is known, and where its verb ends. */
type Told = { readonly subject: Placed | null; readonly last: number };

/** Admitting that the dam “may go,” [Lund] blamed the rain: whoever does something behind the comma. */
export function mainAfter(english: Language, tokens: readonly Token[], placed: Placement, from: number): Placed | null {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'quote' && token.word !== ',') continue;
    const subject = placed.starting.get(at + 1);
    if (!subject || !isSomebody(subject)) continue;
    if (acts(english, tokens, subject.last) || actsBehindAside(english, tokens, subject.last, tokens.length)) return subject;
  }
  return null;
}

/**
 * Lund led the charge, and [the opposition] bought notices calling … — Lund spoke at the gate, where [strikers] had gathered, chanting … —
 * As Lund spoke, [the union] went ahead, warning …: whoever does something in the last main clause before `until` and behind the one told of.
 */
export function mainSince(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  until: number,
  told: Told | undefined,
): Placed | null {
  const { grammar } = english;
  const subject = told?.subject ?? null;
  const onlyLeads = subject !== null && leadsUp(english, tokens, subject);
  const acting = (candidate: Placed): boolean => {
    if (candidate.first <= (told?.last ?? 0) || candidate.last >= until || !isSomebody(candidate)) return false;
    // “where [about] 50 strikers had gathered”
    const counted =
      /^\d/u.test(tokens[candidate.first]?.word ?? '') && grammar.preposition.has(tokens[candidate.first - 1]?.word ?? '');
    const before = tokens[beforeTime(english, tokens, candidate.first - (counted ? 2 : 1))];
    const word = before?.word ?? '';
    const tells = grammar.adnominal.has(word) && !grammar.relative.has(word);
    // “…, while [its rival, Lund,] has won votes”
    const beside = grammar.contrast.has(word) && tokens[candidate.first - 2]?.word === ',';
    const opens = word === ',' ? onlyLeads : tells || beside || (grammar.coordinator.has(word) && word !== 'or');
    // “but the union [on Tuesday] issued”
    const day =
      grammar.preposition.has(tokens[candidate.last + 1]?.word ?? '') && grammar.time.has(tokens[candidate.last + 2]?.word ?? '');
    const at = candidate.last + (day ? 2 : 0);
    // “to the families and the officers [involved] and insisted”
    const next = tokens[at + 1];
    const describes =
      english.wordClasses.wordClass(next?.word ?? '') === 'participle' && grammar.coordinator.has(tokens[at + 2]?.word ?? '');
    return opens && !describes && (acts(english, tokens, at) || (beside && actsBehindAside(english, tokens, at, until)));
  };
  return placed.list.findLast(acting) ?? null;
}

/** In tokens: “On Tuesday night, only two days after”. */
const LONGEST_LEAD = 10;

/** “[As Lund] spoke, …”, “[While the crowd] grew, …”, “On Tuesday, only a day [after Lund] was charged, …” */
export function leadsUp(english: Language, tokens: readonly Token[], { first }: Placed): boolean {
  const { grammar } = english;
  const opener = tokens[first - 1]?.word ?? '';
  if (!(grammar.subordinator.has(opener) || grammar.clausal.has(opener)) || first > LONGEST_LEAD) return false;
  return first - 1 <= 1 || (grammar.preposition.has(tokens[0]?.word ?? '') && !hasTense(english, tokens, 0, first - 1));
}

/**
 * “[As Lund spoke,] the union was warning against “any concession””: whether the clause tells only when the rest was, and somebody else acts there
 * before the token `until`. Who spoke meanwhile says nothing of it.
 */
export function tellsWhen(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { subject, last, place }: Told & { readonly place: SubjectPlace },
  until: number,
): boolean {
  return (
    place === 'before' && subject !== null && leadsUp(english, tokens, subject) && hasMain(english, tokens, placed, last, until)
  );
}

/** In tokens: “(Labour, South Tulla)”. */
const LONGEST_BRACKET = 8;

/** “Ida Lund {(Lab, Tulla)} shouted”: the token that closes the bracket behind a name, else the name’s last. */
export function behindBracket(tokens: readonly Token[], last: number): number {
  if (tokens[last + 1]?.word !== '(') return last;
  const close = tokens.slice(last + 2, last + 2 + LONGEST_BRACKET).findIndex(({ word }) => word === ')');
  return close < 0 ? last : last + 2 + close;
}

/** Whether somebody else does something behind the comma that ends this clause, before the token `until`. */
export function hasMain(english: Language, tokens: readonly Token[], placed: Placement, from: number, until: number): boolean {
  for (let at = from; at < until; at++) {
    const next = /^[,—–―-]$/u.test(tokens[at]?.word ?? '') ? placed.starting.get(at + 1) : undefined;
    if (next && isSomebody(next) && (acts(english, tokens, next.last) || acts(english, tokens, behindBracket(tokens, next.last))))
      return true;
  }
  return false;
}

/** “Petra Holm, president of the institute, tied …” */
export function actsBehindAside(english: Language, tokens: readonly Token[], last: number, limit: number): boolean {
  if (tokens[last + 1]?.word !== ',') return false;
  const close = findFrom(tokens, last + 2, ({ word }) => word === ',');
  return close > 0 && close < limit && acts(english, tokens, close);
}

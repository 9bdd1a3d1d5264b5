// Who stands between a small word and a verb in -ing, seen doing it: with [Holm] saying … — quoted [an official] as saying — barred [Lund] from saying …

import type { Token } from '../../text/lines.ts';
import type { Grammar } from '../grammar.ts';
import type { Language } from '../language.ts';
import { acts, isActedUpon } from './doers.ts';
import { REACH } from './heads.ts';
import { isSomebody, type Placed, type Placement, speaks } from './placement.ts';
import type { Earlier } from './shared-subjects.ts';

/** “with {Lund} saying …”, “footage of {Lund} saying …”: whoever stands between a preposition and the verb is seen doing it. */
export function absoluteAt(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  end: number,
  earlier: readonly Earlier[],
): Placed | null {
  const { grammar } = english;
  if (tokens[end]?.word === 'as') return quotedAs(grammar, tokens, placed, end);
  const led = leadingIt(english, tokens, placed, end);
  if (led) return led;
  const described = describedWith(english, tokens, placed, end);
  if (described) return described;
  // “barred [Lund] from saying …”
  const barred = tokens[end]?.word === 'from' ? placed.ending.get(end - 1) : undefined;
  if (barred !== undefined && isSomebody(barred) && isActedUpon(english, tokens, barred.first)) return barred;
  const longest = tokens[end]?.kind === 'word' ? placed.ending.get(end) : undefined;
  if (!longest || !speaks(longest)) return null;
  // “footage of Lund saying”: who stands last in the phrase
  // “a letter to members of the board saying”: the members
  const people = ({ last, mention: { entity } }: Placed) => last === end && (entity === 'group' || entity === 'unnamed');
  const readers = longest.mention.entity === 'document' ? placed.list.find(people) : undefined;
  const mention = readers ?? placed.list.findLast(({ first, last }) => last === end && first > longest.first) ?? longest;
  const before = tokens[mention.first - 1]?.word ?? '';
  // “A man ran out of {the house} shouting”: whoever ran.
  if (before === 'of' && english.wordClasses.wordClass(tokens[mention.first - 2]?.word ?? '') === 'preposition') return null;
  // “both issued statements – Lund saying … and Reyes calling …”
  if (grammar.coordinator.has(before) && earlier.some(({ subject, last }) => subject !== null && subject.last === last - 1))
    return mention;
  // “…, [both men] admitting that”
  const both = before === ',' && grammar.floating.has(tokens[mention.first]?.word ?? '');
  return both || grammar.absolute.has(before) || /^[—–―-]$/u.test(before) ? mention : null;
}

/**
 * “Fans cheered, with [Ida Lund], the captain, saying …”, “with [Ida Lund], who shares a boat with Tom Hale, writing …”, “with Hale’s widow, [Ida], saying”, “with
 * [Ida Lund] backing it, saying”
 */
function describedWith({ grammar }: Language, tokens: readonly Token[], placed: Placement, close: number): Placed | null {
  if (tokens[close]?.word !== ',') return null;
  const named = placed.ending.get(close - 1);
  if (named?.mention.kind === 'name' && tokens[named.first - 1]?.word === ',') {
    const widow = placed.ending.get(named.first - 2);
    if (widow?.mention.kind === 'nominal' && isSomebody(widow) && tokens[widow.first - 1]?.word === 'with') return named;
  }
  return (
    placed.list.findLast(({ first, last, mention }) => {
      if (last >= close - 1 || close - last > REACH || mention.kind !== 'name') return false;
      const does = tokens[last + 1]?.word.endsWith('ing') && tokens.slice(last + 1, close).every(({ kind }) => kind === 'word');
      if (does) return tokens[first - 1]?.word === 'with' && tokens[first - 2]?.word === ',';
      if (tokens[last + 1]?.word !== ',') return false;
      const opener = tokens[last + 2]?.word ?? '';
      const tells = grammar.relative.has(opener) || grammar.determiner.has(opener);
      return tells && tokens[first - 1]?.word === 'with' && tokens[first - 2]?.word === ',';
    }) ?? null
  );
}

/** “quoted [an official] as saying”, “[Lund] was quoted by the Ledger as saying”: never “on record as saying”. */
function quotedAs(grammar: Grammar, tokens: readonly Token[], placed: Placement, as: number): Placed | null {
  const beside = placed.ending.get(as - 1);
  if (beside === undefined) return null;
  const before = tokens[beside.first - 1]?.word ?? '';
  if (before !== 'by') return isSomebody(beside) && !grammar.preposition.has(before) ? beside : null;
  let verb = beside.first - 2;
  while (grammar.be.has(tokens[verb - 1]?.word ?? '') || grammar.have.has(tokens[verb - 1]?.word ?? '')) verb--;
  const quoted = placed.ending.get(verb - 1);
  return quoted !== undefined && isSomebody(quoted) ? quoted : null;
}

/** In tokens: “with [the women] leading the strike in the south vowing …”. */
const LONGEST_LEADING = 8;
const LONGEST_WITH = 14;

/**
 * “with [the women] leading it vowing …”, “with [members] who fear it alleging …”: who a phrase begins with that a participle or “who” goes on with before
 * the verb.
 */
function leadingIt(english: Language, tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  for (let at = end - 1; at > end - LONGEST_WITH && tokens[at]?.kind === 'word'; at--) {
    const { word = '' } = tokens[at] ?? {};
    if (!(end - at < LONGEST_LEADING ? english.grammar.absolute.has(word) : word === 'with')) continue;
    const led = placed.starting.get(at + 1);
    if (led === undefined || led.last >= end || !isSomebody(led)) return null;
    const next = tokens[led.last + 1]?.word ?? '';
    if (word === 'with' && next === 'who') return acts(english, tokens, led.last + 1) ? led : null;
    // “with [Ida Lund] rating it their best to date and claiming”
    const near = end - at < LONGEST_LEADING || english.grammar.coordinator.has(tokens[end]?.word ?? '');
    return near && next.endsWith('ing') ? led : null;
  }
  return null;
}

// Where the addressee ends and what is told without “that” begins: told a news conference | the bridge was shut; warned | rates would rise.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { acts, hasTense, isAuxiliary } from './doers.ts';
import { isPlainClause, isSentence, opensWhatIsSaid, type Reporting } from './lead-ins.ts';
import type { Placed, Placement } from './placement.ts';

/** In tokens, between the mention told and the clause: “told BBC Radio {4’s Today programme on Monday} the bridge …”. */
const LONGEST_REST = 7;

/** Whom a verb tells, and the token where what it tells begins without “that”; `from` is -1 where that is read as for any other verb. */
export type Told = { readonly addressee: Placed | null; readonly from: number };

/** What stands behind a verb that may have an addressee. */
export function toldAt(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  verb: Reporting & { readonly last: number },
): Told {
  const { last, word } = verb;
  const addressee = placed.starting.get(last + 1) ?? null;
  if (!word?.takes.has('clause')) return { addressee, from: -1 };
  const gathered = word.takes.has('obj') ? behindMeeting(english, tokens, last + 1) : -1;
  if (gathered > 0) return { addressee, from: gathered };
  const open = word.takes.has('alone');
  const shown = word.takes.has('obj') && !open ? behindShow(english, tokens, last + 1) : -1;
  if (shown > 0) return { addressee, from: shown };
  if (addressee === null) {
    const alone =
      open &&
      (isPlainClause(english, tokens, last + 1) ||
        opensWhatIsSaid(english, tokens, last + 1, verb) ||
        areThingsThatAct(english, tokens, last + 1));
    return { addressee, from: alone ? last + 1 : clauseBehind(english, tokens, last + 1) };
  }
  // “warned rates would rise”, “told Reuters Norvale would pay”: the subject of what is told was read as the addressee, or as a part of it.
  if (!isFollowedByVerb(english, tokens, addressee.last))
    return { addressee, from: clauseBehind(english, tokens, addressee.last + 1) };
  if (open) return { addressee: null, from: last + 1 };
  const from = clauseWithin(english, tokens, placed, addressee, verb);
  return from < 0
    ? { addressee, from }
    : { addressee: placed.list.find((one) => one.first === last + 1 && one.last < from) ?? null, from };
}

/** “warned [costs remained] high”, “warned [prices rose] too fast”; not “warned residents affected by it”. */
function areThingsThatAct({ roles, wordClasses, cues, grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const [things, verb, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (things?.kind !== 'word' || things.capital || !/[^su]s$/u.test(things.word) || roles(things.word) !== null) return false;
  if (verb?.kind !== 'word' || cues.verbs.has(verb.word) || next?.word === 'by' || next?.word === 'to') return false;
  if (grammar.preposition.has(verb.word) || grammar.time.has(things.word)) return false;
  const sort = wordClasses.wordClass(verb.word);
  return sort === 'verb' || (sort === 'participle' && !verb.word.endsWith('ing'));
}

/** “told the inquiry Mr Berg [had lied]”; not “told customers [affected] that …”. */
function isFollowedByVerb(english: Language, tokens: readonly Token[], last: number): boolean {
  if (isAuxiliary(english, tokens[last + 1])) return true;
  if (!acts(english, tokens, last)) return false;
  for (let at = last + 1; tokens[at]?.kind === 'word'; at++)
    if (tokens[at]?.word === 'that' || tokens[at]?.word === 'to' || tokens[at]?.word.endsWith('ing')) return false;
  return true;
}

/** “a news | conference [the bridge was shut]”, “BBC Radio | 4 [she was safe]”: the clause behind the rest of the addressee, which has no verb. */
function clauseBehind(english: Language, tokens: readonly Token[], from: number): number {
  const { grammar } = english;
  // “told Reuters [the bridge was shut]” goes on as any clause does.
  if (opensThing(english, tokens, from)) return -1;
  for (let at = from; at < from + LONGEST_REST; at++) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind !== 'word' || word === 'that' || word === 'to' || grammar.coordinator.has(word) || grammar.subordinator.has(word))
      return -1;
    const before = tokens[at - 1]?.word ?? '';
    // “told people at the gate”, “told people fleeing the storm”
    const takesIt = before.endsWith('ing') && !english.calendar.gathers(before);
    if (at === from || grammar.preposition.has(before) || takesIt) continue;
    if (hasTense(english, tokens, from, at)) return -1;
    if (opensThing(english, tokens, at) && isSentence(english, tokens, at)) return at;
  }
  return -1;
}

/** “told “Early Hour” on Monday [that she was sure]”: a show in marks right behind the verb; else -1. */
function behindShow({ grammar }: Language, tokens: readonly Token[], from: number): number {
  if (tokens[from]?.kind !== 'quote') return -1;
  for (let at = from + 1; at < from + LONGEST_REST && tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    if (word === 'that') return at;
    if (grammar.coordinator.has(word) || grammar.subordinator.has(word)) return -1;
  }
  return -1;
}

/** In tokens: “told {a public meeting of residents in Tulla on Sunday night} he …”. */
const LONGEST_MEETING = 14;

/** “told a meeting of residents in Tulla on Sunday [he was sure]”: where whoever tells it, or a thing, begins behind what meets; else -1. */
function behindMeeting(english: Language, tokens: readonly Token[], from: number): number {
  const { calendar, grammar } = english;
  let meeting = -1;
  for (let at = from; at < from + LONGEST_MEETING && tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    if (meeting < 0) {
      const meets = calendar.gathers(word) && grammar.preposition.has(tokens[at + 1]?.word ?? '');
      if (meets) meeting = at;
      else if (at > from + 2 || (at > from && opensThing(english, tokens, at))) return -1;
      continue;
    }
    if (word === 'that' || word === 'to' || grammar.coordinator.has(word) || grammar.subordinator.has(word)) return -1;
    if (grammar.preposition.has(tokens[at - 1]?.word ?? '') || !opensThing(english, tokens, at)) continue;
    return !hasTense(english, tokens, meeting + 1, at) && isSentence(english, tokens, at) ? at : -1;
  }
  return -1;
}

/** “the inquiry | [Mr Berg had lied]”, “reporters | [at least 40 people were hurt]” */
function clauseWithin(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { first, last }: Placed,
  verb: Reporting,
): number {
  const shorter = placed.list.find((one) => one.first === first && one.last < last);
  if (shorter !== undefined && isSubject(english, tokens, shorter.last + 1)) return shorter.last + 1;
  const { preposition, hedge, article } = english.grammar;
  const bounds: number[] = [];
  for (let at = first + 1; at <= last; at++) {
    const { word = '', capital = false } = tokens[at] ?? {};
    const { word: before = '', capital: named = false } = tokens[at - 1] ?? {};
    if (preposition.has(before) || (preposition.has(word) && !hedge.has(word))) continue;
    if (opensThing(english, tokens, at) || opensWhatIsSaid(english, tokens, at, verb)) return at;
    // “reporters | [police had left]”
    if (many(english, before) && many(english, word)) return at;
    // “the inquiry | Mr Berg”, “the Post | prices”
    if (capital !== named && !article.has(before)) bounds.push(at);
  }
  return bounds[0] ?? -1;
}

function many({ roles }: Language, word: string): boolean {
  const role = roles(word);
  return role?.number === 'plural' && (role.kind === 'person' || role.kind === 'collective');
}

/** Whether a clause begins here, and not with a small word that leads from an addressee to something else. */
function isSubject(english: Language, tokens: readonly Token[], at: number): boolean {
  return !english.grammar.preposition.has(tokens[at]?.word ?? '') && isSentence(english, tokens, at);
}

/** “the”, “her”, “she”: not “this week”, “the day before”. */
function opensThing({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (grammar.time.has(tokens[at + 1]?.word ?? '')) return false;
  return (
    grammar.determiner.has(word) || grammar.possessive.has(word) || (grammar.pronoun.has(word) && !grammar.quantifier.has(word))
  );
}

/** In tokens: “told {Monday night’s council meeting} …”. */
const LONGEST_GATHERING = 4;

/** “told the court [officers were called]”, “told last night’s meeting [the shop would close]”: where a clause begins behind who hears it; else -1. */
export function behindGathering(english: Language, tokens: readonly Token[], from: number): number {
  const { calendar, grammar } = english;
  for (let at = from; at < from + LONGEST_GATHERING && tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    const next = tokens[at + 1];
    if (calendar.sits(word) === null && !calendar.gathers(word)) continue;
    if (next?.kind !== 'word' || calendar.sits(next.word) !== null || calendar.gathers(next.word)) continue;
    if (grammar.preposition.has(next.word) || grammar.time.has(next.word) || isAuxiliary(english, next)) return -1;
    // “told the meeting [he knew the crews]”
    const who = grammar.pronoun.has(next.word) && !grammar.object.has(next.word) && !grammar.relative.has(next.word);
    if (who && hasTense(english, tokens, at + 1, at + 3)) return at + 1;
    // “told the committee chairman he was wrong”: the clause begins behind the chairman.
    const later = tokens.findIndex((token, index) => index > at + 1 && (token.kind !== 'word' || isAuxiliary(english, token)));
    if (tokens.slice(at + 2, later).some((token) => grammar.opener.has(token.word))) return -1;
    return hasTense(english, tokens, at + 1, tokens.length) ? at + 1 : -1;
  }
  return -1;
}

// Whose verb it is when its own clause names nobody: [Lund] left, saying … — with [Holm] saying … — Admitting it, [Lund] left.

import { findFrom, type Token } from '../../text/lines.ts';
import { type CueWord, needsMarks } from '../cues.ts';
import type { Grammar } from '../grammar.ts';
import type { Language } from '../language.ts';
import { acts, hasTense, isActedUpon } from './doers.ts';
import { beforeTime, isTaken, REACH, type SubjectPlace } from './heads.ts';
import { isSomebody, type Placed, type Placement, speaks } from './placement.ts';

/** The clauses read before this one, as far as they lend their subject. */
export type Earlier = {
  readonly subject: Placed | null;
  readonly place: SubjectPlace;
  readonly first: number;
  readonly last: number;
  readonly after: number;
  readonly word: CueWord | null;
  readonly infinitive: boolean;
};

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

/** Whether a verb in -ing opens its sentence, alone or behind one small word: “{Admitting} that …, Lund left”, “In {calling} it “odd,” Lund …”. */
export function leadsIn({ grammar }: Language, tokens: readonly Token[], group: number): boolean {
  const first = tokens[0]?.word ?? '';
  return group === 0 || (group === 1 && (grammar.preposition.has(first) || grammar.subordinator.has(first)));
}

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

/** Lund left Oslo and said … — Lund left, saying …: the subject of the clause before, or whoever does something first. */
export function sharedSubject(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  group: number,
  earlier: readonly Earlier[],
): Placed | null {
  const { grammar } = english;
  // “quoted an architect who said no, saying …”: what is told of the architect is over with the comma.
  // “held up a sign that read “No,” shouting “Never””: what is written there shouts nothing.
  // “Asked by Reyes if it held, Lund left, saying …”: whoever asked says nothing more.
  // “Lund said his claim was “odd” and called for calm”: whose claim it is does nothing here.
  // “told the Ledger that Holm’s post was “odd,” adding that”
  const lends = ({ last }: Placed) => {
    const { word = '' } = tokens[last] ?? {};
    return !grammar.inscribed.has(word) && !grammar.possessive.has(word) && !/(?:'s|s')$/u.test(word);
  };
  // “Norvale was bought, and in a statement said”: the statement is what it said it in.
  const within = placed.ending.get(beforeTime(english, tokens, group - 1));
  const document = within?.mention.entity === 'document' && tokens[within.first - 1]?.word === 'in' ? within.last : -1;
  // “put off deciding whether {the union} could ask him, but said”: what may be is no deed beside one that was done.
  const maybe = ({ subject, first }: Earlier) =>
    subject !== null &&
    tokens[group - 1]?.word !== ',' &&
    grammar.modal.has(tokens[first - 1]?.word ?? '') &&
    !grammar.auxiliary.has(tokens[group]?.word ?? '') &&
    english.cues.verbs.get(tokens[group]?.word ?? '')?.[0]?.tense === 'past' &&
    grammar.subordinator.has(tokens[subject.first - 1]?.word ?? '');
  const lending = earlier.filter(
    (clause) =>
      clause.place !== 'by' && clause.last !== document && (clause.subject === null || lends(clause.subject)) && !maybe(clause),
  );
  let previous = lending.findLast(({ place }) => place !== 'relative') ?? lending.at(-1);
  // “Lund repeated that Reyes had warned him, calling it odd”: what is reported is over with the comma, too.
  for (let rounds = 0; rounds < 3 && tokens[group - 1]?.word === ',' && previous?.subject; rounds++) {
    const { subject } = previous;
    const outer = earlier.find(({ first, last, after, subject: other }) => {
      // “…, a charge that [the union] denied, noting that”: what was charged stands before.
      if (grammar.article.has(tokens[first - 1]?.word ?? '') && tokens[first - 2]?.word === ',') return false;
      const before = tokens[subject.first - 1]?.word === 'that' ? subject.first - 1 : subject.first;
      return other !== null && (last === before - 1 || (after === before && after > last));
    });
    if (outer === undefined) break;
    previous = outer;
  }
  // “Lund felt that the board was blamed, saying it had acted”: so is what is felt.
  const felt =
    tokens[group - 1]?.word === ',' &&
    tokens[(previous?.subject?.first ?? 0) - 1]?.word === 'that' &&
    !grammar.article.has(tokens[(previous?.subject?.first ?? 0) - 3]?.word ?? '') &&
    acts(english, tokens, (previous?.subject?.first ?? 0) - 3);
  const only = previous !== undefined && isInOpening(english, tokens, placed, previous, group);
  const told = !felt && !only && previous?.subject && previous.first < group ? previous : undefined;
  const since = mainSince(english, tokens, placed, group - 1, told);
  // “Lund fears the worst, but [the union] issued a note saying …”: what Lund fears is over with the comma.
  const turns = since !== null && turnsTo(english, tokens, since, told);
  if (since && (turns || told === undefined || !goesOn(english, tokens, told))) return since;
  if (told) return told.subject;
  let first: Placed | null = null;
  for (const candidate of placed.list.slice(0, REACH)) {
    if (candidate.first >= group) break;
    if (!speaks(candidate)) continue;
    // “As the crowd grew, Lund took the stage and joked”: what opens with a small word only leads up to it.
    if (leadsUp(english, tokens, candidate) && hasMain(english, tokens, placed, candidate.last, group)) continue;
    // “The man whose son Tom, 27, was killed said”
    if (candidate.first < candidate.last && grammar.adnominal.has(tokens[candidate.first]?.word ?? '')) continue;
    const before = tokens[candidate.first - 1];
    if (before && (grammar.preposition.has(before.word) || before.kind === 'quote')) continue;
    // “As is {the custom}, the order gave no reason and said”
    if (before && grammar.be.has(before.word) && leadsUp(english, tokens, { ...candidate, first: candidate.first - 1 })) continue;
    if (!isSomebody(candidate) && isTaken(english, tokens, candidate.first - 1)) continue;
    if (isActedUpon(english, tokens, candidate.first)) continue;
    // “Norvale Water, one of several firms hired by the town, said”: what tells more of a name.
    if (candidate.mention.kind === 'nominal' && before?.word === ',' && placed.ending.get(candidate.first - 2) === first)
      continue;
    if (acts(english, tokens, candidate.last) || actsBehindAside(english, tokens, candidate.last, group)) return candidate;
    first ??= candidate;
  }
  return first;
}

/**
 * “Lund fears the worst, but [the union] issued a note, saying …”, “… is too high, and [the union] has sued the town, saying …”, “…, while [its rival] has
 * won by saying …”: whether whoever acts since then does so beside what was told, and not in it.
 */
function turnsTo(
  { grammar }: Language,
  tokens: readonly Token[],
  { first, last }: Placed,
  told: Pick<Earlier, 'word' | 'after'> | undefined,
): boolean {
  const link = tokens[first - 1]?.word ?? '';
  const comma = tokens[first - 2]?.word === ',';
  if (comma && grammar.contrast.has(link)) return true;
  const verb = tokens[last + 1]?.word ?? '';
  if (link !== 'and' || grammar.be.has(verb) || grammar.modal.has(verb)) return false;
  // “charged him and [the mayor] fired the chief, admitting …”: what was done is no sentence that goes on.
  const { takes } = told?.word ?? {};
  const tells = takes?.has('clause') || (takes?.has('that') && tokens[told?.after ?? 0]?.word === 'that');
  return comma ? grammar.have.has(verb) : !tells;
}

/** “Amid calls from {critics} to name those who left, [Lund] wrote a note, saying …”: whether the clause stands in a phrase that only leads up to the main one. */
function isInOpening(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { subject, last }: Earlier,
  group: number,
): boolean {
  const { grammar } = english;
  if (subject === null || !grammar.preposition.has(tokens[0]?.word ?? '')) return false;
  const link = tokens[subject.first - 1]?.word ?? '';
  if (!grammar.preposition.has(link) || grammar.clausal.has(link) || grammar.subordinator.has(link)) return false;
  return tokens.slice(0, last).every(({ word }) => word !== ',') && hasMain(english, tokens, placed, last, group);
}

/** Whether what the verb reports begins here: “said [the dam held]”, “said [that]”, but not “spoke in Tulla”, “said, and”. */
function goesOn({ grammar }: Language, tokens: readonly Token[], { after, word }: Earlier): boolean {
  const token = tokens[after];
  if (token === undefined || token.kind === 'sign' || word === null) return false;
  if (token.word === 'that') return true;
  // “spoke just down the street”: what needs marks reports nothing else.
  if (needsMarks(word)) return false;
  return !(grammar.preposition.has(token.word) || grammar.adverb.has(token.word)) || grammar.opener.has(token.word);
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
  told: Pick<Earlier, 'subject' | 'last'> | undefined,
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
function leadsUp(english: Language, tokens: readonly Token[], { first }: Placed): boolean {
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
  { subject, last, place }: Pick<Earlier, 'subject' | 'last' | 'place'>,
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

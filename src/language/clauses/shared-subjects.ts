// Whose verb it is when its own clause names nobody: [Lund] left, saying … — [Lund] left Oslo and said … — [The union] sued the town, saying …

import type { Token } from '../../text/lines.ts';
import type { Cue } from '../../types.ts';
import { type CueWord, needsMarks } from '../cues.ts';
import type { Language } from '../language.ts';
import { acts, isActedUpon } from './doers.ts';
import { beforeTime, isTaken, REACH, type SubjectPlace } from './heads.ts';
import { actsBehindAside, hasMain, leadsUp, mainSince } from './main-clauses.ts';
import { isSomebody, type Placed, type Placement, speaks } from './placement.ts';

/** The clauses read before this one, as far as they lend their subject. */
export type Earlier = {
  readonly cue: Cue;
  readonly subject: Placed | null;
  readonly place: SubjectPlace;
  readonly first: number;
  readonly last: number;
  readonly after: number;
  readonly word: CueWord | null;
  readonly infinitive: boolean;
};

/** Whether a verb in -ing opens its sentence, alone or behind one small word: “{Admitting} that …, Lund left”, “In {calling} it “odd,” Lund …”. */
export function leadsIn({ grammar }: Language, tokens: readonly Token[], group: number): boolean {
  const first = tokens[0]?.word ?? '';
  return group === 0 || (group === 1 && (grammar.preposition.has(first) || grammar.subordinator.has(first)));
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
  // “Lund told {the Ledger} that the memo “is odd” adding that”: whoever hears of a memo adds nothing.
  const hears = ({ cue, subject }: Earlier) =>
    cue.form === 'noun' &&
    subject !== null &&
    lending.some(({ cue: { form }, last }) => form === 'verb' && last === subject.first - 1);
  const saying = lending.filter((clause) => !hears(clause));
  let previous = saying.findLast(({ place }) => place !== 'relative') ?? saying.at(-1);
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
  if (tokens[group - 1]?.word === ',') previous = dealsWith(english, tokens, lending, previous?.subject ?? null) ?? previous;
  previous = sameVerb(english, tokens, group, lending) ?? previous;
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
    // “Norvale Steel cut {drivers’} pay while telling”: whose it is does nothing.
    if (candidate.mention.kind !== 'pronoun' && /(?:'s|s')$/u.test(tokens[candidate.last]?.word ?? '')) continue;
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
    const then = behindCleft(english, tokens, placed, candidate, group);
    if (then !== null) return then;
    if (acts(english, tokens, candidate.last) || actsBehindAside(english, tokens, candidate.last, group)) return candidate;
    first ??= candidate;
  }
  return first;
}

/** “It was then that [Lund] stood up, saying …”: whoever acts behind “it was … that”; null where nobody does. */
function behindCleft(english: Language, tokens: readonly Token[], { list }: Placement, it: Placed, group: number): Placed | null {
  if (tokens[it.first]?.word !== 'it' || !english.grammar.be.has(tokens[it.last + 1]?.word ?? '')) return null;
  const doer = ({ first, last }: Placed) => tokens[first - 1]?.word === 'that' && acts(english, tokens, last);
  return list.find((other) => other.first > it.last && other.first < group && isSomebody(other) && doer(other)) ?? null;
}

/** “[The ministry] says it was not told before {the bank} cut its rate and says …”: whoever the same verb in the present was of. */
function sameVerb<Told extends Earlier>(
  { grammar, cues }: Language,
  tokens: readonly Token[],
  group: number,
  earlier: readonly Told[],
): Told | undefined {
  const { word = '' } = tokens[group] ?? {};
  if (!grammar.coordinator.has(tokens[group - 1]?.word ?? '')) return undefined;
  if (cues.verbs.get(word)?.some(({ tense }) => tense === 'present') !== true) return undefined;
  return earlier.find(({ first, subject, place }) => subject !== null && place !== 'relative' && tokens[first]?.word === word);
}

/** In tokens: “denied [a much-quoted claim] by rebels”. */
const LONGEST_CLAIM = 4;

/** “[Lund] denied a claim by {rebels} that it was shut, saying …”: who deals with the claim of others, which is over with the comma. */
function dealsWith<Told extends Earlier>(
  { cues, grammar }: Language,
  tokens: readonly Token[],
  earlier: readonly Told[],
  inner: Placed | null,
): Told | undefined {
  if (inner === null) return undefined;
  return earlier.findLast(({ word, subject, after, infinitive }) => {
    if (subject === null || subject === inner || infinitive || after >= inner.first || !word?.takes.has('np')) return false;
    if (!grammar.article.has(tokens[after]?.word ?? '')) return false;
    const claim = tokens.slice(after, after + LONGEST_CLAIM).findIndex((token) => cues.nouns.has(token.word));
    return claim > 0 && after + claim < inner.first && tokens.slice(after, inner.first).every(({ kind }) => kind === 'word');
  });
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

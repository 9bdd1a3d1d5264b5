// Where what is reported ends: While the bank says [the fund is full], it is closing. — Lund said [the gates - the old ones - held]; they broke.

import type { Line, Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import {
  actsBehind,
  actsBehindTime,
  goesOnBehindSource,
  isOneMore,
  listStart,
  opensClause,
  startOf,
  startsThing,
  startsWithTwo,
} from './begins-behind.ts';
import type { Clause } from './clauses.ts';
import { acts, hasTense, isAuxiliary } from './doers.ts';
import {
  actsNext,
  andThat,
  goesOn,
  isCut,
  isGerundToldOf,
  isOfThoseToldOf,
  isSaidToo,
  saysNothingOfItsOwn,
  takesUpWords,
  tellsMore,
  tellsWhole,
  wasDone,
} from './goes-on.ts';
import { goesOnBehind, holding } from './held.ts';
import { hostVerb } from './hosts.ts';
import { closesBeforeVerb, closesInCourt, dashAhead, hangsOn, isCriedAt, isListed, tiesWords } from './inside-reports.ts';
import { hasQuote, isDash, leadsToMarks, takes } from './runs.ts';
import { isToldOf } from './told-of.ts';

function speaksBehindAside(clause: Clause): boolean {
  return clause.place === 'aside' && !clause.infinitive && takes(clause, 'clause');
}

/** Whether a verb of speech behind has the same subject: the one told of by “who”. */
function speaksAgain({ subject }: Clause, { cue, subject: other, place, group, tense, word }: Clause, from: number): boolean {
  const says =
    cue.form === 'verb' && place !== 'shared' && place !== 'relative' && tense !== 'gerund' && word?.takes.has('clause') === true;
  return says && subject !== null && other?.first === subject.first && group > from;
}

/** Where what is reported ends: at the next report beside it, at “but he …”, at a semicolon, at the end of the sentence. */
export function runEnd(english: Language, { tokens }: Line, clauses: readonly Clause[], index: number, from: number): number {
  const { grammar } = english;
  const own = clauses[index] as Clause;
  let next = index + 1;
  // “While she says he is wrong, she likes him”: what is said ends with the clause that holds it.
  const how = holding(english, tokens, own);
  const held = how === 'at once';
  const thing = !takes(own, 'clause') && !takes(own, 'that') && (takes(own, 'np') || takes(own, 'as'));
  const leading = own.tense === 'gerund' && own.subject !== null && own.subject.first > own.last;
  // “Announcing the fund on Monday, Lund said …”, “Asked by Reyes if it was safe, Lund said …”
  const opening = own.first === 0 && (own.place === 'by' || (own.tense === 'gerund' && tokens[from]?.word !== 'that'));
  // “Noting that the pier, now old, was shut, Lund said …”: the words end before whoever the main clause is about.
  const lead = clauses.find(({ tense, subject, last }) => tense === 'gerund' && subject !== null && subject.first > last);
  const main = (lead?.subject?.first ?? 0) - 1;
  // “Lund, who said it was over, was wrong”, “the rule, which the bank says is old, may go”: so does what is told on the way.
  const aside =
    own.place === 'relative'
      ? tokens[own.group - 2]?.word === ','
      : (grammar.relative.has(tokens[own.start - 1]?.word ?? '') && tokens[own.start - 2]?.word === ',') ||
        (own.after === from && isToldOf(english, tokens, own));
  // “vowed to fight”, “urged them to wait”
  const wish =
    (takes(own, 'inf') || takes(own, 'oinf')) && !grammar.wh.has(tokens[from]?.word ?? '') && tokens[from]?.word !== 'that';
  /** Whether what stands before can be a sentence. */
  const isWhole = (at: number): boolean => hasTense(english, tokens, from, at) || hasQuote(tokens, { from, to: at });
  // “The man who said it was open {was wrong}”
  const host = hostVerb(english, tokens, own, from);
  // “A nurse who accused a ward of theft after a fall {told the Ledger} she wept”
  const speaks = own.place === 'relative' ? clauses.findIndex((other) => speaksAgain(own, other, from)) : -1;
  let commas = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while (next < clauses.length && startOf(english, tokens, clauses[next] as Clause) < at) next++;
    const clause = clauses[next];
    // “told me ‘run’ and I ran”: the words stand alone, and the sentence goes on, but for “said ‘we are late’ and that it was over”.
    if (
      at === from + 1 &&
      grammar.coordinator.has(token.word) &&
      tokens[from]?.kind === 'quote' &&
      tokens[at + 1]?.kind === 'word' &&
      !isOneMore(english, tokens, at + 1) &&
      !(tokens[at + 1]?.word === 'that' && tellsWhole(own) && !isAuxiliary(english, tokens[at + 2]))
    )
      return at;
    if ((at === main && at > from && token.word === ',') || at === host || at === clauses[speaks]?.group) return at;
    if (token.word === ';' || ((held || opening) && token.word === ',' && at > (held ? from : from + 1))) return at;
    // “Admitting the dam “may go,” Lund blamed the rain”, “After Lund said it “may go,” Reyes left”: the comma stands inside the marks.
    if (
      (leading || held) &&
      at > from &&
      tokens[at - 1]?.kind === 'quote' &&
      (token.word === ',' || (token.kind === 'word' && startsThing(english, token)))
    )
      return at;
    // “Years after Lund said it was safe, [it shut]”, “Asked if it was “safe,” [six said no]”
    const closes = how !== null && !held && at > from + 1 && (token.word === ',' || tokens[at - 1]?.kind === 'quote');
    if (closes && goesOnBehind(english, tokens, how, token.word === ',' ? at : at - 1)) return at;
    if (token.word === ',' && aside && commas++ === 0 && actsBehind(english, tokens, at)) return at;
    // “The move, which Lund called “a farce,” comes late”: the comma stands inside the marks.
    if (aside && thing && at > from && tokens[at - 1]?.kind === 'quote' && token.kind === 'word' && acts(english, tokens, at - 1))
      return at;
    // “said it was rotten, {to cries of “shame”}”
    if (token.word === ',' && at > from && isCriedAt(english.grammar, tokens, at + 1)) return at;
    if (token.word === ',' && at > from && closesInCourt(english, tokens, at + 1)) return at;
    // “… that it would not last: “The market is gone,” Holm said”: what a colon leads to stands for itself.
    if (token.word === ':' && at > from && tokens[at + 1]?.kind === 'quote') return at;
    // “condemned the plan, but the unions say …”, “fears the worst, but the union is sure”; not “said the plan, but not its cost, was fair”
    // “said that, while it rained, it was safe”, “said the deck, though old, was safe”
    const inside = token.word === ',' && (tokens[at - 1]?.word === 'that' || closesBeforeVerb(english, tokens, at));
    const contrasts = token.word === ',' && at > from && grammar.contrast.has(tokens[at + 1]?.word ?? '') && !inside;
    if (contrasts && (thing || (!isWhole(at) && !grammar.negation.has(tokens[at + 2]?.word ?? '')))) return at;
    // “demands openness, {yet refuses to be open}”
    if (
      token.word === ',' &&
      !isWhole(at) &&
      grammar.coordinator.has(tokens[at + 1]?.word ?? '') &&
      acts(english, tokens, at + 1)
    )
      return at;
    // “…, while 22 percent said”, “…, which has denied it”: oftener the reporter's own than part of what was said.
    if (
      token.word === ',' &&
      at > from + 2 &&
      grammar.break.has(tokens[at + 1]?.word ?? '') &&
      tokens[at + 2]?.word !== 'that' &&
      !inside &&
      (isWhole(at) ? !goesOn(english, tokens, clauses, { own, from }, at + 1) : wish)
    ) {
      // “said it had looked at the attack, which took place in May, [and that] the dog was gone”
      const more = tellsWhole(own) ? andThat(grammar, tokens, at + 2, clauses[next]?.start ?? tokens.length) : -1;
      if (more < 0) return at;
      at = more;
      continue;
    }
    // “was “sad,” {while Reyes said} there was no reason”: the comma stands inside the marks.
    if (
      tokens[at - 1]?.kind === 'quote' &&
      at > from &&
      grammar.break.has(token.word) &&
      clause?.start === at + 1 &&
      clause.cue.form === 'verb' &&
      clause.place !== 'relative'
    )
      return at;
    // “said the deal was fine {while Moss said} it was not”
    const beside = grammar.contrast.has(token.word) && !grammar.coordinator.has(token.word) && !grammar.conceding.has(token.word);
    if (beside && clause?.start === at + 1 && clause.cue.form === 'verb' && tellsWhole(clause) && !clause.passive && isWhole(at))
      return at;
    // “accused the board of delay {and they want a vote}”, “announced the news {and was greeted}”: what is no sentence ends at the next verb.
    if (
      grammar.coordinator.has(token.word) &&
      at > from &&
      takes(own, 'np') &&
      !wish &&
      tokens[from]?.word !== 'that' &&
      (actsNext(english, tokens, at + 1) || actsBehindTime(english, tokens, at + 1)) &&
      !isWhole(at)
    )
      return at;
    // “urged them to wait, {and the gates stayed shut}”, “vowed to build it {but Lund was too upset}”
    if (token.word === ',' && wish && !isWhole(at) && tellsMore(english, tokens, at + 1)) return at;
    if (wish && at > from && grammar.contrast.has(token.word) && !isWhole(at) && tellsMore(english, tokens, at)) return at;
    // “said it was rigged, {a charge the board denies}”
    if (token.word === ',' && at > from && isWhole(at) && takesUpWords(english, tokens, at + 1)) return at;
    // “vowed to fight on {after the council gave way}”: what somebody will do is not told with what was done before.
    // “…, Lund said, [two days after it fell]”: behind a tag nothing that he will do.
    const told = tokens[from]?.word === 'that' || tokens[from - 1]?.word === ',';
    if (token.word === 'after' && at > from + 1 && speaks < 0 && !told && !isWhole(at) && wasDone(english, tokens, at + 1))
      return at;
    // “Lund, who called it “odd”, said …”: the verb behind the aside is whoever’s the aside tells of.
    if (at > from && clauses.some((other) => other.group === at && other.start < from && speaksBehindAside(other))) return at;
    if (isDash(token) && tiesWords(english, tokens, at)) continue;
    if (isDash(token) && at > from) {
      const close = dashAhead(tokens, at);
      if (close < 0 && !hangsOn(english, tokens, at, wish || isWhole(at), clause)) return at;
      if (close < 0) continue;
      at = close;
      continue;
    }
    if (clause === undefined || startOf(english, tokens, clause) !== at || at === from) continue;
    const before = tokens[at - 1] as Token;
    if (
      clause.cue.form === 'preposition' ||
      (clause.tense === 'gerund' && (!takes(clause, 'quote') || tokens[clause.after]?.kind === 'quote'))
    ) {
      if (isGerundToldOf(english, tokens, own, clause)) continue;
      // “said the dam, according to Reyes, would hold”, “said that, according to Reyes, it would hold”
      if (clause.cue.form === 'preposition' && goesOnBehindSource(english, tokens, clause)) continue;
      // “insisted that it was safe {before adding: “…””}
      const leads = grammar.clausal.has(before.word) && leadsToMarks(tokens, clause);
      if (before.word === ',' || grammar.coordinator.has(before.word) || leads) return at - 1;
      // “a deal they say is bad, with one calling it “a gift””
      if (grammar.absolute.has(before.word) && tokens[at - 2]?.word === ',' && at - 2 > from) return at - 2;
      if (before.kind === 'quote') return at;
      continue;
    }
    if (clause.cue.form !== 'verb' || saysNothingOfItsOwn(clause, tokens)) continue;
    // “wanted to acknowledge {and thank} the crew”, but “had no plans, {and aides say} …”
    const plain = tokens.slice(clause.group, clause.first).every(({ word }) => grammar.negation.has(word));
    const bare = clause.tense === 'base' && plain && clause.group === at;
    if (bare && own.tense !== 'base' && grammar.coordinator.has(before.word)) continue;
    // “said Lund’s office and its lawyer wrote a letter”: two of them wrote it.
    // “that the mayor misspoke {but noted}”: a verb without a subject stands behind another, whatever the lexicon knows of it.
    // “He claimed vast wealth {and said} it was his”: what stands before is no clause.
    const idle =
      clause.place === 'shared' &&
      clause.subject === own.subject &&
      takes(own, 'clause') &&
      tokens[from]?.kind === 'word' &&
      tokens[from]?.word !== 'to' &&
      own.tense === clause.tense;
    const second = told && clause.place === 'shared';
    if (
      grammar.coordinator.has(before.word) &&
      (isWhole(at) ||
        second ||
        (idle && !hasTense(english, tokens, from, at - 1)) ||
        isCut(english, tokens, own, from, clause)) &&
      !isSaidToo(english, tokens, own, clause) &&
      !isOfThoseToldOf(english, tokens, clauses, { own, from }, clause) &&
      !startsWithTwo(english, tokens, clause, from)
    )
      return listStart(grammar, tokens, at - 1, from);
    // “had been “flatly” rejected”: the marks stand inside the verb.
    if (
      before.kind === 'quote' &&
      clause.tense === 'past' &&
      clause.start === clause.group &&
      clause.place !== 'inverted' &&
      isAuxiliary(english, tokens[at - 2])
    )
      continue;
    if (before.word === ',' || before.kind === 'quote' || /[—–―]/u.test(before.word)) {
      const ahead = tokens[clause.after];
      const tag = before.kind === 'quote' && ahead !== undefined && !opensClause(english, ahead);
      if (isListed(english, tokens, clause)) continue;
      if (ahead === undefined || ahead.kind !== 'word' || clause.place === 'inverted' || tag) return at;
    }
  }
  return tokens.length;
}

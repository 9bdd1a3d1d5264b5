// What a cue reports: the stretch of its sentence that is somebody's words, [Talks], Lund said, [would resume].

import { findFrom, type Line, type Token } from '../../text/lines.ts';
import { needsMarks } from '../cues.ts';
import type { Language } from '../language.ts';
import { accordingRuns } from './according.ts';
import { opensClause } from './begins-behind.ts';
import type { Clause } from './clauses.ts';
import { complement } from './complements.ts';
import { hasTense, isAuxiliary } from './doers.ts';
import { ledTo, takesTurns } from './led-words.ts';
import { writesPaper } from './no-complements.ts';
import { nounRuns, quoteRun, quotesBefore } from './noun-reports.ts';
import { behindAside } from './openers.ts';
import { hasQuote, leadsToMarks, type Report, type Run, takes, words } from './runs.ts';
import {
  actsOnThing,
  afterTag,
  asRemark,
  beforeQuoting,
  behindMarks,
  endsBehindAddressee,
  endsBehindRest,
  isEnd,
  isPart,
  isTag,
  leansOn,
  meanwhile,
  opensPart,
} from './tags.ts';
import { isThirdHand } from './third-hand.ts';

/** What every cue of a line reports, in the order of the cues; cues that report nothing are left out. */
export function reportsOf(english: Language, line: Line, clauses: readonly Clause[]): Report[] {
  const reports: Report[] = [];
  // Where the words of the clause before end: a tag reaches back no further.
  let floor = leadIn(english, line.tokens);
  clauses.forEach((clause, index) => {
    const runs: Run[] = [];
    for (const run of runsOf(english, line, clauses, index, floor))
      if (!tellsOfTeller(english, line.tokens, run, floor)) runs.push(...tidy(line.tokens, run));
    if (runs.length === 0) return;
    reports.push({ clause, runs });
    if (runs.some((run) => run.to <= clause.first)) floor = Math.max(floor, clause.after);
    // “Lund said: “No,” he said.”: a second tag is for the words alone.
    const led = ledTo(line.tokens, clause);
    if (led > 0) floor = Math.max(floor, led + (takesTurns(english, line.tokens, { clause, led }, clauses[index + 1]) ? 1 : 0));
  });
  return reports.filter(
    (report) => !isThirdHand(english, line.tokens, clauses, report, reports) && !onlyLeadsOn(line.tokens, report, reports),
  );
}

/** “…,” said Lund, [who had lost her home], according to the Ledger: what is told of whoever spoke before is no sentence. */
function tellsOfTeller({ grammar }: Language, tokens: readonly Token[], { from, to }: Run, floor: number): boolean {
  if (floor === 0 || from !== floor) return false;
  const opener = tokens[tokens[from]?.word === ',' ? from + 1 : from]?.word ?? '';
  return opener !== 'that' && grammar.adnominal.has(opener) && !hasQuote(tokens, { from, to });
}

/** “According to the Ledger, [one user posted]: “…””: what leads to words in marks says nothing itself. */
function onlyLeadsOn(tokens: readonly Token[], { clause, runs }: Report, reports: readonly Report[]): boolean {
  const run = runs.at(-1) as Run; // a report has runs
  if (!/[,:]/u.test(tokens[run.to]?.word ?? '') || tokens[run.to + 1]?.kind !== 'quote' || hasQuote(tokens, run)) return false;
  return reports.some(
    (other) =>
      other.clause !== clause &&
      other.clause.cue.form === 'verb' &&
      other.clause.start === run.from &&
      other.clause.after === run.to &&
      other.runs[0]?.from === run.to + 1,
  );
}

/** “But California has seen …, Romero said.”: what is reported begins after the conjunction. */
function leadIn({ grammar }: Language, tokens: readonly Token[]): number {
  const first = tokens[0];
  return first?.kind === 'word' && grammar.coordinator.has(first.word) ? 1 : 0;
}

function runsOf(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] {
  const clause = clauses[index] as Clause;
  switch (clause.cue.form) {
    case 'verb':
      return verbRuns(english, line, clauses, index, floor);
    case 'preposition':
      return accordingRuns(english, line, clauses, index, floor);
    case 'noun':
      return nounRuns(english, line, clauses, index);
    case 'colon':
      return quoteRun(line.tokens, clause.last + 1);
    default:
      return quotesBefore(line.tokens, clause.first);
  }
}

function verbRuns(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const ahead = tokens[clause.after];
  const start = behindMarks(english, tokens, clause, floor);
  const before = tokens[start - 1];
  const closed = before !== undefined && (before.kind === 'quote' || /^[,?!—–―-]$/u.test(before.word));
  const front = beforeQuoting(english, tokens, clause, floor);
  if (front !== null) return [front];
  // “In 1944, Lund wrote a book about the harbour.”: a book, and no tag.
  const writes = writesPaper(english, tokens, clause);
  const rests = endsBehindRest(english, tokens, clause, { from: floor, to: start });
  const ends = !writes && (isEnd(tokens, clause.after) || endsBehindAddressee(english, tokens, clause, floor) || rests);
  const leadsQuote = !rests && ahead !== undefined && /[,:]/u.test(ahead.word) && tokens[clause.after + 1]?.kind === 'quote';
  const left = { from: floor, to: start };
  const leftQuoted = hasQuote(tokens, left);
  // “It was late; every week, clerks posted about it.”: what stands behind the semicolon is no sentence.
  const half = leftQuoted ? -1 : lastSemicolon(tokens, left);
  if (half > 0 && !hasTense(english, tokens, half + 1, start)) return complement(english, line, clauses, index);
  // “But, Lund said, it was a risk”: nothing but the conjunction stands before the tag.
  const told = clause.place !== 'shared' && clause.place !== 'by';
  if (closed && ends && floor > 0 && words(tokens, left) === 0 && !leftQuoted && told && ahead?.word === ',')
    return afterTag(english, line, clauses, index, true);
  // “had “at no time” been accused”: the marks stand inside the verb.
  const broken = before?.kind === 'quote' && clause.start === clause.group && isAuxiliary(english, tokens[clause.start - 2]);
  const tag =
    closed &&
    !(broken && clause.place !== 'inverted') &&
    clause.tense !== 'gerund' &&
    clause.place !== 'shared' &&
    // “said that after the storm, two men were asked”: who is asked says nothing.
    (leftQuoted || !clause.passive || clause.place === 'by' || clause.heard) &&
    (leftQuoted || !actsOnThing(clause)) &&
    // “The word “irony” refers to the case”
    !(clause.place === 'none' && tokens[clause.last]?.word === 'to') &&
    start - floor > 0 &&
    (ends || before.kind === 'quote' || clause.place === 'inverted') &&
    // “If they cough, they should tell somebody, Lund said”
    (leftQuoted || !isPart(english, tokens, left) || !isTag(tokens, clauses[index + 1], clause.after + 1)) &&
    // “The vote, reported by the Ledger, was close”
    // “No,” said Lund, described by friends as quiet, on Monday
    (endsQuoted(tokens, clause.start) || clause.place !== 'by' || clause.start < clause.group);
  const reporting = takes(clause, 'clause') || takes(clause, 'that') || takes(clause, 'wh');
  // “Walking out to “No!,” Lund said his bid was over”: words beside the marks, and a clause behind the verb, make the marks scenery.
  const scenery =
    leftQuoted &&
    !ends &&
    ahead !== undefined &&
    opensClause(english, ahead) &&
    hasTense(english, tokens, clause.after, tokens.length) &&
    clause.place !== 'inverted' &&
    reporting &&
    !leadsWithQuote(tokens, left);
  if (
    before?.word === 'as' &&
    ahead?.word !== 'that' &&
    ahead?.kind !== 'quote' &&
    !clause.infinitive &&
    (clause.place === 'before' || clause.place === 'aside' || clause.place === 'preposition')
  ) {
    const remark = asRemark(english, line, clauses, index, floor);
    // “… “a farce”, as the board began a week of talks”: that is when.
    const acts = needsMarks(clause.word) && ahead?.kind === 'word' && english.grammar.article.has(ahead.word);
    // “As the crowd chanted, Lund left”: what needs marks reports nothing without. “…,” as his father dreamed, Lund said: who says it counts.
    // Nor has it those of another: “As Lund spoke, the crowd shouted “Out!””
    const taken = clauses.some(
      (other) => other.first > clause.last && other.cue.form === 'verb' && other.subject !== null && leadsToMarks(tokens, other),
    );
    const idle = needsMarks(clause.word)
      ? taken || !remark?.some((run) => hasQuote(tokens, run))
      : takes(clause, 'marked') && clauses.some((other) => takes(other, 'clause') && !takes(other, 'marked'));
    // “…, as Lund described the damage as “biblical””: what is so called stands behind the verb.
    const called = takes(clause, 'as') && !reporting && ahead?.kind === 'word';
    const busy = !acts && !called && remark?.some((run) => hasQuote(tokens, run)) !== true && meanwhile(english, tokens, clause);
    if (busy && !tellsClause(english, tokens, clause)) return complement(english, line, clauses, index);
    if (remark && !idle && !acts && !called && !tellsClause(english, tokens, clause)) return remark;
  }
  // “After Lund said it was “odd,” Reyes said: “Never.””: what a small word opens leads up to the words behind the colon.
  // “Asked about the claim that it was “odd,” Lund said: “Never.””
  const leads = leadsQuote && ahead.word === ':' && opensPart(english, tokens, floor);
  if (tag && !scenery && !leads && (leftQuoted || (reporting && !leadsQuote && words(tokens, left) > 0 && ahead?.word !== ':'))) {
    const unfinished = !hasTense(english, tokens, left.from, left.to);
    const leans = !leftQuoted && leansOn(english, tokens, left);
    const right = afterTag(english, line, clauses, index, unfinished || leans);
    // “In the same debate, Lund asked Reyes about it.”: nothing is told before the verb.
    // Nor in “The mayor, Ida Lund, said in an interview, after the vote, that it was over”.
    const later = right.length === 0 || behindAside(english, tokens, clause.after) > 0;
    if (!leftQuoted && unfinished && later) return complement(english, line, clauses, index);
    // “Not long after she left, Lund asked Reyes about it.”: when it was asked, and no words.
    if (leans && right.length === 0 && takes(clause, 'obj') && !clause.negated) return complement(english, line, clauses, index);
    // “While prices fell, officials agreed.”: half a sentence was not said.
    const cut = floor < 2 && ahead?.word !== ',' && !leftQuoted && right.length === 0 && isPart(english, tokens, left);
    if (cut && english.grammar.contrast.has(tokens[floor]?.word ?? '')) return complement(english, line, clauses, index);
    // “Still, he said, officials must decide”: one word before the tag is the reporter's.
    if (!leftQuoted && words(tokens, left) === 1 && !(right[0] && isAuxiliary(english, tokens[right[0].from]))) return right;
    if (rests) return [left];
    return leftQuoted && !reporting && !endsQuoted(tokens, start) ? right : [left, ...right];
  }
  return complement(english, line, clauses, index);
}

function lastSemicolon(tokens: readonly Token[], { from, to }: Run): number {
  for (let at = to - 1; at > from; at--) if (tokens[at]?.word === ';') return at;
  return -1;
}

/** “…, as the mayor said [the bridge was shut]”: a clause behind the verb is what was said; not “…, as the mayor said it would”. */
function tellsClause(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { after } = clause;
  const ahead = tokens[after];
  if (ahead?.kind !== 'word' || !takes(clause, 'clause') || takes(clause, 'as') || !opensClause(english, ahead)) return false;
  const sign = findFrom(tokens, after, ({ kind }) => kind === 'sign');
  const to = sign < 0 ? tokens.length : sign;
  return hasTense(english, tokens, after, to) && !isAuxiliary(english, tokens[to - 1]);
}

function leadsWithQuote(tokens: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'sign') return tokens[at]?.kind === 'quote';
  return false;
}

/** Cuts the signs off both ends; a run without words or marks is none. */
function tidy(tokens: readonly Token[], { from, to }: Run): Run[] {
  let [first, last] = [from, to - 1];
  while (first <= last && tokens[first]?.kind === 'sign' && !/[$£€#@[(]/u.test(tokens[first]?.word ?? '')) first++;
  while (last >= first && tokens[last]?.kind === 'sign' && !/[%)\]]/u.test(tokens[last]?.word ?? '')) last--;
  return first <= last ? [{ from: first, to: last + 1 }] : [];
}

/** Whether a quotation stands right before this token, a comma between them or not. */
function endsQuoted(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'quote' || (tokens[at - 1]?.kind === 'sign' && tokens[at - 2]?.kind === 'quote');
}

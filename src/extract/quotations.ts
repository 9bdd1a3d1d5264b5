// What is reported: quoted spans and cues become direct, mixed and indirect quotations; titles and scare quotes drop out.
//
// {q1 “A,”} he said, {q1 “B.”} — Reyes said that {q2 banks “will not be rescued”}. — Lund said {q3 talks would resume}.

import { isOwnedClaim } from '../language/clauses/owners.ts';
import { isSomebody } from '../language/clauses/placement.ts';
import { type Reading, readLines, readNestedLines, type ReadingScene as Scene } from '../language/clauses/readings.ts';
import type { Report } from '../language/clauses/runs.ts';
import { opensClause } from '../language/clauses/several.ts';
import { needsMarks } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import { isHeading, isStatement, markedValues } from '../language/marked-words.ts';
import { isByname, isOneMore, isTitle } from '../language/titles.ts';
import type { Line, Token } from '../text/lines.ts';
import type { Quotation, QuotedSpan } from '../types.ts';
import {
  goesOnIn,
  isContinued,
  isEndedByReporter,
  isTakenUp,
  joinedTo,
  joinParagraphs,
  type Open,
  type Own,
} from './continuing.ts';
import { addQuote, type Draft, draftOf, emptyDraft, finish, startOf } from './drafts.ts';

/** Finds the quotations of a text. Sorted by the start of their content; no two start at the same place. */
export function findQuotations(english: Language, scene: Scene): Quotation[] {
  return quotationsOf(english, scene, (values) => isStatement(english, values));
}

/** Words between marks that no cue leads to: what the weights of `isStatement` are fitted on. */
export function findDoubtfulMarks(english: Language, scene: Scene): Doubtful[] {
  const asked: Doubtful[] = [];
  quotationsOf(english, scene, (values, quoted) => asked.push({ quoted, values }) > 0);
  return asked;
}

export type Doubtful = { readonly quoted: QuotedSpan; readonly values: ReadonlyMap<string, number> };

type Decide = (values: ReadonlyMap<string, number>, quoted: QuotedSpan) => boolean;

function quotationsOf(english: Language, scene: Scene, decide: Decide): Quotation[] {
  const drafts = [
    ...draftsOf(english, scene, readLines(english, scene), 0, decide),
    ...draftsOf(english, scene, readNestedLines(english, scene), 1, decide),
  ];
  const quotations = joinParagraphs(scene, drafts).map(finish);
  quotations.sort((a, b) => startOf(a) - startOf(b) || a.depth - b.depth);
  return quotations.filter(
    (quotation, index) => index === 0 || startOf(quotation) !== startOf(quotations[index - 1] as Quotation),
  );
}

function draftsOf(english: Language, scene: Scene, readings: readonly Reading[], depth: number, decide: Decide): Draft[] {
  const drafts: Draft[] = [];
  // The direct quotation that a following sentence between marks goes on with: “A,” Lund said. “B.”
  let open: Open | null = null;
  readings.forEach(({ line, reports }, index) => {
    // Most lines hold nobody's words.
    if (reports.length === 0 && !line.tokens.some(({ kind }) => kind === 'quote')) return;
    const titles = titlesOf(english, scene, line);
    const taken = new Set<number>(titles);
    let latest: Draft | null = null;
    let tag: Open['tag'] = null;
    const own: Own[] = [];
    for (const report of closestFirst(english, line, reports)) {
      const draft = draftOf(english, scene.quoted, report, { line, depth, taken, titles });
      if (draft === null) continue;
      if (draft.type === 'direct' && open !== null && isContinued(english, readings, open, index, report)) {
        for (const quote of draft.quotes) {
          taken.add(quote);
          addQuote(open.draft, scene.quoted, line.tokens.find(({ quoted }) => quoted === quote) as Token); // the draft's quotes are of this line
        }
        latest = open.draft;
        tag = open.tag;
        continue;
      }
      for (const quote of draft.quotes) taken.add(quote);
      const before = own.find((other) => goesOnIn(scene, line, other, { draft, clause: report.clause }));
      if (before !== undefined) {
        for (const quote of draft.quotes)
          addQuote(before.draft, scene.quoted, line.tokens.find(({ quoted }) => quoted === quote) as Token); // of this line
        continue;
      }
      own.push({ draft, clause: report.clause });
      drafts.push(draft);
      // “A,” Lund said. and the fare was “odd,” Lund said. may go on; Lund called it “odd.” does not.
      if (draft.type === 'direct' || (draft.type === 'mixed' && tagsBehind(report))) {
        latest = draft;
        tag = { reading: readings[index] as Reading, clause: report.clause }; // index is that of a reading
      }
    }
    for (let at = 0; at < line.tokens.length; at++) {
      const token = line.tokens[at] as Token; // in range by the loop
      if (token.kind !== 'quote' || taken.has(token.quoted)) continue;
      const joined = joinedTo(english, line.tokens, at, own);
      if (joined !== null) {
        addQuote(joined, scene.quoted, token);
        if (joined.type === 'mixed') joined.content.push((scene.quoted[token.quoted] as QuotedSpan).inner); // as: the token is a quotation
        continue;
      }
      const free = standsFree(line.tokens, at);
      const whole = free || (open?.line === index - 1 && isEndedByReporter(english, scene.text, line, at));
      if (whole && latest === null && open !== null && isTakenUp(english, scene.text, readings, open, index)) {
        addQuote(open.draft, scene.quoted, token);
        open = { ...open, line: index };
        continue;
      }
      const quoted = scene.quoted[token.quoted] as QuotedSpan;
      if (depth > 0 || isOnlyName(reports, at)) continue;
      const values = markedValues(english, scene.text, line, quoted, { at, free });
      if ((follows(readings[index - 1]) && isHeading(scene.text, line, values)) || !decide(values, quoted)) continue;
      const draft = emptyDraft(free ? 'direct' : 'mixed', depth);
      addQuote(draft, scene.quoted, token);
      drafts.push(draft);
      if (free) latest = draft;
    }
    if (latest) open = { draft: latest, paragraph: line.paragraph, line: index, tag };
  });
  return drafts;
}

/** In characters: more than a line of a list. */
const LONG = 60;

/** Whether the line before is a sentence of the article, and not one of several lines in marks. */
function follows(before: Reading | undefined): boolean {
  return before !== undefined && (before.line.tokens.length > 1 || before.line.end - before.line.start > LONG);
}

/** “a play called “The Tide””: whether the marks say what a thing is called, and nobody says it. */
function isOnlyName(reports: readonly Report[], at: number): boolean {
  return reports.some(({ clause, runs }) => clause.naming && runs.some(({ from, to }) => from <= at && at < to));
}

/** The marks of a line that hold the name of a work. */
function titlesOf(english: Language, { text, quoted }: Scene, line: Line): ReadonlySet<number> {
  const titles = new Set<number>();
  /** Whether what stands before is a title, or a list of some. */
  let goesOn = false;
  line.tokens.forEach((token, at) => {
    if (token.kind !== 'quote') {
      goesOn &&= isBetweenTitles(english.grammar, token);
      return;
    }
    const span = quoted[token.quoted] as QuotedSpan;
    goesOn = isTitle(english, text, line, at, span) || (goesOn && isOneMore(english, text, span));
    if (goesOn || isByname(english, text, line, at, span)) titles.add(token.quoted);
  });
  return titles;
}

/** “films, including “The Tide” {with Ida Lund}, “Salt” {(1994) and} “The Man””: a sign or a small word of a list, or a name in it. */
function isBetweenTitles({ coordinator, preposition }: Language['grammar'], { word, capital, kind }: Token): boolean {
  if (kind === 'sign') return /[,()]/u.test(word);
  return capital || coordinator.has(word) || preposition.has(word) || /^\p{N}+$/u.test(word);
}

/** Of reports that claim the same marks the closest wins: in “The Ledger wrote that Lund called it “odd”” the words are Lund's. */
function closestFirst({ grammar }: Language, line: Line, reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  const size = ({ runs }: Report): number => runs.reduce((sum, run) => sum + run.to - run.from, 0);
  // A noun is the weakest of cues: in “Lund said his comments “were odd”” the words are what he said, not the comments; but in
  // “Reyes rejected Lund’s claim that “nobody pays”” they are Lund’s.
  const told = ({ clause }: Report): boolean =>
    reports.some(
      ({ clause: other, runs }) => other !== clause && runs.some(({ from, to }) => from <= clause.first && clause.last < to),
    );
  const rank = (report: Report): number => {
    const { clause, runs } = report;
    // Who was worried or was told says nothing: in “He was worried about “the cars”, the clerk said” the words are the clerk’s.
    if (clause.passive && clause.place !== 'by' && !clause.naming && told(report)) return 2;
    // “said the addition to what many describe as a “quiet” street would hurt”: nor does what a thing is called.
    if (clause.place === 'before' && isWhatCalled(grammar, line.tokens, clause) && told(report)) return 2;
    // “said she had not meant to blame the board for “odd work””: an act that is told of says nothing itself.
    if (isToBeDone(grammar, line.tokens, clause) && told(report)) return 2;
    // “Lund said they had found ten boats after “fierce floods””: what stands further on is not what they found.
    if (clause.cue.form === 'verb' && isFarAlone(clause, runs) && told(report)) return 2;
    // “said the work goes on “as usual””, “said it would respond “in time””, “said he was hit by men in “grey coats””: nor is what happens said.
    if (clause.cue.form === 'verb' && isHappening(clause, runs) && told(report)) return 2;
    if (clause.cue.form === 'noun') return isOwnedClaim(grammar, line.tokens, clause) ? 1 : 2;
    return runs.every((run) => line.tokens.slice(run.from, run.to).every(({ kind }) => kind !== 'word')) ? 0 : 1;
  };
  return [...reports].sort((a, b) => rank(a) - rank(b) || size(a) - size(b));

  /** Whether a verb tells what goes on or may be done, or what was done by somebody, the marks not right behind it. */
  function isHappening({ word, subject, unreal, place, group, start }: Report['clause'], runs: Report['runs']): boolean {
    const before = line.tokens[group - 1];
    if (unreal) return line.tokens[start - 1]?.word !== ',';
    const opener = line.tokens[runs[0]?.from ?? 0];
    const apart = opener?.kind === 'word' && opener.word !== 'as';
    if (place === 'by') return word?.takes.has('obj') !== true && (apart || !word?.takes.has('as'));
    // “said talks resumed “in earnest””: who says so is not who resumed.
    const other = place === 'shared' && before?.kind === 'word' && !opensClause({ grammar }, before.word);
    const body = subject?.mention.kind === 'nominal' && subject.mention.entity === 'organization';
    const beside = line.tokens[(runs[0]?.from ?? 0) - 1]?.kind === 'word';
    return needsMarks(word) && beside && (subject === null || other || body || !isSomebody(subject));
  }

  /** Whether marks are all that a verb reports which takes a clause, and words stand before them. */
  function isFarAlone({ word, after }: Report['clause'], runs: Report['runs']): boolean {
    // “told officials to “keep quiet””, “called it “odd””: there the marks are what the verb leads to.
    const { takes } = word ?? {};
    if (takes === undefined || !(takes.has('that') || takes.has('clause'))) return false;
    if (takes.has('as') || takes.has('obj') || takes.has('oinf') || takes.has('inf')) return false;
    if (!line.tokens.slice(after, runs[0]?.from ?? 0).some(({ kind }) => kind === 'word')) return false;
    return runs.every((run) => line.tokens.slice(run.from, run.to).every(({ kind }) => kind === 'quote'));
  }
}

/** “to {what} many described as a “quiet” street”, not “condemned what he called “a farce””: inside a longer sentence. */
function isWhatCalled(grammar: Language['grammar'], tokens: readonly Token[], { start, after, word }: Report['clause']): boolean {
  if (!grammar.wh.has(tokens[start - 1]?.word ?? '') || grammar.relative.has(tokens[start - 1]?.word ?? '')) return false;
  if (!word?.takes.has('as') || word.takes.has('clause')) return false;
  const marks = tokens.findIndex(({ kind }, at) => at >= after && kind === 'quote');
  return marks > 0 && tokens.slice(marks + 1).some(({ word: verb }) => grammar.modal.has(verb) || grammar.be.has(verb));
}

/** “to blame”, and “thank” in “to praise and thank”; not “declined to say”. */
function isToBeDone(
  grammar: Language['grammar'],
  tokens: readonly Token[],
  { cue, infinitive, tense, group, first, negated }: Report['clause'],
): boolean {
  if (cue.form !== 'verb' || negated) return false;
  return infinitive || (tense === 'base' && group === first && grammar.coordinator.has(tokens[group - 1]?.word ?? ''));
}

function tagsBehind({ clause, runs }: Report): boolean {
  return runs.every((run) => run.to <= clause.first);
}

/** Whether the marks hold a whole utterance: at the head of the sentence, or after a comma, a colon, a dash, with a capital. */
function standsFree(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && (before.kind === 'word' || !/[:,—–―.?!]/u.test(before.word))) return before?.kind === 'quote';
  const after = tokens[at + 1];
  return after === undefined || after.kind !== 'word' || after.capital || before !== undefined;
}

// A line read as a reporter's sentence: its mentions, the clauses around its cues, and what each of them reports.

import { type Line, linesOf, linesWithin, type Token } from '../../text/lines.ts';
import { rememberLast } from '../../text/remember.ts';
import { firstFrom } from '../../text/span.ts';
import type { Cue, Mention, QuotedSpan, Segments } from '../../types.ts';
import { needsMarks } from '../cues.ts';
import type { Language } from '../language.ts';
import { type Clause, readClause } from './clauses.ts';
import { type Placed, type Placement, placeMentions, tokenAt } from './placement.ts';
import { reportsOf } from './reports.ts';
import type { Report } from './runs.ts';

export type Reading = {
  readonly line: Line;
  readonly placement: Placement;
  readonly clauses: readonly Clause[];
  readonly reports: readonly Report[];
};

export type ReadingScene = {
  readonly text: string;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly cues: readonly Cue[];
  readonly mentions: readonly Mention[];
};

/** The reporter's own lines, read, in order. Two stages ask for the same reading of the same layers; the second gets the first one's. */
export function readLines(english: Language, scene: ReadingScene): readonly Reading[] {
  return layersOf(english, scene).readings;
}

/** The lines inside each outer quotation that holds another, read; `paragraph` is the index of the outer quotation. */
export function readNestedLines(english: Language, scene: ReadingScene): readonly Reading[] {
  return layersOf(english, scene).nested;
}

/** “…, and [her husband] cut in.”: whose verb of speech ends the sentence, the words still to come; null where it reports something there. */
export function beginsToSpeak({ grammar }: Language, { line, clauses, reports }: Reading): Placed | null {
  const last = clauses.at(-1);
  if (last === undefined || last.passive || !needsMarks(last.word) || last.after < line.tokens.length - 1) return null;
  // “Lund said after Holm spoke”, “Lund said as the crowd cheered”: that only happens meanwhile.
  const between = line.tokens.slice((clauses.at(-2)?.last ?? -1) + 1, last.group);
  if (between.some(({ word }) => grammar.subordinator.has(word) || grammar.clausal.has(word) || grammar.relative.has(word)))
    return null;
  return reports.some(({ clause }) => clause === last) ? null : last.subject;
}

type Layers = { readonly readings: readonly Reading[]; readonly nested: readonly Reading[] };

function layersOf(english: Language, scene: ReadingScene): Layers {
  return latest([english, scene.text, scene.cues, scene.mentions], () => ({
    readings: linesOf(scene).map((line) => readLine(english, scene, line)),
    nested: nestedReadings(english, scene),
  }));
}

const latest = rememberLast<Layers>();

function nestedReadings(english: Language, scene: ReadingScene): Reading[] {
  return scene.quoted.flatMap((outer, index) => {
    const inner = scene.quoted[index + 1];
    if (outer.depth > 0 || inner === undefined || inner.depth === 0) return [];
    return linesWithin(scene, outer.inner, 1, index).map((line) => readLine(english, scene, line));
  });
}

/** No sentence says so often that somebody says something; a text that does is no prose, and reading it would take its square in time. */
const MOST_CUES = 40;

function readLine(english: Language, { cues, mentions }: ReadingScene, line: Line): Reading {
  const placement = placeMentions(english, line, mentions, firstFrom(mentions, line.start));
  const clauses: Clause[] = [];
  const own = cuesOf(cues, line);
  if (own.length > MOST_CUES) return { line, placement, clauses, reports: [] };
  for (const cue of own) {
    const clause = readClause(english, line, cue, placement, clauses);
    if (!isJudged(english, line.tokens, clause, clauses) && !isUntold(clause)) clauses.push(clause);
  }
  return { line, placement, clauses, reports: clauses.length > 0 ? reportsOf(english, line, clauses) : [] };
}

/** In tokens: “called [the lawyers’ last claim] “absurd””. */
const LONGEST_OBJECT = 7;

/** “Lund called Holm’s {claim} “absurd””, “called his {report} a “rush””: whether the marks hold what a verb says of the noun, not what the noun holds. */
function isJudged(
  { grammar }: Language,
  tokens: readonly Token[],
  { cue, first, last }: Clause,
  clauses: readonly Clause[],
): boolean {
  const marks = grammar.article.has(tokens[last + 1]?.word ?? '') ? last + 2 : last + 1;
  if (cue.form !== 'noun' || tokens[marks]?.kind !== 'quote' || tokens[marks + 1]?.word === 'as') return false;
  const verb = clauses.findLast((other) => other.cue.form === 'verb' && other.last < first);
  const { takes } = verb?.word ?? {};
  if (verb === undefined || !takes?.has('as') || takes.has('clause') || first - verb.last > LONGEST_OBJECT) return false;
  return tokens.slice(verb.last + 1, first).every(({ kind }) => kind === 'word');
}

/** “People heard that it was over”: only a court’s hearing is told. “called the decision not {to appeal} “odd””: nor does a thing to be done say so. */
function isUntold({ word, heard, infinitive, subject, group }: Clause): boolean {
  if (infinitive && subject?.last === group - 1 && subject.mention.kind === 'nominal' && subject.mention.entity === 'document')
    return true;
  return word?.takes.has('hearing') === true && !heard;
}

/** The cues that stand among the line's own words. */
function cuesOf(cues: readonly Cue[], line: Line): Cue[] {
  const own: Cue[] = [];
  for (let index = firstFrom(cues, line.start); index < cues.length; index++) {
    const cue = cues[index] as Cue;
    if (cue.span.start >= line.end) break;
    const at = tokenAt(line.tokens, cue.span.start);
    if (at >= 0 && line.tokens[at]?.kind !== 'quote') own.push(cue);
  }
  return own;
}

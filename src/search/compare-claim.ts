// One claim laid along one statement: what agrees, what differs, how much of it is covered, and whether the speaker fits.

import type { Meaning } from '../language/meaning.ts';
import { ownWords } from '../text/pieces.ts';
import type { Excerpt, Statement, VerifyMatch } from '../types.ts';
import { alignWords, type ClaimWord, findClaimWords, type Seam, type Side, type WordAlignment } from './align-words.ts';
import { type Known, matchesSpeaker } from './asked-speaker.ts';
import { isMisreading } from './misreadings.ts';
import { findChanges, sortByGravity } from './quotation-changes.ts';
import { diffOf } from './quotation-diff.ts';

/** Weight of a word as evidence that two texts are about the same thing: rare words weigh more. About ln(statements / statements with it). */
export type WeightOf = (form: string) => number;

/** Statements that report the same words, earliest first. */
export type Reports = readonly Statement[];

export type Compared = VerifyMatch & {
  /** Weight of the claim's words that agree with the statement, in order. */
  readonly agreeing: number;
  /** Share of the words that agree, of the claim or of the stretch it is laid along, whichever is longer. */
  readonly overlap: number;
};

export type Terms = {
  readonly meaning: Meaning;
  readonly weightOf: WeightOf;
  readonly speaker: string | null;
  readonly known: Known;
};

export function compare({ meaning, weightOf, speaker, known }: Terms, asked: Side, statement: Statement): Compared {
  const said = statement.type === 'indirect' ? sideOf(contentOf(statement)) : saidSideOf(statement);
  const alignment = alignWords(asked.words, said.words);
  const agreeing = agreeingWords(alignment, asked, said);
  const covered = said.words.slice(alignment.from, alignment.to).filter((word) => !word.isEllipsis).length;
  const claimed = asked.words.filter((word) => !word.isEllipsis && !word.isBracketed).length;
  const changes = findChanges(meaning, alignment, asked, said);
  if (statement.stance !== 'asserted') changes.push({ kind: 'not-asserted', words: STANCES[statement.stance] });
  const same = agreeing.filter(({ isSame }) => isSame).length;
  return {
    statement,
    similarity: claimed + covered === 0 ? 0 : Math.min(1, (2 * same) / (claimed + covered)),
    coverage: coverageOf(alignment, asked, said),
    speakerMatches: matchesSpeaker(meaning, speaker, statement, known),
    diff: diffOf(alignment, asked, said),
    changes: sortByGravity(changes),
    reports: [statement],
    overlap: same / Math.max(1, claimed, covered),
    agreeing: agreeing.reduce((sum, { word, isSame }) => sum + weightOf(word.form) * (isSame ? 1 : MISREAD), 0),
  };
}

/** A word mistyped or misread is nearly as good a witness as the word itself. */
const MISREAD = 0.9;

const STANCES: Readonly<Record<Exclude<Statement['stance'], 'asserted'>, string>> = {
  denied: 'the article reports this as denied, not as said',
  'not-said': 'the article reports that this was not said',
  asked: 'the article reports this as a question put to somebody',
  hypothetical: 'the article reports this as imagined or conditional speech',
};

/** Of several reports of the same words the one that answers best, with all of them beside it. */
export function best(reports: Reports, against: (statement: Statement) => Compared): Compared {
  const [first, ...others] = reports.map(against).sort(byNearness);
  if (first === undefined) throw new RangeError('a group of reports is never empty');
  return others.length === 0 ? first : { ...first, reports };
}

export function weightOfAll(words: readonly ClaimWord[], weightOf: WeightOf): number {
  return words.reduce((sum, word) => sum + (word.isEllipsis || word.isBracketed ? 0 : weightOf(word.form)), 0);
}

function agreeingWords(alignment: WordAlignment, claim: Side, statement: Side): { word: ClaimWord; isSame: boolean }[] {
  return alignment.steps.flatMap((step) => {
    const word = step.claim === null ? undefined : claim.words[step.claim];
    const other = step.statement === null ? undefined : statement.words[step.statement];
    if (word === undefined || other === undefined || word.isEllipsis || word.isBracketed) return [];
    const isSame = word.form === other.form;
    return isSame || isMisreading(word.form, other.form) ? [{ word, isSame }] : [];
  });
}

function coverageOf(alignment: WordAlignment, claim: Side, statement: Side): VerifyMatch['coverage'] {
  if (claim.words.some(({ isEllipsis }) => isEllipsis)) return 'elided';
  return alignment.from > 0 || alignment.to < statement.words.length ? 'excerpt' : 'whole';
}

/** A group of reports with the words of its first, cut once. */
export type Candidate = { readonly reports: Reports; readonly forms: readonly string[]; readonly held: ReadonlySet<string> };

export function readCandidate(reports: Reports): Candidate {
  const forms = sideOf(wordsSaid(reports[0])).words.map(({ form }) => form);
  return { reports, forms, held: new Set(forms) };
}

export function byNearness(a: Compared, b: Compared): number {
  return (
    Number(b.speakerMatches === true) - Number(a.speakerMatches === true) ||
    Number(a.changes.length > 0) - Number(b.changes.length > 0) ||
    b.similarity - a.similarity ||
    Number(a.speakerMatches === null) - Number(b.speakerMatches === null) ||
    a.changes.length - b.changes.length ||
    (a.statement.date.value ?? '9').localeCompare(b.statement.date.value ?? '9') ||
    a.statement.id.localeCompare(b.statement.id)
  );
}

/** The words somebody is said to have used: of a mixed statement only what stands between marks; the rest is the reporter's. */
function wordsSaid(statement: Statement | undefined): string {
  if (statement === undefined) return '';
  return statement.type === 'mixed' ? statement.quoted.map(({ text }) => text).join(LEFT_OUT) : statement.text;
}

const LEFT_OUT = ' … ';

/** The same with their seams, for what ends at one. */
export function saidSideOf(statement: Statement): Side {
  const text = wordsSaid(statement);
  return { ...sideOf(text), seams: seamsOf(statement, text) };
}

function seamsOf({ type, quoted, content, context }: Statement, text: string): readonly Seam[] {
  const pieces = ownWords({ quoted, content });
  const joint = type === 'mixed' ? LEFT_OUT : ' ';
  if (pieces.length < 2 || pieces.map((piece) => piece.text).join(joint) !== text) return [];
  let at = 0;
  return pieces.slice(1).map(({ start }, index) => {
    const before = pieces[index] as Excerpt; // index is inside: one piece fewer is walked
    at += before.text.length + joint.length;
    return { at, between: context.text.slice(Math.max(0, before.end - context.start), Math.max(0, start - context.start)) };
  });
}

export function contentOf(statement: Statement | undefined): string {
  return statement?.content.map(({ text }) => text).join(' ') ?? '';
}

/** A claim longer than this many words is cut: nobody quotes a thousand words from memory, and alignment is quadratic. */
export const MOST_WORDS = 1000;

export function sideOf(text: string): Side {
  const words = findClaimWords(text).slice(0, MOST_WORDS);
  // “… we will sell it …” says only that it is an excerpt.
  const first = words.findIndex(({ isEllipsis }) => !isEllipsis);
  const last = words.findLastIndex(({ isEllipsis }) => !isEllipsis);
  return { text, words: words.slice(Math.max(0, first), last + 1) };
}

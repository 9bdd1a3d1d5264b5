// Did she really say that? A pasted quotation against the statements that come nearest.
//
// A ratio never decides: one dropped “not” in forty words is a similarity of 0.99 and the opposite of what was said. Words decide, one by
// one; what turns the sense is said first.

import type { Meaning } from '../language/meaning.ts';
import type { ChangeKind, QuotationChange, Statement, Verdict, VerifyMatch, VerifyRequest } from '../types.ts';
import { alignWords, type ClaimWord, findClaimWords, type Side, type WordAlignment } from './align-words.ts';
import { matchesSpeaker, namesakesOf } from './asked-speaker.ts';
import { isMisreading } from './misreadings.ts';
import { findPatchwork } from './patchwork.ts';
import { findChanges, sortByGravity } from './quotation-changes.ts';
import { diffOf } from './quotation-diff.ts';
import { stem } from './stems.ts';
import { termsOf } from './words.ts';

/** Weight of a word as evidence that two texts are about the same thing: rare words weigh more. About ln(statements / statements with it). */
export type WeightOf = (form: string) => number;

/** Statements that report the same words, earliest first. */
export type Reports = readonly Statement[];

export type Verified = {
  readonly verdict: Verdict;
  readonly matches: readonly VerifyMatch[];
  readonly namesakes: readonly string[];
};

/** A claim longer than this many words is cut: nobody quotes a thousand words from memory, and alignment is quadratic. */
const MOST_WORDS = 1000;
/** Share of the claim's weight that must agree, in order, before two texts are called versions of each other. */
const SAME_STATEMENT = 0.55;
/** Share of the claim's weight that an indirect report must hold, in any order, to be called a paraphrase of it. */
const SAME_MATTER = 0.5;
/** Matches shown; each lists all its reports. */
const MOST_MATCHES = 10;

/**
 * Judges a claim against candidate statements (those of the archive that share its rarest words).
 * Precedence when several verdicts hold: altered, then wrong-speaker, then exact; only an asserted statement can answer exact.
 */
export function verify(meaning: Meaning, claim: VerifyRequest, candidates: readonly Reports[], weightOf: WeightOf): Verified {
  const asked = sideOf(unquote(claim.text));
  const total = weightOfAll(asked.words, weightOf);
  if (total === 0) return { verdict: 'not-found', matches: [], namesakes: [] };
  const against = (statement: Statement): Compared => compare({ meaning, weightOf, speaker: claim.speaker }, asked, statement);

  const said = onlyOf(candidates, ({ type }) => type !== 'indirect');
  const near = said.filter(([statement]) => sharedWeight(asked, wordsSaid(statement), weightOf) / total >= SAME_STATEMENT);
  const compared = near.map((reports) => best(reports, against)).filter(({ agreeing }) => agreeing / total >= SAME_STATEMENT);
  const isClean = compared.some(({ changes }) => changes.length === 0);
  const sewn = isClean ? null : findSplice({ meaning, weightOf, speaker: claim.speaker }, asked, said);
  const found = sewn ?? compared;
  if (found.length > 0) return answer(verdictOf(found, claim.speaker), nearestOf(found));

  const reported = onlyOf(candidates, ({ type }) => type !== 'direct')
    .map((reports) => ({ reports, share: sharedStems(asked, contentOf(reports[0]), weightOf) / total }))
    .filter(({ share }) => share >= SAME_MATTER)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_MATCHES)
    .map(({ reports }) => best(reports, (statement) => asReport(against(statement))));
  if (reported.length === 0) return { verdict: 'not-found', matches: [], namesakes: [] };
  const isTurned = reported.every(({ changes, agreeing }) => changes.length > 0 && agreeing / total >= SAME_STATEMENT);
  return answer(isTurned ? 'altered' : 'paraphrase', reported);
}

function answer(verdict: Verdict, matches: readonly Compared[]): Verified {
  return { verdict, matches: matches.map(({ agreeing: _, ...match }) => match), namesakes: namesakesOf(matches) };
}

type Compared = VerifyMatch & {
  /** Weight of the claim's words that agree with the statement, in order. */
  readonly agreeing: number;
};

type Terms = { readonly meaning: Meaning; readonly weightOf: WeightOf; readonly speaker: string | null };

function compare({ meaning, weightOf, speaker }: Terms, asked: Side, statement: Statement): Compared {
  const said = sideOf(statement.type === 'indirect' ? contentOf(statement) : wordsSaid(statement));
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
    speakerMatches: matchesSpeaker(meaning, speaker, statement),
    diff: diffOf(alignment, asked, said),
    changes: sortByGravity(changes),
    reports: [statement],
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

/** Of a paraphrase every word may differ; what must not is the sense. */
const TURNS: readonly ChangeKind[] = ['negation', 'number', 'name', 'not-asserted'];

function asReport(match: Compared): Compared {
  return { ...match, changes: match.changes.filter(({ kind }) => TURNS.includes(kind)) };
}

/** The words somebody is said to have used: of a mixed statement only what stands between marks; the rest is the reporter's. */
function wordsSaid(statement: Statement | undefined): string {
  if (statement === undefined) return '';
  return statement.type === 'mixed' ? statement.quoted.map(({ text }) => text).join(' … ') : statement.text;
}

function contentOf(statement: Statement | undefined): string {
  return statement?.content.map(({ text }) => text).join(' ') ?? '';
}

function sideOf(text: string): Side {
  const words = findClaimWords(text).slice(0, MOST_WORDS);
  // “… we will sell it …” says only that it is an excerpt.
  const first = words.findIndex(({ isEllipsis }) => !isEllipsis);
  const last = words.findLastIndex(({ isEllipsis }) => !isEllipsis);
  return { text, words: words.slice(Math.max(0, first), last + 1) };
}

/** Without the marks round the whole: people paste them along. */
function unquote(text: string): string {
  return text.trim().replace(/^["“”„«»‘']+|["“”«»’']+$/gu, '');
}

function onlyOf(candidates: readonly Reports[], keep: (statement: Statement) => boolean): readonly Reports[] {
  return candidates.map((reports) => reports.filter(keep)).filter(({ length }) => length > 0);
}

/** Of several reports of the same words the one that answers best, with all of them beside it. */
function best(reports: Reports, against: (statement: Statement) => Compared): Compared {
  const [first, ...others] = reports.map(against).sort(byNearness);
  if (first === undefined) throw new RangeError('a group of reports is never empty');
  return others.length === 0 ? first : { ...first, reports };
}

function weightOfAll(words: readonly ClaimWord[], weightOf: WeightOf): number {
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

/** A clean match ends the search: near misses beside it are other sentences, unless they are by the very person who was named. */
function nearestOf(found: readonly Compared[]): readonly Compared[] {
  const matches = [...found].sort(byNearness);
  const clean = matches.filter(({ changes }) => changes.length === 0);
  if (clean.length === 0) return matches.slice(0, MOST_MATCHES);
  const own = matches.filter(({ changes, speakerMatches }) => changes.length > 0 && speakerMatches === true);
  return [...clean.slice(0, MOST_MATCHES), ...(clean.some(({ speakerMatches }) => speakerMatches === true) ? [] : own)].slice(
    0,
    MOST_MATCHES,
  );
}

function verdictOf(matches: readonly Compared[], speaker: string | null): Verdict {
  const clean = matches.filter(({ changes }) => changes.length === 0);
  if (clean.length === 0) return 'altered';
  if (speaker === null || speaker.trim() === '') return 'exact';
  // Of several equally near statements one by the named person is enough; with none of theirs the words are somebody else's.
  if (clean.some(({ speakerMatches }) => speakerMatches === true)) return 'exact';
  return clean.some(({ speakerMatches }) => speakerMatches === false) ? 'wrong-speaker' : 'exact';
}

function byNearness(a: Compared, b: Compared): number {
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

/** Beyond this share of a run's words in the other statement too, the two are versions of one, not parts of two. */
const SAME_RUN = 0.8;

/** Two statements run into one: the claim's head stands word for word in one of them, its tail in another, and neither holds both. */
function findSplice(terms: Terms, asked: Side, candidates: readonly Reports[]): Compared[] | null {
  const texts = candidates.map(
    ([statement]) =>
      ` ${sideOf(wordsSaid(statement))
        .words.map(({ form }) => form)
        .join(' ')} `,
  );
  const patches = findPatchwork(asked.words, texts);
  if (patches === null) return null;
  const sources = [...new Set(patches.map(({ source }) => source))];
  const isIn = (words: readonly ClaimWord[], source: number): boolean =>
    words.filter(({ form }) => texts[source]?.includes(` ${form} `)).length >= words.length * SAME_RUN;
  const isOne = sources.some((source) => patches.every((patch) => patch.source === source || isIn(patch.words, source)));
  if (isOne) return null;
  const change: QuotationChange = {
    kind: 'spliced',
    words: sources.length === 2 ? 'two statements were spliced into one' : `${sources.length} statements were spliced into one`,
  };
  return sources.map((source) => {
    const words = patches.filter((patch) => patch.source === source).flatMap((patch) => patch.words);
    const match = best(candidates[source] ?? [], (statement) => compare(terms, { text: asked.text, words }, statement));
    return { ...match, changes: [change, ...match.changes] };
  });
}

/** Weight of the claim's words that the text has too, in any order, each once: no alignment can agree on more. */
function sharedWeight(asked: Side, text: string, weightOf: WeightOf): number {
  const forms = findClaimWords(text).map(({ form }) => form);
  const held = new Set(forms);
  const isHeld = (form: string): boolean => held.has(form) || forms.some((other) => isMisreading(form, other));
  return weightOfAll(
    asked.words.filter(({ form }) => isHeld(form)),
    weightOf,
  );
}

/** The same for a report in other words: “lost” is not “lose”, but “appeals” is “appealed”. */
function sharedStems(asked: Side, text: string, weightOf: WeightOf): number {
  const held = new Set(termsOf(text).map(stem));
  return weightOfAll(
    asked.words.filter(({ form }) => termsOf(form).some((term) => held.has(stem(term)))),
    weightOf,
  );
}

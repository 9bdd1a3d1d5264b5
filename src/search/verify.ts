// Did she really say that? A pasted quotation against the statements that come nearest.
//
// A ratio never decides: one dropped “not” in forty words is a similarity of 0.99 and the opposite of what was said. Words decide, one by
// one; what turns the sense is said first.

import type { Meaning } from '../language/meaning.ts';
import type { ChangeKind, DiffPiece, QuotationChange, Statement, Verdict, VerifyMatch, VerifyRequest } from '../types.ts';
import { alignWords, type ClaimWord, findClaimWords, type WordAlignment } from './align-words.ts';
import { diffOf, findChanges, type Side, sortByGravity } from './quotation-changes.ts';
import { fold, termsOf } from './words.ts';

/** Weight of a word as evidence that two texts are about the same thing: rare words weigh more. About ln(statements / statements with it). */
export type WeightOf = (term: string) => number;

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
/** Matches shown; more of the same words are reports of the first. */
const MOST_MATCHES = 10;

/**
 * Judges a claim against candidate statements (those of the archive that share its rarest words).
 * Precedence when several verdicts hold: altered, then wrong-speaker, then exact; only an asserted statement can answer exact.
 */
export function verify(meaning: Meaning, claim: VerifyRequest, candidates: readonly Statement[], weightOf: WeightOf): Verified {
  const asked = sideOf(unquote(claim.text));
  const weigh = (words: readonly ClaimWord[]): number =>
    words.reduce((sum, word) => sum + (word.isEllipsis ? 0 : weightOf(word.form)), 0);
  const total = weigh(asked.words);
  if (total === 0) return { verdict: 'not-found', matches: [], namesakes: [] };

  const compared = candidates
    .filter(({ type }) => type !== 'indirect')
    .map((statement) => compare(meaning, asked, statement))
    .filter(({ agreeing }) => weigh(agreeing) / total >= SAME_STATEMENT);
  const spliced = compared.every(({ changes }) => changes.length > 0) ? findSplice(meaning, asked, candidates) : null;
  const all = spliced ?? compared;
  if (all.length > 0) {
    const matches = all.map((match) => withSpeaker(match, claim.speaker)).sort(byNearness);
    // A clean match ends the search: near misses beside it are other sentences, not versions of this one.
    const clean = matches.filter(({ changes }) => changes.length === 0);
    const shown = (clean.length > 0 ? clean : matches).slice(0, MOST_MATCHES);
    return {
      verdict: verdictOf(shown, claim.speaker),
      matches: shown.map(({ agreeing: _, ...match }) => match),
      namesakes: namesakesOf(claim.speaker, shown),
    };
  }
  const reports = candidates
    .filter(({ type }) => type !== 'direct')
    .map((statement) => ({
      statement,
      share: weigh(sharedWords(asked.words, statement.content.map(({ text }) => text).join(' '))) / total,
    }))
    .filter(({ share }) => share >= SAME_MATTER)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_MATCHES)
    .map(({ statement }) => withSpeaker(compare(meaning, asked, statement), claim.speaker));
  return {
    verdict: reports.length > 0 ? 'paraphrase' : 'not-found',
    matches: reports.map(({ agreeing: _, ...match }) => match),
    namesakes: namesakesOf(claim.speaker, reports),
  };
}

type Compared = VerifyMatch & { readonly agreeing: readonly ClaimWord[] };

function compare(meaning: Meaning, asked: Side, statement: Statement): Compared {
  const said = sideOf(wordsSaid(statement));
  const alignment = alignWords(asked.words, said.words);
  const agreeing = agreeingWords(alignment, asked, said);
  const covered = said.words.slice(alignment.from, alignment.to).filter((word) => !word.isEllipsis).length;
  const claimed = asked.words.filter((word) => !word.isEllipsis && !word.isBracketed).length;
  const changes = findChanges(meaning, alignment, asked, said);
  if (statement.stance !== 'asserted') changes.push({ kind: 'not-asserted', words: STANCES[statement.stance] });
  return {
    statement,
    similarity: claimed + covered === 0 ? 0 : Math.min(1, (2 * agreeing.length) / (claimed + covered)),
    coverage: coverageOf(alignment, asked, said),
    speakerMatches: null,
    diff: diffOf(alignment, asked, said),
    changes: sortByGravity(changes),
    agreeing,
  };
}

const STANCES: Readonly<Record<Exclude<Statement['stance'], 'asserted'>, string>> = {
  denied: 'the article reports this as denied, not as said',
  'not-said': 'the article reports that this was not said',
  asked: 'the article reports this as a question put to somebody',
  hypothetical: 'the article reports this as imagined or conditional speech',
};

/** The words somebody is said to have used: of a mixed statement only what stands between marks; the rest is the reporter's. */
function wordsSaid(statement: Statement): string {
  return statement.type === 'mixed' ? statement.quoted.map(({ text }) => text).join(' … ') : statement.text;
}

function sideOf(text: string): Side {
  return { text, words: findClaimWords(text).slice(0, MOST_WORDS) };
}

/** Without the marks round the whole: people paste them along. */
function unquote(text: string): string {
  return text.trim().replace(/^["“”„«»‘']+|["“”«»’']+$/gu, '');
}

function agreeingWords(alignment: WordAlignment, claim: Side, statement: Side): ClaimWord[] {
  return alignment.steps.flatMap((step) => {
    const word = step.claim === null ? undefined : claim.words[step.claim];
    const other = step.statement === null ? undefined : statement.words[step.statement];
    return word !== undefined && other !== undefined && word.form === other.form && !word.isEllipsis ? [word] : [];
  });
}

function coverageOf(alignment: WordAlignment, claim: Side, statement: Side): VerifyMatch['coverage'] {
  const isInside = (index: number): boolean => index > 0 && index < claim.words.length - 1;
  if (claim.words.some((word, index) => word.isEllipsis && isInside(index))) return 'elided';
  return alignment.from > 0 || alignment.to < statement.words.length ? 'excerpt' : 'whole';
}

/** Whether the named person is the statement's speaker: every word of the given name is in the name, its last word last. */
function withSpeaker(match: Compared, asked: string | null): Compared {
  const { speaker } = match.statement;
  if (asked === null || asked.trim() === '' || speaker === null) return match;
  const names = [
    speaker.name,
    ...speaker.members.map(({ name }) => name),
    speaker.role === null ? '' : `${speaker.role} ${speaker.name}`,
  ];
  return { ...match, speakerMatches: names.some((name) => fitsName(asked, name)) };
}

function fitsName(asked: string, name: string): boolean {
  const [given, held] = [termsOf(asked), termsOf(name)];
  return given.length > 0 && given.at(-1) === held.at(-1) && given.every((term) => held.includes(term));
}

function verdictOf(matches: readonly Compared[], speaker: string | null): Verdict {
  // Of several equally near statements one by the named person is enough; with none of theirs the words are somebody else's.
  const own = matches.filter(({ speakerMatches }) => speakerMatches === true);
  const judged = own.length > 0 ? own : matches;
  if (judged.every(({ changes }) => changes.length > 0)) return 'altered';
  const isNamed = speaker !== null && speaker.trim() !== '';
  return isNamed && own.length === 0 && matches.some(({ speakerMatches }) => speakerMatches === false)
    ? 'wrong-speaker'
    : 'exact';
}

function namesakesOf(speaker: string | null, matches: readonly Compared[]): string[] {
  if (speaker === null) return [];
  const names = matches
    .filter(({ speakerMatches }) => speakerMatches === true)
    .flatMap(({ statement }) => statement.speaker?.name ?? []);
  const distinct = [...new Set(names)];
  return distinct.length > 1 ? distinct : [];
}

function byNearness(a: Compared, b: Compared): number {
  return (
    Number(b.speakerMatches === true) - Number(a.speakerMatches === true) ||
    a.changes.length - b.changes.length ||
    b.similarity - a.similarity ||
    (a.statement.date.value ?? '9').localeCompare(b.statement.date.value ?? '9') ||
    a.statement.id.localeCompare(b.statement.id)
  );
}

/** A part of a claim has to have this many words before it is worth looking for on its own. */
const LEAST_PART = 4;

/** Two statements run into one: the claim's head stands word for word in one of them, its tail in another, and neither holds both. */
function findSplice(meaning: Meaning, asked: Side, candidates: readonly Statement[]): Compared[] | null {
  const cuts = asked.words.flatMap((word, index) => {
    const next = asked.words[index + 1];
    const isSeam = next !== undefined && /[.!?;:,—–…\n]/u.test(asked.text.slice(word.end, next.start));
    return isSeam && index + 1 >= LEAST_PART && asked.words.length - index - 1 >= LEAST_PART ? [index + 1] : [];
  });
  const direct = candidates.filter(({ type }) => type !== 'indirect');
  for (const cut of cuts) {
    const parts = [asked.words.slice(0, cut), asked.words.slice(cut)].map((words): Side => ({ text: asked.text, words }));
    const [head, tail] = parts.map((part) =>
      direct.map((statement) => compare(meaning, part, statement)).find((match) => isVerbatim(match, part)),
    );
    if (head !== undefined && tail !== undefined && head.statement.id !== tail.statement.id) {
      const change: QuotationChange = { kind: 'spliced' satisfies ChangeKind, words: 'two statements were spliced into one' };
      return [head, tail].map((match) => ({ ...match, changes: [change, ...match.changes] }));
    }
  }
  return null;
}

function isVerbatim({ agreeing, diff }: Compared, part: Side): boolean {
  return (
    agreeing.length === part.words.filter((word) => !word.isEllipsis).length &&
    diff.every((piece: DiffPiece) => piece.op === 'equal')
  );
}

/** Words of the claim that the report has too, in any order, each once. */
function sharedWords(words: readonly ClaimWord[], report: string): ClaimWord[] {
  const held = new Map<string, number>();
  for (const term of termsOf(report)) held.set(term, (held.get(term) ?? 0) + 1);
  return words.filter((word) => {
    const term = fold(word.form).replaceAll("'", '');
    const left = held.get(term) ?? 0;
    held.set(term, left - 1);
    return left > 0;
  });
}

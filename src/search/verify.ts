// Did she really say that? A pasted quotation against the statements that come nearest.
//
// A ratio never decides: one dropped “not” in forty words is a similarity of 0.99 and the opposite of what was said. Words decide, one by
// one; what turns the sense is said first.

import type { Meaning } from '../language/meaning.ts';
import type { ChangeKind, QuotationChange, Statement, Verdict, VerifyMatch, VerifyRequest } from '../types.ts';
import type { ClaimWord, Side } from './align-words.ts';
import type { Known } from './asked-speaker.ts';
import { sentencesOf } from './claim-parts.ts';
import {
  best,
  byNearness,
  type Candidate,
  type Compared,
  compare,
  contentOf,
  type Reports,
  readCandidate,
  sideOf,
  type Terms,
  type WeightOf,
  weightOfAll,
} from './compare-claim.ts';
import { isMisreading } from './misreadings.ts';
import { sortByGravity } from './quotation-changes.ts';
import { findSplice } from './splices.ts';
import { stem } from './stems.ts';
import { termsOf } from './words.ts';

export type Verified = {
  readonly verdict: Verdict;
  readonly matches: readonly VerifyMatch[];
  /** How many there are; `matches` are the nearest of them. */
  readonly total: number;
};

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
export function verify(
  meaning: Meaning,
  claim: VerifyRequest,
  candidates: readonly Reports[],
  weightOf: WeightOf,
  known: Known = NOTHING_KNOWN,
): Verified {
  const terms: Terms = { meaning, weightOf, speaker: claim.speaker, known };
  const asked = sideOf(unquote(claim.text));
  const total = weightOfAll(asked.words, weightOf);
  if (total === 0) return NOTHING;

  const said = onlyOf(candidates, ({ type }) => type !== 'indirect').map(readCandidate);
  const compared = findVersions(terms, asked, said);
  const found = (compared.some(isClean) ? null : findSplice(terms, asked, said)) ?? compared;
  if (found.length > 0) return answer(verdictOf(found), nearestOf(found));
  const sentences = findSentences(terms, claim.text, said);
  if (sentences.length > 0) return answer('altered', sentences);

  const reported = onlyOf(candidates, ({ type }) => type !== 'direct')
    .map((reports) => ({ reports, shared: sharedStems(asked, contentOf(reports[0])) }))
    .filter(({ shared }) => weightOfAll(shared, weightOf) >= SAME_MATTER * total && isSameMatter(meaning, asked, shared))
    .sort((a, b) => weightOfAll(b.shared, weightOf) - weightOfAll(a.shared, weightOf))
    .map(({ reports }) => best(reports, (statement) => asReport(compare(terms, asked, statement))))
    .sort((a, b) => Number(b.speakerMatches === true) - Number(a.speakerMatches === true));
  if (reported.length === 0) return NOTHING;
  const isTurned = reported.every(({ changes, agreeing }) => changes.length > 0 && agreeing / total >= SAME_STATEMENT);
  return answer(isTurned ? 'altered' : 'paraphrase', reported);
}

const NOTHING_KNOWN: Known = { bearers: [], rolesOf: () => [] };
const NOTHING: Verified = { verdict: 'not-found', matches: [], total: 0 };

function answer(verdict: Verdict, found: readonly Compared[]): Verified {
  const matches = found.slice(0, MOST_MATCHES).map(({ agreeing: _, overlap: __, ...match }) => match);
  return { verdict, matches, total: found.length };
}

/** Statements most of whose words, by weight, the claim has in this order. */
function findVersions(terms: Terms, asked: Side, said: readonly Candidate[]): readonly Compared[] {
  const { weightOf } = terms;
  const total = weightOfAll(asked.words, weightOf);
  return said
    .filter((one) => sharedWeight(asked, one, weightOf, total) >= SAME_STATEMENT * total)
    .map(({ reports }) => best(reports, (statement) => compare(terms, asked, statement)))
    .filter(({ agreeing }) => agreeing >= SAME_STATEMENT * total)
    .filter(({ overlap }) => asked.words.length >= TELLING_WORDS || overlap >= SAME_FEW_WORDS);
}

/** Fewer words are said by many people: one “Thank you very much” in a speech proves nothing about the speech. */
const TELLING_WORDS = 6;
/** What few words must share with what was said: “We will sell the ferry” is no version of “He will sell the harbor”, but “He will sell the ferry” is. */
const SAME_FEW_WORDS = 0.7;
/** From here on a sentence is taken for a version of what was said. */
const SAME_SENTENCE = 0.75;

/**
 * A speech of which one sentence was said, or an article pasted for the sake of a quotation in it: the sentences that are here, each with a
 * change that says that the others are not.
 */
function findSentences(terms: Terms, text: string, said: readonly Candidate[]): readonly Compared[] {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return [];
  const found = sentences.flatMap((sentence) => {
    const asked = sideOf(unquote(sentence));
    if (asked.words.length < TELLING_WORDS) return [];
    const versions = findVersions(terms, asked, said).filter(({ similarity }) => similarity >= SAME_SENTENCE);
    return versions.length === 0 ? [] : [{ sentence, versions: nearestOf(versions) }];
  });
  const count = `${found.length === 1 ? 'one' : found.length} of the ${sentences.length} sentences`;
  const change = (sentence: string): QuotationChange => ({
    kind: 'put-in',
    words: `only ${count} ${found.length === 1 ? 'is' : 'are'} in this archive: “${unquote(sentence)}”`,
  });
  // The nearest of each sentence before the second nearest of any.
  const depth = Math.max(0, ...found.map(({ versions }) => versions.length));
  return Array.from({ length: depth }, (_, at) => at).flatMap((at) =>
    found.flatMap(({ sentence, versions }) => {
      const version = versions[at];
      return version === undefined ? [] : [{ ...version, changes: sortByGravity([change(sentence), ...version.changes]) }];
    }),
  );
}

/** Of a paraphrase every word may differ; what must not is the sense. */
const TURNS: readonly ChangeKind[] = ['negation', 'number', 'name', 'not-asserted'];

function asReport(match: Compared): Compared {
  return { ...match, changes: match.changes.filter(({ kind }) => TURNS.includes(kind)) };
}

/** Without the marks round the whole: people paste them along. */
function unquote(text: string): string {
  return text.trim().replace(/^["“”„«»‘']+|["“”«»’']+$/gu, '');
}

function onlyOf(candidates: readonly Reports[], keep: (statement: Statement) => boolean): readonly Reports[] {
  return candidates.map((reports) => reports.filter(keep)).filter(({ length }) => length > 0);
}

/** From here on the named person's own words are the nearest thing to the claim, though somebody else may have said it exactly. */
const OWN_VERSION = 0.75;

/**
 * What is shown, nearest first. A clean match ends the search: near misses beside it are other sentences, unless they are by the very
 * person who was named: “We will sell it” is what he said, and she said “We will not sell it”.
 */
function nearestOf(found: readonly Compared[]): readonly Compared[] {
  const matches = [...found].sort(byNearness);
  const clean = matches.filter(isClean);
  if (clean.length === 0) return withoutFar(matches);
  const own = clean.some(({ speakerMatches }) => speakerMatches === true) ? [] : matches.filter(isOwnVersion);
  return [...own, ...clean];
}

/** Where one is near, what is much farther is another sentence: “There is a moment …” beside “There is nothing in the water”. */
const FARTHER = 0.75;

function withoutFar(matches: readonly Compared[]): readonly Compared[] {
  const nearest = Math.max(0, ...matches.map(({ similarity }) => similarity));
  return nearest < OWN_VERSION ? matches : matches.filter(({ similarity }) => similarity >= nearest * FARTHER);
}

function verdictOf(matches: readonly Compared[]): Verdict {
  const clean = matches.filter(isClean);
  // Of several equally near statements one by the named person is enough; with none of theirs the words are somebody else's.
  if (clean.some(({ speakerMatches }) => speakerMatches === true)) return 'exact';
  if (clean.length === 0 || matches.some(isOwnVersion)) return 'altered';
  return clean.some(({ speakerMatches }) => speakerMatches === false) ? 'wrong-speaker' : 'exact';
}

function isClean({ changes }: Compared): boolean {
  return changes.length === 0;
}

function isOwnVersion({ changes, speakerMatches, similarity }: Compared): boolean {
  return speakerMatches === true && changes.length > 0 && similarity >= OWN_VERSION;
}

/** Under this share of the claim's weight, misread words could not help a candidate any more; nearly all leave here. */
const HOPELESS = 0.3;

/** Weight of the claim's words that the candidate has too, in any order: no alignment can agree on more. */
function sharedWeight(asked: Side, { forms, held }: Candidate, weightOf: WeightOf, total: number): number {
  const shared = weightOfAll(
    asked.words.filter(({ form }) => held.has(form)),
    weightOf,
  );
  if (shared >= SAME_STATEMENT * total || shared < HOPELESS * total) return shared;
  const isMisread = (form: string): boolean => !held.has(form) && forms.some((other) => isMisreading(form, other));
  return (
    shared +
    weightOfAll(
      asked.words.filter(({ form }) => isMisread(form)),
      weightOf,
    )
  );
}

/** The same for a report in other words: “lost” is not “lose”, but “appeals” is “appealed”. */
function sharedStems(asked: Side, text: string): readonly ClaimWord[] {
  const held = new Set(termsOf(text).map(stem));
  return asked.words.filter(({ form }) => termsOf(form).some((term) => held.has(stem(term))));
}

/** Of the words that say what it is about so many must be shared, and of a few words more: “not a single” is a frame for any matter. */
const SHARED_WORDS = 2;
const SHARED_PART = 0.5;
const SHARED_PART_OF_FEW = 0.66;

function isSameMatter(meaning: Meaning, asked: Side, shared: readonly ClaimWord[]): boolean {
  const isTelling = ({ form, isEllipsis, isBracketed }: ClaimWord): boolean =>
    !isEllipsis && !isBracketed && !meaning.isFunctionWord(form) && [null, 'quantity'].includes(meaning.senseOf(form));
  const [all, both] = [asked.words, shared].map((words) => words.filter(isTelling).length) as [number, number];
  return both >= SHARED_WORDS && both >= all * (asked.words.length < TELLING_WORDS ? SHARED_PART_OF_FEW : SHARED_PART);
}

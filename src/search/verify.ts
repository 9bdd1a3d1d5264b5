// Did she really say that? A pasted quotation against the statements that come nearest.
//
// A ratio never decides: one dropped “not” in forty words is a similarity of 0.99 and the opposite of what was said. Words decide, one by
// one; what turns the sense is said first.

import type { Meaning } from '../language/meaning.ts';
import type { SentenceVerdict, Statement, Verdict, VerifyMatch, VerifyRequest } from '../types.ts';
import type { Known } from './asked-speaker.ts';
import { unquote } from './claim-parts.ts';
import {
  byNearness,
  type Compared,
  type Reports,
  readCandidate,
  sideOf,
  type Terms,
  type WeightOf,
  weightOfAll,
} from './compare-claim.ts';
import { findParaphrases, readReported } from './paraphrases.ts';
import { judgeSentences, matchesOf, tellsMore, verdictsOf } from './sentences.ts';
import { findSplice } from './splices.ts';
import { findVersions, isClean, nearestOf, SAME_STATEMENT, verdictOf } from './versions.ts';

export type Verified = {
  readonly verdict: Verdict;
  readonly matches: readonly VerifyMatch[];
  /** How many there are; `matches` are the nearest of them. */
  readonly total: number;
  /** Of a paste that is more than one statement: each of its sentences by itself. */
  readonly sentences: readonly SentenceVerdict[];
};

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
  const reported = onlyOf(candidates, ({ type }) => type !== 'direct').map(readReported);
  const compared = findVersions(terms, asked, said);
  if (compared.some(isClean)) return answer(verdictOf(compared), nearestOf(compared));
  const sentences = judgeSentences(terms, claim.text, said, reported);
  const splice = findSplice(terms, asked, said);
  const nearest = splice === null ? nearestOf(compared) : [...splice].sort(byNearness);
  if (nearest.length > 0) return answer(verdictOf(nearest), nearest, tellsMore(sentences, nearest) ? verdictsOf(sentences) : []);
  const ofSentences = matchesOf(sentences);
  if (ofSentences.length > 0) return answer('altered', ofSentences, verdictsOf(sentences));

  const paraphrases = findParaphrases(terms, asked, reported);
  if (paraphrases.length === 0) return NOTHING;
  const isTurned = paraphrases.every(({ changes, agreeing }) => changes.length > 0 && agreeing / total >= SAME_STATEMENT);
  return answer(isTurned ? 'altered' : 'paraphrase', paraphrases);
}

const NOTHING_KNOWN: Known = { bearers: [], rolesOf: () => [] };
const NOTHING: Verified = { verdict: 'not-found', matches: [], total: 0, sentences: [] };

function answer(verdict: Verdict, found: readonly Compared[], sentences: readonly SentenceVerdict[] = []): Verified {
  const matches = found.slice(0, MOST_MATCHES).map(({ agreeing: _, overlap: __, ...match }) => match);
  return { verdict, matches, total: found.length, sentences };
}

function onlyOf(candidates: readonly Reports[], keep: (statement: Statement) => boolean): readonly Reports[] {
  return candidates.map((reports) => reports.filter(keep)).filter(({ length }) => length > 0);
}

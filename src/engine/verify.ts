// Checks a quotation somebody was given: candidates from the archive, judgement from `search/`, and what the archive covers.

import type { Archive } from '../archive/archive.ts';
import type { Meaning } from '../language/meaning.ts';
import { partsOf } from '../search/claim-parts.ts';
import { verify } from '../search/verify.ts';
import { termsOf } from '../search/words.ts';
import type { Verification, VerifyRequest } from '../types.ts';

/** Candidates for each part of the claim; beyond them nothing shares enough rare words. */
const MOST_CANDIDATES = 50;

export async function verifyQuotation(archive: Archive, meaning: () => Meaning, request: VerifyRequest): Promise<Verification> {
  const [{ groups, holders, statements }, status] = await Promise.all([
    archive.findSimilar(partsOf(request.text), request.speaker, MOST_CANDIDATES),
    archive.status(),
  ]);
  // A word nobody used is as rare as can be; ln(1 + …) keeps the commonest above nothing.
  const weightOf = (form: string): number => Math.log(1 + statements / ((holders.get(termsOf(form)[0] ?? '') ?? 0) + 0.5));
  const verified = verify(meaning(), request, groups, weightOf);
  const { documents, period } = status;
  return {
    verdict: verified.verdict,
    text: request.text,
    speaker: request.speaker,
    matches: verified.matches,
    namesakes: verified.namesakes,
    coverage: { documents, statements: status.statements, first: period.first, last: period.last },
  };
}

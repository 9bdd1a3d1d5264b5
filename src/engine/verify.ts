// Checks a quotation somebody was given: candidates from the archive, judgement from `search/`, and what the archive covers.

import type { Archive } from '../archive/archive.ts';
import type { Meaning } from '../language/meaning.ts';
import { namesakesOf } from '../search/asked-speaker.ts';
import { partsOf } from '../search/claim-parts.ts';
import { verify } from '../search/verify.ts';
import { termsOf } from '../search/words.ts';
import type { Verification, VerifyRequest } from '../types.ts';

/** Candidates for each part of the claim; beyond them nothing shares enough rare words. Of a long text each part gets its share. */
const MOST_CANDIDATES = 50;
const LEAST_CANDIDATES = 5;
const ALL_CANDIDATES = 400;

export async function verifyQuotation(archive: Archive, meaning: () => Meaning, request: VerifyRequest): Promise<Verification> {
  const parts = partsOf(request.text);
  const share = Math.max(LEAST_CANDIDATES, Math.min(MOST_CANDIDATES, Math.floor(ALL_CANDIDATES / parts.length)));
  const [{ groups, holders, statements, bearers }, status] = await Promise.all([
    archive.findSimilar(parts, request.speaker, share),
    archive.status(),
  ]);
  // A word nobody used is as rare as can be; ln(1 + …) keeps the commonest above nothing.
  const weightOf = (form: string): number => Math.log(1 + statements / ((holders.get(termsOf(form)[0] ?? '') ?? 0) + 0.5));
  const { verdict, matches, total } = verify(meaning(), request, groups, weightOf);
  const { documents, period } = status;
  return {
    verdict,
    text: request.text,
    speaker: request.speaker,
    matches,
    total,
    namesakes: namesakesOf(meaning(), request.speaker, bearers),
    coverage: { documents, statements: status.statements, first: period.first, last: period.last },
  };
}

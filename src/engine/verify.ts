// Checks a quotation somebody was given: candidates from the archive, judgement from `search/`, and what the archive covers.

import type { Archive } from '../archive/archive.ts';
import type { Meaning } from '../language/meaning.ts';
import { namesakesOf, namesOffice, slipFor } from '../search/asked-speaker.ts';
import { partsOf } from '../search/claim-parts.ts';
import { verify } from '../search/verify.ts';
import { termsOf } from '../search/words.ts';
import type { SpeakerProfile, Verification, VerifyMatch, VerifyRequest } from '../types.ts';

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
  const { speaker } = request;
  const found = verify(meaning(), request, groups, weightOf, { bearers, rolesOf: () => [] });
  const roles = namesOffice(meaning(), speaker) ? await rolesOfSpeakers(archive, found.matches) : null;
  const rolesOf = (id: string): SpeakerProfile['roles'] => roles?.get(id) ?? [];
  const { verdict, matches, total, sentences } =
    roles === null ? found : verify(meaning(), request, groups, weightOf, { bearers, rolesOf });
  const { documents, period } = status;
  return {
    verdict,
    text: request.text,
    speaker: request.speaker,
    matches,
    total,
    sentences,
    namesakes: namesakesOf(meaning(), request.speaker, bearers),
    didYouMean: slipFor(meaning(), speaker, matches.flatMap(namesOf), bearers),
    coverage: { documents, statements: status.statements, first: period.first, last: period.last },
  };
}

/** Offices as all the archive gives them: the article at hand may name its speaker without one. */
async function rolesOfSpeakers(
  archive: Archive,
  matches: readonly VerifyMatch[],
): Promise<ReadonlyMap<string, SpeakerProfile['roles']>> {
  const ids = [...new Set(matches.flatMap(({ statement: { speaker } }) => (speaker === null ? [] : [speaker.id])))];
  const profiles = await Promise.all(ids.map((id) => archive.readSpeaker(id)));
  return new Map(profiles.flatMap((profile) => (profile === null ? [] : [[profile.id, profile.roles]])));
}

function namesOf({ statement: { speaker } }: VerifyMatch): readonly string[] {
  return speaker === null ? [] : [speaker.name, ...speaker.members.map(({ name }) => name)];
}

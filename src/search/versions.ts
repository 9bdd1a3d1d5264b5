// Which statements are versions of a claim: most of its words, by weight, in this order. And what the nearest of them say of it.

import type { Verdict } from '../types.ts';
import type { Side } from './align-words.ts';
import {
  best,
  byNearness,
  type Candidate,
  type Compared,
  compare,
  type Terms,
  type WeightOf,
  weightOfAll,
} from './compare-claim.ts';
import { isMisreading } from './misreadings.ts';

/** Share of the claim's weight that must agree, in order, before two texts are called versions of each other. */
export const SAME_STATEMENT = 0.55;

/** Statements most of whose words, by weight, the claim has in this order. */
export function findVersions(terms: Terms, asked: Side, said: readonly Candidate[]): readonly Compared[] {
  const { weightOf } = terms;
  const total = weightOfAll(asked.words, weightOf);
  return said
    .filter((one) => sharedWeight(asked, one, weightOf, total) >= SAME_STATEMENT * total)
    .map(({ reports }) => best(reports, (statement) => compare(terms, asked, statement)))
    .filter(({ agreeing }) => agreeing >= SAME_STATEMENT * total)
    .filter(({ overlap }) => asked.words.length >= TELLING_WORDS || overlap >= SAME_FEW_WORDS);
}

/** Fewer words are said by many people: one “Thank you very much” in a speech proves nothing about the speech. */
export const TELLING_WORDS = 6;
/** What few words must share with what was said: “We will sell the ferry” is no version of “He will sell the harbor”, but “He will sell the ferry” is. */
const SAME_FEW_WORDS = 0.7;
/** From here on the named person's own words are the nearest thing to the claim, though somebody else may have said it exactly. */
const OWN_VERSION = 0.75;

/**
 * What is shown, nearest first. A clean match ends the search: near misses beside it are other sentences, unless they are by the very
 * person who was named: “We will sell it” is what he said, and she said “We will not sell it”.
 */
export function nearestOf(found: readonly Compared[]): readonly Compared[] {
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

export function verdictOf(matches: readonly Compared[]): Verdict {
  const clean = matches.filter(isClean);
  // Of several equally near statements one by the named person is enough; with none of theirs the words are somebody else's.
  if (clean.some(({ speakerMatches }) => speakerMatches === true)) return 'exact';
  if (clean.length === 0 || matches.some(isOwnVersion)) return 'altered';
  return clean.some(({ speakerMatches }) => speakerMatches === false) ? 'wrong-speaker' : 'exact';
}

export function isClean({ changes }: Compared): boolean {
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

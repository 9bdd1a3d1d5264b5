// A paste of several sentences, each by itself: a speech of which one sentence was said, three people in one quotation, an article
// pasted for the sake of what it quotes.

import type { QuotationChange, SentenceVerdict, Verdict } from '../types.ts';
import { everySentenceOf, isShort, MOST_SENTENCES, unquote } from './claim-parts.ts';
import { type Candidate, type Compared, sideOf, type Terms } from './compare-claim.ts';
import { findParaphrases, type Reported } from './paraphrases.ts';
import { sortByGravity } from './quotation-changes.ts';
import { findVersions, isClean, nearestOf, TELLING_WORDS, verdictOf } from './versions.ts';

/** From here on a sentence is taken for a version of what was said. */
const SAME_SENTENCE = 0.75;

export type Judged = {
  readonly sentence: string;
  readonly verdict: Verdict | null;
  /** Nearest first. */
  readonly matches: readonly Compared[];
  /** Whether it has words enough to prove something: “Thank you very much” proves nothing about a speech. */
  readonly isTelling: boolean;
};

/** Empty for a text of one sentence. */
export function judgeSentences(
  terms: Terms,
  text: string,
  said: readonly Candidate[],
  reported: readonly Reported[],
): readonly Judged[] {
  const sentences = everySentenceOf(text);
  if (sentences.length < 2) return [];
  const looked = sentences.filter((sentence) => !isShort(sentence)).slice(0, MOST_SENTENCES);
  return sentences.map((sentence) => {
    if (!looked.includes(sentence)) return { sentence, verdict: null, matches: [], isTelling: false };
    const asked = sideOf(unquote(sentence));
    const isTelling = asked.words.length >= TELLING_WORDS;
    // A few words of which one differs are anybody's.
    const versions = findVersions(terms, asked, said).filter(
      (one) => one.similarity >= SAME_SENTENCE && (isTelling || isClean(one)),
    );
    if (versions.length > 0) return { sentence, verdict: verdictOf(versions), matches: nearestOf(versions), isTelling };
    const matches = findParaphrases(terms, asked, reported);
    return { sentence, verdict: matches.length > 0 ? 'paraphrase' : 'not-found', matches, isTelling };
  });
}

/** The sentences that are quoted here, each with a change that says that the others are not; none where only commonplaces are. */
export function matchesOf(judged: readonly Judged[]): readonly Compared[] {
  const quoted = judged.filter(isQuoted);
  if (quoted.length < 2 && !quoted.some(({ isTelling }) => isTelling)) return [];
  const all = judged.filter(({ verdict }) => verdict !== null).length;
  const change = (sentence: string): QuotationChange => {
    const words = `“${unquote(sentence)}”`;
    if (quoted.length === 1)
      return { kind: 'put-in', words: `only one of the ${all} sentences is quoted in this archive: ${words}` };
    return quoted.length < all
      ? { kind: 'put-in', words: `only ${quoted.length} of the ${all} sentences are quoted in this archive, among them ${words}` }
      : { kind: 'spliced', words: `its ${all} sentences are not all of one statement, among them ${words}` };
  };
  // The nearest of each sentence before the second nearest of any.
  const depth = Math.max(...quoted.map(({ matches }) => matches.length));
  return Array.from({ length: depth }, (_, at) => at).flatMap((at) =>
    quoted.flatMap(({ sentence, matches }) => {
      const match = matches[at];
      return match === undefined ? [] : [{ ...match, changes: sortByGravity([change(sentence), ...match.changes]) }];
    }),
  );
}

function isQuoted({ verdict }: Judged): boolean {
  return verdict === 'exact' || verdict === 'altered' || verdict === 'wrong-speaker';
}

/** Whether sentence by sentence there is more to see than in the nearest statement. */
export function tellsMore(judged: readonly Judged[], [nearest]: readonly Compared[]): boolean {
  const isThere = ({ statement }: Compared): boolean => nearest?.reports.some(({ id }) => id === statement.id) ?? false;
  const others = judged.filter(({ matches: [first] }) => first !== undefined && !isThere(first));
  return others.some(({ isTelling, verdict }) => isTelling || verdict === 'exact');
}

export function verdictsOf(judged: readonly Judged[]): readonly SentenceVerdict[] {
  return judged.map(({ sentence, verdict, matches: [first] }) => ({
    text: sentence,
    verdict,
    statement: first?.statement.id ?? null,
    speaker: first?.statement.speaker?.name ?? null,
    change: first?.changes[0]?.words ?? null,
  }));
}

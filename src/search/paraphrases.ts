// Who is reported to have said something like it: indirect speech that shares the matter of a claim, not only the frame of its words.

import type { Meaning } from '../language/meaning.ts';
import type { ChangeKind } from '../types.ts';
import type { ClaimWord, Side } from './align-words.ts';
import { best, type Compared, compare, contentOf, type Reports, type Terms, weightOfAll } from './compare-claim.ts';
import { stem } from './stems.ts';
import { TELLING_WORDS } from './versions.ts';
import { termsOf } from './words.ts';

/** Share of the claim's weight that an indirect report must hold, in any order, to be called a paraphrase of it. */
const SAME_MATTER = 0.5;

/** Reports of the same words in indirect speech, with the stems of the first of them, cut once. */
export type Reported = { readonly reports: Reports; readonly held: ReadonlySet<string> };

export function readReported(reports: Reports): Reported {
  return { reports, held: new Set(termsOf(contentOf(reports[0])).map(stem)) };
}

/** Those that may be what was meant, the named person's first. */
export function findParaphrases(terms: Terms, asked: Side, reported: readonly Reported[]): readonly Compared[] {
  const { meaning, weightOf } = terms;
  const total = weightOfAll(asked.words, weightOf);
  return reported
    .map(({ reports, held }) => ({ reports, shared: sharedStems(asked, held) }))
    .filter(({ shared }) => weightOfAll(shared, weightOf) >= SAME_MATTER * total && isSameMatter(meaning, asked, shared))
    .sort((a, b) => weightOfAll(b.shared, weightOf) - weightOfAll(a.shared, weightOf))
    .map(({ reports }) => best(reports, (statement) => asReport(compare(terms, asked, statement))))
    .sort((a, b) => Number(b.speakerMatches === true) - Number(a.speakerMatches === true));
}

/** Of a paraphrase every word may differ; what must not is the sense. */
const TURNS: readonly ChangeKind[] = ['negation', 'number', 'name', 'not-asserted'];

function asReport(match: Compared): Compared {
  return { ...match, changes: match.changes.filter(({ kind }) => TURNS.includes(kind)) };
}

/** The same for a report in other words: “lost” is not “lose”, but “appeals” is “appealed”. */
function sharedStems(asked: Side, held: ReadonlySet<string>): readonly ClaimWord[] {
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

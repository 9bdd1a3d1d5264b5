// A verdict said in words, the same at both doors: “Altered: ‘not’ was dropped.”, “These words are Tom Lund’s, not Ida Lund’s.”

import { isShort, MOST_SENTENCES, sentencesOf } from '../search/claim-parts.ts';
import { MOST_WORDS } from '../search/compare-claim.ts';
import { capital } from '../text/display.ts';
import { nearest } from '../text/near-miss.ts';
import type { SentenceVerdict, Verdict, Verification, VerifyMatch } from '../types.ts';
import { presentCount } from './counts.ts';

export type VerdictWords = {
  /** One or two words: “Altered”. */
  readonly label: string;
  /** One sentence behind it: “‘not’ was dropped.” */
  readonly headline: string;
  /** What else must be known before one relies on it. */
  readonly notes: readonly string[];
};

/** Words that so many people say that they prove nothing about one. */
const FEW_WORDS = 4;

/** @param day how the door writes a date. */
export function presentVerdict(verification: Verification, day: (value: string) => string): VerdictWords {
  const { verdict, matches, total, namesakes, didYouMean, text, speaker } = verification;
  const [first] = matches;
  const covered = presentCoverage(verification, day);
  const label = LABELS[verdict];
  const words = text.trim().split(/\s+/u).length;
  const notes: string[] = [];
  if (words > MOST_WORDS) notes.push(`Only its first ${MOST_WORDS} of ${words} words were compared; check the rest by itself.`);
  const sentences = sentencesOf(text).length;
  if (sentences > MOST_SENTENCES && verdict !== 'exact')
    notes.push(`Only the first ${MOST_SENTENCES} of its ${sentences} sentences were looked for one by one.`);
  if (verdict === 'not-found' || first === undefined)
    return {
      label,
      headline: 'Nothing like it is in this archive.',
      notes: [`No match among ${covered}; this does not show that it was not said.`, ...notes],
    };
  if (namesakes.length > 1) notes.push(`“${speaker}” may be ${presentNames(namesakes)}: see below who said it.`);
  if (didYouMean !== null) notes.push(`Nobody in this archive is called “${speaker}”. Did you mean ${didYouMean}?`);
  if (total > matches.length) notes.push(`Shown are the nearest ${matches.length} of ${total} statements that fit.`);
  if (words < FEW_WORDS) notes.push('So few words are said by many people; they prove little about one.');
  if (verdict === 'paraphrase') {
    const [change] = first.changes;
    const differs = change === undefined ? '' : ` Its sense may differ: ${change.words}.`;
    if (first.speakerMatches === false) notes.unshift(`Nothing like it is reported of ${speaker}.`);
    notes.unshift(`No article among ${covered} gives these words as a quotation.${differs}`);
    return { label, headline: `${capital(nameOf(first))} is reported to have said something like it.`, notes };
  }
  if (verdict === 'altered') {
    const others = first.changes.length - 1;
    const more = others > 0 ? `, and ${others === 1 ? 'one more change' : `${others} more changes`}` : '';
    if (first.speakerMatches === false) notes.unshift(`The nearest words are by ${nameOf(first)}, not by ${speaker}.`);
    return { label, headline: `${first.changes[0]?.words ?? 'the words differ'}${more}`.replace(/(?<![.!?…]”)$/u, '.'), notes };
  }
  const meant = speaker === null ? null : nearest(speaker.trim(), matches.map(nameOf));
  if (verdict === 'wrong-speaker' && meant !== null)
    notes.unshift(`The names are nearly alike: “${speaker}” may be a slip for ${meant}, or somebody else.`);
  if (verdict === 'wrong-speaker')
    return { label, headline: `The words are right, the name is not: said by ${saidBy(matches)}, not by ${speaker}.`, notes };
  return {
    label,
    headline: `${MANNER[first.coverage]} ${saidBy(matches)}.`,
    notes: [...(didYouMean === null ? doubtOf(first, speaker) : []), ...notes],
  };
}

const MANNER: Readonly<Record<VerifyMatch['coverage'], string>> = {
  whole: 'Said in these words by',
  excerpt: 'Part of what was said by',
  elided: 'Said in these words, with omissions marked, by',
};

/** A sentence's own verdict, for lists: “Exact”, “Ida Lund”; “Altered”, “Ida Lund: ‘not’ was dropped”; “Not found”. */
export function presentSentence({ text, verdict, speaker, change }: SentenceVerdict): {
  readonly label: string;
  readonly words: string;
} {
  if (verdict === null) {
    return {
      label: 'Not looked for',
      words: isShort(text) ? 'too short to tell' : `only the first ${MOST_SENTENCES} sentences are`,
    };
  }
  if (verdict === 'not-found') return { label: LABELS[verdict], words: '' };
  const who = speaker ?? 'somebody the article does not name';
  return { label: LABELS[verdict], words: change === null ? who : `${who}: ${change}` };
}

const LABELS: Readonly<Record<Verdict, string>> = {
  exact: 'Exact',
  altered: 'Altered',
  'wrong-speaker': 'Wrong speaker',
  paraphrase: 'Only paraphrased',
  'not-found': 'Not found',
};

/** “213 statements from 36 articles dated 1 June 2024 to 20 November 2025” */
export function presentCoverage({ coverage }: Pick<Verification, 'coverage'>, day: (value: string) => string): string {
  const { documents, statements, first, last } = coverage;
  const dated =
    first === null || last === null ? '' : first === last ? ` dated ${day(first)}` : ` dated ${day(first)} to ${day(last)}`;
  return `${presentCount(statements, 'statement')} from ${presentCount(documents, 'article')}${dated}`;
}

function doubtOf({ statement, speakerMatches }: VerifyMatch, speaker: string | null): string[] {
  if (speaker === null || speaker.trim() === '' || speakerMatches !== null) return [];
  if (statement.speaker === null) return [`Whether ${speaker} said it cannot be told: no speaker is given.`];
  const { name } = statement.speaker;
  // “Priya” and Priya Raghunandan: it is the question that says too little.
  const article = name.split(' ').length > speaker.trim().split(' ').length ? 'says' : 'says only';
  return [`Whether that is ${speaker} cannot be told: the article ${article} “${name}”.`];
}

/** More names than this are a list of its own. */
const MOST_NAMES = 5;

function presentNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names;
  return `${shown.slice(0, -1).join(', ')} ${more > 0 ? 'and' : 'or'} ${shown.at(-1)}`;
}

/** Everybody who said it, when they are few. */
function saidBy(matches: readonly VerifyMatch[]): string {
  const names = [...new Set(matches.filter(({ changes }) => changes.length === 0).map(nameOf))];
  return names.length <= 3 ? list(names) : `${names.length} people`;
}

function nameOf({ statement }: VerifyMatch): string {
  return statement.speaker?.name ?? 'somebody the article does not name';
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

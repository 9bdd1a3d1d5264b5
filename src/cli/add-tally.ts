// Counts what became of the articles of one `quoth add`, and says it in the end.

import type { AddOutcome } from '../types.ts';
import { count } from './present.ts';

export type Tally = Record<AddOutcome['outcome'] | 'statements' | 'unfollowed', number> & {
  /** Kept and not extracted, by language. */
  readonly languages: ReadonlyMap<string, number>;
  /** Refused, by reason, without the words that differ from one to the next. */
  readonly reasons: ReadonlyMap<string, number>;
};

/** Kinds of reasons that are told apart; an input of a million broken lines may have as many messages. */
const MOST_REASONS = 20;

/** `take` answers how many have been refused so far for the same reason, this one with them; 0 for one that was not refused. */
export function openTally(): { readonly counts: Tally; take(outcome: AddOutcome): number } {
  const [languages, reasons] = [new Map<string, number>(), new Map<string, number>()];
  const counts = { added: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0, unfollowed: 0, languages, reasons };
  return {
    counts,
    take({ outcome, statements, language, reason, unfollowed }) {
      counts[outcome]++;
      counts.statements += statements;
      if (unfollowed !== undefined) counts.unfollowed++;
      if (language !== undefined) languages.set(language, (languages.get(language) ?? 0) + 1);
      if (reason === null) return 0;
      const kind = reason.replace(/\([^)]*\)|"[^"]*"/gu, '…').split(';')[0] ?? '';
      const known = reasons.has(kind) || reasons.size < MOST_REASONS ? kind : 'other reasons';
      const alike = (reasons.get(known) ?? 0) + 1;
      reasons.set(known, alike);
      return alike;
    },
  };
}

export function taken({ added, replaced, unchanged }: Tally): number {
  return added + replaced + unchanged;
}

/** As `--json` prints it. */
export function summaryOf({ languages, reasons, ...counts }: Tally) {
  return { ...counts, otherLanguages: Object.fromEntries(languages), reasons: Object.fromEntries(reasons) };
}

/** "36 articles: 30 added, 6 unchanged; 214 statements. 2 are not in English (de 2) and were left alone." */
export function presentTally(tally: Tally, { dryRun }: { readonly dryRun: boolean }): string {
  const parts = (['added', 'replaced', 'unchanged', 'refused'] as const).filter((outcome) => tally[outcome] > 0);
  const words = parts.map((outcome) => `${tally[outcome].toLocaleString('en')} ${outcome}`).join(', ');
  const all = count(taken(tally) + tally.refused, 'article');
  const sentences = [`${all}: ${words || 'nothing to add'}; ${count(tally.statements, 'statement')}.`];
  const foreign = [...tally.languages].sort((a, b) => b[1] - a[1]);
  if (foreign.length > 0) {
    const total = foreign.reduce((sum, [, each]) => sum + each, 0);
    const which = foreign.map(([language, each]) => `${language} ${each.toLocaleString('en')}`).join(', ');
    sentences.push(`${count(total, 'article')} not in English (${which}): kept, with nothing looked for.`);
  }
  if (tally.unfollowed > 0)
    sentences.push(
      `${count(tally.unfollowed, 'page')} behind a feed could not be read: the words of the feed stand in, unless more was held.`,
    );
  if (dryRun) sentences.push('This was a dry run: nothing was kept.');
  return sentences.join(' ');
}

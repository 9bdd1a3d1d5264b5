// Whether a report stands among the words of another, and is told with them: Lund said Holm had told him [it was over] – When asked, [the board claimed] it was late, Lund said.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { isGerundToldOf, isOfThoseToldOf } from './goes-on.ts';
import { hasQuote, type Report, type Run, takes } from './runs.ts';

/**
 * “Lund said Holm had told him [it was over]”: without marks, what stands in another's clause is what Lund says of it. What a conjunction
 * ties on may be the reporter's again: “Lund called for a ban and Holm said [it was mad]”. So with a noun, “Lund said his fear was [that it was
 * over]”, but of “Lund rejected Holm’s claim [that it was over]” the claim is Holm's.
 */
export function isThirdHand(
  english: Language,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { clause, runs }: Report,
  reports: readonly Report[],
): boolean {
  const { grammar } = english;
  const { cue, subject, start, first, last } = clause;
  const noun = cue.form === 'noun';
  // “Lund said that, according to witnesses, two died”
  const within = cue.form === 'preposition' && grammar.subordinator.has(tokens[first - 2]?.word ?? '');
  if (reports.length < 2 || !(noun || within || cue.form === 'verb') || runs.some((run) => hasQuote(tokens, run))) return false;
  const before = tokens[start - 1]?.word ?? '';
  // “The bank has agreed to lend 25 and {has agreed to lend another 12}, Lund said”
  const again = (run: Run): boolean =>
    clause.place === 'relative' ||
    (clause.place === 'shared' &&
      clauses.some((other) => other.subject === subject && other.first >= run.from && other.last < first));
  const deed = reports.some(
    (other) =>
      other.clause !== clause &&
      other.runs.some((run) => {
        const covers = run.from <= first && last < run.to;
        if (covers && isGerundToldOf(english, tokens, other.clause, clause)) return true;
        if (covers && other.clause.cue.form === 'verb' && run.to <= other.clause.first && again(run)) return true;
        return isOfThoseToldOf(english, tokens, clauses, { own: other.clause, from: run.from }, clause);
      }),
  );
  const apart = before === ',' || grammar.coordinator.has(before);
  if (!noun && !within && !deed && apart && !reports.some((other) => isInside(english, tokens, other, clause))) return false;
  const own = noun && subject !== null && grammar.possessive.has(tokens[subject.last]?.word ?? '');
  return reports.some(
    (other) =>
      other.clause !== clause &&
      other.clause.cue.form !== 'noun' &&
      !takes(other.clause, 'marked') &&
      (own || takes(other.clause, 'clause') || takes(other.clause, 'that')) &&
      other.runs.some(({ from, to }) => from <= first && last < to),
  );
}

/**
 * Whether a clause behind a comma or a conjunction stands among the words of another: “When asked, [the board claimed] it was late, Lund said”, “Lund said
 * Holm has asked and [has agreed] to go”, “Lund said that when she left, [he told] her it was over”.
 */
function isInside(
  { grammar }: Language,
  tokens: readonly Token[],
  { clause, runs }: Report,
  { start, first, last, place }: Clause,
): boolean {
  if (clause.first === first || clause.cue.form === 'noun' || clause.cue.form === 'colon') return false;
  return runs.some(({ from, to }) => {
    if (from > first || last >= to) return false;
    // “Holm said it was late, he said” is one teller.
    const tag = to <= clause.first && clause.subject?.mention.kind !== 'pronoun';
    if (tag || (place === 'shared' && grammar.coordinator.has(tokens[start - 1]?.word ?? ''))) return true;
    const { word = '' } = tokens[from + 1] ?? {};
    const leads = [grammar.subordinator, grammar.clausal, grammar.preposition].some((words) => words.has(word));
    return tokens[from]?.word === 'that' && leads && tokens.slice(from, start - 1).every(({ kind }) => kind === 'word');
  });
}

// What signs alone can turn: “You call that safe?” made “You call that safe.”, “They told us” made “They told US”.

import type { QuotationChange } from '../types.ts';
import { isEqual, type Side, shown, type WordAlignment } from './align-words.ts';

/** Questions made statements, statements made questions, and words whose capitals are all the difference. */
export function changesOfSigns({ steps }: WordAlignment, claim: Side, statement: Side): QuotationChange[] {
  const changes: QuotationChange[] = [];
  const shouts = isShouted(claim.text) || isShouted(statement.text);
  for (const step of steps) {
    const put = step.claim === null ? undefined : claim.words[step.claim];
    const left = step.statement === null ? undefined : statement.words[step.statement];
    if (put === undefined || left === undefined || step.claim === null || step.statement === null || !isEqual(put, left))
      continue;
    const [ends, ended] = [signsAfter(claim, step.claim), signsAfter(statement, step.statement)];
    if (ended.includes('?') && /^[.!]/u.test(ends))
      changes.push({ kind: 'not-asserted', words: 'a question was made a statement' });
    if (ends.includes('?') && /^[.!]/u.test(ended))
      changes.push({ kind: 'not-asserted', words: 'a statement was made a question' });
    const [is, was] = [shown(claim, [put]), shown(statement, [left])];
    if (!shouts && isAcronym(is) !== isAcronym(was) && isLower(is) !== isLower(was))
      changes.push({ kind: 'name', words: `‘${was}’ became ‘${is}’` });
  }
  return changes;
}

function signsAfter({ text, words }: Side, at: number): string {
  return text.slice(words[at]?.end ?? text.length, words[at + 1]?.start ?? text.length).trim();
}

function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(word);
}

function isLower(word: string): boolean {
  return /^\p{Ll}+$/u.test(word);
}

/** Mostly capitals: a headline, a shouting post; its capitals say nothing. */
function isShouted(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\p{Lu}/gu) > count(/\p{Ll}/gu);
}

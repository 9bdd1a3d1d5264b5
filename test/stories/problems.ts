// What is wrong with the statements found in one of our own stories, in words: “q1: speaker Tom Lund, expected Ida Lund”.

import { shareOf } from '../../src/evaluate/align.ts';
import type { GoldAttribution, GoldDocument } from '../../src/evaluate/gold.ts';
import { isSameSpeaker } from '../../src/evaluate/same-speaker.ts';
import type { Statement } from '../../src/types.ts';

/** Every way in which the statements differ from the story's facts; empty when all is right. A story asks for everything and forgives no extra. */
export function findStoryProblems(gold: GoldDocument, statements: readonly Statement[]): string[] {
  const left = new Set(statements);
  const problems = gold.attributions.flatMap((expected) => {
    const found = statements
      .filter((statement) => left.has(statement))
      .map((statement) => ({ statement, share: shareOf(statement.content, expected.content) }))
      .sort((a, b) => b.share - a.share)[0];
    if (found === undefined || found.share < 0.5) return [`${expected.id}: not found`];
    left.delete(found.statement);
    return compare(expected, found.statement);
  });
  const extra = [...left].map(
    (statement) => `extra: ${statement.type} “${statement.text.slice(0, 60)}” by ${statement.speaker?.name ?? 'nobody'}`,
  );
  return [...problems, ...extra];
}

function compare(expected: GoldAttribution, found: Statement): string[] {
  const problems: string[] = [];
  const name = found.speaker?.name ?? null;
  const isRight = expected.speaker === null ? name === null : isSameSpeaker(expected.speaker, expected.kind, name);
  if (!isRight) problems.push(`${expected.id}: speaker ${name ?? 'null'}, expected ${expected.speaker ?? 'null'}`);
  if (found.type !== expected.type) problems.push(`${expected.id}: ${found.type}, expected ${expected.type}`);
  if (expected.stance !== null && found.stance !== expected.stance)
    problems.push(`${expected.id}: ${found.stance}, expected ${expected.stance}`);
  const date = found.date.basis === 'stated' || found.date.basis === 'inferred' ? found.date.value : null;
  if (date !== expected.date)
    problems.push(`${expected.id}: date ${date ?? 'not stated'}, expected ${expected.date ?? 'not stated'}`);
  return problems;
}

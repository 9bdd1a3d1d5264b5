// The same words in several articles: "The dam is safe and it will stay safe," printed by three papers, is shown once.
//
// Exact after folding, and only where the speakers can be the same; near duplicates are another question.

import { createHash } from 'node:crypto';
import type { Statement } from '../../types.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import { all, run } from './sql.ts';

/** Fewer words are said by many people independently: "We will not give up" is nobody's own. */
const LEAST_WORDS = 6;

/** What two reports of the same words have in common; null where there are too few words to tell, or they are the reporter's own. */
export function wordsKey(statement: Pick<Statement, 'type' | 'text' | 'quoted'>): string | null {
  if (statement.type === 'indirect') return null;
  const said = statement.type === 'direct' ? statement.text : statement.quoted.map(({ text }) => text).join(' ');
  const words = fold(said);
  if (words.split(' ').length < LEAST_WORDS) return null;
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}

type Report = {
  readonly row: number;
  readonly id: string;
  readonly reports: string | null;
  /** Of the speaker; null where the article does not say. */
  readonly name: string | null;
};

/**
 * Groups the statements with these keys anew and writes the group to each: the id of its earliest statement. A statement whose group
 * changed counts as written by transaction `seq`: an index that collapses groups must look at it again.
 */
export function regroup(db: Db, keys: Iterable<string>, seq: number): void {
  for (const key of keys) {
    const reports = all<Report>(db, SAME_WORDS, key);
    for (const group of groupsOf(reports)) {
      const earliest = group.length > 1 ? (group[0]?.id ?? null) : null;
      for (const report of group.filter((one) => one.reports !== earliest)) {
        run(db, 'UPDATE statements SET reports = ?, seq = ? WHERE row = ?', earliest, seq, report.row);
      }
    }
  }
}

/** Earliest first; an article without a date comes after those with one. */
const SAME_WORDS = `
  SELECT s.row, s.id, s.reports, s.record ->> '$.speaker.name' AS name
  FROM statements s JOIN documents d ON d.row = s.document
  WHERE s.words = ?
  ORDER BY d.published IS NULL, d.published, d.row, s.start`;

/**
 * Statements whose speakers can be one: the same name, or a surname that fits only one of the full names. Where nobody is named, the
 * report joins when there is but one speaker it could be: silence of one paper is no disagreement, but it is no vote either.
 */
function groupsOf(reports: readonly Report[]): Iterable<readonly Report[]> {
  const fullNames = new Map<string, Set<string>>();
  for (const name of reports.map((report) => fold(report.name ?? '')).filter((folded) => folded.includes(' '))) {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    fullNames.set(surname, (fullNames.get(surname) ?? new Set()).add(name));
  }
  const keyOf = (name: string): string => {
    const fits = fullNames.get(name);
    return fits?.size === 1 ? ([...fits][0] ?? name) : name;
  };
  const keys = reports.map(({ name }) => (name === null ? null : keyOf(fold(name))));
  const named = new Set(keys.filter((key) => key !== null));
  const only = named.size === 1 ? ([...named][0] ?? null) : null;
  const groups = new Map<string | null, Report[]>();
  reports.forEach((report, index) => {
    const key = keys[index] ?? only;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  });
  return groups.values();
}

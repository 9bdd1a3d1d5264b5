// How well the register tells who is who in the generated articles: of the pairs that were joined how many are one person, and how many were missed.
//
// `node --import ./test/typescript/register.js test/generated/who-is-who.ts 5000` writes its section of data/scores.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { replaceSection } from '../../src/evaluate/report.ts';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Statement } from '../../src/types.ts';
import { type Generated, generate } from './articles.ts';
import { matchStatements } from './matching.ts';

/** One person in one article, by the name the article gives, under the entry of the register. */
export type Appearance = {
  readonly document: string;
  readonly person: string;
  readonly entry: string;
  /** The article has a surname and no more. */
  readonly isShort: boolean;
  readonly identified: Statement['identified'];
};

export type RegisterScores = {
  readonly appearances: number;
  /** Pairs of appearances under one entry: of one person, and of two. */
  readonly pairs: { readonly right: number; readonly wrong: number; readonly missed: number };
  readonly short: { readonly all: number; readonly joined: number; readonly wrong: number };
  readonly entries: { readonly all: number; readonly mixed: number };
  readonly people: { readonly all: number; readonly whole: number };
  /** Statements whose name the article’s own reading has wrong or missing: no question for the register. */
  readonly misread: number;
};

/** Extracts the articles and keeps them in the order given; what the register makes of everybody whose name was read rightly. */
export async function appearancesIn({
  documents,
  statements,
  people,
}: Generated): Promise<{ readonly read: readonly Appearance[]; readonly misread: number }> {
  const english = loadEnglish();
  const archive = createArchive({ directory: null, now: () => performance.now() });
  const alone = new Map<string, Statement>();
  for (let at = 0; at < documents.length; at += 64) {
    const extractions = documents.slice(at, at + 64).map((document) => extract(english, document));
    for (const one of extractions.flatMap((extraction) => extraction.statements)) alone.set(one.id, one);
    await archive.write(extractions, '1');
  }
  const found = new Map<string, readonly Statement[]>();
  for (const { id } of documents) found.set(id, (await archive.readDocument(id))?.statements ?? []);
  await archive.close();
  const byId = new Map(people.map((person) => [person.id, person]));
  const matched = matchStatements(statements, found);
  const read = new Map<string, Appearance>();
  let misread = 0;
  statements.forEach(({ document, named }, index) => {
    const statement = matched[index] ?? null;
    const [given, surname] = [byId.get(named)?.given ?? '', byId.get(named)?.surname ?? ''];
    const name = statement === null ? null : (alone.get(statement.id)?.speaker?.name ?? null);
    if (statement?.speaker == null || (name !== surname && name !== `${given} ${surname}`)) {
      misread++;
      return;
    }
    const { speaker, identified } = statement;
    read.set(`${document} ${named}`, { document, person: named, entry: speaker.id, isShort: name === surname, identified });
  });
  return { read: [...read.values()], misread };
}

export function scoreRegister(read: readonly Appearance[], misread: number): RegisterScores {
  const [byEntry, byPerson] = [grouped(read, ({ entry }) => entry), grouped(read, ({ person }) => person)];
  const right = sum(grouped(read, ({ entry, person }) => `${entry} ${person}`).map(({ length }) => pairsOf(length)));
  const short = read.filter(({ isShort }) => isShort);
  const joined = short.filter(({ identified }) => identified !== undefined);
  const own = new Map(
    byPerson.map((theirs) => [theirs[0]?.person, new Set(theirs.filter(({ isShort }) => !isShort).map(({ entry }) => entry))]),
  );
  return {
    appearances: read.length,
    pairs: {
      right,
      wrong: sum(byEntry.map(({ length }) => pairsOf(length))) - right,
      missed: sum(byPerson.map(({ length }) => pairsOf(length))) - right,
    },
    short: {
      all: short.length,
      joined: joined.length,
      wrong: joined.filter(({ person, entry }) => own.get(person)?.has(entry) !== true).length,
    },
    entries: {
      all: byEntry.length,
      mixed: byEntry.filter((theirs) => new Set(theirs.map(({ person }) => person)).size > 1).length,
    },
    people: {
      all: byPerson.length,
      whole: byPerson.filter((theirs) => new Set(theirs.map(({ entry }) => entry)).size === 1).length,
    },
    misread,
  };
}

function pairsOf(many: number): number {
  return (many * (many - 1)) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

export const SECTION = 'who is who across articles';

export function formatRegister(
  articles: number,
  { appearances, pairs, short, entries, people, misread }: RegisterScores,
): string {
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);
  return [
    `## ${SECTION}`,
    '',
    `${articles} generated articles, ${people.all} people, of whom one in sixty bears somebody else’s full name and most share a surname; ${appearances}`,
    `appearances of a person in an article. ${misread} statements whose name the article’s own reading misses are no question for the register.`,
    '',
    '| figure | precision | recall | n |',
    '|---|---:|---:|---:|',
    `| pairs of appearances taken for one person | ${percent(pairs.right, pairs.right + pairs.wrong)} | ${percent(pairs.right, pairs.right + pairs.missed)} | ${pairs.right + pairs.missed} |`,
    `| surnames alone joined to a full name | ${percent(short.joined - short.wrong, short.joined)} | ${percent(short.joined - short.wrong, short.all)} | ${short.all} |`,
    `| entries that hold one person only | ${percent(entries.all - entries.mixed, entries.all)} | | ${entries.all} |`,
    `| people who stand under one entry only | | ${percent(people.whole, people.all)} | ${people.all} |`,
    '',
  ].join('\n');
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const articles = Number(process.argv[2] ?? 5_000);
  const { read, misread } = await appearancesIn(generate(articles));
  const page = new URL('../../data/scores.md', import.meta.url);
  const section = formatRegister(articles, scoreRegister(read, misread));
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), SECTION, section));
  process.stdout.write(section);
}
